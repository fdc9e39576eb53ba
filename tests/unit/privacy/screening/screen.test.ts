import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen, screenOrBlock } from '@/lib/privacy/screening/screen';

/** Fictional identifiers in the ways people write them. */
const hard: [string, string][] = [
  ['residentRegistrationNumber', '주민번호 910307-2184532 입니다'],
  ['residentRegistrationNumber', '910307-2******'],
  ['residentRegistrationNumber', '９１０３０７－２１８４５３２'],
  ['residentIdentityCard', '身份证 222401199103072148'],
  ['residentIdentityCard', '22240119910307214X'],
  ['passport', 'passport M123A4567'],
  ['phone', '010-2345-6789'],
  ['phone', '전화 010 2345 6789 로'],
  ['phone', '+86 138 0013 8000'],
  ['phone', '공일공 이삼사오 육칠팔구'],
  ['phone', '一三八零零一三八零零零'],
  ['phone', 'call 010\u{200b}-2345-\u{200b}6789'],
  ['email', 'write to hana.lee@example.com please'],
  ['email', 'hana (at) example (dot) com'],
  ['email', 'hana@еxample.com'],
  ['url', 'see https://example.org/p/1'],
  ['url', 'example.com/profile'],
  ['messengerId', '微信号：lan_hua88'],
  ['messengerId', '카톡 아이디: hana88'],
  ['messengerId', 'wxid_abcdef123'],
  ['coordinates', '42.8912, 129.5031'],
];

const clean = [
  'She crossed the border in winter 2019 and was sold twice within 3 months.',
  'A broker promised work as a waitress; wages of 2,000 yuan were never paid.',
  '두만강을 건너 지린성의 농가로 팔려갔다. 나이는 20대 초반.',
  '식당 일을 약속받았으나 도착 후 성매매를 강요당했다.',
  '她在2019年冬天过境，被卖到黑龙江省的一个农村家庭。',
  '承诺在工厂工作，实际上每天工作14小时，没有工资。',
  'ILO, UNICEF and IOM were told. The shelter has 12 beds.',
  'She needs medical care; risk of forced return is high.',
];

describe('screening of free text', () => {
  it.each(hard)('finds %s in %j', (kind, text) => {
    const { findings, verdict } = screen(text);
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    expect(verdict).toBe('refuse');
  });

  it.each(clean)('raises no alarm for %j', (text) => {
    expect(screen(text)).toEqual({ findings: [], verdict: 'clear' });
  });

  it('marks spans of the original text, whatever stands before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (before) => {
        const text = `${before} \n hana@example.com`;
        const finding = screen(text).findings.find(({ end }) => end === text.length);
        expect(finding && text.slice(finding.start, finding.end)).toContain('example.com');
      }),
    );
  });

  it('never throws, also on broken Unicode, and keeps spans in order and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of screen(text).findings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('refuses the whole text when the screener itself breaks', () => {
    const broken = () => {
      throw new Error('broken');
    };
    expect(screenOrBlock('harmless', {}, broken)).toEqual({
      findings: [{ kind: 'screenerFailed', severity: 'hard', start: 0, end: 8, confidence: 'high' }],
      verdict: 'refuse',
    });
  });
});
