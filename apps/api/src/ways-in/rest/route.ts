import type { ProblemCode } from '@cesu/domain/problems'
import type { ExpectedFields } from '@cesu/domain/shared'
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
  readonly status: 200 | 201 | 202
  /** How it answers, where it is not with the output of one call under the key of its header. */
  readonly serve?: Serve
  /** What it is called, and what it does, where the operation has another route: the name is its operationId. */
  readonly called?: Pick<AnyOperation, 'name' | 'title'>
  /** What its body is, and what each field of it expects; its example: where they are not those of the operation. */
  readonly body?: z.ZodType
  readonly expected?: ExpectedFields
  readonly example?: Readonly<Record<string, unknown>>
  /** Its answer, where it is not that of the operation; null for a file, of one of these types. */
  readonly answers?: z.ZodType | null
  readonly file?: readonly string[]
  /** What it takes, where that is a file: the types that its bytes may be of, which `serve` reads as they come; and an example of one. */
  readonly upload?: { readonly types: readonly string[]; readonly example: string }
  /** The largest body, in bytes, where it is not that of the others. */
  readonly bodyLimit?: number
  /** Calls that one application may make in a minute; where anyone calls, one address. */
  readonly perMinute: number
}

/** What a route is called, and what it does. */
export const calledOf = ({ called, operation }: RestRoute): Pick<AnyOperation, 'name' | 'title'> => called ?? operation

/** True when a call of it bears its key: it writes, once, and nothing else has a key. */
export const isKeyed = ({ serve, operation }: RestRoute): boolean => operation.effect === 'write' && serve === undefined

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
