import { useState } from 'react';
import * as z from 'zod/mini';
import { emailAddress, newPassword, phoneAsTyped, smsCode } from '#contract/accounts.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { CodeField } from '#web/ui/code-field.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { FileField } from '#web/ui/file-field.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { PhoneField } from '#web/ui/phone-field.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { StrengthMeter } from '#web/ui/strength-meter.tsx';
import { SuggestField, type Suggestion } from '#web/ui/suggest-field.tsx';
import { TextArea, TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';

const schema = z.object({
  phone: phoneAsTyped,
  email: emailAddress,
  password: newPassword,
  code: smsCode,
  birthDate: z.nullable(z.iso.date()),
  type: z.enum(['legal', 'person']),
  position: z.enum(['director', 'accountant'], 'required'),
  consent: z.literal(true, 'consent_required'),
});

export function Fields() {
  const form = useForm({
    schema,
    onSubmit: async () => confirmDone('Сохранено'),
  });
  return (
    <Card title="Поля">
      <Form form={form} label="Поля">
        <SearchField label="Название или ИНН" value="" onSearch={() => undefined} />
        <PhoneField name="phone" label="Телефон" />
        <TextField name="email" label="Почта" type="email" description="Для важных уведомлений" help={<HelpMark about="почта">На неё придёт письмо.</HelpMark>} />
        <PasswordField name="password" label="Пароль" autoComplete="new-password" meter={<StrengthMeter score={2} text="Средний пароль" />} />
        <CodeField name="code" label="Код из СМС" />
        <Choice
          name="type"
          label="Тип организации"
          defaultValue="legal"
          options={[
            { value: 'legal', label: 'Юридическое лицо', description: 'ООО, АО и другие, ИНН из 10 цифр' },
            { value: 'person', label: 'ИП', description: 'ИНН из 12 цифр' },
          ]}
        />
        <Choice
          label="Права"
          look="segments"
          defaultValue="user"
          options={[
            { value: 'administrator', label: 'Администратор' },
            { value: 'user', label: 'Пользователь' },
          ]}
        />
        <Select
          name="position"
          label="Должность"
          placeholder="Выберите"
          options={[
            { value: 'director', label: 'Директор' },
            { value: 'accountant', label: 'Бухгалтер' },
          ]}
        />
        <DateField name="birthDate" label="Дата рождения" optional />
        <Suggestions />
        <Files />
        <Disclosure summary="Что входит: 2 продукта">Бухгалтерия, Зарплата</Disclosure>
        <TextArea name="comment" label="Комментарий" optional />
        <Checkbox name="consent">Согласен на обработку персональных данных</Checkbox>
        <Button type="submit" variant="primary" pending={form.pending}>
          Отправить
        </Button>
      </Form>
    </Card>
  );
}

const programs: readonly Suggestion[] = [
  { id: '1', label: '1С:Бухгалтерия 8 ПРОФ', note: 'Локальные 1С' },
  { id: '2', label: '1С:Зарплата и управление персоналом 8', note: 'Локальные 1С' },
];

function Suggestions() {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<Suggestion | null>(null);
  const found = programs.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()));
  return <SuggestField label="Продукт" name="program" text={text} onText={setText} suggestions={found} taken={taken} onTake={setTaken} none="В каталоге нет, добавим как есть" description={taken ? taken.note : 'Из каталога или своё название'} />;
}

function Files() {
  const [file, setFile] = useState<File | null>(null);
  return (
    <FileField
      label="Скан"
      name="scan"
      optional
      accept={['application/pdf']}
      file={file && { name: file.name, size: '1,2 МБ' }}
      progress={file && 0.4}
      value={null}
      onPick={setFile}
      onRemove={() => setFile(null)}
    />
  );
}
