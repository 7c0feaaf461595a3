import type { MandateAct } from '@cesu/db/model'
import { isInHundredths, LEAST_HOURS, MOST_HOURS, mayRenounce, refuseEstimate } from '../contributions/index.ts'
import { mandateRefusal } from '../mandates/index.ts'
import {
  addDays,
  type Day,
  daysBetween,
  defineRefusals,
  frenchDay,
  frenchEuros,
  isDay,
  type Period,
  periodOf,
  type Refusal,
} from '../shared/index.ts'
import { correctableByAgentUntil, isClosed, isFuture, openUntil } from './calendar.ts'
import { elementReasons } from './element-refusals.ts'
import type { DeclarationFacts } from './facts.ts'
import { isPaidUnder, leastNetHourlyCents, netHourlyCents } from './hourly-pay.ts'
import { ceilingsCents, netOfHoursCents } from './month-pay.ts'

/** Days between today and a payment to come: a promise further away is not a payment. */
const PAYMENT_DAYS_AHEAD = 31

/** Monthly ceilings of the social security that no month of a home worker is paid: above, a comma is misplaced. */
const MOST_CEILINGS = 10

/** Why a declaration is not admissible. */
export const refuseDeclaration = defineRefusals({
  'period.future': {
    actor: 'PARTNER',
    cause: 'Ce mois n’a pas commencé.',
    remedy: 'Choisissez le mois en cours ou un mois passé.',
  },
  'period.closed': {
    actor: 'URSSAF',
    cause: ({ until }: { until: string }) => `Ce mois ne peut plus être déclaré ici depuis le ${until}.`,
    remedy: 'Écrivez à l’Urssaf : un agent enregistre la déclaration.',
  },
  'period.two_months': {
    actor: 'PARTNER',
    cause: 'Les jours travaillés sont sur deux mois.',
    remedy: 'Faites une déclaration pour chaque mois.',
  },
  'period.days_elsewhere': {
    actor: 'PARTNER',
    cause: 'Les jours travaillés ne sont pas dans le mois déclaré.',
    remedy: 'Corrigez le mois, ou le premier et le dernier jour travaillés.',
  },
  'period.days_reversed': {
    actor: 'PARTNER',
    cause: 'Le dernier jour travaillé est avant le premier.',
    remedy: 'Corrigez le premier ou le dernier jour travaillé.',
  },
  'employment.not_running': {
    actor: 'PARTNER',
    cause: ({ from, to }: { from: string; to: string | null }) =>
      to === null
        ? `Le contrat commence le ${from}, après ces jours.`
        : `Le contrat va du ${from} au ${to} : il ne couvre pas ces jours.`,
    remedy: 'Corrigez les jours travaillés, ou faites corriger le contrat.',
  },
  'employment.elsewhere': {
    actor: 'PARTNER',
    cause: 'Ce contrat n’est pas un de ceux de cet employeur.',
    remedy: 'Prenez un contrat de la liste de cet employeur.',
  },
  'payment_day.before_work': {
    actor: 'PARTNER',
    cause: 'Le salaire serait payé avant le premier jour travaillé.',
    remedy: 'Corrigez la date de paiement.',
  },
  'payment_day.too_far': {
    actor: 'PARTNER',
    cause: 'La date de paiement est dans plus de 31 jours.',
    remedy: 'Corrigez la date de paiement, ou déclarez plus tard.',
  },
  'hours.over_maximum': {
    actor: 'PARTNER',
    cause: ({ maximum }: { maximum: number }) => `Les heures dépassent le maximum possible : ${maximum} heures.`,
    remedy: 'Vérifiez les heures, leur virgule et les jours travaillés.',
  },
  'hours.not_countable': {
    actor: 'PARTNER',
    cause: ({ least }: { least: string }) =>
      `Les heures ne peuvent pas être comptées : moins de ${least} heure, ou plus de deux décimales.`,
    remedy: 'Donnez les heures avec deux décimales au plus.',
  },
  'pay.below_minimum': {
    actor: 'PARTNER',
    cause: ({ hourly, minimum }: { hourly: string; minimum: string }) =>
      `Le salaire net horaire est de ${hourly}, sous le salaire minimum : ${minimum}.`,
    remedy: 'Augmentez le salaire, ou corrigez les heures.',
  },
  'pay.absent': {
    actor: 'PARTNER',
    cause: 'Le salaire est de 0 €.',
    remedy: 'Donnez le salaire net du mois ou de l’heure.',
  },
  'exemption.none_to_renounce': {
    actor: 'PARTNER',
    cause: 'Cet employeur n’a pas d’exonération à laisser : la déduction par heure lui est déjà acquise.',
    remedy: 'Retirez ce choix.',
  },
  'pay.over_maximum': {
    actor: 'PARTNER',
    cause: ({ pay, maximum }: { pay: string; maximum: string }) =>
      `Le salaire net du mois est de ${pay}, plus de 10 fois le plafond mensuel de la sécurité sociale : ${maximum}.`,
    remedy: 'Vérifiez le montant et sa virgule. S’il est exact, écrivez à l’Urssaf.',
  },
  'change.window_closed': {
    actor: 'URSSAF',
    cause: ({ until }: { until: string }) =>
      `Cette déclaration ne peut plus être corrigée ni annulée ici depuis le ${until} (délai provisoire).`,
    remedy: 'Demandez le changement à l’Urssaf depuis la déclaration : un agent le traite.',
  },
  'change.window_open': {
    actor: 'PARTNER',
    cause: ({ until }: { until: string }) =>
      `Vous pouvez encore corriger ou annuler cette déclaration jusqu’au ${until}.`,
    remedy: 'Corrigez-la ou annulez-la vous-même : c’est immédiat.',
  },
  'correction.barred': {
    actor: 'URSSAF',
    cause: ({ until }: { until: string }) =>
      `Les cotisations de ce mois sont prescrites depuis le ${until} (CSS, article L244-3) : il ne se corrige plus (lecture provisoire).`,
    remedy: 'Classez le dossier en disant pourquoi.',
  },
  'correction.nothing_changed': {
    actor: 'PARTNER',
    cause: 'Rien ne diffère de la version en vigueur.',
    remedy: 'Changez ce qui est à corriger, ou n’envoyez rien.',
  },
  'declaration.another_pay': {
    actor: 'PARTNER',
    cause: ({ days }: { days: string }) => `Ce salarié a déjà une paie déclarée ce mois : ${days}.`,
    remedy: 'Confirmez que vous déclarez une autre paie du même mois, ou corrigez celle qui est déclarée.',
  },
  'declaration.duplicate': {
    actor: 'PARTNER',
    cause: ({ reference }: { reference: string | null }) =>
      reference === null
        ? 'Des jours de ce mois sont déjà déclarés pour ce salarié.'
        : `Des jours de ce mois sont déjà déclarés pour ce salarié, sous la référence ${reference}.`,
    remedy: 'Corrigez cette déclaration, ou choisissez des jours qu’elle ne contient pas.',
  },
})

