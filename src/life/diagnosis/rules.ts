// The form of a rule: one line of knowledge as data, with its citation and an example that proves it reachable.
// Rules hold no code. They are compared in compile-rules.ts; what a rule leaves out is filled in by defaults.ts.
import type {
  AuthKind,
  Cause,
  Certainty,
  Detail,
  DiagnosisContext,
  Lifetimes,
  Remedy,
  Scope,
  Stage,
  Verdict,
} from './types.ts';

/** How the body of an answer was written. `none`: there was no HTTP answer. */
export type BodyFormat = 'json' | 'form' | 'xml' | 'html' | 'text' | 'empty' | 'none';

export type StatusMatch = number | '4xx' | '5xx' | 'none';

/** What a failure must show for a rule to fire; every field that is given must hold. Texts are compared without regard to case. */
export interface Match {
  stage?: Stage | readonly Stage[];
  auth?: AuthKind | readonly AuthKind[];
  /** HTTP statuses; `4xx` and `5xx` stand for their class, `none` for a driver's error that has none. */
  status?: StatusMatch | readonly StatusMatch[];
  /** One of these codes stands anywhere a code usually stands: in body, driver's error, challenge header or at the head of the message. */
  code?: string | readonly string[];
  /** One of these codes stands too. Rarely needed: for codes that mean something only together, such as Meta's 190 and 463. */
  also?: string | readonly string[];
  /** SQLSTATE of five characters, or its class of two. */
  sqlstate?: string | readonly string[];
  /** Values at exact places of a JSON or form body, such as `{ 'error.type': 'OAuthException' }`. `*` stands for any item of an array; an empty value for any value. */
  at?: Readonly<Record<string, string>>;
  /** All of these stand in the provider's words, as whole words. ` | ` separates alternatives: `['password | passphrase', 'expired']`. */
  words?: readonly string[];
  /**
   * What a sentence or code says, in concepts of words/lexicon.ts, in whatever language: `'key expired'` for "Your API key has expired",
   * `API_KEY_EXPIRED`, "Der API-Schlüssel ist abgelaufen". One of several is enough.
   */
  says?: string | readonly string[];
  /** What none of the messages may say. Codes are not looked at. */
  saysNot?: string | readonly string[];
  /** None of these stands in the provider's messages. Codes are not looked at: `invalid_grant` does not say "invalid". */
  without?: readonly string[];
  /** A header of the answer, and optionally a text that it contains. */
  header?: { name: string; has?: string };
  format?: BodyFormat | readonly BodyFormat[];
  kind?: 'http' | 'error';
}

/** Names of what must hold of the dates and counts in the context; conditions.ts says what each means. */
export type ConditionName =
  | 'credentialEnded'
  | 'hasRefreshToken'
  | 'hasNoRefreshToken'
  | 'accessTokenEnded'
  | 'refreshTokenTooOld'
  | 'unusedTooLong'
  | 'testingModeOver'
  | 'isReplayAfterLostReply';

/** A failure that the rule is about, as documented or seen. Proves the rule reachable. */
export interface RuleExample {
  stage?: Stage;
  auth?: AuthKind;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  error?: { name?: string; code?: string; message?: string; [key: string]: unknown };
  context?: DiagnosisContext;
}

/** What a rule says a failure means. */
export interface Meaning {
  verdict: Verdict;
  cause: Cause | null;
  detail: Detail;
  certainty: Certainty;
  /** Left out: as usual for the detail; see defaults.ts. */
  scope?: Scope;
  /** Left out: as usual for the detail and the kind of credential. */
  remedy?: Remedy;
}

export interface Rule extends Meaning {
  /** `<provider or protocol>/<name>`, unique. */
  id: string;
  match: Match;
  when?: readonly ConditionName[];
  /** Address of the document that says so. */
  citation: string;
  /** The exact code or phrase as it stands on the cited page. */
  seen?: string;
  /** Where this answer says how long to wait, when that is not Retry-After or another usual place (retry-after.ts). */
  retryAfter?: WaitReading;
  example: RuleExample;
}

/** Where a wait stands and how it is written. A date, and an epoch, need the present instant in the context. */
export interface WaitReading {
  /** Name of a header. */
  header?: string;
  /** Or a path in the body, such as `error.retry_after`. */
  at?: string;
  unit: 'milliseconds' | 'seconds' | 'minutes' | 'epoch_seconds' | 'epoch_milliseconds' | 'date';
}

/** What a provider's own terms add to the words of a detail (explain-details.ts). Facts of its documents in our own words. */
export interface DetailHelp {
  /** One paragraph more under "How to interpret this error". */
  interpret?: string;
  /** Steps in the provider's own terms, in place of the general ones but the last. Each says who acts and where. */
  resolve?: readonly string[];
  /** The provider's page for it: its settings or its help. */
  url?: string;
}

export interface ProviderHelp {
  details?: Readonly<Partial<Record<Detail, DetailHelp>>>;
  /** All the reasons for which this provider ends a grant, when its answer does not say which: in place of the general list. */
  reasons?: readonly string[];
  /** Where `reasons` come from. */
  reasonsCitation?: string;
}

/** All that is known of one provider, handed to `diagnose` in a list. */
export interface ProviderRules {
  slug: string;
  name: string;
  /** Slug of the provider whose rules and lifetimes hold here too where this one has none of its own: `google` for Google Ads. */
  parent?: string;
  /** Other slugs of it and of its products; one that ends in `*` stands for all that begin so. */
  aliases?: readonly string[];
  /** Signs in an answer that it is this provider's, for failures under an unknown slug. */
  marks?: readonly Match[];
  rules: readonly Rule[];
  lifetimes?: Lifetimes | null;
  help?: ProviderHelp;
}

/** An HTTP answer as a rule's example. */
export const answer = (status: number, body: unknown, more: RuleExample = {}): RuleExample => ({
  status,
  body,
  ...more,
});

/** A driver's or the network's error as a rule's example. */
export const driverError = (code: string, message: string, more: RuleExample = {}): RuleExample => ({
  error: { code, message },
  ...more,
});
