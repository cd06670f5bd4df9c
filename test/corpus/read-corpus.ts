// A corpus: labelled failures as JSON lines. test/corpus/README.md says what a line and its labels mean.
import { readFileSync } from 'node:fs';
import type { AuthKind, Failure, Stage } from '../../src/life/diagnosis/index.ts';

/** The corpora of this folder, as test/corpus/README.md lists them. */
export const corpusNames = [
  'sample',
  'others-dev',
  'others-held',
  'fresh-a-dev',
  'fresh-a-held',
  'fresh-b-dev',
  'fresh-b-held',
  'fresh-c-held',
  'fresh-d',
  'fresh-e',
  'fresh-f-dev',
] as const;

export interface CorpusLine {
  id: string;
  provider: string;
  stage: Stage;
  auth: AuthKind;
  response?: { status: number; headers: Record<string, string>; body: unknown };
  error?: { name?: string; code?: string; message?: string; [key: string]: unknown };
  verdict: string;
  cause: string | null;
  also_ok?: string[];
  detail: string;
  source_url: string;
  evidence: string;
  verbatim: boolean;
}

/** The lines of a file. Throws where one is no JSON, with its number. */
export const readCorpus = (path: string | URL): CorpusLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as CorpusLine];
      } catch {
        throw new Error(`Line ${index + 1} of ${path} is no JSON.`);
      }
    });

/** What was answered, without the labels. */
export const toFailure = ({ provider, stage, auth, response, error }: CorpusLine): Failure => ({
  kind: 'failure',
  provider,
  stage,
  auth,
  ...(response ? { response } : {}),
  ...(error ? { error } : {}),
});

/** Cases that one answer cannot settle: they need dates, a second look, or the behaviour of siblings. Counted apart. */
export const isAmbiguous = ({ evidence }: CorpusLine): boolean => String(evidence).startsWith('AMBIGUOUS:');
