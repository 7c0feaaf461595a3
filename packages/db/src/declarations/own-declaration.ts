import type { Tx } from '../connection/client.ts'
import type { DeclarationVersion, Employer } from '../model.ts'
import { type DeclarationDetail, type DeclarationKey, employmentOf } from './declarations.ts'

/** A declaration as its payslip shows it to the worker: what the law gives its employer back is not theirs to read. */
export type OwnDeclaration = Omit<DeclarationDetail, 'cancelled' | 'partner' | 'employer' | 'employment'> & {
  partner: Pick<DeclarationDetail['partner'], 'name'>
  employer: Omit<DeclarationDetail['employer'], 'exemption'>
  employment: Omit<DeclarationDetail['employment'], 'employee' | 'netHourlyCents'> & {
    employee: Omit<DeclarationDetail['employment']['employee'], 'nonResident'>
  }
  versions: DeclarationVersion[]
}

/** A declaration of the work of the person who acts, its version in force alone; null for another person's, and a cancelled one. */
export async function findOwnDeclaration(
  tx: Tx,
  { employeeId, ...key }: DeclarationKey & { employeeId: string },
): Promise<OwnDeclaration | null> {
  const row = await tx.declaration.findFirst({
    where: { ...key, status: { not: 'CANCELLED' }, employment: { employeeId } },
    include: {
      versions: { orderBy: { number: 'desc' }, take: 1 },
      partner: { select: { name: true } },
      employment: {
        select: {
          ...{ activity: true, employeeId: true, terms: true },
          employee: { select: { givenNames: true, familyName: true, cesuNumber: true } },
        },
      },
    },
  })
  const employer = row && (await findOwnWorkEmployer(tx, row.employerId))
  return row && employer && { ...row, employer, employment: employmentOf(row) }
}

type OwnWorkEmployer = Pick<Employer, 'givenNames' | 'familyName' | 'cesuNumber' | 'postalCode' | 'city'>

/** Who employs the worker who acts, as their payslip says it; null for anybody else. */
async function findOwnWorkEmployer(tx: Tx, employerId: string): Promise<OwnWorkEmployer | null> {
  const rows = await tx.$queryRaw<OwnWorkEmployer[]>`
    SELECT given_names AS "givenNames", family_name AS "familyName", cesu_number AS "cesuNumber",
      postal_code AS "postalCode", city
    FROM own_work_employer(${employerId}::uuid)`
  return rows[0] ?? null
}

/** The year of the first month declared of a worker; null when none is. */
export async function findFirstOwnYear(tx: Tx, employeeId: string): Promise<number | null> {
  const first = await tx.declaration.findFirst({
    where: { status: { not: 'CANCELLED' }, employment: { employeeId } },
    orderBy: { period: 'asc' },
    select: { period: true },
  })
  return first && Number(first.period.slice(0, 4))
}
