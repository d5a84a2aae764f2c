import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../remote/decode.ts';
import { dayOrderOf, readIdle, readMoment } from './moments.ts';
import { isEmpty } from './qwinsta.ts';
import { readUsers } from './quser.ts';

const locale = { timeZone: 'Europe/Moscow', dayOrder: null };
const ENGLISH = [
  ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME',
  '>portal-agent          console             1  Active          .  5/1/2041 7:34 AM',
  ' u0042.petrova         rdp-tcp#54          3  Active       1:39  5/1/2041 9:12 AM',
  ' u0042.sidorov                             4  Disc      1+06:20  4/30/2041 9:25 PM',
];
const RUSSIAN = [
  ' ПОЛЬЗОВАТЕЛЬ          СЕАНС              ID  СТАТУС  БЕЗДЕЙСТВ. ВРЕМЯ ВХОДА',
  '>portal-agent          console             1  Активно     отсутствует   01.05.2041 7:34',
  ' u0042.petrova         rdp-tcp#54          3  Активно      1:39  01.05.2041 9:12',
  ' u0042.sidorov                             4  Диск      1+06:20  30.04.2041 21:25',
];
const people = [
  { id: '3', login: 'u0042.petrova', state: 'active', idleSeconds: 5940, startedAt: new Date('2041-05-01T06:12:00Z'), address: null },
  { id: '4', login: 'u0042.sidorov', state: 'disconnected', idleSeconds: 109_200, startedAt: new Date('2041-04-30T18:25:00Z'), address: null },
];
const rows = (...lines: readonly string[]) => readUsers([ENGLISH[0], ...lines, ''].join('\r\n'), locale);

describe('a list of quser', () => {
  it.each([['English', ENGLISH], ['Russian', RUSSIAN]])('is read in %s, without the session that asks', (_, lines) => {
    const bytes = iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp866');
    expect(readUsers(decode(bytes, 'auto'), locale)).toEqual(people);
    expect(readUsers(decode(bytes, 'cp866'), locale)).toEqual(people);
    expect(readUsers(decode(Buffer.from(lines.join('\r\n')), 'auto'), locale)).toEqual(people);
  });

  it('is read whatever its headings are, or without them', () => {
    expect(readUsers(['???? ??', ...RUSSIAN.slice(1)].join('\n'), locale)).toEqual(people);
    expect(readUsers(ENGLISH.slice(1).join('\n'), locale)).toEqual(people);
  });

  it('is empty where only the session that asks is in', () => {
    expect(readUsers(RUSSIAN.slice(0, 2).join('\r\n'), locale)).toEqual([]);
  });

  it.each([
    ['a long name', ' very-long.account-name-of-a-person rdp-tcp#54 3  Active  .  5/1/2041 9:12 AM', 'very-long.account-name-of-a-person', 'active'],
    ['a long name, disconnected', ' very-long.account-name-of-a-person            3  Disc  .  5/1/2041 9:12 AM', 'very-long.account-name-of-a-person', 'disconnected'],
    ['a name of two words', ' Anna Petrova          rdp-tcp#54          3  Active     .  5/1/2041 9:12 AM', 'anna petrova', 'active'],
    ['a name of digits', ' 12 34                                     3  Disc       .  5/1/2041 9:12 AM', '12 34', 'disconnected'],
    ['a name like an id and a state', ' 7 active              rdp-tcp#0           3  Active     .  5/1/2041 9:12 AM', '7 active', 'active'],
    ['a name like all of a row', ' 7 active 0                                3  Disc       .  5/1/2041 9:12 AM', '7 active 0', 'disconnected'],
    ['a domain', ' CLOUD\\Petrova         rdp-tcp#54          3  Active     .  5/1/2041 9:12 AM', 'petrova', 'active'],
    ['a state of another language', ' petrova               rdp-tcp#54          3  Aktiv      .  5/1/2041 9:12 AM', 'petrova', 'active'],
    ['another state of another language', ' petrova                                   3  Getr.      .  5/1/2041 9:12 AM', 'petrova', 'disconnected'],
    ['a Cyrillic name', ' Бухгалтер             rdp-tcp#54          3  Active     .  5/1/2041 9:12 AM', 'бухгалтер', 'active'],
  ])('with %s', (_, line, login, state) => {
    expect(rows(line)).toMatchObject([{ id: '3', login, state }]);
  });

  it('keeps a session whose beginning cannot be read', () => {
    expect(rows(' petrova               rdp-tcp#54          3  Active     ?  2041. máj. 1. 9:12')).toMatchObject([{ id: '3', login: 'petrova', idleSeconds: null, startedAt: null }]);
  });

  it.each(['', '\r\n', 'Error [5]:Access is denied.', 'The system cannot find the file', `${ENGLISH[0]}\r\n`, [...ENGLISH, 'Error 0x000006BA enumerating sessionnames'].join('\r\n'), ENGLISH.join('\r\n').slice(0, -40)])('is not one: %j', (text) => {
    expect(readUsers(text, locale)).toBeNull();
  });
});

