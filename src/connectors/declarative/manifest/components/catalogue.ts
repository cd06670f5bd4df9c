// All components by name, with the types of what they become once a manifest is loaded: everything that runs a manifest is written against
// these. The fields keep the names that the format gives them.
import type { z } from 'zod';
import type * as authenticators from './authenticators.ts';
import type * as budgets from './budgets.ts';
import type * as cursors from './cursors.ts';
import type * as decoders from './decoders.ts';
import type * as dynamic from './dynamic.ts';
import type * as errors from './errors.ts';
import type * as paginators from './paginators.ts';
import type * as records from './records.ts';
import type * as requesters from './requesters.ts';
import type * as retrievers from './retrievers.ts';
import type * as routers from './routers.ts';
import type * as schemas from './schemas.ts';
import type * as source from './source.ts';
import type * as spec from './spec.ts';
import type * as streams from './streams.ts';

export interface Components {
  // requesters.ts
  RequestOption: RequestOption;
  RequestPath: RequestPath;
  RequestBodyPlainText: RequestBodyPlainText;
  RequestBodyUrlEncodedForm: RequestBodyUrlEncodedForm;
  RequestBodyJsonObject: RequestBodyJsonObject;
  RequestBodyGraphQL: RequestBodyGraphQL;
  PropertiesFromEndpoint: PropertiesFromEndpoint;
  GroupByKeyMergeStrategy: GroupByKeyMergeStrategy;
  PropertyChunking: PropertyChunking;
  JsonSchemaPropertySelector: JsonSchemaPropertySelector;
  QueryProperties: QueryProperties;
  HttpRequester: HttpRequester;
  // authenticators.ts
  NoAuth: NoAuth;
  ApiKeyAuthenticator: ApiKeyAuthenticator;
  BearerAuthenticator: BearerAuthenticator;
  BasicHttpAuthenticator: BasicHttpAuthenticator;
  JwtAuthenticator: JwtAuthenticator;
  OAuthAuthenticator: OAuthAuthenticator;
  ApiKey: ApiKey;
  Bearer: Bearer;
  SessionTokenAuthenticator: SessionTokenAuthenticator;
  LegacySessionTokenAuthenticator: LegacySessionTokenAuthenticator;
  SelectiveAuthenticator: SelectiveAuthenticator;
  QuotaStatusSource: QuotaStatusSource;
  TokenQuota: TokenQuota;
  RateLimitedMultipleTokenAuthenticator: RateLimitedMultipleTokenAuthenticator;
  CustomAuthenticator: CustomAuthenticator;
  // paginators.ts
  NoPagination: NoPagination;
  PageIncrement: PageIncrement;
  OffsetIncrement: OffsetIncrement;
  CursorPagination: CursorPagination;
  CustomPaginationStrategy: CustomPaginationStrategy;
  DefaultPaginator: DefaultPaginator;
  PaginationResetLimits: PaginationResetLimits;
  PaginationReset: PaginationReset;
  // cursors.ts
  MinMaxDatetime: MinMaxDatetime;
  DatetimeBasedCursor: DatetimeBasedCursor;
  IncrementingCountCursor: IncrementingCountCursor;
  // routers.ts
  ListPartitionRouter: ListPartitionRouter;
  ParentStreamConfig: ParentStreamConfig;
  SubstreamPartitionRouter: SubstreamPartitionRouter;
  GroupingPartitionRouter: GroupingPartitionRouter;
  UnionPartitionRouter: UnionPartitionRouter;
  CustomPartitionRouter: CustomPartitionRouter;
  // decoders.ts
  JsonDecoder: JsonDecoder;
  JsonItemsDecoder: JsonItemsDecoder;
  JsonlDecoder: JsonlDecoder;
  CsvDecoder: CsvDecoder;
  XmlDecoder: XmlDecoder;
  IterableDecoder: IterableDecoder;
  GzipDecoder: GzipDecoder;
  ZipfileDecoder: ZipfileDecoder;
  CustomDecoder: CustomDecoder;
  // records.ts
  RecordExpander: RecordExpander;
  DpathExtractor: DpathExtractor;
  ResponseToFileExtractor: ResponseToFileExtractor;
  RecordFilter: RecordFilter;
  RecordSelector: RecordSelector;
  AddedFieldDefinition: AddedFieldDefinition;
  AddFields: AddFields;
  RemoveFields: RemoveFields;
  KeysToLower: KeysToLower;
  KeysToSnakeCase: KeysToSnakeCase;
  KeysReplace: KeysReplace;
  FlattenFields: FlattenFields;
  KeyTransformation: KeyTransformation;
  DpathFlattenFields: DpathFlattenFields;
  CustomRecordExtractor: CustomRecordExtractor;
  CustomRecordFilter: CustomRecordFilter;
  CustomSchemaNormalization: CustomSchemaNormalization;
  CustomTransformation: CustomTransformation;
  // errors.ts
  HttpResponseFilter: HttpResponseFilter;
  DefaultErrorHandler: DefaultErrorHandler;
  CompositeErrorHandler: CompositeErrorHandler;
  CustomErrorHandler: CustomErrorHandler;
  ConstantBackoffStrategy: ConstantBackoffStrategy;
  ExponentialBackoffStrategy: ExponentialBackoffStrategy;
  WaitTimeFromHeader: WaitTimeFromHeader;
  WaitUntilTimeFromHeader: WaitUntilTimeFromHeader;
  CustomBackoffStrategy: CustomBackoffStrategy;
  // schemas.ts
  InlineSchemaLoader: InlineSchemaLoader;
  JsonFileSchemaLoader: JsonFileSchemaLoader;
  TypesMap: TypesMap;
  SchemaTypeIdentifier: SchemaTypeIdentifier;
  DynamicSchemaLoader: DynamicSchemaLoader;
  CustomSchemaLoader: CustomSchemaLoader;
  // retrievers.ts
  SimpleRetriever: SimpleRetriever;
  CustomRetriever: CustomRetriever;
  CustomRequester: CustomRequester;
  AsyncJobStatusMap: AsyncJobStatusMap;
  AsyncRetriever: AsyncRetriever;
  // streams.ts
  FileUploader: FileUploader;
  DeclarativeStream: DeclarativeStream;
  StateDelegatingStream: StateDelegatingStream;
  ConditionalStreams: ConditionalStreams;
  LegacyToPerPartitionStateMigration: LegacyToPerPartitionStateMigration;
  CustomStateMigration: CustomStateMigration;
  BlockSimultaneousSyncsAction: BlockSimultaneousSyncsAction;
  // budgets.ts
  HttpRequestRegexMatcher: HttpRequestRegexMatcher;
  Rate: Rate;
  FixedWindowCallRatePolicy: FixedWindowCallRatePolicy;
  MovingWindowCallRatePolicy: MovingWindowCallRatePolicy;
  UnlimitedCallRatePolicy: UnlimitedCallRatePolicy;
  HTTPAPIBudget: HTTPAPIBudget;
  ConcurrencyLevel: ConcurrencyLevel;
  // spec.ts
  ConfigRemapField: ConfigRemapField;
  ConfigAddFields: ConfigAddFields;
  ConfigRemoveFields: ConfigRemoveFields;
  CustomConfigTransformation: CustomConfigTransformation;
  ConfigMigration: ConfigMigration;
  ValidateAdheresToSchema: ValidateAdheresToSchema;
  CustomValidationStrategy: CustomValidationStrategy;
  DpathValidator: DpathValidator;
  PredicateValidator: PredicateValidator;
  Spec: Spec;
  // dynamic.ts
  ComponentMappingDefinition: ComponentMappingDefinition;
  HttpComponentsResolver: HttpComponentsResolver;
  StreamConfig: StreamConfig;
  ConfigComponentsResolver: ConfigComponentsResolver;
  StreamParametersDefinition: StreamParametersDefinition;
  ParametrizedComponentsResolver: ParametrizedComponentsResolver;
  DynamicDeclarativeStream: DynamicDeclarativeStream;
  // source.ts
  DynamicStreamCheckConfig: DynamicStreamCheckConfig;
  CheckStream: CheckStream;
  CheckDynamicStream: CheckDynamicStream;
}

