import { createHash, randomUUID } from 'node:crypto'
import { PART_BYTES } from '../../apps/api/src/file-kind.ts'
import { asAdmin, insertWorld, withContext } from '../../packages/db/src/index.ts'
import type { ReceivedFile } from '../../packages/db/src/model.ts'
import { demoNumber } from '../../packages/domain/src/vouchers/index.ts'
import type { BenchPlatform } from '../api/bench-platform.ts'

/** Titles of one file: as many as the address takes. */
export const TITLES_A_FILE = 100_000

/** Makes an issuer; its id. */
export async function makeIssuer({ owner }: BenchPlatform): Promise<string> {
  const id = randomUUID()
  await withContext(owner, { kind: 'jobs' }, (tx) =>
    insertWorld(tx, {
      partners: [
        {
          id,
          slug: 'banc-titres',
          name: 'Banc',
          kind: 'VOUCHER_ISSUER',
          siret: '99900001100018',
          createdAt: new Date(),
        },
      ],
      issuers: [
        {
          ...{ partnerId: id, number: 'BANC-01', startDay: '2000-01-01', endDay: '2099-12-31', code: '01' },
          ...{ ringFencedCents: 30_000_000n, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO' },
        },
      ],
    }),
  )
  return id
}

/** The titles of one file, as an issuer writes them. */
function bytesOfTitles(firstSerial: number, count: number, vintage: number): Buffer {
  const lines = Array.from({ length: count }, (_, rank) => {
    const said = { code: '01', vintage, faceValueCents: 2_000, electronic: true }
    const beneficiaryHash = createHash('sha256')
      .update(String(firstSerial + rank))
      .digest('hex')
    return JSON.stringify({
      ...{ number: demoNumber({ ...said, serial: firstSerial + rank }), vintage, faceValueCents: 2_000 },
      ...{ funderSiret: '99900001100018', funderShareCents: 1_200, beneficiaryHash },
    })
  })
  return Buffer.from(`${lines.join('\n')}\n`)
}

/** Which titles of an issuer a file is of. */
interface FileOf {
  partnerId: string
  firstSerial: number
  count: number
}

/** Keeps a file of so many titles, ready to be read. */
export const keepFile = (bench: BenchPlatform, { partnerId, firstSerial, count }: FileOf): Promise<void> =>
  kept(bench, bytesOfTitles(firstSerial, count, new Date().getFullYear()), {
    partnerId,
    kind: 'VOUCHERS',
    format: 'NDJSON',
  })

/** Titles of a slip: those of a worker for a month, more or less. */
const TITLES_A_SLIP = 20

/** Keeps a file of slips of so many titles, ready to be read. */
export const keepSlips = (bench: BenchPlatform, { partnerId, firstSerial, count }: FileOf): Promise<void> => {
  const lines = Array.from({ length: count }, (_, rank) => {
    const said = { code: '01', vintage: new Date().getFullYear(), faceValueCents: 2_000, electronic: true }
    const slip = Math.floor(rank / TITLES_A_SLIP)
    return `B${slip};${slip};${demoNumber({ ...said, serial: firstSerial + rank })};20,00;;`
  })
  const bytes = Buffer.from(['bordereau;nan;titre;montant;mois;reference_declaration', ...lines, ''].join('\n'))
  return kept(bench, bytes, { partnerId, kind: 'REMITTANCES', format: 'CSV' })
}

/** Has every title pay a declared month, ten of them each, as the acts of so many households would have. */
export const usedTitles = ({ adminUrl }: BenchPlatform): Promise<unknown> =>
  asAdmin(adminUrl, (admin) =>
    admin.query(`
      SET session_replication_role = replica;
      TRUNCATE declaration CASCADE;
      INSERT INTO declaration (employer_id, period, id, employment_id, partner_id, reference, status, current_version, channel, start_day, end_day,
        hours_hundredths, net_cents, contributions_cents, anomaly_count, submitted_at)
      SELECT gen_random_uuid(), '2026-10', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026304' || chr((65 + n / 100000)::int) || lpad((n % 100000)::text, 5, '0'), 'REGISTERED', 1, 'WEB',
        '2026-10-01', '2026-10-31', 4000, 52000, 10000, 0, now() FROM generate_series(0, (SELECT count(*) / 10 FROM voucher)) n;
      UPDATE voucher SET status = 'USED', version = 1;
      INSERT INTO voucher_use (employer_id, period, declaration_id, id, version, partner_id, employee_id, issuer_id, vintage, number, voucher_id,
        face_value_cents, funder_share_cents, payment_day, usable_until, used_at)
      SELECT d.employer_id, d.period, d.id, gen_random_uuid(), 1, d.partner_id, gen_random_uuid(), v.partner_id, v.vintage, v.number, v.id,
        v.face_value_cents, v.funder_share_cents, '2026-10-31', v.usable_until, now()
      FROM (SELECT *, row_number() OVER (ORDER BY number) / 10 AS rank FROM voucher) v
      JOIN (SELECT *, row_number() OVER () - 1 AS rank FROM declaration) d ON d.rank = v.rank;
      SET session_replication_role = origin;
      ANALYZE declaration, voucher, voucher_use; CHECKPOINT`),
  )

/** Keeps the bytes of a file, ready to be read. */
async function kept(
  { owner }: BenchPlatform,
  bytes: Buffer,
  of: Pick<ReceivedFile, 'partnerId' | 'kind' | 'format'>,
): Promise<void> {
  const { partnerId } = of
  const [id, now] = [randomUUID(), new Date()]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const parts = Math.ceil(bytes.length / PART_BYTES)
  await withContext(owner, { kind: 'jobs' }, async (tx) => {
    for (let number = 0; number < parts; number += 1) {
      const part = new Uint8Array(bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES))
      await insertWorld(tx, { fileParts: [{ partnerId, fileId: id, number, bytes: part, keptAt: now }] })
    }
    const how = { size: bytes.length, status: 'RECEIVED', receivedAt: now, receivedByName: 'Banc' } as const
    await insertWorld(tx, { files: [{ ...of, id, encoding: 'UTF_8', sha256, ...how }] })
  })
}

/** Forgets every title and every file. */
export const emptied = ({ adminUrl }: BenchPlatform): Promise<unknown> =>
  asAdmin(adminUrl, (admin) =>
    admin.query(
      'TRUNCATE voucher_use, voucher, remittance, received_file_chunk, received_file_part, received_file; CHECKPOINT',
    ),
  )
