// How things stand in one glance: how many are connected, how many need you, and each status's share.
import { Group, Paper, Text } from '@mantine/core';
import type { DataSourcePage } from '../../../api/schemas.ts';
import { formatNumber, plural } from '../../format.ts';
import { toneColors } from '../../theme.ts';
import { type Status, statusWords } from '../../words.ts';
import classes from './data-sources.module.css';

const order: Status[] = ['connected', 'catching_up', 'connecting', 'retrying', 'disconnected'];

export function Summary({ counts }: { counts: DataSourcePage['counts'] }) {
  const count = (status: Status) => counts[status] ?? 0;
  const needYou = count('disconnected');
  const underWay = count('catching_up') + count('connecting');
  const spoken = order.filter((status) => count(status) > 0);
  return (
    <Paper withBorder className={classes.strip}>
      <Figure
        value={count('connected')}
        label="connected"
        color="light-dark(var(--mantine-color-kelp-6), var(--mantine-color-kelp-3))"
      />
      <Figure
        value={needYou}
        label={needYou === 1 ? 'needs you' : 'need you'}
        color={
          needYou > 0 ? 'light-dark(var(--mantine-color-buoy-6), var(--mantine-color-buoy-3))' : 'var(--text-quiet)'
        }
      />
      <div
        className={classes.share}
        role="img"
        aria-label={spoken
          .map((status) => plural(count(status), statusWords[status].label, statusWords[status].label))
          .join(', ')}
      >
        {spoken.map((status) => (
          <span
            key={status}
            title={`${statusWords[status].label}: ${formatNumber(count(status))}`}
            style={{
              flexGrow: count(status),
              background: `var(--mantine-color-${toneColors[statusWords[status].tone]}-${status === 'connected' ? 4 : 5})`,
            }}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {aside(count('retrying'), underWay)}
      </Text>
    </Paper>
  );
}

function Figure({ value, label, color }: { value: number; label: string; color: string }) {
  return (
    <Group gap={9} align="baseline" wrap="nowrap">
      <span className={classes.figure} style={{ color }}>
        {formatNumber(value)}
      </span>
      <Text size="sm" fw={500}>
        {label}
      </Text>
    </Group>
  );
}

function aside(retrying: number, underWay: number): string {
  const parts = [];
  if (retrying > 0) parts.push(`${formatNumber(retrying)} ${retrying === 1 ? 'heals' : 'heal'} alone`);
  if (underWay > 0) parts.push(`${formatNumber(underWay)} under way`);
  return parts.join(', ');
}
