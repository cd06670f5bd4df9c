// Rules as a table: what they match in words, what they mean, how sure that is, and the document that says so.
import type { Rule } from '../../src/life/diagnosis/index.ts';
import { cite, code, link, table } from './markdown.ts';
import { causeNames } from './reference-words.ts';
import { tellRule } from './tell-match.ts';

/** `up` leads from the page to docs/reference/causes. `isShort`: without sources, where all are the same. */
export const ruleTable = (rules: readonly Rule[], up: string, { isShort = false } = {}): string =>
  table(
    ['rule', 'matches', 'means', 'certainty', ...(isShort ? [] : ['source'])],
    rules.map((rule) => [
      code(rule.id.slice(rule.id.indexOf('/') + 1)),
      tellRule(rule),
      `${link(rule.cause === null ? rule.verdict : causeNames[rule.cause], `${up}${rule.cause ?? rule.verdict}.md`)}: ${link(code(rule.detail), `${up}details/${rule.detail}.md`)}`,
      rule.certainty,
      ...(isShort ? [] : [cite(rule.citation, up)]),
    ]),
  );
