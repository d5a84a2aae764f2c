import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Doubles as programs in a folder of their own, with what they know in a file beside them. */
export class Installed<State> {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-terminals-'));
  readonly #file = path.join(this.folder, '.state');

  /** `double`: a module of this folder that has `run(file, program, args)`. */
  constructor(double: string, programs: readonly string[], state: State) {
    writeState(this.#file, state);
    const [url, file] = [new URL(double, import.meta.url).href, this.#file].map((text) => JSON.stringify(text));
    for (const program of programs) {
      const at = path.join(this.folder, program);
      // With the code kept compiled a run takes half the time.
      writeFileSync(at, `#!${process.execPath}\nrequire('node:module').enableCompileCache();\nimport(${url}).then(({ run }) => run(${file}, '${program}', process.argv.slice(2)));\n`);
      chmodSync(at, 0o755);
    }
  }

  get state(): State {
    return readState(this.#file) as State;
  }

  change(change: (state: State) => void): void {
    const { state } = this;
    change(state);
    writeState(this.#file, state);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function readState(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** At once, for who reads it meanwhile. */
export function writeState(file: string, state: unknown): void {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(state));
  renameSync(half, file);
}

export async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
