// Bodies: tells JSON, form, XML, HTML, text and nothing apart, and turns each into a tree of plain values or a text. Linear time; every
// size is bounded; malformed input falls back to text. The content type is only a hint: providers label JSON as text and HTML as JSON.
import type { BodyFormat } from './rules.ts';

export interface ReadBody {
  format: BodyFormat;
  /** For JSON, form and XML. */
  tree: unknown;
  /** For HTML (its visible words) and text. */
  text: string;
}

const bodyCharactersMax = 262_144;
const textCharactersMax = 4_000;
const xmlElementsMax = 2_000;
const xmlDepthMax = 32;

/** Reads a body as it came: parsed JSON, text, bytes, or nothing. */
export function readBody(body: unknown, contentType: string): ReadBody {
  if (body === undefined || body === null) return empty;
  if (ArrayBuffer.isView(body)) {
    const bytes = new Uint8Array(body.buffer, body.byteOffset, Math.min(body.byteLength, bodyCharactersMax));
    return readText(new TextDecoder().decode(bytes), contentType);
  }
  if (typeof body === 'string') return readText(body, contentType);
  if (typeof body === 'object') return { format: 'json', tree: body, text: '' };
  return readText(String(body), contentType);
}

const empty: ReadBody = { format: 'empty', tree: undefined, text: '' };

