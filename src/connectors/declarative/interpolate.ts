// Strings of a manifest with {{ ... }} in them. A manifest is foreign input: expressions see the context that they are given and
// nothing else, and the interpreter can reach neither globals nor constructors.
import { Template as Jinja } from '@huggingface/jinja';

/** What expressions may speak of: config, parameters, response, last_record, next_page_token, stream_interval, ... */
export type InterpolationContext = Record<string, unknown>;

export interface Template {
  source: string;
  /** The text; empty where an expression finds nothing. Throws when an expression cannot be evaluated. */
  render(context: InterpolationContext): string;
}

/** Compiles once, at load. Throws when the expression cannot be parsed. */
export function compileTemplate(source: string, parameters: Record<string, unknown> = {}): Template {
  if (!/\{[{%]/.test(source)) return { source, render: () => source };
  const path = readPlainPath(source);
  if (path) return { source, render: (context) => showValue(followPath({ ...context, parameters }, path)) };
  const jinja = new Jinja(source);
  return { source, render: (context) => jinja.render({ ...context, parameters }).trim() };
}

/** A rendered condition, by Python's idea of truth. */
export const isTrue = (text: string): boolean =>
  !['', 'false', 'none', 'null', '0', '0.0', '[]', '{}'].includes(text.toLowerCase());

/** "{{ response.page.next }}" and "{{ config['a'] }}": most of all expressions, and far quicker to follow than to interpret. */
function readPlainPath(source: string): string[] | null {
  const inner = /^\{\{\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[(?:'[^'\\]*'|"[^"\\]*")\])*)\s*\}\}$/.exec(source)?.[1];
  if (inner === undefined || /^(?:true|false|none|not)$/i.test(inner)) return null;
  return [...inner.matchAll(/[A-Za-z_]\w*|'([^']*)'|"([^"]*)"/g)].map(
    ([whole, single, double]) => single ?? double ?? whole,
  );
}

/** Own properties only. Undefined when the path leads nowhere. */
export function followPath(value: unknown, path: readonly string[]): unknown {
  let it = value;
  for (const part of path) {
    if (typeof it !== 'object' || it === null || !Object.hasOwn(it, part)) return undefined;
    it = (it as Record<string, unknown>)[part];
  }
  return it;
}

function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
