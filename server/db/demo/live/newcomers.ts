import type { Runtime } from '#kernel/runtime.ts';
import { acceptInvitation, declineInvitation, inviteMembers, openInvitation } from '#modules/organizations/index.ts';
import { listMessages } from '#modules/notify/queries.ts';
import { demoClients } from '../sign-ins.ts';
import { severnyVeter } from '../teams.ts';
import { accountOf, browserOf, guest } from './actors.ts';
import { findOtherAdministrator, listInvitationsTo } from './queries.ts';

const MOST_OPEN = 2;
const LETTERS_READ = 5;

/** Each is invited once. Of three the last declines. */
export const newcomers = [
  { fullName: 'Одинцова Валерия Ильинична', mail: 'odintsova' }, { fullName: 'Пахомов Святослав Игоревич', mail: 'pahomov' }, { fullName: 'Рябинина Ульяна Денисовна', mail: 'ryabinina' },
  { fullName: 'Селезнёв Макар Андреевич', mail: 'seleznev' }, { fullName: 'Туманова Регина Олеговна', mail: 'tumanova' }, { fullName: 'Устинов Клим Витальевич', mail: 'ustinov' },
  { fullName: 'Фомичёва Таисия Павловна', mail: 'fomicheva' }, { fullName: 'Холодов Вениамин Львович', mail: 'holodov' }, { fullName: 'Царёва Аглая Романовна', mail: 'tsareva' },
  { fullName: 'Чижов Дамир Русланович', mail: 'chizhov' }, { fullName: 'Шаповалова Инесса Юрьевна', mail: 'shapovalova' }, { fullName: 'Яшин Филипп Георгиевич', mail: 'yashin' },
].map(({ fullName, mail }, index) => ({ fullName, phone: `+79000006${String(index).padStart(3, '0')}`, email: `${mail}@severny-veter.example`, emailConfirmed: false, declines: index % 3 === 2 }));
type Newcomer = (typeof newcomers)[number];

const listNewcomersInvitations = (runtime: Runtime) => listInvitationsTo(runtime.db, newcomers.map(({ email }) => email));

/** Another administrator than the demo's own invites the next newcomer to the first organisation. */
export async function inviteNewcomer(runtime: Runtime): Promise<void> {
  const invited = new Set((await listNewcomersInvitations(runtime)).map(({ email }) => email));
  const next = newcomers.find(({ email }) => !invited.has(email));
  const inviter = await findOtherAdministrator(runtime.db, severnyVeter.inn, demoClients.administrator.phone);
  if (!next || !inviter) return;
  await inviteMembers.execute(runtime, browserOf(inviter), {
    organizationId: inviter.organization_id, emails: [next.email], position: 'employee', role: 'user', sections: ['documents'], message: 'Добро пожаловать в команду!', anyAccount: false,
  });
}

/** Newcomers open their letters and answer a little later; now and then another is invited. */
export async function newcomersMove(runtime: Runtime): Promise<void> {
  const invitations = await listNewcomersInvitations(runtime);
  for (const { email, state } of invitations.filter((invitation) => invitation.open && invitation.rested)) {
    const newcomer = newcomers.find((one) => one.email === email);
    const token = newcomer && (await findToken(runtime, email));
    if (!token) continue;
    if (state === 'sent') await openInvitation.execute(runtime, guest, { token });
    else await answer(runtime, newcomer, token);
  }
  if (invitations.filter(({ open }) => open).length < MOST_OPEN && !invitations.some(({ recent }) => recent)) await inviteNewcomer(runtime);
}

async function answer(runtime: Runtime, newcomer: Newcomer, token: string): Promise<void> {
  if (newcomer.declines) await declineInvitation.execute(runtime, guest, { token });
  else await acceptInvitation.execute(runtime, browserOf(await accountOf(runtime, newcomer)), { token });
}

/** The newcomer reads the letter where the outbox keeps it. */
async function findToken(runtime: Runtime, email: string): Promise<string | undefined> {
  const letters = await listMessages(runtime.db, ['mail'], email, LETTERS_READ);
  const texts = letters.map(({ id, sealed }) => (sealed === null ? '' : runtime.secrets.open('message', id, sealed)));
  return texts.map((text) => /\/invitation#([\w-]+)/.exec(text)?.[1]).find((token) => token !== undefined);
}
