// From a retriever to what reads its pages: request by request (SimpleRetriever), or by jobs at the provider (AsyncRetriever).
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { JsonObject } from '../../../store/index.ts';
import type { Door, PageSource } from '../contract.ts';
import { createJobSource } from '../jobs/job-source.ts';
import type {
  AsyncRetriever,
  DeclarativeStream,
  HttpRequester,
  JsonSchemaPropertySelector,
  PropertiesFromEndpoint,
  Scope,
  SimpleRetriever,
  Template,
} from '../manifest/index.ts';
import { getAt } from '../records/paths.ts';
import { createSelector, type RecordSelector, type SelectorNode } from '../records/select-records.ts';
import { type TransformationNode, transform } from '../records/transform.ts';
import { type Authenticator, createAuthenticator } from '../requests/authenticate.ts';
import { createPageSource, type PageSourceInput } from '../requests/page-source.ts';
import { type PropertyChunks, planChunks } from '../requests/query-properties.ts';
import type { ReadRetriever, StreamContext } from './stream-context.ts';

export interface SourceInput {
  node: DeclarativeStream;
  context: StreamContext;
  door: Door;
  scope: Scope;
  /** The cursor drops records itself, by a field that transformations may make. */
  isClientSide: boolean;
  /** The stream's schema, known before the first page. */
  schema: () => JsonObject;
  readRetriever: ReadRetriever;
}

export function createSource(input: SourceInput): PageSource {
  const { node, context, door, scope } = input;
  const { retriever } = node;
  const authenticators = new Map<HttpRequester, Authenticator>();
  const authenticatorOf = (requester: HttpRequester): Authenticator => {
    const known = authenticators.get(requester) ?? authenticate(requester, context, door, scope);
    authenticators.set(requester, known);
    return known;
  };
  const shared = {
    cache: context.cache ?? null,
    door,
    scope,
    refusesRepeats: context.refusesRepeats,
    isListAlwaysThere: context.isListAlwaysThere ?? false,
  };
  if (retriever.type === 'AsyncRetriever')
    return createJobSource({
      retriever,
      authenticatorOf,
      door,
      scope,
      downloads: downloadsOf(input, retriever, shared, authenticatorOf),
    });
  if (retriever.type !== 'SimpleRetriever') throw new Error(`${retriever.type} is refused when a manifest is loaded.`);
  const requester = retriever.requester as HttpRequester;
  return createPageSource({
    ...shared,
    retriever: { ...retriever, requester },
    selector: selectorOf(input, retriever.record_selector, retriever.record_selector.extractor),
    authenticator: authenticatorOf(requester),
    properties: propertiesOf(requester, input),
  });
}

function authenticate(requester: HttpRequester, context: StreamContext, door: Door, scope: Scope): Authenticator {
  const { oauthToken, isAuthorizedByDoor } = context;
  return createAuthenticator(isAuthorizedByDoor ? undefined : requester.authenticator, {
    scope,
    door,
    baseUrl: () => (requester.url ?? requester.url_base)?.render(scope) ?? '',
    oauthToken: oauthToken && ((it) => oauthToken(it, door)),
  });
}

type Shared = Omit<PageSourceInput, 'retriever' | 'selector' | 'authenticator' | 'properties'>;

/** The results of a job are read like a stream of their own, whose records are then chosen and changed as the retriever says. */
function downloadsOf(
  input: SourceInput,
  retriever: AsyncRetriever,
  shared: Shared,
  authenticatorOf: (requester: HttpRequester) => Authenticator,
): (scope: Scope, door: Door) => PageSource {
  const requester = retriever.download_requester as HttpRequester;
  const { download_extractor: given, download_decoder: decoder, download_paginator: paginator } = retriever;
  const isTable = given?.type === 'ResponseToFileExtractor';
  const selector = selectorOf(input, retriever.record_selector, isTable || !given ? wholeBody : given);
  const table = { type: 'TableDecoder' as const, keepsEmptyWords: isTable && given.preserve_na_values };
  return (scope, door) =>
    createPageSource({
      ...shared,
      door,
      scope,
      retriever: {
        requester,
        decoder: (isTable ? table : decoder) as SimpleRetriever['decoder'],
        ignore_stream_slicer_parameters_on_paginated_requests: false,
        ...(paginator && { paginator }),
      },
      selector,
      authenticator: authenticatorOf(requester),
      properties: null,
    });
}

const wholeBody = { type: 'DpathExtractor' as const, field_path: [] };

function selectorOf(input: SourceInput, node: SimpleRetriever['record_selector'], extractor: unknown): RecordSelector {
  const { record_filter, transform_before_filtering, schema_normalization } = node;
  return createSelector(
    {
      extractor: extractor as SelectorNode['extractor'],
      ...(record_filter && { record_filter: record_filter as { condition?: Template } }),
      transform_before_filtering: transform_before_filtering ?? input.isClientSide,
      schema_normalization: schema_normalization === 'Default' ? 'Default' : 'None',
    },
    (input.node.transformations ?? []) as readonly TransformationNode[],
    input.schema,
  );
}

/** Which properties are asked for: planned once in a read. */
function propertiesOf(
  { query_properties: node }: HttpRequester,
  { scope, readRetriever, schema }: SourceInput,
): PageSourceInput['properties'] {
  if (!node) return null;
  /** Those that have a column, under the names that the selector's transformations give them. */
  const keptNames = (): ReadonlySet<string> | null => {
    const selector = node.property_selector as JsonSchemaPropertySelector | undefined;
    const columns = structuredClone(schema().properties ?? {}) as Record<string, unknown>;
    if (!selector || Object.keys(columns).length === 0) return null;
    for (const it of selector.transformations ?? []) transform(it as TransformationNode, columns, scope);
    return new Set(Object.keys(columns));
  };
  const readNames = async (): Promise<string[] | Failure> => {
    const { retriever, property_field_path: path } = node.property_list as PropertiesFromEndpoint;
    const parts = path.map((part) => part.render(scope));
    const names: string[] = [];
    const records = readRetriever(retriever, 'properties');
    for (;;) {
      const { value, done } = await records.next();
      if (done) return value ?? names;
      const name = getAt(value.record, parts);
      if (typeof name === 'string') names.push(name);
    }
  };
  let planned: Promise<PropertyChunks | Failure> | null = null;
  return async () => {
    planned ??= planChunks(node, readNames, keptNames());
    const plan = await planned;
    if (isFailure(plan)) planned = null;
    return plan;
  };
}
