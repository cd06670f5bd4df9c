// Pure: what stands in an answer of a token endpoint or a sign-in, whatever its form: JSON, a form, or a bare token as text.
import type { TokenReplyDescription } from '../connectors/index.ts';
import type { HttpResponse } from '../egress/index.ts';

/** The members of the answer; none when it is HTML, a list, or nothing. */
export function readReply(
  { json, text, status }: HttpResponse,
  { format }: Pick<TokenReplyDescription, 'format'> = {},
): Record<string, unknown> {
  const bare = text.trim();
  if (format === 'text' && status >= 200 && status < 300) {
    const token = bare.replace(/^"(.*)"$/s, '$1');
    return /^[\w.~+/=:-]{1,8192}$/.test(token) ? { access_token: token } : {};
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  const isForm = json === undefined && /^[\w.~%+-]+=[^\s<>{}]*$/.test(bare);
  return isForm ? Object.fromEntries(new URLSearchParams(bare)) : {};
}

/** "data.token", also through lists: "teams.0.id". Own members only; undefined when it leads nowhere. */
export function followPlace(value: unknown, place: string): unknown {
  let it = value;
  for (const part of place.split('.')) {
    if (typeof it !== 'object' || it === null || !Object.hasOwn(it, part)) return undefined;
    it = (it as Record<string, unknown>)[part];
  }
  return it;
}

/** A text or a number at that place, as text. */
export function textAt(value: unknown, place: string): string | null {
  const found = followPlace(value, place);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}

const secretName = /token|secret|code_verifier|assertion|password|session|cookie|jwt/i;

/** What looks like a token in an answer, by name and at the places given: it must not be kept with a failure. */
export function tokensIn(reply: HttpResponse, places: readonly string[] = []): string[] {
  const found = new Set<string>();
  const add = (it: unknown): void => {
    if (typeof it === 'string' && it.length >= 6) found.add(it);
  };
  const walk = (it: unknown, depth: number): void => {
    if (typeof it !== 'object' || it === null || depth > 8) return;
    for (const [name, inner] of Object.entries(it)) {
      if (secretName.test(name)) add(inner);
      walk(inner, depth + 1);
    }
  };
  const members = readReply(reply);
  walk(members, 0);
  for (const place of places) add(followPlace(members, place));
  return [...found];
}
