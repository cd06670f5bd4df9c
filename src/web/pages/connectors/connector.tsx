// One added connector, for operators: what it is, its OAuth app, a trial, and the ways to replace and remove it.
import { Anchor, Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { AddedConnectorWholeView } from '../../../api/connector-schemas.ts';
import { useAddedConnector, useCheckOfAdded, useConnectors } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { Await, ListSkeleton, Page } from '../../components/page.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { formatDay, plural } from '../../format.ts';
import { BackToConnectors } from './back-to-connectors.tsx';
import { Description } from './description.tsx';
import { OAuthAppForm } from './oauth-app-form.tsx';
import { ProblemList } from './problem-list.tsx';
import { RemoveButton } from './remove-button.tsx';
import { TryOut } from './try-out.tsx';

export default function ConnectorPage() {
  const { slug = '' } = useParams();
  const isReady = useConnectors().data?.find((it) => it.slug === slug)?.isReady ?? false;
  return (
    <Await query={useAddedConnector(slug)} title="Connector">
      {(added) => (
        <Page
          title={added.name}
          heading={
            <Group gap="md" wrap="nowrap">
              <ConnectorMark slug={added.slug} name={added.name} size={48} />
              <div style={{ minWidth: 0 }}>
                <Title order={1}>{added.name}</Title>
                <Code>{added.slug}</Code>
              </div>
            </Group>
          }
          above={<BackToConnectors />}
          actions={
            <>
              {isReady && (
                <Button component={Link} to={`/connect/${added.slug}`} variant="default">
                  Connect it
                </Button>
              )}
              <Button component={Link} to={`/connectors/added/${added.slug}/replace`} variant="default">
                Replace
              </Button>
              <RemoveButton slug={added.slug} name={added.name} />
            </>
          }
        >
          <History added={added} />
          <OAuthApp slug={added.slug} />
          <Content added={added} />
        </Page>
      )}
    </Await>
  );
}

function History({ added }: { added: AddedConnectorWholeView }) {
  const { version, connectionCount, sourceUrl } = added;
  return (
    <Stack gap={4}>
      <Text size="sm">
        {connectionCount === 0
          ? 'No Connection uses it yet.'
          : `${plural(connectionCount, 'Connection')} of all Accounts ${connectionCount === 1 ? 'uses' : 'use'} it.`}
      </Text>
      <Text size="sm" c="dimmed">
        Added by {added.addedByName} on {formatDay(added.addedAt)}
        {version > 1 && `; version ${version} by ${added.changedByName} on ${formatDay(added.changedAt)}`}.
        {sourceUrl !== null && (
          <>
            {' '}
            From{' '}
            <Anchor href={sourceUrl} target="_blank" rel="noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
              {sourceUrl}
            </Anchor>
          </>
        )}
      </Text>
    </Stack>
  );
}

/** Shown with what is to be done while the app is missing; afterwards the list is the place to change it. */
function OAuthApp({ slug }: { slug: string }) {
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

function Content({ added }: { added: AddedConnectorWholeView }) {
  const query = useCheckOfAdded(added);
  return (
    <Await query={query} skeleton={<ListSkeleton rows={2} height={200} />}>
      {({ connector, problems, warnings }) => (
        <>
          {problems.length > 0 && (
            <Paper withBorder p="lg" component="section" aria-label="What is wrong with it">
              <Text size="sm" mb="md">
                This version of Mooring cannot read it: its Connections stand still until it is replaced.
              </Text>
              <ProblemList problems={problems} warnings={[]} />
            </Paper>
          )}
          {connector && (
            <>
              <Paper withBorder p="lg" component="section" aria-label="What it is">
                <Stack gap="lg">
                  <Description connector={connector} />
                  {warnings.length > 0 && <ProblemList warnings={warnings} />}
                </Stack>
              </Paper>
              <TryOut
                connector={connector}
                source={{ slug: added.slug }}
                streams={connector.streams.filter((it) => it.refusal === null).map((it) => it.name)}
              />
            </>
          )}
        </>
      )}
    </Await>
  );
}
