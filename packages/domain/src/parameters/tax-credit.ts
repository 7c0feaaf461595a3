import type { Cents, Pcm } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** Most expense of a year that gives a tax credit, by household. */
export interface TaxCreditCeilings {
  readonly baseCents: Cents
  /** Added for each dependent child and each member of the household over 65. */
  readonly perMemberCents: Cents
  /** Added for each child in shared custody. */
  readonly perSharedChildCents: Cents
  /** What the base and its additions never exceed. */
  readonly mostCents: Cents
  /** The same two in the first year of employment. */
  readonly firstYearBaseCents: Cents
  readonly firstYearMostCents: Cents
  /** In place of all the others, for a household with a disabled member. */
  readonly disabledCents: Cents
}

export const taxCreditCeilings: Parameter<TaxCreditCeilings> = {
  id: 'ci_plafonds',
  label: 'Crédit d’impôt : plafonds annuels de dépenses',
  versions: [
    {
      from: '2017-01-01',
      value: {
        baseCents: 1_200_000,
        perMemberCents: 150_000,
        perSharedChildCents: 75_000,
        mostCents: 1_500_000,
        firstYearBaseCents: 1_500_000,
        firstYearMostCents: 1_800_000,
        disabledCents: 2_000_000,
      },
      grade: 'B',
      sources: ['taxCreditOpenfisca', 'varbien2025'],
      article: 'CGI 199 sexdecies',
      note: 'Inchangés en 2026 : les amendements du Sénat n’ont pas été adoptés.',
    },
  ],
}

/** Most expense of a year that gives a tax credit, for the activities that have a ceiling of their own. */
export interface ActivityCeilings {
  readonly smallRepairsCents: Cents
  /** Longest job of small repairs, in hundredths of an hour. */
  readonly smallRepairsJobHundredths: number
  readonly computingCents: Cents
  readonly gardeningCents: Cents
}

export const activityCeilings: Parameter<ActivityCeilings> = {
  id: 'ci_sous_plafonds',
  label: 'Crédit d’impôt : plafonds annuels de certaines activités',
  versions: [
    {
      from: '2013-01-01',
      value: {
        smallRepairsCents: 50_000,
        smallRepairsJobHundredths: 200,
        computingCents: 300_000,
        gardeningCents: 500_000,
      },
      grade: 'A',
      sources: ['taxCreditOpenfisca', 'codeTravail'],
      article: 'Code du travail D7233-5',
    },
  ],
}

/** The immediate advance of the tax credit (avance immédiate). */
export interface ImmediateAdvance {
  readonly sharePcm: Pcm
  /** Most that is advanced in a year. */
  readonly ceilingCents: Cents
  /** The same for a household with a disabled member. */
  readonly disabledCeilingCents: Cents
}

// The 1 150 € a child of D133-13-11-1 II are for care outside the home (L133-5-12 II 6°, Pajemploi): care at home is
// an expense like any other here (5°).
export const immediateAdvance: Parameter<ImmediateAdvance> = {
  id: 'avance_immediate',
  label: 'Avance immédiate : plafonds annuels de l’aide',
  versions: [
    {
      from: '2022-01-01',
      value: { sharePcm: 50_000, ceilingCents: 600_000, disabledCeilingCents: 1_000_000 },
      grade: 'A',
      sources: ['codeSecuriteSociale'],
      article: 'CSS L133-5-12, D133-13-11-1 I',
      note: 'Mêmes montants dans les textes de 2022 et du 28 juin 2025 ; la version du 1er janvier 2024 n’a pas été lue.',
    },
  ],
}

/** What an aid or titles do to the immediate advance: of their declaration, of their person, or of what they did not pay. */
export type ThirdPartyPolicy = 'DECLARATION_EXCLUDED' | 'PERSON_EXCLUDED' | 'COMBINED'

export const thirdPartyPolicy: Parameter<ThirdPartyPolicy> = {
  id: 'avance_tiers',
  label: 'Avance d’un mois aidé',
  versions: [
    {
      from: '2022-01-01',
      value: 'DECLARATION_EXCLUDED',
      grade: 'D',
      sources: ['advance2021', 'inferred'],
      article: 'CSS L133-5-12 II',
    },
  ],
}

/** Most help of a year in prefinanced vouchers that is exempt, by beneficiary. */
export const voucherCeiling: Parameter<Cents> = {
  id: 'cesu_prefinance_plafond',
  label: 'Cesu préfinancé : plafond annuel d’exonération de l’aide, par bénéficiaire',
  versions: [
    {
      from: '2006-01-01',
      value: 183_000,
      grade: 'A',
      sources: ['voucherOrders'],
      article: 'Code du travail L7233-4, D7233-8',
    },
    { from: '2022-01-01', value: 226_500, grade: 'A', sources: ['voucherOrders'], article: 'Arrêté du 09/08/2022' },
    { from: '2023-01-01', value: 230_100, grade: 'A', sources: ['voucherOrders'], article: 'Arrêté du 17/01/2023' },
    { from: '2024-01-01', value: 242_100, grade: 'A', sources: ['voucherOrders'], article: 'Arrêté du 29/12/2023' },
    { from: '2025-01-01', value: 254_000, grade: 'A', sources: ['voucherOrders'], article: 'Arrêté du 26/12/2024' },
    { from: '2026-01-01', value: 259_100, grade: 'A', sources: ['voucherOrders'], article: 'Arrêté du 23/12/2025' },
  ],
}
