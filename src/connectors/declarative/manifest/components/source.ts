// The whole manifest, and how a connection is checked.
import { z } from 'zod';
import { component, json, oneOf, templateOrInteger, text, texts } from './describe.ts';

export const dynamicStreamCheckConfig = component(
  'DynamicStreamCheckConfig',
  'How many streams of a dynamic one are tried.',
  {
    dynamic_stream_name: text(),
    stream_count: z.int().min(1).optional(),
  },
);

export const checkStream = component('CheckStream', 'Which streams are tried to see whether the connection works.', {
  stream_names: texts().optional(),
  dynamic_streams_check_configs: z.array(oneOf('DynamicStreamCheckConfig')).optional(),
  config_overrides: json().optional(),
});

export const checkDynamicStream = component('CheckDynamicStream', 'How many of the dynamic streams are tried.', {
  stream_count: z.int(),
  use_check_availability: z.boolean().default(true),
  config_overrides: json().optional(),
});

const streamGroup = z.object({
  streams: z.array(oneOf('DeclarativeStream')),
  action: oneOf('BlockSimultaneousSyncsAction'),
});

export const declarativeSource = z
  .strictObject({
    type: z.literal('DeclarativeSource'),
    version: text(),
    check: oneOf('CheckStream', 'CheckDynamicStream'),
    streams: z.array(oneOf('DeclarativeStream', 'StateDelegatingStream', 'ConditionalStreams')).optional(),
    dynamic_streams: z.array(oneOf('DynamicDeclarativeStream')).optional(),
    schemas: json().optional(),
    definitions: json().optional(),
    spec: oneOf('Spec').optional(),
    concurrency_level: oneOf('ConcurrencyLevel').optional(),
    api_budget: oneOf('HTTPAPIBudget').optional(),
    stream_groups: z.record(z.string(), streamGroup).optional(),
    max_concurrent_async_job_count: templateOrInteger().optional(),
    metadata: json().optional(),
    description: text().optional(),
  })
  .superRefine((source, judge) => {
    if (!source.streams && !source.dynamic_streams)
      judge.addIssue({
        code: 'custom',
        message: 'is missing: a manifest has streams, or dynamic_streams',
        path: ['streams'],
      });
  });
