// The lexicon: which words and phrases, in which language, name which concept. Rules then speak of concepts (`says: 'key expired'`) and hold in
// every language and wording listed here. Phrases are compared as plain lower-case words without accents; the longest that fits wins.
// Source of the phrases: what providers answer in the languages' own usual words; no provider's document is quoted.

/** What is spoken of, and what is said of it. At most 62, as they are kept in two masks of 31 bits. */
export const concepts = [
  // What is spoken of.
  'refreshToken',
  'token',
  'key',
  'bareKey',
  'password',
  'authentication',
  'user',
  'account',
  'subscription',
  'plan',
  'feature',
  'permission',
  'scope',
  'role',
  'object',
  'app',
  'client',
  'network',
  'secondFactor',
  'terms',
  'payment',
  'credits',
  'calls',
  'quota',
  'month',
  'consent',
  'admin',
  'code',
  'header',
  'version',
  // What is said of it.
  'invalid',
  'expired',
  'revoked',
  'deleted',
  'disabled',
  'locked',
  'missing',
  'notFound',
  'denied',
  'lacks',
  'exceeded',
  'reused',
  'notApproved',
  'required',
  'changed',
  'unavailable',
  'retry',
  'inactivity',
  'upgrade',
  'or',
] as const;
export type Concept = (typeof concepts)[number];

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'pl' | 'sv' | 'ru' | 'tr' | 'ja' | 'zh' | 'ko';

/** Phrases by concept, ` | ` between them. A phrase may stand under several concepts. */
type Phrases = Readonly<Partial<Record<Concept, string>>>;

