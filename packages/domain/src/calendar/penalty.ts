import { latePaymentWaiver, penaltyRates, penaltyReading } from '../parameters/calendar.ts'
import { socialSecurityCeiling } from '../parameters/ceilings.ts'
import { isCovered } from '../parameters/coverage.ts'
import { provisionalIds, type Rule, rulesOf, type Used } from '../parameters/parameter.ts'
import {
  addDays,
  applyRate,
  type Cents,
  type Day,
  firstDay,
  frenchDay,
  frenchEuros,
  inForce,
  type Pcm,
  type Period,
  periodOf,
  periodsBetween,
  type Refusal,
} from '../shared/index.ts'
import { CALENDAR_START, type CalendarRefusalCode, refuseCalendar } from './refusals.ts'

/** What an employer is charged for. Amounts in cents. */
export type Fault =
  /** Contributions paid after their due day, by an employer who was late or not in the 24 months before it. */
  | { kind: 'LATE_PAYMENT'; dueCents: Cents; dueDay: Day; paidDay: Day; lateBefore: boolean }
  /** A month declared too late or not at all; a month declared with wrong facts. */
  | { kind: 'MISSING_DECLARATION' | 'INACCURATE_DECLARATION'; period: Period }
  /** A wage that Urssaf paid and could not debit (Cesu+). */
  | { kind: 'UNPAID_CESU_PLUS_WAGE'; wageCents: Cents; day: Day }
  /** Work declared that was not done: what it gave. */
  | { kind: 'FICTITIOUS_DECLARATION'; receivedCents: Cents; day: Day }

export type FaultKind = Fault['kind']

/** What a screen writes for each. */
const faultLabels: Readonly<Record<FaultKind, string>> = {
  LATE_PAYMENT: 'Majoration pour retard de paiement',
  MISSING_DECLARATION: 'Pénalité pour déclaration manquante',
  INACCURATE_DECLARATION: 'Pénalité pour déclaration inexacte',
  UNPAID_CESU_PLUS_WAGE: 'Majoration pour salaire impayé (Cesu+)',
  FICTITIOUS_DECLARATION: 'Pénalité pour déclaration fictive',
}

/** base × rate × times = amount, half-up to the cent. */
export interface PenaltyLine {
  label: string
  baseCents: Cents
  ratePcm: Pcm
  /** Months, for what is charged by the month; else 1. */
  times: number
  amountCents: Cents
}

/** A condition of the waiver of a late payment, in French, and whether it is met. */
export interface WaiverCondition {
  label: string
  met: boolean
}

export interface Penalty {
  kind: FaultKind
  /** Why a late payment is waived or not; empty for what has no waiver of right. The waiver needs all of them. */
  waiver: WaiverCondition[]
  lines: PenaltyLine[]
  /** What the waiver takes off: all of the lines, or nothing. */
  waivedCents: Cents
  /** Lines − waiver. */
  amountCents: Cents
  rules: Rule[]
  /** Ids of the parameters of grade D (inferred) among the rules. */
  provisional: string[]
}

/**
 * What a fault costs: the waiver first (CSS R243-11), then line by line (R243-16, R133-15, L133-5-12 VI). The rates are read in the texts; what they bear
 * on and how months are counted is inferred, and the answer says so. Refuses a fault before the texts that were read.
 */
export const penaltyOf = (fault: Fault): Penalty | { refusals: Refusal<CalendarRefusalCode>[] } => {
  const [day, field] = dayOf(fault)
  if (periodOf(day) < CALENDAR_START || !isCovered(periodOf(day))) {
    return { refusals: [refuseCalendar('calendar.not_covered', field)] }
  }
  const lines = linesOf(fault, day)
  const used = usedBy(fault)
  const chargedCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const waiver = fault.kind === 'LATE_PAYMENT' && chargedCents > 0 ? waiverOf(fault, chargedCents) : []
  const waivedCents = waiver.length > 0 && waiver.every(({ met }) => met) ? chargedCents : 0
  return {
    kind: fault.kind,
    waiver,
    lines,
    waivedCents,
    amountCents: chargedCents - waivedCents,
    rules: rulesOf(used, day),
    provisional: provisionalIds(used, day),
  }
}

