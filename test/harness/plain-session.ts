// A session on given secrets over the real egress, without vault and refresh: for tests of connectors.
import type { Connector, Secrets, Session } from '../../src/connectors/index.ts';
import type { Egress, EgressContext, EgressRequest } from '../../src/egress/index.ts';
import type { Stage } from '../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../src/store/index.ts';
import { attachCredential, withHeaders } from '../../src/tokens/attach-credential.ts';

export interface PlainSessionInput {
  connector: Connector;
  egress: Egress;
  config: JsonObject;
  secrets: Secrets;
  now?: () => Date;
  signal?: AbortSignal;
}

export function openPlainSession(input: PlainSessionInput): Session {
  const { connector, egress, config, secrets, signal = new AbortController().signal } = input;
  const contextOf = (stage: Stage): EgressContext => ({
    provider: connector.slug,
    auth: connector.authKind,
    stage,
    secrets: Object.values(secrets),
    signal,
  });
  /** As the tokens room puts it into requests. */
  const authorized = (request: EgressRequest): EgressRequest => {
    const { apiKey = '', accessToken = '', ...others } = secrets;
    if (connector.auth.kind === 'oauth2')
      return attachCredential(
        connector,
        config,
        { kind: 'oauth2', accessToken, refreshToken: null, scope: null },
        request,
      );
    if (connector.auth.kind === 'api_key')
      return attachCredential(connector, config, { kind: 'api_key', apiKey, others }, request);
    return request;
  };
  return {
    connectorSlug: connector.slug,
    config,
    signal,
    now: input.now ?? (() => new Date('2026-03-01T12:00:00Z')),
    request: (request) => egress.request(withHeaders(authorized(request), connector.auth), contextOf('api_call')),
    secrets: async () => secrets,
    openPostgres: (database) =>
      egress.openPostgres(
        {
          host: String(config.host),
          port: Number(config.port),
          user: String(config.user),
          password: secrets.password ?? '',
          tls: config.tls as 'disable',
          database,
        },
        contextOf('db_connect'),
      ),
  };
}
