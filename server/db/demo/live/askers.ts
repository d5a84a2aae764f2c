import type { Runtime } from '#kernel/runtime.ts';
import { claimAtRegistration } from '#modules/organizations/index.ts';
import { severnyVeter } from '../teams.ts';
import { accountOf, system } from './actors.ts';
import { countJoinRequestsOf, findAccount } from './queries.ts';

const MOST_WAITING = 3;

/** Each asks once. */
export const askers = [
  { fullName: 'Аксёнова Любовь', mail: 'aksenova' }, { fullName: 'Борисенко Николай', mail: 'borisenko' }, { fullName: 'Валиева Гузель', mail: 'valieva' }, { fullName: 'Грачёв Леонид', mail: 'grachev' },
  { fullName: 'Егорова Анфиса', mail: 'egorova' }, { fullName: 'Звягинцев Марк', mail: 'zvyagintsev' }, { fullName: 'Кудряшова Лилия', mail: 'kudryashova' }, { fullName: 'Латышев Родион', mail: 'latyshev' },
].map(({ fullName, mail }, index) => ({ fullName, phone: `+79000007${String(index).padStart(3, '0')}`, email: `${mail}@severny-veter.example`, emailConfirmed: true }));

/** Somebody asks the administrators of the demo's first organisation to let them in, now and then and never too many. */
export async function askerComes(runtime: Runtime): Promise<void> {
  const { waiting, recent } = await countJoinRequestsOf(runtime.db, severnyVeter.inn);
  if (waiting >= MOST_WAITING || recent > 0) return;
  for (const asker of askers) {
    if (await findAccount(runtime.db, asker.phone)) continue;
    const { id } = await accountOf(runtime, asker);
    await claimAtRegistration.execute(runtime, system, { userId: id, organization: { inn: severnyVeter.inn, type: 'legal_entity', position: 'employee' } });
    return;
  }
}
