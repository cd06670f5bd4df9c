// A template's statements: text, {{ }}, if, for, set, with, filter. What would bring in other templates or define functions (include,
// import, extends, block, macro, call) is refused by name: manifests have one text each.
import type { Expression, Filter, Statement, Target } from './ast.ts';
import { digitsMax, sourceLengthMax } from './budget.ts';
import { TemplateError } from './errors.ts';
import { isTupleEnd, parseExpression, parseFilterCall, parsePrimary, parseTuple } from './parse-expression.ts';
import { describePlace } from './place.ts';
import { TokenStream } from './token-stream.ts';
import { tokenize } from './tokenize.ts';

/** `source` must come from normalizeNewlines. Throws TemplateError. */
export function parse(source: string): Statement[] {
  if (source.length > sourceLengthMax)
    throw new TemplateError(`the text has ${source.length} characters; at most ${sourceLengthMax} are compiled`);
  const tokens = tokenize(source);
  const long = tokens.find((it) => it.kind === 'integer' && it.text.length > digitsMax);
  if (long) throw new TemplateError(`${describePlace(source, long.at)}: a number of more than ${digitsMax} digits`);
  const stream = new TokenStream(source, tokens);
  const body = parseBody(stream, []);
  return stream.current.kind === 'end' ? body : stream.fail('the end expected');
}

/** Statements up to a tag that begins with one of `ends`; that tag's {% is taken, its name is not. Without `ends` up to the end. */
function parseBody(stream: TokenStream, ends: string[]): Statement[] {
  const body: Statement[] = [];
  while (true) {
    const { kind, text, at } = stream.current;
    if (kind === 'end') {
      if (ends.length > 0) stream.fail(`{% ${ends.join(' %} or {% ')} %} expected`);
      return body;
    }
    stream.take();
    if (kind === 'text') body.push({ kind, text });
    else if (kind === 'variable-begin') body.push(parseOutput(stream, at));
    else if (ends.some((end) => stream.isWord(end))) return body;
    else body.push(stream.nested(() => parseStatement(stream, at)));
  }
}

function parseOutput(stream: TokenStream, from: number): Statement {
  const value = parseTuple(stream);
  const { to } = stream.expectKind('variable-end', '"}}"');
  return { kind: 'output', value, from, to };
}

const refused = new Set([
  'include',
  'import',
  'from',
  'extends',
  'block',
  'macro',
  'call',
  'autoescape',
  'do',
  'break',
  'continue',
]);

function parseStatement(stream: TokenStream, from: number): Statement {
  const name = stream.expectName();
  if (name === 'if') return parseIf(stream, from);
  if (name === 'for') return parseFor(stream, from);
  if (name === 'set') return parseSet(stream, from);
  if (name === 'with') return parseWith(stream, from);
  if (name === 'filter') return parseFilterBlock(stream, from);
  if (name === 'print') {
    const value = parseTuple(stream);
    return { kind: 'output', value, from, to: endTag(stream) };
  }
  const what = refused.has(name) ? `{% ${name} %} is not supported here` : `there is no statement {% ${name} %}`;
  throw new TemplateError(`${describePlace(stream.source, from)}: ${what}; if, for, set, with and filter are`);
}

const endTag = (stream: TokenStream): number => stream.expectKind('block-end', '"%}"').to;

function parseIf(stream: TokenStream, from: number): Statement {
  const branches: { condition: Expression; body: Statement[] }[] = [];
  let to = 0;
  do {
    const condition = parseTuple(stream, false, false);
    const end = endTag(stream);
    to ||= end;
    branches.push({ condition, body: parseBody(stream, ['elif', 'else', 'endif']) });
  } while (stream.takeWordIf('elif'));
  const otherwise = parseElse(stream, 'endif');
  return { kind: 'if', branches, otherwise, from, to };
}