/** The refusal of days that are already declared for the pair; the reference is null when another declarant holds it. */
export const duplicateRefusal = (reference: string | null): Refusal =>
  refuseDeclaration('declaration.duplicate', 'period', { reference })

/** True when the engine can be asked for the payslip: countable hours within its bounds, and a pay. */
export const isAskable = ({ input }: DeclarationFacts): boolean => {
  const { hours, pay } = input
  const isCountable =
    hasNoHours(input) ||
    hasPresenceAlone(input) ||
    (hours >= LEAST_HOURS && hours <= MOST_HOURS && isInHundredths(hours))
  return isCountable && pay.amountCents > 0
}

/** True for a month without a worked hour that says what it pays. */
const hasNoHours = ({ hours, payWithoutHours }: TypedMonth): boolean => hours === 0 && payWithoutHours !== undefined

/** True for a month of presence, by day or by night, without an hour of work. */
const hasPresenceAlone = ({ hours, presenceHours = 0, nightPresenceHours = 0 }: TypedMonth): boolean =>
  hours === 0 && presenceHours + nightPresenceHours > 0

/** All the reasons to refuse a declaration, in the order an adviser reads them; none means that it is admissible. */
export function refusalReasons(facts: DeclarationFacts): Refusal[] {
  const mandate = mandateReason(facts)
  return [
    ...(mandate === null ? [] : [mandate]),
    ...otherPayReasons(facts),
    ...periodReasons(facts),
    ...paymentReasons(facts),
    ...hoursReasons(facts.input),
    ...elementReasons(facts),
    ...payReasons(facts),
    ...exemptionReasons(facts),
  ]
}

/** Why no mandate allows it; null when one does, or when an agent needs none. */
export const mandateReason = (facts: DeclarationFacts): Refusal | null =>
  facts.correcting?.byAgent ? null : mandateRefusal(facts.mandates, actOf(facts), facts.today)

/** The act of the mandate that a declaration, or its correction, needs. */
const actOf = ({ correcting }: DeclarationFacts): MandateAct => (correcting === null ? 'DECLARE' : 'CORRECT')

/** Days declared twice; else another pay of the month, which its author confirms. */
function otherPayReasons({ input, pays, correcting }: DeclarationFacts): Refusal[] {
  const twice = pays.find(({ startDay, endDay }) => startDay <= input.endDay && endDay >= input.startDay)
  if (twice) return [duplicateRefusal(twice.reference)]
  if (pays.length === 0 || input.anotherPay || correcting !== null) return []
  const days = pays.map(({ startDay, endDay }) => `du ${frenchDay(startDay)} au ${frenchDay(endDay)}`).join(', ')
  return [refuseDeclaration('declaration.another_pay', 'anotherPay', { days })]
}

function exemptionReasons({ input, employment }: DeclarationFacts): Refusal[] {
  if (!input.exemptionRenounced || mayRenounce(employment.exemption)) return []
  return [refuseDeclaration('exemption.none_to_renounce', 'exemptionRenounced')]
}

