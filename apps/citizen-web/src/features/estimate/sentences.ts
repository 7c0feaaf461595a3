import type { EstimateResult } from '@cesu/domain/contributions'
import type { Period } from '@cesu/domain/shared'
import { isWholeCredit } from '@cesu/domain/tax-credit'
import { euros, hours, month } from '@cesu/ui/design'
import { perHour } from './Amounts.tsx'
import type { Question } from './answers.ts'
import { activities, exemptions, knownAmounts, territories, textOf } from './wording.ts'

/** « 8 heures », « 26,50 h (26 h 30) »: whole hours in words. */
const hoursInWords = (hundredths: number): string =>
  hundredths % 100 === 0 ? `${hundredths / 100}\u00A0heure${hundredths >= 200 ? 's' : ''}` : hours(hundredths)

/**
 * The result in plain words, one idea a sentence. `reached`: the month where the year meets the ceiling of the tax credit.
 */
export function sentencesOf(question: Question, result: EstimateResult, reached: Period | undefined): string[] {
  const { hoursHundredths, exemption, period } = question
  const reliefCents = result.exemptionCents + result.hourlyDeductionCents
  const restCents = result.costAfterCreditCents
  return [
    `Vous employez quelqu’un chez vous ${hoursInWords(hoursHundredths)} en ${month(period)}.`,
    `Cette personne reçoit ${euros(result.netCents)}, avant son impôt.`,
    `Vous payez ${euros(result.totalCostCents)} en tout : son salaire et les cotisations.`,
    ...when(reliefCents > 0, `Ces cotisations sont déjà réduites de ${euros(reliefCents)}.`),
    creditInWords(question, result),
    `Il vous reste ${euros(restCents)} à payer, soit ${euros(perHour(restCents, hoursHundredths))} pour une heure.`,
    ...when(exemption === 'UNCAPPED', 'Si une aide paie une partie du coût, le crédit d’impôt porte sur le reste.'),
    ...when(
      reached !== undefined && reached <= period,
      `Attention : en ${month(reached ?? period)}, vous atteignez le plafond annuel de ce crédit, ${since(question)}.`,
    ),
  ]
}

/** What the ceiling rests on, which nobody typed: the same work each month since the first one. */
const since = ({ firstMonth, period }: Question): string =>
  `si le même travail est payé chaque mois depuis ${month(`${period.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}`)}`

/** The credit of the month: half, less once the year meets its ceiling, then nothing. */
function creditInWords(question: Question, result: EstimateResult): string {
  const { taxCreditCents } = result
  if (taxCreditCents === 0)
    return `Ce mois ne donne plus de crédit d’impôt : le plafond de l’année est atteint, ${since(question)}.`
  const what = isWholeCredit(result) ? `la moitié, ${euros(taxCreditCents)}` : euros(taxCreditCents)
  return `L’État vous rend ${what}, par le crédit d’impôt estimé.`
}

const when = (holds: boolean, sentence: string): string[] => (holds ? [sentence] : [])

/** The answer in one sentence, for screen readers. */
export function spokenAnswer(shown: EstimateResult | null): string {
  if (!shown) return 'Le calcul n’est pas possible : la raison est dans le résultat.'
  const { netCents, totalCostCents, costAfterCreditCents } = shown
  const amounts = `salaire net ${euros(netCents)}, coût total ${euros(totalCostCents)}`
  return `Résultat : ${amounts}, après crédit d’impôt estimé ${euros(costAfterCreditCents)}.`
}

/** The question as it was asked, for paper. */
export function questionInWords(question: Question): string {
  const { known, per, amountCents, hoursHundredths, period, paidLeaveIncluded, territory, exemption } = question
  const amount = `${textOf(knownAmounts, known)} de ${euros(amountCents)} ${per === 'HOUR' ? 'pour une heure' : 'pour le mois'}`
  return [
    `${amount}, congés payés ${paidLeaveIncluded ? 'compris' : 'non compris'}.`,
    `${hoursInWords(hoursHundredths)} en ${month(period)}.`,
    `Lieu du travail : ${textOf(territories, territory)}.`,
    ...when(exemption !== 'NONE', `Exonération : ${textOf(exemptions, exemption).toLowerCase()}.`),
    ...when(question.renounces, 'Allègement choisi : la déduction par heure, à la place de l’exonération.'),
    ...householdInWords(question),
  ].join(' ')
}

function householdInWords(question: Question): string[] {
  const { children, sharedCustodyChildren, membersOver65, disabled, firstYear, activity } = question
  return [
    ...when(activity !== 'GENERAL', `Travail fait : ${textOf(activities, activity)}.`),
    ...when(children > 0, `Enfants à charge : ${children}.`),
    ...when(sharedCustodyChildren > 0, `Enfants en garde alternée : ${sharedCustodyChildren}.`),
    ...when(membersOver65 > 0, `Personnes de plus de 65 ans : ${membersOver65}.`),
    ...when(firstYear, 'Première année d’emploi.'),
    ...when(disabled, 'Une personne du foyer est en situation d’invalidité.'),
  ]
}
