// Answers that are kept within a read (use_cache): a parent stream that several streams depend on is asked for once. Bounded: what was kept
// first goes first, and is asked for again if it is wanted.
import type { HttpResponse } from '../../../egress/index.ts';
import type { PreparedRequest } from '../contract.ts';

export interface AnswerCache {
  find(request: PreparedRequest): HttpResponse | null;
  keep(request: PreparedRequest, answer: HttpResponse): void;
}

const charactersMax = 16 * 1024 * 1024;

export function createAnswerCache(): AnswerCache {
  const kept = new Map<string, HttpResponse>();
  let characters = 0;
  const keyOf = ({ url, headers, body }: PreparedRequest): string => JSON.stringify([url, headers, body]);
  return {
    find: (request) => kept.get(keyOf(request)) ?? null,
    keep(request, answer) {
      const key = keyOf(request);
      if (answer.text.length > charactersMax / 4 || kept.has(key)) return;
      kept.set(key, answer);
      characters += answer.text.length;
      for (const [oldest, { text }] of kept) {
        if (characters <= charactersMax) return;
        kept.delete(oldest);
        characters -= text.length;
      }
    },
  };
}
