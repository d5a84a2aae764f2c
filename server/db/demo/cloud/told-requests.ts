import { newIdAt } from '#kernel/ids.ts';
import type { Firm } from '../firm.ts';
import { later, type Doer, type Past } from '../past.ts';
import type { BuiltCloud, CloudRows } from './queries.ts';

const NEW_USER_KOPECKS = 69_000;

interface Asked {
  readonly cloud: BuiltCloud;
  /** Surname of the member. */
  readonly by: string;
  readonly kind: 'new_user' | 'disable_user' | 'infobase_access';
  /** The newcomer, or the login of whom it is about. */
  readonly about: string;
  readonly email?: string;
  readonly infobases?: readonly string[];
  readonly comment?: string;
  readonly at: Date;
  /** Minutes until it was taken up, and then until it was answered; left out: it waits. */
  readonly taken?: number;
  readonly end?: { readonly state: 'done' | 'declined' | 'withdrawn'; readonly after: number; readonly answer?: string };
}

/** Requests of the first organisation, in each of the states that there are. */
export function tellCloudRequests(past: Past, firm: Firm, clouds: { readonly office: BuiltCloud; readonly shops: BuiltCloud }, provider: Doer): CloudRows['requests'] {
  const { office, shops } = clouds;
  const asked: readonly Asked[] = [
    { cloud: office, by: 'Юрьев', kind: 'disable_user', about: 'sv.drozdova', at: past.daysAgo(61), taken: 25, end: { state: 'done', after: 40, answer: 'Учётная запись отключена, почтовый ящик не трогали.' } },
    { cloud: shops, by: 'Захаров', kind: 'new_user', about: 'Мальцева Софья Егоровна', email: 'maltseva@severny-veter.example', infobases: ['Розница'], comment: 'Кассир магазина № 41, нужен вход с планшета.', at: past.daysAgo(19), taken: 70, end: { state: 'done', after: 55, answer: 'Пользователь заведён, логин и пароль отправили на указанную почту.' } },
    { cloud: office, by: 'Кузнецова', kind: 'infobase_access', about: 'sv.isaev', infobases: ['Зарплата и управление персоналом'], at: past.daysAgo(12), taken: 15, end: { state: 'declined', after: 30, answer: 'Доступ к базе зарплаты открывает только директор. Пусть, пожалуйста, напишет нам сам.' } },
    { cloud: shops, by: 'Захаров', kind: 'new_user', about: 'Седов Ярослав Ильич', email: 'sedov@severny-veter.example', at: past.daysAgo(6), end: { state: 'withdrawn', after: 14 } },
    { cloud: office, by: 'Юрьев', kind: 'infobase_access', about: 'sv.kupriyanov', infobases: ['Управление торговлей'], comment: 'Новый менеджер по закупкам.', at: past.daysAgo(1), taken: 9 },
    { cloud: office, by: 'Кузнецова', kind: 'new_user', about: 'Прокофьева Стефания Львовна', email: 'prokofyeva@severny-veter.example', infobases: ['Бухгалтерия предприятия'], comment: 'Выходит в понедельник.', at: past.minutesAgo(25) },
  ];
  return asked.map((one) => tell(past, firm, one, provider));
}

function tell(past: Past, firm: Firm, { cloud, by, kind, about, email, infobases, comment, at, taken, end }: Asked, provider: Doer): CloudRows['requests'][number] {
  const member = firm.person(by);
  const user = cloud.users.get(about);
  const person = user ? `${user.name} (${user.login})` : about;
  const takenAt = taken === undefined ? null : later(at, taken);
  const settledAt = end ? later(takenAt ?? at, end.after) : null;
  const subject = { organizationId: firm.id, subjectName: person };
  past.write(at, member, { action: 'cloud.requested', ...subject, after: { kind, cloud: cloud.name } });
  if (takenAt) past.write(takenAt, provider, { action: 'cloud.request_taken', ...subject });
  if (settledAt && end?.state === 'withdrawn') past.write(settledAt, member, { action: 'cloud.request_withdrawn', ...subject });
  if (settledAt && end?.state === 'done') past.write(settledAt, provider, { action: 'cloud.request_done', ...subject, after: { answer: end.answer } });
  if (settledAt && end?.state === 'declined') past.write(settledAt, provider, { action: 'cloud.request_declined', ...subject, after: { reason: end.answer } });
  return {
    id: newIdAt(at), cloud_id: cloud.id, organization_id: firm.id, kind, requested_by: member.id, cloud_user_id: user?.id ?? null, person, email: email ?? null, infobases: [...(infobases ?? [])], comment: comment ?? null,
    price_effect: kind === 'infobase_access' ? 0 : kind === 'new_user' ? NEW_USER_KOPECKS : -NEW_USER_KOPECKS,
    state: end?.state ?? (takenAt ? 'in_work' : 'new'), answer: end?.answer ?? null, handled_by: takenAt ? provider.id : null, created_at: at, settled_at: settledAt,
  };
}
