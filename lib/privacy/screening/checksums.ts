/** Korean resident registration number, 13 digits. Numbers given out since October 2020 need not satisfy it. */
export function satisfiesRegistrationChecksum(digits: string): boolean {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 10;
  // Numbers of foreigners add 2 (seventh digit 5–8).
  const foreigner = /[5-8]/u.test(digits.charAt(6));
  return Number(digits[12]) === (foreigner ? (check + 2) % 10 : check);
}

/** Chinese identity number of 18 places, ISO 7064 MOD 11-2 (GB 11643-1999); the last may be an `x`. */
export function satisfiesIdentityChecksum(places: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(places[index]), 0);
  return '10x98765432'.charAt(sum % 11) === places.charAt(17).toLowerCase();
}

/** Luhn (ISO/IEC 7812-1). */
export function satisfiesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** IBAN check digits, ISO 7064 MOD 97-10; letters of any case, no separators. */
export function satisfiesIbanChecksum(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const place of moved) rest = Number(`${rest}${Number.parseInt(place, 36)}`) % 97;
  return rest === 1;
}
