import { findCaseView, insertCaseView, lockCaseViews, updateCaseView } from '@cesu/db'
import { AskedList, MOST_VIEW_NAME, refuseCase } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { admitView, tracedView, viewName } from './saved-view.ts'

/** Keeps a list of cases under a name, or changes one’s own view: its name, its list, with whom it is shared. */
export const saveView = operation({
  name: 'cases.save-view',
  title: 'Enregistrer ou changer une vue des dossiers',
  permission: 'cases.read',
  effect: 'write',
  input: z.strictObject({
    /** The view that is changed; null for a new one. */
    id: z.uuid().toLowerCase().nullable(),
    name: z.string().max(MOST_VIEW_NAME * 4),
    /** The list, as its address says it. */
    asked: AskedList,
    /** Whether the team reads it: for who leads it. */
    isShared: z.boolean(),
  }),
  expected: {
    id: 'l’identifiant d’une de vos vues, ou rien pour une nouvelle',
    name: `un nom, en ${MOST_VIEW_NAME} caractères au plus`,
    asked: 'les filtres, l’ordre et les colonnes de la liste',
    isShared: 'si l’équipe la lit aussi',
  },
  output: z.object({ id: z.string() }),
  example: { id: null, name: 'Mandats de la semaine', asked: { type: 'MANDATE_DISPUTED' }, isShared: false },
  async run(call, { id, name: typed, asked, isShared }) {
    const { tx, actor, now, newId } = call
    const name = viewName(typed)
    await lockCaseViews(tx)
    const before = id === null ? null : await findCaseView(tx, id)
    if (id !== null && before?.ownerId !== actor.id) throw new Problem('resource.not_found')
    // What is shared already stays so, whoever has ceased to lead.
    await admitView(call, { id, isShared: isShared && before?.teamId !== actor.team.id })
    const teamId = isShared ? actor.team.id : null
    const view = { id: id ?? newId(), ownerId: actor.id, teamId, name, asked, savedAt: now }
    if (!(await (before === null ? insertCaseView : updateCaseView)(tx, view)))
      throw refusedInput([refuseCase('case.view_name_taken', 'name')])
    const payload = { before: before && tracedView(before), after: tracedView(view) }
    await record(call, { kind: 'CASE_VIEW_CHANGED', subjectId: view.id, payload })
    return { id: view.id }
  },
})
