import { createHash } from 'node:crypto'
import type { WorldRows } from '@cesu/db'
import { datesOfVintage, demoNumber } from '@cesu/domain/vouchers'

/** Titles of the file: one in five is not given yet, the last but one is lost. */
const TITLES = 30
const VINTAGE = 2026

/** A title of 20,00 € of the issuer of the demo, by its place. */
const lineOf = (place: number) => ({
  number: demoNumber({ code: '01', vintage: VINTAGE, serial: 9_000 + place, faceValueCents: 2_000, electronic: true }),
  ...{ vintage: VINTAGE, faceValueCents: 2_000, funderSiret: '99900001100018', funderShareCents: 1_200 },
  beneficiaryHash: place % 5 === 0 ? null : createHash('sha256').update(`demo:${place}`).digest('hex'),
})

/** A file of titles that an issuer sent yesterday and that was read to its end, its last line refused; and its titles. */
export function sentTitles(
  partnerId: string,
  { id, sentBy, now }: { id: string; sentBy: string; now: Date },
): Pick<WorldRows, 'files' | 'fileParts' | 'fileChunks' | 'vouchers'> {
  const lines = Array.from({ length: TITLES }, (_, rank) => lineOf(rank + 1))
  const bytes = Buffer.from(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n${JSON.stringify(lines[0])}\n`)
  const at = new Date(now.getTime() - 86_400_000)
  const refused = {
    line: TITLES + 1,
    errors: [
      {
        ...{ pointer: '/number', code: 'voucher.twice', actor: 'PARTNER' },
        detail: 'Ce titre est déjà à la ligne 1 de ce fichier.',
        remedy: 'Rien à faire : il n’est enregistré qu’une fois.',
      },
    ],
  }
  const { usableUntil, remittableUntil } = datesOfVintage(VINTAGE)
  return {
    files: [
      {
        ...{ partnerId, id, kind: 'VOUCHERS', format: 'NDJSON', encoding: 'UTF_8', size: bytes.length },
        ...{ sha256: createHash('sha256').update(bytes).digest('hex'), status: 'DONE', receivedAt: at },
        ...{
          receivedByName: sentBy,
          readBytes: bytes.length,
          lines: TITLES + 1,
          accepted: TITLES,
          chunks: 1,
          endedAt: at,
        },
      },
    ],
    fileParts: [{ partnerId, fileId: id, number: 0, bytes, keptAt: at }],
    fileChunks: [
      {
        ...{ partnerId, fileId: id, number: 0, firstLine: 1, lines: TITLES + 1, fromByte: 0, toByte: bytes.length },
        ...{ refusals: [refused], doneAt: at },
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