export interface RequestOption extends z.output<typeof requesters.requestOption> {}
export interface RequestPath extends z.output<typeof requesters.requestPath> {}
export interface RequestBodyPlainText extends z.output<typeof requesters.requestBodyPlainText> {}
export interface RequestBodyUrlEncodedForm extends z.output<typeof requesters.requestBodyUrlEncodedForm> {}
export interface RequestBodyJsonObject extends z.output<typeof requesters.requestBodyJsonObject> {}
export interface RequestBodyGraphQL extends z.output<typeof requesters.requestBodyGraphQl> {}
export interface PropertiesFromEndpoint extends z.output<typeof requesters.propertiesFromEndpoint> {}
export interface GroupByKeyMergeStrategy extends z.output<typeof requesters.groupByKeyMergeStrategy> {}
export interface PropertyChunking extends z.output<typeof requesters.propertyChunking> {}
export interface JsonSchemaPropertySelector extends z.output<typeof requesters.jsonSchemaPropertySelector> {}
export interface QueryProperties extends z.output<typeof requesters.queryProperties> {}
export interface HttpRequester extends z.output<typeof requesters.httpRequester> {}
export interface NoAuth extends z.output<typeof authenticators.noAuth> {}
export interface ApiKeyAuthenticator extends z.output<typeof authenticators.apiKeyAuthenticator> {}
export interface BearerAuthenticator extends z.output<typeof authenticators.bearerAuthenticator> {}
export interface BasicHttpAuthenticator extends z.output<typeof authenticators.basicHttpAuthenticator> {}
export interface JwtAuthenticator extends z.output<typeof authenticators.jwtAuthenticator> {}
export interface OAuthAuthenticator extends z.output<typeof authenticators.oAuthAuthenticator> {}
export interface ApiKey extends z.output<typeof authenticators.sessionTokenRequestApiKey> {}
export interface Bearer extends z.output<typeof authenticators.sessionTokenRequestBearer> {}
export interface SessionTokenAuthenticator extends z.output<typeof authenticators.sessionTokenAuthenticator> {}
export interface LegacySessionTokenAuthenticator
  extends z.output<typeof authenticators.legacySessionTokenAuthenticator> {}
