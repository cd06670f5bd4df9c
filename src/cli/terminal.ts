// What every command is handed, and how it speaks: results on stdout, words about them on stderr, so that a result can be piped.
import { styleText } from 'node:util';
import type { Clock } from '../clock.ts';
import type { BuildMooring } from './mooring.ts';

type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number; writableNeedDrain?: boolean };

export interface Cli {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Output;
  stderr: Output;
  /** Undefined: the process's own. */
  environment: Record<string, string | undefined> | undefined;
  clock: Clock;
  version: string;
  /** The whole, built by main.ts; loaded only by commands that need all rooms. */
  loadMain: () => Promise<{ buildMooring: BuildMooring }>;
  setExitCode(code: number): void;
}

/** A line of the result. Once nobody reads any more it throws ReaderGone, so that the command ends and closes what it has open. */
export function print(cli: Cli, text = ''): void {
  if (left.has(cli.stdout)) throw new ReaderGone();
  cli.stdout.write(`${text}\n`);
}

/** A line about it, for people. */
export const say = (cli: Cli, text = ''): void => void cli.stderr.write(`${text}\n`);

export const printJson = (cli: Cli, value: unknown): void => print(cli, JSON.stringify(value, null, 2));

/** Whoever reads the output has seen enough, as `head` has: that ends the command, and is no trouble to tell of. */
export class ReaderGone extends Error {}

/** 128 and the number of SIGPIPE: what a shell shows of any program that wrote to a pipe without a reader. */
export const readerGoneExit = 141;

/** Streams whose reader has left. */
const left = new WeakSet<Output>();

/** From now on a reader that leaves is noted, instead of ending the process with a stack. */
export function watchReaders({ stdout, stderr }: Pick<Cli, 'stdout' | 'stderr'>): void {
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isOfReader(error)) throw error;
      left.add(stream);
    });
}

/** Whether a reader has left, once all that was written has been taken. */
export async function isReaderGone({ stdout, stderr }: Pick<Cli, 'stdout' | 'stderr'>): Promise<boolean> {
  for (const stream of [stdout, stderr])
    if (!left.has(stream)) await new Promise<void>((resolve) => stream.write('', () => resolve()));
  return left.has(stdout) || left.has(stderr);
}

/** EOF is what Windows says. */
export const isOfReader = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EOF';

type Style = Parameters<typeof styleText>[0];

/** Styled where the stream is a terminal that wants colours; plain elsewhere. */
export const styled = (stream: Output, style: Style, text: string): string =>
  stream.isTTY === true ? styleText(style, text, { stream: stream as NodeJS.WriteStream }) : text;

/** Rows as aligned columns under a heading; the last column is not padded. Cells are plain text. */
export function printTable(cli: Cli, heading: string[], rows: string[][]): void {
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  print(cli, styled(cli.stdout, 'dim', line(heading)));
  for (const row of rows) print(cli, line(row.map(oneLine)));
}

/** Names come from people and providers: nothing in them may steer the terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

/** Good enough for names: counts what is seen, and wide letters twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text))
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  return width;
}

/** Lines in a frame. */
export function box(lines: string[]): string[] {
  const width = Math.max(...lines.map(widthOf));
  const bar = '─'.repeat(width + 4);
  return [`╭${bar}╮`, ...lines.map((line) => `│  ${line}${' '.repeat(width - widthOf(line))}  │`), `╰${bar}╯`];
}

/** Words broken into lines of at most `width`. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** "2026-03-02 09:00" in UTC. */
export const formatInstant = (at: Date | null): string =>
  at === null ? 'never' : at.toISOString().slice(0, 16).replace('T', ' ');

export const formatCount = (count: number): string => count.toLocaleString('en');

/** "1 Account", "2,000 Accounts". */
export const countOf = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

const byteUnits = ['bytes', 'KB', 'MB', 'GB', 'TB'];

export function formatBytes(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${byteUnits[step]}`;
}

/** One line that is written over again while something runs; nothing where stderr is no terminal. `done` clears it. */
export function createProgressLine(cli: Cli): { show(text: string): void; done(): void } {
  if (cli.stderr.isTTY !== true) return { show: () => {}, done: () => {} };
  const everyMs = 100;
  let shownAtMs = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    show(text) {
      const nowMs = cli.clock.monotonicMs();
      if (nowMs - shownAtMs < everyMs) return;
      shownAtMs = nowMs;
      isShown = true;
      // A pseudo terminal may say that it has no columns at all.
      cli.stderr.write(`\r\x1b[2K${text.slice(0, (cli.stderr.columns || 80) - 1)}`);
    },
    done() {
      if (isShown) cli.stderr.write('\r\x1b[2K');
      isShown = false;
    },
  };
}
