-- Processes that are running, and by its fingerprint the master key that each of them holds. A process that stands still keeps its row and counts
-- no further: so whoever looks twice knows which of them live, whatever their clocks say.
-- owner: tokens
create table running_processes (
  id text primary key,
  host text not null,
  pid integer not null,
  is_serving boolean not null,
  is_working boolean not null,
  version text not null,
  secret_key_fingerprint text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  beat_count integer not null
);

-- Refreshes that reports of other programs have led to: so many in an hour are the most. The version that the last of them spent counts once.
alter table credentials add column reported_refreshes integer not null default 0;
alter table credentials add column reported_refreshes_since timestamptz;
alter table credentials add column reported_refresh_at timestamptz;
alter table credentials add column reported_version integer;

-- A link ends too when the User who asked with it is removed, and nobody takes over from them.
alter table reconnect_links drop constraint reconnect_links_ended_because_check;
alter table reconnect_links add constraint reconnect_links_ended_because_check check (ended_because in (
  'revoked', 'reconnected', 'recovered', 'connection_deleted', 'recipient_removed', 'asker_removed'
));
