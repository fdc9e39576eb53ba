/** Names of regions by ISO 3166-2 code: English, Korean, Simplified Chinese. */
export type RegionNames = Readonly<Record<string, readonly [en: string, ko: string, zhHans: string]>>;
