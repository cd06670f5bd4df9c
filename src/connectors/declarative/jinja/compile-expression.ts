// Expressions as functions: compiled once, called per record.
import { getAttribute, getItem, getMember, getSlice } from './access.ts';
import { applySign, calculate } from './arithmetic.ts';
import type { Arguments, Comparison, Expression } from './ast.ts';
import { type Budget, spendSize } from './budget.ts';
import { areEqual, compare, contains } from './compare.ts';
import { EvaluationError, fail, TemplateError } from './errors.ts';
import { type FilterCall, filters } from './filters.ts';
import { iterate } from './iterate.ts';
import { type Environment, macros } from './macros.ts';
import { describePlace } from './place.ts';
import { formatPython } from './python-text.ts';
import { tests } from './tests.ts';
import { Callable, Dict, entriesOf, isDict, isTrue, Tuple, typeName, Undefined, type Value } from './values.ts';

/** Names an expression can reach: config, record, response, ... Plain JSON values; own properties only. */
export type Scope = Readonly<Record<string, unknown>>;

/** Names that the template itself assigned; inner ones hide outer ones. */
export interface Frame {
  names: Map<string, Value>;
  parent: Frame | null;
}

/** One evaluation. */
export interface Run {
  scope: Scope;
  environment: Environment;
  budget: Budget;
  frame: Frame;
  filterCall: FilterCall;
}

export type Evaluate = (run: Run) => Value;

export function openRun(scope: Scope, environment: Environment, budget: Budget): Run {
  const filterCall: FilterCall = {
    budget,
    getAttribute: (of, name) => getAttribute(of, name, budget),
    getMember: (of, name) => getMember(of, name, budget),
    getItem: (of, key) => getItem(of, key, budget),
    filter: (name, value, positional, named) => {
      const filter = filters.get(name);
      return filter ? filter([value, ...positional], named, filterCall) : fail('value', 'there is no such filter');
    },
    test: (name, value, given) => {
      const test = tests.get(name);
      return test ? test(value, given, budget) : fail('value', 'there is no such test');
    },
  };
  return { scope, environment, budget, frame: { names: new Map(), parent: null }, filterCall };
}

export function compileExpression(it: Expression, source: string): Evaluate {
  const compile = (child: Expression): Evaluate => compileExpression(child, source);
  switch (it.kind) {
    case 'constant':
      return () => it.value;
    case 'name':
      return (run) => resolveName(it.name, run);
    case 'list':
    case 'tuple':
      return compileItems(it.items.map(compile), it.kind === 'tuple');
    case 'dict':
      return compileDict(it.pairs.map(([key, value]) => [compile(key), compile(value)]));
    case 'attribute': {
      const of = compile(it.of);
      return (run) => getAttribute(of(run), it.name, run.budget);
    }
    case 'item':
      return compileItem(it, compile);
    case 'slice':
      return () => fail('type', 'a slice stands alone');
    case 'call':
      return compileCall(it, source);
    case 'filter':
      return compileFilter(it.name, it.given, compile(it.of), it.at, source);
    case 'test':
      return compileTest(it, source);
    case 'negate':
    case 'plus': {
      const of = compile(it.of);
      return (run) => applySign(of(run), it.kind === 'negate');
    }
    case 'not': {
      const of = compile(it.of);
      return (run) => !judge(of(run));
    }
    case 'binary': {
      const [left, right] = [compile(it.left), compile(it.right)];
      return (run) => calculate(it.operator, left(run), right(run), run.budget);
    }
    case 'and':
    case 'or':
      return compileLogic(it.items.map(compile), it.kind === 'or');
    case 'concat':
      return compileConcat(it.items.map(compile));
    case 'compare':
      return compileComparison(it, compile);
    case 'choice':
      return compileChoice(it, compile);
  }
}

/** Truth; what must not be reached may not be asked for its truth either. */
export function judge(value: Value): boolean {
  return value instanceof Undefined && value.kind === 'security' ? value.use() : isTrue(value);
}

function resolveName(name: string, run: Run): Value {
  for (let frame: Frame | null = run.frame; frame; frame = frame.parent)
    if (frame.names.has(name)) return frame.names.get(name);
  if (Object.hasOwn(run.scope, name)) {
    const value = run.scope[name];
    return value === undefined ? new Undefined(`"${name}" is not set`) : value;
  }
  // The template itself, of which nothing can be seen.
  if (name === 'self') return {};
  const macro = macros.get(name);
  if (!macro) return new Undefined(`"${name}" is not known`);
  const { environment, budget } = run;
  return new Callable(name, (positional, named) => macro({ positional, named, environment, budget }));
}

function compileItems(items: Evaluate[], isTuple: boolean): Evaluate {
  return (run) => {
    spendSize(run.budget, items.length);
    const values = items.map((item) => item(run));
    return isTuple ? Tuple.copy(values) : values;
  };
}

function compileDict(pairs: [Evaluate, Evaluate][]): Evaluate {
  return (run) => {
    const dict = new Dict();
    spendSize(run.budget, pairs.length);
    for (const [key, value] of pairs) dict.set(key(run), value(run));
    return dict;
  };
}

