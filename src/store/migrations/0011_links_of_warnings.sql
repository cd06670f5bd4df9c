-- Reconnect links of the mails that warn of an expiry: of a Connection that is still connected, and of no disconnection.
alter table reconnect_links drop constraint reconnect_links_kind_check;
alter table reconnect_links add constraint reconnect_links_kind_check check (kind in ('disconnection', 'expiry', 'reconnect', 'connect'));
-- The third of the checks that 0006 left without a name.
alter table reconnect_links drop constraint reconnect_links_check2;
alter table reconnect_links add constraint reconnect_links_has_asker check (kind in ('disconnection', 'expiry') or asked_by_name is not null);
