// How the pages of a slice follow each other: which token the first page has, what it puts into a request, and which comes next.
import type { HttpResponse } from '../../../egress/index.ts';
import type { JsonValue } from '../../../store/index.ts';
import type { ApiRecord, PageToken, RequestParts } from '../contract.ts';
import type { DefaultPaginator, NoPagination, RequestOption, Scope } from '../manifest/index.ts';
import { isTrue } from '../manifest/index.ts';
import { placeAll } from '../slices/place-options.ts';

/** What a page has told. */
export interface PageSeen {
  answer: HttpResponse;
  body: unknown;
  /** Records of the answer, before filters: a page is the last one when the provider had no more, not when we kept none. */
  rawCount: number;
  lastRecord: ApiRecord | null;
}

export interface Paginator {
  first: PageToken;
  /** What the token and the page size put into a request. */
  partsOf(token: PageToken, scope: Scope): RequestParts;
  /** The path or address that takes the place of the stream's, where the token is one. */
  pathOf(token: PageToken): string | null;
  /** Undefined: there is none. Throws when an expression fails. */
  next(token: PageToken, seen: PageSeen, scope: Scope): PageToken | undefined;
}

/** `scope`: config and parameters, for what does not change from page to page. */
export function createPaginator(node: DefaultPaginator | NoPagination | undefined, scope: Scope): Paginator {
  if (!node || node.type === 'NoPagination') return onePage;
  const { pagination_strategy: strategy, page_token_option: tokenOption, page_size_option: sizeOption } = node;
  if (strategy.type === 'CustomPaginationStrategy')
    throw new Error('A stream with a custom pagination strategy is refused when it is loaded.');
  const size = 'page_size' in strategy && strategy.page_size ? toNumber(strategy.page_size.evaluate(scope)) : null;
  const place = (option: RequestOption, inner: Scope) => ({
    into: option.inject_into,
    path: option.path.map((part) => part.render(inner)),
  });

  const paginator: Omit<Paginator, 'first' | 'next'> = {
    partsOf: (token, inner) =>
      placeAll([
        [tokenOption?.type === 'RequestOption' ? place(tokenOption, inner) : null, token],
        [sizeOption ? place(sizeOption, inner) : null, size],
      ]),
    pathOf: (token) => (tokenOption?.type === 'RequestPath' && token !== null ? String(token) : null),
  };
  const isShort = (count: number): boolean => count === 0 || (size !== null && count < size);

  switch (strategy.type) {
    case 'PageIncrement':
      return {
        ...paginator,
        first: strategy.inject_on_first_request ? strategy.start_from_page : null,
        next: (token, { rawCount }) =>
          isShort(rawCount) ? undefined : (typeof token === 'number' ? token : strategy.start_from_page) + 1,
      };
    case 'OffsetIncrement':
      return {
        ...paginator,
        first: strategy.inject_on_first_request ? 0 : null,
        next: (token, { rawCount }) =>
          isShort(rawCount) ? undefined : (typeof token === 'number' ? token : 0) + rawCount,
      };
    case 'CursorPagination':
      return {
        ...paginator,
        first: null,
        next: (_token, seen, inner) => {
          const scopeOfPage: Scope = {
            ...inner,
            response: seen.body,
            headers: headersForExpressions(seen.answer.headers),
            last_record: seen.lastRecord,
            last_page_size: seen.rawCount,
          };
          if (strategy.stop_condition && isTrue(strategy.stop_condition.evaluate(scopeOfPage))) return undefined;
          const value = strategy.cursor_value.evaluate(scopeOfPage);
          return isToken(value) ? (typeof value === 'bigint' ? String(value) : (value as JsonValue)) : undefined;
        },
      };
  }
}

/** What Python takes for false is no token. */
const isToken = (value: unknown): boolean =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : Boolean(value);

const onePage: Paginator = {
  first: null,
  partsOf: () => placeAll([]),
  pathOf: () => null,
  next: () => undefined,
};

const toNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
};

/** Under the names as the provider wrote them and in lower case; `link` by its relations (RFC 8288). */
function headersForExpressions(headers: Readonly<Record<string, string>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers)) {
    all[name.replace(/(?:^|-)[a-z]/g, (it) => it.toUpperCase())] = value;
    all[name] = value;
  }
  return { ...all, link: readLinks(headers.link ?? '') };
}

function readLinks(header: string): Record<string, Record<string, string>> {
  const links: Record<string, Record<string, string>> = {};
  for (const [, url = '', parameters = ''] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    const link: Record<string, string> = { url };
    for (const [, name = '', quoted, bare] of parameters.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s",;]+))/g))
      link[name] = quoted ?? bare ?? '';
    links[link.rel ?? url] = link;
  }
  return links;
}
