import { connect, type Db, type JobQueue, listJobQueues, oldestDueMessageSeconds, withContext } from '@cesu/db'
import { isJobName } from '@cesu/domain/jobs'
import { isLateJob } from '../../job-queues/list-jobs.ts'
import { checkKeys } from '../installation.ts'
import type { PlatformSecrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { broken, type Finding, graded, isFinding, read, watch, well } from './finding.ts'

/** What the platform that acts by itself sees: the keys, the queues, the messages. */
export async function examineAsJobs(as: {
  url: string
  settings: Settings
  secrets: PlatformSecrets
}): Promise<Finding[]> {
  const db = connect({ url: as.url, max: 1, pooler: as.settings.CESU_DB_POOLER })
  try {
    const keys = await read('Clés', 'Sans elles, aucun NIR ne se lit : rendez celles de la base.', async () => {
      await checkKeys(db, as.secrets)
      return well('Clés', 'celles sous lesquelles la base a été remplie')
    })
    const work = await read('Tâches', 'Lancez « cesu prepare » avec cette version.', () => examineWork(db))
    return [keys, ...(isFinding(work) ? [work] : work)]
  } finally {
    await db.$disconnect()
  }
}

async function examineWork(db: Db): Promise<Finding[]> {
  const now = new Date()
  const { queues, messageSeconds } = await withContext(db, { kind: 'jobs' }, async (tx) => ({
    queues: (await listJobQueues(tx)).filter(({ name }) => isJobName(name)),
    messageSeconds: await oldestDueMessageSeconds(tx, now),
  }))
  const failed = queues.filter((queue) => queue.failed > 0).map(({ name }) => name)
  return [
    judgeQueues(queues, now),
    failed.length === 0
      ? well('Échecs', 'aucun depuis la dernière réussite')
      : watch('Échecs', failed.join(', '), 'Le journal dit pourquoi ; puis « Relancer » à /backoffice/taches.'),
    graded(
      'Messages',
      { value: messageSeconds, watchFrom: 600, brokenFrom: 3_600 },
      {
        said: messageSeconds === 0 ? 'aucun n’attend' : `le plus ancien attend depuis ${messageSeconds} s`,
        remedy: 'Regardez le serveur de courrier (CESU_SMTP_URL) et la tâche « send-messages ».',
      },
    ),
  ]
}

function judgeQueues(queues: readonly JobQueue[], now: Date): Finding {
  if (queues.length === 0) return broken('Tâches', 'aucun processus ne les a jamais annoncées', START_JOBS)
  const late = queues.filter((queue) => isLateJob(queue, now)).map(({ name }) => name)
  return late.length === 0
    ? well('Tâches', 'aucune n’attend')
    : broken('Tâches', `en retard : ${late.join(', ')}`, START_JOBS)
}

const START_JOBS = 'Lancez « npm run jobs » sur au moins une machine, et lisez son journal.'
