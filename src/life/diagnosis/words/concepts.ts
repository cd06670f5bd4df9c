// The concepts that rules speak of (`says: 'key expired'`), and the form in which a language names them. The phrases: english.ts, languages.ts.

/** What is spoken of, and what is said of it. At most 62, as they are kept in two masks of 31 bits. */
export const concepts = [
  // What is spoken of.
  'refreshToken',
  'token',
  /** A token that is got with the credential and lives for minutes or hours: stands beside `token`. */
  'session',
  /** Tokens, keys and codes of one call, record or device: things-of-a-call.ts. */
  'thingOfACall',
  'key',
  'bareKey',
  'password',
  'authentication',
  'user',
  'account',
  'subscription',
  'plan',
  'feature',
  'permission',
  'scope',
  'role',
  'object',
  'app',
  'client',
  'network',
  'secondFactor',
  'terms',
  'payment',
  'credits',
  'calls',
  'quota',
  'month',
  'consent',
  'admin',
  'code',
  'header',
  'version',
  // What is said of it.
  'invalid',
  'expired',
  'revoked',
  'deleted',
  'disabled',
  'locked',
  'missing',
  'notFound',
  'denied',
  'lacks',
  'exceeded',
  'reused',
  'notApproved',
  'required',
  'changed',
  'unavailable',
  'retry',
  'inactivity',
  'upgrade',
  'or',
] as const;
export type Concept = (typeof concepts)[number];

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'pl' | 'sv' | 'ru' | 'tr' | 'ja' | 'zh' | 'ko';

/** Phrases by concept, ` | ` between them. A phrase may stand under several concepts. */
export type Phrases = Readonly<Partial<Record<Concept, string>>>;
