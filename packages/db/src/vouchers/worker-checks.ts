import type { Tx } from '../connection/client.ts'

/** What an issuer asks of a worker: who they are, and for whom they work, in which month. */
export interface WorkerCheck {
  cesuNumber: string
  birthDay: string
  /** YYYY-MM. */
  month: string
  /** Fingerprint of the employer, under this salt. */
  beneficiaryHash: string
  salt: string
}

/** Whether a worker is declared by an employer for a month; `employeeId` is null for who is not known, and never leaves. */
export async function checkWorkerDeclared(
  tx: Tx,
  { cesuNumber, birthDay, month, beneficiaryHash, salt }: WorkerCheck,
): Promise<{ employeeId: string | null; declared: string }> {
  const [row] = await tx.$queryRaw<[{ employeeId: string | null; declared: string }]>`
    SELECT employee_id AS "employeeId", declared
    FROM check_worker(${cesuNumber}, ${birthDay}, ${month}, ${beneficiaryHash}, ${salt})`
  return row
}

/** A time that an issuer asked whether the worker who acts was declared, and what it was told. */
export interface OwnWorkerCheck {
  id: string
  at: Date
  issuerName: string
  month: string
  declared: string
}

/** The last of those, so many at most. */
export const listOwnWorkerChecks = (tx: Tx, most: number): Promise<OwnWorkerCheck[]> =>
  tx.$queryRaw`SELECT id, at, issuer_name AS "issuerName", month, declared FROM own_worker_checks(${most})`
