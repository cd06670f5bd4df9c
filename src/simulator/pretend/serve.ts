// Starts a pretend provider on a port of its own, and does to it what it is told. Passing trouble (limits, outages, a firewall's page, a closed
// port) is the same for all of them and stands here; what an act means to one user, key or role stands in the provider's folder.
import { type Listener, listen } from '../listen.ts';
import { type ModeKind, modeKinds } from '../trouble.ts';
import { NoSuchThing, type PretendAct, type PretendKind, type PretendParts, type PretendProvider } from './contract.ts';

export interface RunningPretend {
  readonly kind: PretendKind;
  /** Where it listens. */
  readonly url: string;
  /** Real origin -> where it listens: entries of MOORING_EGRESS_MAP. */
  readonly egressMap: ReadonlyMap<string, string>;
  /** Its present state; another one after `reset`. */
  readonly provider: PretendProvider;
  /** Its own acts and those of passing trouble, by name. */
  readonly acts: Readonly<Record<string, PretendAct>>;
  /** Throws NoSuchThing for an unknown act, an unknown field, or a needed one that is missing. */
  act(name: string, input?: Readonly<Record<string, string>>): Promise<unknown>;
  /** Back to the beginning, at the present instant. Redirect URIs stay. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Listens on `port` (0: a free one). */
export async function startPretend(
  kind: PretendKind,
  { now, port = 0 }: PretendParts & { port?: number },
): Promise<RunningPretend> {
  let provider = kind.create({ now });
  await provider.app.ready();
  const listener = await listen(port, (request, response) => provider.app.routing(request, response), now);
  const calm = async (): Promise<void> => {
    for (const trouble of Object.values(provider.doors)) trouble.heal();
    await listener.accept();
  };
  const running: RunningPretend = {
    kind,
    url: listener.url,
    egressMap: new Map(kind.origins.map((origin) => [origin, listener.url])),
    get provider() {
      return provider;
    },
    get acts() {
      return { ...provider.acts, ...passingTrouble(provider, listener, calm) };
    },
    act: async (name, input = {}) => runAct(running, name, input),
    async reset() {
      await calm();
      const known = provider.oauthClient?.redirectUris ?? new Set();
      provider = kind.create({ now });
      for (const uri of known) provider.oauthClient?.redirectUris.add(uri);
      await provider.app.ready();
    },
    async close() {
      for (const trouble of Object.values(provider.doors)) trouble.heal();
      await listener.close();
    },
  };
  return running;
}

function runAct({ acts, kind }: RunningPretend, name: string, input: Readonly<Record<string, string>>): unknown {
  const act = acts[name];
  if (!act) throw new NoSuchThing(`${kind.name} knows no act "${name}"; it knows ${Object.keys(acts).join(', ')}.`);
  const strange = Object.keys(input).find((given) => !act.fields.some((field) => field.name === given));
  if (strange) throw new NoSuchThing(`"${name}" of ${kind.name} has no field "${strange}".`);
  const given = act.fields.map((field) => {
    const value = input[field.name] || field.fallback;
    if (value === undefined) throw new NoSuchThing(`"${name}" of ${kind.name} needs "${field.name}".`);
    return [field.name, value] as const;
  });
  return act.run(Object.fromEntries(given));
}

/** `refused` closes the port, for callers who are to meet nobody. */
const passingTrouble = (
  { doors }: PretendProvider,
  listener: Listener,
  calm: () => Promise<void>,
): Record<string, PretendAct> => ({
  'set-mode': {
    label: 'Passing trouble',
    about:
      'A rate limit, an outage, a firewall page, a 401 that passes, everybody refused, a closed port. "ok" ends it.',
    effect: 'breaks',
    fields: [
      { name: 'kind', label: 'Mode', choices: () => [...modeKinds] },
      { name: 'door', label: 'Where', fallback: 'api', choices: () => Object.keys(doors) },
      { name: 'seconds', label: 'Retry-After in seconds', fallback: '30' },
      { name: 'count', label: 'Answers until it ends by itself', fallback: 'all' },
    ],
    async run({ kind, door = 'api', seconds, count }) {
      const trouble = doors[door];
      if (!trouble || !modeKinds.includes(kind as ModeKind)) throw new NoSuchThing(`There is no ${door} ${kind}.`);
      trouble.mode = {
        kind: kind as ModeKind,
        retryAfterSeconds: Number(seconds),
        ...(count !== 'all' && { count: Number(count) }),
      };
      await (kind === 'refused' ? listener.refuse() : listener.accept());
    },
  },
  calm: {
    label: 'End all passing trouble',
    about: 'Modes end, the port is open. What a person did stays done.',
    effect: 'heals',
    fields: [],
    run: calm,
  },
});
