// Microsoft Advertising: a numeric Code and a symbolic ErrorCode in AdApiError or OperationError, in XML or JSON.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const operationErrors = 'https://learn.microsoft.com/en-us/advertising/guides/operation-error-codes';
/** The same list, of which more was read. */
const operationErrorsInFull = 'https://learn.microsoft.com/zh-cn/advertising/guides/operation-error-codes';

const fault = (number: number, name: string) =>
  answer(
    500,
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>Invalid client data. Check the SOAP fault details for more information.</faultstring><detail><AdApiFaultDetail xmlns="https://adapi.microsoft.com"><Errors><AdApiError><Code>${number}</Code><ErrorCode>${name}</ErrorCode><Message>See the documentation.</Message></AdApiError></Errors></AdApiFaultDetail></detail></s:Fault></s:Body></s:Envelope>`,
    { auth: 'oauth2' },
  );

/** By name; Customer Management and Billing give the number alone, so that it counts too where no other stands beside it. */
const operation = (
  number: number,
  name: string,
  meaning: Meaning,
  isSeen = true,
  citation = operationErrorsInFull,
): Rule => ({
  id: `microsoft-ads/${number}`,
  match: { code: name },
  ...meaning,
  citation,
  ...(isSeen ? { seen: name } : {}),
  example: fault(number, name),
});

/** `OperationError` without a name: the number at its place in the fault. */
const numberAlone = (number: number, meaning: Meaning): Rule => ({
  id: `microsoft-ads/${number}-alone`,
  match: { at: { 'Envelope.Body.Fault.detail.ApiFault.OperationErrors.OperationError.Code': String(number) } },
  ...meaning,
  citation: operationErrorsInFull,
  example: answer(
    500,
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>Invalid client data.</faultstring><detail><ApiFault xmlns="https://bingads.microsoft.com/Customer/v13/Exception"><OperationErrors><OperationError><Code>${number}</Code><Message>See the documentation.</Message></OperationError></OperationErrors></ApiFault></detail></s:Fault></s:Body></s:Envelope>`,
    { auth: 'oauth2' },
  ),
});

export const rules: readonly Rule[] = [
  // "Incorrect access token or developer token for the target environment", or an inactive account: a refresh shows which.
  operation(105, 'InvalidCredentials', means.accessTokenExpired, true, operationErrors),
  operation(109, 'AuthenticationTokenExpired', means.accessTokenExpired),
  operation(106, 'UserIsNotAuthorized', means.objectAccessLost),
  operation(108, 'UserCompromised', means.accountLocked),
  operation(120, 'UserLoginAccessDenied', means.revoked),
  operation(122, 'PersonalIdentityNotAvailable', means.mfaOrSsoRequired),
  operation(117, 'CallRateExceeded', means.rateLimited),
  operation(207, 'ConcurrentRequestOverLimit', means.rateLimited, false),
  operation(0, 'InternalError', means.outage, true, operationErrors),
  operation(116, 'RequestMissingHeaders', means.clientBug),
  operation(113, 'InvalidDateObject', means.badRequest),
  operation(100, 'NullRequest', means.badRequest, true, operationErrors),
  operation(1102, 'InvalidAccount', likely(means.objectAccessLost), false),
  operation(1001, 'CustomerNotActive', likely(means.orgFrozen), false),
  operation(2005, 'ReportingServiceNoCompleteDataAvaliable', likely(means.outage), false),
  numberAlone(105, means.accessTokenExpired),
  numberAlone(106, means.objectAccessLost),
  numberAlone(109, means.accessTokenExpired),
  numberAlone(117, means.rateLimited),
  {
    id: 'microsoft-ads/developer-token',
    match: { words: ['developer token'], code: ['InvalidDeveloperToken', 'DeveloperTokenInvalid', '105'] },
    ...means.invalidClient,
    citation: operationErrors,
    example: answer(400, { Errors: [{ Code: 105, Message: 'The developer token is not valid.' }] }, { auth: 'oauth2' }),
  },
];
