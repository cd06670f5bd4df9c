// connector.yaml: what Mooring says about a provider beyond how its API is read: names, how to authorize, the connect form, who stands
// behind a credential, what can become a Data Source, and how its streams are read. Checked when it is loaded.
import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
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
  /**
   * date_window: for so many days before today the provider still adds to its figures or corrects them, so that they are read again with every
   * sync. Two unless given.
   */
  restatedDays: z.int().min(1).max(60).optional(),
});

const milliseconds = z.int().positive();

/** What the provider's documents say of how long its credentials live; null: nothing known. */
const lifetimes = z.strictObject({
  accessTokenMs: milliseconds.nullable().default(null),
  refreshTokenMs: milliseconds.nullable().default(null),
  refreshInactivityMs: milliseconds
    .nullable()
    .default(null)
    .describe('a refresh token that is not used for so long ends'),
  grantsMax: z.int().positive().nullable().default(null).describe('grants per person and app before the oldest ends'),
  isRefreshTokenRotated: z.boolean().default(false).describe('each refresh brings a new refresh token'),
  reuseGraceMs: milliseconds
    .nullable()
    .default(null)
    .describe('a used refresh token is accepted once more for so long'),
  testingModeMs: milliseconds.nullable().optional(),
  grantMs: milliseconds.nullable().optional().describe('longest life of a grant, however often it is renewed'),
  keyMs: milliseconds.nullable().optional().describe('longest life of a key or password that a person makes'),
  citation: url.describe("the page of the provider's documents that says so"),
});

