// How the demo talks: one line a step, what happened and where to see it.
import type { Stage } from './stage.ts';

export interface Teller {
  title(text: string): void;
  /** A chapter of the story. */
  chapter(text: string): void;
  /** A step that succeeded. */
  step(text: string, url?: string): void;
  line(text: string): void;
  /** A block of foreign text, such as an email. */
  quote(text: string): void;
  failed(error: unknown): void;
  afterwards(stage: Stage): void;
}

export function createTeller(print: (line: string) => void): Teller {
  const isColoured = Boolean(process.stdout.isTTY);
  const paint = (code: number, text: string): string => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    title: (text) => print(`\n${paint(1, text)}\n`),
    chapter: (text) => print(`\n${paint(36, text)}`),
    step: (text, url) => print(`  ${paint(32, '✓')} ${text}${url ? `  ${paint(90, url)}` : ''}`),
    line: (text) => print(`  ${text}`),
    quote: (text) => {
      for (const line of text.trimEnd().split('\n')) print(`    ${paint(90, '│')} ${line}`);
    },
    failed: (error) =>
      print(
        `\n${paint(31, 'The story did not end as it should:')} ${error instanceof Error ? error.message : String(error)}`,
      ),
    afterwards: ({ baseUrl, people, simulator }) => {
      print(`\n${paint(1, 'It stays up. Look around:')}`);
      print(`  the app        ${baseUrl}`);
      for (const person of people)
        print(`  sign in as     ${person.email}, password ${person.password}  (${person.title})`);
      print(`  break things   ${simulator.controlUrl}/control`);
      print(`  read the mail  ${simulator.mailboxUrl}`);
      print('  Ctrl-C ends it; nothing is kept.\n');
    },
  };
}
