import { hasCloud, people, signsInAs } from './cloud.ts';
import { test } from './staff.ts';
import { expect, type Walker } from './walk.ts';

// The manual, section 9.1: «Мои облака 1С» → «Мои пользователи»; and the sessions of 1C.

/** Whoever looks on sees it so soon. */
const SOON = { timeout: 5000 };

const rowOf = ({ page }: Walker, text: string) => page.getByRole('row').filter({ hasText: text });

async function opensMenu(walker: Walker, text: string, item: string): Promise<void> {
  await rowOf(walker, text).first().getByRole('button', { name: /^Действия/ }).click();
  await walker.page.getByRole('menuitem', { name: item }).click();
}

/** All four are in. */
async function seesEverybody(walker: Walker): Promise<void> {
  await walker.goesTo('Мои пользователи');
  for (const name of people) await expect(rowOf(walker, name)).toContainText('В сеансе', { timeout: 20_000 });
}

async function confirmsEmail(walker: Walker): Promise<void> {
  await walker.page.goto(/(http\S+confirm-email#[\w-]+)/.exec(await walker.reads(walker.email, /confirm-email#/))?.[1] ?? '');
  await walker.page.getByRole('button', { name: 'Подтвердить адрес' }).click();
  await expect(walker.page.getByText(walker.email).first()).toBeVisible();
}

test('«Завершить сеанс»: who works in the cloud, and the end of one session, which another browser sees at once', async ({ walker, another }) => {
  await hasCloud(walker);
  const colleague = await another();
  await signsInAs(colleague, walker);
  await colleague.open('/');
  await seesEverybody(walker);
  await seesEverybody(colleague);
  await walker.findsPageAccessible();
  const { page } = walker;
  const [first, second] = people;
  await expect(rowOf(walker, first)).toContainText('Бухгалтерия предприятия');
  await expect(rowOf(walker, first)).toContainText(/TS0[12]/);
  await page.getByRole('searchbox', { name: 'Имя или логин' }).fill('office.user2');
  await expect(rowOf(walker, first)).toBeHidden();
  await expect(rowOf(walker, second)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Имя или логин' }).fill('');

  await opensMenu(walker, first, 'Завершить сеанс');
  const dialog = page.getByRole('alertdialog', { name: `Завершить сеанс: ${first}?` });
  await expect(dialog).toContainText('Всё, что не сохранено в открытых программах, пропадёт.');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Завершить сеанс' }).click();
  await expect(dialog).toBeHidden();
  await Promise.all([walker, colleague].map((one) => expect(rowOf(one, first)).toContainText('Не в сети', SOON)));
  await expect(page.getByText(`${first} (`)).toContainText('завершён');
  await expect(rowOf(colleague, second)).toContainText('В сеансе');
  await walker.findsPageAccessible();
});

test('«Завершить все сеансы»: with a warning that can be called off, then at once', async ({ walker, another }) => {
  await hasCloud(walker);
  const colleague = await another();
  await signsInAs(colleague, walker);
  await colleague.open('/');
  await seesEverybody(walker);
  await seesEverybody(colleague);
  const { page } = walker;
  const dialog = page.getByRole('alertdialog', { name: 'Завершить все сеансы?' });
  await page.getByRole('button', { name: 'Завершить все сеансы' }).click();
  await dialog.getByLabel('Когда завершить').selectOption({ label: 'Предупредить за 5 минут' });
  await dialog.getByLabel('Сообщение на экран').fill('Закройте, пожалуйста, 1С');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Завершить все сеансы' }).click();
  for (const one of [walker, colleague]) await expect(one.page.getByText('Люди предупреждены.')).toBeVisible(SOON);
  await walker.findsPageAccessible();
  await colleague.page.getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByText('Отменено, сеансы продолжаются.')).toBeVisible(SOON);

  await page.getByRole('button', { name: 'Завершить все сеансы' }).click();
  await dialog.getByRole('button', { name: 'Завершить все сеансы' }).click();
  for (const name of people) await Promise.all([walker, colleague].map((one) => expect(rowOf(one, name)).toContainText('Не в сети', SOON)));
  await expect(page.getByText('4 сеанса завершены.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Завершить все сеансы' })).toHaveAttribute('aria-disabled', 'true');
});

test('«Сбросить пароль»: a letter with a link that shows the new password once', async ({ walker }) => {
  await hasCloud(walker);
  await confirmsEmail(walker);
  await walker.open('/');
  await seesEverybody(walker);
  const { page } = walker;
  const [, name] = people;
  await opensMenu(walker, name, 'Сбросить пароль');
  const dialog = page.getByRole('alertdialog', { name: `Сбросить пароль: ${name}?` });
  await expect(dialog).toContainText('Прежний пароль перестанет действовать сразу.');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Сбросить пароль' }).click();
  await expect(page.getByText('Новый пароль проверен и действует.')).toBeVisible();

  await walker.followsLetter(/Новый пароль для доступа к облаку/);
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: 'Показать пароль' }).click();
  await expect(page.getByText('office.user2')).toBeVisible();
  await walker.findsPageAccessible();
  await page.reload();
  await expect(page.getByText('Этот пароль уже показан')).toBeVisible();
  await walker.findsPageAccessible();
  await page.getByRole('link', { name: 'Сбросить ещё раз' }).click();
  await expect(page.getByRole('searchbox', { name: 'Имя или логин' })).toHaveValue('office.user2');
  await expect(rowOf(walker, name)).toBeVisible();
});

test('sessions of 1C are ended apart, an infobase is blocked and opened again', async ({ walker, another }) => {
  await hasCloud(walker);
  const colleague = await another();
  await signsInAs(colleague, walker);
  await colleague.open('/');
  const { page } = walker;
  const [first] = people;
  const title = 'Бухгалтерия предприятия';
  const infobase = (one: Walker) => one.page.getByRole('table', { name: 'Базы' }).getByRole('row').filter({ hasText: title });
  const session = (one: Walker) => one.page.getByRole('table', { name: 'Сеансы' }).getByRole('row').filter({ hasText: first });
  for (const one of [walker, colleague]) {
    await one.goesTo('Сеансы 1С');
    await expect(session(one)).toBeVisible({ timeout: 20_000 });
  }
  await walker.findsPageAccessible();
  await session(walker).getByRole('button', { name: `Завершить сеанс: ${first}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Завершить сеанс' }).click();
  await Promise.all([walker, colleague].map((one) => expect(session(one)).toBeHidden(SOON)));

  await infobase(walker).getByRole('button', { name: `Действия: ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Заблокировать вход' }).click();
  const block = page.getByRole('dialog', { name: `Заблокировать вход в базу «${title}»?` });
  await block.getByLabel('Код разрешения').fill('КОД-2041');
  await walker.findsPageAccessible();
  await block.getByRole('button', { name: 'Заблокировать вход' }).click();
  await Promise.all([walker, colleague].map((one) => expect(infobase(one)).toContainText('код разрешения КОД-2041', SOON)));
  await walker.findsPageAccessible();

  await infobase(colleague).getByRole('button', { name: `Действия: ${title}` }).click();
  await colleague.page.getByRole('menuitem', { name: 'Снять блокировку' }).click();
  await colleague.page.getByRole('alertdialog').or(colleague.page.getByRole('dialog')).getByRole('button', { name: 'Снять блокировку' }).click();
  await Promise.all([walker, colleague].map((one) => expect(infobase(one)).toContainText('Открыт', SOON)));
});
