-- Handing out credentials to other pipelines: a right of its own on API keys, and who took what when.
alter table api_keys add column can_read_credentials boolean not null default false;

-- One row per reader, Connection and hour, written before the credential leaves: thousands a second cost a handful of writes.
-- owner: life/credentials
create table credential_reads (
  connection_id text not null references connections (id) on delete cascade,
  api_key_id text not null,
  hour_at timestamptz not null,
  account_id text not null references accounts (id) on delete cascade,
  api_key_name text not null,
  read_count integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (connection_id, api_key_id, hour_at)
);
create index credential_reads_hour on credential_reads (hour_at);
