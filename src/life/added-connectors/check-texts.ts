// What is wrong with the texts of a connector, and what becomes of it when it is used. Nothing is stored. Pure but for the names that are taken.
import {
  type BuiltConnector,
  buildAddedConnector,
  ConnectorFileError,
  findShippedConnector,
  ManifestError,
  slugFrom,
} from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { ConnectorTexts } from './read-texts.ts';

export interface TextProblem {
  file: 'manifest' | 'connectorFile';
  /** From 1; 0 where the file as a whole is meant. */
  line: number;
  column: number;
  /** "streams.2.retriever": in the file's own words; empty for the file itself. */
  place: string;
  what: string;
}

export type CheckedTexts =
  | { built: BuiltConnector; problems: []; warnings: TextProblem[] }
  | { built: null; problems: TextProblem[]; warnings: [] };

/** The name under which it is kept: as given, as connector.yaml says, or as the file is called. Throws RequestError('bad_input'). */
export function chooseSlug(given: string | undefined, texts: ConnectorTexts): string {
  const inFile = /^slug:\s*["']?([a-z0-9-]+)["']?\s*(?:#.*)?$/m.exec(texts.connectorFile ?? '')?.[1];
  const pathname = texts.sourceUrl === null ? '' : new URL(texts.sourceUrl).pathname;
  const named = pathname
    .split('/')
    .filter((part) => part !== '' && !/^manifest\.ya?ml$/.test(part))
    .at(-1);
  const slug = given ?? inFile ?? (named === undefined ? null : slugFrom(decodeURIComponent(named)));
  if (slug === null)
    throw new RequestError('bad_input', 'Say what it is to be called: a slug such as acme-crm.', {
      extra: { fields: { slug: 'A slug is needed.' } },
    });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
    throw new RequestError(
      'bad_input',
      `"${slug}" is no slug: it takes lower-case letters and digits, joined by hyphens, at most 60.`,
      { extra: { fields: { slug: 'Lower-case letters and digits, joined by hyphens.' } } },
    );
  const shipped = findShippedConnector(slug);
  if (shipped)
    throw new RequestError(
      'conflict',
      `${shipped.name} comes with Mooring under the name ${slug}. Choose another slug.`,
      {
        extra: { fields: { slug: 'It is taken.' } },
      },
    );
  return slug;
}

export function checkTexts(slug: string, { manifest, connectorFile }: ConnectorTexts): CheckedTexts {
  try {
    const built = buildAddedConnector({ slug, manifest, connectorFile });
    const { refusal, warnings } = built.manifest;
    const offered = built.connector.trial?.streams.filter((it) => it.refusal === null) ?? [];
    if (offered.length === 0 && !built.connector.trial?.hasDynamic)
      return refused([
        {
          ...whole,
          file: 'manifest',
          what: `none of its streams can be read here: ${refusal?.reason ?? tellRefusals(built)}`,
        },
      ]);
    return { built, problems: [], warnings: warnings.slice(0, listedMax).map((it) => ({ file: 'manifest', ...it })) };
  } catch (error) {
    if (error instanceof ManifestError)
      return refused(error.problems.slice(0, listedMax).map((it) => ({ file: 'manifest' as const, ...it })));
    if (error instanceof ConnectorFileError) return refused(error.message.split('\n').map(readFileProblem));
    throw error;
  }
}

const listedMax = 50;
const whole = { line: 0, column: 0, place: '' };
const refused = (problems: TextProblem[]): CheckedTexts => ({ built: null, problems, warnings: [] });

const tellRefusals = ({ connector }: BuiltConnector): string =>
  [...new Set(connector.trial?.streams.map(({ refusal }) => refusal ?? ''))].slice(0, 3).join('; ') || 'it has none';

/** "acme/connector.yaml: line 3, auth.kind: ..." */
function readFileProblem(sentence: string): TextProblem {
  const [, line = '0', place = '', what = sentence] =
    /^\S+: (?:line (\d+), )?(?:(the top|[\w.$#-]+): )?(.*)$/s.exec(sentence) ?? [];
  const column = line === '0' ? 0 : 1;
  return { file: 'connectorFile', line: Number(line), column, place: place === 'the top' ? '' : place, what };
}
