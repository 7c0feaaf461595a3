import { describe, expect, test } from 'vitest'
import { calendarOfMonth, penaltyOf } from '../calendar/index.ts'
import { ageExemptionCeilingCents } from '../contributions/exemptions.ts'
import { estimated, scheduleOf } from '../contributions/fixture.ts'
import { hourlySmicCents, minimumWage } from '../contributions/minimum-wage.ts'
import { scheduleFor } from '../contributions/schedule.ts'
import { neutralRatePcm } from '../contributions/withholding.ts'
import { changeableUntil } from '../declarations/calendar.ts'
import { facts } from '../declarations/fixture.ts'
import { netHourlyCents } from '../declarations/hourly-pay.ts'
import { addDays, type Day, firstDay, type Period, periodOf, periodsBetween } from '../shared/index.ts'
import { simplestHousehold as alone, consumeYear, type Household, yearlyCeilingCents } from '../tax-credit/index.ts'
import type { Contribution } from './contribution.ts'
import { FIRST_PERIOD } from './coverage.ts'
import type { Parameter } from './parameter.ts'
import { parameters, registeredParameter } from './register.ts'

/**
 * What the engine uses on a day, to be compared with what the figures of the version say. A new parameter has no entry
 * here: the last test fails until it has one.
 */
interface Observation {
  see: (day: Day) => readonly (number | undefined)[]
  /** What is seen when the figures are these; themselves when absent. */
  expected?: (figures: readonly number[], day: Day) => readonly number[]
}

const home = { territory: 'METRO', scheme: 'HOME_EMPLOYEE', nonResident: false } as const
const high = { kind: 'GROSS', amountCents: 1_000_000 } as const
const yearOf = (day: Day): number => Number(day.slice(0, 4))
const at = (day: Day) => ({ period: periodOf(day), pay: high, hours: 1 })
const only = (see: (day: Day) => number | undefined): Observation => ({ see: (day) => [see(day)] })

const grossOf = (day: Day, wage: object): number | undefined =>
  minimumWage(day, 'METRO', { level: null, paidLeaveIncluded: false, ...wage })?.grossCents

/** Most that a large expense leads to in a month, for an activity. */
const monthOf = (period: Period, expense: object, household: Partial<Household> = {}) => {
  const whole = {
    activity: 'GENERAL',
    costCents: 9_000_000,
    aidCents: 0,
    voucherAidCents: 0,
    jobHundredths: null,
  } as const
  const year = Number(period.slice(0, 4))
  const months = [{ period, expenses: [{ ...whole, ...expense }] }]
  const answer = consumeYear({ year, household: { ...alone, ...household }, advance: true, months })
  return 'refusals' in answer ? undefined : answer.months[0]
}

const capped = (day: Day, activity: string) => monthOf(periodOf(day), { activity })?.retainedCents

/** The rate just under each threshold of the grid is the rate of the bracket before. */
const thresholds = (territory: 'METRO' | 'REUNION' | 'GUYANE'): Observation => ({
  see: (day) => {
    const steps: number[] = []
    let rate = -1
    for (let cents = 0; cents <= 7_000_000; cents += 100) {
      const next = neutralRatePcm(periodOf(day), territory, cents)
      if (next !== rate) steps.push(cents)
      rate = next
    }
    return steps
  },
})

const stepsOf = (day: Day, declaredOn: Day | null, over: object = {}) => {
  const question = {
    period: periodOf(day),
    cesuPlus: true,
    thirdParty: false,
    territory: 'METRO' as const,
    declaredOn,
    ...over,
  }
  const answer = calendarOfMonth(question)
  if ('refusals' in answer) throw new Error(JSON.stringify(answer.refusals))
  return (step: string): Day => answer.steps.find((dates) => dates.step === step)?.until ?? ''
}

const penaltyRates = (fault: Parameters<typeof penaltyOf>[0]): number[] => {
  const answer = penaltyOf(fault)
  return 'refusals' in answer ? [] : answer.lines.map(({ ratePcm }) => ratePcm)
}

/** Most days late that are waived, and the months without a lateness that the answer asks for. */
const waiverSeen = (day: Day): (number | undefined)[] => {
  const conditions = (days: number) => {
    const answer = penaltyOf({
      kind: 'LATE_PAYMENT',
      dueCents: 1_000,
      dueDay: day,
      paidDay: addDays(day, days),
      lateBefore: false,
    })
    return 'refusals' in answer ? [] : answer.waiver
  }
  let days = 1
  while (conditions(days + 1)[0]?.met) days += 1
  return [days, Number(conditions(1)[1]?.label.replace(/\D/g, ''))]
}

const dayNumber = (day: Day): number => Number(day.slice(8))

/** The first Monday from the fifth of the month: the public holidays of January, April and December are over, or far. */
const settledMonday = (day: Day): Day => {
  const fifth = addDays(firstDay(periodOf(day)), 4)
  return addDays(fifth, (8 - new Date(fifth).getUTCDay()) % 7)
}
/** 12 hours of presence by night alone, for 12,00 € in the month. */
const nightMonth = (day: Day) => ({
  ...facts().input,
  period: periodOf(day),
  hours: 0,
  nightPresenceHours: 12,
  pay: { kind: 'NET' as const, amountCents: 1_200 },
})

