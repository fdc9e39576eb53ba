/** Hard kinds: they point to one person and are never kept. */
export const hardKinds = [
  'residentRegistrationNumber',
  'residentIdentityCard',
  'passport',
  'phone',
  'email',
  'url',
  'messengerId',
  'iban',
  'card',
  'coordinates',
  'vehiclePlate',
  'longNumber',
] as const;

/** Soft kinds: they may point to one person; someone has to look. */
export const softKinds = ['personName', 'exactDate', 'streetAddress', 'smallPlace'] as const;

export type HardKind = (typeof hardKinds)[number];
export type SoftKind = (typeof softKinds)[number];

/** What a span of text looks like. `screenerFailed` spans a text that could not be screened. */
export type FindingKind = HardKind | SoftKind | 'screenerFailed';

/** `hard` is refused, `soft` needs a person's confirmation. */
export type Severity = 'hard' | 'soft';

/** How sure a recogniser is. It never changes what happens to the text: that is what severity is for. */
export type Confidence = 'high' | 'medium' | 'low';

/** A span of the original text, in UTF-16 units. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  start: number;
  end: number;
  confidence: Confidence;
}

/** Findings in order and without overlaps. `refuse`: some are hard; `confirm`: only soft ones; `clear`: none. */
export interface ScreeningResult {
  findings: Finding[];
  verdict: 'clear' | 'confirm' | 'refuse';
}

/** What a recogniser says: a span in the normalised text. */
export interface Match {
  kind: HardKind | SoftKind;
  start: number;
  end: number;
  confidence: Confidence;
}
