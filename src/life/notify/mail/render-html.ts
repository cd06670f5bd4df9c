// Sets a letter as HTML with react-email: 600 px wide, tables as mail programs want them, readable in light and in dark, without a
// single picture. React escapes every text, so that foreign words stay words. How it looks: mail-style.ts.
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { render } from '@react-email/render';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Block, Fact, Letter, ListItem } from './letter.ts';
import { darkStyles, style } from './mail-style.ts';

/** A whole HTML document. */
export const renderHtml = (letter: Letter): Promise<string> => render(setLetter(letter));

function setLetter(letter: Letter): ReactElement {
  return h(
    Html,
    { lang: 'en', dir: 'ltr' },
    h(
      Head,
      null,
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      // Mail programs must not make links of their own out of foreign words.
      h('meta', { name: 'format-detection', content: 'telephone=no,date=no,address=no,email=no,url=no' }),
      h('title', null, letter.subject),
      h('style', null, darkStyles),
    ),
    h(
      Body,
      { className: 'page', style: style.body },
      h(Preview, null, letter.preview),
      h(
        Section,
        // The page's colour stands on a table of ours: the one that Body makes takes no class, and would stay light in the dark.
        { className: 'page', style: style.page },
        h(
          Container,
          { style: style.container },
          h(Text, { className: 'brand', style: style.brand }, 'Mooring'),
          h(
            Section,
            { className: 'card', style: style.card },
            h(Section, { style: { ...style.stripe, ...style.stripeOf[letter.tone] } }),
            h(
              Section,
              { className: 'inside', style: style.inside },
              h(
                'span',
                { className: `badge-${letter.tone}`, style: { ...style.badge, ...style.badgeOf[letter.tone] } },
                letter.badge,
              ),
              h(Heading, { as: 'h1', className: 'strong', style: style.headline }, letter.headline),
              h(Text, { className: 'text', style: style.text }, letter.greeting),
              ...letter.blocks.map(setBlock),
            ),
          ),
          setFooter(letter),
        ),
      ),
    ),
  );
}

function setBlock(block: Block): ReactElement {
  switch (block.kind) {
    case 'paragraphs':
      return h(
        Section,
        null,
        ...setTitle(block.title),
        ...block.paragraphs.map((it) => h(Text, { className: 'text', style: style.text }, it)),
      );
    case 'bullets':
      return h(
        Section,
        null,
        ...setTitle(block.title),
        h(
          'ul',
          { className: 'text', style: style.steps },
          ...block.items.map((item) => h('li', { style: style.step }, item)),
        ),
        ...(block.link ? [setLine(setLink(block.link.label, block.link.url))] : []),
      );
    case 'list':
      return h(
        Section,
        { className: 'panel', style: style.panel },
        h(Text, { className: 'faint', style: style.label }, block.title),
        ...block.items.map(setItem),
        ...(block.more ? [setLine(setLink(block.more.label, block.more.url))] : []),
      );
    case 'steps':
      return h(
        Section,
        null,
        ...setTitle(block.title),
        h(
          'ol',
          { className: 'text', style: style.steps },
          ...block.steps.map((step) => h('li', { style: style.step }, step)),
        ),
        ...(block.link ? [setLine(setLink(block.link.label, block.link.url))] : []),
      );
    case 'button':
      return h(
        Section,
        { style: style.buttonRow },
        h(Button, { href: block.url, className: 'button', style: style.button }, block.label),
        h(
          Text,
          { className: 'faint', style: style.belowButton },
          'If the button does not work, open this address: ',
          h(Link, { href: block.url, className: 'link', style: style.address }, block.url),
        ),
      );
    case 'facts':
      return h(
        Section,
        { className: 'facts', style: style.facts },
        h(
          'table',
          { width: '100%', cellPadding: 0, cellSpacing: 0, role: 'presentation' },
          h('tbody', null, ...block.facts.map(setFact)),
        ),
      );
    case 'quote':
      return h(
        Section,
        null,
        ...setTitle(block.title),
        h(
          Section,
          { className: 'quote', style: style.quote },
          h(Text, { className: 'text', style: style.quoteText }, ...setLines(block.text)),
          ...(block.code ? [h(Text, { className: 'faint', style: style.code }, block.code)] : []),
        ),
      );
  }
}

/** Not every mail program keeps white space, so a line ends with a tag. */
const setLines = (text: string): ReactNode[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br', { key: index }), line]));

const setTitle = (title: string | null): ReactElement[] =>
  title === null ? [] : [h(Heading, { as: 'h2', className: 'strong', style: style.title }, title)];

const setLine = (...children: ReactNode[]): ReactElement =>
  h(Text, { className: 'text', style: style.line }, ...children);

const setLink = (label: string, url: string): ReactElement =>
  h(Link, { href: url, className: 'link', style: style.link }, label);

function setItem({ name, url, notes }: ListItem): ReactElement {
  return h(
    'div',
    { style: style.item },
    url ? setLink(name, url) : h('span', { className: 'strong', style: style.itemName }, name),
    ...notes.map((note) => h('div', { className: 'faint', style: style.note }, note)),
  );
}

function setFact({ label, value }: Fact): ReactElement {
  return h(
    'tr',
    null,
    h('td', { className: 'faint fact-label', style: style.factLabel }, label),
    h('td', { className: 'text fact-value', style: style.factValue }, value),
  );
}

function setFooter({ why, links }: Letter): ReactElement {
  return h(
    Section,
    { style: style.footer },
    h(Text, { className: 'faint', style: style.small }, why),
    ...(links.length === 0
      ? []
      : [
          h(Hr, { className: 'rule', style: style.rule }),
          h(
            Text,
            { className: 'faint', style: style.small },
            ...links.map(({ label, url }) => h(Link, { href: url, className: 'faint', style: style.smallLink }, label)),
          ),
        ]),
  );
}
