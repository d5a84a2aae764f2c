-- Files that people bring and that the portal makes; the bytes lie in the storage under a random key.
create type file_state as enum ('pending', 'stored', 'dropped');
create table files (
  id uuid primary key,
  storage_key text not null unique,
  -- Pending: the row was there first, so that bytes whose upload broke off are found. Dropped: nobody may refer
  -- to it any more; the bytes go next, the row last.
  state file_state not null default 'pending',
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  uploaded_by uuid references users on delete set null,
  -- Something of the portal refers to it. What nothing refers to is removed after a day.
  is_kept boolean not null default false,
  created_at timestamptz not null default kabinet_now()
);
create index on files (created_at) where not is_kept;
create index on files (uploaded_by) where uploaded_by is not null;

-- Goes with the letter while all of them are there and not too large together.
alter table outgoing_messages add column attachments uuid[] not null default '{}';
