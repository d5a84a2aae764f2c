/** What rac complains of, as recorded in Russian; the English ones are the platform's own words as far as they are known. */
export const texts = {
  ru: {
    administration: 'Ошибка операции администрирования', notAuthenticated: 'Администратор кластера не аутентифицирован', infobaseRights: (name: string) => `Недостаточно прав пользователя на информационную базу ${name}`,
    noSession: 'Сеанс с указанным идентификатором не найден', noInfobase: 'Информационная база с указанным идентификатором не найдена', noCluster: 'Кластер с указанным идентификатором не найден',
    badOption: (option: string) => `Ошибка разбора параметра: ${option}`, connection: 'Ошибка соединения с сервером',
  },
  en: {
    administration: 'Administration operation error', notAuthenticated: 'The cluster administrator is not authenticated', infobaseRights: (name: string) => `Insufficient user rights to infobase ${name}`,
    noSession: 'Session with the specified ID is not found', noInfobase: 'Infobase with the specified ID is not found', noCluster: 'Cluster with the specified ID is not found',
    badOption: (option: string) => `Error parsing parameter: ${option}`, connection: 'Server connection error',
  },
};
