import { findIssuer, remitTitles, type SlipTitle } from '@cesu/db'
import type { VoucherIssuer } from '@cesu/db/model'
import { type Refusal, type RefusalCode, readInput } from '@cesu/domain/shared'
import {
  RemittanceLine,
  type RemittanceVerdict,
  readRemitted,
  refuseRemittance,
  remittanceColumns,
  remittanceExpected,
  remittanceVerdicts,
} from '@cesu/domain/vouchers'
import type { FileKind, ReadLine, RefusedLine } from '../file-kind.ts'

/** A file of slips: each line is a title that a worker remitted, taken or refused on its own. */
export const remittanceFile: FileKind = {
  kind: 'REMITTANCES',
  mostLines: 1_000_000,
  mostBytes: 128 * 1_048_576,
  columns: remittanceColumns,
  done: ['remittance.already'] satisfies RefusalCode<typeof refuseRemittance>[],
  async keep({ tx, file, now, today }, lines) {
    const issuer = await findIssuer(tx, file.partnerId)
    const titles: SlipTitle[] = []
    const refused: RefusedLine[] = []
    for (const line of lines) {
      const title = issuer === null ? unknown(line) : titleOf(line, issuer)
      if ('refusals' in title) refused.push(title)
      else titles.push(title)
    }
    if (titles.length === 0) return refused
    const of = { partnerId: file.partnerId, fileId: file.id, at: now, today }
    const told = await remitTitles(tx, of, titles)
    return [...refused, ...told.map(({ line, verdict }) => ({ line, refusals: [refusalOf(verdict)] }))]
  },
}

const refusalOf = (verdict: string): Refusal =>
  refuseRemittance(remittanceVerdicts[verdict as RemittanceVerdict], fieldOf[verdict as RemittanceVerdict] ?? 'number')

const fieldOf: Partial<Record<RemittanceVerdict, keyof RemittanceLine>> = {
  AMOUNT_MISMATCH: 'cents',
  OTHER_DECLARATION: 'reference',
  SLIP_TOO_LONG: 'slip',
}

const unknown = ({ line }: ReadLine): RefusedLine => ({
  line,
  refusals: [refuseRemittance('remittance.unknown', 'number')],
})

function titleOf({ line, fields }: ReadLine, issuer: VoucherIssuer): SlipTitle | RefusedLine {
  const input = RemittanceLine.safeParse(fields)
  if (!input.success) {
    const read = readInput(RemittanceLine, fields, remittanceExpected)
    return { line, refusals: 'refusals' in read ? read.refusals : [] }
  }
  const title = readRemitted(input.data, issuer)
  if (!('vintage' in title)) return { line, refusals: [title] }
  const { slip, nan = null, vintage, number, cents, month = null, reference = null } = title
  return { line, slip, nan, vintage, number, cents, month, reference }
}
