// What can be done to the pretend LinkedIn: by a member, by whoever hands out roles, by LinkedIn itself.
import { dayOf } from '../../figures.ts';
import { NoSuchThing, type PretendAct, type PretendField } from '../contract.ts';
import { type LinkedInState, roleOf } from './state.ts';

export function actsOf(state: LinkedInState): Record<string, PretendAct> {
  const [usual] = state.members;
  const member: PretendField = {
    name: 'member',
    label: 'Member',
    fallback: usual?.email ?? '',
    choices: () => state.members.map(({ email }) => email),
  };
  const object: PretendField = {
    name: 'object',
    label: 'Ad account or page',
    choices: () => [...state.accounts, ...state.organizations].map(({ id }) => String(id)),
  };
  const idOf = (email = ''): string => {
    const found = state.members.find((it) => it.email === email);
    if (!found) throw new NoSuchThing(`There is no member ${email}.`);
    return found.id;
  };
  const grantsOf = (email: string | undefined) => {
    const id = idOf(email);
    return state.book.grants.filter(({ memberId }) => memberId === id);
  };
  const checkObject = (id = ''): string => {
    if (!object.choices?.().includes(id)) throw new NoSuchThing(`There is no ad account and no page ${id}.`);
    return id;
  };

  return {
    'revoke-access': {
      label: 'Withdraw the permission of the app',
      about: 'The member removes the app under Permitted services. Its tokens are refused as revoked (65601).',
      effect: 'breaks',
      fields: [member],
      run: ({ member: email }) => {
        for (const grant of grantsOf(email)) grant.isRevoked = true;
      },
    },
    'expire-access': {
      label: 'Let the 60 days pass',
      about: 'Access tokens end now, as if their 60 days were over (65602). Refresh tokens stay.',
      effect: 'breaks',
      fields: [member],
      run: ({ member: email }) => {
        const grants = new Set(grantsOf(email).map(({ id }) => id));
        for (const token of state.book.tokens.values())
          if (grants.has(token.grant.id)) token.endsMs = state.now().getTime();
      },
    },
    'expire-grant': {
      label: 'Let the year pass',
      about: 'Refresh tokens end now, as if their 365 days were over, and access tokens with them.',
      effect: 'breaks',
      fields: [member],
      run: ({ member: email }) => {
        const nowMs = state.now().getTime();
        for (const grant of grantsOf(email)) {
          if (grant.refreshEndsMs !== null) grant.refreshEndsMs = nowMs;
          for (const token of state.book.tokens.values()) if (token.grant === grant) token.endsMs = nowMs;
        }
      },
    },
    'take-role': {
      label: 'Take the role away',
      about: 'The member has no role any more on an ad account or a page. Lists refuse; reports of ads are empty.',
      effect: 'breaks',
      fields: [member, object],
      run: ({ member: email, object: id }) => {
        state.roles.delete(roleOf(idOf(email), checkObject(id)));
        state.revokedRoles.add(roleOf(idOf(email), checkObject(id)));
      },
    },
    'give-role': {
      label: 'Give the role back',
      about: 'The member has the role again.',
      effect: 'heals',
      fields: [member, object],
      run: ({ member: email, object: id }) => {
        state.roles.add(roleOf(idOf(email), checkObject(id)));
        state.revokedRoles.delete(roleOf(idOf(email), checkObject(id)));
      },
    },
    'set-refresh-tokens': {
      label: 'Refresh tokens for the app',
      about: 'Approved partners get refresh tokens of 365 days; other apps get none. Counts for the next consent.',
      effect: 'sets',
      fields: [{ name: 'given', label: 'Given', fallback: 'yes', choices: () => ['yes', 'no'] }],
      run: ({ given }) => {
        state.hasRefreshTokens = given === 'yes';
      },
    },
    'add-campaign': {
      label: 'Add a campaign',
      about: 'One more campaign, which has figures from its first day on.',
      effect: 'sets',
      fields: [
        { ...object, label: 'Ad account', choices: () => state.accounts.map(({ id }) => String(id)) },
        { name: 'name', label: 'Name', fallback: 'A new campaign' },
      ],
      run: ({ object: id, name = '' }) => {
        const account = state.accounts.find((it) => String(it.id) === id);
        if (!account) throw new NoSuchThing(`There is no ad account ${id}.`);
        const campaignId = Math.max(...account.campaigns.map((it) => it.id)) + 1;
        account.campaigns.push({
          id: campaignId,
          groupId: account.groups[0]?.id ?? 0,
          name,
          format: 'STANDARD_UPDATE',
          since: dayOf(state.now()),
        });
        return { id: campaignId };
      },
    },
  };
}
