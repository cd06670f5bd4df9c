// What could not be found out of a Data Source's streams, in words for the person who chooses among them. Many streams are often refused alike:
// that is said once.
import type { Connector, Discovery } from '../../connectors/index.ts';
import type { LifeContext } from '../context.ts';
import { refusalOf } from './probe-candidate.ts';

export interface ToldTrouble {
  /** Whose columns could not be told. Empty: which further streams there are. */
  streamNames: string[];
  summary: string;
}

/** In the order in which they were met. */
export async function tellTroubles(
  ctx: LifeContext,
  connector: Connector,
  { troubles }: Pick<Discovery, 'troubles'>,
): Promise<ToldTrouble[]> {
  const told = new Map<string, ToldTrouble>();
  for (const { streamName, failure } of troubles) {
    const { message: summary } = await refusalOf(ctx, connector, failure);
    const key = JSON.stringify([streamName === null, summary]);
    const known = told.get(key) ?? { streamNames: [], summary };
    if (streamName !== null) known.streamNames.push(streamName);
    told.set(key, known);
  }
  return [...told.values()];
}
