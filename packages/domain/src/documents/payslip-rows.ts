import type { ContributionLine } from '../contributions/index.ts'
import { lineCapCents } from '../contributions/index.ts'
import { applyRate, type Cents, divideHalfUp, type Pcm } from '../shared/index.ts'
import type { ShownVersion } from './printed.ts'

/**
 * The rows of the renovated model of payslips, compulsory from January 2027, in its order (order of 25/02/2016 as last changed on
 * 11/08/2025, read in secondary sources: grade C). A GROUP is a title for the ITEMs after it.
 */
const model = [
  ['HEALTH_GROUP', 'GROUP', 'Santé'],
  ['HEALTH', 'ITEM', 'Sécurité sociale : maladie, maternité, invalidité, décès'],
  ['WORK_ACCIDENT', 'ITEM', 'Accidents du travail, maladies professionnelles'],
  ['PENSION_GROUP', 'GROUP', 'Retraite'],
  ['OLD_AGE_CAPPED', 'ITEM', 'Sécurité sociale plafonnée'],
  ['OLD_AGE_UNCAPPED', 'ITEM', 'Sécurité sociale déplafonnée'],
  ['COMPLEMENTARY_T1', 'ITEM', 'Complémentaire, CEG et CET, tranche 1'],
  ['COMPLEMENTARY_T2', 'ITEM', 'Complémentaire, CEG et CET, tranche 2'],
  ['FAMILY', 'PLAIN', 'Famille'],
  ['UNEMPLOYMENT', 'PLAIN', 'Assurance chômage'],
  ['EMPLOYER_OTHERS', 'PLAIN', 'Autres charges dues par l’employeur'],
  ['AGREEMENT', 'PLAIN', 'Cotisations prévues par la convention collective'],
  ['CSG_DEDUCTIBLE', 'PLAIN', 'CSG déductible de l’impôt sur le revenu'],
  ['CSG_CRDS', 'PLAIN', 'CSG et CRDS non déductibles de l’impôt sur le revenu'],
  ['CSG_CRDS_EXEMPT', 'PLAIN', 'CSG et CRDS sur les revenus non imposables'],
] as const

type RowId = (typeof model)[number][0]

/** The row of each line; null: a relief. A line of the law without its row does not compile. */
const rowOfCode: Record<ContributionLine['code'], RowId | null> = {
  HEALTH: 'HEALTH',
  HEALTH_ALSACE_MOSELLE: 'HEALTH',
  HEALTH_NON_RESIDENT: 'HEALTH',
  WORK_ACCIDENT: 'WORK_ACCIDENT',
  OLD_AGE_CAPPED: 'OLD_AGE_CAPPED',
  OLD_AGE_UNCAPPED: 'OLD_AGE_UNCAPPED',
  COMPLEMENTARY_T1: 'COMPLEMENTARY_T1',
  BALANCE_GENERAL_T1: 'COMPLEMENTARY_T1',
  COMPLEMENTARY_T2: 'COMPLEMENTARY_T2',
  BALANCE_GENERAL_T2: 'COMPLEMENTARY_T2',
  // Shared between both, see `piecesOf`.
  BALANCE_TECHNICAL: 'COMPLEMENTARY_T2',
  FAMILY: 'FAMILY',
  UNEMPLOYMENT: 'UNEMPLOYMENT',
  SOLIDARITY_AUTONOMY: 'EMPLOYER_OTHERS',
  HOUSING_FUND: 'EMPLOYER_OTHERS',
  TRAINING: 'EMPLOYER_OTHERS',
  SOCIAL_DIALOGUE: 'EMPLOYER_OTHERS',
  OCCUPATIONAL_HEALTH: 'EMPLOYER_OTHERS',
  PROVIDENT: 'AGREEMENT',
  CSG_DEDUCTIBLE: 'CSG_DEDUCTIBLE',
  CSG_NON_DEDUCTIBLE: 'CSG_CRDS',
  CRDS: 'CSG_CRDS',
  OVERTIME_REDUCTION: null,
}

/** A row of the payslip; base and rate of the employee are null where they are not one figure. Amounts in cents. */
export interface PayslipRow {
  label: string
  style: 'PLAIN' | 'GROUP' | 'ITEM' | 'TOTAL'
  baseCents: Cents | null
  employeeRatePcm: Pcm | null
  employeeCents: Cents | null
  employerCents: Cents | null
}

/** A part of a line that goes into one row. */
interface Piece extends Pick<ContributionLine, 'payer' | 'baseCents' | 'ratePcm' | 'amountCents'> {
  row: RowId
  /** True when the amount is not its base at its rate. */
  capped: boolean
}

/** What the whole of a month says to its lines. */
interface Month {
  grossCents: Cents
  /** Gross of the overtime, which income tax spares. */
  overtimeCents: Cents
  /** Base of the complementary pension up to the ceiling. */
  firstSliceCents: Cents
}