const observations: Readonly<Record<string, Observation>> = {
  csg_abatement: only((day) => scheduleOf(periodOf(day)).csgBaseSharePcm),
  er_cst_cap: only((day) => estimated(at(day)).lines.find(({ code }) => code === 'OCCUPATIONAL_HEALTH')?.amountCents),
  pmss: only((day) => scheduleOf(periodOf(day)).ceilingCents),
  exo_70_hours: only(
    (day) => ageExemptionCeilingCents(periodOf(day), false) / hourlySmicCents(firstDay(periodOf(day)), false),
  ),
  deduction_horaire: only((day) => estimated(at(day)).hourlyDeductionCents),
  deduction_horaire_dom: only((day) => estimated({ ...at(day), territory: 'GUYANE' }).hourlyDeductionCents),
  deduction_horaire_reunion: only((day) => estimated({ ...at(day), territory: 'REUNION' }).hourlyDeductionCents),
  presence_responsable: {
    // Hourly pay × 30 hours of presence by day, at 10,00 €: two thirds.
    see: (day) => [
      estimated({ ...at(day), hours: 0, presenceHours: 30, pay: { kind: 'GROSS_HOURLY', amountCents: 1_000 } })
        .grossCents,
    ],
    expected: () => [20_000],
  },
  presence_nuit: {
    see: (day) => [netHourlyCents(nightMonth(day)) ?? undefined],
    expected: (_figures, day) => [day < '2022-01-01' ? 600 : 400],
  },
  presence_deduction: {
    see: (day) => [estimated({ ...at(day), hours: 0, presenceHours: 30 }).hourlyDeductionCents],
    expected: () => [4_000],
  },
  hs_reduction_rate: only((day) => {
    const { lines } = estimated({ ...at(day), hours: 10, overtime: [{ hours: 1, premiumPercent: 25 }] })
    return -(lines.find(({ code }) => code === 'OVERTIME_REDUCTION')?.ratePcm ?? 0)
  }),
  hs_tax_exempt_share: only((day) => scheduleOf(periodOf(day)).overtimeTaxExemptShare.value),
  hs_tax_exempt_cap: only((day) => {
    const pay = { kind: 'GROSS', amountCents: 10_000_000 } as const
    const whole = estimated({ period: periodOf(day), pay, hours: 100, overtime: [{ hours: 90, premiumPercent: 25 }] })
    const added = whole.lines.filter(({ code }) => code === 'CSG_NON_DEDUCTIBLE' || code === 'CRDS')
    return added.reduce((sum, { amountCents }) => sum + amountCents, whole.netCents) - whole.netTaxableCents
  }),
  smic_horaire: only((day) => hourlySmicCents(day, false)),
  grille_salaires: {
    see: (day) => [grossOf(day, { level: 12 }), grossOf(day, { level: 6, certified: true })],
    expected: (figures) => [figures[11] ?? 0, figures.at(-1) ?? 0],
  },
  under18: {
    see: (day) => [grossOf(day, { ageYears: 16 }), grossOf(day, { ageYears: 17 })],
    expected: ([at16 = 0, at17 = 0], day) =>
      [at16, at17].map((pcm) => Math.floor((hourlySmicCents(day, false) * pcm + 50_000) / 100_000)),
  },
  cp_majoration: {
    see: (day) => [hourlySmicCents(day, true)],
    expected: ([pcm = 0], day) => [Math.floor((hourlySmicCents(day, false) * pcm + 50_000) / 100_000)],
  },
  prestation_repas: only((day) => scheduleOf(periodOf(day)).mealCents),
  prestation_logement: only((day) => scheduleOf(periodOf(day)).lodgingCents),
  pas_taux_neutre_metro: thresholds('METRO'),
  pas_taux_neutre_guadeloupe_reunion_martinique: thresholds('REUNION'),
  pas_taux_neutre_guyane_mayotte: thresholds('GUYANE'),
  pas_cdd_court: only((day) => scheduleFor({ ...home, period: periodOf(day) }).shortContractAbatement.value),
  ci_taux: only((day) => scheduleOf(periodOf(day)).taxCreditSharePcm),
  ci_plafonds: {
    see: (day) =>
      [
        {},
        { children: 1 },
        { sharedCustodyChildren: 1 },
        { children: 9 },
        { firstYear: true },
        { firstYear: true, children: 9 },
        { disabled: true },
      ].map((over) => yearlyCeilingCents(yearOf(day), { ...alone, ...over })),
    expected: ([base = 0, perMember = 0, perShared = 0, ...rest]) => [
      base,
      base + perMember,
      base + perShared,
      ...rest,
    ],
  },
  ci_sous_plafonds: {
    see: (day) => ['SMALL_REPAIRS', 'COMPUTING', 'GARDENING'].map((activity) => capped(day, activity)),
    expected: ([repairs = 0, , computing = 0, gardening = 0]) => [repairs, computing, gardening],
  },
  avance_immediate: {
    see: (day) => [{ children: 2 }, { disabled: true }].map((over) => monthOf(periodOf(day), {}, over)?.advanceCents),
    expected: ([, ceiling = 0, disabled = 0]) => [ceiling, disabled],
  },
  cesu_prefinance_plafond: only((day) => monthOf(periodOf(day), {})?.remainingVoucherCents),
  calendar: {
    see: (day) => {
      const step = stepsOf(day, null)
      const thirdParty = stepsOf(day, null, { thirdParty: true })
      const months = [step, thirdParty].map((until) => periodOf(until('CONTRIBUTIONS_DEBIT')))
      return [
        dayNumber(step('DECLARATION')),
        ...months.map((month) => periodsBetween(periodOf(day), month)),
        dayNumber(stepsOf(day, firstDay(periodOf(day)))('PAYSLIP')) - 1,
      ]
    },
  },
  calendar_cesu_plus: {
    see: (day) => {
      const monday = settledMonday(day)
      const step = stepsOf(day, monday)
      return [step('CESU_PLUS_DECLARATION'), step('WAGE_DEBIT'), step('WAGE_PAYMENT')].map(dayNumber)
    },
    expected: ([last = 0, debit = 0, payment = 0], day) => {
      const monday = dayNumber(settledMonday(day))
      return [last, monday + debit, monday + payment]
    },
  },
  jours_ouvres: {
    see: () => [dayNumber(stepsOf('2026-03-01', '2026-03-06')('WAGE_PAYMENT'))],
    expected: ([lastWeekday = 0]) => [lastWeekday === 5 ? 12 : 11],
  },
  tax_certificate: only((day) => Number(stepsOf(day, null)('TAX_CERTIFICATE').slice(5, 7))),
  change_window: only((day) => periodsBetween(periodOf(day), periodOf(changeableUntil(periodOf(day), day)))),
  penalties_remise: {
    see: (day) => waiverSeen(day),
    expected: (figures) => figures.slice(0, 2),
  },
  penalties: {
    see: (day) => [
      ...penaltyRates({ kind: 'LATE_PAYMENT', dueCents: 100, dueDay: day, paidDay: addDays(day, 1), lateBefore: true }),
      ...penaltyRates({ kind: 'MISSING_DECLARATION', period: periodOf(day) }),
      ...penaltyRates({ kind: 'INACCURATE_DECLARATION', period: periodOf(day) }),
      ...penaltyRates({ kind: 'UNPAID_CESU_PLUS_WAGE', wageCents: 100, day }),
      ...penaltyRates({ kind: 'FICTITIOUS_DECLARATION', receivedCents: 100, day }),
    ],
  },
}