/** The day that decides the rates, and the field that says it. */
const dayOf = (fault: Fault): readonly [day: Day, field: string] => {
  switch (fault.kind) {
    case 'LATE_PAYMENT':
      return [fault.dueDay, 'dueDay']
    case 'MISSING_DECLARATION':
    case 'INACCURATE_DECLARATION':
      return [firstDay(fault.period), 'period']
    case 'UNPAID_CESU_PLUS_WAGE':
    case 'FICTITIOUS_DECLARATION':
      return [fault.day, 'day']
  }
}

const usedBy = ({ kind }: Fault): Used => {
  if (kind === 'LATE_PAYMENT') return [latePaymentWaiver, penaltyRates, penaltyReading, socialSecurityCeiling]
  return kind === 'MISSING_DECLARATION' || kind === 'INACCURATE_DECLARATION'
    ? [penaltyRates, penaltyReading, socialSecurityCeiling]
    : [penaltyRates, penaltyReading]
}

type LatePayment = Extract<Fault, { kind: 'LATE_PAYMENT' }>

/** The conditions under which the increases of a late payment are not due at all. */
const waiverOf = ({ dueDay, paidDay, lateBefore }: LatePayment, chargedCents: Cents): WaiverCondition[] => {
  const { paidWithinDays, cleanMonths, underCeilings } = inForce(latePaymentWaiver.versions, dueDay).value
  const mostCents = underCeilings * inForce(socialSecurityCeiling.versions, dueDay).value
  const until = addDays(dueDay, paidWithinDays)
  return [
    { label: `Payé dans les ${paidWithinDays} jours, au plus tard le ${frenchDay(until)}`, met: paidDay <= until },
    { label: `Aucun autre retard dans les ${cleanMonths} mois qui précèdent l’échéance`, met: !lateBefore },
    {
      label: `Majorations inférieures au plafond mensuel de la sécurité sociale (${frenchEuros(mostCents)})`,
      met: chargedCents < mostCents,
    },
  ]
}

/** Months begun between two days: a day late is one month. */
const monthsBegun = (from: Day, to: Day): number =>
  periodsBetween(periodOf(from), periodOf(to)) + (to.slice(8) > from.slice(8) ? 1 : 0)

const line = (label: string, baseCents: Cents, ratePcm: Pcm): PenaltyLine => ({
  label,
  baseCents,
  ratePcm,
  times: 1,
  amountCents: applyRate(baseCents, ratePcm),
})

const linesOf = (fault: Fault, day: Day): PenaltyLine[] => {
  const rates = inForce(penaltyRates.versions, day).value
  const ceilingCents = inForce(socialSecurityCeiling.versions, day).value
  const label = faultLabels[fault.kind]
  switch (fault.kind) {
    case 'LATE_PAYMENT': {
      const { dueCents, dueDay, paidDay } = fault
      if (paidDay <= dueDay) return []
      const times = monthsBegun(dueDay, paidDay)
      const ratePcm = rates.latePaymentMonthlyPcm
      const amountCents = applyRate(dueCents, ratePcm * times)
      return [
        line(label, dueCents, rates.latePaymentPcm),
        { label: 'Majoration complémentaire, par mois', baseCents: dueCents, ratePcm, times, amountCents },
      ]
    }
    case 'MISSING_DECLARATION':
      return [line(label, ceilingCents, rates.missingDeclarationPcm)]
    case 'INACCURATE_DECLARATION':
      return [line(label, ceilingCents, rates.inaccurateDeclarationPcm)]
    case 'UNPAID_CESU_PLUS_WAGE':
      return [line(label, fault.wageCents, rates.unpaidCesuPlusWagePcm)]
    case 'FICTITIOUS_DECLARATION':
      return [line(label, fault.receivedCents, rates.fictitiousDeclarationPcm)]
  }
}