/** The parts of a line: nearly always itself. The parts add up to it. */
function piecesOf(line: ContributionLine, month: Month): Piece[] {
  const row = rowOfCode[line.code]
  if (row === null) return []
  const { payer, baseCents, ratePcm, amountCents } = line
  const whole = { row, payer, baseCents, ratePcm, amountCents, capped: lineCapCents(line) !== null }
  if (line.code === 'BALANCE_TECHNICAL') {
    const first = Math.min(baseCents, month.firstSliceCents)
    return cut(whole, { row: 'COMPLEMENTARY_T1', baseCents: first, amountCents: applyRate(first, ratePcm) })
  }
  const isCsg = row === 'CSG_DEDUCTIBLE' || row === 'CSG_CRDS'
  if (!isCsg || month.overtimeCents === 0) return [whole]
  const share = (cents: Cents): Cents => divideHalfUp(cents * month.overtimeCents, month.grossCents)
  return cut(whole, { row: 'CSG_CRDS_EXEMPT', baseCents: share(baseCents), amountCents: share(amountCents) })
}

/** A part taken off a line, and what is left of it. */
const cut = (whole: Piece, part: Pick<Piece, 'row' | 'baseCents' | 'amountCents'>): Piece[] => [
  { ...whole, ...part, capped: true },
  {
    ...whole,
    baseCents: whole.baseCents - part.baseCents,
    amountCents: whole.amountCents - part.amountCents,
    capped: true,
  },
]

const sum = (pieces: readonly Piece[], payer: Piece['payer']): Cents | null => {
  const own = pieces.filter((piece) => piece.payer === payer)
  return own.length === 0 ? null : own.reduce((cents, { amountCents }) => cents + amountCents, 0)
}

/** The one base that all share, or null; the sum of the employee's rates on it, where it says their amount. */
function basesOf(pieces: readonly Piece[]): Pick<PayslipRow, 'baseCents' | 'employeeRatePcm'> {
  const [first] = pieces
  const isOne = first !== undefined && pieces.every(({ baseCents }) => baseCents === first.baseCents)
  if (!isOne) return { baseCents: null, employeeRatePcm: null }
  const own = pieces.filter(({ payer }) => payer === 'EMPLOYEE')
  const ratePcm = own.reduce((pcm, piece) => pcm + piece.ratePcm, 0)
  return {
    baseCents: first.baseCents,
    employeeRatePcm: own.length === 0 || own.some(({ capped }) => capped) ? null : ratePcm,
  }
}

/** What a payslip is made of. */
type Paid = Pick<
  ShownVersion,
  'grossCents' | 'lines' | 'employeeTotalCents' | 'employerTotalCents' | 'exemptionCents' | 'hourlyDeductionCents'
>

/**
 * The rows of a payslip, from the gross to the reliefs: each one a sum of lines that are kept. Throws a RangeError when they do not
 * add up to the totals that were kept: such a payslip is not issued.
 */
export function payslipRows(version: Paid): PayslipRow[] {
  const { grossCents, lines, employeeTotalCents, employerTotalCents } = version
  const of = (code: ContributionLine['code']) => lines.filter((line) => line.code === code)
  const month: Month = {
    grossCents,
    overtimeCents: of('OVERTIME_REDUCTION').reduce((cents, { baseCents }) => cents + baseCents, 0),
    firstSliceCents: of('COMPLEMENTARY_T1')[0]?.baseCents ?? grossCents,
  }
  const pieces = lines.flatMap((line) => piecesOf(line, month))
  const reducedCents = of('OVERTIME_REDUCTION').reduce((cents, { amountCents }) => cents + amountCents, 0)
  const reliefCents = version.exemptionCents + version.hourlyDeductionCents
  const employeeCents = sum(pieces, 'EMPLOYEE') ?? 0
  const employerCents = sum(pieces, 'EMPLOYER') ?? 0
  if (employeeCents + reducedCents !== employeeTotalCents || employerCents !== employerTotalCents) {
    throw new RangeError('the rows of a payslip do not add up to its totals')
  }
  return [
    total('Montant brut', { baseCents: grossCents }),
    ...withoutEmptyGroups(
      model.map(([id, style, label]) => ({ label, style, ...figuresOf(pieces.filter(({ row }) => row === id)) })),
    ),
    total('Total des cotisations et contributions obligatoires', { employeeCents, employerCents }),
    total('Exonérations et allègements de cotisations', {
      employeeCents: reducedCents,
      employerCents: 0 - reliefCents,
    }),
  ]
}

const figuresOf = (pieces: readonly Piece[]): Omit<PayslipRow, 'label' | 'style'> => ({
  ...basesOf(pieces),
  employeeCents: sum(pieces, 'EMPLOYEE'),
  employerCents: sum(pieces, 'EMPLOYER'),
})

/** Rows that hold something; a group whose rows are all empty goes with them. */
const withoutEmptyGroups = (rows: readonly PayslipRow[]): PayslipRow[] => {
  const isEmpty = ({ employeeCents, employerCents }: PayslipRow) => employeeCents === null && employerCents === null
  const kept = rows.filter((row) => row.style === 'GROUP' || !isEmpty(row))
  return kept.filter((row, place) => row.style !== 'GROUP' || kept[place + 1]?.style === 'ITEM')
}

const total = (label: string, figures: Partial<PayslipRow>): PayslipRow => ({
  ...{ label, style: 'TOTAL', baseCents: null, employeeRatePcm: null, employeeCents: null, employerCents: null },
  ...figures,
})
