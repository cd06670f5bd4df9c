// Jinja2's tests: what stands behind "is".

import { calculate } from './arithmetic.ts';
import type { Budget } from './budget.ts';
import { areEqual, compare, contains } from './compare.ts';
import { fail } from './errors.ts';
import { formatPython } from './python-text.ts';
import { Callable, isDict, isFloat, isInteger, isList, isNumeric, Undefined, type Value } from './values.ts';

export type Test = (value: Value, given: Value[], budget: Budget) => boolean;

const only = (values: Value[]): Value =>
  values.length === 0 ? fail('type', 'the test misses its argument') : values[0];
const comparing =
  (operator: string, judge: (order: number) => boolean): Test =>
  (value, given, budget) =>
    judge(compare(value, only(given), budget, operator));
const rest = (value: Value, by: Value, budget: Budget): Value => calculate('%', value, by, budget);
const isLower = (text: string): boolean => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(text) && text === text.toLowerCase();
const isUpper = (text: string): boolean => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(text) && text === text.toUpperCase();
const isText = (value: Value): value is string => typeof value === 'string';

const equal: Test = (value, given, budget) => areEqual(value, only(given), budget);
const less = comparing('<', (it) => it < 0);
const lessOrEqual = comparing('<=', (it) => it <= 0);
const greater = comparing('>', (it) => it > 0);
const greaterOrEqual = comparing('>=', (it) => it >= 0);
const unequal: Test = (value, given, budget) => !areEqual(value, only(given), budget);

export const tests = new Map<string, Test>([
  ['defined', (value) => !(value instanceof Undefined)],
  ['undefined', (value) => value instanceof Undefined],
  ['none', (value) => value === null],
  ['true', (value) => value === true],
  ['false', (value) => value === false],
  ['boolean', (value) => typeof value === 'boolean'],
  ['integer', (value) => isInteger(value)],
  ['float', (value) => isFloat(value)],
  ['number', (value) => isNumeric(value)],
  ['string', isText],
  ['mapping', (value) => isDict(value)],
  ['sequence', (value) => isText(value) || isList(value) || isDict(value) || value instanceof Undefined],
  ['iterable', (value) => isText(value) || isList(value) || isDict(value) || value instanceof Undefined],
  ['callable', (value) => value instanceof Callable || value instanceof Undefined],
  ['odd', (value, _, budget) => areEqual(rest(value, 2, budget), 1, budget)],
  ['even', (value, _, budget) => areEqual(rest(value, 2, budget), 0, budget)],
  ['divisibleby', (value, given, budget) => areEqual(rest(value, only(given), budget), 0, budget)],
  ['lower', (value) => isLower(formatPython(value))],
  ['upper', (value) => isUpper(formatPython(value))],
  ['sameas', (value, given) => value === only(given)],
  ['in', (value, given, budget) => contains(only(given), value, budget)],
  ['eq', equal],
  ['equalto', equal],
  ['==', equal],
  ['ne', unequal],
  ['!=', unequal],
  ['lt', less],
  ['lessthan', less],
  ['<', less],
  ['le', lessOrEqual],
  ['<=', lessOrEqual],
  ['gt', greater],
  ['greaterthan', greater],
  ['>', greater],
  ['ge', greaterOrEqual],
  ['>=', greaterOrEqual],
  ['escaped', () => false],
]);
