import { test } from './staff.ts';
import { administersOrganization, expect, type Walker } from './walk.ts';

// The manual, section 6: «Сотрудники».

/** «Пригласить сотрудника» (6.2). */
async function invites(walker: Walker, email: string, role: 'Администратор' | 'Пользователь'): Promise<void> {
  const { page } = walker;
  await walker.goesTo('Сотрудники');
  await page.getByRole('button', { name: 'Пригласить сотрудника' }).click();
  const dialog = page.getByRole('dialog', { name: 'Пригласить сотрудника' });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Должность').selectOption({ label: 'Бухгалтер' });
  await dialog.getByRole('radio', { name: role }).check();
  await expect(dialog.getByText('Ответственность за выданные права администратора остаётся за вами.')).toBeVisible({ visible: role === 'Администратор' });
  if (role === 'Администратор') await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отправить приглашение' }).click();
  await expect(page.getByText(`Приглашение отправлено: ${email}`).first()).toBeVisible();
  await expect(dialog).toBeHidden();
}

/** Adds an organisation that others administer. */
async function asksToJoin(asker: Walker, inn: string): Promise<void> {
  await asker.isRegistered({ type: 'legal_entity', inn, position: 'accountant' });
  await asker.open('/');
  await expect(asker.page.getByText('Её администраторы получили письмо и решат, принять ли вас.')).toBeVisible({ timeout: 20_000 });
}

/** Opens the three dots of a colleague; the first item tells an administrator (6.2). */
async function opensDotsOf(walker: Walker, email: string, first: string): Promise<void> {
  const { page } = walker;
  await page.getByRole('row').filter({ hasText: email }).getByRole('button', { name: /^Действия/ }).click();
  await expect(page.getByRole('menuitem').first()).toContainText(first);
}

async function seesInJournal(walker: Walker, lines: readonly string[]): Promise<void> {
  await walker.goesTo('Журнал действий');
  for (const line of lines) await expect(walker.page.getByRole('row').filter({ hasText: line }).first()).toBeVisible();
}

