import { behind, onWindows, racRig } from '#connectors/infobase-cluster/double/rig.ts';
import { describeCluster } from '#connectors/infobase-cluster/double/suite.ts';
import { linuxRig, windowsRig } from '#connectors/terminal-servers/double/rigs.ts';
import { describeTerminalServer } from '#connectors/terminal-servers/double/suite.ts';
import { startSshd } from './sshd.ts';

// Of what runs on no computer of ours the programs are played, byte for byte; sshd and what is between are real.

describeTerminalServer('Windows behind a real sshd', () => windowsRig(startSshd, { language: 'ru', encoding: 'cp866' }));
describeTerminalServer('Linux with logind behind a real sshd', () => linuxRig(startSshd, 'logind'));
describeCluster('rac behind a real sshd', async () => racRig(await behind(await startSshd(), 'cp866'), onWindows));
