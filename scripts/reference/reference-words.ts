// What the pages of docs/reference/causes share: what is known, and the names and sentences of causes and verdicts.
import type { Cause, ProviderRules, Rule, Verdict } from '../../src/life/diagnosis/index.ts';

export interface RuleGroup {
  slug: string;
  name: string;
  /** From docs/reference/causes. */
  path: string;
  rules: readonly Rule[];
}

export interface Known {
  /** By slug. */
  providers: readonly ProviderRules[];
  protocols: readonly RuleGroup[];
  words: RuleGroup;
  groups: readonly RuleGroup[];
  /** Detail -> one line. */
  meanings: ReadonlyMap<string, string>;
}

/** Those beside `disconnected`, which has its causes. */
export const verdicts = ['transient', 'operator', 'request'] as const satisfies readonly Verdict[];

export const causeNames: Readonly<Record<Cause, string>> = {
  invalid_credentials: 'Invalid credentials',
  invalid_refresh_token: 'Invalid refresh token',
  insufficient_privileges: 'Insufficient privileges',
  expired_token: 'Expired token',
  provider_specific: 'Unique to the provider',
};

export const causeTexts: Readonly<Record<Cause, string>> = {
  invalid_credentials: 'The stored password or API key is refused.',
  invalid_refresh_token: 'The grant (the “refresh token”) is no longer accepted: somebody or something ended it.',
  insufficient_privileges: 'The credential is accepted, but may not read this, or no longer.',
  expired_token: 'The grant, key or password reached its end by age or disuse. Nobody did anything wrong.',
  provider_specific:
    'A condition of this provider: subscription, plan, payment, terms, a deleted key, an address that is not let in.',
};

export const verdictTexts: Readonly<Record<(typeof verdicts)[number], string>> = {
  transient: 'It heals by itself: Mooring tries again, and waits as long as the provider asks.',
  operator: 'The OAuth app or the host is at fault: only the people who run the installation can mend it.',
  request: 'The request is wrong, the credential is fine: that stream is marked as failed, the others go on.',
};

const verdictNames = { transient: 'Transient', operator: 'Operator', request: 'Request', disconnected: 'Disconnected' };
export const tellVerdict = (verdict: Verdict): string => verdictNames[verdict];
