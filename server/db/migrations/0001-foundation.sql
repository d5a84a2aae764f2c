-- The database's clock decides what has ended and what is due. Tests replace this function to move time.
create function kabinet_now() returns timestamptz language sql stable as 'select now()';

-- Words that several tables share.
create type locale as enum ('ru', 'en');
create type actor_kind as enum ('guest', 'client', 'staff', 'system');
create type organization_type as enum ('legal_entity', 'entrepreneur', 'self_employed');

-- Sliding windows of rate limits: the moments at which a key was used.
create table limit_windows (
  key text primary key,
  hits timestamptz[] not null,
  ends_at timestamptz not null
);
create index on limit_windows (ends_at);

-- Who did what: written in the transaction of the change. Nothing updates or deletes it.
create table journal_entries (
  id uuid primary key,
  at timestamptz not null default kabinet_now(),
  actor_kind actor_kind not null,
  actor_id uuid,
  organization_id uuid,
  action text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  ip text not null,
  request_id text not null
);
create index on journal_entries (organization_id, at desc) where organization_id is not null;
create index on journal_entries (actor_id, at desc) where actor_id is not null;
