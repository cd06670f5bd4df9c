// A door of the declarative engine that answers from a function, with a clock that moves only while somebody waits.
import type { Door, PreparedRequest } from '../../src/connectors/declarative/contract.ts';
import type { HttpResponse } from '../../src/egress/index.ts';
import type { Failure } from '../../src/life/diagnosis/index.ts';

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Text and bytes as they are; anything else as JSON. */
  body?: unknown;
}

export interface FakeDoor extends Door {
  sent: PreparedRequest[];
  pausedMs: number[];
  /** Whether pauses are granted. */
  isPatient: boolean;
  nowMs: number;
}

export function openFakeDoor(answer: (request: PreparedRequest, count: number) => FakeAnswer): FakeDoor {
  const giveUp = (code: string, message: string, retryAfterMs?: number): Failure => ({
    kind: 'failure',
    provider: 'test',
    stage: 'api_call',
    auth: 'none',
    error: { code, message, ...(retryAfterMs !== undefined && { retry_after: retryAfterMs / 1000 }) },
  });
  const door: FakeDoor = {
    sent: [],
    pausedMs: [],
    isPatient: true,
    nowMs: Date.parse('2026-03-01T00:00:00Z'),
    async send(request) {
      door.sent.push(request);
      return responseOf(answer(request, door.sent.length));
    },
    refuse: async ({ status, headers, text }, hint) => ({
      ...giveUp(`HTTP_${status}`, hint?.action ?? ''),
      response: { status, headers, body: text },
    }),
    refuseSignIn: async (answer) => ({ ...(await door.refuse(answer)), stage: 'token_refresh' }),
    giveUp,
    now: () => new Date(door.nowMs),
    async pause(ms) {
      if (!door.isPatient) return false;
      door.pausedMs.push(ms);
      door.nowMs += ms;
      return true;
    },
  };
  return door;
}

function responseOf({ status = 200, headers = {}, body = {} }: FakeAnswer): HttpResponse {
  const bytes = body instanceof Uint8Array ? body : null;
  const text = bytes ? new TextDecoder().decode(bytes) : typeof body === 'string' ? body : JSON.stringify(body);
  const json = bytes || typeof body === 'string' ? undefined : body;
  return { kind: 'response', status, headers, text, json, ...(bytes && { bytes }) };
}
