import type { Tx } from '../connection/client.ts'
import type { Declaration, DeclarationVersion, Document } from '../model.ts'

/** Which document: of which version of which declaration, and what it is. */
export type DocumentRead = Pick<Document, 'employerId' | 'period' | 'declarationId' | 'version' | 'kind'>

/** The document of a version, as it was issued; null before it is, and for another partner's. */
export const findDocument = (tx: Tx, { version, kind, ...key }: DocumentRead): Promise<Document | null> =>
  tx.document.findFirst({ where: { ...key, version, kind } })

/** Writes a document that is issued; false, and nothing written, when it already was. */
export async function insertDocument(tx: Tx, document: Document): Promise<boolean> {
  // No target to the conflict: of twins at once, one writes and the others wait for it.
  const { count } = await tx.document.createMany({ data: [document], skipDuplicates: true })
  return count === 1
}

/** What is told of a document to whoever has its code. */
export type DocumentFound = Pick<Document, 'kind' | 'issuedAt' | 'version'> &
  Pick<Declaration, 'currentVersion' | 'status'>

/** The document with this code, of anyone; null when there is none. Under the door. */
export async function findDocumentByCode(tx: Tx, code: string): Promise<DocumentFound | null> {
  const rows = await tx.$queryRaw<DocumentFound[]>`
    SELECT kind::text, issued_at AS "issuedAt", version, current_version AS "currentVersion", status::text
    FROM find_document_by_code(${code})`
  return rows[0] ?? null
}

/** What the worker of a pair was paid since 1 January, as one partner declared it. Amounts in cents. */
export interface PaidInYear {
  netTaxableCents: number
  withholdingCents: number
  hoursHundredths: number
  /** Gross of the overtime that income tax spares. */
  overtimeCents: number
}

/**
 * What a pair had been paid in the civil year of a payment, that payment included, as it was known when its version was made: the
 * versions of that time, cancelled declarations left out. What the same partner declared, whoever asks: every copy says the same.
 */
export async function sumPaidInYear(
  tx: Tx,
  { employerId, employmentId, partnerId }: Pick<Declaration, 'employerId' | 'employmentId' | 'partnerId'>,
  { paymentDay, createdAt, declarationId }: Pick<DeclarationVersion, 'paymentDay' | 'createdAt' | 'declarationId'>,
): Promise<PaidInYear> {
  const year = paymentDay.slice(0, 4)
  const rows = await tx.$queryRaw<[PaidInYear]>`
    SELECT coalesce(sum(v.net_taxable_cents), 0)::float8 AS "netTaxableCents",
      coalesce(sum(v.withholding_cents), 0)::float8 AS "withholdingCents",
      coalesce(sum(v.hours_hundredths), 0)::float8 AS "hoursHundredths",
      coalesce(sum((
        SELECT sum((line->>'baseCents')::int) FROM jsonb_array_elements(v.lines) line
        WHERE line->>'code' = 'OVERTIME_REDUCTION'
      )), 0)::float8 AS "overtimeCents"
    FROM declaration d
    JOIN LATERAL (
      SELECT * FROM declaration_version w
      WHERE w.employer_id = d.employer_id AND w.period = d.period AND w.declaration_id = d.id
        AND w.created_at <= ${createdAt}
      ORDER BY w.number DESC LIMIT 1
    ) v ON true
    WHERE d.employer_id = ${employerId}::uuid AND d.employment_id = ${employmentId}::uuid
      AND d.partner_id = ${partnerId}::uuid AND d.period BETWEEN ${`${Number(year) - 1}-01`} AND ${`${year}-12`}
      AND v.payment_day BETWEEN ${`${year}-01-01`} AND ${paymentDay}
      AND (d.id = ${declarationId}::uuid OR NOT EXISTS (
        SELECT FROM declaration_cancellation c
        WHERE c.employer_id = d.employer_id AND c.period = d.period AND c.declaration_id = d.id
          AND c.cancelled_at <= ${createdAt}
      ))`
  return rows[0]
}
