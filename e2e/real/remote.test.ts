import { startSshd } from '#connectors/remote/double/sshd.ts';
import { describeSshHost } from '#connectors/remote/double/suite.ts';

describeSshHost('a real sshd', () => startSshd());
