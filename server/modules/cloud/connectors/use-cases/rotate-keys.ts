import { BoxKeys, sealFor } from '#kernel/sealed-box.ts';
import { defineChange, defineTask } from '#kernel/use-case.ts';
import { leavePublicKey, pageSealedConnectors, pageSealedInfobases, setSealedAccess, setSealedSecrets } from '../queries.ts';
import { accessContext, secretContext } from '../rules.ts';

const AT_ONCE = 100;

export interface Rotation {
  /** Sealed anew with the present key. */
  readonly resealed: number;
  /** They were so before. */
  readonly current: number;
  /** Connectors and infobases with what no key opens. */
  readonly unopened: readonly string[];
}

type Table = 'connectors' | 'infobases';
type Page = Rotation & { readonly last: string | null };
interface Box {
  readonly context: string;
  readonly sealed: Buffer;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Seals all that workers open anew with their present key. Done again it finds nothing to do. */
export function rotateKeys(given: readonly [Buffer, ...Buffer[]]) {
  const keys = new BoxKeys(given);
  const page = pageWith(keys);
  return defineTask({
    name: 'cloud.rotate-keys',
    async run(runtime, origin, _input: Record<string, never>): Promise<Rotation> {
      await leavePublicKey(runtime.db, keys.publicKey);
      const total = { resealed: 0, current: 0, unopened: new Array<string>() };
      for (const table of ['connectors', 'infobases'] as const) {
        for (let after: string | null = FIRST; after !== null; ) {
          const { output }: { output: Page } = await page.execute(runtime, origin, { table, after });
          total.resealed += output.resealed;
          total.current += output.current;
          total.unopened.push(...output.unopened);
          after = output.last;
        }
      }
      return total;
    },
  });
}

function pageWith(keys: BoxKeys) {
  return defineChange({
    name: 'cloud.rotate-page',
    actor: 'system',
    async run({ tx, done }, { table, after }: { table: Table; after: string }) {
      const rows = table === 'connectors'
        ? (await pageSealedConnectors(tx, after, AT_ONCE)).map(({ id, name, sealed_secrets: sealed }) => ({ id, name, boxes: Object.entries(sealed).map(([key, text]) => ({ key, context: secretContext(id, key), sealed: Buffer.from(text, 'base64') })) }))
        : (await pageSealedInfobases(tx, after, AT_ONCE)).map(({ id, name, sealed_access: sealed }) => ({ id, name, boxes: [{ key: '', context: accessContext(id), sealed }] }));
      let [resealed, current] = [0, 0];
      const unopened: string[] = [];
      for (const { id, name, boxes } of rows) {
        const anew = boxes.map((box) => ({ ...box, anew: reseal(keys, box) }));
        if (anew.some((box) => box.anew === 'unopened')) unopened.push(name);
        current += anew.filter((box) => box.anew === 'current').length;
        const changed = anew.filter((box) => box.anew instanceof Buffer).length;
        if (changed === 0) continue;
        resealed += changed;
        const sealedOf = (box: (typeof anew)[number]) => (box.anew instanceof Buffer ? box.anew : box.sealed);
        if (table === 'connectors') await setSealedSecrets(tx, id, Object.fromEntries(anew.map((box) => [box.key, sealedOf(box).toString('base64')])));
        else for (const box of anew) await setSealedAccess(tx, id, sealedOf(box));
      }
      const output: Page = { resealed, current, unopened, last: rows.length < AT_ONCE ? null : (rows.at(-1)?.id ?? null) };
      return done(output);
    },
  });
}

function reseal(keys: BoxKeys, { context, sealed }: Box): Buffer | 'current' | 'unopened' {
  if (keys.isCurrent(context, sealed)) return 'current';
  try {
    return sealFor(keys.publicKey, context, keys.open(context, sealed));
  } catch {
    return 'unopened';
  }
}
