import type { CaseRow } from '@cesu/db'
import { CaseAbout, CaseOutcome, CaseStatus } from '@cesu/domain/cases'
import { z } from 'zod'

/** What every screen reads of a case; null where nobody is concerned. */
export const caseFields = {
  id: z.string(),
  number: z.int(),
  /** Its kind, and what is known of it. */
  about: CaseAbout,
  subjectId: z.string(),
  status: z.enum(CaseStatus),
  dueDay: z.string(),
  openedAt: z.string(),
  /** What is at stake, in cents; null when no amount is. */
  stakeCents: z.int().nullable(),
  employerId: z.string().nullable(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  teamId: z.string(),
  teamName: z.string(),
  partnerName: z.string().nullable(),
  employerName: z.string().nullable(),
  employeeName: z.string().nullable(),
  /** When the last answer to a question about it came, since it was last opened again. */
  answeredAt: z.string().nullable(),
  /** Notes that colleagues wrote since who asks last read it. */
  unreadNotes: z.int(),
  /** How many questions still wait for their answer. */
  awaitedAnswers: z.int(),
  /** One more at each act. */
  version: z.int(),
  outcome: z.enum(CaseOutcome).nullable(),
}

/** A row of the database, as it leaves. */
export const caseRow = ({ kind, facts, openedAt, answeredAt, ...row }: CaseRow) => ({
  ...row,
  about: CaseAbout.parse({ kind, facts }),
  openedAt: openedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
})
