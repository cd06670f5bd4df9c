// A config as the engine sees it: older forms brought up to date, settings added, mapped and taken out, as the manifest's rules say. The
// config that is given stays as it is. Defaults of the spec are not filled in: the format's own engine does not do it either.
import { z } from 'zod';
import type {
  ConfigAddFields,
  ConfigRemapField,
  ConfigRemoveFields,
  DpathValidator,
  PredicateValidator,
} from './components/catalogue.ts';
import { isNode } from './components/describe.ts';
import { isTrue } from './is-true.ts';
import type { Manifest } from './load-manifest.ts';
import { type Environment, evaluateTree, type Template, type TemplateTree } from './template.ts';

type Node = Record<string, unknown>;

export interface NormalizedConfig {
  config: Node;
  /** Whether the config was of an older form: the new one is to be stored. */
  isMigrated: boolean;
  /** What the manifest's own checks say against it; empty when it can be used. */
  problems: string[];
}

/** Throws when an expression of the rules cannot be evaluated. */
export function normalizeConfig(
  manifest: Manifest,
  config: Readonly<Node>,
  environment: Environment,
): NormalizedConfig {
  const rules = manifest.spec?.config_normalization_rules;
  const migrated = migrateConfig(manifest, config, environment);
  const isMigrated = migrated !== null;
  const normalized = migrated ?? (structuredClone(config) as Node);
  for (const transformation of rules?.transformations ?? []) transform(transformation, normalized, environment);
  const problems = (rules?.validations ?? []).flatMap((validation) => validate(validation, normalized, environment));
  return { config: normalized, isMigrated, problems };
}

/** The config in its newest form, before it is normalized for a use. Null: it is of that form. Throws as `normalizeConfig` does. */
export function migrateConfig(manifest: Manifest, config: Readonly<Node>, environment: Environment): Node | null {
  const migrated = structuredClone(config) as Node;
  for (const migration of manifest.spec?.config_normalization_rules?.config_migrations ?? [])
    for (const transformation of migration.transformations) transform(transformation, migrated, environment);
  return JSON.stringify(migrated) === JSON.stringify(config) ? null : migrated;
}

type Transformation = ConfigAddFields | ConfigRemapField | ConfigRemoveFields | { type: 'CustomConfigTransformation' };

function transform(transformation: Transformation, config: Node, environment: Environment): void {
  if (transformation.type === 'ConfigAddFields') addFields(transformation, config, environment);
  else if (transformation.type === 'ConfigRemapField') remapField(transformation, config, environment);
  else if (transformation.type === 'ConfigRemoveFields') removeFields(transformation, config, environment);
}

function addFields({ fields, condition }: ConfigAddFields, config: Node, environment: Environment): void {
  for (const { path, value: template, value_type: type } of fields) {
    const value = template.evaluate({ config }, environment, type ? [type] : []);
    if (!holds(condition, { config, value, path }, environment)) continue;
    let node: Node = config;
    for (const part of path.slice(0, -1)) {
      if (!isNode(node[part])) node[part] = {};
      node = node[part] as Node;
    }
    const last = path.at(-1);
    if (last !== undefined) node[last] = value;
  }
}

function remapField({ map, field_path: path }: ConfigRemapField, config: Node, environment: Environment): void {
  const replacements = evaluateTree(map as TemplateTree, { config: {} }, environment);
  const [last, ...above] = path.map((part) => String(part.evaluate({ config }, environment))).reverse();
  let node: unknown = config;
  for (const part of above.reverse()) node = isNode(node) && Object.hasOwn(node, part) ? node[part] : undefined;
  if (last === undefined || !isNode(node) || !Object.hasOwn(node, last) || !isNode(replacements)) return;
  const found = node[last];
  if (typeof found !== 'object' && Object.hasOwn(replacements, String(found))) node[last] = replacements[String(found)];
}

function removeFields(
  { field_pointers: pointers, condition }: ConfigRemoveFields,
  config: Node,
  environment: Environment,
): void {
  if (!holds(condition, { config }, environment)) return;
  for (const pointer of pointers) remove(config, pointer);
}

/** `*` stands for any name. An item of a list becomes null, so that the others keep their places. */
function remove(node: unknown, [part, ...rest]: readonly string[]): void {
  if (part === undefined || typeof node !== 'object' || node === null) return;
  const keys = part === '*' ? Object.keys(node) : Object.hasOwn(node, part) ? [part] : [];
  for (const key of keys) {
    const holder = node as Node;
    if (rest.length > 0) remove(holder[key], rest);
    else if (Array.isArray(node)) node[Number(key)] = null;
    else delete holder[key];
  }
}

const holds = (condition: Template | undefined, scope: Node, environment: Environment): boolean =>
  condition === undefined || condition.source === '' || isTrue(condition.evaluate(scope, environment));

function validate(validation: DpathValidator | PredicateValidator, config: Node, environment: Environment): string[] {
  const { validation_strategy: strategy } = validation;
  if (strategy.type !== 'ValidateAdheresToSchema') return [];
  const schema = readSchema(evaluateTree(strategy.base_schema as TemplateTree, { config }, environment));
  const values =
    validation.type === 'DpathValidator'
      ? findAll(
          config,
          validation.field_path.map((part) => String(part.evaluate({ config: {} }, environment))),
        )
      : [{ path: [], value: evaluateTree(validation.value as TemplateTree, { config }, environment) }];
  return values.flatMap(({ path, value }) => {
    const result = schema.safeParse(value);
    if (result.success) return [];
    return result.error.issues.map((issue) =>
      [[...path, ...issue.path.map(String)].join('.'), issue.message].filter((it) => it !== '').join(': '),
    );
  });
}

function readSchema(schema: unknown): z.ZodType {
  const given: unknown = typeof schema === 'string' ? JSON.parse(schema) : schema;
  return z.fromJSONSchema(given as Parameters<typeof z.fromJSONSchema>[0]);
}

function findAll(
  node: unknown,
  [part, ...rest]: readonly string[],
  path: string[] = [],
): { path: string[]; value: unknown }[] {
  if (part === undefined) return [{ path, value: node }];
  if (typeof node !== 'object' || node === null) return [];
  const keys = part === '*' ? Object.keys(node) : Object.hasOwn(node, part) ? [part] : [];
  return keys.flatMap((key) => findAll((node as Node)[key], rest, [...path, key]));
}
