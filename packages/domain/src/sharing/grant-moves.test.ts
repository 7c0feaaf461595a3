import { expect, test } from 'vitest'
import {
  type GrantMove,
  grantMoves,
  grantStatusAt,
  grantStatusLabels,
  type Mover,
  mayMove,
  SharingGrantStatus,
  SharingSide,
} from './grant-moves.ts'
import { LegalBasis } from './legal-bases.ts'

/** Every move that there is, as the reference draws them (data-sharing §3): from, what, by whom, and where it leads. */
const drawn = [
  'PRESENTED ACCEPT WORKER ACTIVE',
  'PRESENTED REFUSE WORKER REFUSED',
  'PRESENTED LAPSE SYSTEM UNANSWERED',
  'ACTIVE REDUCE WORKER ACTIVE',
  'ACTIVE SUSPEND WORKER SUSPENDED',
  'ACTIVE SUSPEND CONSUMER SUSPENDED',
  'ACTIVE SUSPEND URSSAF SUSPENDED',
  'SUSPENDED RESUME WORKER ACTIVE',
  'SUSPENDED RESUME CONSUMER ACTIVE',
  'SUSPENDED RESUME URSSAF ACTIVE',
  'ACTIVE WITHDRAW WORKER WITHDRAWN',
  'SUSPENDED WITHDRAW WORKER WITHDRAWN',
  'ACTIVE REPLACE WORKER REPLACED',
  'SUSPENDED REPLACE WORKER REPLACED',
  'ACTIVE EXPIRE SYSTEM EXPIRED',
  'SUSPENDED EXPIRE SYSTEM EXPIRED',
  'ACTIVE CLOSE CONSUMER CLOSED',
  'SUSPENDED CLOSE CONSUMER CLOSED',
  'ACTIVE INVALIDATE URSSAF INVALIDATED',
  'SUSPENDED INVALIDATE URSSAF INVALIDATED',
]
/** What the law does not leave to a worker whom it obliges. */
const notTheirs = ['REFUSE', 'REDUCE', 'SUSPEND', 'WITHDRAW']

const statuses = Object.values(SharingGrantStatus)
const sides = Object.values(SharingSide)
const movers: readonly Mover[] = [...sides, 'SYSTEM']
const moves = Object.keys(grantMoves) as GrantMove[]
const grounds = Object.values(LegalBasis)

/** Every grant that there may be, as its moves look at it. */
const grants = statuses.flatMap((status) =>
  grounds.flatMap((legalBasis) =>
    (status === 'SUSPENDED' ? sides : [null]).map((suspendedBy) => ({ status, legalBasis, suspendedBy })),
  ),
)
const attempts = grants.flatMap((grant) =>
  moves.flatMap((move) => movers.map((mover) => ({ grant, move, mover }) as const)),
)

test('the whole table: every status, move, side and ground, whoever suspended it', () => {
  expect([statuses.length, moves.length, movers.length, grounds.length]).toEqual([10, 11, 4, 4])
  // Nine statuses that nobody suspended, and one that three sides may have.
  expect(attempts).toHaveLength((9 + 3) * 11 * 4 * 4)
  for (const { grant, move, mover } of attempts) {
    const { status, legalBasis, suspendedBy } = grant
    const line = `${status} ${move} ${mover} ${grantMoves[move].to}`
    const obliged = legalBasis === 'OBLIGATION' && mover === 'WORKER' && notTheirs.includes(move)
    const others = move === 'RESUME' && suspendedBy !== mover
    const around = move === 'REPLACE' && suspendedBy === 'URSSAF'
    const may = drawn.includes(line) && !obliged && !others && !around
    expect(mayMove(grant, move, mover), `${line} ${legalBasis} ${suspendedBy}`).toBe(may)
  }
})

test('what is over never opens again: no move leaves one of seven statuses', () => {
  const left = new Set(moves.flatMap((move): readonly SharingGrantStatus[] => grantMoves[move].from))
  expect(statuses.filter((status) => !left.has(status))).toEqual([
    ...['REFUSED', 'UNANSWERED', 'WITHDRAWN', 'REPLACED', 'EXPIRED', 'CLOSED', 'INVALIDATED'],
  ])
})

test('a worker stops in one move from wherever reading may go on, on every ground that leaves them a choice', () => {
  for (const status of ['ACTIVE', 'SUSPENDED'] as const) {
    for (const legalBasis of grounds) {
      const suspendedBy = status === 'SUSPENDED' ? 'URSSAF' : null
      expect(mayMove({ status, legalBasis, suspendedBy }, 'WITHDRAW', 'WORKER')).toBe(legalBasis !== 'OBLIGATION')
    }
  }
})

test('at its very end a grant is over, a millisecond before it is not; what was over before stays what it was', () => {
  const expiresAt = new Date('2026-10-25T00:59:59.500Z')
  const [before, after] = [new Date(expiresAt.getTime() - 1), new Date(expiresAt.getTime() + 1)]
  const ends = { PRESENTED: 'UNANSWERED', ACTIVE: 'EXPIRED', SUSPENDED: 'EXPIRED' } as const
  for (const status of statuses) {
    const end = (ends as Partial<Record<SharingGrantStatus, SharingGrantStatus>>)[status] ?? status
    expect(grantStatusAt({ status, expiresAt }, before), status).toBe(status)
    expect(grantStatusAt({ status, expiresAt }, expiresAt), status).toBe(end)
    expect(grantStatusAt({ status, expiresAt }, after), status).toBe(end)
  }
})

test('each status has words of its own', () => {
  expect(new Set(Object.values(grantStatusLabels)).size).toBe(statuses.length)
})
