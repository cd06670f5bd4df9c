// A pattern as a program for regex.ts: characters, choices, loops with counters, and inner programs for what looks around.
import { fail } from './errors.ts';
import type { ParsedRegex, RegexNode } from './regex-parse.ts';

export type Instruction =
  | { kind: 'character'; test: (code: number) => boolean }
  | { kind: 'choice'; first: number; second: number }
  | { kind: 'jump'; to: number }
  /** Stores the position, or `value`, in a slot. */
  | { kind: 'keep'; slot: number; value?: number }
  | { kind: 'run'; test: (code: number) => boolean; min: number; max: number; isLazy: boolean }
  /** Decides whether another round follows, which begins with the `iterate` behind it. */
  | { kind: 'loop'; min: number; max: number; isLazy: boolean; count: number; last: number; exit: number }
  | { kind: 'iterate'; count: number; last: number }
  | { kind: 'edge'; edge: Extract<RegexNode, { kind: 'edge' }>['edge'] }
  | { kind: 'reference'; index: number; ignoreCase: boolean }
  /** The program behind it up to its `end`, matched by itself; then on at `exit`. */
  | { kind: 'inner'; isBehind: boolean; isNegative: boolean; isAtomic: boolean; width: number; exit: number }
  | { kind: 'end' };

export interface CompiledRegex {
  program: Instruction[];
  /** Two for each group, the whole among them, then those of loops. */
  slotCount: number;
  groupCount: number;
  names: Map<string, number>;
}

export function compileProgram({ node, groupCount, names }: ParsedRegex): CompiledRegex {
  const compiled: CompiledRegex = { program: [], slotCount: (groupCount + 1) * 2, groupCount, names };
  emit(node, compiled);
  compiled.program.push({ kind: 'end' });
  return compiled;
}

function emit(node: RegexNode, regex: CompiledRegex): void {
  const { program } = regex;
  switch (node.kind) {
    case 'character':
    case 'edge':
    case 'reference':
      program.push(node);
      return;
    case 'sequence':
      for (const item of node.items) emit(item, regex);
      return;
    case 'choice':
      emitChoice(node.options, regex);
      return;
    case 'group':
      emitGroup(node.item, node.index, regex);
      return;
    case 'look':
      emitInner(node.item, { ...node, isAtomic: false, width: node.isBehind ? widthOf(node.item) : 0 }, regex);
      return;
    case 'repeat':
      if (node.isPossessive)
        emitInner(
          { ...node, isPossessive: false },
          { isBehind: false, isNegative: false, isAtomic: true, width: 0 },
          regex,
        );
      else if (node.item.kind === 'character') program.push({ ...node, kind: 'run', test: node.item.test });
      else emitLoop(node, regex);
  }
}

function emitChoice(options: RegexNode[], regex: CompiledRegex): void {
  const { program } = regex;
  const jumps: Extract<Instruction, { kind: 'jump' }>[] = [];
  for (const [index, option] of options.entries()) {
    if (index === options.length - 1) {
      emit(option, regex);
      break;
    }
    const choice: Extract<Instruction, { kind: 'choice' }> = { kind: 'choice', first: program.length + 1, second: 0 };
    program.push(choice);
    emit(option, regex);
    const jump: Extract<Instruction, { kind: 'jump' }> = { kind: 'jump', to: 0 };
    program.push(jump);
    jumps.push(jump);
    choice.second = program.length;
  }
  for (const jump of jumps) jump.to = program.length;
}

function emitGroup(item: RegexNode, index: number, regex: CompiledRegex): void {
  regex.program.push({ kind: 'keep', slot: index * 2 });
  emit(item, regex);
  regex.program.push({ kind: 'keep', slot: index * 2 + 1 });
}

function emitLoop(node: Extract<RegexNode, { kind: 'repeat' }>, regex: CompiledRegex): void {
  const { program } = regex;
  const count = regex.slotCount;
  const last = count + 1;
  regex.slotCount += 2;
  program.push({ kind: 'keep', slot: count, value: 0 }, { kind: 'keep', slot: last, value: -1 });
  const loop: Extract<Instruction, { kind: 'loop' }> = {
    kind: 'loop',
    min: node.min,
    max: node.max,
    isLazy: node.isLazy,
    count,
    last,
    exit: 0,
  };
  const start = program.length;
  program.push(loop, { kind: 'iterate', count, last });
  emit(node.item, regex);
  program.push({ kind: 'jump', to: start });
  loop.exit = program.length;
}

type InnerForm = Omit<Extract<Instruction, { kind: 'inner' }>, 'kind' | 'exit'>;

function emitInner(item: RegexNode, form: InnerForm, regex: CompiledRegex): void {
  const { isBehind, isNegative, isAtomic, width } = form;
  const inner: Extract<Instruction, { kind: 'inner' }> = {
    kind: 'inner',
    isBehind,
    isNegative,
    isAtomic,
    width,
    exit: 0,
  };
  regex.program.push(inner);
  emit(item, regex);
  regex.program.push({ kind: 'end' });
  inner.exit = regex.program.length;
}

/** The fixed width of what a look behind matches; Python refuses others. */
function widthOf(node: RegexNode): number {
  if (node.kind === 'character') return 1;
  if (node.kind === 'sequence') return node.items.reduce((width, it) => width + widthOf(it), 0);
  if (node.kind === 'group') return widthOf(node.item);
  if (node.kind === 'edge' || node.kind === 'look') return 0;
  if (node.kind === 'repeat' && node.min === node.max) return node.min * widthOf(node.item);
  const widths = node.kind === 'choice' ? node.options.map(widthOf) : [];
  const [first] = widths;
  if (first === undefined || widths.some((it) => it !== first))
    return fail('value', 'a look behind needs a fixed width');
  return first;
}
