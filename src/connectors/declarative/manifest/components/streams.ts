// Streams, and in which order their parts come together.
import { z } from 'zod';
import { component, customComponent, either, oneOf, plainComponent, template, text } from './describe.ts';
import { cursors, extractors, requesters, retrievers, schemaLoaders, transformations } from './names.ts';

/** Paths of the fields that tell one record from another; always a list of paths here. */
export const primaryKey = z
  .union([z.string(), z.array(z.string()), z.array(z.array(z.string()))])
  .transform((key): string[][] =>
    typeof key === 'string'
      ? key === ''
        ? []
        : [[key]]
      : key.map((path) => (typeof path === 'string' ? [path] : path)),
  );

export const fileUploader = component('FileUploader', 'Files that belong to the records.', {
  requester: oneOf(...requesters),
  download_target_extractor: oneOf(...extractors),
  file_extractor: oneOf(...extractors).optional(),
  filename_extractor: template().optional(),
});

export const declarativeStream = component(
  'DeclarativeStream',
  'One stream: how it is fetched, how far it has been read, what its records are.',
  {
    name: text().default(''),
    retriever: oneOf(...retrievers),
    incremental_sync: oneOf(...cursors).optional(),
    primary_key: primaryKey.optional(),
    schema_loader: either(
      Array.isArray,
      z.array(oneOf(...schemaLoaders)),
      oneOf(...schemaLoaders).transform((it) => [it]),
      { components: schemaLoaders, isListAllowed: true },
    ).optional(),
    transformations: z.array(oneOf(...transformations)).optional(),
    state_migrations: z.array(oneOf('LegacyToPerPartitionStateMigration', 'CustomStateMigration')).default([]),
    file_uploader: oneOf('FileUploader').optional(),
  },
);

export const stateDelegatingStream = component(
  'StateDelegatingStream',
  'A stream that is read in one way at first, and in another from then on.',
  {
    name: text(),
    full_refresh_stream: oneOf('DeclarativeStream'),
    incremental_stream: oneOf('DeclarativeStream'),
    api_retention_period: text().optional(),
  },
);

export const conditionalStreams = component(
  'ConditionalStreams',
  'Streams that are there only if the condition holds.',
  {
    condition: template(),
    streams: z.array(oneOf('DeclarativeStream')),
  },
);

export const legacyToPerPartitionStateMigration = plainComponent(
  'LegacyToPerPartitionStateMigration',
  'States of before, by partition, are brought into the newest form.',
  {},
);
export const customStateMigration = customComponent('CustomStateMigration');

export const blockSimultaneousSyncsAction = component(
  'BlockSimultaneousSyncsAction',
  'Streams of the group are not read at the same time.',
  {},
);
