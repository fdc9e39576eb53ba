/** A text as the recognisers read it, with the way back: `offsets[i]` is where unit `i` began in the original. */
export interface NormalizedText {
  text: string;
  /** One entry per UTF-16 unit of `text`, and one more for its end. */
  offsets: number[];
}

/** Characters that show nothing and split a number for a machine but not for an eye. */
const invisible =
  /[\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}-\u{180e}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{fe00}-\u{fe0f}\u{feff}]/u;

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', һ: 'h', к: 'k', т: 't', м: 'm', в: 'b', н: 'h',
  ο: 'o', α: 'a', ε: 'e', ρ: 'p', ν: 'v', ι: 'i', κ: 'k', τ: 't', χ: 'x',
}; // prettier-ignore

/** Digits as they are spelled one by one in Chinese and Korean. */
const spelledDigits: Readonly<Record<string, string>> = {
  〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9',
  공: '0', 영: '0', 일: '1', 이: '2', 삼: '3', 사: '4', 오: '5', 육: '6', 칠: '7', 팔: '8', 구: '9',
}; // prettier-ignore

/** Compatibility forms folded, invisible characters dropped, look-alikes and case mapped; one pass, linear. */
export function normalize(original: string): NormalizedText {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    if (!invisible.test(character)) {
      const folded = character.normalize('NFKC').toLowerCase();
      const mapped = Array.from(folded, (part) => lookAlikes[part] ?? part).join('');
      for (let unit = 0; unit < mapped.length; unit += 1) offsets.push(at);
      text += mapped;
    }
    at += character.length;
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** The same text with runs of at least seven spelled digits written as digits; same length, so offsets still fit. */
export function withSpelledDigits({ text, offsets }: NormalizedText): NormalizedText {
  const spelled =
    /[〇零一二三四五六七八九공영일이삼사오육칠팔구](?:[ .-]?[〇零一二三四五六七八九공영일이삼사오육칠팔구]){6,}/gu;
  return {
    text: text.replace(spelled, (run) => Array.from(run, (part) => spelledDigits[part] ?? part).join('')),
    offsets,
  };
}
