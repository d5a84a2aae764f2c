import { SshDouble } from '../remote/double/ssh.ts';
import { linuxRig, windowsRig } from './double/rigs.ts';
import { describeTerminalServer } from './double/suite.ts';

const windows = (programs: string) => SshDouble.start({ shell: 'windows', programs });
const linux = (programs: string) => SshDouble.start({ programs });

describeTerminalServer('Windows in Russian', () => windowsRig(windows, { language: 'ru', encoding: 'cp866' }));
describeTerminalServer('Windows in English', () => windowsRig(windows, { language: 'en', encoding: 'cp866' }));
describeTerminalServer('Linux with logind', () => linuxRig(linux, 'logind'));
describeTerminalServer('Linux with xrdp alone', () => linuxRig(linux, 'xrdp'));
