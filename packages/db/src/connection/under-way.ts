import { AsyncLocalStorage } from 'node:async_hooks'

/** What this process is doing: one request, or one job. */
export interface UnderWay {
  /** Id of the request, or name of the job: PostgreSQL shows it beside each statement, in `pg_stat_activity` and in its log. */
  readonly id: string
  /** Kind of whoever asks, and which operation, once they are known. */
  actor?: string
  operation?: string
}

/** Carries {@link UnderWay} from where a request comes in, or a job begins, to the transactions that it opens. */
export const underWay = new AsyncLocalStorage<UnderWay>()

/** The `application_name` of a transaction: at most 63 bytes, as PostgreSQL cuts it. */
export const sessionName = (): string => ['cesu', underWay.getStore()?.id ?? []].flat().join(' ').slice(0, 63)
