import { pushRecords } from './provider.ts';
import { test } from './staff.ts';
import { administersOrganization, expect } from './walk.ts';

// The manual, section 7: «Мои продукты».

const scan = { name: 'karta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n') };

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** One product of each category; the local one's contract is about to end. */
async function hasProducts(inn: string): Promise<void> {
  const [its, rental, pts] = [`its-${inn}`, `rental-${inn}`, `pts-${inn}`];
  await pushRecords('contracts', [
    { id: its, inn, kind: 'its', number: `ИТС-${inn}`, name: 'ИТС ПРОФ', startsOn: inDays(-300), endsOn: inDays(9), registrationNumber: '800123456' },
    { id: rental, inn, kind: 'rental', number: `АР-${inn}`, name: 'Аренда программ', startsOn: inDays(-100), endsOn: inDays(200) },
    { id: pts, inn, kind: 'pts', number: `ПТС-${inn}`, startsOn: inDays(-100), endsOn: inDays(200) },
  ]);
  await pushRecords('products', [
    { id: `1-${inn}`, inn, category: 'local', name: '1С:Бухгалтерия 8 ПРОФ', registrationNumber: '800123456' },
    { id: `2-${inn}`, inn, category: 'rental', name: '1С:ERP в облаке', contractId: rental, quantity: 5 },
    { id: `3-${inn}`, inn, category: 'own', name: 'БИТ.ФИНАНС', contractId: pts },
    { id: `4-${inn}`, inn, category: 'service', name: '1С-Отчётность' },
    { id: `5-${inn}`, inn, category: 'license', name: 'Клиентская лицензия на 10 мест' },
    { id: `6-${inn}`, inn, category: 'module', name: 'Модуль «Казначейство»' },
  ]);
}

test('products by category, by organisation and by search; a rental contract unfolds', async ({ walker }) => {
  const { inn, name } = await administersOrganization(walker);
  await hasProducts(inn);
  const { page } = walker;
  await walker.goesTo('Мои продукты');
  const categories = page.getByRole('navigation', { name: 'Категории продуктов' });
  for (const category of ['Локальные 1С', 'Аренда 1С', 'БИТ ПП', 'Сервисы', 'Лицензии', 'Модули']) await expect(categories.getByRole('link', { name: new RegExp(`^${category}\\s*1$`) })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '1С:Бухгалтерия 8 ПРОФ' })).toContainText(/Договор ИТС.*Осталось \d+ дн/s);
  await walker.findsPageAccessible();

  await categories.getByRole('link', { name: /^Аренда 1С/ }).click();
  const rental = page.getByRole('list', { name: 'Договоры аренды' });
  await expect(rental).toContainText('Действует до');
  await expect(rental.getByText('1С:ERP в облаке')).toBeHidden();
  await rental.getByText('Что входит: 1 продукт').click();
  await expect(rental.getByText('1С:ERP в облаке')).toBeVisible();
  await walker.findsPageAccessible();

  await page.locator('label').filter({ hasText: 'По организациям' }).click();
  const table = page.getByRole('table', { name });
  await expect(table.getByRole('rowheader')).toHaveCount(6);
  await expect(table.getByRole('row').filter({ hasText: 'БИТ.ФИНАНС' })).toContainText(/Договор ПТС.*Действует до/s);
  await page.getByRole('searchbox', { name: 'Название или рег. номер' }).fill('казнач');
  await expect(table.getByRole('rowheader')).toHaveCount(1);
  await expect(table).toContainText('Модуль «Казначейство»');
  await walker.findsPageAccessible();
});

