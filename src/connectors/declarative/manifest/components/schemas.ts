// Where the JSON schema of a stream comes from.
import { z } from 'zod';
import {
  component,
  customComponent,
  either,
  isNode,
  json,
  oneOf,
  plainComponent,
  template,
  templates,
  text,
  texts,
} from './describe.ts';
import { retrievers, transformations } from './names.ts';

export const inlineSchemaLoader = component('InlineSchemaLoader', 'The schema stands in the manifest.', {
  schema: json().optional(),
});

export const jsonFileSchemaLoader = component(
  'JsonFileSchemaLoader',
  'The schema stands in a file beside the manifest.',
  {
    file_path: template().optional(),
  },
);

/** A kind of value in the words of the format: "array of strings" is `{ field_type: array, items: string }`. */
export interface ComplexFieldType {
  field_type: string;
  items?: string | ComplexFieldType;
}

const complexFieldType: z.ZodType<ComplexFieldType> = z.object({
  field_type: z.string(),
  items: z.lazy(() => z.union([z.string(), complexFieldType])).optional(),
}) as never;

export const typesMap = plainComponent(
  'TypesMap',
  'How one of the provider’s kinds of values is written in a JSON schema.',
  {
    target_type: either(isNode, complexFieldType, z.union([text(), texts()])),
    current_type: z.union([text(), texts()]),
    condition: template().optional(),
  },
);

export const schemaTypeIdentifier = plainComponent(
  'SchemaTypeIdentifier',
  'Where an answer names the fields and their kinds.',
  {
    key_pointer: templates(),
    schema_pointer: templates().default([]),
    type_pointer: templates().optional(),
    types_mapping: z.array(oneOf('TypesMap')).optional(),
  },
);

export const dynamicSchemaLoader = component('DynamicSchemaLoader', 'The schema is read from the provider.', {
  retriever: oneOf(...retrievers),
  schema_filter: oneOf('RecordFilter', 'CustomRecordFilter').optional(),
  schema_transformations: z.array(oneOf(...transformations)).optional(),
  schema_type_identifier: oneOf('SchemaTypeIdentifier'),
});

export const customSchemaLoader = customComponent('CustomSchemaLoader');
