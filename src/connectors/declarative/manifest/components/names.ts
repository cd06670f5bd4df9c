// Which components can stand where several kinds of one sort can: named once, for the shapes of all families.

export const authenticators = [
  'ApiKeyAuthenticator',
  'BasicHttpAuthenticator',
  'BearerAuthenticator',
  'OAuthAuthenticator',
  'JwtAuthenticator',
  'SessionTokenAuthenticator',
  'SelectiveAuthenticator',
  'CustomAuthenticator',
  'NoAuth',
  'LegacySessionTokenAuthenticator',
  'RateLimitedMultipleTokenAuthenticator',
] as const;

export const requesters = ['HttpRequester', 'CustomRequester'] as const;
export const retrievers = ['SimpleRetriever', 'AsyncRetriever', 'CustomRetriever'] as const;
export const extractors = ['DpathExtractor', 'CustomRecordExtractor'] as const;
export const errorHandlers = ['DefaultErrorHandler', 'CompositeErrorHandler', 'CustomErrorHandler'] as const;
export const paginators = ['DefaultPaginator', 'NoPagination'] as const;
export const cursors = ['DatetimeBasedCursor', 'IncrementingCountCursor'] as const;

export const transformations = [
  'AddFields',
  'RemoveFields',
  'KeysToLower',
  'KeysToSnakeCase',
  'FlattenFields',
  'DpathFlattenFields',
  'KeysReplace',
  'CustomTransformation',
] as const;

export const decoders = [
  'JsonDecoder',
  'JsonItemsDecoder',
  'XmlDecoder',
  'CsvDecoder',
  'JsonlDecoder',
  'GzipDecoder',
  'IterableDecoder',
  'ZipfileDecoder',
  'CustomDecoder',
] as const;

/** What can be packed. */
export const packedDecoders = ['CsvDecoder', 'GzipDecoder', 'JsonDecoder', 'JsonItemsDecoder', 'JsonlDecoder'] as const;

export const routers = [
  'SubstreamPartitionRouter',
  'ListPartitionRouter',
  'GroupingPartitionRouter',
  'UnionPartitionRouter',
  'CustomPartitionRouter',
] as const;

export const schemaLoaders = [
  'InlineSchemaLoader',
  'DynamicSchemaLoader',
  'JsonFileSchemaLoader',
  'CustomSchemaLoader',
] as const;

export const streams = ['DeclarativeStream', 'StateDelegatingStream'] as const;
export const configTransformations = [
  'ConfigRemapField',
  'ConfigAddFields',
  'ConfigRemoveFields',
  'CustomConfigTransformation',
] as const;
export const configValidators = ['DpathValidator', 'PredicateValidator'] as const;
