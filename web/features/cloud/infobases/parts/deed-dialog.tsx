import type { Cloud } from '#contract/cloud.ts';
import type { InfobaseDeed } from '../deeds.ts';
import { BlockDialog } from './block-dialog.tsx';
import { EndInfobaseSessionsDialog } from './end-infobase-sessions-dialog.tsx';
import { LiftDialog } from './lift-dialog.tsx';

interface DeedDialogProps {
  cloud: Cloud;
  deed: InfobaseDeed;
  open: boolean;
  onClose: () => void;
}

/** The question that belongs to a deed. */
export default function DeedDialog({ deed, ...rest }: DeedDialogProps) {
  if (deed.what === 'block') return <BlockDialog infobase={deed.infobase} {...rest} />;
  if (deed.what === 'lift') return <LiftDialog infobase={deed.infobase} {...rest} />;
  return <EndInfobaseSessionsDialog session={deed.what === 'end' ? deed.session : null} infobase={deed.what === 'end' ? null : deed.infobase} {...rest} />;
}
