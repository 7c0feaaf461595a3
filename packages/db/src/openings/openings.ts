import type { Prisma, Tx } from '../connection/client.ts'
import type { CaseParty, IdentifierKind, OpeningVerdict, PersonOpening } from '../model.ts'

/** Which person, and what they are. */
export interface OpenedPerson {
  party: CaseParty
  personId: string
}

/** Whether there is such a person; for a partner, whether there is such a partner. */
export async function hasPerson(tx: Tx, { party, personId: id }: OpenedPerson): Promise<boolean> {
  if (party === 'EMPLOYER') return (await tx.employer.findUnique({ where: { id }, select: { id: true } })) !== null
  if (party === 'EMPLOYEE') return (await tx.employee.findUnique({ where: { id }, select: { id: true } })) !== null
  return (await tx.partner.findUnique({ where: { id }, select: { id: true } })) !== null
}

/** The number of a case that an agent holds and that concerns a person; null when there is none such. */
export async function findHeldCase(
  tx: Tx,
  { caseId, agentId, party, personId }: OpenedPerson & { caseId: string; agentId: string },
): Promise<number | null> {
  const concerned: Record<CaseParty, Prisma.CaseWhereInput> = {
    EMPLOYER: { employerId: personId },
    EMPLOYEE: { employeeId: personId },
    PARTNER: { partnerId: personId },
  }
  const found = await tx.case.findFirst({
    where: { id: caseId, assigneeId: agentId, status: { in: ['IN_PROGRESS', 'AWAITING_REPLY'] }, ...concerned[party] },
    select: { number: true },
  })
  return found && Number(found.number)
}

/** Opens what is known of a person; the database refuses an opening that is not the agent's own, of now, from a case that they hold. */
export async function insertOpening(tx: Tx, opening: PersonOpening): Promise<void> {
  await tx.personOpening.createMany({ data: [opening] })
}

/** The opening by which the agent who acts reads a person: not over at that instant, its case still theirs; null otherwise. */
export async function findLiveOpening(
  tx: Tx,
  { party, personId, at }: OpenedPerson & { at: Date },
): Promise<PersonOpening | null> {
  const rows = await tx.$queryRaw<PersonOpening[]>`
    SELECT id, agent_id AS "agentId", party::text AS party, person_id AS "personId", case_id AS "caseId", reason::text AS reason,
      words, opened_at AS "openedAt", expires_at AS "expiresAt"
    FROM live_opening(${party}::"CaseParty", ${personId}::uuid, ${at})`
  return rows[0] ?? null
}

/** What identifies a person whose page is open, masked; nothing when it is not. */
export const listMasks = (
  tx: Tx,
  { party, personId, at }: OpenedPerson & { at: Date },
): Promise<{ kind: IdentifierKind; mask: string }[]> =>
  tx.$queryRaw`SELECT kind::text AS kind, mask FROM opened_masks(${party}::"CaseParty", ${personId}::uuid, ${at})`

/** One identifier of a person whose page is open: in clear, or sealed for a NIR and an IBAN; null when it is not, or there is none. */
export async function revealIdentifier(
  tx: Tx,
  { party, personId, kind, at }: OpenedPerson & { kind: IdentifierKind; at: Date },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ value: string }[]>`
    SELECT value FROM reveal_identifier(${party}::"CaseParty", ${personId}::uuid, ${kind}::"IdentifierKind", ${at})`
  return rows[0]?.value ?? null
}

/** The worker of a social security number, by its keyed fingerprint; null when there is none, or who asks opens nobody. */
export async function findWorkerOfNumber(tx: Tx, fingerprint: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ id: string | null }]>`SELECT worker_of_number(${fingerprint}) AS id`
  return row.id
}

/** What is said of an opening that no case explains, once and by another: whose it was, or null when that cannot be said. */
export async function checkOpening(
  tx: Tx,
  { id, verdict, words, at }: { id: string; verdict: OpeningVerdict; words: string; at: Date },
): Promise<OpenedPerson | null> {
  const rows = await tx.$queryRaw<OpenedPerson[]>`
    SELECT party::text AS party, person_id AS "personId"
    FROM check_opening(${id}::uuid, ${verdict}::"OpeningVerdict", ${words}, ${at})`
  return rows[0] ?? null
}
