// What a new authorization does not reach and the one before did, each with the provider's own words.
import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShortfallView } from '../../api/shortfall-schema.ts';

export function ShortfallList({ shortfall }: { shortfall: ShortfallView }) {
  const { lostDataSources, lostStreams, missingScopes } = shortfall;
  return (
    <Stack gap="md">
      <Part title="Data Sources that it does not reach" isShown={lostDataSources.length > 0}>
        {lostDataSources.map((it) => (
          <Line key={it.id} name={it.name} beside={it.objectLabel} message={it.providerMessage} />
        ))}
      </Part>
      <Part title="Streams that it may not read" isShown={lostStreams.length > 0}>
        {lostStreams.map((it) => (
          <Line
            key={`${it.dataSourceName} ${it.streamName}`}
            name={it.streamName}
            beside={it.dataSourceName}
            message={it.providerMessage}
          />
        ))}
      </Part>
      <Part title="Permissions that were not given" isShown={missingScopes.length > 0}>
        {missingScopes.map((scope) => (
          <Line key={scope} name={scope} beside="" message="" />
        ))}
      </Part>
    </Stack>
  );
}

function Part({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <div>
      <Title order={2} size="h5" mb={6}>
        {title}
      </Title>
      <List size="sm" spacing={6}>
        {children}
      </List>
    </div>
  );
}

function Line({ name, beside, message }: { name: string; beside: string; message: string }) {
  return (
    <List.Item style={{ overflowWrap: 'anywhere' }}>
      <Text span fw={600} size="sm">
        {name}
      </Text>
      {beside && beside !== name ? (
        <Text span size="sm" c="dimmed">
          {' '}
          ({beside})
        </Text>
      ) : null}
      {message ? (
        <Text size="sm" c="dimmed">
          “{message}”
        </Text>
      ) : null}
    </List.Item>
  );
}
