// From the fields of the connect form to settings and a credential that is not yet stored. Names the field that is wrong.
import type { Connector } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import type { NewCredential, StoredSecrets } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';

export type FieldValues = Record<string, string | number | boolean>;

export interface Candidate {
  config: JsonObject;
  credential: NewCredential;
}

/** Throws RequestError('bad_input') with `fields`. */
export function candidateFromFields(ctx: LifeContext, connector: Connector, values: FieldValues): Candidate {
  const problems: Record<string, string> = {};
  const config: JsonObject = {};
  const secrets: Record<string, string> = {};
  for (const field of connector.fields) {
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
  return {
    config: connector.checkConfig(config),
    credential: {
      secrets: toStored(connector, secrets),
      obtainedAt: ctx.clock.now(),
      accessExpiresAt: null,
      refreshExpiresAt: null,
    },
  };
}

/** The form's one secret field is the key or the password, whatever it is called. */
function toStored(connector: Connector, secrets: Record<string, string>): StoredSecrets {
  const secret = Object.values(secrets)[0] ?? '';
  if (connector.auth.kind === 'db_password') return { kind: 'db_password', password: secret };
  if (connector.auth.kind === 'api_key') return { kind: 'api_key', apiKey: secret };
  throw new RequestError('bad_input', `${connector.name} is authorized on the provider's own pages, not by a form.`);
}
