import type { StaffCloud } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Choice } from '#web/ui/choice.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { cloudPhrases } from '../phrases.ts';
import type { CloudDraft } from '../setting.ts';
import type { ConnectorName } from './cloud-row.tsx';
import { ServersField } from './servers-field.tsx';

interface PlaceFieldsProps {
  draft: CloudDraft;
  cloud: StaffCloud | null;
  connectors: readonly ConnectorName[];
  onChange: (draft: CloudDraft) => void;
}

const places = ['unit', 'group'] as const;

/** Where the client's people are kept, and where they work. */
export function PlaceFields({ draft, cloud, connectors, onChange }: PlaceFieldsProps) {
  const t = usePhrases(cloudPhrases);
  const { directoryId, place } = draft;
  const directories = connectors.filter(({ kind }) => kind === 'directory');
  return (
    <>
      <Select
        name="directoryId"
        label={t.directory}
        description={t.directoryHint}
        value={directoryId}
        options={[{ value: '', label: t.noDirectory }, ...directories.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(chosen) => onChange({ ...draft, directoryId: chosen, serverIds: [] })}
      />
      {directoryId !== '' && (
        <>
          <Choice label={t.place} look="segments" value={place} options={places.map((one) => ({ value: one, label: t.places[one] }))} onChange={(chosen) => onChange({ ...draft, place: chosen })} />
          <TextField
            key={place}
            name={place}
            label={t.placeLabel[place]}
            description={t.placeHint[place]}
            defaultValue={(place === 'unit' ? cloud?.unit : cloud?.group) ?? ''}
            maxLength={1000}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <ServersField servers={connectors.filter((one) => one.directoryId === directoryId)} chosen={draft.serverIds} onChange={(serverIds) => onChange({ ...draft, serverIds })} />
        </>
      )}
    </>
  );
}
