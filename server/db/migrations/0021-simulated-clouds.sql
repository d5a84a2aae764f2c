-- What was done to clouds that are a stand-in, by the domain of their systems; the rest of them follows from the time.
-- Empty in production.
create table simulated_clouds (
  domain text primary key,
  deeds jsonb not null
);
