-- Refresh tokens that came in place of entered ones which were spent by connecting, until the Connection is stored or their time is over. The key is
-- derived from the entered token with the master key: it tells nothing to whoever holds the table alone.
-- owner: tokens
create table successor_tokens (
  key text primary key,
  sealed bytea not null,
  kept_until timestamptz not null
);