test('an administrator invites a colleague, changes what they are, and removes them (manual, 6 and 6.2)', async ({ walker, another }) => {
  const colleague = await another();
  await colleague.isRegistered();
  const { name } = await administersOrganization(walker);
  const { page } = walker;
  await invites(walker, colleague.email, 'Пользователь');
  await page.getByRole('link', { name: 'Приглашения' }).click();
  await expect(page.getByRole('row').filter({ hasText: colleague.email })).toContainText('Отправлено');
  await walker.findsPageAccessible();

  await colleague.followsLetter(/Приглашение в личный кабинет/);
  await expect(colleague.page.getByRole('heading', { level: 1, name: 'Приглашение в организацию' })).toBeVisible();
  await expect(colleague.page.getByText(name).first()).toBeVisible();
  await colleague.findsPageAccessible();
  await colleague.page.getByRole('button', { name: 'Вступить' }).click();
  await colleague.page.getByRole('link', { name: 'Открыть личный кабинет' }).click();
  await colleague.page.clock.install();
  await colleague.goesTo('Сотрудники');
  await expect(colleague.page.getByText('2 сотрудника')).toBeVisible();
  await expect(colleague.page.getByRole('button', { name: 'Пригласить сотрудника' })).toBeHidden();

  await walker.followsLetter(/принял\(а\) приглашение/);
  await opensDotsOf(walker, colleague.email, 'Сделать администратором');
  await page.getByRole('menuitem', { name: 'Сделать администратором' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Сделать администратором' }).click();
  await expect(page.getByRole('row').filter({ hasText: colleague.email })).toContainText('Администратор');

  await opensDotsOf(walker, colleague.email, 'Сделать пользователем');
  await page.getByRole('menuitem', { name: 'Изменить должность' }).click();
  await page.getByRole('dialog').getByLabel('Должность').selectOption({ label: 'Системный администратор' });
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('row').filter({ hasText: colleague.email })).toContainText('Системный администратор');

  await opensDotsOf(walker, colleague.email, 'Сделать пользователем');
  await page.getByRole('menuitem', { name: 'Сделать пользователем' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Сделать пользователем' }).click();
  await expect(page.getByRole('row').filter({ hasText: colleague.email })).toContainText('Пользователь');

  await opensDotsOf(walker, colleague.email, 'Сделать администратором');
  await page.getByRole('menuitem', { name: 'Удалить из организации' }).click();
  const removal = page.getByRole('alertdialog', { name: /удалить из организации/ });
  await expect(removal).toContainText('доступ закроется сразу');
  await walker.findsPageAccessible();
  await removal.getByRole('button', { name: 'Удалить из организации' }).click();
  await expect(page.getByRole('row').filter({ hasText: colleague.email })).toBeHidden();

  await colleague.page.clock.fastForward('00:31');
  await expect(colleague.page.getByText('У вас больше нет доступа к этой организации')).toBeVisible();
  await colleague.findsPageAccessible();
  expect(await colleague.reads(colleague.email, /Доступ к организации .* закрыт/)).toContain(name);

  await seesInJournal(walker, ['Отправлено приглашение', 'Принято приглашение', 'Изменена роль сотрудника', 'Изменена должность сотрудника', 'Сотрудник удалён из организации']);
});

test('an invitee without an account registers by the letter and administers from then on (manual, 6.2)', async ({ walker, another }) => {
  const { name } = await administersOrganization(walker);
  const invitee = await another();
  await invites(walker, invitee.email, 'Администратор');

  const { page } = invitee;
  await invitee.followsLetter(/Приглашение в личный кабинет/);
  await expect(page.getByText(name).first()).toBeVisible();
  await invitee.findsPageAccessible();
  await page.getByRole('link', { name: 'Зарегистрироваться и вступить' }).click();
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(invitee.email);
  await invitee.fillsDetails();
  await page.getByRole('checkbox').check();
  await invitee.findsPageAccessible();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByLabel('Код из СМС').fill(await invitee.readsCode());
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();
  await expect(page.getByText(`Вам открыт доступ: ${name}`).first()).toBeVisible();

  await invitee.goesTo('Сотрудники');
  await expect(page.getByRole('row').filter({ hasText: invitee.email })).toContainText('Администратор');
  await invitee.findsPageAccessible();
  await walker.followsLetter(/принял\(а\) приглашение/);
  await expect(walker.page.getByRole('row').filter({ hasText: invitee.email })).toBeVisible();
});

test('who adds an organisation that is run already asks its administrator, who accepts (manual, 6)', async ({ walker, another }) => {
  const { inn, name } = await administersOrganization(walker);
  const asker = await another();
  await asksToJoin(asker, inn);

  const { page } = walker;
  await walker.followsLetter(/просит доступ к организации/);
  await expect(page.getByText(asker.email)).toBeVisible();
  await walker.findsPageAccessible();
  await page.getByRole('button', { name: /^Принять: / }).click();
  const dialog = page.getByRole('dialog', { name: /^Принять заявку/ });
  await dialog.getByRole('radio', { name: 'Администратор' }).check();
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByText('Новых заявок нет')).toBeVisible();

  await asker.followsLetter(/Вы теперь в организации/);
  await expect(asker.page.getByRole('main').getByText(name).first()).toBeVisible();
  await expect(asker.page.getByRole('main').getByText('Администратор').first()).toBeVisible();
  await seesInJournal(walker, ['Заявка передана администраторам организации', 'В организацию принят сотрудник']);
  await walker.findsPageAccessible();
});

test('the administrator declines, and the one who asked reads why (manual, 6)', async ({ walker, another }) => {
  const { inn, name } = await administersOrganization(walker);
  const asker = await another();
  await asksToJoin(asker, inn);

  const { page } = walker;
  await walker.open('/');
  await expect(page.getByText(`1 заявка на вступление в организацию ${name}`)).toBeVisible();
  await walker.findsPageAccessible();
  await page.getByRole('link', { name: 'Рассмотреть' }).click();
  await page.getByRole('button', { name: /^Отклонить: / }).click();
  const dialog = page.getByRole('dialog', { name: /^Отклонить заявку/ });
  await dialog.getByLabel('Причина').fill('В нашей бухгалтерии вы не работаете');
  await walker.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отклонить' }).click();
  await expect(page.getByText('Новых заявок нет')).toBeVisible();

  await asker.followsLetter(/отклонена/);
  await expect(asker.page.getByText('В нашей бухгалтерии вы не работаете')).toBeVisible();
  await expect(asker.page.getByRole('main').getByText('Отклонена').first()).toBeVisible();
  await asker.findsPageAccessible();
});

test('the administrator has gone: the manager invites a contact, who administers then (manual, 6.1)', async ({ walker, another, staff }) => {
  const contact = await another();
  await contact.isRegistered();
  const { inn, name } = await administersOrganization(walker, { contactEmail: contact.email });

  const desk = staff.page;
  await staff.open(`/staff/clients/${inn}`);
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
  await staff.findsPageAccessible();
  await desk.getByRole('button', { name: 'Пригласить: Кузнецова Анна' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Пригласить в личный кабинет' });
  await dialog.getByLabel('Должность').selectOption({ label: 'Директор' });
  await expect(dialog).toContainText('Организацию уже ведёт 1 администратор');
  await staff.findsPageAccessible();
  await dialog.getByRole('button', { name: 'Отправить приглашение' }).click();
  await expect(dialog).toBeHidden();

  await walker.followsLetter(/приглашает ещё одного администратора/);
  await walker.goesTo('Главная');
  await expect(walker.page.getByText(`Провайдер пригласил ${contact.email} администратором организации ${name}`)).toBeVisible();

  await contact.followsLetter(/Приглашение в личный кабинет/);
  await contact.page.getByRole('button', { name: 'Вступить' }).click();
  await contact.page.getByRole('link', { name: 'Открыть личный кабинет' }).click();
  await contact.goesTo('Сотрудники');
  await expect(contact.page.getByRole('row').filter({ hasText: contact.email })).toContainText('Администратор');
  await opensDotsOf(contact, walker.email, 'Сделать пользователем');
  await expect(contact.page.getByRole('menuitem', { name: /^Удалить из организации/ })).toContainText('защита действует до');
});
