import type { Tx } from '../connection/client.ts'
import type { EventKind, Representation, RepresentationAct } from '../model.ts'

/** One to write; it waits for its answer. */
export type NewRepresentation = Pick<
  Representation,
  'id' | 'principalId' | 'acts' | 'months' | 'codeHash' | 'invitedAt' | 'codeUntil'
>

/** Writes what a worker asks of somebody whom they trust. */
export async function insertRepresentation(tx: Tx, one: NewRepresentation): Promise<void> {
  // No RETURNING: the fingerprint of the code is read by nobody.
  await tx.representation.createMany({ data: [{ ...one, status: 'INVITED' }] })
}

/** How many helpers the person who acts has in force or waiting; those who name one at once wait for one another. */
export async function countRepresentatives(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`SELECT own_representatives_now() AS count`
  return row.count
}

/** One as either of its two persons reads it. */
export type OwnRepresentation = Omit<Representation, 'codeHash'> & { principalName: string; helperName: string | null }

const shown = {
  ...{ id: true, principalId: true, helperId: true, acts: true, months: true, status: true, invitedAt: true },
  ...{ codeUntil: true, answeredAt: true, endsAt: true, endedAt: true },
} as const

/** Those of the person who acts, on either side, the last asked first: a few in a life. */
export async function listRepresentations(tx: Tx): Promise<OwnRepresentation[]> {
  const rows = await tx.representation.findMany({
    select: shown,
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const ids = rows.map(({ id }) => id)
  const names = await tx.$queryRaw<{ id: string; principalName: string; helperName: string | null }[]>`
    SELECT id, principal_name AS "principalName", helper_name AS "helperName" FROM representation_names(${ids}::uuid[])`
  const byId = new Map(names.map((one) => [one.id, one]))
  return rows.map((row) => ({
    ...row,
    principalName: byId.get(row.id)?.principalName ?? '',
    helperName: byId.get(row.id)?.helperName ?? null,
  }))
}

/** One of them, or null. */
export const findRepresentation = (tx: Tx, id: string): Promise<Omit<Representation, 'codeHash'> | null> =>
  tx.representation.findUnique({ where: { id }, select: shown })

/** What a code asks. */
export interface PresentedRepresentation {
  id: string
  principalName: string
  acts: RepresentationAct[]
  months: number
  codeUntil: Date
}

/** What a code asks of the person who acts, as long as it waits; null otherwise. */
export async function findPresentedRepresentation(
  tx: Tx,
  { codeHash, at }: { codeHash: string; at: Date },
): Promise<PresentedRepresentation | null> {
  const rows = await tx.$queryRaw<PresentedRepresentation[]>`
    SELECT id, principal_name AS "principalName", acts::text[] AS acts, months, code_until AS "codeUntil"
    FROM presented_representation(${codeHash}, ${at})`
  return rows[0] ?? null
}

/** Answers one in the name of the person who acts; of twenty at once one does. Its identifier, null when it waits no more. */
export async function answerRepresentation(
  tx: Tx,
  { codeHash, accept, at }: { codeHash: string; accept: boolean; at: Date },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ id: string | null }]>`
    SELECT answer_representation(${codeHash}, ${accept}, ${at}) AS id`
  return row.id
}

/** Ends one, by either of its persons, if it still is where it was read. */
export async function endRepresentation(
  tx: Tx,
  { id, status, ...end }: Pick<Representation, 'id' | 'status'> & { becomes: 'STOPPED' | 'RENOUNCED'; at: Date },
): Promise<boolean> {
  const { count } = await tx.representation.updateMany({
    where: { id, status },
    data: { status: end.becomes, endedAt: end.at },
  })
  return count === 1
}

/** From now on a session of the person who acts is under a representation, or under none; false when it may not be. */
export async function actUnder(
  tx: Tx,
  { session, representationId }: { session: string; representationId: string | null },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT act_for(${session}, ${representationId}::uuid) AS done`
  return row.done
}

/** For whom a session acts, with the worker whom they are; for the door. */
export const findSessionRepresentation = (tx: Tx, id: string) =>
  tx.representation.findUnique({
    where: { id },
    select: {
      ...{ id: true, acts: true, principalId: true },
      principal: { select: { givenNames: true, familyName: true, usageName: true, employeeId: true } },
    },
  })

/** Whether the representation of the transaction is in force, lets an act, and whether this reading was traced a moment ago. */
export interface AdmittedRepresentation {
  isLive: boolean
  isLet: boolean
  isTraced: boolean
}

/** Looks at it, and holds it to the end of the transaction. */
export async function admitRepresentation(
  tx: Tx,
  { act, operation }: { act: RepresentationAct | null; operation: string },
): Promise<AdmittedRepresentation> {
  const [row] = await tx.$queryRaw<[AdmittedRepresentation]>`
    SELECT is_live AS "isLive", is_let AS "isLet", is_traced AS "isTraced"
    FROM admit_representation(${act}::"RepresentationAct", ${operation})`
  return row
}

/** What somebody did for the worker who acts. */
export interface RepresentedAct {
  id: string
  at: Date
  representationId: string
  helperName: string
  kind: EventKind
  payload: unknown
}

/** The last of those, so many at most. */
export const listRepresentedActs = (tx: Tx, most: number): Promise<RepresentedAct[]> =>
  tx.$queryRaw<RepresentedAct[]>`
    SELECT id, at, representation_id AS "representationId", helper_name AS "helperName", kind::text AS kind, payload
    FROM own_represented_acts(${most})`
