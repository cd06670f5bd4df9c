-- How an authorization ended, in words that each have a page of their own; and when its answer arrived, so that a second arrival of the same
-- answer can wait for the first, and knows when that one was cut off.
alter table authorizations add column arrived_at timestamptz;
alter table authorizations drop constraint authorizations_status_check;
alter table authorizations add constraint authorizations_status_check check (status in (
  'pending', 'authorized', 'other_identity', 'refused', 'code_refused', 'expired', 'interrupted', 'completed', 'abandoned', 'connection_deleted'
));
