import { randomUUID } from 'node:crypto';
import { NO_UUID, type RacInfobase, type RacSession } from './rac-state.ts';

export const clock = { now: () => new Date('2041-05-01T10:00:00Z') };
export const timeZone = 'Asia/Yekaterinburg';

export function infobase(name: string, changes: Partial<RacInfobase> = {}): RacInfobase {
  return { id: randomUUID(), name, description: '', administrator: null, fields: {}, ...changes };
}

export function session(number: number, infobaseId: string, changes: Partial<RacSession> = {}): RacSession {
  return { id: randomUUID(), number, infobaseId, userName: 'Петрова А.', host: 'TS03', application: '1CV8C', startedAt: '2041-05-01T09:12:40', lastActiveAt: '2041-05-01T14:59:02', ...changes };
}

/** Always there: the one that answers us. */
const ownSession = (): RacSession => session(1, NO_UUID, { application: 'RAS', userName: '', host: 'app01' });

/** Two infobases, five people. */
export function sampleCluster() {
  const accounting = infobase('id0042_acc', { description: 'ООО "Пример", бухгалтерия: основная', administrator: { user: 'Администратор', password: '@пароль -x' } });
  const trade = infobase('id0042_trade');
  const sessions = [
    ownSession(), session(7, accounting.id), session(8, accounting.id, { userName: 'Сидоров "младший": кадры', application: 'WebClient', host: '' }), session(9, accounting.id, { application: 'Designer' }),
    session(7, trade.id, { userName: '' }), session(8, trade.id, { application: 'BackgroundJob', host: 'app01' }), session(3, trade.id, { application: 'SrvrConsole', userName: '' }),
  ];
  return { accounting, trade, infobases: [accounting, trade], sessions };
}
