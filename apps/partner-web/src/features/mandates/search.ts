import { MandateRequestStatus, MandateStatus } from '@cesu/domain/mandates'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** The mandates in the order of the employers' names, which the cursors bear. */
export const mandatesSearch = listSearch({
  name: 'mandats',
  filters: { etat: z.enum(MandateStatus) },
  namesInCursor: true,
})

export type MandatesUrl = ReturnType<typeof mandatesSearch.read>

/** The requests, the last first. */
export const requestsSearch = listSearch({
  name: 'demandes-de-mandat',
  filters: { etat: z.enum(MandateRequestStatus) },
})

export type RequestsUrl = ReturnType<typeof requestsSearch.read>
