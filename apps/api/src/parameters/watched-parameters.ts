import { listLastParameterChecks, type Tx } from '@cesu/db'
import {
  checkOrder,
  type ParameterCheck,
  parameterRegister,
  type RegisteredParameter,
  shownOn,
  type Watch,
  watchOf,
} from '@cesu/domain/parameters'
import { Problem } from '../problem.ts'

/** The register: code, so the same as long as the program runs. */
const register: readonly RegisteredParameter[] = parameterRegister()

/** A parameter of the register by its id, as it is on a day; undefined for an id that is none. */
export const findParameter = (id: string, today: string): RegisteredParameter | undefined => {
  const registered = register.find((parameter) => parameter.id === id)
  return registered && shownOn(registered, today)
}

/** What is said of an id that is none. */
export const unknownParameter = () =>
  new Problem('resource.not_found', { detail: 'Ce paramètre n’existe pas. Retrouvez-le dans la liste des paramètres.' })

/** A parameter, its last check, and where it stands. */
export interface WatchedParameter {
  parameter: RegisteredParameter
  lastCheck: ParameterCheck | null
  watch: Watch
  /** Compared as text: in the order in which the parameters are to be checked, each its own. */
  order: string
}

/** The whole register, in the order in which it is to be checked on a day: a few dozen parameters. */
export async function watchedParameters(tx: Tx, today: string): Promise<WatchedParameter[]> {
  const checks = new Map((await listLastParameterChecks(tx)).map((check) => [check.parameterId, check]))
  return register
    .map((registered) => {
      const parameter = shownOn(registered, today)
      const lastCheck = checks.get(parameter.id) ?? null
      const watch = watchOf(parameter, lastCheck, today)
      return { parameter, lastCheck, watch, order: `${checkOrder(watch)} ${parameter.id}` }
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
}
