import { z } from 'zod'

/** Who calls, and how often one application may, in a minute: what reads, and what writes. */
export const reads = { by: 'API_CLIENT', status: 200, perMinute: 600 } as const
export const checks = { by: 'API_CLIENT', status: 200, perMinute: 300 } as const
export const writes = { by: 'API_CLIENT', status: 201, perMinute: 300 } as const

/** Which page, as an address says it. */
export const page = {
  cursor: z.string().optional(),
  limit: z
    .stringFormat('limit', /^\d{1,3}$/)
    .transform(Number)
    .optional(),
}
