// One connector that comes with Mooring, for operators: how it was tried, its OAuth app, what it is, and a trial of it.
import { Button, Paper, Text } from '@mantine/core';
import { Link, Navigate, useParams } from 'react-router';
import type { ConnectorWholeView } from '../../../api/connector-schemas.ts';
import { useConnectorWhole } from '../../api/queries.ts';
import { Await, Page } from '../../components/page.tsx';
import { VerificationNote } from '../../components/verification.tsx';
import { BackToConnectors } from './back-to-connectors.tsx';
import { ConnectorHeading, tellUses } from './connector-heading.tsx';
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
  const { slug, name, isReady, isTriable, connectionCount, verification } = connector;
  return (
    <Page
      title={name}
      heading={<ConnectorHeading slug={slug} name={name} />}
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
        <Text size="sm">It comes with Mooring. {tellUses(connectionCount)}</Text>
        <VerificationNote verification={verification} />
      </div>
      <OAuthAppSection slug={slug} />
      <Paper withBorder p="lg" component="section" aria-label="What it is">
        <Description connector={connector} streamsAre={isTriable ? 'listed' : 'tables'} />
      </Paper>
      {isTriable && <TryOut connector={connector} source={{ slug }} />}
    </Page>
  );
}
