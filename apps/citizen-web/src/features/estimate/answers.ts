import { type EstimateInput, LEAST_HOURS, MOST_HOURS, MOST_PAY_CENTS } from '@cesu/domain/contributions'
import { applyHours, type Cents, type Period } from '@cesu/domain/shared'

/** Which amount the person knows. */
export type Known = 'NET' | 'GROSS' | 'TOTAL_COST' | 'COST_AFTER_CREDIT'

/** The form as it is filled; a figure is NaN when what is typed cannot be read, undefined when nothing is. */
export interface Answers {
  known: Known
  per: 'HOUR' | 'MONTH'
  amountCents: Cents | undefined
  hoursHundredths: number | undefined
  /** Null for the month of today. */
  period: Period | null
  territory: EstimateInput['territory']
  paidLeaveIncluded: boolean
  exemption: 'NONE' | 'AGE_70' | 'UNCAPPED'
  /** The employer gives up the exemption for the flat deduction by hour. */
  renounces: boolean
  /** First month worked in the year, 1 to 12. */
  firstMonth: number
  activity: 'GENERAL' | 'GARDENING' | 'SMALL_REPAIRS' | 'COMPUTING'
  /** What the ceiling of the tax credit depends on. */
  children: number
  sharedCustodyChildren: number
  membersOver65: number
  disabled: boolean
  firstYear: boolean
}

/** Most people of a kind that the form offers. */
export const MOST_PEOPLE = 6

/** The form once its two figures are there and make sense. */
export interface Question extends Answers {
  amountCents: Cents
  hoursHundredths: number
  period: Period
}

export const noAnswers: Answers = {
  known: 'NET',
  per: 'HOUR',
  amountCents: undefined,
  hoursHundredths: undefined,
  period: null,
  territory: 'METRO',
  paidLeaveIncluded: false,
  exemption: 'NONE',
  renounces: false,
  firstMonth: 1,
  activity: 'GENERAL',
  children: 0,
  sharedCustodyChildren: 0,
  membersOver65: 0,
  disabled: false,
  firstYear: false,
}

/** How many people over 65 a household counts until it says otherwise: an employer of 70 or more is one. */
export const over65ByDefault = (exemption: Answers['exemption']): number => (exemption === 'AGE_70' ? 1 : 0)

/** Another exemption, with what goes without saying: nothing is given up, and who is 70 is over 65. */
export const withExemption = (answers: Answers, exemption: Answers['exemption']): Partial<Answers> => {
  const isByDefault = answers.membersOver65 === over65ByDefault(answers.exemption)
  return { exemption, renounces: false, ...(isByDefault && { membersOver65: over65ByDefault(exemption) }) }
}

/** The two fields that are typed, by their id on the page. */
export const fieldIds = { amount: 'montant', hours: 'heures' } as const

/** What is wrong in what is typed: nothing for a field that is right, or still empty. */
export interface Faults {
  amount?: string
  hours?: string
}

function hoursFault({ hoursHundredths: hours }: Answers): string | undefined {
  if (hours === undefined) return undefined
  if (Number.isNaN(hours)) return 'Écrivez les heures avec des chiffres, par exemple 26,5 ou 26h30.'
  const isPossible = hours >= LEAST_HOURS * 100 && hours <= MOST_HOURS * 100
  return isPossible ? undefined : 'Comptez de 0,5 à 400 heures pour un mois. Vérifiez la virgule.'
}

function amountFault({ amountCents, per, hoursHundredths }: Answers): string | undefined {
  if (amountCents === undefined) return undefined
  if (Number.isNaN(amountCents)) return 'Écrivez le montant en euros, avec des chiffres, par exemple 13,50.'
  if (amountCents === 0) return 'Écrivez un montant supérieur à 0 €.'
  const monthCents = per === 'HOUR' && hoursHundredths ? applyHours(amountCents, hoursHundredths) : amountCents
  return monthCents > MOST_PAY_CENTS ? 'Ce montant dépasse 1 000 000 € par mois. Vérifiez la virgule.' : undefined
}

/** What is wrong in what is typed, with the way to correct it. */
export function faultsOf(answers: Answers): Faults {
  const amount = amountFault(answers)
  const hours = hoursFault(answers)
  return { ...(amount && { amount }), ...(hours && { hours }) }
}

/** What is missing, said only to a person who asks for the result. */
export const missingOf = ({ amountCents, hoursHundredths }: Answers): Faults => ({
  ...(amountCents === undefined && { amount: 'Écrivez le montant que vous connaissez.' }),
  ...(hoursHundredths === undefined && { hours: 'Écrivez le nombre d’heures du mois.' }),
})

/** The question to the engine, or null while a figure is missing or wrong. */
export function questionOf(answers: Answers, thisMonth: Period): Question | null {
  const { amountCents, hoursHundredths, period } = answers
  if (amountCents === undefined || hoursHundredths === undefined) return null
  const { amount, hours } = faultsOf(answers)
  return amount || hours ? null : { ...answers, amountCents, hoursHundredths, period: period ?? thisMonth }
}
