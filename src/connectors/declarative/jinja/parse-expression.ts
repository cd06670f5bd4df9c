// Expressions by the grammar of Jinja2 3.1: the same precedence (~ binds closer than +, a minus closer than **), chained comparisons,
// filters, tests, slices, keyword arguments.
import type { Arguments, BinaryOperator, Comparison, Expression, Filter } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

/** One expression; with `canChoose` false without "a if b else c". */
export function parseExpression(stream: TokenStream, canChoose = true): Expression {
  return stream.nested(() => (canChoose ? parseChoice(stream) : parseOr(stream)));
}

/** One expression, or a tuple without brackets: "a, b". */
export function parseTuple(stream: TokenStream, isInBrackets = false, canChoose = true): Expression {
  const items: Expression[] = [];
  let isTuple = false;
  while (true) {
    if (items.length > 0) stream.expectOperator(',');
    if (isTupleEnd(stream)) break;
    items.push(parseExpression(stream, canChoose));
    if (!stream.isOperator(',')) break;
    isTuple = true;
  }
  const [first] = items;
  if (!isTuple && first) return first;
  if (!isTuple && !isInBrackets) stream.fail('an expression expected');
  return { kind: 'tuple', items };
}

export const isTupleEnd = (stream: TokenStream): boolean =>
  stream.current.kind === 'variable-end' || stream.current.kind === 'block-end' || stream.isOperator(')');

function parseChoice(stream: TokenStream): Expression {
  let then = parseOr(stream);
  while (stream.takeWordIf('if')) {
    const condition = parseOr(stream);
    const otherwise = stream.takeWordIf('else') ? stream.nested(() => parseChoice(stream)) : null;
    then = { kind: 'choice', condition, then, otherwise };
  }
  return then;
}

function parseOr(stream: TokenStream): Expression {
  const items = [parseAnd(stream)];
  while (stream.takeWordIf('or')) items.push(parseAnd(stream));
  const [first] = items;
  return items.length === 1 && first ? first : { kind: 'or', items };
}

function parseAnd(stream: TokenStream): Expression {
  const items = [parseNot(stream)];
  while (stream.takeWordIf('and')) items.push(parseNot(stream));
  const [first] = items;
  return items.length === 1 && first ? first : { kind: 'and', items };
}

function parseNot(stream: TokenStream): Expression {
  if (!stream.takeWordIf('not')) return parseComparison(stream);
  return { kind: 'not', of: stream.nested(() => parseNot(stream)) };
}

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>=']);

function parseComparison(stream: TokenStream): Expression {
  const first = parseSum(stream);
  const rest: { operator: Comparison; right: Expression }[] = [];
  while (true) {
    const operator = takeComparison(stream);
    if (operator === null) return rest.length === 0 ? first : { kind: 'compare', first, rest };
    rest.push({ operator, right: parseSum(stream) });
  }
}

function takeComparison(stream: TokenStream): Comparison | null {
  if (stream.current.kind === 'operator' && comparisons.has(stream.current.text))
    return stream.take().text as Comparison;
  if (stream.takeWordIf('in')) return 'in';
  if (!stream.isWord('not') || stream.next.kind !== 'name' || stream.next.text !== 'in') return null;
  stream.take();
  stream.take();
  return 'not in';
}

function parseSum(stream: TokenStream): Expression {
  return parseBinary(stream, ['+', '-'], parseConcat);
}

function parseConcat(stream: TokenStream): Expression {
  const items = [parseProduct(stream)];
  while (stream.takeOperatorIf('~')) items.push(parseProduct(stream));
  const [first] = items;
  return items.length === 1 && first ? first : { kind: 'concat', items };
}

function parseProduct(stream: TokenStream): Expression {
  return parseBinary(stream, ['*', '/', '//', '%'], parsePower);
}

/** Grouped from the left, unlike in Python. */
function parsePower(stream: TokenStream): Expression {
  return parseBinary(stream, ['**'], (it) => parseUnary(it, true));
}

