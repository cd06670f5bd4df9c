// The OAuth app of a connector, on its page: with what is to be done while it is missing; afterwards the list is the place to change it.
import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useConnectors } from '../../api/queries.ts';
import { TonePill } from '../../components/status-badge.tsx';
import { OAuthAppForm } from './oauth-app-form.tsx';

/** Nothing where it needs none. */
export function OAuthAppSection({ slug }: { slug: string }) {
  const connector = useConnectors().data?.find((it) => it.slug === slug);
  if (!connector?.oauthApp) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-label="OAuth app">
      <Group justify="space-between">
        <Title order={2}>OAuth app</Title>
        <TonePill tone={connector.isReady ? 'good' : 'warning'}>{connector.isReady ? 'Ready' : 'Not ready'}</TonePill>
      </Group>
      {connector.isReady ? (
        <Text size="sm" mt="xs">
          People sign in at {connector.name} by the app {connector.oauthApp.clientId}.{' '}
          <Anchor component={Link} to={`/connectors#${slug}`} size="sm">
            Change it
          </Anchor>
        </Text>
      ) : (
        <>
          <Text size="sm" mt="xs" maw={620}>
            Nobody can connect it before this is done once: register an app at {connector.name} with the redirect URI
            below, then enter here the client id and secret that it shows you.
          </Text>
          <OAuthAppForm connector={connector} app={connector.oauthApp} />
        </>
      )}
    </Paper>
  );
}
