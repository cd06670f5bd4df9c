// `mooring diagnose --jsonl`: many failures, one JSON object a line in and one a line out, in the same order. A line that cannot be read is
// answered in its place and named, so that no other line loses its own.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type DiagnosisContext, diagnose, type Failure } from '../../life/diagnosis/index.ts';
import { providerRules } from '../../providers/index.ts';
import { type Cli, print, say } from '../terminal.ts';

/** Exit code 2 when a line was broken. Fields that belong to no failure, such as labels, are ignored. */
export async function diagnoseLines(cli: Cli): Promise<void> {
  let lineNumber = 0;
  let broken = 0;
  for await (const line of createInterface({ input: cli.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber++;
    const text = lineNumber === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '') continue;
    const answer = answerLine(text, lineNumber, cli.clock.now().getTime());
    if (answer.error !== undefined) {
      broken++;
      say(cli, `mooring: ${answer.error}`);
    }
    print(cli, JSON.stringify(answer));
    if (cli.stdout.writableNeedDrain) await once(cli.stdout, 'drain');
  }
  if (broken > 0) cli.setExitCode(2);
}

function answerLine(text: string, lineNumber: number, nowMs: number): { error?: string; [field: string]: unknown } {
  const { line, trouble } = parseLine(text);
  const { id = null, context, ...failure } = line ?? {};
  const diagnosis = diagnose({ ...failure, kind: 'failure' } as Failure, contextOf(context, nowMs), providerRules);
  const what = trouble ?? missing(failure);
  return { id, ...diagnosis, ...(what !== null && { error: `line ${lineNumber} ${what}` }) };
}

interface Parsed {
  line: Record<string, unknown> | null;
  trouble: string | null;
}

function parseLine(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The parser's own words repeat a piece of the line, which may hold a secret.
    const endsEarly = /end of JSON|Unterminated/.test((error as Error).message);
    return { line: null, trouble: endsEarly ? 'ends before its JSON does' : 'is not JSON' };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { line: value as Record<string, unknown>, trouble: null }
    : { line: null, trouble: 'is no JSON object' };
}

function missing({ response, error }: { response?: unknown; error?: unknown }): string | null {
  const isThere = (value: unknown): boolean => value !== undefined && value !== null;
  if (!isThere(response) && !isThere(error)) return 'has neither "response" nor "error"';
  if (isThere(response) && typeof response !== 'object') return 'has a "response" that is no object';
  return null;
}

/** A line without dates gets none: the same line always has the same answer. */
function contextOf(context: unknown, nowMs: number): DiagnosisContext {
  if (typeof context !== 'object' || context === null || Object.keys(context).length === 0) return {};
  return { nowMs, ...(context as DiagnosisContext) };
}
