// Transformations: what a manifest changes in each record. They work on the record itself.
import type { ApiRecord } from '../contract.ts';
import type { Scope, Template } from '../manifest/index.ts';
import { isTrue } from '../manifest/index.ts';
import { define, getAll, getAt, removeAt, setAt } from './paths.ts';

export type TransformationNode =
  | { type: 'AddFields'; fields: readonly AddedField[]; condition?: Template }
  | { type: 'RemoveFields'; field_pointers: readonly (readonly string[])[]; condition?: Template }
  | { type: 'KeysToLower' }
  | { type: 'KeysToSnakeCase' }
  | { type: 'FlattenFields'; flatten_lists?: boolean }
  | DpathFlattenNode
  | { type: 'KeysReplace'; old: Template; new: Template };

interface AddedField {
  path: readonly string[];
  value: Template;
  value_type?: string;
}

interface DpathFlattenNode {
  type: 'DpathFlattenFields';
  field_path: readonly Template[];
  delete_origin_value?: boolean;
  replace_record?: boolean;
  key_transformation?: { prefix?: Template; suffix?: Template };
}

/** Changes the record in place. `scope` holds config and stream_slice; throws when an expression fails. */
export function transform(node: TransformationNode, record: ApiRecord, scope: Scope): void {
  const inner = { ...scope, record };
  switch (node.type) {
    case 'AddFields':
      for (const field of node.fields) addField(field, node.condition, record, inner);
      return;
    case 'RemoveFields':
      for (const pointer of node.field_pointers)
        removeAt(record, pointer, (property) => holds(node.condition, { ...inner, property }));
      return;
    case 'KeysToLower':
      replaceAll(
        record,
        renameKeys(record, (key) => key.toLowerCase(), false),
      );
      return;
    case 'KeysToSnakeCase':
      replaceAll(record, renameKeys(record, toSnakeCase, true));
      return;
    case 'FlattenFields':
      replaceAll(record, flatten(record, node.flatten_lists ?? true));
      return;
    case 'DpathFlattenFields':
      flattenAt(node, record, inner);
      return;
    case 'KeysReplace': {
      const [old, fresh] = [node.old.render(inner), node.new.render(inner)];
      replaceAll(
        record,
        renameKeys(record, (key) => key.replaceAll(old, fresh), true),
      );
    }
  }
}

const holds = (condition: Template | undefined, scope: Scope): boolean =>
  condition === undefined || condition.source === '' || isTrue(condition.evaluate(scope));

function addField(field: AddedField, condition: Template | undefined, record: ApiRecord, scope: Scope): void {
  const { path } = field;
  const value = field.value_type === undefined ? field.value.evaluate(scope) : typed(field, scope);
  if (holds(condition, { ...scope, value, path })) setAt(record, path, value);
}

/** A value that does not come out as the type that is asked for stays the text it is. */
function typed({ value, value_type }: AddedField, scope: Scope): unknown {
  if (value_type === 'string') return value.render(scope);
  const found = value.evaluate(scope);
  const isMeant =
    value_type === 'boolean' ? typeof found === 'boolean' : typeof found === 'number' || typeof found === 'bigint';
  return isMeant ? found : value.render(scope);
}

function replaceAll(record: ApiRecord, fresh: ApiRecord): void {
  for (const key of Object.keys(record)) delete record[key];
  for (const [key, value] of Object.entries(fresh)) define(record, key, value);
}

function renameKeys(value: ApiRecord, rename: (key: string) => string, isDeep: boolean): ApiRecord {
  const renamed: ApiRecord = {};
  for (const [key, inner] of Object.entries(value))
    define(renamed, rename(key), isDeep ? renameIn(inner, rename) : inner);
  return renamed;
}

function renameIn(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((it) => renameIn(it, rename));
  return typeof value === 'object' && value !== null ? renameKeys(value as ApiRecord, rename, true) : value;
}

/** "someID 2nd" -> "some_id_2nd": words at capitals, digits and other characters; accents are left off. */
export function toSnakeCase(key: string): string {
  const plain = key.normalize('NFKD').replace(/\p{Mn}/gu, '');
  const words = [...plain.matchAll(/[A-Z]+[a-z]*|[a-z]+|\d+|([^a-zA-Z\d]+)/g)].map(([word, gap]) =>
    gap === undefined ? word : '',
  );
  const kept = words.filter((word, index) => word !== '' || index === 0 || index === words.length - 1);
  if (/^\d/.test(kept[0] ?? '')) kept.unshift('');
  return kept.join('_').toLowerCase();
}

/** Inner objects (and lists) become names joined by dots; a name that occurs once stands alone. */
function flatten(record: ApiRecord, hasLists: boolean): ApiRecord {
  const flat: ApiRecord = {};
  const visit = (value: unknown, key: string, path: string): void => {
    const isInner = hasLists ? typeof value === 'object' && value !== null : isPlain(value);
    if (isInner && Object.keys(value as object).length > 0) {
      for (const [name, inner] of Object.entries(value as object)) {
        const isPlace = Array.isArray(value);
        visit(inner, isPlace ? `${key}.${name}` : name, path === '' ? name : `${path}.${name}`);
      }
    } else define(flat, key !== '' && !Object.hasOwn(flat, key) ? key : path, value);
  };
  visit(record, '', '');
  return flat;
}

const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function flattenAt(node: DpathFlattenNode, record: ApiRecord, scope: Scope): void {
  const path = node.field_path.map((part) => part.render(scope));
  const found = path.includes('*') ? [...getAll(record, path)] : [getAt(record, path)];
  for (const value of found.filter(isPlain)) {
    const prefix = node.key_transformation?.prefix?.render(scope) ?? '';
    const suffix = node.key_transformation?.suffix?.render(scope) ?? '';
    const renamed = renameKeys(value as ApiRecord, (key) => `${prefix}${key}${suffix}`, false);
    if (node.replace_record) replaceAll(record, renamed);
    else {
      if (node.delete_origin_value) removeAt(record, path, () => true);
      // What stands in the record already is not written over.
      if (Object.keys(renamed).every((key) => !Object.hasOwn(record, key)))
        for (const [key, inner] of Object.entries(renamed)) define(record, key, inner);
    }
  }
}
