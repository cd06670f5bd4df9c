// connector.yaml: what Mooring says about a provider beyond how its API is read: names, how to authorize, the connect form, who stands
// behind a credential, what can become a Data Source, and how its streams are read. Checked when it is loaded.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { authDescription, findAuthProblems } from './auth/index.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const url = z.url({ protocol: /^https?$/ });

const field = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9_]*$/, 'expected a name such as apiKey'),
  label: z.string(),
  kind: z.enum(['text', 'number', 'password', 'choice', 'url', 'key_file']),
  isRequired: z.boolean().default(false),
  isSecret: z.boolean().default(false),
  help: z.string().optional(),
  placeholder: z.string().optional(),
  fallback: z.string().optional(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
});

/** Paths into an answer: "data.user" is { data: { user } }. */
const path = z.string().min(1);

const stream = z.strictObject({
  reading: z.enum(['full_refresh', 'updated_since', 'date_window']),
  /** date_window: how many days back the provider still answers. */
  lookBackDays: z.int().positive().nullable().default(null),
  /**
   * updated_since: the API sorts by the cursor, oldest first, and its filter takes the given instant in. Then a read goes on by the
   * cursor instead of by page numbers, so that pages that shift while records change lose nothing.
   */
  isSortedByCursor: z.boolean().default(false),
});

const connectorFile = z.strictObject({
  slug,
  name: z.string(),
  category: z.string(),
  description: z.string(),
  aliases: z.array(z.string()).default([]),
  auth: authDescription,
  fields: z.array(field).default([]),
  helpUrl: url.nullable().default(null),
  /** The smallest authorized call: proves the credential, and tells who is behind it where the authorization itself did not. */
  identity: z
    .strictObject({
      path: z.string().startsWith('/'),
      method: z.enum(['GET', 'POST']).default('GET'),
      key: path.optional(),
      label: path.optional(),
    })
    .optional(),
  /** What can become a Data Source. Without it the account itself is the one object. */
  objects: z
    .strictObject({ path: z.string().startsWith('/'), records: path.nullable().default(null), id: path, label: path })
    .optional(),
  /** Under which name the manifest's config holds the object's id. */
  objectIdName: z.string().default('object_id'),
  /**
   * The provider never leaves the list of records out of an answer, not even an empty one: an answer without it is a failure. Many
   * providers do leave it out, so this is said only where the documents say it.
   */
  isListAlwaysThere: z.boolean().default(false),
  /** By the manifest's names. */
  streams: z.record(z.string(), stream).default({}),
});

export type ConnectorFile = z.infer<typeof connectorFile>;
export type StreamSettings = z.infer<typeof stream>;

/** The form of the file as a JSON Schema, for editors. */
export function describeConnectorFile(): Record<string, unknown> {
  const schema = z.toJSONSchema(connectorFile, { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'Connector', description: 'What Mooring says about a provider: connector.yaml.' };
}

/** A description that cannot be used. The message names the file, the place and what is wrong. */
export class ConnectorFileError extends Error {}

/** Reads and checks a connector.yaml. Throws ConnectorFileError. */
export function readConnectorFile(file: URL): ConnectorFile {
  return parseConnectorFile(readFileSync(file, 'utf8'), shortName(file));
}

/** The same for text; `name` stands in errors. */
export function parseConnectorFile(text: string, name: string): ConnectorFile {
  const checked = connectorFile.safeParse(parseYaml(text, name));
  if (!checked.success)
    throw new ConnectorFileError(
      checked.error.issues.map((issue) => `${name}: ${tellPlace(issue.path)}: ${issue.message}`).join('\n'),
    );
  const problems = findAuthProblems(checked.data.auth, checked.data.fields);
  if (problems.length > 0)
    throw new ConnectorFileError(problems.map(({ place, what }) => `${name}: ${place}: ${what}.`).join('\n'));
  return checked.data;
}

/** YAML to plain data. Of a key that stands twice, the last counts. Throws ConnectorFileError that names the line. */
export function parseYaml(text: string, name: string): unknown {
  try {
    return parse(text, { uniqueKeys: false });
  } catch (error) {
    throw new ConnectorFileError(`${name}: ${(error as Error).message}`);
  }
}

export const tellPlace = (place: readonly PropertyKey[]): string =>
  place.length === 0 ? 'the top' : place.map(String).join('.');

/** Folder and file: "sandbox-crm/manifest.yaml". */
export const shortName = (file: URL): string => file.pathname.split('/').slice(-2).join('/');
