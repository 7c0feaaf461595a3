import { listAuthorizationRequests, listAuthorizations, listTrail, namesOfStaff } from '@cesu/db'
import { agentMoves, possibleMoves } from '@cesu/domain/habilitations'
import { StaffRole } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import { AuthorizationStage } from '@cesu/domain/staff'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'
import { IssuerOutput, issuerOf } from './issuer-output.ts'
import { PartnerChecks, partnerChecks } from './partner-checks.ts'
import { HeldOutput, heldOutput, RequestOutput, requestOutput } from './request-output.ts'

const HeldOfPartner = HeldOutput.extend({
  /** What who asks may do now. */
  moves: z.array(z.enum(agentMoves)),
  trail: z.array(TrailEntryOutput),
})

/** The habilitations of a partner, what may be done with each and what was, what it asked, and what Urssaf holds of it. */
export const overseePartner = operation({
  name: 'habilitations.oversee-partner',
  title: 'Lire les habilitations d’un partenaire',
  permission: 'habilitations.oversee',
  effect: 'read',
  input: z.strictObject({ partnerId: z.uuid().toLowerCase() }),
  output: z.object({
    checks: PartnerChecks,
    held: z.array(HeldOfPartner),
    /** Of an issuer of prefinanced CESU; null for another partner. */
    issuer: IssuerOutput.nullable(),
    requests: z.array(RequestOutput),
    /** Its staff: names and what each may do, no address. */
    staff: z.array(
      z.object({
        ...{ id: z.string(), name: z.string(), role: z.enum(StaffRole), stage: z.enum(AuthorizationStage) },
        active: z.boolean(),
      }),
    ),
  }),
  example: { partnerId: documented.partner },
  async run(call, { partnerId }) {
    const { tx, actor, today } = call
    const checks = await partnerChecks(tx, { partnerId, today })
    if (checks === null) throw new Problem('resource.not_found')
    const held: z.input<typeof HeldOfPartner>[] = []
    for (const one of await listAuthorizations(tx, partnerId)) {
      const trail = await listTrail(tx, { subjectKind: 'AUTHORIZATION', subjectId: one.id })
      const moves = actor.permissions.includes('habilitations.change') ? possibleMoves(one.status) : []
      held.push({ ...heldOutput(one, today), moves, trail: trail.map(trailEntry) })
    }
    const staff = (await namesOfStaff(tx, partnerId)).map((one) => ({ ...one, name: fullName(one) }))
    const issuer = await issuerOf(tx, partnerId, actor.permissions.includes('habilitations.change'))
    return {
      checks,
      held,
      issuer,
      requests: (await listAuthorizationRequests(tx, partnerId)).map(requestOutput),
      staff,
    }
  },
})
