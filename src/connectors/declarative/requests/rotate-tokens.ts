// Several tokens that are used in turn (RateLimitedMultipleTokenAuthenticator): the provider tells how many calls each has left, and one that
// is used up rests until its time comes again. Calls are counted in one pool: the one without matchers, else the first.
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import { parseIsoDuration } from '../jinja/index.ts';
import {
  isTemplate,
  type RateLimitedMultipleTokenAuthenticator,
  type Template,
  type TokenQuota,
} from '../manifest/index.ts';
import { getAt } from '../records/paths.ts';
import { type Authenticator, type AuthenticatorInput, inHeader } from './authenticator.ts';

type Node = RateLimitedMultipleTokenAuthenticator;

/** Infinity where the provider counts nothing. */
interface Token {
  text: string;
  left: number;
  resetsAtMs: number;
}

export function createTokenRotation(node: Node, input: AuthenticatorInput): Authenticator {
  const { scope, door } = input;
  const texts = tokensIn(node, input);
  let tokens: Promise<Token[] | Failure> | null = null;
  const headerValue = (token: string): string => `${node.auth_method} ${token}`.trim();

  async function askQuota(text: string): Promise<Token | Failure> {
    const source = node.quota_status_source;
    const answer = await door.send({
      method: source.http_method,
      url: source.url.render(scope),
      headers: {
        ...Object.fromEntries(
          (source.request_headers ?? []).map((it) => [it.name.render(scope), it.value.render(scope)]),
        ),
        [node.header]: headerValue(text),
      },
      body: null,
    });
    if (isFailure(answer)) return answer;
    const unlimited: Token = { text, left: Number.POSITIVE_INFINITY, resetsAtMs: 0 };
    if (source.unavailable_status_codes?.includes(answer.status)) return unlimited;
    if (answer.status >= 300) return door.refuse(answer);
    const pools = node.quotas as TokenQuota[];
    const pool = pools.find((it) => !it.matchers || it.matchers.length === 0) ?? pools[0];
    if (!pool) return unlimited;
    const left = Number(getAt(answer.json, pool.remaining_path));
    const resetsAtMs = instantMs(getAt(answer.json, pool.reset_path));
    return Number.isFinite(left) && resetsAtMs !== null ? { text, left, resetsAtMs } : door.refuse(answer);
  }

  async function askAll(): Promise<Token[] | Failure> {
    const all: Token[] = [];
    for (const text of texts) {
      const token = await askQuota(text);
      if (isFailure(token)) return token;
      all.push(token);
    }
    return all;
  }

  return {
    async parts() {
      if (texts.length === 0) return door.giveUp('MOORING_SETTINGS_DO_NOT_FIT', 'The settings hold no token.');
      for (let hasWaited = false; ; hasWaited = true) {
        tokens ??= askAll();
        const known = await tokens;
        if (isFailure(known)) {
          tokens = null;
          return known;
        }
        const token = known.find((it) => it.left > 0);
        if (token) {
          token.left -= 1;
          return inHeader(node.header, headerValue(token.text));
        }
        const waitMs = Math.max(0, Math.min(...known.map((it) => it.resetsAtMs)) - door.now().getTime());
        if (hasWaited || waitMs > longestWaitMs(node, input) || !(await door.pause(waitMs)))
          return door.giveUp('MOORING_BUDGET_SPENT', 'None of the tokens has calls left.', waitMs);
        tokens = null;
      }
    },
  };
}

function tokensIn({ tokens, token_delimiter: delimiter }: Node, { scope }: AuthenticatorInput): string[] {
  const given = isTemplate(tokens)
    ? tokens.render(scope).split(delimiter)
    : (tokens as readonly Template[]).map((it) => it.render(scope));
  return given.map((it) => it.trim()).filter((it) => it !== '');
}

function longestWaitMs({ max_wait_time: text }: Node, { scope }: AuthenticatorInput): number {
  const span = parseIsoDuration(text.render(scope));
  return ('delta' in span ? span.delta : span).totalSeconds() * 1000;
}

/** Unix seconds, or a date as text. */
function instantMs(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isFinite(seconds)) return seconds * 1000;
  const atMs = Date.parse(String(value));
  return Number.isNaN(atMs) ? null : atMs;
}