/** Texts: how a rule is read, in words; and the holidays, whose days their own test names one by one. */
const inWords = [
  'avance_tiers',
  'jours_feries',
  'jours_feries_locaux',
  'penalties_lecture',
  'plusieurs_paies_lecture',
  'vendredi_saint_lecture',
]

const isContribution = (parameter: Parameter<unknown>): parameter is Contribution => 'code' in parameter

/** The rate of a contribution where it is due; 0 when it is not due at all. */
const rateSeen = ({ id, territories, residence }: Contribution): Observation =>
  only((day) => {
    const { employee, employer } = scheduleFor({
      period: periodOf(day),
      territory: territories?.[0] ?? 'METRO',
      scheme: id.startsWith('af_') ? 'FAMILY_HOST' : 'HOME_EMPLOYEE',
      nonResident: residence === 'NON_RESIDENT',
    })
    return [...employee, ...employer].find(({ parameterId }) => parameterId === id)?.ratePcm ?? 0
  })

const observationOf = (parameter: Parameter<unknown>): Observation | undefined =>
  isContribution(parameter) ? rateSeen(parameter) : observations[parameter.id]

const start = firstDay(FIRST_PERIOD)

/** Each version that can be seen: on its first day, and on its last, the eve of the next. */
const cases = parameters.flatMap((parameter) => {
  const versions = registeredParameter(parameter.id)?.versions ?? []
  return versions.flatMap((version) => {
    const seenOn = [version.from < start ? start : version.from, ...(version.until ? [version.until] : [])]
    const days = version.until && version.until < start ? [] : seenOn
    return days.map((day) => [parameter.id, day, parameter, version] as const)
  })
})

describe('on the first and on the last day of each value, the engine uses it', () => {
  test.each(cases.filter(([id]) => !inWords.includes(id)))('%s on %s', (_id, day, parameter, { figures }) => {
    const observation = observationOf(parameter)
    if (!observation) throw new Error('no observation')
    const numbers = figures.flatMap(({ number }) => number ?? [])
    expect(observation.see(day)).toEqual(observation.expected?.(numbers, day) ?? numbers)
  })

  test('every parameter of the register is seen', () => {
    const unseen = parameters.filter((parameter) => !observationOf(parameter)).map(({ id }) => id)
    expect(unseen.sort()).toEqual([...inWords].sort())
    expect(cases.length).toBeGreaterThan(150)
  })
})