const en: Phrases = {
  refreshToken:
    'refresh token | refresh tokens | refreshtoken | rt | authorization grant | auth record | offline token',
  token:
    'token | tokens | access token | accesstoken | oauth token | bearer | jwt | session | session id | sid | session token | auth token | authtoken | authentication token | login session | ticket | bearer token | id token | sso session | no token | no access token',
  key: 'api key | apikey | api keys | api token | apitoken | access key | access key id | secret access key | secret key | private key | public key | api secret | personal access token | personal access tokens | pat | app password | application password | application key | private token | integration token | consumer key | consumer secret | service account key | subscription key | api credentials | site key | server key | auth key | authorization key | integration key | account key | api client | license key | access id | api user | security token | project key | user token | write key | read key | api login id | signature | transaction key | web api key | sas token | shared key | hmac key | no api key',
  bareKey: 'key | secret | keys',
  password:
    'password | passwords | passwd | pwd | username | user name | usernames | login | logon | credentials | credential | login details | passcode | userid | user id or password | email or password | passphrase | logins | sign in | signin | sign in details | no credentials | pin | log in id',
  authentication:
    'authentication failed | authentication failure | authentication error | auth failed | auth error | failed to authenticate | could not authenticate | couldnt authenticate | unable to authenticate | cannot authenticate | can not authenticate | not authenticated | unauthenticated | authentication required | requires authentication | requires user authentication | login required | must be logged in | must log in | not logged in | please log in | please login | please sign in | sign in required | login failed | logon failed | bad auth | authorization failed | authorization error | authentication unsuccessful | authentication was unsuccessful | authentication needed | authentication exception | authentication is required | needs authentication | authentication not successful | login failure | not signed in | log in to continue | invalid authentication | authentication invalid | invalid auth | auth invalid | unauthorized | unauthorised | not authorized | not authorised | authentication rejected | failed authentication | authentication problem | need to login | need to log in | login again | log in again | sign in again | reauthenticate | re authenticate | reauthorize | re authorize | reconnect | reauthentication | authenticationfailed | authentication did not succeed | security exception | failed login | bad login | did not sign in correctly | did not log in | sign in failed | signin failed | not signed in correctly | authentication is invalid | login is invalid | wrong login | authorization is invalid | no auth | authorization required | authorization is required | authentication denied | no login | not login | loginrequired | authorization has been denied | could not verify your access level | could not verify that you are authorized',
  user: 'user | users | member | employee | principal | account holder | seat | agent | profile | login user | person | api user | user account | account user | admin user | operator | owner | subscriber | user id',
  account:
    'account | accounts | organization | organizations | organisation | org | workspace | tenant | company | shop | store | site | portal | team | merchant | advertiser | instance | business | domain | installation | location | realm | subdomain | client account | practice | club | school | project | venue | seller | vendor | publisher | publication | namespace | cluster | customer account | user account | user organization',
  subscription:
    'subscription | subscriptions | trial | licence | license | licences | licenses | membership | contract | free trial | trial period | licensed | trial account | free period | evaluation period | license agreement expired | demo period | grace period | entitlement | entitlements',
  plan: 'plan | plans | tier | package | edition | pricing | paid | premium | enterprise | professional | pro account | free account | business account | paid account | subscription plan | billing plan | subscription level | account level | service level | account type | current license | subscription type',
  feature:
    'feature | features | module | modules | add on | addon | api access | api | rest api | the api | api usage | webservice | web service | web services | functionality | api feature | this functionality | soap api | graphql api | integrations | external access | remote access | third party access | application access',
  permission:
    'permission | permissions | privilege | privileges | rights | access right | access rights | right | authority | permitted | grants | access level | entitled | entitlements | clearance | authorizations | acl | capabilities | capability | access to | access control | accessible | no permission | no permissions | no rights | no longer has access | no longer have access',
  scope: 'scope | scopes | oauthscope | oauth scope | oauth scopes | granted scopes | required scope | required scopes',
  role: 'role | roles | admin | administrator | administrators | admins | admin rights | owner role | superuser | super admin | manager role | iam role',
  object:
    'resource | resources | object | objects | record | page | report | table | file | folder | document | item | entity | entities | endpoint | url | route | path | method | field | column | parameter | property id | id | dataset | list | campaign | contact | order | form | board | channel | repository | calendar | view | sheet | index | bucket | collection | topic | queue | function | operation | action | asset | ad account | query | data | id | ids | identifier',
  app: 'app | apps | application | applications | oauth app | oauth application | third party app | third party application | third party | partner | developer account | integration | connected app | developer app | partner application | api application | add in | plugin | consumer | api consumer | developer | partner account',
  client:
    'client id | client secret | client credentials | clientid | clientsecret | client | app id | app key | app secret | appid | application id | client identifier | client authentication | consumer | oauth client | app token | developer key | developer token | partner key | partner id | application secret | client assertion | assertion | json web token | oauth consumer | software statement',
  network:
    'ip | ip address | ip addresses | ips | ipaddress | ip range | ip whitelist | ip allowlist | ip allow list | allowlist | whitelist | whitelisted | allowlisted | client ip | remote host | your network | network policy | trusted ip | trusted ips | ip restriction | ip restrictions | source address | network location | cidr',
  secondFactor:
    'two factor | 2fa | multi factor | mfa | otp | single sign on | sso | saml | second factor | two step | totp | multifactor | one time password | verification code | step up | 2 factor | two factor authentication | tfa | authenticator | security code | u2f | webauthn | email verification | verify your email | unverified email | email address is not confirmed | email is not confirmed | email not confirmed | confirm your email | account verification | identity verification | device verification | verify your identity',
  terms:
    'terms of service | terms of use | terms and conditions | terms | user agreement | agreement | agreements | license agreement | tos | privacy policy | eula | data processing agreement | contract terms | service terms | updated terms',
  payment:
    'payment | payments | invoice | invoices | billing | unpaid | overdue | past due | dues | bill | dunning | nonpayment | non payment | delinquent | billing details | payment method | credit card | outstanding balance | arrears | billing problem | billing issue | billing account | payment required',
  credits:
    'credits | credit | credit balance | balance | funds | api credits | api units | units | tokens balance | prepaid | wallet | account balance | quota credits | usage credits | api unit',
  calls:
    'requests | calls | api calls | rate | api requests | queries | throttle | throttled | throttling | frequency | request rate | call rate | call volume | qps | per second | per minute | per hour | requests per | concurrent requests | concurrency | simultaneous | attempts | api call volume | request volume | hits | concurrent',
  quota:
    'quota | quotas | limit | limits | allowance | usage | usage limit | cap | budget | threshold | rate limit | request limit | api limit | daily limit | limitation',
  month:
    'month | monthly | this month | billing cycle | billing period | per month | annual | yearly | per year | lifetime limit',
  consent:
    'consent | authorization | user authorization | user consent | authorisation | permission grant | grant | connection | linked account | account link | access grant | app access | installation | app authorization | data access | access consent',
  admin:
    'administrator | admin | admins | administrators | your organization | organization owner | it department | account owner | workspace admin | workspace owner | tenant admin | owner | company policy | organization policy | your company',
  code: 'authorization code | auth code | the code passed | code passed | the code provided | code is | code verifier | grant code | authorisation code | verification code challenge | oauth code',
  header:
    'authorization header | authorization scheme | auth scheme | authentication scheme | not found in headers | not found in header | auth header | header | headers | bearer header | x api key header | authentication header | www authenticate | no authorization | no authentication',
  version:
    'api version | version | versions | deprecated | deprecation | sunset | retired | end of life | legacy api | discontinued | decommissioned | obsolete | old api | eol',
  invalid:
    'invalid | incorrect | wrong | not valid | isnt valid | bad | unrecognized | unrecognised | not recognized | not recognised | unknown | malformed | mismatch | does not match | doesnt match | did not match | no valid | error validating | failed validating | not provide the correct | not the correct | do not match | not match | could not be verified | cannot be verified | could not verify | couldnt verify | could not validate | couldnt validate | unable to validate | unable to verify | failed verification | verification failed | validation failed | not accepted | no longer accepted | rejected | not correct | is not correct | no longer valid | hash failure | not a valid | illegal | failed validation | invalidated | cannot be decoded | undecodable | not be decoded | not authentic | refused | corrupted | corrupt | tampered | failed to verify | failed to validate | not a recognized | is not a known | doesnt seem to be valid | signature failed | not properly formed | inauthentic | invalido | not successful | failed | does not belong | not belong | could not be authenticated | cannot be authenticated | could not be validated | cannot be validated | unverified',
  expired:
    'expired | has timed out | have timed out | timed out | lapsed | ran out | run out | has ended | have ended | is over | ended | too old | expire | past expiration | past its expiration | expiry reached | outdated | stale | expiration reached | exceeded its lifetime | lifetime exceeded | over age | no longer current | expiration time',
  revoked:
    'revoked | revoke | revocation | deauthorized | deauthorised | deauthorize | withdrawn | withdrew | uninstalled | not installed | unlinked | disconnected | unauthorized application | rescinded | de authorized | invalidated | has been cancelled by the user | cancelled by user | no longer authorized | no longer connected | not connected | no longer linked | not linked | removed access | access removed | removed the app | removed your app | removed the application | de authorised | terminated by the user | no longer has access to your',
  deleted:
    'deleted | no longer exists | no longer exist | removed | destroyed | has been deleted | was deleted | been removed | erased | purged | doesnt exist anymore | does not exist anymore | rotated | regenerated | replaced',
  disabled:
    'disabled | deactivated | de activated | inactive | not active | isnt active | is not currently active | no longer active | suspended | suspension | blocked | banned | frozen | closed | archived | terminated | on hold | paused | not enabled | isnt enabled | turned off | switched off | not activated | decommission | decommissioned | canceled | cancelled | dormant | has been stopped | in a blocked state | shut down | shutdown | barred | deactivate | non active | not operational | not open | is off | dormant | has been restricted | was restricted | hibernated | hibernating',
  locked:
    'locked | lockout | locked out | too many failed | too many login attempts | too many invalid | captcha | too many unsuccessful | too many incorrect | failed login attempts | brute force | too many wrong | too many failed login attempts | too many bad',
  missing:
    'missing | not found in headers | not found in header | not found in the request | not found in request | not provided | not present | not supplied | not sent | not specified | absent | empty | is null | was null | must provide | must include | please provide | is required | are required | not set | not included | was not provided | were not provided | is missing | are missing | blank | no api key | no key | no token | no access token | no authorization | no credentials | no authentication | without authentication | cannot be empty | cannot be blank | must be provided | must be supplied | must be set | must be specified | not passed',
  notFound:
    'not found | does not exist | doesnt exist | do not exist | dont exist | no such | could not find | couldnt find | cannot find | cant find | cannot be found | could not be found | unable to find | not exist | unknown | was not found | no longer found | not be found | is not found | can not find | cannot locate | not registered | no matching | nonexistent',
  denied:
    'denied | forbidden | not allowed | not permitted | arent permitted | not authorized | not authorised | unauthorized | unauthorised | no access | cannot access | can not access | cant access | may not | not have access | dont have access | doesnt have access | restricted | prohibited | disallowed | refused | not accessible | cannot view | cannot be viewed | not entitled | not eligible | forbids | inaccessible | disallow | arent allowed | isnt allowed | isnt authorized | arent authorized | not be accessed | cannot perform | no longer has access | no longer have access | cannot be accessed | not available | unavailable to | not available to | not available for | not available on | not available in | cannot use | not granted access | isnt available | not enabled for | cannot be used',
  lacks:
    'insufficient | lacks | lack | lacking | does not have | doesnt have | dont have | do not have | not have | no permission | no permissions | without | missing | not granted | must have | must be granted | not sufficient | not enough | does not include | doesnt include | not include | not included | not carry | does not carry | not assigned | has no | have no | not been assigned | not member | not assigned any | need | needs | requires | not a member | not part of | not in the | must be a member | must be an | must be a | limited to | does not allow | doesnt allow | not allow | does not permit | does not support | isnt included | only available | is only available | available only | only for | reserved for | requires the | inadequate | elevated',
  exceeded:
    'exceeded | exceeds | exceed | exceeding | reached | used up | exhausted | too many | depleted | out of | over the | over your | over quota | hit | surpassed | maximum | consumed | is full | ran out of | too much | too frequent | too frequently | too often | overlimit | over limit | insufficient | not enough | limited | no remaining | no more | overage | zero | above',
  reused:
    'already used | already been used | been reused | reused | reuse | superseded | already redeemed | already consumed | already exchanged | has been used | previously used | used more than once | been rotated | rotated | been replaced | newer token | already refreshed | one time use | single use',
  notApproved:
    'not approved | pending approval | pending review | pending verification | awaiting approval | not been approved | unapproved | not verified | unverified app | not certified | under review | in review | app review | not published | not whitelisted | not allowlisted | must be approved | needs approval | requires approval | approval required | development mode | test mode | sandbox mode | not enrolled | must enroll | not registered | not subscribed to | not a partner | not live | not authorized for this product | not activated for',
  required:
    'required | requires | must | need to | needs to | mandatory | have to | enforced | enforcement | please accept | accept | agree | enforces | pending | complete | not accepted | not agreed | has not accepted | not signed',
  changed:
    'changed | password reset | been reset | was reset | modified | has changed | change of password | updated | changed their password',
  unavailable:
    'unavailable | temporarily | maintenance | outage | not responding | overloaded | busy | down | offline | internal error | internal server error | unexpected error | server error | backend error | something went wrong | system error | not available at this time | currently unavailable | timeout | timed out | not ready | starting up | degraded',
  retry: 'try again | again later | retry | later | in a few | wait | come back | momentarily',
  inactivity:
    'inactivity | not used for | unused | not been used | not used in | inactive for | idle | lack of use | not used since',
  upgrade:
    'upgrade | upgrading | upgrade your | upgraded | higher plan | higher tier | purchase | contact sales | subscribe | buy | enterprise plan | paid plan | paid plans | contact your account manager',
  or: 'or',
};

