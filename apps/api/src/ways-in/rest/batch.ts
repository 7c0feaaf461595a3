import type { ProblemReason } from '@cesu/domain/problems'
import { readInput } from '@cesu/domain/shared'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requireOpen } from '../../cut.ts'
import type { AnyOperation } from '../../operation.ts'
import { perform, requirePermission } from '../../perform.ts'
import { loggedFailure } from '../../platform/log.ts'
import { Problem, ProblemReasonOutput, refusedInput } from '../../problem.ts'
import { problemOf } from '../../problem-of.ts'
import { isFailure } from '../failures/answer-failures.ts'
import { stillCalls } from '../oauth/still-calls.ts'
import type { Asked, RestRoute } from './route.ts'

/** Inputs of one call. */
const MOST_LINES = 500
/** Reasons told of a line: an answer is bounded too. */
const MOST_ERRORS = 5
/** The largest body: a kibibyte a line. */
export const BATCH_BYTES = 512 * 1_024
/** Lines under way at once: an account's other calls find a turn besides (account-lines.ts). */
const AT_ONCE = 3
/** Share of the time of a request after which no line starts: the rest is to be sent again. */
const BUSY_SHARE = 0.6
/** For how long an application is known to be in force, in milliseconds: what is stopped starts no other line after that. */
const TRUSTED_MS = 1_000

/** Many inputs of one operation in one call. */
export interface Batch<O extends AnyOperation> {
  readonly operation: O
  /** What the batch itself is called, and does. */
  readonly called: NonNullable<RestRoute['called']>
  /** What a line holds. */
  readonly name: string
  /** Fields by which lines follow each other: the same values are never two at once, and all batches take them in one order. */
  readonly order: readonly string[]
  /** A field of which all lines together bring so much at most, for the answer tells of each: `expected` says it, after « Indiquez ». */
  readonly together: { field: string; most: number; count: (value: unknown) => number; expected: string }
  /** Where what a line made is read. */
  readonly address: (answer: z.output<O['output']>) => string
}

/** What came of a line. */
type Verdict = { key: string } & (
  | { status: 'DONE'; address: string; answer: unknown; problem: null }
  | { status: 'REFUSED' | 'SEND_AGAIN'; address: null; answer: null; problem: z.output<typeof LineProblem> }
)

const LineProblem = z.object({
  ...{ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string() },
  errors: z.array(ProblemReasonOutput),
})

/** A key as the header Idempotency-Key has it: of one line. */
const LineKey = z.string().regex(/^[\x21-\x7e]{8,255}$/)

const linesExpected = {
  lines: `de 1 à ${MOST_LINES} lignes`,
  'lines.*.key': 'la clé d’unicité de la ligne : 8 à 255 caractères sans espace ni accent',
}

/**
 * The route of a batch: each line is one call of the operation, its own transaction under its own key, so that a batch that is cut
 * and sent again has the same verdicts, and no connection is held from one line to the next. What was not done in the time of
 * the request says so (SEND_AGAIN); a caller who has left starts no other line, nor does an application that was stopped.
 */
export function batchOf<O extends AnyOperation>(
  batch: Batch<O>,
): Pick<RestRoute, 'serve' | 'called' | 'body' | 'expected' | 'example' | 'answers'> {
  const { operation, called, name, together } = batch
  const lineOf = (content: z.ZodType) => z.strictObject({ key: LineKey, [name]: content }) as unknown as z.ZodType<Sent>
  const linesOf = (content: z.ZodType) =>
    z.strictObject({
      lines: z.array(lineOf(content)).min(1).max(MOST_LINES).superRefine(refuseTwins).superRefine(refuseBeyond(batch)),
    })
  const read = linesOf(z.unknown())
  const expected = { ...linesExpected, [`lines.*.${name}.${together.field}`]: together.expected }
  const within = Object.entries(operation.expected ?? {}).map(([field, text]) => [`lines.*.${name}.${field}`, text])
  return {
    called,
    body: linesOf(operation.input),
    expected: { ...linesExpected, ...Object.fromEntries(within) },
    example: { lines: [{ key: '0d0c0000-ligne-1', [name]: operation.example }] },
    answers: z.object({
      lines: z.array(
        z.object({
          key: z.string(),
          status: z.enum(['DONE', 'REFUSED', 'SEND_AGAIN']),
          address: z.string().nullable(),
          answer: operation.output.nullable(),
          problem: LineProblem.nullable(),
        }),
      ),
    }),
    serve: async (asked) => {
      requirePermission(operation, asked.actor)
      if (asked.actor.kind !== 'ANYONE') await requireOpen(asked.platform, asked.actor, 'BATCHES')
      const sent = readInput(read, asked.value, expected)
      if ('refusals' in sent) throw refusedInput(sent.refusals)
      const lines = sent.input.lines.map((one, index) => ({ index, key: one.key, value: one[name] }))
      return { lines: await verdictsOf(batch, lines, asked) }
    },
  }
}

