// The frame around every page for people who are signed in: navigation, Account, user menu, the banner about mail. Whoever is not
// signed in is led to the sign-in page, or to the first run, and back afterwards.
import { AppShell, Burger, Center, Group, Loader, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect, useState } from 'react';
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router';
import type { MeView } from '../../api/schemas.ts';
import { useLive, useOwnHint } from '../api/live.ts';
import {
  itemsOf,
  useConnectors,
  useExpiringCount,
  useInstance,
  useMe,
  useNotifications,
  useOpenAlarmCount,
} from '../api/queries.ts';
import { AccessRemovedPage } from '../pages/gate/access-removed.tsx';
import { MeContext } from '../session.ts';
import {
  IconBell,
  IconCalendarDue,
  IconDatabase,
  IconKey,
  IconLifebuoy,
  IconMailOff,
  IconPlug,
  IconStack2,
  IconUrgent,
  IconUsers,
  IconZoomQuestion,
} from './icons.ts';
import { LogoMark } from './logo.tsx';
import { ListSkeleton } from './page.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

export function Shell() {
  const me = useMe();
  const location = useLocation();
  const [before, setBefore] = useState<MeView | null>(null);
  if (me.data && me.data !== before) setBefore(me.data);
  const ownHint = useOwnHint(me.data ?? null);
  if (me.isPending)
    return (
      <Center h="100vh">
        <Loader aria-label="Loading" />
      </Center>
    );
  if (me.isError && !me.data)
    return (
      <Center h="100vh" p="md">
        <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />
      </Center>
    );
  if (!me.data && before && ownHint) return <AccessRemovedPage me={before} />;
  if (!me.data) return <LeadToGate from={location.pathname + location.search} hasEnded={before !== null} />;
  return (
    <MeContext value={me.data}>
      <SignedIn me={me.data} />
    </MeContext>
  );
}

/** `hasEnded`: somebody was signed in on this page until now. */
function LeadToGate({ from, hasEnded }: { from: string; hasEnded: boolean }) {
  const instance = useInstance();
  if (instance.isPending) return null;
  if (instance.data?.isFirstRun) return <Navigate to="/first-run" replace />;
  const path = from === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(from)}`;
  return <Navigate to={path} replace state={{ hasEnded }} />;
}

function SignedIn({ me }: { me: MeView }) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const location = useLocation();
  useLive(me.user?.id ?? null);
  // Their pictures stand on most pages.
  useConnectors();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever another page is shown
  useEffect(close, [location.pathname]);
  return (
    <AppShell
      header={{ height: { base: 60, md: 0 } }}
      navbar={{ width: 250, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', md: 'xl' }}
      transitionDuration={150}
    >
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <AppShell.Header hiddenFrom="md" className={classes.header}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Link to="/data-sources" className={classes.brand} aria-label="Mooring, to the Data Sources">
            <LogoMark size={30} /> Mooring
          </Link>
          <Burger opened={isOpen} onClick={toggle} color="#fff" size="sm" aria-label="Menu" aria-expanded={isOpen} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} p="md">
        <Navigation me={me} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Stack gap="lg">
          {!me.isMailConfigured && (
            <div
              className={classes.banner}
              role="status"
              style={{ maxWidth: 1180, width: '100%', marginInline: 'auto' }}
            >
              <IconMailOff size={18} style={{ flex: 'none' }} aria-hidden="true" />
              <span>
                Emails are kept here; nobody is mailed until <strong>SMTP_URL</strong> is set.
              </span>
            </div>
          )}
          <Suspense fallback={<ListSkeleton />}>
            <Outlet />
          </Suspense>
        </Stack>
      </AppShell.Main>
    </AppShell>
  );
}

function Navigation({ me }: { me: MeView }) {
  const can = (permission: string) => me.permissions.includes(permission);
  const unread = useUnreadCount();
  const expiring = useExpiringCount();
  const alarms = useOpenAlarmCount(can('operate'));
  const isManaging = can('manage_users') || can('manage_api_keys') || can('operate');
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb="lg" visibleFrom="md">
        <Link to="/data-sources" className={classes.brand} aria-label="Mooring, to the Data Sources">
          <LogoMark size={36} />
          <span style={{ lineHeight: 1.2, minWidth: 0 }}>
            Mooring
            <div className={classes.account} style={{ maxWidth: 150 }}>
              {me.account.name}
            </div>
          </span>
        </Link>
      </Group>
      <nav aria-label="Main" style={{ flex: 1, overflowY: 'auto' }}>
        <Stack gap={2}>
          <Item to="/data-sources" icon={<IconDatabase size={20} stroke={1.6} />} label="Data Sources" />
          <Item to="/data-manager" icon={<IconStack2 size={20} stroke={1.6} />} label="Data Manager" />
          <Item
            to="/expirations"
            icon={<IconCalendarDue size={20} stroke={1.6} />}
            label="Expiring"
            count={expiring > 0 ? String(expiring) : null}
            countWord="soon"
          />
          <Item to="/notifications" icon={<IconBell size={20} stroke={1.6} />} label="Notifications" count={unread} />
          {isManaging && <div className={classes.group}>Manage</div>}
          {can('manage_users') && <Item to="/users" icon={<IconUsers size={20} stroke={1.6} />} label="Users" />}
          {can('manage_api_keys') && <Item to="/api-keys" icon={<IconKey size={20} stroke={1.6} />} label="API keys" />}
          {can('operate') && <Item to="/connectors" icon={<IconPlug size={20} stroke={1.6} />} label="Connectors" />}
          {can('operate') && (
            <Item
              to="/alarms"
              icon={<IconUrgent size={20} stroke={1.6} />}
              label="Alarms"
              count={alarms > 0 ? String(alarms) : null}
              countWord="open"
            />
          )}
          {can('operate') && (
            <Item to="/unknown-failures" icon={<IconZoomQuestion size={20} stroke={1.6} />} label="Unknown failures" />
          )}
          <div className={classes.group}>Support</div>
          <Item to="/help" icon={<IconLifebuoy size={20} stroke={1.6} />} label="Help" />
        </Stack>
      </nav>
      <UserMenu me={me} />
    </>
  );
}

function Item(props: { to: string; icon: React.ReactNode; label: string; count?: string | null; countWord?: string }) {
  return (
    <NavLink to={props.to} className={classes.link}>
      {props.icon}
      {props.label}
      {props.count && (
        <span className={classes.count}>
          {props.count}
          <span className="visually-hidden"> {props.countWord ?? 'unread'}</span>
        </span>
      )}
    </NavLink>
  );
}

/** Unread ones among the newest; a plus when the first page is full of them. */
function useUnreadCount(): string | null {
  const query = useNotifications();
  const items = itemsOf(query);
  const count = items.filter((item) => item.readAt === null).length;
  if (count === 0) return null;
  return count === items.length && query.hasNextPage ? `${count}+` : String(count);
}
