import { createHash } from 'node:crypto'
import { insertWorld, listDeclaredMonths, type Tx, type WorldRows } from '@cesu/db'
import { addPeriods, type Day, periodOf, yearOf } from '@cesu/domain/shared'
import { datesOfVintage, demoNumber } from '@cesu/domain/vouchers'
import { chanceOf } from './chance.ts'
import { DEMO_PROGRAM } from './consumer-programs.ts'

const FACE_CENTS = 2_000
const SHARE_CENTS = 1_200
/** A company of services that exists nowhere. */
const FUNDER = '99999907100013'
/** Titles that nobody has given yet: open to any service, reserved to housework. */
const [OPEN, RESERVED] = [40, 4]
/** Serial numbers: of the first to give, and of the first of those that pay. */
const [FIRST, FIRST_USED] = [1_001, 1_101]
/** How many pay a month at most, of how many of the last months, for how many households. */
const [OF_A_MONTH, MONTHS, HOUSEHOLDS] = [5, 3, 2]

interface Titling {
  issuerId: string
  /** The employers whom a visitor can be. */
  employerIds: readonly string[]
  today: Day
}

/**
 * Titles of the year, of 20,00 € each: some to give, by their serial numbers from 1001 on, and some that pay the last months of two households
 * of the demo. Rows as the real functions leave them, dated of the declarations.
 */
export async function seedGivenTitles(tx: Tx, { issuerId, employerIds, today }: Titling): Promise<void> {
  const chance = chanceOf('cesu-demo-given-titles')
  const vintage = yearOf(periodOf(today))
  const registeredAt = new Date(`${vintage}-01-02T08:00:00Z`)
  const { usableUntil, remittableUntil } = datesOfVintage(vintage)
  const [fileId, beneficiaryHash] = [chance.id(), 'de'.repeat(32)]
  const title = (serial: number) => ({
    ...{ partnerId: issuerId, vintage, fileId, beneficiaryHash, line: serial, registeredAt, electronic: true },
    ...{ faceValueCents: FACE_CENTS, funderShareCents: SHARE_CENTS, funderSiret: FUNDER, id: chance.id() },
    number: demoNumber({ code: '01', vintage, serial, faceValueCents: FACE_CENTS, electronic: true }),
    ...{ usableUntil, remittableUntil },
  })
  const toGive = Array.from({ length: OPEN + RESERVED }, (_, rank) => ({
    ...title(FIRST + rank),
    status: 'ASSIGNED' as const,
    services: rank < OPEN ? [] : [60],
  }))
  const all = await listDeclaredMonths(tx, employerIds, addPeriods(periodOf(today), -MONTHS))
  const households = employerIds.filter((id) => all.some(({ employerId }) => employerId === id)).slice(0, HOUSEHOLDS)
  const months = all.filter(
    ({ employerId, submittedAt }) => households.includes(employerId) && submittedAt > registeredAt,
  )
  let serial = FIRST_USED
  const paid = months.flatMap((month) =>
    Array.from({ length: Math.min(OF_A_MONTH, Math.floor(month.netToPayCents / FACE_CENTS)) }, () => {
      const { id: voucherId, ...used } = title(serial++)
      const { employerId, period, id: declarationId, partnerId, employeeId, paymentDay, submittedAt } = month
      return {
        voucher: { ...used, id: voucherId, status: 'USED' as const, version: 1, movedAt: submittedAt, services: [] },
        use: {
          ...{ employerId, period, declarationId, partnerId, employeeId, paymentDay, version: month.currentVersion },
          ...{ id: chance.id(), issuerId, vintage, number: used.number, voucherId, usedAt: submittedAt },
          usableUntil: used.usableUntil,
          ...{ faceValueCents: FACE_CENTS, funderShareCents: SHARE_CENTS },
        },
      }
    }),
  )
  const vouchers = [...toGive, ...paid.map(({ voucher }) => voucher)].map((one, rank) => ({ ...one, line: rank + 1 }))
  await insertWorld(tx, {
    ...readFile(vouchers, { partnerId: issuerId, id: fileId, at: registeredAt }),
    vouchers,
    voucherUses: paid.map(({ use }) => use),
  })
}

/** The file in which they came, read to its end. */
function readFile(
  titles: NonNullable<WorldRows['vouchers']>,
  { partnerId, id, at }: { partnerId: string; id: string; at: Date },
): Pick<WorldRows, 'files' | 'fileParts' | 'fileChunks'> {
  const lines = titles.map(({ number, vintage, faceValueCents, funderSiret, funderShareCents }) =>
    JSON.stringify({ number, vintage, faceValueCents, funderSiret, funderShareCents }),
  )
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const [sha256, count] = [createHash('sha256').update(bytes).digest('hex'), lines.length]
  return {
    files: [
      {
        ...{ partnerId, id, kind: 'VOUCHERS', format: 'NDJSON', encoding: 'UTF_8', size: bytes.length, sha256 },
        ...{ status: 'DONE', receivedAt: at, endedAt: at, receivedByName: DEMO_PROGRAM, readBytes: bytes.length },
        ...{ lines: count, accepted: count, chunks: 1 },
      },
    ],
    fileParts: [{ partnerId, fileId: id, number: 0, bytes, keptAt: at }],
    fileChunks: [
      {
        ...{ partnerId, fileId: id, number: 0, firstLine: 1, lines: count, fromByte: 0, toByte: bytes.length },
        ...{ refusals: [], doneAt: at },
      },
    ],
  }
}
