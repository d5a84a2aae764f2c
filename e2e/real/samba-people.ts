import { Attribute, Change, Client } from 'ldapts';
import { BASE, type SambaServer } from './samba.ts';

/** What a provider's engineer does in a domain before the portal comes to it. */
export class SambaPeople {
  readonly #client: Client;
  readonly #samba: SambaServer;

  private constructor(samba: SambaServer) {
    this.#samba = samba;
    this.#client = new Client({ url: samba.url, timeout: 10_000, connectTimeout: 10_000, tlsOptions: { ca: [samba.authority], servername: samba.serverName } });
  }

  static async open(samba: SambaServer): Promise<SambaPeople> {
    const people = new SambaPeople(samba);
    await people.#client.bind(samba.administrator.user, samba.administrator.password);
    return people;
  }

  async addUnit(name: string, parent = BASE): Promise<string> {
    const dn = `OU=${name},${parent}`;
    await this.#client.add(dn, { objectClass: ['top', 'organizationalUnit'], ou: name });
    return dn;
  }

  async addUser(unit: string, login: string, { name = login, password = 'First-Passw0rd-1', email }: { readonly name?: string; readonly password?: string; readonly email?: string } = {}): Promise<string> {
    const dn = `CN=${login},${unit}`;
    await this.#client.add(dn, [
      ...Object.entries({ cn: login, sAMAccountName: login, userPrincipalName: `${login}@cloud.test`, userAccountControl: '512', displayName: name, ...(email && { mail: email }) }).map(([type, value]) => new Attribute({ type, values: [value] })),
      new Attribute({ type: 'objectClass', values: ['top', 'person', 'organizationalPerson', 'user'] }),
      new Attribute({ type: 'unicodePwd', values: [Buffer.from(`"${password}"`, 'utf16le')] }),
    ]);
    return dn;
  }

  async addContact(unit: string, name: string): Promise<void> {
    await this.#client.add(`CN=${name},${unit}`, { objectClass: ['top', 'person', 'organizationalPerson', 'contact'], cn: name });
  }

  async addComputer(unit: string, name: string): Promise<void> {
    await this.#client.add(`CN=${name},${unit}`, { objectClass: ['top', 'person', 'organizationalPerson', 'user', 'computer'], cn: name, sAMAccountName: `${name}$`, userAccountControl: '4096' });
  }

  async addGroup(name: string, members: readonly string[]): Promise<string> {
    const dn = `CN=${name},CN=Users,${BASE}`;
    await this.#client.add(dn, { objectClass: ['top', 'group'], cn: name, sAMAccountName: name, member: [...members] });
    return dn;
  }

  /** A primary group has a person without naming them among its members; it must have been one of theirs before. */
  async makePrimary(group: string, user: string): Promise<void> {
    await this.#client.modify(group, new Change({ operation: 'add', modification: new Attribute({ type: 'member', values: [user] }) }));
    await this.#client.modify(user, new Change({ operation: 'replace', modification: new Attribute({ type: 'primaryGroupID', values: [String((await this.#sidOf(group)).readUInt32LE(24))] }) }));
  }

  async #sidOf(dn: string): Promise<Buffer> {
    const { searchEntries: [entry] } = await this.#client.search(dn, { scope: 'base', attributes: ['objectSid'], explicitBufferAttributes: ['objectSid'] });
    return entry?.['objectSid'] as Buffer;
  }

  /** No more than resetting passwords, unlocking and disabling, and of users below a unit only. */
  async letManage(account: string, unit: string): Promise<void> {
    const sid = sidText(await this.#sidOf(account));
    const user = 'bf967aba-0de6-11d0-a285-00aa003049e2';
    const rights = [['CR', '00299570-246d-11d0-a768-00aa006e0529'], ['WP', '28630ebf-41d5-11d1-a9c1-0000f80367c1'], ['WP', 'bf967a68-0de6-11d0-a285-00aa003049e2']];
    this.#samba.delegate(unit, rights.map(([right, object]) => `(OA;CIIO;${right};${object};${user};${sid})`).join(''));
  }

  async demandChange(login: string, unit: string): Promise<void> {
    await this.#client.modify(`CN=${login},${unit}`, new Change({ operation: 'replace', modification: new Attribute({ type: 'pwdLastSet', values: ['0'] }) }));
  }

  close(): Promise<void> {
    return this.#client.unbind();
  }
}

/** S-1-5-21-... (MS-DTYP, 2.4.2.1). */
function sidText(bytes: Buffer): string {
  const parts = Array.from({ length: bytes.readUInt8(1) }, (_, index) => bytes.readUInt32LE(8 + 4 * index));
  return `S-${bytes.readUInt8(0)}-${bytes.readUIntBE(2, 6)}-${parts.join('-')}`;
}
