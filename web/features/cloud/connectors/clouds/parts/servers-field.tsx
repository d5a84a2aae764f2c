import { useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { cloudPhrases } from '../phrases.ts';
import { serversShown } from '../servers-shown.ts';
import type { ConnectorName } from './cloud-row.tsx';

interface ServersFieldProps {
  servers: readonly ConnectorName[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** On which servers of the directory the client's people work. */
export function ServersField({ servers, chosen, onChange }: ServersFieldProps) {
  const t = usePhrases(cloudPhrases);
  const [search, setSearch] = useState('');
  // Those that were there as the form was opened stay on top: none moves away from under the pointer.
  const [first] = useState(chosen);
  const { isSearched, shown, isComplete } = serversShown(servers, { first, chosen, search });
  const toggle = (id: string, isChosen: boolean) => onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t.servers}</legend>
      {isSearched && <SearchField label={t.serverSearch} value={search} onSearch={setSearch} />}
      {shown.length > 0 ? (
        <div className="flex flex-col gap-2 p-0.5">
          {shown.map(({ id, name }) => (
            <Checkbox key={id} checked={chosen.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>
              {name}
            </Checkbox>
          ))}
        </div>
      ) : (
        <p className="text-muted">{servers.length === 0 ? t.noServers : t.notFound}</p>
      )}
      {!isComplete && <p className="text-sm text-muted">{t.moreServers}</p>}
      <p className="text-sm text-muted">{t.serversHint}</p>
    </fieldset>
  );
}
