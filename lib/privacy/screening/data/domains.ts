/** Mail hosts people name without their top level. */
export const mailHosts: ReadonlySet<string> = new Set(
  'naver gmail daum hanmail kakao nate outlook hotmail yahoo icloud proton protonmail qq 163 126 sina sohu aliyun foxmail yeah live mail yandex zoho tutanota'.split(
    ' ',
  ),
);

/** Top-level domains seen in addresses; two-letter ones that are words of a language are left to `wordDomains`. */
export const topLevelDomains: ReadonlySet<string> = new Set(
  (
    'com net org edu gov mil int info biz name pro app dev io ai co me tv cc ly gl gg xyz top site online store shop club vip link live work world today space fun icu wang ren asia mobi tel email ' +
    'kr cn jp tw hk mo kp mn vn th la kh mm ph my sg id in ru ua kz uz us uk ca au nz de fr nl be ch at it es pt pl cz se no fi dk ie gr tr il ae sa eg za ng ke br mx ar cl eu goog page blog'
  ).split(' '),
);

/** Of those, the ones that are also words: they count only with a path or inside an e-mail address. */
export const wordDomains: ReadonlySet<string> = new Set(
  'me at it is in no so to us be de la id my am co ai name pro live work world today space fun online store shop club link top site page blog info email app dev mobi asia work int au es th'.split(
    ' ',
  ),
);
