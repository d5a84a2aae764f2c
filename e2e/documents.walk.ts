import { pushRecords } from './provider.ts';
import { administersOrganization, expect, test, type Walker } from './walk.ts';

// The manual, section 9.3: «Мои документы».

/** The newest month whose invoices and acts are published: they are on the 10th of the month after it, by Moscow. */
function publishedMonth(): { today: string; month: string; lastDay: string } {
  const now = new Date(Date.now() + 3 * 3_600_000);
  const back = now.getUTCDate() < 10 ? 1 : 0;
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 0)).toISOString().slice(0, 10);
  return { today: now.toISOString().slice(0, 10), month: lastDay.slice(0, 7), lastDay };
}

/** A contract of today and an act by it, a paid invoice and one to pay. */
async function hasDocuments(walker: Walker): Promise<Record<'contract' | 'act' | 'paid' | 'unpaid', string>> {
  const { inn } = await administersOrganization(walker);
  const { today, month: accountingMonth, lastDay: issuedOn } = publishedMonth();
  const payeeId = `payee-${inn}`;
  const [contract, act, paid, unpaid] = [`Д-${inn}`, `А-${inn}`, `С-${inn}-1`, `С-${inn}-2`];
  const bill = { inn, issuedOn, accountingMonth, payeeId, total: '15340.50', lines: [{ name: 'Аренда 1С в облаке', quantity: 1, unit: 'мес', price: '15340.50', sum: '15340.50' }] };
  await pushRecords('payees', [{ id: payeeId, name: 'ООО «Север Облако»', inn: '7707083893', kpp: '770701001', account: '40702810938000000001', bank: 'ПАО Сбербанк', bic: '044525225', correspondentAccount: '30101810400000000225' }]);
  await pushRecords('contracts', [{ id: contract, inn, kind: 'rental', number: contract, name: 'Аренда 1С', startsOn: today }]);
  await pushRecords('documents', [
    { id: contract, inn, kind: 'contract', number: contract, issuedOn: today, contractId: contract },
    { ...bill, id: act, kind: 'act', number: act, contractId: contract },
    { ...bill, id: paid, kind: 'invoice', number: paid, paid: '15340.50' },
    { ...bill, id: unpaid, kind: 'invoice', number: unpaid, dueOn: '2199-12-31' },
  ]);
  return { contract, act, paid, unpaid };
}

/** Of its central directory (APPNOTE 4.3.12). */
function namesInZip(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 46)) names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  return names;
}

test('from home, the newest act is a PDF on the disk in at most four taps', async ({ walker }) => {
  const { act } = await hasDocuments(walker);
  const { page } = walker;
  await walker.open('/');
  let taps = 0;
  const menu = page.getByRole('button', { name: 'Открыть меню' });
  const section = page.getByRole('navigation').getByRole('link', { name: 'Мои документы', exact: true });
  await expect(menu.or(section).first()).toBeVisible();
  for (const step of (await menu.isVisible()) ? [menu, section] : [section]) {
    if (step === section) await expect(page.getByRole('navigation').getByText('Мои облака 1С')).toBeVisible();
    await step.click();
    taps += 1;
  }
  const paper = await walker.downloads(page.getByRole('button', { name: `Скачать: Акт № ${act}` }));
  expect(taps + 1).toBeLessThanOrEqual(4);
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
});

