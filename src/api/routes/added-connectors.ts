// Connectors that operators add at run time: look, check, try out, add or replace, remove. For operators alone; each change stands in the audit log.
import { z } from 'zod';
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { type BuiltConnector, buildAddedConnector, type Connector } from '../../connectors/index.ts';
import { createRedactor } from '../../egress/index.ts';
import {
  checkTexts,
  chooseSlug,
  describeTrialStreams,
  getAddedConnector,
  judgeConnector,
  type ListedConnector,
  listAddedConnectors,
  openTrial,
  readFirstRecords,
  readTexts,
  removeConnector,
  saveConnector,
  tellProblems,
} from '../../life/added-connectors/index.ts';
import { diagnose, type Failure, isFailure } from '../../life/diagnosis/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import { actorOf } from '../actor.ts';
import {
  addedConnector,
  addedConnectorWhole,
  checkedConnector,
  connectorSaveInput,
  connectorTextsInput,
  savedConnector,
  triedConnector,
  tryOutInput,
} from '../connector-schemas.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { explainView } from '../views/explain-view.ts';
import { asList, listOf, noContent } from './parts.ts';

const tags = ['added connectors'];
/** Manifests are larger than what other routes take. */
const bodyLimit = 10 * 1024 * 1024;
/** Somebody waits for it. */
const trialTimeoutMs = 50_000;

export const registerAddedConnectorRoutes: RegisterRoutes = (app, ctx) => {
  const params = z.object({ slug: z.string().min(1).max(60) });

  app.get(
    '/added-connectors',
    {
      schema: {
        tags,
        summary: 'Connectors that operators added, by slug; for operators',
        response: { 200: listOf(addedConnector) },
      },
    },
    async (request) => {
      const listed = await listAddedConnectors(ctx.life, actorOf(request));
      return asList(listed.map((it) => toView(ctx, it)));
    },
  );

  app.get(
    '/added-connectors/:slug',
    { schema: { tags, summary: 'One of them, with its texts', params, response: { 200: addedConnectorWhole } } },
    async (request) => {
      const row = await getAddedConnector(ctx.life, actorOf(request), request.params.slug);
      const { manifest, connector_file } = row;
      const [listed] = (await listAddedConnectors(ctx.life, actorOf(request))).filter((it) => it.row.slug === row.slug);
      return {
        ...toView(ctx, { row, connectionCount: listed?.connectionCount ?? 0 }),
        manifest,
        connectorFile: connector_file,
      };
    },
  );

  app.post(
    '/added-connectors/check',
    {
      bodyLimit,
      schema: {
        tags,
        summary: 'What a manifest would become, and what is wrong with it; nothing is stored',
        body: connectorTextsInput,
        response: { 200: checkedConnector },
      },
    },
    async (request) => {
      const { slug, texts, checked, replacesVersion, misfits } = await judgeConnector(
        ctx.life,
        actorOf(request),
        request.body,
      );
      const { manifest, connectorFile } = texts;
      const { built, problems, warnings } = checked;
      const connector = built && describeBuilt(built);
      return {
        isUsable: built !== null,
        slug,
        problems,
        warnings,
        connector,
        replacesVersion,
        misfits,
        manifest,
        connectorFile,
      };
    },
  );

  app.post(
    '/added-connectors/try-out',
    {
      bodyLimit,
      schema: {
        tags,
        summary:
          'Ask the provider with a config that is not stored: is it accepted, which streams, their first records',
        body: tryOutInput,
        response: { 200: triedConnector },
      },
    },
    async (request) => {
      const connector = await connectorToTry(ctx, actorOf(request), request.body);
      const { config, stream, limit } = request.body;
      return tryOut(ctx, connector, { config: config as JsonObject, streamName: stream, limit });
    },
  );

  app.put(
    '/added-connectors/:slug',
    {
      bodyLimit,
      schema: {
        tags,
        summary: 'Add a connector, or replace it by another version',
        params,
        body: connectorSaveInput,
        response: { 200: savedConnector },
      },
    },
    async (request) => saveConnector(ctx.life, actorOf(request), { ...request.body, slug: request.params.slug }),
  );

  app.delete(
    '/added-connectors/:slug',
    { schema: { tags, summary: 'Remove one that nothing uses', params, response: { 204: noContent } } },
    async (request, reply) => {
      await removeConnector(ctx.life, actorOf(request), request.params.slug);
      return reply.code(204).send(null);
    },
  );
};

