-- What looks beyond one Connection: several that are refused alike, a host that reaches nobody, and what only operators can mend.

-- Several unrelated Connections of a provider fail by the same rule: nothing opens and nobody is mailed until the hold ends.
-- owner: life/guard
create table guard_holds (
  id text primary key,
  connector_slug text not null,
  rule text not null,
  began_at timestamptz not null,
  until_at timestamptz not null check (until_at >= began_at),
  -- The newest sign that one of them works again, and when all were last looked at because of one.
  healed_at timestamptz,
  all_looked_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('released', 'opened')),
  check ((ended_at is null) = (outcome is null))
);
-- One hold of a provider and rule at a time, however many workers begin one.
create unique index guard_holds_one on guard_holds (connector_slug, rule) where ended_at is null;
create index guard_holds_newest on guard_holds (connector_slug, rule, began_at desc);

-- Connections that were asked whether the provider still accepts them, because a sibling was refused; and when it last did.
-- owner: life/guard
create table guard_asks (
  -- No foreign key: it would lock the asked Connection's row while another one's life is locked.
  connection_id text primary key,
  way text not null check (way in ('refresh', 'probe')),
  asked_at timestamptz not null,
  accepted_at timestamptz
);

-- The last trouble that a host had in reaching each provider; what succeeds is read from the tables of the story.
-- owner: life/guard
create table host_signs (
  host text not null,
  connector_slug text not null,
  detail text not null,
  failing_since timestamptz not null,
  failed_at timestamptz not null,
  primary key (host, connector_slug)
);

-- What an operator should know or do. No row names an Account, a Connection or a person.
-- owner: life/alarms
create table alarms (
  id text primary key,
  kind text not null check (kind in ('provider_refuses', 'operator_fault', 'request_fault', 'host_unreachable', 'host_clock')),
  -- What it is about: one alarm of a key stands at a time.
  key text not null,
  connector_slug text,
  rule text,
  -- Facts, never sentences: detail, the provider's words (stripped), numbers.
  data jsonb not null default '{}',
  status text not null check (status in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('released', 'opened', 'mended')),
  -- How often it stood again soon after it was closed: nobody is mailed a second time for it.
  reopened_count integer not null default 0,
  check ((status = 'closed') = (closed_at is not null)),
  check ((status = 'closed') = (outcome is not null))
);
create unique index alarms_one_open on alarms (key) where status = 'open';
create index alarms_key on alarms (key, opened_at desc);
create index alarms_opened on alarms (opened_at desc, id desc);

-- The outbox of alarms: one row per operator and event, written in the transaction that decides it; rendered late.
-- owner: life/alarms
create table alarm_mails (
  id text primary key,
  alarm_id text not null references alarms (id) on delete cascade,
  event text not null check (event in ('opened', 'reminder', 'closed')),
  -- Counts reminders and closings, so that each is its own event.
  occurrence integer not null default 0,
  user_id text references users (id) on delete cascade,
  recipient_name text not null,
  recipient_email text not null,
  message_id text not null unique,
  status text not null check (status in ('pending', 'sent', 'kept', 'refused', 'dropped')),
  attempt integer not null default 0,
  last_error text,
  decided_at timestamptz not null,
  sent_at timestamptz,
  unique (alarm_id, event, occurrence, recipient_email)
);

alter table suspicions add column hold_id text references guard_holds (id) on delete set null;
create index suspicions_hold on suspicions (hold_id) where hold_id is not null;
create index suspicions_rule on suspicions ((diagnosis ->> 'rule'), last_seen_at);

-- The hold after which it opened: such cases are told together, and do not count as usual.
alter table disconnections add column hold_id text references guard_holds (id) on delete set null;
create index disconnections_hold on disconnections (hold_id) where hold_id is not null;
create index disconnections_rule on disconnections (rule, opened_at);

-- A notification that is told in the mail of another one; and when that one's mail was closed to further ones.
alter table notifications add column told_with text references notifications (id) on delete set null;
alter table notifications add column gathered_at timestamptz;
create index notifications_told_with on notifications (told_with) where told_with is not null;
