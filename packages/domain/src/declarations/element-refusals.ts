import { type EstimateResult, hundredthsOf } from '../contributions/index.ts'
import { daysBetween, defineRefusals, frenchEuros, type Refusal } from '../shared/index.ts'
import type { ElementName } from './elements.ts'
import type { DeclarationFacts } from './facts.ts'

/** The highest level of the wage grid that has a certificate. */
const LAST_CERTIFIED_LEVEL = 6

/** Why an element of a month is not admissible. */
export const refuseElement = defineRefusals({
  'overtime.higher_alone': {
    actor: 'PARTNER',
    cause: 'Des heures à 50 % sont déclarées sans heures à 25 %, qui viennent avant elles dans la semaine.',
    remedy: 'Indiquez les heures à 25 %, ou retirez les heures à 50 %.',
  },
  'presence.over_days': {
    actor: 'PARTNER',
    cause: ({ maximum }: { maximum: number }) =>
      `Les heures de travail et de présence dépassent celles de ces jours : ${maximum} heures.`,
    remedy: 'Vérifiez les heures de présence, leur virgule et les jours travaillés.',
  },
  'deposit.above_pay': {
    actor: 'PARTNER',
    cause: ({ paid }: { paid: string }) => `L’acompte dépasse ce que le salarié reçoit pour ce mois : ${paid}.`,
    remedy: 'Corrigez l’acompte, ou le salaire du mois.',
  },
  'certified.no_such_level': {
    actor: 'PARTNER',
    cause: ({ level }: { level: number }) =>
      `Le niveau ${level} du contrat n’a pas de certificat : seuls les niveaux 1 à 6 en ont un.`,
    remedy: 'Retirez « Salarié certifié », ou faites corriger le niveau du contrat.',
  },
})

/** The fields by which the engine names what a declaration says otherwise. */
const namedByEngine: Readonly<Record<string, ElementName | 'pay.amountCents'>> = {
  overtime: 'overtimeHours25',
  benefitsInKind: 'mealsProvided',
  payBesidesCents: 'bonusCents',
  'pay.kind': 'pay.amountCents',
}

/** A refusal of the engine, on the field of the declaration. */
export const onDeclaredField = (refusal: Refusal): Refusal => ({
  ...refusal,
  field: namedByEngine[refusal.field] ?? refusal.field,
})

/** The reasons to refuse the elements of a month, before its payslip. */
export function elementReasons({ input, employment }: DeclarationFacts): Refusal[] {
  const { overtimeHours25 = 0, overtimeHours50 = 0, certified = false } = input
  const reasons: Refusal[] = []
  if (overtimeHours50 > 0 && overtimeHours25 === 0) {
    reasons.push(refuseElement('overtime.higher_alone', 'overtimeHours50'))
  }
  const presence = presenceReason(input)
  if (presence !== null) reasons.push(presence)
  if (certified && !mayBeCertified(employment.level)) {
    reasons.push(refuseElement('certified.no_such_level', 'certified', { level: employment.level }))
  }
  return reasons
}

/** Work and presence by day and by night never last more than the days themselves. */
function presenceReason({
  hours,
  presenceHours = 0,
  nightPresenceHours = 0,
  startDay,
  endDay,
}: DeclarationFacts['input']): Refusal | null {
  const presence = hundredthsOf(presenceHours) + hundredthsOf(nightPresenceHours)
  const days = daysBetween(startDay, endDay) + 1
  if (presence === 0 || days <= 0 || hundredthsOf(hours) + presence <= days * 2_400) return null
  const field = presenceHours > 0 ? 'presenceHours' : 'nightPresenceHours'
  return refuseElement('presence.over_days', field, { maximum: days * 24 })
}

/** The reasons that only the payslip shows. */
export function paidReasons(
  { input: { depositCents = 0 } }: DeclarationFacts,
  { netPaidCents }: EstimateResult,
): Refusal[] {
  if (depositCents <= netPaidCents) return []
  return [refuseElement('deposit.above_pay', 'depositCents', { paid: frenchEuros(netPaidCents) })]
}

/** True when the level of a contract has a certificate. */
export const mayBeCertified = (level: number): boolean => level <= LAST_CERTIFIED_LEVEL
