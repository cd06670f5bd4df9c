// What becomes of an answer: where its records are, which of them are kept, and how they are changed.
import { z } from 'zod';
import { component, customComponent, either, oneOf, template, templates, texts } from './describe.ts';
import { extractors } from './names.ts';

export const recordExpander = component(
  'RecordExpander',
  'A list within each record, whose items become records themselves.',
  {
    expand_records_from_field: templates(),
    remain_original_record: z.boolean().default(false),
    on_no_records: z.enum(['skip', 'emit_parent']).default('skip'),
  },
);

export const dpathExtractor = component(
  'DpathExtractor',
  'Where the records stand in the answer. `*` stands for any name.',
  {
    field_path: templates(),
    record_expander: oneOf('RecordExpander').optional(),
  },
);

export const responseToFileExtractor = component(
  'ResponseToFileExtractor',
  'A table of separated values that is too large for memory.',
  {
    preserve_na_values: z.boolean().default(false),
  },
);

export const recordFilter = component('RecordFilter', 'Only records for which the condition holds are kept.', {
  condition: template().optional(),
});

export const recordSelector = component('RecordSelector', 'Which records an answer has.', {
  extractor: oneOf(...extractors),
  record_filter: oneOf('RecordFilter', 'CustomRecordFilter').optional(),
  schema_normalization: either(
    (it) => typeof it === 'string',
    z.enum(['Default', 'None']),
    oneOf('CustomSchemaNormalization'),
    { components: ['CustomSchemaNormalization'], isTextAllowed: true },
  ).optional(),
  transform_before_filtering: z.boolean().optional(),
});

export const valueType = z.enum(['string', 'number', 'integer', 'boolean']);

export const addedFieldDefinition = component('AddedFieldDefinition', 'One field that is added.', {
  path: texts(),
  value: template(),
  value_type: valueType.optional(),
});

export const addFields = component('AddFields', 'Fields are added, or given another value.', {
  fields: z.array(oneOf('AddedFieldDefinition')),
  condition: template().optional(),
});

export const removeFields = component('RemoveFields', 'Fields are taken out.', {
  field_pointers: z.array(texts()),
  condition: template().optional(),
});

export const keysToLower = component('KeysToLower', 'The names of all fields are written small.', {});
export const keysToSnakeCase = component('KeysToSnakeCase', 'The names of all fields are written like_this.', {});
export const keysReplace = component('KeysReplace', 'A part of the names of all fields is replaced.', {
  old: template(),
  new: template(),
});
export const flattenFields = component('FlattenFields', 'Fields within fields move to the top.', {
  flatten_lists: z.boolean().default(true),
});
export const keyTransformation = component('KeyTransformation', 'What is put before and after the names.', {
  prefix: template().optional(),
  suffix: template().optional(),
});
export const dpathFlattenFields = component('DpathFlattenFields', 'The fields within one field move to the top.', {
  field_path: templates(),
  delete_origin_value: z.boolean().default(false),
  replace_record: z.boolean().default(false),
  key_transformation: oneOf('KeyTransformation').optional(),
});

export const customRecordExtractor = customComponent('CustomRecordExtractor');
export const customRecordFilter = customComponent('CustomRecordFilter');
export const customSchemaNormalization = customComponent('CustomSchemaNormalization');
export const customTransformation = customComponent('CustomTransformation');
