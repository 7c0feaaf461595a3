import { presentStaffInvitation } from '@cesu/db'
import { InvitationToken } from '@cesu/domain/staff'
import { z } from 'zod'
import { documentedToken } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { tokenHash } from '../tokens.ts'
import { rightsOutput } from './staff-output.ts'

/** What a link invites to, for whoever has it, before anyone signs in, and nothing of the person; null for a link that is over. */
export const presentInvitation = operation({
  name: 'staff.present-invitation',
  title: 'Lire à quoi un lien invite',
  permission: 'staff.present',
  effect: 'read',
  input: z.strictObject({ token: InvitationToken }),
  expected: { token: 'le lien reçu par message' },
  output: z
    .object({ ...rightsOutput, partnerName: z.string(), inviterName: z.string(), expiresAt: z.string() })
    .nullable(),
  example: { token: documentedToken },
  async run({ tx, now }, { token }) {
    const found = await presentStaffInvitation(tx, { tokenHash: tokenHash(token), at: now })
    return found && { ...found, expiresAt: found.expiresAt.toISOString() }
  },
})
