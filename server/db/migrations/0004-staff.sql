create type staff_role as enum ('administrator', 'manager', 'support', 'engineer');
create type staff_session_level as enum ('password', 'full');

create table staff_members (
  id uuid primary key,
  email text not null unique,
  name text not null,
  role staff_role not null,
  password_hash text not null,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  -- The last time step whose code was used: a code works once (RFC 6238, 5.2).
  totp_last_step int,
  created_at timestamptz not null default kabinet_now(),
  last_signed_in_at timestamptz
);

-- `level` password: the second factor is still to come; nothing is open to it.
create table staff_sessions (
  token_hash bytea primary key,
  staff_id uuid not null references staff_members on delete cascade,
  level staff_session_level not null,
  created_at timestamptz not null default kabinet_now(),
  last_seen_at timestamptz not null default kabinet_now(),
  ends_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
create index on staff_sessions (staff_id);
create index on staff_sessions (ends_at);
