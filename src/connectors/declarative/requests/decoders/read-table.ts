// Tables of separated values (CsvDecoder, ResponseToFileExtractor): each line under the names of the head line, all values text.
import { CsvError, parse } from 'csv-parse/sync';

export interface TableOptions {
  delimiter: string;
  /** Values that stand for none. */
  nullValues: ReadonlySet<string>;
}

/** The lines in order, or undefined when the text is no table. Cells that a line lacks are null; cells beyond the head line have no name and are left out. */
export function readTable(
  text: string,
  { delimiter, nullValues }: TableOptions,
): Record<string, unknown>[] | undefined {
  try {
    const [head, ...lines] = parse(text, {
      delimiter,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    if (!head) return [];
    return lines.map((cells) =>
      Object.fromEntries(
        head.map((name, index) => {
          const value = cells[index];
          return [name, value === undefined || nullValues.has(value) ? null : value];
        }),
      ),
    );
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Delimiters are written as in Python: "\\t" is a tab. */
export const readDelimiter = (text: string): string =>
  text.replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|.)/gi, (whole, code: string) => {
    if (/^[xu]./i.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { t: '\t', n: '\n', r: '\r', '\\': '\\' }[code] ?? whole;
  });

/** What a table of a finished job writes where it has no value. */
export const emptyWords: ReadonlySet<string> = new Set([
  ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>', 'N/A', 'NA'],
  ...['NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);
