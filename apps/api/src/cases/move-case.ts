import { type CaseRow, findHandler, listCasesOf, moveCase as moveTo, type Tx } from '@cesu/db'
import { CaseAct, caseMoves, refuseCase } from '@cesu/domain/cases'
import { agentRolesWith, isInScope } from '@cesu/domain/permissions'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { caseToMove } from './case-facts.ts'

/** Takes a case, gives it back, hands it to someone, or opens it again: everything but its decision. */
export const moveCase = operation({
  name: 'cases.move',
  title: 'Prendre, rendre, confier, transmettre ou rouvrir un dossier',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    /** That which was read: refused when the case has changed since. */
    version: z.int().min(0),
    act: z.enum(CaseAct).exclude(['DECIDE', 'ASK']),
    words: z.string().max(4_000).default(''),
    /** To whom it is handed; only to hand it. */
    assigneeId: z.uuid().nullish(),
  }),
  expected: {
    id: 'l’identifiant d’un dossier',
    version: 'la version du dossier que vous avez lue',
    act: 'TAKE, RELEASE, ASSIGN, ESCALATE ou REOPEN',
    words: 'pourquoi, en 1 000 caractères au plus : demandé pour transmettre et pour rouvrir',
    assigneeId: 'la personne à qui confier le dossier',
  },
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.case, version: 0, act: 'TAKE' },
  async run(call, { id, version, act, words: typed, assigneeId = null }) {
    const { tx, actor, now } = call
    const found = await caseToMove(call, { id, version, act })
    if (act === 'REOPEN' && (await isOpenAnew(call, found))) throw new Problem('case.not_now')
    const words = typedWords(typed, 'words')
    if (caseMoves[act].words && words === '') throw refusedInput([refuseCase('case.words_missing', 'words')])
    const { to } = caseMoves[act]
    const keeper =
      act === 'ASSIGN' ? await findHandler(tx, { id: assigneeId, roles: agentRolesWith('cases.handle') }) : actor
    if (keeper === null) throw refusedInput([refuseCase('case.assignee_unknown', 'assigneeId')])
    if (!isInScope(keeper.scope, found)) throw refusedInput([refuseCase('case.assignee_elsewhere', 'assigneeId')])
    const holder = to === 'IN_PROGRESS' ? keeper : null
    const moved = { status: to, assigneeId: holder?.id ?? null, ...(act === 'REOPEN' && { reopenedAt: now }) }
    if (!(await moveTo(tx, { id, version }, moved))) throw new Problem('case.changed')
    const payload = { number: found.number, act, before: found.assigneeName, after: holder?.name ?? null, words }
    await record(call, { kind: 'CASE_MOVED', subjectId: id, payload })
    return { id, version: version + 1 }
  },
})

/** Whether what happened again since the decision has a case of its own, which is open. */
async function isOpenAnew({ tx }: { tx: Tx }, { kind, ...found }: CaseRow): Promise<boolean> {
  const cases = await listCasesOf(tx, found)
  return cases.some((one) => one.kind === kind && one.status !== 'RESOLVED')
}
