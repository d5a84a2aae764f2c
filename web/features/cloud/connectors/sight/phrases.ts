import type { FactName } from '#contract/connectors.ts';
import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** What a value that is a word means. */
type ValueWords = Readonly<Partial<Record<FactName, Readonly<Record<string, string>>>>>;

const factsRu: Readonly<Record<FactName, string>> = {
  server: 'Сервер', domain: 'Домен', functional_level: 'Уровень домена', account: 'Учётная запись портала', users: 'Видно пользователей', old_password_lives: 'Прежний пароль', sessions: 'Видно сеансов',
  messages: 'Сообщения на экран', version: 'Версия rac', infobases: 'Видно баз', session_message: 'Пояснение при завершении сеанса', host_key: 'Ключ сервера',
};
const valuesRu: ValueWords = {
  messages: { msg: 'показывает команда msg', zenity: 'показывает zenity', xterm: 'показывает xterm', none: 'показать нечем: установите на сервере zenity' },
  session_message: { yes: 'пользователь увидит', no: 'эта версия платформы не показывает' },
};
const factsEn: Readonly<Record<FactName, string>> = {
  server: 'Server', domain: 'Domain', functional_level: 'Level of the domain', account: 'The portal’s account', users: 'Users seen', old_password_lives: 'Former password', sessions: 'Sessions seen',
  messages: 'Messages on the screen', version: 'Version of rac', infobases: 'Infobases seen', session_message: 'Words when a session ends', host_key: 'Key of the host',
};
const valuesEn: ValueWords = {
  messages: { msg: 'shown by msg', zenity: 'shown by zenity', xterm: 'shown by xterm', none: 'nothing to show them with: install zenity on the host' },
  session_message: { yes: 'the user sees them', no: 'this version of the platform shows none' },
};

/** «Что видно»: a system looked at from the portal, and what came of it. */
export const sightPhrases = definePhrases({
  ru: {
    title: (name: string) => `Что видно: ${name}`,
    text: 'Портал подключится к системе заново и покажет, что увидел, или точный отказ.',
    run: 'Проверить',
    again: 'Проверить ещё раз',
    running: 'Проверяем. Можно закрыть это окно: результат сохранится.',
    seenAt: 'Проверено',
    never: 'Проверок ещё не было.',
    unit: 'Подразделение для проверки',
    unitHint: 'Отличительное имя, например OU=Клиент,OU=Облако,DC=firm,DC=ru. Без него проверяется только вход.',
    trial: 'Пробная учётная запись',
    trialHint: 'Логин из этого подразделения, которым никто не пользуется. Портал дважды сменит её пароль и узнает, действует ли прежний после сброса.',
    fact: factsRu,
    valueOf: (name: FactName, value: string) => valuesRu[name]?.[value] ?? value,
    oldPassword: {
      yes: (minutes: number) => `После сброса прежний пароль ещё действует. Клиентам портал говорит: до ${pluralRu(minutes, 'минуты', 'минут', 'минут')}. Если в домене настроено иначе, исправьте число минут в настройках подключения.`,
      no: 'После сброса прежний пароль сразу перестаёт действовать.',
      unknown: 'Действует ли прежний пароль после сброса, портал не знает и клиентам этого не обещает. Чтобы проверить, укажите пробную учётную запись.',
      known: (minutes: number) => `В этот раз прежний пароль не проверяли. По настройкам после сброса он ${minutes === 0 ? 'сразу перестаёт действовать' : `действует ещё до ${pluralRu(minutes, 'минуты', 'минут', 'минут')}`}.`,
    },
    untrustedFirst: 'Ключ этого сервера ещё не записан',
    untrustedFirstText: 'Сравните отпечаток с тем, что показывает сам сервер (команда «ssh-keygen -lf» для файла его открытого ключа). Если они совпадают, примите ключ.',
    untrustedOther: 'Сервер показал не тот ключ, что был принят раньше',
    untrustedOtherText: 'Если сервер не переустанавливали, это может быть чужой компьютер на его адресе. Принимайте новый ключ, только когда сравнили отпечаток с самим сервером.',
    was: 'Принятый ключ',
    shown: 'Показанный ключ',
    accept: 'Принять ключ и проверить',
    certificateText: 'Проверьте имя в сертификате и того, кто его выдал: их указывают в настройках подключения.',
    close: 'Закрыть',
  },
  en: {
    title: (name) => `What is seen: ${name}`,
    text: 'The portal connects to the system anew and shows what it sees, or the exact refusal.',
    run: 'Test',
    again: 'Test again',
    running: 'Testing. You may close this window: the result is kept.',
    seenAt: 'Tested',
    never: 'Not tested yet.',
    unit: 'Unit to test with',
    unitHint: 'A distinguished name, such as OU=Client,OU=Cloud,DC=firm,DC=com. Without it only signing in is tested.',
    trial: 'Trial account',
    trialHint: 'A login of this unit that nobody uses. The portal changes its password twice and finds out whether the former one works after a reset.',
    fact: factsEn,
    valueOf: (name, value) => valuesEn[name]?.[value] ?? value,
    oldPassword: {
      yes: (minutes) => `After a reset the former password still works. The portal tells clients: up to ${pluralEn(minutes, 'minute', 'minutes')}. If the domain is set otherwise, correct the minutes in the settings of the connector.`,
      no: 'After a reset the former password stops working at once.',
      unknown: 'Whether the former password works after a reset is not known, and clients are promised nothing about it. To find out, name a trial account.',
      known: (minutes) => `The former password was not tested this time. By the settings it ${minutes === 0 ? 'stops working at once after a reset' : `works for up to ${pluralEn(minutes, 'minute', 'minutes')} more after a reset`}.`,
    },
    untrustedFirst: 'The key of this host is not known yet',
    untrustedFirstText: 'Compare the fingerprint with the one that the host itself shows (“ssh-keygen -lf” of its public key’s file). If they are the same, accept the key.',
    untrustedOther: 'The host shows another key than the one accepted before',
    untrustedOtherText: 'If the host was not installed anew, this may be a stranger’s computer at its address. Accept the new key only after comparing the fingerprint with the host itself.',
    was: 'Accepted key',
    shown: 'Key shown',
    accept: 'Accept the key and test',
    certificateText: 'Check the name in the certificate and who signed it: both are in the settings of the connector.',
    close: 'Close',
  },
});
