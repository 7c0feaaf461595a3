import { CaseAct, CaseKind, CaseOutcome, CaseStatus } from '@cesu/db/model'
import { describe, expect, test } from 'vitest'
import { agentPermissions, type CaseScope, everyCase } from '../permissions/index.ts'
import { addDays } from '../shared/index.ts'
import {
  type CaseNow,
  caseActLabels,
  caseActSentences,
  caseMoves,
  impossibleAct,
  openCaseStatuses,
  possibleActs,
  REOPENED_WITHIN_DAYS,
} from './case-life.ts'
import type { CaseAbout } from './kinds.ts'
import { caseOutcomeLabels, outcomesOf } from './outcomes.ts'

const today = '2026-11-03'
const [me, colleague] = ['me', 'a colleague']
const holders = [null, me, colleague]
const of = { teamId: 'a team', kind: 'IDENTITY_REVIEW' } as const
/** Somebody who handles cases, or leads those who do. */
const handler = (leads: boolean, scope: CaseScope = everyCase) => ({
  ...{ id: me, today, scope, permissions: agentPermissions[leads ? 'SUPERVISOR' : 'AGENT'] },
})

/** Every situation of a case, and of who would act on it. */
const situations = Object.values(CaseStatus).flatMap((status) =>
  holders.flatMap((assigneeId) =>
    [false, true].map((leads) => ({
      now: { ...of, status, assigneeId, decidedDay: status === 'RESOLVED' ? today : null },
      leads,
    })),
  ),
)

/** The rule in words, act by act: whether it is possible. */
const rules: Record<CaseAct, (now: CaseNow, leads: boolean) => boolean> = {
  // Whoever handles cases takes any that waits, from a colleague too; what they work on already is not to be taken.
  TAKE: ({ status, assigneeId }, leads) => asksMe(status, leads) && (assigneeId !== me || status !== 'IN_PROGRESS'),
  // Who holds it gives it back; a leader gives back for them.
  RELEASE: ({ status, assigneeId }, leads) => status === 'IN_PROGRESS' && (leads || assigneeId === me),
  // A leader alone hands it to someone.
  ASSIGN: ({ status }, leads) => leads && status !== 'RESOLVED',
  // Never over the shoulder of a colleague; once is enough.
  ESCALATE: ({ status, assigneeId }) =>
    ['NEW', 'IN_PROGRESS', 'AWAITING_REPLY'].includes(status) && assigneeId !== colleague,
  ASK: ({ status, assigneeId }, leads) => asksMe(status, leads) && assigneeId !== colleague,
  DECIDE: ({ status, assigneeId }, leads) => asksMe(status, leads) && assigneeId !== colleague,
  REOPEN: ({ status }) => status === 'RESOLVED',
}
/** A case that is not decided; what was handed to a leader is theirs. */
const asksMe = (status: CaseStatus, leads: boolean) => status !== 'RESOLVED' && (status !== 'ESCALATED' || leads)

describe.each(Object.values(CaseAct))('%s', (act) => {
  test('is possible where the rule says so, and nowhere else, whatever the status, the holder and who acts', () => {
    for (const { now, leads } of situations) {
      const actor = handler(leads)
      const said = `${now.status}, held by ${now.assigneeId ?? 'nobody'}, ${leads ? 'a leader' : 'an agent'}`
      expect([said, impossibleAct(act, now, actor) === null]).toEqual([said, rules[act](now, leads)])
      expect(possibleActs(now, actor).includes(act)).toBe(rules[act](now, leads))
    }
  })

  test('is nobody’s whose rights are not about the case, whoever holds it and whatever they may elsewhere', () => {
    const elsewhere: CaseScope[] = [
      { teamIds: ['another team'], kinds: null },
      { teamIds: null, kinds: ['API_ABUSE'] },
    ]
    for (const { now, leads } of situations) {
      for (const scope of elsewhere) expect(impossibleAct(act, now, handler(leads, scope))).toBe('RIGHT')
      for (const role of ['READER', 'AUDITOR', 'ADMINISTRATOR'] as const)
        expect(impossibleAct(act, now, { ...handler(leads), permissions: agentPermissions[role] })).toBe('RIGHT')
    }
  })

  test('has its button and its sentence', () => {
    expect(caseActLabels[act]).toMatch(/^\p{Lu}/u)
    expect(caseActSentences[act]).toMatch(/^a \p{Ll}/u)
  })
})

