import { describe, expect, test } from 'vitest';
import { screen } from '@/lib/privacy/screening/screen';

/** Soft kinds beside names, in the ways they are written. */
const soft: [string, string][] = [
  ['exactDate', '그는 2019년 3월 7일에 떠났다'],
  ['exactDate', '3월 7일에 만났다'],
  ['exactDate', '음력 3월 7일이 생일이다'],
  ['exactDate', '她于2019年3月7日离开'],
  ['exactDate', '二〇一九年三月七日'],
  ['exactDate', '农历三月初七'],
  ['exactDate', '腊月二十三那天'],
  ['exactDate', 'on 7 March 2019'],
  ['exactDate', 'March 7th was the day'],
  ['exactDate', '2019-03-07'],
  ['exactDate', '07/03/2019'],
  ['streetAddress', '마포대로 12번길 34'],
  ['streetAddress', '행복아파트 101동 1203호'],
  ['streetAddress', '인민로 15번지에 살았다'],
  ['streetAddress', '人民路15号'],
  ['streetAddress', '3单元501室'],
  ['streetAddress', '123 Main Street'],
  ['streetAddress', 'P.O. Box 1234'],
  ['smallPlace', '함경북도 회령시 출신이다'],
  ['smallPlace', '吉林省延吉市'],
  ['smallPlace', 'a farm in Wangqing County'],
  ['smallPlace', 'the village of Sanhe'],
  ['smallPlace', 'born in Songpyong-ri'],
  ['personName', '언니 춘화와 함께'],
  ['personName', '丈夫金哲浩'],
  ['personName', '金英姬被卖到农村'],
  ['personName', '玛丽·史密斯说'],
  ['personName', 'her aunt Soon-ja'],
];

describe('soft kinds', () => {
  test.each(soft)('%s is found in %j and asks for confirmation', (kind, text) => {
    const { findings, verdict } = screen(text);
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    expect(verdict).toBe('confirm');
  });

  test.each([
    'in March 2019',
    '2019년 3월에 왔다',
    '2019年3月',
    '她三月份来的',
    '3개월 동안 5명이 2,000위안을 받았다',
    '김 씨와 이모 씨',
    '张某和李某某',
    'Ms A. and her sister B.',
  ])('%j says no more than the coded answers do', (text) => {
    expect(screen(text)).toEqual({ findings: [], verdict: 'clear' });
  });

  test('names are looked for only in the languages asked for, hard kinds always', () => {
    const text = '김영희는 010-2345-6789';
    expect(screen(text, { languages: ['en'] }).findings.map(({ kind }) => kind)).toEqual(['phone']);
    expect(screen(text, { languages: ['ko'] }).findings.map(({ kind }) => kind)).toEqual([
      'personName',
      'phone',
    ]);
  });
});