describe('a moment', () => {
  it.each([
    ['01.05.2041 9:12', '2041-05-01T06:12:00Z'],
    ['5/1/2041 9:12 AM', '2041-05-01T06:12:00Z'],
    ['5/1/2041 12:05 AM', '2041-04-30T21:05:00Z'],
    ['5/1/2041 12:05 PM', '2041-05-01T09:05:00Z'],
    ['5/1/41 9:12 PM', '2041-05-01T18:12:00Z'],
    ['13/05/2041 09:12', '2041-05-13T06:12:00Z'],
    ['05/13/2041 09:12', '2041-05-13T06:12:00Z'],
    ['01/05/2041 09:12', '2041-05-01T06:12:00Z'],
    ['2041-05-01 09:12', '2041-05-01T06:12:00Z'],
    ['13/05/2041 9:12 AM', '2041-05-13T06:12:00Z'],
  ])('%s', (text, moment) => {
    expect(readMoment(text, dayOrderOf([text]), 'Europe/Moscow')).toEqual(new Date(moment));
  });

  it('is read as its neighbours are', () => {
    expect(dayOrderOf(['1/5/2041 9:12 AM', '13/5/2041 9:12 AM'])).toBe('day-first');
    expect(dayOrderOf(['01/05/2041 09:12', '05/13/2041 09:12'])).toBe('month-first');
    expect(readUsers(ENGLISH.join('\n').replaceAll('4/30', '5/2'), { ...locale, dayOrder: 'day-first' })).toMatchObject([{ startedAt: new Date('2041-01-05T06:12:00Z') }, { startedAt: new Date('2041-02-05T18:25:00Z') }]);
  });

  it.each(['', 'вчера', '99.99.2041 9:12', '9:12'])('is not one: %j', (text) => {
    expect(readMoment(text, 'day-first', 'Europe/Moscow')).toBeNull();
  });
});

it.each([['.', 0], ['none', 0], ['отсутствует', 0], ['нет', 0], ['7', 420], ['1:39', 5940], ['1+06:20', 109_200], ['24692+13:29', null], ['?', null]])('idle %s', (text, seconds) => {
  expect(readIdle(text)).toBe(seconds);
});

describe('a list of qwinsta', () => {
  const NOBODY = [' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE', ' services                                    0  Disc', ' console                                     1  Conn', ' rdp-tcp                                 65536  Listen'];
  it('tells that nobody is in, or that somebody may be', () => {
    expect(isEmpty(NOBODY.join('\r\n'))).toBe(true);
    expect(isEmpty(NOBODY.join('\r\n').replaceAll('Disc', 'Диск').replaceAll('Conn', 'Подключено').replaceAll('Listen', 'Прием'))).toBe(true);
    for (const row of [' rdp-tcp#54        u0042.petrova             3  Active', '                   u0042.sidorov             4  Disc', '                                             5  Disc']) {
      expect(isEmpty([...NOBODY, row].join('\r\n'))).toBe(false);
    }
    expect(isEmpty('')).toBeNull();
    expect(isEmpty('Error [5]:Access is denied.')).toBeNull();
  });
});
