// Pure: what of the Connections made with one version of a connector does not fit another.
import type { Connector } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';

export interface FitInput {
  before: Pick<Connector, 'auth' | 'fields'> | null;
  after: Pick<Connector, 'auth' | 'fields' | 'checkConfig' | 'trial'>;
  config: JsonObject;
  /** Names of the streams that its Data Sources read. */
  streams: readonly string[];
}

/** A sentence for each thing that does not fit; none when all of it goes on as it is. */
export function measureFit({ before, after, config, streams }: FitInput): string[] {
  return [
    ...findAuthMisfits(before, after),
    ...findSettingMisfits(after, config),
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