/** After a body: an {% else %} with its body if there is one, then the end. */
function parseElse(stream: TokenStream, end: string): Statement[] {
  let otherwise: Statement[] = [];
  if (stream.takeWordIf('else')) {
    endTag(stream);
    otherwise = parseBody(stream, [end]);
  }
  closeBody(stream, end);
  return otherwise;
}

function closeBody(stream: TokenStream, end: string): void {
  if (!stream.takeWordIf(end)) stream.fail(`{% ${end} %} expected`);
  endTag(stream);
}

function parseFor(stream: TokenStream, from: number): Statement {
  const target = parseTarget(stream, false);
  if (!stream.takeWordIf('in')) stream.fail('"in" expected');
  const over = parseTuple(stream, false, false);
  const condition = stream.takeWordIf('if') ? parseExpression(stream) : null;
  if (stream.isWord('recursive')) stream.fail('recursive loops are not supported');
  const to = endTag(stream);
  const body = parseBody(stream, ['endfor', 'else']);
  return { kind: 'for', target, over, condition, body, otherwise: parseElse(stream, 'endfor'), from, to };
}

function parseSet(stream: TokenStream, from: number): Statement {
  const target = parseTarget(stream, true);
  if (stream.takeOperatorIf('=')) {
    const value = parseTuple(stream);
    return { kind: 'set', target, value, from, to: endTag(stream) };
  }
  const filters = parseFilters(stream);
  const to = endTag(stream);
  const body = parseBody(stream, ['endset']);
  closeBody(stream, 'endset');
  return { kind: 'set-block', target, filters, body, from, to };
}

function parseFilters(stream: TokenStream): Filter[] {
  const filters: Filter[] = [];
  while (stream.takeOperatorIf('|')) filters.push(parseFilterCall(stream));
  return filters;
}

function parseWith(stream: TokenStream, from: number): Statement {
  const targets: Target[] = [];
  const values: Expression[] = [];
  while (stream.current.kind !== 'block-end') {
    if (targets.length > 0) stream.expectOperator(',');
    targets.push(parseTargetItem(stream, false));
    stream.expectOperator('=');
    values.push(parseExpression(stream));
  }
  const to = endTag(stream);
  const body = parseBody(stream, ['endwith']);
  closeBody(stream, 'endwith');
  return { kind: 'with', targets, values, body, from, to };
}

function parseFilterBlock(stream: TokenStream, from: number): Statement {
  const filters = [parseFilterCall(stream), ...parseFilters(stream)];
  const to = endTag(stream);
  const body = parseBody(stream, ['endfilter']);
  closeBody(stream, 'endfilter');
  return { kind: 'filter-block', filters, body, from, to };
}

/** What is assigned to: a name, "a, b", and where a namespace may stand "ns.name". */
function parseTarget(stream: TokenStream, withProperty: boolean): Target {
  const targets = [parseTargetItem(stream, withProperty)];
  let isList = false;
  while (stream.takeOperatorIf(',')) {
    isList = true;
    if (isTupleEnd(stream) || stream.isWord('in') || stream.isOperator('=')) break;
    targets.push(parseTargetItem(stream, withProperty));
  }
  const [first] = targets;
  return !isList && first ? first : { kind: 'targets', targets };
}

function parseTargetItem(stream: TokenStream, withProperty: boolean): Target {
  const { current, next } = stream;
  if (withProperty && current.kind === 'name' && next.kind === 'operator' && next.text === '.') {
    stream.take();
    stream.take();
    return { kind: 'property', of: current.text, name: stream.expectName() };
  }
  return toTarget(stream, parsePrimary(stream), current);
}

function toTarget(stream: TokenStream, it: Expression, token: TokenStream['current']): Target {
  if (it.kind === 'name') return { kind: 'name', name: it.name };
  if (it.kind === 'tuple') return { kind: 'targets', targets: it.items.map((item) => toTarget(stream, item, token)) };
  return stream.fail('a name to assign to expected', token);
}
