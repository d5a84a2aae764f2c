-- The portal's copy of the provider's client base. The truth lives in the provider's own systems.
create table client_managers (
  id uuid primary key,
  email text not null unique,
  name text not null,
  phone text
);

create table client_organizations (
  inn text primary key,
  kpp text,
  name text not null,
  type organization_type not null,
  manager_id uuid references client_managers,
  appeared_at timestamptz not null default kabinet_now(),
  changed_at timestamptz not null default kabinet_now()
);
create index on client_organizations (manager_id);

create table client_contacts (
  id uuid primary key,
  inn text not null references client_organizations on delete cascade,
  -- What makes a contact the same in the next import: the phone, else the e-mail, else the name.
  identity text not null,
  name text not null,
  phone text,
  email text,
  position text,
  unique (inn, identity)
);
create index on client_contacts (phone) where phone is not null;
