// What a connector's description says of an answer (the error handler of a manifest), heard where nothing better is known: it feeds the diagnosis
// and never takes its place. What the provider itself says comes first, and no hint disconnects anybody. Why so: docs/adr/0024.
import type { Finding } from './compile-rules.ts';
import type { Meaning } from './rules.ts';
import type { FailureHint } from './types.ts';

const ofConnector = 'connector/';

/** A diagnosis that rests on the word of the connector alone. */
export const isConnectorsWord = ({ rule }: { rule: string }): boolean => rule.startsWith(ofConnector);

/** Found by nothing but the status, or not at all, so that whoever knows the provider may know better. */
function isOpen({ rule, meaning: { verdict, detail } }: Finding): boolean {
  if (detail === 'unrecognized') return true;
  return rule.startsWith('http/') && verdict === 'request';
}

/** The finding in the light of the hint; the same object where that says nothing new. */
export function heedHint(finding: Finding, hint: FailureHint | null): Finding {
  if (!hint || !isOpen(finding)) return finding;
  const named = nameOf(hint);
  if (named === null) return finding;
  // What the status alone takes for one stream's request reaches no further.
  const reach = finding.meaning.verdict === 'request' ? { scope: 'stream' as const } : {};
  const detail = named === 'rate-limited' ? 'rate_limited' : 'unrecognized';
  const meaning: Meaning = { verdict: 'transient', cause: null, detail, certainty: 'guess', ...reach };
  return { ...finding, rule: `${ofConnector}${named}`, meaning };
}

function nameOf({ action, failureType }: FailureHint): 'rate-limited' | 'retry' | 'config-error' | null {
  if (action === 'RATE_LIMITED') return 'rate-limited';
  if (action === 'RETRY' || failureType === 'transient_error') return 'retry';
  // What is passed over by the connector is nobody's mistake in its eyes.
  return failureType === 'config_error' && action === 'FAIL' ? 'config-error' : null;
}

const actions: ReadonlySet<unknown> = new Set<FailureHint['action']>(['FAIL', 'RETRY', 'IGNORE', 'RATE_LIMITED']);
const failureTypes: ReadonlySet<unknown> = new Set<FailureHint['failureType']>([
  'system_error',
  'config_error',
  'transient_error',
]);

/** A hint of any form: what cannot be read of it is as if it had not been said. Never throws. */
export function readHint(value: unknown): FailureHint | null {
  if (typeof value !== 'object' || value === null) return null;
  try {
    const { action, failureType, message, retryAfterMs } = value as Partial<Record<keyof FailureHint, unknown>>;
    if (!actions.has(action)) return null;
    const isWait = typeof retryAfterMs === 'number' && Number.isFinite(retryAfterMs) && retryAfterMs >= 0;
    return {
      action: action as FailureHint['action'],
      failureType: failureTypes.has(failureType) ? (failureType as FailureHint['failureType']) : null,
      message: typeof message === 'string' && message.trim() !== '' ? message : null,
      retryAfterMs: isWait ? retryAfterMs : null,
    };
  } catch {
    return null;
  }
}
