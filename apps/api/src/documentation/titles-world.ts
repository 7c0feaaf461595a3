import { createHash } from 'node:crypto'
import type { WorldRows } from '@cesu/db'
import { documented, documentedTitle } from './ids.ts'

/** The issuer that the partner of the documentation world is, a file of one title that it sent, which was read, and that title. */
export function titlesWorld(
  sentBy: string,
): Pick<WorldRows, 'issuers' | 'files' | 'fileParts' | 'fileChunks' | 'vouchers'> {
  const { partner: partnerId, file } = documented
  const bytes = Buffer.from(`${JSON.stringify(documentedTitle)}\n`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const at = new Date('2026-11-02T10:00:00Z')
  const doneAt = new Date('2026-11-02T10:00:40Z')
  return {
    issuers: [
      {
        ...{ partnerId, number: 'EXEMPLE-01', startDay: '2026-01-01', endDay: '2030-12-31', code: '01' },
        ...{ ringFencedCents: 50_000_000n, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO' },
      },
    ],
    files: [
      {
        ...{ partnerId, id: file, kind: 'VOUCHERS', format: 'NDJSON', encoding: 'UTF_8', sha256, size: bytes.length },
        ...{ status: 'DONE', receivedAt: at, receivedByName: sentBy, readBytes: bytes.length, lines: 1, accepted: 1 },
        ...{ chunks: 1, endedAt: doneAt },
      },
    ],
    fileParts: [{ partnerId, fileId: file, number: 0, bytes, keptAt: at }],
    fileChunks: [
      {
        ...{ partnerId, fileId: file, number: 0, firstLine: 1, lines: 1, fromByte: 0, toByte: bytes.length },
        ...{ refusals: [], doneAt },
      },
    ],
    vouchers: [
      {
        ...{ ...documentedTitle, partnerId, id: documented.titleId, status: 'ASSIGNED', electronic: true },
        ...{ services: [60], usableUntil: '2027-01-31', remittableUntil: '2027-02-28' },
        ...{ fileId: file, line: 1, registeredAt: doneAt },
      },
    ],
  }
}

/** Two titles that paid the declared month; its worker remitted one of them. To be written once it is declared. */
export function usedTitles(): Pick<WorldRows, 'vouchers' | 'remittances' | 'voucherUses'> {
  const { partner: partnerId, employee: employeeId, file: fileId, remittance: id, titleUse } = documented
  const at = new Date(documented.now)
  const { employerId, period, id: declarationId } = documented.declaration
  const titles = [
    { number: '012600000001234710002039', cents: 1_000, voucherId: documented.usedTitleId, useId: titleUse },
    {
      number: '012600000001234815002017',
      cents: 1_500,
      voucherId: documented.remittedTitleId,
      useId: documented.remittedUse,
    },
  ]
  const isRemitted = (useId: string) => useId !== titleUse
  return {
    remittances: [{ partnerId, id, employeeId, titles: 1, cents: 1_500, remittedAt: at }],
    vouchers: titles.map(({ number, cents, voucherId, useId }, rank) => ({
      ...{
        partnerId,
        vintage: 2026,
        number,
        id: voucherId,
        status: isRemitted(useId) ? 'REMITTED' : 'USED',
        version: 1,
      },
      ...{ faceValueCents: cents, funderShareCents: 0, electronic: true, funderSiret: documentedTitle.funderSiret },
      ...{ services: [], usableUntil: '2027-01-31', remittableUntil: '2027-02-28' },
      ...{ fileId, line: rank + 2, registeredAt: at },
    })),
    voucherUses: titles.map(({ number, cents: faceValueCents, voucherId, useId }) => ({
      ...{ employerId, period, declarationId, id: useId, version: 1, partnerId, employeeId, issuerId: partnerId },
      ...{
        vintage: 2026,
        number,
        voucherId,
        faceValueCents,
        funderShareCents: 0,
        paymentDay: '2026-09-30',
        usableUntil: '2027-01-31',
        usedAt: at,
      },
      ...(isRemitted(useId) ? { remittedAt: at, remittanceId: id } : {}),
    })),
  }
}
