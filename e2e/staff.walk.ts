import { generate } from 'otplib';
import { addStaff, PASSWORD } from './provider.ts';
import { expect, test } from './walk.ts';

test('a new member of the staff sets the second factor up, signs in, and out again', async ({ walker }) => {
  const { page } = walker;
  const email = addStaff('support', 'Нина Орлова');
  await walker.open('/staff/sign-in');
  await walker.findsPageAccessible();
  await page.getByLabel('Почта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/staff/session'));
  await page.getByRole('button', { name: 'Продолжить' }).click();
  const { secret } = (await (await answer).json()) as { secret: string };
  await expect(page.getByText('Настройте вход с кодом')).toBeVisible();
  await walker.findsPageAccessible();
  await page.getByLabel('Код из приложения').fill(await generate({ secret }));
  await expect(page.getByRole('heading', { level: 1, name: 'Заявки на добавление' })).toBeVisible();
  await page.getByRole('button', { name: /Нина Орлова|Меню пользователя/ }).first().click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await expect(page.getByLabel('Почта')).toBeVisible();
});
