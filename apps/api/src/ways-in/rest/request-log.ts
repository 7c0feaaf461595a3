import { insertApiRequests, withContext } from '@cesu/db'
import type { ApiRequest } from '@cesu/db/model'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { ApiClient } from '../../actors/api-client.ts'
import { loggedFailure } from '../../platform/log.ts'
import type { Platform } from '../../platform/platform.ts'

/** What is not written yet is written this often, or sooner when there is much. */
const EVERY_MS = 1_000
const AT_ONCE = 200
/** Most that waits while the database does not answer: the rest is lost, and the log says how many. */
const MOST_WAITING = 5_000

/** Bounds of how long an answer took, in milliseconds. */
const BOUNDS_MS = [10, 30, 100, 300, 1_000, 3_000, 10_000]
const LONGEST_MS = 30_000

/** What is kept of one request. */
export interface Ended extends Pick<ApiRequest, 'id' | 'method' | 'route' | 'status' | 'code'> {
  actor: ApiClient
  tookMs: number
}

/** The log that applications read of what they asked. */
export interface RequestLog {
  /** Keeps a request that has just been answered: written a second later, apart from any request. */
  note: (ended: Ended) => void
}

/**
 * The log of a server. A program reads here what it asked, and how it ended; what proves something is the trail, which is written in
 * the transaction of each act. So nothing waits for this one: it is written by packets, and a kill loses the last second.
 */
export function requestLog(app: FastifyInstance, platform: Platform): RequestLog {
  let waiting: ApiRequest[] = []
  let writing: Promise<void> | null = null
  const write = async () => {
    const packet = waiting
    waiting = []
    if (packet.length > 0) await writePacket(platform, packet, app.log)
  }
  const flush = (): Promise<void> => {
    writing ??= write().finally(() => {
      writing = null
    })
    return writing
  }
  const timer = setInterval(() => void flush(), EVERY_MS)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await flush()
    await flush()
  })
  return {
    note: ({ actor, tookMs, ...ended }) => {
      if (waiting.length >= MOST_WAITING) return
      const underMs = BOUNDS_MS.find((bound) => tookMs < bound) ?? LONGEST_MS
      waiting.push({ ...ended, underMs, partnerId: actor.partnerId, clientId: actor.id, at: platform.now() })
      if (waiting.length >= AT_ONCE) void flush()
    },
  }
}

async function writePacket({ databases }: Platform, packet: readonly ApiRequest[], log: FastifyBaseLogger) {
  try {
    await withContext(databases.door, { kind: 'door' }, (tx) => insertApiRequests(tx, packet))
  } catch (error) {
    log.warn({ failure: loggedFailure(error), lost: packet.length }, 'requests not kept')
  }
}
