/** A national or international way to write a telephone number, by its digits alone. */
export interface PhonePattern {
  digits: RegExp;
  /** Without a sign that says telephone, the groups must be like this (lengths joined by `-`). */
  groups?: RegExp;
  sure: boolean;
}

/** By first digit, so that a candidate meets few of them. */
export const phonePatterns: Readonly<Record<string, readonly PhonePattern[]>> = {
  '0': [
    // Korea: mobile, Seoul, provinces, internet, personal and free numbers.
    { digits: /^01[016789]\d{7,8}$/u, sure: true },
    { digits: /^02\d{7,8}$/u, sure: true },
    { digits: /^0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4])\d{7,8}$/u, sure: true },
    { digits: /^0(?:50\d|70|80|60)\d{7,8}$/u, sure: true },
    // China: area code and seven or eight digits.
    { digits: /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/u, sure: true },
    // Mobile numbers of neighbours: Viet Nam, Thailand, Japan, Taiwan, Laos, Cambodia, Myanmar; United Kingdom, France, Germany.
    { digits: /^0[35789]\d{8}$/u, sure: true },
    { digits: /^0[6789]0?\d{8}$/u, sure: true },
    { digits: /^020\d{8}$/u, sure: false },
    { digits: /^09\d{7,9}$/u, sure: false },
    { digits: /^0[1-9]\d{7,8}$/u, groups: /^(?:9|10|[2-4]-\d(?:-\d)*|1(?:-1)+)$/u, sure: false },
    { digits: /^0[67]\d{8,9}$/u, sure: false },
    { digits: /^01[5-7]\d{8,9}$/u, sure: false },
    // International prefix.
    { digits: /^00[1-9]\d{8,13}$/u, sure: true },
    { digits: /^011[1-9]\d{8,12}$/u, sure: false },
  ],
  '1': [
    { digits: /^1[3-9]\d{9}$/u, sure: true },
    { digits: /^1(?:5|6|8)(?:44|66|77|88|99|00|22|33|55|11|70|61|83)\d{4}$/u, groups: /^4-4$/u, sure: false },
    { digits: /^1[2-9]\d{2}[2-9]\d{6}$/u, groups: /^1-3-3-4$/u, sure: true },
  ],
  '8': [
    { digits: /^8\d{2}[2-9]\d{6}$/u, groups: /^3-3-4$/u, sure: true },
    { digits: /^820?1[016789]\d{7,8}$/u, sure: true },
    { digits: /^820?[2-6]\d{7,9}$/u, groups: /^2-\d(?:-\d)+$/u, sure: false },
    { digits: /^861[3-9]\d{9}$/u, sure: true },
    { digits: /^84[35789]\d{8}$/u, sure: true },
    { digits: /^85[0-9]\d{8,10}$/u, groups: /^3-\d(?:-\d)*$/u, sure: false },
    { digits: /^850\d{7,10}$/u, groups: /^3-\d(?:-\d)*$/u, sure: false },
    { digits: /^89\d{9}$/u, groups: /^(?:11|1-3-3-2-2|1-3-3-4|1-3-7)$/u, sure: false },
  ],
};

/** North America: three, three and four digits; looked for where the first digit says nothing else. */
export const northAmerican: readonly PhonePattern[] = [
  { digits: /^[2-9]\d{2}[2-9]\d{6}$/u, groups: /^3-3-4$/u, sure: true },
];

/** Words before a number, or after it, that say what it is. */
export const phoneWords =
  /전화|연락처|연락번호|핸드폰|휴대폰|휴대전화|손전화|번호는|번호가|폰번호|폰은|연락은|문자|tel\b|phone|mobile|cell\b|call|text(?:ed)? (?:me|him|her|at)|whats ?app|viber|fax|reach (?:me|him|her|us)|dial|电话|電話|手机|手機|联系方式|联系|聯絡|拨打|致电|打给|号码|座机|热线/u;
