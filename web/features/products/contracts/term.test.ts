import { expect, test } from 'vitest';
import { termText } from './term.ts';

const ending = (daysLeft: number) => termText({ state: 'ending', startsOn: '2026-01-01', endsOn: '2026-11-28', daysLeft }, 'ru');

test('a term is told in words and colour, its days in full', () => {
  const term = (state: 'in_force' | 'ended' | 'future', endsOn: string | null) => termText({ state, startsOn: '2026-12-01', endsOn, daysLeft: 90 }, 'ru');
  expect(term('in_force', '2027-02-28')).toEqual({ tone: 'success', text: 'Действует до 28 февраля 2027', note: null });
  expect(term('in_force', null)).toMatchObject({ tone: 'success', text: 'Действует бессрочно' });
  expect(term('ended', '2026-11-01')).toMatchObject({ tone: 'danger', text: 'Закончился 1 ноября 2026' });
  expect(term('future', '2027-11-30')).toMatchObject({ tone: 'neutral', text: 'Начнётся 1 декабря 2026' });
  expect(termText(null, 'ru')).toMatchObject({ tone: 'neutral', text: 'Без договора' });
});

test('the last days are counted', () => {
  expect([30, 21, 11, 2, 1, 0].map((days) => ending(days).text)).toEqual(['Осталось 30 дней', 'Остался 21 день', 'Осталось 11 дней', 'Осталось 2 дня', 'Остался 1 день', 'Последний день']);
  expect(ending(3)).toMatchObject({ tone: 'warning', note: 'Действует до 28 ноября 2026' });
});
