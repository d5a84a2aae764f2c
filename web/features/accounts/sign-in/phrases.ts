import { definePhrases } from '#web/lib/phrases.ts';

export const signInPhrases = definePhrases({
  ru: {
    title: 'Вход в личный кабинет',
    hint: 'Логин — номер вашего телефона',
    phone: 'Телефон',
    password: 'Пароль',
    remember: 'Запомнить меня',
    submit: 'Войти',
    forgot: 'Забыли пароль?',
    register: 'Зарегистрироваться',
  },
  en: {
    title: 'Sign in to your account',
    hint: 'Your login is your phone number',
    phone: 'Phone',
    password: 'Password',
    remember: 'Remember me',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    register: 'Register',
  },
});
