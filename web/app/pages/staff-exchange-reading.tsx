import { ReadingPage } from '#web/features/back-office/readings/parts/reading-page.tsx';
import type { PageProps } from '../route.ts';

export default function StaffExchangeReadingPage({ params }: PageProps) {
  const readingId = params['readingId'] ?? '';
  return <ReadingPage key={readingId} readingId={readingId} />;
}
