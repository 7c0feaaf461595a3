import { expect, test } from 'vitest'
import { stepDate } from './stepDate.ts'

const payslip = { step: 'PAYSLIP', from: '2026-10-01', until: '2026-11-04' } as const
const certificate = { step: 'TAX_CERTIFICATE', from: '2027-01-01', until: '2027-01-31' } as const

test.each([
  ['to come', payslip, { madeOn: '2026-10-31', today: '2026-11-04' }, 'au plus tard le 04/11/2026'],
  [
    'past when it is read',
    payslip,
    { madeOn: '2026-10-31', today: '2026-11-05' },
    'au plus tard le 04/11/2026 (date passée)',
  ],
  ['of a version made that day', payslip, { madeOn: '2026-11-04', today: '2026-11-04' }, 'au plus tard le 04/11/2026'],
  [
    'past when the version was made',
    payslip,
    { madeOn: '2026-11-20', today: '2026-11-27' },
    'dès maintenant : la date du 04/11/2026 était passée quand la version en vigueur a été faite',
  ],
  ['a whole month', certificate, { madeOn: '2026-11-20', today: '2027-01-31' }, 'Janvier 2027'],
  ['a whole month, past', certificate, { madeOn: '2026-11-20', today: '2027-02-01' }, 'Janvier 2027 (date passée)'],
] as const)('a date %s', (_title, dates, when, text) => expect(stepDate(dates, when)).toBe(text))
