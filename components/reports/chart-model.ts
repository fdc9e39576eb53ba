import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReportCell } from '@/lib/reports/build-report';

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Hidden counts are drawn as a hatched stub of fixed height that says nothing about the number. */
  hidden: boolean;
  label: string;
}

export interface Panel {
  title: string;
  bars: Bar[];
  ticks: { x: number; label: string }[];
}

export const panelWidth = 260;
export const panelHeight = 150;
const top = 14;
const bottom = 22;
const stubHeight = 10;

/**
 * Small multiples: one panel per code of the first dimension, one bar per code of the second, all on one scale so that
 * panels compare. `words` gives labels.
 */
export function panels(
  cells: readonly ReportCell[],
  panelName: string,
  barName: string,
  words: (dimension: string, code: string) => string,
): Panel[] {
  const codesOf = (name: string) => [...new Set(cells.flatMap((cell) => cell.codes[name] ?? []))];
  const y = scaleLinear()
    .domain([0, Math.max(1, ...cells.map((cell) => cell.count ?? 0))])
    .range([panelHeight - bottom, top])
    .nice();
  const floor = panelHeight - bottom;
  return codesOf(panelName).map((panelCode) => {
    const own = cells.filter((cell) => cell.codes[panelName] === panelCode);
    const x = scaleBand<string>(codesOf(barName), [4, panelWidth - 4]).paddingInner(0.25);
    const place = (code: string) => x(code) ?? 0;
    return {
      title: words(panelName, panelCode),
      bars: own.map(({ codes, count }) => {
        const code = codes[barName] ?? '';
        const height = count === null ? stubHeight : floor - y(count);
        return {
          x: place(code),
          y: floor - height,
          width: x.bandwidth(),
          height,
          hidden: count === null,
          label: count === null ? '' : String(count),
        };
      }),
      ticks: codesOf(barName).map((code) => ({
        x: place(code) + x.bandwidth() / 2,
        label: words(barName, code),
      })),
    };
  });
}