const de: Phrases = {
  refreshToken: 'aktualisierungstoken | refresh token | aktualisierungs token',
  token: 'token | zugriffstoken | sitzung | zugangstoken | sitzungstoken',
  key: 'api schlussel | apischlussel | api key | zugriffsschlussel | zugangsschlussel',
  bareKey: 'schlussel',
  password:
    'passwort | kennwort | benutzername | zugangsdaten | anmeldedaten | anmeldeinformationen | passworter | login',
  authentication:
    'anmeldung fehlgeschlagen | authentifizierung fehlgeschlagen | nicht angemeldet | nicht authentifiziert | anmeldung erforderlich | authentifizierungsfehler | autorisierung fehlgeschlagen | nicht autorisiert | bitte anmelden | nicht eingeloggt | log in fehlgeschlagen | login fehlgeschlagen | anmelden fehlgeschlagen',
  user: 'benutzer | nutzer | anwender | mitglied | mitarbeiter | benutzers',
  account:
    'konto | organisation | firma | mandant | unternehmen | kunde | benutzerkonto | account | arbeitsbereich | filiale | shop',
  subscription: 'abonnement | abo | lizenz | testzeitraum | testphase | vertrag | mitgliedschaft',
  plan: 'tarif | paket | edition | plan',
  feature: 'funktion | schnittstelle | api zugriff | api zugang | modul',
  permission:
    'keine berechtigung | keine berechtigungen | keine rechte | berechtigung | berechtigungen | rechte | zugriffsrechte | recht | zugriffsrecht | zugriff | befugnis',
  role: 'rolle | administratorrechte',
  network: 'ip adresse | ip adressen | netzwerk',
  secondFactor:
    'starke authentifizierung | starke kundenauthentifizierung | zwei faktor | zwei faktor authentifizierung | bestatigungscode',
  terms: 'nutzungsbedingungen | agb | allgemeine geschaftsbedingungen | vertragsbedingungen',
  payment: 'zahlung | rechnung | rechnungen | uberfallig | offene rechnung | zahlungsruckstand',
  credits: 'guthaben | kontingent',
  calls: 'anfragen | aufrufe | abfragen | zugriffe',
  quota: 'limit | grenze | kontingent | anfragelimit | hochstgrenze',
  month: 'monat | monatlich | monatliche | monatlichen',
  object: 'datensatz | seite | ressource | objekt | datei | tabelle | dokument',
  version: 'version | veraltet | api version',
  invalid:
    'ungultig | ungultige | ungultiger | ungultiges | falsch | falsche | falscher | falsches | nicht gultig | unbekannt | unbekannter | nicht korrekt | fehlerhaft | stimmt nicht | stimmen nicht | nicht mehr gultig | fehlerhafte',
  expired: 'abgelaufen | abgelaufene | abgelaufener | ausgelaufen | beendet',
  revoked: 'widerrufen | entzogen | zuruckgezogen | aufgehoben',
  deleted: 'geloscht | entfernt | existiert nicht mehr | gibt es nicht mehr',
  disabled:
    'deaktiviert | gesperrt | inaktiv | nicht aktiv | gekundigt | stillgelegt | geschlossen | nicht aktiviert | nicht freigeschaltet | pausiert',
  locked: 'sperre | gesperrt wegen | vorubergehend gesperrt | zu viele fehlversuche | zu viele fehlgeschlagene',
  missing: 'fehlt | fehlende | nicht angegeben | nicht ubergeben | leer | fehlender',
  notFound: 'nicht gefunden | existiert nicht | nicht vorhanden | unbekannt',
  denied:
    'verweigert | nicht erlaubt | nicht berechtigt | kein zugriff | nicht gestattet | verboten | nicht autorisiert | nicht zulassig | keinen zugriff | untersagt',
  lacks:
    'keine berechtigung | fehlende | unzureichend | unzureichende | nicht ausreichend | keine rechte | keine ausreichenden | benotigt | enthalt nicht | nicht enthalten | keinen | fehlen | keine',
  exceeded: 'uberschritten | erreicht | aufgebraucht | zu viele | ausgeschopft | verbraucht',
  required: 'erforderlich | mussen | muss | notwendig | zustimmen | akzeptieren',
  changed: 'geandert',
  unavailable:
    'nicht verfugbar | wartung | wartungsarbeiten | interner fehler | interner serverfehler | nicht erreichbar | uberlastet | vorubergehend',
  retry: 'spater | erneut versuchen | versuchen sie es | nochmals',
  or: 'oder',
};

