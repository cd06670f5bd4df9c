// The token endpoint of the OAuth lab: checks what it is sent as strictly as the strictest provider, and answers in the form it was told.
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { LabAnswer, LabAsked } from './asked.ts';
import type { LabBehaviour } from './behaviour.ts';
import type { LabBook, LabGrant } from './grants.ts';

interface Lab {
  behaviour: LabBehaviour;
  book: LabBook;
  nowMs: () => number;
  /** Origin under which it is asked, for `aud`. */
  origin: (asked: LabAsked) => string;
}

class Refusal extends Error {
  readonly code: string;
  constructor(code: string, words: string) {
    super(words);
    this.code = code;
  }
}

export function answerToken(lab: Lab, asked: LabAsked): LabAnswer {
  try {
    const form = readForm(lab.behaviour, asked);
    checkClient(lab.behaviour, asked, form);
    return grantFor(lab, asked, form);
  } catch (error) {
    if (error instanceof Refusal) return refuse(lab.behaviour, error);
    throw error;
  }
}

type Form = Record<string, string>;

function readForm({ token }: LabBehaviour, { method, query, body, contentType }: LabAsked): Form {
  const wrong = (what: string): never => {
    throw new Refusal('invalid_request', `Expected ${what}.`);
  };
  if (method !== token.method && token.as !== 'query') wrong(token.method);
  if (token.as === 'json' && !contentType.startsWith('application/json')) wrong('JSON');
  if (token.as === 'form' && method === 'POST' && !contentType.startsWith('application/x-www-form-urlencoded'))
    wrong('a form');
  const sent: Form =
    method === 'GET' || token.as === 'query'
      ? query
      : token.as === 'json'
        ? (JSON.parse(body) as Form)
        : Object.fromEntries(new URLSearchParams(body));
  const plain = Object.fromEntries(Object.entries(token.names).map(([usual, own]) => [own, usual]));
  const form = Object.fromEntries(Object.entries(sent).map(([name, value]) => [plain[name] ?? name, value]));
  for (const [name, value] of Object.entries(token.requires)) if (form[name] !== value) wrong(`${name}=${value}`);
  return form;
}

function checkClient(behaviour: LabBehaviour, asked: LabAsked, form: Form): void {
  const why = whyNotTheClient(behaviour, asked.headers.authorization ?? '', form);
  if (why !== null) throw new Refusal('invalid_client', why);
}

function whyNotTheClient({ client }: LabBehaviour, header: string, form: Form): string | null {
  if (client.by === 'none') return header === '' ? null : 'No client authentication is expected.';
  if (client.by === 'body') {
    const isProven = form.client_id === client.id && form.client_secret === client.secret && header === '';
    return isProven ? null : 'Client id and secret are expected in the body.';
  }
  const pair = Buffer.from(header.replace(/^Basic /, ''), 'base64')
    .toString('utf8')
    .split(':');
  const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
  const [id = '', secret = ''] = client.by === 'basic_raw' ? pair : pair.map(decode);
  return id === client.id && secret === client.secret ? null : 'The client is not known, or its secret is wrong.';
}

function grantFor(lab: Lab, asked: LabAsked, form: Form): LabAnswer {
  const { behaviour, book } = lab;
  switch (form.grant_type) {
    case 'authorization_code': {
      const nonce = redeem(lab, form);
      return reply(lab, asked, book.openGrant(), { nonce, isFirst: true });
    }
    case 'refresh_token':
      return refresh(lab, asked, form);
    case 'client_credentials':
    case 'account_credentials':
      return reply(lab, asked, book.openGrant(), { isFirst: true });
    case 'password':
      if (behaviour.passwords[form.username ?? ''] !== form.password || !form.password)
        throw new Refusal('invalid_grant', 'User name or password is wrong.');
      return reply(lab, asked, book.openGrant(), { isFirst: true });
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      checkAssertion(lab, asked, form.assertion ?? '');
      return reply(lab, asked, book.openGrant(), {});
    default:
      return exchange(lab, asked, form);
  }
}

function redeem({ behaviour, book, nowMs }: Lab, form: Form): string | null {
  const code = book.codes.get(form.code ?? '');
  book.codes.delete(form.code ?? '');
  if (!code || code.endsMs <= nowMs()) throw new Refusal('invalid_grant', 'The code is not valid, or was used before.');
  if (form.redirect_uri !== code.redirectUri) throw new Refusal('invalid_grant', 'Another redirect URI than before.');
  const challenge = createHash('sha256')
    .update(form.code_verifier ?? '')
    .digest('base64url');
  if (code.challenge !== null && challenge !== code.challenge)
    throw new Refusal('invalid_grant', 'The code verifier does not fit.');
  if (behaviour.authorize.pkce === 'unknown' && form.code_verifier !== undefined)
    throw new Refusal('invalid_request', 'Unknown parameter code_verifier.');
  return code.nonce;
}

function refresh(lab: Lab, asked: LabAsked, form: Form): LabAnswer {
  const { behaviour, book, nowMs } = lab;
  const { refreshPath, refreshRequires } = behaviour.token;
  if (refreshPath !== null && asked.path !== refreshPath) throw new Refusal('unsupported_grant_type', 'Not here.');
  for (const [name, value] of Object.entries(refreshRequires))
    if (form[name] !== value) throw new Refusal('invalid_request', `Expected ${name}=${value}.`);
  const grant = book.findByRefreshToken(form.refresh_token ?? '', nowMs());
  if (!grant) throw new Refusal('invalid_grant', 'The refresh token is expired or revoked.');
  return reply(lab, asked, grant, {});
}

