// "Why is my Data Source disconnected?": the five causes, what is no disconnection, statuses, who is mailed, what Reconnect does.
// The emails link here, to a cause by its word: /help#expired_token. The ids are those of HelpAnchor in life/diagnosis.
import { Anchor, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { SupportContact } from '../components/explanation.tsx';
import { Page } from '../components/page.tsx';
import { StatusBadge, TonePill } from '../components/status-badge.tsx';
import { useSignedIn } from '../session.ts';
import { causeLabels, statusOrder } from '../words.ts';
import { causes, statusTexts } from './help-texts.ts';

export default function HelpPage() {
  const { hash } = useLocation();
  const me = useSignedIn();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [hash]);
  return (
    <Page
      title="Why is my Data Source disconnected?"
      about="A provider no longer lets Mooring in, and a person has to act. Mooring says which of these it is, with the provider's own words."
      maxWidth={860}
    >
      <Group gap="xs" component="nav" aria-label="Causes">
        {Object.keys(causes).map((cause) => (
          <Anchor key={cause} href={`#${cause}`} size="sm">
            {causeLabels[cause]}
          </Anchor>
        ))}
        <Anchor href="#retrying" size="sm">
          Retrying
        </Anchor>
        <Anchor href="#set_up" size="sm">
          Set-up
        </Anchor>
        <Anchor href="#request" size="sm">
          Requests
        </Anchor>
      </Group>
      {Object.entries(causes).map(([cause, text]) => (
        <Paper withBorder p="lg" key={cause} id={cause} component="section" style={{ scrollMarginTop: 80 }}>
          <Title order={2} mb="xs">
            {causeLabels[cause]}
          </Title>
          <Text mb="sm">{text.about}</Text>
          <Text size="sm" fw={600} mb={4}>
            It happens when
          </Text>
          <List size="sm" spacing={4} mb="sm">
            {text.happens.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
          <Text size="sm" fw={600} mb={4}>
            What you can do
          </Text>
          <List type="ordered" size="sm" spacing={4}>
            {text.resolve.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </Paper>
      ))}
      <Section id="retrying" title="Retrying is not disconnected">
        <Text size="sm">
          A rate limit, an outage, a server that is being restarted, an answer that makes no sense: such trouble ends by
          itself. Mooring waits and tries again, at once when the provider says when. Nobody is mailed and nobody has to
          do anything. No row is lost: the next sync reads on from where the last one stopped.
        </Text>
      </Section>
      <Section id="set_up" title="When it lies with the set-up">
        <Text size="sm">
          The provider refuses the OAuth app of this installation, the clock of its machine is wrong, or an address lies
          in a private network that is closed to Mooring. Only the people who run this installation can mend that; what
          they have to do stands with the error. Your authorization is fine, and reconnecting would not help.
        </Text>
      </Section>
      <Section id="request" title="When a request is not accepted">
        <Text size="sm">
          A table, column or report was renamed or deleted, or the provider has changed its interface. That stream is
          marked as failed, all others go on, and nobody has to reconnect. If it comes back, it is read again by itself;
          otherwise leave the stream out on the page of the Data Source, or tell the people who run this installation.
        </Text>
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
          The User who connected the Data Source and the Account Owner get one email each; only one in all when they are
          the same person. If that User has left, the owner and the admins are told. While it stays disconnected there
          are reminders after 1, 3, 7 and 14 days, and when it is connected again, a closing email says what was caught
          up. When one authorization stands behind many Data Sources, one email lists them all. All of them stand under
          Notifications too.
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
            The new one is tried before anything changes. If it is refused, you are told why, and the old state stays.
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
    </Page>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Paper withBorder p="lg" id={id} component="section" style={{ scrollMarginTop: 80 }}>
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
