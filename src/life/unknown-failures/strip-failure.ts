// What may be kept of a foreign answer for longer than its case, be looked at by operators of other Accounts, and be handed on: nothing that
// opens a door, nothing that tells of a person. Pure. Egress has struck out the secrets it knew; this errs on the side of striking.
import { createRedactor } from '../../egress/index.ts';
import { type Failure, redactMessage } from '../diagnosis/index.ts';

const struck = '[redacted]';
const budgetCharacters = 16 * 1024;
const textMax = 4_000;
const headersMax = 40;
const headerMax = 300;
const itemsMax = 20;
const namesMax = 100;
/** Of a name, read; less is kept. */
const nameMax = 500;
const depthMax = 12;

/** The failure without secrets, without personal data, and at most about 16 KiB. */
export function stripFailure({ provider, stage, auth, response, error }: Failure): Failure {
  const budget = { left: budgetCharacters };
  return {
    kind: 'failure',
    provider: String(provider).slice(0, 100),
    stage,
    auth,
    ...(response && {
      response: {
        status: response.status,
        headers: stripHeaders(response.headers, budget),
        body: strip(response.body, '', budget, 0),
      },
    }),
    ...(error && { error: strip({ ...error }, '', budget, 0) as NonNullable<Failure['error']> }),
  };
}

interface Budget {
  left: number;
}

/** Say nothing about a failure, or hold what a browser would keep. */
const dullHeaders =
  /^(?:set-cookie2?|cookie|(?:proxy-)?authorization|(?:x-)?content-security-policy.*|strict-transport-security|alt-svc|nel|report-to|reporting-endpoints|permissions-policy|p3p|etag|vary|accept-ranges|connection|keep-alive|transfer-encoding|age|expires|pragma|link|x-(?:frame|content-type)-options|x-xss-protection|referrer-policy|cross-origin-.*|access-control-.*)$/i;

function stripHeaders(headers: Record<string, string>, budget: Budget): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (dullHeaders.test(name)) continue;
    if (Object.keys(kept).length >= headersMax || budget.left <= 0) break;
    const text = stripNamed(String(value).slice(0, textMax), name).slice(0, headerMax);
    kept[stripText(name.slice(0, nameMax)).slice(0, 100)] = text;
    budget.left -= name.length + text.length;
  }
  return kept;
}

function strip(value: unknown, name: string, budget: Budget, depth: number): unknown {
  if (budget.left <= 0) return null;
  if (typeof value === 'string') {
    const text = stripNamed(value.slice(0, depth === 0 ? budgetCharacters : textMax), name);
    const kept = text.slice(0, budget.left);
    budget.left -= kept.length + 2;
    return kept;
  }
  if (typeof value !== 'object' || value === null) {
    budget.left -= 5;
    return typeof value === 'number' ? stripNumber(value, name) : value;
  }
  if (depth >= depthMax) return null;
  if (Array.isArray(value)) return value.slice(0, itemsMax).map((it) => strip(it, name, budget, depth + 1));
  const kept: Record<string, unknown> = {};
  for (const [inner, it] of Object.entries(value).slice(0, namesMax)) {
    if (budget.left <= 0) break;
    budget.left -= inner.length + 4;
    kept[stripText(inner.slice(0, nameMax)).slice(0, 100)] = strip(it, inner, budget, depth + 1);
  }
  return kept;
}

/** A number of ten digits and more is somebody's id, or an instant. */
const stripNumber = (value: number, name: string): number | string =>
  Math.abs(value) >= 1e9 || secretName.test(name) ? struck : value;

const secretName =
  /pass(?:w|phrase|code)|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|signature|session|cookie|credential|authorization|jwt|assertion|otp|verifier|nonce|bearer|^(?:x-)?(?:key|auth|sid|pin|code_challenge)$/i;
const alwaysSecret = /pass(?:w|phrase|code)|pwd|secret/i;
const personName =
  /^(?:(?:first|last|middle|full|display|given|family|user|account|company|customer|owner|contact|organi[sz]ation|tenant|shop|store)[_-]?name|user(?:name)?|login|e?mail|email[_-]?address|phone|mobile|telephone|address|street|city|zip|postal[_-]?code|birth(?:day|date)|ssn|iban|ip|remote[_-]?addr)$/i;

