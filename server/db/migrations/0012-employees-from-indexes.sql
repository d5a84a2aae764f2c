-- The list of employees is searched and counted in indexes alone: an organisation's people joined at
-- different times, so its rows lie far apart.
drop index members_organization_id_directory_user_id_idx;
create index on members (organization_id, directory, user_id) include (role);

-- When members last signed in, '-infinity' for never. Not in members: an index answers alone only for
-- pages that have long been still.
create table member_sign_ins (
  user_id uuid not null,
  organization_id uuid not null,
  at timestamptz not null,
  primary key (user_id, organization_id),
  foreign key (organization_id, user_id) references members on delete cascade
);
create index on member_sign_ins (organization_id, at, user_id);

create function members_fill_sign_ins() returns trigger language plpgsql as $$
begin
  insert into member_sign_ins (user_id, organization_id, at)
  select u.id, added.organization_id, coalesce(u.last_signed_in_at, '-infinity') from added join users u on u.id = added.user_id;
  return null;
end $$;
create trigger members_fill_sign_ins after insert on members referencing new table as added for each statement execute function members_fill_sign_ins();
create function users_refresh_sign_ins() returns trigger language plpgsql as $$
begin
  update member_sign_ins set at = coalesce(new.last_signed_in_at, '-infinity') where user_id = new.id;
  return null;
end $$;
create trigger users_refresh_sign_ins after update of last_signed_in_at on users for each row execute function users_refresh_sign_ins();
insert into member_sign_ins (user_id, organization_id, at)
select m.user_id, m.organization_id, coalesce(u.last_signed_in_at, '-infinity') from members m join users u on u.id = m.user_id;

-- PostgreSQL knows how often a value of an expression occurs from an index of all rows only.
drop index client_contacts_lower_idx;
create index on client_contacts (lower(email));
