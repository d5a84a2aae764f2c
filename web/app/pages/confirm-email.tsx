import { ConfirmEmail } from '#web/features/accounts/email/parts/confirm-email.tsx';

export default function ConfirmEmailPage() {
  return <ConfirmEmail />;
}
