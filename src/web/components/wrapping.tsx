// Text that may hold an email address or the name of a host: on small screens these break after @ and dots, not in the middle of a word.
import { Fragment } from 'react';
import { splitAddresses } from '../format.ts';

export function Wrapping({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return splitAddresses(children).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
