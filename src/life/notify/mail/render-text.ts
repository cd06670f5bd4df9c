// Sets a letter as plain text: 76 columns, links alone on their line, no marks that only HTML would explain. Pure.
import type { Block, Letter, Link, ListItem } from './letter.ts';

const columns = 76;

/** Text with line ends "\n"; ends with one. */
export function renderText(letter: Letter): string {
  const parts = [
    [letter.headline, '='.repeat(Math.min([...letter.headline].length, columns))].join('\n'),
    letter.greeting,
    ...letter.blocks.map(setBlock),
    '-'.repeat(columns),
    wrap(letter.why),
    letter.links.map(setLink).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function setBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraphs':
      return withTitle(block.title, block.paragraphs.map((it) => wrap(it)).join('\n\n'));
    case 'bullets':
      return withTitle(
        block.title,
        [...block.items.map((item) => wrap(item, '* ')), ...(block.link ? ['', setLink(block.link)] : [])].join('\n'),
      );
    case 'list':
      return withTitle(
        block.title,
        [...block.items.map(setItem), ...(block.more ? [setLink(block.more)] : [])].join('\n'),
      );
    case 'steps': {
      const steps = block.steps.map((step, index) => wrap(step, `${index + 1}. `));
      return withTitle(block.title, [steps.join('\n'), ...(block.link ? [setLink(block.link)] : [])].join('\n\n'));
    }
    case 'button':
      return `>>> ${setLink(block)}`;
    case 'facts': {
      const width = Math.max(...block.facts.map((fact) => fact.label.length)) + 2;
      return block.facts.map(({ label, value }) => wrap(value, `${label}:`.padEnd(width))).join('\n');
    }
    case 'quote':
      return withTitle(
        block.title,
        [
          ...block.text.split('\n').flatMap((line) => wrap(line, '', columns - 2).split('\n')),
          ...(block.code ? [`(${block.code})`] : []),
        ]
          .map((line) => `> ${line}`.trimEnd())
          .join('\n'),
      );
  }
}

const withTitle = (title: string | null, body: string): string =>
  title === null ? body : `${title}\n${'-'.repeat([...title].length)}\n${body}`;

const setLink = ({ label, url }: Link): string => `${label}${label.endsWith('?') ? '' : ':'}\n${url}`;

const setItem = ({ name, url, notes }: ListItem): string =>
  [wrap(name, '* '), ...notes.map((note) => wrap(note, '  ')), ...(url ? [`  ${url}`] : [])].join('\n');

/** Breaks at spaces so that no line is longer than `width`; `lead` opens the first line, the others are set in by as much. */
function wrap(text: string, lead = '', width = columns): string {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(' ')) {
    const isEmpty = line === lead || line === indent;
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = isEmpty ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
