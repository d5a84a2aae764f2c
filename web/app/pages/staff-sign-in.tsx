import { StaffSignIn } from '#web/features/staff/sign-in/parts/staff-sign-in.tsx';

export default function StaffSignInPage() {
  return <StaffSignIn />;
}