/** Plain words, such as `expired` or `is not valid`: what a provider says of a secret, and no secret. */
const isWordy = (text: string): boolean => text.length <= 80 && /^\p{L}+(?:[ _.\-:,']{1,2}\p{L}+)*[.!]?$/u.test(text);

/** Whether the name says that the value is a secret, or tells of a person. */
const isSecretUnder = (name: string, value: string): boolean =>
  (alwaysSecret.test(name) && !/error|code|message|reason/i.test(name)) ||
  (secretName.test(name) && !isWordy(value)) ||
  personName.test(name);

function stripNamed(value: string, name: string): string {
  if (value === '') return value;
  return isSecretUnder(name, value) ? struck : stripText(value);
}

const known = createRedactor([]);

/** Text without tokens, keys, passwords, mail addresses, IP addresses, telephone numbers and long numbers. */
export function stripText(value: string): string {
  // PostgreSQL holds neither a null byte nor half of a character.
  const storable = value.toWellFormed().replaceAll('\u0000', '\ufffd');
  const text = known.text(storable).replaceAll('[struck out]', struck);
  return inPieces(rewritings.reduce((it, [pattern, by]) => it.replace(pattern, by as string), text));
}

/** An announced secret in plain words: `password: x`, `"apiKey" => "x"`, `session id = x`. */
const announced =
  /((?:token|secret|passwor[dt]|passwd|passphrase|passcode|pwd|(?:api|access|private|secret|security|licen[cs]e)[ _-]?key|\bkey|signature|session[ _-]?id|cookie|credentials?|authorization|\bcode|\bpin|\botp|jwt|assertion)(?:\s(?:is|was))?["'\\]{0,4}\s{0,3}(?:=>|=|:|%3D)\s{0,3}["'\\]{0,4})([^\s"'\\&,;<>{}()[\]]{3,200})/gi;

type Rewriting = [RegExp, string | ((whole: string, ...groups: string[]) => string)];

const rewritings: Rewriting[] = [
  // Before others see the scheme as the value: Authorization: Bearer x
  [
    /\b(Bearer|Basic|Digest|Token|OAuth|ApiKey|SSWS|Zoho-oauthtoken)\s{1,3}(?=[^\s,"']{0,80}\d)[^\s,"'<>]{6,}/gi,
    `$1 ${struck}`,
  ],
  [
    announced,
    (whole, opening = '', secret = '') =>
      isPlainCode(secret) && !alwaysSecret.test(opening) ? whole : `${opening}${struck}`,
  ],
  // <Password>x</Password>
  [
    /(<(?:[\w-]{1,40}:)?([\w-]{1,60})(?:\s[^<>]{0,200})?>)([^<>]{1,2000})(?=<\/)/g,
    (_, opening = '', name = '', value = '') => opening + (isSecretUnder(name, value) ? struck : value),
  ],
  // Values in the address of a page; plain words such as `error=access_denied` stay.
  [
    /([?&][\w.[\]-]{1,60}=)([^&\s"'<>)]{1,2000})/g,
    (whole, opening = '', value = '') => (isPlainCode(value) ? whole : `${opening}${struck}`),
  ],
  [/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu, 'name@example.com'],
  [/[\w.+-]{1,64}%40[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, 'name%40example.com'],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g, '203.0.113.1'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4})(?![\w:])/gi, '2001:db8::1'],
  [/\+\d[\d ().-]{7,18}\d/g, struck],
  [/\d{9,}/g, struck],
];

/** `expired`, `invalid_client`, `AUTH_401`: short, or words joined by underscores. */
const isPlainCode = (text: string): boolean =>
  /^[A-Za-z]{2,20}(?:[_.-][A-Za-z]{2,20}){0,6}\.?$/.test(text) || /^-?\d{1,6}\.?$/.test(text);

const pieceMax = 400;

/** The diagnosis' own net takes a message of 500 characters: longer texts go through it piece by piece, cut where no token is. */
function inPieces(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const pieces = [''];
      for (const part of line.split(/(?<=[\s,;<>{}()[\]|])/)) {
        // So long without a gap: data, no words.
        const fitting = part.length > pieceMax ? struck : part;
        const last = pieces.length - 1;
        if ((pieces[last] ?? '').length + fitting.length > pieceMax) pieces.push(fitting);
        else pieces[last] += fitting;
      }
      return pieces.map(redactPiece).join('');
    })
    .join('\n');
}

/** Blanks around it stay: it is a part of a line. */
function redactPiece(piece: string): string {
  const begin = /^\s*/.exec(piece)?.[0] ?? '';
  const end = piece.trim() === '' ? '' : (/\s*$/.exec(piece)?.[0] ?? '');
  return begin + redactMessage(piece) + end;
}
