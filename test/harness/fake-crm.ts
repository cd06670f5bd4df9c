// A CRM that answers exactly as a test says, in the place of the simulator's: for answers that no working provider gives, and for
// moments between a question and its answer.
import type { ServerResponse } from 'node:http';
import type { ConnectResult, DataSourceView } from '../../src/api/schemas.ts';
import type { Config } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import { type Answer, type Asked, startFakeServer } from './fake-http.ts';
import { createWorld, type World } from './world.ts';

type AnswerTo = (asked: Asked, response: ServerResponse) => Answer | null | Promise<Answer | null>;

export interface FakeCrm {
  /** Answers everything but the account, which `account` does. */
  answer: AnswerTo;
  account: AnswerTo;
  asked: Asked[];
}

export const contact = (id: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  name: `Contact ${id}`,
  email: null,
  updated_at: '2026-03-01T00:00:00.000Z',
  ...more,
});

/** The list of one page, and none after it. */
export const onePage =
  (records: unknown[]): AnswerTo =>
  ({ url }) => ({ body: { data: (url.searchParams.get('page') ?? '1') === '1' ? records : [] } });

/** A world whose CRM is this one. */
export async function createFakeCrmWorld(config: Partial<Config> = {}, log?: Log): Promise<World & { crm: FakeCrm }> {
  const crm: FakeCrm = {
    answer: onePage([contact('1')]),
    account: () => ({ body: { id: 'acct', name: 'Fake CRM' } }),
    asked: [],
  };
  const server = await startFakeServer(async (asked, response) => {
    crm.asked.push(asked);
    return asked.url.pathname === '/v1/account' ? crm.account(asked, response) : crm.answer(asked, response);
  });
  const world = await createWorld(
    { egressMap: new Map([['https://crm.sandbox.invalid', server.origin]]), ...config },
    log,
  );
  return { ...world, crm };
}

/** Connects it with `apiKey` and makes its Data Source, without running anything. */
export async function connectFakeCrm(world: World, apiKey = 'key-1'): Promise<{ connectionId: string; id: string }> {
  const connected = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'sandbox-crm',
    name: 'CRM',
    fields: { apiKey },
  });
  const connectionId = connected.kind === 'connected' ? connected.connection.id : '';
  const { id } = await world.call<DataSourceView>(world.editor, 'POST', '/api/v1/data-sources', {
    connectionId,
    objectId: 'acct',
  });
  return { connectionId, id };
}

/** Holds the first request that `fits` until `open`; `reached` tells that it is there. */
export function holdOnce(crm: FakeCrm, fits: (asked: Asked) => boolean, answerAfter?: AnswerTo) {
  const gate = Promise.withResolvers<void>();
  const there = Promise.withResolvers<void>();
  const usual = crm.answer;
  let isHeld = false;
  crm.answer = async (asked, response) => {
    if (isHeld || !fits(asked)) return usual(asked, response);
    isHeld = true;
    there.resolve();
    await gate.promise;
    return (answerAfter ?? usual)(asked, response);
  };
  return { reached: there.promise, open: () => gate.resolve() };
}
