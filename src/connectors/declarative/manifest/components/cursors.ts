// How far a stream has been read: by a date in its records, or by a number that grows.
import { z } from 'zod';
import { createNumber, createTemplate } from '../template.ts';
import { component, json, oneOf, oneOfOrTemplate, template, text, texts } from './describe.ts';

export const minMaxDatetime = component('MinMaxDatetime', 'An instant, with the earliest and the latest it may be.', {
  datetime: template(),
  datetime_format: text().default(''),
  max_datetime: template().optional(),
  min_datetime: template().optional(),
});

export const datetimeBasedCursor = component(
  'DatetimeBasedCursor',
  'A date in each record tells how far the stream has been read.',
  {
    cursor_field: template(),
    datetime_format: text(),
    start_datetime: oneOfOrTemplate('MinMaxDatetime'),
    end_datetime: oneOfOrTemplate('MinMaxDatetime').optional(),
    cursor_datetime_formats: texts().optional(),
    cursor_granularity: text().optional(),
    step: template().optional(),
    lookback_window: template().optional(),
    start_time_option: oneOf('RequestOption').optional(),
    end_time_option: oneOf('RequestOption').optional(),
    partition_field_start: template().optional(),
    partition_field_end: template().optional(),
    clamping: z.object({ target: template(), target_details: json().optional() }).optional(),
    is_data_feed: z.boolean().optional(),
    is_client_side_incremental: z.boolean().optional(),
    is_compare_strictly: z.boolean().default(false),
    global_substream_cursor: z.boolean().default(false),
    allow_catalog_defined_cursor_field: z.boolean().optional(),
  },
  (cursor, judge) => {
    const refuse = (message: string, at: string): void => judge.addIssue({ code: 'custom', message, path: [at] });
    if (cursor.step && !cursor.cursor_granularity)
      refuse('is missing: step needs it, to know where one window ends and the next begins', 'cursor_granularity');
    if (!cursor.step && cursor.cursor_granularity)
      refuse('is missing: cursor_granularity has no meaning without it', 'step');
    return cursor;
  },
);

export const incrementingCountCursor = component(
  'IncrementingCountCursor',
  'A number in each record, which grows, tells how far the stream has been read.',
  {
    cursor_field: template(),
    start_value: z
      .union([z.int(), z.string()])
      .transform((it) => (typeof it === 'number' ? createNumber(it) : createTemplate(it)))
      .optional(),
    start_value_option: oneOf('RequestOption').optional(),
    allow_catalog_defined_cursor_field: z.boolean().optional(),
  },
);
