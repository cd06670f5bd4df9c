// One added connector, for operators: what it is, its OAuth app, a trial, and the ways to replace and remove it.
import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { AddedConnectorWholeView } from '../../../api/connector-schemas.ts';
import { useAddedConnector, useCheckOfAdded, useConnectors } from '../../api/queries.ts';
import { Await, ListSkeleton, Page } from '../../components/page.tsx';
import { formatDay } from '../../format.ts';
import { BackToConnectors } from './back-to-connectors.tsx';
import { ConnectorHeading, tellUses } from './connector-heading.tsx';
import { Description } from './description.tsx';
import { OAuthAppSection } from './oauth-app-section.tsx';
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
          heading={<ConnectorHeading slug={added.slug} name={added.name} />}
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
          <OAuthAppSection slug={added.slug} />
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
      <Text size="sm">{tellUses(connectionCount)}</Text>
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
              <TryOut connector={connector} source={{ slug: added.slug }} />
            </>
          )}
        </>
      )}
    </Await>
  );
}
