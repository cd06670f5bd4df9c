// Who is told, pure: the User who connected and the Account Owner, once each, one mail if they are the same person; the owner and the
// admins if that User has left. Nobody is mailed about what is paused.
export interface Person {
  userId: string;
  name: string;
  email: string;
}

export interface Recipient extends Person {
  reason: 'connected_by' | 'account_owner' | 'both' | 'stand_in';
}

interface Facts {
  /** Null when that User has left. */
  connectedBy: Person | null;
  owner: Person;
  admins: Person[];
  /** Every Data Source that is concerned is paused (and there is one). */
  isAllPaused: boolean;
}

export function decideRecipients({ connectedBy, owner, admins, isAllPaused }: Facts): Recipient[] {
  if (isAllPaused) return [];
  if (connectedBy?.userId === owner.userId) return [{ ...owner, reason: 'both' }];
  if (connectedBy) {
    return [
      { ...connectedBy, reason: 'connected_by' },
      { ...owner, reason: 'account_owner' },
    ];
  }
  return [
    { ...owner, reason: 'account_owner' },
    ...admins.map((admin): Recipient => ({ ...admin, reason: 'stand_in' })),
  ];
}
