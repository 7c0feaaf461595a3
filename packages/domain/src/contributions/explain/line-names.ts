import type { Payer } from '../../parameters/contribution.ts'
import type { LineCode } from '../../parameters/line-codes.ts'

/** What a line is called inside a sentence; all are feminine, so that a sentence agrees with any of them. */
const names: Readonly<Record<LineCode, string>> = {
  HEALTH: 'la cotisation maladie',
  HEALTH_ALSACE_MOSELLE: 'la cotisation maladie d’Alsace-Moselle',
  HEALTH_NON_RESIDENT: 'la cotisation maladie des non-résidents',
  SOLIDARITY_AUTONOMY: 'la contribution solidarité autonomie',
  OLD_AGE_CAPPED: 'la cotisation vieillesse plafonnée',
  OLD_AGE_UNCAPPED: 'la cotisation vieillesse déplafonnée',
  FAMILY: 'la cotisation d’allocations familiales',
  WORK_ACCIDENT: 'la cotisation accidents du travail',
  HOUSING_FUND: 'la contribution au Fnal',
  UNEMPLOYMENT: 'la cotisation chômage',
  COMPLEMENTARY_T1: 'la cotisation de retraite complémentaire de tranche 1',
  COMPLEMENTARY_T2: 'la cotisation de retraite complémentaire de tranche 2',
  BALANCE_GENERAL_T1: 'la contribution d’équilibre général de tranche 1',
  BALANCE_GENERAL_T2: 'la contribution d’équilibre général de tranche 2',
  BALANCE_TECHNICAL: 'la contribution d’équilibre technique',
  PROVIDENT: 'la cotisation Ircem prévoyance',
  TRAINING: 'la contribution à la formation professionnelle',
  SOCIAL_DIALOGUE: 'la contribution au dialogue social',
  OCCUPATIONAL_HEALTH: 'la contribution santé au travail',
  CSG_DEDUCTIBLE: 'la CSG déductible',
  CSG_NON_DEDUCTIBLE: 'la CSG non déductible',
  CRDS: 'la CRDS',
  OVERTIME_REDUCTION: 'la réduction de cotisations sur les heures supplémentaires',
}

/** Lines that both the employee and the employer pay, each a part. */
const shared: readonly LineCode[] = [
  'OLD_AGE_CAPPED',
  'OLD_AGE_UNCAPPED',
  'COMPLEMENTARY_T1',
  'COMPLEMENTARY_T2',
  'BALANCE_GENERAL_T1',
  'BALANCE_GENERAL_T2',
  'BALANCE_TECHNICAL',
  'PROVIDENT',
]

/** « la cotisation vieillesse plafonnée de l’employeur ». */
export const lineName = (payer: Payer, code: LineCode): string => {
  if (!shared.includes(code)) return names[code]
  return `${names[code]} ${payer === 'EMPLOYEE' ? 'du salarié' : 'de l’employeur'}`
}
