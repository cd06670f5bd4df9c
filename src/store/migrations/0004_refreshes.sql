-- How a Connection whose refreshes fail is left in peace, and how keys of the vault are changed while everything runs.

alter table credentials
  -- Refreshes that failed one after another, and until when nobody asks the provider again (src/tokens/plan-rest.ts).
  add column refresh_failures integer not null default 0 check (refresh_failures >= 0),
  add column rests_until timestamptz,
  -- Second looks and checks that asked all the same: so many since then.
  add column passes integer not null default 0,
  add column passes_since timestamptz;

-- What the last failed refresh was answered (redacted), refusal or not: it is given again while the Connection rests.
alter table credentials rename column refused_failure to last_failure;

alter table vault_keys
  -- The same data key, wrapped by the next master key, while `mooring keys rotate --master` is under way.
  add column wrapped_next bytea,
  -- When the last value that a retired key had sealed was sealed anew.
  add column resealed_at timestamptz;
