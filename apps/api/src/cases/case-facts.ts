import { type CaseRow, findCase } from '@cesu/db'
import { type CaseActor, type CaseNow, impossibleAct } from '@cesu/domain/cases'
import type { Agent } from '../actors/agent.ts'
import type { Call } from '../call.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'

type CaseCall = Call<'AGENT', 'read' | 'write'>

/** Who acts on a case, as its table of moves asks. */
export const caseActor = ({ id, permissions }: Agent, today: string): CaseActor => ({
  ...{ id, today, leads: permissions.includes('cases.lead') },
})

/** What a case is now, as its table of moves asks. */
export const caseNow = ({ status, assigneeId, decidedAt }: CaseRow): CaseNow => ({
  ...{ status, assigneeId, decidedDay: decidedAt && legalDay(decidedAt) },
})

/** A case, or a Problem `resource.not_found`. */
export async function knownCase({ tx }: Pick<CaseCall, 'tx'>, id: string): Promise<CaseRow> {
  const found = await findCase(tx, id)
  if (found === null) throw new Problem('resource.not_found')
  return found
}

/**
 * A case, for an act on what was read of it. A Problem `case.changed` when another act came since, with who and what; `case.not_now` when
 * its table of moves forbids it to who acts.
 */
export async function caseToMove(
  { tx, actor, today }: CaseCall & { actor: Agent },
  { id, version, act }: { id: string; version: number; act: Parameters<typeof impossibleAct>[0] },
): Promise<CaseRow> {
  const found = await knownCase({ tx }, id)
  if (found.version !== version) throw new Problem('case.changed')
  if (impossibleAct(act, caseNow(found), caseActor(actor, today)) !== null) throw new Problem('case.not_now')
  return found
}
