import { PASSWORD } from './provider.ts';
import { expect, newInn, pushClient, test } from './walk.ts';

// The manual, sections 2, 3 and 8.

test('registration (manual, 2): details, organisation, code, and the organisation on the home page', async ({ walker }) => {
  const inn = newInn();
  await pushClient({ inn, name: 'ООО Хлебный двор', contactPhone: walker.phone });
  const { page } = walker;
  await walker.open('/');
  await walker.findsPageAccessible();
  await page.getByRole('link', { name: 'Зарегистрироваться' }).click();
  await walker.fillsDetails();
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByRole('checkbox')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Продолжить' }).click();

  await page.getByLabel('Должность', { exact: true }).selectOption({ label: 'Бухгалтер' });
  await page.getByLabel('Юридическое лицо').check();
  await page.getByLabel('ИНН', { exact: true }).fill(inn);
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: 'Продолжить' }).click();

  await expect(page.getByText(/\d:\d\d/)).toBeVisible();
  await walker.findsPageAccessible();
  await page.reload();
  await page.getByLabel('Код из СМС').fill(await walker.readsCode());
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Главная' })).toBeVisible();
  await expect(page.getByRole('main').getByText('ООО Хлебный двор').first()).toBeVisible({ timeout: 20_000 });
  await walker.findsPageAccessible();
});

test('registration without an organisation, a wrong code first; stepping back loses nothing', async ({ walker }) => {
  const { page } = walker;
  await walker.open('/registration');
  await walker.fillsDetails();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('button', { name: 'Назад' }).click();
  await expect(page.getByLabel('Фамилия', { exact: true })).toHaveValue('Кузнецова');
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('button', { name: 'Пропустить' }).click();
  const code = await walker.readsCode();
  await page.getByLabel('Код из СМС').fill(code === '111111' ? '222222' : '111111');
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();
  await expect(page.getByLabel('Код из СМС')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Код из СМС').fill(code);
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Главная' })).toBeVisible();
  await walker.findsPageAccessible();
});

test('the consent stands on a page of its own', async ({ walker }) => {
  await walker.open('/consent');
  await expect(walker.page.getByRole('heading', { level: 1, name: 'Согласие на обработку персональных данных' })).toBeVisible();
  await walker.findsPageAccessible();
});

test('a lost connection is said, and what was typed stays', async ({ walker }) => {
  const { page } = walker;
  await walker.open('/registration');
  await walker.fillsDetails();
  await page.getByRole('checkbox').check();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByText(/Нет связи/).first()).toBeVisible();
  await expect(page.getByLabel('Имя', { exact: true })).toHaveValue('Анна');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByLabel('Должность', { exact: true })).toBeVisible();
});

test('forgotten password (manual, 3): phone, code, new password, signed in', async ({ walker, another }) => {
  await walker.isRegistered();
  const elsewhere = await another();
  const { page } = elsewhere;
  await elsewhere.open('/sign-in');
  await page.getByRole('link', { name: 'Забыли пароль?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Восстановление доступа' })).toBeVisible();
  await page.getByLabel('Телефон', { exact: true }).fill(walker.phone);
  await elsewhere.findsPageAccessible();
  // The registration's code is younger than a minute and of another request: the newest counts.
  await page.getByRole('button', { name: /Получить код|Продолжить/ }).click();
  await expect(page.getByLabel('Код из СМС')).toBeVisible();
  await elsewhere.findsPageAccessible();
  await page.getByLabel('Код из СМС').fill(await walker.readsCode());
  await page.getByRole('button', { name: /Продолжить|Подтвердить/ }).click();
  await page.getByLabel('Новый пароль', { exact: true }).fill('туман-над-енисеем-утром');
  await elsewhere.findsPageAccessible();
  await page.getByRole('button', { name: /Сохранить|Войти/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Главная' })).toBeVisible();
  await walker.reads(walker.email, /Пароль изменён/);
  await walker.open('/');
  await expect(walker.page.getByRole('heading', { level: 1, name: 'Вход в личный кабинет' })).toBeVisible();
});

test('sign-in: wrong words said once for all, then in and out again, by the keyboard alone', async ({ walker, another }) => {
  await walker.isRegistered();
  const elsewhere = await another();
  const { page } = elsewhere;
  await elsewhere.open('/sign-in');
  await page.getByLabel('Телефон', { exact: true }).focus();
  await page.keyboard.type(walker.phone.slice(2));
  await page.keyboard.press('Tab');
  await page.keyboard.type('не тот пароль');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('Пароль', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Главная' })).toBeVisible();
  await page.getByRole('button', { name: /Меню пользователя|Анна Кузнецова/ }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Выйти' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Вход в личный кабинет' })).toBeVisible();
});
