// Four manifests of different shapes, and the pretend APIs that they read: for tests of connectors that are added at run time.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/clock.ts';
import { type Answer, type Asked, startFakeServer } from './fake-http.ts';

const schemaOf = (properties: Record<string, object>): string =>
  JSON.stringify({ type: 'InlineSchemaLoader', schema: { type: 'object', properties } });
const text = { type: 'string' };

/** A key in the address, pages by number. */
export const booksManifest = `version: 6.44.0
type: DeclarativeSource
description: Books of a library.
check: { type: CheckStream, stream_names: [books] }
streams:
  - type: DeclarativeStream
    name: books
    primary_key: [id]
    schema_loader: ${schemaOf({ id: { type: 'integer' }, title: text })}
    retriever:
      type: SimpleRetriever
      requester:
        type: HttpRequester
        url_base: https://books.invalid/v1
        path: /books
        http_method: GET
        authenticator:
          type: ApiKeyAuthenticator
          api_token: "{{ config['api_key'] }}"
          inject_into: { type: RequestOption, inject_into: request_parameter, field_name: api_key }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [books] } }
      paginator:
        type: DefaultPaginator
        page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: page }
        page_size_option: { type: RequestOption, inject_into: request_parameter, field_name: per_page }
        pagination_strategy: { type: PageIncrement, page_size: 2, start_from_page: 1 }
spec:
  type: Spec
  documentation_url: https://books.invalid/docs
  connection_specification:
    type: object
    required: [api_key]
    properties:
      api_key: { type: string, title: API key, airbyte_secret: true, order: 0 }
      shelf: { type: string, title: Shelf, pattern: "^[a-z]+$", order: 1 }
`;

/** A bearer token, pages by a cursor, and a stream below another. */
export const tasksManifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [lists] }
definitions:
  requester:
    type: HttpRequester
    url_base: "https://{{ config['credentials']['region'] }}.tasks.invalid"
    http_method: GET
    authenticator: { type: BearerAuthenticator, api_token: "{{ config['credentials']['token'] }}" }
  selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [items] } }
  paginator:
    type: DefaultPaginator
    page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: cursor }
    pagination_strategy:
      type: CursorPagination
      cursor_value: "{{ response.next }}"
      stop_condition: "{{ not response.next }}"
  lists:
    type: DeclarativeStream
    name: lists
    primary_key: [id]
    schema_loader: ${schemaOf({ id: text, name: text })}
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: /lists }
      record_selector: { $ref: "#/definitions/selector" }
      paginator: { $ref: "#/definitions/paginator" }
streams:
  - $ref: "#/definitions/lists"
  - type: DeclarativeStream
    name: tasks
    primary_key: [id]
    schema_loader: ${schemaOf({ id: text, list_id: text, title: text })}
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: "/lists/{{ stream_partition.list_id }}/tasks" }
      record_selector: { $ref: "#/definitions/selector" }
      paginator: { $ref: "#/definitions/paginator" }
      partition_router:
        type: SubstreamPartitionRouter
        parent_stream_configs:
          - { type: ParentStreamConfig, parent_key: id, partition_field: list_id, stream: { $ref: "#/definitions/lists" } }
    transformations:
      - type: AddFields
        fields: [{ type: AddedFieldDefinition, path: [list_id], value: "{{ stream_partition.list_id }}" }]
spec:
  type: Spec
  connection_specification:
    type: object
    required: [credentials]
    properties:
      credentials:
        type: object
        title: How to sign in
        oneOf:
          - title: Access token
            required: [region, token]
            properties:
              kind: { type: string, const: token }
              region: { type: string, title: Region, enum: [eu, us] }
              token: { type: string, title: Token, airbyte_secret: true }
          - title: Nothing of it
            required: [region]
            properties:
              kind: { type: string, const: none }
              region: { type: string, title: Region, enum: [eu, us] }
