// Checkpoints and cursors are stored, and may hold what a provider put into the address of its next page: also the key. Secrets are taken
// out before anything is kept, and put back when the read goes on. Pure.
import type { JsonObject, JsonValue } from '../../store/index.ts';
import { accessTokenMark, accessTokenName, type Secrets } from '../types.ts';

/** Shorter ones would be found everywhere by chance. */
const lengthMin = 6;
const placeOf = (name: string, isEncoded: boolean): string =>
  `{{mooring-secret${isEncoded ? '-encoded' : ''}:${name}}}`;

/** The value with a place for each secret in it. */
export function hideSecrets<T extends JsonValue | null>(value: T, secrets: Secrets): T {
  const pairs = pairsOf(secrets).sort(([a], [b]) => b.length - a.length);
  return pairs.length === 0 ? value : replaceIn(value, pairs);
}

/** The same the other way. An access token comes back as its mark, for by now there may be a newer one. */
export function showSecrets<T extends JsonValue | null>(value: T, secrets: Secrets): T {
  const mark = { ...secrets, ...(Object.hasOwn(secrets, accessTokenName) && { [accessTokenName]: accessTokenMark }) };
  const pairs = pairsOf(mark).map(([secret, place]): [string, string] => [place, secret]);
  return pairs.length === 0 ? value : replaceIn(value, pairs);
}

function pairsOf(secrets: Secrets): [secret: string, place: string][] {
  return Object.entries(secrets).flatMap(([name, secret]): [string, string][] => {
    if (secret.length < lengthMin) return [];
    const encoded = encodeURIComponent(secret);
    const plain: [string, string] = [secret, placeOf(name, false)];
    return encoded === secret ? [plain] : [plain, [encoded, placeOf(name, true)]];
  });
}

function replaceIn<T extends JsonValue | null>(value: T, pairs: readonly (readonly [string, string])[]): T {
  const walk = (it: JsonValue): JsonValue => {
    if (typeof it === 'string') return pairs.reduce((text, [from, to]) => text.replaceAll(from, () => to), it);
    if (Array.isArray(it)) return it.map(walk);
    if (typeof it !== 'object' || it === null) return it;
    const object: JsonObject = {};
    for (const [key, inner] of Object.entries(it)) object[String(walk(key))] = walk(inner);
    return object;
  };
  return walk(value) as T;
}
