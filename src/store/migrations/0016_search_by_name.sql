-- All runs of three characters in a name, in small letters. A name that holds a text holds all the pieces of that text: what is searched for is found
-- along an index of pieces, and only what is found there is compared. (pg_trgm does the like; it is an extension, which not every server has.)
create function name_pieces(name text) returns text[]
language sql immutable strict parallel safe as $$
  select array(select substr(small, at, 3) from lower(name) as small, generate_series(1, length(small) - 2) as at)
$$;

-- Bytes are compared, in no language's order: it is cheaper, and does not change when the server learns another order.
-- Without fastupdate, what was written last is found as fast as the rest.
create index data_sources_name_pieces on data_sources using gin (name_pieces(name) collate "C") with (fastupdate = off);
create index connections_name_pieces on connections using gin (name_pieces(name) collate "C") with (fastupdate = off);

-- Told how frequent each piece is, the planner reads the whole table for a word that is in most names, and takes the pieces of every name anew: seconds. Not
-- told, it always asks the index: milliseconds.
alter index data_sources_name_pieces alter column 1 set statistics 0;
alter index connections_name_pieces alter column 1 set statistics 0;
