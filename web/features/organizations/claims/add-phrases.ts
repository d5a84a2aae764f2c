import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** What is said where an organisation is added. */
export const addClaimPhrases = definePhrases({
  ru: {
    title: 'Добавить организацию',
    description: 'Добавьте все организации, с которыми работаете: их услуги и документы будут в одном кабинете.',
    type: 'Тип организации',
    typeNotes: { legal_entity: 'ООО, АО и другие', entrepreneur: 'Индивидуальный предприниматель', self_employed: 'Без регистрации ИП' },
    innDigits: (digits: number, of: number) => (digits === 0 ? `Нужно ${pluralRu(of, 'цифра', 'цифры', 'цифр')}` : `Введено ${digits} из ${of}`),
    innRight: 'Контрольные цифры сходятся',
    innHelp: 'ИНН есть в договоре, в счёте и в карточке организации. Мы сразу проверяем его контрольные цифры, чтобы не пропустить опечатку.',
    choose: 'Выберите',
    positionHelp: 'Кем вы работаете в этой организации. На права в кабинете это не влияет.',
    submit: 'Добавить',
    cancel: 'Отмена',
    sent: 'Организация отправлена на проверку',
    help: { inn: 'где найти номер', position: 'зачем должность' },
    steps: {
      title: 'Что будет дальше',
      first: 'Мы проверим, что вы связаны с организацией: обычно по номеру телефона, с которым вы зарегистрировались.',
      second: 'Чаще всего проверка занимает 1–2 минуты. Если нужна ручная проверка, в рабочее время она занимает не больше часа.',
      third: 'Когда организация добавлена, она появится в «Моих организациях». О решении напишем на почту.',
    },
  },
  en: {
    title: 'Add an organisation',
    description: 'Add all the organisations that you work with: their services and documents will be in one place.',
    type: 'Type of organisation',
    typeNotes: { legal_entity: 'A company of any form', entrepreneur: 'A person registered as an entrepreneur', self_employed: 'Without such a registration' },
    innDigits: (digits, of) => (digits === 0 ? `${of} digits` : `${digits} of ${pluralEn(of, 'digit', 'digits')}`),
    innRight: 'The check digits match',
    innHelp: 'The INN is in your contract, on invoices and in the organisation’s details. We check its check digits at once, so that no typo slips through.',
    choose: 'Choose',
    positionHelp: 'What you do in this organisation. It does not change what you may do in the portal.',
    submit: 'Add',
    cancel: 'Cancel',
    sent: 'The organisation is being checked',
    help: { inn: 'where to find the number', position: 'what the position is for' },
    steps: {
      title: 'What happens next',
      first: 'We check that you belong to the organisation, usually by the phone number with which you registered.',
      second: 'Mostly the check takes 1–2 minutes. When it has to be done by hand, it takes an hour at most in working time.',
      third: 'Once added, the organisation appears in “My organisations”. We write to your e-mail about the decision.',
    },
  },
});