function toView(ctx: ApiContext, { row, connectionCount }: ListedConnector): z.input<typeof addedConnector> {
  const connector = ctx.life.findConnector(row.slug);
  return {
    slug: row.slug,
    name: connector?.name ?? row.slug,
    category: connector?.category ?? '',
    version: row.version,
    sourceUrl: row.source_url,
    addedAt: row.added_at.toISOString(),
    addedByName: row.added_by_name,
    changedAt: row.changed_at.toISOString(),
    changedByName: row.changed_by_name,
    connectionCount,
    streamCount: connector?.trial?.streams.filter((it) => it.refusal === null).length ?? 0,
    isUsable: connector !== null && !connector.isUnusable,
  };
}

function describeBuilt({ connector, file }: BuiltConnector): z.input<typeof checkedConnector>['connector'] {
  const { slug, name, category, description, icon = null, helpUrl, authKind, fields, trial } = connector;
  return {
    slug,
    name,
    category,
    description,
    icon,
    helpUrl,
    authKind,
    fields,
    streams: [...(trial?.streams ?? [])],
    isIdentityTold: isIdentityTold(file),
  };
}

const isIdentityTold = ({ identity, auth }: BuiltConnector['file']): boolean =>
  identity?.key !== undefined || (auth.kind === 'oauth2' && auth.identity !== undefined);

async function connectorToTry(ctx: ApiContext, actor: Actor, input: z.output<typeof tryOutInput>): Promise<Connector> {
  requirePermission(actor, 'operate');
  if (input.manifest === undefined && input.url === undefined) {
    if (input.slug === undefined)
      throw new RequestError('bad_input', 'Give the slug of a connector, the text of a manifest, or its address.');
    return ctx.life.getConnector(input.slug);
  }
  const texts = await readTexts(ctx.life, input);
  const slug = chooseSlug(input.slug, texts);
  const checked = checkTexts(slug, texts);
  if (!checked.built)
    throw new RequestError('bad_input', tellProblems(checked.problems), { extra: { problems: checked.problems } });
  return buildAddedConnector({ slug, manifest: texts.manifest, connectorFile: texts.connectorFile }).connector;
}

interface Trial {
  config: JsonObject;
  streamName: string | undefined;
  limit: number;
}

async function tryOut(
  ctx: ApiContext,
  connector: Connector,
  { config, streamName, limit }: Trial,
): Promise<z.input<typeof triedConnector>> {
  const signal = AbortSignal.timeout(trialTimeoutMs);
  const explained = (failure: Failure) =>
    explainView(diagnose(failure, { nowMs: ctx.clock.now().getTime() }, ctx.life.providerRules), {
      connector,
      supportContact: ctx.config.supportContact,
      isConnecting: true,
    });
  const nothing = { identityLabel: null, streams: [], records: [], recordsExplanation: null };
  const session = await openTrial({ clock: ctx.clock, tokens: ctx.life.tokens }, connector, config, signal);
  if (isFailure(session)) return { isAccepted: false, explanation: explained(session), ...nothing };
  const identity = await connector.probe(session);
  if (isFailure(identity)) return { isAccepted: false, explanation: explained(identity), ...nothing };
  const discovery = await describeTrialStreams(connector, session);
  if (isFailure(discovery)) return { isAccepted: true, explanation: explained(discovery), ...nothing };
  const { streams, troubles } = discovery;
  const read =
    streamName === undefined
      ? { records: [], failure: null }
      : await readFirstRecords(connector, session, { streamName, limit });
  const secrets = await session.secrets();
  const { value } = createRedactor(isFailure(secrets) ? [] : Object.values(secrets));
  return {
    isAccepted: true,
    identityLabel: identity.label === '' ? null : identity.label,
    explanation: troubles[0] ? explained(troubles[0].failure) : null,
    streams: streams.map(({ name, reading, primaryKey, cursorField, cursorCandidates = [], columns }) => ({
      name,
      reading,
      primaryKey,
      cursorField,
      cursorCandidates,
      columns,
    })),
    records: read.records.map((record) => value(record) as JsonObject),
    recordsExplanation: read.failure && explained(read.failure),
  };
}
