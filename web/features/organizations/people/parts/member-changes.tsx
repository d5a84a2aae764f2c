import { useState, type ReactNode } from 'react';
import type { Member, MemberAction } from '#contract/members.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { late } from '#web/ui/late.tsx';
import { changePhrases } from '../change-phrases.ts';
import { FocusedAlert } from './focused-alert.tsx';

const MemberDialog = late(() => import('./member-dialog.tsx'));

interface MemberChanges {
  /** Opens the second step of an item of the three dots. */
  ask: (member: Member, action: MemberAction) => void;
  dialog: ReactNode;
  /** Says that somebody else was first; stands above the list. */
  notice: ReactNode;
}

/** One dialog for a whole list: it outlives the row that it was asked from. */
export function useMemberChanges(): MemberChanges {
  const t = usePhrases(changePhrases);
  const [asked, setAsked] = useState<{ member: Member; action: MemberAction; open: boolean } | null>(null);
  const [outdated, setOutdated] = useState<Member | null>(null);
  return {
    ask(member, action) {
      setOutdated(null);
      setAsked({ member, action, open: true });
    },
    dialog: asked && (
      <MemberDialog
        {...asked}
        key={`${asked.member.organizationId} ${asked.member.userId} ${asked.action}`}
        onClose={() => setAsked({ ...asked, open: false })}
        onOutdated={() => setOutdated(asked.member)}
      />
    ),
    notice: outdated && (
      <div className="mb-4">
        <FocusedAlert key={outdated.userId} title={t.outdated}>
          {t.outdatedText(outdated.name)}
        </FocusedAlert>
      </div>
    ),
  };
}