const fr: Phrases = {
  refreshToken: 'jeton d actualisation | jeton de rafraichissement | jeton actualisation | refresh token',
  token: 'jeton | jeton d acces | jeton acces | session | jetons',
  key: 'cle api | cle d api | cle d acces | clef api | cle dapi',
  bareKey: 'cle | clef',
  password:
    'mot de passe | identifiant | identifiants | nom d utilisateur | nom utilisateur | informations d identification | informations de connexion',
  authentication:
    'authentification echouee | echec de l authentification | echec d authentification | echec de connexion | non authentifie | authentification requise | echec lors de l authentification | erreur d authentification | connexion requise | pas connecte | echec de lauthentification | veuillez vous connecter',
  user: 'utilisateur | membre | utilisateurs',
  account: 'compte | organisation | entreprise | societe | boutique | site | espace de travail | client',
  subscription: 'abonnement | licence | essai | periode d essai | contrat',
  plan: 'forfait | offre | formule | plan',
  feature: 'fonctionnalite | acces api | acces a l api | module',
  permission:
    'autorisation | autorisations | permission | permissions | droits | droit | habilitation | privileges | acces',
  role: 'role | administrateur',
  network: 'adresse ip | adresses ip | ip',
  secondFactor: 'deux facteurs | double authentification | double facteur | code de verification',
  terms: 'conditions d utilisation | conditions generales | cgu',
  payment: 'paiement | facture | factures | impaye | impayee | facturation',
  credits: 'credits | solde',
  calls: 'requetes | appels | demandes',
  quota: 'quota | limite | plafond | limites',
  month: 'mois | mensuel | mensuelle',
  object: 'ressource | page | enregistrement | objet | fichier | document',
  version: 'version | obsolete',
  invalid:
    'invalide | invalides | incorrect | incorrecte | incorrects | errone | erronee | non valide | non valides | inconnu | inconnue | n est pas valide | nest pas valide | n est plus valide | refuse | mauvais | nest plus valide',
  expired: 'expire | expiree | expires | perime | a expire | arrive a expiration | termine',
  revoked: 'revoque | revoquee | retire | retiree',
  deleted: 'supprime | supprimee | n existe plus | nexiste plus',
  disabled:
    'desactive | desactivee | suspendu | suspendue | inactif | inactive | bloque | bloquee | ferme | resilie | n est pas active | nest pas active | non active',
  locked: 'verrouille | trop de tentatives',
  missing: 'manquant | manquante | absent | vide | non fourni | non fournie',
  notFound: 'introuvable | non trouve | non trouvee | n existe pas | nexiste pas | inexistant',
  denied:
    'refuse | refusee | interdit | interdite | non autorise | non autorisee | pas autorise | pas acces | pas l autorisation | n est pas autorise',
  lacks:
    'insuffisant | insuffisants | insuffisante | insuffisantes | n a pas | n avez pas | navez pas | na pas | ne dispose pas | ne disposez pas | manquante | necessite | n inclut pas | pas inclus | ne permet pas',
  exceeded: 'depasse | depassee | atteint | atteinte | trop de | epuise | epuises',
  required: 'requis | requise | devez | obligatoire | accepter',
  changed: 'modifie | change',
  unavailable: 'indisponible | maintenance | erreur interne | temporairement | surcharge',
  retry: 'plus tard | reessayer | reessayez | ressayer',
  or: 'ou',
};

