-- Answers that nobody could explain, redacted and grouped by shape, of all Accounts together: no row tells whose it was. For operators.
-- owner: life/unknown-failures
create table unknown_failures (
  id text primary key,
  provider text not null,
  -- Hash of what two answers of one kind share; see src/life/unknown-failures/shape.ts.
  shape text not null,
  stage text not null,
  auth text not null,
  -- Of HTTP; null for a driver's error.
  status integer,
  format text not null,
  -- The newest of its shape, and what it was taken for.
  failure jsonb not null,
  diagnosis jsonb not null,
  seen_count bigint not null check (seen_count > 0),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by_name text,
  unique (provider, shape)
);
create index unknown_failures_seen on unknown_failures (last_seen_at desc, id desc);
