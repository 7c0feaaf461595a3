import { OperatorError } from '@cesu/db/operator-error'

/** How a thing is: well; to be watched soon; broken now; not to be seen from here. */
export type Health = 'WELL' | 'WATCH' | 'BROKEN' | 'UNSEEN'

/** One line of the doctor. */
export interface Finding {
  /** What was looked at, in French. */
  name: string
  health: Health
  /** What was seen, in French. */
  said: string
  /** What to do; null when there is nothing to do. */
  remedy: string | null
}

/** Whether something read is a finding. */
export const isFinding = (value: object | string | null): value is Finding =>
  typeof value === 'object' && value !== null && 'health' in value && 'remedy' in value

export const well = (name: string, said: string): Finding => ({ name, health: 'WELL', said, remedy: null })
export const watch = (name: string, said: string, remedy: string): Finding => ({ name, health: 'WATCH', said, remedy })
export const broken = (name: string, said: string, remedy: string): Finding => ({
  ...{ name, health: 'BROKEN', said, remedy },
})
export const unseen = (name: string, said: string, remedy: string): Finding => ({
  ...{ name, health: 'UNSEEN', said, remedy },
})

/** Well up to a figure, to be watched from it, broken from another. `remedy` is told in both cases. */
export function graded(
  name: string,
  { value, watchFrom, brokenFrom }: { value: number; watchFrom: number; brokenFrom: number },
  { said, remedy }: { said: string; remedy: string },
): Finding {
  if (value >= brokenFrom) return broken(name, said, remedy)
  return value >= watchFrom ? watch(name, said, remedy) : well(name, said)
}

/** What `work` gives, or the finding of the sentence that it threw: an operator reads no trace. */
export async function read<T>(name: string, remedy: string, work: () => Promise<T> | T): Promise<T | Finding> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OperatorError) return broken(name, error.message, remedy)
    const { code, message } = error as NodeJS.ErrnoException
    return broken(name, code ?? message, remedy)
  }
}
