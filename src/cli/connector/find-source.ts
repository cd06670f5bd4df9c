// What a person names on the command line: a file, a folder, an address, or the slug of a connector that is there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { slugFrom } from '../../connectors/index.ts';
import { type TextsInput, textBytesMax } from '../../life/added-connectors/index.ts';
import { RequestError } from '../../request-error.ts';

export type NamedSource = { kind: 'texts'; slug: string | null; input: TextsInput } | { kind: 'slug'; slug: string };

const manifestNames = ['manifest.yaml', 'manifest.yml'];
const connectorNames = ['connector.yaml', 'connector.yml'];

/** Throws RequestError when there is no such file, no manifest in the folder, or what is there cannot be one. */
export function findSource(named: string): NamedSource {
  if (/^https?:\/\//i.test(named)) return { kind: 'texts', slug: null, input: { url: named } };
  if (existsSync(named)) return readPlace(named);
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(named)) return { kind: 'slug', slug: named };
  throw new RequestError('not_found', `There is no file or folder ${named}, and it is no slug of a connector either.`);
}

function readPlace(path: string): NamedSource {
  const isFolder = statSync(path).isDirectory();
  const manifest = isFolder ? firstIn(path, manifestNames) : path;
  if (manifest === null)
    throw new RequestError(
      'bad_input',
      `The folder ${path} holds no manifest.yaml. If it is called otherwise, name the file itself.`,
    );
  // Beside a file of another name nothing else belongs to it.
  const hasPlace = isFolder || manifestNames.includes(basename(manifest));
  const beside = hasPlace ? firstIn(dirname(manifest), connectorNames) : null;
  const name = hasPlace ? basename(dirname(resolve(manifest))) : basename(manifest);
  return {
    kind: 'texts',
    slug: slugFrom(name),
    input: { manifest: readText(manifest), connectorFile: beside === null ? null : readText(beside) },
  };
}

/** Of the wrong file nothing is read: it may be an archive, or have no end. */
function readText(path: string): string {
  const file = statSync(path);
  if (!file.isFile() && !file.isFIFO())
    throw new RequestError('bad_input', `${path} is no file. Name a manifest, or the folder of one.`);
  if (file.size > textBytesMax)
    throw new RequestError('too_large', `${path} has more than ${textBytesMax / 1024 / 1024} MiB: it is no manifest.`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RequestError('not_found', `${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

const firstIn = (folder: string, names: readonly string[]): string | null =>
  names.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
