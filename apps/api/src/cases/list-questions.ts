import { type Asked, countAsked, listAnswerFiles, listAsked, type Question } from '@cesu/db'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { OwnQuestionOutput, ownQuestionOutput } from './question-output.ts'

const input = z.strictObject({
  /** Only those that wait for an answer. */
  waits: z.boolean().default(false),
  ...pageInput,
})

async function pageOfQuestions(
  call: Call<'PARTNER_STAFF' | 'CITIZEN', 'read'>,
  as: Asked,
  { waits, cursor, limit }: z.output<typeof input>,
) {
  const { tx } = call
  const page = await pageOf(call, {
    ...{ list: ['questions', waits], cursor, limit },
    keyOf: ({ askedAt, id }: Question) => [askedAt.toISOString(), id],
    find: (after, most) => listAsked(tx, { as, waits, after, limit: most }),
    count: (bound) => countAsked(tx, { as, waits }, bound),
  })
  const files = await listAnswerFiles(
    tx,
    page.rows.map(({ id }) => id),
  )
  return { ...page, rows: page.rows.map((question) => ownQuestionOutput(question, files)) }
}

/** What agents of Urssaf ask the partner about their cases, and its answers, the last first. */
export const listQuestions = operation({
  name: 'questions.list',
  title: 'Lister les questions de l’Urssaf au partenaire',
  permission: 'questions.read',
  effect: 'read',
  input,
  output: pageOutput(OwnQuestionOutput),
  example: {},
  run: (call, asked) => pageOfQuestions(call, { partnerId: call.actor.partnerId }, asked),
  // A question may name one person, whom its partner declared.
  lists: () => [],
})

/** What agents of Urssaf ask the person who acts, as an employer and as a worker, and their answers, the last first. */
export const listOwnQuestions = operation({
  name: 'questions.list-own',
  title: 'Lister les questions que l’Urssaf me pose',
  permission: 'questions.own',
  effect: 'read',
  input,
  output: pageOutput(OwnQuestionOutput),
  example: {},
  run: (call, asked) => {
    const { employerId, employeeId } = call.actor
    return pageOfQuestions(call, { employerId, employeeId }, asked)
  },
})
