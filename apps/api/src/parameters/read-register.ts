import { z } from 'zod'
import { operation } from '../operation.ts'
import { ParameterOutput } from './parameter-output.ts'
import { watchedParameters } from './watched-parameters.ts'

/** The whole register, for an export. */
export const readRegister = operation({
  name: 'parameters.read-register',
  title: 'Lire tout le registre des paramètres',
  permission: 'parameters.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(ParameterOutput),
  example: undefined,
  run: async ({ tx, today }) =>
    (await watchedParameters(tx, today)).map(({ parameter, watch, lastCheck }) => ({ ...parameter, watch, lastCheck })),
})
