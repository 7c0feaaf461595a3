import type { CSSProperties } from 'react'
import { type ChartStep, scaleOf } from './scale.ts'
import './chart.css'

interface StepChartProps {
  /** Oldest first; the last one repeats the value where the line ends. */
  steps: readonly ChartStep[]
  /** Spans to shade, in milliseconds. */
  bands: readonly (readonly [from: number, to: number])[]
}

const percent = (share: number): string => `${share * 100}%`

/**
 * A value through time, as steps. The line is drawn, everything that is read is text placed over it: it follows the size of the
 * text and the colours of the theme. For the eye only: a sentence and a table beside it say the same to everyone.
 */
export function StepChart({ steps, bands }: StepChartProps) {
  const { x, y, ticks, years } = scaleOf(steps)
  const path = steps.map(({ time, number }, index) =>
    index === 0 ? `M${x(time) * 100} ${y(number) * 100}` : `H${x(time) * 100}V${y(number) * 100}`,
  )
  return (
    <div className="cesu-steps" aria-hidden="true">
      <div className="cesu-steps__values">
        {ticks.map(({ number, text }) => (
          <span key={number} style={{ top: percent(y(number)) }}>
            {text}
          </span>
        ))}
      </div>
      <div className="cesu-steps__plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {bands.map(([from, to]) => (
            <rect
              key={from}
              className="cesu-steps__band"
              x={x(from) * 100}
              width={(x(to) - x(from)) * 100}
              height="100"
            />
          ))}
          {ticks.map(({ number }) => (
            <path key={number} className="cesu-steps__grid" d={`M0 ${y(number) * 100}H100`} />
          ))}
          <path className="cesu-steps__line" d={path.join('')} />
        </svg>
        {steps.slice(0, -1).map(({ time, number, text, since }) => (
          <span
            key={time}
            className="cesu-steps__dot"
            style={{ left: percent(x(time)), top: percent(y(number)) }}
            title={`${text} le ${since}`}
          />
        ))}
      </div>
      <div className="cesu-steps__years" style={{ '--years': years.length } as CSSProperties}>
        {years.map((time) => (
          <span key={time} style={{ left: percent(x(time)) }}>
            {new Date(time).getUTCFullYear()}
          </span>
        ))}
      </div>
    </div>
  )
}
