import { settleAccessOffer, type AccessOffer, type Cloud } from '#contract/cloud.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useOutdated } from '#web/lib/query.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { offerPhrases } from '../phrases.ts';

const logins = ['disable', 'reset', 'keep'] as const;

interface OfferDialogProps {
  cloud: Cloud;
  offer: AccessOffer;
  open: boolean;
  onClose: () => void;
}

/** What is to become of the login of somebody who has left. */
export default function OfferDialog({ open, ...rest }: OfferDialogProps) {
  const t = usePhrases(offerPhrases);
  return (
    <Dialog open={open} onClose={rest.onClose} title={t.dialog(rest.offer.formerName)}>
      <OfferForm {...rest} />
    </Dialog>
  );
}

function OfferForm({ cloud, offer, onClose }: Omit<OfferDialogProps, 'open'>) {
  const t = usePhrases(offerPhrases);
  const { user, organization } = offer;
  const outdated = useOutdated();
  const changed = useCloudChanged(cloud);
  const form = useForm({
    schema: settleAccessOffer.body,
    prepare: ({ end, login }) => ({ login, sessions: end === true ? 'end' : 'keep' }),
    onSubmit: async (input) => {
      const { orderIds } = await call(settleAccessOffer, { offerId: offer.id, ...input });
      onClose();
      confirmDone(orderIds.length > 0 ? t.started : t.kept);
      await Promise.all([outdated('/api/access-offers'), changed()]);
    },
  });
  return (
    <Form form={form}>
      <p>{t.lead(user.name, user.login, organization.name)}</p>
      <Choice name="login" label={t.login} defaultValue="disable" options={logins.map((value) => ({ value, ...t.logins[value] }))} />
      {user.sessions > 0 && (
        <Checkbox name="end" defaultChecked>
          {t.end(user.sessions)}
        </Checkbox>
      )}
      <DeedActions variant="danger" pending={form.pending} onCancel={onClose}>
        {t.confirm}
      </DeedActions>
    </Form>
  );
}
