import { describe, expect, test } from 'vitest'
import {
  type AccessFacts,
  type AccessRuleCode,
  accessRuleCodes,
  accessRules,
  classifyAccess,
} from './classify-access.ts'

const usual: AccessFacts = {
  ...{ outcome: 'GIVEN', isInForce: true, isWithinGrant: true, refusedThatDay: 0, workersInHour: 3 },
  ...{ usualWorkersInHour: 2, hour: 10, isInBatch: false, quietDays: 30 },
  ...{ readsInWindow: 2, mostInWindow: 2, changesInWindow: 0 },
}
const refused = { outcome: 'REFUSED', refusedThatDay: 1 } as const

describe('an access is named by the first rule that holds', () => {
  test.each<[AccessRuleCode, string, Partial<AccessFacts>]>([
    ['IN_FORCE', 'EXPLAINED', {}],
    ['IN_FORCE', 'EXPLAINED', { hour: 21 }],
    ['IN_FORCE', 'EXPLAINED', { hour: 6 }],
    ['IN_FORCE', 'EXPLAINED', { hour: 3, isInBatch: true }],
    ['IN_FORCE', 'EXPLAINED', { quietDays: 90 }],
    ['IN_FORCE', 'EXPLAINED', { workersInHour: 100, usualWorkersInHour: 0 }],
    ['IN_FORCE', 'EXPLAINED', { workersInHour: 500, usualWorkersInHour: 100 }],
    ['REFUSED', 'EXPLAINED', refused],
    ['REFUSED', 'EXPLAINED', { ...refused, refusedThatDay: 5, isInForce: false, isWithinGrant: false, hour: 3 }],
    ['AT_NIGHT', 'UNEXPLAINED', { hour: 22 }],
    ['AT_NIGHT', 'UNEXPLAINED', { hour: 5, quietDays: 200 }],
    ['AFTER_SILENCE', 'UNEXPLAINED', { quietDays: 91 }],
    ['IN_FORCE', 'EXPLAINED', { readsInWindow: 3, changesInWindow: 1 }],
    ['REFUSED', 'EXPLAINED', { ...refused, readsInWindow: 9 }],
    ['READ_TOO_OFTEN', 'SUSPECT', { readsInWindow: 3, workersInHour: 101 }],
    ['READ_TOO_OFTEN', 'SUSPECT', { readsInWindow: 4, changesInWindow: 1, hour: 3 }],
    ['MANY_WORKERS', 'SUSPECT', { workersInHour: 101, usualWorkersInHour: 20, hour: 3 }],
    ['REFUSED_OFTEN', 'SUSPECT', { ...refused, refusedThatDay: 6 }],
    ['OUTSIDE_GRANT', 'SUSPECT', { isWithinGrant: false, hour: 3 }],
    ['NOT_IN_FORCE', 'SUSPECT', { isInForce: false, isWithinGrant: false }],
  ])('%s, %s: %o', (rule, classification, change) => {
    expect(classifyAccess({ ...usual, ...change })).toEqual({ classification, rule })
  })

  test('each rule says what it says in a sentence', () => {
    for (const code of accessRuleCodes) expect(accessRules[code].sentence).toMatch(/^[A-ZÀ-Ý].+\.$/u)
  })
})
