-- Since when without a break: who came under protection later was not there before.
alter table members add column protected_since timestamptz;
update members set protected_since = protected_until - interval '24 hours' where protected_until is not null;
alter table members add check ((protected_since is null) = (protected_until is null));
