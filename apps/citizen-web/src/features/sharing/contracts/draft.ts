import type { EmploymentEventKind } from '@cesu/domain/employment-events'
import type { Contract, Said, Side } from './answers.ts'

/** Under which name this tab keeps what is typed of a contract. */
export const draftOf = (
  { employmentId }: Contract,
  { side, kind, from }: { side: Side; kind: EmploymentEventKind; from?: Said | undefined },
): string => `dit.${side}.${kind}.${from?.id ?? employmentId}`
