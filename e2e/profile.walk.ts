import { expect, test, type Walker } from './walk.ts';

// The manual, section 8, and the confirmation of the e-mail.

async function opensProfile(walker: Walker): Promise<void> {
  const { page } = walker;
  await walker.open('/');
  await page.getByRole('button', { name: /Меню пользователя|Анна Кузнецова/ }).first().click();
  await page.getByRole('menuitem', { name: 'Мой личный профиль' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Мой личный профиль' })).toBeVisible();
}

async function followsLink(walker: Walker, to: string): Promise<void> {
  const letter = await walker.reads(to, /confirm-email#/);
  await walker.page.goto(/(http\S+confirm-email#[\w-]+)/.exec(letter)?.[1] ?? '');
  await walker.findsPageAccessible();
  await walker.page.getByRole('button', { name: 'Подтвердить адрес' }).click();
  await expect(walker.page.getByText(to).first()).toBeVisible();
}

test('another e-mail (manual, 8.1): saved, confirmed by the link, the old address told', async ({ walker }) => {
  await walker.isRegistered();
  const { page } = walker;
  await opensProfile(walker);
  await walker.findsPageAccessible();
  const next = `next-${walker.email}`;
  await page.getByLabel('Отчество').fill('Петровна');
  await page.getByLabel('E-mail', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText(/Адрес сменится, когда вы перейдёте по ссылке/)).toBeVisible();
  await walker.findsPageAccessible();
  expect(await walker.reads(walker.email, /смена/)).toContain(next);
  await followsLink(walker, next);
  await walker.open('/profile');
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(next);
  await expect(page.getByLabel('Отчество')).toHaveValue('Петровна');
  await expect(page.getByText(/подтверждён/i).first()).toBeVisible();
});

test('an unconfirmed e-mail is shown, and the letter can be sent again', async ({ walker }) => {
  await walker.isRegistered();
  const { page } = walker;
  await opensProfile(walker);
  await expect(page.getByText(/не подтверждён/i).first()).toBeVisible();
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await expect(page.getByText(`Письмо отправлено на ${walker.email}`).first()).toBeVisible();
  await followsLink(walker, walker.email);
});

test('another phone (manual, 8.2): the form writes to support for the client', async ({ walker }) => {
  await walker.isRegistered();
  const { page } = walker;
  await opensProfile(walker);
  await page.getByRole('button', { name: 'Как сменить номер' }).click();
  await page.getByLabel('Номер, который надо добавить').fill('9007654321');
  await page.getByLabel('Комментарий').fill('Старый номер потерян');
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: 'Отправить просьбу' }).click();
  await expect(page.getByText(/Просьба отправлена/).first()).toBeVisible();
  const letter = await walker.reads('support@sever-cloud.example', new RegExp(walker.phone.replace('+', '\\+')));
  for (const part of [walker.email, '+79007654321', 'Старый номер потерян']) expect(letter).toContain(part);
});

test('English, and the dark theme, by the user’s menu', async ({ walker }) => {
  await walker.isRegistered();
  const { page } = walker;
  await opensProfile(walker);
  await page.getByRole('button', { name: /Меню пользователя|Анна Кузнецова/ }).first().click();
  await page.getByRole('menuitem', { name: 'Тёмное' }).click();
  await page.keyboard.press('Escape');
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: /Меню пользователя|Анна Кузнецова/ }).first().click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My profile' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'My profile' })).toBeVisible();
  await walker.findsPageAccessible();
});

test('the outbox says that it is a stand-in, and shows what would have gone out', async ({ walker }) => {
  await walker.isRegistered();
  await walker.open('/outbox');
  const { page } = walker;
  await expect(page.getByText(walker.email).first()).toBeVisible();
  await walker.findsPageAccessible();
});
