// The calendar of what expires: a year at a glance, then each Connection under its week or month, and one walk that renews all that is near.
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ExpirationView } from '../../api/schemas.ts';
import { itemsOf, useExpirations } from '../api/queries.ts';
import { ConnectorMark } from '../components/connector-mark.tsx';
import { CertaintyTag } from '../components/expiry.tsx';
import { IconCalendarDue, IconPlugConnected } from '../components/icons.ts';
import { LoadMore } from '../components/load-more.tsx';
import { Await, Empty, ListSkeleton, Page } from '../components/page.tsx';
import { ReconnectButton } from '../components/reconnect-button.tsx';
import { RelativeTime, useNowMs } from '../components/relative-time.tsx';
import { Wrapping } from '../components/wrapping.tsx';
import { formatMonth, plural } from '../format.ts';
import { useCan } from '../session.ts';
import { walkPath } from '../walk.ts';
import classes from './expirations.module.css';

export default function ExpirationsPage() {
  const query = useExpirations();
  const can = useCan();
  const items = itemsOf(query);
  const soonCount = query.data?.pages[0]?.soonCount ?? 0;
  return (
    <Page
      title="Expiring"
      about="Some authorizations end on a day that is known beforehand. Those concerned are mailed in time; renewed before that day, nothing stops. What Mooring renews by itself is not listed."
      actions={
        can('connect') &&
        soonCount > 0 && (
          <Button component={Link} to={walkPath('expiring')} leftSection={<IconPlugConnected size={17} />}>
            {soonCount === 1 ? 'Renew it' : `Renew all ${soonCount}, one after another`}
          </Button>
        )
      }
    >
      <Await query={query} skeleton={<ListSkeleton rows={4} height={84} />}>
        {() =>
          items.length === 0 ? (
            <Empty icon={<IconCalendarDue size={32} stroke={1.5} />} title="Nothing is known to expire">
              Authorizations that end by themselves stand here, with the day and the reason, as soon as one is
              connected.
            </Empty>
          ) : (
            <Stack gap="xl">
              <Year items={items} hasMore={query.hasNextPage} />
              <Agenda items={items} />
              <LoadMore query={query} />
            </Stack>
          )
        }
      </Await>
    </Page>
  );
}

/** Twelve months from this one, each with how many expire in it. */
function Year({ items, hasMore }: { items: ExpirationView[]; hasMore: boolean }) {
  const nowMs = useNowMs();
  const now = new Date(nowMs);
  const months = Array.from({ length: 12 }, (_, index) => new Date(now.getFullYear(), now.getMonth() + index, 1));
  const keyOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}`;
  const counts = Map.groupBy(items, (it) => keyOf(new Date(it.expiry.at)));
  const soon = new Set(items.filter((it) => it.expiry.isSoon).map((it) => keyOf(new Date(it.expiry.at))));
  const most = Math.max(1, ...[...counts.values()].map((it) => it.length));
  return (
    <Paper withBorder className={classes.year} role="img" aria-label={`${plural(items.length, 'Connection')} by month`}>
      {months.map((month) => {
        const count = counts.get(keyOf(month))?.length ?? 0;
        return (
          <div
            key={keyOf(month)}
            className={classes.month}
            data-filled={count > 0 || undefined}
            data-soon={soon.has(keyOf(month)) || undefined}
          >
            <span className={classes.amount}>{count > 0 ? `${count}${hasMore ? '+' : ''}` : ''}</span>
            <span className={classes.bar} style={{ height: count === 0 ? 2 : 8 + (count / most) * 34 }} />
            <span className={classes.monthName}>{month.toLocaleDateString('en-GB', { month: 'short' })}</span>
          </div>
        );
      })}
    </Paper>
  );
}

function Agenda({ items }: { items: ExpirationView[] }) {
  const nowMs = useNowMs();
  const groups = [...Map.groupBy(items, (it) => groupOf(it.expiry.at, nowMs))];
  return (
    <>
      {groups.map(([name, ofGroup]) => (
        <section key={name} aria-label={name}>
          <Group gap="sm" mb="sm" align="baseline">
            <Title order={2} size="h3">
              {name}
            </Title>
            <Text size="sm" c="dimmed">
              {plural(ofGroup.length, 'Connection')}
            </Text>
          </Group>
          <Paper withBorder className={classes.list}>
            {ofGroup.map((it) => (
              <Entry key={it.connectionId} expiration={it} />
            ))}
          </Paper>
        </section>
      ))}
    </>
  );
}

/** Near days by the week, far ones by the month. */
function groupOf(at: string, nowMs: number): string {
  const day = (ms: number): number => Math.floor((ms - new Date(ms).getTimezoneOffset() * 60_000) / 86_400_000);
  const days = day(Date.parse(at)) - day(nowMs);
  if (days < 0) return 'Due now';
  // 1970-01-01 was a Thursday: weeks begin on Monday.
  const weeks = Math.floor((day(Date.parse(at)) + 3) / 7) - Math.floor((day(nowMs) + 3) / 7);
  if (weeks === 0) return 'This week';
  if (weeks === 1) return 'Next week';
  return weeks <= 3 ? `In ${weeks} weeks` : formatMonth(at);
}

function Entry({ expiration }: { expiration: ExpirationView }) {
  const { expiry, dataSources } = expiration;
  const at = new Date(expiry.at);
  const isPaused = dataSources.length > 0 && dataSources.every((it) => it.isPaused);
  return (
    <article className={classes.entry} aria-label={expiration.connectionName}>
      <div className={classes.day} data-soon={expiry.isSoon || undefined}>
        <span className={classes.dayNumber}>{at.getDate()}</span>
        <span className={classes.dayMonth}>{at.toLocaleDateString('en-GB', { month: 'short' })}</span>
      </div>
      <div className={classes.what}>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <ConnectorMark slug={expiration.connectorSlug} name={expiration.connectorName} size={36} />
          <div style={{ minWidth: 0 }}>
            <Group gap={8}>
              <Text fw={600} component={Link} to={`/data-manager?connection=${expiration.connectionId}`} c="inherit">
                <Wrapping>{expiration.connectionName}</Wrapping>
              </Text>
              <CertaintyTag certainty={expiry.certainty} />
            </Group>
            <Text size="sm" c="dimmed">
              <RelativeTime at={expiry.at} /> · connected by {expiration.connectedBy.name}
              {isPaused ? ' · paused, nobody is mailed' : ''}
            </Text>
          </div>
        </Group>
        <Text size="sm" mt={8} lh={1.55}>
          {expiry.why}
        </Text>
        {expiry.actor !== 'user' && (
          <Text size="sm" mt={4} lh={1.55}>
            {expiry.resolve[0]}
          </Text>
        )}
        {dataSources.length > 0 && (
          <Text size="sm" c="dimmed" mt={4} lineClamp={2}>
            Read through it: {dataSources.map((it) => it.name).join(', ')}
          </Text>
        )}
      </div>
      <ReconnectButton
        connectionId={expiration.connectionId}
        authKind={expiration.authKind}
        name={expiration.connectionName}
        returnTo="/expirations"
        variant={expiry.isSoon && expiry.actor === 'user' ? 'filled' : 'default'}
        size="sm"
      />
    </article>
  );
}
