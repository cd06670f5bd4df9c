// Where in a text something stands, and a short piece of it, for messages.

/** "line 2, column 5", counted from 1. */
export function describePlace(source: string, at: number): string {
  const before = source.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - (before.lastIndexOf('\n') + 1) + 1}`;
}

/** The piece from `from` to `to` on one line, cut where it is long. */
export function quotePiece(source: string, from: number, to: number): string {
  const piece = source.slice(from, to).replace(/\s+/g, ' ');
  return piece.length > 120 ? `${piece.slice(0, 117)}...` : piece;
}
