import {
  findAuthorizationRequest,
  moveAuthorizationRequest,
  type RequestMoved,
  type RequestWithAuthorization,
} from '@cesu/db'
import { mayMoveRequest, type RequestMove, requestMoves } from '@cesu/domain/habilitations'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

type OwnCall = Call<'PARTNER_STAFF', 'write'>

/** A request, and the version of it that was read. */
export const RequestKey = z.strictObject({ id: z.uuid().toLowerCase(), version: z.int().min(0) })

export const requestKeyExpected = {
  id: 'l’identifiant d’une demande d’habilitation',
  version: 'la version de la demande que vous avez lue',
}

/**
 * A request of the partner, for a move from what was read of it. A Problem `habilitation.request_changed` when another act came since, or
 * when its table of moves has none from where it is.
 */
export async function requestToMove(
  { tx, actor }: OwnCall,
  { id, version }: z.output<typeof RequestKey>,
  move: RequestMove,
): Promise<RequestWithAuthorization> {
  const found = await findAuthorizationRequest(tx, { partnerId: actor.partnerId, id })
  if (found === null) throw new Problem('resource.not_found')
  if (found.version !== version || !mayMoveRequest(found.status, move))
    throw new Problem('habilitation.request_changed')
  return found
}

const kinds = {
  SAVE: 'AUTHORIZATION_DRAFTED',
  SUBMIT: 'AUTHORIZATION_ASKED',
  ARCHIVE: 'AUTHORIZATION_ARCHIVED',
} as const

/** Moves it and traces it; the version that it leaves. */
export async function moveRequest(
  call: OwnCall,
  { partnerId, id, version, stage }: RequestWithAuthorization,
  { move, ...moved }: RequestMoved & { move: keyof typeof kinds },
): Promise<number> {
  const { to } = requestMoves[move]
  if (
    !(await moveAuthorizationRequest(
      call.tx,
      { partnerId, id, version },
      { ...moved, ...(to !== null && { status: to }) },
    ))
  )
    throw new Problem('habilitation.request_changed')
  const requestVersion = version + 1
  await record(call, { kind: kinds[move], subjectId: id, payload: { stage, requestVersion } })
  return requestVersion
}
