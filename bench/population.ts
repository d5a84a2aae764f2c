import pg from 'pg';
import { people } from '#db/demo/names.ts';
import { withCheckDigits } from '../contract/inn.ts';
import { fillBare } from './bulk.ts';
import { credentials } from './portal.ts';

/** How full a portal is. */
export interface Population {
  readonly organizations: number;
  readonly users: number;
  /** Members of the first organisation; the other users are shared evenly among the others. */
  readonly members: number;
}

/**
 * Fills a portal, by whole statements, and gives the ids of the first organisation, which the demo's
 * administrator administers. As in life an organisation's people register long apart from each other:
 * `place` shuffles the order of registration, so that no organisation's rows lie together.
 */
export async function populate(ownerUrl: string, population: Population): Promise<{ organizationId: string; inn: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await fillBare(client, async () => {
      await addOrganizations(client, population);
      await addPeople(client, population);
      for (const statement of whatPeopleDo) await client.query(statement);
    });
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ organizationId: string; inn: string }>('select id as "organizationId", inn from bench_organizations where n = 1');
    return rows[0] ?? { organizationId: '', inn: '' };
  } finally {
    await client.end();
  }
}

async function addOrganizations(client: pg.Client, { organizations }: Population): Promise<void> {
  const inns = Array.from({ length: organizations }, (_, at) => withCheckDigits(`98${String(at).padStart(7, '0')}`));
  await client.query(
    `create temp table bench_organizations as
     select n::int, uuidv7() as id, inn, 'ООО «Организация ' || n || '»' as name from unnest($1::text[]) with ordinality as given(inn, n)`,
    [inns],
  );
  await client.query(`
    create unique index on bench_organizations (n);
    analyze bench_organizations;
    insert into organizations (id, inn, name, type) select id, inn, name, 'legal_entity' from bench_organizations;
    insert into companies (inn, name, kpp, ogrn, status, source) select inn, name, '980001001', '1' || lpad(n::text, 12, '0'), 'active', 'file' from bench_organizations;
    insert into client_organizations (inn, kpp, name, type, source, external_id, manager_id)
    select inn, '980001001', name, 'legal_entity', 'files', inn, (select id from client_managers limit 1) from bench_organizations;
    insert into client_contacts (id, inn, source, client_key, identity, name, phone, email)
    select uuidv7(), inn, 'files', inn, '+7902' || lpad(n::text, 7, '0'), 'Иванова Анна', '+7902' || lpad(n::text, 7, '0'), 'contact' || n || '@client.example' from bench_organizations`);
}

async function addPeople(client: pg.Client, { organizations, users, members }: Population): Promise<void> {
  await client.query(
    `create temp table bench_people as
     select n, uuidv7() as id, place,
       case when place <= $2 then 1 else 2 + (place - $2 - 1) % ($3 - 1) end as organization,
       case when place <= $2 then place <= 10 else place - $2 < $3 end as administers
     from (select n, (row_number() over (order by hashint4(n), n))::int as place from generate_series(1, $1::int) n) shuffled
     order by n`,
    [users, members, organizations],
  );
  await client.query('analyze bench_people');
  await client.query(
    `insert into users (id, phone, email, email_confirmed_at, first_name, last_name, password_hash, created_at, last_signed_in_at)
     select p.id, '+7901' || lpad(p.n::text, 7, '0'), 'user' || p.n || '@client.example', now(),
       ($2::text[])[1 + p.n % cardinality($2::text[])], ($1::text[])[1 + p.n % cardinality($1::text[])], known.password_hash,
       now() - interval '2 years' + p.n * interval '10 seconds', case when p.n % 5 > 0 then now() - random() * interval '1 year' end
     from bench_people p, users known where known.phone = $3
     order by p.n`,
    [people.map(([lastName]) => lastName), people.map(([, firstName]) => firstName), credentials.phone],
  );
  await client.query(
    `insert into members (organization_id, user_id, role, position)
     select o.id, u.id, 'administrator', 'director' from bench_organizations o, users u where o.n = 1 and u.phone = $1`,
    [credentials.phone],
  );
  await client.query(`
    insert into members (organization_id, user_id, role, position, sections, joined_at, admitted_by_user)
    select o.id, p.id, case when p.administers then 'administrator' else 'user' end::member_role, 'employee', '{products}', now() - random() * interval '1 year', first.id
    from bench_people p
    join bench_organizations o on o.n = p.organization
    left join bench_people first on first.organization = p.organization and first.administers and first.organization > 1 and not p.administers
    order by p.n`);
}

/** Claims, invitations with their letters, and the journal: of the first organisation, and of every fifth one. */
const whatPeopleDo = [
  `create temp table bench_deeds as
   select p.n, p.id as user_id, p.place, p.organization = 1 as in_first, o.id as organization_id, o.inn, 'guest' || p.n || '@client.example' as email, uuidv7() as claim_id, uuidv7() as invitation_id
   from bench_people p join bench_organizations o on o.n = p.organization
   where p.organization = 1 or p.administers and p.n % 5 = 0`,
  `analyze bench_deeds`,
  `insert into claims (id, user_id, inn, type, position, state, cause, promised_by, remind_at, overdue_at, decided_by, decided_at)
   select claim_id, user_id, inn, 'legal_entity', 'employee', state, case when state = 'manual' then 'phone_unknown'::manual_cause end, case when state = 'manual' then now() + interval '1 hour' end,
     case when state = 'administrators' then now() + interval '3 days' end, case when state = 'administrators' then now() + (n % 3 - 1) * interval '7 days' end, decided_by, case when decided_by is not null then now() end
   from (
     select *, (array['approved', 'approved', 'approved', 'approved', 'approved', 'rejected', 'manual', 'question', 'administrators', 'withdrawn'])[1 + place % 10]::claim_state as state from bench_deeds
   ) d
   left join lateral (select id as decided_by from staff_members where d.state = 'rejected' limit 1) s on true`,
  `insert into invitations (id, email, position, role, invited_by_user, state, ends_at, accepted_by)
   select invitation_id, email, 'employee', 'user', user_id, case when n % 10 = 0 then 'sent' else 'accepted' end::invitation_state, now() + interval '7 days', case when n % 10 > 0 then user_id end from bench_deeds`,
  `insert into invitation_organizations (invitation_id, organization_id, email, is_open) select invitation_id, organization_id, email, n % 10 = 0 from bench_deeds`,
  `insert into outgoing_messages (id, cause, channel, kind, recipient, state, useless_after, settled_at)
   select uuidv7(), 'invitation:' || invitation_id || ':1', 'mail', 'invitation', email, 'sent', now(), now() from bench_deeds`,
  `insert into journal_entries (id, actor_kind, actor_id, actor_name, organization_id, action, subject_id, subject_name, ip, request_id)
   select uuidv7(), 'client', user_id, 'Иванова Анна', organization_id, action, user_id, 'Петров Пётр', '', ''
   from bench_deeds, unnest(array['claim.added', 'claim.approved', 'member.joined']) action`,
];
