/** The program of a process that serves nobody: it runs the jobs, beside those that serve. */
import { runProgram } from './platform/run-program.ts'
import { startJobs } from './platform/start-jobs.ts'

const announce = async (names: readonly string[]): Promise<string[]> => [
  `Tâches prêtes : ${names.join(', ')}.`,
  'Ctrl-C arrête tout.',
]

await runProgram(startJobs, announce)
