-- Connectors that operators add at run time: how an API is read (a manifest of the open format), and what stands beside it (a connector.yaml).
-- No secret stands in either. A removed one stays, so that its history can be told; it is not offered any more.
-- owner: connectors
create table added_connectors (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  -- Grows with each change, also with a removal: every process compares it with what it holds.
  version integer not null check (version > 0),
  manifest text not null,
  connector_file text,
  -- Where it was fetched from; null when it was handed in.
  source_url text,
  added_at timestamptz not null,
  added_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  removed_at timestamptz
);
