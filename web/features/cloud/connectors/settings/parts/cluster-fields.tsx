import { useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { settingsPhrases } from '../phrases.ts';
import { AnswersFields } from './answers-fields.tsx';
import { text, type FieldsProps } from './directory-fields.tsx';
import { Secrets } from './secrets.tsx';
import { SshFields } from './ssh-fields.tsx';

const wheres = ['remote', 'local'] as const;

export function ClusterFields({ settings, secrets }: FieldsProps) {
  const t = usePhrases(settingsPhrases);
  const [where, setWhere] = useState<(typeof wheres)[number]>('rac' in settings && !settings['ssh'] ? 'local' : 'remote');
  return (
    <>
      <Choice label={t.where} value={where} onChange={setWhere} options={wheres.map((one) => ({ value: one, label: t.wheres[one] }))} />
      {where === 'remote' && (
        <>
          <SshFields under="settings.ssh" known={(settings['ssh'] ?? {}) as Record<string, unknown>} userHint={t.clusterSshUserHint} />
          <Secrets kind="cluster" known={secrets} only={['password', 'privateKey', 'passphrase']} />
        </>
      )}
      <TextField name="settings.rac" label={t.rac} description={t.racHint} defaultValue={text(settings['rac'])} maxLength={500} autoComplete="off" autoCapitalize="none" />
      <TextField name="settings.ras" label={t.ras} description={t.rasHint} defaultValue={text(settings['ras']) ?? 'localhost:1545'} maxLength={300} autoComplete="off" autoCapitalize="none" />
      <TextField name="settings.clusterId" label={t.clusterId} optional description={t.clusterIdHint} defaultValue={text(settings['clusterId'])} autoComplete="off" autoCapitalize="none" data-empty="null" />
      <TextField name="settings.clusterUser" label={t.clusterUser} optional description={t.clusterUserHint} defaultValue={text(settings['clusterUser'])} maxLength={100} autoComplete="off" data-empty="null" />
      <Secrets kind="cluster" known={secrets} only={['clusterPassword']} />
      <AnswersFields settings={settings} />
    </>
  );
}
