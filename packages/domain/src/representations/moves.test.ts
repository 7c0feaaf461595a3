import { describe, expect, test } from 'vitest'
import { actOf, citizenPermissions, helperPermissions } from '../permissions/index.ts'
import { RepresentationAct } from './index.ts'
import {
  mayMoveRepresentation,
  type RepresentationMove,
  RepresentationStatus,
  representationMoves,
  representationStateAt,
} from './moves.ts'

const now = new Date('2026-11-28T10:00:00Z')
const later = new Date('2026-12-01T10:00:00Z')
const statuses = Object.values(RepresentationStatus)
const moves = Object.keys(representationMoves) as RepresentationMove[]
const one = (status: RepresentationStatus, until = later) => ({ status, codeUntil: until, endsAt: until })

describe('the moves of a representation', () => {
  test('each is made by one side, from where it is, and nothing that is over begins again', () => {
    const made = statuses.flatMap((status) =>
      (['WORKER', 'HELPER'] as const).flatMap((side) =>
        moves
          .filter((move) => mayMoveRepresentation(one(status), { move, side, now }))
          .map((move) => `${status} ${side} ${move} ${representationMoves[move].to}`),
      ),
    )
    expect(made).toEqual([
      'INVITED WORKER STOP STOPPED',
      'INVITED HELPER ACCEPT ACTIVE',
      'INVITED HELPER DECLINE DECLINED',
      'ACTIVE WORKER STOP STOPPED',
      'ACTIVE HELPER RENOUNCE RENOUNCED',
    ])
  })

  test('past its day it is over at that very instant, whatever is written', () => {
    expect(statuses.map((status) => representationStateAt(one(status, now), now))).toEqual([
      ...['EXPIRED', 'EXPIRED', 'DECLINED', 'STOPPED', 'RENOUNCED'],
    ])
    for (const move of moves) {
      for (const status of ['INVITED', 'ACTIVE'] as const) {
        const { by: side } = representationMoves[move]
        expect(mayMoveRepresentation(one(status, now), { move, side, now })).toBe(false)
      }
    }
  })
})

describe('what an act lets', () => {
  test('no permission is let by two acts, and each is one of a person', () => {
    const all = helperPermissions(Object.values(RepresentationAct))
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((permission) => !citizenPermissions.PERSON.includes(permission as never))).toEqual([])
  })

  test('a helper never names another, takes everything, gives a mandate, nor acts as an employer', () => {
    for (const permission of [
      'representatives.own',
      'own-data.take',
      'mandates.answer',
      'mandates.own',
      'as-employer.say',
    ]) {
      expect(actOf(permission)).toBeNull()
    }
    expect(actOf('sharing.decide')).toBe('DECIDE')
  })
})
