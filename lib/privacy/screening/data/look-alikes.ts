/** Letters of other scripts that look like Latin ones, by the Latin letter (Unicode confusables, the common part). */
const byLatin: Readonly<Record<string, string>> = {
  a: 'аαɑ', b: 'ьƅ', c: 'сϲ', d: 'ԁ', e: 'еєεҽ', f: 'ғ', g: 'ɡց', h: 'һհ', i: 'іιıɩ', j: 'јϳ', k: 'кκ', l: 'ӏǀ', m: 'м',
  n: 'пηո', o: 'оοօσ', p: 'рρ', q: 'ԛգ', r: 'гᴦ', s: 'ѕꜱ', t: 'тτ', u: 'υսц', v: 'ѵν', w: 'ԝωա', x: 'хχ', y: 'уγү', z: 'ᴢ',
  A: 'АΑ', B: 'ВΒ', C: 'СϹ', D: 'Ꭰ', E: 'ЕΕ', F: 'Ϝ', G: 'Ԍ', H: 'НΗ', I: 'ІΙӀ', J: 'ЈͿ', K: 'КΚ', L: 'Ꮮ', M: 'МΜ', N: 'Ν',
  O: 'ОΟՕ', P: 'РΡ', Q: 'Ԛ', R: 'Ꭱ', S: 'ЅՏ', T: 'ТΤ', U: 'Ս', V: 'Ѵ', W: 'Ԝ', X: 'ХΧ', Y: 'ҮΥУ', Z: 'Ζ',
}; // prettier-ignore

/** Letters with a stroke, which have no decomposition. */
const stroked: Readonly<Record<string, string>> = {
  d: 'đð',
  D: 'ĐÐ',
  l: 'ł',
  L: 'Ł',
  o: 'ø',
  O: 'Ø',
  h: 'ħ',
  t: 'ŧ',
  b: 'ƀ',
};

/** From the look-alike to the Latin letter. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...Object.entries(byLatin), ...Object.entries(stroked)].flatMap(([latin, others]) =>
    Array.from(others, (other) => [other, latin] as const),
  ),
);
