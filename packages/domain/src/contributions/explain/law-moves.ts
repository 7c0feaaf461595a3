import type { Payer } from '../../parameters/contribution.ts'
import { LineCode } from '../../parameters/line-codes.ts'
import { registeredParameter } from '../../parameters/register.ts'
import { neutralRatesOf } from '../../parameters/withholding-grids.ts'
import { type Day, firstDay, frenchPercent, type Period } from '../../shared/index.ts'
import type { DueContribution, Schedule } from '../schedule.ts'
import { WITHHOLDING_START } from '../withholding.ts'
import type { Change, LawCause } from './causes.ts'
import type { Move, World } from './move.ts'

interface Span {
  readonly fromDay: Day
  readonly toDay: Day
}

const isBackward = ({ fromDay, toDay }: Span): boolean => toDay < fromDay

/** The values that a parameter took after the earlier of two days, until the later. */
const changesOf = (parameterId: string, span: Span): Change[] => {
  const [first, last] = isBackward(span) ? [span.toDay, span.fromDay] : [span.fromDay, span.toDay]
  const versions = registeredParameter(parameterId)?.versions ?? []
  return versions
    .filter(({ from, prolonged }) => first < from && from <= last && !prolonged)
    .map(({ from, value, grade, source }) => ({ from, value, grade, source }))
}

/** A parameter that has another value on another day, as printed. */
const parameterCause = (parameterId: string, span: Span): LawCause => {
  const registered = registeredParameter(parameterId)
  const versionOn = (day: Day) => registered?.versions.findLast(({ from }) => from <= day)
  const [old, fresh] = [versionOn(span.fromDay), versionOn(span.toDay)]
  return {
    kind: 'PARAMETER',
    parameterId,
    backward: isBackward(span),
    provisional: old?.grade === 'D' || fresh?.grade === 'D',
    label: registered?.label ?? parameterId,
    from: old?.value ?? '',
    to: fresh?.value ?? '',
    changes: changesOf(parameterId, span),
  }
}

/** The day on which a parameter stopped being due between two days; null when it did not. */
const stopDay = (parameterId: string, span: Span): Day | null =>
  changesOf(parameterId, span).find(({ value }) => /^0,0+\s%$/.test(value))?.from ?? null

const isSame = (a: DueContribution | undefined, b: DueContribution | undefined): boolean =>
  a?.parameterId === b?.parameterId && a?.ratePcm === b?.ratePcm && a?.capCents === b?.capCents && a?.base === b?.base

const lineCause = (before: readonly DueContribution[], after: readonly DueContribution[], span: Span): LawCause => {
  const [old] = before
  const [fresh] = after
  if (old && fresh) return rateCause(before, after, span)
  const line = old ?? fresh
  if (!line) return { kind: 'LAW' }
  const { payer, code, parameterId, ratePcm, grade, source, since } = line
  const backward = isBackward(span)
  const day = backward === Boolean(old) ? since : stopDay(parameterId, span)
  const kind = fresh ? 'LINE_APPEARS' : 'LINE_VANISHES'
  return { kind, payer, code, parameterId, backward, provisional: grade === 'D', ratePcm, day, grade, source }
}

const rateCause = (before: readonly DueContribution[], after: readonly DueContribution[], span: Span): LawCause => {
  for (const fresh of after) {
    const old = before.find(({ base }) => base === fresh.base)
    if (!old || old.ratePcm === fresh.ratePcm) continue
    const { payer, code, parameterId } = fresh
    const backward = isBackward(span)
    const { since, ratePcm, grade, source } = backward ? old : fresh
    const isSameTable = old.parameterId === parameterId
    const changes = isSameTable
      ? changesOf(parameterId, span)
      : [{ from: since, value: frenchPercent(ratePcm), grade, source }]
    const rates = { fromPcm: old.ratePcm, toPcm: fresh.ratePcm }
    const provisional = old.grade === 'D' || fresh.grade === 'D'
    return { kind: 'RATE', payer, code, parameterId, backward, provisional, ...rates, changes }
  }
  return { kind: 'LAW' }
}

