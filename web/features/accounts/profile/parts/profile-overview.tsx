import { Loading } from '#web/lib/loading.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useProfile, type Profile } from '../api.ts';
import { profilePhrases } from '../phrases.ts';
import { PasswordCard } from './password-card.tsx';
import { PhoneCard } from './phone-card.tsx';
import { ProfileForm } from './profile-form.tsx';

/** «Мой личный профиль» (manual, 8). */
export function ProfileOverview() {
  const t = usePhrases(profilePhrases);
  const query = useProfile();
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      {query.data ? (
        <Cards profile={query.data} />
      ) : (
        <Loading query={query}>
          <Waiting />
        </Loading>
      )}
    </>
  );
}

function Cards({ profile }: { profile: Profile }) {
  const t = usePhrases(profilePhrases);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card title={t.personal}>
        <ProfileForm profile={profile} />
      </Card>
      <div className="flex min-w-0 flex-col gap-4">
        <PhoneCard profile={profile} />
        <PasswordCard phone={profile.phone} />
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <Skeleton className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Bone className="h-110 w-full rounded-card" />
      <div className="flex flex-col gap-4">
        <Bone className="h-36 w-full rounded-card" />
        <Bone className="h-72 w-full rounded-card" />
      </div>
    </Skeleton>
  );
}
