// From one page to the next: which token comes after an answer, and where it goes in a request. Pure.
import type { JsonValue } from '../../store/index.ts';
import { type InterpolationContext, isTrue } from './interpolate.ts';
import type { Paginator } from './manifest.ts';

/** Page number, offset, or whatever the provider handed out; null asks for the first page. Kept in checkpoints. */
export type PageToken = string | number | null;

/** A token from a checkpoint, which has been JSON in between. */
export const readPageToken = (value: JsonValue | undefined): PageToken =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** What is sent for `token`; null when nothing is. */
export function tokenToSend({ strategy }: Paginator, token: PageToken): PageToken {
  if (token !== null || strategy.kind === 'cursor') return token;
  if (!strategy.isOnFirstRequest) return null;
  return strategy.kind === 'page' ? strategy.startFrom : 0;
}

export function pageSizeOf({ strategy }: Paginator, context: InterpolationContext): number | null {
  const size = strategy.pageSize === null ? Number.NaN : Number(strategy.pageSize.render(context) || Number.NaN);
  return Number.isInteger(size) && size > 0 ? size : null;
}

/**
 * The token of the page after this one, or null at the end. `context` holds response, last_record, last_page_size and the config.
 * A short page is the last one where the size of pages is known; else an empty one is.
 */
export function nextPageToken(
  paginator: Paginator,
  context: InterpolationContext,
  sent: PageToken,
  records: number,
): PageToken {
  const { strategy } = paginator;
  if (strategy.kind === 'cursor') {
    if (strategy.stopWhen && isTrue(strategy.stopWhen.render(context))) return null;
    const value = strategy.value.render(context);
    return isTrue(value) ? value : null;
  }
  const size = pageSizeOf(paginator, context);
  if (records === 0 || (size !== null && records < size)) return null;
  const before = Number(sent ?? (strategy.kind === 'page' ? strategy.startFrom : 0));
  return strategy.kind === 'page' ? before + 1 : before + records;
}
