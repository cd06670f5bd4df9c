// Adds a connector, or replaces a version of it. Connections and settings that still fit go on; what does not fit is said first, and taken
// only by an operator who was told.
import { type OperatingActor, requirePermission, writeAudit } from '../../accounts/index.ts';
import { type Connector, findAdded, saveAdded } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { LifeContext } from '../context.ts';
import { type CheckedTexts, checkTexts, chooseSlug, type TextProblem } from './check-texts.ts';
import { findMisfits, type Misfit, migrateConnections, type Versions } from './find-uses.ts';
import { type ConnectorTexts, readTexts, type TextsInput } from './read-texts.ts';

export type SavingContext = Pick<
  LifeContext,
  'store' | 'clock' | 'egress' | 'findConnector' | 'listConnectors' | 'refreshConnectors'
>;

export interface SaveInput extends TextsInput {
  slug?: string | undefined;
  /** The operator was told what does not fit, and goes on. */
  acceptsMisfits?: boolean | undefined;
}

export interface Judged {
  slug: string;
  texts: ConnectorTexts;
  checked: CheckedTexts;
  /** The version that is there now; null when it is new. */
  replacesVersion: number | null;
  misfits: Misfit[];
  /** What Connections are brought from and to; null when there is nothing before. */
  versions: Versions | null;
}

/** What saving it would do; nothing is stored. */
export async function judgeConnector(ctx: SavingContext, actor: OperatingActor, input: SaveInput): Promise<Judged> {
  requirePermission(actor, 'operate');
  const texts = await readTexts(ctx, input);
  const slug = chooseSlug(input.slug, texts);
  const checked = checkTexts(slug, texts);
  const row = await findAdded(ctx.store.db, slug);
  const isThere = row !== undefined && row.removed_at === null;
  const after = checked.built?.connector;
  const versions = after && row ? { before: usable(ctx.findConnector(slug)), after, now: ctx.clock.now() } : null;
  const misfits = versions ? await findMisfits(ctx.store.db, slug, versions) : [];
  if (after) await refuseTakenNames(ctx, after);
  return { slug, texts, checked, replacesVersion: isThere ? row.version : null, misfits, versions };
}

/** Returns slug and version. Throws RequestError: bad_input with `problems`, conflict with `misfits`. */
export async function saveConnector(
  ctx: SavingContext,
  actor: OperatingActor,
  input: SaveInput,
): Promise<{ slug: string; version: number; isNew: boolean }> {
  const { slug, texts, checked, replacesVersion, misfits, versions } = await judgeConnector(ctx, actor, input);
  if (!checked.built)
    throw new RequestError('bad_input', tellProblems(checked.problems), { extra: { problems: checked.problems } });
  if (misfits.length > 0 && !input.acceptsMisfits)
    throw new RequestError(
      'conflict',
      `${count(misfits.length)} made with the version before ${misfits.length === 1 ? 'does' : 'do'} not fit this one as ${misfits.length === 1 ? 'it is' : 'they are'}. Nothing was changed.`,
      { extra: { reason: 'does_not_fit', misfits } },
    );
  const at = ctx.clock.now();
  const version = await ctx.store.db.transaction().execute(async (trx) => {
    const saved = await saveAdded(
      trx,
      { slug, manifest: texts.manifest, connectorFile: texts.connectorFile },
      { at, byName: actor.name, sourceUrl: texts.sourceUrl },
    );
    const migrated = versions ? await migrateConnections(trx, slug, versions) : 0;
    await writeAudit(trx, {
      at,
      actor,
      action: replacesVersion === null ? 'connector.added' : 'connector.replaced',
      targetId: slug,
      detail: {
        version: saved,
        ...(texts.sourceUrl !== null && { sourceUrl: texts.sourceUrl }),
        ...(migrated > 0 && { connectionsMigrated: migrated }),
      },
    });
    return saved;
  });
  await ctx.refreshConnectors();
  return { slug, version, isNew: replacesVersion === null };
}

/** What could not be used says nothing about what was entered. */
const usable = (connector: Connector | null): Connector | null => (connector?.isUnusable ? null : connector);

const count = (amount: number): string => (amount === 1 ? 'One Connection' : `${amount} Connections`);

/** Other names lead to one connector only. */
async function refuseTakenNames({ listConnectors }: SavingContext, { slug, aliases }: Connector): Promise<void> {
  for (const other of await listConnectors()) {
    if (other.slug === slug) continue;
    const taken = [slug, ...aliases].find((name) => name === other.slug || other.aliases.includes(name));
    if (taken !== undefined)
      throw new RequestError('conflict', `The name ${taken} leads to ${other.name} already. Choose another one.`);
  }
}

/** The first few, one to a line, as a compiler does. */
export function tellProblems(problems: readonly TextProblem[]): string {
  const lines = problems.slice(0, 10).map(({ file, line, column, place, what }) => {
    const name = file === 'manifest' ? 'manifest.yaml' : 'connector.yaml';
    const where = [line > 0 ? `line ${line}, column ${column}` : '', place].filter((it) => it !== '').join(', ');
    return `${name}: ${where === '' ? '' : `${where}: `}${what}`;
  });
  const more = problems.length > lines.length ? [`and ${problems.length - lines.length} more`] : [];
  return [...lines, ...more].join('\n');
}
