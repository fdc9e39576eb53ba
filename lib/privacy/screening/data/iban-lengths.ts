/** Length of an IBAN by country, from the SWIFT IBAN registry. */
const table =
  'al28 ad24 at20 az28 bh22 by28 be16 ba20 br29 bg22 cr22 hr21 cy28 cz24 dk18 do28 eg29 sv28 ee20 fo18 fi18 fr27 ge22 de22 ' +
  'gi23 gr27 gl18 gt28 hu28 is26 iq23 ie22 il23 it27 jo30 kz20 xk20 kw30 lv21 lb28 ly25 li21 lt20 lu20 mt31 mr27 mu30 mc27 ' +
  'md24 mn20 me22 nl18 ni28 mk19 no15 pk24 ps29 pl28 pt25 qa29 ro24 ru33 lc32 sm27 st25 sa24 rs22 sc31 sk24 si19 so23 es24 ' +
  'sd18 se24 ch21 tl23 tn24 tr26 ua29 ae23 gb22 va22 vg24 bi27 dj27 fk18 om23 ye30 hn28';

export const ibanLengths: ReadonlyMap<string, number> = new Map(
  table.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
