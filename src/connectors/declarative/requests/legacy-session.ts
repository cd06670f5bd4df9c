// Signing in with user name and password for a session token, in the older form of the format (LegacySessionTokenAuthenticator): a token
// from the settings is used for as long as the provider knows it.
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { PreparedRequest } from '../contract.ts';
import type { LegacySessionTokenAuthenticator } from '../manifest/index.ts';
import { getAt } from '../records/paths.ts';
import { type Authenticator, type AuthenticatorInput, inHeader } from './authenticator.ts';
import { decodeAnswer } from './decode.ts';
import { joinUrl } from './encode-url.ts';

export function createLegacySession(node: LegacySessionTokenAuthenticator, input: AuthenticatorInput): Authenticator {
  const { scope, door, baseUrl } = input;
  const header = node.header.render(scope);
  const text = (name: 'username' | 'password' | 'session_token'): string => node[name]?.render(scope) ?? '';
  const urlOf = (path: string): string => joinUrl(baseUrl(), path);
  let token: Promise<string | Failure> | null = null;

  /** Null where the provider no longer knows it. */
  async function findEntered(): Promise<string | Failure | null> {
    const entered = text('session_token');
    if (entered === '') return null;
    const url = urlOf(node.validate_session_url.render(scope));
    const answer = await door.send({ method: 'GET', url, headers: { [header]: entered }, body: null });
    if (isFailure(answer)) return answer;
    if (answer.status < 300) return entered;
    const isOver = answer.status === 401 || answer.status === 403;
    return isOver && text('password') !== '' ? null : door.refuse(answer);
  }

  async function signIn(): Promise<string | Failure> {
    const entered = await findEntered();
    if (entered !== null) return entered;
    if (text('username') === '' || text('password') === '')
      return door.giveUp(
        'MOORING_SETTINGS_DO_NOT_FIT',
        'The settings have neither a session token that is known nor a user name with its password.',
      );
    const request: PreparedRequest = {
      method: 'POST',
      url: urlOf(node.login_url.render(scope)),
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: text('username'), password: text('password') }),
    };
    const answer = await door.send(request);
    if (isFailure(answer)) return answer;
    const [body] = answer.status < 300 ? (decodeAnswer(undefined, answer) ?? []) : [];
    const found = getAt(body, [node.session_token_response_key.render(scope)]);
    if (typeof found !== 'string' && typeof found !== 'number') return (door.refuseSignIn ?? door.refuse)(answer);
    door.conceal?.(String(found));
    return String(found);
  }

  return {
    parts: async () => {
      token ??= signIn();
      const found = await token;
      if (!isFailure(found)) return inHeader(header, found);
      token = null;
      return found;
    },
  };
}
