import type { Operation } from '@trpc/client'
import { ourFetch } from './ourFetch.ts'

/**
 * Options of the one link to the API: names that are searched for stay out of the URLs (POST), same origin, cookies of the session, one request a call (a refusal of one write
 * never hides among others). A write has its idempotency key: of its own, unless the context of its call keeps one to send
 * the same act again.
 */
export const apiLink = {
  methodOverride: 'POST' as const,
  fetch: ourFetch,
  headers({ op }: { op: Operation }): Record<string, string> {
    if (op.type !== 'mutation') return {}
    return { 'idempotency-key': String(op.context['idempotencyKey'] ?? crypto.randomUUID()) }
  },
}
