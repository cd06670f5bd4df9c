// A walk through several Connections, one after another: what expires soon, or what is disconnected. Each is renewed by its own consent or
// form; after the provider's pages the walk goes on here. One that fails or is skipped leaves the others as they are.
import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ConnectionView } from '../../api/schemas.ts';
import { useConnectionsById, useWalkable } from '../api/queries.ts';
import { ConnectorMark } from '../components/connector-mark.tsx';
import { ExpiryWords } from '../components/expiry.tsx';
import { ExplanationBody } from '../components/explanation.tsx';
import { IconArrowRight, IconCheck, IconCircleCheck } from '../components/icons.ts';
import { Await, ListSkeleton, Page } from '../components/page.tsx';
import { ReconnectButton } from '../components/reconnect-button.tsx';
import { ExpiryPill, StatusBadge } from '../components/status-badge.tsx';
import { Wrapping } from '../components/wrapping.tsx';
import { countDataSources, plural } from '../format.ts';
import { useCan } from '../session.ts';
import { useWalk, type Walk, type WalkThrough, walkPath } from '../walk.ts';
import classes from './renew.module.css';

const words = {
  expiring: {
    title: 'Renew what expires',
    about: 'One Connection after another. Nothing stops meanwhile; each keeps its settings, history and syncs.',
    none: 'Nothing expires soon',
    home: { to: '/expirations', label: 'To what expires when' },
  },
  disconnected: {
    title: 'Reconnect, one after another',
    about:
      'Each Connection is renewed by its own consent or password, and heals all Data Sources that read through it.',
    none: 'Nothing waits for Reconnect',
    home: { to: '/data-sources', label: 'To the Data Sources' },
  },
} as const;

export default function RenewPage() {
  const [parameters] = useSearchParams();
  const through: WalkThrough = parameters.get('through') === 'disconnected' ? 'disconnected' : 'expiring';
  // Another kind of walk is another page.
  return <WalkPage key={through} through={through} />;
}

function WalkPage({ through }: { through: WalkThrough }) {
  const { title, about, none, home } = words[through];
  const { walk, begin, ...acts } = useWalk(through);
  const walkable = useWalkable(through, walk === null);
  const found = walkable.data;
  useEffect(() => {
    if (!walk && found && found.length > 0) begin(found, new Date().toISOString());
  }, [walk, found, begin]);
  const can = useCan();
  if (!can('connect'))
    return (
      <Page title={title} maxWidth={860}>
        <Alert color="rope" title="Your role does not allow Reconnect">
          Ask an editor or admin of your Account.
        </Alert>
      </Page>
    );
  return (
    <Page title={title} about={about} maxWidth={980}>
      {walk ? (
        <Steps walk={walk} {...acts} />
      ) : (
        <Await query={walkable} skeleton={<ListSkeleton rows={3} height={90} />}>
          {(ids) =>
            ids.length > 0 ? (
              <ListSkeleton rows={3} height={90} />
            ) : (
              <Alert color="kelp" icon={<IconCircleCheck size={20} />} title={none}>
                <Button component={Link} to={home.to} size="xs" variant="default" mt={4}>
                  {home.label}
                </Button>
              </Alert>
            )
          }
        </Await>
      )}
    </Page>
  );
}

type State = 'done' | 'skipped' | 'gone' | 'open';

interface StepsProps {
  walk: Walk;
  skip: (id: string) => void;
  takeUp: (id: string) => void;
  end: () => void;
  forget: () => void;
}

