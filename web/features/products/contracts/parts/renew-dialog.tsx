import * as z from 'zod/mini';
import { requestRenewal, type Contract } from '#contract/products.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useProductsChanged } from '../../api.ts';
import { productPhrases } from '../../phrases.ts';
import { useContractName } from '../name.ts';
import { contractPhrases } from '../phrases.ts';
import { termText } from '../term.ts';

interface RenewDialogProps {
  contract: Contract;
  open: boolean;
  onClose: () => void;
}

/** «Продлить» (manual, 7): a request to the manager that names the contract. */
export function RenewDialog({ contract, open, onClose }: RenewDialogProps) {
  const t = usePhrases(contractPhrases);
  const nameOf = useContractName();
  return (
    <Dialog open={open} onClose={onClose} title={t.renewTitle(nameOf(contract))}>
      <RenewForm contract={contract} onClose={onClose} />
    </Dialog>
  );
}

const noteOnly = z.pick(requestRenewal.body, { note: true });

function RenewForm({ contract, onClose }: Pick<RenewDialogProps, 'contract' | 'onClose'>) {
  const t = usePhrases(contractPhrases);
  const names = usePhrases(productPhrases);
  const words = useWords();
  const locale = useLocale();
  const changed = useProductsChanged();
  const form = useForm({
    schema: noteOnly,
    onSubmit: async ({ note }) => {
      try {
        await call(requestRenewal, { contractId: contract.id, organization: contract.organization.id, note });
      } finally {
        // When it was refused, the list shows what is no longer so.
        void changed();
      }
      onClose();
      confirmDone(t.sent);
    },
  });
  return (
    <Form form={form}>
      <Facts>
        <Fact name={names.organization}>{contract.organization.name}</Fact>
        <Fact name={t.contract}>{contract.name}</Fact>
        <Fact name={t.termName}>{termText(contract, locale).note ?? termText(contract, locale).text}</Fact>
      </Facts>
      <p className="text-muted">{t.renewText}</p>
      <TextArea name="note" label={t.note} description={t.noteHint} optional maxLength={1000} data-empty="null" />
      <DialogActions>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t.send}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
