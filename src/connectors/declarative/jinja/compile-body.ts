// Statements as functions that write text: if, for, set, with, filter, and the output of expressions.
import type { Filter, Statement, Target } from './ast.ts';
import { spendSize, spendSteps } from './budget.ts';
import { areEqual } from './compare.ts';
import { compileExpression, compileFilter, type Evaluate, type Frame, judge, type Run } from './compile-expression.ts';
import { fail } from './errors.ts';
import { iterate } from './iterate.ts';
import { formatPython } from './python-text.ts';
import { Callable, Namespace, Undefined, type Value } from './values.ts';

export interface Place {
  from: number;
  to: number;
}

/** Where an evaluation stands, for messages; and the text so far. */
export interface Output extends Run {
  place: Place | null;
  text: string;
}

export type Write = (output: Output) => void;

export function compileBody(body: Statement[], source: string): Write {
  const steps = body.map((it) => compileStatement(it, source));
  const [first] = steps;
  if (steps.length === 1 && first) return first;
  return (output) => {
    for (const step of steps) step(output);
  };
}

function compileStatement(it: Statement, source: string): Write {
  switch (it.kind) {
    case 'text':
      return (output) => write(output, it.text);
    case 'output': {
      const value = compileExpression(it.value, source);
      return at(it, (output) => write(output, formatPython(value(output), output.budget)));
    }
    case 'if':
      return at(it, compileIf(it, source));
    case 'for':
      return at(it, compileFor(it, source));
    case 'set': {
      const value = compileExpression(it.value, source);
      return at(it, (output) => assign(it.target, value(output), output));
    }
    case 'set-block': {
      const text = compileCaptured(it.body, it.filters, source);
      return at(it, (output) => assign(it.target, text(output), output));
    }
    case 'with':
      return at(it, compileWith(it, source));
    case 'filter-block': {
      const text = compileCaptured(it.body, it.filters, source);
      return at(it, (output) => write(output, formatPython(text(output), output.budget)));
    }
  }
}

/** Remembers the place for messages. */
function at(place: Place, step: Write): Write {
  return (output) => {
    output.place = place;
    step(output);
  };
}

function write(output: Output, text: string): void {
  spendSize(output.budget, text.length);
  output.text += text;
}

function compileIf(it: Extract<Statement, { kind: 'if' }>, source: string): Write {
  const branches = it.branches.map(({ condition, body }) => ({
    condition: compileExpression(condition, source),
    body: compileBody(body, source),
  }));
  const otherwise = compileBody(it.otherwise, source);
  return (output) => {
    const branch = branches.find(({ condition }) => judge(condition(output)));
    (branch?.body ?? otherwise)(output);
  };
}

/** Runs `body` with names of its own, which end with it. */
function inFrame(output: Output, body: (frame: Frame) => void): void {
  const outer = output.frame;
  output.frame = { names: new Map(), parent: outer };
  try {
    body(output.frame);
  } finally {
    output.frame = outer;
  }
}

function compileFor(it: Extract<Statement, { kind: 'for' }>, source: string): Write {
  const over = compileExpression(it.over, source);
  const condition = it.condition && compileExpression(it.condition, source);
  const body = compileBody(it.body, source);
  const otherwise = compileBody(it.otherwise, source);
  return (output) => {
    const all = iterate(over(output), output.budget);
    const items = condition ? all.filter((item) => isKept(it.target, item, condition, output)) : all;
    if (items.length === 0) return inFrame(output, () => otherwise(output));
    const loop = new LoopState(items, output);
    for (const item of items) {
      spendSteps(output.budget);
      inFrame(output, (frame) => {
        assign(it.target, item, output);
        frame.names.set('loop', loop.next());
        body(output);
      });
    }
  };
}

function isKept(target: Target, item: Value, condition: Evaluate, output: Output): boolean {
  let isWanted = false;
  inFrame(output, () => {
    assign(target, item, output);
    isWanted = judge(condition(output));
  });
  return isWanted;
}

/** What {{ loop.index }} and its like show. */
class LoopState {
  readonly #items: Value[];
  readonly #output: Output;
  #index = -1;
  #changed: Value[] | null = null;

  constructor(items: Value[], output: Output) {
    this.#items = items;
    this.#output = output;
  }

  next(): Record<string, Value> {
    this.#index += 1;
    const index = this.#index;
    const { length } = this.#items;
    const edge = (at: number): Value =>
      at >= 0 && at < length ? this.#items[at] : new Undefined('there is no such item in the loop');
    return {
      index: index + 1,
      index0: index,
      revindex: length - index,
      revindex0: length - index - 1,
      first: index === 0,
      last: index === length - 1,
      length,
      depth: 1,
      depth0: 0,
      previtem: edge(index - 1),
      nextitem: edge(index + 1),
      cycle: new Callable('cycle', (values) =>
        values.length > 0 ? values[index % values.length] : fail('type', 'cycle() of nothing'),
      ),
      changed: new Callable('changed', (values) => this.#isChanged(values)),
    };
  }

  #isChanged(values: Value[]): boolean {
    const isSame = this.#changed !== null && areEqual(this.#changed, values, this.#output.budget);
    this.#changed = values;
    return !isSame;
  }
}

function compileWith(it: Extract<Statement, { kind: 'with' }>, source: string): Write {
  const values = it.values.map((value) => compileExpression(value, source));
  const body = compileBody(it.body, source);
  return (output) => {
    const found = values.map((value) => value(output));
    inFrame(output, () => {
      for (const [index, target] of it.targets.entries()) assign(target, found[index], output);
      body(output);
    });
  };
}

/** The text that a body writes, through filters. */
function compileCaptured(body: Statement[], filters: Filter[], source: string): Evaluate {
  const inner = compileBody(body, source);
  const captured: Evaluate = (run) => {
    const output = run as Output;
    const before = output.text;
    output.text = '';
    inFrame(output, () => inner(output));
    const { text } = output;
    output.text = before;
    return text;
  };
  return filters.reduce<Evaluate>((of, it) => compileFilter(it.name, it.given, of, it.at, source), captured);
}

function assign(target: Target, value: Value, output: Output): void {
  spendSteps(output.budget);
  if (target.kind === 'name') output.frame.names.set(target.name, value);
  else if (target.kind === 'targets') unpack(target.targets, value, output);
  else {
    const space = findNamespace(target.of, output);
    space.values.set(target.name, value);
  }
}

function unpack(targets: Target[], value: Value, output: Output): void {
  const items = value instanceof Undefined ? value.use() : iterate(value, output.budget);
  if (items.length !== targets.length) fail('value', `${items.length} values for ${targets.length} names`);
  for (const [index, target] of targets.entries()) assign(target, items[index], output);
}

function findNamespace(name: string, output: Output): Namespace {
  for (let frame: Frame | null = output.frame; frame; frame = frame.parent) {
    const found = frame.names.get(name);
    if (found instanceof Namespace) return found;
  }
  return fail('value', `"${name}" is no namespace(), so nothing can be set in it`);
}
