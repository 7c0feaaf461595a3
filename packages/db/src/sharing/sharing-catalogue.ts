import type { Tx } from '../connection/client.ts'
import type { Agreement, DataConsumer, Purpose } from '../model.ts'

/** A consumer with its agreements and the versions of their purposes, the last first. */
export type CataloguedConsumer = DataConsumer & { agreements: (Agreement & { purposes: Purpose[] })[] }

/** Every consumer by name, with its agreements, and their purposes of these statuses: a few dozen, whole. */
export const listSharingCatalogue = (tx: Tx, statuses: readonly Purpose['status'][]): Promise<CataloguedConsumer[]> =>
  tx.dataConsumer.findMany({
    include: {
      agreements: {
        include: {
          purposes: { where: { status: { in: [...statuses] } }, orderBy: [{ code: 'asc' }, { version: 'desc' }] },
        },
        orderBy: [{ startDay: 'desc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ name: 'asc' }, { code: 'asc' }],
    take: 200,
  })

/** An agreement, or null. */
export const findAgreement = (tx: Tx, id: string): Promise<Agreement | null> =>
  tx.agreement.findUnique({ where: { id } })

/** The last version of a purpose, whatever became of it; 0 for a new one. */
export async function lastPurposeVersion(tx: Tx, code: string): Promise<number> {
  const last = await tx.purpose.findFirst({ where: { code }, orderBy: { version: 'desc' }, select: { version: true } })
  return last?.version ?? 0
}

/** A version of a purpose to propose. */
export type NewPurpose = Omit<Purpose, 'status' | 'settledAt'>

/** Proposes a version; false, and nothing written, when another already waits. Of twins at once, one is written. */
export async function insertPurpose(tx: Tx, purpose: NewPurpose): Promise<boolean> {
  const { count } = await tx.purpose.createMany({ data: [{ ...purpose, status: 'PROPOSED' }], skipDuplicates: true })
  return count === 1
}

/** Makes true what another agent answered of a version that waits; false when nobody else has, or nothing waits. */
export async function settlePurpose(
  tx: Tx,
  { code, version, at }: Pick<Purpose, 'code' | 'version'> & { at: Date },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT settle_purpose(${code}, ${version}, ${at}) AS done`
  return row.done
}

/** Suspends an agreement that is in force, at once; false when it is not. */
export async function suspendAgreement(tx: Tx, { id, at }: Pick<Agreement, 'id'> & { at: Date }): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT suspend_agreement(${id}::uuid, ${at}) AS done`
  return row.done
}

/** Puts a suspended agreement in force again, as another agent has agreed to; false when nobody else has. */
export async function resumeAgreement(
  tx: Tx,
  { id, approvalId }: Pick<Agreement, 'id'> & { approvalId: string },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    [{ done: boolean }]
  >`SELECT resume_agreement(${id}::uuid, ${approvalId}::uuid) AS done`
  return row.done
}
