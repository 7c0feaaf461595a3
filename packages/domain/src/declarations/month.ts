import type { DeclarationVersion } from '@cesu/db/model'
import { z } from 'zod'
import {
  ContributionLine,
  type EstimateInput,
  EstimateResult,
  type ExplainedMonth,
  estimate,
  exemptionTaken,
  hundredthsOf,
  isShortContract,
  withheldRatePcm,
} from '../contributions/index.ts'
import { severalPaysReading } from '../parameters/calendar.ts'
import { findProlongedSource, findSource } from '../parameters/index.ts'
import { firstDay } from '../shared/index.ts'
import { columnsOfElements, type ElementColumns, KeptOvertime, type StoredElements } from './element-columns.ts'
import { besidesCents } from './elements.ts'
import type { DeclarationFacts } from './facts.ts'

/** What is kept of a line: its figures, and whose rate it is since when. The register has the sentences. */
const KeptLine = ContributionLine.omit({ source: true, legalText: true, grade: true })
type KeptLine = z.infer<typeof KeptLine>

/** The columns of a version that say the question put to the engine: everything that decides the month's cents. */
type QuestionRecord = Pick<
  DeclarationVersion,
  | 'period'
  | 'payKind'
  | 'payCents'
  | 'hoursHundredths'
  | 'payWithoutHours'
  | 'territory'
  | 'scheme'
  | 'exemption'
  | 'exemptionRenounced'
  | 'exemptionUsedCents'
  | 'paidLeaveIncluded'
  | 'nonResident'
  | 'hourlyDeduction'
  | 'withholdingKind'
  | 'withholdingRatePcm'
  | 'shortContract'
> &
  ElementColumns

/** The same read back: the overtime is what the database holds, JSON. */
export type StoredQuestion = Omit<QuestionRecord, 'overtime'> & StoredElements

/** A month as it is kept with a version of its declaration: the question, the answer, and the days. */
export type MonthRecord = QuestionRecord &
  Pick<DeclarationVersion, 'startDay' | 'endDay' | 'paymentDay'> &
  Omit<EstimateResult, 'lines'> & { lines: KeptLine[] }

/** A month read back from its version: its lines and its overtime are what the database holds, JSON. */
export type StoredMonth = Omit<MonthRecord, 'lines' | 'overtime' | 'startDay' | 'endDay' | 'paymentDay'> &
  Pick<StoredQuestion, 'overtime'> & { lines: unknown }

type WithholdingRecord = Pick<DeclarationVersion, 'withholdingKind' | 'withholdingRatePcm' | 'shortContract'>

/** The tax office's rate, else the neutral grid; nothing is withheld here on the pay of a non-resident. */
const withholdingAsked = ({ employee, employment }: DeclarationFacts): WithholdingRecord => {
  const { withholdingRatePcm, nonResident } = employee
  if (nonResident) return { withholdingKind: 'NONE', withholdingRatePcm: 0, shortContract: false }
  if (withholdingRatePcm !== null) return { withholdingKind: 'RATE', withholdingRatePcm, shortContract: false }
  const shortContract = isShortContract(employment.startDay, employment.endDay)
  return { withholdingKind: 'NEUTRAL', withholdingRatePcm: 0, shortContract }
}

/** The question that the facts of a declaration ask, as it will be kept. */
const questionRecordOf = (facts: DeclarationFacts): QuestionRecord => {
  const { input, employment, employee, exemptionUsedCents } = facts
  const { territory, scheme } = employment
  const exemption = exemptionTaken(employment.exemption, input.exemptionRenounced)
  return {
    period: input.period,
    payKind: input.pay.kind,
    payCents: input.pay.amountCents,
    hoursHundredths: hundredthsOf(input.hours),
    payWithoutHours: input.payWithoutHours ?? null,
    territory,
    scheme,
    nonResident: employee.nonResident,
    exemption,
    exemptionRenounced: exemption !== employment.exemption,
    exemptionUsedCents: exemption === 'AGE_70' ? exemptionUsedCents : 0,
    paidLeaveIncluded: input.paidLeaveIncluded,
    ...withholdingAsked(facts),
    ...columnsOfElements(input),
    // What the engine can be asked and a declaration never says.
    hourlyDeduction: null,
  }
}

/**
 * The question put to the engine by a declaration. The engine must be able to ask it: hours from 0.5 to 400 with at most
 * two decimals (or 0, see `isAskable`), a pay of a cent or more.
 */
export const questionOf = (facts: DeclarationFacts): EstimateInput => questionOfRecord(questionRecordOf(facts))

