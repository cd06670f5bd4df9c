// The OAuth lab: a provider that speaks as it is told (behaviour.ts), to try what no single provider of the sandbox shows. Its consent page
// decides at once; there is no person to click. Routes: GET /authorize, /token (and a refresh path), /revoke, /sign-in, /exchange, /api/me.
import { type Listener, listen } from '../listen.ts';
import { jsonAnswer, type LabAnswer, type LabAsked, readAsked } from './asked.ts';
import { describeLab, type LabBehaviour, type LabOddities } from './behaviour.ts';
import { LabBook, secret } from './grants.ts';
import { answerToken } from './token-endpoint.ts';

export interface OAuthLab {
  readonly url: string;
  readonly book: LabBook;
  /** Every request that came, in order. */
  readonly asked: LabAsked[];
  behaviour: LabBehaviour;
  /** Everything is usual but this. */
  behave(odd: LabOddities): void;
  /** Answers of the next requests to the token endpoint in place of its own. */
  readonly nextTokenAnswers: LabAnswer[];
  close(): Promise<void>;
}

interface LabOptions {
  now?: () => Date;
  port?: number;
  /** Origin that it thinks it stands at; otherwise the host that it is asked for. */
  origin?: string;
}

export async function startOAuthLab(odd: LabOddities = {}, options: LabOptions = {}): Promise<OAuthLab> {
  const { now = () => new Date(), port = 0, origin } = options;
  const book = new LabBook();
  const asked: LabAsked[] = [];
  const nowMs = (): number => now().getTime();
  let listener: Listener | null = null;
  const lab: OAuthLab = {
    get url() {
      return listener?.url ?? '';
    },
    book,
    asked,
    behaviour: describeLab(odd),
    behave: (next) => {
      lab.behaviour = describeLab(next);
    },
    nextTokenAnswers: [],
    close: async () => listener?.close(),
  };
  const answer = (it: LabAsked): LabAnswer => {
    const { behaviour } = lab;
    if (it.path === '/authorize') return authorize(lab, it, nowMs());
    if (it.path === '/token' || it.path === behaviour.token.refreshPath)
      return (
        lab.nextTokenAnswers.shift() ?? answerToken({ behaviour, book, nowMs, origin: () => origin ?? lab.url }, it)
      );
    if (it.path === '/revoke') return revoke(lab, it);
    if (it.path === '/sign-in' || it.path === '/exchange') return signIn(lab, it, nowMs());
    return answerApi(lab, it, nowMs());
  };
  listener = await listen(port, (request, response) => {
    readAsked(request).then(
      (it) => {
        asked.push(it);
        const { status, contentType, headers, body } = answer(it);
        response.writeHead(status, { ...(contentType && { 'content-type': contentType }), ...headers }).end(body);
      },
      () => response.destroy(),
    );
  });
  return lab;
}

/** The consent page, with a person who has decided: sends the browser back, or shows an error where it must not. */
function authorize({ behaviour, book }: OAuthLab, { query }: LabAsked, nowMs: number): LabAnswer {
  const { authorize: how, client, idToken } = behaviour;
  const page = (what: string): LabAnswer => ({ status: 400, contentType: 'text/html', body: `<h1>${what}</h1>` });
  if (query[how.clientIdName] !== client.id) return page('invalid_client');
  if (!query.redirect_uri || query.response_type !== 'code') return page('invalid_request');
  if (how.pkce === 'required' && query.code_challenge_method !== 'S256') return page('code_challenge_required');
  if (how.pkce === 'unknown' && query.code_challenge !== undefined) return page('unknown parameter code_challenge');
  for (const [name, value] of Object.entries(how.requires))
    if (query[name] !== value) return page(`expected ${name}=${value}`);
  const back = new URL(query.redirect_uri);
  if (query.state) back.searchParams.set('state', query.state);
  for (const [name, value] of Object.entries(how.callback)) back.searchParams.set(name, value);
  if (how.outcome.kind === 'error') {
    back.searchParams.set('error', how.outcome.error);
    if (how.outcome.description) back.searchParams.set('error_description', how.outcome.description);
  }
  if (how.outcome.kind === 'approve') {
    const code = secret('code');
    book.codes.set(code, {
      challenge: query.code_challenge ?? null,
      redirectUri: query.redirect_uri,
      nonce: idToken ? (query.nonce ?? null) : null,
      endsMs: nowMs + how.codeLifeS * 1_000,
    });
    back.searchParams.set(how.codeName, code);
  }
  return { status: 302, headers: { location: back.href }, body: '' };
}

