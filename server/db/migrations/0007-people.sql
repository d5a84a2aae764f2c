-- Sections of the portal that a user is given or refused; administrators have them all.
create type member_section as enum ('documents', 'products', 'cloud_users', 'cloud_updates', 'organization_tickets');

alter table members
  add column sections member_section[] not null default '{}',
  add column admitted_by_user uuid references users on delete set null,
  add column admitted_by_staff uuid references staff_members,
  -- Until then only those who were administrators at the same time may remove or demote this one.
  add column protected_until timestamptz,
  -- Name, phone and e-mail as people look for them; it sorts the list of employees by surname.
  add column directory text collate "C" not null default '';
create index on members (organization_id, directory, user_id);
create index on members (organization_id, joined_at, user_id);
create index on members (admitted_by_user) where admitted_by_user is not null;
create index on members (admitted_by_staff) where admitted_by_staff is not null;

create function directory_of(person users) returns text language sql stable as $$
  select replace(lower(concat_ws(' ', person.last_name, person.first_name, nullif(person.patronymic, ''), person.phone, person.email) collate "und-x-icu"), 'ё', 'е')
$$;
create function members_fill_directory() returns trigger language plpgsql as $$
begin
  select directory_of(u) into new.directory from users u where u.id = new.user_id;
  return new;
end $$;
create trigger members_fill_directory before insert on members for each row execute function members_fill_directory();
create function users_refresh_directory() returns trigger language plpgsql as $$
begin
  update members set directory = directory_of(new) where user_id = new.id and directory <> directory_of(new);
  return null;
end $$;
create trigger users_refresh_directory after update of first_name, last_name, patronymic, phone, email on users for each row execute function users_refresh_directory();
update members m set directory = directory_of(u) from users u where u.id = m.user_id;

-- Where members are, an administrator is. Checked at commit, one transaction after another.
create function members_keep_administrator() returns trigger language plpgsql as $$
begin
  perform 1 from organizations where id = old.organization_id for update;
  if exists (select 1 from members where organization_id = old.organization_id)
    and not exists (select 1 from members where organization_id = old.organization_id and role = 'administrator') then
    raise exception 'organization % would have members and no administrator', old.organization_id using errcode = 'check_violation', constraint = 'members_keep_administrator';
  end if;
  return null;
end $$;
create constraint trigger members_keep_administrator after update of role or delete on members deferrable initially deferred
  for each row when (old.role = 'administrator') execute function members_keep_administrator();

create type invitation_state as enum ('sent', 'opened', 'accepted', 'declined', 'expired', 'revoked');

create table invitations (
  id uuid primary key,
  email text not null check (email = lower(email)),
  position member_position not null,
  role member_role not null,
  sections member_section[] not null default '{}',
  message text,
  -- Any account may accept; otherwise only the one with this e-mail.
  any_account boolean not null default false,
  invited_by_user uuid references users on delete cascade,
  invited_by_staff uuid references staff_members,
  state invitation_state not null default 'sent',
  is_open boolean generated always as (state in ('sent', 'opened')) stored,
  -- Counts letters: each has its own cause.
  letters int not null default 1,
  created_at timestamptz not null default kabinet_now(),
  sent_at timestamptz not null default kabinet_now(),
  ends_at timestamptz not null,
  opened_at timestamptz,
  settled_at timestamptz,
  accepted_by uuid references users on delete set null,
  renewal_asked_at timestamptz,
  check (num_nonnulls(invited_by_user, invited_by_staff) = 1),
  unique (id, email, is_open)
);
create index on invitations (invited_by_user) where state in ('sent', 'opened');
create index on invitations (invited_by_staff, id desc) where invited_by_staff is not null;
create index on invitations (ends_at) where state in ('sent', 'opened');
create index on invitations (accepted_by) where accepted_by is not null;

-- E-mail and openness follow the invitation, so that one open invitation a mailbox is an index.
create table invitation_organizations (
  invitation_id uuid not null,
  organization_id uuid not null references organizations,
  email text not null,
  is_open boolean not null,
  primary key (invitation_id, organization_id),
  foreign key (invitation_id, email, is_open) references invitations (id, email, is_open) on update cascade on delete cascade
);
create unique index invitations_one_open on invitation_organizations (organization_id, email) where is_open;
create index on invitation_organizations (organization_id, invitation_id desc);

-- The links of an invitation: the letter's, and those that the inviter copied. A resent one ends them all.
create table invitation_links (
  token_hash bytea primary key,
  invitation_id uuid not null references invitations on delete cascade,
  -- Followed from the letter, it shows whose mailbox it is.
  by_mail boolean not null
);
create index on invitation_links (invitation_id);

-- A claim that waits for administrators is a join request.
alter table claims
  add column remind_at timestamptz,
  add column reminded_at timestamptz,
  add column overdue_at timestamptz,
  add column manager_asked_at timestamptz,
  add column decided_by_user uuid references users on delete set null;
create index on claims (inn, id) where state = 'administrators';
create index on claims (remind_at) where state = 'administrators' and reminded_at is null;
create index on claims (overdue_at, id) where state = 'administrators';
create index on claims (decided_by_user) where decided_by_user is not null;
alter type manual_cause add value 'liquidated';

-- What the state's register says of a company; a copy, with the moment of asking.
create type company_status as enum ('active', 'liquidating', 'liquidated', 'bankrupt', 'reorganizing');
create table companies (
  inn text primary key,
  name text not null,
  full_name text,
  kpp text,
  ogrn text,
  address text,
  head_name text,
  head_post text,
  status company_status not null,
  registered_on date,
  liquidated_on date,
  source text not null,
  looked_up_at timestamptz not null default kabinet_now()
);

-- Names as they were then: the journal is read when people have gone.
alter table journal_entries
  add column actor_name text,
  add column subject_name text;
drop index journal_entries_organization_id_at_idx;
drop index journal_entries_actor_id_at_idx;
create index on journal_entries (organization_id, id desc) where organization_id is not null;
create index on journal_entries (actor_id, id desc) where actor_id is not null;
create index on journal_entries (subject_id, id desc) where subject_id is not null;
create index on members (organization_id) where role = 'administrator';

-- The manager invites contacts by e-mail and looks clients up by name.
create index on client_contacts (lower(email)) where email is not null;
create index on client_organizations using gin (to_tsvector('simple', name || ' ' || inn));
