import type { InvitationDeed, InvitationDialogProps } from '../deeds.ts';
import { LinkDialog } from './link-dialog.tsx';
import { ResendDialog } from './resend-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

const dialogs = { resend: ResendDialog, copy_link: LinkDialog, revoke: RevokeDialog } as const;

/** The window behind each line of an invitation's menu. */
export default function InvitationDialog({ deed, ...shared }: InvitationDialogProps & { deed: InvitationDeed }) {
  const Dialog = dialogs[deed];
  return <Dialog {...shared} />;
}
