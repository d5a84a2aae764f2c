import { test } from './staff.ts';
import { expect, pushClient, newInn, type Walker } from './walk.ts';

// The manual, section 5: «Мои организации».

async function addsOrganization(walker: Walker, inn: string): Promise<void> {
  const { page } = walker;
  await walker.goesTo('Мои организации');
  await page.getByRole('link', { name: 'Добавить организацию' }).first().click();
  await page.getByLabel('Юридическое лицо').check();
  await page.getByLabel('ИНН', { exact: true }).fill(inn);
  await page.getByLabel('Должность', { exact: true }).selectOption({ label: 'Директор' });
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Мои организации' })).toBeVisible();
}

test('a client whose phone the provider knows: the organisation appears by itself; then they leave it', async ({ walker }) => {
  const inn = newInn();
  await pushClient({ inn, name: 'ООО Северный берег', contactPhone: walker.phone });
  await walker.isRegistered();
  const { page } = walker;
  await walker.open('/');
  await walker.findsPageAccessible();
  await addsOrganization(walker, inn);
  await expect(page.getByRole('main').getByText('ООО Северный берег').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('main').getByText('Администратор').first()).toBeVisible();
  await walker.findsPageAccessible();

  await walker.goesTo('Главная');
  await expect(page.getByRole('main').getByText('ООО Северный берег').first()).toBeVisible();

  await walker.goesTo('Мои организации');
  await page.getByRole('button', { name: /Удалиться из организации/ }).first().click();
  const dialog = page.getByRole('alertdialog', { name: /Удалиться из организации/ });
  await expect(dialog).toContainText('ООО Северный берег');
  await expect(dialog).toContainText('Вы перестанете видеть её продукты, договоры и документы.');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Удалиться' }).click();
  await expect(page.getByText('Организаций пока нет')).toBeVisible();
  await walker.findsPageAccessible();
});

test('a wrong INN is said at once, at its field', async ({ walker }) => {
  await walker.isRegistered();
  const { page } = walker;
  await walker.open('/organizations/new');
  await page.getByLabel('ИНН', { exact: true }).fill('9900000018');
  await expect(page.getByLabel('ИНН', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('ИНН', { exact: true }).fill('9900000017');
  await expect(page.getByText('Контрольные цифры сходятся')).toBeVisible();
});

test('an unknown INN goes to the hand: the client waits, asks back, and the manager approves', async ({ walker, staff }) => {
  const inn = newInn();
  await walker.isRegistered();
  const { page } = walker;
  await page.clock.install();
  await walker.open('/organizations');
  await addsOrganization(walker, inn);
  await expect(page.getByText('На ручной проверке').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/Ответим до/).first()).toBeVisible();
  await walker.findsPageAccessible();
  expect(await walker.reads('duty@sever-cloud.example', new RegExp(inn))).toContain('Создайте, пожалуйста, организацию в базе');

  const desk = staff.page;
  await staff.open('/staff');
  await desk.getByRole('heading', { level: 1, name: 'Заявки на добавление' }).waitFor();
  await staff.findsPageAccessible();
  await staff.openClaim(inn);
  await staff.findsPageAccessible();
  await expect(desk.getByText('ИНН нет в базе клиентов').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Спросить клиента' }).click();
  const question = desk.getByRole('dialog');
  await question.getByRole('textbox').fill('Кем вы работаете в организации?');
  await staff.findsPageAccessible();
  await question.getByRole('button', { name: /Спросить|Отправить/ }).click();
  await expect(question).toBeHidden();

  await page.clock.fastForward('00:31');
  await expect(page.getByText('Нужен ваш ответ').first()).toBeVisible();
  await expect(page.getByText('Кем вы работаете в организации?')).toBeVisible();
  await page.getByRole('textbox', { name: 'Ваш ответ' }).fill('Я директор');
  await page.getByRole('button', { name: 'Ответить' }).click();
  await expect(page.getByText('На ручной проверке').first()).toBeVisible();

  await staff.openClaim(inn);
  await expect(desk.getByText('Я директор')).toBeVisible();
  await desk.getByRole('button', { name: 'Одобрить' }).click();
  await desk.getByRole('alertdialog', { name: /Одобрить/ }).or(desk.getByRole('dialog', { name: /Одобрить/ })).getByRole('button', { name: 'Одобрить' }).click();
  await expect(desk.getByText('Одобрена').first()).toBeVisible();

  await walker.open('/organizations');
  await expect(page.getByRole('main').getByText(`ИНН ${inn}`).first()).toBeVisible();
  expect(await walker.reads(walker.email, /добавлена/)).toContain('Проверка пройдена');
});

test('the staff see clients and how messages go out, and change no membership', async ({ staff }) => {
  const { page } = staff;
  await staff.goesTo('Клиенты');
  await page.getByRole('searchbox', { name: 'Название или ИНН' }).fill('северный ветер');
  await page.getByRole('link', { name: 'ООО «Северный ветер»' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'ООО «Северный ветер»' })).toBeVisible();
  await staff.findsPageAccessible();
  await page.getByRole('link', { name: 'Все клиенты' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Клиенты' })).toBeVisible();
  await staff.findsPageAccessible();
  await staff.goesTo('Отправка сообщений');
  await staff.findsPageAccessible();
});
