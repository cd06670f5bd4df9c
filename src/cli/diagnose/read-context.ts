// Dates and counts around a failure, which settle what one answer cannot: from --context as JSON, and from options for single dates.
import { parseDurationMs } from '../../config.ts';
import type { DiagnosisContext } from '../../life/diagnosis/index.ts';
import { RequestError } from '../../request-error.ts';
import { readNamedFile } from './read-failure.ts';

export interface ContextOptions {
  context?: string;
  authorized?: string;
  issued?: string;
  expires?: string;
  lastSuccess?: string;
  now?: string;
}

/** Names of --context with what each holds. `lifetimes` come from the provider's folder. */
const kinds: Record<string, 'number' | 'boolean'> = {
  nowMs: 'number',
  authorizedAtMs: 'number',
  tokenIssuedAtMs: 'number',
  tokenExpiresAtMs: 'number',
  lastSuccessAtMs: 'number',
  credentialEndsAtMs: 'number',
  isReplayAfterLostReply: 'boolean',
  hasRefreshedSince: 'boolean',
  hasRefreshToken: 'boolean',
  siblingsFailing: 'number',
  siblingsTotal: 'number',
};

/** Throws RequestError('bad_input') for what is no date and for names that mean nothing. An option goes before --context. */
export async function readContext(options: ContextOptions, nowMs: number): Promise<DiagnosisContext> {
  const given = options.context === undefined ? {} : await readGiven(options.context);
  const read = (text: string | undefined, option: string): number | undefined =>
    text === undefined ? undefined : readInstant(text, option, now);
  const now = options.now === undefined ? (given.nowMs ?? nowMs) : readInstant(options.now, '--now', nowMs);
  const dates = {
    nowMs: now,
    authorizedAtMs: read(options.authorized, '--authorized'),
    tokenIssuedAtMs: read(options.issued, '--issued'),
    tokenExpiresAtMs: read(options.expires, '--expires'),
    lastSuccessAtMs: read(options.lastSuccess, '--last-success'),
  };
  const known = Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined));
  return { ...given, ...known };
}

async function readGiven(text: string): Promise<DiagnosisContext> {
  const json = text.startsWith('@') ? await readNamedFile(text.slice(1), 'context') : text;
  const value = parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RequestError('bad_input', '--context: expected a JSON object such as {"authorizedAtMs": 1767225600000}.');
  for (const [name, inner] of Object.entries(value)) {
    const kind = kinds[name];
    if (kind === undefined)
      throw new RequestError(
        'bad_input',
        `--context: "${name}" is not known. Known: ${Object.keys(kinds).join(', ')}.`,
      );
    if (typeof inner !== kind) throw new RequestError('bad_input', `--context: "${name}" must be a ${kind}.`);
  }
  return value as DiagnosisContext;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** "2026-01-31", "2026-01-31T08:00:00Z", epoch milliseconds, or an age such as "60d" and "45m". */
function readInstant(text: string, option: string, nowMs: number): number {
  const trimmed = text.trim();
  if (/^\d{12,14}$/.test(trimmed)) return Number(trimmed);
  if (/^\d{4}-\d\d-\d\d/.test(trimmed)) {
    const ms = Date.parse(trimmed);
    if (!Number.isNaN(ms)) return ms;
  } else if (/^\d{1,9}(?:ms|s|m|h|d)$/.test(trimmed)) return nowMs - parseDurationMs(trimmed);
  throw new RequestError(
    'bad_input',
    `${option} "${text}": expected a date such as 2026-01-31, or an age such as 60d.`,
  );
}
