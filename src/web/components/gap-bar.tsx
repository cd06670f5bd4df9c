// The gap ledger of a stream as a bar over time: complete, missing, filled, lost. The list below says the same in words.
import { Group, List, Stack, Text } from '@mantine/core';
import type { StreamView } from '../../api/schemas.ts';
import { formatDay, formatInstant } from '../format.ts';
import { gapWords } from '../words.ts';
import classes from './gap-bar.module.css';
import { useNowMs } from './relative-time.tsx';

export function GapBar({ stream }: { stream: StreamView }) {
  const nowMs = useNowMs();
  const edges = [stream.completeFrom, ...stream.gaps.map((gap) => gap.from)].filter((at) => at !== null);
  // What is read whole or by changes is complete as of its last read: only gaps give such a stream a history to draw.
  if (edges.length === 0 || (stream.reading !== 'date_window' && stream.gaps.length === 0)) return null;
  const fromMs = Math.min(...edges.map((at) => Date.parse(at)));
  const spanMs = Math.max(1, nowMs - fromMs);
  const place = (from: string | null, until: string | null) => {
    const startMs = from ? Math.max(fromMs, Date.parse(from)) : fromMs;
    const endMs = until ? Math.min(nowMs, Date.parse(until)) : nowMs;
    return {
      left: `${((startMs - fromMs) / spanMs) * 100}%`,
      width: `${(Math.max(0, endMs - startMs) / spanMs) * 100}%`,
    };
  };
  const said = stream.gaps.map(
    (gap) => `${gapWords[gap.status].label} ${formatDay(gap.from)} to ${formatDay(gap.until)}`,
  );
  return (
    <Stack gap={4}>
      <div
        className={classes.bar}
        role="img"
        aria-label={`Data since ${formatDay(new Date(fromMs).toISOString())}. ${said.join('. ') || 'Complete.'}`}
      >
        {stream.completeUntil && nowMs - Date.parse(stream.completeUntil) > spanMs / 200 && (
          <div className={`${classes.segment} ${classes.unread}`} style={place(stream.completeUntil, null)} />
        )}
        {stream.gaps.map((gap) => (
          <div
            key={gap.id}
            className={`${classes.segment} ${classes[gap.status]}`}
            style={place(gap.from, gap.until)}
          />
        ))}
      </div>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {formatDay(new Date(fromMs).toISOString())}
        </Text>
        <Text size="xs" c="dimmed">
          today
        </Text>
      </Group>
    </Stack>
  );
}

export function GapKey() {
  return (
    <Group gap="md">
      <KeyItem name="complete" label="Complete" />
      <KeyItem name="filled" label="Was missing, filled" />
      <KeyItem name="missing" label="Missing" />
      <KeyItem name="lost" label="Lost" />
    </Group>
  );
}

function KeyItem({ name, label }: { name: string; label: string }) {
  return (
    <Text size="xs" c="dimmed">
      <span className={`${classes.key} ${classes[name]}`} aria-hidden="true" />
      {label}
    </Text>
  );
}

export function GapList({ stream }: { stream: StreamView }) {
  if (stream.gaps.length === 0) return null;
  return (
    <List size="sm" spacing={2} listStyleType="none">
      {stream.gaps.map((gap) => (
        <List.Item key={gap.id}>
          <Text size="sm" span fw={600}>
            {gapWords[gap.status].label}
          </Text>{' '}
          {formatInstant(gap.from)} to {formatInstant(gap.until)}
          <Text size="sm" span c="dimmed">
            {' '}
            · {gapWords[gap.status].hint}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
