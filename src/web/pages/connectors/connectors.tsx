// Connectors, for operators: those that come with Mooring and those that operators added, each with what it still needs: for OAuth the app
// of this installation at the provider.
import { Anchor, Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { AddedConnectorView } from '../../../api/connector-schemas.ts';
import type { ConnectorView } from '../../../api/schemas.ts';
import { useAddedConnectors, useConnectors } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { IconPlug, IconPlus } from '../../components/icons.ts';
import { Await, Empty, ListSkeleton, Page } from '../../components/page.tsx';
import { SearchBar } from '../../components/search-bar.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { VerificationTag } from '../../components/verification.tsx';
import { formatDay, plural } from '../../format.ts';
import { useCan } from '../../session.ts';
import { authLabels, categoryLabel } from '../../words.ts';
import { OAuthAppForm } from './oauth-app-form.tsx';

/** One line of the list. An added one that this version cannot read is no connector that people could use. */
interface Listed {
  slug: string;
  name: string;
  connector: ConnectorView | null;
  added: AddedConnectorView | null;
}

export default function ConnectorsPage() {
  const can = useCan();
  const connectors = useConnectors();
  const added = useAddedConnectors(can('operate'));
  return (
    <Page
      title="Connectors"
      about="What people can connect: the connectors that come with Mooring, and those that operators add. Providers with OAuth know Mooring by an app that you register with them once, for all Accounts."
      maxWidth={940}
      actions={
        <Button component={Link} to="/connectors/add" leftSection={<IconPlus size={17} />}>
          Add a connector
        </Button>
      }
    >
      <Await query={connectors} skeleton={<ListSkeleton rows={4} height={80} />}>
        {(offered) => (
          <Await query={added} skeleton={<ListSkeleton rows={4} height={80} />}>
            {(own) => <Lines lines={joinLines(offered, own)} />}
          </Await>
        )}
      </Await>
    </Page>
  );
}

function joinLines(connectors: ConnectorView[], added: AddedConnectorView[]): Listed[] {
  const bySlug = new Map(added.map((it) => [it.slug, it]));
  const offered = connectors.map((connector) => ({
    slug: connector.slug,
    name: connector.name,
    connector,
    added: bySlug.get(connector.slug) ?? null,
  }));
  const unreadable = added
    .filter((it) => !connectors.some((other) => other.slug === it.slug))
    .map((it) => ({ slug: it.slug, name: it.name, connector: null, added: it }));
  const needsOperator = ({ connector }: Listed): number => Number(connector?.isReady !== true);
  const hasApp = ({ connector }: Listed): number => Number(connector !== null && connector.oauthApp !== null);
  return [...offered, ...unreadable].sort(
    (a, b) =>
      Number(b.added !== null) - Number(a.added !== null) ||
      needsOperator(b) - needsOperator(a) ||
      hasApp(b) - hasApp(a) ||
      a.name.localeCompare(b.name),
  );
}

function Lines({ lines }: { lines: Listed[] }) {
  const [parameters, setParameters] = useSearchParams();
  const origin = parameters.get('origin') ?? '';
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase();
  const shown = lines
    .filter((it) => origin === '' || (origin === 'added') === (it.added !== null))
    .filter((it) => `${it.name} ${it.slug} ${it.connector?.category ?? ''}`.toLowerCase().includes(words));
  const count = lines.filter((it) => it.added !== null).length;
  return (
    <Stack>
      <SearchBar
        label="Search connectors"
        search={search}
        onSearch={setSearch}
        parts={{
          label: 'Which to show',
          value: origin,
          onChange: (value) => setParameters(value === '' ? {} : { origin: value }),
          data: [
            { value: '', label: `All ${lines.length}` },
            { value: 'added', label: `Added ${count}` },
            { value: 'built-in', label: `Built in ${lines.length - count}` },
          ],
        }}
      />
      {shown.map((line) => (
        <Line key={line.slug} line={line} />
      ))}
      {shown.length === 0 && (
        <Empty
          icon={<IconPlug size={30} stroke={1.5} />}
          title={words ? 'No connector like that' : 'None was added yet'}
        >
          A connector is a manifest.yaml in the open declarative format; hundreds are published. Add one, try it out,
          and people can connect it at once.
        </Empty>
      )}
    </Stack>
  );
}

function Line({ line: { slug, name, connector, added } }: { line: Listed }) {
  const { hash } = useLocation();
  const isMeant = hash === `#${slug}`;
  const [isOpen, setIsOpen] = useState(isMeant);
  useEffect(() => {
    if (isMeant) document.getElementById(slug)?.scrollIntoView({ block: 'center' });
  }, [isMeant, slug]);
  const isReady = connector?.isReady ?? false;
  return (
    <Paper withBorder p="md" px="lg" id={slug} component="article">
      <Group justify="space-between" gap="md">
        <Group gap="md" wrap="nowrap" align="flex-start" style={{ flex: '1 1 300px', minWidth: 0 }}>
          <ConnectorMark slug={slug} name={name} size={40} />
          <div style={{ minWidth: 0 }}>
            <Group gap={8}>
              <Title order={2} size="h4">
                <Anchor component={Link} to={`/connectors/${added ? 'added' : 'built-in'}/${slug}`} inherit>
                  {name}
                </Anchor>
              </Title>
              <Code>{slug}</Code>
              {connector && <VerificationTag verification={connector.verification} />}
            </Group>
            {connector && (
              <Text size="sm" c="dimmed">
                {categoryLabel(connector.category)}, {authLabels[connector.authKind]}
              </Text>
            )}
            {added && <Origin added={added} />}
            <Text size="sm" c={isReady ? 'dimmed' : undefined}>
              {tellReadiness(connector)}
            </Text>
          </div>
        </Group>
        <Group gap="sm">
          <TonePill tone={isReady ? 'good' : connector ? 'warning' : 'bad'}>
            {isReady ? 'Ready' : connector ? 'Not ready' : 'Cannot be read'}
          </TonePill>
          {connector?.oauthApp && (
            <Button variant="default" size="xs" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? 'Close' : isReady ? 'Change' : 'Set it up'}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && connector?.oauthApp && (
        <OAuthAppForm connector={connector} app={connector.oauthApp} onDone={() => setIsOpen(false)} />
      )}
    </Paper>
  );
}

function Origin({ added }: { added: AddedConnectorView }) {
  const { isUsable, streamCount, connectionCount } = added;
  const streams = isUsable && streamCount > 0 ? [plural(streamCount, 'stream')] : [];
  const uses = connectionCount === 0 ? 'no Connection yet' : plural(connectionCount, 'Connection');
  return (
    <Text size="sm" c="dimmed">
      {[...streams, uses].join(', ')}. Added by {added.addedByName} on {formatDay(added.addedAt)}
    </Text>
  );
}

function tellReadiness(connector: ConnectorView | null): string {
  if (!connector) return 'This version of Mooring cannot read it. Open it to see why, and replace it.';
  // For those who are here already and may set it up; everybody else reads whom to ask.
  if (!connector.isReady && connector.oauthApp)
    return `Needs the client id and secret of your OAuth app at ${connector.name}`;
  if (!connector.isReady) return connector.notReadyBecause ?? '';
  return connector.oauthApp ? `OAuth app ${connector.oauthApp.clientId ?? ''}` : 'Needs nothing from the operator';
}