const es: Phrases = {
  refreshToken: 'token de actualizacion | token de refresco | token de renovacion',
  token: 'token | token de acceso | sesion | testigo',
  key: 'clave api | clave de api | clave de la api | llave api | clave de acceso | api key',
  bareKey: 'clave | llave',
  password:
    'contrasena | usuario o contrasena | credenciales | nombre de usuario | contrasenas | credencial | usuario y contrasena',
  authentication:
    'error de autenticacion | fallo de autenticacion | no autenticado | autenticacion fallida | autenticacion requerida | debe iniciar sesion | inicie sesion | no ha iniciado sesion | fallo la autenticacion | autenticacion incorrecta',
  user: 'usuario | miembro | usuarios',
  account: 'cuenta | organizacion | empresa | tienda | espacio de trabajo | cliente | sitio',
  subscription: 'suscripcion | licencia | periodo de prueba | prueba | contrato | membresia',
  plan: 'plan | paquete | tarifa',
  feature: 'funcion | funcionalidad | acceso a la api | acceso api | modulo',
  permission:
    'sin permiso | sin permisos | permiso | permisos | privilegio | privilegios | derechos | acceso | autorizacion',
  role: 'rol | administrador',
  network: 'direccion ip | direcciones ip | ip',
  secondFactor: 'dos factores | doble factor | codigo de verificacion | verificacion en dos pasos',
  terms: 'terminos de servicio | terminos y condiciones | condiciones de uso',
  payment: 'pago | factura | facturas | impago | facturacion | vencida',
  credits: 'creditos | saldo',
  calls: 'solicitudes | peticiones | llamadas | consultas',
  quota: 'cuota | limite | limites',
  month: 'mes | mensual',
  object: 'recurso | pagina | registro | objeto | archivo | documento',
  version: 'version | obsoleta | obsoleto',
  invalid:
    'invalido | invalida | invalidos | invalidas | incorrecto | incorrecta | incorrectos | incorrectas | no valido | no valida | no es valido | no es valida | desconocido | erroneo | erronea | no coincide | no validas | no validos',
  expired: 'expirado | expirada | caducado | caducada | vencido | vencida | expiro | caduco | ha finalizado',
  revoked: 'revocado | revocada | retirado',
  deleted: 'eliminado | eliminada | borrado | ya no existe',
  disabled:
    'deshabilitado | deshabilitada | desactivado | desactivada | suspendido | suspendida | inactivo | inactiva | bloqueado | bloqueada | cerrada | cancelada | no esta activo | no esta activa | no esta habilitado | no esta habilitada',
  locked: 'demasiados intentos',
  missing: 'falta | faltante | no proporcionado | vacio | ausente | no se proporciono',
  notFound: 'no encontrado | no encontrada | no existe | no se encontro | no se ha encontrado',
  denied:
    'denegado | denegada | prohibido | no autorizado | no autorizada | no permitido | no tiene acceso | sin acceso | no esta autorizado',
  lacks:
    'insuficiente | insuficientes | no tiene | no posee | carece | requiere | no incluye | sin permiso | sin permisos | no permite | no cuenta con',
  exceeded: 'excedido | excedida | superado | superada | alcanzado | demasiadas | agotado | agotados',
  required: 'requerido | requerida | debe | obligatorio | aceptar',
  changed: 'cambiado | cambio | modificado',
  unavailable: 'no disponible | mantenimiento | error interno | temporalmente | sobrecargado',
  retry: 'mas tarde | intente de nuevo | intentelo | reintente | vuelva a intentar',
  or: 'o',
};

