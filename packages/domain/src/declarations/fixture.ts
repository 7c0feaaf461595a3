import { usualThresholds } from '../thresholds/index.ts'
import type { DeclarationFacts } from './facts.ts'

/** Changes to the admissible declaration of the tests: any part of the facts, field by field. */
export type FactChanges = {
  [Part in keyof DeclarationFacts]?: DeclarationFacts[Part] extends readonly unknown[]
    ? DeclarationFacts[Part]
    : Partial<DeclarationFacts[Part]> | null
}

const admissible: DeclarationFacts = {
  input: {
    employerId: '01890000-0000-7000-8000-000000000001',
    employmentId: '01890000-0000-7000-8000-000000000002',
    period: '2026-10',
    startDay: '2026-10-01',
    endDay: '2026-10-31',
    paymentDay: '2026-10-31',
    hours: 40,
    pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    paidLeaveIncluded: true,
  },
  employment: {
    level: 3,
    scheme: 'HOME_EMPLOYEE',
    startDay: '2025-01-15',
    endDay: null,
    territory: 'METRO',
    exemption: 'NONE',
  },
  employee: { withholdingRatePcm: 0, nonResident: false },
  exemptionUsedCents: 0,
  mandates: [{ status: 'ACTIVE', acts: ['ESTIMATE', 'DECLARE'], startDay: '2025-01-01', endDay: null }],
  pays: [],
  correcting: null,
  earlier: [
    { period: '2026-09', hoursHundredths: 4_000, netCents: 52_000 },
    { period: '2026-08', hoursHundredths: 3_800, netCents: 49_400 },
  ],
  thresholds: usualThresholds,
  today: '2026-11-03',
}

/** An admissible declaration of October 2026 seen on 3 November, but for what a case is about. */
export const facts = (changes: FactChanges = {}): DeclarationFacts => {
  const changed: Record<string, unknown> = { ...admissible }
  for (const [part, change] of Object.entries(changes)) {
    const mergeable = change !== null && typeof change === 'object' && !Array.isArray(change)
    changed[part] = mergeable ? { ...(changed[part] as object), ...change } : change
  }
  return changed as unknown as DeclarationFacts
}
