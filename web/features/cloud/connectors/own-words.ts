/**
 * What the portal itself says of a trouble, in Russian; `server/connectors` and `server/modules/cloud` say it in English.
 * Everything else is the system's own and stands as it came.
 */
const OWN_WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^the connector is switched off$/, 'Подключение выключено.'],
  [/^the host has another key than the one known$/, 'Ключ сервера не совпадает с принятым.'],
  [/^the host takes neither this name nor what proves it$/, 'Сервер SSH не принял имя и пароль или ключ.'],
  [/^our private key cannot be read$/, 'Закрытый ключ не читается: проверьте его текст и пароль к нему.'],
  [/^what it signs in with was sealed for another key/, 'Пароли и ключи зашифрованы прежним ключом: введите их заново или укажите его в CONNECTORS_KEY_FORMER.'],
  [/^its settings are of another time/, 'Настройки сохранены в старом виде: откройте их и сохраните заново.'],
  [/^the host did not greet in time$/, 'Сервер не поздоровался вовремя.'],
  [/^the host speaks no SSH/, 'По этому адресу отвечает не сервер SSH.'],
  [/^the host closed the connection$/, 'Сервер закрыл соединение.'],
  [/^the connection had ended$/, 'Соединение оборвалось.'],
  [/^the host lets us run no programs$/, 'Сервер не даёт запускать команды.'],
  [/^the host (?:runs no more programs at a time|is busy with other programs of ours)$/, 'Сервер занят другими командами портала.'],
  [/^no connection \((\w+)\)$/, 'Соединиться не удалось ($1).'],
  [/^(\S+) did not end in (\d+) s$/, '$1 не закончил работу за $2 с.'],
  [/^(\S+) could not be started \((\w+)\)$/, '$1 не запускается ($2).'],
  [/^no answer in time$/, 'Ответа не было слишком долго.'],
  [/^no such unit or group$/, 'Такого подразделения или группы в каталоге нет.'],
  [/^(.+): no such unit or group$/, 'Такого подразделения или группы в каталоге нет: $1.'],
  [/^no such trial account at the place$/, 'Пробной учётной записи в этом подразделении нет.'],
  [/^an administrator of the domain/, 'Это администратор домена: через портал он не меняется.'],
  [/^no session manager of xrdp runs there$/, 'Диспетчер сеансов xrdp не запущен.'],
  [/^loginctl printed no sessions$/, 'loginctl не показал сеансов.'],
  [/^quser printed no list of sessions$/, 'quser не показал списка сеансов.'],
  [/^the administration server knows no cluster$/, 'Сервер администрирования не знает ни одного кластера.'],
  [/^the administration server knows \d+ clusters, the settings name none$/, 'На сервере администрирования несколько кластеров: укажите идентификатор в настройках.'],
];

/** In Russian, or null: these are not the portal's words. */
export function ownWords(detail: string): string | null {
  const [known, words = ''] = OWN_WORDS.find(([pattern]) => pattern.test(detail)) ?? [];
  return known ? detail.replace(new RegExp(`${known.source}.*`, 's'), words) : null;
}
