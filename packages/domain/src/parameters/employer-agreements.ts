import { type Contribution, OVERSEAS_AGREEMENT_START, overseas } from './contribution.ts'
import type { Parameter } from './parameter.ts'

/** Most that the occupational-health contribution costs, by payslip and month. */
const occupationalHealthCap: Parameter<number> = {
  id: 'er_cst_cap',
  label: 'Plafond de la contribution santé au travail, par bulletin et par mois',
  versions: [{ from: '2025-01-01', value: 500, grade: 'A', sources: ['idcc3239', 'relaisPetiteEnfance'] }],
}

/** What agreements ask of the employer of a home employee: pensions, provident scheme, training, occupational health. */
export const employerAgreements: readonly Contribution[] = [
  {
    id: 'er_retraite_t1',
    label: 'Retraite complémentaire, tranche 1 (part patronale)',
    code: 'COMPLEMENTARY_T1',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    overseasFrom: OVERSEAS_AGREEMENT_START,
    versions: [
      {
        from: '2019-01-01',
        value: 3_940,
        grade: 'C',
        sources: ['fepemSimulator2017', 'inferred'],
        note: 'Moitié de 7,87, la part salariale étant de 3,93.',
      },
      {
        from: '2022-01-01',
        value: 4_720,
        grade: 'A',
        sources: ['urssafRates2024', 'pajemploi2022', 'urssafOccasional2024'],
        article: 'ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239',
      },
    ],
  },
  {
    id: 'dom_er_retraite_t1',
    label: 'Retraite complémentaire, tranche 1, outre-mer avant la convention (part patronale)',
    code: 'COMPLEMENTARY_T1',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    territories: overseas,
    versions: [
      { from: '2019-01-01', value: 4_720, grade: 'B', sources: ['urssafOverseas2018', 'pajemploi2019'] },
      { from: OVERSEAS_AGREEMENT_START, value: 0, grade: 'A', sources: ['idcc3239'] },
    ],
  },
  {
    id: 'er_retraite_t2',
    label: 'Retraite complémentaire, tranche 2 (part patronale)',
    code: 'COMPLEMENTARY_T2',
    payer: 'EMPLOYER',
    base: 'BETWEEN_1_AND_8_CEILINGS',
    versions: [{ from: '2019-01-01', value: 12_950, grade: 'A', sources: ['urssafOccasional2024', 'propaye2019'] }],
  },
  {
    id: 'er_cet',
    label: 'Contribution d’équilibre technique (part patronale)',
    code: 'BALANCE_TECHNICAL',
    payer: 'EMPLOYER',
    base: 'UP_TO_8_CEILINGS_ONCE_ABOVE_1',
    versions: [
      { from: '2019-01-01', value: 210, grade: 'B', sources: ['openfisca', 'propaye2019', 'urssafOccasional2024'] },
    ],
  },
  {
    id: 'er_ceg_t1',
    label: 'Contribution d’équilibre général, tranche 1 (part patronale)',
    code: 'BALANCE_GENERAL_T1',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    versions: [
      {
        from: '2019-01-01',
        value: 1_290,
        grade: 'A',
        sources: ['urssafRates2024', 'propaye2019'],
        article: 'ANI Agirc-Arrco du 17/11/2017',
      },
    ],
  },
  {
    id: 'er_ceg_t2',
    label: 'Contribution d’équilibre général, tranche 2 (part patronale)',
    code: 'BALANCE_GENERAL_T2',
    payer: 'EMPLOYER',
    base: 'BETWEEN_1_AND_8_CEILINGS',
    versions: [{ from: '2019-01-01', value: 1_620, grade: 'A', sources: ['urssafOccasional2024', 'propaye2019'] }],
  },
  {
    id: 'er_ircem_prev_total',
    label: 'Ircem : prévoyance, départ à la retraite, paritarisme, Fived (part patronale)',
    code: 'PROVIDENT',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    overseasFrom: OVERSEAS_AGREEMENT_START,
    versions: [
      {
        from: '2018-01-01',
        value: 960,
        grade: 'C',
        sources: ['fepemSimulator2017', 'idcc2111'],
        note: 'Prévoyance 0,69 ; paritarisme 0,22 ; Fived 0,05.',
      },
      {
        from: '2022-01-01',
        value: 2_050,
        grade: 'A',
        sources: ['pajemploi2022', 'idcc3239'],
        note: 'Prévoyance 1,12 ; départ à la retraite 0,60 ; paritarisme 0,25 ; Fived 0,08.',
      },
      {
        from: '2022-07-01',
        value: 2_150,
        grade: 'B',
        sources: ['fepemJuly2022', 'idcc3239'],
        note: 'Prévoyance 1,20 ; départ à la retraite 0,60 ; paritarisme 0,25 ; Fived 0,10.',
      },
      {
        from: '2024-04-01',
        value: 2_450,
        grade: 'A',
        sources: ['urssafRates2024', 'idcc3239', 'ircem'],
        note: 'Prévoyance 1,20 ; départ à la retraite 0,60 ; paritarisme 0,25 ; Fived 0,40.',
      },
    ],
  },
  {
    id: 'er_ircem_above_ceiling',
    label: 'Ircem au-dessus du plafond : départ à la retraite, paritarisme, Fived (part patronale)',
    code: 'PROVIDENT',
    payer: 'EMPLOYER',
    base: 'ABOVE_CEILING',
    overseasFrom: OVERSEAS_AGREEMENT_START,
    versions: [
      {
        from: '2018-01-01',
        value: 270,
        grade: 'C',
        sources: ['pajemploi2022', 'idcc2111'],
        note: 'La prévoyance est plafonnée, pas les autres parts ; aucun exemple publié au-dessus du plafond.',
      },
      { from: '2022-01-01', value: 930, grade: 'A', sources: ['pajemploi2022', 'idcc3239'] },
      { from: '2022-07-01', value: 950, grade: 'B', sources: ['fepemJuly2022', 'idcc3239'] },
      { from: '2024-04-01', value: 1_250, grade: 'B', sources: ['idcc3239', 'urssafRates2024'] },
    ],
  },
  {
    id: 'er_formation',
    label: 'Formation professionnelle (légale 0,15 et conventionnelle)',
    code: 'TRAINING',
    payer: 'EMPLOYER',
    base: 'GROSS',
    overseasFrom: OVERSEAS_AGREEMENT_START,
    versions: [
      {
        from: '2018-01-01',
        value: 350,
        grade: 'A',
        sources: ['urssafOverseas2018', 'codeTravail'],
        article: 'Code du travail L6331-57, L6331-58',
      },
      {
        from: '2019-07-01',
        value: 550,
        grade: 'C',
        sources: ['idcc2111', 'inferred'],
        note: 'Début incertain : 1er avril 2019 dans l’accord, 1er juillet 2019 après extension. Confirmé pour 2022.',
      },
      { from: '2024-04-01', value: 850, grade: 'A', sources: ['urssafRates2024', 'idcc3239'] },
    ],
  },
  {
    id: 'dom_er_formation',
    label: 'Formation professionnelle, outre-mer avant la convention',
    code: 'TRAINING',
    payer: 'EMPLOYER',
    base: 'GROSS',
    territories: overseas,
    versions: [
      {
        from: '2018-01-01',
        value: 350,
        grade: 'B',
        sources: ['urssafOverseas2018'],
        note: 'Table du 1er janvier 2018, maintenue jusqu’à fin 2020 par déduction.',
      },
      { from: OVERSEAS_AGREEMENT_START, value: 0, grade: 'A', sources: ['idcc3239'] },
    ],
  },
  {
    id: 'er_dialogue_social',
    label: 'Contribution au dialogue social',
    code: 'SOCIAL_DIALOGUE',
    payer: 'EMPLOYER',
    base: 'GROSS',
    versions: [
      {
        from: '2015-01-01',
        value: 16,
        grade: 'A',
        sources: ['urssafRates2024', 'codeTravail'],
        article: 'Code du travail L2135-10, D2135-34',
      },
    ],
  },
  {
    id: 'er_cst_rate',
    label: 'Contribution santé au travail',
    code: 'OCCUPATIONAL_HEALTH',
    payer: 'EMPLOYER',
    base: 'GROSS',
    cap: occupationalHealthCap,
    versions: [
      {
        from: '2025-01-01',
        value: 2_700,
        grade: 'A',
        sources: ['idcc3239', 'relaisPetiteEnfance', 'moneyvox2025'],
        article: 'Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024)',
      },
    ],
  },
]
