import { useEffect, useRef, useState, type ReactNode } from 'react';
import { confirmRegistration, type CodeSent } from '#contract/accounts.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { CodeField } from '#web/ui/code-field.tsx';
import { useSecondsLeft } from '#web/ui/countdown.tsx';
import { codePhrases } from '../phrases.ts';
import { ResendCode } from './resend-code.tsx';

interface EntryProps {
  label: string;
  /** What is done with the right code: «Создать аккаунт». */
  submit: string;
  onCode: (code: string) => Promise<void>;
}

interface CodeFormProps extends EntryProps {
  /** The latest code on its way; another object for each that is sent. */
  sent: CodeSent;
  onResend: () => Promise<void>;
  /** What to know when no SMS comes. */
  note?: string;
  children?: ReactNode;
}

/** The code from the SMS, how long it lives, and another one when it does not come. */
export function CodeForm({ sent, onResend, note, children, ...entry }: CodeFormProps) {
  const t = usePhrases(codePhrases);
  const [latest, setLatest] = useState({ sent, number: 0 });
  if (latest.sent !== sent) setLatest({ sent, number: latest.number + 1 });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        {t.sentTo} <span className="whitespace-nowrap">{sent.phone}</span>. <Life sent={sent} />
      </p>
      {/* What was typed, and what was wrong with it, belong to the code before. */}
      <Entry key={latest.number} {...entry} />
      <ResendCode sent={sent} again={latest.number > 0} onResend={onResend} />
      {note && <p className="text-sm text-muted">{note}</p>}
      {children}
    </div>
  );
}

function Entry({ label, submit, onCode }: EntryProps) {
  const t = usePhrases(codePhrases);
  const box = useRef<HTMLDivElement>(null);
  const form = useForm({
    schema: confirmRegistration.body,
    onSubmit: ({ code }) => onCode(code),
    fieldOfError: { code_wrong: 'code', code_dead: 'code' },
  });
  // What was pressed to come here is gone.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input[name="code"]')?.focus();
  }, []);
  return (
    <div ref={box}>
      <Form form={form} label={label}>
        <CodeField name="code" label={t.code} />
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {submit}
        </Button>
      </Form>
    </div>
  );
}

function Life({ sent }: { sent: CodeSent }) {
  const t = usePhrases(codePhrases);
  const left = useSecondsLeft(sent.expiresInSeconds, sent);
  return (
    <span role="status" className="inline-block">
      {left > 0 ? t.lives(Math.ceil(sent.expiresInSeconds / 60)) : t.dead}
    </span>
  );
}
