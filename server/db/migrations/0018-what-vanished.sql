-- A contact is of the record of a client that told it; once that record tells it no more, it is marked.
alter table client_contacts add column source text, add column client_key text, add column vanished_at timestamptz;
update client_contacts c set source = o.source, client_key = o.external_id from client_organizations o where o.inn = c.inn;
alter table client_contacts alter column source set not null, alter column client_key set not null;
alter table client_contacts drop constraint client_contacts_inn_identity_key, add unique (inn, source, client_key, identity);
create index on client_contacts (source, client_key, id) where vanished_at is null;