test('what forbids an act is said: another status, a colleague, who holds it, a leader, the days that passed', () => {
  const why = (act: CaseAct, status: CaseStatus, assigneeId: string | null = null, decidedDay: string | null = null) =>
    impossibleAct(act, { ...of, status, assigneeId, decidedDay }, handler(false))
  expect(why('DECIDE', 'RESOLVED', me, today)).toBe('STATUS')
  expect(why('TAKE', 'IN_PROGRESS', me)).toBe('STATUS')
  expect(why('DECIDE', 'IN_PROGRESS', colleague)).toBe('HELD')
  expect(why('RELEASE', 'IN_PROGRESS', colleague)).toBe('HOLDER')
  expect(why('TAKE', 'ESCALATED')).toBe('LEAD')
  expect(why('ASSIGN', 'NEW')).toBe('LEAD')
  expect(why('REOPEN', 'RESOLVED', me, '2026-01-01')).toBe('TOO_LATE')
})

test.each([
  [0, true],
  [REOPENED_WITHIN_DAYS, true],
  [REOPENED_WITHIN_DAYS + 1, false],
])('a case decided %i days ago is opened again: %s', (days, possible) => {
  const now = { ...of, status: 'RESOLVED', assigneeId: me, decidedDay: addDays(today, -days) } as const
  for (const leads of [false, true]) expect(impossibleAct('REOPEN', now, handler(leads)) === null).toBe(possible)
})

test('every status but the last asks for work, and leads to the last by acts of the table', () => {
  expect([...openCaseStatuses].sort()).toEqual(
    Object.values(CaseStatus)
      .filter((status) => status !== 'RESOLVED')
      .sort(),
  )
  for (const status of openCaseStatuses) expect(caseMoves.DECIDE.from).toContain(status)
})

test('whoever decides, hands to the leader or opens again says why', () => {
  const withWords = Object.values(CaseAct).filter((act) => caseMoves[act].words)
  expect(withWords).toEqual(['ESCALATE', 'DECIDE', 'REOPEN'])
})

/** Each kind, as much as its outcomes ask of it; a mandate that was given, and one that was not. */
const abouts = [
  ...Object.values(CaseKind).map((kind) => ({ kind, facts: { given: true } })),
  { kind: 'MANDATE_DISPUTED', facts: { given: false } },
] as unknown as CaseAbout[]

describe.each(abouts.map((about) => [JSON.stringify(about), about] as const))(
  'what may be decided of %s',
  (_, about) => {
    const offered = outcomesOf(about)

    test('each outcome comes once, with its label and reasons that a decision may keep', () => {
      expect(offered.length).toBeGreaterThan(0)
      expect(new Set(offered.map(({ outcome }) => outcome)).size).toBe(offered.length)
      for (const { label, reasons } of offered) {
        expect(label).toMatch(/^\p{Lu}.*[^.]$/u)
        expect(reasons.length).toBeGreaterThan(0)
        for (const reason of reasons) expect(reason).toMatch(/^\p{Lu}.{1,498}[.)]$/u)
      }
    })

    test('what changes something says it, and what cannot be taken back above all', () => {
      for (const { outcome, effect, isFinal } of offered) {
        if (isFinal || outcome !== 'NO_CHANGE') expect(effect).toMatch(/^\p{Lu}.*\.$/u)
      }
    })

    test('something is always there to decide that takes nothing away, whatever became of the thing', () => {
      expect(offered.filter(({ outcome, isFinal }) => outcome === 'NO_CHANGE' && !isFinal)).toHaveLength(1)
    })

    test('that a case is over is the platform’s to say', () => {
      expect(offered.map(({ outcome }) => outcome)).not.toContain('OVER')
    })
  },
)

test('every decision has its name once taken', () => {
  for (const outcome of Object.values(CaseOutcome)) expect(caseOutcomeLabels[outcome]).toMatch(/^\p{Lu}/u)
})

test('a mandate that was only asked has nothing to stop nor to put back', () => {
  const [given, asked] = [true, false].map((is) =>
    outcomesOf({ kind: 'MANDATE_DISPUTED', facts: { given: is } } as CaseAbout).map(({ outcome }) => outcome),
  )
  expect(given).toEqual(['STOPPED', 'RESTORED', 'NO_CHANGE'])
  expect(asked).toEqual(['NO_CHANGE'])
})
