import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { demoNumber } from '@cesu/domain/vouchers'
import { readFiles } from '../src/jobs/read-files.ts'
import { legalDay } from '../src/platform/clock.ts'
import { proofOf, type TestApplication } from './application.ts'
import { noMail } from './no-mail.ts'
import type { TestServer } from './test-server.ts'

/** A title of an issuer, by its serial number: 20,00 €, electronic, of 2026. */
export const aTitle = (serial: number, over: object = {}) => ({
  number: demoNumber({ code: '01', vintage: 2026, serial, faceValueCents: 2_000, electronic: true }),
  ...{ vintage: 2026, faceValueCents: 2_000, funderSiret: '99900001100018', funderShareCents: 1_200 },
  beneficiaryHash: 'ab'.repeat(32),
  ...over,
})

/** So many titles, from a serial number on. */
export const titlesFrom = (serial: number, count: number) =>
  Array.from({ length: count }, (_, rank) => aTitle(serial + rank))

/** More titles that do not exist than one may try in a day. */
export const manyTried = { titles: { numbers: titlesFrom(900_000_000, 50).map(({ number }) => number) } }

/** One JSON object a line. */
export const ndjson = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/** Makes a partner the issuer of code 01; under the owner. */
export const makeIssuer = ({ owner }: Pick<TestServer, 'owner'>, partnerId: string) =>
  withContext(owner, { kind: 'jobs' }, (tx) =>
    tx.voucherIssuer.create({
      data: {
        ...{ partnerId, number: 'ESSAI-01', startDay: '2026-01-01', endDay: '2099-12-31', code: '01' },
        ...{ ringFencedCents: 30_000_000n, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO' },
      },
    }),
  )

/** Keeps titles of an issuer, as a file of its own would; under the owner. */
export const keepTitles = (
  { owner, platform }: Pick<TestServer, 'owner' | 'platform'>,
  partnerId: string,
  titles: readonly ReturnType<typeof aTitle>[],
) =>
  withContext(owner, { kind: 'jobs' }, (tx) =>
    tx.voucher.createMany({
      data: titles.map((title, rank) => ({
        ...{ electronic: true, services: [], usableUntil: '2027-01-31', remittableUntil: '2027-02-28' },
        ...title,
        ...{ partnerId, status: 'ASSIGNED' as const, fileId: randomUUID(), line: rank + 1 },
        registeredAt: platform.now(),
      })),
    }),
  )

/** Who sends a file, and where to: titles unless told. */
interface SendingTitles {
  origin: string
  application: TestApplication
  token: string
  address?: string
}

/** Sends a file of titles, or of slips, as a program does. */
export async function sendTitles(
  { origin, application: { key }, token, address = '/v1/issuer/titles' }: SendingTitles,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/x-ndjson',
): Promise<Response> {
  const url = `${origin}${address}`
  const dpop = await proofOf(key, { method: 'POST', url, token })
  return fetch(url, { method: 'POST', body, headers: { authorization: `DPoP ${token}`, dpop, 'content-type': type } })
}

/** Keeps so many new titles of 20,00 € of an issuer each time that it is called, from a serial number on: their numbers. */
export function titleKeeper(on: () => Pick<TestServer, 'owner' | 'platform'>, issuerId: () => string, from: number) {
  let serial = from
  return async (count: number, over: object = {}): Promise<string[]> => {
    const titles = Array.from({ length: count }, (_, rank) => aTitle(serial + rank, over))
    serial += count
    await keepTitles(on(), issuerId(), titles)
    return titles.map(({ number }) => number)
  }
}

/** Reads every file that waits, as the job does; how many lines. */
export const readWaiting = ({ platform }: Pick<TestServer, 'platform'>, signal = new AbortController().signal) =>
  readFiles.run({
    ...{ db: platform.databases.jobs, now: platform.now(), clock: platform.now, mailing: noMail, signal },
    today: legalDay(platform.now()),
  })
