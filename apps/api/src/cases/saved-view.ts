import { listCaseViews, type SavedView } from '@cesu/db'
import { MOST_OWN_VIEWS, MOST_TEAM_VIEWS, MOST_VIEW_NAME, refuseCase } from '@cesu/domain/cases'
import { normaliseText } from '@cesu/domain/shared'
import type { Agent } from '../actors/agent.ts'
import type { Call } from '../call.ts'
import { refusedInput } from '../problem.ts'

/** A view as its trail keeps it. */
export const tracedView = ({ name, asked, teamId }: Pick<SavedView, 'name' | 'asked' | 'teamId'>) => ({
  ...{ name, asked, isShared: teamId !== null },
})

/** The name of a view, as it is kept. Throws an `input.refused` on it. */
export function viewName(typed: string): string {
  if (typed.trim() === '') throw refusedInput([refuseCase('case.view_unnamed', 'name')])
  const read = normaliseText(typed.replaceAll(/\s+/g, ' '), MOST_VIEW_NAME)
  if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'name' }])
  return read.text
}

/**
 * Refuses to save one view too many, or to share it without leading a team. Under `lockCaseViews`; `id` is the view that is changed, null
 * for a new one.
 */
export async function admitView(
  { tx, actor }: Pick<Call<'AGENT', 'write'>, 'tx'> & { actor: Agent },
  { id, isShared }: { id: string | null; isShared: boolean },
): Promise<void> {
  const others = (await listCaseViews(tx, actor.id)).filter((view) => view.id !== id)
  const own = others.filter(({ ownerId }) => ownerId === actor.id).length
  const shared = others.filter(({ teamId }) => teamId === actor.team.id).length
  if (isShared && !actor.permissions.includes('cases.lead'))
    throw refusedInput([refuseCase('case.view_not_shared', 'isShared')])
  if (own >= MOST_OWN_VIEWS || (isShared && shared >= MOST_TEAM_VIEWS))
    throw refusedInput([refuseCase('case.views_many', 'name')])
}
