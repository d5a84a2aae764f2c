import { innLength, withCheckDigits, type OrganizationType } from '#contract/inn.ts';
import type { ClientRecord } from '#connectors/client-base/port.ts';

import { contactPositions, entrepreneurNames, managers, organizationNames, people } from './names.ts';
import { demoClients } from './sign-ins.ts';

function record(index: number, name: string, type: OrganizationType): ClientRecord {
  const digits = innLength(type);
  const inn = withCheckDigits(`99${String(41_000 + index * 37).padStart(digits === 10 ? 7 : 8, '0')}`);
  const contacts = [0, 1].map((which) => {
    const [lastName = '', firstName = ''] = people[(index * 2 + which) % people.length] ?? [];
    return {
      name: `${lastName} ${firstName}`,
      phone: `+7900000${String(2000 + index * 10 + which)}`,
      email: `contact${index}-${which}@client${index}.example`,
      position: contactPositions[(index + which) % contactPositions.length] ?? null,
    };
  });
  return { inn, kpp: type === 'legal_entity' ? `9900${String(index % 100).padStart(2, '0')}001`.slice(0, 9) : null, name, type, manager: managers[index % managers.length] ?? null, contacts };
}

/** The client base of the demo provider. The demo's administrator is a contact of the first client. */
export function demoClientBase(): ClientRecord[] {
  const companies = organizationNames.map((name, index) => record(index, name, 'legal_entity'));
  const entrepreneurs = entrepreneurNames.map((name, index) => record(organizationNames.length + index, name, 'entrepreneur'));
  const [first, second, ...others] = companies;
  if (!first || !second) throw new Error('the demo provider has no clients');
  const { phone, email, firstName, lastName } = demoClients.administrator;
  const administrator = { name: `${lastName} ${firstName}`, phone, email, position: 'Главный бухгалтер' };
  return [{ ...first, contacts: [administrator, ...first.contacts] }, { ...second, contacts: [administrator, ...second.contacts] }, ...others, ...entrepreneurs];
}
