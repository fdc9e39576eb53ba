import { dayMs } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { endOfDay } from '@/lib/partners/partner-fields';
import { daysBefore } from './calendar';
import { partnerParticulars } from './partner-particulars';
import { practicePartners, suspendedPartner } from './partners';
import { practiceRules } from './sharing-rules';

/** When the organisation was founded, and the day the practice data is made. */
interface Moments {
  foundedAt: Date;
  today: Date;
}

/** The day so many days after `today`, YYYY-MM-DD. */
function dayAfter(today: Date, days: number): string {
  return new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** The fictional directory as rows. */
export function partnerRows(organizationId: string, { foundedAt, today }: Moments) {
  return practicePartners.map(({ name, kind, services, countries, languages }) => {
    const about = partnerParticulars[name];
    if (!about) throw new Error('A partner without particulars.');
    const { regions, accepts, capacity, confirmedDaysAgo, opening, contactRole, vetting } = about;
    return {
      organizationId,
      id: newId(),
      name,
      kind,
      services: [...services],
      countries: [...countries],
      regions: [...regions],
      languages: [...languages],
      accepts: [...accepts],
      capacity,
      capacityConfirmedAt: daysBefore(today, confirmedDaysAgo),
      opening,
      contactRole,
      vetting: vetting?.found ?? null,
      vettedAt: vetting && daysBefore(today, vetting.daysAgo),
      vettingExpiresAt: vetting && endOfDay(dayAfter(today, vetting.holdsDays)),
      status: name === suspendedPartner ? ('suspended' as const) : ('active' as const),
      createdAt: foundedAt,
    };
  });
}

/** The fictional do-not-share rules as rows, made by an administrator at the founding. */
export function ruleRows(
  organizationId: string,
  partners: readonly { id: string; name: string }[],
  { createdById, createdAt }: { createdById: string; createdAt: Date },
) {
  return practiceRules.map(({ partner, ...rule }) => ({
    organizationId,
    id: newId(),
    ...rule,
    partnerId: partners.find(({ name }) => name === partner)?.id ?? null,
    createdById,
    createdAt,
  }));
}