`;

/** OAuth with a refresh token that is spent with each use, and a cursor of time. */
export const ordersManifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [orders] }
streams:
  - type: DeclarativeStream
    name: orders
    primary_key: [id]
    schema_loader: ${schemaOf({ id: text, total: { type: 'number' }, updated_at: { type: 'string', format: 'date-time' } })}
    retriever:
      type: SimpleRetriever
      requester:
        type: HttpRequester
        url_base: https://orders.invalid
        path: /orders
        http_method: GET
        authenticator:
          type: OAuthAuthenticator
          token_refresh_endpoint: https://orders.invalid/token
          client_id: "{{ config['client_id'] }}"
          client_secret: "{{ config['client_secret'] }}"
          refresh_token: "{{ config['refresh_token'] }}"
          refresh_token_updater:
            refresh_token_config_path: [refresh_token]
            access_token_config_path: [access_token]
            token_expiry_date_config_path: [token_expiry_date]
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [orders] } }
    incremental_sync:
      type: DatetimeBasedCursor
      cursor_field: updated_at
      datetime_format: "%Y-%m-%dT%H:%M:%SZ"
      start_datetime: { type: MinMaxDatetime, datetime: "{{ config['start_date'] }}", datetime_format: "%Y-%m-%dT%H:%M:%SZ" }
      start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }
spec:
  type: Spec
  connection_specification:
    type: object
    required: [client_id, client_secret, refresh_token, access_token, start_date]
    properties:
      client_id: { type: string, title: Client id }
      client_secret: { type: string, title: Client secret, airbyte_secret: true }
      refresh_token: { type: string, title: Refresh token, airbyte_secret: true }
      access_token: { type: string, title: Access token, airbyte_secret: true }
      token_expiry_date: { type: string, format: date-time }
      start_date: { type: string, title: From when on, format: date-time }
`;

/** User name and password are exchanged for a session's token, which the provider quotes when it refuses. */
export const visitsManifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [visits] }
streams:
  - type: DeclarativeStream
    name: visits
    primary_key: [id]
    schema_loader: ${schemaOf({ id: text, page: text })}
    retriever:
      type: SimpleRetriever
      requester:
        type: HttpRequester
        url_base: https://visits.invalid
        path: /visits
        http_method: GET
        authenticator:
          type: SessionTokenAuthenticator
          expiration_duration: PT1H
          session_token_path: [session]
          login_requester:
            type: HttpRequester
            url_base: https://visits.invalid
            path: /login
            http_method: POST
            request_body_json: { user: "{{ config['user'] }}", password: "{{ config['password'] }}" }
          request_authentication:
            type: ApiKey
            inject_into: { type: RequestOption, inject_into: header, field_name: X-Session }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
spec:
  type: Spec
  connection_specification:
    type: object
    required: [user, password]
    properties:
      user: { type: string, title: User }
      password: { type: string, title: Password, airbyte_secret: true }
