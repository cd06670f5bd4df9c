// Tries a connector with a config that is not kept: does the provider accept it, which streams are there, and what do their first records
// look like. Nothing is stored, and nothing that the provider gives in place of what it takes: so a grant that is spent by using it is refused.
import type { Clock } from '../../clock.ts';
import type { Connector, Discovery, Session } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import type { NewCredential, TrialTokens } from '../../tokens/index.ts';
import { type FieldValues, readFields } from '../connect/candidate.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';

export interface TrialContext {
  clock: Clock;
  tokens: TrialTokens;
}

/** A session on what was entered; the caller ends it by `signal`. Throws RequestError('bad_input') that names the field. */
export async function openTrial(
  { clock, tokens }: TrialContext,
  connector: Connector,
  given: JsonObject,
  signal: AbortSignal,
): Promise<Session | Failure> {
  const { accessToken, ...rest } = given;
  if (connector.auth.kind === 'oauth2' && typeof accessToken === 'string') {
    const { config } = readFields(connector, toFields(connector, rest));
    const credential: NewCredential = {
      secrets: { kind: 'oauth2', accessToken, refreshToken: null, scope: null },
      obtainedAt: clock.now(),
      accessExpiresAt: null,
      refreshExpiresAt: null,
    };
    return tokens.openCandidateSession({ connector, config, credential, signal });
  }
  const { config, secrets } = readFields(connector, toFields(connector, given));
  refuseSpending(connector, config, secrets, clock.now());
  const credential = await tokens.obtainCredential(connector, { config, entered: secrets, signal });
  if (isFailure(credential)) return credential;
  return tokens.openCandidateSession({
    connector,
    config: { ...config, ...credential.learned },
    credential,
    signal,
  });
}

const toFields = (connector: Connector, config: JsonObject): FieldValues =>
  (connector.flattenConfig?.(config) ?? config) as FieldValues;

function refuseSpending(connector: Connector, config: JsonObject, secrets: Record<string, string>, now: Date): void {
  const grant = connector.describeGrant?.(config, secrets, null, now);
  if (grant?.isRefreshTokenSpent && grant.refreshTokenField !== null)
    throw new RequestError(
      'bad_input',
      `${connector.name} spends a refresh token with each use, so that trying it out would leave you with one that is worth nothing. Connect it instead: then the next one is kept.`,
      { extra: { fields: { [grant.refreshTokenField]: 'This would be spent.' } } },
    );
}

export interface TrialRecords {
  records: JsonObject[];
  /** What stopped it before the limit; null when nothing did. */
  failure: Failure | null;
}

/** The first records of a stream. Throws RequestError('not_found') for a stream that there is not. */
export async function readFirstRecords(
  connector: Connector,
  session: Session,
  { streamName, limit }: { streamName: string; limit: number },
): Promise<TrialRecords> {
  const records: JsonObject[] = [];
  const failure = await eachRecord(connector, session, { streamName, limit }, (record) => void records.push(record));
  return { records, failure };
}

/** The same, one after the other. */
export async function eachRecord(
  { trial, name }: Connector,
  session: Session,
  { streamName, limit }: { streamName: string; limit: number },
  take: (record: JsonObject) => void,
): Promise<Failure | null> {
  if (!trial) throw new RequestError('bad_input', `${name} is read from a database: connect it to look at its rows.`);
  const refusal = trial.streams.find((it) => it.name === streamName)?.refusal;
  if (refusal) throw new RequestError('bad_input', `The stream ${streamName} cannot be read here: ${refusal}.`);
  const pages = trial.read(session, streamName);
  try {
    for (let left = limit; left > 0; ) {
      const { value, done } = await pages.next();
      if (done) return value;
      for (const record of value.slice(0, left)) take(record);
      left -= value.length;
    }
    return null;
  } finally {
    await pages.return(null);
  }
}

/** What is there with these settings. */
export const describeTrialStreams = async (connector: Connector, session: Session): Promise<Discovery | Failure> =>
  connector.discoverStreams(session, '');