function readText(whole: string, contentType: string): ReadBody {
  const text = whole.slice(0, bodyCharactersMax).trim();
  if (text === '') return empty;
  const first = text[0];
  if (first === '{' || first === '[' || first === '"') {
    const tree = parseJson(text);
    if (tree !== undefined) return { format: 'json', tree, text: '' };
    // JSON cut short by a limit on its way to us is still the provider's JSON: its pairs are read one by one.
    const pairs = first === '{' || first === '[' ? readJsonPairs(text) : null;
    if (pairs) return { format: 'json', tree: pairs, text: '' };
  }
  if (first === '<') {
    if (isHtml(text)) return { format: 'html', tree: undefined, text: visibleWords(text) };
    const tree = parseXml(text);
    if (tree) return { format: 'xml', tree, text: '' };
  }
  if (contentType.includes('html') && text.includes('</')) {
    return { format: 'html', tree: undefined, text: visibleWords(text) };
  }
  const form = parseForm(text, contentType);
  if (form) return { format: 'form', tree: form, text: '' };
  return { format: 'text', tree: undefined, text: text.slice(0, textCharactersMax) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `"name": "value"` and `"name": 12` pairs of broken JSON, flat; null when there is none. The pattern cannot backtrack over a quote. */
function readJsonPairs(text: string): Record<string, unknown> | null {
  const pairs: Record<string, unknown> = Object.create(null);
  let count = 0;
  for (const found of text
    .slice(0, 65_536)
    .matchAll(/"([A-Za-z_.@]{1,40})"\s{0,3}:\s{0,3}(?:"([^"\\]{0,500})"|(\d{1,10}))/g)) {
    pairs[found[1] as string] ??= found[2] ?? Number(found[3]);
    count += 1;
    if (count >= 100) break;
  }
  return count > 0 ? pairs : null;
}

function isHtml(text: string): boolean {
  const head = text.slice(0, 1_000).toLowerCase();
  if (head.includes('<!doctype html') || head.includes('<html')) return true;
  return ['<head', '<body', '<title', '<center', '<h1', '<p>', '<div', '<script', '<meta'].some((tag) =>
    head.startsWith(tag),
  );
}

/** The words of an HTML page without tags, scripts and styles. */
function visibleWords(html: string): string {
  let words = '';
  let at = 0;
  let hiddenBy: string | null = null;
  const source = html.slice(0, 65_536);
  while (at < source.length && words.length < textCharactersMax) {
    const open = source.indexOf('<', at);
    if (hiddenBy === null) words += source.slice(at, open === -1 ? undefined : open);
    if (open === -1) break;
    const close = source.indexOf('>', open);
    if (close === -1) break;
    const tag = source.slice(open + 1, Math.min(close, open + 12)).toLowerCase();
    if (hiddenBy === null && (tag.startsWith('script') || tag.startsWith('style')))
      hiddenBy = tag.startsWith('script') ? '/script' : '/style';
    else if (hiddenBy !== null && tag.startsWith(hiddenBy)) hiddenBy = null;
    words += ' ';
    at = close + 1;
  }
  return words.replace(/\s+/g, ' ').trim().slice(0, textCharactersMax);
}

function parseForm(text: string, contentType: string): Record<string, string> | null {
  const isDeclared = contentType.includes('x-www-form-urlencoded');
  if (!isDeclared && !/^(?:error(?:_[a-z]+)?|oauth_problem)=/.test(text) && !isFormByItsPairs(text)) return null;
  if (!text.includes('=') || text.includes('\n')) return null;
  const form: Record<string, string> = Object.create(null);
  let count = 0;
  for (const [name, value] of new URLSearchParams(text.slice(0, 65_536))) {
    form[name.slice(0, 100)] = value.slice(0, textCharactersMax);
    count += 1;
    if (count >= 100) break;
  }
  return form;
}

/** Three pairs or more and nothing else, as name-value APIs (PayPal's NVP) send them under `text/plain`. Space would have been encoded. */
const isFormByItsPairs = (text: string): boolean => onlyPairs.test(text.slice(0, 65_536));
const onlyPairs = /^[A-Za-z_][\w.-]{0,60}=[^&=\s]*(?:&[A-Za-z_][\w.-]{0,60}=[^&=\s]*){2,}$/;

interface XmlNode {
  [name: string]: unknown;
}

/**
 * XML as a tree without namespaces: attributes and children by local name, repeated children as arrays, text alone as a string,
 * text beside others under `text`. No entities but the five of XML, no document types: nothing is ever expanded.
 */
function parseXml(source: string): XmlNode | null {
  const root: XmlNode = Object.create(null);
  const stack: { name: string; node: XmlNode; text: string }[] = [{ name: '', node: root, text: '' }];
  let at = 0;
  let elements = 0;
  while (at < source.length && elements < xmlElementsMax) {
    const open = source.indexOf('<', at);
    const top = stack[stack.length - 1]!;
    const between = source.slice(at, open === -1 ? undefined : open);
    if (top.text.length < textCharactersMax) top.text += decodeEntities(between);
    if (open === -1) break;
    if (source.startsWith('<![CDATA[', open)) {
      const end = source.indexOf(']]>', open);
      if (end === -1) break;
      if (top.text.length < textCharactersMax) top.text += source.slice(open + 9, end);
      at = end + 3;
      continue;
    }
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open);
      if (end === -1) break;
      at = end + 3;
      continue;
    }
    const close = source.indexOf('>', open);
    if (close === -1) break;
    at = close + 1;
    const tag = source.slice(open + 1, close);
    if (tag[0] === '?' || tag[0] === '!') continue;
    if (tag[0] === '/') {
      if (stack.length > 1) closeElement(stack);
      continue;
    }
    elements += 1;
    const isSelfClosing = tag.endsWith('/');
    const node = readAttributes(tag);
    stack.push({ name: localName(tag.slice(0, 200).split(/[\s/]/, 1)[0] ?? ''), node, text: '' });
    if (isSelfClosing || stack.length > xmlDepthMax) closeElement(stack);
  }
  while (stack.length > 1) closeElement(stack);
  return elements > 0 ? root : null;
}

function closeElement(stack: { name: string; node: XmlNode; text: string }[]): void {
  const done = stack.pop()!;
  const parent = stack[stack.length - 1]!.node;
  const text = done.text.trim().slice(0, textCharactersMax);
  const hasOthers = Object.keys(done.node).length > 0;
  if (hasOthers && text !== '') done.node.text = text;
  addChild(parent, done.name, hasOthers ? done.node : text);
}

function addChild(parent: XmlNode, name: string, value: unknown): void {
  const present = parent[name];
  if (present === undefined) parent[name] = value;
  else if (Array.isArray(present)) present.push(value);
  else parent[name] = [present, value];
}

function readAttributes(tag: string): XmlNode {
  const node: XmlNode = Object.create(null);
  let count = 0;
  for (const found of tag
    .slice(0, 2_000)
    .matchAll(/([A-Za-z_][\w.:-]{0,80})\s{0,3}=\s{0,3}(?:"([^"]{0,500})"|'([^']{0,500})')/g)) {
    const name = found[1] as string;
    if (name.startsWith('xmlns')) continue;
    node[localName(name)] = decodeEntities(found[2] ?? found[3] ?? '');
    count += 1;
    if (count >= 30) break;
  }
  return node;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1) || name;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '') : text;
