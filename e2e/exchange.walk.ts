import { randomInt } from 'node:crypto';
import { portalUrl } from './provider.ts';
import { test, type StaffWalker } from './staff.ts';
import { expect, newInn } from './walk.ts';

// The staff's page of the back office.

/** The provider's own system pushes two clients, one of them with a wrong INN. */
async function pushes(staff: StaffWalker, token: string, wrongId: string): Promise<void> {
  const answer = await staff.page.request.put(`${portalUrl()}/api/backoffice/v1/clients`, {
    headers: { 'x-kabinet-token': token },
    data: { records: [{ id: `${wrongId}/1`, inn: newInn(), name: 'ООО Синий кит' }, { id: wrongId, inn: '9900000018', name: 'ООО Зелёный кит' }] },
  });
  expect(await answer.json()).toMatchObject({ read: 1, refused: [{ place: wrongId, field: 'inn' }] });
}

test('the sources are seen and started', async ({ administrator: staff }) => {
  const { page } = staff;
  await staff.goesTo('Обмен с учётной системой');
  const source = page.getByRole('region', { name: 'Учётная система' });
  await expect(source.getByText('Заглушка', { exact: true })).toBeVisible();
  await expect(source.getByRole('rowheader', { name: 'Договоры' })).toBeVisible();
  await staff.findsPageAccessible();

  await source.getByRole('button', { name: 'Прочитать всё заново' }).click();
  const dialog = page.getByRole('dialog', { name: 'Учётная система: прочитать всё заново?' });
  await expect(dialog).toContainText('Чего в источнике больше нет, клиенты перестанут видеть.');
  await staff.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отмена' }).click();

  // Others may have started it a moment ago.
  await expect(async () => {
    await source.getByRole('button', { name: 'Запустить' }).click({ timeout: 3000 });
    await expect(page.getByText('Обмен запущен')).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(source.getByText('Работает', { exact: true })).toBeVisible({ timeout: 30_000 });

  await page.getByRole('link', { name: 'История', exact: true }).click();
  await page.getByLabel('Данные').selectOption({ label: 'Договоры' });
  await expect(page.getByRole('row').filter({ hasText: 'Игорь Громов' }).first()).toBeVisible();
  await staff.findsPageAccessible();
});

test('a system gets its key, pushes, and what was refused is told', async ({ administrator: staff }) => {
  const { page } = staff;
  const name = `Биллинг ${randomInt(1_000_000)}`;
  await staff.open('/staff/exchange?view=tokens');
  await page.getByRole('button', { name: 'Добавить ключ' }).click();
  await page.getByLabel('Система', { exact: true }).fill(name);
  await staff.findsPageAccessible();
  await page.getByRole('button', { name: 'Создать ключ' }).click();
  const dialog = page.getByRole('dialog', { name: `Ключ для системы «${name}»` });
  const token = await dialog.getByLabel('Ключ').inputValue();
  await staff.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Готово' }).click();
  await staff.findsPageAccessible();

  const wrongId = `К-${randomInt(1_000_000_000)}`;
  await pushes(staff, token, wrongId);
  await page.getByRole('link', { name: 'Источники', exact: true }).click();
  await page.getByRole('region', { name: 'Приём от ваших систем' }).getByRole('link', { name: /^Клиенты: \d+ замечани/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Чтение: клиенты' })).toBeVisible();
  const refusal = page.getByRole('row').filter({ hasText: wrongId });
  await expect(refusal).toContainText('контрольные цифры не сходятся');
  await staff.findsPageAccessible();

  await staff.open('/staff/exchange?view=tokens');
  await page.getByRole('button', { name: `Отозвать ключ «${name}»` }).click();
  await page.getByRole('alertdialog', { name: `Отозвать ключ «${name}»?` }).getByRole('button', { name: 'Отозвать' }).click();
  await expect(page.getByRole('button', { name: `Отозвать ключ «${name}»` })).toHaveCount(0);
});
