import { CaseAct, type CaseKind, type CaseStatus } from '@cesu/db/model'
import { type CaseRights, mayOnCase, type ScopedCase } from '../permissions/case-rights.ts'
import { addDays, type Day } from '../shared/index.ts'
import type { CaseDefinition } from './definition.ts'
import { type Delays, dayOfOurs } from './delays.ts'
import { caseKinds } from './kinds.ts'

/** Day by which a case opened today must be answered, with the delays of that day; what a legal clock sets never moves. */
export function dueDay(kind: CaseKind, today: Day, delays: Delays): Day {
  const { answerDays }: CaseDefinition = caseKinds[kind]
  return typeof answerDays === 'number' ? addDays(today, answerDays) : dayOfOurs(answerDays, today, delays)
}

/** Days after its decision within which a case is opened again (partners reference, §3.8). */
export const REOPENED_WITHIN_DAYS = 60

/**
 * Who may do an act, of those whose rights are about the case: any; one whose hands the case is free for, so that nobody decides over a colleague's shoulder; the one
 * who holds it, or a leader; a leader.
 */
export type CaseHand = 'ANY' | 'FREE' | 'HOLDER' | 'LEAD'

interface CaseMove {
  readonly from: readonly CaseStatus[]
  readonly to: CaseStatus
  readonly by: CaseHand
  /** Whether who acts must say why. */
  readonly words: boolean
}

/** The statuses of a case that is not decided. */
export const openCaseStatuses = ['NEW', 'IN_PROGRESS', 'AWAITING_REPLY', 'ESCALATED'] as const satisfies CaseStatus[]

/**
 * The life of a case (partners reference, §3.8), one table for every kind: screens draw their buttons from it, operations refuse by
 * it, and the database holds the same pairs (trigger `case_moves`). What a kind has of its own is what may be decided (`outcomes`). An
 * answer brings what waited for it back in progress; sixty days after its decision a case is closed, for nothing opens it again.
 */
export const caseMoves = {
  TAKE: { from: openCaseStatuses, to: 'IN_PROGRESS', by: 'ANY', words: false },
  RELEASE: { from: ['IN_PROGRESS'], to: 'NEW', by: 'HOLDER', words: false },
  ASSIGN: { from: openCaseStatuses, to: 'IN_PROGRESS', by: 'LEAD', words: false },
  ASK: { from: openCaseStatuses, to: 'AWAITING_REPLY', by: 'FREE', words: false },
  ESCALATE: { from: ['NEW', 'IN_PROGRESS', 'AWAITING_REPLY'], to: 'ESCALATED', by: 'FREE', words: true },
  DECIDE: { from: openCaseStatuses, to: 'RESOLVED', by: 'FREE', words: true },
  REOPEN: { from: ['RESOLVED'], to: 'IN_PROGRESS', by: 'ANY', words: true },
} as const satisfies Record<CaseAct, CaseMove>

/** Why an act is not possible now. */
export type ImpossibleAct = 'RIGHT' | 'STATUS' | 'HELD' | 'HOLDER' | 'LEAD' | 'TOO_LATE'

/** What a case is, as much as its moves ask. */
export interface CaseNow extends ScopedCase {
  readonly status: CaseStatus
  /** Who holds it; null when nobody does. */
  readonly assigneeId: string | null
  /** Day of its decision, YYYY-MM-DD; null before. */
  readonly decidedDay: Day | null
}

/** Who would act, what they may and about which cases, and on which day. */
export interface CaseActor extends CaseRights {
  readonly id: string
  readonly today: Day
}

/**
 * What forbids an act on a case now, to who would do it; null when it is possible. `RIGHT`: their role handles no case, or not those of
 * this team or kind, whoever holds it.
 */
export function impossibleAct(act: CaseAct, now: CaseNow, actor: CaseActor): ImpossibleAct | null {
  const { id, today } = actor
  const { from, by }: CaseMove = caseMoves[act]
  if (!mayOnCase(actor, 'cases.handle', now)) return 'RIGHT'
  const leads = mayOnCase(actor, 'cases.lead', now)
  const isHolder = now.assigneeId === id
  if (!from.includes(now.status) || (act === 'TAKE' && isHolder && now.status === 'IN_PROGRESS')) return 'STATUS'
  if (act === 'REOPEN' && isTooLate(now, today)) return 'TOO_LATE'
  // What was handed to a leader is theirs.
  if ((by === 'LEAD' || now.status === 'ESCALATED') && !leads) return 'LEAD'
  if (by === 'FREE' && now.assigneeId !== null && !isHolder) return 'HELD'
  return by === 'HOLDER' && !isHolder && !leads ? 'HOLDER' : null
}

const isTooLate = ({ decidedDay }: CaseNow, today: Day) =>
  decidedDay === null || addDays(decidedDay, REOPENED_WITHIN_DAYS) < today

/** The acts that are possible now, in the order of the table. */
export const possibleActs = (now: CaseNow, actor: CaseActor): CaseAct[] =>
  Object.values(CaseAct).filter((act) => impossibleAct(act, now, actor) === null)

/** What a screen writes for each status of a case. */
export const caseStatusLabels: Record<CaseStatus, string> = {
  NEW: 'À traiter',
  IN_PROGRESS: 'En cours',
  AWAITING_REPLY: 'Attend une réponse',
  ESCALATED: 'Transmis',
  RESOLVED: 'Décidé',
}

/** What each act is called on its button. */
export const caseActLabels: Record<CaseAct, string> = {
  TAKE: 'Prendre le dossier',
  RELEASE: 'Rendre le dossier',
  ASSIGN: 'Confier à…',
  ASK: 'Poser une question',
  ESCALATE: 'Transmettre au responsable',
  DECIDE: 'Décider',
  REOPEN: 'Rouvrir',
}

/** The same in the history, after who did it. */
export const caseActSentences: Record<CaseAct, string> = {
  TAKE: 'a pris le dossier',
  RELEASE: 'a rendu le dossier',
  ASSIGN: 'a confié le dossier',
  ASK: 'a posé une question',
  ESCALATE: 'a transmis le dossier au responsable',
  // The decision itself is told with its outcome: this is what is left of the first of two.
  DECIDE: 'a donné un premier accord, qu’un second agent confirme ou non',
  REOPEN: 'a rouvert le dossier',
}
