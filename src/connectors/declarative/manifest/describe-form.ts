// The connect form of a manifest that comes alone: the settings that its spec asks for, as fields of Mooring's form. Settings within settings
// have dotted names; where the spec offers several forms of one setting, a choice says which, and the fields of the others are not shown.
import type { Field } from '../../types.ts';
import { isNode } from './components/describe.ts';
import type { Manifest } from './load-manifest.ts';

type Node = Record<string, unknown>;

/** What is entered as text, and what it becomes in the config. */
export type SettingKind = 'text' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

export interface Setting extends Omit<Field, 'shownWhen'> {
  /** Where the value stands in the config: `credentials.api_key` is ['credentials', 'api_key']. */
  path: string[];
  becomes: SettingKind;
  /** Asked for only while another setting has this value; null: always. */
  shownWhen: { name: string; value: string } | null;
  /** What the whole text must match, or null. */
  pattern: string | null;
  /** The value that the spec fixes: never asked for, always sent. */
  fixed: unknown;
}

/** Settings in the order in which they are asked for. `secretPaths` are secret beside those that the spec marks. */
export function describeForm(manifest: Manifest, secretPaths: Iterable<string> = []): Setting[] {
  const specification = manifest.spec?.connection_specification ?? {};
  const secrets = new Set(secretPaths);
  return readProperties(specification, [], null, true).map((setting) => ({
    ...setting,
    ...(secrets.has(setting.path.join('.')) &&
      setting.becomes === 'text' && { isSecret: true, kind: 'password' as const }),
  }));
}

/** The config that the entered texts stand for. What is empty is left out: the format's own engine fills in nothing either. */
export function readSettings(settings: readonly Setting[], entered: Readonly<Record<string, string>>): Node {
  const config: Node = {};
  for (const setting of settings) {
    const { name, path, shownWhen, fixed } = setting;
    if (shownWhen && (entered[shownWhen.name] ?? '') !== shownWhen.value) continue;
    const text = entered[name] ?? '';
    const value = fixed !== undefined ? fixed : text === '' ? undefined : readValue(setting, text);
    // The choice between several forms stands nowhere in the config itself, unless a member of the form says it.
    if (value !== undefined && !name.endsWith(choiceSuffix)) put(config, path, value);
  }
  return config;
}

const choiceSuffix = '.$form';

function readProperties(schema: Node, above: string[], shownWhen: Setting['shownWhen'], isNeeded: boolean): Setting[] {
  const properties = isNode(schema.properties) ? Object.entries(schema.properties) : [];
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const order = ([, it]: [string, unknown]): number => (isNode(it) && typeof it.order === 'number' ? it.order : 1000);
  return properties
    .sort((a, b) => order(a) - order(b))
    .flatMap(([key, property]) =>
      isNode(property) ? readProperty(property, [...above, key], shownWhen, isNeeded && required.has(key)) : [],
    );
}

function readProperty(property: Node, path: string[], shownWhen: Setting['shownWhen'], isRequired: boolean): Setting[] {
  if (property.airbyte_hidden === true && property.const === undefined) return [];
  const forms = Array.isArray(property.oneOf) ? property.oneOf.filter(isNode) : [];
  if (forms.length > 0) return readForms(property, forms, path, shownWhen, isRequired);
  if (isNode(property.properties)) return readProperties(property, path, shownWhen, isRequired);
  return [readField(property, path, shownWhen, isRequired)];
}

/** One choice, then the settings of each form. */
function readForms(
  property: Node,
  forms: Node[],
  path: string[],
  shownWhen: Setting['shownWhen'],
  isRequired: boolean,
): Setting[] {
  const name = `${path.join('.')}${choiceSuffix}`;
  const choices = forms.map((form, index) => ({
    value: String(index),
    label: tell(form.title) ?? `Form ${index + 1}`,
  }));
  const choice: Setting = {
    ...readField(
      { title: property.title, description: property.description },
      path,
      shownWhen,
      isRequired || forms.length > 0,
    ),
    name,
    kind: 'choice',
    choices,
    fallback: '0',
  };
  const inner = forms.flatMap((form, index) => readProperties(form, path, { name, value: String(index) }, true));
  if (forms.length === 1) return inner.map((it) => ({ ...it, shownWhen }));
  return [choice, ...inner.map((it) => ({ ...it, name: nameWithin(it, inner, name) }))];
}

