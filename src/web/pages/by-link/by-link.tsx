// Where the links of emails lead, without signing in. The token stands in the fragment of the address, which browsers send to nobody; back from
// the provider it is the authorization's id, and a cookie of this browser vouches for it.
import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';
import type { LinkPage } from '../../../api/link-schemas.ts';
import { ApiProblem, post, problemOf } from '../../api/client.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { LinkFrame } from './link-frame.tsx';
import { LinkOver, NoSuchLink } from './link-over.tsx';
import { LinkTask } from './link-task.tsx';

/** What is shown to the API for a link: the token, or the authorization that was begun with it in this browser. */
export interface Proof {
  token?: string;
  authorizationId?: string;
}

export default function ByLinkPage() {
  const { hash, pathname } = useLocation();
  const [parameters] = useSearchParams();
  const token = decodeFragment(hash);
  const authorizationId = parameters.get('authorization') ?? '';
  const isBack = pathname.endsWith('/back');
  if (isBack && authorizationId) return <Opened proof={{ authorizationId }} isBack />;
  if (token) return <Opened proof={{ token }} />;
  return <NoSuchLink why={isBack ? 'other_browser' : 'incomplete'} />;
}

/** Some mail programs write special signs of an address as %XX. */
function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1)).trim();
  } catch {
    return hash.slice(1);
  }
}

function Opened({ proof, isBack = false }: { proof: Proof; isBack?: boolean }) {
  const query = useQuery({
    queryKey: ['by-link', proof],
    queryFn: () => post<LinkPage>('/by-link/open', proof),
    retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.problem.status < 500),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (query.isPending)
    return (
      <LinkFrame title="One moment">
        <Stack align="center" py="xl">
          <Loader aria-label="Loading" />
          <Text size="sm" c="dimmed">
            Looking up the link
          </Text>
        </Stack>
      </LinkFrame>
    );
  if (query.isError) {
    if (problemOf(query.error).code === 'not_found') return <NoSuchLink why={isBack ? 'other_browser' : 'unknown'} />;
    return (
      <LinkFrame title="Not now">
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </LinkFrame>
    );
  }
  const page = query.data;
  const isUsable = ['sent', 'opened', 'started', 'failed'].includes(page.state);
  const look = () => void query.refetch();
  if (isUsable) return <LinkTask page={page} proof={proof} isBack={isBack} onAnswered={look} />;
  return <LinkOver page={page} proof={proof} />;
}
