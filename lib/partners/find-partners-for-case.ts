import 'server-only';
import { z } from 'zod';
import type { CaseAnswers } from '@/lib/cases/answers';
import { casesFor } from '@/lib/cases/policy';
import { caseAnswersSelect, toCaseAnswers } from '@/lib/cases/select';
import { readSharingRecords } from '@/lib/consents/read-sharing';
import { agreedToSharing } from '@/lib/consents/sharing';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { isMissing, requiredAnswer } from '@/lib/vocabulary/answers';
import { findBlocks } from './find-blocks';
import { partnerRowSelect } from './partner-row';
import { type CaseToPlace, type MatchReason, rankPartners } from './rank-partners';

/** The service a partner is looked for. */
export const matchPartnersSchema = z.strictObject({ service: requiredAnswer('serviceType') });

/** A partner as it fits one case and one service. */
export interface MatchedPartner {
  id: string;
  name: string;
  kind: string;
  reasons: MatchReason[];
  isBlocked: boolean;
  /** The rules that forbid telling it of the case, with who may lift each. */
  blockedBy: { id: string; reason: string; liftableBy: string }[];
  /** The person agreed to sharing with it, and that still holds. */
  hasConsent: boolean;
}

/**
 * The active partners that give a service, as they fit a case, best first; those that must not be told of it last, with
 * the reason. Shows nothing of the case, so it is not audited. NOT_FOUND when the case is out of reach.
 */
export async function matchPartners(
  actor: Actor,
  caseCode: string,
  input: unknown,
): Promise<MatchedPartner[]> {
  const where = casesFor(actor, 'referral.request');
  const { service } = parseInput(matchPartnersSchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { ...where, code: caseCode },
      select: { ...caseAnswersSelect, id: true },
    });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const partners = await tx.partner.findMany({
      where: { organizationId, status: 'active', services: { has: service } },
      select: partnerRowSelect,
    });
    const consents = await readSharingRecords(tx, organizationId, found.id);
    const blocks = await findBlocks(tx, organizationId, found.id);
    const at = now();
    const about = placeCase(toCaseAnswers(found), service);
    return rankPartners(about, partners, (partner) => blocks.of(partner), at).map(
      ({ partner: { id, name, kind }, reasons, isBlocked, blockedBy }) => ({
        id,
        name,
        kind,
        reasons,
        isBlocked,
        blockedBy: blockedBy.map(({ id: ruleId, reason, liftableBy }) => ({
          id: ruleId,
          reason,
          liftableBy,
        })),
        hasConsent: agreedToSharing(consents, id, at),
      }),
    );
  });
}

/** What a match needs of a case. The place is the last known stop of the way, else where the exploitation was. */
function placeCase({ person, route, episodes }: CaseAnswers, service: string): CaseToPlace {
  const stops = [
    ...episodes.map((episode) => ({
      country: episode.exploitationCountry,
      region: episode.exploitationRegion,
    })),
    ...route.filter(({ role }) => role !== 'Origin'),
  ];
  const last = stops.findLast(({ country }) => country !== null && !isMissing(country));
  const region = last?.region ?? null;
  return {
    service,
    country: last?.country ?? null,
    region: region === null || isMissing(region) ? null : region,
    languages: person.languages.filter((code) => !isMissing(code)),
    gender: person.gender,
    ageBand: person.ageBand,
    childrenBand: person.childrenBand,
  };
}
