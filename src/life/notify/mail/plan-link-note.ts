// What has to be said beside a link that works without signing in: how long, how often, and that whoever has the email has it. Pure.
import type { Block } from './letter.ts';
import { formatDate } from './words.ts';

/** `what` works: "The button", "The links", the link of that label at the end. `ends`: those of the links in the letter; nothing is said where there is none. */
export function planLinkNote(
  what: 'button' | 'links' | { label: string },
  ends: readonly (Date | null | undefined)[],
): Block[] {
  const known = ends.filter((at) => at instanceof Date);
  if (known.length === 0) return [];
  const until = formatDate(new Date(Math.min(...known.map((at) => at.getTime()))));
  const works =
    what === 'links'
      ? 'links work without signing in, each once'
      : `${what === 'button' ? 'button' : `link “${what.label}” at the end of this email`} works without signing in, once`;
  const paragraph = `The ${works}, until ${until} at the latest. Whoever has this email can use ${what === 'links' ? 'them' : 'it'}: to let somebody else reconnect, ask them from the app instead of handing it on.`;
  return [{ kind: 'paragraphs', title: null, paragraphs: [paragraph] }];
}
