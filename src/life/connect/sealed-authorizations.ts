// What the life of Data Sources keeps sealed: PKCE verifiers and new credentials of authorizations on their way. For whoever changes keys.
import type { SealedColumns } from '../../tokens/index.ts';

export const sealedInLife: readonly SealedColumns[] = [
  { table: 'authorizations', key: 'id', columns: ['sealed'], rowIdOf: (id) => id },
];
