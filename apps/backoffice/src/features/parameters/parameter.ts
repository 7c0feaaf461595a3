import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A parameter as its page reads it. */
export type Parameter = inferOutput<typeof api.parameters.get>

/** One dated value of it. */
export type Version = Parameter['versions'][number]

/** The version in force, or the first one when none is yet. */
export const watchedVersion = ({ versions, watch }: Pick<Parameter, 'versions' | 'watch'>): Version | undefined =>
  versions.find(({ from }) => from === watch.version.from)
