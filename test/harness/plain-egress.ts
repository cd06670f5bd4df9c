// Egress without guard, map and limits, for tests of rooms above it that speak with servers on 127.0.0.1.
import type { Egress, EgressContext, EgressRequest, HttpResponse } from '../../src/egress/index.ts';
import type { Failure } from '../../src/life/diagnosis/index.ts';

export function createPlainEgress(): Egress {
  const failure = (context: EgressContext): Failure => ({
    kind: 'failure',
    provider: context.provider,
    stage: context.stage,
    auth: context.auth,
  });
  return {
    async request(request, context) {
      try {
        return await send(request, context);
      } catch (error) {
        const cause = (error as { cause?: { code?: string; message?: string } }).cause;
        return {
          ...failure(context),
          error: {
            name: (error as Error).name,
            code: cause?.code ?? 'ECONNRESET',
            message: cause?.message ?? 'network',
          },
        };
      }
    },
    fetchFor: () => fetch,
    openPostgres: async (_options, context) => failure(context),
    mapUrl: (url) => url,
    failureFromResponse(response, context) {
      const strike = (text: string) =>
        context.secrets.reduce((it, secret) => it.replaceAll(secret, '[struck out]'), text);
      const { status, headers, text, json } = response;
      const body = json === undefined ? strike(text) : JSON.parse(strike(JSON.stringify(json)));
      return { ...failure(context), response: { status, headers, body } };
    },
  };
}

async function send(request: EgressRequest, context: EgressContext): Promise<HttpResponse> {
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const answer = await fetch(url, {
    method: request.method,
    headers: request.headers ?? {},
    ...(request.body !== undefined && { body: request.body as string | URLSearchParams }),
    redirect: 'manual',
    ...(context.signal && { signal: context.signal }),
  });
  const text = await answer.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { kind: 'response', status: answer.status, headers: Object.fromEntries(answer.headers), text, json };
}
