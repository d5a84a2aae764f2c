import type { listConnectors } from '#contract/connectors.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { Select } from '#web/ui/select.tsx';
import { settingsPhrases } from '../phrases.ts';
import { AnswersFields } from './answers-fields.tsx';
import { text, type FieldsProps } from './directory-fields.tsx';
import { Secrets } from './secrets.tsx';
import { SshFields } from './ssh-fields.tsx';

export type DirectoryName = OutputOf<typeof listConnectors>['directories'][number];

interface TerminalsFieldsProps extends FieldsProps {
  kind: 'windows_terminals' | 'linux_terminals';
  directories: readonly DirectoryName[];
}

const ways = ['logind', 'xrdp'] as const;

export function TerminalsFields({ kind, directories, settings, secrets }: TerminalsFieldsProps) {
  const t = usePhrases(settingsPhrases);
  const [only] = directories.length === 1 ? directories : [];
  const known = text(settings['directoryId']) ?? only?.id;
  return (
    <>
      {directories.length === 0 && <Alert tone="warning">{t.noDirectories}</Alert>}
      <Select name="settings.directoryId" label={t.directory} placeholder="" options={directories.map(({ id, name }) => ({ value: id, label: name }))} {...(known === undefined ? {} : { defaultValue: known })} />
      <SshFields under="settings" known={settings} userHint={kind === 'windows_terminals' ? t.windowsUserHint : t.linuxUserHint} />
      <Secrets kind={kind} known={secrets} />
      {kind === 'windows_terminals' ? (
        <AnswersFields settings={settings} />
      ) : (
        <Choice name="settings.sessions" label={t.sessions} defaultValue={settings['sessions'] === 'xrdp' ? 'xrdp' : 'logind'} options={ways.map((one) => ({ value: one, label: t.sessionKinds[one] }))} />
      )}
    </>
  );
}
