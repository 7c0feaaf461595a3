import type { Tx } from '../connection/client.ts'
import type { Declaration, DeclarationVersion, Employment } from '../model.ts'

/** A month that is declared, as titles pay it. */
export type DeclaredMonthRow = Pick<
  Declaration,
  'employerId' | 'period' | 'id' | 'partnerId' | 'currentVersion' | 'submittedAt'
> &
  Pick<Employment, 'employeeId'> &
  Pick<DeclarationVersion, 'paymentDay'> & { netToPayCents: number }

/** The months of some employers of a made-up world, from one on, cancelled ones left out; in one order. */
export const listDeclaredMonths = (
  tx: Tx,
  employerIds: readonly string[],
  from: Declaration['period'],
): Promise<DeclaredMonthRow[]> =>
  tx.$queryRaw`
    SELECT d.employer_id AS "employerId", d.period, d.id, d.partner_id AS "partnerId", d.current_version AS "currentVersion",
      d.submitted_at AS "submittedAt", e.employee_id AS "employeeId", v.payment_day AS "paymentDay",
      v.net_paid_cents - v.deposit_cents AS "netToPayCents"
    FROM declaration d
    JOIN declaration_version v
      ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
    JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
    WHERE d.employer_id = ANY (${[...employerIds]}::uuid[]) AND d.period >= ${from} AND d.status <> 'CANCELLED'
    ORDER BY d.period, d.id`
