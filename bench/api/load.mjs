/**
 * A load from another thread: `connections` callers, each sending the next of `paths` as soon as the last is answered, by
 * POST. Posts back the milliseconds of each answer and of the whole; throws at the first that is not a success.
 */
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

const { origin, paths, connections } = workerData
const agent = new Agent({ keepAlive: true, maxSockets: connections })

const call = (path) =>
  new Promise((answered, failed) => {
    const sent = request(`${origin}${path}`, { method: 'POST', agent }, (response) => {
      let body = ''
      response.on('data', (part) => (body += part))
      response.on('end', () => (response.statusCode === 200 ? answered() : failed(new Error(`${path}: ${body}`))))
    })
    sent.on('error', failed)
    sent.end()
  })

const took = []
let next = 0
const caller = async () => {
  while (next < paths.length) {
    const start = performance.now()
    await call(paths[next++])
    took.push(performance.now() - start)
  }
}
const start = performance.now()
await Promise.all(Array.from({ length: connections }, caller))
parentPort.postMessage({ took, total: performance.now() - start })
agent.destroy()
