// Answers to bodies: what a decoder makes of the text of an answer. A body that cannot be read is no body at all, and judged as a failure.
import type { HttpResponse } from '../../../egress/index.ts';
import { readJson } from '../jinja/index.ts';

/** The kinds that are read so far; the others are refused when a manifest is loaded. */
export type DecoderNode = { type: 'JsonDecoder' } | { type: 'JsonlDecoder' } | { type: 'IterableDecoder' };

/** The bodies, or null when the text is not what the decoder reads. */
export function decodeAnswer(
  node: DecoderNode | undefined,
  { status, text }: Pick<HttpResponse, 'status' | 'text'>,
): unknown[] | null {
  switch (node?.type ?? 'JsonDecoder') {
    case 'JsonDecoder': {
      // No content is no record, where the provider says so; an empty answer of any other kind says nothing.
      if (status === 204) return [];
      const body = tryJson(text);
      return body === undefined ? null : [body];
    }
    case 'JsonlDecoder': {
      const bodies = linesOf(text).map(tryJson);
      return bodies.includes(undefined) ? null : bodies;
    }
    case 'IterableDecoder':
      return linesOf(text).map((record) => ({ record }));
  }
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function tryJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}
