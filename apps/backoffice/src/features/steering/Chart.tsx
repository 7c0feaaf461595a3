import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, LinePath } from '@visx/shape'
import { type ReactNode, useId } from 'react'
import './steering.css'

/** One thing that is followed: bars stand beside each other, lines go over them. */
export interface Series {
  label: string
  form: 'PLAIN' | 'HATCHED' | 'LINE' | 'DASHED'
  /** Null where there is nothing to show. */
  values: readonly (number | null)[]
}

interface ChartProps {
  series: readonly Series[]
  /** What is under the first value, and under the last one. */
  from: string
  to: string
  /** How a value is written on the scale. */
  text: (value: number) => string
}

const [WIDTH, HEIGHT] = [1_000, 200]

/**
 * Values one after the other, for the eye only: the table beside it says the same to everyone. The drawing fills its box; what is read is
 * text placed over it, in the size of the page. No series is told by its colour alone: bars are plain or hatched, lines whole or dashed.
 */
export function Chart({ series, from, to, text }: ChartProps) {
  const hatching = useId()
  const count = series[0]?.values.length ?? 0
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const y = scaleLinear({ domain: [0, most], range: [HEIGHT, 0], nice: 3 })
  const ticks = y.ticks(3)
  const x = scaleBand({ domain: Array.from({ length: count }, (_, rank) => rank), range: [0, WIDTH], padding: 0.25 })
  const bars = series.filter(({ form }) => form === 'PLAIN' || form === 'HATCHED')
  const width = x.bandwidth() / Math.max(1, bars.length)
  const middle = (rank: number) => (x(rank) ?? 0) + x.bandwidth() / 2
  return (
    <figure className="steer-chart" aria-hidden="true">
      <div className="steer-chart__plot">
        {ticks.map((tick) => (
          <span key={tick} className="steer-chart__tick" style={{ top: `${(100 * y(tick)) / HEIGHT}%` }}>
            {text(tick)}
          </span>
        ))}
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <pattern id={hatching} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="steer-chart__ground" width="8" height="8" />
            <rect className="steer-chart__stripe" width="4" height="8" />
          </pattern>
          {ticks.map((tick) => (
            <line key={tick} className="steer-chart__grid" x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          ))}
          {bars.map(({ label, form, values }, place) =>
            values.map((value, rank) => (
              <Bar
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar is a place
                key={`${label} ${rank}`}
                className={`steer-chart__bar steer-chart__bar--${form.toLowerCase()}`}
                fill={form === 'HATCHED' ? `url(#${hatching})` : undefined}
                x={(x(rank) ?? 0) + place * width}
                y={y(value ?? 0)}
                width={width}
                height={HEIGHT - y(value ?? 0)}
              />
            )),
          )}
          {series
            .filter(({ form }) => form === 'LINE' || form === 'DASHED')
            .map(({ label, form, values }) => (
              <LinePath
                key={label}
                className={`steer-chart__line steer-chart__line--${form.toLowerCase()}`}
                data={values.map((value, rank) => ({ value, rank }))}
                defined={({ value }) => value !== null}
                x={({ rank }) => middle(rank)}
                y={({ value }) => y(value ?? 0)}
              />
            ))}
        </svg>
      </div>
      <div className="steer-chart__ends">
        <span>{from}</span>
        <span>{to}</span>
      </div>
      <Legend series={series} hatching={hatching} />
    </figure>
  )
}

const Legend = ({ series, hatching }: { series: readonly Series[]; hatching: string }): ReactNode => (
  <figcaption className="steer-chart__legend">
    {series.map(({ label, form }) => (
      <span key={label}>
        <svg width="24" height="12" aria-hidden="true">
          {form === 'LINE' || form === 'DASHED' ? (
            <path className={`steer-chart__line steer-chart__line--${form.toLowerCase()}`} d="M0 6H24" />
          ) : (
            <rect
              className={`steer-chart__bar steer-chart__bar--${form.toLowerCase()}`}
              fill={form === 'HATCHED' ? `url(#${hatching})` : undefined}
              width="24"
              height="12"
            />
          )}
        </svg>{' '}
        {label}
      </span>
    ))}
  </figcaption>
)
