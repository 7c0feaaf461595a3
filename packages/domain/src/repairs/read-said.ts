import type { RejectionReason, RepairSubject } from '@cesu/db/model'
import { frenchDay, frenchEuros, isDay, type Refusal } from '../shared/index.ts'
import { refuseRepair } from './repair-refusals.ts'

/** What a value of each subject is: hundredths of hours, cents, a day; null when the subject has no value. */
const kinds: Record<RepairSubject, 'HUNDREDTHS' | 'CENTS' | 'DAY' | null> = {
  HOURS: 'HUNDREDTHS',
  GROSS: 'CENTS',
  NET: 'CENTS',
  MONTH_MISSING: null,
  LAST_DAY_WORKED: 'DAY',
  CONTRACT_END: 'DAY',
  EMPLOYER: null,
}

/** Whether what is wrong is about a month, which must then be said. */
export const isOfMonth = (about: RepairSubject): boolean => kinds[about] !== 'DAY'

/** Reasons to reject a record that are no error of a month or a contract: an agent looks at who the person is. */
export const personReasons: readonly RejectionReason[] = ['PERSON', 'DEATH']

/** The greatest whole number that is taken for hours, in hundredths, or for a pay, in cents. */
const MOST = 100_000_000

/** Why a value cannot be that of a subject; none when it can, or when there is none. */
export function saidRefusals(about: RepairSubject, said: string | null): Refusal[] {
  const kind = kinds[about]
  if (said === null || kind === null) return []
  if (kind === 'DAY') return isDay(said) ? [] : [refuse('un jour qui existe, par exemple 2026-10-11')]
  if (/^\d{1,9}$/.test(said) && Number(said) <= MOST) return []
  return [refuse(kind === 'CENTS' ? 'un montant entier, en centimes' : 'un nombre entier de centièmes d’heure')]
}

const refuse = (expected: string) => refuseRepair('repair.not_a_value', 'said', { expected })

/** A value as a person reads it; null says that there is none. */
export function saidText(about: RepairSubject, value: string | null): string | null {
  const kind = kinds[about]
  if (value === null || kind === null) return null
  if (kind === 'DAY') return frenchDay(value)
  if (kind === 'CENTS') return frenchEuros(Number(value))
  return `${(Number(value) / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })} h`
}
