import { definePhrases } from '#web/lib/phrases.ts';

export const recoveryPhrases = definePhrases({
  ru: {
    title: 'Восстановление доступа',
    phoneHint: 'Укажите телефон, с которым вы регистрировались. Отправим на него СМС с кодом.',
    phone: 'Телефон',
    getCode: 'Получить код',
    codeTitle: 'Код из СМС',
    check: 'Продолжить',
    codeNote: 'СМС придёт, только если личный кабинет с этим номером есть. Если кода всё нет, проверьте номер.',
    passwordTitle: 'Новый пароль',
    passwordHint: 'На других устройствах нужно будет войти заново, уже с новым паролем.',
    password: 'Новый пароль',
    save: 'Сохранить и войти',
    otherPhone: 'Указать другой номер',
    signIn: 'Вернуться ко входу',
  },
  en: {
    title: 'Restore access',
    phoneHint: 'Give the phone number with which you registered. We will send an SMS with a code to it.',
    phone: 'Phone',
    getCode: 'Get a code',
    codeTitle: 'Code from the SMS',
    check: 'Continue',
    codeNote: 'An SMS comes only if this number has an account. If there is still no code, check the number.',
    passwordTitle: 'New password',
    passwordHint: 'Other devices will have to sign in again, with the new password.',
    password: 'New password',
    save: 'Save and sign in',
    otherPhone: 'Use another number',
    signIn: 'Back to sign-in',
  },
});
