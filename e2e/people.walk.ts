import { test } from './staff.ts';
import { expect, importClient, newInn, type Walker } from './walk.ts';

// The manual, section 6: «Сотрудники».

/** Somebody who administers an organisation that the provider knows. */
async function administers(walker: Walker, inn: string, name: string): Promise<void> {
  importClient({ inn, name, contactPhone: walker.phone });
  await walker.isRegistered({ type: 'legal_entity', inn, position: 'director' });
  await walker.open('/organizations');
  await expect(walker.page.getByRole('main').getByText(name).first()).toBeVisible({ timeout: 20_000 });
}

/** Follows the link of the newest letter of invitation. */
async function followsInvitation(walker: Walker, email: string): Promise<void> {
  const text = await walker.reads(email, /\/invitation#/);
  await walker.page.goto(/https?:\S+\/invitation#[\w-]+/.exec(text)?.[0] ?? '');
}

test('an administrator invites, the invitee follows the letter, changes of role and removal reach them', async ({ walker, another }) => {
  const inn = newInn();
  const name = `ООО Встреча ${inn.slice(-4)}`;
  await administers(walker, inn, name);
  const invitee = await another();
  await invitee.isRegistered();

  await walker.goesTo('Сотрудники');
  await walker.findsPageAccessible();
  await walker.page.getByRole('button', { name: 'Пригласить сотрудника' }).first().click();
  const dialog = walker.page.getByRole('dialog', { name: 'Пригласить сотрудника' });
  await dialog.getByLabel('E-mail').fill(invitee.email);
  await dialog.getByLabel('Должность').selectOption({ label: 'Бухгалтер' });
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отправить приглашение' }).click();
  await expect(dialog).toBeHidden();
  await walker.page.getByRole('link', { name: 'Приглашения' }).click();
  await expect(walker.page.getByText(invitee.email).first()).toBeVisible();
  await walker.findsPageAccessible();

  await followsInvitation(invitee, invitee.email);
  await expect(invitee.page.getByText(name).first()).toBeVisible();
  await invitee.findsPageAccessible();
  await invitee.page.getByRole('button', { name: 'Вступить' }).click();
  await expect(invitee.page.getByRole('link', { name: 'Открыть личный кабинет' })).toBeVisible();
  await invitee.open('/employees');
  await expect(invitee.page.getByText('это вы').first()).toBeVisible();
});
