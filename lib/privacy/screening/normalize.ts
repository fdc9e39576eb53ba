import { foldCharacter } from './fold-character';
import { UnitClass, unitClass } from './unit-class';

/** A text as the recognisers read it, with the way back. */
export interface NormalizedText {
  /** Folded, case kept. */
  text: string;
  /** The same with ASCII capitals lowered; same length. */
  lower: string;
  /** Where unit `i` of `text` began in the original; one more entry for the end. Null when nothing moved. */
  offsets: Int32Array | null;
}

/** Where a unit of the normalised text began in the original. */
export function originalOffset({ offsets }: NormalizedText, unit: number): number {
  return offsets ? (offsets[unit] ?? 0) : unit;
}

/** True for a conjoining jamo, the letters that a decomposed Korean text is made of. */
function isJamo(unit: number): boolean {
  return (
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xd7b0 && unit <= 0xd7ff)
  );
}

/** Lowers ASCII only: other capitals could change the length. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase());
}

function needsFolding(original: string): boolean {
  for (let at = 0; at < original.length; at += 1) {
    if ((unitClass[original.charCodeAt(at)] ?? 0) >= UnitClass.Drop) return true;
  }
  return false;
}

/**
 * Folds a text: NFKC, invisible characters dropped, look-alikes and signs unified, decomposed Hangul composed. One
 * pass, linear; lone surrogates stand for themselves.
 */
export function normalize(original: string): NormalizedText {
  if (!needsFolding(original)) return { text: original, lower: lowerAscii(original), offsets: null };
  const parts: string[] = [];
  // NFKC makes at most 18 units of one; typical text keeps its length, so the buffer grows only when it must.
  let offsets = new Int32Array(original.length + 64);
  let length = 0;
  let plainFrom = 0;
  const put = (piece: string, at: number) => {
    if (length + piece.length >= offsets.length) {
      const wider = new Int32Array(offsets.length * 2 + piece.length);
      wider.set(offsets);
      offsets = wider;
    }
    offsets.fill(at, length, length + piece.length);
    length += piece.length;
    parts.push(piece);
  };
  const flush = (to: number) => {
    if (plainFrom < to) parts.push(original.slice(plainFrom, to));
  };
  let at = 0;
  while (at < original.length) {
    const unit = original.charCodeAt(at);
    const kind = unitClass[unit] ?? 0;
    if (kind < UnitClass.Drop) {
      if (length + 1 >= offsets.length) {
        const wider = new Int32Array(offsets.length * 2);
        wider.set(offsets);
        offsets = wider;
      }
      offsets[length] = at;
      length += 1;
      at += 1;
      continue;
    }
    flush(at);
    if (kind === UnitClass.Drop) at += 1;
    else if (isJamo(unit)) at = putJamo(original, at, put);
    else {
      const character = String.fromCodePoint(original.codePointAt(at) ?? unit);
      put(foldCharacter(character), at);
      at += character.length;
    }
    plainFrom = at;
  }
  flush(original.length);
  offsets[length] = original.length;
  const text = parts.join('');
  return { text, lower: lowerAscii(text), offsets: offsets.subarray(0, length + 1) };
}

/** Composes a run of jamo and puts each syllable where its first letter stood; returns where the run ends. */
function putJamo(original: string, from: number, put: (piece: string, at: number) => void): number {
  let to = from;
  while (to < original.length && isJamo(original.charCodeAt(to))) to += 1;
  let at = from;
  for (const syllable of original.slice(from, to).normalize('NFC')) {
    put(syllable, at);
    at += syllable.normalize('NFD').length;
  }
  return to;
}
