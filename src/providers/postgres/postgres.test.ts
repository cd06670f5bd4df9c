// What PostgreSQL's answers mean, as sentences. The texts are the server's own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DiagnosisContext, diagnose, type Failure } from '../../life/diagnosis/index.ts';
import { providerRules } from '../index.ts';

const judge = (
  code: string,
  message: string,
  context: DiagnosisContext = {},
  stage: Failure['stage'] = 'db_connect',
) => {
  const failure: Failure = {
    kind: 'failure',
    provider: 'postgres',
    stage,
    auth: 'db_password',
    error: { name: 'error', code, message },
  };
  const { verdict, cause, detail, scope, remedy } = diagnose(failure, context, providerRules);
  return { is: [verdict, cause, detail].filter(Boolean).join(' '), scope, action: remedy.action };
};

const passwordRefused = 'password authentication failed for user "sync"';

describe('PostgreSQL', () => {
  it('a refused password is invalid credentials, for a new password', () => {
    const answer = judge('28P01', passwordRefused);
    assert.deepEqual(answer, {
      is: 'disconnected invalid_credentials wrong_password',
      scope: 'connection',
      action: 'enter_new_password',
    });
  });
  it('the same answer after the known end of the password means that it has expired', () => {
    assert.equal(
      judge('28P01', passwordRefused, { nowMs: 2, credentialEndsAtMs: 1 }).is,
      'disconnected expired_token password_expired',
    );
    assert.equal(
      judge('28P01', passwordRefused, { nowMs: 1, credentialEndsAtMs: 2 }).is,
      'disconnected invalid_credentials wrong_password',
    );
  });
  it('NOLOGIN is a locked account', () => {
    assert.equal(
      judge('28000', 'role "sync" is not permitted to log in').is,
      'disconnected invalid_credentials account_locked',
    );
  });
  it('pg_hba.conf without an entry is a refused address', () => {
    const message = 'no pg_hba.conf entry for host "192.0.2.1", user "sync", database "shop", SSL encryption';
    assert.equal(judge('28000', message).is, 'disconnected provider_specific ip_not_allowed');
  });
  it('a missing database asks for other settings', () => {
    const answer = judge('3D000', 'database "shop" does not exist');
    assert.deepEqual([answer.is, answer.action], ['disconnected provider_specific database_missing', 'edit_settings']);
  });
  it('REVOKE SELECT on a table reaches that stream alone', () => {
    const answer = judge('42501', 'permission denied for table orders', {}, 'db_query');
    assert.deepEqual(answer, {
      is: 'disconnected insufficient_privileges object_access_lost',
      scope: 'stream',
      action: 'restore_permission',
    });
  });
  it('REVOKE CONNECT or USAGE reaches the whole database', () => {
    assert.equal(judge('42501', 'permission denied for database "shop"').scope, 'data_source');
    assert.equal(judge('42501', 'permission denied for schema public', {}, 'db_query').scope, 'data_source');
  });
  it('a missing table or column is the request, and nobody is disconnected', () => {
    assert.deepEqual(judge('42P01', 'relation "orders" does not exist', {}, 'db_query').is, 'request not_found');
    assert.deepEqual(judge('42703', 'column "total" does not exist', {}, 'db_query').is, 'request not_found');
  });
  const passing: [string, string, string][] = [
    ['53300', 'sorry, too many clients already', 'transient too_many_connections'],
    ['57P03', 'the database system is starting up', 'transient outage'],
    ['57P01', 'terminating connection due to administrator command', 'transient maintenance'],
    ['08006', 'connection failure', 'transient network'],
    ['40001', 'could not serialize access due to concurrent update', 'transient concurrent_update'],
    ['57014', 'canceling statement due to statement timeout', 'transient timeout'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', 'transient network'],
    ['ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:5432', 'transient timeout'],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example.com', 'transient dns'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', 'transient tls'],
  ];
  for (const [code, message, expected] of passing) {
    it(`${code} passes: ${message}`, () => assert.equal(judge(code, message).is, expected));
  }
});
