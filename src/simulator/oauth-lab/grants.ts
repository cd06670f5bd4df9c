// What an authorization server in this process remembers: codes, grants and their tokens, with ends on the clock that it is given. The OAuth lab
// knows nothing more of a grant; pretend providers add whose it is and why it ended (`More`).
import { randomBytes } from 'node:crypto';

export interface LabGrant {
  id: string;
  isRevoked: boolean;
  refreshToken: string | null;
  refreshEndsMs: number | null;
}

interface LabToken<More> {
  grant: LabGrant & More;
  endsMs: number;
}

export interface LabCode {
  challenge: string | null;
  redirectUri: string;
  nonce: string | null;
  endsMs: number;
}

export type TokenState = 'valid' | 'expired' | 'revoked' | 'unknown';

export class LabBook<More extends object = object> {
  readonly codes = new Map<string, LabCode & More>();
  readonly tokens = new Map<string, LabToken<More>>();
  readonly grants: (LabGrant & More)[] = [];
  readonly tickets = new Set<string>();

  openGrant(more: More = {} as More): LabGrant & More {
    const grant = { ...more, id: secret('grant'), isRevoked: false, refreshToken: null, refreshEndsMs: null };
    this.grants.push(grant);
    return grant;
  }

  issueToken(grant: LabGrant & More, endsMs: number): string {
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
  findByToken(token: string, nowMs: number): (LabGrant & More) | null {
    return this.stateOf(token, nowMs) === 'valid' ? (this.tokens.get(token)?.grant ?? null) : null;
  }

  /** Why an access token is refused. */
  stateOf(token: string, nowMs: number): TokenState {
    const found = this.tokens.get(token);
    if (!found) return 'unknown';
    if (found.grant.isRevoked) return 'revoked';
    return found.endsMs > nowMs ? 'valid' : 'expired';
  }

  findByRefreshToken(token: string, nowMs: number): (LabGrant & More) | null {
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
