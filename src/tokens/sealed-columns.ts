// Where sealed values stand. The room that owns a table declares its sealed columns; whoever changes keys then finds them all
// (test/house/sealed.test.ts reads the migrations for columns that nobody has declared).
import { credentialRowId } from './credentials.ts';
import { oauthAppRowId } from './oauth-apps.ts';
import { successorRowId } from './successors.ts';

export interface SealedColumns {
  table: string;
  /** The column of the primary key, a text. */
  key: string;
  columns: readonly string[];
  /** What the values of a row are bound to, by its key. */
  rowIdOf: (key: string) => string;
}

export const sealedInTokens: readonly SealedColumns[] = [
  {
    table: 'credentials',
    key: 'connection_id',
    columns: ['sealed', 'previous_sealed'],
    rowIdOf: credentialRowId,
  },
  { table: 'successor_tokens', key: 'key', columns: ['sealed'], rowIdOf: successorRowId },
  { table: 'oauth_apps', key: 'connector_slug', columns: ['client_secret_sealed'], rowIdOf: oauthAppRowId },
];
