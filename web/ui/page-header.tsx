import { createContext, use, useEffect, useRef, type ReactNode } from 'react';

/** Told of each page's title when it appears: sets the window's title and moves the focus. */
export const PageTitle = createContext<(title: string, heading: HTMLElement) => void>(() => undefined);

interface PageHeaderProps {
  title: string;
  /** What this section is for, in a sentence. */
  description?: ReactNode;
  help?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its only h1, a short explanation, its main action. */
export function PageHeader({ title, description, help, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 max-sm:mb-4">
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex items-center gap-1.5">
          <PageHeading title={title} />
          {help}
        </div>
        {description && <p className="mt-1 max-w-180 text-pretty text-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 max-sm:w-full">{actions}</div>}
    </header>
  );
}

/** Only the h1, where a page has its own kind of head. */
export function PageHeading({ title }: { title: string }) {
  const appeared = use(PageTitle);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) appeared(title, heading.current);
  }, [title, appeared]);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold wrap-break-word">
      {title}
    </h1>
  );
}
