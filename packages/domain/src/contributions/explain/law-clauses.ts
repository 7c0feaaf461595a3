import { addDays, type Day, frenchLongDay, frenchPercent } from '../../shared/index.ts'
import type { Change, LawCause } from './causes.ts'
import type { Clauses } from './clauses.ts'
import { lineName } from './line-names.ts'

/** Longer, a value is a whole table: it is not said in a sentence. */
const LONGEST_VALUE = 40

const on = (day: Day): string => `le ${frenchLongDay(day)}`

/** « passe de 2,18 % à 2,06 % le 1er janvier 2026 », through every value on the way. */
const forward = (from: string, changes: readonly Change[]): string => {
  const steps = changes.map(({ value, from: day }) => `à ${value} ${on(day)}`)
  const last = steps.pop() ?? ''
  return `passe de ${from} ${steps.length === 0 ? last : `${steps.join(', ')} et ${last}`}`
}

/** « était de 2,18 % jusqu’au 31 décembre 2025, contre 2,06 % depuis le 1er janvier 2026 ». */
const backward = (from: string, to: string, changes: readonly Change[]): string => {
  const [first] = changes
  const last = changes.at(-1)
  if (!first || !last) return `était de ${to}, contre ${from}`
  return `était de ${to} jusqu’au ${frenchLongDay(addDays(first.from, -1))}, contre ${from} depuis ${on(last.from)}`
}

const since = (words: string, day: Day | null): string => (day === null ? '' : ` ${words} ${on(day)}`)

export const lawClauses: Clauses<LawCause> = {
  RATE: (cause) => {
    const { payer, code, fromPcm, toPcm, changes } = cause
    const [from, to] = [frenchPercent(fromPcm), frenchPercent(toPcm)]
    return `${lineName(payer, code)} ${cause.backward ? backward(from, to, changes) : forward(from, changes)}`
  },
  LINE_APPEARS: (cause) => {
    const line = `${lineName(cause.payer, cause.code)}, de ${frenchPercent(cause.ratePcm)},`
    return cause.backward
      ? `${line} était encore due${since('avant', cause.day)}`
      : `${line} est due${since('depuis', cause.day)}`
  },
  LINE_VANISHES: (cause) => {
    const line = `${lineName(cause.payer, cause.code)}, de ${frenchPercent(cause.ratePcm)},`
    return cause.backward
      ? `${line} n’était pas encore due${since('avant', cause.day)}`
      : `${line} n’est plus due${since('depuis', cause.day)}`
  },
  PARAMETER: (cause) => {
    const { label, from, to, changes } = cause
    const [first] = changes
    if (Math.max(from.length, to.length) > LONGEST_VALUE) {
      if (!first) return `le barème « ${label} » n’est pas le même`
      return `le barème « ${label} » ${cause.backward ? 'n’était pas le même avant' : 'change'} ${on(first.from)}`
    }
    return `la valeur « ${label} » ${cause.backward ? backward(from, to, changes) : forward(from, changes)}`
  },
  LAW: () => 'les barèmes ont changé',
}
