import { useEffect, useRef } from 'react';
import { User, Users } from 'lucide-react';
import { type InviteResult } from '#contract/invitations.ts';
import { fieldErrorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { addressesOf } from '../addresses.ts';
import { invitePhrases } from '../phrases.ts';
import { AddressesArea } from './addresses-area.tsx';

interface AddresseesFieldProps {
  several: boolean;
  text: string;
  /** Why the one address was not invited. */
  refused: Exclude<InviteResult, 'sent'> | null;
  shown: boolean;
  onText: (text: string) => void;
  onSeveral: (several: boolean) => void;
}

/** One address, or many at once; what was typed passes from one to the other. */
export function AddresseesField({ several, text, refused, shown, onText, onSeveral }: AddresseesFieldProps) {
  const t = usePhrases(invitePhrases);
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ several, shown, refused });
  useEffect(() => {
    const was = before.current;
    before.current = { several, shown, refused };
    // What had the focus is gone, or the address needs another look.
    if (was.several !== several || (!was.shown && shown) || (refused !== null && was.refused !== refused)) box.current?.querySelector<HTMLElement>('input[type=email], textarea')?.focus();
  }, [several, shown, refused]);
  const error = refused === null ? undefined : refused === 'email_invalid' ? fieldErrorText('email_invalid', locale) : t.refused[refused];
  return (
    <div ref={box} className="flex flex-col gap-2">
      {several ? (
        <AddressesArea text={text} onText={onText} />
      ) : (
        <TextField
          name="emails.0"
          label={t.email}
          type="email"
          inputMode="email"
          autoComplete="off"
          value={text}
          error={error}
          onChange={(event) => onText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (addressesOf(pasted).length < 2) return;
            event.preventDefault();
            onText([text, pasted].filter((part) => part.trim() !== '').join('\n'));
            onSeveral(true);
          }}
        />
      )}
      <div>
        <Button variant="ghost" className="-ml-3.5" icon={several ? <User aria-hidden className="size-4" /> : <Users aria-hidden className="size-4" />} onClick={() => onSeveral(!several)}>
          {several ? t.single : t.several}
        </Button>
      </div>
    </div>
  );
}
