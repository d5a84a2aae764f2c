import { ConsentText } from '#web/features/accounts/consent/parts/consent-text.tsx';

export default function ConsentPage() {
  return <ConsentText />;
}
