alter type actor_kind add value 'back_office';

-- Readings of the sources, one feed each.
create type reading_state as enum ('running', 'done', 'failed');
create table back_office_readings (
  id uuid primary key,
  source text not null,
  feed text not null,
  -- Everything, or what changed lately.
  is_whole boolean not null,
  state reading_state not null default 'running',
  started_by uuid references staff_members,
  started_at timestamptz not null default kabinet_now(),
  -- Who reads, and when they last gave a sign of life. One that nobody reads, or that stands still, is taken over;
  -- what the one before still writes then is not kept.
  reader uuid,
  beat_at timestamptz not null default kabinet_now(),
  ended_at timestamptz,
  -- Where the source goes on; written with the page before it.
  place jsonb,
  read int not null default 0,
  changed int not null default 0,
  refused int not null default 0,
  vanished int not null default 0,
  -- A code with its parameters; the words are the browser's.
  problem jsonb
);
create unique index back_office_readings_one on back_office_readings (source, feed) where state = 'running';
create index on back_office_readings (source, feed, id);
create index on back_office_readings (started_by) where started_by is not null;

create table back_office_refusals (
  reading_id uuid not null references back_office_readings on delete cascade,
  ordinal int not null,
  -- The record's key or line as the source has it, shortened.
  place text not null,
  -- Path in the record; empty for the whole.
  field text not null,
  reason text not null,
  value text not null,
  primary key (reading_id, ordinal)
);

-- Who may push: the provider's own systems.
create table push_tokens (
  id uuid primary key,
  name text not null,
  token_hash bytea not null unique,
  created_by uuid not null references staff_members,
  created_at timestamptz not null default kabinet_now(),
  used_at timestamptz,
  revoked_at timestamptz
);
create index on push_tokens (created_by);
create table push_answers (
  token_id uuid not null references push_tokens,
  idempotency_key text not null,
  request_hash bytea not null,
  answer jsonb not null,
  created_at timestamptz not null default kabinet_now(),
  primary key (token_id, idempotency_key)
);
create index on push_answers (created_at);
