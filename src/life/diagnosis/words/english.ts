// English phrases of the concepts: what providers say in their own usual words. Compared as plain lower-case words; the longest that fits wins.
import type { Phrases } from './concepts.ts';

export const en: Phrases = {
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