export const connectorFile = z.strictObject({
  slug: slug.describe('name in addresses and settings; that of the folder or the file unless given'),
  name: z.string().min(1).max(100).describe('what people call it'),
  category: z.string().min(1).max(100),
  description: z.string().max(1000),
  icon: z
    .string()
    .max(65_536)
    .regex(
      /^data:image\/(?:png|svg\+xml|webp);base64,[A-Za-z0-9+/=]+$/,
      'expected data:image/svg+xml;base64,... (or png, webp)',
    )
    .nullable()
    .default(null)
    .describe('a picture as a data URL, at most 64 KiB'),
  aliases: z.array(z.string()).default([]),
  verified: z
    .enum(['live', 'simulated', 'documented'])
    .nullable()
    .default(null)
    .describe(
      'what it was tried against: `live` (the provider itself), `simulated` (a pretend provider made from its documents), `documented` (nothing: written from its documents)',
    ),
  documents: z.array(url).default([]).describe("pages of the provider's documents that it rests on"),
  unverified: z
    .array(z.string())
    .default([])
    .describe('what could not be verified without the live service, a sentence each'),
  auth: authDescription,
  lifetimes: lifetimes.optional(),
  fields: z.array(field).default([]),
  helpUrl: url.nullable().default(null),
  /** The smallest authorized call: proves the credential, and tells who is behind it where the authorization itself did not. */
  identity: z
    .strictObject({
      path: z.string().startsWith('/'),
      method: z.enum(['GET', 'POST']).default('GET'),
      key: path.optional(),
      label: path.optional(),
      endsAt: path.optional().describe('where it tells the instant at which the key or password ends'),
    })
    .optional(),
  /** What can become a Data Source. Without it the account itself is the one object. */
  objects: z
    .strictObject({ path: z.string().startsWith('/'), records: path.nullable().default(null), id: path, label: path })
    .optional(),
  /**
   * The same as a stream of the manifest, with its pages, filters and transformations; `id` and `label` are fields of its records. It is
   * offered as no stream itself.
   */
  objectStream: z.strictObject({ name: z.string().min(1), id: z.string().min(1), label: z.string().min(1) }).optional(),
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
  const schema = z.toJSONSchema(besideManifest, { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'Connector', description: 'What Mooring says about a provider: connector.yaml.' };
}

/** A description that cannot be used. The message names the file, the place and what is wrong. */
export class ConnectorFileError extends Error {}

/** One that stands beside a manifest may leave out what the manifest, or its own name, says. */
export const besideManifest = connectorFile.partial({
  slug: true,
  name: true,
  category: true,
  description: true,
  auth: true,
});

/** What holds for what a connector.yaml leaves out. */
export type ConnectorFileDefaults = Pick<ConnectorFile, 'slug' | 'name' | 'category' | 'description' | 'helpUrl'>;

/**
 * The connector.yaml of a manifest; `text` null where there is none. Without `auth` the manifest's own authenticators count. Throws
 * ConnectorFileError.
 */
export function completeConnectorFile(
  text: string | null,
  fileName: string,
  defaults: ConnectorFileDefaults,
): ConnectorFile {
  const given = text === null ? {} : checkFile(besideManifest, text, fileName);
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
  const auth = { kind: 'manifest' as const };
  const file = { ...connectorFile.parse({ ...defaults, auth }), ...known } as ConnectorFile;
  if (file.auth.kind === 'manifest' && file.fields.length > 0)
    throw new ConnectorFileError(
      `${fileName}: fields: with the manifest's own authorization its spec is the connect form. Leave fields out, or describe auth here.`,
    );
  refuseAuthProblems(file, fileName);
  return file;
}

/**
 * Reads and checks a connector.yaml of src/providers. What several products of one provider share of their authorization stands once, in that
 * provider's auth.yaml: `auth: { like: google, scopes: [...] }`. Throws ConnectorFileError.
 */
export function readConnectorFile(file: URL): ConnectorFile {
  return parseConnectorFile(readFileSync(file, 'utf8'), shortName(file), (value) => withSharedAuth(value, file));
}

function withSharedAuth(value: unknown, file: URL): unknown {
  const { like, ...own } = (value as { auth?: { like?: unknown } } | null)?.auth ?? {};
  if (typeof like !== 'string') return value;
  const shared = new URL(`../${slug.parse(like)}/auth.yaml`, file);
  const { value: auth } = parseYaml(readFileSync(shared, 'utf8'), shortName(shared));
  return { ...(value as object), auth: { ...(auth as object), ...own } };
}

/** The same for text; `name` stands in errors. `complete` adds what stands elsewhere, before it is checked. */
export function parseConnectorFile(
  text: string,
  name: string,
  complete: (value: unknown) => unknown = (value) => value,
): ConnectorFile {
  const file = checkFile(connectorFile, text, name, complete);
  refuseAuthProblems(file, name);
  return file;
}

function checkFile<T>(
  schema: z.ZodType<T>,
  text: string,
  name: string,
  complete: (value: unknown) => unknown = (value) => value,
): T {
  const { value, lineAt } = parseYaml(text, name);
  const checked = schema.safeParse(complete(value) ?? {});
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => {
    // Of a key that nobody knows, its own line.
    const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const line = lineAt([...issue.path, ...key]);
    return `${name}: ${line > 0 ? `line ${line}, ` : ''}${tellPlace(issue.path)}: ${issue.message}`;
  });
  throw new ConnectorFileError(problems.join('\n'));
}

function refuseAuthProblems(file: ConnectorFile, name: string): void {
  const problems = findAuthProblems(file.auth, file.fields);
  if (problems.length > 0)
    throw new ConnectorFileError(problems.map(({ place, what }) => `${name}: ${place}: ${what}.`).join('\n'));
}

/** YAML to plain data. Of a key that stands twice, the last counts. Throws ConnectorFileError that names the line. */
function parseYaml(text: string, name: string): { value: unknown; lineAt(place: readonly PropertyKey[]): number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: false, lineCounter: lines, logLevel: 'silent' });
  const [problem] = document.errors;
  if (problem) throw new ConnectorFileError(`${name}: ${problem.message}`);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConnectorFileError(`${name}: ${(error as Error).message}`);
  }
  /** The line of the nearest that is there. */
  const lineAt = (place: readonly PropertyKey[]): number => {
    for (let length = place.length; length >= 0; length--) {
      const node = document.getIn(place.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 0;
  };
  return { value, lineAt };
}

export const tellPlace = (place: readonly PropertyKey[]): string =>
  place.length === 0 ? 'the top' : place.map(String).join('.');

/** Folder and file: "sandbox-crm/manifest.yaml". */
export const shortName = (file: URL): string => file.pathname.split('/').slice(-2).join('/');
