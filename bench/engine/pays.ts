/** How many payslips go at once: their columns hold in the processor's cache. */
export const ROWS = 1_024

/** Gross pays of a month, in cents: from 200 € to 2 700 €, all under the ceiling. */
export const payCents = Int32Array.from({ length: ROWS }, (_, row) => 20_000 + ((row * 7_919) % 250_000))

/** Hours of the same months, in hundredths. */
export const hoursHundredths = Uint16Array.from({ length: ROWS }, (_, row) => 500 + ((row * 31) % 12_000))

/** Every payslip is of this month, for a French resident at home in metropolitan France, without exemption. */
export const situation = {
  period: '2026-03',
  territory: 'METRO',
  scheme: 'HOME_EMPLOYEE',
  nonResident: false,
  paidLeaveIncluded: false,
  exemption: 'NONE',
} as const
