// MotherDuck: its token is refused in words; DuckDB names the kind of error before the text.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const tokenThread = 'https://github.com/apecloud/myduckserver/issues/338';
const errors = 'https://duckdb.org/docs/stable/dev/internal_errors';

export const rules: readonly Rule[] = [
  {
    id: 'motherduck/token-ended',
    match: { words: ['token has expired | token is expired | token expired'] },
    ...means.expiredAge,
    citation:
      'https://motherduck.com/docs/key-tasks/authenticating-and-connecting-to-motherduck/authenticating-to-motherduck/',
    example: driverError('INVALID_INPUT', 'Invalid Input Error: Your MotherDuck token has expired.', {
      stage: 'db_connect',
      auth: 'api_key',
    }),
  },
  {
    id: 'motherduck/token-expired',
    match: { words: ['your request is not authenticated', 'jwt is expired | token expired | token has expired'] },
    ...likely(means.expiredAge),
    citation: tokenThread,
    example: driverError(
      '',
      'Invalid Error: Request failed: Your request is not authenticated. Please check your MotherDuck token. (Jwt is expired)',
      { stage: 'db_connect', auth: 'api_key' },
    ),
  },
  {
    id: 'motherduck/token-malformed',
    match: { words: ['jwt is not in the form of | jwt verification fails'] },
    ...means.wrongApiKey,
    citation: tokenThread,
    seen: 'Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections',
    example: driverError(
      '',
      'Invalid Error: Request failed: Your request is not authenticated. Please check your MotherDuck token. (Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections)',
      { stage: 'db_connect', auth: 'api_key' },
    ),
  },
  {
    id: 'motherduck/token',
    match: {
      words: ['your request is not authenticated | please check your mother duck token | invalid mother duck token'],
    },
    ...means.wrongApiKey,
    citation: tokenThread,
    seen: 'Your request is not authenticated. Please check your MotherDuck token.',
    example: driverError(
      '',
      'Invalid Error: Request failed: Your request is not authenticated. Please check your MotherDuck token.',
      { stage: 'db_connect', auth: 'api_key' },
    ),
  },
  {
    id: 'motherduck/catalog',
    match: { kind: 'error', words: ['catalog error'] },
    ...means.notFound,
    citation: errors,
    example: driverError('', 'Catalog Error: Table with name orders does not exist!', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'motherduck/request',
    match: { kind: 'error', words: ['parser error | binder error | conversion error | invalid input error'] },
    ...means.badRequest,
    citation: errors,
    example: driverError('', 'Parser Error: syntax error at or near "selec"', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'motherduck/transaction',
    match: { kind: 'error', words: ['transaction context error | transaction error | could not set lock on file'] },
    ...means.concurrentUpdate,
    citation: errors,
    example: driverError('', 'IO Error: Could not set lock on file "shop.duckdb": Conflicting lock is held', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
];
