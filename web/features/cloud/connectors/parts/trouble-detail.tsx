import { useLocale } from '#web/lib/locale.tsx';
import { ownWords } from '../own-words.ts';

/** What exactly went wrong: in the portal's words, or in the system's own as they came. */
export function TroubleDetail({ detail }: { detail: string }) {
  const locale = useLocale();
  const words = locale === 'ru' ? ownWords(detail) : null;
  return words === null ? <span className="font-mono text-xs wrap-anywhere">{detail}</span> : <span className="wrap-anywhere">{words}</span>;
}
