/** How the journal and lists name a person: surname first. */
export function personName(person: { readonly last_name: string; readonly first_name: string; readonly patronymic?: string }): string {
  return [person.last_name, person.first_name, person.patronymic].filter(Boolean).join(' ');
}

/** How sentences name a person: given name first. */
export function spokenName(person: { readonly last_name: string; readonly first_name: string }): string {
  return `${person.first_name} ${person.last_name}`;
}

/** The actor of an act that made them one: registration, sign-in, a followed link. */
export function journalActor(person: { readonly id: string; readonly last_name: string; readonly first_name: string }) {
  return { userId: person.id, name: personName({ last_name: person.last_name, first_name: person.first_name }) };
}
