// docs/reference/connector-auth.md: what `auth` in a connector.yaml can say, written from the schema and the words in it.
import { z } from 'zod';
import { authDescription } from '../../src/connectors/auth/index.ts';

interface Schema {
  description?: string;
  const?: unknown;
  enum?: unknown[];
  type?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

const opening = `# What a connector.yaml can say of authorization

\`auth\` in \`src/providers/NAME/connector.yaml\` describes how a provider authorizes. It is data: what is not named here is refused when the file
is loaded, with the place. How to go about it: [Describe a provider's authorization](../guides/describe-authorization.md). Members marked * are needed.

- An **address** may hold \`{name}\` for a setting of the Connection: in its host, its path or its query, never in the port, and at its very beginning only
  where no secret of the operator's goes there. What a person enters for it is checked, so that it leads nowhere else.
- A **text** may hold \`{name}\` for a setting or an entered secret, and \`{name.member}\` for what stands inside a key file. A parameter that is nothing but
  a name without a value is left out.
- A **place** is a name, or several joined by dots: \`data.token\`.
`;

export function renderAuth(generatedBy: string): string {
  const { oneOf = [], anyOf = [] } = z.toJSONSchema(authDescription, { unrepresentable: 'any' }) as Schema;
  const kinds = [...oneOf, ...anyOf].map((kind) => {
    const name = String(kind.properties?.kind?.const);
    return `## ${name}\n\n${capital(kind.description ?? '')}.\n\n${tableOf(kind)}`;
  });
  return `${generatedBy}${opening}\n${kinds.join('\n')}`;
}

function tableOf(schema: Schema): string {
  const rows = rowsOf(schema, '');
  return rows.length === 0 ? '' : `| member | meaning |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function rowsOf({ properties = {}, required = [] }: Schema, above: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (name === 'kind') return [];
    const star = required.includes(name) ? '*' : '';
    const own = `| \`${above}${name}\`${star} | ${cell(schema)} |`;
    const inner = innerOf(schema);
    return [own, ...(inner ? rowsOf(inner, `${above}${name}.`) : [])];
  });
}

/** The members of an object, or of the objects in a list. */
const innerOf = (schema: Schema): Schema | null => {
  if (schema.properties) return schema;
  if (schema.items?.properties) return schema.items;
  return schema.anyOf?.find((it) => it.properties) ?? null;
};

function cell(schema: Schema): string {
  const words = schema.description ?? wordsOf(schema);
  return words.replaceAll('|', '\\|');
}

function wordsOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((it) => `\`${it}\``).join(', ');
  if (schema.type === 'array') return 'a list';
  return (
    { object: 'by name', boolean: 'yes or no', string: 'text or place', integer: 'a number' }[schema.type ?? ''] ?? ''
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
