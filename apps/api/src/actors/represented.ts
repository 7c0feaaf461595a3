import { admitRepresentation, findSessionRepresentation, type Tx, waitForNoStandby } from '@cesu/db'
import type { RepresentationAct } from '@cesu/db/model'
import { actOf } from '@cesu/domain/permissions'
import { refuseRepresentation } from '@cesu/domain/representations'
import { errorsOf, Problem } from '../problem.ts'
import { record } from '../record.ts'
import type { ReadOperation } from './acting.ts'
import { citizenName } from './citizen-name.ts'

/** For whom a person acts, by which agreement. */
export interface Represented {
  readonly id: string
  readonly principalId: string
  readonly principalName: string
  readonly acts: readonly RepresentationAct[]
}

/** Somebody who may act for another. */
interface MayHelp {
  readonly kind: 'CITIZEN'
  readonly id: string
  readonly name: string
  readonly representation: Represented | null
}

/** The representation of a session, with the worker whom it is for. */
export async function representedBy(tx: Tx, id: string): Promise<(Represented & { employeeId: string | null }) | null> {
  const found = await findSessionRepresentation(tx, id)
  if (found === null) return null
  const { principal, principalId, acts } = found
  return { id, principalId, acts, principalName: citizenName(principal), employeeId: principal.employeeId }
}

/** What is done for oneself, whoever one acts for: to go back, and to read what is cut for everybody. */
const own: readonly string[] = ['representatives.act', 'service.state']

/**
 * Lets a call of a helper in, in its own transaction: the agreement is in force now and lets this act. What is read is traced for the
 * worker; what is refused is too, with both names.
 */
export async function admitHelper(
  { tx, actor, now }: { tx: Tx; actor: MayHelp; now: Date },
  { name, permission, effect }: ReadOperation & { readonly name: string },
): Promise<void> {
  const { representation } = actor
  if (representation === null || own.includes(permission)) return
  const act = actOf(permission)
  const subjectId = representation.id
  const { isLive, isLet, isTraced } = await admitRepresentation(tx, { act, operation: name })
  if (!isLive || !isLet || act === null) {
    const why = isLive ? 'OUTSIDE' : 'OVER'
    const code = isLive ? 'representation.outside' : 'representation.over'
    throw new Problem(code, {
      detail: 'Rien n’est lu, rien n’est enregistré.',
      errors: errorsOf([refuseRepresentation(code, '')]),
      leaves: (later) =>
        record(
          { tx: later, now, actor },
          { kind: 'REPRESENTED_REFUSED', subjectId, payload: { operation: name, why } },
        ),
    })
  }
  if (effect !== 'read' || isTraced) return
  // Traced a second time if the primary is lost at that instant: it is read again then.
  await waitForNoStandby(tx)
  await record({ tx, now, actor }, { kind: 'REPRESENTED_READING', subjectId, payload: { operation: name } })
}
