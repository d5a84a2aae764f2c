import { trouble } from '../trouble.ts';
import { commandLine, type Shell } from './command-line.ts';
import type { RemoteHost } from './port.ts';
import { Slots } from './slots.ts';
import { runInChannel } from './ssh-channel.ts';
import { SshLink, type SshAccess } from './ssh-link.ts';

export interface SshSettings extends SshAccess {
  /** What reads a command there. */
  readonly shell: Shell;
}

/** OpenSSH runs ten over one connection, unless told otherwise. */
const AT_ONCE = 8;

/** A computer that is reached by SSH (RFC 4251-4254), over one connection that is kept. */
export function createSshHost({ shell, ...access }: SshSettings): RemoteHost {
  const link = new SshLink(access);
  const slots = new Slots(AT_ONCE);
  return {
    async run(command) {
      const line = commandLine(shell, command);
      using slot = await slots.take(command.timeoutMs);
      if (!slot.isHeld) return trouble('unreachable', 'the host is busy with other programs of ours');
      const client = await link.open();
      return 'kind' in client ? client : await runInChannel(client, line, command, () => link.holds(client));
    },
    close: async () => link.close(),
  };
}
