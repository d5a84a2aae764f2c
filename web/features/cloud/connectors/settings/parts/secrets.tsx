import type { ConnectorKind } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { TextArea, TextField } from '#web/ui/text-field.tsx';
import { settingsPhrases } from '../phrases.ts';
import { secretsOf, type SecretName } from '../values.ts';

interface SecretsProps {
  kind: ConnectorKind;
  known: readonly string[];
  /** Left out: all of the kind. */
  only?: readonly SecretName[];
}

/** What a system is signed in to with: entered, kept or taken away, and never shown. */
export function Secrets({ kind, known, only = secretsOf[kind] }: SecretsProps) {
  const t = usePhrases(settingsPhrases);
  return only.map((name) => {
    const label = t.secrets[name];
    const isKept = known.includes(name);
    const isOptional = kind !== 'directory';
    const hint = name === 'privateKey' ? t.privateKeyHint : name === 'password' && isOptional ? t.proofHint : undefined;
    const field = { name: `secret.${name}`, label, optional: isOptional || isKept, description: isKept ? t.kept : hint };
    return (
      <div key={name} className="flex flex-col gap-2">
        {name === 'privateKey' ? (
          <TextArea {...field} className="font-mono text-sm" spellCheck={false} autoComplete="off" />
        ) : (
          <TextField {...field} type="password" maxLength={500} autoComplete="new-password" />
        )}
        {isKept && isOptional && <Checkbox name={`remove.${name}`}>{t.removeSecret(label)}</Checkbox>}
      </div>
    );
  });
}
