import type { Prisma, Tx } from '../connection/client.ts'
import { termsInForce } from '../employments/terms.ts'
import type {
  Declaration,
  DeclarationCancellation,
  DeclarationVersion,
  Employee,
  Employer,
  Employment,
  EmploymentTerms,
  Partner,
} from '../model.ts'

/** The key of a declaration: employer and month first, so that one partition answers. */
export type DeclarationKey = Pick<Declaration, 'employerId' | 'period' | 'id'>

/** A declaration with its versions (newest first) and the names a page needs. */
export type DeclarationDetail = Declaration & {
  versions: DeclarationVersion[]
  /** Null as long as it is not cancelled. */
  cancelled: DeclarationCancellation | null
  partner: Pick<Partner, 'id' | 'name' | 'kind'>
  employer: Pick<Employer, 'givenNames' | 'familyName' | 'cesuNumber' | 'postalCode' | 'city' | 'exemption'>
  employment: Pick<Employment, 'activity' | 'employeeId'> &
    Pick<EmploymentTerms, 'level' | 'netHourlyCents'> & {
      employee: Pick<Employee, 'givenNames' | 'familyName' | 'cesuNumber' | 'nonResident'>
    }
}

/** One declaration; null when it does not exist or belongs to another partner (partnerId is null for the back office). */
export async function findDeclaration(
  tx: Tx,
  key: DeclarationKey,
  partnerId: string | null,
): Promise<DeclarationDetail | null> {
  const row = await tx.declaration.findFirst({
    where: { ...key, ...(partnerId === null ? {} : { partnerId }) },
    include: {
      versions: { orderBy: { number: 'desc' } },
      cancelled: true,
      partner: { select: { id: true, name: true, kind: true } },
      employer: {
        select: { givenNames: true, familyName: true, cesuNumber: true, postalCode: true, city: true, exemption: true },
      },
      employment: {
        select: {
          activity: true,
          employeeId: true,
          terms: true,
          employee: { select: { givenNames: true, familyName: true, cesuNumber: true, nonResident: true } },
        },
      },
    },
  })
  // A program no longer reads the persons of a mandate that has just ended, though the types cannot say so.
  const persons = row as { employer: unknown; employment: { employee: unknown } | null } | null
  if (!row || !persons?.employer || !persons.employment?.employee) return null
  return { ...row, employment: employmentOf(row) }
}

/** The employment of a declaration, with the terms that were in force at the end of its month. */
export function employmentOf<E extends { terms: EmploymentTerms[] }>({
  period,
  employment: { terms, ...employment },
}: {
  period: string
  employment: E
}): Omit<E, 'terms'> & Pick<EmploymentTerms, 'level' | 'netHourlyCents'> {
  const { level, netHourlyCents } = termsInForce(terms, lastDayOf(period))
  return { ...employment, level, netHourlyCents }
}

/** As text, not before any day of the month and before all of the next. */
const lastDayOf = (period: string): string => `${period}-31`

