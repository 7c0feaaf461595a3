import type { WorldRows } from '@cesu/db'
import { documented } from './ids.ts'

/** Somebody whom the administrator of the world invites. */
export const staffWorld = {
  staffInvitations: [
    {
      ...{
        id: documented.staffInvitation,
        partnerId: documented.partner,
        email: 'invitee@exemple.invalid',
        role: 'READER',
      },
      ...{ stage: 'PRODUCTION', linkNumber: 1, tokenHash: '1'.repeat(64), invitedById: documented.administrator },
      ...{ invitedByName: 'Exemple ADMINISTRATOR', invitedAt: new Date(documented.now) },
      expiresAt: new Date('2026-11-10T08:00:00Z'),
    },
  ],
} satisfies WorldRows
