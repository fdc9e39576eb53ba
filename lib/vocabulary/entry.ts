/** One code of a list, with where it goes in the field's standards. */
export interface VocabularyEntry {
  code: string;
  /** Value name in HTCDS 2.0; absent where the standard has none. */
  htcds?: string;
  /** Column or columns of the CTDC k-anonymised layout that the code sets, joined with ` + `. */
  ctdc?: string;
  /** Column of the CTDC 2024 synthetic layout that the code sets. */
  synth?: string;
  /** Readable in old records, no longer offered or accepted. */
  retired?: true;
  /**
   * Known for import and export, not offered: the standard's own "unknown", for which people choose "not known" or
   * "prefers not to say". An export writes it for either of these; an import reads it as "not known".
   */
  entry?: false;
}
