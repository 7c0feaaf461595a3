import { Territory } from '@cesu/db/model'
import { type Cents, frenchEuros, frenchHours, frenchPercent, type Pcm } from '../shared/index.ts'
import type { CalendarRules, CesuPlusRules, LatePaymentWaiver, PenaltyRates } from './calendar.ts'
import type { WageGrid, YoungWage } from './minimum-wages.ts'
import type { Fraction } from './presence.ts'
import type { PublicHolidays } from './public-holidays.ts'
import type { ActivityCeilings, ImmediateAdvance, TaxCreditCeilings, ThirdPartyPolicy } from './tax-credit.ts'
import { territoryNames } from './territory-names.ts'
import { neutralRatesPcm } from './withholding-grids.ts'

/** One figure of a value: what it is ("" when the value is this figure alone), as it is printed, and for a chart. */
export interface Figure {
  readonly label: string
  readonly text: string
  /** Cents, per 100 000, hundredths of an hour or a count, as the text says; null for a text. */
  readonly number: number | null
}

/** How a kind of value is printed. */
export type Figures<Value> = (value: Value) => readonly Figure[]

const figure =
  (print: (value: number) => string) =>
  (label: string, number: number): Figure => ({ label, text: print(number), number })

const rate = figure(frenchPercent)
const amount = figure(frenchEuros)
const count = figure(String)
const hours = figure(frenchHours)

export const rates: Figures<Pcm> = (value) => [rate('', value)]
export const amounts: Figures<Cents> = (value) => [amount('', value)]
export const counts: Figures<number> = (value) => [count('', value)]
export const fractions: Figures<Fraction> = ({ numerator, denominator }) => texts(`${numerator}/${denominator}`)
export const texts: Figures<string> = (value) => [{ label: '', text: value, number: null }]

const LEVELS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

export const gridFigures: Figures<WageGrid> = ({ hourly, certified }) => [
  ...hourly.map((cents, index) => amount(`Niveau ${LEVELS[index]}`, cents)),
  ...certified.map((cents, index) => amount(`Niveau ${LEVELS[index]}, certifié`, cents)),
]

export const youngWageFigures: Figures<YoungWage> = ({ under17Pcm, at17Pcm, lowersGrid }) => [
  rate('Moins de 17 ans', under17Pcm),
  rate('17 ans', at17Pcm),
  { label: 'S’applique', text: lowersGrid ? 'au Smic et à la grille' : 'au Smic seul', number: null },
]

export const neutralRateFigures: Figures<readonly Cents[]> = (thresholds) =>
  thresholds.map((fromCents, index) => amount(`${frenchPercent(neutralRatesPcm[index] ?? 0)} à partir de`, fromCents))

export const taxCreditFigures: Figures<TaxCreditCeilings> = (value) => [
  amount('Foyer', value.baseCents),
  amount('Par enfant à charge ou membre de plus de 65 ans', value.perMemberCents),
  amount('Par enfant en résidence alternée', value.perSharedChildCents),
  amount('Au plus', value.mostCents),
  amount('Première année', value.firstYearBaseCents),
  amount('Première année, au plus', value.firstYearMostCents),
  amount('Foyer avec une personne invalide', value.disabledCents),
]

export const activityFigures: Figures<ActivityCeilings> = (value) => [
  amount('Petit bricolage', value.smallRepairsCents),
  hours('Petit bricolage, par intervention', value.smallRepairsJobHundredths),
  amount('Assistance informatique', value.computingCents),
  amount('Jardinage', value.gardeningCents),
]

export const advanceFigures: Figures<ImmediateAdvance> = (value) => [
  rate('Part de la dépense', value.sharePcm),
  amount('Plafond annuel', value.ceilingCents),
  amount('Plafond annuel, foyer avec une personne invalide', value.disabledCeilingCents),
]

export const calendarFigures: Figures<CalendarRules> = (value) => [
  count('Déclaration : jour du mois suivant', value.declareByDay),
  count('Prélèvement : mois après le mois travaillé', value.debitMonthsAfter),
  count('Prélèvement avec tiers payeur (APA, PCH)', value.debitMonthsAfterWithThirdParty),
  count('Bulletin : jours après la déclaration', value.payslipDays),
]

export const cesuPlusFigures: Figures<CesuPlusRules> = (value) => [
  count('Déclaration : dernier jour du mois suivant', value.lastDay),
  count('Débit du salaire : jours ouvrés après la déclaration', value.debitWorkingDays),
  count('Versement du salaire : jours ouvrés après la déclaration', value.paymentWorkingDays),
]

/** « 01/05 » for each fixed day, « Pâques + 39 j » for each that moves with Easter. */
const holidayText = ({ fixed, fromEaster }: PublicHolidays): string =>
  [
    ...fixed.map((date) => `${date.slice(3)}/${date.slice(0, 2)}`),
    ...fromEaster.map((days) => `Pâques ${days < 0 ? '−' : '+'} ${Math.abs(days)} j`),
  ].join(', ')

export const holidayFigures: Figures<PublicHolidays> = (value) => texts(holidayText(value))

export const localHolidayFigures: Figures<Readonly<Record<Territory, PublicHolidays>>> = (value) =>
  Object.values(Territory)
    .filter((territory) => holidayText(value[territory]) !== '')
    .map((territory) => ({ label: territoryNames[territory], text: holidayText(value[territory]), number: null }))

export const policyFigures: Figures<ThirdPartyPolicy> = (value) =>
  texts(
    {
      DECLARATION_EXCLUDED: 'aucune, du mois',
      PERSON_EXCLUDED: 'aucune, de l’année',
      COMBINED: 'du reste',
    }[value],
  )

export const waiverFigures: Figures<LatePaymentWaiver> = (value) => [
  count('Payé dans les jours qui suivent l’échéance', value.paidWithinDays),
  count('Sans autre retard : mois avant l’échéance', value.cleanMonths),
  count('Majoration inférieure à : plafonds mensuels', value.underCeilings),
]

export const penaltyFigures: Figures<PenaltyRates> = (value) => [
  rate('Retard de paiement', value.latePaymentPcm),
  rate('Retard de paiement, par mois', value.latePaymentMonthlyPcm),
  rate('Déclaration manquante, du plafond mensuel', value.missingDeclarationPcm),
  rate('Déclaration inexacte, du plafond mensuel', value.inaccurateDeclarationPcm),
  rate('Cesu+, salaire impayé', value.unpaidCesuPlusWagePcm),
  rate('Déclaration fictive', value.fictitiousDeclarationPcm),
]
