import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../../api.ts'

/** A template as its page reads it. */
export type Template = inferOutput<typeof api.templates.list>[number]
