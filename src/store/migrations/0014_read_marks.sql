-- Where an open read stands, apart from the cursor: the cursor of a stream with thousands of partitions is large and changes when a read ends,
-- while this is written with every page.
alter table streams add column open_read jsonb;
update streams
   set open_read = (cursor -> 'open') || jsonb_build_object('id', 'rea_' || md5(id), 'generation', cursor -> 'generation', 'markCount', 0)
 where jsonb_typeof(cursor -> 'open') = 'object';
update streams set cursor = cursor - 'open' where cursor is not null;

-- What an open read must know of the pages it has read, when it goes on. Written in the transactions of those pages, and gone when the read has ended.
-- owner: life
create table read_marks (
  stream_id text not null references streams (id) on delete cascade,
  read_id text not null,
  number integer not null,
  marks jsonb not null,
  primary key (stream_id, read_id, number)
);

-- How often a provider was asked, and until when it wants to be left alone, for those who share one budget of requests.
-- owner: tokens
create table request_budgets (
  key text primary key,
  state jsonb not null,
  changed_at timestamptz not null
);
