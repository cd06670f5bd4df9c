// The connect form of a manifest that authorizes by itself, and the way from what was entered to the config that its expressions speak of.
// Connections keep flat settings by the names of the fields; the nested config is made of them for each use, in memory.
import type { JsonObject, JsonValue } from '../../store/index.ts';
import { checkFields, isShown, refused } from '../check-fields.ts';
import { accessTokenMark, accessTokenName, type Field, type Secrets } from '../types.ts';
import { testRegex } from './jinja/index.ts';
import { describeAuth, describeForm, type Manifest, readSettings, type Setting } from './manifest/index.ts';
import { getAt } from './records/paths.ts';

export interface ManifestForm {
  fields: Field[];
  /** Throws RequestError that names the field. */
  checkConfig(config: JsonObject): JsonObject;
  /** The config as the format writes it, before the manifest's own rules have changed it. */
  toConfig(settings: JsonObject, secrets: Secrets): JsonObject;
  /** The texts of the form for a config as the format itself writes it, nested; texts by field name are taken as they are. */
  flatten(config: JsonObject): Record<string, string>;
}

export function createManifestForm(manifest: Manifest): ManifestForm {
  const { secretPaths, ways } = describeAuth(manifest);
  const kept = new Set(ways.flatMap(({ oauth }) => oauth?.keptPaths ?? []));
  const settings = describeForm(manifest, secretPaths).filter((it) => !kept.has(it.path.join('.')));
  const tokenPaths = ways.flatMap(({ oauth }) => (oauth?.accessTokenPath ? [oauth.accessTokenPath] : []));
  const asked = settings.filter(({ fixed }) => fixed === undefined);
  const fields = asked.map(toField);

  return {
    fields,
    checkConfig(config) {
      const checked = checkFields(fields, config);
      for (const setting of asked) checkPattern(setting, checked[setting.name]);
      return checked;
    },
    toConfig(stored, secrets) {
      const entered = Object.fromEntries(
        [...Object.entries(stored), ...Object.entries(secrets)].map(([name, value]) => [name, tellValue(value)]),
      );
      const config = readSettings(settings, entered);
      if (Object.hasOwn(secrets, accessTokenName)) for (const path of tokenPaths) put(config, path, accessTokenMark);
      return config as JsonObject;
    },
    flatten: (config) => flattenConfig(settings, config),
  };
}

function toField({
  path: _path,
  becomes: _becomes,
  shownWhen,
  pattern: _pattern,
  fixed: _fixed,
  ...field
}: Setting): Field {
  return { ...field, ...(shownWhen && { shownWhen }) };
}

/** The manifest's pattern, matched by the matcher that counts its steps: a foreign one may be made to take for ever. */
function checkPattern({ name, label, pattern, placeholder }: Setting, value: JsonValue | undefined): void {
  if (pattern === null || typeof value !== 'string') return;
  let isMatching: boolean;
  try {
    isMatching = testRegex(pattern, value);
  } catch {
    // A pattern that cannot be used says nothing about the value.
    return;
  }
  const example = placeholder === undefined ? '' : `, such as ${placeholder}`;
  if (!isMatching) throw refused(name, `${label} is not of the expected form${example} (pattern ${pattern}).`);
}

const tellValue = (value: JsonValue): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

function put(config: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let node = config;
  for (const part of path.slice(0, -1)) {
    const inner = node[part];
    node = node[part] = isNode(inner) ? inner : {};
  }
  node[path.at(-1) ?? ''] = value;
}

function flattenConfig(settings: readonly Setting[], config: JsonObject): Record<string, string> {
  const texts: Record<string, string> = {};
  const tell = (value: unknown): string =>
    Array.isArray(value) && value.every((it) => typeof it !== 'object')
      ? value.join(', ')
      : tellValue(value as JsonValue);
  for (const { name, path } of settings) {
    const value = Object.hasOwn(config, name) ? config[name] : getAt(config, path);
    if (value !== undefined && value !== null) texts[name] = tell(value);
  }
  for (const { name, choices } of settings) {
    if (Object.hasOwn(config, name) || !settings.some((it) => it.shownWhen?.name === name)) continue;
    const form = choices?.find(({ value }) => isOfForm(settings, config, { name, value }))?.value;
    if (form !== undefined) texts[name] = form;
    else delete texts[name];
  }
  // What belongs to forms that were not chosen is no part of it, and what the spec fixes is never entered.
  return Object.fromEntries(
    Object.entries(texts).filter(([name]) => {
      const setting = settings.find((it) => it.name === name);
      return setting !== undefined && setting.fixed === undefined && isShown(setting, texts);
    }),
  );
}

/** Whether the config has everything that this form needs, and what it fixes as it fixes it. */
const isOfForm = (settings: readonly Setting[], config: JsonObject, form: { name: string; value: string }): boolean =>
  settings
    .filter(({ shownWhen }) => shownWhen?.name === form.name && shownWhen.value === form.value)
    .every(({ name, path, fixed, isRequired }) => {
      const value = Object.hasOwn(config, name) ? config[name] : getAt(config, path);
      return fixed === undefined ? !isRequired || value !== undefined : value === undefined || value === fixed;
    });

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
