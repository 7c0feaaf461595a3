import { contentExpected, KnownContent } from '@cesu/domain/habilitations'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { moveRequest, RequestKey, requestKeyExpected, requestToMove } from './own-request.ts'
import { typedContent } from './typed-content.ts'

/** Keeps a page of a request, whole or not; refused when another tab kept another one since. */
export const saveRequest = operation({
  name: 'habilitations.save',
  title: 'Enregistrer une page d’une demande d’habilitation',
  permission: 'habilitations.ask',
  effect: 'write',
  input: RequestKey.extend({ content: KnownContent }),
  expected: {
    ...requestKeyExpected,
    ...Object.fromEntries(Object.entries(contentExpected).map(([field, text]) => [`content.${field}`, text])),
    content: 'les informations de la page',
  },
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.request, version: 0, content: { projectName: 'Agenda' } },
  async run(call, { id, version, content }) {
    const found = await requestToMove(call, { id, version }, 'SAVE')
    return { id, version: await moveRequest(call, found, { move: 'SAVE', ...typedContent(content) }) }
  },
})