const pt: Phrases = {
  refreshToken: 'token de atualizacao | token de renovacao',
  token: 'token | token de acesso | sessao',
  key: 'chave api | chave de api | chave da api | chave de acesso',
  bareKey: 'chave',
  password: 'senha | usuario ou senha | credenciais | nome de usuario | palavra passe | login ou senha',
  authentication:
    'falha na autenticacao | erro de autenticacao | nao autenticado | autenticacao falhou | autenticacao necessaria | faca login | falha de autenticacao',
  user: 'usuario | utilizador | membro',
  account: 'conta | organizacao | empresa | loja | cliente',
  subscription: 'assinatura | licenca | periodo de teste | teste gratuito | contrato',
  plan: 'plano | pacote',
  feature: 'recurso | funcionalidade | acesso a api | modulo',
  permission: 'sem permissao | permissao | permissoes | privilegios | direitos | acesso | autorizacao',
  role: 'funcao | administrador | perfil',
  network: 'endereco ip | ip',
  secondFactor: 'dois fatores | verificacao em duas etapas',
  terms: 'termos de servico | termos de uso',
  payment: 'pagamento | fatura | faturas | inadimplente | boleto | inadimplencia',
  credits: 'creditos | saldo',
  calls: 'requisicoes | solicitacoes | chamadas',
  quota: 'cota | limite',
  month: 'mes | mensal',
  object: 'pagina | registro | objeto | arquivo | documento',
  version: 'versao | descontinuada',
  invalid:
    'invalido | invalida | invalidos | invalidas | incorreto | incorreta | incorretos | incorretas | nao e valido | nao e valida | desconhecido | errada | errado',
  expired: 'expirado | expirada | expirou | vencido | vencida | encerrado',
  revoked: 'revogado | revogada | cancelada pelo usuario',
  deleted: 'excluido | excluida | removido | removida | nao existe mais',
  disabled:
    'desativado | desativada | desabilitado | suspenso | suspensa | inativo | inativa | bloqueado | bloqueada | cancelada | encerrada | nao esta ativo | nao esta ativa',
  locked: 'muitas tentativas',
  missing: 'ausente | nao informado | nao informada | faltando | vazio | nao fornecido',
  notFound: 'nao encontrado | nao encontrada | nao existe | nao localizado',
  denied: 'negado | negada | proibido | nao autorizado | nao autorizada | nao permitido | sem acesso | nao tem acesso',
  lacks: 'insuficiente | insuficientes | nao tem | nao possui | requer | sem permissao | nao inclui | nao permite',
  exceeded: 'excedido | excedida | atingido | atingida | esgotado | muitas',
  required: 'necessario | obrigatorio | deve | aceitar',
  changed: 'alterada | alterado',
  unavailable: 'indisponivel | manutencao | erro interno | temporariamente',
  retry: 'mais tarde | tente novamente',
  or: 'ou',
};

const it: Phrases = {
  token: 'token | sessione | token di accesso',
  key: 'chiave api | chiave di accesso',
  bareKey: 'chiave',
  password: 'password | nome utente | credenziali',
  authentication:
    'autenticazione fallita | autenticazione non riuscita | non autenticato | accesso non riuscito | errore di autenticazione',
  user: 'utente',
  account: 'account | organizzazione | azienda | negozio',
  subscription: 'abbonamento | licenza | periodo di prova',
  plan: 'piano',
  permission: 'autorizzazione | autorizzazioni | permesso | permessi | privilegi | diritti | accesso',
  payment: 'pagamento | fattura | fatture',
  credits: 'credito | crediti | saldo',
  calls: 'richieste | chiamate',
  quota: 'quota | limite',
  invalid:
    'non valido | non valida | non validi | non valide | errato | errata | errate | sconosciuto | non corretto | non corretta | non corrette',
  expired: 'scaduto | scaduta | scadute',
  revoked: 'revocato | revocata',
  deleted: 'eliminato | cancellato | rimosso',
  disabled:
    'disabilitato | disabilitata | disattivato | sospeso | sospesa | inattivo | bloccato | non attivo | non attiva',
  missing: 'mancante | assente | non fornito',
  notFound: 'non trovato | non trovata | non esiste',
  denied: 'negato | negata | vietato | non autorizzato | non consentito | non consentita',
  lacks: 'insufficiente | insufficienti | non dispone | non ha | mancante',
  exceeded: 'superato | superata | raggiunto | troppe',
  unavailable: 'non disponibile | manutenzione | errore interno',
  retry: 'piu tardi | riprova | riprovare',
  or: 'o',
};

const nl: Phrases = {
  token: 'token | sessie | toegangstoken',
  key: 'api sleutel',
  bareKey: 'sleutel',
  password: 'wachtwoord | gebruikersnaam | inloggegevens',
  authentication: 'niet ingelogd | authenticatie mislukt | aanmelden mislukt | inloggen mislukt | niet geauthenticeerd',
  user: 'gebruiker',
  account: 'account | organisatie | administratie | bedrijf',
  subscription: 'abonnement | licentie | proefperiode',
  permission: 'rechten | toestemming | bevoegdheid | toegang',
  calls: 'verzoeken | aanvragen',
  quota: 'limiet',
  invalid: 'ongeldig | ongeldige | onjuist | onjuiste | verkeerd | niet geldig | onbekend | onbekende',
  expired: 'verlopen',
  revoked: 'ingetrokken',
  deleted: 'verwijderd',
  disabled: 'uitgeschakeld | geblokkeerd | inactief | opgezegd | niet actief | gedeactiveerd',
  missing: 'ontbreekt | ontbrekende',
  notFound: 'niet gevonden | bestaat niet',
  denied: 'geweigerd | niet toegestaan | geen toegang | verboden | niet gemachtigd',
  lacks: 'onvoldoende | geen',
  exceeded: 'overschreden | bereikt | te veel',
  unavailable: 'niet beschikbaar | onderhoud',
  retry: 'later | opnieuw',
  or: 'of',
};

