import { administersOrganization, expect, importRecords, test, type Walker } from './walk.ts';

// The manual, section 9.3: «Мои документы».

/** The newest month whose invoices and acts are published: they are on the 10th of the month after it, by Moscow. */
function publishedMonth(): { month: string; lastDay: string } {
  const today = new Date(Date.now() + 3 * 3_600_000);
  const back = today.getUTCDate() < 10 ? 1 : 0;
  const lastDay = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 0)).toISOString().slice(0, 10);
  return { month: lastDay.slice(0, 7), lastDay };
}

/** An act, a paid invoice and one to pay. */
async function hasDocuments(walker: Walker): Promise<{ act: string; paid: string; unpaid: string }> {
  const { inn } = await administersOrganization(walker);
  const { month: accountingMonth, lastDay: issuedOn } = publishedMonth();
  const payeeId = `payee-${inn}`;
  const [act, paid, unpaid] = [`А-${inn}`, `С-${inn}-1`, `С-${inn}-2`];
  const bill = { inn, issuedOn, accountingMonth, payeeId, total: '15340.50', lines: [{ name: 'Аренда 1С в облаке', quantity: 1, unit: 'мес', price: '15340.50', sum: '15340.50' }] };
  importRecords('payees', [{ id: payeeId, name: 'ООО «Север Облако»', inn: '7707083893', kpp: '770701001', account: '40702810938000000001', bank: 'ПАО Сбербанк', bic: '044525225', correspondentAccount: '30101810400000000225' }]);
  importRecords('documents', [
    { ...bill, id: act, kind: 'act', number: act },
    { ...bill, id: paid, kind: 'invoice', number: paid, paid: '15340.50' },
    { ...bill, id: unpaid, kind: 'invoice', number: unpaid, dueOn: '2199-12-31' },
  ]);
  return { act, paid, unpaid };
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
    await step.click();
    taps += 1;
  }
  const paper = await walker.downloads(page.getByRole('button', { name: `Скачать: Акт № ${act}` }));
  expect(taps + 1).toBeLessThanOrEqual(4);
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
});

test('documents are found by kind, payment and number; those ticked come as one ZIP', async ({ walker }) => {
  const { act, paid, unpaid } = await hasDocuments(walker);
  const { page } = walker;
  await walker.goesTo('Мои документы');
  const names = page.getByRole('table', { name: 'Мои документы' }).getByRole('rowheader');
  await expect(names).toHaveCount(3);
  await walker.findsPageAccessible();
  await page.getByLabel(`Выбрать: Акт № ${act}`).check();
  await page.getByLabel(`Выбрать: Счёт № ${paid}`).check();
  const chosen = page.getByRole('region', { name: 'Выбранные документы' });
  await expect(chosen).toContainText('Выбрано: 2 документа');
  await walker.findsPageAccessible();
  const archive = await walker.downloads(chosen.getByRole('button', { name: 'Скачать выбранные' }));
  expect(archive.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  await chosen.getByRole('button', { name: 'Снять выбор' }).click();

  await page.getByRole('navigation', { name: 'Виды документов' }).getByRole('link', { name: 'Счета' }).click();
  await expect(names).toHaveCount(2);
  const filters = page.getByRole('button', { name: 'Фильтры' });
  if (await filters.isVisible()) await filters.click();
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
  await expect(payment.getByRole('button', { name: 'Скопировать: Назначение платежа' })).toBeVisible();
  await expect(payment).toContainText(unpaid);
  await walker.findsPageAccessible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a reconciliation as PDF and as CSV', async ({ walker }) => {
  await hasDocuments(walker);
  const { page } = walker;
  await walker.goesTo('Мои документы');
  await page.getByRole('link', { name: 'Акт сверки' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Акт сверки' })).toBeVisible();
  await page.getByLabel('Период', { exact: true }).selectOption({ label: 'Этот год' });
  const paper = await walker.downloads(page.getByRole('button', { name: 'Скачать PDF' }));
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await walker.downloads(page.getByRole('button', { name: 'Скачать CSV' }))).toString()).toContain(';');
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
