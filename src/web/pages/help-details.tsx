// The parts of the help page that come from the rules: what is known of one provider, and the details of a cause, each folded to a line.
import { Anchor, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { HelpDetailView, HelpProviderView } from '../../api/help-schemas.ts';
import { ConnectorMark } from '../components/connector-mark.tsx';
import { IconChevronRight, IconExternalLink } from '../components/icons.ts';
import classes from './help.module.css';

/** How long credentials of the provider live, and why it ends authorizations. */
export function ProviderPanel({ provider }: { provider: HelpProviderView }) {
  const { slug, name, lifetimes, learnMore } = provider;
  return (
    <Paper withBorder p="lg" component="section" id="provider" className={classes.section} aria-label={name}>
      <Group gap="sm" mb="md" wrap="nowrap" align="flex-start">
        <ConnectorMark slug={slug} name={name} size={40} />
        <div>
          <Title order={2}>{name}</Title>
          <Text size="sm" c="dimmed">
            The causes below are told in its own terms, and only what it is known to answer is listed.
          </Text>
        </div>
      </Group>
      {!lifetimes && !learnMore && (
        <Text size="sm">Mooring does not know of any date on which {name} ends an authorization or key by itself.</Text>
      )}
      <div className={classes.lives}>
        {learnMore && (
          <div>
            <Title order={3} mb="xs">
              {learnMore.title}
            </Title>
            <Facts facts={learnMore.reasons} />
            {learnMore.url && <Source url={learnMore.url} label="Learn more" />}
          </div>
        )}
        {lifetimes && (
          <div>
            <Title order={3} mb="xs">
              How long it lasts
            </Title>
            <Facts facts={[...lifetimes.facts, ...lifetimes.notes.map(({ text }) => text)]} />
            <Source url={lifetimes.url} label="Source" />
          </div>
        )}
      </div>
    </Paper>
  );
}

const Facts = ({ facts }: { facts: string[] }) => (
  <List size="sm" spacing={6} lh={1.55}>
    {facts.map((fact) => (
      <List.Item key={fact}>{fact}</List.Item>
    ))}
  </List>
);

function Source({ url, label }: { url: string; label: string }) {
  if (!/^https?:/.test(url)) return null;
  return (
    <Text mt="xs" className={classes.source}>
      {label}: <Outside url={url}>{new URL(url).hostname.replace(/^www\./, '')}</Outside>
    </Text>
  );
}

const Outside = ({ url, children }: { url: string; children: string }) => (
  <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
    {children} <IconExternalLink size={14} style={{ verticalAlign: -2 }} />
  </Anchor>
);

/** `opened`: the detail that a link leads to. */
export function Details({ details, opened }: { details: HelpDetailView[]; opened: string | null }) {
  if (details.length === 0) return null;
  return (
    <div className={classes.details}>
      {details.map((detail) => (
        <Detail key={detail.detail + detail.summary} detail={detail} isOpen={detail.detail === opened} />
      ))}
    </div>
  );
}

function Detail({ detail, isOpen }: { detail: HelpDetailView; isOpen: boolean }) {
  const { title, summary, interpret, resolve, learnMore, helpLink } = detail;
  return (
    <details className={classes.detail} open={isOpen}>
      <summary>
        <IconChevronRight size={16} className={classes.chevron} />
        <div>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="sm" c="dimmed">
            {summary}
          </Text>
        </div>
      </summary>
      <Stack gap="sm" className={classes.answer}>
        <Text size="sm" fw={600} component="h3">
          How to interpret this error
        </Text>
        {interpret.map((paragraph) => (
          <Text size="sm" lh={1.6} key={paragraph}>
            {paragraph}
          </Text>
        ))}
        {learnMore && (
          <div>
            <Text size="sm" mb={6}>
              {learnMore.title}:
            </Text>
            <Facts facts={learnMore.reasons} />
          </div>
        )}
        <Text size="sm" fw={600} component="h3">
          How to resolve this error
        </Text>
        <List type="ordered" size="sm" spacing={6} lh={1.6}>
          {resolve.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
        {helpLink && (
          <div>
            <Outside url={helpLink.url}>{helpLink.label}</Outside>
          </div>
        )}
      </Stack>
    </details>
  );
}
