// What the OAuth lab remembers: codes, grants and their tokens, with ends on the clock that it is given.
import { randomBytes } from 'node:crypto';

export interface LabGrant {
  id: string;
  isRevoked: boolean;
  refreshToken: string | null;
  refreshEndsMs: number | null;
}

interface LabToken {
  grant: LabGrant;
  endsMs: number;
}

export interface LabCode {
  challenge: string | null;
  redirectUri: string;
  nonce: string | null;
  endsMs: number;
}

export class LabBook {
  readonly codes = new Map<string, LabCode>();
  readonly tokens = new Map<string, LabToken>();
  readonly grants: LabGrant[] = [];
  readonly tickets = new Set<string>();

  openGrant(): LabGrant {
    const grant = { id: secret('grant'), isRevoked: false, refreshToken: null, refreshEndsMs: null };
    this.grants.push(grant);
    return grant;
  }

  issueToken(grant: LabGrant, endsMs: number): string {
    const token = secret('at');
    this.tokens.set(token, { grant, endsMs });
    return token;
  }

  issueRefreshToken(grant: LabGrant, endsMs: number | null): string {
    grant.refreshToken = secret('rt');
    grant.refreshEndsMs = endsMs;
    return grant.refreshToken;
  }

  /** The grant of a token that still works. */
  findByToken(token: string, nowMs: number): LabGrant | null {
    const found = this.tokens.get(token);
    return found && found.endsMs > nowMs && !found.grant.isRevoked ? found.grant : null;
  }

  findByRefreshToken(token: string, nowMs: number): LabGrant | null {
    const grant = this.grants.find((it) => it.refreshToken === token && !it.isRevoked);
    return grant && (grant.refreshEndsMs === null || grant.refreshEndsMs > nowMs) ? grant : null;
  }

  /** Access tokens end now; grants go on. */
  expireTokens(): void {
    this.tokens.clear();
  }

  revokeAll(): void {
    for (const grant of this.grants) grant.isRevoked = true;
  }
}

export const secret = (prefix: string): string => `${prefix}-${randomBytes(12).toString('hex')}`;
