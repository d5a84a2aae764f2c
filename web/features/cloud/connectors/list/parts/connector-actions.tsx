import { usePhrases } from '#web/lib/phrases.ts';
import { late } from '#web/ui/late.tsx';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import type { ConnectorActionsProps } from '../deeds.ts';
import { connectorListPhrases } from '../phrases.ts';

const ConnectorMenu = late(() => import('./connector-menu.tsx'));

export function ConnectorActions(props: ConnectorActionsProps) {
  const t = usePhrases(connectorListPhrases);
  return (
    <LaterMenu label={t.actionsOf(props.connector.name)} preload={ConnectorMenu.preload}>
      <ConnectorMenu {...props} />
    </LaterMenu>
  );
}
