import { type CaseRow, listCaseFiles, listCaseNotes, listOpinionsOf, seeCase } from '@cesu/db'
import { CaseFileScan, CaseFileType, CaseOpinion, openCaseStatuses } from '@cesu/domain/cases'
import { z } from 'zod'
import type { Agent } from '../actors/agent.ts'
import type { Call } from '../call.ts'

/** Whether an agent holds a case that is not decided. */
export const isHeldBy = ({ assigneeId, status }: CaseRow, { id }: Pick<Agent, 'id'>): boolean =>
  assigneeId === id && openCaseStatuses.some((one) => one === status)

/** What people put in a case, as its page reads it. */
export const casePaperFields = {
  /** Its files, those that were removed too: `removed` says by whom, when and why. */
  files: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), type: z.enum(CaseFileType), size: z.int(), scan: z.enum(CaseFileScan) },
      ...{ authorName: z.string(), addedAt: z.string() },
      /** Whether it holds what acts when it is opened. */
      isActive: z.boolean(),
      /** Whether it came with the answer to a question. */
      isOfAnswer: z.boolean(),
      removed: z.object({ byName: z.string(), at: z.string(), reason: z.string() }).nullable(),
      mayRemove: z.boolean(),
    }),
  ),
  /** What colleagues were asked, and think. */
  opinions: z.array(
    z.object({
      ...{
        id: z.string(),
        askedByName: z.string(),
        askedOfName: z.string(),
        question: z.string(),
        askedAt: z.string(),
      },
      ...{ answer: z.enum(CaseOpinion).nullable(), words: z.string().nullable(), answeredAt: z.string().nullable() },
      withdrawnAt: z.string().nullable(),
      mayAnswer: z.boolean(),
      mayWithdraw: z.boolean(),
    }),
  ),
  notes: z.array(
    z.object({
      ...{ id: z.string(), authorName: z.string(), text: z.string(), writtenAt: z.string() },
      /** Whether a colleague wrote it since who reads last read the case; whether it names them. */
      isUnread: z.boolean(),
      namesMe: z.boolean(),
      /** Names of the colleagues whom it names. */
      names: z.array(z.string()),
    }),
  ),
}

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Reads it, and that who reads has read it. */
export async function casePapers(
  { tx, actor, now }: Call<'AGENT', 'read'>,
  found: CaseRow,
): Promise<z.input<z.ZodObject<typeof casePaperFields>>> {
  const { id: caseId } = found
  const isOpen = openCaseStatuses.some((status) => status === found.status)
  const handles = actor.permissions.includes('cases.handle')
  const seenAt = await seeCase(tx, { caseId, agentId: actor.id, now })
  const files = await listCaseFiles(tx, caseId)
  const opinions = await listOpinionsOf(tx, caseId)
  const notes = await listCaseNotes(tx, caseId)
  const leads = actor.permissions.includes('cases.lead')
  return {
    files: files.map(({ addedAt, active, questionId, removedAt, removedByName, removedReason, ...file }) => ({
      ...{ ...file, addedAt: addedAt.toISOString(), isActive: active === true, isOfAnswer: questionId !== null },
      removed: removedAt && {
        ...{ byName: removedByName ?? '', at: removedAt.toISOString(), reason: removedReason ?? '' },
      },
      mayRemove:
        handles && removedAt === null && (leads || file.authorId === actor.id || found.assigneeId === actor.id),
    })),
    opinions: opinions.map(({ askedAt, answeredAt, withdrawnAt, ...opinion }) => {
      const waits = isOpen && answeredAt === null && withdrawnAt === null
      return {
        ...{ ...opinion, askedAt: askedAt.toISOString(), answeredAt: iso(answeredAt), withdrawnAt: iso(withdrawnAt) },
        mayAnswer: waits && opinion.askedOfId === actor.id,
        mayWithdraw: waits && (opinion.askedById === actor.id || isHeldBy(found, actor)),
      }
    }),
    notes: notes.map(({ writtenAt, mentions, ...note }) => ({
      ...{ ...note, writtenAt: writtenAt.toISOString() },
      isUnread: note.authorId !== actor.id && (seenAt === null || writtenAt > seenAt),
      namesMe: mentions.some(({ agentId }) => agentId === actor.id),
      names: mentions.map(({ agent: { givenName, familyName } }) => `${givenName} ${familyName}`),
    })),
  }
}
