// The form of a manifest as one JSON Schema, for editors: they then point out what is wrong while it is written, and complete names. It
// says what `loadManifest` checks of the shape. A reference may stand wherever a component may, and the type of a component may be left
// out; fields that come from inherited parameters are the one thing that an editor cannot know of.
import { z } from 'zod';
import './components/all.ts';
import { type Described, described } from './components/describe.ts';
import { declarativeSource } from './components/source.ts';

export type JsonSchema = Record<string, unknown>;

export function describeManifest(): JsonSchema {
  const { required, ...source } = toSchema(declarativeSource) as { required?: string[] };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Manifest',
    description: 'A manifest of the open declarative connector format, as Mooring reads it.',
    ...source,
    required: required?.filter((it) => it !== 'type'),
    anyOf: [{ required: ['streams'] }, { required: ['dynamic_streams'] }],
    $defs: {
      Reference: {
        description: 'What stands elsewhere in the manifest; what stands beside it wins.',
        anyOf: [
          { type: 'string', pattern: '^#/' },
          { type: 'object', required: ['$ref'] },
        ],
      },
      ...Object.fromEntries(listComponents().map((it) => [it.name, describeComponent(it)])),
    },
  };
}

/** All components, by name. */
const listComponents = (): Described[] => [...described.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The type is told by the place where it is left out; the parameters may hold anything. */
function describeComponent({ about, shape }: Described): JsonSchema {
  const {
    properties = {},
    required = [],
    ...rest
  } = toSchema(shape) as { properties?: JsonSchema; required?: string[] };
  const needed = required.filter((it) => it !== 'type');
  return {
    description: about,
    ...rest,
    properties: { ...properties, ...('$parameters' in properties && { $parameters: { type: 'object' } }) },
    ...(needed.length > 0 && { required: needed }),
  };
}

function toSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      const { components, isTextAllowed, isListAllowed, isMap, mapOf, ...own } = jsonSchema as JsonSchema;
      const kinds = [
        ...(isTextAllowed ? [{ type: 'string' }] : []),
        ...(isMap ? [{ type: 'object', ...(isMap === 'texts' && { additionalProperties: { type: 'string' } }) }] : []),
        ...(Array.isArray(mapOf)
          ? [{ type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, ...refs(mapOf)] } }]
          : []),
        ...refs(components),
        ...(isListAllowed
          ? [{ type: 'array', items: isListAllowed === 'texts' ? { type: 'string' } : { anyOf: refs(components) } }]
          : []),
      ];
      if (kinds.length === 0) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as JsonSchema)[key];
      Object.assign(jsonSchema, own, kinds.length === 1 ? kinds[0] : { anyOf: kinds });
    },
  }) as JsonSchema;
  return tidy(rest) as JsonSchema;
}

const refs = (names: unknown): JsonSchema[] =>
  Array.isArray(names) ? ['Reference', ...names].map((name) => ({ $ref: `#/$defs/${String(name)}` })) : [];

/** The bounds of whole numbers that a computer can hold say nothing about a manifest. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, it]) => typeof it !== 'number' || Math.abs(it) < Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(kept.map(([key, it]) => [key, tidy(it)]));
}
