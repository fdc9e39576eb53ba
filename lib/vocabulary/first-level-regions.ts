import { iso31662, type ISO31662Entry } from 'iso-3166/2.js';

/**
 * Regions of ISO 3166-2 that are countries of ISO 3166-1 too (CLDR territory aliases). A place with two codes would be
 * counted as two small places, so only the country remains.
 */
const alsoCountries: Readonly<Record<string, RegExp>> = {
  CN: /^(?:HK|MO|TW)$/u,
  FI: /^01$/u,
  FR: /^(?:97\d|BL|MF|NC|PF|PM|TF|WF)$/u,
  NL: /^(?:AW|BQ\d|CW|SX)$/u,
  NO: /^2[12]$/u,
  US: /^(?:AS|GU|MP|PR|UM|VI)$/u,
};

/**
 * The first level of countries whose councils, parishes or provinces the data package lists beside it (CLDR 48,
 * subdivision containment). A London borough would say too much about the person.
 */
const firstLevel: Readonly<Record<string, RegExp>> = {
  BE: /^(?:BRU|VLG|WAL)$/u,
  DK: /^8\d$/u,
  EE: /^\d\d$/u,
  GB: /^(?:ENG|NIR|SCT|WLS)$/u,
  GQ: /^[CI]$/u,
  ID: /^(?:JW|KA|ML|NU|PP|SL|SM)$/u,
  IS: /^\d$/u,
  LU: /^[A-Z]{2}$/u,
};

function isFirstLevel({ code, parent }: ISO31662Entry): boolean {
  const region = code.slice(parent.length + 1);
  return (
    parent.length === 2 &&
    alsoCountries[parent]?.test(region) !== true &&
    firstLevel[parent]?.test(region) !== false
  );
}

/** First-level regions of ISO 3166-2, by country. Nothing finer can stand in a record. */
export const regionsByCountry: ReadonlyMap<string, readonly ISO31662Entry[]> = Map.groupBy(
  iso31662.filter(isFirstLevel),
  ({ parent }) => parent,
);
