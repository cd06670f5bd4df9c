// Pure: what of the Connections made with one version of a connector does not fit another.
import type { Connector } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import { migrateSettings, type Version } from './migrate-settings.ts';

export interface FitInput {
  before: (Version & Pick<Connector, 'auth'>) | null;
  after: Version & Pick<Connector, 'auth' | 'checkConfig' | 'trial'>;
  /** As it is stored; it is looked at as it becomes. */
  config: JsonObject;
  now: Date;
  /** Names of the streams that its Data Sources read. */
  streams: readonly string[];
}

/** A sentence for each thing that does not fit; none when all of it goes on as it is. */
export function measureFit({ before, after, config, streams, now }: FitInput): string[] {
  const migrated = migrateSettings(before, after, config, now);
  return [
    ...findAuthMisfits(before, after),
    ...migrated.problems,
    ...findSettingMisfits(after, migrated.config),
    ...findStreamMisfits(after, streams),
  ];
}

function findAuthMisfits(before: FitInput['before'], after: FitInput['after']): string[] {
  if (!before) return [];
  if (before.auth.kind !== after.auth.kind)
    return [`It is authorized in another way (${after.auth.kind}, before ${before.auth.kind}): it needs a Reconnect.`];
  const known = new Set(before.fields.filter(({ isSecret }) => isSecret).map(({ name }) => name));
  const added = after.fields.filter(({ isSecret, isRequired, name }) => isSecret && isRequired && !known.has(name));
  return added.map(({ label }) => `${label} is a new secret: it needs a Reconnect.`);
}

function findSettingMisfits({ fields, checkConfig }: FitInput['after'], config: JsonObject): string[] {
  const names = new Set(fields.map(({ name }) => name));
  const known = Object.fromEntries(Object.entries(config).filter(([name]) => names.has(name)));
  const gone = Object.keys(config).filter((name) => !names.has(name));
  const unused = gone.map((name) => `The setting ${name} is not used any more.`);
  try {
    checkConfig(known);
    return unused;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return [...unused, `${error.message} It needs a Reconnect.`];
  }
}

function findStreamMisfits({ trial }: FitInput['after'], streams: readonly string[]): string[] {
  const offered = new Map(trial?.streams.map(({ name, refusal }) => [name, refusal]));
  return [...new Set(streams)].sort().flatMap((name) => {
    const refusal = offered.get(name);
    if (refusal === null || (refusal === undefined && trial?.hasDynamic)) return [];
    return refusal === undefined
      ? [`The stream ${name} is not there any more; its rows stay.`]
      : [`The stream ${name} cannot be read any more: ${refusal}.`];
  });
}
