import { removeConnector, switchConnector, type Connector } from '#contract/connectors.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionBody, ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useConnectorsChanged } from '../../api.ts';
import { ConnectorDialog } from '../../settings/parts/connector-dialog.tsx';
import type { DirectoryName } from '../../settings/parts/terminals-fields.tsx';
import { SightDialog } from '../../sight/parts/sight-dialog.tsx';
import type { AskedDeed } from '../deeds.ts';
import { connectorListPhrases } from '../phrases.ts';

interface DeedDialogProps {
  asked: AskedDeed;
  directories: readonly DirectoryName[];
  onClose: () => void;
}

/** The window behind each thing that may be done with a system. */
export default function DeedDialog({ asked: { deed, open }, directories, onClose }: DeedDialogProps) {
  if (deed.kind === 'add') return <ConnectorDialog connector={null} directories={directories} open={open} onClose={onClose} />;
  const dialog = { connector: deed.connector, open, onClose };
  if (deed.kind === 'change') return <ConnectorDialog directories={directories} {...dialog} />;
  if (deed.kind === 'look') return <SightDialog {...dialog} />;
  if (deed.kind === 'remove') return <RemoveDialog {...dialog} />;
  return <SwitchDialog isOn={deed.kind === 'on'} {...dialog} />;
}

interface OneDialogProps {
  connector: Connector;
  open: boolean;
  onClose: () => void;
}

function SwitchDialog({ connector, isOn, open, onClose }: OneDialogProps & { isOn: boolean }) {
  const t = usePhrases(connectorListPhrases);
  const changed = useConnectorsChanged();
  const action = useAction(async () => {
    try {
      await call(switchConnector, { connectorId: connector.id, isOn });
    } finally {
      void changed();
    }
    onClose();
    confirmDone(isOn ? t.turnedOn : t.turnedOff);
  });
  return (
    <Dialog open={open} onClose={onClose} title={isOn ? t.onTitle(connector.name) : t.offTitle(connector.name)}>
      <ActionBody action={action} onClose={onClose} confirm={isOn ? t.on : t.off} variant={isOn ? 'primary' : 'danger'}>
        {isOn ? t.onEffect : t.offEffect(connector.clouds)}
      </ActionBody>
    </Dialog>
  );
}

function RemoveDialog({ connector, open, onClose }: OneDialogProps) {
  const t = usePhrases(connectorListPhrases);
  const changed = useConnectorsChanged();
  const action = useAction(async () => {
    try {
      await call(removeConnector, { connectorId: connector.id });
    } finally {
      void changed();
    }
    onClose();
    confirmDone(t.removed);
  });
  return (
    <ActionDialog open={open} onClose={onClose} title={t.removeTitle(connector.name)} confirm={t.remove} action={action}>
      {t.removeEffect}
    </ActionDialog>
  );
}
