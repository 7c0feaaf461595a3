import type { EstimateInput } from '../src/contributions/estimate-input.ts'
import { type Decimal, least, most, perCent, times } from './decimal.ts'
import { type Figures, figuresOn } from './figures-on.ts'

/** A line of the payslip: euros, per cent, euros. */
export interface ReferenceLine {
  code: string
  payer: 'EMPLOYEE' | 'EMPLOYER'
  base: Decimal
  rate: Decimal
  amount: Decimal
}

/** How an amount is rounded: to the cent, or not at all to find where a gross pay lies. */
export type Rounding = (amount: Decimal) => Decimal

type Row = readonly [code: string, base: Decimal, rate: Decimal]

interface Bases {
  gross: Decimal
  capped: Decimal
  upTo4: Decimal
  above: Decimal
  tranche2: Decimal
  whole: Decimal
  csg: Decimal
}

const OVERSEAS = ['GUADELOUPE', 'GUYANE', 'MARTINIQUE', 'REUNION']

export const isOverseas = ({ territory }: Pick<EstimateInput, 'territory'>): boolean => OVERSEAS.includes(territory)

/** Overseas, the branch agreement came in January 2021 (rules, 5). */
const isBeforeAgreement = (input: EstimateInput): boolean => isOverseas(input) && input.period < '2021-01'

export const figuresOf = ({ period }: Pick<EstimateInput, 'period'>): Figures => figuresOn(`${period}-01`)

/** Rules, 2.1. */
const basesOf = ({ pmss, csg_abatement }: Figures, gross: Decimal, round: Rounding): Bases => {
  const upTo4 = least(gross, 4n * pmss)
  return {
    gross,
    capped: least(gross, pmss),
    upTo4,
    above: most(0n, gross - pmss),
    tranche2: most(0n, least(gross, 8n * pmss) - pmss),
    whole: gross > pmss ? least(gross, 8n * pmss) : 0n,
    csg: round(times(perCent(csg_abatement), upTo4)) + gross - upTo4,
  }
}

const linesOf = (payer: ReferenceLine['payer'], rows: readonly Row[], round: Rounding): ReferenceLine[] =>
  rows
    .filter(([, base, rate]) => base > 0n && rate > 0n)
    .map(([code, base, rate]) => ({ code, payer, base, rate, amount: round(times(base, perCent(rate))) }))

/** What the employee pays on a gross pay, in the order of the payslip (rules, 2.2 and 5), overtime apart. */
export const employeeLines = (input: EstimateInput, gross: Decimal, round: Rounding): ReferenceLine[] => {
  const f = figuresOf(input)
  const b = basesOf(f, gross, round)
  const local = input.territory === 'ALSACE_MOSELLE'
  if (input.scheme === 'FAMILY_HOST') {
    const rows: Row[] = [
      ['HEALTH_ALSACE_MOSELLE', b.gross, local ? f.af_ee_maladie_am : 0n],
      ['OLD_AGE_CAPPED', b.capped, f.af_ee_vieillesse_plaf],
      ['OLD_AGE_UNCAPPED', b.gross, f.af_ee_vieillesse_depl],
      ['CSG_DEDUCTIBLE', b.csg, f.af_ee_csg_ded],
      ['CSG_NON_DEDUCTIBLE', b.csg, f.af_ee_csg_nonded],
      ['CRDS', b.csg, f.af_ee_crds],
      ['COMPLEMENTARY_T1', b.capped, f.af_ee_retraite_t1],
      ['BALANCE_GENERAL_T1', b.capped, f.af_ee_ceg_t1],
    ]
    return linesOf('EMPLOYEE', rows, round)
  }
  const before = isBeforeAgreement(input)
  const taxed = !input.nonResident
  const rows: Row[] = [
    ['HEALTH_ALSACE_MOSELLE', b.gross, local ? f.ee_maladie_am : 0n],
    ['HEALTH_NON_RESIDENT', b.gross, taxed ? 0n : f.ee_maladie_nonresident],
    ['OLD_AGE_CAPPED', b.capped, f.ee_vieillesse_plaf],
    ['OLD_AGE_UNCAPPED', b.gross, f.ee_vieillesse_depl],
    ['CSG_DEDUCTIBLE', b.csg, taxed ? f.ee_csg_ded : 0n],
    ['CSG_NON_DEDUCTIBLE', b.csg, taxed ? f.ee_csg_nonded : 0n],
    ['CRDS', b.csg, taxed ? f.ee_crds : 0n],
    ['COMPLEMENTARY_T1', b.capped, before ? f.dom_ee_retraite_t1 : f.ee_retraite_t1],
    ['COMPLEMENTARY_T2', b.tranche2, f.ee_retraite_t2],
    ['BALANCE_TECHNICAL', b.whole, f.ee_cet],
    ['BALANCE_GENERAL_T1', b.capped, f.ee_ceg_t1],
    ['BALANCE_GENERAL_T2', b.tranche2, f.ee_ceg_t2],
    ['PROVIDENT', b.capped, before ? 0n : f.ee_ircem_prev],
  ]
  return linesOf('EMPLOYEE', rows, round)
}

