import type { Origin } from '#kernel/actor.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { listStaffCloudRequests } from '#modules/cloud/requests/use-cases/list-requests.ts';
import { settleCloudRequest } from '#modules/cloud/requests/use-cases/settle-request.ts';
import { addRecipient } from '#modules/documents/index.ts';
import { addProduct, confirmAddition, declineAddition, listAdditions, listContracts, listRenewals, requestRenewal, settleRenewal } from '#modules/products/index.ts';
import { findDemoStaff } from '../queries.ts';
import { demoManager } from '../sign-ins.ts';
import { severnyVeter } from '../teams.ts';
import { browserOf, system } from './actors.ts';
import { findOtherAdministrator } from './queries.ts';

const FIRST_PAGE = { after: undefined, limit: 100 };
/** A visitor who looks at the manager's side has so long to answer by themselves. */
const MANAGER_WAITS_MS = 10 * 60_000;

const added = [
  { name: '1С:Розница 8 ПРОФ', category: 'local', registrationNumber: '801462093', comment: 'Куплена в 2023 году у другого партнёра, карточку приложим позже.' },
  { name: '1С:Управление торговлей 8. Базовая версия', category: 'local', registrationNumber: null, comment: 'Стоит на складе, номер не нашли.' },
] as const;

/** What the clients of the demo's first organisation ask of the provider on its first day. */
export async function clientsAsk(runtime: Runtime): Promise<void> {
  const administrator = await findOtherAdministrator(runtime.db, severnyVeter.inn, '');
  if (!administrator) throw new Error('nobody administers the demo organisation');
  const browser = browserOf(administrator);
  const organization = administrator.organization_id;
  for (const product of added) await addProduct.execute(runtime, browser, { ...product, organization, catalogItemId: null, scanFileId: null });
  const { output } = await listContracts.execute(runtime, browser, { ...FIRST_PAGE, organization, kind: undefined, search: undefined });
  const ended = output.rows.find((contract) => contract.mayRenew && contract.state === 'ended');
  if (ended) await requestRenewal.execute(runtime, browser, { contractId: ended.id, organization, note: 'Продлите, пожалуйста, на год. Счёт пришлите на бухгалтерию.' });
  await addRecipient.execute(runtime, browser, { organization, email: 'buh@severny-veter.example' });
}

/** The manager answers what has waited for a while, a thing of each kind at a time. */
export async function managerAnswers(runtime: Runtime): Promise<void> {
  const actor = await findDemoStaff(runtime.db, demoManager.email);
  if (!actor) return;
  const desk: Origin = { ...system, actor };
  const hasWaited = (since: string) => runtime.clock.now().getTime() - Date.parse(since) > MANAGER_WAITS_MS;
  const additions = (await listAdditions.execute(runtime, desk, { ...FIRST_PAGE, view: 'checking' })).output.rows;
  const addition = additions.find(({ addedAt }) => hasWaited(addedAt));
  if (addition?.registrationNumber) await confirmAddition.execute(runtime, desk, { additionId: addition.id });
  else if (addition) await declineAddition.execute(runtime, desk, { additionId: addition.id, reason: 'Без регистрационного номера найти программу не получилось. Пришлите, пожалуйста, фото карточки.' });
  const renewals = (await listRenewals.execute(runtime, desk, { ...FIRST_PAGE, view: 'open' })).output.rows;
  const renewal = renewals.find(({ createdAt }) => hasWaited(createdAt));
  if (renewal?.state === 'new') await settleRenewal.execute(runtime, desk, { renewalId: renewal.id, state: 'in_work', answer: null });
  else if (renewal) await settleRenewal.execute(runtime, desk, { renewalId: renewal.id, state: 'done', answer: 'Счёт отправили на почту бухгалтерии. После оплаты договор продлится на год.' });
  await answerCloudRequest(runtime, desk, hasWaited);
}

const answersInCloud = {
  new_user: 'Пользователь заведён, логин и пароль отправили на указанную почту.',
  disable_user: 'Учётная запись отключена.',
  infobase_access: 'Доступ открыт, можно заходить.',
} as const;

async function answerCloudRequest(runtime: Runtime, desk: Origin, hasWaited: (since: string) => boolean): Promise<void> {
  const { rows } = (await listStaffCloudRequests.execute(runtime, desk, { ...FIRST_PAGE, show: 'open' })).output;
  const request = rows.find(({ createdAt }) => hasWaited(createdAt));
  if (!request) return;
  const settled = request.state === 'new' ? { as: 'take' as const, answer: null } : { as: 'done' as const, answer: answersInCloud[request.kind] };
  await settleCloudRequest.execute(runtime, desk, { requestId: request.id, ...settled });
}
