/** Countries by the sub-regions of the United Nations' M49 classification, small ones of Oceania together. */
const membersOf: Readonly<Record<string, string>> = {
  NorthernAfrica: 'DZ EG LY MA SD TN EH',
  EasternAfrica: 'IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW',
  MiddleAfrica: 'AO CM CF TD CG CD GQ GA ST',
  SouthernAfrica: 'BW SZ LS NA ZA',
  WesternAfrica: 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG',
  Caribbean: 'AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI',
  CentralAmerica: 'BZ CR SV GT HN MX NI PA',
  SouthAmerica: 'AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE',
  NorthernAmerica: 'BM CA GL PM US',
  CentralAsia: 'KZ KG TJ TM UZ',
  EasternAsia: 'CN HK MO JP MN KP KR TW',
  SouthEasternAsia: 'BN KH ID LA MY MM PH SG TH TL VN',
  SouthernAsia: 'AF BD BT IN IR MV NP PK LK',
  WesternAsia: 'AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE',
  EasternEurope: 'BY BG CZ HU PL MD RO RU SK UA',
  NorthernEurope: 'AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB',
  SouthernEurope: 'AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES',
  WesternEurope: 'AT BE FR DE LI LU MC NL CH',
  Oceania: 'AS AU CX CC CK FJ PF GU HM KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF',
  Antarctica: 'AQ',
};

/** The continent of each sub-region that has one above it. */
const continents: Readonly<Record<string, string>> = {
  NorthernAfrica: 'Africa',
  EasternAfrica: 'Africa',
  MiddleAfrica: 'Africa',
  SouthernAfrica: 'Africa',
  WesternAfrica: 'Africa',
  Caribbean: 'Americas',
  CentralAmerica: 'Americas',
  SouthAmerica: 'Americas',
  NorthernAmerica: 'Americas',
  CentralAsia: 'Asia',
  EasternAsia: 'Asia',
  SouthEasternAsia: 'Asia',
  SouthernAsia: 'Asia',
  WesternAsia: 'Asia',
  EasternEurope: 'Europe',
  NorthernEurope: 'Europe',
  SouthernEurope: 'Europe',
  WesternEurope: 'Europe',
};

const groupByCountry = new Map(
  Object.entries(membersOf).flatMap(([group, countries]) =>
    countries.split(' ').map((country): [string, string] => [country, group]),
  ),
);

/** The sub-region of a country; undefined for a code that is none. */
export function countryGroup(country: string): string | undefined {
  return groupByCountry.get(country);
}

export const countryGroups: readonly string[] = Object.keys(membersOf);

/** Parents of countries and sub-regions, as a generalisation tree takes them. */
export const countryParents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(groupByCountry),
  ...continents,
};
