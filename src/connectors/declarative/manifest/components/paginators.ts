// How the pages of an answer follow each other.
import { z } from 'zod';
import { component, customComponent, oneOf, template, templateOrInteger } from './describe.ts';

export const noPagination = component('NoPagination', 'All records come with one answer.', {});

export const pageIncrement = component('PageIncrement', 'Pages are counted: 0, 1, 2.', {
  page_size: templateOrInteger().optional(),
  start_from_page: z.int().default(0),
  inject_on_first_request: z.boolean().default(false),
});

export const offsetIncrement = component('OffsetIncrement', 'Records are counted: 0, 100, 200.', {
  page_size: templateOrInteger().optional(),
  inject_on_first_request: z.boolean().default(false),
});

export const cursorPagination = component('CursorPagination', 'Each answer tells where the next begins.', {
  cursor_value: template(),
  page_size: templateOrInteger().optional(),
  stop_condition: template().optional(),
});

export const customPaginationStrategy = customComponent('CustomPaginationStrategy');

export const defaultPaginator = component(
  'DefaultPaginator',
  'Pages that follow each other, and how a request says which one it wants.',
  {
    pagination_strategy: oneOf('PageIncrement', 'OffsetIncrement', 'CursorPagination', 'CustomPaginationStrategy'),
    page_size_option: oneOf('RequestOption').optional(),
    page_token_option: oneOf('RequestOption', 'RequestPath').optional(),
  },
  (paginator, judge) => {
    const { pagination_strategy: strategy, page_size_option: size, page_token_option: token } = paginator;
    if (
      size &&
      !('page_size' in strategy && strategy.page_size !== undefined) &&
      strategy.type !== 'CustomPaginationStrategy'
    )
      judge.addIssue({
        code: 'custom',
        message: 'needs a page_size in the pagination_strategy',
        path: ['page_size_option'],
      });
    if (size && token?.type === 'RequestOption' && tellOption(size) === tellOption(token))
      judge.addIssue({
        code: 'custom',
        message: 'puts its value where page_token_option puts its own',
        path: ['page_size_option'],
      });
    return paginator;
  },
);

const tellOption = (option: { inject_into: string; path: readonly { source: string }[] }): string =>
  JSON.stringify([option.inject_into, option.path.map((part) => part.source)]);

export const paginationResetLimits = component('PaginationResetLimits', 'After how many records paging begins anew.', {
  number_of_records: z.int().optional(),
});

export const paginationReset = component(
  'PaginationReset',
  'Paging that begins anew where the provider ends it early.',
  {
    action: z.enum(['SPLIT_USING_CURSOR', 'RESET']),
    limits: oneOf('PaginationResetLimits').optional(),
  },
);
