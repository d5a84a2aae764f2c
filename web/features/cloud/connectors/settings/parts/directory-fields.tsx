import { usePhrases } from '#web/lib/phrases.ts';
import { TextArea, TextField } from '#web/ui/text-field.tsx';
import { settingsPhrases } from '../phrases.ts';
import { Secrets } from './secrets.tsx';

/** What the form starts with. */
export interface FieldsProps {
  settings: Readonly<Record<string, unknown>>;
  /** Which are kept already. */
  secrets: readonly string[];
}

export const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

export function DirectoryFields({ settings, secrets }: FieldsProps) {
  const t = usePhrases(settingsPhrases);
  return (
    <>
      <TextField name="settings.url" label={t.url} description={t.urlHint} defaultValue={text(settings['url'])} maxLength={300} inputMode="url" autoComplete="off" autoCapitalize="none" />
      <TextField name="settings.user" label={t.directoryUser} description={t.directoryUserHint} defaultValue={text(settings['user'])} maxLength={500} autoComplete="off" autoCapitalize="none" />
      <Secrets kind="directory" known={secrets} />
      <TextArea name="settings.authority" label={t.authority} optional description={t.authorityHint} defaultValue={text(settings['authority'])} className="font-mono text-sm" spellCheck={false} data-empty="null" />
      <TextField name="settings.serverName" label={t.serverName} optional description={t.serverNameHint} defaultValue={text(settings['serverName'])} autoComplete="off" autoCapitalize="none" data-empty="null" />
      <TextField name="settings.oldPasswordMinutes" label={t.oldPasswordMinutes} optional description={t.oldPasswordMinutesHint} defaultValue={text(settings['oldPasswordMinutes'])} inputMode="numeric" autoComplete="off" data-empty="null" />
    </>
  );
}
