import { describe, expect, it } from 'vitest';
import {
  appliedFilters,
  caseListAddress,
  caseListHref,
  caseListQuery,
  casePageHref,
  columnsOf,
  isCanonical,
  keptQuery,
  listQueryInput,
  withView,
} from '@/components/cases/list-query';

const viewId = '4f150752-69e3-40a8-a814-34f4d2c208a0';
const view = {
  id: viewId,
  name: 'Ours',
  query: { risk: 'High', sort: 'due' },
  columns: ['code', 'risk'] as const,
  isShared: false,
  isOwn: true,
};

describe('the address of the case list', () => {
  it('joins what a form ticked and leaves out what it left empty', () => {
    const params = { pattern: ['ForcedLabour', 'ForcedMarriage'], stage: '', risk: 'High' };
    const query = caseListQuery(params);
    expect(query).toEqual({ pattern: 'ForcedLabour,ForcedMarriage', risk: 'High' });
    expect(caseListAddress(query)).toBe('/cases?pattern=ForcedLabour,ForcedMarriage&risk=High');
    expect(isCanonical(params, query)).toBe(false);
    expect(isCanonical({ pattern: 'ForcedLabour,ForcedMarriage', risk: 'High' }, query)).toBe(true);
  });

  it('never carries on what is no code', () => {
    const params = { risk: 'Kim Hana', code: '7KQ2-M4XD', origin: 'XX-1', columns: 'a b', view: 'mine' };
    const query = caseListQuery(params);
    expect(query).toEqual({ code: '7KQ2-M4XD' });
    expect(isCanonical(params, query)).toBe(false);
  });

  it('goes back to the first page, and out of a view, with any change', () => {
    const query = withView({ view: viewId, cursor: 'abc' }, { ...view, columns: [...view.columns] });
    expect(casePageHref(query, 'def')).toBe(`/cases?cursor=def&view=${viewId}`);
    expect(casePageHref(query, null)).toBe(`/cases?view=${viewId}`);
    expect(caseListHref(query, { risk: null })).toBe('/cases?sort=due&columns=code,risk');
    expect(caseListHref(query, { stage: 'Closed' })).toBe(
      '/cases?stage=Closed&risk=High&sort=due&columns=code,risk',
    );
  });

  it('with a view holds nothing else but the page', () => {
    expect(caseListQuery({ view: viewId, risk: 'Low', cursor: 'abc' })).toEqual({
      view: viewId,
      cursor: 'abc',
    });
  });
});

describe('what the list is asked for', () => {
  it('is the active cases, until a state, a stage or a code says otherwise', () => {
    expect(listQueryInput({ risk: 'High' })).toEqual({ risk: 'High', state: 'active' });
    expect(listQueryInput({ state: 'all', columns: 'code' })).toEqual({});
    expect(listQueryInput({ state: 'closed' })).toEqual({ state: 'closed' });
    expect(listQueryInput({ stage: 'Closed' })).toEqual({ stage: 'Closed' });
    expect(listQueryInput({ code: '7KQ2-M4XD' })).toEqual({ code: '7KQ2-M4XD' });
  });

  it('is told back as filters; order and columns are none', () => {
    const query = { sort: 'due', limit: '25', columns: 'code', risk: 'High', state: 'all' };
    expect(appliedFilters(query)).toEqual([
      { name: 'risk', value: 'High' },
      { name: 'state', value: 'all' },
    ]);
  });
});

describe('a view', () => {
  it('keeps filters, order and size, never a case’s code or a page', () => {
    const query = { risk: 'High', limit: '25', sort: 'due', code: '7KQ2-M4XD', cursor: 'abc', view: viewId };
    expect(keptQuery(query)).toEqual({ risk: 'High', limit: '25', sort: 'due' });
  });

  it('shows its columns in list order, always with the code', () => {
    expect(columnsOf({ columns: 'updated,risk,nonsense' })).toEqual(['code', 'risk', 'updated']);
    expect(columnsOf({})).toContain('patterns');
  });
});
