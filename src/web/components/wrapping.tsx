// Text that may hold an email address or the name of a host. On small screens one that does not fit goes to the next line as a whole, and one
// that is longer than a line breaks after @ and dots, not in the middle of a word.
import { Fragment } from 'react';
import { splitAddress } from '../format.ts';

export function Wrapping({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return children.split(/(\s+)/).map((word, index) => {
    const pieces = splitAddress(word);
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
    if (pieces.length === 1) return <Fragment key={index}>{word}</Fragment>;
    return (
      <span key={index} className="address">
        {pieces.map((piece, place) => (
          <Fragment key={place}>
            {place > 0 && <wbr />}
            {piece}
          </Fragment>
        ))}
      </span>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}
