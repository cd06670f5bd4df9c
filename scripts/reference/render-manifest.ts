// docs/reference/manifest.md and the JSON Schemas of the two files of a connector, written from the schemas that the files are checked with.
import { describeConnectorFile } from '../../src/connectors/connector-file.ts';
import { describeManifest, type JsonSchema } from '../../src/connectors/declarative/manifest/index.ts';

const opening = `# What a manifest can say

\`manifest.yaml\` is a manifest of the open declarative (low-code) connector format, read as it is. These are the components of the format that Mooring
reads, and their fields; those marked * are needed. [manifest.schema.json](manifest.schema.json) says the same to editors, and
[connector.schema.json](connector.schema.json) is the schema of \`connector.yaml\`: begin a file with
\`# yaml-language-server: $schema=PATH\` and the editor points out what is wrong while you write.

- **References**: \`$ref: "#/definitions/x"\`, or any text that begins with \`#/\`, stands for what is written there. Keys beside a \`$ref\` win over it.
- **Parameters**: \`$parameters\` of a component reach all components within it. They fill fields of the same name that are missing or empty, and
  expressions see them as \`parameters\`. Of two parameters of the same name the nearer counts.
- **Types** may be left out where only one component can stand. Keys without meaning refuse nothing; they are pointed out.
- A text is mostly a **template**: what stands in \`{{ }}\` is evaluated when it is needed.
- **What is wrong** is told with the file, the line, the column and the place, several problems at once. A manifest is refused as a whole
  where the format's own engine refuses it. A stream that needs a \`Custom...\` component, or a schema that stands in a file of its own
  (\`JsonFileSchemaLoader\`), or files beside its records (\`FileUploader\`), is refused alone; the others run.
- **Bounds**: a manifest has at most 3 million characters, 500,000 values, 300,000 components once its references are followed, and 120 levels.

`;

export function renderManifest(generatedBy: string): Record<string, string> {
  const schema = describeManifest();
  const { Reference: _, ...components } = schema.$defs as Record<string, JsonSchema>;
  const sections = Object.entries(components).map(
    ([name, it]) => `## ${name}\n\n${String(it.description)}\n\n${tableOf(it)}`,
  );
  const source = `## The manifest\n\n${tableOf({ ...schema, required: [...((schema.required as string[]) ?? []), 'streams'] })}`;
  return {
    'docs/reference/manifest.md': `${generatedBy}${opening}${[source, ...sections].join('\n').trimEnd()}\n`,
    'docs/reference/manifest.schema.json': write(schema),
    'docs/reference/connector.schema.json': write(describeConnectorFile()),
  };
}

const write = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 1)}\n`;

function tableOf({ properties = {}, required = [] }: JsonSchema): string {
  const needed = new Set(required as string[]);
  const rows = Object.entries(properties as Record<string, JsonSchema>)
    .filter(([name]) => name !== 'type' && name !== '$parameters')
    .map(([name, it]) => `| \`${name}\`${needed.has(name) ? '*' : ''} | ${cell(it)} |`);
  return rows.length === 0 ? '' : `| field | what stands there |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function cell(schema: JsonSchema): string {
  const fallback =
    schema.default === undefined ? '' : `; \`${JSON.stringify(schema.default).replaceAll('|', '\\|')}\` unless given`;
  return `${kindsOf(schema).join(' or ')}${fallback}`;
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'names with values',
};

function kindsOf(schema: JsonSchema): string[] {
  const { $ref: reference, anyOf, enum: among, type, items, additionalProperties: inner } = schema;
  if (typeof reference === 'string')
    return reference.endsWith('/Reference') ? [] : [linkTo(reference.slice('#/$defs/'.length))];
  if (Array.isArray(anyOf)) return [...new Set(anyOf.flatMap(kindsOf))];
  if (Array.isArray(among)) return among.map((it) => `\`${String(it)}\``);
  if (type === 'array') return [`list of ${kindsOf((items as JsonSchema) ?? {}).join(' or ')}`];
  if (type === 'object' && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0)
    return [`names with ${kindsOf(inner as JsonSchema).join(' or ')}`];
  return [type].flat().map((it) => words[String(it)] ?? 'anything');
}

const linkTo = (name: string): string => `[${name}](#${name.toLowerCase()})`;
