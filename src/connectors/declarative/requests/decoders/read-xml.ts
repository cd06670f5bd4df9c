// XML as plain data (XmlDecoder), with the meaning that manifests are written for: attributes are "@name", text beside them "#text", an
// element that comes several times is a list, one with nothing but text is that text, an empty one null.
//
// A document that defines entities of its own is refused: a few lines of them can unfold to gigabytes, or name files of this machine.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { define } from '../../records/paths.ts';

type Node = Record<string, unknown>;

const depthMax = 200;

const parser = new XMLParser({
  // Children in their order, so that what they become is decided here alone.
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: depthMax,
  // References to characters by their number; entities that a document defines never get so far.
  htmlEntities: true,
  // They become own properties. What could reach a prototype is refused all the same.
  onDangerousProperty: (name) => name,
});

/** The document under the name of its root element. Undefined when the text is no XML, or defines entities. */
export function readXml(text: string): unknown {
  const given = text.replace(/^\ufeff/, '').trimStart();
  if (!given.startsWith('<') || /<!ENTITY/i.test(given) || XMLValidator.validate(given) !== true) return undefined;
  try {
    return readChildren(parser.parse(given) as Node[], {}).node;
  } catch {
    return undefined;
  }
}

/** `given`: the attributes. What comes several times is gathered into a list. */
function readChildren(children: readonly Node[], given: Node): { node: Node; text: string } {
  const node = given;
  const lists = new Set<string>();
  let text = '';
  for (const child of children) {
    const name = Object.keys(child).find((it) => it !== ':@');
    if (name === undefined) continue;
    const inner = child[name];
    if (name === '#text') text += String(inner);
    else if (name === '#cdata') text += textOf(inner as Node[]);
    else {
      const value = readElement(inner as Node[], (child[':@'] ?? {}) as Node);
      if (!Object.hasOwn(node, name)) define(node, name, value);
      else if (lists.has(name)) (node[name] as unknown[]).push(value);
      else {
        lists.add(name);
        define(node, name, [node[name], value]);
      }
    }
  }
  return { node, text: text.trim() };
}

function readElement(children: readonly Node[], attributes: Node): unknown {
  const given: Node = {};
  for (const [name, value] of Object.entries(attributes)) define(given, `@${name}`, value);
  const { node, text } = readChildren(children, given);
  if (Object.keys(node).length === 0) return text === '' ? null : text;
  if (text !== '') define(node, '#text', text);
  return node;
}

const textOf = (children: readonly Node[]): string => children.map((it) => String(it['#text'] ?? '')).join('');