/** Two forms may have a member of the same name: each field needs its own. */
function nameWithin(field: Setting, all: readonly Setting[], choice: string): string {
  const isTwice = all.filter((it) => it.name === field.name).length > 1;
  return isTwice && field.shownWhen?.name === choice ? `${field.name}#${field.shownWhen.value}` : field.name;
}

function readField(property: Node, path: string[], shownWhen: Setting['shownWhen'], isRequired: boolean): Setting {
  const key = path.at(-1) ?? '';
  const isSecret = property.airbyte_secret === true;
  const becomes = kindOf(property);
  const choices = choicesOf(property, becomes);
  const fallback = property.default === undefined || isSecret ? undefined : tellDefault(property.default, becomes);
  const help = helpOf(property, becomes);
  const placeholder = placeholderOf(property);
  return {
    name: path.join('.'),
    label: tell(property.title) ?? tellName(key),
    kind: choices ? 'choice' : isSecret ? 'password' : becomes === 'integer' ? 'number' : 'text',
    isRequired,
    isSecret,
    ...(help !== undefined && { help }),
    ...(placeholder !== undefined && { placeholder }),
    ...(fallback !== undefined && { fallback }),
    ...(choices && { choices }),
    path,
    becomes,
    shownWhen,
    pattern: typeof property.pattern === 'string' ? property.pattern : null,
    fixed: property.const,
  };
}

function kindOf(property: Node): SettingKind {
  const types = [property.type].flat().filter((it) => it !== 'null');
  const [type] = types;
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  if (type === 'array') {
    const items = isNode(property.items) ? property.items.type : undefined;
    return items === 'object' || items === 'array' ? 'json' : 'list';
  }
  return type === 'object' ? 'json' : 'text';
}

function choicesOf(property: Node, becomes: SettingKind): Field['choices'] {
  if (becomes === 'boolean')
    return [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ];
  if (!Array.isArray(property.enum) || becomes === 'list') return undefined;
  return property.enum.map((it) => ({ value: String(it), label: String(it) }));
}

/** A list is entered as words joined by commas; which ones there are stands in the help. */
function helpOf(property: Node, becomes: SettingKind): string | undefined {
  const help = withoutMarkup(tell(property.description) ?? '');
  if (becomes !== 'list') return help === '' ? undefined : help;
  const among = Array.isArray(property.enum) ? property.enum : isNode(property.items) ? property.items.enum : undefined;
  const several = Array.isArray(among)
    ? `Several are joined by commas: ${among.join(', ')}.`
    : 'Several are joined by commas.';
  return help === '' ? several : `${help.replace(/[^.!?]$/, '$&.')} ${several}`;
}

function placeholderOf({ examples, example, format }: Node): string | undefined {
  const first = Array.isArray(examples) ? examples[0] : (examples ?? example);
  if (first !== undefined && first !== null) return Array.isArray(first) ? first.join(', ') : String(first);
  if (format === 'date') return '2025-01-31';
  return format === 'date-time' ? '2025-01-31T00:00:00Z' : undefined;
}

const tellDefault = (value: unknown, becomes: SettingKind): string =>
  becomes === 'list' && Array.isArray(value)
    ? value.join(', ')
    : isNode(value) || Array.isArray(value)
      ? JSON.stringify(value)
      : String(value ?? '');

const tell = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** "api_key" is "Api key". */
function tellName(key: string): string {
  const words = key.replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Specs have links in their sentences; the form shows text. */
const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/<a\s[^>]*href=["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a>/gis, '$2 ($1)')
    .replaceAll(/<[^>]{1,200}>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

function readValue({ becomes, choices }: Setting, text: string): unknown {
  if (becomes === 'integer' || becomes === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (becomes === 'boolean') return text === 'true';
  if (becomes === 'list')
    return text
      .split(',')
      .map((it) => it.trim())
      .filter((it) => it !== '');
  if (becomes === 'json') return readJson(text);
  return choices && text === 'null' ? null : text;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function put(config: Node, path: readonly string[], value: unknown): void {
  let node = config;
  for (const part of path.slice(0, -1)) {
    if (!isNode(node[part])) node[part] = {};
    node = node[part] as Node;
  }
  node[path.at(-1) ?? ''] = value;
}