export interface SelectiveAuthenticator extends z.output<typeof authenticators.selectiveAuthenticator> {}
export interface QuotaStatusSource extends z.output<typeof authenticators.quotaStatusSource> {}
export interface TokenQuota extends z.output<typeof authenticators.tokenQuota> {}
export interface RateLimitedMultipleTokenAuthenticator
  extends z.output<typeof authenticators.rateLimitedMultipleTokenAuthenticator> {}
export interface CustomAuthenticator extends z.output<typeof authenticators.customAuthenticator> {}
export interface NoPagination extends z.output<typeof paginators.noPagination> {}
export interface PageIncrement extends z.output<typeof paginators.pageIncrement> {}
export interface OffsetIncrement extends z.output<typeof paginators.offsetIncrement> {}
export interface CursorPagination extends z.output<typeof paginators.cursorPagination> {}
export interface CustomPaginationStrategy extends z.output<typeof paginators.customPaginationStrategy> {}
export interface DefaultPaginator extends z.output<typeof paginators.defaultPaginator> {}
export interface PaginationResetLimits extends z.output<typeof paginators.paginationResetLimits> {}
export interface PaginationReset extends z.output<typeof paginators.paginationReset> {}
export interface MinMaxDatetime extends z.output<typeof cursors.minMaxDatetime> {}
export interface DatetimeBasedCursor extends z.output<typeof cursors.datetimeBasedCursor> {}
export interface IncrementingCountCursor extends z.output<typeof cursors.incrementingCountCursor> {}
export interface ListPartitionRouter extends z.output<typeof routers.listPartitionRouter> {}
export interface ParentStreamConfig extends z.output<typeof routers.parentStreamConfig> {}
export interface SubstreamPartitionRouter extends z.output<typeof routers.substreamPartitionRouter> {}
export interface GroupingPartitionRouter extends z.output<typeof routers.groupingPartitionRouter> {}
export interface UnionPartitionRouter extends z.output<typeof routers.unionPartitionRouter> {}
export interface CustomPartitionRouter extends z.output<typeof routers.customPartitionRouter> {}
export interface JsonDecoder extends z.output<typeof decoders.jsonDecoder> {}
export interface JsonItemsDecoder extends z.output<typeof decoders.jsonItemsDecoder> {}
export interface JsonlDecoder extends z.output<typeof decoders.jsonlDecoder> {}
export interface CsvDecoder extends z.output<typeof decoders.csvDecoder> {}
export interface XmlDecoder extends z.output<typeof decoders.xmlDecoder> {}
export interface IterableDecoder extends z.output<typeof decoders.iterableDecoder> {}
export interface GzipDecoder extends z.output<typeof decoders.gzipDecoder> {}
export interface ZipfileDecoder extends z.output<typeof decoders.zipfileDecoder> {}
export interface CustomDecoder extends z.output<typeof decoders.customDecoder> {}
export interface RecordExpander extends z.output<typeof records.recordExpander> {}
export interface DpathExtractor extends z.output<typeof records.dpathExtractor> {}
export interface ResponseToFileExtractor extends z.output<typeof records.responseToFileExtractor> {}
export interface RecordFilter extends z.output<typeof records.recordFilter> {}
export interface RecordSelector extends z.output<typeof records.recordSelector> {}
export interface AddedFieldDefinition extends z.output<typeof records.addedFieldDefinition> {}
export interface AddFields extends z.output<typeof records.addFields> {}
export interface RemoveFields extends z.output<typeof records.removeFields> {}
export interface KeysToLower extends z.output<typeof records.keysToLower> {}
export interface KeysToSnakeCase extends z.output<typeof records.keysToSnakeCase> {}
export interface KeysReplace extends z.output<typeof records.keysReplace> {}
export interface FlattenFields extends z.output<typeof records.flattenFields> {}
export interface KeyTransformation extends z.output<typeof records.keyTransformation> {}
export interface DpathFlattenFields extends z.output<typeof records.dpathFlattenFields> {}
export interface CustomRecordExtractor extends z.output<typeof records.customRecordExtractor> {}
export interface CustomRecordFilter extends z.output<typeof records.customRecordFilter> {}
export interface CustomSchemaNormalization extends z.output<typeof records.customSchemaNormalization> {}
export interface CustomTransformation extends z.output<typeof records.customTransformation> {}
export interface HttpResponseFilter extends z.output<typeof errors.httpResponseFilter> {}
export interface DefaultErrorHandler extends z.output<typeof errors.defaultErrorHandler> {}
export interface CompositeErrorHandler extends z.output<typeof errors.compositeErrorHandler> {}
export interface CustomErrorHandler extends z.output<typeof errors.customErrorHandler> {}
export interface ConstantBackoffStrategy extends z.output<typeof errors.constantBackoffStrategy> {}
export interface ExponentialBackoffStrategy extends z.output<typeof errors.exponentialBackoffStrategy> {}
export interface WaitTimeFromHeader extends z.output<typeof errors.waitTimeFromHeader> {}
export interface WaitUntilTimeFromHeader extends z.output<typeof errors.waitUntilTimeFromHeader> {}
export interface CustomBackoffStrategy extends z.output<typeof errors.customBackoffStrategy> {}
export interface InlineSchemaLoader extends z.output<typeof schemas.inlineSchemaLoader> {}
export interface JsonFileSchemaLoader extends z.output<typeof schemas.jsonFileSchemaLoader> {}
export interface TypesMap extends z.output<typeof schemas.typesMap> {}
export interface SchemaTypeIdentifier extends z.output<typeof schemas.schemaTypeIdentifier> {}
export interface DynamicSchemaLoader extends z.output<typeof schemas.dynamicSchemaLoader> {}
export interface CustomSchemaLoader extends z.output<typeof schemas.customSchemaLoader> {}
export interface SimpleRetriever extends z.output<typeof retrievers.simpleRetriever> {}
export interface CustomRetriever extends z.output<typeof retrievers.customRetriever> {}
export interface CustomRequester extends z.output<typeof retrievers.customRequester> {}
export interface AsyncJobStatusMap extends z.output<typeof retrievers.asyncJobStatusMap> {}
export interface AsyncRetriever extends z.output<typeof retrievers.asyncRetriever> {}
export interface FileUploader extends z.output<typeof streams.fileUploader> {}
export interface DeclarativeStream extends z.output<typeof streams.declarativeStream> {}
export interface StateDelegatingStream extends z.output<typeof streams.stateDelegatingStream> {}
export interface ConditionalStreams extends z.output<typeof streams.conditionalStreams> {}
export interface LegacyToPerPartitionStateMigration
  extends z.output<typeof streams.legacyToPerPartitionStateMigration> {}