function compileItem(it: Extract<Expression, { kind: 'item' }>, compile: (it: Expression) => Evaluate): Evaluate {
  const of = compile(it.of);
  if (it.key.kind !== 'slice') {
    const key = compile(it.key);
    const isWritten = it.key.kind === 'constant';
    return (run) => getItem(of(run), key(run), run.budget, isWritten);
  }
  const bound = (child: Expression | null): Evaluate => (child ? compile(child) : () => null);
  const [start, stop, step] = [bound(it.key.start), bound(it.key.stop), bound(it.key.step)];
  return (run) => getSlice(of(run), start(run), stop(run), step(run), run.budget);
}

interface Given {
  positional: Value[];
  named: Map<string, Value>;
}

function compileArguments(given: Arguments, source: string): (run: Run) => Given {
  const positional = given.positional.map((it) => compileExpression(it, source));
  const named = given.named.map(([name, value]): [string, Evaluate] => [name, compileExpression(value, source)]);
  const spread = given.spread && compileExpression(given.spread, source);
  const namedSpread = given.namedSpread && compileExpression(given.namedSpread, source);
  return (run) => {
    const values = positional.map((it) => it(run));
    if (spread) values.push(...iterate(spread(run), run.budget));
    const byName = new Map(named.map(([name, value]) => [name, value(run)]));
    if (namedSpread) addNamed(byName, namedSpread(run));
    return { positional: values, named: byName };
  };
}

function addNamed(named: Map<string, Value>, value: Value): void {
  if (!isDict(value)) throw new EvaluationError('type', `** needs a dict, not ${typeName(value)}`);
  for (const [key, item] of entriesOf(value)) {
    if (typeof key !== 'string') throw new EvaluationError('type', 'arguments by name need texts as names');
    named.set(key, item);
  }
}

function compileCall(it: Extract<Expression, { kind: 'call' }>, source: string): Evaluate {
  const callee = compileExpression(it.callee, source);
  const given = compileArguments(it.given, source);
  return (run) => {
    const called = callee(run);
    if (called instanceof Undefined) return called.use();
    if (!(called instanceof Callable)) return fail('type', `${typeName(called)} cannot be called`);
    const { positional, named } = given(run);
    return called.call(positional, named);
  };
}

export function compileFilter(name: string, arguments_: Arguments, of: Evaluate, at: number, source: string): Evaluate {
  const filter = filters.get(name);
  if (!filter) throw new TemplateError(`${describePlace(source, at)}: there is no filter "${name}"`);
  const given = compileArguments(arguments_, source);
  return (run) => {
    const value = of(run);
    const { positional, named } = given(run);
    if (value instanceof Undefined && value.kind === 'security') return value.use();
    return filter([value, ...positional], named, run.filterCall);
  };
}

function compileTest(it: Extract<Expression, { kind: 'test' }>, source: string): Evaluate {
  const test = tests.get(it.name);
  if (!test && it.name !== 'filter' && it.name !== 'test')
    throw new TemplateError(`${describePlace(source, it.at)}: there is no test "${it.name}"`);
  const of = compileExpression(it.of, source);
  const given = compileArguments(it.given, source);
  if (!test) {
    const names = it.name === 'filter' ? filters : tests;
    return (run) => names.has(formatPython(of(run)));
  }
  return (run) => {
    const value = of(run);
    const { positional, named } = given(run);
    return test(value, [...positional, ...named.values()], run.budget);
  };
}

/** The first operand that decides, as Python gives it. */
function compileLogic(items: Evaluate[], isOr: boolean): Evaluate {
  return (run) => {
    let value: Value;
    for (const item of items) {
      value = item(run);
      if (judge(value) === isOr) return value;
    }
    return value;
  };
}

function compileConcat(items: Evaluate[]): Evaluate {
  return (run) => {
    const text = items.map((item) => formatPython(item(run), run.budget)).join('');
    spendSize(run.budget, text.length);
    return text;
  };
}

function compileComparison(
  it: Extract<Expression, { kind: 'compare' }>,
  compile: (it: Expression) => Evaluate,
): Evaluate {
  const first = compile(it.first);
  const rest = it.rest.map(({ operator, right }) => ({ operator, right: compile(right) }));
  return (run) => {
    let left = first(run);
    for (const { operator, right: evaluate } of rest) {
      const right = evaluate(run);
      if (!holds(operator, left, right, run.budget)) return false;
      left = right;
    }
    return true;
  };
}

function holds(operator: Comparison, left: Value, right: Value, budget: Budget): boolean {
  switch (operator) {
    case '==':
      return areEqual(left, right, budget);
    case '!=':
      return !areEqual(left, right, budget);
    case 'in':
      return contains(right, left, budget);
    case 'not in':
      return !contains(right, left, budget);
    case '<':
      return compare(left, right, budget, operator) < 0;
    case '<=':
      return compare(left, right, budget, operator) <= 0;
    case '>':
      return compare(left, right, budget, operator) > 0;
    case '>=':
      return compare(left, right, budget, operator) >= 0;
  }
}

function compileChoice(it: Extract<Expression, { kind: 'choice' }>, compile: (it: Expression) => Evaluate): Evaluate {
  const [condition, then] = [compile(it.condition), compile(it.then)];
  const otherwise: Evaluate = it.otherwise
    ? compile(it.otherwise)
    : () => new Undefined('the condition is false and there is no else');
  return (run) => (judge(condition(run)) ? then(run) : otherwise(run));
}