/** The version in force of the latest month of a pair before a month, or null; as far as the transaction may see. */
export async function findPreviousVersion(
  tx: Tx,
  { employerId, employmentId, period }: Pick<Declaration, 'employerId' | 'employmentId' | 'period'>,
): Promise<DeclarationVersion | null> {
  const previous = await tx.declaration.findFirst({
    where: { employerId, employmentId, period: { lt: period }, status: { not: 'CANCELLED' } },
    orderBy: { period: 'desc' },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  return previous?.versions[0] ?? null
}

/** A pay that a pair has in a month: which declaration, and its days. */
export type DeclaredPay = Pick<Declaration, 'period' | 'id' | 'reference' | 'startDay' | 'endDay'>

/** The pays that a pair has from a month to another, cancelled ones left out, as far as the transaction may see: oldest first. */
export const listDeclaredPays = (
  tx: Tx,
  { employerId, employmentId }: Pick<Declaration, 'employerId' | 'employmentId'>,
  { from, to }: { from: string; to: string },
): Promise<DeclaredPay[]> =>
  tx.declaration.findMany({
    where: { employerId, employmentId, period: { gte: from, lte: to }, status: { not: 'CANCELLED' } },
    orderBy: [{ period: 'asc' }, { startDay: 'asc' }],
    select: { period: true, id: true, reference: true, startDay: true, endDay: true },
  })

/** Far more than a day's references leave taken in a row, and far less than a request can wait for. */
const MOST_TRIES = 1_000

/**
 * Takes a reference that nobody has, for a declaration that this transaction is about to write. The serial numbers come
 * back: when a reference is taken, the next one is tried.
 *
 * @param referenceOf the reference of a serial number.
 */
export async function takeReference(
  tx: Tx,
  { employerId, period, id }: DeclarationKey,
  referenceOf: (serial: number) => string,
): Promise<string> {
  // No target to the conflict: naming one asks to read the new row, which is nobody's before its declaration.
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [{ serial }] = await tx.$queryRaw<[{ serial: bigint }]>`SELECT nextval('declaration_reference_seq') AS serial`
    const reference = referenceOf(Number(serial))
    const taken = await tx.$executeRaw`
      INSERT INTO declaration_reference (reference, employer_id, period, declaration_id)
      VALUES (${reference}, ${employerId}::uuid, ${period}, ${id}::uuid)
      ON CONFLICT DO NOTHING`
    if (taken === 1) return reference
  }
  throw new Error(`no free reference in ${MOST_TRIES} tries`)
}

/** What a version is unless told: the first one, of a person. */
type Usual = 'reason' | 'authorKind'

/** A version to write with its declaration; `lines` is the computed payslip, kept as the proof. */
export type NewVersion = Omit<
  DeclarationVersion,
  'employerId' | 'period' | 'declarationId' | 'number' | 'lines' | 'overtime' | Usual
> &
  Partial<Pick<DeclarationVersion, Usual>> & { lines: Prisma.InputJsonArray; overtime: Prisma.InputJsonArray }

/** A declaration to write with its first version. */
export interface NewDeclaration {
  head: Omit<Declaration, 'status' | 'currentVersion'>
  version: NewVersion
}

/** Writes a declaration and its first version; false, and nothing written, when the pair already has a pay on one of its days. */
export async function insertDeclaration(tx: Tx, { head, version }: NewDeclaration): Promise<boolean> {
  const { employerId, period, id } = head
  const written = await tx.$executeRaw`
    INSERT INTO declaration (employer_id, period, id, employment_id, partner_id, reference, status, current_version, channel,
      start_day, end_day, hours_hundredths, net_cents, contributions_cents, anomaly_count, submitted_at)
    VALUES (${employerId}::uuid, ${period}, ${id}::uuid, ${head.employmentId}::uuid, ${head.partnerId}::uuid,
      ${head.reference}, 'REGISTERED', 1, ${head.channel}::"DeclarationChannel", ${head.startDay}, ${head.endDay},
      ${head.hoursHundredths}, ${head.netCents}, ${head.contributionsCents}, ${head.anomalyCount}, ${head.submittedAt})
    ON CONFLICT DO NOTHING`
  if (written === 0) return false
  const data = { ...version, employerId, period, declarationId: id, number: 1 }
  await tx.declarationVersion.create({ data, select: { number: true } })
  return true
}

/** A version, without the lines of its payslip. */
export type VersionWithoutLines = Omit<DeclarationVersion, 'lines'>

/** The versions in force of some declarations, as far as the transaction may see. */
export const listVersionsInForce = (
  tx: Tx,
  keys: readonly (DeclarationKey & { version: number })[],
): Promise<VersionWithoutLines[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : tx.declarationVersion.findMany({
        where: {
          OR: keys.map(({ employerId, period, id, version }) => ({
            ...{ employerId, period, declarationId: id, number: version },
          })),
        },
        omit: { lines: true },
      })
