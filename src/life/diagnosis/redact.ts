// Redaction: strikes whatever looks like a token, key or password out of a provider's words, and cuts them. Egress has already struck out
// the secrets it knows; this catches the ones it could not know, such as a key that the provider repeats. Errs on the side of striking.
import { looksLikeCodes } from './code-characters.ts';

const charactersMax = 500;
const readMax = 2_000;
const struck = '[redacted]';

/** The provider's words, safe to show: redacted, one line, at most 500 characters. */
export function redactMessage(message: string): string {
  let text = message.slice(0, readMax);
  // A token cut in two at the limit would no longer look like one.
  if (message.length > readMax) text = text.slice(0, Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'), 0));
  const asGiven = text;
  const signs = signsIn(text);
  for (const { sign, pattern, replacement } of strikings)
    if ((signs & sign) !== 0) text = text.replace(pattern, replacement as string);
  // Where something was struck out, what is left of a long run may look like a token now.
  if ((signs & hasToken) !== 0 || ((signs & hasLongRun) !== 0 && text !== asGiven))
    text = text.replace(longRun, (run) => (looksLikeToken(run) ? struck : run));
  if ((signs & hasSpaces) !== 0) text = text.replace(/\s+/g, ' ');
  text = text.trim();
  return text.length > charactersMax ? `${text.slice(0, charactersMax - 1)}…` : text;
}

/** A provider's code, safe to show; null when it looks like a secret or like no code. */
export function redactCode(code: string | null): string | null {
  if (code === null || code.length > 100 || !looksLikeCodes(code)) return null;
  return (signsIn(code) & (hasAt | hasValue | hasJoint | hasHead | hasToken)) === 0 || redactMessage(code) === code
    ? code
    : null;
}

// Signs without which a pattern cannot match, and is not tried: most messages hold few of them. Found in one pass.
const hasAt = 1;
/** `=`, `:` or `%` after the end of a word such as `token`, `key`, `password`. */
const hasValue = 2;
/** `-`, `_` or `.` inside a run of characters of which tokens are made. */
const hasJoint = 4;
/** Two letters with which `Bearer`, `Basic`, `Token`, `AKIA`, `ASIA`, `AIza` and `EAA` begin, or the J of `eyJ`: no letter is as frequent as e. */
const hasHead = 8;
/** A run of characters of which tokens are made, as long as they are at least. */
const hasLongRun = 16;
/** A quote after a blank. */
const hasQuote = 64;
/** White space that is no single blank. */
const hasSpaces = 32;
/** A long run that looks like a token. */
const hasToken = 128;

const runMin = 16;

function signsIn(text: string): number {
  const end = text.length;
  let signs = 0;
  let run = 0;
  let hasDigit = false;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? (kinds[code] as number) : isBeyond;
    // Most characters are letters and nothing more: they come first, and nothing else is asked of them.
    if (kind === isOfRun) {
      run += 1;
      continue;
    }
    if ((kind & isOfRun) !== 0) run += 1;
    else {
      if (run >= runMin) signs |= signsOfRun(text, index - run, index);
      run = 0;
    }
    const next = index + 1 < end ? text.charCodeAt(index + 1) : nothing;
    if (kind === isBetween) {
      if (code !== blank) continue;
      if (next <= blank) signs |= hasSpaces;
      else if (next === 39 || next === 34 || next === 96) signs |= hasQuote;
      continue;
    }
    // White space beyond ASCII is rare; then the slow way decides.
    if ((kind & (isBeyond | isControl)) !== 0) signs |= hasSpaces;
    if ((kind & isDigit) !== 0) hasDigit = true;
    if ((kind & isAt) !== 0) signs |= hasAt;
    if ((kind & isHead) !== 0 && isHeadPair[code * 128 + (next & 127)] === 1) signs |= hasHead;
    if ((kind & isJoint) !== 0 && (next === 46 || (next < 128 && ((kinds[next] as number) & isOfRun) !== 0)))
      signs |= hasJoint;
    if ((kind & isEquals) !== 0 && endsLikeSecret(text, index)) signs |= hasValue;
  }
  if (run >= runMin) signs |= signsOfRun(text, end - run, end);
  // What follows a joint is struck out only with a digit or star in it.
  return hasDigit ? signs : signs & ~hasJoint;
}

const signsOfRun = (text: string, start: number, end: number): number =>
  looksLikeToken(text.slice(start, end)) ? hasLongRun | hasToken : hasLongRun;

/** What follows the last character: a control character, which begins and joins nothing. */
const nothing = 127;
const blank = 32;

