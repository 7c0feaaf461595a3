import { Scope } from '@cesu/db/model'
import { describe, expect, test } from 'vitest'
import { answerTimeText, meanAnswerDays } from './answer-time.ts'
import {
  AuthorizationStatus,
  agentMoves,
  authorizationMoves,
  isInForce,
  lastNoticeDay,
  possibleMoves,
} from './authorization-life.ts'
import { authorizationAnswered, authorizationMoved } from './messages.ts'
import {
  askableScopes,
  type RequestContent,
  requestChanges,
  requestFaults,
  requestFields,
  requestPages,
} from './request-content.ts'
import {
  AuthorizationRequestStatus,
  mayMoveRequest,
  needsTwo,
  openRequestStatuses,
  type RequestMove,
  requestMoves,
  requestWant,
  wantsFrom,
} from './request-life.ts'

const statuses = Object.values(AuthorizationRequestStatus)

describe('a request', () => {
  /** Every move that there is, as the reference draws them (§3.1): from, what, by whom, and where it leads. */
  const drawn = [
    'DRAFT SAVE PARTNER DRAFT',
    'CHANGES_REQUESTED SAVE PARTNER CHANGES_REQUESTED',
    'DRAFT SUBMIT PARTNER SUBMITTED',
    'CHANGES_REQUESTED SUBMIT PARTNER SUBMITTED',
    'DRAFT ARCHIVE PARTNER ARCHIVED',
    'SUBMITTED ARCHIVE PARTNER ARCHIVED',
    'CHANGES_REQUESTED ARCHIVE PARTNER ARCHIVED',
    'REFUSED ARCHIVE PARTNER ARCHIVED',
    'SUBMITTED ASK_CHANGES URSSAF CHANGES_REQUESTED',
    'SUBMITTED REFUSE URSSAF REFUSED',
    'SUBMITTED GRANT URSSAF GRANTED',
  ]

  test('the whole table: every status and every move', () => {
    const moves = Object.keys(requestMoves) as RequestMove[]
    expect([statuses.length, moves.length]).toEqual([6, 6])
    const possible = statuses.flatMap((status) =>
      moves
        .filter((move) => mayMoveRequest(status, move))
        .map((move) => `${status} ${move} ${requestMoves[move].by} ${requestMoves[move].to ?? status}`),
    )
    expect(possible.sort()).toEqual(drawn.sort())
  })

  test('what is granted or taken back never moves again, and what is under way is what the partner may still take back', () => {
    const still = statuses.filter((status) =>
      Object.values(requestMoves).some(({ from }) => [...from].includes(status as never)),
    )
    expect(statuses.filter((status) => !still.includes(status))).toEqual(['GRANTED', 'ARCHIVED'])
    for (const status of openRequestStatuses) expect(mayMoveRequest(status, 'ARCHIVE')).toBe(true)
  })

  test('starts from nothing, from the stage before, or from what it updates', () => {
    expect(requestWant('SANDBOX', null)).toBe('FIRST')
    expect(requestWant('PRODUCTION', 'SANDBOX')).toBe('NEXT_STAGE')
    expect(requestWant('PRODUCTION', 'PRODUCTION')).toBe('UPDATE')
    expect(wantsFrom('SANDBOX')).toEqual(['NEXT_STAGE', 'UPDATE'])
    expect(wantsFrom('PRODUCTION')).toEqual(['UPDATE'])
  })

  test.each([
    ['a sandbox', { stage: 'SANDBOX', expectedEmployers: 1_000_000, grantedEmployers: null }, false],
    ['as many employers', { stage: 'SANDBOX', expectedEmployers: 100, grantedEmployers: 100 }, false],
    ['one employer more', { stage: 'SANDBOX', expectedEmployers: 101, grantedEmployers: 100 }, true],
    ['production', { stage: 'PRODUCTION', expectedEmployers: 1, grantedEmployers: 100 }, true],
  ] as const)('two agents for %s: %o %s', (_title, asked, two) => expect(needsTwo(asked)).toBe(two))
})

describe('an habilitation', () => {
  const drawn = [
    'ACTIVE GIVE_NOTICE ON_NOTICE',
    'ACTIVE SUSPEND SUSPENDED',
    'ACTIVE REVOKE REVOKED',
    'ON_NOTICE SUSPEND SUSPENDED',
    'ON_NOTICE END_NOTICE SUSPENDED',
    'ON_NOTICE LIFT ACTIVE',
    'ON_NOTICE REVOKE REVOKED',
    'SUSPENDED LIFT ACTIVE',
    'SUSPENDED REVOKE REVOKED',
  ]

  test('the whole table, and what an agent may do of it', () => {
    const possible = Object.entries(authorizationMoves).flatMap(([move, { from, to }]) =>
      from.map((status) => `${status} ${move} ${to}`),
    )
    expect(possible.sort()).toEqual(drawn.sort())
    for (const status of Object.values(AuthorizationStatus)) {
      const offered = agentMoves.filter((move) => drawn.some((line) => line.startsWith(`${status} ${move} `)))
      expect(possibleMoves(status)).toEqual(offered)
    }
  })

  test.each([
    ['2026-02-24', '2026-03-04'],
    ['2028-02-24', '2028-03-03'],
  ])('a notice of %s ends on %s', (today, last) => expect(lastNoticeDay(today)).toBe(last))

  const held = { status: 'ACTIVE', startDay: '2026-01-01', endDay: '2026-12-31', noticeDay: null } as const
  const onNotice = { ...held, status: 'ON_NOTICE', noticeDay: '2026-03-08' } as const
  test.each([
    ['the eve of its first day', held, '2025-12-31', false],
    ['its first day', held, '2026-01-01', true],
    ['its last day', held, '2026-12-31', true],
    ['the day after', held, '2027-01-01', false],
    ['the last day of its notice', onNotice, '2026-03-08', true],
    ['the day after its notice, before the job has passed', onNotice, '2026-03-09', false],
    ['suspended', { ...held, status: 'SUSPENDED' as const }, '2026-06-01', false],
    ['revoked', { ...held, status: 'REVOKED' as const }, '2026-06-01', false],
  ])('%s: in force %#', (_title, one, day, inForce) => expect(isInForce(one, day)).toBe(inForce))
})