const pl: Phrases = {
  token: 'token | sesja | tokena',
  key: 'klucz api | klucza api',
  bareKey: 'klucz',
  password: 'haslo | hasla | login lub haslo | dane logowania | nazwa uzytkownika',
  authentication: 'blad uwierzytelniania | brak autoryzacji | nie zalogowany | uwierzytelnianie nie powiodlo sie',
  user: 'uzytkownik | uzytkownika',
  account: 'konto | firma | organizacja | konta',
  subscription: 'subskrypcja | licencja | abonament',
  permission: 'uprawnien | uprawnienia | dostepu | dostep',
  invalid:
    'nieprawidlowy | nieprawidlowe | nieprawidlowa | niepoprawny | niepoprawne | niewazny | bledny | bledne | nieznany',
  expired: 'wygasl | wygasla | wygaslo | stracil waznosc',
  revoked: 'cofniety | cofnieta | uniewazniony',
  deleted: 'usuniety | usuniete',
  disabled: 'zablokowane | zablokowany | nieaktywne | nieaktywny | wylaczone | zawieszone',
  notFound: 'nie znaleziono | nie istnieje',
  denied: 'odmowa | zabroniony | brak dostepu | nieautoryzowany',
  lacks: 'brak | niewystarczajace',
  exceeded: 'przekroczono | przekroczony | zbyt wiele',
  calls: 'zadan | zapytan',
  quota: 'limit | limitu',
  retry: 'pozniej | ponownie',
  or: 'lub',
};

const sv: Phrases = {
  token: 'token | session',
  key: 'api nyckel',
  bareKey: 'nyckel',
  password: 'losenord | anvandarnamn | inloggningsuppgifter',
  authentication: 'autentisering misslyckades | inloggningen misslyckades | ej inloggad | inte inloggad',
  user: 'anvandare | anvandaren',
  account: 'konto | foretag | kontot | organisation',
  subscription: 'prenumeration | licens | licensen | abonnemang',
  permission: 'behorighet | behorigheter | rattighet | rattigheter | atkomst',
  invalid: 'ogiltig | ogiltigt | felaktig | felaktigt | fel',
  expired: 'upphort | gatt ut | lopt ut | utgangen | utganget',
  revoked: 'aterkallats | aterkallad',
  deleted: 'raderad | borttagen',
  disabled: 'inaktiverad | sparrad | avstangd | avslutat | inaktiverat',
  notFound: 'hittades inte | finns inte | saknas',
  denied: 'nekad | nekas | inte tillaten | otillaten',
  lacks: 'saknar | saknas | otillracklig',
  exceeded: 'overskridits | for manga',
  retry: 'senare | igen',
  or: 'eller',
};

const ru: Phrases = {
  token: 'токен | токена | сессия | маркер',
  key: 'api ключ | ключ api | ключ апи',
  bareKey: 'ключ | ключа',
  password: 'пароль | логин | логин или пароль | имя пользователя | пароля | учетные данные',
  authentication:
    'ошибка авторизации | ошибка аутентификации | не авторизован | требуется авторизация | авторизация не удалась',
  user: 'пользователь | пользователя',
  account: 'аккаунт | учетная запись | организация | аккаунта',
  subscription: 'подписка | лицензия | тариф',
  permission: 'прав | права | разрешение | доступ | доступа',
  invalid:
    'неверный | неверная | неверное | неверные | недействителен | недействительный | некорректный | неправильный | недопустимый',
  expired: 'истек | истекла | истекло | просрочен | истекший',
  revoked: 'отозван | отозвана',
  deleted: 'удален | удалена',
  disabled: 'заблокирован | отключен | отключена | приостановлен | неактивен | заблокирована',
  notFound: 'не найден | не найдена | не существует | не найдено',
  denied: 'запрещен | запрещено | отказано | нет доступа',
  lacks: 'недостаточно | нет',
  exceeded: 'превышен | превышено | слишком много | исчерпан',
  calls: 'запросов | запросы',
  quota: 'лимит | квота | лимита',
  retry: 'позже | повторите',
  or: 'или',
};

const tr: Phrases = {
  token: 'token | oturum | erisim belirteci | jeton',
  key: 'api anahtari',
  bareKey: 'anahtar',
  password: 'sifre | kullanici adi | parola | kullanici adi veya sifre',
  authentication: 'kimlik dogrulama basarisiz | yetkisiz | giris yapiniz',
  account: 'hesap | hesabi | hesabiniz',
  permission: 'izin | yetki | yetkiniz | erisim',
  invalid: 'gecersiz | hatali | yanlis',
  expired: 'suresi doldu | suresi dolmus | sona erdi',
  revoked: 'iptal edildi',
  disabled: 'devre disi | askiya alindi | pasif | engellendi',
  notFound: 'bulunamadi',
  denied: 'reddedildi | izin verilmiyor | yasak',
  lacks: 'yetersiz | yok | yoktur',
  exceeded: 'asildi | cok fazla',
  retry: 'daha sonra | tekrar deneyin',
  or: 'veya',
};