/** RFC 7009. One that kills siblings ends every grant of the person. */
function revoke({ behaviour, book }: OAuthLab, { body }: LabAsked): LabAnswer {
  const token = new URLSearchParams(body).get('token') ?? '';
  const found = book.grants.find((it) => it.refreshToken === token) ?? book.tokens.get(token)?.grant;
  if (found && behaviour.revocation === 'siblings') book.revokeAll();
  if (found) found.isRevoked = true;
  return { status: 200, body: '' };
}

/** Sessions: the first request takes user name and password, a second one perhaps the ticket of the first. */
function signIn({ behaviour, book }: OAuthLab, { path, body, contentType }: LabAsked, nowMs: number): LabAnswer {
  const { session, passwords } = behaviour;
  if (!session) return jsonAnswer(404, { error: 'not_found' });
  const sent: Record<string, string> = contentType.startsWith('application/json')
    ? JSON.parse(body || '{}')
    : Object.fromEntries(new URLSearchParams(body));
  const refuse = (): LabAnswer =>
    jsonAnswer(session.refusal, {
      ok: false,
      error: { code: 'bad_login', message: 'User name or password is wrong.' },
    });
  if (path === '/sign-in') {
    if (!sent.password || passwords[sent.login ?? ''] !== sent.password) return refuse();
    if (session.steps === 2) {
      const ticket = secret('ticket');
      book.tickets.add(ticket);
      return jsonAnswer(200, { data: { ticket } });
    }
  } else if (!book.tickets.delete(sent.ticket ?? '')) return refuse();
  const token = book.issueToken(book.openGrant(), nowMs + session.lifeS * 1_000);
  if (session.tokenIn === 'header') return jsonAnswer(204, '', { 'x-session': token });
  if (session.tokenIn === 'cookie')
    return jsonAnswer(
      200,
      { ok: true },
      { 'set-cookie': `lang=en; Expires=Wed, 01 Jan 2031 00:00:00 GMT, sid=${token}; Path=/; HttpOnly` },
    );
  if (session.tokenIn === 'text') return { status: 200, contentType: 'text/plain', body: `"${token}"` };
  return jsonAnswer(200, { data: { token, expires: session.lifeS * 1_000 } });
}

function answerApi({ behaviour, book }: OAuthLab, asked: LabAsked, nowMs: number): LabAnswer {
  if (!isAllowed(behaviour, book, asked, nowMs))
    return jsonAnswer(401, { error: 'invalid_token', message: 'The credential is not valid.' });
  return jsonAnswer(200, { user: behaviour.person, items: [{ id: 1 }] });
}

function isAllowed({ api }: LabBehaviour, book: LabBook, asked: LabAsked, nowMs: number): boolean {
  if (api.basic) {
    const pair = Buffer.from(`${api.basic.username}:${api.basic.password}`).toString('base64');
    return asked.headers.authorization === `Basic ${pair}`;
  }
  const read = (name: string): string =>
    api.in === 'query'
      ? (asked.query[name] ?? '')
      : api.in === 'body'
        ? (readBody(asked)[name] ?? '')
        : api.in === 'cookie'
          ? (new RegExp(`(?:^|; )${name}=([^;]+)`).exec(asked.headers.cookie ?? '')?.[1] ?? '')
          : (asked.headers[name.toLowerCase()] ?? '');
  if (api.keys) return Object.entries(api.keys).every(([name, value]) => read(name) === value);
  const given = read(api.name);
  return given.startsWith(api.prefix) && book.findByToken(given.slice(api.prefix.length), nowMs) !== null;
}

const readBody = ({ body, contentType }: LabAsked): Record<string, string> =>
  contentType.startsWith('application/json')
    ? (JSON.parse(body) as Record<string, string>)
    : Object.fromEntries(new URLSearchParams(body));
