// How the records of a stream are fetched: page by page, or by a job at the provider.
import { z } from 'zod';
import { component, customComponent, either, oneOf, plainComponent, templateOrInteger, texts } from './describe.ts';
import { decoders, extractors, paginators, requesters, routers } from './names.ts';

/** One router, or several whose partitions are all combined with each other. Always a list here. */
const partitionRouter = () =>
  either(
    Array.isArray,
    z.array(oneOf(...routers)),
    oneOf(...routers).transform((it) => [it]),
    {
      components: routers,
      isListAllowed: true,
    },
  );

export const simpleRetriever = component('SimpleRetriever', 'Records are fetched page by page.', {
  requester: oneOf(...requesters),
  record_selector: oneOf('RecordSelector'),
  decoder: oneOf(...decoders).optional(),
  paginator: oneOf(...paginators).optional(),
  pagination_reset: oneOf('PaginationReset').optional(),
  ignore_stream_slicer_parameters_on_paginated_requests: z.boolean().default(false),
  partition_router: partitionRouter().optional(),
});

export const customRetriever = customComponent('CustomRetriever');
export const customRequester = customComponent('CustomRequester');

export const asyncJobStatusMap = plainComponent(
  'AsyncJobStatusMap',
  'What the provider’s words for the state of a job mean.',
  {
    running: texts(),
    completed: texts(),
    failed: texts(),
    timeout: texts(),
    skipped: texts().optional(),
  },
);

export const asyncRetriever = component(
  'AsyncRetriever',
  'A job is started, waited for, and its results are fetched.',
  {
    record_selector: oneOf('RecordSelector'),
    status_mapping: oneOf('AsyncJobStatusMap'),
    status_extractor: oneOf(...extractors),
    download_target_extractor: oneOf(...extractors).optional(),
    download_extractor: oneOf(...extractors, 'ResponseToFileExtractor').optional(),
    creation_requester: oneOf(...requesters),
    polling_requester: oneOf(...requesters),
    polling_job_timeout: templateOrInteger().optional(),
    failed_retry_wait_time_in_seconds: templateOrInteger(1).optional(),
    download_target_requester: oneOf(...requesters).optional(),
    download_requester: oneOf(...requesters),
    download_paginator: oneOf(...paginators).optional(),
    abort_requester: oneOf(...requesters).optional(),
    delete_requester: oneOf(...requesters).optional(),
    partition_router: partitionRouter().optional(),
    decoder: oneOf(...decoders).optional(),
    download_decoder: oneOf(...decoders).optional(),
  },
);
