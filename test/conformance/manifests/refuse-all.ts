// What becomes of streams when the provider refuses every request: none may end as if all was well. A manifest may tell to pass such answers
// over; the stream that it would leave silently empty must end with the refusal all the same.
import type { Door } from '../../../src/connectors/declarative/contract.ts';
import type { Environment, ManifestStream } from '../../../src/connectors/declarative/manifest/index.ts';
import { createStream } from '../../../src/connectors/declarative/read/create-stream.ts';
import { readPages } from '../../../src/connectors/declarative/read/read-pages.ts';
import type { HttpResponse } from '../../../src/egress/index.ts';
import type { Failure } from '../../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../../src/store/index.ts';

/** `told`: it ended with the refusal; `silent`: as if it was complete; `unread`: it could not be asked for (settings, expressions). */
export type Refused = 'told' | 'silent' | 'unread';

export async function refuseAll(
  { stream }: ManifestStream,
  config: JsonObject,
  environment: Environment,
  status: number,
): Promise<Refused> {
  if (stream.type !== 'DeclarativeStream') return 'unread';
  let isAsked = false;
  const failureOf = (code: string, answer?: HttpResponse): Failure => ({
    kind: 'failure',
    provider: 'conformance',
    stage: 'api_call',
    auth: 'api_key',
    ...(answer && { response: { status: answer.status, headers: answer.headers, body: answer.text } }),
    error: { name: 'Conformance', code, message: code },
  });
  const door: Door = {
    send: async () => {
      isAsked = true;
      const text = '{"message":"The API key is not valid."}';
      return { kind: 'response', status, headers: {}, text, json: JSON.parse(text) };
    },
    refuse: async (answer) => failureOf('REFUSED', answer),
    giveUp: (code) => failureOf(code),
    now: () => environment.now() as Date,
    pause: async () => false,
  };
  const runnable = createStream(stream, { config, oauthToken: async () => 'ACCESS_TOKEN', refusesRepeats: true });
  const description = {
    name: stream.name,
    reading: 'full_refresh' as const,
    columns: [],
    primaryKey: [],
    cursorField: null,
    lookBackDays: null,
    details: {},
  };
  const pages = readPages(
    door,
    runnable,
    { objectId: '', stream: description, cursor: null, window: null, checkpoint: null },
    { isSortedByCursor: false, concurrency: 2 },
  );
  for (;;) {
    const { value, done } = await pages.next();
    if (!done) continue;
    if (value?.error?.code === 'REFUSED') return 'told';
    return value || !isAsked ? 'unread' : 'silent';
  }
}
