// Streams that are made at run time from a template: one for each record, each entry of the settings, or each set of parameters.
import { z } from 'zod';
import { component, either, json, oneOf, template, templates, text } from './describe.ts';
import { retrievers, streams } from './names.ts';
import { valueType } from './records.ts';

export const componentMappingDefinition = component(
  'ComponentMappingDefinition',
  'What is written into the template, and where.',
  {
    field_path: templates(),
    value: template(),
    value_type: valueType.optional(),
    create_or_update: z.boolean().default(false),
    condition: template().optional(),
  },
);

const mappings = z.array(oneOf('ComponentMappingDefinition'));

export const httpComponentsResolver = component('HttpComponentsResolver', 'One stream for each record that is read.', {
  retriever: oneOf(...retrievers),
  components_mapping: mappings,
});

export const streamConfig = component('StreamConfig', 'Where the settings have the list of streams.', {
  configs_pointer: templates(),
  default_values: z.array(json()).optional(),
});

export const configComponentsResolver = component(
  'ConfigComponentsResolver',
  'One stream for each entry of the settings.',
  {
    stream_config: either(
      Array.isArray,
      z.array(oneOf('StreamConfig')),
      oneOf('StreamConfig').transform((it) => [it]),
      {
        components: ['StreamConfig'],
        isListAllowed: true,
      },
    ),
    components_mapping: mappings,
  },
);

export const streamParametersDefinition = component('StreamParametersDefinition', 'Sets of parameters.', {
  list_of_parameters_for_stream: z.array(json()),
});

export const parametrizedComponentsResolver = component(
  'ParametrizedComponentsResolver',
  'One stream for each set of parameters.',
  {
    stream_parameters: oneOf('StreamParametersDefinition'),
    components_mapping: mappings,
  },
);

/** The template stays as it stands: it becomes a stream only once the values are written into it. */
const streamTemplate = z.unknown().transform((node, judge): Record<string, unknown> => {
  const result = oneOf(...streams).safeParse(node);
  if (!result.success) for (const issue of result.error.issues) judge.issues.push({ ...issue, input: node } as never);
  return node as Record<string, unknown>;
});

export const dynamicDeclarativeStream = component(
  'DynamicDeclarativeStream',
  'Streams that are made from a template.',
  {
    name: text().default(''),
    stream_template: streamTemplate,
    components_resolver: oneOf('HttpComponentsResolver', 'ConfigComponentsResolver', 'ParametrizedComponentsResolver'),
    use_parent_parameters: z.boolean().default(true),
  },
);
