// Takes the records out of the bodies of an answer (DpathExtractor), and opens up lists within them (RecordExpander).
import type { ApiRecord } from '../contract.ts';
import type { Scope, Template } from '../manifest/index.ts';
import { getAll, getAt } from './paths.ts';

export interface ExtractorNode {
  field_path: readonly Template[];
  record_expander?: {
    expand_records_from_field: readonly Template[];
    remain_original_record?: boolean;
    on_no_records?: 'skip' | 'emit_parent';
  };
}

/** What stands at the path: each of a list, or the one object. Nothing where the path leads nowhere. What is no object is no record, and thrown out as `odd`. */
export function extractRecords(
  { field_path, record_expander }: ExtractorNode,
  body: unknown,
  scope: Scope,
): { records: ApiRecord[]; oddCount: number; isMissing: boolean } {
  const found = findAt(field_path, body, scope);
  const list = listOf(found);
  const records = list.filter(isRecord);
  return {
    records: record_expander ? records.flatMap((it) => expand(it, record_expander, scope)) : records,
    oddCount: list.length - records.length,
    isMissing: found === undefined,
  };
}

/** The same, where texts and numbers are looked for: a state, an address. */
export const extractValues = ({ field_path }: ExtractorNode, body: unknown, scope: Scope): readonly unknown[] =>
  listOf(findAt(field_path, body, scope));

function findAt(fieldPath: readonly Template[], body: unknown, scope: Scope): unknown {
  const path = fieldPath.map((part) => part.render(scope));
  return path.includes('*') ? [...getAll(body, path)] : getAt(body, path);
}

const listOf = (found: unknown): readonly unknown[] => (Array.isArray(found) ? found : isFilled(found) ? [found] : []);

function expand(record: ApiRecord, node: NonNullable<ExtractorNode['record_expander']>, scope: Scope): ApiRecord[] {
  const path = node.expand_records_from_field.map((part) => part.render(scope));
  const lists = path.includes('*') ? [...getAll(record, path)] : [getAt(record, path)];
  const items = lists.filter(Array.isArray).flat().filter(isRecord);
  if (items.length === 0) return node.on_no_records === 'emit_parent' ? [record] : [];
  return node.remain_original_record ? items.map((item) => ({ ...item, original_record: record })) : items;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

const isRecord = (it: unknown): it is ApiRecord => typeof it === 'object' && it !== null && !Array.isArray(it);