/** What the employer pays on a gross pay, in the order of the payslip, before exemption or deduction (rules, 4.1 and 5). */
export const employerLines = (input: EstimateInput, gross: Decimal, round: Rounding): ReferenceLine[] => {
  const f = figuresOf(input)
  const b = basesOf(f, gross, round)
  if (input.scheme === 'FAMILY_HOST') {
    const rows: Row[] = [
      ['SOLIDARITY_AUTONOMY', b.gross, f.af_er_csa],
      ['WORK_ACCIDENT', b.gross, f.af_er_at],
      ['HOUSING_FUND', b.capped, f.af_er_fnal],
      ['COMPLEMENTARY_T1', b.capped, f.af_er_retraite_t1],
      ['BALANCE_GENERAL_T1', b.capped, f.af_er_ceg_t1],
      ['SOCIAL_DIALOGUE', b.gross, f.af_er_dialogue_social],
    ]
    return linesOf('EMPLOYER', rows, round)
  }
  const before = isBeforeAgreement(input)
  // Above the ceiling the provident part stops, the three others go on (rules, 10.7).
  const aboveCeiling = f.er_idv + f.er_paritarisme + f.er_fived
  const rows: Row[] = [
    ['HEALTH', b.gross, f.er_maladie],
    ['SOLIDARITY_AUTONOMY', b.gross, f.er_csa],
    ['OLD_AGE_CAPPED', b.capped, f.er_vieillesse_plaf],
    ['OLD_AGE_UNCAPPED', b.gross, f.er_vieillesse_depl],
    ['FAMILY', b.gross, f.er_af],
    ['WORK_ACCIDENT', b.gross, f.er_at],
    ['HOUSING_FUND', b.capped, f.er_fnal],
    ['UNEMPLOYMENT', b.upTo4, f.er_chomage],
    ['COMPLEMENTARY_T1', b.capped, before ? f.dom_er_retraite_t1 : f.er_retraite_t1],
    ['COMPLEMENTARY_T2', b.tranche2, f.er_retraite_t2],
    ['BALANCE_TECHNICAL', b.whole, f.er_cet],
    ['BALANCE_GENERAL_T1', b.capped, f.er_ceg_t1],
    ['BALANCE_GENERAL_T2', b.tranche2, f.er_ceg_t2],
    ['PROVIDENT', b.capped, before ? 0n : f.er_ircem_prev_total],
    ['PROVIDENT', b.above, before ? 0n : aboveCeiling],
    ['TRAINING', b.gross, before ? f.dom_er_formation : f.er_formation],
    ['SOCIAL_DIALOGUE', b.gross, f.er_dialogue_social],
    ['OCCUPATIONAL_HEALTH', b.gross, f.er_cst_rate],
  ]
  const lines = linesOf('EMPLOYER', rows, round)
  for (const line of lines) if (line.code === 'OCCUPATIONAL_HEALTH') line.amount = least(line.amount, f.er_cst_cap)
  return lines
}
