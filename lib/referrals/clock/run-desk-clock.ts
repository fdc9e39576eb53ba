import 'server-only';
import { mailNotices } from '@/lib/notices/mail-notices';
import { sendHeld } from '@/lib/referrals/send-held';
import { chaseEmergencies } from './chase-emergencies';
import { chaseLate } from './chase-late';
import { expirePackets } from './expire-packets';

/** What one turn of the clock did in an organisation. */
export interface ClockTurn {
  sent: number;
  expired: number;
  reminded: number;
  escalated: number;
  overdueEmergencies: number;
  mails: number;
}

/**
 * Everything that time does to an organisation's referrals, at this moment. All of it is read from the referrals
 * themselves and claimed row by row: it can be called at any time, by any number of clocks, after any pause, and does
 * each thing once.
 */
export async function runDeskClock(organizationId: string): Promise<ClockTurn> {
  const sent = await sendHeld(organizationId);
  const expired = await expirePackets(organizationId);
  const { reminded, escalated } = await chaseLate(organizationId);
  const overdueEmergencies = await chaseEmergencies(organizationId);
  const mails = await mailNotices(organizationId);
  return { sent, expired, reminded, escalated, overdueEmergencies, mails };
}
