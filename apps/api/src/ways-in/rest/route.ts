import type { ProblemCode } from '@cesu/domain/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Anyone } from '../../actors/anyone.ts'
import type { ApiClient } from '../../actors/api-client.ts'
import type { Typesetter } from '../../documents/typeset/typesetter.ts'
import type { AnyOperation } from '../../operation.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem } from '../../problem.ts'

/** How one operation answers by REST. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly operation: AnyOperation
  /** Who calls: anyone, or a partner's application, by its token. */
  readonly by: 'ANYONE' | 'API_CLIENT'
  /** What a GET reads of its query, beside the parts of its address; nothing unless told. A write reads its body. */
  readonly query?: z.ZodObject
  /** True when it replaces a version: the operation's `version` is the one of `If-Match`, and nothing else says it. */
  readonly replaces?: true
  /** The version of what it answers, which leaves as an ETag. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any operation
  readonly version?: (answer: any) => number
  /** What it can be refused for, beside what any call can be: each is provoked in a test. */
  readonly problems?: readonly ProblemCode[]
  /** Status of a success. */
  readonly status: 200 | 201
  /** How it answers, where it is not with the output of one call. */
  readonly serve?: Serve
  /** What its body is then, and its answer, where they are not those of the operation; null for a file. */
  readonly body?: z.ZodType
  readonly answers?: z.ZodType | null
  /** The largest body, in bytes, where it is not that of the others. */
  readonly bodyLimit?: number
  /** Calls that one address may make in a minute. */
  readonly perMinute: number
}

/** One request, as a route answers it. */
export interface Asked {
  platform: Platform
  operation: AnyOperation
  /** Who calls; the calls that are made of it are all theirs. */
  actor: ApiClient | Anyone
  value: unknown
  key: string | null
  warn: (warning: string) => void
  /** Told of what was refused without being thrown: a line of many. */
  refused: (problem: Problem, value: unknown) => Promise<void>
  request: FastifyRequest
  reply: FastifyReply
  typesetter: Typesetter
}
export type Serve = (asked: Asked) => Promise<unknown>
