import {
  findAuthorizationRequest,
  insertAuthorizationRequest,
  listAuthorizationRequests,
  listAuthorizations,
  type NewAuthorizationRequest,
} from '@cesu/db'
import type { Authorization } from '@cesu/db/model'
import {
  type AuthorizationRequestStatus,
  type AuthorizationStage,
  isInForce,
  type KnownContent,
  openRequestStatuses,
  type RequestContent,
  type RequestWant,
  wantsFrom,
} from '@cesu/domain/habilitations'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { contentOf } from './request-output.ts'

const empty: RequestContent = {
  ...{ projectName: '', purpose: '', scopes: [], expectedEmployers: 0 },
  ...{ protectionName: '', protectionEmail: '', technicalName: '', technicalEmail: '' },
}

/**
 * Begins a request: a first habilitation to try with, the passage of one to production, or its update, filled with what is known. One is
 * under way at a time, of twenty begun at once too; the same begun again is the same draft. Another is `habilitation.request_open`.
 */
export const startRequest = operation({
  name: 'habilitations.start',
  title: 'Commencer une demande d’habilitation',
  permission: 'habilitations.ask',
  effect: 'write',
  input: z.strictObject({
    wanted: z.enum(['FIRST', 'NEXT_STAGE', 'UPDATE']),
    /** The habilitation that it starts from; none for a first one. */
    authorizationId: z.uuid().toLowerCase().nullish(),
  }),
  expected: {
    wanted: 'FIRST, NEXT_STAGE ou UPDATE',
    authorizationId: 'l’habilitation à mettre à jour ou à passer en production',
  },
  output: z.object({ id: z.string(), version: z.int() }),
  example: { wanted: 'UPDATE', authorizationId: documented.authorization },
  async run(call, { wanted, authorizationId = null }) {
    const { tx, actor, now, today, newId } = call
    const { partnerId } = actor
    const held = await listAuthorizations(tx, partnerId)
    const from = held.find(({ id }) => id === authorizationId) ?? null
    const isPossible =
      wanted === 'FIRST'
        ? from === null && held.every(({ status, endDay }) => status === 'REVOKED' || endDay < today)
        : from !== null && isInForce(from, today) && wantsFrom(from.stage).includes(wanted)
    if (!isPossible) throw new Problem('habilitation.not_now')
    const known = from && (await grantedBy(call, from))
    const id = newId()
    const stage = stageOf(wanted, from)
    const request: NewAuthorizationRequest = {
      ...{
        ...empty,
        protectionName: actor.name,
        technicalName: actor.name,
        ...known,
        partnerId,
        id,
        authorizationId: from?.id ?? null,
        startedAt: now,
      },
      stage,
      base: known,
    }
    if (!(await insertAuthorizationRequest(tx, request))) {
      const open = (await listAuthorizationRequests(tx, partnerId)).find(({ status }) => isOpen(status))
      const isSame =
        open?.status === 'DRAFT' && open.stage === stage && open.authorizationId === request.authorizationId
      if (open === undefined || !isSame) throw new Problem('habilitation.request_open')
      return { id: open.id, version: open.version }
    }
    await record(call, {
      ...{ kind: 'AUTHORIZATION_DRAFTED', subjectId: id, payload: { stage, requestVersion: 0 } },
    })
    return { id, version: 0 }
  },
})

const isOpen = (status: AuthorizationRequestStatus) => openRequestStatuses.some((one) => one === status)

function stageOf(wanted: RequestWant, from: Authorization | null): AuthorizationStage {
  if (wanted === 'FIRST') return 'SANDBOX'
  return wanted === 'UPDATE' && from !== null ? from.stage : 'PRODUCTION'
}

/** What is known of what was granted: what its request said; of one that nobody asked here, its rights and its employers. */
async function grantedBy(
  { tx }: Pick<Call<'PARTNER_STAFF', 'write'>, 'tx'>,
  { partnerId, requestId, scopes, employers }: Authorization,
): Promise<KnownContent> {
  const request = requestId === null ? null : await findAuthorizationRequest(tx, { partnerId, id: requestId })
  if (request !== null) return contentOf(request)
  return employers === null ? { scopes } : { scopes, expectedEmployers: employers }
}
