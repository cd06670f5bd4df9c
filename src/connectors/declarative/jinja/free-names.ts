// The names that a template takes from outside. The engine refuses an expression with a name that it does not know, even where the name is
// only asked for with "is defined"; so they are collected once, by Jinja2's rules of where an assignment holds.
import type { Arguments, Expression, Filter, Statement, Target } from './ast.ts';

/** Names that are read and nowhere assigned before; functions like now_utc among them. */
export function findFreeNames(body: Statement[]): string[] {
  const free = new Set<string>();
  visitBody(body, new Set(), free);
  return [...free];
}

function visitBody(body: Statement[], known: Set<string>, free: Set<string>): void {
  for (const statement of body) visitStatement(statement, known, free);
}

function visitStatement(it: Statement, known: Set<string>, free: Set<string>): void {
  const read = (expression: Expression | null): void => visitExpression(expression, known, free);
  switch (it.kind) {
    case 'text':
      return;
    case 'output':
      read(it.value);
      return;
    case 'if': {
      for (const { condition } of it.branches) read(condition);
      visitBranches([...it.branches.map(({ body }) => body), it.otherwise], known, free);
      return;
    }
    case 'for': {
      read(it.over);
      const inner = new Set([...known, ...namesOf(it.target), 'loop']);
      visitExpression(it.condition, inner, free);
      visitBody(it.body, inner, free);
      visitBody(it.otherwise, new Set(known), free);
      return;
    }
    case 'set':
      read(it.value);
      for (const name of namesOf(it.target)) known.add(name);
      return;
    case 'set-block':
      visitBody(it.body, new Set(known), free);
      visitFilters(it.filters, known, free);
      for (const name of namesOf(it.target)) known.add(name);
      return;
    case 'with':
      for (const value of it.values) read(value);
      visitBody(it.body, new Set([...known, ...it.targets.flatMap(namesOf)]), free);
      return;
    case 'filter-block':
      visitFilters(it.filters, known, free);
      visitBody(it.body, new Set(known), free);
      return;
  }
}

/** What only some branches assign may still come from outside. */
function visitBranches(branches: Statement[][], known: Set<string>, free: Set<string>): void {
  const assigned = branches.map((body) => {
    const inner = new Set(known);
    visitBody(body, inner, free);
    return inner;
  });
  for (const name of new Set(assigned.flatMap((it) => [...it]))) {
    if (known.has(name)) continue;
    if (!assigned.every((it) => it.has(name))) free.add(name);
    known.add(name);
  }
}

function namesOf(target: Target): string[] {
  if (target.kind === 'name') return [target.name];
  return target.kind === 'targets' ? target.targets.flatMap(namesOf) : [];
}

function visitFilters(filters: Filter[], known: Set<string>, free: Set<string>): void {
  for (const { given } of filters) visitArguments(given, known, free);
}

function visitArguments(given: Arguments, known: Set<string>, free: Set<string>): void {
  const values = [...given.positional, ...given.named.map(([, value]) => value), given.spread, given.namedSpread];
  for (const value of values) visitExpression(value, known, free);
}

function visitExpression(it: Expression | null, known: Set<string>, free: Set<string>): void {
  if (it === null) return;
  if (it.kind === 'name' && !known.has(it.name)) free.add(it.name);
  if ('given' in it) visitArguments(it.given, known, free);
  for (const child of childrenOf(it)) visitExpression(child, known, free);
}

function childrenOf(it: Expression): (Expression | null)[] {
  switch (it.kind) {
    case 'constant':
    case 'name':
      return [];
    case 'list':
    case 'tuple':
    case 'concat':
    case 'and':
    case 'or':
      return it.items;
    case 'dict':
      return it.pairs.flat();
    case 'item':
      return [it.of, it.key];
    case 'slice':
      return [it.start, it.stop, it.step];
    case 'call':
      return [it.callee];
    case 'binary':
      return [it.left, it.right];
    case 'compare':
      return [it.first, ...it.rest.map(({ right }) => right)];
    case 'choice':
      return [it.condition, it.then, it.otherwise];
    default:
      return [it.of];
  }
}
