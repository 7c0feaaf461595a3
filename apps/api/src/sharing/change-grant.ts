import { type GrantWithPurpose, lastReadings, moveGrant } from '@cesu/db'
import {
  mayMove,
  refuseReading,
  SharingGrantStatus,
  type SharingScopeName,
  sharingScopeNames,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { type Happening, record } from '../record.ts'
import { openObjection } from './open-objection.ts'
import { ownGrant, scopesOfGrant } from './own-grant.ts'
import { OwnMove } from './own-grant-output.ts'
import { writeReceipt } from './write-receipt.ts'

const acts = { REDUCE: 'REDUCED', SUSPEND: 'SUSPENDED', RESUME: 'RESUMED', WITHDRAW: 'STOPPED' } as const

/**
 * Reduces, suspends, takes up again or stops a grant of the worker who acts, as they saw it: at once, in this very transaction, so that
 * no reading that comes after gives what it took away.
 */
export const changeGrant = operation({
  name: 'sharing.change',
  title: 'Réduire, suspendre, reprendre ou arrêter un partage',
  permission: 'sharing.decide',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    move: OwnMove,
    /** To reduce: the lists of data that are still let. */
    scopes: z.array(z.enum(sharingScopeNames)).max(10).optional(),
  }),
  expected: {
    id: 'l’identifiant du partage',
    version: 'la version que vous avez lue',
    move: 'REDUCE, SUSPEND, RESUME ou WITHDRAW',
    scopes: 'les listes de données que vous laissez encore lire',
  },
  output: z.object({ status: z.enum(SharingGrantStatus), version: z.int() }),
  example: { id: documented.grant, version: 1, move: 'SUSPEND' },
  async run(call, { id, version, move, scopes: left }) {
    const { tx, now } = call
    const grant = await ownGrant(call, id)
    const scopes =
      move === 'REDUCE' ? scopesOfGrant(grant).filter((scope) => left?.includes(scope)) : scopesOfGrant(grant)
    if (scopes.length === 0) throw refusedInput([refuseReading('sharing.nothing_chosen', 'scopes')])
    const next = nextOf(move, { version, scopes, now })
    const isSame = move === 'REDUCE' && scopes.length === grant.scopes.length
    const moves = grant.version === version && !isSame && mayMove(grant, move, 'WORKER')
    if (!moves || grant.notice === null || !(await moveGrant(tx, { ...grant, version }, next))) {
      throw refusedInput([refuseReading('sharing.not_so', '')])
    }
    await writeReceipt(call, { ...grant, notice: grant.notice }, { act: acts[move], scopes })
    await record(call, { ...happeningOf(move, { grant, scopes, version: next.version }), partnerId: grant.partnerId })
    if (move === 'WITHDRAW' && grant.legalBasis === 'PROACTIVE') await followDestruction(call, grant)
    return { status: next.status, version: next.version }
  },
})

/** Objected to once something was read: its destruction is followed. */
async function followDestruction(call: Call<'CITIZEN', 'write'>, grant: GrantWithPurpose): Promise<void> {
  if ((await lastReadings(call.tx, [grant.id])).has(grant.id))
    await openObjection(call, grant, { stopped: true, words: '' })
}

type Move = z.output<typeof OwnMove>

/** What a grant is after each move. */
function nextOf(
  move: Move,
  { version, scopes, now }: { version: number; scopes: SharingScopeName[]; now: Date },
): { status: SharingGrantStatus; version: number } & Parameters<typeof moveGrant>[2] {
  const next = { version: version + 1 }
  if (move === 'REDUCE') return { status: 'ACTIVE', scopes, ...next }
  if (move === 'SUSPEND') return { status: 'SUSPENDED', suspendedBy: 'WORKER', ...next }
  if (move === 'RESUME') return { status: 'ACTIVE', suspendedBy: null, ...next }
  return { status: 'WITHDRAWN', suspendedBy: null, endedAt: now, ...next }
}

/** What the trail keeps of it, and the consumer is told. */
function happeningOf(
  move: Move,
  { grant, scopes, version }: { grant: GrantWithPurpose; scopes: readonly SharingScopeName[]; version: number },
): Happening {
  const subjectId = grant.id
  const told = { purpose: grant.purposeCode, grantVersion: version }
  if (move === 'REDUCE') {
    const removed = scopesOfGrant(grant).filter((scope) => !scopes.includes(scope))
    return { kind: 'SHARING_REDUCED', subjectId, payload: { ...told, removed } }
  }
  if (move === 'SUSPEND') return { kind: 'SHARING_SUSPENDED', subjectId, payload: { ...told, by: 'WORKER' } }
  if (move === 'RESUME') return { kind: 'SHARING_RESUMED', subjectId, payload: told }
  return { kind: 'SHARING_STOPPED', subjectId, payload: { ...told, replacedById: null } }
}
