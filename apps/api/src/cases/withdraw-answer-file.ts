import { withdrawAnswerFile as withdraw } from '@cesu/db'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

const input = z.strictObject({ id: z.uuid().toLowerCase() })
const expected = { id: 'l’identifiant d’une pièce qui n’est pas encore envoyée' }
const output = z.object({ id: z.string() })

/** Nothing of it was sent: nothing of it stays, and nobody else had read it. */
async function takeBack({ tx }: Call<'PARTNER_STAFF' | 'CITIZEN', 'write'>, { id }: z.output<typeof input>) {
  if (!(await withdraw(tx, id))) throw new Problem('resource.not_found')
  return { id }
}

/** Takes back a file that one put with an answer, before it is sent. */
export const withdrawAnswerFile = operation({
  name: 'questions.withdraw-file',
  title: 'Retirer une pièce avant d’envoyer sa réponse à l’Urssaf',
  permission: 'questions.answer',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.answerFile },
  run: takeBack,
})

/** The same, for the employer or the worker who is asked. */
export const withdrawOwnAnswerFile = operation({
  name: 'questions.withdraw-own-file',
  title: 'Retirer une pièce avant d’envoyer ma réponse à l’Urssaf',
  permission: 'questions.own',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.ownAnswerFile },
  run: takeBack,
})
