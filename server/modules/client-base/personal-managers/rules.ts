/** A manager of the provider as clients see them. */
export interface Manager {
  /** Null: only the mailbox is known. */
  readonly id: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly position: string | null;
  readonly workingHours: string | null;
  readonly photoFileId: string | null;
}

export interface PersonalManager {
  readonly inn: string;
  readonly manager: Manager & { readonly id: string };
  /** Away today; `until` is the last day, null: not said. */
  readonly absence: { readonly until: string | null; readonly substitute: Manager | null; readonly isSubstituteAbsent: boolean } | null;
}

/** Who answers a client now: the manager, or whoever stands in; null: nobody who is there. */
export function whoAnswers(personal: PersonalManager | undefined): Manager | null {
  if (!personal) return null;
  if (personal.absence === null) return personal.manager;
  return personal.absence.isSubstituteAbsent ? null : personal.absence.substitute;
}

export interface ManagerRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly position: string | null;
  readonly working_hours: string | null;
  readonly photo_file_id: string | null;
  readonly is_gone: boolean;
  readonly is_absent: boolean;
  readonly absent_until: string | null;
  readonly substitute_email: string | null;
}

function managerOf({ id, name, email, phone, position, working_hours, photo_file_id }: ManagerRow) {
  return { id, name, email, phone, position, workingHours: working_hours, photoFileId: photo_file_id };
}

/** A substitute who has no card of their own is called by the mailbox; one who has left stands in for nobody. */
export function personalManagerOf(row: ManagerRow & { readonly inn: string }, known: ManagerRow | undefined): PersonalManager {
  const { inn, is_absent, absent_until: until, substitute_email: email } = row;
  if (!is_absent) return { inn, manager: managerOf(row), absence: null };
  const unknown = email === null ? null : { id: null, name: email, email, phone: null, position: null, workingHours: null, photoFileId: null };
  const substitute = known ? (known.is_gone ? null : managerOf(known)) : unknown;
  return { inn, manager: managerOf(row), absence: { until, substitute, isSubstituteAbsent: known?.is_absent ?? false } };
}
