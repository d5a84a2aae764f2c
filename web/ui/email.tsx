/** An e-mail address. Where it does not fit, it goes on after the @ before it breaks inside a word. */
export function Email({ address }: { address: string }) {
  const host = address.lastIndexOf('@') + 1;
  return (
    <span className="wrap-anywhere">
      {address.slice(0, host)}
      <wbr />
      {address.slice(host)}
    </span>
  );
}
