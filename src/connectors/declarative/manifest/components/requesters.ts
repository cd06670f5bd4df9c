// How requests are made: the address, what is put into them, and the properties that are asked for.
import { z } from 'zod';
import { isTemplate, type Template, type TemplateMap, type TemplateTree } from '../template.ts';
import type { QueryProperties, RequestBody } from './catalogue.ts';
import {
  component,
  isMap,
  type Judge,
  type MapOf,
  oneOf,
  readTree,
  template,
  templateMap,
  templateMapOrTemplate,
  templates,
  templateTree,
  templateTreeOrTemplate,
  text,
  textOrMapOf,
  texts,
  textsOr,
} from './describe.ts';
import { authenticators, errorHandlers, transformations } from './names.ts';

/** Where a value is put into a request. */
export const requestOption = component(
  'RequestOption',
  'Where a value is put into a request.',
  {
    inject_into: z.enum(['request_parameter', 'header', 'body_data', 'body_json']),
    field_name: template().optional(),
    field_path: templates().optional(),
  },
  ({ type, inject_into, field_name: name, field_path: path }, judge) => {
    const refuse = (message: string, at: string): void => judge.addIssue({ code: 'custom', message, path: [at] });
    if (!name && !path) refuse('is missing: it says under which name the value is sent', 'field_name');
    if (name && path) refuse('cannot stand beside field_name: leave one of them out', 'field_path');
    if (path && !name && inject_into !== 'body_json') refuse('is for body_json alone: use field_name', 'field_path');
    /** One part, or several within a JSON body. */
    const parts: Template[] = path ?? (name ? [name] : []);
    return { type, inject_into, path: parts };
  },
);

export const requestPath = component(
  'RequestPath',
  'The value is the path, or the whole address, of the next request.',
  {},
);

export const requestBodyPlainText = component('RequestBodyPlainText', 'A body that is one text.', {
  value: template(),
});
export const requestBodyUrlEncodedForm = component('RequestBodyUrlEncodedForm', 'A body that is a form.', {
  value: templateMap(),
});
export const requestBodyJsonObject = component('RequestBodyJsonObject', 'A body that is JSON.', {
  value: templateTree(),
});
export const requestBodyGraphQl = component('RequestBodyGraphQL', 'A body that is a GraphQL query.', {
  value: z.looseObject({ query: z.string() }).transform(readTree),
});

const retrievers = ['SimpleRetriever', 'CustomRetriever'] as const;

export const propertiesFromEndpoint = component(
  'PropertiesFromEndpoint',
  'The names of the properties to ask for are themselves read from the provider.',
  { property_field_path: templates(), retriever: oneOf(...retrievers) },
);

export const groupByKeyMergeStrategy = component(
  'GroupByKeyMergeStrategy',
  'Parts of one record that came with different requests belong together when these keys are the same.',
  { key: z.union([text(), texts()]).transform((key): string[] => [key].flat()) },
);

export const propertyChunking = component(
  'PropertyChunking',
  'So many properties are asked for with one request; the parts of a record are put together again.',
  {
    property_limit_type: z.enum(['characters', 'property_count']),
    property_limit: z.int().optional(),
    record_merge_strategy: oneOf('GroupByKeyMergeStrategy').optional(),
  },
);

export const jsonSchemaPropertySelector = component(
  'JsonSchemaPropertySelector',
  'Of the properties, only those are asked for that have a column, under the names that the transformations give them.',
  { transformations: z.array(oneOf(...transformations)).optional() },
);

export const queryProperties = component('QueryProperties', 'The properties that are asked for by name.', {
  property_list: textsOr('PropertiesFromEndpoint'),
  always_include_properties: texts().optional(),
  property_chunking: oneOf('PropertyChunking').optional(),
  property_selector: oneOf('JsonSchemaPropertySelector').optional(),
});

