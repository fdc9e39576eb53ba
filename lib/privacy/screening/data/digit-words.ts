/** Digits spelled one by one with one character each: Chinese (also banking forms and telephone talk), Sino-Korean. */
export const hanDigits: Readonly<Record<string, string>> = {
  〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 幺: '1', 两: '2', 洞: '0', 拐: '7',
  壹: '1', 贰: '2', 叁: '3', 肆: '4', 伍: '5', 陆: '6', 柒: '7', 捌: '8', 玖: '9', 貳: '2', 參: '3', 陸: '6', 兩: '2', 弌: '1', 勾: '9',
}; // prettier-ignore

export const hangulDigits: Readonly<Record<string, string>> = {
  공: '0', 영: '0', 령: '0', 일: '1', 이: '2', 삼: '3', 사: '4', 오: '5', 육: '6', 륙: '6', 칠: '7', 팔: '8', 구: '9', 빵: '0',
}; // prettier-ignore

export const englishDigits: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', o: '0', nil: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
}; // prettier-ignore

/** Letters typed for a digit inside a number. */
export const digitLetters: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: '1',
  '|': '1',
  ㅇ: '0',
  ㅣ: '1',
};

/** Words that stand for a dash or a dot between spelled digits. */
export const spokenSeparators = ['다시', '에', '의', '국에', '점', '点', '點', '杠', '转'] as const;
