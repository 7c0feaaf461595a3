import { findVoucher, moveVoucher } from '@cesu/db'
import { normaliseText } from '@cesu/domain/shared'
import { movableFrom, voucherMoves, voucherStatusLabels } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { TitleOutput, titleKey, titleOutput } from './title-output.ts'

/** Characters of a reason: what the table takes too. */
const MOST_REASON = 500

/** Says that a title is lost, stolen, exchanged or cancelled: of twenty at once, one does; the others are told what it is then (`voucher.over`). */
export const moveTitle = operation({
  name: 'vouchers.move',
  title: 'Dire qu’un titre est perdu, volé, échangé ou annulé',
  permission: 'vouchers.move',
  effect: 'write',
  input: z.strictObject({
    number: z.string().max(64),
    status: z.enum(voucherMoves),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    number: 'le numéro d’un titre',
    status: 'LOST, STOLEN, EXCHANGED ou CANCELLED',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: TitleOutput,
  example: { number: documented.title, status: 'LOST', reason: 'Déclaré perdu par son bénéficiaire.' },
  async run(call, { number, status: to, reason: typed }) {
    const { tx, actor, now: at } = call
    const reason = normaliseText(typed, MOST_REASON)
    if ('refusal' in reason) throw refusedInput([{ ...reason.refusal, field: 'reason', actor: 'PARTNER' }])
    const key = await titleKey(tx, actor.partnerId, number)
    const title = await findVoucher(tx, key)
    if (title === null) throw new Problem('resource.not_found')
    const { version, status: from } = title
    const moved = { ...key, version, from: movableFrom[to], to, at, reason: reason.text }
    if (!(await moveVoucher(tx, moved))) {
      throw new Problem('voucher.over', {
        detail: `Ce titre est ${voucherStatusLabels[from]} : il ne peut pas être dit ${voucherStatusLabels[to]}. Lisez-le ; rien n’est changé.`,
      })
    }
    const payload = { number, from, to, reason: reason.text, voucherVersion: version + 1 }
    await record(call, { kind: 'VOUCHER_MOVED', subjectId: title.id, payload })
    return titleOutput({ ...title, status: to, version: version + 1, movedAt: at, movedFor: reason.text })
  },
})
