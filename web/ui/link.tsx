import type { ComponentProps } from 'react';
import { Link as RouterLink } from 'wouter';
import { clsx } from 'clsx';
import { buttonClass, type ButtonVariant } from './button.tsx';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  /** Of the history's new entry; of own paths only. */
  state?: unknown;
};

const linkClass = 'rounded-[3px] text-accent-text underline-offset-3 hover:underline';

/** A link in text. Own paths change the page in place, all others and letters open as usual. */
export function Link({ href, className, children, ...rest }: LinkProps) {
  return <Anchor href={href} className={clsx(linkClass, className)} {...rest}>{children}</Anchor>;
}

/** A link that looks like a button. */
export function ButtonLink({ href, variant = 'secondary', className, children, ...rest }: LinkProps & { variant?: ButtonVariant }) {
  return <Anchor href={href} className={buttonClass(variant, className)} {...rest}>{children}</Anchor>;
}

/** The bare link: in place for own paths, unless it asks for a window of its own. */
export function Anchor({ href, children, target, state, ...rest }: LinkProps) {
  if (!href.startsWith('/') || target) {
    const apart = target === '_blank' ? { target, rel: 'noopener' } : {};
    return <a href={href} {...apart} {...rest}>{children}</a>;
  }
  return <RouterLink href={href} state={state} {...rest}><>{children}</></RouterLink>;
}
