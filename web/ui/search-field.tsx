import { useEffect, useRef, useState } from 'react';
import { Search, X } from 'lucide-react';
import { clsx } from 'clsx';
import { controlClass } from './control.ts';
import { iconButtonClass } from './icon-button.tsx';
import { useWords } from './words.ts';

interface SearchFieldProps {
  /** What is searched, e.g. «Название или ИНН»; name and placeholder in one. */
  label: string;
  /** What is searched now; something else may change it too: the address, a button that resets. */
  value: string;
  /** Called when typing has paused, and at once on Enter and on clearing. */
  onSearch: (text: string) => void;
}

const PAUSE_MS = 300;

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const words = useWords();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  // Whoever has gone on to another page searches no more: the address of that page must stay.
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (value === told.current) return;
    clearTimeout(timer.current);
    told.current = value;
    setText(value);
  }, [value]);
  function search(next: string, wait: number) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current = next.trim();
      onSearch(told.current);
    }, wait);
  }
  return (
    <div role="search" className="relative w-full max-w-80 max-sm:max-w-none">
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-muted" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => search(event.currentTarget.value, PAUSE_MS)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // A form around it is sent by its button alone.
            event.preventDefault();
            search(text, 0);
          }
          if (event.key === 'Escape') search('', 0);
        }}
        className={clsx(controlClass, 'px-9 [&::-webkit-search-cancel-button]:hidden')}
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={words.clearSearch}
          onClick={() => {
            search('', 0);
            input.current?.focus();
          }}
          className={clsx(iconButtonClass, 'absolute inset-y-0 right-0.5 my-auto')}
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