const ja: Phrases = {
  refreshToken: 'リフレッシュトークン | 更新トークン',
  token: 'トークン | アクセストークン | セッション',
  key: 'apiキー | アクセスキー | 認証キー',
  bareKey: 'キー',
  password: 'パスワード | ユーザー名 | ログインid | 認証情報 | ユーザ名',
  authentication: '認証に失敗 | 認証エラー | 認証が必要 | ログインしてください | 認証失敗 | 認証できません',
  user: 'ユーザー | ユーザ | 利用者',
  account: 'アカウント | 組織 | 事業所 | ショップ | テナント | 会社 | 店舗',
  subscription: 'サブスクリプション | ライセンス | 契約 | 試用期間 | ご契約',
  plan: 'プラン',
  feature: '機能',
  permission: '権限 | アクセス権 | 許可 | アクセス',
  network: 'ipアドレス',
  payment: '支払い | 請求 | お支払い',
  calls: 'リクエスト | 呼び出し | アクセス数',
  quota: '制限 | 上限',
  invalid: '無効 | 不正 | 正しくありません | 誤り | 間違って | 有効ではありません | 一致しません | 間違い',
  expired: '期限切れ | 有効期限が切れ | 期限が切れ | 失効 | 有効期限切れ | 終了',
  revoked: '取り消され | 解除され | 連携が解除',
  deleted: '削除され | 削除済',
  disabled: '停止 | 無効化され | 凍結 | 利用停止 | 解約',
  locked: 'ロック',
  missing: '指定されていません | 必要です | ありません',
  notFound: '見つかりません | 存在しません',
  denied: '拒否 | 許可されていません | できません | 禁止',
  lacks: 'がありません | 不足 | 含まれていません',
  exceeded: '超え | 超過 | 達しました | 多すぎ',
  unavailable: 'メンテナンス | 内部エラー | 利用できません',
  retry: 'しばらく | 再度 | 後ほど',
  or: 'または',
};

const zh: Phrases = {
  refreshToken: '刷新令牌 | 更新令牌',
  token: '令牌 | 访问令牌 | 会话 | 登录态 | 存取權杖 | 权杖 | 權杖',
  key: 'api密钥 | 访问密钥 | 密钥 | 金鑰 | api金鑰',
  password: '密码 | 用户名 | 凭证 | 凭据 | 账号或密码 | 用户名或密码 | 密碼',
  authentication:
    '认证失败 | 身份验证失败 | 未登录 | 请登录 | 鉴权失败 | 验证失败 | 未认证 | 重新登录 | 授权失败 | 身份认证失败 | 登录失败 | 未授权',
  user: '用户 | 使用者 | 成员',
  account: '账户 | 账号 | 帐号 | 企业 | 组织 | 店铺 | 帳戶 | 商家 | 租户',
  subscription: '订阅 | 许可证 | 试用 | 套餐 | 订购',
  feature: '功能 | 接口',
  permission: '权限 | 授权 | 許可 | 权 | 權限',
  network: 'ip白名单 | ip地址 | 白名单',
  payment: '欠费 | 付款 | 缴费 | 账单',
  credits: '余额',
  calls: '请求 | 调用 | 频率 | 次数',
  quota: '配额 | 限额 | 额度 | 上限 | 限制 | 限流',
  invalid: '无效 | 不正确 | 错误 | 非法 | 不合法 | 不匹配 | 無效 | 有误',
  expired: '过期 | 已过期 | 失效 | 到期 | 已失效 | 過期',
  revoked: '撤销 | 取消授权 | 解除授权 | 被撤销 | 已取消授权 | 吊销',
  deleted: '删除 | 已注销 | 注销',
  disabled: '禁用 | 停用 | 冻结 | 封禁 | 关闭 | 已停用 | 暂停 | 未启用 | 未开通',
  locked: '锁定',
  missing: '缺少 | 为空 | 未提供',
  notFound: '不存在 | 未找到 | 找不到',
  denied: '拒绝 | 不在 | 禁止 | 无权 | 不允许 | 没有权限',
  lacks: '不足 | 没有 | 缺少 | 无',
  exceeded: '超过 | 超出 | 达到 | 频繁 | 过高 | 超限 | 过多 | 用完',
  unavailable: '维护 | 系统错误 | 系统繁忙 | 内部错误 | 服务不可用 | 系统异常',
  retry: '稍后 | 重试',
  or: '或',
};

const ko: Phrases = {
  refreshToken: '리프레시 토큰 | 갱신 토큰',
  token: '토큰 | 세션 | 액세스 토큰',
  key: 'api 키 | 인증키 | 서비스키 | api키',
  password: '비밀번호 | 아이디',
  authentication: '인증 실패 | 인증에 실패 | 로그인이 필요 | 인증이 필요 | 인증되지',
  user: '사용자 | 회원',
  account: '계정 | 업체 | 조직',
  permission: '권한 | 접근',
  calls: '요청 | 호출',
  quota: '한도 | 제한 | 할당량',
  invalid: '유효하지 | 잘못된 | 올바르지 | 일치하지',
  expired: '만료',
  revoked: '취소 | 철회',
  deleted: '삭제',
  disabled: '정지 | 비활성 | 차단',
  notFound: '찾을 수 없 | 존재하지',
  denied: '거부 | 금지 | 허용되지',
  lacks: '없습니다 | 부족',
  exceeded: '초과',
  retry: '나중에 | 다시 시도',
  or: '또는',
};

export const lexicon: Readonly<Record<Language, Phrases>> = { en, de, fr, es, pt, it, nl, pl, sv, ru, tr, ja, zh, ko };