/** The question that was put to the engine for a month that is kept: what was asked that day, whatever has changed since. */
export const questionOfRecord = (record: StoredQuestion): EstimateInput => ({
  period: record.period,
  pay: { kind: record.payKind, amountCents: record.payCents },
  hoursHundredths: record.hoursHundredths,
  ...(record.payWithoutHours === null ? {} : { payWithoutHours: record.payWithoutHours }),
  ...(record.presenceHundredths === 0 ? {} : { presenceHundredths: record.presenceHundredths }),
  ...(record.nightPresenceHundredths === 0 ? {} : { nightPresenceHundredths: record.nightPresenceHundredths }),
  ...(record.paidLeaveHundredths === 0 ? {} : { paidLeaveHundredths: record.paidLeaveHundredths }),
  ...(besidesCents(record) === 0 ? {} : { payBesidesCents: besidesCents(record) }),
  territory: record.territory,
  scheme: record.scheme,
  nonResident: record.nonResident,
  paidLeaveIncluded: record.paidLeaveIncluded,
  overtime: z.array(KeptOvertime).parse(record.overtime),
  ...(record.hourlyDeduction === null ? {} : { hourlyDeduction: record.hourlyDeduction }),
  exemption: record.exemption,
  exemptionUsedCents: record.exemptionUsedCents,
  withholding:
    record.withholdingKind === 'RATE'
      ? { kind: 'RATE', ratePcm: record.withholdingRatePcm }
      : { kind: record.withholdingKind, ...(record.shortContract ? { shortContract: true } : {}) },
  benefitsInKind: { meals: record.benefitMeals, lodgingMonths: record.benefitLodgingMonths },
  reimbursementsCents: record.reimbursementsCents,
})

/** The answer as it is kept: its lines without the sentences of the register. */
const keptAnswer = (payslip: EstimateResult) => ({
  ...payslip,
  lines: payslip.lines.map(({ source: _source, legalText: _text, grade: _grade, ...kept }) => kept),
})

/** A month computed again: what of a version's columns is the engine's. */
export type Recomputed = Omit<EstimateResult, 'lines' | 'period'> &
  Pick<QuestionRecord, 'exemptionUsedCents' | 'withholdingRatePcm'> & { lines: KeptLine[] }

/**
 * A month that is kept, computed again with the tables of today and another part of the household's ceiling: its new columns; null
 * when not one cent of it changes, nor what is due by line.
 * A RangeError when the engine refuses today what it accepted.
 */
export const recomputed = (
  record: StoredMonth,
  { exemptionUsedCents = record.exemptionUsedCents }: Partial<Pick<QuestionRecord, 'exemptionUsedCents'>> = {},
): Recomputed | null => {
  const question = questionOfRecord({ ...record, exemptionUsedCents })
  const answer = estimate(question)
  if ('refusals' in answer) throw new RangeError(answer.refusals.map(({ cause }) => cause).join(' '))
  const { period: _period, ...next } = keptAnswer(answer)
  const isSame = centsOf(next) === centsOf({ ...record, lines: z.array(KeptLine).parse(record.lines) })
  if (isSame) return null
  // The reading of a month with several pays is not the engine's: it stays.
  const provisional = [...next.provisional, ...record.provisional.filter((id) => id === severalPaysReading.id)]
  return {
    ...next,
    provisional,
    exemptionUsedCents,
    withholdingRatePcm: withheldRatePcm(question, answer.netTaxableCents),
  }
}

/** Everything that is due and paid, as text, to compare. */
const centsOf = ({
  lines,
  ...totals
}: Omit<EstimateResult, 'lines' | 'period' | 'provisional'> & { lines: KeptLine[] }) =>
  JSON.stringify([
    ...lines.map(({ code, payer, amountCents }) => [code, payer, amountCents]),
    ...[totals.grossCents, totals.netCents, totals.netTaxableCents, totals.withholdingCents, totals.exemptionCents],
    ...[totals.hourlyDeductionCents, totals.contributionsCents],
  ])

/** What is kept of a month: the columns of a version that come from the declared facts and from their payslip. */
export const recordOf = (facts: DeclarationFacts, payslip: EstimateResult): MonthRecord => {
  const { startDay, endDay, paymentDay } = facts.input
  return {
    ...keptAnswer(payslip),
    ...questionRecordOf(facts),
    withholdingRatePcm: withheldRatePcm(questionOf(facts), payslip.netTaxableCents),
    startDay,
    endDay,
    paymentDay,
  }
}

/**
 * The lines of a month that is kept, whole again: the engine's that day, with the sentences of the dated register.
 * Throws a ZodError for lines of another shape, a RangeError for a parameter that the register does not know.
 */
export const linesOf = ({ lines, ...month }: Pick<StoredMonth, 'lines' | 'period' | 'prolonged'>): ContributionLine[] =>
  z
    .array(KeptLine)
    .parse(lines)
    .map((line) => lineOf(line, month))

const lineOf = (
  { since, ...figures }: KeptLine,
  { period, prolonged }: Pick<StoredMonth, 'period' | 'prolonged'>,
): ContributionLine => {
  const found = prolonged
    ? findProlongedSource(figures.parameterId, since, firstDay(period))
    : findSource(figures.parameterId, since)
  if (found === undefined) throw new RangeError(`No version of ${figures.parameterId} in force on ${since}`)
  return { ...figures, ...found, since }
}

/** A month that is kept, as the engine's question and answer: what `explain` compares. */
export const monthOfRecord = (record: StoredMonth): ExplainedMonth => ({
  input: questionOfRecord(record),
  result: EstimateResult.parse({ ...record, lines: linesOf(record) }),
})