test('a client adds a product with a scan, and the manager confirms it', async ({ walker, staff }) => {
  const { inn } = await administersOrganization(walker);
  const product = `Складской учёт ${inn}`;
  const { page } = walker;
  await walker.goesTo('Мои продукты');
  await page.getByRole('button', { name: 'Добавить продукт' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Добавить продукт' });
  await dialog.getByRole('combobox', { name: 'Продукт' }).fill(product);
  await page.keyboard.press('Tab');
  await dialog.getByLabel('Категория').selectOption({ label: 'Сервисы' });
  await dialog.getByLabel('Скан или фото').setInputFiles(scan);
  await expect(dialog.getByText('karta.pdf')).toBeVisible();
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Добавить продукт' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row').filter({ hasText: product });
  await expect(row).toContainText('Проверяем');
  await walker.findsPageAccessible();

  const desk = staff.page;
  await staff.goesTo('Продукты клиентов');
  const found = desk.getByRole('link', { name: `Открыть скан: ${product}` });
  await expect(found).toBeVisible();
  const opened = await desk.request.get(new URL((await found.getAttribute('href')) ?? '', desk.url()).href);
  expect(await opened.body()).toEqual(scan.buffer);
  await desk.getByRole('button', { name: `Подтвердить: ${product}` }).click();
  await staff.findsPageAccessible();
  await desk.getByRole('dialog', { name: 'Подтвердить продукт?' }).getByRole('button', { name: 'Подтвердить' }).click();
  await expect(desk.getByRole('button', { name: `Подтвердить: ${product}` })).toBeHidden();

  await page.reload();
  await expect(row).toContainText('Подтверждён');
});

test('a client asks to renew a contract, and the manager takes it', async ({ walker, staff }) => {
  const { inn } = await administersOrganization(walker);
  await hasProducts(inn);
  const contract = `Договор ИТС № ИТС-${inn}`;
  const { page } = walker;
  await walker.goesTo('Мои продукты');
  await page.getByRole('button', { name: `Продлить: ${contract}` }).click();
  const dialog = page.getByRole('dialog', { name: `Продлить: ${contract}` });
  await dialog.getByLabel('Комментарий').fill('На год');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отправить запрос' }).click();
  const row = page.getByRole('row').filter({ hasText: '1С:Бухгалтерия 8 ПРОФ' });
  await expect(row).toContainText('Запрос на продление отправлен');

  const desk = staff.page;
  await staff.goesTo('Продление договоров');
  const take = desk.getByRole('button', { name: `Взять в работу: ${contract}` });
  await expect(take).toBeVisible();
  await staff.findsPageAccessible();
  await take.click();
  await expect(take).toBeHidden();

  await page.reload();
  await expect(row).toContainText('Менеджер готовит продление');
});

test('a client misses a product and writes to the personal manager; «Контакты» tell who stands in for an absent one', async ({ walker }) => {
  const manager = { name: 'Пётр Соколов', email: `sokolov${walker.phone.slice(-7)}@provider.example` };
  const { inn } = await administersOrganization(walker, { manager });
  const { page } = walker;
  await walker.goesTo('Мои продукты');
  await expect(page.getByRole('heading', { name: 'Если какого-то продукта не хватает' })).toBeVisible();
  await expect(page.getByText('программа куплена на другую компанию;')).toBeVisible();
  await page.getByRole('button', { name: 'Написать менеджеру' }).click();
  const dialog = page.getByRole('dialog', { name: 'Написать менеджеру' });
  await dialog.getByLabel('Сообщение').fill('Не вижу программы «Зарплата».');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText(`Сообщение отправлено. Ответит ${manager.name}`).first()).toBeVisible();
  const letter = await walker.reads(manager.email, /не хватает продукта/);
  expect(letter).toContain('Не вижу программы «Зарплата».');
  expect(letter).toContain(inn);

  const substitute = { name: 'Вера Морозова', email: `morozova-${manager.email}`, phone: '+74951234567' };
  await pushRecords('managers', [substitute, { ...manager, position: 'Ведущий менеджер', absentFrom: inDays(-1), absentUntil: inDays(7), substituteEmail: substitute.email }]);
  await page.getByRole('link', { name: 'Контакты менеджеров' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Контакты' })).toBeVisible();
  for (const line of [manager.name, 'Ведущий менеджер', /^Отсутствует по /, 'На это время вам поможет:', substitute.name, substitute.email]) await expect(page.getByRole('main').getByText(line).first()).toBeVisible();
  await walker.findsPageAccessible();
});
