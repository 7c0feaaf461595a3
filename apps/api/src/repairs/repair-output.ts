import type { NamedRepair } from '@cesu/db'
import { RepairOrigin, RepairOwner, RepairStatus, RepairSubject } from '@cesu/domain/repairs'
import { z } from 'zod'

/** What everyone concerned reads of what is said to be wrong. Values are hundredths of hours, cents, or days. */
export const repairFields = {
  id: z.string(),
  about: z.enum(RepairSubject),
  period: z.string().nullable(),
  held: z.string().nullable(),
  said: z.string().nullable(),
  words: z.string(),
  owner: z.enum(RepairOwner),
  status: z.enum(RepairStatus),
  dueDay: z.string(),
  openedAt: z.string(),
  answeredAt: z.string().nullable(),
  answer: z.string(),
}

/** The same, with the two persons, for whom the data are about or who has to answer. */
export const NamedRepairOutput = z.object({
  ...repairFields,
  origin: z.enum(RepairOrigin),
  employerId: z.string().nullable(),
  employmentId: z.string().nullable(),
  employerName: z.string().nullable(),
  workerName: z.string().nullable(),
})

/** A row of it, as it leaves. */
export const repairOutput = <One extends Pick<NamedRepair, 'openedAt' | 'answeredAt'>>({
  openedAt,
  answeredAt,
  ...item
}: One) => ({ ...item, openedAt: openedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null })
