import { LoaderCircle } from 'lucide-react';

export function Spinner({ label }: { label?: string }) {
  return (
    <span role={label ? 'status' : undefined} className="inline-grid">
      <LoaderCircle aria-hidden className="size-4.5 animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
