import type { EmploymentEvent } from '@cesu/db/model'
import {
  EmploymentEventKind,
  EmploymentEventStatus,
  EmploymentSide,
  endSumsHeld,
  NoticeStatus,
} from '@cesu/domain/employment-events'
import { ContractEndRoute } from '@cesu/domain/proposals'
import { z } from 'zod'

const day = z.string().nullable()

/** What one side says of a contract, as it leaves. */
export const EventOutput = z.object({
  ...{ id: z.string(), employerId: z.string(), employmentId: z.string() },
  kind: z.enum(EmploymentEventKind),
  side: z.enum(EmploymentSide),
  ...{ firstDay: day, lastDay: day, lastDayWorked: day },
  route: z.enum(ContractEndRoute).nullable(),
  noticeStatus: z.enum(NoticeStatus).nullable(),
  ...{ noticeFirstDay: day, noticeLastDay: day },
  ...endSumsHeld,
  status: z.enum(EmploymentEventStatus),
  statedAt: z.string(),
})

/** One row of what is said, as it leaves: who wrote it stays. */
export const eventOutput = ({
  partnerId: _partner,
  authorId: _id,
  authorName: _name,
  confirmedAt: _confirmed,
  statedAt,
  ...said
}: EmploymentEvent): z.input<typeof EventOutput> => ({ ...said, statedAt: statedAt.toISOString() })
