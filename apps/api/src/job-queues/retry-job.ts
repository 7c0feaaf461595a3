import { retryJob as retry } from '@cesu/db'
import { isJobName } from '@cesu/domain/jobs'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/**
 * Has a job done now: within seconds, by whichever process is free. A job may be done again at any time: its effect is the same.
 * Problems: no such job (`resource.not_found`); it runs, or is due already (`job.already`).
 */
export const retryJob = operation({
  name: 'jobs.retry',
  title: 'Relancer une tâche de la plateforme',
  permission: 'jobs.retry',
  effect: 'write',
  input: z.strictObject({ name: z.string().max(64) }),
  expected: { name: 'le nom d’une tâche, par exemple « send-messages »' },
  output: z.object({ name: z.string() }),
  example: { name: 'send-messages' },
  async run(call, { name }) {
    if (!isJobName(name)) throw new Problem('resource.not_found')
    if (!(await retry(call.tx, name))) throw new Problem('job.already')
    await record(call, { kind: 'JOB_RETRIED', subjectId: name, payload: { job: name } })
    return { name }
  },
})
