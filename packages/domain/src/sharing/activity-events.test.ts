import { describe, expect, test } from 'vitest'
import {
  type ActivityAsked,
  type ActivityEvent,
  type ActivityMonth,
  eventsAsked,
  notHeldBy,
  sharedRecords,
} from './activity-records.ts'
import { sharingScopeNames, sharingScopes } from './scopes.ts'

const asked: ActivityAsked = { firstMonth: '2026-05', lastMonth: '2026-10', referenceDay: '2026-11-12' }

/** A month that is known of a contract: it says nothing of an event. */
const month: ActivityMonth = {
  ...{
    month: '2026-10',
    employerRef: 'ref-1',
    employerName: 'Employeur',
    startDay: '2026-10-01',
    endDay: '2026-10-31',
  },
  ...{ paymentDay: '2026-10-31', hoursHundredths: 4_000, grossCents: 61_001, netPaidCents: 52_002 },
  ...{ netTaxableCents: 54_003, netSocialCents: 53_004, workerContributionsCents: 9_005 },
  declaredAt: '2026-11-02T08:00:00.000Z',
}

describe('what is about an event', () => {
  const none = {
    ...{ noticeStatus: null, noticeFirstDay: null, noticeLastDay: null, severanceCents: null, retirementCents: null },
    ...{ mutualCents: null, fixedTermCents: null, noticeCents: null, paidLeaveCents: null },
  }
  const end: ActivityEvent = {
    ...{
      employerRef: 'ref-1',
      side: 'EMPLOYER',
      lastDay: '2026-09-30',
      lastDayWorked: '2026-09-15',
      route: 'RESIGNATION',
    },
    ...{ statedAt: '2026-10-02T08:00:00.000Z', ...none },
  }
  const otherwise: ActivityEvent = { ...end, side: 'WORKER', lastDayWorked: '2026-09-20', route: null }
  const nobody: ActivityEvent = {
    ...{ employerRef: 'ref-2', side: null, lastDay: null, lastDayWorked: null, route: null, statedAt: null },
    ...none,
  }

  test('nothing stated: no record, and every field is said not to be held; no other scope says so', () => {
    for (const scope of sharingScopeNames) {
      const isEvent = sharingScopes[scope].granularity === 'EVENT'
      expect(notHeldBy(scope, [])).toEqual(isEvent ? sharingScopes[scope].fields : [])
      if (isEvent) expect(sharedRecords(scope, { months: [month], events: [] }, asked)).toEqual([])
    }
  })

  test('both sides are said, each with who says it; nothing is chosen', () => {
    const records = sharedRecords('ft:fin_contrat@1', { months: [], events: [end, otherwise] }, asked)
    expect(records).toEqual([
      {
        ...{
          employerRef: 'ref-1',
          endOfContractDay: '2026-09-30',
          endReason: 'RESIGNATION',
          lastDayWorked: '2026-09-15',
        },
        ...{ statedBy: 'EMPLOYER', statedAt: '2026-10-02T08:00:00.000Z' },
      },
      {
        ...{ employerRef: 'ref-1', endOfContractDay: '2026-09-30', endReason: null, lastDayWorked: '2026-09-20' },
        ...{ statedBy: 'WORKER', statedAt: '2026-10-02T08:00:00.000Z' },
      },
    ])
    expect(notHeldBy('ft:fin_contrat@1', records)).toEqual(['endReason'])
  })

  test('its second version adds the notice and the sums, and asks for none that does not go with how it ended', () => {
    const paid = { ...end, route: 'DISMISSAL' as const, noticeStatus: 'WAIVED_PAID' as const, severanceCents: 120_050 }
    const whole = { months: [], events: [{ ...paid, portability: true }] }
    const records = sharedRecords('ft:fin_contrat@2', whole, asked)
    expect(records).toMatchObject([{ endReason: 'DISMISSAL', noticeStatus: 'WAIVED_PAID', severanceCents: 120_050 }])
    expect(Object.keys(records[0] ?? {})).toEqual([...sharingScopes['ft:fin_contrat@2'].fields])
    expect(notHeldBy('ft:fin_contrat@2', records)).toEqual([
      ...['noticeFirstDay', 'noticeLastDay', 'noticeCents', 'paidLeaveCents'],
    ])
    expect(JSON.stringify(sharedRecords('ft:fin_contrat@1', whole, asked))).not.toMatch(/120050|WAIVED|portability/)
  })

  test('an employer of whom nothing is said is named by their number alone; nothing of a stop but the last day worked leaves', () => {
    const records = sharedRecords('cpam:dernier_jour@1', { months: [], events: [end, nobody] }, asked)
    expect(records).toEqual([
      { employerRef: 'ref-1', lastDayWorked: '2026-09-15', statedBy: 'EMPLOYER', statedAt: '2026-10-02T08:00:00.000Z' },
      { employerRef: 'ref-2', lastDayWorked: null, statedBy: null, statedAt: null },
    ])
    expect(notHeldBy('cpam:dernier_jour@1', records)).toEqual(['lastDayWorked', 'statedBy', 'statedAt'])
  })

  test('ends are those of the months asked, stops those of the reference day', () => {
    expect(eventsAsked('ft:fin_contrat@1', asked)).toEqual({
      kind: 'END',
      firstDay: '2026-05-01',
      lastDay: '2026-10-31',
    })
    expect(eventsAsked('cpam:dernier_jour@1', asked)).toEqual({
      ...{ kind: 'STOP', firstDay: '2026-11-12', lastDay: '2026-11-12' },
    })
    expect(eventsAsked('ft:actualisation@1', asked)).toBeNull()
  })
})
