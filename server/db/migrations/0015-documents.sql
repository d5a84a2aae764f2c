-- The provider's own companies, to whose accounts clients pay.
create table payees (
  id uuid primary key,
  source text not null,
  external_id text not null,
  name text not null,
  inn text not null,
  kpp text,
  account text not null,
  bank text not null,
  bic text not null,
  correspondent_account text not null,
  address text,
  head_name text,
  accountant_name text,
  vanished_at timestamptz,
  unique (source, external_id)
);

create type document_kind as enum ('contract', 'invoice', 'act', 'other');
create table documents (
  id uuid primary key,
  source text not null,
  external_id text not null,
  inn text not null,
  kind document_kind not null,
  number text not null,
  title text,
  issued_on date not null,
  -- First day of the accounting month; of invoices and acts only, which are shown some days after its end.
  accounting_month date check (accounting_month = date_trunc('month', accounting_month)),
  contract_key text,
  payee_key text,
  -- Kopecks.
  total bigint,
  -- What the source itself says is paid; null where it tells payments only.
  told_paid bigint,
  linked_paid bigint not null default 0,
  paid bigint generated always as (coalesce(told_paid, linked_paid)) stored,
  due_on date,
  purpose text,
  -- Rows of the printed form: name, quantity, unit, price, sum, VAT; null where the source brings a file.
  lines jsonb,
  file_id uuid references files,
  -- SHA-256 of all that the portal printed `file_id` from; once that is other, it is printed anew. Null: the source's own file.
  printed_from bytea check (octet_length(printed_from) = 32),
  vanished_at timestamptz,
  announced_at timestamptz,
  changed_at timestamptz not null default kabinet_now(),
  check ((accounting_month is not null) = (kind in ('invoice', 'act'))),
  check (kind <> 'invoice' or total is not null),
  unique (source, external_id)
);
create index on documents (inn, issued_on, id) where vanished_at is null;
create index on documents (inn, kind, issued_on, id) where vanished_at is null;
create index on documents (inn, coalesce(total, 0), id) where vanished_at is null;
-- What is left to be paid is little beside what was paid.
create index on documents (inn, issued_on, id) where vanished_at is null and kind = 'invoice' and paid < total;
-- People type the end of a number: 417 of БП00-000417.
create index on documents (inn, reverse(lower(number collate "und-x-icu")) text_pattern_ops) where vanished_at is null;
create index on documents (source, contract_key, issued_on, id) where vanished_at is null and contract_key is not null;
create index on documents (file_id) where file_id is not null;
create index on documents (accounting_month, inn) where announced_at is null and vanished_at is null;

create table payments (
  id uuid primary key,
  source text not null,
  external_id text not null,
  inn text not null,
  number text not null,
  paid_on date not null,
  amount bigint not null,
  -- The invoice's key in the same source.
  invoice_key text,
  purpose text,
  vanished_at timestamptz,
  changed_at timestamptz not null default kabinet_now(),
  unique (source, external_id)
);
create index on payments (inn, paid_on, id) where vanished_at is null;
create index on payments (source, invoice_key) where invoice_key is not null;

-- Short-lived links to documents; whose they are is checked again when they are followed.
create table document_links (
  token_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  document_ids uuid[] not null,
  ends_at timestamptz not null
);
create index on document_links (ends_at);
create index on document_links (user_id);

-- Addresses without an account that get bills by mail, each confirmed by a link.
create type recipient_state as enum ('asked', 'confirmed', 'declined');
create table bill_recipients (
  id uuid primary key,
  organization_id uuid not null references organizations,
  email text not null check (email = lower(email)),
  state recipient_state not null default 'asked',
  token_hash bytea not null unique,
  -- The same token, for the letters to come.
  sealed_token bytea not null,
  added_by uuid references users on delete set null,
  asked_at timestamptz not null default kabinet_now(),
  settled_at timestamptz,
  unique (organization_id, email)
);
create index on bill_recipients (added_by) where added_by is not null;

-- On which days an organisation was told of new documents: one letter a day.
create table document_announcements (
  organization_id uuid not null references organizations,
  told_on date not null,
  documents int not null,
  primary key (organization_id, told_on)
);
