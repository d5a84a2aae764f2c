create type sms_code_purpose as enum ('registration', 'recovery');

create table users (
  id uuid primary key,
  phone text not null unique check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text not null,
  email_confirmed_at timestamptz,
  first_name text not null,
  last_name text not null,
  patronymic text not null default '',
  birth_date date,
  password_hash text not null,
  locale locale not null default 'ru',
  created_at timestamptz not null default kabinet_now(),
  last_signed_in_at timestamptz
);

create table client_sessions (
  token_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default kabinet_now(),
  last_seen_at timestamptz not null default kabinet_now(),
  idle_seconds int not null,
  ends_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
create index on client_sessions (user_id);
create index on client_sessions (ends_at);

-- Data of a registration under way: 30 minutes, the password as a hash only.
create table registrations (
  id uuid primary key,
  token_hash bytea not null unique,
  phone text not null,
  first_name text not null,
  last_name text not null,
  email text not null,
  password_hash text not null,
  locale locale not null,
  consent_version text not null,
  consent_sha256 bytea not null,
  consented_at timestamptz not null default kabinet_now(),
  consent_ip text not null,
  consent_user_agent text not null,
  organization jsonb,
  ends_at timestamptz not null
);
create index on registrations (ends_at);

create table recoveries (
  id uuid primary key,
  token_hash bytea not null unique,
  phone text not null,
  user_id uuid references users on delete cascade,
  verified_at timestamptz,
  ends_at timestamptz not null
);
create index on recoveries (ends_at);
create index on recoveries (user_id);

-- One living code a request; a new one takes its place. Only a keyed hash is kept.
create table sms_codes (
  request_id uuid primary key,
  purpose sms_code_purpose not null,
  phone text not null,
  code_hash bytea not null,
  tries int not null default 0,
  sent_at timestamptz not null default kabinet_now(),
  ends_at timestamptz not null,
  used_at timestamptz
);
create index on sms_codes (ends_at);

create table email_confirmations (
  token_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  email text not null,
  created_at timestamptz not null default kabinet_now(),
  ends_at timestamptz not null,
  used_at timestamptz
);
create index on email_confirmations (user_id, created_at desc);

-- Who agreed, when, from where and to which text (152-FZ, article 9).
create table consents (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  document text not null,
  version text not null,
  text_sha256 bytea not null,
  given_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
create index on consents (user_id);
