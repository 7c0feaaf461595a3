import { listStaffInvitations, listStaff as listStaffRows, listStaffTrail } from '@cesu/db'
import { sentenceOf } from '@cesu/domain/events'
import { MOST_SENDINGS } from '@cesu/domain/staff'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { rightsOutput } from './staff-output.ts'

/** Acts that the page shows. */
const SHOWN = 100

/** The staff of the administrator's partner, who is invited, and what was done of them: 200 of the first two at most. */
export const listStaff = operation({
  name: 'staff.list',
  title: 'Lister les personnes de son organisme, et les invitations qui attendent',
  permission: 'staff.manage',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    members: z.array(
      z.object({
        ...{ id: z.string(), givenName: z.string(), familyName: z.string(), email: z.string() },
        ...{ ...rightsOutput, active: z.boolean(), version: z.int() },
        lastSignedInAt: z.string().nullable(),
        /** One's own rights are changed by another. */
        isOneself: z.boolean(),
      }),
    ),
    invitations: z.array(
      z.object({
        ...{ id: z.string(), email: z.string(), ...rightsOutput, linkNumber: z.int() },
        ...{ invitedByName: z.string(), invitedAt: z.string(), expiresAt: z.string() },
        /** LAPSED when whoever invited no longer may. */
        state: z.enum(['WAITING', 'EXPIRED', 'LAPSED']),
        canBeSentAgain: z.boolean(),
      }),
    ),
    trail: z.array(z.object({ id: z.string(), at: z.string(), actorName: z.string(), sentence: z.string() })),
  }),
  example: undefined,
  async run({ tx, actor, now }) {
    const [members, invitations, trail] = [
      await listStaffRows(tx),
      await listStaffInvitations(tx),
      await listStaffTrail(tx, SHOWN),
    ]
    return {
      members: members.map(({ lastSignedInAt, ...member }) => ({
        ...member,
        ...{ lastSignedInAt: lastSignedInAt?.toISOString() ?? null, isOneself: member.id === actor.id },
      })),
      invitations: invitations.map(({ invitedAt, expiresAt, isBacked, ...one }) => ({
        ...{ ...one, invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() },
        state: stateOf({ isBacked, isOver: expiresAt <= now }),
        canBeSentAgain: one.linkNumber < MOST_SENDINGS,
      })),
      trail: trail.map((entry) => ({ ...entry, at: entry.at.toISOString(), sentence: sentenceOf(entry) })),
    }
  },
})

function stateOf({ isBacked, isOver }: { isBacked: boolean; isOver: boolean }): 'WAITING' | 'EXPIRED' | 'LAPSED' {
  if (!isBacked) return 'LAPSED'
  return isOver ? 'EXPIRED' : 'WAITING'
}
