-- Systems of the provider by which clients' clouds are driven. What they need to sign in is sealed to the key
-- that workers alone hold, each secret by itself: a change of one goes without opening the others.
create type connector_kind as enum ('directory', 'windows_terminals', 'linux_terminals', 'cluster');
create table connectors (
  id uuid primary key,
  kind connector_kind not null,
  name text not null,
  is_simulated boolean not null default false,
  is_on boolean not null default true,
  settings jsonb not null,
  -- By name, in base64.
  sealed_secrets jsonb not null default '{}',
  -- Of terminal servers: whose people sign in there. One server never serves two directories, so a login is one person.
  directory_id uuid references connectors,
  -- Grows with each change: what is connected with older settings is connected anew.
  version int not null default 1,
  created_at timestamptz not null default kabinet_now(),
  unique (id, directory_id),
  check ((kind in ('windows_terminals', 'linux_terminals')) = (directory_id is not null))
);
create unique index connectors_name on connectors (kind, lower(name collate "und-x-icu"));
create index on connectors (directory_id) where directory_id is not null;

-- The public half of the workers' key, left by the worker that started last, for those who seal.
create table connector_keys (
  id boolean primary key default true check (id),
  public_key bytea not null,
  left_at timestamptz not null default kabinet_now()
);

-- How asking goes, apart from what is asked: written at each round.
create table connector_polls (
  connector_id uuid primary key references connectors on delete cascade,
  asked_at timestamptz,
  answered_at timestamptz,
  -- Of clusters: when it told last which infobases it has, which it is asked seldom.
  listed_at timestamptz,
  silent_since timestamptz,
  trouble_code text,
  trouble_detail text,
  failures int not null default 0,
  -- After failures it is asked later and later.
  not_before timestamptz not null default '-infinity',
  -- Somebody asks it now; of whoever dies meanwhile the lease ends.
  leased_until timestamptz not null default '-infinity'
) with (fillfactor = 50);
create table connector_hours (
  connector_id uuid not null references connectors on delete cascade,
  hour timestamptz not null,
  asked int not null,
  failed int not null,
  total_ms bigint not null,
  primary key (connector_id, hour)
) with (fillfactor = 50);
create table connector_tests (
  connector_id uuid primary key references connectors on delete cascade,
  asked_at timestamptz not null,
  answered_at timestamptz,
  trouble_code text,
  trouble_detail text,
  facts jsonb not null default '[]'
);

-- Which client has which cloud.
create table clouds (
  id uuid primary key,
  inn text not null,
  name text not null,
  directory_id uuid references connectors,
  unit text,
  directory_group text,
  -- The provider's own system that keeps it; null: staff do.
  source text,
  external_id text,
  -- The users of a place are asked for when it is its turn, and anew when it was changed or something was done there.
  users_asked_at timestamptz,
  changed_at timestamptz not null default kabinet_now(),
  unique (source, external_id),
  unique (id, directory_id),
  check ((directory_id is null) = (num_nonnulls(unit, directory_group) = 0)),
  check (num_nonnulls(unit, directory_group) <= 1)
);
create unique index clouds_name on clouds (inn, lower(name collate "und-x-icu"));
create unique index clouds_place on clouds (directory_id, lower(coalesce(unit, directory_group))) where directory_id is not null;

-- A cloud stands on servers where the people of its own directory sign in.
create table cloud_servers (
  cloud_id uuid not null,
  connector_id uuid not null,
  directory_id uuid not null,
  primary key (cloud_id, connector_id),
  foreign key (cloud_id, directory_id) references clouds (id, directory_id) on delete cascade on update cascade,
  foreign key (connector_id, directory_id) references connectors (id, directory_id)
);
create index on cloud_servers (connector_id);

-- What clusters say they hold.
create table cluster_infobases (
  connector_id uuid not null references connectors on delete cascade,
  key uuid not null,
  name text not null,
  description text not null,
  vanished_at timestamptz,
  primary key (connector_id, key)
);
create table infobases (
  id uuid primary key,
  cloud_id uuid not null references clouds on delete cascade,
  connector_id uuid not null references connectors,
  key uuid not null,
  title text not null,
  -- Name and password of an administrator in it, where the cluster asks for one; sealed as the connectors' are.
  sealed_access bytea,
  -- When it was asked last whether sessions are blocked, when it told, and that it would not without such a name and password.
  block_asked_at timestamptz not null default '-infinity',
  block_read_at timestamptz,
  is_access_refused boolean not null default false,
  unique (connector_id, key)
);
create index on infobases (cloud_id);
create index on infobases (block_asked_at);

