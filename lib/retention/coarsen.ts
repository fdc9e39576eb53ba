import { dateNotAsked } from '@/lib/cases/approximate-date';
import type { CaseAnswers, EpisodeAnswers } from '@/lib/cases/answers';

/**
 * What is left of a case's answers after it was erased: what the organisation's statistics are made of and nothing
 * that only helps to work the case. Where it happened stays as a country, when as the year of registration; the route,
 * dates, languages, schooling, family, flags of vulnerability, needs and consents go. Erasing twice changes nothing.
 */
export function coarsen(answers: CaseAnswers): CaseAnswers {
  const { gender, ageBand, originCountry } = answers.person;
  return {
    riskLevel: null,
    traffickingStatus: answers.traffickingStatus,
    statusDecidedBy: answers.statusDecidedBy,
    source: answers.source,
    vulnerabilities: [],
    needs: [],
    supportPlans: [],
    referredByKind: null,
    incomingReason: null,
    person: {
      gender,
      ageBand,
      originCountry,
      originRegion: null,
      citizenships: [],
      migrationStatus: null,
      maritalStatus: null,
      childrenBand: null,
      languages: [],
      education: null,
    },
    episodes: answers.episodes.map(coarsenEpisode),
    route: [],
    consents: answers.consents,
  };
}

function coarsenEpisode(episode: EpisodeAnswers): EpisodeAnswers {
  return {
    ...episode,
    exploitationRegion: null,
    recruitmentPlatforms: [],
    exploitationPlatforms: [],
    perpetratorRoles: [],
    began: dateNotAsked,
    ended: dateNotAsked,
  };
}
