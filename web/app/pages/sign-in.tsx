import { SignInForm } from '#web/features/accounts/sign-in/parts/sign-in-form.tsx';

export default function SignInPage() {
  return <SignInForm />;
}
