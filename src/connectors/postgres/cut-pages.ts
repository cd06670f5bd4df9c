// Cuts a stream of COPY text into pages at line ends. A newline within a value is written \n in COPY text, so a bare newline ends a
// row: rows need not be parsed to be counted, and only the last line of a page is looked at, for the checkpoint.
import type { Failure } from '../../life/diagnosis/index.ts';

export interface CutPage {
  copyText: Buffer;
  rowCount: number;
  lastLine: string;
}

export interface PageLimits {
  bytes: number;
  rows: number;
}

/** Big enough that a page costs little beside its rows, small enough that its transaction is short. */
export const pageLimits: PageLimits = { bytes: 4 * 1024 * 1024, rows: 20_000 };

const newline = 10;

/** Pages of whole rows, at least one row each. Ends with what `chunks` ends with; after a Failure the rows before it are not lost. */
export async function* cutPages(
  chunks: AsyncGenerator<Buffer, Failure | null, undefined>,
  limits: PageLimits = pageLimits,
): AsyncGenerator<CutPage, Failure | null, undefined> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  /** How many of them are whole rows. */
  let wholeBytes = 0;
  let rowCount = 0;
  const release = (bytes: number): CutPage => {
    const copyText = Buffer.concat(held).subarray(0, bytes);
    const page = { copyText, rowCount, lastLine: lastLineOf(copyText) };
    held = [];
    heldBytes = wholeBytes = rowCount = 0;
    return page;
  };
  try {
    for (;;) {
      const { value: chunk, done } = await chunks.next();
      if (done) {
        if (rowCount > 0) yield release(wholeBytes);
        return chunk;
      }
      let start = 0;
      let end = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, end)) {
        end = at + 1;
        rowCount++;
        const bytes = heldBytes + end - start;
        if (rowCount < limits.rows && bytes < limits.bytes) continue;
        held.push(chunk.subarray(start, end));
        start = end;
        yield release(bytes);
      }
      if (end > start) wholeBytes = heldBytes + end - start;
      held.push(chunk.subarray(start));
      heldBytes += chunk.length - start;
    }
  } finally {
    await chunks.return(null);
  }
}

function lastLineOf(copyText: Buffer): string {
  const end = copyText.length - 1;
  const start = copyText.lastIndexOf(newline, end - 1) + 1;
  return copyText.toString('utf8', start, end);
}
