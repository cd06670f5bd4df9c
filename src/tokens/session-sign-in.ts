// Sessions: one or more requests turn what a person entered into a token, which is taken from an answer, a header or a cookie. Each step may
// use what those before have taken; so a token that is exchanged in a second step is described the same way.
import {
  type Connector,
  fillText,
  fillTexts,
  fillUrl,
  type SessionDescription,
  type SignInStep,
  type Values,
} from '../connectors/index.ts';
import type { EgressRequest, HttpResponse } from '../egress/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import type { TokensContext } from './context.ts';
import { secondsOf } from './normalize-token-reply.ts';
import { readReply, textAt, tokensIn } from './read-reply.ts';
import type { SignInInput } from './sign-in.ts';
import { secretsIn } from './stored-secrets.ts';
import { learnFrom, unusable } from './token-endpoint.ts';
import type { TokenGrant } from './types.ts';

/** Runs the steps in order. The first refusal ends it. */
export async function signInToSession(
  ctx: TokensContext,
  connector: Connector,
  auth: SessionDescription,
  { config, entered, signal }: SignInInput,
): Promise<TokenGrant | Failure> {
  const taken: Record<string, string> = {};
  let answer: HttpResponse | null = null;
  for (const step of auth.signIn) {
    const values: Values = { ...config, ...entered, ...taken };
    const context = {
      provider: connector.slug,
      auth: connector.authKind,
      stage: 'token_refresh' as const,
      secrets: [...secretsIn({ kind: 'signed_in', accessToken: '', scope: null, entered }), ...Object.values(taken)],
      ...(signal && { signal }),
    };
    const given: HttpResponse | Failure = await ctx.egress.request(buildStep(step, values), context);
    if (isFailure(given)) return given;
    const found = given.status < 400 && !isRefused(auth, given) ? takeFrom(step, given) : null;
    if (!found) {
      const secrets = [...context.secrets, ...tokensIn(given)];
      return ctx.egress.failureFromResponse(given, { ...context, secrets });
    }
    Object.assign(taken, found);
    answer = given;
  }
  const reply = answer ? readReply(answer) : {};
  const learned = learnFrom(auth.learn ?? [], 'token_reply', (at) => textAt(reply, at));
  if (typeof learned === 'string') return unusable(connector, learned);
  const expiresInS = secondsOf(taken.expiresIn, ctx.clock.now().getTime(), auth.expiresInUnit);
  return {
    accessToken: taken.accessToken ?? '',
    refreshToken: null,
    scope: null,
    expiresInMs: expiresInS === null ? null : expiresInS * 1_000,
    refreshExpiresInMs: null,
    learned,
  };
}

function buildStep(step: SignInStep, values: Values): EgressRequest {
  const fields = Object.fromEntries(
    Object.entries(step.body ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? fillText(value, values)
        : typeof value === 'object'
          ? fillTexts(value, values)
          : value,
    ]),
  );
  return {
    method: step.method,
    url: fillUrl(step.url, values),
    headers: fillTexts(step.headers, values),
    query: fillTexts(step.query, values),
    ...(step.body && { body: step.as === 'form' ? toForm(fields) : fields }),
  };
}

const toForm = (fields: Record<string, unknown>): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));

/** A status of 200 with an error inside. */
function isRefused({ error }: SessionDescription, answer: HttpResponse): boolean {
  return error !== undefined && textAt(readReply(answer), error) !== null;
}

/** What the step takes; null when something of it is not there, which makes the answer a refusal. An end of the session may be missing. */
function takeFrom({ take }: SignInStep, answer: HttpResponse): Record<string, string> | null {
  const taken: Record<string, string> = {};
  for (const [name, place] of Object.entries(take)) {
    const value = takeOne(place, answer);
    if (value !== null) taken[name] = value;
    else if (name !== 'expiresIn') return null;
  }
  return taken;
}

function takeOne(place: SignInStep['take'][string], answer: HttpResponse): string | null {
  if (typeof place === 'string')
    return place === '.'
      ? textAt(readReply(answer, { format: 'text' }), 'access_token')
      : textAt(readReply(answer), place);
  if (place.header !== undefined) return answer.headers[place.header.toLowerCase()]?.trim() || null;
  return place.cookie === undefined ? null : cookieOf(answer.headers['set-cookie'] ?? '', place.cookie);
}

/** Of several cookies, which stand joined by commas; a comma in a date begins no cookie. */
function cookieOf(header: string, name: string): string | null {
  const cookies = header.split(/,(?=\s*[\w!#$%&'*+.^`|~-]+=)/).map((cookie) => cookie.trim());
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  const value =
    found
      ?.slice(name.length + 1)
      .split(';')[0]
      ?.trim() ?? '';
  return value === '' ? null : value;
}
