/** Every reason why Rowan cannot start or reach its data. Each has a sentence in `messages/<locale>/start.json`. */
export const startFailureReasons = [
  'alreadyRunning',
  'buildFailed',
  'clusterVersion',
  'databaseEncoding',
  'databaseNewer',
  'databaseNotStarted',
  'databasePassword',
  'databaseStopped',
  'databaseTooOld',
  'databaseUnreachable',
  'databaseUrlMissing',
  'diskFull',
  'folderNotOurs',
  'folderNotWritable',
  'keysDamaged',
  'keysMissing',
  'keysWrong',
  'loginMissing',
  'loginTooStrong',
  'migrationChanged',
  'migrationFailed',
  'noEmbeddedDatabase',
  'portInUse',
  'practiceRefused',
  'rootNeedsAccount',
  'serverStopped',
  'settingsInvalid',
] as const;

export type StartFailureReason = (typeof startFailureReasons)[number];

/**
 * An expected obstacle before Rowan serves anybody: something the person who runs it can set right. Nothing that
 * was there before has been changed when it is thrown. `values` fill the sentence; they never hold a secret.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  constructor(
    readonly reason: StartFailureReason,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`Cannot start: ${reason}.`);
  }
}

/** The `code` of a failed system or database call; empty when it has none. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
