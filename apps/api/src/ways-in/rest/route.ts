import type { ProblemCode } from '@cesu/domain/problems'
import type { z } from 'zod'
import type { AnyOperation } from '../../operation.ts'

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
  /** Calls that one address may make in a minute. */
  readonly perMinute: number
}
