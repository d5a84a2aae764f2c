import { ArrowLeft } from 'lucide-react';
import { Link } from './link.tsx';

/** From one thing to the list that it stands in; above the page's head. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="mb-3 inline-flex items-center gap-1.5 touch:min-h-11">
      <ArrowLeft aria-hidden className="size-4" />
      {children}
    </Link>
  );
}
