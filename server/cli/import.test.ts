import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILES_SOURCE } from '#connectors/back-office/port.ts';
import { findClient, findClientNames, listClientKeys } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { newInn } from '#server/test/world.ts';

const root = path.join(import.meta.dirname, '..', '..');

let portal: TestPortal;
let folder = '';
beforeAll(async () => {
  portal = await TestPortal.start();
  folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-import-'));
});
afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true });
});

/** The command as a person runs it; `onLine` sees its messages while it works. */
async function run(args: readonly string[], onLine: (line: string, stop: (signal: 'SIGINT' | 'SIGKILL') => void) => void = () => {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(root, 'server', 'cli', 'import.ts'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: portal.databaseUrl, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') },
  });
  const said: string[] = [];
  let result = '';
  child.stdout.on('data', (chunk: Buffer) => (result += chunk.toString()));
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    onLine(line, (signal) => child.kill(signal));
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said, result };
}

function fileOf(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

describe('npm run import -- clients FILE', () => {
  test('takes in the example of the documents; a second time there is nothing to change', async () => {
    const example = path.join(root, 'docs', 'examples', 'clients.csv');
    expect(await run(['clients', example])).toMatchObject({ code: 0, result: 'Принято строк: 6. Новых и изменённых организаций: 5. Замечаний: 0.\n' });
    expect(await run(['clients', example])).toMatchObject({ code: 0, result: 'Принято строк: 6. Новых и изменённых организаций: 0. Замечаний: 0.\n' });
    expect(await findClient(portal.db, '9900524772')).toMatchObject({ name: 'ООО «Берёзовая роща»', contacts: [{ phone: '+79000002605' }, { phone: '+79000002601' }] });
  });

  test('tells of bad rows by line and reason, in a file too, and takes in the rest', async () => {
    const inn = newInn();
    const file = fileOf('bad.csv', `inn;name;contact_name;contact_phone;site\n7707083890;ООО;;;a.example\n${inn};ООО «Роща»;Климова;=1+1;b.example\n`);
    const russian = await run(['clients', file, '--errors', 'errors.csv']);
    expect(russian).toMatchObject({ code: 0, result: 'Принято строк: 1. Новых и изменённых организаций: 1. Замечаний: 2.\n' });
    expect(russian.said.filter((line) => !line.endsWith('%'))).toEqual([
      'Эти столбцы не нужны и пропущены: site.',
      'Строка 2: контрольные цифры ИНН не сходятся («7707083890»)',
      'Строка 3: телефон не разобран, контакт записан без него («=1+1»)',
    ]);
    const errors = path.join(folder, 'errors.csv');
    expect(readFileSync(errors, 'utf8')).toBe(`\uFEFFСтрока;Причина;Что стояло\r\n2;"контрольные цифры ИНН не сходятся";"7707083890"\r\n3;"телефон не разобран, контакт записан без него";"'=1+1"\r\n`);
    expect(statSync(errors).mode & 0o077).toBe(0);
    const english = await run(['clients', file, '--locale', 'en']);
    expect(english.said).toContain('Line 2: the check digits of the INN are wrong («7707083890»)');
    expect(english.result).toBe('Lines taken: 1. New and changed organisations: 0. Remarks: 2.\n');
  });

  test('--whole: what the file lacks is marked as vanished', async () => {
    const inns = Array.from({ length: 3 }, () => newInn());
    const fileWith = (list: readonly string[]) => fileOf('whole.csv', `id;inn;name\n${list.map((inn, index) => `whole-${index};${inn};ООО «Роща»`).join('\n')}\n`);
    await run(['clients', fileWith(inns)]);
    const known = (await listClientKeys(portal.db, FILES_SOURCE, null, 1000)).length;
    const { code, result } = await run(['clients', fileWith(inns.slice(0, 2)), '--whole']);
    expect({ code, result }).toEqual({ code: 0, result: `Принято строк: 2. Новых и изменённых организаций: 0. Замечаний: 0. Больше нет в файле: ${known - 2}.\n` });
    expect([...(await findClientNames(portal.db, inns)).keys()].sort()).toEqual(inns.slice(0, 2).sort());
  });

  const contactsFile = (contacts: ReadonlyArray<readonly [inn: string, name: string]>) => fileOf('contacts.csv', `inn;name;contact_name\n${contacts.map(([inn, name]) => `${inn};ООО «Роща»;${name}`).join('\n')}\n`);
  const contactsOf = async (inn: string) => (await findClient(portal.db, inn))?.contacts.map(({ name }) => name);

  test('contacts whom the file names no more are no more', async () => {
    const [first, second] = [newInn(), newInn()];
    await run(['clients', contactsFile([first, second].flatMap((inn) => [[inn, 'Анна'], [inn, 'Белла']] as const))]);
    // Rows of one client may stand anywhere.
    expect(await run(['clients', contactsFile([[second, 'Белла'], [first, 'Анна'], [second, 'Анна']])])).toMatchObject({ code: 0, result: expect.stringContaining('Новых и изменённых организаций: 1.') });
    expect([await contactsOf(first), await contactsOf(second)]).toEqual([['Анна'], ['Анна', 'Белла']]);
    await run(['clients', fileOf('silent.csv', `inn;name\n${first};ООО «Роща»\n`)]);
    expect(await contactsOf(first)).toEqual(['Анна']);
  });

  test('where too many contacts are missing, none is marked, unless the command says how many', async () => {
    const inns = Array.from({ length: 101 }, () => newInn());
    await run(['clients', contactsFile(inns.map((inn) => [inn, 'Анна']))]);
    const empty = contactsFile(inns.map((inn) => [inn, '']));
    const { code, said } = await run(['clients', empty]);
    expect([code, said.at(-1)]).toEqual([1, expect.stringMatching(/^Записи приняты, но в файле не хватает слишком многих прежних контактов \(101 of 101\).* --vanished 101\.$/)]);
    expect(await contactsOf(inns[0]!)).toEqual(['Анна']);
    expect(await run(['clients', empty, '--vanished', '101'])).toMatchObject({ code: 0 });
    expect(await contactsOf(inns[0]!)).toEqual([]);
  });

  test.each([
    [[], /^npm run import -- managers\|clients\|.* FILE/],
    [['clients', 'bad.csv', '--colour'], /^npm run import -- managers\|clients\|.* FILE/],
    [['clients', 'bad.csv', '--locale', 'de'], /^npm run import -- managers\|clients\|.* FILE/],
    [['clients', 'bad.csv', '--vanished', 'all'], /^npm run import -- managers\|clients\|.* FILE/],
    [['clients', 'none.csv'], /^Файла «none\.csv» нет/],
    [['clients', '.'], /^Файла «\.» нет/],
    [['clients', 'columns.csv'], /нет обязательных столбцов: ИНН\./],
    [['clients', 'columns.csv', '--locale', 'en'], /lacks required columns: inn\./],
    [['clients', 'columns.csv', '--errors', './columns.csv'], /тот же файл/],
    [['clients', 'bad.csv', '--errors', 'none/errors.csv'], /не удалось создать/],
  ])('a wrong call is told in one line: %j', async (args, message) => {
    fileOf('columns.csv', 'Наименование;Телефон\nООО;1\n');
    fileOf('bad.csv', 'inn;name\n');
    const { code, said, result } = await run(args);
    expect({ code, said, result }).toEqual({ code: 1, said: [expect.stringMatching(message)], result: '' });
  });

  test('Ctrl-C keeps what was taken in; the same command goes on', async () => {
    const made = Array.from({ length: 60_000 }, () => newInn());
    const known = await findClientNames(portal.db, made);
    const inns = made.filter((inn) => !known.has(inn));
    const file = fileOf('many.csv', `inn;name\n${inns.map((inn) => `${inn};ООО «Роща ${inn}»`).join('\n')}\n`);
    const broken = await run(['clients', file], (line, stop) => {
      if (line === '10 %') stop('SIGINT');
    });
    expect([broken.code, broken.said.at(-1)]).toEqual([130, 'Загрузка прервана. Загруженное сохранено; та же команда продолжит.']);
    const kept = (await findClientNames(portal.db, inns)).size;
    expect(kept).toBeGreaterThan(0);
    expect(kept % 1000).toBe(0);
    const second = await run(['clients', file]);
    expect(second).toMatchObject({ code: 0, result: `Принято строк: ${inns.length}. Новых и изменённых организаций: ${inns.length - kept}. Замечаний: 0.\n` });
    expect(second.said).toEqual(expect.arrayContaining(['0 %', '50 %', '100 %']));
  });

  test('a process that is killed keeps whole pages; the same command waits until it has been silent for two minutes, and goes on by itself', async () => {
    const inns = Array.from({ length: 15_000 }, () => newInn());
    const known = await findClientNames(portal.db, inns);
    const fresh = inns.filter((inn) => !known.has(inn));
    const file = fileOf('killed.csv', `inn;name\n${fresh.map((inn) => `${inn};ООО «Роща ${inn}»`).join('\n')}\n`);
    await run(['clients', file], (line, stop) => {
      if (line === '30 %') stop('SIGKILL');
    });
    const kept = (await findClientNames(portal.db, fresh)).size;
    expect([kept > 0, kept % 1000]).toEqual([true, 0]);
    let passed: Promise<void> | undefined;
    const { result } = await run(['clients', file], (line) => {
      if (/^Прежняя такая загрузка не закончена\. Если она оборвалась, через 1?\d?\d с эта начнётся сама\.$/.test(line)) passed = portal.pass({ minutes: 3 });
    });
    await passed;
    expect(passed).toBeDefined();
    expect(result).toBe(`Принято строк: ${fresh.length}. Новых и изменённых организаций: ${fresh.length - kept}. Замечаний: 0.\n`);
  });
});