function Steps({ walk, skip, takeUp, end, forget }: StepsProps) {
  const queries = useConnectionsById(walk.ids);
  const { home } = words[walk.through];
  const steps = walk.ids.map((id, index) => {
    const connection = queries[index]?.data ?? null;
    return { id, connection, state: stateOf(walk, id, connection) };
  });
  const count = (state: State): number => steps.filter((it) => it.state === state).length;
  const current = steps.find((it) => it.state === 'open');
  const isLoading = queries.some((it) => it.isPending);
  const isOver = !isLoading && current === undefined;
  useEffect(() => {
    if (isOver) forget();
  }, [isOver, forget]);
  if (isLoading) return <ListSkeleton rows={3} height={90} />;
  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between" mb={8}>
          <Text size="sm" fw={600} aria-live="polite">
            {count('done')} of {steps.length - count('gone')} done
            {count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''}
          </Text>
          <Button variant="subtle" color="gray" size="compact-sm" component={Link} to={home.to} onClick={end}>
            End here
          </Button>
        </Group>
        <Progress.Root size={8} aria-label="How far this walk is">
          <Progress.Section value={(100 * count('done')) / steps.length} color="kelp" />
          <Progress.Section value={(100 * (count('skipped') + count('gone'))) / steps.length} color="gray" />
        </Progress.Root>
      </div>
      {current?.connection ? (
        <Current connection={current.connection} through={walk.through} onSkip={() => skip(current.id)} />
      ) : (
        <Alert color="kelp" icon={<IconCircleCheck size={20} />} title="That was the last one">
          <Text size="sm" mb="sm">
            {plural(count('done'), 'Connection')} renewed{count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''}.
          </Text>
          <Button component={Link} to={home.to} onClick={end} size="xs" variant="default">
            {home.label}
          </Button>
        </Alert>
      )}
      <Paper withBorder component="ol" className={classes.steps} aria-label="All of this walk">
        {steps.map(({ id, connection, state }) => (
          <li key={id} className={classes.step} data-state={id === current?.id ? 'current' : state}>
            <span className={classes.mark} aria-hidden="true">
              {state === 'done' ? <IconCheck size={15} /> : null}
            </span>
            <span className={classes.name}>{connection?.name ?? 'A Connection that was deleted'}</span>
            <Text size="sm" c="dimmed" component="span">
              {id === current?.id ? 'now' : stateWords[state]}
            </Text>
            {state === 'skipped' && (
              <Button size="compact-xs" variant="subtle" onClick={() => takeUp(id)}>
                Take up again
              </Button>
            )}
          </li>
        ))}
      </Paper>
    </Stack>
  );
}

const stateWords: Record<State, string> = { done: 'renewed', skipped: 'skipped', gone: 'deleted', open: 'to come' };

function stateOf(walk: Walk, id: string, connection: ConnectionView | null): State {
  if (!connection) return 'gone';
  if (Date.parse(connection.authorizedAt) >= Date.parse(walk.startedAt) - clockSlackMs) {
    if (connection.status !== 'disconnected') return 'done';
  }
  return walk.skipped.includes(id) ? 'skipped' : 'open';
}

/** This computer's clock and the server's differ by some seconds; nobody authorizes just before a walk for it. */
const clockSlackMs = 30_000;

function Current({
  connection,
  through,
  onSkip,
}: {
  connection: ConnectionView;
  through: WalkThrough;
  onSkip: () => void;
}) {
  const { explanation, expiry } = connection;
  const isHealed = through === 'disconnected' && connection.status !== 'disconnected';
  return (
    <Paper withBorder p="lg" component="section" aria-label={`Now: ${connection.name}`}>
      <Group gap="md" wrap="nowrap" align="flex-start" mb="md">
        <ConnectorMark slug={connection.connectorSlug} name={connection.connectorName} size={48} />
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Title order={2}>
            <Wrapping>{connection.name}</Wrapping>
          </Title>
          <Group gap="sm" mt={6}>
            <StatusBadge status={connection.status} />
            <ExpiryPill expiry={expiry} />
            <Text size="sm" c="dimmed">
              {countDataSources(connection.dataSources.length)}
            </Text>
          </Group>
        </div>
      </Group>
      {isHealed ? (
        <Text mb="md">It is connected again already. Nothing has to be done.</Text>
      ) : through === 'disconnected' && explanation ? (
        <Stack gap="sm" mb="md">
          <Text>
            <Wrapping>{explanation.summary}</Wrapping>
          </Text>
          <ExplanationBody explanation={explanation} />
        </Stack>
      ) : expiry ? (
        <div style={{ marginBottom: 20 }}>
          <ExpiryWords expiry={expiry} />
        </div>
      ) : null}
      <Group>
        {!isHealed && (
          <ReconnectButton
            connectionId={connection.id}
            authKind={connection.authKind}
            name={connection.name}
            returnTo={walkPath(through)}
            size="md"
          />
        )}
        <Button
          variant={isHealed ? 'filled' : 'default'}
          size="md"
          rightSection={<IconArrowRight size={16} />}
          onClick={onSkip}
        >
          {isHealed ? 'Next' : 'Skip this one'}
        </Button>
      </Group>
    </Paper>
  );
}
