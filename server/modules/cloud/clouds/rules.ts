import type { DirectoryPlace } from '#connectors/directory/port.ts';

/** So many of a cluster's infobases are shown at once. */
export const MOST_SHOWN = 200;

/** The parts of a distinguished name (RFC 4514) from the entry up to the root. */
function partsOf(name: string): string[] {
  return (name.match(/(?:[^,\\]|\\.)+/gs) ?? []).map((part) => part.trim());
}

/** Without the spaces that may stand between its parts. */
export function tidyName(name: string): string {
  return partsOf(name).join(',');
}

/** As directories compare them: case means nothing, nor how a sign is escaped. */
function plain(part: string): string {
  const bytes = part.replace(/(?:\\[\da-f]{2})+/gi, (hex) => Buffer.from(hex.replaceAll('\\', ''), 'hex').toString('utf8'));
  return bytes.replace(/\\(.)/gs, '$1').replace(/\s*=\s*/, '=').toLowerCase();
}

interface Place {
  readonly unit: string | null;
  readonly directory_group: string | null;
}

/** Whether two places of a directory have people in common: one group, or units of which one is, or lies in, the other. */
export function areOne(one: Place, other: Place): boolean {
  if (one.unit !== null && other.unit !== null) return areNested(one.unit, other.unit);
  if (one.directory_group === null || other.directory_group === null) return false;
  return partsOf(one.directory_group).length === partsOf(other.directory_group).length && areNested(one.directory_group, other.directory_group);
}

function areNested(one: string, other: string): boolean {
  const [long = [], short = []] = [partsOf(one), partsOf(other)].sort((a, b) => b.length - a.length);
  return short.every((part, index) => plain(part) === plain(long[long.length - short.length + index] ?? ''));
}

export function placeOf(cloud: Place): DirectoryPlace | null {
  if (cloud.unit !== null) return { unit: cloud.unit };
  return cloud.directory_group === null ? null : { group: cloud.directory_group };
}

/** What people start 1C with; anything else works by itself. */
export const PEOPLES_APPLICATIONS = ['1CV8', '1CV8C', 'WebClient', 'Designer'];
