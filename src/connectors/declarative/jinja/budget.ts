// Bounds of one evaluation: a manifest is foreign input, and so are the records it speaks about. Whatever repeats counts steps, whatever
// grows counts its size, and the first that is used up ends the evaluation with an EvaluationError of kind `limit`.
import { fail } from './errors.ts';

/** Longest text that is compiled, in characters: the longest of several hundred published manifests has about 10,000. */
export const sourceLengthMax = 100_000;
/** Deepest nesting of brackets and operators in an expression, and of data that is written as text. */
export const depthMax = 200;
/** About a tenth of a second of work. */
export const stepsMax = 1_000_000;
/** Characters, and elements of lists, that one evaluation may make: some pages of records, written as text. */
export const sizeMax = 32_000_000;
/** Digits of whole numbers, as Python bounds them where it turns them into text. */
export const digitsMax = 4_300;

export interface Budget {
  steps: number;
  size: number;
}

export const openBudget = (): Budget => ({ steps: stepsMax, size: sizeMax });

export function spendSteps(budget: Budget, count = 1): void {
  budget.steps -= count;
  if (budget.steps < 0) fail('limit', `it takes more than ${stepsMax} steps`);
}

export function spendSize(budget: Budget, size: number): void {
  budget.size -= size;
  // Turned round, so that NaN ends it too.
  if (!(budget.size >= 0)) fail('limit', `it makes more than ${sizeMax} characters or elements`);
}

/** An element of a list weighs as much as some characters of a text. */
export const spendElements = (budget: Budget, count: number): void => spendSize(budget, count * 4);

/** Going through a text once, as comparing two does. */
export const spendReading = (budget: Budget, length: number): void => spendSteps(budget, 1 + Math.ceil(length / 1000));

/** Looking for `wanted` characters in `length`: in the worst case every place is compared with all of them. */
export const spendSearch = (budget: Budget, length: number, wanted: number): void =>
  spendSteps(budget, 1 + Math.ceil((length * (wanted + 1)) / 1000));
