import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newState, readState, writeState, type RacState } from './rac-state.ts';

/** The double as a program in a folder of its own. */
export class InstalledRac {
  readonly program: string;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-rac-'));
  readonly #file = path.join(this.#folder, 'state.json');

  constructor(changes: Partial<RacState> = {}) {
    this.program = path.join(this.#folder, 'rac');
    writeState(this.#file, newState(changes));
    const double = JSON.stringify(new URL('rac.ts', import.meta.url).href);
    // With the code kept compiled a run takes half the time.
    writeFileSync(this.program, `#!${process.execPath}\nrequire('node:module').enableCompileCache();\nimport(${double}).then(({ runDouble }) => runDouble(${JSON.stringify(this.#file)}, process.argv.slice(2)));\n`);
    chmodSync(this.program, 0o755);
  }

  get state(): RacState {
    return readState(this.#file);
  }

  change(changes: Partial<RacState>): void {
    writeState(this.#file, { ...this.state, ...changes });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
