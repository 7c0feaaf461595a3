import { caseStatusLabels } from '@cesu/domain/cases'
import type { Chosen } from './useSelection.ts'

/** Why a case is not free to be taken with others, of one or of several: who holds it, or where it is. */
export function heldBy(
  { status, assigneeName, isOwn }: Pick<Chosen, 'status' | 'assigneeName' | 'isOwn'>,
  count = 1,
): string {
  const plural = count > 1 ? 's' : ''
  if (status === 'RESOLVED') return `déjà décidé${plural}`
  if (isOwn) return 'que vous tenez'
  if (assigneeName !== null) return `tenu${plural} par ${assigneeName}`
  return status === 'NEW' ? 'libre, mais changé depuis' : caseStatusLabels[status].toLowerCase()
}
