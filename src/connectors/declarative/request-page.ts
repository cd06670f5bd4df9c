// One page of an API: builds the request, judges the answer, takes the records out of it.
import { type EgressRequest, failureFromResponse, type HttpResponse } from '../../egress/index.ts';
import type { AuthKind, Failure } from '../../life/diagnosis/index.ts';
import type { Session } from '../types.ts';
import { followPath, type InterpolationContext, type Template } from './interpolate.ts';
import type { ManifestStream, RequestOption } from './manifest.ts';
import { type PageToken, pageSizeOf, tokenToSend } from './paginate.ts';
import { describeSlice, type Slice } from './plan-slices.ts';

export type ApiRecord = Record<string, unknown>;

/** Where in a stream a request stands. */
export interface PagePlace {
  slice: Slice | null;
  token: PageToken;
}

/** The context of expressions before there is an answer. */
export function contextOf(stream: ManifestStream, config: object, { slice, token }: PagePlace): InterpolationContext {
  const interval = stream.cursor && slice ? describeSlice(stream.cursor, slice) : {};
  return {
    config,
    stream_interval: interval,
    stream_slice: interval,
    stream_partition: {},
    next_page_token: token === null ? {} : { next_page_token: token },
  };
}

/** Builds the request, or says that the next page lies at another origin: our credential does not go there. */
export function buildPageRequest(
  stream: ManifestStream,
  context: InterpolationContext,
  { slice, token }: PagePlace,
): EgressRequest | { foreignUrl: string } {
  const { requester, paginator, cursor } = stream;
  const base = requester.urlBase.render(context).replace(/\/+$/, '');
  const path = requester.path.render(context).replace(/^\/+/, '');
  let url = path === '' ? base : `${base}/${path}`;
  const headers: Record<string, string> = {};
  let query: Record<string, string> = {};
  const put = (option: RequestOption | null, value: string): void => {
    if (option) (option.into === 'header' ? headers : query)[option.name.render(context)] = value;
  };
  const putAll = (into: Record<string, string>, templates: [string, Template][]): void => {
    for (const [name, template] of templates) {
      const value = template.render(context);
      // An expression that finds nothing is left out.
      if (value !== '' || template.source === '') into[name] = value;
    }
  };
  putAll(headers, requester.headers);
  putAll(query, requester.parameters);
  if (cursor && slice) {
    const interval = describeSlice(cursor, slice);
    put(cursor.startOption, interval[cursor.startName] ?? '');
    put(cursor.endOption, interval[cursor.endName] ?? '');
  }
  if (paginator) {
    const size = pageSizeOf(paginator, context);
    if (size !== null) put(paginator.size, String(size));
    const sent = tokenToSend(paginator, token);
    if (sent !== null && paginator.token === 'path') {
      const next = URL.canParse(String(sent), `${base}/`) ? new URL(String(sent), `${base}/`) : null;
      if (next === null || next.origin !== new URL(base).origin) return { foreignUrl: String(sent) };
      url = next.href;
      // The address of the next page holds all it needs.
      query = {};
    } else if (sent !== null && paginator.token !== 'path') put(paginator.token, String(sent));
  }
  return { method: requester.method, url, headers, query };
}

/** The records of an answer, or the Failure that it is: a status of 400 and above, a redirect, no JSON, or no records where they should be. */
export async function judgeAnswer(
  session: Session,
  authKind: AuthKind,
  answer: HttpResponse,
  path: readonly string[],
): Promise<ApiRecord[] | Failure> {
  const records = answer.status < 300 ? takeRecords(answer.json, path) : null;
  return records ?? refusalFrom(session, authKind, answer);
}

/** Turns an answer into a Failure, with this session's secrets struck out. */
export async function refusalFrom(session: Session, authKind: AuthKind, answer: HttpResponse): Promise<Failure> {
  const secrets = await session.secrets();
  return failureFromResponse(answer, {
    provider: session.connectorSlug,
    auth: authKind,
    stage: 'api_call',
    secrets: 'kind' in secrets && secrets.kind === 'failure' ? [] : Object.values(secrets as Record<string, string>),
  });
}

/** One object counts as one record, null as none. Null (the value) when the answer is of another shape than described. */
function takeRecords(json: unknown, path: readonly string[]): ApiRecord[] | null {
  const found = path.length === 0 ? json : followPath(json, path);
  if (found === null && path.length > 0) return [];
  if (typeof found !== 'object' || found === null) return null;
  const records: unknown[] = Array.isArray(found) ? found : [found];
  return records.every(isRecord) ? (records as ApiRecord[]) : null;
}

const isRecord = (it: unknown): boolean => typeof it === 'object' && it !== null && !Array.isArray(it);
