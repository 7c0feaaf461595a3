import { type DeclarationInput, elementNames } from '@cesu/domain/declarations'
import type { FieldErrors } from 'react-hook-form'
import type { FieldError } from '../design/index.ts'

/** The fields in the order of the page: their path in the input, and their id on the page. */
export const fieldIds = {
  period: 'mois',
  anotherPay: 'autre-paie',
  hours: 'heures',
  payWithoutHours: 'paie-sans-heures',
  startDay: 'premier-jour',
  endDay: 'dernier-jour',
  paymentDay: 'jour-de-paiement',
  'pay.amountCents': 'salaire',
  paidLeaveIncluded: 'conges-compris',
  exemptionRenounced: 'allegement',
  overtimeHours25: 'heures-a-25',
  overtimeHours50: 'heures-a-50',
  presenceHours: 'presence-responsable',
  nightPresenceHours: 'presence-de-nuit',
  paidLeaveDays: 'jours-de-conges',
  paidLeaveHours: 'heures-de-conges',
  bonusCents: 'prime',
  leaveBalanceCents: 'solde-de-conges',
  contractEndCents: 'fin-de-contrat',
  depositCents: 'acompte',
  mileageCents: 'frais-kilometriques',
  transportCents: 'frais-de-transport',
  otherExpensesCents: 'autres-frais',
  mealsProvided: 'repas',
  lodgingProvided: 'logement',
  certified: 'certificat',
  youngWorkerAge: 'age',
  titles: 'titres',
} as const

export type FieldPath = keyof typeof fieldIds

/** The id of the field that a problem's pointer names: "/pay/amountCents" → "salaire". */
export const fieldIdOf = (pointer: string): string | undefined =>
  (fieldIds as Record<string, string | undefined>)[pointer.slice(1).replaceAll('/', '.')]

/** The messages of the form's fields, in the order of the page. */
export function fieldErrors(errors: FieldErrors<DeclarationInput>): FieldError[] {
  const messages: Partial<Record<FieldPath, string | undefined>> = {
    period: errors.period?.message,
    anotherPay: errors.anotherPay?.message,
    hours: errors.hours?.message,
    payWithoutHours: errors.payWithoutHours?.message,
    startDay: errors.startDay?.message,
    endDay: errors.endDay?.message,
    paymentDay: errors.paymentDay?.message,
    'pay.amountCents': errors.pay?.amountCents?.message,
    paidLeaveIncluded: errors.paidLeaveIncluded?.message,
    exemptionRenounced: errors.exemptionRenounced?.message,
    ...Object.fromEntries(elementNames.map((name) => [name, errors[name]?.message])),
    titles: errors.titles?.numbers?.message,
  }
  return Object.entries(messages).flatMap(([path, message]) =>
    message === undefined ? [] : [{ fieldId: fieldIds[path as FieldPath], message }],
  )
}
