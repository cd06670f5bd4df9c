-- Reconnect links: what lets somebody renew exactly one Connection without signing in, and the letters that carry them.

-- One link for one recipient. What is in the mail is a secret made from the id; only its hash stands here.
-- owner: life/reconnect
create table reconnect_links (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  -- disconnection: in the mails about one. reconnect: a person was asked to renew a Connection. connect: asked to make a first one.
  kind text not null check (kind in ('disconnection', 'reconnect', 'connect')),
  connector_slug text not null,
  -- Of kind connect: null until it is made.
  connection_id text references connections (id) on delete set null,
  -- The open case that it is valid for; null when it was asked for while all was well.
  disconnection_id text references disconnections (id) on delete set null,
  -- Of kind connect: what the Connection is to be called.
  connection_name text,
  token_hash text not null unique,
  -- After a change of the master key: the hash of what was mailed before, which stays good.
  earlier_token_hash text unique,
  recipient_user_id text references users (id) on delete set null,
  recipient_name text not null,
  recipient_email text not null,
  asked_by_user_id text references users (id) on delete set null,
  asked_by_name text,
  note text check (length(note) <= 1000),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  started_at timestamptz,
  failed_at timestamptz,
  failed_because text check (failed_because in ('refused', 'other_identity', 'reaches_less')),
  -- The diagnosis, the two accounts, or what it does not reach.
  failed_detail jsonb,
  completed_at timestamptz,
  completed_by_name text,
  -- It is over without having been used to its end.
  ended_at timestamptz,
  ended_because text check (ended_because in ('revoked', 'reconnected', 'recovered', 'connection_deleted', 'recipient_removed')),
  ended_by_name text,
  reminded_at timestamptz,
  reminder_count integer not null default 0,
  -- Tries within the present window, over all processes.
  attempt_count integer not null default 0,
  attempts_since timestamptz,
  check ((ended_at is null) = (ended_because is null)),
  check (completed_at is null or ended_at is null),
  check (kind = 'disconnection' or asked_by_name is not null)
);
create index reconnect_links_connection on reconnect_links (connection_id, created_at desc) where connection_id is not null;
create index reconnect_links_disconnection on reconnect_links (disconnection_id) where disconnection_id is not null;
create index reconnect_links_account on reconnect_links (account_id, created_at desc, id desc);
create index reconnect_links_expiry on reconnect_links (expires_at);

-- The outbox of the letters about a link; rendered late.
-- owner: life/reconnect
create table reconnect_letters (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  link_id text not null references reconnect_links (id) on delete cascade,
  -- asked, reminder and fresh carry the link to its recipient; done, used and stuck tell somebody of the Account.
  kind text not null check (kind in ('asked', 'reminder', 'fresh', 'done', 'used', 'stuck')),
  recipient_name text not null,
  recipient_email text not null,
  message_id text not null unique,
  status text not null check (status in ('pending', 'sent', 'kept', 'refused', 'dropped')),
  attempt integer not null default 0,
  last_error text,
  decided_at timestamptz not null,
  sent_at timestamptz
);
create index reconnect_letters_link on reconnect_letters (link_id, decided_at desc);

-- An authorization that was begun through a link belongs to that link and to the browser that began it, which holds the secret in a cookie.
alter table authorizations
  add column link_id text references reconnect_links (id) on delete cascade,
  add column browser_hash text,
  add constraint authorizations_link_has_browser check ((link_id is null) = (browser_hash is null));
create index authorizations_link on authorizations (link_id) where link_id is not null;
