// Step 1 of connecting: which provider. Those that the operator still has to prepare say what is missing.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ConnectorView } from '../../../api/schemas.ts';
import { useConnectors } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { IconSearch } from '../../components/icons.ts';
import { Await, Empty, ListSkeleton } from '../../components/page.tsx';
import { SearchBar } from '../../components/search-bar.tsx';
import { Tag } from '../../components/status-badge.tsx';
import { VerificationTag } from '../../components/verification.tsx';
import { useCan } from '../../session.ts';
import { authLabels, categoryLabel } from '../../words.ts';
import classes from './connect.module.css';
import { WizardFrame } from './wizard-frame.tsx';

export default function ChooseConnectorPage() {
  const query = useConnectors();
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState('');
  return (
    <WizardFrame step={0} title="Connect a Data Source" about="Where does your data live?">
      <Await query={query} skeleton={<ListSkeleton rows={3} height={130} />}>
        {(connectors) => {
          const categories = [...new Set(connectors.map((it) => it.category))].sort();
          const words = search.trim().toLowerCase();
          const shown = connectors
            .filter((it) => category === '' || it.category === category)
            .filter((it) => `${it.name} ${it.slug} ${it.category} ${it.description}`.toLowerCase().includes(words))
            .sort((a, b) => Number(b.isReady) - Number(a.isReady) || a.name.localeCompare(b.name));
          return (
            <Stack>
              <SearchBar
                label="Search connectors"
                search={search}
                onSearch={setSearch}
                {...(categories.length > 1 && {
                  parts: {
                    label: 'Category',
                    value: category,
                    onChange: setCategory,
                    data: [
                      { value: '', label: 'All' },
                      ...categories.map((value) => ({ value, label: categoryLabel(value) })),
                    ],
                  },
                })}
              />
              {shown.length === 0 ? (
                <Empty icon={<IconSearch size={30} stroke={1.5} />} title="No connector like that">
                  Try another word, or ask the operator of this installation to add one.
                </Empty>
              ) : (
                <div className={classes.grid}>
                  {shown.map((connector) => (
                    <ConnectorCard key={connector.slug} connector={connector} />
                  ))}
                </div>
              )}
            </Stack>
          );
        }}
      </Await>
    </WizardFrame>
  );
}

function ConnectorCard({ connector }: { connector: ConnectorView }) {
  const can = useCan();
  const content = (
    <>
      <Group gap="sm" wrap="nowrap">
        <ConnectorMark slug={connector.slug} name={connector.name} size={42} />
        <div style={{ minWidth: 0 }}>
          <Title order={2} size="h4">
            {connector.name}
          </Title>
          <Text size="xs" c="dimmed">
            {authLabels[connector.authKind]}
          </Text>
        </div>
      </Group>
      <Text size="sm" c="dimmed" style={{ flex: 1 }}>
        {connector.description}
      </Text>
      <VerificationTag verification={connector.verification} />
    </>
  );
  if (connector.isReady)
    return (
      <Link to={`/connect/${connector.slug}`} className={classes.card}>
        {content}
      </Link>
    );
  return (
    <div className={classes.card} data-quiet>
      {content}
      <Stack gap={6} align="flex-start">
        <Tag tone="warning">Not ready yet</Tag>
        <Text size="sm">{connector.notReadyBecause ?? 'The operator still has to set it up.'}</Text>
        {can('operate') && (
          <Button component={Link} to={`/connectors#${connector.slug}`} size="xs" variant="default">
            Set it up
          </Button>
        )}
      </Stack>
    </div>
  );
}
