import { addressWith } from '#web/lib/address.ts';
import { errorText } from '#web/lib/errors.ts';
import { formatClock } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useWords } from '#web/ui/words.ts';
import { usePasswordLink, type PasswordLink as Link } from '../link.ts';
import { passwordLinkPhrases } from '../link-phrases.ts';
import { ShownPassword } from './shown-password.tsx';

const USERS = '/cloud/users';

/** Only a button shows the password: programs that look into mail open links by themselves. */
export function PasswordLink({ withChoice }: { withChoice: (path: string) => string }) {
  const t = usePhrases(passwordLinkPhrases);
  const words = useWords();
  const locale = useLocale();
  const { link, password, look, view } = usePasswordLink();
  return (
    <>
      <PageHeader title={t.title} />
      <div className="max-w-160">
        <Card>
          {link === 'gone' && <Over title={t.gone} text={t.goneText} href={withChoice(USERS)} label={t.toUsers} />}
          {link !== null && link !== 'gone' && (password !== null || link.state === 'ready') && (
            <div className="flex flex-col gap-4">
              <Person link={link} />
              {password !== null ? <ShownPassword password={password} /> : <Ready link={link} pending={view.pending} onShow={() => void view.run()} />}
              {view.error !== null && <Alert tone="danger">{errorText(view.error, locale)}</Alert>}
            </div>
          )}
          {link !== null && link !== 'gone' && password === null && link.state !== 'ready' && <Over title={t[link.state]} text={t[`${link.state}Text`](link.name)} href={withChoice(addressWith(USERS, '', { cloud: link.cloudId, search: link.login }))} label={t.again} />}
          {link === null &&
            (look.error !== null ? (
              <Alert tone="danger" action={<Button pending={look.pending} onClick={() => void look.run()}>{words.retry}</Button>}>
                {errorText(look.error, locale)}
              </Alert>
            ) : (
              <Skeleton>
                <Bone className="h-24 w-full" />
              </Skeleton>
            ))}
        </Card>
      </div>
    </>
  );
}

function Person({ link: { name, login } }: { link: Link }) {
  const t = usePhrases(passwordLinkPhrases);
  return (
    <Facts>
      <Fact name={t.user}>{name}</Fact>
      <Fact name={t.login}>
        <span className="font-mono">{login}</span>
      </Fact>
    </Facts>
  );
}

function Ready({ link, pending, onShow }: { link: Link; pending: boolean; onShow: () => void }) {
  const t = usePhrases(passwordLinkPhrases);
  const locale = useLocale();
  return (
    <>
      <p className="text-muted">
        {t.lead} {t.until(formatClock(link.endsAt, locale))}
      </p>
      <div>
        <Button variant="primary" wide="phone" pending={pending} onClick={onShow}>
          {t.show}
        </Button>
      </div>
    </>
  );
}

function Over({ title, text, href, label }: { title: string; text: string; href: string; label: string }) {
  return (
    <Alert tone="warning" title={title} action={<ButtonLink href={href}>{label}</ButtonLink>}>
      {text}
    </Alert>
  );
}