-- Blocks as they were read last. `set_by` and the code only of those that members set.
create table infobase_blocks (
  infobase_id uuid primary key references infobases on delete cascade,
  starts_at timestamptz,
  ends_at timestamptz,
  message text not null,
  sealed_code bytea,
  set_by uuid references users on delete set null,
  set_by_name text
);

-- People of the directory. One belongs to one cloud.
create table cloud_users (
  id uuid primary key,
  cloud_id uuid not null references clouds on delete cascade,
  directory_id uuid not null references connectors,
  key text not null,
  login text not null,
  name text not null,
  email text,
  is_disabled boolean not null,
  is_locked boolean not null,
  last_signed_in_at timestamptz,
  vanished_at timestamptz,
  unique (directory_id, key)
);
create unique index cloud_users_login on cloud_users (directory_id, lower(login)) where vanished_at is null;
create index on cloud_users (cloud_id, lower(name collate "und-x-icu"), id) where vanished_at is null;
create index on cloud_users (cloud_id, lower(login)) where vanished_at is null;

create type terminal_session_state as enum ('active', 'disconnected');
create table terminal_sessions (
  id uuid primary key,
  connector_id uuid not null references connectors on delete cascade,
  -- The server's own number of it, which it gives again later.
  key text not null,
  login text not null,
  state terminal_session_state not null,
  idle_since timestamptz,
  started_at timestamptz,
  address text,
  seen_at timestamptz not null default kabinet_now(),
  unique (connector_id, key)
);
create index on terminal_sessions (connector_id, login);

create table infobase_sessions (
  id uuid primary key,
  infobase_id uuid not null references infobases on delete cascade,
  -- The cluster's UUID of it.
  key uuid not null,
  number int not null,
  user_name text not null,
  application text not null,
  host text not null,
  started_at timestamptz,
  last_active_at timestamptz,
  unique (infobase_id, key)
);

-- What members order. A worker does it.
create type cloud_order_kind as enum ('end_sessions', 'end_infobase_sessions', 'reset_password', 'disable_user', 'block_infobase', 'lift_block');
create type cloud_order_state as enum ('counting_down', 'under_way', 'done', 'partly', 'failed', 'cancelled');
create table cloud_orders (
  id uuid primary key,
  cloud_id uuid not null references clouds on delete cascade,
  kind cloud_order_kind not null,
  state cloud_order_state not null,
  ordered_by uuid references users on delete set null,
  cloud_user_id uuid references cloud_users on delete cascade,
  infobase_id uuid references infobases on delete cascade,
  -- Shown to the people whose sessions end.
  message text,
  -- Of a block: from, to, message and the sealed code.
  block jsonb,
  -- Of a reset: the password that is being set, sealed, so that whoever goes on after a crash sets no other one; wiped at the end.
  sealed_password bytea,
  problem text,
  problem_detail text,
  created_at timestamptz not null default kabinet_now(),
  due_at timestamptz not null default kabinet_now(),
  -- The people have been told; from then on it counts down.
  told_at timestamptz,
  -- A worker carries it out; of one that dies the lease ends.
  leased_until timestamptz not null default '-infinity',
  settled_at timestamptz,
  check ((settled_at is null) = (state in ('counting_down', 'under_way'))),
  check (settled_at is null or sealed_password is null)
);
create index on cloud_orders (cloud_id, id);
create index on cloud_orders (due_at) where settled_at is null;
create index on cloud_orders (ordered_by) where ordered_by is not null;
create index on cloud_orders (cloud_user_id) where cloud_user_id is not null;
create index on cloud_orders (infobase_id) where infobase_id is not null;
create unique index cloud_orders_one_reset on cloud_orders (cloud_user_id) where kind in ('reset_password', 'disable_user') and settled_at is null;
create unique index cloud_orders_one_block on cloud_orders (infobase_id) where kind in ('block_infobase', 'lift_block') and settled_at is null;

