/** What a span of text looks like. All of these are hard: they point to one person and are never kept. */
export type FindingKind =
  | 'residentRegistrationNumber'
  | 'residentIdentityCard'
  | 'passport'
  | 'phone'
  | 'email'
  | 'url'
  | 'messengerId'
  | 'coordinates'
  | 'longNumber'
  | 'screenerFailed';

/** `hard` is refused, `soft` needs a person's confirmation. */
export type Severity = 'hard' | 'soft';

/** A span of the original text, in UTF-16 units. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  start: number;
  end: number;
}

export interface Screening {
  findings: Finding[];
  verdict: 'clear' | 'confirm' | 'refuse';
}
