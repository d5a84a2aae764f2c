import pg from 'pg';
import { BoxKeys, sealFor } from '#kernel/sealed-box.ts';
import { newId } from '#kernel/ids.ts';
import { credentials, KEY } from './portal.ts';

/** What a process of `terminal-hosts.ts` says of itself. */
export interface Hosts {
  readonly port: number;
  readonly hostKey: string;
  readonly control: string;
}

/** Clouds of the demo's administrator, on so many terminal servers each with its people; the ids of the clouds. */
export async function addTerminalClouds(client: pg.Client, { port, hostKey }: Hosts, { hosts, sessions, hostsOfCloud }: { hosts: number; sessions: number; hostsOfCloud: number }): Promise<string[]> {
  await client.query('update connectors set is_on = false');
  // What the demo has queued is none of the measure's work.
  await client.query('delete from pgboss.job');
  const { publicKey } = new BoxKeys([Buffer.from(KEY, 'base64')]);
  const directoryId = newId();
  await client.query(`insert into connectors (id, kind, name, settings, is_on) values ($1, 'directory', 'bench', '{}', false)`, [directoryId]);
  const servers = Array.from({ length: hosts }, (_, at) => {
    const id = newId();
    return {
      id, name: `ts${at}`, cloud: Math.floor(at / hostsOfCloud) + 1, people: `user${at}-`,
      settings: { host: '127.0.0.1', port, user: `portal${at}`, hostKey },
      secrets: { password: sealFor(publicKey, `connector:${id}:password`, 'secret').toString('base64') },
    };
  });
  const clouds = Array.from({ length: hosts / hostsOfCloud }, (_, at) => ({ id: newId(), cloud: at + 1 }));
  const given = [JSON.stringify(servers), JSON.stringify(clouds)];
  await client.query(
    `insert into connectors (id, kind, name, settings, sealed_secrets, directory_id)
     select id, 'windows_terminals', name, settings, secrets, $2 from jsonb_to_recordset($1::jsonb) as s(id uuid, name text, settings jsonb, secrets jsonb)`,
    [given[0], directoryId],
  );
  await client.query(
    `insert into clouds (id, inn, name, directory_id, unit)
     select c.id, o.inn, 'Облако ' || c.cloud, $2, 'OU=' || c.cloud from jsonb_to_recordset($1::jsonb) as c(id uuid, cloud int),
       (select o.inn from organizations o join members m on m.organization_id = o.id join users u on u.id = m.user_id where u.phone = $3 and m.role = 'administrator' order by o.id limit 1) o`,
    [given[1], directoryId, credentials.phone],
  );
  const stands = `jsonb_to_recordset($1::jsonb) as s(id uuid, cloud int, people text) join jsonb_to_recordset($2::jsonb) as c(id uuid, cloud int) using (cloud)`;
  await client.query(`insert into cloud_servers (cloud_id, connector_id, directory_id) select c.id, s.id, $3 from ${stands}`, [...given, directoryId]);
  await client.query(
    `insert into cloud_users (id, cloud_id, directory_id, key, login, name, is_disabled, is_locked)
     select gen_random_uuid(), c.id, $3, s.people || n, s.people || n, 'Имя Фамилия ' || n, false, false from ${stands}, generate_series(0, $4::int - 1) n`,
    [...given, directoryId, sessions],
  );
  await client.query('vacuum analyze');
  return clouds.map(({ id }) => id);
}
