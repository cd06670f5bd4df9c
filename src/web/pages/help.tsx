// "Why is my Data Source disconnected?": the five causes, what is no disconnection, statuses, who is mailed, what Reconnect does.
// The emails link here, to a cause by its word and with the provider: /help?provider=linkedin#expired_token. The ids are those of HelpAnchor in
// life/diagnosis. The details of each cause come from the API, where the words of real failures come from too.
import { Group, List, Paper, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { HelpSectionView } from '../../api/help-schemas.ts';
import { useHelpCauses, useHelpProvider, useHelpProviders } from '../api/queries.ts';
import { SupportContact } from '../components/explanation.tsx';
import { IconSearch } from '../components/icons.ts';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { StatusBadge, TonePill } from '../components/status-badge.tsx';
import { useSignedIn } from '../session.ts';
import { causeLabels, statusOrder } from '../words.ts';
import classes from './help.module.css';
import { Details, ProviderPanel } from './help-details.tsx';
import { causes, otherSections, statusTexts } from './help-texts.ts';

export default function HelpPage() {
  const { hash } = useLocation();
  const [search, setSearch] = useSearchParams();
  const slug = search.get('provider') ?? '';
  const opened = search.get('detail');
  const me = useSignedIn();
  const providers = useHelpProviders();
  const provider = useHelpProvider(slug);
  const general = useHelpCauses();
  // A provider that nobody knows, such as one of a connector of the house, is told of in general.
  const isKnown = slug !== '' && !provider.isError;
  const sections = isKnown ? provider.data?.sections : general.data?.items;
  const isReady = sections !== undefined;
  useEffect(() => {
    if (hash && isReady) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [hash, isReady]);
  const choose = (chosen: string | null) => setSearch(chosen ? { provider: chosen } : {}, { replace: true });
  const name = isKnown ? provider.data?.name : undefined;
  const options = (providers.data ?? []).map((it) => ({ value: it.slug, label: it.name }));
  return (
    <Page
      title="Why is my Data Source disconnected?"
      about="A provider no longer lets Mooring in, and a person has to act. Mooring says which of these it is, with the provider's own words."
    >
      <div className={classes.columns}>
        <nav className={classes.contents} aria-label="On this page">
          <span className={classes.contentsTitle}>On this page</span>
          {contents.map(([id, label]) => (
            <a key={id} href={`#${id}`}>
              {label}
            </a>
          ))}
        </nav>
        <Stack gap="lg">
          <Select
            label="Provider"
            description="Told in its own terms: how long its credentials last, why it ends them, what to do there."
            placeholder="All providers"
            aria-busy={providers.isPending}
            data={options}
            value={provider.data?.slug ?? (slug || null)}
            onChange={choose}
            searchable
            clearable
            limit={100}
            maw={420}
            leftSection={<IconSearch size={16} />}
            nothingFoundMessage="No such provider. The general words hold for it."
          />
          {general.isError && <ProblemAlert error={general.error} onRetry={() => void general.refetch()} />}
          {isKnown && provider.data && <ProviderPanel provider={provider.data} />}
          {Object.entries(causes).map(([cause, text]) => (
            <Section key={cause} id={cause} title={titleOf(cause, name)}>
              <Text mb="sm">{text.about}</Text>
              <Text size="sm" fw={600} mb={4}>
                What you can do
              </Text>
              <List type="ordered" size="sm" spacing={4}>
                {text.resolve.map((line) => (
                  <List.Item key={line}>{line}</List.Item>
                ))}
              </List>
              <SectionDetails sections={sections} anchor={cause} name={name} opened={opened} />
            </Section>
          ))}
          <Section id="retrying" title="Retrying is not disconnected">
            <Text size="sm">{otherSections.retrying}</Text>
            <SectionDetails sections={sections} anchor="retrying" name={name} opened={opened} />
          </Section>
          <Section id="set_up" title="When it lies with the set-up">
            <Text size="sm">{otherSections.set_up}</Text>
            <SectionDetails sections={sections} anchor="set_up" name={name} opened={opened} />
          </Section>
          <Section id="request" title="When a request is not accepted">
            <Text size="sm">{otherSections.request}</Text>
            <SectionDetails sections={sections} anchor="request" name={name} opened={opened} />
          </Section>
          <Section id="statuses" title="What the statuses mean">
            <Stack gap="sm">
              {statusOrder.map((status) => (
                <Status key={status} pill={<StatusBadge status={status} />} text={statusTexts[status]} />
              ))}
              <Status pill={<TonePill tone="warning">Partial</TonePill>} text={statusTexts.partial} />
              <Status pill={<TonePill tone="neutral">Paused</TonePill>} text={statusTexts.paused} />
            </Stack>
          </Section>
          <Section id="emails" title="Who is mailed">
            <Text size="sm">
              The User who connected the Data Source and the Account Owner get one email each; only one in all when they
              are the same person. If that User has left, the owner and the admins are told. While it stays disconnected
              there are reminders after 1, 3, 7 and 14 days, and when it is connected again, a closing email says what
              was caught up. When one authorization stands behind many Data Sources, one email lists them all. All of
              them stand under Notifications too.
            </Text>
          </Section>
          <Section id="reconnect" title="What Reconnect does">
            <List size="sm" spacing={6}>
              <List.Item>
                It renews the authorization in place: the same Data Source, the same settings, the same history.
              </List.Item>
              <List.Item>
                A provider with its own sign-in page leads you there and back. A key or password is entered here.
              </List.Item>
              <List.Item>
                The new one is tried before anything changes. If it is refused, you are told why, and the old state
                stays.
              </List.Item>
              <List.Item>
                If you come back with another account than before, nothing is mixed: you choose what to do.
              </List.Item>
              <List.Item>
                Then syncs go on at once and the gap is filled. Days that the provider no longer gives are named, one by
                one.
              </List.Item>
            </List>
          </Section>
          {me.supportContact && (
            <Text size="sm">
              Still stuck? Ask <SupportContact contact={me.supportContact} />.
            </Text>
          )}
        </Stack>
      </div>
    </Page>
  );
}

const contents: [id: string, label: string][] = [
  ...Object.keys(causes).map((cause): [string, string] => [cause, causeLabels[cause] ?? cause]),
  ['retrying', 'Retrying'],
  ['set_up', 'Set-up'],
  ['request', 'Requests'],
  ['statuses', 'Statuses'],
  ['emails', 'Who is mailed'],
  ['reconnect', 'Reconnect'],
];

const titleOf = (cause: string, name: string | undefined): string | undefined =>
  cause === 'provider_specific' && name ? `Unique to ${name}` : causeLabels[cause];

interface SectionDetailsProps {
  /** Undefined while they are read. */
  sections: HelpSectionView[] | undefined;
  anchor: string;
  name: string | undefined;
  opened: string | null;
}

function SectionDetails({ sections, anchor, name, opened }: SectionDetailsProps) {
  if (!sections)
    return <Skeleton height={44} mt="md" radius="md" role="status" aria-label="Loading" aria-busy="true" />;
  const details = sections.find((it) => it.anchor === anchor)?.details ?? [];
  if (details.length === 0 && name)
    return (
      <Text size="sm" c="dimmed" mt="md">
        No answer of {name} is known that means this.
      </Text>
    );
  return <Details details={details} opened={opened} />;
}

function Section({ id, title, children }: { id: string; title: string | undefined; children: React.ReactNode }) {
  return (
    <Paper withBorder p="lg" id={id} component="section" className={classes.section}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function Status({ pill, text }: { pill: React.ReactNode; text: string | undefined }) {
  return (
    <Group gap="md" align="flex-start">
      <div style={{ width: 130 }}>{pill}</div>
      <Text size="sm" style={{ flex: '1 1 280px' }}>
        {text}
      </Text>
    </Group>
  );
}
