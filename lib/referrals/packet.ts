import type { CaseAnswers, EpisodeAnswers } from '@/lib/cases/answers';

/** Version of the field sets below; kept with every packet, so that an old packet stays readable. 2: signed. */
export const fieldSetVersion = 2;

/** Answers a packet may hold. Never: the case's code, anyone's name, the narrative, dates. */
export const packetFields = [
  'ageBand',
  'gender',
  'citizenships',
  'originCountry',
  'originRegion',
  'migrationStatus',
  'maritalStatus',
  'childrenBand',
  'riskLevel',
  'traffickingStatus',
  'vulnerabilities',
  'needs',
  'exploitationTypes',
  'forcedMarriageTypes',
  'sexualTypes',
  'labourIndustries',
  'lurePromises',
  'recruiterRelationships',
  'acquisitionModes',
  'meansOfControl',
  'exploitationCountry',
  'exploitationRegion',
  'durationBand',
] as const;

export type PacketField = (typeof packetFields)[number];

/** The vocabulary list (or `country`, `region`) whose codes a field holds; for labels. */
export const packetFieldLists = {
  ageBand: 'ageBand',
  gender: 'gender',
  citizenships: 'country',
  originCountry: 'country',
  originRegion: 'region',
  migrationStatus: 'migrationStatus',
  maritalStatus: 'maritalStatus',
  childrenBand: 'childrenBand',
  riskLevel: 'riskLevel',
  traffickingStatus: 'traffickingStatus',
  vulnerabilities: 'vulnerability',
  needs: 'serviceType',
  exploitationTypes: 'exploitationType',
  forcedMarriageTypes: 'forcedMarriageType',
  sexualTypes: 'sexualExploitationType',
  labourIndustries: 'labourIndustry',
  lurePromises: 'lurePromise',
  recruiterRelationships: 'recruiterRelationship',
  acquisitionModes: 'acquisitionMode',
  meansOfControl: 'meansOfControl',
  exploitationCountry: 'country',
  exploitationRegion: 'region',
  durationBand: 'duration',
} as const satisfies Record<PacketField, string>;

/** Packet answers: field → codes. A single answer is a list of one; not asked is left out. */
export type PacketAnswers = Partial<Record<PacketField, string[]>>;

const basics: PacketField[] = ['ageBand', 'gender', 'riskLevel'];
const legal: PacketField[] = [
  ...basics,
  'citizenships',
  'migrationStatus',
  'vulnerabilities',
  'exploitationTypes',
  'meansOfControl',
  'traffickingStatus',
];
const health: PacketField[] = [...basics, 'needs', 'exploitationTypes'];
const practical: PacketField[] = ['ageBand', 'gender', 'needs'];

/**
 * The least each kind of service needs to say yes or no and to begin (GBVIMS information-sharing rule: only what the
 * service needs). A shelter does not need the legal part; a clinic does not need the route.
 */
const minimumByService: Readonly<Record<string, readonly PacketField[]>> = {
  SafeShelter: [...basics, 'childrenBand', 'vulnerabilities', 'needs'],
  MedicalCare: health,
  SexualReproductiveHealth: [...health, 'sexualTypes'],
  PsychosocialSupport: [...health, 'meansOfControl'],
  LegalAid: legal,
  ImmigrationAsylumAssistance: [...legal, 'originCountry'],
  LawEnforcementLiaison: [
    ...basics,
    'exploitationTypes',
    'exploitationCountry',
    'meansOfControl',
    'traffickingStatus',
  ],
  SafeReturnRepatriation: [...basics, 'citizenships', 'originCountry', 'vulnerabilities'],
  ThirdCountryResettlement: [
    ...basics,
    'citizenships',
    'originCountry',
    'migrationStatus',
    'childrenBand',
    'vulnerabilities',
  ],
  FamilyTracingReunification: [...basics, 'originCountry', 'originRegion', 'childrenBand'],
  ChildProtection: [...basics, 'vulnerabilities', 'needs', 'exploitationTypes'],
  SafetyPlanning: [...basics, 'vulnerabilities', 'meansOfControl'],
  InterpretationTranslation: ['gender', 'originCountry', 'needs'],
  DocumentsCivilRegistration: ['ageBand', 'gender', 'citizenships', 'migrationStatus', 'childrenBand'],
  LabourExploitationRehabilitation: [...basics, 'exploitationTypes', 'labourIndustries', 'needs'],
};

/** The minimum set of fields for a service, in packet order. */
export function packetFieldsFor(service: string): PacketField[] {
  const minimum = minimumByService[service] ?? practical;
  return packetFields.filter((field) => minimum.includes(field));
}

function listOf(answer: string | null | readonly string[]): string[] {
  return answer === null ? [] : typeof answer === 'string' ? [answer] : [...answer];
}

function union(answers: CaseAnswers, key: Exclude<keyof EpisodeAnswers, 'began' | 'ended'>): string[] {
  return [...new Set(answers.episodes.flatMap((episode) => listOf(episode[key])))];
}

/**
 * What the partner will see: the chosen fields' codes and nothing else. The same function makes the supervisor's
 * preview and the frozen packet. Answers over several episodes are joined.
 */
export function buildPacket(answers: CaseAnswers, fields: readonly PacketField[]): PacketAnswers {
  const packet: PacketAnswers = {};
  for (const field of packetFields) {
    if (!fields.includes(field)) continue;
    const codes = codesOf(answers, field);
    if (codes.length > 0) packet[field] = codes;
  }
  return packet;
}

function codesOf(answers: CaseAnswers, field: PacketField): string[] {
  switch (field) {
    case 'riskLevel':
    case 'traffickingStatus':
    case 'vulnerabilities':
    case 'needs':
      return listOf(answers[field]);
    case 'ageBand':
    case 'gender':
    case 'citizenships':
    case 'originCountry':
    case 'originRegion':
    case 'migrationStatus':
    case 'maritalStatus':
    case 'childrenBand':
      return listOf(answers.person[field]);
    case 'exploitationTypes':
    case 'forcedMarriageTypes':
    case 'sexualTypes':
    case 'labourIndustries':
    case 'lurePromises':
    case 'recruiterRelationships':
    case 'acquisitionModes':
    case 'meansOfControl':
    case 'exploitationCountry':
    case 'exploitationRegion':
    case 'durationBand':
      return union(answers, field);
  }
}
