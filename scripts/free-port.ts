import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port of this machine that nothing listens on, among those that the system gives to nobody by itself: the ends of the
 * connections that are made meanwhile, and servers that ask for any port, never take it before the program that is told it,
 * nor while that program starts again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const probe = createServer()
    const isFree = await once(probe.listen(port, 'localhost'), 'listening').then(
      () => true,
      () => false,
    )
    await new Promise((closed) => probe.close(closed))
    if (isFree) return port
  }
}
