import { screen } from '@/lib/privacy/screening/screen';
import { createEditScreener } from '@/lib/privacy/screening/screen-edits';
import { heldOut, tuned } from '@/tests/unit/privacy/screening/corpus/build-corpus';

/*
 * What screening costs: 1 MB (UTF-8) of case notes in each language, of mixed notes full of identifiers, and of hostile
 * text; milliseconds (best of five), MB/s and the ratio to a plain pass over the same units.
 *   node --import tsx bench/screening.ts
 */

const megabyte = 1_000_000;
const bytesOf = (text: string) => Buffer.byteLength(text);

function filled(sentences: readonly string[], separator: string): string {
  const parts: string[] = [];
  let bytes = 0;
  for (let index = 0; bytes < megabyte; index += 1) {
    const sentence = (sentences[index % sentences.length] ?? '') + separator;
    parts.push(sentence);
    bytes += bytesOf(sentence);
  }
  return parts.join('');
}

const identified = [...heldOut.names, ...heldOut.plain, ...heldOut.disguised].map(({ text }) => text);
const notes = (language: 'en' | 'ko' | 'zh') => [...heldOut.clean[language], ...tuned.clean[language]];
const texts: Readonly<Record<string, string>> = {
  'English notes': filled(notes('en'), ' '),
  'Korean notes': filled(notes('ko'), ' '),
  'Chinese notes': filled(notes('zh'), ''),
  'an identifier in every sentence': filled(identified, '\n\n'),
  'digits without end': '1'.repeat(megabyte),
  'digits and spaces': '1 '.repeat(megabyte / 2),
  'telephone numbers': '010-2345-6789 '.repeat(megabyte / 14),
  'at signs': 'a@'.repeat(megabyte / 2),
  'full-width digits': '１'.repeat(megabyte / 3),
};

/** Sums the units: the least any reader of the text has to do. */
function plainPass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function bestMilliseconds(work: () => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

for (const [name, text] of Object.entries(texts)) {
  const floor = bestMilliseconds(() => plainPass(text));
  const took = bestMilliseconds(() => screen(text));
  const perSecond = bytesOf(text) / megabyte / (took / 1000);
  const { findings } = screen(text);
  console.log(
    `${name}: ${took.toFixed(0)} ms, ${perSecond.toFixed(1)} MB/s, ${(took / floor).toFixed(0)} × a plain pass, ${findings.length} findings`,
  );
}

const note = Array.from({ length: 40 }, (_, index) => notes('en')[index % notes('en').length]).join('\n\n');
const edits = createEditScreener();
edits(note);
const keystroke = bestMilliseconds(() => {
  for (let typed = 1; typed <= 100; typed += 1) edits(`${note} ${'again '.repeat(typed)}`);
});
console.log(`a keystroke in a note of ${note.length} units: ${(keystroke / 100).toFixed(3)} ms`);