/** Why a declaration can no longer be changed by who declared it; null when it can. */
export const changeWindowRefusal = (changeableUntil: Day, today: Day): Refusal | null =>
  today > changeableUntil
    ? refuseDeclaration('change.window_closed', 'id', { until: frenchDay(changeableUntil) })
    : null

/** Its contributions are barred: no agent corrects it any more. */
function barredReason(period: Period, today: Day): Refusal | null {
  const until = correctableByAgentUntil(period)
  return today > until ? refuseDeclaration('correction.barred', 'period', { until: frenchDay(until) }) : null
}

/** The month has not begun, or it is too late for it. */
function openReason({ input: { period }, correcting, today }: DeclarationFacts): Refusal | null {
  if (isFuture(period, today)) return refuseDeclaration('period.future', 'period')
  if (correcting?.byAgent) return barredReason(period, today)
  if (correcting !== null) return changeWindowRefusal(correcting.changeableUntil, today)
  if (!isClosed(period, today)) return null
  return refuseDeclaration('period.closed', 'period', { until: frenchDay(openUntil(period)) })
}

function periodReasons(facts: DeclarationFacts): Refusal[] {
  const { input, employment } = facts
  const { period, startDay, endDay } = input
  const open = openReason(facts)
  const reasons: Refusal[] = open === null ? [] : [open]
  const days = daysReason(period, startDay, endDay)
  if (days !== null) reasons.push(days)
  const { startDay: from, endDay: to } = employment
  if (startDay < from || (to !== null && endDay > to)) {
    const printed = { from: frenchDay(from), to: to === null ? null : frenchDay(to) }
    reasons.push(refuseDeclaration('employment.not_running', 'startDay', printed))
  }
  return reasons
}

function daysReason(period: Period, startDay: Day, endDay: Day): Refusal | null {
  if (endDay < startDay) return refuseDeclaration('period.days_reversed', 'endDay')
  if (periodOf(startDay) !== periodOf(endDay)) return refuseDeclaration('period.two_months', 'endDay')
  return periodOf(startDay) === period ? null : refuseDeclaration('period.days_elsewhere', 'startDay')
}

function paymentReasons({ input: { paymentDay, startDay }, today }: DeclarationFacts): Refusal[] {
  if (paymentDay < startDay) return [refuseDeclaration('payment_day.before_work', 'paymentDay')]
  return paymentDay > addDays(today, PAYMENT_DAYS_AHEAD) ? [refuseDeclaration('payment_day.too_far', 'paymentDay')] : []
}

/** What is typed of a month's hours and pay. */
type TypedMonth = Pick<
  DeclarationFacts['input'],
  'period' | 'startDay' | 'endDay' | 'hours' | 'payWithoutHours' | 'pay' | 'presenceHours' | 'nightPresenceHours'
>

/** The reasons to refuse hours or a pay whoever they are of: a form says them before anything is sent. */
export const figureReasons = (input: TypedMonth): Refusal[] => [...hoursReasons(input), ...mostPayReasons(input)]

function hoursReasons(input: TypedMonth): Refusal[] {
  const { hours, startDay, endDay } = input
  if (hasNoHours(input) || hasPresenceAlone(input)) return []
  if (hours === 0) return [refuseEstimate('hours.absent', 'hours')]
  // A form asks while its days are not typed yet.
  const days = isDay(startDay) && isDay(endDay) ? daysBetween(startDay, endDay) + 1 : 0
  const maximum = days > 0 ? Math.min(MOST_HOURS, days * 24) : MOST_HOURS
  if (hours > maximum) return [refuseDeclaration('hours.over_maximum', 'hours', { maximum })]
  if (hours < LEAST_HOURS || !isInHundredths(hours)) {
    return [refuseDeclaration('hours.not_countable', 'hours', { least: String(LEAST_HOURS).replace('.', ',') })]
  }
  return []
}

function mostPayReasons(input: TypedMonth): Refusal[] {
  const most = ceilingsCents(MOST_CEILINGS, input.period)
  if (most === null || input.hours > MOST_HOURS || netOfHoursCents(input) <= most) return []
  const printed = { pay: frenchEuros(netOfHoursCents(input)), maximum: frenchEuros(most) }
  return [refuseDeclaration('pay.over_maximum', 'pay.amountCents', printed)]
}

function payReasons(facts: DeclarationFacts): Refusal[] {
  const tooHigh = mostPayReasons(facts.input)
  if (tooHigh.length > 0) return tooHigh
  const hourlyCents = netHourlyCents(facts.input)
  const minimumCents = leastNetHourlyCents(facts, null)
  if (hourlyCents !== null && minimumCents !== null && isPaidUnder(facts.input, minimumCents)) {
    const printed = { hourly: frenchEuros(hourlyCents), minimum: frenchEuros(minimumCents) }
    return [refuseDeclaration('pay.below_minimum', 'pay.amountCents', printed)]
  }
  return facts.input.pay.amountCents === 0 ? [refuseDeclaration('pay.absent', 'pay.amountCents')] : []
}
