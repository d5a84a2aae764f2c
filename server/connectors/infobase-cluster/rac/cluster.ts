import { isUuid, type Options } from './arguments.ts';
import { runRac, unexpected, type No, type RacSettings } from './program.ts';
import { parseRecords, type RacRecord } from './records.ts';

type Records = { readonly kind: 'records'; readonly records: readonly RacRecord[] } | No;

/** The cluster that is asked, and what its rac can do; both are learnt once. */
export class RacCluster {
  readonly settings: RacSettings;
  #clusterId: string | null;
  readonly #help = new Map<string, string>();

  constructor(settings: RacSettings) {
    this.settings = settings;
    this.#clusterId = settings.clusterId?.toLowerCase() ?? null;
  }

  /** Of a list or an `info`, which each must have these fields. */
  async read(words: readonly string[], fields: readonly string[], options: Options = {}): Promise<Records> {
    const said = await this.run(words, options);
    return said.kind === 'no' ? said : readRecords(said.text, fields);
  }

  async run(words: readonly string[], options: Options = {}) {
    const cluster = await this.#cluster();
    if (typeof cluster !== 'string') return cluster;
    const { administrator } = this.settings;
    const access = administrator ? { 'cluster-user': administrator.user, 'cluster-pwd': administrator.password } : {};
    const said = await runRac(this.settings, words, { cluster, ...access, ...options });
    if (said.kind === 'no' && said.refusal === 'cluster_missing') this.#clusterId = this.settings.clusterId?.toLowerCase() ?? null;
    return said;
  }

  /** All clusters of the administration server; it tells them to everybody. */
  async list(): Promise<Records> {
    const said = await runRac(this.settings, ['cluster', 'list'], {});
    return said.kind === 'no' ? said : readRecords(said.text, ['cluster', 'name']);
  }

  /** Whether this rac has an option: it came and went with releases. */
  async knows(mode: string, option: string): Promise<boolean | No> {
    let help = this.#help.get(mode);
    if (help === undefined) {
      const said = await runRac(this.settings, ['help', mode], null);
      if (said.kind === 'no') return said;
      help = said.text;
      this.#help.set(mode, help);
    }
    return help.includes(`--${option}=`);
  }

  async #cluster(): Promise<string | No> {
    if (this.#clusterId !== null) return this.#clusterId;
    const listed = await this.list();
    if (listed.kind === 'no') return listed;
    const [cluster, another] = listed.records;
    if (!cluster) return unexpected('the administration server knows no cluster');
    if (another) return unexpected(`the administration server knows ${listed.records.length} clusters, the settings name none`);
    this.#clusterId = cluster.get('cluster') ?? null;
    return this.#clusterId ?? unexpected('a cluster without an id');
  }
}

/** The first of the fields is the record's own id. */
function readRecords(text: string, fields: readonly string[]): Records {
  const [id = ''] = fields;
  const records = parseRecords(text);
  if (!records?.every((record) => fields.every((field) => record.has(field)) && isUuid(record.get(id) ?? ''))) {
    return unexpected(`rac answered what cannot be read as a list of ${id}`);
  }
  return { kind: 'records', records };
}
