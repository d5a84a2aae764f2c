import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useWords } from '#web/ui/words.ts';
import { useRecipientLink, type Asked } from '../link.ts';
import { answerPhrases } from '../phrases.ts';

/** Where the link of the letters leads. Only buttons answer: programs that look into mail open links by themselves. */
export function RecipientAnswer() {
  const t = usePhrases(answerPhrases);
  const words = useWords();
  const locale = useLocale();
  const { shown, answered, look, answer } = useRecipientLink();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (answered > 0) box.current?.focus();
  }, [answered]);
  if (shown === 'gone') {
    return (
      <Screen title={t.goneTitle}>
        <Alert tone="warning">{t.gone}</Alert>
        <p className="text-muted">{t.goneHelp}</p>
      </Screen>
    );
  }
  if (shown) {
    return (
      <Screen title={t[shown.state].title} box={box}>
        {answered > 0 && shown.state !== 'asked' && <Alert tone="success">{t.done[shown.state]}</Alert>}
        <p className="wrap-break-word text-muted">{t[shown.state].text(shown.organizationName, shown.email)}</p>
        {answer.error !== null && <Alert tone="danger">{errorText(answer.error, locale)}</Alert>}
        <Answers state={shown.state} pending={answer.pending} onAnswer={(agree) => void answer.run(agree)} />
      </Screen>
    );
  }
  return (
    <Screen title={t.title}>
      {look.error !== null ? (
        <Alert tone="danger" action={<Button pending={look.pending} onClick={() => void look.run()}>{words.retry}</Button>}>
          {errorText(look.error, locale)}
        </Alert>
      ) : (
        <Skeleton className="flex flex-col gap-4">
          <Bone className="h-16 w-full" />
          <Bone className="h-10 w-full" />
        </Skeleton>
      )}
    </Screen>
  );
}

interface AnswersProps {
  state: Asked['state'];
  pending: boolean;
  onAnswer: (agree: boolean) => void;
}

function Answers({ state, pending, onAnswer }: AnswersProps) {
  const t = usePhrases(answerPhrases);
  return (
    <div className="flex flex-col gap-2">
      {state !== 'confirmed' && (
        <Button variant="primary" wide pending={pending} onClick={() => onAnswer(true)} className="min-h-10">
          {t.agree}
        </Button>
      )}
      {state !== 'declined' && (
        <Button wide pending={pending} onClick={() => onAnswer(false)} className="min-h-10">
          {state === 'asked' ? t.refuse : t.end}
        </Button>
      )}
    </div>
  );
}

function Screen({ title, box, children }: { title: string; box?: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <PageHeading title={title} />
      {children}
    </div>
  );
}
