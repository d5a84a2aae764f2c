import { RecipientAnswer } from '#web/features/documents/answer/parts/recipient-answer.tsx';

export default function BillRecipientPage() {
  return <RecipientAnswer />;
}
