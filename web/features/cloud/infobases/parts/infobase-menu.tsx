import { ListFilter, Lock, LockOpen, LogOut } from 'lucide-react';
import type { Infobase } from '#contract/infobases.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Menu, MenuItem } from '#web/ui/menu.tsx';
import type { Ask } from '../deeds.ts';
import { infobasePhrases } from '../phrases.ts';

/** Takes the place of the button that was pressed, and opens at once. */
export default function InfobaseMenu({ infobase, ask, onShow }: { infobase: Infobase; ask: Ask; onShow: (id: string) => void }) {
  const t = usePhrases(infobasePhrases);
  const reason = infobase.orderId !== null ? t.underWay : infobase.mayBlock ? undefined : t.mayNotBlock;
  return (
    <Menu label={t.actionsOf(infobase.title)} openAtFirst>
      <MenuItem icon={ListFilter} onAction={() => onShow(infobase.id)}>
        {t.onlyThis}
      </MenuItem>
      {infobase.sessions > 0 && (
        <MenuItem icon={LogOut} danger onAction={() => ask({ what: 'end-all', infobase })}>
          {t.endAll}
        </MenuItem>
      )}
      <MenuItem icon={Lock} danger disabledBecause={reason} onAction={() => ask({ what: 'block', infobase })}>
        {infobase.block ? t.changeBlock : t.block}
      </MenuItem>
      {infobase.block && (
        <MenuItem icon={LockOpen} disabledBecause={reason} onAction={() => ask({ what: 'lift', infobase })}>
          {t.lift}
        </MenuItem>
      )}
    </Menu>
  );
}
