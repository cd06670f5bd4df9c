// What the API takes and gives about credentials for other programs: zod schemas beside schemas.ts.
import { z } from 'zod';
import { answeredFailure, stage } from './failure-schemas.ts';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });

export const credentialQuery = z.object({
  /** How long an access token must last from now, in seconds, where it can be renewed. */
  validForSeconds: z.coerce.number().int().min(1).max(3_600).default(60),
});

/** Never a refresh token: it stays in the vault, where one refresh at a time spends it. */
export const handedOutCredential = z.object({
  connectionId: z.string(),
  connectorSlug: z.string(),
  /** Names this credential when you report what a provider answered to it. */
  version: z.number().int(),
  obtainedAt: instant,
  /** Null: it does not run out, or nobody knows when. Ask again before then; asking is cheap. */
  expiresAt: instant.nullable(),
  /** Not null: it is valid, but the provider does not renew it; after `expiresAt` there may be none. Null: nothing is known against it. */
  renewal: z
    .object({
      /** Since when the provider refuses the grant; null when renewing fails for another reason, such as an outage. */
      refusedSince: instant.nullable(),
      /** How many attempts have failed in a row. */
      failures: z.number().int(),
      /** Mooring does not try again before. Null: it tries when somebody needs it. */
      restsUntil: instant.nullable(),
    })
    .nullable(),
  credential: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('oauth2'),
      accessToken: z.string(),
      tokenType: z.literal('Bearer'),
      scope: z.string().nullable(),
    }),
    z.object({ kind: z.literal('session'), accessToken: z.string() }),
    z.object({
      kind: z.literal('api_key'),
      apiKey: z.string(),
      /** Keys of several parts: each by the name of its field. */
      others: z.record(z.string(), z.string()).optional(),
    }),
    z.object({ kind: z.literal('basic'), username: z.string(), password: z.string() }),
    z.object({ kind: z.literal('db_password'), password: z.string() }),
  ]),
  /** What is no secret: host, port, database and user of a database, say. */
  config: z.record(z.string(), z.unknown()),
});

export const credentialReads = z.object({
  connectionId: z.string(),
  connectionName: z.string(),
  apiKeyId: z.string(),
  apiKeyName: z.string(),
  /** Begin of the hour that is counted. */
  hourAt: instant,
  readCount: z.number().int(),
  firstAt: instant,
  lastAt: instant,
});

const headerValue = z.union([z.string(), z.number(), z.array(z.string())], 'expected a text, or a list of texts');

export const reportInput = z
  .object({
    stage: stage.default('api_call'),
    response: z
      .object({
        status: z.number().int().min(100).max(999),
        headers: z.record(z.string().max(200), headerValue).nullish(),
        body: z.unknown().optional(),
      })
      .nullish(),
    error: z
      .looseObject({
        name: z.string().max(200).optional(),
        code: z.union([z.string().max(200), z.number()]).optional(),
        message: z.string().max(20_000).optional(),
      })
      .nullish(),
    /** The version that was handed out with the credential. Without it the failure is taken for one of the present credential. */
    credentialVersion: z.number().int().min(1).optional(),
    dataSourceId: z.string().min(1).max(100).optional(),
    streamName: z.string().min(1).max(500).optional(),
  })
  .refine(
    ({ response, error }) => ((response ?? null) === null) !== ((error ?? null) === null),
    'expected either "response" (an HTTP answer) or "error" (of a driver or the network)',
  );

export const reportedFailure = answeredFailure.extend({
  /**
   * take_new_credential: ask for the credential again and retry; wait: heals alone; looking: Mooring looks for itself; looked_already:
   * it has done so as often as it does within an hour; disconnected: somebody has to reconnect; fix_request: the request is wrong.
   */
  next: z.enum(['take_new_credential', 'wait', 'looking', 'looked_already', 'disconnected', 'fix_request']),
  nextAt: instant.nullable(),
  /** With looked_already: when it looked, or renewed the token, because of a report. */
  lookedAt: instant.nullable(),
});

export type HandedOutCredentialView = z.infer<typeof handedOutCredential>;
export type CredentialReadsView = z.infer<typeof credentialReads>;
export type ReportedFailureView = z.infer<typeof reportedFailure>;
