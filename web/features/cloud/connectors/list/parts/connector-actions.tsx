import { lazy } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import type { ConnectorActionsProps } from '../deeds.ts';
import { connectorListPhrases } from '../phrases.ts';

const load = () => import('./connector-menu.tsx');
const ConnectorMenu = lazy(load);

export function ConnectorActions(props: ConnectorActionsProps) {
  const t = usePhrases(connectorListPhrases);
  return (
    <LaterMenu label={t.actionsOf(props.connector.name)} load={load}>
      <ConnectorMenu {...props} />
    </LaterMenu>
  );
}
