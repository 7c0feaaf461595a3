import type { AgentRole, StaffRole } from '@cesu/db/model'
import { agentPermissions, everyCase, permissionsOfStaff, staffPermissions } from '@cesu/domain/permissions'
import type { Agent } from '../actors/agent.ts'
import type { PartnerStaff } from '../actors/partner-staff.ts'
import { documented } from './ids.ts'

export const createdAt = new Date('2025-01-01T08:00:00Z')
export const issuer = 'urn:cesu:documentation'

export const person = (id: string, familyName: string) => ({
  ...{ id, issuer, subject: id, givenName: 'Exemple', familyName, email: `${id}@exemple.invalid`, createdAt },
})

export const partner = { id: documented.partner, name: 'Partenaire d’exemple', kind: 'JOBBING_PLATFORM' } as const
export const team = { id: documented.team, name: 'Équipe d’exemple' }

/** Who acts in the examples has just proved who they are. */
const proof = { acr: 'eidas2', at: new Date(documented.now) }

export const staffActor = (id: string, role: StaffRole): PartnerStaff => ({
  ...{
    kind: 'PARTNER_STAFF',
    id,
    name: `Exemple ${role}`,
    partnerId: partner.id,
    partner,
    role,
    stage: 'PRODUCTION',
    proof,
  },
  permissions: staffPermissions[role],
})

/** The same, of a partner who issues titles. */
export const issuerActor = (id: string, role: StaffRole): PartnerStaff => ({
  ...staffActor(id, role),
  permissions: permissionsOfStaff({ role, stage: 'PRODUCTION', partner: { kind: 'VOUCHER_ISSUER' } }),
})

export const agentActor = (id: string, role: AgentRole): Agent => ({
  ...{ kind: 'AGENT', id, name: `Exemple ${role}`, team, role, proof },
  ...{ permissions: agentPermissions[role], scope: everyCase },
})
