// An expiry to come, as it is shown in lists, on cards and on the page of a Data Source.
import { Anchor, Group, List, Paper, Text, Title } from '@mantine/core';
import type { ConnectorView, ExpiryView } from '../../api/schemas.ts';
import { formatDay, formatRelative } from '../format.ts';
import classes from '../pages/data-source/trouble-panel.module.css';
import { IconCalendarDue, IconExternalLink } from './icons.ts';
import { ReconnectButton } from './reconnect-button.tsx';
import { useNowMs } from './relative-time.tsx';
import { TonePill } from './status-badge.tsx';

/** "on 12 Mar 2026", "likely on ...", "on ... at the latest": as surely as it is known. */
export function sayWhen({ at, certainty }: ExpiryView): string {
  if (certainty === 'likely') return `likely on ${formatDay(at)}`;
  return certainty === 'at_latest' ? `on ${formatDay(at)} at the latest` : `on ${formatDay(at)}`;
}

/** The same as a headline. */
const sayExpires = (expiry: ExpiryView): string =>
  expiry.certainty === 'likely' ? `Likely to expire on ${formatDay(expiry.at)}` : `Expires ${sayWhen(expiry)}`;

export function CertaintyTag({ certainty }: { certainty: ExpiryView['certainty'] }) {
  if (certainty === 'known') return null;
  return <TonePill tone="neutral">{certainty === 'likely' ? 'likely' : 'at the latest'}</TonePill>;
}

interface ExpiryPanelProps {
  expiry: ExpiryView | null;
  connectionId: string;
  authKind: ConnectorView['authKind'];
  name: string;
  returnTo: string;
}

/** Why it expires and how to renew it early: for the page of a Data Source that is still connected. */
export function ExpiryPanel({ expiry, connectionId, authKind, name, returnTo }: ExpiryPanelProps) {
  const nowMs = useNowMs();
  if (!expiry?.isSoon) return null;
  return (
    <Paper withBorder className={classes.panel} data-tone="warning" component="section" aria-label="Expires soon">
      <div className={classes.head}>
        <IconCalendarDue size={24} stroke={1.7} style={{ flex: 'none', marginTop: 2 }} aria-hidden="true" />
        <div style={{ flex: '1 1 220px' }}>
          <Title order={2} mb={4}>
            {sayExpires(expiry)}, {formatRelative(expiry.at, nowMs)}
          </Title>
          <Text lh={1.55}>
            Everything goes on until then. Renewed before that day, nothing stops and nothing is missed.
          </Text>
        </div>
        {expiry.actor === 'user' && (
          <ReconnectButton connectionId={connectionId} authKind={authKind} name={name} returnTo={returnTo} size="md" />
        )}
      </div>
      <div className={classes.body}>
        <ExpiryWords expiry={expiry} />
      </div>
    </Paper>
  );
}

/** Why, how sure, and the steps. */
export function ExpiryWords({ expiry }: { expiry: ExpiryView }) {
  return (
    <Group align="flex-start" gap="xl">
      <div style={{ flex: '1 1 300px' }}>
        <Title order={3} mb={6}>
          Why it expires
        </Title>
        <Text lh={1.6}>{expiry.why}</Text>
        <Text size="sm" c="dimmed" mt={6}>
          {expiry.certaintyNote}
        </Text>
        {expiry.citation && (
          <Anchor href={expiry.citation} target="_blank" rel="noreferrer" size="sm" mt={6} display="inline-block">
            Where this is said <IconExternalLink size={14} style={{ verticalAlign: -2 }} aria-hidden="true" />
          </Anchor>
        )}
      </div>
      <div style={{ flex: '1 1 300px' }}>
        <Title order={3} mb={6}>
          How to renew it
        </Title>
        <List type="ordered" spacing={6}>
          {expiry.resolve.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      </div>
    </Group>
  );
}
