import { describe, expect, it } from 'vitest';
import { codeLabels, type LabelSources } from '@/i18n/code-label';

const standard: Readonly<Record<string, string>> = {
  'venue.X_Factory': 'Factory',
  'venue.X_Farm': 'Farm',
  'taskKind.X_Factory': 'Visit',
};

/** The vocabulary as if a venue had been retired. */
const sources: LabelSources = {
  standard: (list, code) => standard[`${list}.${code}`],
  own: [],
  isRetired: (list, code) => list === 'venue' && code === 'X_Factory',
  noLongerUsed: (label) => `${label} (no longer used)`,
};

describe('the label of a code', () => {
  it('is the standard one, and the code itself where there is none', () => {
    const labelOf = codeLabels(sources);
    expect(labelOf('venue', 'X_Farm')).toBe('Farm');
    expect(labelOf('venue', 'X_Unheard')).toBe('X_Unheard');
  });

  it('is the organisation’s own word where it has one, for that code of that list only', () => {
    const labelOf = codeLabels({ ...sources, own: [{ list: 'taskKind', code: 'X_Factory', label: 'Call' }] });
    expect(labelOf('taskKind', 'X_Factory')).toBe('Call');
    expect(labelOf('venue', 'X_Farm')).toBe('Farm');
    expect(labelOf('venue', 'X_Factory')).not.toContain('Call');
  });

  it('says when a code is no longer used, after the standard label and after an own word', () => {
    expect(codeLabels(sources)('venue', 'X_Factory')).toBe('Factory (no longer used)');
    const own = [{ list: 'venue', code: 'X_Factory', label: 'Workshop' }];
    expect(codeLabels({ ...sources, own })('venue', 'X_Factory')).toBe('Workshop (no longer used)');
    expect(codeLabels(sources)('taskKind', 'X_Factory')).toBe('Visit');
  });
});
