import type { Task } from '../measure.ts'
import { hoursHundredths, payCents, ROWS } from './pays.ts'

const cents = (): Int32Array => new Int32Array(ROWS)

/** The totals that the floor fills, in cents. */
export const floorTotals = {
  netCents: cents(),
  netTaxableCents: cents(),
  netPaidCents: cents(),
  employeeTotalCents: cents(),
  employerTotalCents: cents(),
  hourlyDeductionCents: cents(),
  contributionsCents: cents(),
  totalCostCents: cents(),
  taxCreditCents: cents(),
  costAfterCreditCents: cents(),
}

const { netCents, netTaxableCents, netPaidCents, employeeTotalCents, employerTotalCents } = floorTotals
const { hourlyDeductionCents, contributionsCents, totalCostCents, taxCreditCents, costAfterCreditCents } = floorTotals
const line0 = cents()
const line1 = cents()
const line2 = cents()
const line3 = cents()
const line4 = cents()
const line5 = cents()
const line6 = cents()
const line7 = cents()
const line8 = cents()
const line9 = cents()
const line10 = cents()
const line11 = cents()
const line12 = cents()
const line13 = cents()
const line14 = cents()
const line15 = cents()
const line16 = cents()
const line17 = cents()
const line18 = cents()
const line19 = cents()
const line20 = cents()
const line21 = cents()

/** The lines due on a pay up to the ceiling that the floor fills, in the order of the payslip, in cents. */
export const floorLines: readonly Int32Array[] = [
  line0,
  line1,
  line2,
  line3,
  line4,
  line5,
  line6,
  line7,
  line8,
  line9,
  line10,
  line11,
  line12,
  line13,
  line14,
  line15,
  line16,
  line17,
  line18,
  line19,
  line20,
  line21,
]

/** Half-up to the cent, in the fastest way that we know (batch/rounding.ts). */
const share = (base: number, ratePcm: number): number => ((base * ratePcm + 50_000.5) * 0.00001) | 0

/**
 * The floor: the payslips of March 2026 by a loop written by hand, its rates in the code, all in registers but what it must
 * read and write. It knows one situation, no ceiling and no refusal: nobody would keep it, and little can be faster.
 */
export const runFloor: Task = () => {
  for (let row = 0; row < ROWS; row++) {
    const gross = payCents[row] ?? 0
    const csg = share(gross, 98_250)
    const ee0 = share(gross, 6_900)
    const ee1 = share(gross, 400)
    const ee2 = share(csg, 6_800)
    const ee3 = share(csg, 2_400)
    const ee4 = share(csg, 500)
    const ee5 = share(gross, 3_150)
    const ee6 = share(gross, 860)
    const ee7 = share(gross, 1_040)
    const er0 = share(gross, 13_000)
    const er1 = share(gross, 300)
    const er2 = share(gross, 8_550)
    const er3 = share(gross, 2_110)
    const er4 = share(gross, 5_250)
    const er5 = share(gross, 2_060)
    const er6 = share(gross, 100)
    const er7 = share(gross, 4_000)
    const er8 = share(gross, 4_720)
    const er9 = share(gross, 1_290)
    const er10 = share(gross, 2_450)
    const er11 = share(gross, 850)
    const er12 = share(gross, 16)
    const er13 = Math.min(share(gross, 2_700), 500)
    line0[row] = ee0
    line1[row] = ee1
    line2[row] = ee2
    line3[row] = ee3
    line4[row] = ee4
    line5[row] = ee5
    line6[row] = ee6
    line7[row] = ee7
    line8[row] = er0
    line9[row] = er1
    line10[row] = er2
    line11[row] = er3
    line12[row] = er4
    line13[row] = er5
    line14[row] = er6
    line15[row] = er7
    line16[row] = er8
    line17[row] = er9
    line18[row] = er10
    line19[row] = er11
    line20[row] = er12
    line21[row] = er13
    const employee = ee0 + ee1 + ee2 + ee3 + ee4 + ee5 + ee6 + ee7
    const deductible = er0 + er2 + er3 + er4 + er5
    const employer = deductible + er1 + er6 + er7 + er8 + er9 + er10 + er11 + er12 + er13
    const net = gross - employee
    const deduction = Math.min(share((hoursHundredths[row] ?? 0) * 200, 1_000), deductible)
    const contributions = employee + employer - deduction
    const credit = share(net + contributions, 50_000)
    netCents[row] = net
    netTaxableCents[row] = net + ee3 + ee4
    netPaidCents[row] = net
    employeeTotalCents[row] = employee
    employerTotalCents[row] = employer
    hourlyDeductionCents[row] = deduction
    contributionsCents[row] = contributions
    totalCostCents[row] = net + contributions
    taxCreditCents[row] = credit
    costAfterCreditCents[row] = net + contributions - credit
  }
  return ROWS
}
