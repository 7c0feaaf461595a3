import { failureOf, findLiveGrant, type GrantWithPurpose, moveGrant } from '@cesu/db'
import {
  mayMove,
  refuseReading,
  type SharingScopeName,
  sharingNotice,
  sharingNoticeWhole,
  sharingScopeNames,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { tokenHash } from '../tokens.ts'
import { noticeAbout, ownGrant, scopesOfGrant } from './own-grant.ts'
import { writeReceipt } from './write-receipt.ts'

type AnswerCall = Call<'CITIZEN', 'write'>

/**
 * Accepts a request, for all of its lists of data or some of them, or refuses it: of twenty answers at once one is. What was read before
 * is kept letter for letter, with a signed receipt; the grant in force for the same purpose, if there is one, is replaced.
 */
export const answerGrant = operation({
  name: 'sharing.answer',
  title: 'Répondre à une demande de partage',
  permission: 'sharing.answer',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    answer: z.enum(['ACCEPT', 'REFUSE']),
    /** The lists of data that are let, among those asked; nothing to a refusal. */
    scopes: z.array(z.enum(sharingScopeNames)).max(10),
  }),
  expected: {
    id: 'l’identifiant de la demande',
    answer: 'ACCEPT ou REFUSE',
    scopes: 'les listes de données que vous laissez lire',
  },
  output: z.object({ status: z.enum(['ACTIVE', 'REFUSED']) }),
  example: { id: documented.presentedGrant, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] },
  async run(call, { id, answer, scopes }) {
    const grant = await ownGrant(call, id)
    if (!mayMove(grant, answer, 'WORKER')) throw refusedInput([refuseReading('sharing.not_so', '')])
    if (answer === 'REFUSE') return refuse(call, grant)
    const chosen = scopesOfGrant(grant).filter((scope) => scopes.includes(scope))
    // Where the law leaves no choice, it leaves none of a part either.
    const whole = grant.legalBasis !== 'OBLIGATION' || chosen.length === grant.scopes.length
    if (!whole) throw refusedInput([refuseReading('sharing.not_so', 'scopes')])
    if (chosen.length === 0) throw refusedInput([refuseReading('sharing.nothing_chosen', 'scopes')])
    return accept(call, grant, chosen).catch((error: unknown) => {
      // Another request for the same purpose was accepted at the same instant.
      throw failureOf(error)?.code === '23505' ? new Problem('platform.busy', {}, { cause: error }) : error
    })
  },
})

async function refuse(call: AnswerCall, grant: GrantWithPurpose) {
  const { tx, now, today, actor } = call
  const scopes = scopesOfGrant(grant)
  const notice = noticeText(grant, { scopes, today })
  const answered = { answeredAt: now, notice, acr: actor.acr }
  if (!(await moveGrant(tx, grant, { status: 'REFUSED', endedAt: now, ...answered }))) throw moved()
  await writeReceipt(call, { ...grant, notice }, { act: 'REFUSED', scopes })
  const { id: subjectId, partnerId, purposeCode } = grant
  await record(call, { kind: 'SHARING_REFUSED', subjectId, payload: { purpose: purposeCode }, partnerId })
  return { status: 'REFUSED' as const }
}

async function accept(call: AnswerCall, grant: GrantWithPurpose, scopes: SharingScopeName[]) {
  const { tx, now, today, actor } = call
  const { id, partnerId, purposeCode, purpose } = grant
  const replaced = await findLiveGrant(tx, grant)
  if (replaced !== null) {
    if (!mayMove(replaced, 'REPLACE', 'WORKER')) throw refusedInput([refuseReading('sharing.held_by_urssaf', '')])
    const change = { status: 'REPLACED' as const, suspendedBy: null, endedAt: now, version: replaced.version + 1 }
    if (!(await moveGrant(tx, replaced, change))) throw new Problem('platform.busy')
    const payload = { purpose: purposeCode, grantVersion: replaced.version + 1, replacedById: id }
    await record(call, { kind: 'SHARING_STOPPED', subjectId: replaced.id, payload, partnerId: replaced.partnerId })
  }
  const version = (replaced?.version ?? 0) + 1
  const expiresAt = new Date(now.getTime() + purpose.maxDays * 86_400_000)
  const notice = noticeText(grant, { scopes, today })
  const answered = { answeredAt: now, notice, acr: actor.acr }
  if (!(await moveGrant(tx, grant, { status: 'ACTIVE', version, scopes, expiresAt, ...answered }))) throw moved()
  await writeReceipt(call, { ...grant, notice }, { act: 'ACCEPTED', scopes })
  const payload = {
    ...{ purpose: purposeCode, grantVersion: version, scopes, expiresAt: expiresAt.toISOString(), acr: actor.acr },
    ...{ noticeHash: tokenHash(notice), replacedId: replaced?.id ?? null },
  }
  await record(call, { kind: 'SHARING_GIVEN', subjectId: id, payload, partnerId })
  return { status: 'ACTIVE' as const }
}

/** What is read of a request with these lists of data, whole. */
function noticeText(grant: GrantWithPurpose, shown: { scopes: readonly SharingScopeName[]; today: string }): string {
  const about = noticeAbout(grant, shown)
  return sharingNoticeWhole(sharingNotice(about), about)
}

const moved = () => refusedInput([refuseReading('sharing.not_so', '')])
