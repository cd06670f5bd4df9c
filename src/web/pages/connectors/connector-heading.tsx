// What stands above the page of a connector, and the line that says how much uses it.
import { Code, Group, Title } from '@mantine/core';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { plural } from '../../format.ts';

export function ConnectorHeading({ slug, name }: { slug: string; name: string }) {
  return (
    <Group gap="md" wrap="nowrap">
      <ConnectorMark slug={slug} name={name} size={48} />
      <div style={{ minWidth: 0 }}>
        <Title order={1}>{name}</Title>
        <Code>{slug}</Code>
      </div>
    </Group>
  );
}

export const tellUses = (connectionCount: number): string =>
  connectionCount === 0
    ? 'No Connection uses it yet.'
    : `${plural(connectionCount, 'Connection')} of all Accounts ${connectionCount === 1 ? 'uses' : 'use'} it.`;
