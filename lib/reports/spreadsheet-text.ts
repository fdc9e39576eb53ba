/** First characters that make a spreadsheet treat a cell as a formula, ASCII and full-width. */
const formulaStarts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/**
 * A text as it may stand in a CSV or spreadsheet cell: NFC, without control characters, and with an apostrophe before
 * anything a spreadsheet would run as a formula (OWASP ASVS 5.0, 1.2.10).
 */
export function spreadsheetText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u{feff}]/gu, (character) => (character === '\n' ? '\n' : ''));
  return formulaStarts.some((start) => plain.trimStart().startsWith(start)) ? `'${plain}` : plain;
}
