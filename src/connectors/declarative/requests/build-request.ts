// Builds the request for one page: the address, and what requester, authenticator, paginator, router and cursor put into it.
import type { PreparedRequest, RequestParts } from '../contract.ts';
import { toJson } from '../jinja/index.ts';
import {
  evaluateTree,
  type HttpRequester,
  isTemplate,
  type Scope,
  type Template,
  type TemplateMap,
} from '../manifest/index.ts';
import { cleanUrl, encodeForm, joinUrl, withQuery } from './encode-url.ts';

/** Two components put different values under one name. */
export class PartsCollide extends Error {}

export interface RequestInput {
  /** Takes the place of the requester's path: a page that the provider named by its address. */
  path: string | null;
  /** Of authenticator, paginator, and slicer, in this order. */
  parts: readonly RequestParts[];
  scope: Scope;
}

/** Throws when an expression fails, and PartsCollide. */
export function buildRequest(requester: HttpRequester, { path, parts, scope }: RequestInput): PreparedRequest {
  const base = (requester.url ?? requester.url_base)?.render(scope) ?? '';
  const url = cleanUrl(joinUrl(base, path ?? requester.path?.render(scope) ?? ''));
  const query = combine([readMap(requester.request_parameters, scope), ...parts.map((it) => it.query)]);
  const headers = combine([readMap(requester.request_headers, scope), ...parts.map((it) => it.headers)]);
  const method = requester.http_method;
  const { body, type } = readBody(requester, parts, scope);
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) sent[name] = String(value);
  if (type && !Object.keys(sent).some((name) => name.toLowerCase() === 'content-type')) sent['Content-Type'] = type;
  return { method, url: withQuery(url, query), headers: sent, body };
}

function readBody(
  requester: HttpRequester,
  parts: readonly RequestParts[],
  scope: Scope,
): { body: string | null; type: string | null } {
  const own = requester.request_body_json === undefined ? {} : evaluateTree(requester.request_body_json, scope);
  if (typeof own === 'string' && own !== '') return { body: toJson(own), type: 'application/json' };
  const json = mergeDeep([asRecord(own), ...parts.map((it) => it.bodyJson)]);
  if (Object.keys(json).length > 0) return { body: toJson(json), type: 'application/json' };
  const data = readMap(requester.request_body_data, scope);
  if (typeof data === 'string') return data === '' ? { body: null, type: null } : { body: data, type: null };
  const form = combine([data, ...parts.map((it) => asRecord(it.bodyData))]);
  if (Object.keys(form).length === 0) return { body: null, type: null };
  return { body: encodeForm(Object.entries(form)), type: 'application/x-www-form-urlencoded' };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/**
 * Names and values of a map; an expression that finds nothing is left out. One text may stand for all of them, or be sent as it is. What is
 * sent is the text as it was rendered (1.0 stays 1.0, None stays None), unless it is a list.
 */
function readMap(map: TemplateMap | Template | undefined, scope: Scope): Record<string, unknown> | string {
  if (map === undefined) return {};
  if (isTemplate(map)) {
    const value = map.evaluate(scope);
    return typeof value === 'string' ? value : asRecord(value);
  }
  const values: Record<string, unknown> = {};
  for (const { name, value } of map) {
    const given = value.evaluate(scope, undefined, ['string', 'array'], { fallback: null });
    if (given !== null) values[name.render(scope)] = given;
  }
  return values;
}

/** Later ones must not contradict earlier ones. */
function combine(maps: readonly (Record<string, unknown> | string)[]): Record<string, unknown> {
  const combined: Record<string, unknown> = {};
  for (const map of maps) {
    const entries = typeof map === 'string' ? [...new URLSearchParams(map)] : Object.entries(map);
    for (const [name, value] of entries) {
      if (Object.hasOwn(combined, name) && combined[name] !== value)
        throw new PartsCollide(`"${name}" is put into the request twice, with different values.`);
      combined[name] = value;
    }
  }
  return combined;
}

function mergeDeep(trees: readonly Record<string, unknown>[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const tree of trees)
    for (const [name, value] of Object.entries(tree)) {
      const known = Object.hasOwn(merged, name) ? merged[name] : undefined;
      const isTree = isPlain(known) && isPlain(value);
      if (known !== undefined && !isTree && known !== value)
        throw new PartsCollide(`"${name}" is put into the body twice, with different values.`);
      merged[name] = isTree ? mergeDeep([known, value]) : value;
    }
  return merged;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