/** RFC 7523 section 3, strictly. */
function checkAssertion({ behaviour, nowMs, origin }: Lab, asked: LabAsked, assertion: string): void {
  const [head = '', claims = '', signature = ''] = assertion.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const { alg } = read(head);
  const { iss, aud, exp, iat } = read(claims);
  const key = behaviour.serviceAccounts[iss];
  if (!key) throw new Refusal('invalid_grant', 'Account not found.');
  const isSigned = verify(
    alg === 'EdDSA' ? null : `sha${alg.slice(2)}`,
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey(key), ...(alg.startsWith('ES') && { dsaEncoding: 'ieee-p1363' as const }) },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Refusal('invalid_grant', 'The signature of the assertion is not valid.');
  if (aud !== `${origin(asked)}/token`) throw new Refusal('invalid_grant', 'Another audience is meant.');
  const nowS = nowMs() / 1_000;
  if (iat > nowS + 60 || exp < nowS || exp > nowS + 3_600)
    throw new Refusal('invalid_grant', 'Check iat and exp: the clock is wrong.');
}

function exchange(lab: Lab, asked: LabAsked, form: Form): LabAnswer {
  const { behaviour, book, nowMs } = lab;
  const known = behaviour.exchange;
  if (!known?.grantTypes.includes(form.grant_type ?? ''))
    throw new Refusal('unsupported_grant_type', `${form.grant_type} is not offered.`);
  const grant = book.findByToken(form[known.tokenName] ?? '', nowMs());
  if (!grant) throw new Refusal('invalid_grant', 'The access token has expired.');
  return reply(lab, asked, grant, { lifeS: known.lifeS });
}

interface ReplyInput {
  nonce?: string | null;
  isFirst?: boolean;
  lifeS?: number;
}

function reply(lab: Lab, asked: LabAsked, grant: LabGrant, { nonce, isFirst, lifeS: longer }: ReplyInput): LabAnswer {
  const { behaviour, book, nowMs } = lab;
  const { token, idToken, client, person } = behaviour;
  const lifeS = longer ?? token.accessLifeS;
  const hasRefresh = token.refresh === 'rotates' || (token.refresh === 'stays' && isFirst === true);
  const refreshEndsMs = token.refreshLifeS === null ? null : nowMs() + token.refreshLifeS * 1_000;
  const claims = idToken && {
    iss: lab.origin(asked),
    aud: client.id,
    sub: person.id,
    email: person.email,
    iat: Math.floor(nowMs() / 1_000),
    exp: Math.floor(nowMs() / 1_000) + 600,
    ...(nonce && { nonce }),
    ...idToken,
  };
  const members: Record<string, unknown> = {
    access_token: book.issueToken(grant, nowMs() + lifeS * 1_000),
    token_type: 'Bearer',
    ...tellExpiry(token.reply.expires, lifeS, nowMs()),
    ...(hasRefresh && { refresh_token: book.issueRefreshToken(grant, refreshEndsMs) }),
    ...(hasRefresh && token.refreshLifeS !== null && { refresh_token_expires_in: token.refreshLifeS }),
    ...(claims && isFirst && { id_token: unsigned(claims) }),
  };
  return shape(behaviour, members);
}

/** A signature that is none: straight from the token endpoint, TLS vouches for it (OpenID Connect Core, section 3.1.3.7). */
const unsigned = (claims: object): string =>
  [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(Buffer.from('signed').toString('base64url'))
    .join('.');

function tellExpiry(how: LabBehaviour['token']['reply']['expires'], lifeS: number, nowMs: number): object {
  if (how === 'absent') return {};
  if (how === 'date') return { expires_at: new Date(nowMs + lifeS * 1_000).toISOString() };
  if (how === 'unix') return { expires_at: Math.floor(nowMs / 1_000) + lifeS };
  return { expires_in: how === 'text' ? String(lifeS) : how === 'milliseconds' ? lifeS * 1_000 : lifeS };
}

function shape({ token: { reply: how } }: LabBehaviour, members: Record<string, unknown>): LabAnswer {
  if (how.format === 'text') return { status: 200, contentType: 'text/plain', body: String(members.access_token) };
  const named = Object.fromEntries(Object.entries(members).map(([name, value]) => [how.names[name] ?? name, value]));
  if (how.format === 'form') {
    const form = new URLSearchParams(Object.entries(named).map(([name, value]) => [name, String(value)]));
    return { status: 200, contentType: 'application/x-www-form-urlencoded', body: form.toString() };
  }
  const inner = how.nestedAt === null ? named : { [how.nestedAt]: named };
  return { status: 200, contentType: 'application/json', body: JSON.stringify({ ...inner, ...how.extra }) };
}

function refuse({ token }: LabBehaviour, { code, message }: Refusal): LabAnswer {
  const { status, codeAt, wordsAt, extra } = token.reply.refusal;
  const body: Record<string, unknown> = { ...extra };
  put(body, codeAt, code);
  put(body, wordsAt, message);
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

function put(into: Record<string, unknown>, place: string, value: unknown): void {
  const parts = place.split('.');
  const last = parts.pop() ?? place;
  let it = into;
  for (const part of parts) {
    it[part] ??= {};
    it = it[part] as Record<string, unknown>;
  }
  it[last] = value;
}
