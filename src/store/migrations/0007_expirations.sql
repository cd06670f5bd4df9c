-- When what a Connection is authorized with ends by itself, as far as that can be known beforehand; and who was told of it.

alter table credentials
  -- Whether the provider's own reply told the end, or only its documents let us reckon it.
  add column is_access_life_told boolean not null default false,
  add column is_refresh_life_told boolean not null default false,
  -- Since when refresh_expires_at has stood where it stands. A refresh that moves it shows that use prolongs the authorization.
  add column refresh_end_since timestamptz,
  add column has_refresh_end_moved boolean not null default false;

-- An OAuth app that the provider has not published yet: at Google its grants end after seven days.
alter table oauth_apps add column is_in_testing boolean not null default false;

-- The forecast of each Connection, written in the transaction of the credential that it follows from.
-- owner: tokens
create table expirations (
  connection_id text primary key references connections (id) on delete cascade,
  account_id text not null references accounts (id) on delete cascade,
  connector_slug text not null,
  -- Null: nothing is known to end, or use prolongs it.
  ends_at timestamptz,
  certainty text check (certainty in ('known', 'likely', 'at_latest')),
  reason text check (reason in ('access_token', 'refresh_token', 'grant_age', 'testing_mode', 'key_age', 'credential_end')),
  -- From the authorization to its end, where that is the rule behind the date.
  life_ms bigint check (life_ms > 0),
  is_prolonged_by_use boolean not null default false,
  -- Since when this end is known: a life shorter than the first warning is not warned of at once.
  since timestamptz not null,
  -- What it was reckoned with beside the credential: a digest of the provider's lifetimes. Another one makes it stale.
  basis text not null,
  check ((ends_at is null) = (certainty is null) and (ends_at is null) = (reason is null))
);
create index expirations_account on expirations (account_id, ends_at, connection_id) where ends_at is not null;
create index expirations_end on expirations (ends_at) where ends_at is not null;
create index expirations_basis on expirations (connector_slug, basis);

alter table notifications drop constraint notifications_event_check;
alter table notifications add constraint notifications_event_check check (event in ('disconnected', 'reminder', 'recovered', 'expiring'));

-- Which Connections a notification of the event `expiring` tells of: one mail for all that are due for one recipient.
-- owner: life/notify
create table expiry_notices (
  notification_id text not null references notifications (id) on delete cascade,
  connection_id text not null references connections (id) on delete cascade,
  recipient_email text not null,
  -- The end as it stood when this was decided, and how long before it.
  ends_at timestamptz not null,
  ahead_ms bigint not null,
  primary key (notification_id, connection_id)
);
create index expiry_notices_connection on expiry_notices (connection_id, recipient_email);
