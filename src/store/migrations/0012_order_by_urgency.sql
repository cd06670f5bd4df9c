-- Lists begin with what needs a person. Within a status they go by the instant at which it began, straight along these.
create index data_sources_urgency on data_sources (account_id, status, status_since, id);
create index data_sources_partial on data_sources (account_id, status_since, id) where is_partial;
create index connections_urgency on connections (account_id, status, status_since, id);
