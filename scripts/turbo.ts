import { fileURLToPath } from 'node:url'
import { run, withLocalTools } from './prepare/run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What turbo says of a task that it did not find in its cache. */
const executed = /^(\S+?):(\S+): cache (?:miss|bypass), executing/gm

const sentences: Readonly<Record<string, string>> = {
  build: 'Construction de',
  dsfr: 'Copie du système de design dans',
  generate: 'Génération du client de base de données de',
  typecheck: 'Vérification des types de',
}

/** The tasks that failed, in turbo's summary: "@cesu/api#build, @cesu/ui#typecheck". */
const failures = /^Failed:\s+(.+)$/m

/**
 * Runs the named turbo tasks in every workspace. Says each task that is really executed, and the log of those that fail.
 * @returns whether all succeeded
 */
export async function runTasks(tasks: readonly string[], say: (line: string) => void): Promise<boolean> {
  const onText = (text: string) => {
    for (const [, workspace = '', task = ''] of text.matchAll(executed)) say(`${sentences[task] ?? task} ${workspace}…`)
  }
  const { succeeded, output } = await run('turbo', ['run', '--continue=dependencies-successful', ...tasks], {
    cwd: root,
    env: withLocalTools(root),
    onText,
  })
  if (!succeeded) say(failedLogs(output) || output.trim())
  return succeeded
}

/** The lines of the failed tasks; empty when turbo itself failed. */
function failedLogs(output: string): string {
  const prefixes =
    failures
      .exec(output)?.[1]
      ?.split(', ')
      .map((task) => `${task.trim().replace('#', ':')}: `) ?? []
  return output
    .split('\n')
    .filter((line) => prefixes.some((prefix) => line.startsWith(prefix)) && !line.includes(': npm error '))
    .join('\n')
}
