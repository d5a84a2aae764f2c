import { formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import type { Late } from '../../desk/decisions.ts';
import { requestPhrases } from '../request-phrases.ts';
import { FocusedAlert } from './focused-alert.tsx';

/** Says who decided first, or that the request is settled otherwise. */
export function LateNotice({ name, late }: { name: string; late: Late }) {
  const t = usePhrases(requestPhrases);
  const locale = useLocale();
  if (late && (late.state === 'approved' || late.state === 'rejected')) {
    return <FocusedAlert title={t.late}>{t.lateBy(name, t.lateStates[late.state], late.name, formatMoment(late.at, locale))}</FocusedAlert>;
  }
  return <FocusedAlert title={t.settled}>{t.settledText(name)}</FocusedAlert>;
}