function parseBinary(
  stream: TokenStream,
  operators: BinaryOperator[],
  parseOperand: (stream: TokenStream) => Expression,
): Expression {
  const parseRest = (left: Expression): Expression => {
    const operator = operators.find((it) => stream.isOperator(it));
    if (operator === undefined) return left;
    stream.take();
    const right = parseOperand(stream);
    return stream.nested(() => parseRest({ kind: 'binary', operator, left, right }));
  };
  return parseRest(parseOperand(stream));
}

function parseUnary(stream: TokenStream, withFilters: boolean): Expression {
  let it: Expression;
  if (stream.takeOperatorIf('-')) it = { kind: 'negate', of: stream.nested(() => parseUnary(stream, false)) };
  else if (stream.takeOperatorIf('+')) it = { kind: 'plus', of: stream.nested(() => parseUnary(stream, false)) };
  else it = parsePrimary(stream);
  return stream.nested(() => parsePostfix(stream, it, withFilters, true));
}

const constants = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
]);

export function parsePrimary(stream: TokenStream): Expression {
  const token = stream.take();
  if (token.kind === 'name')
    return constants.has(token.text)
      ? { kind: 'constant', value: constants.get(token.text) }
      : { kind: 'name', name: token.text };
  if (token.kind === 'string') {
    let text = token.text;
    while (stream.current.kind === 'string') text += stream.take().text;
    return { kind: 'constant', value: text };
  }
  if (token.kind === 'integer' || token.kind === 'float') return { kind: 'constant', value: token.value };
  if (token.kind === 'operator' && token.text === '(') {
    const inner = stream.nested(() => parseTuple(stream, true));
    stream.expectOperator(')');
    return inner;
  }
  if (token.kind === 'operator' && token.text === '[')
    return { kind: 'list', items: parseItems(stream, ']', parseExpression) };
  if (token.kind === 'operator' && token.text === '{')
    return { kind: 'dict', pairs: parseItems(stream, '}', parsePair) };
  return stream.fail('a value expected', token);
}

function parsePair(stream: TokenStream): [Expression, Expression] {
  const key = parseExpression(stream);
  stream.expectOperator(':');
  return [key, parseExpression(stream)];
}

/** Items between commas, one comma too many allowed, up to the closing sign. */
function parseItems<T>(stream: TokenStream, closing: string, parseItem: (stream: TokenStream) => T): T[] {
  const items: T[] = [];
  while (!stream.isOperator(closing)) {
    if (items.length > 0) stream.expectOperator(',');
    if (stream.isOperator(closing)) break;
    items.push(parseItem(stream));
  }
  stream.expectOperator(closing);
  return items;
}

/** What follows a value: .name, [key], (arguments), and with filters |name and "is name". A loop by recursion, so that depth is bounded. */
function parsePostfix(stream: TokenStream, of: Expression, withFilters: boolean, canSubscribe: boolean): Expression {
  const follow = (it: Expression, isPlain: boolean): Expression =>
    stream.nested(() => parsePostfix(stream, it, withFilters, isPlain));
  if (canSubscribe && stream.takeOperatorIf('.')) return follow(parseAttribute(stream, of), true);
  if (canSubscribe && stream.takeOperatorIf('[')) return follow(parseItem(stream, of), true);
  if (stream.isOperator('(')) return follow({ kind: 'call', callee: of, given: parseArguments(stream) }, canSubscribe);
  if (!withFilters) return of;
  if (stream.isOperator('|')) return follow({ kind: 'filter', of, ...parseFilter(stream) }, false);
  if (stream.isWord('is')) return follow(parseTest(stream, of), false);
  return of;
}

function parseAttribute(stream: TokenStream, of: Expression): Expression {
  const token = stream.take();
  if (token.kind === 'name') return { kind: 'attribute', of, name: token.text };
  if (token.kind === 'integer') return { kind: 'item', of, key: { kind: 'constant', value: token.value } };
  return stream.fail('a name or number expected after the dot', token);
}

