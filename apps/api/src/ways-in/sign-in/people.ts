import {
  type AgentWithTeam,
  findAgent,
  findAgentByIdentity,
  findStaff,
  findStaffByIdentity,
  type StaffWithPartner,
  type Tx,
} from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'
import type { VerifiedIdentity } from './relying-party.ts'

/** The kind of person whom each application opens to. */
export const actorKinds = { PARTNER: 'PARTNER_STAFF', BACKOFFICE: 'AGENT' } as const satisfies Record<
  SessionAudience,
  string
>

/** Someone who may sign in. */
export type Person = StaffWithPartner | AgentWithTeam

/** The active person who has this identity and may open the application, or null. */
export const findByIdentity = (
  tx: Tx,
  audience: SessionAudience,
  identity: VerifiedIdentity,
): Promise<Person | null> =>
  audience === 'PARTNER' ? findStaffByIdentity(tx, identity) : findAgentByIdentity(tx, identity)

/** A person by id, active or not, or null. */
export const findPerson = (tx: Tx, audience: SessionAudience, id: string): Promise<Person | null> =>
  audience === 'PARTNER' ? findStaff(tx, id) : findAgent(tx, id)

/** The partner whom a person works for; null for an agent. */
export const partnerOf = (person: Person): string | null => ('partnerId' in person ? person.partnerId : null)
