// What a search means: Data Sources that hold the text in their own name or in that of their Connection, whatever the case; every character
// stands for itself. Found along the indexes of name pieces (migration 0016), so that one among 100,000 is found without comparing all names.
import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Db } from '../../store/index.ts';

/** More ids than this are not handed over: a page of what is found that often is found quicker in the order of the list. */
const idsMax = 2_000;
/** Shorter texts have no piece: every name is compared. */
const pieceLength = 3;

/**
 * Ids of the Account's Data Sources that `text` means, in no order; null when they are more than `most`, or when `text` is so short that it most likely
 * is in many names. Then use `isNamed`.
 */
export async function findNamed(
  db: Db,
  accountId: string,
  text: string,
  most: number = idsMax,
): Promise<string[] | null> {
  if (Array.from(text).length < pieceLength) return null;
  const { rows } = await selectNamed(db, accountId, text, most + 1).execute(db);
  return rows.length > most ? null : rows.map((row) => row.id);
}

/** The statement behind `findNamed`; `limit` rows at most. */
export function selectNamed(db: Db, accountId: string, text: string, limit: number): RawBuilder<{ id: string }> {
  // Two ways to be meant, each along an index of its own; asked as one condition with "or", neither could be used.
  const byName = db
    .selectFrom('data_sources')
    .select('id')
    .where('account_id', '=', accountId)
    .where(hasPieces(sql.ref('data_sources.name'), text))
    .where(holds(sql.ref('data_sources.name'), text))
    .limit(limit);
  const byConnection = db
    .selectFrom('connections')
    .innerJoin('data_sources', 'data_sources.connection_id', 'connections.id')
    .select('data_sources.id')
    .where('connections.account_id', '=', accountId)
    .where(hasPieces(sql.ref('connections.name'), text))
    .where(holds(sql.ref('connections.name'), text))
    .limit(limit);
  return sql<{ id: string }>`(${byName}) union (${byConnection}) limit ${limit}`;
}

/** The same as a condition on rows of `data_sources`, which compares name by name. */
export function isNamed(db: Db, accountId: string, text: string): RawBuilder<boolean> {
  // Connections are fewer: each is compared once, not once for each of its Data Sources.
  const connections = db
    .selectFrom('connections as named')
    .select('named.id')
    .where('named.account_id', '=', accountId)
    .where(holds(sql.ref('named.name'), text));
  return sql<boolean>`(${holds(sql.ref('data_sources.name'), text)} or data_sources.connection_id in (${connections}))`;
}

const holds = (name: Expression<string>, text: string): RawBuilder<boolean> =>
  sql<boolean>`lower(${name}) like lower(${`%${text.replace(/[\\%_]/g, '\\$&')}%`})`;

const hasPieces = (name: Expression<string>, text: string): RawBuilder<boolean> =>
  sql<boolean>`name_pieces(${name}) @> (name_pieces(${text}) collate "C")`;