function parseItem(stream: TokenStream, of: Expression): Expression {
  const keys: Expression[] = [];
  while (!stream.isOperator(']')) {
    if (keys.length > 0) stream.expectOperator(',');
    keys.push(parseKey(stream));
  }
  if (keys.length === 0) stream.fail('a key expected between [ and ]');
  stream.expectOperator(']');
  const [first] = keys;
  return { kind: 'item', of, key: keys.length === 1 && first ? first : { kind: 'tuple', items: keys } };
}

function parseKey(stream: TokenStream): Expression {
  const start = stream.isOperator(':') ? null : parseExpression(stream);
  if (!stream.takeOperatorIf(':')) return start as Expression;
  const isEnd = (): boolean => stream.isOperator(':') || stream.isOperator(']') || stream.isOperator(',');
  const stop = isEnd() ? null : parseExpression(stream);
  if (!stream.takeOperatorIf(':')) return { kind: 'slice', start, stop, step: null };
  return { kind: 'slice', start, stop, step: isEnd() ? null : parseExpression(stream) };
}

function parseArguments(stream: TokenStream): Arguments {
  const given: Arguments = { positional: [], named: [], spread: null, namedSpread: null };
  stream.expectOperator('(');
  let isFirst = true;
  while (!stream.isOperator(')')) {
    if (!isFirst) stream.expectOperator(',');
    if (stream.isOperator(')')) break;
    isFirst = false;
    const isLate = given.spread !== null || given.namedSpread !== null;
    if (stream.isOperator('*') && !isLate) {
      stream.take();
      given.spread = parseExpression(stream);
    } else if (stream.isOperator('**') && given.namedSpread === null) {
      stream.take();
      given.namedSpread = parseExpression(stream);
    } else if (stream.current.kind === 'name' && stream.next.kind === 'operator' && stream.next.text === '=') {
      if (given.namedSpread) stream.fail('no argument may follow **');
      const key = stream.take().text;
      stream.take();
      given.named.push([key, parseExpression(stream)]);
    } else {
      if (isLate || given.named.length > 0) stream.fail('arguments by name come last');
      given.positional.push(parseExpression(stream));
    }
  }
  stream.expectOperator(')');
  return given;
}

const noArguments = (): Arguments => ({ positional: [], named: [], spread: null, namedSpread: null });

function parseDottedName(stream: TokenStream): string {
  let name = stream.expectName();
  while (stream.takeOperatorIf('.')) name += `.${stream.expectName()}`;
  return name;
}

function parseFilter(stream: TokenStream): Filter {
  stream.expectOperator('|');
  return parseFilterCall(stream);
}

export function parseFilterCall(stream: TokenStream): Filter {
  const at = stream.current.at;
  const name = parseDottedName(stream);
  return { name, given: stream.isOperator('(') ? parseArguments(stream) : noArguments(), at };
}

function parseTest(stream: TokenStream, of: Expression): Expression {
  stream.take();
  const isNegated = stream.takeWordIf('not');
  const at = stream.current.at;
  const name = parseDottedName(stream);
  const given = parseTestArguments(stream);
  const test: Expression = { kind: 'test', of, name, given, at };
  return isNegated ? { kind: 'not', of: test } : test;
}

const testEnds = new Set(['else', 'or', 'and']);

/** Brackets with arguments, or one value behind the name: "x is divisibleby 3". */
function parseTestArguments(stream: TokenStream): Arguments {
  if (stream.isOperator('(')) return parseArguments(stream);
  const { kind, text } = stream.current;
  const isValue =
    kind === 'name' ||
    kind === 'string' ||
    kind === 'integer' ||
    kind === 'float' ||
    stream.isOperator('[') ||
    stream.isOperator('{');
  if (!isValue || (kind === 'name' && testEnds.has(text))) return noArguments();
  if (stream.isWord('is')) stream.fail('only one test can be asked at a time');
  const value = parsePostfix(stream, parsePrimary(stream), false, true);
  return { ...noArguments(), positional: [value] };
}