create type order_step_state as enum ('waiting', 'under_way', 'ended', 'gone', 'another', 'stays', 'failed', 'cancelled');
create table cloud_order_steps (
  id uuid primary key,
  order_id uuid not null references cloud_orders on delete cascade,
  connector_id uuid not null references connectors on delete cascade,
  infobase_id uuid references infobases on delete cascade,
  -- The session as it was seen when it was ordered: its key, whose it was and since when.
  key text not null,
  login text not null,
  started_at timestamptz,
  who text not null,
  place text not null,
  -- The person has been told that it ends.
  told_at timestamptz,
  state order_step_state not null default 'waiting',
  problem text,
  problem_detail text,
  settled_at timestamptz
);
create index on cloud_order_steps (order_id, id);
create index on cloud_order_steps (connector_id, key) where settled_at is null;

-- One-time links to new passwords. The password is wiped when it has been seen or the time is over.
create table cloud_password_links (
  token_hash bytea primary key,
  cloud_user_id uuid not null references cloud_users on delete cascade,
  user_id uuid not null references users on delete cascade,
  sealed_password bytea,
  created_at timestamptz not null default kabinet_now(),
  ends_at timestamptz not null,
  viewed_at timestamptz
);
create index on cloud_password_links (ends_at) where sealed_password is not null;
create index on cloud_password_links (cloud_user_id);
create index on cloud_password_links (user_id);

-- Logins of people who are no employees any more.
create table access_offers (
  id uuid primary key,
  cloud_user_id uuid not null references cloud_users on delete cascade,
  organization_id uuid not null references organizations on delete cascade,
  former_user_id uuid references users on delete set null,
  former_name text not null,
  raised_at timestamptz not null default kabinet_now(),
  settled_at timestamptz,
  settled_by uuid references users on delete set null
);
create unique index access_offers_one on access_offers (cloud_user_id) where settled_at is null;
create index on access_offers (organization_id) where settled_at is null;
create index on access_offers (former_user_id) where former_user_id is not null;
create index on access_offers (settled_by) where settled_by is not null;

-- Requests to the provider.
create type cloud_request_kind as enum ('new_user', 'disable_user', 'infobase_access');
create type cloud_request_state as enum ('new', 'in_work', 'done', 'declined', 'withdrawn');
create table cloud_requests (
  id uuid primary key,
  cloud_id uuid not null references clouds on delete cascade,
  organization_id uuid not null references organizations on delete cascade,
  kind cloud_request_kind not null,
  requested_by uuid references users on delete set null,
  cloud_user_id uuid references cloud_users on delete set null,
  person text not null,
  email text,
  infobases text[] not null default '{}',
  comment text,
  -- Kopecks a month, as the back office told when it was asked.
  price_effect bigint,
  state cloud_request_state not null default 'new',
  answer text,
  handled_by uuid references staff_members,
  created_at timestamptz not null default kabinet_now(),
  settled_at timestamptz,
  check ((settled_at is null) = (state in ('new', 'in_work'))),
  check (state <> 'declined' or answer is not null)
);
create index on cloud_requests (cloud_id, id);
create index on cloud_requests (id) where settled_at is null;
create index on cloud_requests (requested_by) where requested_by is not null;
create index on cloud_requests (cloud_user_id) where cloud_user_id is not null;
create unique index cloud_requests_one on cloud_requests (cloud_id, kind, lower(person collate "und-x-icu")) where settled_at is null;
-- What the back office says a thing costs a month.
create table cloud_prices (
  kind cloud_request_kind primary key,
  source text not null,
  price_effect bigint not null
);

-- How many people were in sessions: of the last days by five minutes, older by hours.
create table cloud_samples (
  cloud_id uuid not null references clouds on delete cascade,
  starts_at timestamptz not null,
  is_hour boolean not null,
  peak int not null,
  total bigint not null,
  times int not null,
  primary key (cloud_id, is_hour, starts_at)
) with (fillfactor = 70);
create index on cloud_samples (starts_at);

-- What open pages follow now, so that what nobody looks at is asked seldom. Each process says it anew.
create unlogged table followed_topics (
  topic text primary key,
  until timestamptz not null
);
