import { explain as answer, type ExplainedMonth, estimate, parseEstimateInput } from '@cesu/domain/contributions'
import type { Refusal } from '@cesu/domain/shared'
import { jsonLines } from './json-lines.ts'

/** The two months to compare. */
interface Question {
  before: ExplainedMonth
  after: ExplainedMonth
}

type Read<T> = { input: T } | { refusals: Refusal[] }

/** One of the two months, computed; refusals say which month they are about. */
function monthOf(value: unknown, name: 'before' | 'after'): Read<ExplainedMonth> {
  const parsed = parseEstimateInput(value)
  const result = 'refusals' in parsed ? parsed : estimate(parsed.input)
  if (!('refusals' in parsed) && !('refusals' in result)) return { input: { input: parsed.input, result } }
  const refusals = 'refusals' in result ? result.refusals : []
  return {
    refusals: refusals.map((refusal) => ({ ...refusal, field: [name, refusal.field].filter(Boolean).join('.') })),
  }
}

function parse(value: unknown): Read<Question> {
  const months = value !== null && typeof value === 'object' ? value : {}
  const before = monthOf('before' in months ? months.before : undefined, 'before')
  const after = monthOf('after' in months ? months.after : undefined, 'after')
  if ('refusals' in before) return { refusals: [...before.refusals, ...('refusals' in after ? after.refusals : [])] }
  return 'refusals' in after ? after : { input: { before: before.input, after: after.input } }
}

/** `cesu explain`: why two months differ, cause by cause, to the cent. */
export const explain = jsonLines({
  name: 'explain',
  summary: 'dit pourquoi deux mois diffèrent, cause par cause, au centime',
  reads: 'deux demandes d’estimation, "before" et "after",',
  example:
    '{"before":{"period":"2025-12","pay":{"kind":"NET_HOURLY","amountCents":1200},"hours":40},"after":{"period":"2026-01","pay":{"kind":"NET_HOURLY","amountCents":1250},"hours":46.5}}',
  parse,
  answer: ({ before, after }: Question) => answer(before, after),
})
