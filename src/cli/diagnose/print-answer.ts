// A diagnosis on a terminal: the verdict first, what happened, the facts, then how to interpret and how to resolve it. Fits 80 columns.
import type { AnsweredFailure } from '../../life/answer-failure/index.ts';
import { protocolRules } from '../../life/diagnosis/index.ts';
import { providerRules } from '../../providers/index.ts';
import { type Cli, oneLine, print, styled, wrap } from '../terminal.ts';

const verdictWords: Record<AnsweredFailure['verdict'], string> = {
  disconnected: 'Disconnected: somebody has to act',
  transient: 'Not disconnected: it heals by itself',
  operator: 'Not disconnected: the set-up of this installation is at fault',
  request: 'Not disconnected: the request is at fault',
};

const verdictColours = { disconnected: 'red', transient: 'green', operator: 'yellow', request: 'yellow' } as const;

const certaintyWords: Record<AnsweredFailure['certainty'], string> = {
  sure: 'sure',
  likely: 'likely',
  guess: 'a guess; a second look or dates could settle it',
};

const actorWords: Record<AnsweredFailure['remedy']['actor'], string> = {
  user: 'whoever connected it',
  provider_admin: 'an administrator at the provider',
  operator: 'whoever runs the installation',
  nobody: 'nobody',
};

const widthMax = 100;

export function printAnswer(cli: Cli, answer: AnsweredFailure): void {
  const { verdict, cause, detail, certainty, rule, providerMessage, providerCode, retryAfterMs, explained } = answer;
  const facts: [string, string | null | undefined][] = [
    ['Cause', cause === null ? null : explained.causeLabel],
    ['Detail', detail.replaceAll('_', ' ')],
    ['Certainty', certaintyWords[certainty]],
    ['Must act', actorWords[answer.remedy.actor]],
    ['Wait', retryAfterMs === null ? null : `${Math.ceil(retryAfterMs / 1000)} s, as the provider asks`],
    ['Code', providerCode],
    ['Message', providerMessage === '' ? null : providerMessage],
    ['Rule', rule],
    ['Source', findCitation(rule)],
    ['Page', explained.helpLink?.url],
  ];
  const width = Math.min(cli.stdout.columns || widthMax, widthMax) - 1;
  print(cli, styled(cli.stdout, ['bold', verdictColours[verdict]], verdictWords[verdict]));
  for (const line of wrap(oneLine(explained.summary), width)) print(cli, line);
  print(cli);
  for (const [name, value] of facts) if (value) printIndented(cli, `  ${name.padEnd(10)} `, oneLine(value), width);
  printParts(cli, 'How to interpret this error', explained.interpret, width, () => '');
  printParts(cli, 'How to resolve this error', explained.resolve, width, (index) =>
    explained.resolve.length > 1 ? `${index + 1}. ` : '',
  );
  if (explained.learnMore) printParts(cli, explained.learnMore.title, explained.learnMore.reasons, width, () => '- ');
}

function printParts(cli: Cli, title: string, parts: string[], width: number, mark: (index: number) => string): void {
  if (parts.length === 0) return;
  print(cli);
  print(cli, styled(cli.stdout, 'bold', title));
  for (const [index, part] of parts.entries()) printIndented(cli, `  ${mark(index)}`, oneLine(part), width);
}

/** The text after `head`, its further lines below its first. */
function printIndented(cli: Cli, head: string, text: string, width: number): void {
  const [first = '', ...rest] = wrap(text, width - head.length);
  print(cli, head + first);
  for (const line of rest) print(cli, ' '.repeat(head.length) + line);
}

/** The document behind a rule of a provider or protocol. */
function findCitation(id: string): string | undefined {
  for (const rules of [protocolRules, ...providerRules.map((it) => it.rules)]) {
    const found = rules.find((rule) => rule.id === id);
    if (found) return found.citation;
  }
  return undefined;
}