/** How an endpoint is asked. The older spellings of the properties and of the body have become the newest. */
export const httpRequester = component(
  'HttpRequester',
  'How an endpoint is asked.',
  {
    url: template().optional(),
    url_base: template().optional(),
    path: template().optional(),
    http_method: z.enum(['GET', 'POST']).default('GET'),
    authenticator: oneOf(...authenticators).optional(),
    fetch_properties_from_endpoint: oneOf('PropertiesFromEndpoint').optional(),
    query_properties: oneOf('QueryProperties').optional(),
    request_parameters: textOrMapOf('QueryProperties').optional(),
    request_headers: templateMapOrTemplate().optional(),
    request_body_data: templateMapOrTemplate().optional(),
    request_body_json: templateTreeOrTemplate().optional(),
    request_body: oneOf(
      'RequestBodyPlainText',
      'RequestBodyUrlEncodedForm',
      'RequestBodyJsonObject',
      'RequestBodyGraphQL',
    ).optional(),
    error_handler: oneOf(...errorHandlers).optional(),
    use_cache: z.boolean().optional(),
  },
  (node, judge) => {
    const { request_parameters, query_properties, fetch_properties_from_endpoint, request_body, ...rest } = node;
    const body = readBody(request_body, rest);
    const parameters = splitParameters(request_parameters, judge);
    const asked = fetch_properties_from_endpoint
      ? { type: 'QueryProperties' as const, property_list: fetch_properties_from_endpoint }
      : (query_properties ?? parameters.queryProperties);
    if (!rest.url && !rest.url_base && !rest.path)
      judge.addIssue({ code: 'custom', message: 'is missing: it says where the requests go', path: ['url'] });
    if (isFilled(body.request_body_data) && isFilled(body.request_body_json))
      judge.addIssue({
        code: 'custom',
        message: 'cannot stand beside request_body_data: a request has one body',
        path: ['request_body_json'],
      });
    return {
      ...rest,
      request_body_data: body.request_body_data,
      request_body_json: body.request_body_json,
      request_parameters: parameters.map,
      /** The properties that are asked for, from whichever of the three places they may stand in. */
      query_properties: asked as Omit<QueryProperties, '$parameters'> | undefined,
      /** The parameter under which they are sent, joined by commas; the others of the templates find them in the slice. */
      query_properties_key: asked === parameters.queryProperties ? parameters.key : undefined,
    };
  },
);

type Body = { request_body_data?: TemplateMap | Template; request_body_json?: TemplateTree };

function isFilled(it: TemplateMap | TemplateTree | undefined): boolean {
  if (it === undefined || typeof it !== 'object' || it === null) return false;
  if (isTemplate(it)) return it.source !== '';
  return 'entries' in it && Array.isArray(it.entries) ? it.entries.length > 0 : (it as readonly unknown[]).length > 0;
}

/** `request_body` is the newest spelling; what it says is the same as one of the two older. */
function readBody(body: RequestBody | undefined, { request_body_data, request_body_json }: Body): Body {
  if (body?.type === 'RequestBodyUrlEncodedForm') return { request_body_data: body.value, request_body_json };
  return { request_body_data, request_body_json: body ? body.value : request_body_json };
}

type Parameters = { map: TemplateMap | Template | undefined; queryProperties?: QueryProperties; key?: string };

function splitParameters(given: Template | MapOf<QueryProperties> | undefined, judge: Judge): Parameters {
  if (given === undefined || !isMap(given)) return { map: given };
  const found = given.filter((entry) => !isTemplate(entry.value));
  const map = given.filter((entry): entry is TemplateMap[number] => isTemplate(entry.value));
  if (found.length > 1)
    judge.addIssue({
      code: 'custom',
      message: 'only one of the parameters can be a list of properties',
      path: ['request_parameters', found[1]?.name.source ?? ''],
    });
  return { map, queryProperties: found[0]?.value as QueryProperties | undefined, key: found[0]?.name.source };
}
