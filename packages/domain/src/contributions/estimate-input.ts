import { ExemptionKind, PayKind, PayWithoutHours, Scheme, Territory, WithholdingKind } from '@cesu/db/model'
import { z } from 'zod'
import { type ExpectedFields, isPeriod, type Read, readInput } from '../shared/index.ts'
import { LEAST_HOURS, MOST_BESIDES_CENTS, MOST_HOURS, MOST_PAY_CENTS, MOST_PRESENCE_HOURS } from './bounds.ts'
import { hundredthsOf, isInHundredths } from './hours.ts'

const amount = z.int().max(MOST_PAY_CENTS)
const hours = z.number().max(MOST_HOURS).refine(isInHundredths)
const presence = z.number().min(0).max(MOST_PRESENCE_HOURS).refine(isInHundredths)

/** The question as it is asked in JSON, hours in decimals: contracts.md, Estimate. Strict: an unknown field is refused. */
const EstimateJson = z.strictObject({
  period: z.string().refine(isPeriod),
  pay: z.strictObject({ kind: z.enum(PayKind), amountCents: amount.min(1) }),
  /** 0 for a month without a worked hour: `payWithoutHours` says what it pays then. */
  hours: hours.refine((count) => count === 0 || count >= LEAST_HOURS),
  payWithoutHours: z.enum(PayWithoutHours).optional(),
  /** Presence by day (présence responsable), as many hours as it lasted: beside the hours, paid two thirds of them. */
  presenceHours: presence.optional(),
  /** Presence by night, as many hours as it lasted: beside the hours, paid within the month's total. */
  nightPresenceHours: presence.optional(),
  /** Hours of paid leave, among the hours: the flat deduction leaves them out. */
  paidLeaveHours: hours.min(0).optional(),
  /** Paid besides the hours (bonus, leave balance, end of contract), net or gross as the pay is. */
  payBesidesCents: amount.min(0).max(MOST_BESIDES_CENTS).optional(),
  territory: z.enum(Territory).default('METRO'),
  scheme: z.enum(Scheme).default('HOME_EMPLOYEE'),
  nonResident: z.boolean().default(false),
  paidLeaveIncluded: z.boolean().default(false),
  overtime: z
    .array(z.strictObject({ hours: hours.positive(), premiumPercent: z.int().positive().max(100) }))
    .max(10)
    .default([]),
  exemption: z.enum(ExemptionKind).default('NONE'),
  /** Gross pay of the household's other employees that the ceiling of the exemption at 70 already covers this month. */
  exemptionUsedCents: amount.min(0).default(0),
  /** Absent: true where no exemption applies. */
  hourlyDeduction: z.boolean().optional(),
  withholding: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal(WithholdingKind.NONE) }),
      z.strictObject({ kind: z.literal(WithholdingKind.RATE), ratePcm: z.int().min(0).max(100_000) }),
      z.strictObject({
        kind: z.literal(WithholdingKind.NEUTRAL),
        /** True for a contract of two months at most, from date to date: half a Smic is taken off what the tax bears on. */
        shortContract: z.boolean().optional(),
      }),
    ])
    .default({ kind: 'NONE' }),
  benefitsInKind: z
    .strictObject({ meals: z.int().min(0).max(200).default(0), lodgingMonths: z.int().min(0).max(1).default(0) })
    .default({ meals: 0, lodgingMonths: 0 }),
  reimbursementsCents: amount.min(0).default(0),
})

/** The question asked to the engine: read from JSON, its defaults filled in, its hours in hundredths. */
export const EstimateInput = EstimateJson.transform((asked) => {
  const {
    hours: decimals,
    overtime,
    presenceHours,
    nightPresenceHours,
    paidLeaveHours,
    payBesidesCents,
    ...rest
  } = asked
  return {
    ...rest,
    hoursHundredths: hundredthsOf(decimals),
    overtime: overtime.map((slice) => ({
      hoursHundredths: hundredthsOf(slice.hours),
      premiumPercent: slice.premiumPercent,
    })),
    // What is 0 is left out: the question is that of a month without it.
    ...(presenceHours ? { presenceHundredths: hundredthsOf(presenceHours) } : {}),
    ...(nightPresenceHours ? { nightPresenceHundredths: hundredthsOf(nightPresenceHours) } : {}),
    ...(paidLeaveHours ? { paidLeaveHundredths: hundredthsOf(paidLeaveHours) } : {}),
    ...(payBesidesCents ? { payBesidesCents } : {}),
  }
})

export type EstimateInput = z.output<typeof EstimateInput>

/** The question as it is asked in JSON: the defaults may be left out. */
export type EstimateRequest = z.input<typeof EstimateInput>

const choice = (values: object): string => `une de ces valeurs : ${Object.values(values).join(', ')}`

/** What each field expects, in French, after "Indiquez". */
export const estimateExpected: ExpectedFields = {
  period: 'un mois qui existe, écrit AAAA-MM, par exemple 2026-03',
  pay: 'un objet {"kind", "amountCents"}',
  'pay.kind': choice(PayKind),
  'pay.amountCents': 'un nombre entier de centimes, de 1 à 100 000 000',
  hours: 'un nombre d’heures de 0,5 à 400, avec deux décimales au plus, ou 0 avec "payWithoutHours"',
  payWithoutHours: choice(PayWithoutHours),
  presenceHours: 'les heures de présence responsable, de 0 à 744, avec deux décimales au plus',
  nightPresenceHours: 'les heures de présence de nuit, de 0 à 744, avec deux décimales au plus',
  paidLeaveHours: 'les heures de congés payés comptées dans "hours", avec deux décimales au plus',
  payBesidesCents: 'un nombre entier de centimes, de 0 à 3 000 000',
  territory: choice(Territory),
  scheme: choice(Scheme),
  nonResident: 'true ou false',
  paidLeaveIncluded: 'true ou false',
  overtime: 'une liste de dix éléments au plus, chacun {"hours", "premiumPercent"}',
  'overtime.*': 'un objet {"hours", "premiumPercent"}',
  'overtime.*.hours': 'un nombre d’heures supérieur à 0, 400 au plus, avec deux décimales au plus',
  'overtime.*.premiumPercent': 'une majoration en pour cent : 25 ou 50',
  exemption: choice(ExemptionKind),
  exemptionUsedCents: 'un nombre entier de centimes, de 0 à 100 000 000',
  hourlyDeduction: 'true ou false',
  withholding: 'un objet {"kind"}, avec "ratePcm" pour un taux, "shortContract" pour le taux neutre',
  'withholding.kind': choice(WithholdingKind),
  'withholding.ratePcm': 'un taux entier pour cent mille, de 0 à 100 000 (2 900 pour 2,9 %)',
  'withholding.shortContract': 'true pour un contrat de deux mois au plus, sinon false',
  benefitsInKind: 'un objet {"meals", "lodgingMonths"}',
  'benefitsInKind.meals': 'un nombre entier de repas, de 0 à 200',
  'benefitsInKind.lodgingMonths': '0 ou 1 : un mois de logement au plus par mois déclaré',
  reimbursementsCents: 'un nombre entier de centimes, de 0 à 100 000 000',
}

/** Reads a question that comes from outside: the input with its defaults, or every reason why it has not the right shape. */
export const parseEstimateInput = (value: unknown): Read<EstimateInput> =>
  readInput(EstimateInput, value, estimateExpected)
