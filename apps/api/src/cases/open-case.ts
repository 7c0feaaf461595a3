import { findTeamFor, insertCase, type Tx } from '@cesu/db'
import type { PartnerKind, SubjectKind } from '@cesu/db/model'
import { type CaseAbout, caseKinds } from '@cesu/domain/cases'
import { type Author, automaticCheck, record } from '../record.ts'
import { dueDayToday } from '../thresholds.ts'

/** A case to open: its kind and facts, which thing it is about, and whom it concerns when it concerns anyone. */
export interface CaseToOpen {
  readonly about: CaseAbout
  /** Identifier of the thing, and the kind of it when it is not the catalogue's. */
  readonly subjectId: string
  readonly subjectKind?: SubjectKind
  readonly partner?: { readonly id: string; readonly kind: PartnerKind }
  readonly employerId?: string
  readonly employeeId?: string
  /** What is at stake, in cents, when an amount is. */
  readonly stakeCents?: number
  /** Day by which it is answered, YYYY-MM-DD, when it is not that of its kind. */
  readonly dueDay?: string
  /** Who asked for it, when it is not the platform that saw it. */
  readonly by?: Author
}

/** Where a case is opened: in a call of anyone, or in a job. */
interface Opening {
  readonly tx: Tx
  readonly now: Date
  readonly today: string
  readonly newId: () => string
  readonly actor: Author
}

/**
 * Opens a case, in the transaction of what makes it necessary: a bridge that other contexts call. A thing that already has
 * one of that kind, open, or of a kind that comes once (`case_one_of_kind`), opens no second one: null then; else its identifier.
 */
export async function openCase(
  call: Opening,
  { about, subjectId, partner, employerId, employeeId, stakeCents, by = automaticCheck, ...asked }: CaseToOpen,
): Promise<string | null> {
  const { tx, now, newId } = call
  const caseId = newId()
  const subjectKind = asked.subjectKind ?? caseKinds[about.kind].subject
  const concerned = { partnerId: partner?.id ?? null, employerId: employerId ?? null }
  const opened = await insertCase(tx, {
    ...{ id: caseId, ...about, ...concerned, employeeId: employeeId ?? null, subjectKind, subjectId },
    teamId: await teamFor(call, partner?.kind ?? null),
    stakeCents: stakeCents ?? null,
    dueDay: asked.dueDay ?? (await dueDayToday(call, about.kind)),
    openedAt: now,
  })
  if (!opened) return null
  await record(call, {
    ...{ kind: 'CASE_OPENED', subjectKind, subjectId, payload: { caseId, about }, by, ...concerned },
  })
  return caseId
}

async function teamFor({ tx }: Pick<Opening, 'tx'>, kind: PartnerKind | null): Promise<string> {
  // What no team says that it receives goes to that which receives what concerns no partner.
  const team = (await findTeamFor(tx, kind)) ?? (await findTeamFor(tx, null))
  if (team === null) throw new Error(`no team receives the cases of ${kind ?? 'no partner'}`)
  return team.id
}
