import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { listAccessOffers, type AccessOffer, type Cloud } from '#contract/cloud.ts';
import { addressWith } from '#web/lib/address.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { useData } from '#web/lib/query.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { offerPhrases } from '../phrases.ts';

const OfferDialog = late(() => import('./offer-dialog.tsx'));

/** Logins of people who are no employees any more, to be decided in the cloud where they are. */
export function AccessOffers({ cloud }: { cloud: Cloud }) {
  const t = usePhrases(offerPhrases);
  const query = useData(listAccessOffers, { organization: cloud.organization.id });
  const [path] = useLocation();
  const search = useSearch();
  const [asked, setAsked] = useState<{ offer: AccessOffer; open: boolean } | null>(null);
  return (
    <>
      {query.data?.offers.map((offer) => (
        <div key={offer.id} className="mb-4">
          <Alert
            tone="warning"
            title={t.title(offer.formerName)}
            action={offer.cloud.id === cloud.id ? <Button onClick={() => setAsked({ offer, open: true })}>{t.decide}</Button> : <ButtonLink href={addressWith(path, search, { cloud: offer.cloud.id })}>{t.toCloud(offer.cloud.name)}</ButtonLink>}
          >
            {t.text(offer.user.name, offer.user.login, offer.user.sessions)}
          </Alert>
        </div>
      ))}
      {asked && (
        <OfferDialog key={asked.offer.id} cloud={cloud} offer={asked.offer} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </>
  );
}
