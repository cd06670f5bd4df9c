// `npm run conformance:jinja -- FILE [--list]`: evaluates recorded interpolations and says how many come out as the format's own engine has
// them. FILE holds one JSON object per line: `s` the text, `ctx` the scope, `render` or `render_err`, `final` [type, value] or `final_err`.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  compileTemplate,
  type DateTime,
  EvaluationError,
  parseDatetime,
  readJson,
  type Scope,
  TemplateError,
  toJson,
} from '../../../src/connectors/declarative/jinja/index.ts';
import { describeFinal, isSameFinal } from './final.ts';

interface Case {
  s: string;
  kind?: string;
  ctx: Scope;
  render?: string;
  render_err?: string;
  final?: unknown[];
  final_err?: string;
}

/** The clock that the recorded cases were evaluated at; another one can be given. */
const recordedAt = '2025-03-04T05:06:07.890123Z';

/** The engine's names of errors, and what we call them. */
const kinds: Record<string, string[]> = {
  UndefinedError: ['undefined'],
  TypeError: ['type'],
  ValueError: ['value', 'limit'],
  SecurityError: ['security'],
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean', default: false }, now: { type: 'string', default: recordedAt } },
  });
  const [file] = positionals;
  if (!file) {
    console.error('npm run conformance:jinja -- FILE [--list] [--now 2025-03-04T05:06:07.890123Z]');
    return 2;
  }
  const now = parseDatetime(
    values.now.replace('Z', '+0000'),
    values.now.includes('.') ? '%Y-%m-%dT%H:%M:%S.%f%z' : '%Y-%m-%dT%H:%M:%S%z',
  );
  const counts = { cases: 0, render: 0, final: 0 };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const it = readJson(line) as Case;
    counts.cases += 1;
    const wrong = judge(it, now);
    counts.render += wrong.render === null ? 1 : 0;
    counts.final += wrong.final === null ? 1 : 0;
    if (values.list && (wrong.render ?? wrong.final) !== null) console.log(describeDifference(it, wrong));
  }
  const share = (count: number): string =>
    `${count} of ${counts.cases} (${((100 * count) / counts.cases).toFixed(2)} %)`;
  console.log(`render right: ${share(counts.render)}`);
  console.log(`final right:  ${share(counts.final)}`);
  return 0;
}

interface Wrong {
  render: string | null;
  final: string | null;
}

function judge(it: Case, now: DateTime): Wrong {
  const environment = { now: () => now };
  const rendered = attempt(() => compileTemplate(it.s).render(it.ctx, environment));
  const isRendered = it.render === undefined ? isKind(rendered.error, it.render_err) : rendered.value === it.render;
  const final = attempt(() => compileTemplate(it.s).evaluate(it.ctx, environment));
  const isFinal =
    it.final === undefined
      ? isKind(final.error, it.final_err)
      : final.error === null && isSameFinal(final.value, it.final);
  return {
    render: isRendered ? null : (rendered.error?.message ?? JSON.stringify(rendered.value)),
    final: isFinal ? null : (final.error?.message ?? describeFinal(final.value)),
  };
}

function attempt<T>(body: () => T): { value: T | undefined; error: TemplateError | EvaluationError | null } {
  try {
    return { value: body(), error: null };
  } catch (error) {
    // Anything else would be a fault of ours, and ends the run.
    if (error instanceof TemplateError || error instanceof EvaluationError) return { value: undefined, error };
    throw error;
  }
}

function isKind(error: Error | null, name: string | undefined): boolean {
  if (name === 'TemplateSyntaxError') return error instanceof TemplateError;
  return error instanceof EvaluationError && (kinds[name ?? '']?.includes(error.kind) ?? false);
}

function describeDifference(it: Case, { render, final }: Wrong): string {
  const lines = [`${it.kind ?? ''} ${it.s}`, `  scope  ${toJson(it.ctx)}`];
  if (render !== null)
    lines.push(`  render ${render}`, `     not ${it.render === undefined ? it.render_err : JSON.stringify(it.render)}`);
  if (final !== null)
    lines.push(`  final  ${final}`, `     not ${it.final === undefined ? it.final_err : JSON.stringify(it.final)}`);
  return lines.join('\n');
}
