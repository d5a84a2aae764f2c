import type { ReadingProblem } from '#contract/back-office.ts';
import { definePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';

interface Words {
  readonly [key: string]: string;
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
}

const ru: Record<ReadingProblem, Words> = {
  unreachable: { title: 'Источник не отвечает', advice: 'Проверьте, что его сервер включён, доступен с сервера кабинета и адрес в настройках указан верно. По расписанию кабинет попробует ещё раз сам.' },
  sign_in: { title: 'Не подошли логин или пароль', advice: 'Проверьте их в настройках сервера и в самом источнике: пароль могли сменить, а пользователя — заблокировать.' },
  forbidden: { title: 'Не хватает прав', advice: 'Дайте пользователю, под которым входит кабинет, право читать эти данные.' },
  not_published: { title: 'По этому адресу данных нет', advice: 'Проверьте адрес в настройках сервера и состав публикации: нужные справочники, документы и регистры должны быть в неё включены.' },
  not_json: { title: 'Вместо данных пришла страница', advice: 'Обычно так отвечает страница входа или ошибки веб-сервера. Откройте адрес источника в браузере и посмотрите, что на ней.' },
  cut_off: { title: 'Ответ оборвался', advice: 'Чаще всего виновата связь. Если повторяется, проверьте ограничения веб-сервера на время и размер ответа.' },
  wrong_shape: { title: 'Ответ не того вида', advice: 'Возможно, учётную систему обновили или доработали. Сверьте соответствие полей в настройках сервера.' },
  slow: { title: 'Источник отвечает слишком долго', advice: 'Похоже, он перегружен. Запустите обмен ещё раз, когда в нём мало работают.' },
  server_error: { title: 'Ошибка в самом источнике', advice: 'Причину покажут его журнал регистрации и журнал веб-сервера.' },
  too_many_vanished: { title: 'Не хватает слишком многих записей', advice: 'Больше пятой части прежних записей в источнике не нашлось, поэтому исчезнувшими мы их не отметили: клиенты видят их, как раньше. Проверьте, всё ли отдаёт источник. Если так и должно быть, подтвердите это на странице чтения.' },
  too_many_contacts_vanished: { title: 'Не хватает слишком многих контактов', advice: 'Больше пятой части прежних контактов в карточках клиентов источник не назвал, поэтому исчезнувшими мы их не отметили. Проверьте, всё ли он отдаёт: контактные лица, телефоны, почту. Если так и должно быть, подтвердите это на странице чтения.' },
  page_repeats: { title: 'Источник повторяет одно и то же', advice: 'Он снова и снова отдаёт уже прочитанное. Прочитайте всё заново; если не поможет, обратитесь к тем, кто его сопровождает.' },
  stopped: { title: 'Чтение прервано', advice: 'Принятое сохранено. Чтобы прочитать остальное, запустите обмен или загрузку файла ещё раз.' },
  internal: { title: 'Ошибка в кабинете', advice: 'Источник ни при чём. Подробности — в журнале сервера; перешлите их разработчикам кабинета.' },
};

const en: Record<ReadingProblem, Words> = {
  unreachable: { title: 'The source does not answer', advice: 'See that its server is on and can be reached from the portal’s, and that the address in the settings is right. The portal will try again by its timetable.' },
  sign_in: { title: 'Login or password did not fit', advice: 'See to them in the server’s settings and in the source itself: the password may have been changed, or the user locked.' },
  forbidden: { title: 'Rights are missing', advice: 'Let the user with whom the portal signs in read these data.' },
  not_published: { title: 'There are no data at this address', advice: 'See to the address in the server’s settings and to what is published: the catalogues, documents and registers that are needed must be in it.' },
  not_json: { title: 'A page came instead of data', advice: 'A sign-in page or the web server’s error page answers so. Open the source’s address in a browser and see what it says.' },
  cut_off: { title: 'The answer broke off', advice: 'It is mostly the connection. If it happens again, see to the web server’s limits on time and size of answers.' },
  wrong_shape: { title: 'The answer has another shape', advice: 'The accounting system may have been updated or altered. Compare the mapping of fields in the server’s settings.' },
  slow: { title: 'The source takes too long', advice: 'It seems to be overloaded. Start the exchange again when few people work in it.' },
  server_error: { title: 'The source itself failed', advice: 'Its event log and the log of its web server tell why.' },
  too_many_vanished: { title: 'Too many records are missing', advice: 'More than a fifth of the former records were not found in the source, so we have not marked them as vanished: clients see them as before. See whether the source tells everything. If it is so indeed, confirm it on the page of the reading.' },
  too_many_contacts_vanished: { title: 'Too many contacts are missing', advice: 'More than a fifth of the former contacts in clients’ cards were not named by the source, so we have not marked them as vanished. See whether it tells everything: contact persons, phones, e-mails. If it is so indeed, confirm it on the page of the reading.' },
  page_repeats: { title: 'The source repeats itself', advice: 'It tells again and again what has been read. Read everything anew; if that does not help, ask those who look after it.' },
  stopped: { title: 'The reading was broken off', advice: 'What was taken in is kept. To read the rest, start the exchange or the import of the file once more.' },
  internal: { title: 'The portal failed', advice: 'It is not the source’s fault. The server’s log tells more; send it to the portal’s developers.' },
};

/** What went wrong in a reading, and what to do. */
export const problemPhrases = definePhrases({
  ru: { problems: ru, missing: (missing: number, all: number) => `Не нашлось ${formatCount(missing, 'ru')} из ${formatCount(all, 'ru')}` },
  en: { problems: en, missing: (missing, all) => `Not found: ${formatCount(missing, 'en')} of ${formatCount(all, 'en')}` },
});
