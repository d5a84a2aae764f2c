-- A second lock on the journal, behind the rights of the serving user: whoever would change it, its owner
-- too, must take this off first. It holds for statements that find no row, and in sessions of replication.
create function journal_entries_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only added to' using errcode = 'insufficient_privilege', table = 'journal_entries';
end $$;
create trigger journal_entries_refuse_change before update or delete or truncate on journal_entries
  for each statement execute function journal_entries_refuse_change();
alter table journal_entries enable always trigger journal_entries_refuse_change;
