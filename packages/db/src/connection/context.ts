import type { Db, Tx } from './client.ts'
import { sessionName } from './under-way.ts'

/**
 * In whose name a transaction acts; the policies of row-level security read it. `actorId`: the person of the partner's staff,
 * or the application when `actorKind` says so; `presentEmployerId`: the employer in whose presence, who alone is then reached; `representationId`: under which a person
 * acts for another, whose affairs alone are then reached.
 */
export type DbContext =
  | { kind: 'partner'; partnerId: string; actorId: string; actorKind?: 'API_CLIENT'; presentEmployerId?: string | null }
  | { kind: 'agent'; agentId: string }
  | { kind: 'citizen'; citizenId: string; representationId?: string | null }
  | { kind: 'door' }
  | { kind: 'jobs' }

/**
 * Runs `work` in one transaction that first says in whose name it acts, and for which request. The context is stamped with the
 * transaction's time: left behind on a pooled connection, it is worth nothing to the next transaction. What `work` throws rolls back.
 */
export const withContext = <R>(db: Db, context: DbContext, work: (tx: Tx) => Promise<R>): Promise<R> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT set_config('app.context', ${actorOf(context)} || '|' || extract(epoch FROM now())::text, true),
        set_config('application_name', ${sessionName()}, true)`
    return work(tx)
  })

function actorOf(context: DbContext): string {
  switch (context.kind) {
    case 'partner':
      return `partner:${context.partnerId}:${context.actorId}:${context.actorKind ?? ''}:${context.presentEmployerId ?? ''}`
    case 'agent':
      return `agent:${context.agentId}`
    case 'citizen':
      return `citizen:${context.citizenId}:${context.representationId ?? ''}`
    default:
      return `${context.kind}:`
  }
}
