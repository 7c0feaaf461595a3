import { refuseApplication } from '@cesu/domain/applications'
import { refusedInput } from '../problem.ts'
import { readRedirect } from './read-redirect.ts'

/** The addresses of return that are asked, each once; throws a Problem `input.refused` that names each one that is none. */
export function redirectsOf(asked: readonly string[], { demo }: { demo: boolean }): string[] {
  const read = asked.map((text) => readRedirect(text, { demo }))
  const refused = read.flatMap((one, rank) =>
    one === null ? [refuseApplication('redirect.refused', `redirectUris.${rank}`)] : [],
  )
  if (refused.length > 0) throw refusedInput(refused)
  return [...new Set(read.filter((one) => one !== null))]
}
