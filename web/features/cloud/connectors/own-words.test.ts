import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

test.each([
  ['the connector is switched off', 'Подключение выключено.'],
  ['no connection (ECONNREFUSED)', 'Соединиться не удалось (ECONNREFUSED).'],
  ['quser did not end in 15 s', 'quser не закончил работу за 15 с.'],
  ['OU=Волна,DC=firm,DC=ru: no such unit or group', 'Такого подразделения или группы в каталоге нет: OU=Волна,DC=firm,DC=ru.'],
  ['what it signs in with was sealed for another key: say it anew, or name that key in CONNECTORS_KEY_FORMER', 'Пароли и ключи зашифрованы прежним ключом: введите их заново или укажите его в CONNECTORS_KEY_FORMER.'],
])('%s', (detail, words) => {
  expect(ownWords(detail)).toBe(words);
});

test('what a system says stands as it came', () => {
  expect(ownWords('80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 52e, v4563')).toBeNull();
});
