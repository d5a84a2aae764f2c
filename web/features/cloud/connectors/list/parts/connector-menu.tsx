import { Eye, Pencil, Power, Trash2 } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Menu, MenuItem, MenuLine } from '#web/ui/menu.tsx';
import type { ConnectorActionsProps } from '../deeds.ts';
import { connectorListPhrases } from '../phrases.ts';

/** What may be done with one system. */
export default function ConnectorMenu({ connector, onDeed }: ConnectorActionsProps) {
  const t = usePhrases(connectorListPhrases);
  const usedBecause = connector.clouds > 0 ? t.used : connector.servers > 0 ? t.usedByServers : undefined;
  return (
    <Menu label={t.actionsOf(connector.name)} openAtFirst>
      <MenuItem icon={Eye} onAction={() => onDeed({ kind: 'look', connector })}>
        {t.look}
      </MenuItem>
      <MenuItem icon={Pencil} onAction={() => onDeed({ kind: 'change', connector })}>
        {t.change}
      </MenuItem>
      <MenuItem icon={Power} onAction={() => onDeed({ kind: connector.isOn ? 'off' : 'on', connector })}>
        {connector.isOn ? t.off : t.on}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={Trash2} danger disabledBecause={usedBecause} onAction={() => onDeed({ kind: 'remove', connector })}>
        {t.remove}
      </MenuItem>
    </Menu>
  );
}
