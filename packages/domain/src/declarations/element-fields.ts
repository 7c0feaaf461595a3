import { z } from 'zod'
import { isInHundredths, MOST_HOURS, MOST_PRESENCE_HOURS } from '../contributions/index.ts'

/** Most that one sum beside the pay may be, in cents: 9 999,99 €, as in the State's own service. */
const MOST_ELEMENT_CENTS = 999_999

const NOT_HOURS = 'Saisissez les heures avec des chiffres et deux décimales au plus, par exemple 4,5.'
const NOT_EUROS = 'Saisissez un montant en euros, par exemple 12,50.'
const NOT_DAYS = 'Saisissez des jours ou des demi-journées, par exemple 2,5.'

const hours = (most: number) =>
  z.number(NOT_HOURS).min(0, NOT_HOURS).max(most, `Saisissez ${most} heures au plus.`).refine(isInHundredths, NOT_HOURS)

const cents = z.int(NOT_EUROS).min(0, NOT_EUROS).max(MOST_ELEMENT_CENTS, 'Saisissez 9 999,99 € au plus.')

/**
 * What a month may declare beside its hours and its pay: each is absent from the usual month, and 0 or false says the same.
 * Hours with at most two decimals, amounts in cents.
 */
export const elementFields = {
  /** Overtime, among the hours of the month: at 25 %, then at 50 %. */
  overtimeHours25: hours(35).optional(),
  overtimeHours50: hours(40).optional(),
  /** Presence by day, beside the hours of the month, as many hours as it lasted. */
  presenceHours: hours(MOST_PRESENCE_HOURS).optional(),
  /** Presence by night, beside the hours too. */
  nightPresenceHours: hours(MOST_PRESENCE_HOURS).optional(),
  /** Days of paid leave taken, by half days. */
  paidLeaveDays: z
    .number(NOT_DAYS)
    .min(0, NOT_DAYS)
    .max(99, 'Saisissez 99 jours au plus.')
    .multipleOf(0.5, NOT_DAYS)
    .optional(),
  /** Hours that pay this leave, among the hours of the month. */
  paidLeaveHours: hours(MOST_HOURS).optional(),
  /** Net sums paid besides the pay of the hours. */
  bonusCents: cents.optional(),
  leaveBalanceCents: cents.optional(),
  contractEndCents: cents.optional(),
  /** Already given to the worker for this month. */
  depositCents: cents.optional(),
  /** Paid back to the worker: no pay, no contribution. */
  mileageCents: cents.optional(),
  transportCents: cents.optional(),
  otherExpensesCents: cents.optional(),
  /** Given in kind, and taken off what is paid. */
  mealsProvided: z
    .int('Saisissez un nombre entier de repas.')
    .min(0)
    .max(200, 'Saisissez 200 repas au plus.')
    .optional(),
  lodgingProvided: z.boolean().optional(),
  /** The worker holds the certificate of the contract's level: the wage grid is then higher. */
  certified: z.boolean().optional(),
  /** Age of a worker under 18 of less than six months of practice: the minimum wage is then lower. */
  youngWorkerAge: z
    .int('Saisissez un âge de 14 à 17 ans.')
    .min(14, 'Saisissez un âge de 14 à 17 ans.')
    .max(17, 'Saisissez un âge de 14 à 17 ans.')
    .optional(),
}

/** The elements of a month: those that exist, and only those. */
export const MonthElements = z.strictObject(elementFields)
export type MonthElements = z.infer<typeof MonthElements>
