import { FIRST_PERIOD } from '@cesu/domain/contributions'
import { isPeriod, type Period } from '@cesu/domain/shared'
import { parseEuros, parseHours } from '@cesu/ui/design'
import { type Answers, MOST_PEOPLE, noAnswers, over65ByDefault } from './answers.ts'
import { lastMonth } from './months.ts'

/** The question in the address of the page: figures and choices, nothing that tells who asks. Absent: not answered. */
export interface EstimateSearch {
  connu?: string
  par?: string
  /** Euros, two decimals at most. */
  montant?: number
  /** Hours, two decimals at most. */
  heures?: number
  mois?: Period
  lieu?: string
  conges?: string
  exoneration?: string
  /** « deduction » when the employer gives up the exemption for it. */
  allegement?: string
  /** First month worked in the year, 1 to 12. */
  debut?: number
  activite?: string
  enfants?: number
  alternee?: number
  ainees?: number
  invalidite?: string
  premiere?: string
}

type Words<Field extends keyof Answers> = Readonly<Record<Answers[Field] & string, string>>

const knownWords: Words<'known'> = { NET: 'net', GROSS: 'brut', TOTAL_COST: 'cout', COST_AFTER_CREDIT: 'reste' }
const perWords: Words<'per'> = { HOUR: 'heure', MONTH: 'mois' }
const exemptionWords: Words<'exemption'> = { NONE: 'aucune', AGE_70: '70-ans', UNCAPPED: 'autonomie' }
const territoryWords: Words<'territory'> = {
  METRO: 'metropole',
  ALSACE_MOSELLE: 'alsace-moselle',
  GUADELOUPE: 'guadeloupe',
  MARTINIQUE: 'martinique',
  GUYANE: 'guyane',
  REUNION: 'la-reunion',
  MAYOTTE: 'mayotte',
}

const activityWords: Words<'activity'> = {
  GENERAL: 'aide',
  GARDENING: 'jardinage',
  SMALL_REPAIRS: 'bricolage',
  COMPUTING: 'informatique',
}

const codeOf = <Code extends string>(words: Readonly<Record<Code, string>>, raw: unknown, otherwise: Code): Code =>
  (Object.keys(words) as Code[]).find((code) => words[code] === raw) ?? otherwise

/** A decimal of the address in hundredths, by its digits; undefined when it is not one. */
function hundredths(raw: unknown, parse: (text: string) => number | undefined): number | undefined {
  const value = parse(String(raw ?? ''))
  return Number.isNaN(value) ? undefined : value
}

const periodOf = (raw: unknown): Period | null =>
  typeof raw === 'string' && isPeriod(raw) && raw >= FIRST_PERIOD && raw <= lastMonth() ? raw : null

const wholeNumber = (raw: unknown, most: number, otherwise: number): number =>
  Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= most ? Number(raw) : otherwise

const exemptionIn = ({ exoneration }: { [Field in keyof EstimateSearch]?: unknown }) =>
  codeOf(exemptionWords, exoneration, noAnswers.exemption)

/** An exemption that is not there cannot be given up. */
const renouncesIn = (raw: { [Field in keyof EstimateSearch]?: unknown }): boolean =>
  raw.allegement === 'deduction' && exemptionIn(raw) !== 'NONE'

/** The form that an address describes; what is damaged or unknown in it is as if absent. */
export const answersOf = (raw: { [Field in keyof EstimateSearch]?: unknown }): Answers => ({
  known: codeOf(knownWords, raw.connu, noAnswers.known),
  per: codeOf(perWords, raw.par, noAnswers.per),
  amountCents: hundredths(raw.montant, parseEuros),
  hoursHundredths: hundredths(raw.heures, parseHours),
  period: periodOf(raw.mois),
  territory: codeOf(territoryWords, raw.lieu, noAnswers.territory),
  paidLeaveIncluded: raw.conges === 'oui',
  exemption: exemptionIn(raw),
  renounces: renouncesIn(raw),
  firstMonth: wholeNumber(raw.debut, 12, 0) || noAnswers.firstMonth,
  activity: codeOf(activityWords, raw.activite, noAnswers.activity),
  children: wholeNumber(raw.enfants, MOST_PEOPLE, 0),
  sharedCustodyChildren: wholeNumber(raw.alternee, MOST_PEOPLE, 0),
  membersOver65: wholeNumber(raw.ainees, MOST_PEOPLE, over65ByDefault(exemptionIn(raw))),
  disabled: raw.invalidite === 'oui',
  firstYear: raw.premiere === 'oui',
})

/** The address of a form: what is as in an empty one, or cannot be read, is left out. */
export const searchOf = (answers: Answers): EstimateSearch => ({ ...paySearch(answers), ...yearSearch(answers) })

function paySearch(answers: Answers): EstimateSearch {
  const { known, per, amountCents, hoursHundredths, period, territory, paidLeaveIncluded, exemption, renounces } =
    answers
  return {
    ...(known !== noAnswers.known && { connu: knownWords[known] }),
    ...(per !== noAnswers.per && { par: perWords[per] }),
    ...(amountCents && { montant: amountCents / 100 }),
    ...(hoursHundredths && { heures: hoursHundredths / 100 }),
    ...(period && { mois: period }),
    ...(territory !== noAnswers.territory && { lieu: territoryWords[territory] }),
    ...(paidLeaveIncluded && { conges: 'oui' }),
    ...(exemption !== noAnswers.exemption && { exoneration: exemptionWords[exemption] }),
    ...(exemption !== noAnswers.exemption && renounces && { allegement: 'deduction' }),
  }
}

function yearSearch(answers: Answers): EstimateSearch {
  const { firstMonth, activity, children, sharedCustodyChildren, membersOver65, disabled, firstYear } = answers
  return {
    ...(firstMonth !== noAnswers.firstMonth && { debut: firstMonth }),
    ...(activity !== noAnswers.activity && { activite: activityWords[activity] }),
    ...(children > 0 && { enfants: children }),
    ...(sharedCustodyChildren > 0 && { alternee: sharedCustodyChildren }),
    ...(membersOver65 !== over65ByDefault(answers.exemption) && { ainees: membersOver65 }),
    ...(disabled && { invalidite: 'oui' }),
    ...(firstYear && { premiere: 'oui' }),
  }
}

/** The address cleaned: known words and figures in bounds only, so that a damaged one never breaks the page. */
export const readEstimateSearch = (raw: Record<string, unknown>): EstimateSearch => searchOf(answersOf(raw))
