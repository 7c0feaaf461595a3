import {
  countCallsSince,
  listApiClients,
  listAuthorizations,
  listContractsOf,
  listGrantsOfWorker,
  listMandatesOfEmployer,
  type Tx,
} from '@cesu/db'
import type { PersonOpening } from '@cesu/db/model'
import { SuspensionReason } from '@cesu/domain/applications'
import { AuthorizationStage, AuthorizationStatus } from '@cesu/domain/habilitations'
import { MandateAct, MandateStatus } from '@cesu/domain/mandates'
import { SharingGrantStatus } from '@cesu/domain/sharing'
import { z } from 'zod'

const named = z.object({ id: z.string(), name: z.string() })

/** What is shown of a person besides who they are and their cases; each part is empty for those who have none. */
export const openedParts = {
  mandates: z.array(
    z.object({
      id: z.string(),
      status: z.enum(MandateStatus),
      acts: z.array(z.enum(MandateAct)),
      startDay: z.string(),
      endDay: z.string().nullable(),
      signedAt: z.string().nullable(),
      partner: named,
    }),
  ),
  contracts: z.array(
    z.object({
      id: z.string(),
      activity: z.string(),
      startDay: z.string(),
      endDay: z.string().nullable(),
      employer: named,
      employee: named,
    }),
  ),
  grants: z.array(
    z.object({
      id: z.string(),
      consumerName: z.string(),
      label: z.string(),
      status: z.enum(SharingGrantStatus),
      askedAt: z.string(),
      reads: z.int(),
      lastReadAt: z.string().nullable(),
    }),
  ),
  authorizations: z.array(
    z.object({
      id: z.string(),
      stage: z.enum(AuthorizationStage),
      status: z.enum(AuthorizationStatus),
      startDay: z.string(),
      endDay: z.string(),
    }),
  ),
  applications: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
      revokedAt: z.string().nullable(),
      suspendedAt: z.string().nullable(),
      /** Why, when the platform suspended it by itself; null otherwise. */
      suspendedFor: z.enum(SuspensionReason).nullable(),
    }),
  ),
  /** Calls of a partner's programs in the last day and the last seven; null for the others. */
  calls: z.object({ day: z.int(), week: z.int() }).nullable(),
}

const parts = z.object(openedParts)
type Parts = z.input<typeof parts>

const nothing: Parts = { mandates: [], contracts: [], grants: [], authorizations: [], applications: [], calls: null }
const iso = (at: Date | null) => at?.toISOString() ?? null

/** Reads them, 50 of each at most. */
export async function openedPartsOf(tx: Tx, person: PersonOpening, now: Date): Promise<Parts> {
  if (person.party === 'PARTNER') return partnerParts(tx, person.personId, now)
  const contracts = (await listContractsOf(tx, person)).map(
    ({ employerId, employerName, employeeId, employeeName, ...contract }) => ({
      ...contract,
      employer: { id: employerId, name: employerName },
      employee: { id: employeeId, name: employeeName },
    }),
  )
  if (person.party === 'EMPLOYEE') {
    const grants = await listGrantsOfWorker(tx, person.personId)
    return {
      ...{ ...nothing, contracts },
      grants: grants.map(({ askedAt, lastReadAt, ...grant }) => ({
        ...grant,
        ...{ askedAt: askedAt.toISOString(), lastReadAt: iso(lastReadAt) },
      })),
    }
  }
  const mandates = await listMandatesOfEmployer(tx, person.personId)
  return {
    ...{ ...nothing, contracts },
    mandates: mandates.map(({ signedAt, ...mandate }) => ({ ...mandate, signedAt: iso(signedAt) })),
  }
}

const DAY_MS = 86_400_000

async function partnerParts(tx: Tx, partnerId: string, now: Date): Promise<Parts> {
  const since = [1, 7].map((days) => new Date(now.getTime() - days * DAY_MS))
  const [day = 0, week = 0] = await countCallsSince(tx, { partnerId, clientId: null }, since)
  return {
    ...nothing,
    authorizations: await listAuthorizations(tx, partnerId),
    applications: (await listApiClients(tx, partnerId)).map((client) => ({
      ...{ id: client.id, name: client.name, suspendedFor: client.suspendedFor },
      createdAt: client.createdAt.toISOString(),
      expiresAt: client.expiresAt.toISOString(),
      ...{ revokedAt: iso(client.revokedAt), suspendedAt: iso(client.suspendedAt) },
    })),
    calls: { day, week },
  }
}
