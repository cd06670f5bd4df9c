-- A new authorization that reaches less than the one before waits for a choice, like one of another account.
alter table authorizations add column shortfall jsonb;
alter table authorizations drop constraint authorizations_status_check;
alter table authorizations add constraint authorizations_status_check check (status in (
  'pending', 'authorized', 'other_identity', 'reaches_less', 'refused', 'code_refused', 'expired', 'interrupted', 'completed', 'abandoned',
  'connection_deleted'
));
