import type { OrganizationType } from '#contract/inn.ts';
import type { ClientRecord } from '#connectors/back-office/port.ts';
import { newIdAt } from '#kernel/ids.ts';
import type { Past, Person } from './past.ts';

/** A client's organisation in the portal, with everybody who has ever belonged to it. */
export class Firm {
  readonly id: string;
  readonly inn: string;
  readonly type: OrganizationType;
  readonly card: ClientRecord;
  readonly #people = new Map<string, Person>();

  constructor(past: Past, card: ClientRecord, foundedAt: Date) {
    this.id = newIdAt(foundedAt);
    this.inn = card.inn;
    this.type = card.type;
    this.card = card;
    past.rows.organizations.push({ id: this.id, inn: card.inn, name: card.name, type: card.type, created_at: foundedAt });
  }

  add(person: Person): void {
    this.#people.set(person.fullName.split(' ')[0] ?? '', person);
  }

  /** By surname. */
  person(surname: string): Person {
    const found = this.#people.get(surname);
    if (!found) throw new Error(`${surname} has not come to ${this.card.name} yet`);
    return found;
  }
}
