// Who stands behind a credential, and what it can reach: by the calls that connector.yaml names, or, where it names none, by the manifest's own
// `check`, which proves the credential and tells nobody's name.
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { Identity, Session, SourceObject } from '../types.ts';
import type { ApiRecord, PreparedRequest } from './contract.ts';
import { type AnyStream, clockKey, type HttpRequester } from './manifest/index.ts';
import { type ConnectorParts, type InUse, lastingOf, listReadable, openInUse, settled } from './parts.ts';
import { createStream } from './read/create-stream.ts';
import { getAt } from './records/paths.ts';
import { createAuthenticator } from './requests/authenticate.ts';
import { buildRequest } from './requests/build-request.ts';

/** An identity that nobody told. At Reconnect it cannot be compared. */
export const unknownIdentity: Identity = { key: '', label: '', credentialEndsAt: null };

export async function probeAccount(parts: ConnectorParts, session: Session): Promise<Identity | Failure> {
  const { identity } = parts.file;
  const inUse = await openInUse(parts, session, null);
  if (isFailure(inUse)) return inUse;
  if (!identity) return (await runCheck(parts, inUse)) ?? unknownIdentity;
  const records = await ask(parts, inUse, { urlPath: identity.path, path: [], method: identity.method });
  if (isFailure(records)) return records;
  // The authorization itself has told who it is; this call only proves that it works.
  if (identity.key === undefined) return { key: '', label: '' };
  const key = textAt(records[0], identity.key);
  if (key === null) return inUse.door.giveUp('MOORING_ANSWER_SHAPE', `${identity.path} names no ${identity.key}.`);
  const label = identity.label === undefined ? null : textAt(records[0], identity.label);
  return { key, label: label ?? key, credentialEndsAt: null };
}

/** Without a list of objects the account is the one that there is. */
export async function listAccountObjects(parts: ConnectorParts, session: Session): Promise<SourceObject[] | Failure> {
  const { objects, name } = parts.file;
  if (!objects) {
    const account = await probeAccount(parts, session);
    if (isFailure(account)) return account;
    return [account.key === '' ? { id: 'account', label: name } : { id: account.key, label: account.label }];
  }
  const inUse = await openInUse(parts, session, null);
  if (isFailure(inUse)) return inUse;
  const path = objects.records?.split('.') ?? [];
  const records = await ask(parts, inUse, { urlPath: objects.path, path, method: 'GET' });
  if (isFailure(records)) return records;
  return records.flatMap((record) => {
    const id = textAt(record, objects.id);
    return id === null ? [] : [{ id, label: textAt(record, objects.label) ?? id }];
  });
}

/** So many pages without a record are enough: each of them was an answer that the credential got. */
const pagesMax = 3;

/** The first record of a stream that `check` names. Null when the provider gave it, or said that there is none. */
async function runCheck(parts: ConnectorParts, inUse: InUse): Promise<Failure | null> {
  const { file, manifest, nodes } = parts;
  const { door, context } = inUse;
  const named = (manifest.check.type === 'CheckStream' && manifest.check.stream_names) || [];
  let node = named.map((name) => nodes.get(name)).find((it) => it !== undefined) ?? [...nodes.values()][0];
  if (!node) {
    const all = await listReadable(parts, inUse);
    if (isFailure(all)) return all;
    [node] = all.nodes;
    if (!node && all.failures[0]) return all.failures[0];
  }
  if (!node) return door.giveUp('MOORING_SETTINGS_DO_NOT_FIT', `None of the streams of ${file.name} can be read here.`);
  const checked = node;
  return settled(door, async () => {
    const events = createStream(checked, context).open(door, { state: null }).events();
    try {
      for (let pages = 0; pages < pagesMax; ) {
        const { value, done } = await events.next();
        if (done) return value;
        if (value.kind === 'slice_end') continue;
        // What the manifest passes over proves nothing; a refusal among it is one.
        if ([401, 403].includes(value.passedOver?.response?.status ?? 0)) return value.passedOver;
        if (value.records.length > 0) return null;
        pages += 1;
      }
      return null;
    } finally {
      await events.return(null);
    }
  });
}

interface Question {
  urlPath: string;
  path: readonly string[];
  method: 'GET' | 'POST';
}

/** A call on the API beside its streams, judged; what stands at `path`, as a list. */
async function ask(parts: ConnectorParts, inUse: InUse, question: Question): Promise<ApiRecord[] | Failure> {
  const { door } = inUse;
  return settled(door, async () => {
    const request = await buildQuestion(parts.nodes, inUse, question);
    if (isFailure(request)) return request;
    const answer = await door.send(request);
    if (isFailure(answer)) return answer;
    const records = answer.status < 300 ? takeObjects(answer.json, question.path) : null;
    return records ?? door.refuse(answer);
  });
}

async function buildQuestion(
  nodes: ConnectorParts['nodes'],
  { door, context }: InUse,
  { urlPath, method }: Question,
): Promise<PreparedRequest | Failure> {
  const scope = { config: context.config, [clockKey]: () => door.now() };
  const requester = firstRequester(nodes);
  const baseUrl = (): string => baseOf(nodes)?.render(scope) ?? '';
  if (context.isAuthorizedByDoor || !requester)
    return { method, url: `${baseUrl().replace(/\/+$/, '')}${urlPath}`, headers: {}, body: null };
  const { oauthToken } = context;
  const authenticator = createAuthenticator(requester.authenticator, {
    scope,
    door,
    baseUrl,
    oauthToken: oauthToken && ((node) => oauthToken(node, door)),
  });
  const authorized = await authenticator.parts();
  if (isFailure(authorized)) return authorized;
  const { request_parameters: _parameters, request_body_json: _json, request_body_data: _data, ...rest } = requester;
  return buildRequest({ ...rest, http_method: method } as HttpRequester, { path: urlPath, parts: [authorized], scope });
}

function firstRequester(nodes: ReadonlyMap<string, AnyStream>): HttpRequester | null {
  for (const node of nodes.values()) {
    const { retriever } = lastingOf(node);
    const requester = 'creation_requester' in retriever ? retriever.creation_requester : retriever.requester;
    if ((requester as HttpRequester).type === 'HttpRequester') return requester as HttpRequester;
  }
  return null;
}

/** The address of the first stream: identity and objects are asked for beside it. */
function baseOf(nodes: ReadonlyMap<string, AnyStream>): HttpRequester['url_base'] {
  const requester = firstRequester(nodes);
  return requester?.url_base ?? requester?.url;
}

/** Where the API lives, when that is no setting of the Connection. */
export function originOf(nodes: ConnectorParts['nodes']): string | null {
  const base = baseOf(nodes)?.source ?? '';
  return !base.includes('{') && URL.canParse(base) ? new URL(base).origin : null;
}

/** One object counts as one record, null as none. Null (the value) when the answer is of another shape than described. */
function takeObjects(json: unknown, path: readonly string[]): ApiRecord[] | null {
  const found = path.length === 0 ? json : getAt(json, path);
  if (found === null && path.length > 0) return [];
  if (typeof found !== 'object' || found === null) return null;
  const records: unknown[] = Array.isArray(found) ? found : [found];
  return records.every((it) => typeof it === 'object' && it !== null && !Array.isArray(it))
    ? (records as ApiRecord[])
    : null;
}

function textAt(record: ApiRecord | undefined, path: string): string | null {
  const value = getAt(record, path.split('.'));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