export interface CustomStateMigration extends z.output<typeof streams.customStateMigration> {}
export interface BlockSimultaneousSyncsAction extends z.output<typeof streams.blockSimultaneousSyncsAction> {}
export interface HttpRequestRegexMatcher extends z.output<typeof budgets.httpRequestRegexMatcher> {}
export interface Rate extends z.output<typeof budgets.rate> {}
export interface FixedWindowCallRatePolicy extends z.output<typeof budgets.fixedWindowCallRatePolicy> {}
export interface MovingWindowCallRatePolicy extends z.output<typeof budgets.movingWindowCallRatePolicy> {}
export interface UnlimitedCallRatePolicy extends z.output<typeof budgets.unlimitedCallRatePolicy> {}
export interface HTTPAPIBudget extends z.output<typeof budgets.httpApiBudget> {}
export interface ConcurrencyLevel extends z.output<typeof budgets.concurrencyLevel> {}
export interface ConfigRemapField extends z.output<typeof spec.configRemapField> {}
export interface ConfigAddFields extends z.output<typeof spec.configAddFields> {}
export interface ConfigRemoveFields extends z.output<typeof spec.configRemoveFields> {}
export interface CustomConfigTransformation extends z.output<typeof spec.customConfigTransformation> {}
export interface ConfigMigration extends z.output<typeof spec.configMigration> {}
export interface ValidateAdheresToSchema extends z.output<typeof spec.validateAdheresToSchema> {}
export interface CustomValidationStrategy extends z.output<typeof spec.customValidationStrategy> {}
export interface DpathValidator extends z.output<typeof spec.dpathValidator> {}
export interface PredicateValidator extends z.output<typeof spec.predicateValidator> {}
export interface Spec extends z.output<typeof spec.spec> {}
export interface ComponentMappingDefinition extends z.output<typeof dynamic.componentMappingDefinition> {}
export interface HttpComponentsResolver extends z.output<typeof dynamic.httpComponentsResolver> {}
export interface StreamConfig extends z.output<typeof dynamic.streamConfig> {}
export interface ConfigComponentsResolver extends z.output<typeof dynamic.configComponentsResolver> {}
export interface StreamParametersDefinition extends z.output<typeof dynamic.streamParametersDefinition> {}
export interface ParametrizedComponentsResolver extends z.output<typeof dynamic.parametrizedComponentsResolver> {}
export interface DynamicDeclarativeStream extends z.output<typeof dynamic.dynamicDeclarativeStream> {}
export interface DynamicStreamCheckConfig extends z.output<typeof source.dynamicStreamCheckConfig> {}
export interface CheckStream extends z.output<typeof source.checkStream> {}
export interface CheckDynamicStream extends z.output<typeof source.checkDynamicStream> {}

export type RequestBody = RequestBodyPlainText | RequestBodyUrlEncodedForm | RequestBodyJsonObject | RequestBodyGraphQL;
