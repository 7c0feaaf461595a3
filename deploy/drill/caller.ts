import { askToken, jsonOf, proofOf, type TestApplication } from '../../apps/api/test/application.ts'
import { PURPOSE } from '../../bench/sharing/world.ts'

/** The address that programs know, and where it is answered here. */
const ORIGIN = 'http://localhost:3000'
const AT = 'http://127.0.0.1:3000'
/** A token lasts five minutes. */
const RENEWED_MS = 200_000
/** The longest that an answer is waited for: more than the budget of a request. */
const PATIENCE_MS = 25_000

/** What is sent. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  key?: string
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

/** What came back: `status` 0 where nothing did. */
export interface Answer {
  at: number
  tookMs: number
  status: number
  /** Of a problem. */
  code: string | null
  retryAfter: boolean
  // biome-ignore lint/suspicious/noExplicitAny: the drill says what it expects of each answer
  body: any
}

/** A program of the partner: it calls with a token that it renews, and a proof of each call. */
export interface Caller {
  call: (call: Call) => Promise<Answer>
}

const silent = (since: number): Answer => ({
  ...{ at: Date.now(), tookMs: performance.now() - since, status: 0, code: null, retryAfter: false, body: null },
})

async function answerOf(response: Response, since: number): Promise<Answer> {
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const body = isJson && text !== '' ? JSON.parse(text) : text
  const { status, headers } = response
  const code = status < 400 ? null : ((body.code ?? body.error ?? null) as string | null)
  return {
    at: Date.now(),
    tookMs: performance.now() - since,
    status,
    code,
    retryAfter: headers.has('retry-after'),
    body,
  }
}

/** A program; `reads` what workers let the consumer read, for its purpose. `onAnswer` is told of every answer, those of the tokens too. */
export function caller(
  application: TestApplication,
  { reads = false, onAnswer }: { reads?: boolean; onAnswer: (answer: Answer) => void },
): Caller {
  let held: { token: string; since: number } | null = null
  const renewed = async (since: number): Promise<string | Answer> => {
    const detail = [{ type: 'worker_activity', purpose: PURPOSE }]
    const asking = reads ? { scope: 'activity:read', body: { authorization_details: JSON.stringify(detail) } } : {}
    const response = await askToken(application, ORIGIN, { at: AT, ...asking })
    if (!response.ok) return answerOf(response, since)
    held = { token: (await jsonOf(response)).access_token as string, since: performance.now() }
    return held.token
  }
  const send = async (call: Call, since: number): Promise<Answer> => {
    const fresh = held !== null && performance.now() - held.since < RENEWED_MS ? held.token : await renewed(since)
    if (typeof fresh !== 'string') return fresh
    const url = `${ORIGIN}${call.path}`
    const dpop = await proofOf(application.key, { method: call.method, url: url.replace(/\?.*/, ''), token: fresh })
    const response = await fetch(`${AT}${call.path}`, {
      method: call.method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...{ authorization: `DPoP ${fresh}`, dpop },
        ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined
        ? {}
        : { body: typeof call.body === 'string' ? call.body : JSON.stringify(call.body) }),
    })
    return answerOf(response, since)
  }
  return {
    call: async (call) => {
      const since = performance.now()
      const answer = await send(call, since).catch(() => silent(since))
      if (answer.status === 401) held = null
      onAnswer(answer)
      return answer
    },
  }
}
