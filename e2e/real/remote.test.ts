import { describeSshHost } from '#connectors/remote/double/suite.ts';
import { startSshd } from './sshd.ts';

describeSshHost('a real sshd', () => startSshd());
