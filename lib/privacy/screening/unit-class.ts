/** What a UTF-16 unit is to the screener. Everything but `Fold` and `Drop` stands for itself. */
export const UnitClass = {
  Other: 0,
  Digit: 1,
  Upper: 2,
  Lower: 3,
  Hangul: 4,
  Han: 5,
  Space: 6,
  Newline: 7,
  /** Shows nothing, and splits a number for a machine but not for an eye. */
  Drop: 8,
  /** Has another form under NFKC, a look-alike, or needs a look at its neighbours. */
  Fold: 9,
} as const;

/** Ranges of units by class; later ones win. From U+0080 on everything folds unless it is named here. */
const ranges: readonly (readonly [number, number, number])[] = [
  [0x80, 0xffff, UnitClass.Fold],
  [0x30, 0x39, UnitClass.Digit],
  [0x41, 0x5a, UnitClass.Upper],
  [0x61, 0x7a, UnitClass.Lower],
  [0x20, 0x20, UnitClass.Space],
  [0x09, 0x09, UnitClass.Space],
  [0x0a, 0x0d, UnitClass.Newline],
  [0x00, 0x08, UnitClass.Drop],
  [0x0e, 0x1f, UnitClass.Drop],
  [0x7f, 0x9f, UnitClass.Drop],
  [0xad, 0xad, UnitClass.Drop],
  [0x34f, 0x34f, UnitClass.Drop],
  [0x61c, 0x61c, UnitClass.Drop],
  [0x17b4, 0x17b5, UnitClass.Drop],
  [0x180b, 0x180f, UnitClass.Drop],
  [0x200b, 0x200f, UnitClass.Drop],
  [0x202a, 0x202e, UnitClass.Drop],
  [0x2060, 0x206f, UnitClass.Drop],
  [0x3164, 0x3164, UnitClass.Drop],
  [0xfe00, 0xfe0f, UnitClass.Drop],
  [0xfeff, 0xfeff, UnitClass.Drop],
  [0xfff9, 0xfffb, UnitClass.Drop],
  // Punctuation and letters of East Asian text that need no folding.
  [0x2018, 0x201f, UnitClass.Other],
  [0x2026, 0x2026, UnitClass.Other],
  [0x3001, 0x3011, UnitClass.Other],
  [0x3041, 0x3096, UnitClass.Other],
  [0x30a1, 0x30fa, UnitClass.Other],
  [0x3131, 0x3163, UnitClass.Other],
  [0x3007, 0x3007, UnitClass.Han],
  [0x3400, 0x4dbf, UnitClass.Han],
  [0x4e00, 0x9fff, UnitClass.Han],
  [0xac00, 0xd7a3, UnitClass.Hangul],
];

/** Class of every UTF-16 unit. */
export const unitClass: Uint8Array = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to, value] of ranges) table.fill(value, from, to + 1);
  return table;
}