const whole: RequestContent = {
  ...{
    projectName: 'Agenda',
    purpose: 'Déclarer depuis l’agenda.',
    scopes: ['DECLARATIONS_WRITE'],
    expectedEmployers: 40,
  },
  ...{ protectionName: 'Ada Exemple', protectionEmail: 'ada@exemple.fr' },
  ...{ technicalName: 'Bob Exemple', technicalEmail: 'bob@exemple.fr' },
}

describe('what it says', () => {
  test('eight fields at most, each on one of three pages', () => {
    expect(requestFields.length).toBeLessThanOrEqual(8)
    expect(requestPages.flatMap(({ fields }): readonly string[] => fields)).toEqual(requestFields)
    expect(requestPages).toHaveLength(3)
  })

  test('a whole one lacks nothing, an empty one lacks each field', () => {
    expect(requestFaults(whole)).toEqual([])
    const empty = { ...whole, projectName: '', purpose: '', scopes: [], expectedEmployers: 0 }
    const none = { ...empty, protectionName: '', protectionEmail: '', technicalName: '', technicalEmail: '' }
    expect(requestFaults(none).map(({ field }) => field)).toEqual(requestFields)
    expect(requestFaults({ ...whole, technicalEmail: 'bob' })).toMatchObject([
      { code: 'habilitation.email_unreadable', field: 'technicalEmail' },
    ])
  })

  test('what changed, field by field, in words; what was not known is said so', () => {
    const after = {
      ...whole,
      scopes: ['DECLARATIONS_WRITE', 'DECLARATIONS_READ'] as Scope[],
      expectedEmployers: 12_000,
    }
    expect(requestChanges(whole, after)).toEqual([
      {
        field: 'scopes',
        before: '',
        after: 'lire les déclarations',
      },
      { field: 'expectedEmployers', before: '40', after: (12_000).toLocaleString('fr-FR') },
    ])
    expect(requestChanges({ scopes: whole.scopes }, whole).map(({ field, before }) => [field, before])).toContainEqual([
      ...['projectName', null],
    ])
    expect(requestChanges(null, whole)).toEqual([])
    expect(requestChanges(whole, whole)).toEqual([])
  })

  test('who declares does not read activities, and the other way round', () => {
    expect(askableScopes('JOBBING_PLATFORM')).not.toContain('ACTIVITY_READ')
    expect(askableScopes('PUBLIC_SERVICE')).not.toContain(Scope.DECLARATIONS_WRITE)
  })
})

test.each([
  [0, null, 'pas encore connu'],
  [4, 3.4, 'pas encore connu'],
  [5, 0.2, '1 jour'],
  [5, 3.4, '3 jours'],
])('%i answers in %s days: %s', (answers, meanDays, text) =>
  expect(answerTimeText(meanAnswerDays({ answers, meanDays }))).toBe(text),
)

test('each answer and each move is written to administrators in its own words, with the reason', () => {
  const about = { partnerName: 'Exemple', reason: 'Parce que.' }
  const answers = (['GRANTED', 'REFUSED', 'CHANGES_REQUESTED'] as const).map((answer) => ({
    ...about,
    ...{ stage: 'PRODUCTION' as const, answer },
  }))
  const moves = (['GIVE_NOTICE', 'SUSPEND', 'END_NOTICE', 'LIFT', 'REVOKE'] as const).map((move) => ({
    ...about,
    ...{ move, noticeDay: move === 'GIVE_NOTICE' ? '2026-03-08' : null },
  }))
  const subjects = [...answers.map(authorizationAnswered.subject), ...moves.map(authorizationMoved.subject)]
  expect(new Set(subjects).size).toBe(8)
  for (const facts of answers)
    expect(authorizationAnswered.lines(facts, 'lien')).toContain('L’agent écrit : « Parce que. »')
  for (const facts of moves) expect(authorizationMoved.lines(facts, 'lien')).toContain('lien')
  expect(moves.map((facts) => authorizationMoved.lines(facts, '')[1])[0]).toContain('8 mars 2026')
})
