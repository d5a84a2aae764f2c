import type { TroubleCode } from '../../trouble.ts';

/** What rac says instead of doing it. */
export type Refusal = 'session_missing' | 'infobase_missing' | 'infobase_refused' | 'cluster_missing' | TroubleCode;

/**
 * Texts of the platform, of which there are two languages and many releases; the first that fits counts. All of them are
 * told with the same exit code.
 */
const REFUSALS: ReadonlyArray<readonly [Refusal, RegExp]> = [
  ['session_missing', /сеанс\S* (?:с указанным идентификатором )?(?:не найден|отсутствует|удал[её]н)|session (?:with \S+ \S+ \S+ )?(?:is |was )?(?:not found|missing|absent|deleted)|session does not exist/],
  ['infobase_missing', /информационная база (?:с указанным идентификатором )?не (?:найдена|обнаружена)|infobase (?:with \S+ \S+ \S+ )?(?:is |was )?not found/],
  ['infobase_refused', /прав пользователя на информационную базу|идентификация пользователя не выполнена|(?:пользователь|администратор) информационной базы не аутентифицирован|(?:rights|privileges|permissions) (?:to|for|on) (?:the )?infobase|infobase (?:user|administrator) is not authenticated|user identification failed/],
  ['cluster_missing', /кластер с указанным идентификатором не найден|cluster (?:with \S+ \S+ \S+ )?(?:is |was )?not found/],
  ['refused', /не аутентифицирован|аутентификация (?:не выполнена|по паролю доступна только)|not authenticated|authentication (?:failed|is (?:only )?(?:available|allowed) only)/],
  ['denied', /недостаточно прав|insufficient (?:user )?(?:rights|privileges|permissions)|not enough rights|access (?:is )?denied|permission denied/],
  ['unreachable', /ошибка соединения|соединение с сервером (?:потеряно|разорвано)|connection refused|host not found|connection error|error connecting|no route to host|(?:server )?connection (?:failed|timed out)/],
];

export function refusalIn(text: string): Refusal {
  const line = text.toLowerCase().replaceAll(/\s+/g, ' ');
  return REFUSALS.find(([, pattern]) => pattern.test(line))?.[0] ?? 'unexpected';
}
