import { describe, expect, test } from 'vitest'
import {
  type AgentReadingFacts,
  type AgentReadingRuleCode,
  agentReadingRuleCodes,
  agentReadingRules,
  classifyAgentReading,
} from './classify-agent-reading.ts'

const usual: AgentReadingFacts = {
  ...{ act: 'DECLARATION_READ', hasCase: true, personsInHour: 0, timesThatDay: 1, hour: 10 },
}

describe('a reading by an agent is named by the first rule that holds', () => {
  test.each<[AgentReadingRuleCode, string, Partial<AgentReadingFacts>]>([
    ['HAS_CASE', 'EXPLAINED', {}],
    ['HAS_CASE', 'EXPLAINED', { personsInHour: 500, timesThatDay: 50 }],
    ['REASON_SAID', 'EXPLAINED', { act: 'ACCESS_SEARCHED', hasCase: false }],
    ['NO_CASE', 'UNEXPLAINED', { hasCase: false, personsInHour: 30, timesThatDay: 5 }],
    ['AT_NIGHT', 'UNEXPLAINED', { hour: 22 }],
    ['AT_NIGHT', 'UNEXPLAINED', { hour: 5, act: 'ACCESS_SEARCHED' }],
    ['SAME_PERSON_OFTEN', 'SUSPECT', { hasCase: false, timesThatDay: 6, hour: 3 }],
    ['REASON_TO_CHECK', 'UNEXPLAINED', { act: 'PERSON_OPENED', hasCase: false }],
    ['REASON_CHECKED', 'EXPLAINED', { act: 'PERSON_REVEALED', hasCase: false, verdict: 'JUSTIFIED', hour: 3 }],
    ['REASON_DENIED', 'SUSPECT', { act: 'PERSON_OPENED', hasCase: false, verdict: 'NOT_JUSTIFIED' }],
    ['HAS_CASE', 'EXPLAINED', { act: 'PERSON_OPENED' }],
    ['MANY_PERSONS', 'SUSPECT', { hasCase: false, personsInHour: 31, timesThatDay: 6 }],
    ['MANY_PERSONS', 'SUSPECT', { hasCase: false, personsInHour: 31, act: 'ACCESS_SEARCHED' }],
  ])('%s, %s: %o', (rule, classification, change) => {
    expect(classifyAgentReading({ ...usual, ...change })).toEqual({ classification, rule })
  })

  test('each rule says what it says in a sentence', () => {
    for (const code of agentReadingRuleCodes) expect(agentReadingRules[code].sentence).toMatch(/^[A-ZÀ-Ý].+\.$/u)
  })
})
