import { createHash } from 'node:crypto'
import type { WorldRows } from '@cesu/db'
import { datesOfVintage, demoNumber, refuseVoucher } from '@cesu/domain/vouchers'

/** Titles of the file: one in five is not given yet, the last but one is lost. */
const TITLES = 30
const VINTAGE = 2026

/** A title of 20,00 € of the issuer of the demo, by its place. */
const lineOf = (place: number) => ({
  number: demoNumber({ code: '01', vintage: VINTAGE, serial: 9_000 + place, faceValueCents: 2_000, electronic: true }),
  ...{ vintage: VINTAGE, faceValueCents: 2_000, funderSiret: '99900001100018', funderShareCents: 1_200 },
  beneficiaryHash: place % 5 === 0 ? null : createHash('sha256').update(`demo:${place}`).digest('hex'),
})

/** A file of titles that an issuer sent yesterday and that was read to its end; and its titles. Its two last lines are refused: the first of all again, and a wrong key. */
export function sentTitles(
  partnerId: string,
  { id, sentBy, now }: { id: string; sentBy: string; now: Date },
): Pick<WorldRows, 'files' | 'fileParts' | 'fileChunks' | 'vouchers'> {
  const lines = Array.from({ length: TITLES }, (_, rank) => lineOf(rank + 1))
  const wrong = { ...lineOf(1), number: lineOf(1).number.replace(/..$/, '00') }
  const sent = [...lines, lineOf(1), wrong]
  const bytes = Buffer.from(sent.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const at = new Date(now.getTime() - 86_400_000)
  const refused = [refuseVoucher('voucher.twice', 'number', { line: 1 }), refuseVoucher('voucher.key', 'number')].map(
    ({ field, code, actor, cause: detail, remedy }, rank) => ({
      line: TITLES + 1 + rank,
      errors: [{ pointer: `/${field}`, code, actor, detail, remedy }],
    }),
  )
  const { usableUntil, remittableUntil } = datesOfVintage(VINTAGE)
  return {
    files: [
      {
        ...{ partnerId, id, kind: 'VOUCHERS', format: 'NDJSON', encoding: 'UTF_8', size: bytes.length },
        ...{ sha256: createHash('sha256').update(bytes).digest('hex'), status: 'DONE', receivedAt: at },
        ...{
          receivedByName: sentBy,
          readBytes: bytes.length,
          lines: sent.length,
          accepted: TITLES,
          toMend: 1,
          chunks: 1,
          endedAt: at,
        },
      },
    ],
    fileParts: [{ partnerId, fileId: id, number: 0, bytes, keptAt: at }],
    fileChunks: [
      {
        ...{ partnerId, fileId: id, number: 0, firstLine: 1, lines: sent.length, fromByte: 0, toByte: bytes.length },
        ...{ refusals: refused, doneAt: at },
      },
    ],
    vouchers: lines.map((line, rank) => ({
      ...{
        ...line,
        partnerId,
        electronic: true,
        services: [],
        usableUntil,
        remittableUntil,
        fileId: id,
        line: rank + 1,
      },
      status: line.beneficiaryHash === null ? ('ISSUED' as const) : ('ASSIGNED' as const),
      registeredAt: at,
      ...(rank === TITLES - 2 ? { status: 'LOST' as const, version: 1, movedAt: now, movedFor: 'Carnet perdu.' } : {}),
    })),
  }
}