test('documents are found by kind, payment, number, contract and period; those ticked come as one ZIP', async ({ walker }) => {
  const { contract, act, paid, unpaid } = await hasDocuments(walker);
  const { page } = walker;
  await walker.goesTo('Мои документы');
  await expect(page.getByText('Здесь указаны документы по облачным решениям')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Написать менеджеру' })).toBeVisible();
  await expect(page.getByText('Счета и акты публикуются каждое 10 число после расчётного месяца')).toBeVisible();
  const names = page.getByRole('table', { name: 'Мои документы' }).getByRole('rowheader');
  await expect(names).toHaveCount(4);
  await walker.findsPageAccessible();
  await page.getByLabel(`Выбрать: Акт № ${act}`).check();
  await page.getByLabel(`Выбрать: Счёт № ${paid}`).check();
  const chosen = page.getByRole('region', { name: 'Выбранные документы' });
  await expect(chosen).toContainText(/Выбрано: 2 документа на 30\s681,00/);
  await walker.findsPageAccessible();
  const [first, second, ...others] = namesInZip(await walker.downloads(chosen.getByRole('button', { name: 'Скачать выбранные' })));
  expect([first, second, others]).toEqual([expect.stringMatching(`^Акт ${act} от .+\\.pdf$`), expect.stringMatching(`^Счёт ${paid} от .+\\.pdf$`), []]);
  await chosen.getByRole('button', { name: 'Снять выбор' }).click();

  const filters = page.getByRole('button', { name: 'Фильтры' });
  if (await filters.isVisible()) await filters.click();
  await page.getByLabel('Период', { exact: true }).selectOption({ label: 'Этот месяц' });
  await expect(names).toHaveText([new RegExp(contract)]);
  await page.getByLabel('Период', { exact: true }).selectOption({ label: 'За всё время' });
  await page.getByLabel('Договор', { exact: true }).selectOption({ label: `№ ${contract} · Аренда 1С` });
  await expect(names).toHaveText([new RegExp(contract), new RegExp(act)]);
  await page.getByLabel('Договор', { exact: true }).selectOption({ label: 'Все договоры' });
  await page.getByRole('navigation', { name: 'Виды документов' }).getByRole('link', { name: 'Счета' }).click();
  await expect(names).toHaveCount(2);
  await page.getByLabel('Оплата', { exact: true }).selectOption({ label: 'Оплачен' });
  await expect(names).toHaveText([new RegExp(paid)]);
  await page.getByLabel('Оплата', { exact: true }).selectOption({ label: 'Любая' });
  await page.getByRole('searchbox', { name: 'Номер или сумма' }).fill(unpaid.slice(-7));
  await expect(names).toHaveText([new RegExp(unpaid)]);
});

test('an invoice is looked at and paid by its code', async ({ walker }) => {
  const { unpaid } = await hasDocuments(walker);
  const { page } = walker;
  await walker.goesTo('Мои документы');
  await page.getByRole('link', { name: `Счёт № ${unpaid}` }).click();
  const dialog = page.getByRole('dialog', { name: `Счёт № ${unpaid}` });
  await expect(dialog.getByRole('region', { name: `Просмотр: Счёт № ${unpaid}` }).locator('canvas').first()).toBeVisible();
  await walker.findsPageAccessible();
  const toPayment = dialog.locator('label').filter({ hasText: 'Оплата' });
  if (await toPayment.isVisible()) await toPayment.click();
  const payment = dialog.getByRole('region', { name: 'Оплата' });
  await expect(payment.getByRole('img', { name: /^QR-код для оплаты/ })).toBeVisible();
  await expect(payment).toContainText(/15\s340,50/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await payment.getByRole('button', { name: 'Скопировать: Назначение платежа' }).click();
  await expect(payment.getByText('Скопировано')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(unpaid);
  await walker.findsPageAccessible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a reconciliation as PDF and as CSV', async ({ walker }) => {
  const { paid, unpaid } = await hasDocuments(walker);
  const { page } = walker;
  await walker.goesTo('Мои документы');
  await page.getByRole('link', { name: 'Акт сверки' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Акт сверки' })).toBeVisible();
  const { today, month } = publishedMonth();
  await page.getByLabel('Период', { exact: true }).selectOption({ label: month.slice(0, 4) === today.slice(0, 4) ? 'Этот год' : 'Прошлый год' });
  const paper = await walker.downloads(page.getByRole('button', { name: 'Скачать PDF' }));
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  const lines = (await walker.downloads(page.getByRole('button', { name: 'Скачать CSV' }))).toString().split('\r\n');
  for (const bill of [paid, unpaid]) expect(lines.filter((line) => line.includes(bill) && line.includes('15340,5'))).toHaveLength(1);
  await walker.findsPageAccessible();
});

test('bills go to an address without an account, once its owner agrees', async ({ walker, another }) => {
  const { name } = await administersOrganization(walker);
  const accountant = await another();
  const { page } = walker;
  await walker.goesTo('Мои документы');
  await page.getByRole('link', { name: 'Получатели счетов' }).click();
  await page.getByRole('button', { name: 'Добавить получателя' }).click();
  const dialog = page.getByRole('dialog', { name: 'Добавить получателя' });
  await dialog.getByLabel('Почта').fill(accountant.email);
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отправить письмо' }).click();
  const row = page.getByRole('row').filter({ hasText: accountant.email });
  await expect(row).toContainText('Ждём ответа');
  await walker.findsPageAccessible();

  await accountant.followsLetter(/Получать счета для/);
  await expect(accountant.page.getByRole('heading', { level: 1, name: 'Получать счета на почту?' })).toBeVisible();
  await expect(accountant.page.getByText(name)).toBeVisible();
  await accountant.findsPageAccessible();
  await accountant.page.getByRole('button', { name: 'Получать счета' }).click();
  await expect(accountant.page.getByRole('heading', { level: 1, name: 'Вы получаете счета' })).toBeVisible();

  await page.reload();
  await expect(row).toContainText('Получает счета');
});
