// Into which partitions a stream is cut: one for each record of a parent stream, or for each value of a list.
import { z } from 'zod';
import { component, customComponent, either, oneOf, template, templates, texts } from './describe.ts';
import { routers, streams } from './names.ts';

export const listPartitionRouter = component('ListPartitionRouter', 'One partition for each value of a list.', {
  cursor_field: template(),
  values: either((it) => typeof it === 'string', template(), texts(), { isTextAllowed: true, isListAllowed: 'texts' }),
  request_option: oneOf('RequestOption').optional(),
});

export const parentStreamConfig = component('ParentStreamConfig', 'A parent stream, and what of its records is used.', {
  stream: oneOf(...streams),
  parent_key: template(),
  partition_field: template(),
  request_option: oneOf('RequestOption').optional(),
  incremental_dependency: z.boolean().default(false),
  lazy_read_pointer: templates().default([]),
  extra_fields: z.array(templates()).optional(),
});

export const substreamPartitionRouter = component(
  'SubstreamPartitionRouter',
  'One partition for each record of the parent streams.',
  { parent_stream_configs: z.array(oneOf('ParentStreamConfig')) },
);

export const groupingPartitionRouter = component(
  'GroupingPartitionRouter',
  'Several partitions are read with one request.',
  {
    group_size: z.int(),
    underlying_partition_router: oneOf(...routers.filter((it) => it !== 'GroupingPartitionRouter')),
    deduplicate: z.boolean().default(true),
  },
);

export const unionPartitionRouter = component(
  'UnionPartitionRouter',
  'The partitions of several routers, one after the other.',
  {
    partition_field: template(),
    partition_routers: z.array(oneOf(...routers.filter((it) => it !== 'GroupingPartitionRouter'))).min(2),
  },
);

export const customPartitionRouter = customComponent('CustomPartitionRouter');
