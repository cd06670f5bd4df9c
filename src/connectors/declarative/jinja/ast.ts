// What the parser makes of a template, and the compiler reads. Positions are offsets in the source.

export type Expression =
  | { kind: 'constant'; value: unknown }
  | { kind: 'name'; name: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'tuple'; items: Expression[] }
  | { kind: 'dict'; pairs: [Expression, Expression][] }
  | { kind: 'attribute'; of: Expression; name: string }
  | { kind: 'item'; of: Expression; key: Expression }
  | { kind: 'slice'; start: Expression | null; stop: Expression | null; step: Expression | null }
  | { kind: 'call'; callee: Expression; given: Arguments }
  | { kind: 'filter'; of: Expression; name: string; given: Arguments; at: number }
  | { kind: 'test'; of: Expression; name: string; given: Arguments; at: number }
  | { kind: 'negate' | 'plus' | 'not'; of: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; items: Expression[] }
  | { kind: 'concat'; items: Expression[] }
  | { kind: 'compare'; first: Expression; rest: { operator: Comparison; right: Expression }[] }
  | { kind: 'choice'; condition: Expression; then: Expression; otherwise: Expression | null };

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**';
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

export interface Arguments {
  positional: Expression[];
  named: [string, Expression][];
  spread: Expression | null;
  namedSpread: Expression | null;
}

export type Target = { kind: 'name'; name: string } | { kind: 'property'; of: string; name: string } | TargetList;
export interface TargetList {
  kind: 'targets';
  targets: Target[];
}

export type Statement =
  | { kind: 'text'; text: string }
  | { kind: 'output'; value: Expression; from: number; to: number }
  | {
      kind: 'if';
      branches: { condition: Expression; body: Statement[] }[];
      otherwise: Statement[];
      from: number;
      to: number;
    }
  | {
      kind: 'for';
      target: Target;
      over: Expression;
      condition: Expression | null;
      body: Statement[];
      otherwise: Statement[];
      from: number;
      to: number;
    }
  | { kind: 'set'; target: Target; value: Expression; from: number; to: number }
  | { kind: 'set-block'; target: Target; filters: Filter[]; body: Statement[]; from: number; to: number }
  | { kind: 'with'; targets: Target[]; values: Expression[]; body: Statement[]; from: number; to: number }
  | { kind: 'filter-block'; filters: Filter[]; body: Statement[]; from: number; to: number };

export interface Filter {
  name: string;
  given: Arguments;
  at: number;
}
