-- The job queue makes its own tables here, as the serving user, who may make no schema.
create schema if not exists pgboss;
