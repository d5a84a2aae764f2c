import { useState } from 'react';
import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { SuggestField, type Suggestion } from '#web/ui/suggest-field.tsx';
import { useSuggestedUsers } from '../api.ts';
import { cloudRequestPhrases } from '../phrases.ts';

interface UserFieldProps {
  cloud: Cloud;
  user: Suggestion | null;
  onUser: (user: Suggestion | null) => void;
  error: string | undefined;
}

/** One of the cloud's users, by name or login. */
export function UserField({ cloud, user, onUser, error }: UserFieldProps) {
  const t = usePhrases(cloudRequestPhrases);
  const [text, setText] = useState('');
  const { data } = useSuggestedUsers(cloud, user?.label === text ? '' : text);
  return (
    <SuggestField
      label={t.user}
      description={t.userNote}
      error={user ? undefined : error}
      text={text}
      onText={setText}
      suggestions={data?.rows.map(({ id, name, login }) => ({ id, label: name, note: login })) ?? []}
      taken={user}
      onTake={onUser}
      none={t.noUsers}
    />
  );
}
