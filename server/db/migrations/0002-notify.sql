create type message_channel as enum ('sms', 'mail');
create type delivery_state as enum ('queued', 'sending', 'sent', 'refused', 'unclear');

-- Every SMS and letter that leaves, or would. The text is sealed; it is wiped once it has gone out,
-- unless the outbox stands in for a gateway.
create table outgoing_messages (
  id uuid primary key,
  cause text not null,
  channel message_channel not null,
  kind text not null,
  recipient text not null,
  sealed bytea,
  state delivery_state not null default 'queued',
  attempts int not null default 0,
  created_at timestamptz not null default kabinet_now(),
  settled_at timestamptz,
  gateway text,
  gateway_message_id text,
  -- Not sent any more after this moment: a code outlives nobody.
  useless_after timestamptz not null,
  failure_code text,
  failure_detail text,
  failed_at timestamptz,
  unique (cause, channel, recipient)
);
create index on outgoing_messages (channel, created_at desc);
create index on outgoing_messages (channel, failed_at desc) where failed_at is not null;
create index on outgoing_messages (created_at) where state in ('queued', 'sending');
