import type { RejectionReason, RepairSubject } from '@cesu/db/model'
import { frenchDay, frenchEuros, isDay, type Refusal } from '../shared/index.ts'
import { refuseRepair } from './repair-refusals.ts'

/** What a value of each subject is: hundredths of hours, cents, a day; null when the subject has no value. */
const kinds: Record<RepairSubject, 'HUNDREDTHS' | 'CENTS' | 'DAY' | 'DAYS' | null> = {
  HOURS: 'HUNDREDTHS',
  GROSS: 'CENTS',
  NET: 'CENTS',
  MONTH_MISSING: null,
  LAST_DAY_WORKED: 'DAY',
  STOP_DAYS: 'DAYS',
  CONTRACT_END: 'DAY',
  EMPLOYER: null,
}

/** Whether what is wrong is about a month, which must then be said. */
export const isOfMonth = (about: RepairSubject): boolean => kinds[about] !== 'DAY' && kinds[about] !== 'DAYS'

/** Whether two versions of it can be put side by side. */
export const hasValue = (about: RepairSubject): boolean => kinds[about] !== null

/** Reasons to reject a record that are no error of a month or a contract: an agent looks at who the person is. */
export const personReasons: readonly RejectionReason[] = ['PERSON', 'DEATH']

/** The most hours that a month has, in hundredths, and the most that is taken for a pay, in cents (ours, grade D). */
const most = { HUNDREDTHS: 74_400, CENTS: 100_000_000 } as const

/** Why a value cannot be that of a subject; none when it can, or when there is none. */
export function saidRefusals(about: RepairSubject, said: string | null): Refusal[] {
  const kind = kinds[about]
  if (said === null) return []
  if (kind === null || kind === 'DAYS') return [refuse('attendu ici : ce qui n’est pas juste n’a pas de valeur')]
  if (kind === 'DAY') return isDay(said) ? [] : [refuse('un jour qui existe, par exemple 2026-10-11')]
  if (/^\d{1,9}$/.test(said) && Number(said) <= most[kind]) return []
  return [refuse(expected[kind])]
}

const expected = {
  CENTS: 'un montant entier, en centimes, d’un million d’euros au plus',
  HUNDREDTHS: 'un nombre entier de centièmes d’heure, de 744 heures au plus',
} as const

const refuse = (expected: string) => refuseRepair('repair.not_a_value', 'said', { expected })

/** A value as a person reads it; null says that there is none. */
export function saidText(about: RepairSubject, value: string | null): string | null {
  const kind = kinds[about]
  if (value === null || kind === null) return null
  if (kind === 'DAY') return frenchDay(value)
  if (kind === 'DAYS') return daysText(value.split('/'))
  if (kind === 'CENTS') return frenchEuros(Number(value))
  return `${(Number(value) / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })} h`
}

/** « depuis le 18/11/2026 », or « du 18/11/2026 au 20/11/2026 ». */
const daysText = ([first = '', last = '']: readonly string[]): string =>
  last === '' ? `depuis le ${frenchDay(first)}` : `du ${frenchDay(first)} au ${frenchDay(last)}`
