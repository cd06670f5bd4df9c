// A person has read an email in the app.
import type { LifeContext } from '../context.ts';

export async function markRead(ctx: LifeContext, id: string, at: Date): Promise<void> {
  await ctx.store.db.updateTable('notifications').set({ read_at: at }).where('id', '=', id).execute();
}
