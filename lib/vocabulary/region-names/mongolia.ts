import type { RegionNames } from './names';

/** Provinces of Mongolia and its capital. */
export const mongolianRegions: RegionNames = {
  'MN-1': ['Ulaanbaatar', '울란바토르', '乌兰巴托市'],
  'MN-035': ['Orkhon', '오르혼', '鄂尔浑省'],
  'MN-037': ['Darkhan-Uul', '다르항올', '达尔汗乌勒省'],
  'MN-039': ['Khentii', '헨티', '肯特省'],
  'MN-041': ['Khövsgöl', '흡스굴', '库苏古尔省'],
  'MN-043': ['Khovd', '홉드', '科布多省'],
  'MN-046': ['Uvs', '오브스', '乌布苏省'],
  'MN-047': ['Töv', '투브', '中央省'],
  'MN-049': ['Selenge', '셀렝게', '色楞格省'],
  'MN-051': ['Sükhbaatar', '수흐바타르', '苏赫巴托尔省'],
  'MN-053': ['Ömnögovi', '우믄고비', '南戈壁省'],
  'MN-055': ['Övörkhangai', '우브르항가이', '前杭爱省'],
  'MN-057': ['Zavkhan', '자브항', '扎布汗省'],
  'MN-059': ['Dundgovi', '돈드고비', '中戈壁省'],
  'MN-061': ['Dornod', '도르노드', '东方省'],
  'MN-063': ['Dornogovi', '도르노고비', '东戈壁省'],
  'MN-064': ['Govisümber', '고비숨베르', '戈壁苏木贝尔省'],
  'MN-065': ['Govi-Altai', '고비알타이', '戈壁阿尔泰省'],
  'MN-067': ['Bulgan', '볼강', '布尔干省'],
  'MN-069': ['Bayankhongor', '바양홍고르', '巴彦洪戈尔省'],
  'MN-071': ['Bayan-Ölgii', '바양울기', '巴彦乌列盖省'],
  'MN-073': ['Arkhangai', '아르항가이', '后杭爱省'],
};
