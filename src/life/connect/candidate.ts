// From the fields of the connect form to settings and a credential that is not yet stored. Names the field that is wrong. Kinds that sign in
// (client credentials, key file, session) ask the provider for a token here; a refusal of that comes as a Failure.
import { type Connector, isShown, withFallbacks } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import type { NewCredential } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';

export type FieldValues = Record<string, string | number | boolean>;

/** At most this long for a sign-in that somebody is waiting at. */
const signInTimeoutMs = 30_000;

export interface Candidate {
  config: JsonObject;
  credential: NewCredential;
}

export interface EnteredFields {
  config: JsonObject;
  secrets: Record<string, string>;
}

/** Throws RequestError('bad_input') with `fields`. */
export async function candidateFromFields(
  ctx: LifeContext,
  connector: Connector,
  values: FieldValues,
): Promise<Candidate | Failure> {
  const { config, secrets } = readFields(connector, values);
  const signal = AbortSignal.timeout(signInTimeoutMs);
  const credential = await ctx.tokens.obtainCredential(connector, { config, entered: secrets, signal });
  return isFailure(credential) ? credential : { config: { ...config, ...credential.learned }, credential };
}

/** Settings and secrets apart, checked. Throws RequestError('bad_input') with `fields`. */
export function readFields(connector: Connector, values: FieldValues): EnteredFields {
  const problems: Record<string, string> = {};
  const config: JsonObject = {};
  const secrets: Record<string, string> = {};
  const chosen = withFallbacks(connector.fields, values);
  for (const field of connector.fields) {
    if (!isShown(field, chosen)) continue;
    const given = values[field.name];
    const value = typeof given === 'string' ? given.trim() : given;
    const filled = value === undefined || value === '' ? field.fallback : value;
    if (filled === undefined || filled === '') {
      if (field.isRequired) problems[field.name] = `${field.label} is needed.`;
      continue;
    }
    if (field.isSecret) secrets[field.name] = typeof given === 'string' ? given : String(filled);
    else config[field.name] = filled;
  }
  const unknown = Object.keys(values).filter((name) => !connector.fields.some((field) => field.name === name));
  for (const name of unknown) problems[name] = `${connector.name} has no such field.`;
  if (Object.keys(problems).length > 0)
    throw new RequestError('bad_input', 'Some fields are missing or not valid.', { extra: { fields: problems } });
  return { config: connector.checkConfig(config), secrets };
}
