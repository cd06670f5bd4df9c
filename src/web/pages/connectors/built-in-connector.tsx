// One connector that comes with Mooring, for operators: how it was tried, its OAuth app, what it is, and a trial of it.
import { Button, Code, Group, Paper, Text, Title } from '@mantine/core';
import { Link, Navigate, useParams } from 'react-router';
import type { ConnectorWholeView } from '../../../api/connector-schemas.ts';
import { useConnectorWhole } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { Await, Page } from '../../components/page.tsx';
import { VerificationNote } from '../../components/verification.tsx';
import { plural } from '../../format.ts';
import { BackToConnectors } from './back-to-connectors.tsx';
import { Description } from './description.tsx';
import { OAuthAppSection } from './oauth-app-section.tsx';
import { TryOut } from './try-out.tsx';

export default function BuiltInConnectorPage() {
  const { slug = '' } = useParams();
  return (
    <Await query={useConnectorWhole(slug)} title="Connector">
      {(connector) =>
        connector.isAdded ? <Navigate to={`/connectors/added/${slug}`} replace /> : <BuiltIn connector={connector} />
      }
    </Await>
  );
}

function BuiltIn({ connector }: { connector: ConnectorWholeView }) {
  const { slug, name, icon, isReady, isTriable, streams, connectionCount, verification } = connector;
  return (
    <Page
      title={name}
      heading={
        <Group gap="md" wrap="nowrap">
          <ConnectorMark slug={slug} name={name} icon={icon} size={48} />
          <div style={{ minWidth: 0 }}>
            <Title order={1}>{name}</Title>
            <Code>{slug}</Code>
          </div>
        </Group>
      }
      above={<BackToConnectors />}
      actions={
        isReady && (
          <Button component={Link} to={`/connect/${slug}`} variant="default">
            Connect it
          </Button>
        )
      }
    >
      <div>
        <Text size="sm">
          It comes with Mooring.{' '}
          {connectionCount === 0
            ? 'No Connection uses it yet.'
            : `${plural(connectionCount, 'Connection')} of all Accounts ${connectionCount === 1 ? 'uses' : 'use'} it.`}
        </Text>
        <VerificationNote verification={verification} />
      </div>
      <OAuthAppSection slug={slug} />
      <Paper withBorder p="lg" component="section" aria-label="What it is">
        <Description connector={connector} streamsAre={isTriable ? 'listed' : 'tables'} />
      </Paper>
      {isTriable && (
        <TryOut
          connector={connector}
          source={{ slug }}
          streams={streams.filter((it) => it.refusal === null).map((it) => it.name)}
        />
      )}
    </Page>
  );
}
