import type { Prisma, Tx } from '../connection/client.ts'
import type { Installation } from '../model.ts'

/** The platform as its database knows it; null before the first start. Every role may read it. */
export const findInstallation = (tx: Tx): Promise<Installation | null> =>
  tx.installation.findUnique({ where: { id: 1 } })

/** Writes the one row of the platform, or changes what is given of it; under the owner only. */
export async function saveInstallation(
  tx: Tx,
  { createdAt, ...changes }: { demo: boolean; keyChecks?: Prisma.InputJsonObject; createdAt: Date },
): Promise<void> {
  await tx.installation.upsert({ where: { id: 1 }, create: { id: 1, createdAt, ...changes }, update: changes })
}
