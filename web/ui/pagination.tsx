import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.tsx';
import { useWords } from './words.ts';

interface PaginationProps {
  /** Absent at the first page. */
  onPrevious?: (() => void) | undefined;
  /** Absent at the last page. */
  onNext?: (() => void) | undefined;
  pending?: boolean;
}

/** Back and on through a list that the server pages by cursor; nothing where there is one page only. */
export function Pagination({ onPrevious, onNext, pending = false }: PaginationProps) {
  const words = useWords();
  if (!onPrevious && !onNext) return null;
  return (
    <nav aria-label={words.pages} className="mt-4 flex justify-end gap-2">
      {onPrevious && (
        <Button onClick={onPrevious} icon={<ChevronLeft aria-hidden className="size-4" />}>
          {words.previousPage}
        </Button>
      )}
      {onNext && (
        <Button onClick={onNext} pending={pending}>
          {words.nextPage}
          <ChevronRight aria-hidden className="size-4" />
        </Button>
      )}
    </nav>
  );
}
