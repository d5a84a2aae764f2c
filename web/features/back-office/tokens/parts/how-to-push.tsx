import { feeds } from '#contract/back-office.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { exchangePhrases, inSentence } from '../../phrases.ts';
import { tokenPhrases } from '../phrases.ts';

/** A call as a system makes it, for whoever sets one up. */
export function HowToPush() {
  const t = usePhrases(tokenPhrases);
  const words = usePhrases(exchangePhrases);
  const call = `PUT ${location.origin}/api/backoffice/v1/contracts\nContent-Type: application/json\nx-kabinet-token: …\nIdempotency-Key: 2026-11-25-0001\n\n{"records": [{"id": "…", "inn": "…", "kind": "its", "number": "…"}]}`;
  return (
    <div className="mt-4">
      <Disclosure summary={t.how}>
        <div className="mt-2 flex max-w-180 flex-col gap-3">
          <pre className="rounded-control bg-fill px-3.5 py-2.5 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{call}</pre>
          <p>{t.howText}</p>
          <p>
            {t.howAnswer}{' '}
            {feeds.map((feed, index) => (
              <span key={feed}>
                {index > 0 && ', '}
                <code className="font-mono text-sm">{feed}</code> ({inSentence(words.feeds[feed])})
              </span>
            ))}
            .
          </p>
        </div>
      </Disclosure>
    </div>
  );
}
