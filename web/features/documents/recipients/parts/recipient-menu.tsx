import { MailPlus, Trash2 } from 'lucide-react';
import type { BillRecipient } from '#contract/documents.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Menu, MenuItem } from '#web/ui/menu.tsx';
import type { RecipientDeeds } from '../deeds.ts';
import { recipientPhrases } from '../phrases.ts';

/** Takes the place of the button that was pressed, and opens at once. */
export default function RecipientMenu({ recipient, onAgain, onRemove }: { recipient: BillRecipient } & RecipientDeeds) {
  const t = usePhrases(recipientPhrases);
  return (
    <Menu label={t.actionsOf(recipient.email)} openAtFirst>
      {recipient.state === 'asked' && (
        <MenuItem icon={MailPlus} onAction={() => onAgain(recipient)}>
          {t.again}
        </MenuItem>
      )}
      <MenuItem icon={Trash2} danger onAction={() => onRemove(recipient)}>
        {t.remove}
      </MenuItem>
    </Menu>
  );
}
