/** What stands on the screen of people whose sessions end. The terminal server shows it as it is, so it is one text; the portal does not know their languages. */
export function screenText(minutes: number, message: string | null): string {
  const end = `Ваш сеанс будет завершён через ${minutes} мин. Сохраните, пожалуйста, свою работу: несохранённые данные пропадут.`;
  return message === null ? end : `${end} ${message}`;
}

export const CALLED_OFF = 'Завершение вашего сеанса отменено. Можно продолжать работу.';
