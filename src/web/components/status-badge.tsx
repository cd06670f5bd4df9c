// How a status looks, everywhere. The tone is said by words too: colour alone tells nothing to many people.
import { Group, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DataSourceView, ExpiryView, Explanation } from '../../api/schemas.ts';
import { formatRelative } from '../format.ts';
import type { Tone } from '../theme.ts';
import { type Status, statusWords } from '../words.ts';
import { useNowMs } from './relative-time.tsx';
import classes from './status.module.css';

export function TonePill(props: {
  tone: Tone;
  children: ReactNode;
  hint?: string;
  isBusy?: boolean;
  size?: 'md' | 'lg';
}) {
  const pill = (
    <span
      className={`${classes.badge} ${classes[props.tone]}`}
      data-busy={props.isBusy || undefined}
      data-size={props.size ?? 'md'}
    >
      <span className={classes.dot} aria-hidden="true" />
      {props.children}
    </span>
  );
  return props.hint ? <Tooltip label={props.hint}>{pill}</Tooltip> : pill;
}

/** A quiet mark beside a name: "you", a role. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${classes.tag} ${classes[tone]}`}>{children}</span>;
}

export function StatusBadge({ status, size }: { status: Status; size?: 'md' | 'lg' }) {
  const word = statusWords[status];
  return (
    <TonePill tone={word.tone} hint={word.hint} isBusy={word.tone === 'busy' || status === 'retrying'} size={size}>
      {word.label}
    </TonePill>
  );
}

/** The warning beside a status, only while it is soon. */
export function ExpiryPill({ expiry, size }: { expiry: ExpiryView | null; size?: 'md' | 'lg' }) {
  const nowMs = useNowMs();
  if (!expiry?.isSoon) return null;
  const isOver = Date.parse(expiry.at) <= nowMs;
  return (
    <TonePill tone="warning" hint={`${expiry.why} Reconnect early, and nothing stops.`} size={size}>
      {isOver ? 'Expired' : `Expires ${formatRelative(expiry.at, nowMs)}`}
    </TonePill>
  );
}

/** The status of a Data Source with its marks, and below it why, where there is a why. */
export function DataSourceStatus({ dataSource, size }: { dataSource: DataSourceView; size?: 'md' | 'lg' }) {
  return (
    <Group gap={6} wrap="wrap">
      <StatusBadge status={dataSource.status} size={size} />
      {dataSource.isPartial && (
        <TonePill tone="warning" hint="Some streams are refused; the others go on." size={size}>
          Partial
        </TonePill>
      )}
      <ExpiryPill expiry={dataSource.expiry} size={size} />
      {dataSource.isPaused && (
        <TonePill tone="neutral" hint="Paused by a person: no syncs, no emails." size={size}>
          Paused
        </TonePill>
      )}
    </Group>
  );
}

function reasonOf({ verdict, causeLabel, actor, heldUntil }: Explanation): string {
  if (heldUntil) return 'Held back: the provider refuses several';
  if (verdict === 'disconnected') return causeLabel;
  return actor === 'operator' ? 'An operator has to act' : 'Heals alone';
}

/** "Invalid refresh token", or for trouble that heals alone, what it is waiting for. */
export function ReasonLine({ dataSource }: { dataSource: DataSourceView }) {
  const { explanation, status } = dataSource;
  if (!explanation) return null;
  const text = reasonOf(explanation);
  return (
    <Text size="sm" c="dimmed" mt={4} lineClamp={1}>
      {status === 'disconnected' || status === 'retrying' || dataSource.isPartial ? text : null}
    </Text>
  );
}
