import { z } from 'zod'

/** Characters of the name of a view. */
export const MOST_VIEW_NAME = 40

/** Views that an agent owns, and that a team shares: as many as are read at a glance (ours). */
export const MOST_OWN_VIEWS = 20
export const MOST_TEAM_VIEWS = 20

/** Characters of a list that is kept, names and values: every kind, every column, and as much again. */
const MOST_ASKED_LIST = 2_000

/**
 * The list that a view opens, as its address says it: the values of its filters, of its order and of its columns by their names
 * there. What they mean is the page’s to say: a name that it knows no more is shown, never dropped in silence.
 */
export const AskedList = z
  .record(z.string().regex(/^[a-z]{1,20}$/), z.string().max(600))
  .refine((asked) => Object.entries(asked).flat().join('').length <= MOST_ASKED_LIST)
export type AskedList = z.output<typeof AskedList>

/** A view as its trail keeps it: what it was, what it is. */
export const TracedView = z.object({ name: z.string(), asked: AskedList, isShared: z.boolean() })
type TracedView = z.output<typeof TracedView>

/** What was done with a view, after who did it; a change that is none is said too. */
export function viewChange(before: TracedView | null, after: TracedView | null): string {
  if (after === null) return `a retiré la vue « ${before?.name} »`
  if (before === null) return `a enregistré la vue « ${after.name} »${after.isShared ? ', partagée avec l’équipe' : ''}`
  const changes = [
    before.name === after.name ? '' : `son nom était « ${before.name} »`,
    JSON.stringify(before.asked) === JSON.stringify(after.asked) ? '' : 'sa liste',
    sharing(before, after),
  ].filter(Boolean)
  return `a changé la vue « ${after.name} » (${changes.join(', ') || 'rien de nouveau'})`
}

function sharing(before: TracedView, after: TracedView): string {
  if (before.isShared === after.isShared) return ''
  return after.isShared ? 'partagée avec l’équipe' : 'n’est plus partagée'
}
