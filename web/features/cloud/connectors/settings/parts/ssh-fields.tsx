import { usePhrases } from '#web/lib/phrases.ts';
import { TextField } from '#web/ui/text-field.tsx';
import { settingsPhrases } from '../phrases.ts';
import { text } from './directory-fields.tsx';

interface SshFieldsProps {
  /** What stands before the names of the fields. */
  under: 'settings' | 'settings.ssh';
  known: Readonly<Record<string, unknown>>;
  userHint: string;
}

/** A host that commands are run on. */
export function SshFields({ under, known, userHint }: SshFieldsProps) {
  const t = usePhrases(settingsPhrases);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        <TextField name={`${under}.host`} label={t.host} description={t.hostHint} defaultValue={text(known['host'])} maxLength={253} autoComplete="off" autoCapitalize="none" />
        <TextField name={`${under}.port`} label={t.port} defaultValue={text(known['port']) ?? '22'} inputMode="numeric" autoComplete="off" />
      </div>
      <TextField name={`${under}.user`} label={t.sshUser} description={userHint} defaultValue={text(known['user'])} maxLength={100} autoComplete="off" autoCapitalize="none" />
      <TextField name={`${under}.hostKey`} label={t.hostKey} optional description={t.hostKeyHint} defaultValue={text(known['hostKey'])} className="font-mono text-sm" autoComplete="off" autoCapitalize="none" spellCheck={false} data-empty="null" />
    </>
  );
}