/** A line as it is sent: its key, and what it holds by its name. */
type Sent = { key: string } & Record<string, unknown>

/** Two lines under one key are one line: which of them would be a matter of luck. */
function refuseTwins(lines: readonly Sent[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  lines.forEach(({ key }, index) => {
    if (seen.has(key))
      context.addIssue({ code: 'custom', path: [index, 'key'], message: 'Donnez à chaque ligne sa clé.' })
    seen.add(key)
  })
}

/** The line that brings too much, and none after: the rest goes in another batch. */
const refuseBeyond =
  ({ name, together: { field, most, count } }: Batch<AnyOperation>) =>
  (lines: readonly Sent[], context: z.RefinementCtx): void => {
    let sum = 0
    const first = lines.findIndex((line) => {
      sum += count(line[name])
      return sum > most
    })
    if (first >= 0) context.addIssue({ code: 'custom', path: [first, name, field] })
  }

interface Line {
  index: number
  key: string
  value: unknown
}

async function verdictsOf<O extends AnyOperation>(
  batch: Batch<O>,
  lines: readonly Line[],
  asked: Asked,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const groups = inOrder(batch, lines)
  const stopped = whatStops(asked)
  const work = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      for (const line of group) {
        const stop = await stopped()
        verdicts[line.index] = stop === null ? await verdictOf(batch, line, asked) : notDone(batch, line, stop)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return verdicts
}

/** Lines of the same values together, in the order in which they were sent; groups in the order of the values. */
function inOrder({ order }: Batch<AnyOperation>, lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const value = (typeof line.value === 'object' ? line.value : null) as Record<string, unknown> | null
    const place = order.map((field) => textOf(value?.[field])).join(' ')
    groups.set(place, [...(groups.get(place) ?? []), line])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** What a line is put in order by: what is no text is refused by its own line. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100).toLowerCase() : '')

/** Why no other line may start, asked before each; null when it may. */
function whatStops({ platform, actor, request, reply }: Asked): () => Promise<Problem | null> {
  const until = performance.now() + platform.config.requestBudgetMs * BUSY_SHARE
  let trusted = performance.now() + TRUSTED_MS
  let stop: Problem | null = null
  return async () => {
    if (stop !== null) return stop
    const now = performance.now()
    if (now > until || hasLeft(request, reply)) stop = new Problem('batch.not_done')
    else if (now > trusted && actor.kind === 'API_CLIENT') {
      if (!(await stillCalls(platform, actor))) stop = new Problem('token.refused')
      trusted = performance.now() + TRUSTED_MS
    }
    return stop
  }
}

const hasLeft = ({ raw }: FastifyRequest, { raw: answer }: FastifyReply): boolean =>
  raw.socket.destroyed || answer.destroyed

async function verdictOf<O extends AnyOperation>(batch: Batch<O>, line: Line, asked: Asked): Promise<Verdict> {
  const { platform, actor, warn, request, refused } = asked
  const { key, value } = line
  try {
    const answer = await perform(platform, batch.operation, { actor: actor as never, value, key, warn })
    return { key, status: 'DONE', address: batch.address(answer as never), answer, problem: null }
  } catch (error) {
    const problem = problemOf(error)
    if (isFailure(problem.kind)) request.log.error({ failure: loggedFailure(problem.cause ?? error) }, 'line failed')
    await refused(problem, value)
    return notDone(batch, line, problem)
  }
}

/** A line that made nothing: its problem, whose pointers are those of the whole body. */
function notDone({ name }: Batch<AnyOperation>, { index, key }: Line, problem: Problem): Verdict {
  const { instance: _instance, errors, ...details } = problem.toDetails('')
  const within = (reason: ProblemReason) => ({ ...reason, pointer: `/lines/${index}/${name}${reason.pointer}` })
  const isFinal = problem.kind.retry !== true
  const said = { ...details, errors: errors.slice(0, MOST_ERRORS).map(within) }
  return { key, status: isFinal ? 'REFUSED' : 'SEND_AGAIN', address: null, answer: null, problem: said }
}
