// What the API takes and gives about failures that are handed in, and about those that nobody knew: zod schemas beside schemas.ts.
import { z } from 'zod';
import { cause, learnMore, listQuery } from './schemas.ts';

export const stage = z.enum(['token_refresh', 'api_call', 'db_connect', 'db_query', 'network']);
export const authKind = z.enum(['oauth2', 'api_key', 'basic', 'session', 'service_account', 'db_password', 'none']);
const verdict = z.enum(['disconnected', 'transient', 'operator', 'request']);
const certainty = z.enum(['sure', 'likely', 'guess']);

export const failuresAtOnceMax = 500;

const epochMs = z.number().min(0).max(8.64e15);

/** Dates and counts, all optional; they settle what one answer cannot. Epoch milliseconds. */
export const diagnosisContext = z.object({
  /** When the failure was met; now, when missing. */
  nowMs: epochMs.optional(),
  authorizedAtMs: epochMs.optional(),
  tokenIssuedAtMs: epochMs.optional(),
  tokenExpiresAtMs: epochMs.optional(),
  lastSuccessAtMs: epochMs.optional(),
  credentialEndsAtMs: epochMs.optional(),
  isReplayAfterLostReply: z.boolean().optional(),
  hasRefreshedSince: z.boolean().optional(),
  hasRefreshToken: z.boolean().optional(),
  siblingsFailing: z.number().int().min(0).optional(),
  siblingsTotal: z.number().int().min(0).optional(),
});

const headerValue = z.union([z.string(), z.number(), z.array(z.string())], 'expected a text, or a list of texts');

/** The fields of a failure, as a line of the corpus has them; others, such as labels, are ignored. */
const failureFields = {
  /** Given back, to tell many apart. */
  id: z.union([z.string().max(500), z.number()], 'expected a text or a number').nullish(),
  /** Slug of the provider or product; any will do. */
  provider: z.string().trim().max(100).default('unknown'),
  stage: stage.default('api_call'),
  /** Default: oauth2 at token_refresh, db_password at db_connect and db_query, else none. */
  auth: authKind.nullish(),
  /** The HTTP answer; `body` parsed or as text. */
  response: z
    .object({
      status: z.number().int().min(100).max(999),
      headers: z.record(z.string(), headerValue).nullish(),
      body: z.unknown().optional(),
    })
    .nullish(),
  /** In its place: what a driver or the network threw. */
  error: z
    .looseObject({
      name: z.string().nullish(),
      code: z.union([z.string(), z.number()]).nullish(),
      message: z.string().nullish(),
    })
    .nullish(),
  context: diagnosisContext.nullish(),
};

const isThere = ({ response, error }: { response?: unknown; error?: unknown }): boolean =>
  (response ?? null) !== null || (error ?? null) !== null;
const nothing = 'expected "response" (an HTTP answer) or "error" (of a driver or the network)';

export const failureInput = z.object(failureFields).refine(isThere, nothing);

/** One failure, or `failures` with many. */
export const diagnoseInput = z
  .object({
    ...failureFields,
    failures: z
      .array(failureInput)
      .min(1, 'expected at least one failure')
      .max(failuresAtOnceMax, `expected at most ${failuresAtOnceMax} failures at once`)
      .optional(),
  })
  .superRefine((it, context) => {
    if (it.failures === undefined && !isThere(it))
      context.addIssue({ code: 'custom', path: ['response'], message: `${nothing}, or "failures" with many of them` });
    if (it.failures !== undefined && isThere(it))
      context.addIssue({ code: 'custom', path: ['failures'], message: 'expected one failure or "failures", not both' });
  });

/** What a failure means: as `mooring diagnose --json` prints it. */
export const answeredFailure = z.object({
  verdict,
  cause: cause.nullable(),
  detail: z.string(),
  certainty,
  scope: z.enum(['connection', 'data_source', 'stream', 'provider', 'host']),
  remedy: z.object({
    actor: z.enum(['user', 'provider_admin', 'operator', 'nobody']),
    action: z.string(),
    url: z.string().optional(),
  }),
  /** Id of the rule that fired; `unrecognized` when none did. */
  rule: z.string(),
  providerMessage: z.string(),
  providerCode: z.string().nullable(),
  retryAfterMs: z.number().nullable(),
  explained: z.object({
    causeLabel: z.string(),
    summary: z.string(),
    interpret: z.array(z.string()),
    resolve: z.array(z.string()),
    learnMore: learnMore.nullable(),
    helpLink: z.object({ label: z.string(), url: z.string() }).nullable(),
    actor: z.enum(['user', 'provider_admin', 'operator', 'nobody']),
    canReconnect: z.boolean(),
    helpAnchor: z.string(),
  }),
});

export const answeredFailures = z.object({
  items: z.array(answeredFailure.extend({ id: z.union([z.string(), z.number()]).nullable() })),
});

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });

const meaning = z.object({ verdict, cause: cause.nullable(), detail: z.string(), certainty, rule: z.string() });

/** What a provider answered and no rule could explain: all answers of one shape, of all Accounts together. */
export const unknownFailure = z.object({
  id: z.string(),
  provider: z.string(),
  providerName: z.string(),
  stage: z.string(),
  auth: z.string(),
  /** HTTP status; null for an error of a driver. */
  status: z.number().int().nullable(),
  format: z.string(),
  /** The provider's own words, redacted; empty when it gave none. */
  providerMessage: z.string(),
  providerCode: z.string().nullable(),
  /** What it was taken for when it was last seen. */
  takenFor: meaning,
  /** What it means by the rules of this version, where they know it meanwhile. */
  knownNow: meaning.nullable(),
  seenCount: z.number().int(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  dismissedAt: instant.nullable(),
  dismissedBy: z.string().nullable(),
});
export const unknownFailureWhole = unknownFailure.extend({
  /** The newest answer of this shape, redacted. */
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown() }).nullable(),
  error: z.record(z.string(), z.unknown()).nullable(),
  summary: z.string(),
  /** One line of JSON with empty labels. */
  corpusLine: z.string(),
});
export const unknownFailureListQuery = listQuery.extend({
  provider: z.string().max(100).optional(),
  /** Default: open, those that nobody has dismissed. */
  status: z.enum(['open', 'dismissed']).default('open'),
});

export type UnknownFailureView = z.infer<typeof unknownFailure>;
export type UnknownFailureWholeView = z.infer<typeof unknownFailureWhole>;
export type FailureInput = z.infer<typeof failureInput>;
export type AnsweredFailureView = z.infer<typeof answeredFailure>;
