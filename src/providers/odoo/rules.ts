// Odoo: the Python name of the exception at `error.data.name` of JSON-RPC; a fault string in XML-RPC.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const ormPage = 'https://www.odoo.com/documentation/18.0/developer/reference/backend/orm.html';

export const rules: readonly Rule[] = [
  {
    id: 'odoo/access-denied',
    match: { code: 'odoo.exceptions.AccessDenied' },
    ...means.wrongPassword,
    citation: 'https://github.com/yezyilomo/odoo-rest-api/issues/50',
    seen: 'odoo.exceptions.AccessDenied',
    example: answer(
      200,
      {
        jsonrpc: '2.0',
        id: null,
        error: {
          code: 200,
          message: 'Odoo Server Error',
          data: { name: 'odoo.exceptions.AccessDenied', message: 'Access Denied' },
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'odoo/access-error',
    match: { code: 'odoo.exceptions.AccessError' },
    ...likely(means.roleLost),
    citation: ormPage,
    example: answer(
      200,
      {
        jsonrpc: '2.0',
        id: null,
        error: {
          code: 200,
          message: 'Odoo Server Error',
          data: { name: 'odoo.exceptions.AccessError', message: 'You are not allowed to access this document.' },
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'odoo/session-expired',
    match: { code: 'odoo.http.SessionExpiredException' },
    ...means.accessTokenExpired,
    citation: 'https://www.odoo.com/documentation/18.0/developer/reference/backend/http.html',
    example: answer(
      200,
      {
        jsonrpc: '2.0',
        id: null,
        error: {
          code: 100,
          message: 'Odoo Server Error',
          data: { name: 'odoo.http.SessionExpiredException', message: 'Session expired' },
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'odoo/record-missing',
    match: { code: 'odoo.exceptions.MissingError' },
    ...likely(means.notFound),
    citation: ormPage,
    example: answer(
      200,
      {
        jsonrpc: '2.0',
        id: null,
        error: {
          code: 200,
          message: 'Odoo Server Error',
          data: { name: 'odoo.exceptions.MissingError', message: 'Record does not exist or has been deleted.' },
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'odoo/bad-value',
    match: {
      code: [
        'odoo.exceptions.UserError',
        'odoo.exceptions.ValidationError',
        'builtins.ValueError',
        'builtins.KeyError',
        'builtins.AttributeError',
      ],
    },
    ...likely(means.badRequest),
    citation: ormPage,
    example: answer(
      200,
      {
        jsonrpc: '2.0',
        id: null,
        error: {
          code: 200,
          message: 'Odoo Server Error',
          data: { name: 'odoo.exceptions.ValidationError', message: 'A value is wrong.' },
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'odoo/fault-access-denied',
    match: { at: { 'methodResponse.fault.value.struct.member.*.value.string': 'Access Denied' } },
    ...means.wrongPassword,
    citation: 'https://github.com/OCA/odoorpc/issues/64',
    seen: 'Access Denied',
    example: answer(
      200,
      '<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>3</int></value></member><member><name>faultString</name><value><string>Access Denied</string></value></member></struct></value></fault></methodResponse>',
      { auth: 'basic' },
    ),
  },
  {
    id: 'odoo/client-fault',
    match: { words: ['access denied'] },
    ...likely(means.wrongPassword),
    citation: 'https://github.com/tinyerp/erppeek/issues/58',
    seen: "<Fault AccessDenied: 'Access denied.'>",
    example: { error: { name: 'Fault', message: "<Fault AccessDenied: 'Access denied.'>" }, auth: 'basic' },
  },
];
