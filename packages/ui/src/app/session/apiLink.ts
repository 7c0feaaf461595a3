import type { Operation } from '@trpc/client'

/**
 * Options of the one link to the API: names that are searched for stay out of the URLs (POST), same origin, cookies of the session, one request a call (a refusal of one write
 * never hides among others). A write that must happen once puts `idempotencyKey` in the context of its call.
 */
export const apiLink = {
  methodOverride: 'POST' as const,
  fetch: (input: RequestInfo | URL | string, init?: object) => fetch(input, { ...init, credentials: 'same-origin' }),
  headers({ op }: { op: Operation }): Record<string, string> {
    const key = op.context['idempotencyKey']
    return typeof key === 'string' ? { 'idempotency-key': key } : {}
  },
}
