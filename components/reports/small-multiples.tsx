import { type Panel, panelHeight, panelWidth } from './chart-model';

interface SmallMultiplesProps {
  panels: Panel[];
  title: string;
  legend: string;
}

/**
 * Bars in small panels, drawn on the server: readable without script, in grey and in print. The table beneath holds the
 * same numbers; a screen reader is sent there.
 */
export function SmallMultiples({ panels, title, legend }: SmallMultiplesProps) {
  return (
    <figure className="grid gap-3">
      <div role="img" aria-label={title} className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {panels.map((panel, index) => (
          <div key={panel.title} className="border-line rounded-lg border p-3">
            <p className="mb-1 text-sm font-medium">{panel.title}</p>
            <svg viewBox={`0 0 ${panelWidth} ${panelHeight}`} className="w-full" aria-hidden>
              <defs>
                <pattern
                  id={`hatch-${index}`}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <line x1="0" y1="0" x2="0" y2="6" className="stroke-edge" strokeWidth="2" />
                </pattern>
              </defs>
              {panel.bars.map((bar) => (
                <g key={bar.x}>
                  <rect
                    x={bar.x}
                    y={bar.y}
                    width={bar.width}
                    height={bar.height}
                    className={bar.hidden ? 'stroke-edge' : 'fill-accent'}
                    fill={bar.hidden ? `url(#hatch-${index})` : undefined}
                  />
                  {bar.label !== '0' && bar.width > 14 && (
                    <text
                      x={bar.x + bar.width / 2}
                      y={bar.y - 3}
                      textAnchor="middle"
                      className="fill-ink text-[10px]"
                    >
                      {bar.label}
                    </text>
                  )}
                </g>
              ))}
              {panel.ticks.map((tick) => (
                <text
                  key={tick.x}
                  x={tick.x}
                  y={panelHeight - 8}
                  textAnchor="middle"
                  className="fill-soft text-[9px]"
                >
                  {tick.label}
                </text>
              ))}
            </svg>
          </div>
        ))}
      </div>
      <figcaption className="text-soft text-sm">{legend}</figcaption>
    </figure>
  );
}
