// What pages read, one hook per thing. The first word of every key is the route, so that live hints can name it.
import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { AlarmView } from '../../api/alarm-schemas.ts';
import type {
  AddedConnectorView,
  AddedConnectorWholeView,
  CheckedConnectorView,
  ConnectorWholeView,
  OfferedStreamsView,
} from '../../api/connector-schemas.ts';
import type { CredentialReadsView } from '../../api/credential-schemas.ts';
import type { UnknownFailureView, UnknownFailureWholeView } from '../../api/failure-schemas.ts';
import type { HelpProviderName, HelpProviderView, HelpSectionView } from '../../api/help-schemas.ts';
import type { ReconnectLinkView } from '../../api/link-schemas.ts';
import type {
  ApiKeyView,
  AuthorizationView,
  ConnectionView,
  ConnectorView,
  DataSourcePage,
  DataSourceView,
  DisconnectionView,
  ExpirationPage,
  ExpirationView,
  InstanceView,
  InvitationPreview,
  InvitationView,
  MeView,
  NotificationView,
  NotificationWholeView,
  RowsPage,
  SourceObjectView,
  StreamView,
  SyncView,
  TimelineEventView,
  UserView,
} from '../../api/schemas.ts';
import type { DependentsView } from '../../api/take-over-schemas.ts';
import { ApiProblem, get, post } from './client.ts';

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Reads page after page; `items` of all pages so far come in one list. */
function usePages<T, P extends Page<T> = Page<T>>(
  key: unknown[],
  path: string,
  query: Record<string, string | undefined>,
) {
  return useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam }) => get<P>(path, { ...query, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export const itemsOf = <T>(query: UseInfiniteQueryResult<{ pages: Page<T>[] }>): T[] =>
  query.data?.pages.flatMap((page) => page.items) ?? [];

const list = async <T>(path: string): Promise<T[]> => {
  const answer = await get<T[] | { items: T[] }>(path);
  return Array.isArray(answer) ? answer : answer.items;
};

/** Null when nobody is signed in. */
export const useMe = (): UseQueryResult<MeView | null> =>
  useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      try {
        return await get<MeView>('/me');
      } catch (error) {
        if (error instanceof ApiProblem && error.problem.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });

export const useInstance = (): UseQueryResult<InstanceView> =>
  useQuery({ queryKey: ['instance'], queryFn: () => get<InstanceView>('/instance'), staleTime: 60_000 });

export const useInvitationPreview = (token: string): UseQueryResult<InvitationPreview> =>
  useQuery({
    queryKey: ['invitations', 'by-token', token],
    queryFn: () => get<InvitationPreview>(`/invitations/by-token/${encodeURIComponent(token)}`),
    retry: false,
  });

export const useConnectors = (): UseQueryResult<ConnectorView[]> =>
  useQuery({ queryKey: ['connectors'], queryFn: () => list<ConnectorView>('/connectors'), staleTime: 60_000 });

/** One of them with its streams; only operators may ask. */
export const useConnectorWhole = (slug: string): UseQueryResult<ConnectorWholeView> =>
  useQuery({
    queryKey: ['connectors', slug],
    queryFn: () => get<ConnectorWholeView>(`/connectors/${encodeURIComponent(slug)}`),
    enabled: slug !== '',
  });

/** The picture of a connector, where the list of connectors has been read. */
export const useKnownIcon = (slug: string): string | null =>
  useQuery({
    queryKey: ['connectors'],
    queryFn: () => list<ConnectorView>('/connectors'),
    enabled: false,
    select: (all) => all.find((it) => it.slug === slug)?.icon ?? null,
  }).data ?? null;

/** Those that operators added, with who added them and how much uses them; only operators may ask. */
export const useAddedConnectors = (isOperator: boolean): UseQueryResult<AddedConnectorView[]> =>
  useQuery({
    queryKey: ['added-connectors'],
    queryFn: () => list<AddedConnectorView>('/added-connectors'),
    enabled: isOperator,
  });

export const useAddedConnector = (slug: string): UseQueryResult<AddedConnectorWholeView> =>
  useQuery({
    queryKey: ['added-connectors', slug],
    queryFn: () => get<AddedConnectorWholeView>(`/added-connectors/${encodeURIComponent(slug)}`),
    enabled: slug !== '',
  });

/** What the texts of an added connector become in this version of Mooring: its streams, and what hinders some of them. */
export const useCheckOfAdded = (added: AddedConnectorWholeView): UseQueryResult<CheckedConnectorView> =>
  useQuery({
    queryKey: ['added-connectors', added.slug, 'check', added.version],
    queryFn: () =>
      post<CheckedConnectorView>('/added-connectors/check', {
        slug: added.slug,
        manifest: added.manifest,
        connectorFile: added.connectorFile,
      }),
    retry: false,
    staleTime: 60_000,
  });

/** Part of the program: it stays the same while the page is open. */
const lasting = { staleTime: Number.POSITIVE_INFINITY };

export const useHelpCauses = () =>
  useQuery({
    queryKey: ['help', 'causes'],
    queryFn: () => get<{ items: HelpSectionView[] }>('/help/causes'),
    ...lasting,
  });

export const useHelpProviders = (): UseQueryResult<HelpProviderName[]> =>
  useQuery({
    queryKey: ['help', 'providers'],
    queryFn: () => list<HelpProviderName>('/help/providers'),
    ...lasting,
  });

export const useHelpProvider = (slug: string): UseQueryResult<HelpProviderView> =>
  useQuery({
    queryKey: ['help', 'providers', slug],
    queryFn: () => get<HelpProviderView>(`/help/providers/${encodeURIComponent(slug)}`),
    enabled: slug !== '',
    retry: false,
    ...lasting,
  });

export interface DataSourceFilter {
  status?: string;
  isExpiring?: string;
  cause?: string;
  search?: string;
}
export const useDataSources = (filter: DataSourceFilter) =>
  usePages<DataSourceView, DataSourcePage>(['data-sources', 'list'], '/data-sources', { ...filter });

export const useDataSource = (id: string): UseQueryResult<DataSourceView> =>
  useQuery({ queryKey: ['data-sources', id], queryFn: () => get<DataSourceView>(`/data-sources/${id}`) });

export const useTimeline = (dataSourceId: string) =>
  usePages<TimelineEventView>(['data-sources', dataSourceId, 'timeline'], `/data-sources/${dataSourceId}/timeline`, {});

export const useSyncs = (dataSourceId: string) =>
  usePages<SyncView>(['data-sources', dataSourceId, 'syncs'], `/data-sources/${dataSourceId}/syncs`, {});

export const useStreams = (dataSourceId: string, isEnabled = true): UseQueryResult<StreamView[]> =>
  useQuery({
    queryKey: ['data-sources', dataSourceId, 'streams'],
    queryFn: () => list<StreamView>(`/data-sources/${dataSourceId}/streams`),
    enabled: isEnabled,
  });

export const useRows = (dataSourceId: string, stream: string) =>
  useInfiniteQuery({
    queryKey: ['data-sources', dataSourceId, 'rows', stream],
    queryFn: ({ pageParam }) =>
      get<RowsPage>(`/data-sources/${dataSourceId}/rows`, { stream, limit: 50, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: stream !== '',
  });

export const useConnections = () => usePages<ConnectionView>(['connections', 'list'], '/connections', {});

export const useConnection = (id: string): UseQueryResult<ConnectionView> =>
  useQuery({
    queryKey: ['connections', id],
    queryFn: () => get<ConnectionView>(`/connections/${id}`),
    enabled: id !== '',
  });

/** Who has a link for this Connection: asked by somebody, or by the mail about its disconnection. */
export const useLinksOfConnection = (connectionId: string): UseQueryResult<ReconnectLinkView[]> =>
  useQuery({
    queryKey: ['connections', connectionId, 'reconnect-links'],
    queryFn: () => list<ReconnectLinkView>(`/connections/${connectionId}/reconnect-links`),
  });

/** Everybody who was asked, in the whole Account. */
export const useAskedLinks = (): UseQueryResult<ReconnectLinkView[]> =>
  useQuery({
    queryKey: ['connections', 'asked'],
    queryFn: () => list<ReconnectLinkView>('/reconnect-links'),
  });

/** Several at once; one that was deleted has no data. */
export const useConnectionsById = (ids: string[]) =>
  useQueries({
    queries: ids.map((id) => ({
      queryKey: ['connections', id],
      queryFn: () => get<ConnectionView>(`/connections/${id}`),
      retry: false,
    })),
  });

export const useExpirations = () =>
  usePages<ExpirationView, ExpirationPage>(['connections', 'expirations'], '/expirations', {});

/** How many expire soon. */
export const useExpiringCount = (): number =>
  useQuery({
    queryKey: ['connections', 'expirations', 'soon'],
    queryFn: () => get<ExpirationPage>('/expirations', { isSoon: 'true', limit: '1' }),
    staleTime: 60_000,
  }).data?.soonCount ?? 0;

/** The Connections that a walk would lead through now, in order: what a person can renew. */
export const useWalkable = (through: 'expiring' | 'disconnected', isEnabled: boolean): UseQueryResult<string[]> =>
  useQuery({
    queryKey: ['connections', 'walkable', through],
    enabled: isEnabled,
    queryFn: async () => {
      if (through === 'expiring') {
        const { items } = await get<ExpirationPage>('/expirations', { isSoon: 'true', limit: '200' });
        return items.map((it) => it.connectionId);
      }
      const { items } = await get<{ items: ConnectionView[] }>('/connections', {
        status: 'disconnected',
        limit: '200',
      });
      return items.filter((it) => it.explanation?.canReconnect ?? true).map((it) => it.id);
    },
  });

export const useObjects = (connectionId: string, enabled: boolean): UseQueryResult<SourceObjectView[]> =>
  useQuery({
    enabled,
    queryKey: ['objects', connectionId],
    queryFn: () => list<SourceObjectView>(`/connections/${connectionId}/objects`),
    retry: false,
  });

export const streamsOfObject = (connectionId: string, objectId: string) => ({
  queryKey: ['objects', connectionId, objectId, 'streams'],
  queryFn: () =>
    get<OfferedStreamsView>(`/connections/${connectionId}/objects/${encodeURIComponent(objectId)}/streams`),
  retry: false as const,
  staleTime: Number.POSITIVE_INFINITY,
});

export const useAuthorization = (id: string): UseQueryResult<AuthorizationView> =>
  useQuery({
    queryKey: ['authorizations', id],
    queryFn: () => get<AuthorizationView>(`/authorizations/${id}`),
    retry: false,
    // While the first arrival of an answer is at work, a second one waits for it.
    refetchInterval: ({ state }) => (state.data?.status === 'authorized' ? 1_000 : false),
  });

export const useDisconnection = (id: string | null): UseQueryResult<DisconnectionView> =>
  useQuery({
    queryKey: ['disconnections', id],
    queryFn: () => get<DisconnectionView>(`/disconnections/${id}`),
    enabled: id !== null,
  });

export const useNotifications = () => usePages<NotificationView>(['notifications', 'list'], '/notifications', {});

export const useNotification = (id: string | null): UseQueryResult<NotificationWholeView> =>
  useQuery({
    queryKey: ['notifications', id],
    queryFn: () => get<NotificationWholeView>(`/notifications/${id}`),
    enabled: id !== null,
  });

export const useUsers = (): UseQueryResult<UserView[]> =>
  useQuery({ queryKey: ['users'], queryFn: () => list<UserView>('/users') });

/** What depends on a User: looked at when somebody is about to remove them, and not again when they are gone. */
export const useDependents = (userId: string, isEnabled: boolean): UseQueryResult<DependentsView> =>
  useQuery({
    queryKey: ['dependents', userId],
    queryFn: () => get<DependentsView>(`/users/${userId}/dependents`),
    enabled: isEnabled,
  });

export const useInvitations = (isEnabled: boolean): UseQueryResult<InvitationView[]> =>
  useQuery({
    queryKey: ['invitations'],
    queryFn: () => list<InvitationView>('/invitations'),
    enabled: isEnabled,
  });

export const useApiKeys = (): UseQueryResult<ApiKeyView[]> =>
  useQuery({ queryKey: ['api-keys'], queryFn: () => list<ApiKeyView>('/api-keys') });

/** `path`: of one Connection or of one API key. */
export const useCredentialReads = (path: string): UseQueryResult<CredentialReadsView[]> =>
  useQuery({ queryKey: ['credential-reads', path], queryFn: () => list<CredentialReadsView>(path) });

export const useAlarms = (status: 'open' | 'closed') => usePages<AlarmView>(['alarms', 'list'], '/alarms', { status });

/** How many stand, for the navigation; only operators may ask. */
export const useOpenAlarmCount = (isOperator: boolean): number => {
  const query = useQuery({
    queryKey: ['alarms', 'count'],
    queryFn: () => list<AlarmView>('/alarms?status=open&limit=100'),
    enabled: isOperator,
  });
  return query.data?.length ?? 0;
};

export const useUnknownFailures = (status: 'open' | 'dismissed') =>
  usePages<UnknownFailureView>(['unknown-failures', 'list'], '/unknown-failures', { status });

export const useUnknownFailure = (id: string): UseQueryResult<UnknownFailureWholeView> =>
  useQuery({
    queryKey: ['unknown-failures', id],
    queryFn: () => get<UnknownFailureWholeView>(`/unknown-failures/${id}`),
  });
