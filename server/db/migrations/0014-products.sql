-- The portal's copy of what the provider's back office says. `external_id` is the source's own key; a record
-- that a source no longer has keeps its row with the moment when that was found out.
alter table client_managers
  add column position text,
  add column working_hours text,
  add column photo_file_id uuid references files,
  add column absent_from date,
  add column absent_until date,
  add column substitute_email text,
  -- Of those whom a feed of managers tells; a manager who is only named in clients' cards has none.
  add column source text,
  add column vanished_at timestamptz;
-- Whose card it is: the record that tells its name. Others of the same INN only add contacts.
alter table client_organizations add column source text not null default 'files', add column external_id text, add column vanished_at timestamptz;
update client_organizations set external_id = inn;
alter table client_organizations alter column external_id set not null, alter column source drop default;
create index on client_organizations (source, external_id) where vanished_at is null;
create index on client_managers (source, email) where vanished_at is null;

-- Until when each feed of a source is known to be right: "as of".
create table feed_states (
  source text not null,
  feed text not null,
  confirmed_at timestamptz,
  -- The first whole reading has ended: what comes from then on is news.
  baseline_at timestamptz,
  primary key (source, feed)
);

create type contract_kind as enum ('its', 'pts', 'rental', 'service', 'other');
create table contracts (
  id uuid primary key,
  source text not null,
  external_id text not null,
  inn text not null,
  kind contract_kind not null,
  number text not null,
  name text not null,
  starts_on date,
  -- Null: without a term.
  ends_on date,
  -- Of an ITS contract that the 1C partner interface tells of: the product that it covers.
  registration_number text,
  -- Signed with another partner of 1C: seen, but not ours to renew.
  is_foreign boolean not null default false,
  vanished_at timestamptz,
  changed_at timestamptz not null default kabinet_now(),
  unique (source, external_id)
);
create index on contracts (inn, coalesce(ends_on, 'infinity'::date), id) where vanished_at is null;
create index on contracts (registration_number, inn) where registration_number is not null and vanished_at is null;

create type product_category as enum ('local', 'rental', 'own', 'service', 'license', 'module');
create table products (
  id uuid primary key,
  source text not null,
  external_id text not null,
  inn text not null,
  category product_category not null,
  name text not null,
  registration_number text,
  quantity int not null default 1 check (quantity > 0),
  -- The contract's key in the same source; it may come later than the product.
  contract_key text,
  vanished_at timestamptz,
  changed_at timestamptz not null default kabinet_now(),
  unique (source, external_id)
);
create index on products (inn, category, name, id) where vanished_at is null;
create index on products (source, contract_key) where contract_key is not null;
create index on products (registration_number, id) where registration_number is not null and vanished_at is null;

create table catalog_items (
  id uuid primary key,
  source text not null,
  external_id text not null,
  name text not null,
  category product_category not null,
  vanished_at timestamptz,
  unique (source, external_id)
);
-- No index for its search: there are some thousands at most, and words are looked for anywhere in a name.

-- Products that clients add themselves.
create type addition_state as enum ('checking', 'confirmed', 'declined', 'withdrawn', 'merged');
create table product_additions (
  id uuid primary key,
  organization_id uuid not null references organizations,
  added_by uuid references users on delete set null,
  catalog_item_id uuid references catalog_items,
  category product_category not null,
  name text not null,
  registration_number text,
  scan_file_id uuid references files,
  comment text,
  state addition_state not null default 'checking',
  reason text,
  decided_by uuid references staff_members,
  decided_at timestamptz,
  -- The back office's product that it became one with.
  product_id uuid references products,
  created_at timestamptz not null default kabinet_now(),
  check ((state = 'merged') = (product_id is not null)),
  check (state <> 'declined' or reason is not null)
);
create index on product_additions (organization_id, id);
create index on product_additions (id) where state = 'checking';
create index on product_additions (added_by) where added_by is not null;
create index on product_additions (scan_file_id) where scan_file_id is not null;
-- Two of one name are told apart by their numbers.
create unique index product_additions_one on product_additions (organization_id, registration_number)
  where registration_number is not null and state in ('checking', 'confirmed');
create unique index product_additions_one_unnumbered on product_additions (organization_id, lower(name collate "und-x-icu"))
  where registration_number is null and state in ('checking', 'confirmed');

create type renewal_state as enum ('new', 'in_work', 'done', 'declined', 'withdrawn');
create table renewal_requests (
  id uuid primary key,
  contract_id uuid not null references contracts,
  organization_id uuid not null references organizations,
  requested_by uuid references users on delete set null,
  note text,
  state renewal_state not null default 'new',
  answer text,
  handled_by uuid references staff_members,
  created_at timestamptz not null default kabinet_now(),
  settled_at timestamptz
);
create unique index renewal_requests_one_open on renewal_requests (contract_id, organization_id) where state in ('new', 'in_work');
create index on renewal_requests (contract_id, organization_id, id);
create index on renewal_requests (id) where state in ('new', 'in_work');
create index on renewal_requests (requested_by) where requested_by is not null;

-- Files are removed: whoever refers to one is found.
create index on client_managers (photo_file_id) where photo_file_id is not null;
