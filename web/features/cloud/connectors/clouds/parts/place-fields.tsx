import type { StaffCloud } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { cloudPhrases } from '../phrases.ts';
import type { CloudDraft } from '../setting.ts';
import type { ConnectorName } from './cloud-row.tsx';

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
          <Servers draft={draft} servers={connectors.filter((one) => one.directoryId === directoryId)} onChange={onChange} />
        </>
      )}
    </>
  );
}

function Servers({ draft, servers, onChange }: Pick<PlaceFieldsProps, 'draft' | 'onChange'> & { servers: readonly ConnectorName[] }) {
  const t = usePhrases(cloudPhrases);
  const toggle = (id: string, isChosen: boolean) => onChange({ ...draft, serverIds: isChosen ? [...draft.serverIds, id] : draft.serverIds.filter((one) => one !== id) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t.servers}</legend>
      {servers.length === 0 ? (
        <p className="text-muted">{t.noServers}</p>
      ) : (
        <div className="flex max-h-56 flex-col gap-2 overflow-y-auto p-0.5">
          {servers.map(({ id, name }) => (
            <Checkbox key={id} checked={draft.serverIds.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>
              {name}
            </Checkbox>
          ))}
        </div>
      )}
      <p className="text-sm text-muted">{t.serversHint}</p>
    </fieldset>
  );
}
