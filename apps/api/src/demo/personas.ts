import { type Db, listIdentities, withContext } from '@cesu/db'
import { agentRoleLabels, staffRoleLabels } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import type { SignedInKind } from '../actor.ts'
import { DEMO_IDENTITY_KEY } from '../platform/config.ts'

/** Someone of the demo world whom a visitor can be. */
export interface Persona {
  subject: string
  name: string
  /** Role and organisation, in French. */
  description: string
}

/** The personas who can open an application. */
export async function listPersonas(door: Db, kind: SignedInKind): Promise<Persona[]> {
  const { staff, agents } = await withContext(door, { kind: 'door' }, (tx) => listIdentities(tx, DEMO_IDENTITY_KEY))
  return kind === 'PARTNER_STAFF'
    ? staff.map((person) => ({
        subject: person.subject,
        name: fullName(person),
        description: `${staffRoleLabels[person.role]} chez ${person.partner.name}`,
      }))
    : agents.map((person) => ({
        subject: person.subject,
        name: fullName(person),
        description: `${agentRoleLabels[person.role]}, ${person.team.name}`,
      }))
}
