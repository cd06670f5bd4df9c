// What the Community Management API of the pretend LinkedIn tells of a page: itself, and the figures of its days. The API and its truth read
// the same functions.
import { daysBetween, random, shareArrived } from '../../figures.ts';
import { type LinkedInState, msBefore, type Organization } from './state.ts';

export type PageStatistics = 'share' | 'follower' | 'page';

export const organizationRecord = (state: LinkedInState, { id, name, vanityName }: Organization) => ({
  id,
  localizedName: name,
  vanityName,
  localizedWebsite: `https://${vanityName}.example`,
  organizationType: 'PRIVATELY_HELD',
  primaryOrganizationType: 'NONE',
  staffCountRange: 'SIZE_11_TO_50',
  created: { time: msBefore(state, 1_500) },
  lastModified: { time: msBefore(state, 100) },
});

/** A day with its figures, by the columns of the manifest. */
export interface PageRow {
  date: string;
  [figure: string]: number | string;
}

/** A row for every day, also for one on which nothing happened. */
export function pageRows(
  { now }: LinkedInState,
  { id }: Organization,
  kind: PageStatistics,
  { from, until }: { from: string; until: string },
): PageRow[] {
  return daysBetween(from, until, now()).map((date): PageRow => {
    const share = shareArrived(date, now());
    const part = (name: string, most: number): number => Math.floor(random(`${id} ${date} ${name}`) * most * share);
    if (kind === 'follower')
      return { date, organicFollowerGain: part('organic', 40), paidFollowerGain: part('paid', 6) };
    if (kind === 'page') {
      const [desktop, mobile] = [part('desktop', 300), part('mobile', 200)];
      return {
        date,
        pageViews: desktop + mobile,
        uniquePageViews: Math.floor((desktop + mobile) * 0.6),
        desktopPageViews: desktop,
        mobilePageViews: mobile,
      };
    }
    const impressions = part('impressions', 4_000);
    const [clicks, likes] = [part('clicks', 90), part('likes', 60)];
    const comments = part('comments', 12);
    const shares = part('shares', 9);
    const engagement = impressions === 0 ? 0 : (clicks + likes + comments + shares) / impressions;
    return {
      date,
      impressions,
      uniqueImpressions: Math.floor(impressions * 0.7),
      clicks,
      likes,
      comments,
      shares,
      engagement,
    };
  });
}
