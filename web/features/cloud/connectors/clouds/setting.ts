import type { StaffCloud } from '#contract/connectors.ts';
import type { PickedInfobase } from './access.ts';

export type Place = 'unit' | 'group';

/** What stands in the form beside its plain controls. */
export interface CloudDraft {
  readonly directoryId: string;
  readonly place: Place;
  readonly serverIds: readonly string[];
  readonly infobases: readonly PickedInfobase[];
}

export function draftOf(cloud: StaffCloud | null): CloudDraft {
  return {
    directoryId: cloud?.directoryId ?? '',
    place: cloud && cloud.group !== null ? 'group' : 'unit',
    serverIds: cloud?.serverIds ?? [],
    infobases: cloud?.infobases ?? [],
  };
}

/** The cloud as the contract wants it. */
export function readSetting(values: Readonly<Record<string, unknown>>, { directoryId, place, serverIds, infobases }: CloudDraft): Record<string, unknown> {
  const where = directoryId === '' ? null : (values[place] ?? null);
  return {
    name: values['name'],
    directoryId: directoryId === '' ? null : directoryId,
    unit: place === 'unit' ? where : null,
    group: place === 'group' ? where : null,
    serverIds: directoryId === '' ? [] : serverIds,
    infobases: infobases.map(({ hasAccess: _known, ...infobase }) => infobase),
  };
}
