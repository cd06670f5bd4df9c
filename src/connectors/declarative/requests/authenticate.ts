// How a manifest's authenticator puts a credential into requests. What the keeper looks after (OAuth) comes from the host; everything else
// is made here from the settings.
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { PreparedRequest } from '../contract.ts';
import { parseIsoDuration } from '../jinja/index.ts';
import type { HttpRequester, JwtAuthenticator, SessionTokenAuthenticator } from '../manifest/index.ts';
import { getAt } from '../records/paths.ts';
import { type Placed, placeAll } from '../slices/place-options.ts';
import {
  type Authenticator,
  type AuthenticatorInput,
  fixed,
  inHeader,
  nothing,
  SettingsDoNotFit,
} from './authenticator.ts';
import { buildRequest } from './build-request.ts';
import { type DecoderNode, decodeAnswer } from './decode.ts';
import { createLegacySession } from './legacy-session.ts';
import { createTokenRotation } from './rotate-tokens.ts';
import { signToken } from './sign-token.ts';

type AuthenticatorNode = NonNullable<HttpRequester['authenticator']>;

export type { Authenticator, AuthenticatorInput } from './authenticator.ts';

/** Throws when an expression fails. */
export function createAuthenticator(node: AuthenticatorNode | undefined, input: AuthenticatorInput): Authenticator {
  const { scope, oauthToken } = input;
  if (!node) return fixed(nothing());
  switch (node.type) {
    case 'NoAuth':
      return fixed(nothing());
    case 'ApiKeyAuthenticator': {
      const { inject_into: option } = node;
      const place: Placed = { into: option.inject_into, path: option.path.map((part) => part.render(scope)) };
      return fixed(placeAll([[place, node.api_token?.render(scope)]]));
    }
    case 'BearerAuthenticator':
      return fixed(inHeader('Authorization', `Bearer ${node.api_token.render(scope)}`));
    case 'BasicHttpAuthenticator': {
      const pair = `${node.username.render(scope)}:${node.password?.render(scope) ?? ''}`;
      return fixed(inHeader('Authorization', `Basic ${Buffer.from(pair).toString('base64')}`));
    }
    case 'JwtAuthenticator':
      return {
        parts: async () => {
          const token = trySign(node, input);
          if (isFailure(token)) return token;
          const prefix = node.header_prefix?.render(scope) ?? '';
          const value = prefix === '' ? token : `${prefix} ${token}`;
          if (!node.request_option) return inHeader('Authorization', value);
          const { inject_into: into, path } = node.request_option;
          return placeAll([[{ into, path: path.map((part) => part.render(scope)) }, value]]);
        },
      };
    case 'OAuthAuthenticator':
      if (!oauthToken) return fixed(nothing());
      return {
        parts: async () => {
          const token = await oauthToken(node);
          return isFailure(token) ? token : inHeader('Authorization', `Bearer ${token}`);
        },
      };
    case 'SessionTokenAuthenticator':
      return signingIn(node, input);
    case 'LegacySessionTokenAuthenticator':
      return createLegacySession(node, input);
    case 'RateLimitedMultipleTokenAuthenticator':
      return createTokenRotation(node, input);
    case 'SelectiveAuthenticator': {
      const chosen = String(getAt(scope.config, node.authenticator_selection_path) ?? '');
      const found = Object.hasOwn(node.authenticators, chosen) ? node.authenticators[chosen] : undefined;
      if (!found)
        throw new SettingsDoNotFit(
          `The settings choose the authorization "${chosen}", which the manifest does not have.`,
        );
      return createAuthenticator(found as AuthenticatorNode, input);
    }
    default:
      throw new Error(`${node.type} is refused when a manifest is loaded.`);
  }
}

/** A key that cannot sign was entered wrong; an expression that fails is another matter. */
function trySign(node: JwtAuthenticator, { scope, door }: AuthenticatorInput): string | Failure {
  try {
    return signToken(node, scope, door.now());
  } catch (error) {
    if (error instanceof Error && ['EvaluationError', 'TemplateError'].includes(error.name)) throw error;
    const message = 'The key that was entered cannot sign: it is no private key, or incomplete.';
    return door.giveUp('MOORING_KEY_NOT_USABLE', message);
  }
}

/** Signs in once, and again when the session is over. */
function signingIn(node: SessionTokenAuthenticator, input: AuthenticatorInput): Authenticator {
  const { door, scope } = input;
  const { login_requester: requester, session_token_path: path, request_authentication: way } = node;
  let session: { token: string; endsAtMs: number } | null = null;
  let signing: Promise<string | Failure> | null = null;
  const inner = createAuthenticator(requester.authenticator, input);

  async function signIn(): Promise<string | Failure> {
    const parts = await inner.parts();
    if (isFailure(parts)) return parts;
    const request: PreparedRequest = buildRequest(requester, { path: null, parts: [parts], scope });
    const answer = await door.send(request);
    if (isFailure(answer)) return answer;
    const [body] = answer.status < 300 ? (decodeAnswer(node.decoder as DecoderNode | undefined, answer) ?? []) : [];
    const token = getAt(body, path);
    if (typeof token !== 'string' && typeof token !== 'number') return (door.refuseSignIn ?? door.refuse)(answer);
    door.conceal?.(String(token));
    const lifeMs = lifeOf(node);
    session = {
      token: String(token),
      endsAtMs: lifeMs === null ? Number.POSITIVE_INFINITY : door.now().getTime() + lifeMs,
    };
    return session.token;
  }

  return {
    parts: async () => {
      let token: string | Failure | null = session && door.now().getTime() < session.endsAtMs ? session.token : null;
      if (token === null) {
        signing ??= signIn().finally(() => {
          signing = null;
        });
        token = await signing;
      }
      if (isFailure(token)) return token;
      if (way.type === 'Bearer') return inHeader('Authorization', `Bearer ${token}`);
      const place: Placed = {
        into: way.inject_into.inject_into,
        path: way.inject_into.path.map((part) => part.render(scope)),
      };
      return placeAll([[place, way.api_token.render({ ...scope, session_token: token })]]);
    },
  };
}

function lifeOf({ expiration_duration: text }: SessionTokenAuthenticator): number | null {
  if (text === undefined || text === '') return null;
  const span = parseIsoDuration(text);
  return 'delta' in span ? null : span.totalSeconds() * 1000;
}
