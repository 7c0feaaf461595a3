import { type Cents, capitalised, frenchEuros, frenchMonth } from '../../shared/index.ts'
import type { EstimateResult } from '../estimate-result.ts'
import type { Effect } from './amounts.ts'
import type { Cause } from './causes.ts'
import { consequenceClauses } from './consequence-clauses.ts'
import { declaredClauses } from './declared-clauses.ts'
import { lawClauses } from './law-clauses.ts'

const clauses = { ...declaredClauses, ...lawClauses, ...consequenceClauses }

const clauseOf = (cause: Cause): string => (clauses[cause.kind] as (cause: Cause) => string)(cause)

/** « 1,60 € de moins », « 12,00 € de plus à payer ». */
const moreOrLess = (cents: Cents, of = ''): string =>
  `${frenchEuros(Math.abs(cents))} ${cents < 0 ? 'de moins' : 'de plus'}${of}`

/** The amount of a line of the law: its own, and what it does to the gross of a declared net. */
const lineHeadline = (lineCents: Cents, { totals }: Effect): string => {
  const { grossCents } = totals
  if (grossCents === 0) return moreOrLess(lineCents)
  const verb = grossCents < 0 ? 'baisse' : 'augmente'
  return `${moreOrLess(lineCents)} ; pour le même net, le brut ${verb} de ${frenchEuros(Math.abs(grossCents))}`
}

/** The amount of what is not a line: exemption, deduction, tax, then what reaches the employee. */
const besideLines = ({ totals }: Effect): string => {
  const { exemptionCents, hourlyDeductionCents, withholdingCents, netPaidCents, totalCostCents } = totals
  const reliefs = [
    ...(exemptionCents === 0 ? [] : [moreOrLess(exemptionCents, ' d’exonération')]),
    ...(hourlyDeductionCents === 0 ? [] : [moreOrLess(hourlyDeductionCents, ' de déduction')]),
  ]
  if (reliefs.length > 0) return reliefs.join(' et ')
  if (withholdingCents !== 0) return moreOrLess(withholdingCents, ' pour l’impôt')
  if (totalCostCents !== 0) return moreOrLess(totalCostCents, ' à payer par l’employeur')
  if (netPaidCents !== 0) return moreOrLess(netPaidCents, ' versés au salarié')
  return moreOrLess(totals.netTaxableCents, ' de net imposable')
}

/** The one amount that says most of a cause. */
const headlineOf = (cause: Cause, effect: Effect): string => {
  const own = 'code' in cause && effect.lines.find(({ payer, code }) => payer === cause.payer && code === cause.code)
  if (own) return lineHeadline(own.amountCents, effect)
  const { grossCents, totalCostCents } = effect.totals
  const isPay = effect.lines.length > 0 || grossCents !== 0
  return isPay && totalCostCents !== 0 ? moreOrLess(totalCostCents, ' à payer par l’employeur') : besideLines(effect)
}

/** Why, and how much: « La cotisation accidents du travail passe de 2,18 % à 2,06 % le 1er janvier 2026 : 1,60 € de moins. » */
export const sentenceOf = (causes: readonly Cause[], effect: Effect): string => {
  const [first] = causes
  if (!first) return ''
  const headline = headlineOf(first, effect)
  const isProvisional = causes.some((cause) => 'provisional' in cause && cause.provisional)
  const provisional = isProvisional ? ' (valeur provisoire)' : ''
  return `${capitalised(causes.map(clauseOf).join(' ; '))} : ${headline}${provisional}.`
}

/** What the employer pays from one month to the other. */
export const summaryOf = (before: EstimateResult, after: EstimateResult): string => {
  const months =
    before.period === after.period
      ? `En ${frenchMonth(after.period)}, d’un calcul à l’autre`
      : `Entre ${frenchMonth(before.period)} et ${frenchMonth(after.period)}`
  const cents = after.totalCostCents - before.totalCostCents
  if (cents === 0) return `${months}, le coût pour l’employeur ne change pas : ${frenchEuros(after.totalCostCents)}.`
  const verb = cents < 0 ? 'baisse' : 'augmente'
  const [from, to] = [before, after].map(({ totalCostCents }) => frenchEuros(totalCostCents))
  return `${months}, le coût pour l’employeur ${verb} de ${frenchEuros(Math.abs(cents))} : de ${from} à ${to}.`
}
