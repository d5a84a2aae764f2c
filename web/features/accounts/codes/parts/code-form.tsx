import { useEffect, useRef, useState, type ReactNode } from 'react';
import { confirmRegistration, type CodeSent } from '#contract/accounts.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { CodeField } from '#web/ui/code-field.tsx';
import { useSecondsLeft } from '#web/ui/countdown.tsx';
import { codePhrases } from '../phrases.ts';
import { ResendCode } from './resend-code.tsx';

interface CodeFormProps {
  /** The latest code on its way; another object for each that is sent. */
  sent: CodeSent;
  label: string;
  /** What is done with the right code: «Создать аккаунт». */
  submit: string;
  onCode: (code: string) => Promise<void>;
  onResend: () => Promise<void>;
  /** What to know when no SMS comes. */
  note?: string;
  children?: ReactNode;
}

/** The code from the SMS, how long it lives, and another one when it does not come. */
export function CodeForm({ sent, label, submit, onCode, onResend, note, children }: CodeFormProps) {
  const t = usePhrases(codePhrases);
  const box = useRef<HTMLDivElement>(null);
  const [first] = useState(sent);
  const form = useForm({
    schema: confirmRegistration.body,
    onSubmit: ({ code }) => onCode(code),
    fieldOfError: { code_wrong: 'code', code_dead: 'code' },
  });
  // What was pressed to come here is gone, and so is the code that was typed before another one was sent.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input[name="code"]')?.focus();
  }, [sent]);
  return (
    <div ref={box}>
      <p className="mb-4 text-muted">
        {t.sentTo} <span className="whitespace-nowrap">{sent.phone}</span>. <Life sent={sent} />
      </p>
      <Form form={form} label={label}>
        <CodeField key={sent === first ? 'first' : JSON.stringify(sent)} name="code" label={t.code} />
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {submit}
        </Button>
        <ResendCode sent={sent} again={sent !== first} onResend={onResend} />
        {note && <p className="text-sm text-muted">{note}</p>}
        {children}
      </Form>
    </div>
  );
}

function Life({ sent }: { sent: CodeSent }) {
  const t = usePhrases(codePhrases);
  const left = useSecondsLeft(sent.expiresInSeconds, sent);
  return <span role="status" className="inline-block">{left > 0 ? t.lives(Math.ceil(sent.expiresInSeconds / 60)) : t.dead}</span>;
}
