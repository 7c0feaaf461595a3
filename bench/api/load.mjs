/**
 * A load from another thread: `connections` callers, each sending the next of `requests` as soon as the last is answered.
 * Posts back the milliseconds of each answer, in the order of the requests, and of the whole; throws at the first
 * that is not a success, unless `anyAnswer` but a failure of ours (5xx).
 */
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

const { origin, requests, connections, anyAnswer } = workerData
const agent = new Agent({ keepAlive: true, maxSockets: connections })

const isGood = (status) =>
  anyAnswer ? status < 500 && status !== 413 && status !== 429 : status >= 200 && status < 300

const call = ({ path, at = origin, method = 'POST', headers = {}, body = '' }) =>
  new Promise((answered, failed) => {
    const length = { 'content-length': Buffer.byteLength(body) }
    const options = { method, agent, headers: { ...headers, ...length } }
    const sent = request(`${at}${path}`, options, (response) => {
      let text = ''
      response.on('data', (part) => (text += part))
      response.on('end', () =>
        isGood(response.statusCode) ? answered() : failed(new Error(`${path}: ${response.statusCode} ${text}`)),
      )
    })
    sent.on('error', failed)
    sent.end(body)
  })

const took = []
let next = 0
const caller = async () => {
  while (next < requests.length) {
    const rank = next++
    const start = performance.now()
    await call(requests[rank])
    took[rank] = performance.now() - start
  }
}
const start = performance.now()
await Promise.all(Array.from({ length: connections }, caller))
parentPort.postMessage({ took, total: performance.now() - start })
agent.destroy()
