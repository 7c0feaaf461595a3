import { expect, test } from 'vitest'
import { exportEmployments } from './export-employments.ts'

type Row = Parameters<(typeof exportEmployments.columns)[string]>[0]

const row: Row = {
  employerId: 'b',
  employmentId: 'c',
  employerName: 'Anne Dubois',
  employerCesuNumber: '1234567',
  employeeName: 'Karim Benali',
  employeeCesuNumber: '7654321',
  activity: 'Ménage',
  netHourlyCents: 1_300,
  paidLeaveIncluded: true,
  scheme: 'HOME_EMPLOYEE',
  nonResident: false,
  territory: 'METRO',
  exemption: 'NONE',
  startDay: '2026-01-01',
  endDay: null,
  lastDeclaration: { period: '2026-10', hoursHundredths: 4_200, netCents: 54_600 },
  state: 'TO_DECLARE',
  nextPeriod: '2026-11',
  dueDay: '2026-12-05',
  isPlain: true,
}

/** The cells on the last declaration, by their header. */
const lastOf = (of: Row) =>
  Object.entries(exportEmployments.columns).flatMap(([header, cell]) =>
    /[Dd]ernier mois déclaré/.test(header) ? [[header, cell(of)]] : [],
  )

test('the file has of the last declaration what the screen shows: its month, hours and net', () => {
  expect(lastOf(row)).toEqual([
    ['Dernier mois déclaré', '2026-10'],
    ['Heures du dernier mois déclaré', 4_200],
    ['Salaire net du dernier mois déclaré', 54_600],
  ])
  expect(lastOf({ ...row, lastDeclaration: null }).map(([, cell]) => cell)).toEqual([null, null, null])
})
