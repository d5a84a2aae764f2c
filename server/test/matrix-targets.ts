import type { Feed } from '#contract/back-office.ts';
import { newId } from '#kernel/ids.ts';
import { invoiceOf } from '#modules/documents/fixtures.ts';
import { pdfOf, pngOf } from '#modules/files/fixtures.ts';
import { attachFile, filesWith } from '#modules/files/index.ts';
import { contractRecord, productRecord } from '#modules/products/fixtures.ts';
import type { TestPortal } from './app.ts';
import type { Browser } from './browser.ts';
import { addClient, expectOk, newInn, type Person, type registerAdministrator } from './world.ts';

type Administrator = Awaited<ReturnType<typeof registerAdministrator>>;

export const newEmail = () => `${newId()}@firm.example`;

export async function newPushToken(staff: Browser): Promise<{ token: string; added: { id: string } }> {
  return (await expectOk(staff.post('/api/staff/back-office/tokens', { name: 'CRM' }))).body;
}

interface PaperTarget {
  readonly id: string;
  /** The back office's. */
  readonly key: string;
  /** One that stands nowhere else. */
  readonly number: string;
  /** The token of the administrator's link to it. */
  readonly link: string;
}

/** What the back office has told of an organisation. */
export interface Told {
  /** Three that may be renewed; the first one's product and documents are these. */
  readonly contractId: string;
  readonly otherContractIds: readonly string[];
  readonly document: PaperTarget;
  /** Was published and linked by mistake; its month is to come. */
  readonly unpublished: PaperTarget;
  /** With a photo. */
  readonly managerId: string;
  /** Another one, whose photo may go. */
  readonly deskManager: { readonly id: string; readonly email: string };
}

export async function tellOf(portal: TestPortal, pushToken: string, { browser, organizationId, inn }: Administrator): Promise<Told> {
  const headers = { 'x-kabinet-token': pushToken };
  const push = (feed: Feed, ...records: object[]) => expectOk(portal.browser().send('PUT', `/api/backoffice/v1/${feed}`, { records }, headers));
  const contracts = [1, 2, 3].map((number) => contractRecord({ inn, number: String(number), endsOn: '2020-12-31' }));
  const contractId = contracts[0]?.id ?? null;
  const papers = [newId(), newId()].map((number) => invoiceOf(inn, { number, issuedOn: '2020-10-31', contractId }));
  await push('contracts', ...contracts, { inn: 'none' });
  await push('products', productRecord({ inn, contractId }));
  await push('documents', ...papers);
  const known: Array<{ id: string; number: string }> = (await expectOk(browser.get(`/api/contracts?organization=${organizationId}`))).body.rows;
  const [first = '', ...others] = contracts.map(({ number }) => known.find((contract) => contract.number === number)?.id ?? '');
  const [document, early] = await Promise.all(papers.map((paper) => paperTarget(portal, headers, browser, paper)));
  if (!document || !early) throw new Error('no documents were told');
  await push('documents', { ...papers[1], accountingMonth: '2199-12' });
  return { contractId: first, otherContractIds: others, document, unpublished: early, managerId: (await serve(portal, push, inn)).id, deskManager: await serve(portal, push, newInn()) };
}

async function paperTarget(portal: TestPortal, headers: Record<string, string>, browser: Browser, { id: key, number }: { id: string; number: string }): Promise<PaperTarget> {
  await expectOk(portal.browser().send('PUT', `/api/backoffice/v1/documents/${key}/file`, pdfOf(number), { ...headers, 'content-type': 'application/octet-stream' }));
  const { rows } = (await expectOk(browser.get('/api/documents'))).body;
  const { id } = rows.find((row: { number: string }) => row.number === number);
  const { path } = (await expectOk(browser.post('/api/document-links', { documentIds: [id] }))).body;
  return { id, key, number, link: path.split('/').at(-1) };
}

/** A manager with a photo serves the organisation. */
async function serve(portal: TestPortal, push: (feed: Feed, record: object) => Promise<unknown>, inn: string): Promise<Told['deskManager']> {
  const manager = { name: 'Лебедева Ольга', email: newEmail(), phone: null };
  await push('managers', manager);
  await addClient(portal, { inn, manager });
  const { runtime, fileStorage } = portal.server;
  const photo = await filesWith(fileStorage).keep(runtime, { content: pngOf(200, 200), name: 'photo.png' });
  await portal.db.transaction().execute((tx) => attachFile(tx, photo.id, null));
  return portal.db.updateTable('client_managers').set({ photo_file_id: photo.id }).where('email', '=', manager.email).returning(['id', 'email']).executeTakeFirstOrThrow();
}

/** What people of the organisation have asked for, and whom they have named. */
export interface Asked {
  /** The user's. */
  readonly addition: string;
  readonly renewal: string;
  /** For the staff to decide; the addition has a scan. */
  readonly deskAddition: string;
  readonly deskRenewal: string;
  readonly recipient: string;
  /** Of the link in a letter to another one. */
  readonly recipientToken: string;
}

export async function askOf(portal: TestPortal, administrator: Administrator, user: Person, { otherContractIds }: Told): Promise<Asked> {
  const { browser, organizationId: organization } = administrator;
  const post = async (by: Browser, path: string, body: object) => (await expectOk(by.post(path, { organization, ...body }))).body;
  const add = async (by: Browser, name: string, scanFileId: string | null): Promise<string> =>
    (await post(by, '/api/product-additions', { catalogItemId: null, name, category: 'local', registrationNumber: null, comment: null, scanFileId })).id;
  const renew = async (by: Browser, contractId?: string): Promise<string> => (await post(by, `/api/contracts/${contractId}/renewal`, { note: null })).renewal.id;
  const { fileId } = (await expectOk(browser.upload('/api/files?name=scan.pdf', pdfOf('scan')))).body;
  const [recipient, other] = [newEmail(), newEmail()];
  const { id } = await post(browser, '/api/bill-recipients', { email: recipient });
  await post(browser, '/api/bill-recipients', { email: other });
  const [letter] = await portal.messages(other);
  return {
    addition: await add(user.browser, '1С:Розница 8', null),
    renewal: await renew(user.browser, otherContractIds[0]),
    deskAddition: await add(browser, '1С:Касса', fileId),
    deskRenewal: await renew(browser, otherContractIds[1]),
    recipient: id,
    recipientToken: /\/bill-recipient#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '',
  };
}
