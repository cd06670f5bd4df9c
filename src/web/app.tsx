// Every page and its address. Emails, the API and the docs link to these addresses: changing one breaks links in old mails.
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { ListSkeleton } from './components/page.tsx';
import { Shell } from './components/shell.tsx';
import { DataSourcesPage } from './pages/data-sources/data-sources.tsx';
import { AcceptInvitationPage } from './pages/gate/accept-invitation.tsx';
import { FirstRunPage } from './pages/gate/first-run.tsx';
import { ForgotPasswordPage, ResetPasswordPage } from './pages/gate/reset-password.tsx';
import { SignInPage } from './pages/gate/sign-in.tsx';
import { NotFoundPage } from './pages/not-found.tsx';

const DataSourcePage = lazy(() => import('./pages/data-source/data-source.tsx'));
const DataManagerPage = lazy(() => import('./pages/data-manager/data-manager.tsx'));
const ChooseConnectorPage = lazy(() => import('./pages/connect/choose-connector.tsx'));
const AuthorizePage = lazy(() => import('./pages/connect/authorize.tsx'));
const FindConnectionPage = lazy(() => import('./pages/connect/find-connection.tsx'));
const AddDataSourcesPage = lazy(() => import('./pages/connect/add-data-sources.tsx'));
const ReconnectPage = lazy(() => import('./pages/connect/reconnect.tsx'));
const AuthorizationPage = lazy(() => import('./pages/connect/authorization.tsx'));
const ByLinkPage = lazy(() => import('./pages/by-link/by-link.tsx'));
const ExpirationsPage = lazy(() => import('./pages/expirations.tsx'));
const RenewPage = lazy(() => import('./pages/renew.tsx'));
const NotificationsPage = lazy(() => import('./pages/notifications.tsx'));
const UsersPage = lazy(() => import('./pages/people/users.tsx'));
const ApiKeysPage = lazy(() => import('./pages/people/api-keys.tsx'));
const readsPages = () => import('./pages/credential-reads.tsx');
const ReadsOfConnectionPage = lazy(async () => ({ default: (await readsPages()).ReadsOfConnectionPage }));
const ReadsOfApiKeyPage = lazy(async () => ({ default: (await readsPages()).ReadsOfApiKeyPage }));
const ConnectorsPage = lazy(() => import('./pages/connectors/connectors.tsx'));
const ConnectorPage = lazy(() => import('./pages/connectors/connector.tsx'));
const BuiltInConnectorPage = lazy(() => import('./pages/connectors/built-in-connector.tsx'));
const AddConnectorPage = lazy(() => import('./pages/connectors/add-connector.tsx'));
const ReplaceConnectorPage = lazy(() => import('./pages/connectors/replace-connector.tsx'));
const AlarmsPage = lazy(() => import('./pages/alarms/alarms.tsx'));
const UnknownFailuresPage = lazy(() => import('./pages/unknown-failures/unknown-failures.tsx'));
const HelpPage = lazy(() => import('./pages/help.tsx'));

export function App() {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <Routes>
        <Route path="/first-run" element={<FirstRunPage />} />
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/forgot-password" element={<ForgotPasswordPage />} />
        <Route path="/reset-password" element={<ResetPasswordPage />} />
        <Route path="/invitations/:token" element={<AcceptInvitationPage />} />
        <Route path="/accept-invitation" element={<AcceptInvitationPage />} />
        <Route path="/reconnect" element={<ByLinkPage />} />
        <Route path="/reconnect/back" element={<ByLinkPage />} />
        <Route element={<Shell />}>
          <Route path="/" element={<Navigate to="/data-sources" replace />} />
          <Route path="/data-sources" element={<DataSourcesPage />} />
          <Route path="/data-sources/:id" element={<DataSourcePage />} />
          <Route path="/data-manager" element={<DataManagerPage />} />
          <Route path="/expirations" element={<ExpirationsPage />} />
          <Route path="/renew" element={<RenewPage />} />
          <Route path="/connect" element={<ChooseConnectorPage />} />
          <Route path="/connect/:slug" element={<AuthorizePage />} />
          <Route path="/connect/:slug/back" element={<FindConnectionPage />} />
          <Route path="/connections/:id/add" element={<AddDataSourcesPage />} />
          <Route path="/connections/:id/reconnect" element={<ReconnectPage />} />
          <Route path="/connections/:id/credential-reads" element={<ReadsOfConnectionPage />} />
          <Route path="/authorizations/:id" element={<AuthorizationPage />} />
          <Route path="/notifications" element={<NotificationsPage />} />
          <Route path="/notifications/:id" element={<NotificationsPage />} />
          <Route path="/users" element={<UsersPage />} />
          <Route path="/api-keys" element={<ApiKeysPage />} />
          <Route path="/api-keys/:id/credential-reads" element={<ReadsOfApiKeyPage />} />
          <Route path="/connectors" element={<ConnectorsPage />} />
          <Route path="/connectors/add" element={<AddConnectorPage />} />
          <Route path="/connectors/built-in/:slug" element={<BuiltInConnectorPage />} />
          <Route path="/connectors/added/:slug" element={<ConnectorPage />} />
          <Route path="/connectors/added/:slug/replace" element={<ReplaceConnectorPage />} />
          <Route path="/alarms" element={<AlarmsPage />} />
          <Route path="/unknown-failures" element={<UnknownFailuresPage />} />
          <Route path="/unknown-failures/:id" element={<UnknownFailuresPage />} />
          <Route path="/help" element={<HelpPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
