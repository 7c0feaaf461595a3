import { day } from '@cesu/ui/design'
import {
  CartesianGrid,
  type DotItemDotProps,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'
import type { Step, Steps } from './chart.ts'

const label = { fill: 'var(--text-mention-grey)', fontSize: 12 }
const axis = { stroke: 'var(--border-plain-grey)' }

/** A value through time, as steps; inferred spans are shaded. Its colours are the design system's, light and dark. */
export function StepChart({ steps, provisional }: Pick<Steps, 'steps' | 'provisional'>) {
  const texts = new Map(steps.map(({ number, text }) => [number, text]))
  const domain = domainOf([...texts.keys()])
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={[...steps]} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
        {provisional.map(([from, to]) => (
          <ReferenceArea
            key={from}
            x1={from}
            x2={to}
            fill="var(--background-contrast-warning)"
            fillOpacity={1}
            strokeOpacity={0}
          />
        ))}
        <CartesianGrid vertical={false} stroke="var(--border-default-grey)" />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          ticks={yearsOf(steps)}
          tickFormatter={(time: number) => String(new Date(time).getUTCFullYear())}
          tick={label}
          axisLine={axis}
          tickLine={axis}
          minTickGap={12}
        />
        <YAxis
          type="number"
          domain={domain}
          ticks={ticksOf(steps, domain)}
          interval={0}
          tickFormatter={(value: number) => texts.get(value) ?? ''}
          tick={label}
          axisLine={axis}
          tickLine={axis}
          width="auto"
        />
        <Tooltip content={Hint} isAnimationActive={false} cursor={axis} />
        <Line
          type="stepAfter"
          dataKey="number"
          stroke="var(--artwork-major-blue-france)"
          strokeWidth={2}
          dot={Start}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}

/** What the pointer is on; the table below says the same to everyone. */
function Hint({ active, payload }: Pick<TooltipContentProps, 'active' | 'payload'>) {
  const step = payload?.[0]?.payload as Step | undefined
  if (!active || !step) return null
  return (
    <p className="parameters-hint">
      {step.text} le {day(step.day)}
    </p>
  )
}

/** 1 January of each year that the line crosses. */
function yearsOf(steps: readonly Step[]): number[] {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return []
  const year = Number(first.day.slice(0, 4))
  const count = Number(last.day.slice(0, 4)) - year + 1
  return Array.from({ length: count }, (_, index) => Date.UTC(year + index, 0, 1)).filter((time) => time >= first.time)
}

/** Room above and under the values, never under zero unless they are. */
function domainOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = Math.max((most - least) * 0.15, Math.abs(most) * 0.05, 1)
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room]
}

/** The part of the height that a printed value needs for itself. */
const TICK_SHARE = 0.09

/** The values to print on the axis: the last one, the extremes, then as many others as leave each other room. */
function ticksOf(steps: readonly Step[], [bottom, top]: [number, number]): number[] {
  const values = steps.map(({ number }) => number).reverse()
  const kept: number[] = []
  for (const value of [...values.slice(0, 1), Math.max(...values), Math.min(...values), ...values]) {
    if (kept.every((other) => Math.abs(other - value) > (top - bottom) * TICK_SHARE)) kept.push(value)
  }
  return kept.sort((a, b) => a - b)
}

/** A dot where a version starts; the end of the line is today, where nothing starts. */
function Start({ cx, cy, index, points }: DotItemDotProps) {
  if (index === points.length - 1) return null
  return <circle cx={cx} cy={cy} r={3} fill="var(--artwork-major-blue-france)" />
}
