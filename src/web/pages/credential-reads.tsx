// Credential reads: which API key took the credential of which Connection, by the hour. Of one Connection, or of one API key. For admins.
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { CredentialReadsView } from '../../api/credential-schemas.ts';
import { useApiKeys, useConnection, useCredentialReads } from '../api/queries.ts';
import { IconArrowLeft, IconKey } from '../components/icons.ts';
import { Await, Empty, Page } from '../components/page.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import { Wrapping } from '../components/wrapping.tsx';
import { formatDay, formatTime, plural } from '../format.ts';
import classes from './credential-reads.module.css';

/** As many as the API gives at most. */
const shownMax = 500;

export function ReadsOfConnectionPage() {
  const { id = '' } = useParams();
  const name = useConnection(id).data?.name;
  return (
    <Reads
      path={`/connections/${id}/credential-reads`}
      about={
        <>
          Which API keys took the credential of <Named>{name ?? 'this Connection'}</Named> out of the vault, hour by
          hour.
        </>
      }
      back={{ to: `/data-manager?connection=${id}`, label: 'Data Manager' }}
      none="No API key has taken it. Mooring’s own syncs are not counted here: for them it never leaves the vault."
      nameOf={(read) => read.apiKeyName}
      linkOf={(read) => `/api-keys/${read.apiKeyId}/credential-reads`}
    />
  );
}

export function ReadsOfApiKeyPage() {
  const { id = '' } = useParams();
  const name = useApiKeys().data?.find((it) => it.id === id)?.name;
  return (
    <Reads
      path={`/api-keys/${id}/credential-reads`}
      about={
        <>
          Whose credentials <Named>{name ?? 'this API key'}</Named> took out of the vault, hour by hour.
        </>
      }
      back={{ to: '/api-keys', label: 'API keys' }}
      none="It has taken none. A key takes credentials only if it was made with “May read credentials”."
      nameOf={(read) => read.connectionName}
      linkOf={(read) => `/connections/${read.connectionId}/credential-reads`}
    />
  );
}

interface ReadsProps {
  path: string;
  about: React.ReactNode;
  back: { to: string; label: string };
  /** What is said where there are none. */
  none: string;
  nameOf: (read: CredentialReadsView) => string;
  linkOf: (read: CredentialReadsView) => string;
}

function Reads({ path, about, back, none, nameOf, linkOf }: ReadsProps) {
  const query = useCredentialReads(path);
  return (
    <Page
      title="Credential reads"
      maxWidth={940}
      about={<>{about} Kept for 400 days.</>}
      above={
        <Group gap={6}>
          <IconArrowLeft size={15} aria-hidden="true" />
          <Text size="sm" component={Link} to={back.to} c="dimmed">
            {back.label}
          </Text>
        </Group>
      }
    >
      <Await query={query}>
        {(reads) =>
          reads.length === 0 ? (
            <Empty icon={<IconKey size={30} stroke={1.5} />} title="No reads on record">
              {none}
            </Empty>
          ) : (
            <Stack gap="lg">
              <LastRead reads={reads} nameOf={nameOf} />
              {groupByDay(reads).map(([day, ofDay]) => (
                <section key={day} aria-label={day}>
                  <Group justify="space-between" mb={6} px={4}>
                    <Title order={2} size="h4">
                      {day}
                    </Title>
                    <Text size="sm" c="dimmed" className="numeric">
                      {plural(sum(ofDay), 'read')}
                    </Text>
                  </Group>
                  <Paper withBorder component="ul" className={classes.list}>
                    {ofDay.map((read) => (
                      <li key={`${read.hourAt} ${read.apiKeyId} ${read.connectionId}`} className={classes.line}>
                        <Text size="sm" c="dimmed" className={classes.when}>
                          {spanOf(read)}
                        </Text>
                        <Text component={Link} to={linkOf(read)} className={classes.name}>
                          <Wrapping>{nameOf(read)}</Wrapping>
                        </Text>
                        <Text size="sm" className="numeric">
                          {plural(read.readCount, 'read')}
                        </Text>
                      </li>
                    ))}
                  </Paper>
                </section>
              ))}
              {reads.length === shownMax && (
                <Text size="sm" c="dimmed">
                  The latest {shownMax} entries are shown.
                </Text>
              )}
            </Stack>
          )
        }
      </Await>
    </Page>
  );
}

function LastRead({ reads, nameOf }: { reads: CredentialReadsView[]; nameOf: ReadsProps['nameOf'] }) {
  const last = reads.reduce((one, other) => (other.lastAt > one.lastAt ? other : one));
  return (
    <Text>
      Last read <RelativeTime at={last.lastAt} />: <Named>{nameOf(last)}</Named>.
    </Text>
  );
}

const Named = ({ children }: { children: string }) => (
  <strong>
    <Wrapping>{children}</Wrapping>
  </strong>
);

/** One time, or from the first to the last within the hour. */
function spanOf({ firstAt, lastAt }: CredentialReadsView): string {
  const [first, last] = [formatTime(firstAt), formatTime(lastAt)];
  return first === last ? first : `${first}–${last}`;
}

const sum = (reads: CredentialReadsView[]): number => reads.reduce((total, it) => total + it.readCount, 0);

/** By the days of the reader, in the order in which they come. */
function groupByDay(reads: CredentialReadsView[]): [day: string, reads: CredentialReadsView[]][] {
  const days = new Map<string, CredentialReadsView[]>();
  for (const read of reads) {
    const day = formatDay(read.firstAt);
    days.set(day, [...(days.get(day) ?? []), read]);
  }
  return [...days];
}
