-- What a name and an INN are found by. Signs part words: the parser of a database in the locale C takes a
-- quotation mark for a letter. As people look for names, case and the dots of ё do not matter.
create function name_words(name text, inn text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', regexp_replace(replace(lower(name collate "und-x-icu"), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g') || ' ' || inn);

-- Kept, for where many are found the planner walks by INN and compares row by row.
alter table organizations add column words tsvector not null generated always as (name_words(name, inn)) stored;
alter table client_organizations add column words tsvector not null generated always as (name_words(name, inn)) stored;
drop index organizations_to_tsvector_idx;
drop index client_organizations_to_tsvector_idx;
create index on organizations using gin (words);
create index on client_organizations using gin (words);
