import type { BulkStatus } from '@cesu/db/model'
import { type ImpossibleAct, impossibleAct } from './case-life.ts'

export { BulkLineState, BulkStatus } from '@cesu/db/model'

/** The act of who asks a decision of so many cases, which another person answers. */
export const bulkAct = (count: number): string => `DECIDE@${count}`

/** What a screen writes for each status. */
export const bulkStatusLabels: Record<BulkStatus, string> = {
  ASKED: 'Attend un second agent',
  GRANTED: 'En cours d’exécution',
  REFUSED: 'Refusée',
  WITHDRAWN: 'Retirée',
  ENDED: 'Terminée',
}

/**
 * Why a case would be left out of what is done to many: it changed since it was read, who proposes holds it, it waits in another decision of
 * many, or nothing lets it be done.
 */
export type LeftOut = 'CHANGED' | 'OWN' | 'ASKED' | ImpossibleAct

/** The same in French, after « 3 : ». */
export const leftOutLabels: Record<LeftOut, string> = {
  CHANGED: 'changé depuis que vous l’avez lu',
  OWN: 'que vous tenez',
  ASKED: 'en attente dans une autre décision groupée',
  RIGHT: 'hors de vos droits',
  STATUS: 'déjà décidé',
  HELD: 'tenu par quelqu’un',
  HOLDER: 'tenu par quelqu’un',
  LEAD: 'transmis au responsable',
  TOO_LATE: 'décidé depuis trop longtemps',
}

/** Why a case would be left out, for who decides it at once; `byAnother`: for whoever will, so that nobody may hold it. Null when it would not be. */
export function leftOut(
  read: { readonly version: number },
  now: Parameters<typeof impossibleAct>[1] & { readonly version: number; readonly isAsked: boolean },
  { actor, byAnother }: { actor: Parameters<typeof impossibleAct>[2]; byAnother: boolean },
): LeftOut | null {
  if (now.status !== 'RESOLVED' && byAnother && now.assigneeId !== null)
    return now.assigneeId === actor.id ? 'OWN' : 'HELD'
  const why = impossibleAct('DECIDE', now, actor) ?? (byAnother && now.isAsked ? 'ASKED' : null)
  return why ?? (read.version === now.version ? null : 'CHANGED')
}
