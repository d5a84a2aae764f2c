import type { SimulatedPerson } from '#connectors/simulated-cloud/plan.ts';
import type { Team } from '../teams.ts';

const surnames = [
  'Авдеев', 'Баранов', 'Веселов', 'Горшков', 'Данилов', 'Евсеев', 'Жданов', 'Зимин', 'Ильин', 'Калашников', 'Лазарев', 'Маслов', 'Некрасов', 'Овчинников', 'Панкратов', 'Родин', 'Савельев', 'Терентьев', 'Уваров', 'Филатов',
  'Харитонов', 'Цыганков', 'Чернов', 'Шубин', 'Щербаков', 'Юдин', 'Яковлев', 'Агапов', 'Бирюков', 'Воробьёв', 'Гришин', 'Дорофеев', 'Ермаков', 'Золотарёв', 'Исаков', 'Кудряшов', 'Леонтьев', 'Миронов', 'Нечаев', 'Островцев',
] as const;
const men = ['Алексей Игоревич', 'Виктор Павлович', 'Глеб Андреевич', 'Дмитрий Олегович', 'Иван Сергеевич', 'Максим Юрьевич', 'Никита Викторович', 'Роман Ильич', 'Сергей Петрович', 'Фёдор Максимович', 'Юрий Семёнович'] as const;
const women = ['Алла Игоревна', 'Вера Павловна', 'Галина Андреевна', 'Дарья Олеговна', 'Жанна Сергеевна', 'Ирина Юрьевна', 'Лариса Викторовна', 'Марина Ильинична', 'Нина Петровна', 'Ольга Максимовна', 'Тамара Семёновна'] as const;

/** Of up to some eight hundred each has another name. */
function nameOf(index: number): string {
  const surname = surnames[index % surnames.length] ?? surnames[0];
  const turn = Math.floor(index / surnames.length);
  return (index + turn) % 3 === 0 ? `${surname} ${men[(index + turn) % men.length]}` : `${surname}а ${women[(index + turn) % women.length]}`;
}

interface Crowd {
  readonly count: number;
  /** Where in the list of names they begin. */
  readonly from: number;
  readonly login: (number: number) => string;
  /** One in so many sits there day and night. */
  readonly watch: number;
  readonly domain: string;
}

/** People of whom nobody has an account in the portal. */
export function crowd({ count, from, login, watch, domain }: Crowd): SimulatedPerson[] {
  return Array.from({ length: count }, (_one, index) => {
    const name = login(index + 1);
    return { login: name, name: nameOf(from + index), email: `${name}@${domain}`, isRoundTheClock: index % watch === 0, isDisabled: index % 47 === 46 };
  });
}

/** Days after which somebody at the provider noticed that a person had left. */
const NOTICED_AFTER = 60;

/** The employees of an organisation of the portal under the e-mails that they have there; `watch`: surnames of those who sit there day and night. */
export function employees({ domain, employees: all }: Team, prefix: string, emails: ReadonlyMap<string, string>, watch: readonly string[] = []): SimulatedPerson[] {
  return all.map(({ name, mail, left }) => {
    const email = mail ? `${mail}@${domain}` : (emails.get(name) ?? null);
    return { login: `${prefix}.${email?.split('@')[0] ?? 'user'}`, name, email, isRoundTheClock: watch.includes(name.split(' ')[0] ?? ''), isDisabled: left !== undefined && left.days > NOTICED_AFTER };
  });
}
