import { createHmac } from 'node:crypto'

/**
 * A person as one consumer alone knows them: two consumers cannot join theirs, and nobody finds the person behind. Derived from the
 * platform's secret: another secret gives others.
 */
const pairwise = (secret: string, consumer: string, person: string): string =>
  createHmac('sha256', createHmac('sha256', secret).update(`sharing:${consumer}`).digest())
    .update(person)
    .digest('base64url')

/** A worker, for the consumer that this partner is. */
export const workerSubject = (
  secret: string,
  { partnerId, employeeId }: { partnerId: string; employeeId: string },
): string => pairwise(secret, partnerId, `worker:v1:${employeeId}`)

/** An employer, for the same: shorter, for it stands in each line. */
export const employerRef = (
  secret: string,
  { partnerId, employerId }: { partnerId: string; employerId: string },
): string => pairwise(secret, partnerId, `employer:v1:${employerId}`).slice(0, 22)
