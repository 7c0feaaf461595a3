import type { WorldRows } from '@cesu/db'
import { RepresentationAct } from '@cesu/db/model'
import { helperPermissions } from '@cesu/domain/permissions'
import type { Citizen } from '../actors/citizen.ts'
import { codeHash } from '../representatives/code.ts'
import { documented, documentedHelpCode } from './ids.ts'

const issuer = 'urn:cesu:documentation'
/** When the worker was helped. */
const helped = new Date('2026-11-02T09:00:00Z')
const codeUntil = new Date('2026-11-08T09:00:00Z')
const acts = Object.values(RepresentationAct)

/** Somebody who helps the worker of the world, with all that they may let. */
export const helper: Citizen = {
  ...{ kind: 'CITIZEN', id: documented.helper, name: 'Aidant Exemple', employerId: null, issuer, acr: 'eidas1' },
  ...{ employeeId: documented.employee, session: documented.helpSession, permissions: helperPermissions(acts) },
  representation: {
    ...{ id: documented.representation, principalId: documented.citizen, principalName: 'Employeur Exemple', acts },
  },
}

/** The row of that person. */
export const helperRow = {
  ...{ id: documented.helper, issuer, subject: documented.helper, givenNames: 'Aidant', familyName: 'Exemple' },
  ...{ birthDay: '1985-03-04', createdAt: new Date('2025-01-01T08:00:00Z') },
}

const session = {
  ...{ actorKind: 'CITIZEN' as const, idToken: 'exemple', createdAt: new Date(documented.now) },
  ...{ lastSeenAt: new Date(documented.now), expiresAt: new Date('2026-11-03T17:00:00Z') },
}

/** What lets them act, an invitation of theirs that waits, and a session of each of the two. */
export const helpWorld = {
  representations: [
    {
      ...{ id: documented.representation, principalId: documented.citizen, helperId: documented.helper, months: 12 },
      ...{ status: 'ACTIVE', acts, codeHash: '0'.repeat(64), invitedAt: helped, answeredAt: helped, codeUntil },
      endsAt: new Date('2027-11-02T09:00:00Z'),
    },
    {
      ...{ id: documented.invitation, principalId: documented.helper, status: 'INVITED', months: 6 },
      ...{ acts: ['READ', 'DECIDE'], codeHash: codeHash(documentedHelpCode.replaceAll('-', '')) },
      ...{ invitedAt: helped, codeUntil },
    },
  ],
  sessions: [
    { tokenHash: documented.ownSession, actorId: documented.citizen, ...session },
    {
      tokenHash: documented.helpSession,
      actorId: documented.helper,
      ...session,
      representationId: documented.representation,
    },
  ],
} satisfies WorldRows
