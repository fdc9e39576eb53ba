import { chineseRegions } from './region-names/china';
import { japaneseRegions } from './region-names/japan';
import { koreanRegions } from './region-names/korea';
import { mekongRegions } from './region-names/mekong';
import { mongolianRegions } from './region-names/mongolia';
import type { RegionNames } from './region-names/names';
import { russianRegions } from './region-names/russia';
import { thaiRegions } from './region-names/thailand';
import { vietnameseRegions } from './region-names/vietnam';

/**
 * Names of the first-level regions of the countries on the routes Rowan began with. ISO 3166-2 itself has romanised
 * ones only, and no public data package holds Korean or Chinese ones. English follows Unicode CLDR 48; Korean and
 * Chinese are the exonyms in general use.
 */
export const regionNames: RegionNames = {
  ...koreanRegions,
  ...chineseRegions,
  ...japaneseRegions,
  ...mongolianRegions,
  ...russianRegions,
  ...vietnameseRegions,
  ...thaiRegions,
  ...mekongRegions,
};
