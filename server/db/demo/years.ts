import type { ClientRecord } from '#connectors/back-office/port.ts';
import { tellAdministratorsDays } from './accounts.ts';
import { tellWaitingClaims } from './desk.ts';
import { tellTeam } from './employees.ts';
import type { Firm } from './firm.ts';
import { tellOpenInvitations } from './invitations.ts';
import { tellUnanswered, tellWaitingRequests } from './join-requests.ts';
import type { Doer, Past } from './past.ts';
import { kontur, severnoeSnabzhenie, severnyVeter, translogistik, volgastroykomplekt, zarechye } from './teams.ts';

/** The years of the demo's organisations up to now; `provider` is the manager who invited the first of them, which is answered. */
export function tellYears(past: Past, cards: readonly ClientRecord[], provider: Doer): Firm {
  const tell = (team: typeof severnyVeter) => tellTeam(past, cards, team, provider);
  const first = tell(severnyVeter);
  for (const team of [zarechye, severnoeSnabzhenie, translogistik]) tell(team);
  tellAdministratorsDays(past, first);
  tellOpenInvitations(past, first);
  tellWaitingRequests(past, first);
  tellUnanswered(past, [tell(volgastroykomplekt), tell(kontur)], first.person('Новиков'));
  tellWaitingClaims(past, cards);
  return first;
}
