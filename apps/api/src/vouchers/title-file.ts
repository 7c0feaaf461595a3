import { findIssuer, findRegistered, type NewVoucher, registerVouchers } from '@cesu/db'
import type { VoucherIssuer } from '@cesu/db/model'
import { type Refusal, type RefusalCode, readInput } from '@cesu/domain/shared'
import { readTitle, refuseVoucher, TitleLine, titleColumns, titleExpected, whyNoIssue } from '@cesu/domain/vouchers'
import type { FileKind, LineWork, ReadLine, RefusedLine } from '../file-kind.ts'

/** A file of titles to register: each line is one, registered or refused on its own. */
export const titleFile: FileKind = {
  kind: 'VOUCHERS',
  mostLines: 100_000,
  mostBytes: 64 * 1_048_576,
  columns: titleColumns,
  done: ['voucher.twice', 'voucher.registered'] satisfies RefusalCode<typeof refuseVoucher>[],
  async keep(work, lines) {
    const issuer = await findIssuer(work.tx, work.file.partnerId)
    if (issuer === null || whyNoIssue(issuer, work.today) !== null)
      return lines.map(({ line }) => ({ line, refusals: [refuseVoucher('voucher.issuer_stopped', '')] }))
    const titles = new Map<string, NewVoucher>()
    const refused: RefusedLine[] = []
    for (const line of lines) {
      const title = titleOf(line, issuer, work.today)
      const twin = 'refusals' in title ? undefined : titles.get(title.number)
      if ('refusals' in title) refused.push(title)
      else if (twin === undefined) titles.set(title.number, title)
      else refused.push({ line: line.line, refusals: [refuseVoucher('voucher.twice', 'number', { line: twin.line })] })
    }
    return [...refused, ...(await registered(work, [...titles.values()]))]
  },
}

function titleOf({ line, fields }: ReadLine, issuer: VoucherIssuer, today: string): NewVoucher | RefusedLine {
  const input = TitleLine.safeParse(fields)
  // The reasons are worked out for the lines that have some.
  if (!input.success) return { line, refusals: refusalsOf(fields) }
  const title = readTitle(input.data, { issuer, today })
  return Array.isArray(title) ? { line, refusals: title } : { ...title, line }
}

function refusalsOf(fields: unknown): readonly Refusal[] {
  const read = readInput(TitleLine, fields, titleExpected)
  return 'refusals' in read ? read.refusals : []
}

/** Registers titles; the lines of those that are there already, from this file or from another. */
async function registered({ tx, file, now }: LineWork, titles: readonly NewVoucher[]): Promise<RefusedLine[]> {
  const { partnerId, id: fileId } = file
  if (titles.length === 0) return []
  if ((await registerVouchers(tx, { partnerId, fileId, at: now }, titles)) === titles.length) return []
  const lines = new Map(titles.map(({ number, line }) => [number, line]))
  const there = await findRegistered(tx, partnerId, titles)
  return there.flatMap(({ number, fileId: by, line: first }): RefusedLine[] => {
    const line = lines.get(number) ?? 0
    if (by === fileId && first === line) return []
    const why =
      by === fileId
        ? refuseVoucher('voucher.twice', 'number', { line: first })
        : refuseVoucher('voucher.registered', 'number')
    return [{ line, refusals: [why] }]
  })
}