// What a character is to this reader; most are nothing but parts of a run.
/** A blank, or one that says nothing. */
const isBetween = 0;
const isOfRun = 1;
const isAt = 2;
const isHead = 4;
const isJoint = 8;
const isEquals = 16;
const isControl = 32;
const isBeyond = 64;
/** Or a star, by which providers mask. */
const isDigit = 128;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  kinds[code] =
    (/[A-Za-z0-9_\-+=~%*]/.test(character) ? isOfRun : 0) |
    (character === '@' ? isAt : 0) |
    ('BTAEJ'.includes(character) ? isHead : 0) |
    ('-_.'.includes(character) ? isJoint : 0) |
    ('=:%'.includes(character) ? isEquals : 0) |
    (/[0-9*]/.test(character) ? isDigit : 0) |
    (code < 32 ? isControl : 0);
}
const isHeadPair = new Uint8Array(128 * 128);
for (const [head, next] of ['Be', 'Ba', 'To', 'AK', 'AS', 'AI', 'EA'] as Iterable<[string, string]>)
  isHeadPair[head.charCodeAt(0) * 128 + next.charCodeAt(0)] = 1;
isHeadPair.fill(1, 'J'.charCodeAt(0) * 128, ('J'.charCodeAt(0) + 1) * 128);

/** Whether before this place, past a quote and blanks, stands the end of a name of a secret: to|ken, k|ey, passw|ord. */
function endsLikeSecret(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && at - end < 4 && ` "'`.includes(text[end - 1] as string)) end -= 1;
  return secretEnds.has(text.slice(Math.max(0, end - 3), end).toLowerCase());
}

/** Of token, key, secret, password, passwd, pwd, signature, cookie, sessionid. */
const secretEnds: ReadonlySet<string> = new Set(['ken', 'key', 'ret', 'ord', 'swd', 'pwd', 'ure', 'kie', 'nid']);

interface Striking {
  sign: number;
  pattern: RegExp;
  replacement: string | ((run: string) => string);
}

// Each pattern runs in linear time: no part can match what its neighbour matches.
const strikings: readonly Striking[] = [
  // https://user:password@host
  { sign: hasAt, pattern: /(:\/\/[^\s/:@]{1,100}):[^\s/@]{1,200}@/g, replacement: `$1:${struck}@` },
  // Authorization: Bearer abc, Basic abc
  { sign: hasHead, pattern: /\b(Bearer|Basic|Token)\s+[A-Za-z0-9._~+/=-]{8,}/g, replacement: `$1 ${struck}` },
  // password=..., "api_key": "...", token: ...
  {
    sign: hasValue,
    pattern:
      /\b((?:access_?|refresh_?|id_?|auth_?|api_?|client_?|private_?|secret_?|session_?)?(?:token|key|secret|password|passwd|pwd|signature|cookie|sessionid))(["']?\s{0,3}(?:=|:|%3D)\s{0,3}["']?)(?!\s)[^\s"'&,;<>]{4,}/gi,
    replacement: `$1$2${struck}`,
  },
  // key 'abc', token "abc": what is quoted after the name of a secret.
  {
    sign: hasQuote,
    pattern: /\b(key|token|secret|password|passwd)(\s{1,3}['"`])[^\s'"`]{4,200}(?=['"`])/gi,
    replacement: `$1$2${struck}`,
  },
  // Prefixes by which providers mark their secrets.
  {
    sign: hasJoint,
    pattern:
      /\b(?:sk|pk|rk|whsec|pat|ghp|gho|ghu|ghs|ghr|github_pat|glpat|xox[a-z]|xapp|shp[a-z]{2}|ya29|EAA[A-Za-z0-9]|AIza|AKIA|ASIA|SG|key|secret_|ntn_|lin_api)[-_.][A-Za-z0-9*_.-]{6,}/g,
    // `key_expired` is a word; what marks a secret is followed by digits or stars.
    replacement: (run: string) => (/[0-9*]/.test(run) ? struck : run),
  },
  { sign: hasHead, pattern: /\b(?:AKIA|ASIA|AIza|EAA|eyJ)[A-Za-z0-9_.-]{12,}/g, replacement: struck },
];

/** Looked for at the beginning of a run alone: elsewhere it would try each run again at each of its characters. */
const longRun = /(?<![A-Za-z0-9_\-+=~%*])[A-Za-z0-9_\-+=~%*]{16,}/g;

/** Long, and mixed as no word is: digits among letters, or letters of both cases in disorder, or no gap in 40 characters. */
function looksLikeToken(run: string): boolean {
  let digits = 0;
  let letters = 0;
  let humps = 0;
  let others = 0;
  let wasLower = false;
  for (let index = 0; index < run.length; index += 1) {
    const code = run.charCodeAt(index);
    const isLower = code >= 97 && code <= 122;
    const isUpper = code >= 65 && code <= 90;
    if (code >= 48 && code <= 57) digits += 1;
    else if (isLower || isUpper) letters += 1;
    else if (code !== 45 && code !== 95) others += 1;
    if (isUpper && wasLower) humps += 1;
    wasLower = isLower;
  }
  const isWordy = digits === 0 && others === 0 && letters < run.length && wordy.test(run);
  if (isWordy) return false;
  if (run.includes('**')) return true;
  if (digits >= 2 && letters >= 2 && run.length >= 20) return true;
  if (digits >= 4 && letters >= 4) return true;
  if (humps >= 5) return true;
  return run.length >= 40 && letters > 0;
}

const wordy = /^[A-Za-z]+(?:[_-][A-Za-z]+)+$/;
