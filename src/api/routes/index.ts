// All resources of /api/v1, one file each. A new resource is a file that exports register<Resource>Routes and a line here. Routes
// stay thin: parse by schema, call one verb with actorOf(request), give back a view. Each needs an actor unless its config says
// `access: 'public'`; the role is checked by the verb.
import type { RegisterRoutes } from '../context.ts';
import { registerAddedConnectorRoutes } from './added-connectors.ts';
import { registerAlarmRoutes } from './alarms.ts';
import { registerApiKeyRoutes } from './api-keys.ts';
import { registerAuthorizationRoutes } from './authorizations.ts';
import { registerByLinkRoutes } from './by-link.ts';
import { registerConnectionRoutes } from './connections.ts';
import { registerConnectorRoutes } from './connectors.ts';
import { registerCredentialRoutes } from './credentials.ts';
import { registerDataSourceRoutes } from './data-sources.ts';
import { registerDiagnoseRoutes } from './diagnose.ts';
import { registerDisconnectionRoutes } from './disconnections.ts';
import { registerExpirationRoutes } from './expirations.ts';
import { registerFirstRunRoutes } from './first-run.ts';
import { registerHelpRoutes } from './help.ts';
import { registerInstanceRoutes } from './instance.ts';
import { registerInvitationRoutes } from './invitations.ts';
import { registerLiveRoutes } from './live.ts';
import { registerMeRoutes } from './me.ts';
import { registerNotificationRoutes } from './notifications.ts';
import { registerReconnectLinkRoutes } from './reconnect-links.ts';
import { registerUnknownFailureRoutes } from './unknown-failures.ts';
import { registerUserRoutes } from './users.ts';

const resources: RegisterRoutes[] = [
  registerInstanceRoutes,
  registerFirstRunRoutes,
  registerInvitationRoutes,
  registerMeRoutes,
  registerUserRoutes,
  registerApiKeyRoutes,
  registerLiveRoutes,
  registerConnectorRoutes,
  registerAddedConnectorRoutes,
  registerConnectionRoutes,
  registerCredentialRoutes,
  registerAuthorizationRoutes,
  registerReconnectLinkRoutes,
  registerByLinkRoutes,
  registerDataSourceRoutes,
  registerDisconnectionRoutes,
  registerExpirationRoutes,
  registerDiagnoseRoutes,
  registerUnknownFailureRoutes,
  registerAlarmRoutes,
  registerHelpRoutes,
  registerNotificationRoutes,
];

export const registerAllRoutes: RegisterRoutes = (app, ctx) => {
  for (const register of resources) register(app, ctx);
};
