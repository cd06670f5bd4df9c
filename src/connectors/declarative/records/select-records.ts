// From the bodies of an answer to the records of a stream: extract, filter, transform, normalize (RecordSelector).
import type { JsonObject } from '../../../store/index.ts';
import type { ApiRecord } from '../contract.ts';
import { isTrue, type Scope, type Template } from '../manifest/index.ts';
import { type ExtractorNode, extractRecords } from './extract.ts';
import { normalizeRecord } from './normalize.ts';
import { type TransformationNode, transform } from './transform.ts';

export interface SelectorNode {
  extractor: ExtractorNode;
  record_filter?: { condition?: Template };
  transform_before_filtering?: boolean;
  schema_normalization?: 'Default' | 'None';
}

export interface RecordSelector {
  /** `scope`: config, stream_slice, next_page_token. Throws when an expression fails. */
  select(bodies: Iterable<unknown>, scope: Scope): Selected;
}

export interface Selected {
  records: ApiRecord[];
  /** Before the filter. */
  rawCount: number;
  lastRaw: ApiRecord | null;
  /** What stood where records should be and was none. */
  oddCount: number;
  /** The place of the records is nowhere in any of the bodies. */
  isMissing: boolean;
}

/** `schema`: heeded only where the manifest normalizes. */
export function createSelector(
  node: SelectorNode,
  transformations: readonly TransformationNode[],
  schema: () => JsonObject,
): RecordSelector {
  const condition = node.record_filter?.condition;
  const isKept = (record: ApiRecord, scope: Scope): boolean =>
    condition === undefined || condition.source === '' || isTrue(condition.evaluate({ ...scope, record }));
  const change = (record: ApiRecord, scope: Scope): void => {
    for (const transformation of transformations) transform(transformation, record, scope);
  };

  return {
    select(bodies, scope) {
      const records: ApiRecord[] = [];
      let rawCount = 0;
      let oddCount = 0;
      let lastRaw: ApiRecord | null = null;
      let isMissing = true;
      for (const body of bodies) {
        const extracted = extractRecords(node.extractor, body, scope);
        oddCount += extracted.oddCount;
        isMissing &&= extracted.isMissing;
        rawCount += extracted.records.length;
        for (const record of extracted.records) {
          lastRaw = record;
          if (node.transform_before_filtering) change(record, scope);
          if (!isKept(record, scope)) continue;
          if (!node.transform_before_filtering) change(record, scope);
          if (node.schema_normalization === 'Default') normalizeRecord(record, schema());
          records.push(record);
        }
      }
      return { records, rawCount, lastRaw, oddCount, isMissing };
    },
  };
}
