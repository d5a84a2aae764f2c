import { usePhrases } from '#web/lib/phrases.ts';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { settingsPhrases } from '../phrases.ts';
import { text, type FieldsProps } from './directory-fields.tsx';

const encodings = ['auto', 'utf-8', 'cp866', 'windows-1251'] as const;

/** How what a host prints is read. */
export function AnswersFields({ settings }: Pick<FieldsProps, 'settings'>) {
  const t = usePhrases(settingsPhrases);
  const known = encodings.find((one) => one === settings['encoding']) ?? 'auto';
  return (
    <>
      <Select name="settings.encoding" label={t.encoding} defaultValue={known} options={encodings.map((one) => ({ value: one, label: t.encodings[one] }))} />
      <TextField name="settings.timeZone" label={t.timeZone} description={t.timeZoneHint} defaultValue={text(settings['timeZone']) ?? 'Europe/Moscow'} maxLength={60} autoComplete="off" autoCapitalize="none" />
    </>
  );
}
