import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { Case } from './case.ts'

/** The declaration of the month that a case is about, read once: each reading is traced. */
export function useDeclarationOf({ about, employerId, subjectId }: Case) {
  const key =
    'period' in about.facts && about.facts.period !== null && employerId !== null
      ? { employerId, period: about.facts.period, id: subjectId }
      : null
  return useQuery(api.declarations.get.queryOptions(key ?? skipToken, { staleTime: Number.POSITIVE_INFINITY }))
}
