create type member_role as enum ('administrator', 'user');
create type member_position as enum ('director', 'accountant', 'system_administrator', 'employee');
create type claim_state as enum ('checking', 'manual', 'question', 'administrators', 'approved', 'rejected', 'withdrawn');
create type manual_cause as enum ('inn_unknown', 'phone_unknown');

create table organizations (
  id uuid primary key,
  inn text not null unique,
  name text not null,
  type organization_type not null,
  created_at timestamptz not null default kabinet_now()
);
create index on organizations using gin (to_tsvector('simple', name || ' ' || inn));

create table members (
  organization_id uuid not null references organizations,
  user_id uuid not null references users on delete cascade,
  role member_role not null,
  position member_position not null,
  joined_at timestamptz not null default kabinet_now(),
  primary key (organization_id, user_id)
);
create index on members (user_id);

create table claims (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  inn text not null,
  type organization_type not null,
  position member_position not null,
  state claim_state not null default 'checking',
  cause manual_cause,
  created_at timestamptz not null default kabinet_now(),
  changed_at timestamptz not null default kabinet_now(),
  promised_by timestamptz,
  reason text,
  decided_by uuid references staff_members,
  decided_at timestamptz
);
-- Nobody claims one organisation twice at a time.
create unique index claims_one_open on claims (user_id, inn) where state in ('checking', 'manual', 'question', 'administrators');
create index on claims (user_id, created_at desc);
create index on claims (inn);
create index on claims (id) where state = 'manual';
create index on claims (id) where state = 'question';
create index on claims (changed_at) where state = 'checking';
create index on claims (id desc) where state in ('approved', 'rejected');
create index on claims (decided_by);

create table claim_messages (
  id uuid primary key,
  claim_id uuid not null references claims on delete cascade,
  author_kind actor_kind not null check (author_kind in ('staff', 'client')),
  author_id uuid not null,
  author_name text not null,
  text text not null,
  at timestamptz not null default kabinet_now()
);
create index on claim_messages (claim_id, at);
