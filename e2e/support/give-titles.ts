import { onDatabaseOf } from './servers.ts'

/** A title of 5,00 € that paid a worker. */
interface GivenTitle {
  electronic: boolean
  /** Last day on which it can be remitted, YYYY-MM-DD. */
  until: string
}

/** Makes titles of the demo’s issuer pay a declaration, by its reference, or the last month declared of a worker, as its employer would have. */
export async function giveTitles(
  baseURL: string | undefined,
  whose: { familyName: string } | { reference: string },
  titles: readonly GivenTitle[],
): Promise<void> {
  await onDatabaseOf(baseURL, async (client) => {
    // The file that they came in: every line of it is a title.
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO received_file (partner_id, id, kind, format, encoding, sha256, size, status, received_at, received_by_name, read_bytes, lines,
          accepted, chunks, ended_at)
        SELECT partner_id, gen_random_uuid(), 'VOUCHERS', 'NDJSON', 'UTF_8', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 1, 'DONE', now(), 'Parcours', 1, $1, $1, 1, now()
        FROM voucher_issuer WHERE code = '01' RETURNING id`,
      [titles.length],
    )
    const [familyName, reference] = 'reference' in whose ? [null, whose.reference] : [whose.familyName, null]
    const { rows: there } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM voucher')
    for (const [rank, { electronic, until }] of titles.entries()) {
      const number = `0126${String(900_000 + (there[0]?.count ?? 0) + rank).padStart(12, '0')}0500${electronic ? 2 : 1}000`
      await client.query(
        `WITH declared AS (
          SELECT d.employer_id, d.period, d.id, d.current_version, d.partner_id, e.employee_id, v.payment_day
          FROM declaration d JOIN declaration_version v
            ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
          JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
          JOIN employee p ON p.id = e.employee_id
          WHERE (p.family_name = $1 OR d.reference = $7) AND d.status <> 'CANCELLED' ORDER BY d.period DESC, d.id LIMIT 1
        ), title AS (
          INSERT INTO voucher (partner_id, vintage, number, status, version, face_value_cents, funder_share_cents, electronic, funder_siret,
            services, usable_until, remittable_until, file_id, line, registered_at)
          SELECT i.partner_id, 2026, $2, 'USED', 1, 500, 300, $3, '99900001100018', '{}', least('2027-01-31', $4), $4, $5, $6, now()
          FROM voucher_issuer i WHERE i.code = '01' RETURNING *
        )
        INSERT INTO voucher_use (employer_id, period, declaration_id, id, version, partner_id, employee_id, issuer_id, vintage, number, voucher_id,
          face_value_cents, funder_share_cents, payment_day, usable_until, used_at)
        SELECT d.employer_id, d.period, d.id, gen_random_uuid(), d.current_version, d.partner_id, d.employee_id, t.partner_id, 2026, $2, t.id,
          500, 300, d.payment_day, t.usable_until, now() FROM declared d, title t`,
        [familyName, number, electronic, until, rows[0]?.id, rank + 1, reference],
      )
    }
  })
}
