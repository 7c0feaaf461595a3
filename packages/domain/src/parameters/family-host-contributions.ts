import type { Pcm } from '../shared/index.ts'
import type { Contribution } from './contribution.ts'
import type { Version } from './parameter.ts'

/** A rate read in Urssaf's table of January 2024, and taken as the same since 2019. */
const constantSince2019 = (value: Pcm): readonly Version<Pcm>[] => [
  {
    from: '2019-01-01',
    value,
    grade: 'D',
    sources: ['urssafFamilyHost2024', 'inferred'],
    note: 'Lu au 1er janvier 2024 ; constant depuis 2019 par déduction, quatre nets publiés de septembre 2023 à l’appui.',
  },
  { from: '2024-01-01', value, grade: 'A', sources: ['urssafFamilyHost2024'] },
]

/** What a family host (accueillant familial) pays, in the order of the payslip. */
export const familyHostEmployeeContributions: readonly Contribution[] = [
  {
    id: 'af_ee_maladie_am',
    label: 'Accueil familial : maladie, régime local d’Alsace-Moselle',
    code: 'HEALTH_ALSACE_MOSELLE',
    payer: 'EMPLOYEE',
    base: 'GROSS',
    territories: ['ALSACE_MOSELLE'],
    versions: [
      { from: '2012-01-01', value: 1_500, grade: 'B', sources: ['openfisca'] },
      { from: '2022-04-01', value: 1_300, grade: 'A', sources: ['urssafFamilyHost2024'] },
    ],
  },
  {
    id: 'af_ee_vieillesse_plaf',
    label: 'Accueil familial : vieillesse plafonnée (part salariale)',
    code: 'OLD_AGE_CAPPED',
    payer: 'EMPLOYEE',
    base: 'UP_TO_CEILING',
    versions: constantSince2019(6_900),
  },
  {
    id: 'af_ee_vieillesse_depl',
    label: 'Accueil familial : vieillesse déplafonnée (part salariale)',
    code: 'OLD_AGE_UNCAPPED',
    payer: 'EMPLOYEE',
    base: 'GROSS',
    versions: constantSince2019(400),
  },
  {
    id: 'af_ee_csg_ded',
    label: 'Accueil familial : CSG déductible',
    code: 'CSG_DEDUCTIBLE',
    payer: 'EMPLOYEE',
    base: 'CSG',
    versions: constantSince2019(6_800),
  },
  {
    id: 'af_ee_csg_nonded',
    label: 'Accueil familial : CSG non déductible',
    code: 'CSG_NON_DEDUCTIBLE',
    payer: 'EMPLOYEE',
    base: 'CSG',
    versions: constantSince2019(2_400),
  },
  {
    id: 'af_ee_crds',
    label: 'Accueil familial : CRDS',
    code: 'CRDS',
    payer: 'EMPLOYEE',
    base: 'CSG',
    versions: constantSince2019(500),
  },
  {
    id: 'af_ee_retraite_t1',
    label: 'Accueil familial : retraite complémentaire, tranche 1 (part salariale)',
    code: 'COMPLEMENTARY_T1',
    payer: 'EMPLOYEE',
    base: 'UP_TO_CEILING',
    versions: constantSince2019(3_150),
  },
  {
    id: 'af_ee_ceg_t1',
    label: 'Accueil familial : contribution d’équilibre général, tranche 1 (part salariale)',
    code: 'BALANCE_GENERAL_T1',
    payer: 'EMPLOYEE',
    base: 'UP_TO_CEILING',
    versions: constantSince2019(860),
  },
]

/**
 * What the employer of a family host pays, in the order of the payslip. Health, old age and family allowances are exempt
 * (CSS L241-10 II): Urssaf's table does not even show them.
 */
export const familyHostEmployerContributions: readonly Contribution[] = [
  {
    id: 'af_er_csa',
    label: 'Accueil familial : contribution solidarité autonomie',
    code: 'SOLIDARITY_AUTONOMY',
    payer: 'EMPLOYER',
    base: 'GROSS',
    versions: constantSince2019(300),
  },
  {
    id: 'af_er_at',
    label: 'Accueil familial : accidents du travail, maladies professionnelles (code risque 85.3CA)',
    code: 'WORK_ACCIDENT',
    payer: 'EMPLOYER',
    base: 'GROSS',
    versions: [
      {
        from: '2019-01-01',
        value: 1_000,
        grade: 'B',
        sources: ['workAccidentTables'],
        article: 'Arrêté du 26 décembre 2018, code risque 85.3CA',
      },
      {
        from: '2020-01-01',
        value: 900,
        grade: 'B',
        sources: ['workAccidentTables'],
        article: 'Arrêté du 27 décembre 2019, code risque 85.3CA',
      },
      {
        from: '2021-01-01',
        value: 1_000,
        grade: 'B',
        sources: ['workAccidentTables'],
        article: 'Arrêté du 16 décembre 2020, code risque 85.3CA',
      },
      {
        from: '2022-01-01',
        value: 950,
        grade: 'C',
        sources: ['fepemJanuary2023'],
        note: 'Donné pour les assistants maternels, même code risque.',
      },
      { from: '2023-01-01', value: 810, grade: 'C', sources: ['fepemJanuary2023'] },
      { from: '2024-01-01', value: 790, grade: 'A', sources: ['urssafFamilyHost2024', 'workAccidentOrder2024'] },
      { from: '2025-05-01', value: 840, grade: 'C', sources: ['fepemMay2025'] },
      {
        from: '2026-01-01',
        value: 910,
        grade: 'B',
        sources: ['workAccidentTables'],
        article: 'Arrêté du 30 décembre 2025, code risque 85.3CA',
      },
    ],
  },
  {
    id: 'af_er_fnal',
    label: 'Accueil familial : fonds national d’aide au logement',
    code: 'HOUSING_FUND',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    versions: constantSince2019(100),
  },
  {
    id: 'af_er_retraite_t1',
    label: 'Accueil familial : retraite complémentaire, tranche 1 (part patronale)',
    code: 'COMPLEMENTARY_T1',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    versions: constantSince2019(4_720),
  },
  {
    id: 'af_er_ceg_t1',
    label: 'Accueil familial : contribution d’équilibre général, tranche 1 (part patronale)',
    code: 'BALANCE_GENERAL_T1',
    payer: 'EMPLOYER',
    base: 'UP_TO_CEILING',
    versions: constantSince2019(1_290),
  },
  {
    id: 'af_er_dialogue_social',
    label: 'Accueil familial : contribution au dialogue social',
    code: 'SOCIAL_DIALOGUE',
    payer: 'EMPLOYER',
    base: 'GROSS',
    versions: constantSince2019(16),
  },
]
