-- Lists begin with what needs a person. Within a status they go by the instant at which it began, straight along these.
create index data_sources_urgency on data_sources (account_id, status, status_since, id);
create index data_sources_partial on data_sources (account_id, status_since, id) where is_partial;
create index connections_urgency on connections (account_id, status, status_since, id);

-- In which browser the last try was made, as a hash of the secret in its cookie: how it failed is told there, and not to whoever opens the link next.
alter table reconnect_links add column failed_browser_hash text;

-- What one API key took, over all Connections.
create index credential_reads_api_key on credential_reads (account_id, api_key_id, hour_at desc);