`;

export interface PretendApis {
  url: string;
  asked: Asked[];
  /** Keys and tokens that are accepted; a test takes them away and gives others. */
  bookKeys: Set<string>;
  taskTokens: Set<string>;
  passwords: Set<string>;
  /** Tokens of sessions that were given. */
  sessions: Set<string>;
  visits: { id: string; page: string }[];
  /** The data is refused although the session is good. */
  refusesVisits: boolean;
  /** Orders are out of order; their tokens are given all the same. */
  isDown: boolean;
  /** The one refresh token that is good for the next use. */
  refreshToken: () => string;
  /** Ends the grant, and begins another one. */
  grantAnew(): string;
  orders: { id: string; total: number; updated_at: string }[];
  books: { id: number; title: string }[];
}

const bearerOf = ({ headers }: Asked): string => (headers.authorization ?? '').replace(/^Bearer /, '');

/** All three on one address. Access tokens live for an hour of `clock`. */
export async function startPretendApis(clock: () => Clock): Promise<PretendApis> {
  const newToken = (kind: string): string => `${kind}_${randomBytes(12).toString('hex')}`;
  const bookKeys = new Set(['book-key-of-the-beginning']);
  const taskTokens = new Set(['task-token-of-the-beginning']);
  const passwords = new Set(['visit-password-of-the-beginning']);
  const sessions = new Set<string>();
  const visits = ['v1', 'v2'].map((id) => ({ id, page: `/${id}` }));
  const books = [1, 2, 3, 4, 5].map((id) => ({ id, title: `Book ${id}` }));
  const orders = [1, 2, 3].map((n) => ({ id: `o${n}`, total: n * 10, updated_at: `2026-03-01T0${n}:00:00Z` }));
  let refreshToken = newToken('refresh');
  let access = { token: '', endsAtMs: 0 };

  const lists: Record<string, string[]> = { a: ['t1', 't2', 't3'], b: ['t4'], c: [] };
  const cut = (items: object[], cursor: string | null): Answer => {
    const from = Number(cursor ?? 0);
    return { body: { items: items.slice(from, from + 2), next: from + 2 < items.length ? String(from + 2) : null } };
  };

  const answerTasks = (asked: Asked): Answer => {
    if (!taskTokens.has(bearerOf(asked)))
      return {
        status: 401,
        body: { error: 'invalid_token', error_description: `The access token ${bearerOf(asked)} is invalid` },
      };
    const cursor = asked.url.searchParams.get('cursor');
    if (asked.url.pathname === '/lists')
      return cut(
        Object.keys(lists).map((id) => ({ id, name: `List ${id}` })),
        cursor,
      );
    const [, , id = ''] = asked.url.pathname.split('/');
    return cut(
      (lists[id] ?? []).map((task) => ({ id: task, title: `Task ${task}` })),
      cursor,
    );
  };

  const answerToken = (asked: Asked): Answer => {
    const form = new URLSearchParams(asked.body);
    if (form.get('refresh_token') !== refreshToken || form.get('client_secret') !== 'the-client-secret')
      return {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'The refresh token is invalid or revoked' },
      };
    refreshToken = newToken('refresh');
    access = { token: newToken('access'), endsAtMs: clock().now().getTime() + 3_600_000 };
    return { body: { access_token: access.token, refresh_token: refreshToken, expires_in: 3600 } };
  };

  const answerVisits = ({ url, headers, body }: Asked): Answer => {
    if (url.pathname === '/login') {
      if (!passwords.has(JSON.parse(body).password))
        return { status: 401, body: { error: 'invalid_credentials', message: 'Wrong user name or password' } };
      const session = newToken('session');
      sessions.add(session);
      return { body: { session } };
    }
    const session = String(headers['x-session'] ?? '');
    if (!sessions.has(session)) return { status: 401, body: { message: 'No session' } };
    if (apis.refusesVisits)
      return { status: 403, body: { error: 'forbidden', message: `The session ${session} may not read visits` } };
    return { body: visits };
  };

  const answerOrders = (asked: Asked): Answer => {
    if (asked.url.pathname === '/token') return answerToken(asked);
    if (bearerOf(asked) !== access.token || clock().now().getTime() >= access.endsAtMs)
      return { status: 401, body: { error: 'invalid_token', error_description: 'The access token expired' } };
    if (apis.isDown) return { status: 503, body: { error: 'unavailable' } };
    const since = asked.url.searchParams.get('since') ?? '';
    return { body: { orders: orders.filter((order) => order.updated_at >= since) } };
  };

  const answerBooks = ({ url }: Asked): Answer => {
    if (!bookKeys.has(url.searchParams.get('api_key') ?? ''))
      return {
        status: 401,
        body: { error: 'invalid_api_key', message: `No such API key: ${url.searchParams.get('api_key')}` },
      };
    const page = Number(url.searchParams.get('page') ?? 1);
    return { body: { books: books.slice((page - 1) * 2, page * 2) } };
  };

  const apis: PretendApis = {
    url: '',
    asked: [],
    bookKeys,
    taskTokens,
    passwords,
    sessions,
    visits,
    refusesVisits: false,
    isDown: false,
    books,
    orders,
    refreshToken: () => refreshToken,
    grantAnew() {
      refreshToken = newToken('refresh');
      access = { token: '', endsAtMs: 0 };
      return refreshToken;
    },
  };

  const { origin: url, asked } = await startFakeServer((it) => {
    if (it.url.pathname.startsWith('/v1/books')) return answerBooks(it);
    if (it.url.pathname.startsWith('/lists')) return answerTasks(it);
    if (it.url.pathname === '/login' || it.url.pathname === '/visits') return answerVisits(it);
    return answerOrders(it);
  });
  Object.assign(apis, { url, asked });
  return apis;
}