const sideOf: Readonly<Record<Payer, 'employee' | 'employer'>> = { EMPLOYEE: 'employee', EMPLOYER: 'employer' }

/** One move for each line that the law changed, the employee's first, in the order of the codes. */
const lineMoves = (start: World, law: Schedule, span: Span): Move[] => {
  const moves: Move[] = []
  let world = start
  for (const payer of ['EMPLOYEE', 'EMPLOYER'] as const) {
    const side = sideOf[payer]
    for (const code of Object.values(LineCode)) {
      const before = world.schedule[side].filter((due) => due.code === code)
      const after = law[side].filter((due) => due.code === code)
      if (before.length === after.length && before.every((due, index) => isSame(due, after[index]))) continue
      const others = world.schedule[side].filter((due) => due.code !== code)
      world = { ...world, schedule: { ...world.schedule, [side]: [...others, ...after] } }
      moves.push({ cause: lineCause(before, after, span), to: world })
    }
  }
  return moves
}

type ValueKey = Exclude<keyof Schedule, 'employee' | 'employer' | 'provisional' | 'prolonged' | 'provisionalBesides'>

/** The values of a schedule that are not lines, each with its parameter. */
const valuesOf = ({ hourlyDeduction }: Schedule): Readonly<Record<ValueKey, string>> => ({
  ceilingCents: 'pmss',
  csgBaseSharePcm: 'csg_abatement',
  overtimeReduction: 'hs_reduction_rate',
  overtimeTaxExemptShare: 'hs_tax_exempt_share',
  hourlyDeduction: hourlyDeduction.parameterId,
  shortContractAbatement: 'pas_cdd_court',
  mealCents: 'prestation_repas',
  lodgingCents: 'prestation_logement',
  taxCreditSharePcm: 'ci_taux',
})

const valueIn = (schedule: Schedule, key: ValueKey): number => {
  const held = schedule[key]
  return typeof held === 'number' ? held : held.value
}

/** One move for each value that the law changed. */
const valueMoves = (start: World, law: Schedule, span: Span): Move[] => {
  const moves: Move[] = []
  let world = start
  for (const [key, parameterId] of Object.entries(valuesOf(law)) as [ValueKey, string][]) {
    if (valueIn(world.schedule, key) === valueIn(law, key)) continue
    world = { ...world, schedule: { ...world.schedule, [key]: law[key] } }
    moves.push({ cause: parameterCause(parameterId, span), to: world })
  }
  return moves
}

/**
 * What the law changed between two months, one table at a time: the values, each line, then what is read by the month
 * itself (the Smic of the exemption, the overtime ceiling, the neutral grid).
 */
export const lawMoves = (start: World, law: Schedule, period: Period): Move[] => {
  const span = { fromDay: firstDay(start.input.period), toDay: firstDay(period) }
  if (span.fromDay === span.toDay) return []
  const values = valueMoves(start, law, span)
  const lines = lineMoves(values.at(-1)?.to ?? start, law, span)
  const moves = [...values, ...lines]
  return [...moves, byMonth(moves.at(-1)?.to ?? start, law, { period, span })]
}

/** What the engine reads by the month itself, and not in the schedule. */
const byMonth = ({ input }: World, law: Schedule, { period, span }: { period: Period; span: Span }): Move => {
  const none = { kind: 'NONE' } as const
  const withholding = period < WITHHOLDING_START ? none : input.withholding
  const rates = parameterCause(neutralRatesOf(input.territory).id, span)
  const byPart = {
    exemption: parameterCause('smic_horaire', span),
    taxExempt: parameterCause('hs_tax_exempt_cap', span),
    withholding:
      withholding === input.withholding
        ? rates
        : ({ kind: 'WITHHOLDING', from: input.withholding, to: withholding } as const),
  }
  return { cause: { kind: 'LAW' }, byPart, to: { schedule: law, input: { ...input, period, withholding } } }
}
