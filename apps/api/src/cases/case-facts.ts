import { type CaseRow, findCase } from '@cesu/db'
import { type CaseActor, type CaseNow, impossibleAct } from '@cesu/domain/cases'
import { mayOnCase } from '@cesu/domain/permissions'
import type { Agent } from '../actors/agent.ts'
import type { Call } from '../call.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'

type CaseCall = Call<'AGENT', 'read' | 'write'>

/** Who acts on a case, as its table of moves asks. */
export const caseActor = ({ id, permissions, scope }: Agent, today: string): CaseActor => ({
  ...{ id, today, permissions, scope },
})

/** What a case is now, as its table of moves asks. */
export const caseNow = ({ status, assigneeId, decidedAt, teamId, kind }: CaseRow): CaseNow => ({
  ...{ status, assigneeId, decidedDay: decidedAt && legalDay(decidedAt), teamId, kind },
})

/** A case that who asks may read, or a Problem `resource.not_found`: what is not theirs is not said to be there. */
export async function knownCase({ tx, actor }: Pick<CaseCall, 'tx' | 'actor'>, id: string): Promise<CaseRow> {
  const found = await findCase(tx, id)
  if (found === null || !mayOnCase(actor, 'cases.read', found)) throw new Problem('resource.not_found')
  return found
}

/**
 * A case, for an act on what was read of it. A Problem `case.changed` when another act came since, with who and what; `case.not_now` when
 * its table of moves forbids it to who acts.
 */
export async function caseToMove(
  { tx, actor, today }: CaseCall,
  { id, version, act }: { id: string; version: number; act: Parameters<typeof impossibleAct>[0] },
): Promise<CaseRow> {
  const found = await knownCase({ tx, actor }, id)
  if (found.version !== version) throw new Problem('case.changed')
  if (impossibleAct(act, caseNow(found), caseActor(actor, today)) !== null) throw new Problem('case.not_now')
  return found
}
