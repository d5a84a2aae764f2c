import type { ExchangeRecord } from '#contract/back-office.ts';
import { defineChange } from '#kernel/use-case.ts';
import { confirmFeed } from '#modules/client-base/index.ts';
import { keepDocuments, keepPayees, keepPayments } from '#modules/documents/index.ts';
import type { TestPortal } from './app.ts';
import { system } from './system.ts';
import { expectOk, PASSWORD, type Person } from './world.ts';

interface Told {
  readonly payees?: ReadonlyArray<ExchangeRecord<'payees'>>;
  readonly payments?: ReadonlyArray<ExchangeRecord<'payments'>>;
  readonly documents?: ReadonlyArray<ExchangeRecord<'documents'>>;
}

const keeping = defineChange({
  name: 'test.keep-papers',
  actor: 'system',
  async run(context, { source, told }: { source: string; told: Told }) {
    return context.done({
      payees: await keepPayees(context, source, told.payees ?? []),
      payments: await keepPayments(context, source, told.payments ?? []),
      documents: await keepDocuments(context, source, told.documents ?? []),
    });
  },
});

/** Keeps papers as a reading of a source does, in one transaction; how many rows are new or have changed. */
export async function keepPapers(portal: TestPortal, told: Told, source = 'test') {
  return (await keeping.execute(portal.server.runtime, system, { source, told })).output;
}

/** The source has told all that there was: what it tells of documents from now on is news. */
export async function endBaseline(portal: TestPortal, source = 'test'): Promise<void> {
  await portal.db.transaction().execute((tx) => confirmFeed(tx, source, 'documents', { asOf: portal.clock(), baselineInHours: 0 }));
}

/** Moves the portal's clocks to a moment. */
export async function moveTo(portal: TestPortal, moment: string): Promise<void> {
  await portal.pass({ seconds: (Date.parse(moment) - portal.clock().getTime()) / 1000 });
}

/** In the same browser, after time has passed. */
export async function signInAgain(person: Person): Promise<void> {
  await expectOk(person.browser.post('/api/session', { phone: person.phone, password: PASSWORD, remember: false }));
}
