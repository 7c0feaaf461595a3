import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a command of Prisma ended. */
export interface CommandResult {
  code: number
  /** Both streams. */
  output: string
}

const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')

/** The folder of the schema and of the migrations. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url))

/** Runs `prisma …` in a folder that holds a prisma.config.ts (ours unless told), against a database. */
export const prisma = (databaseUrl: string, words: string[], cwd = packageFolder): Promise<CommandResult> =>
  new Promise((ended) => {
    const { PATH = '' } = process.env
    const env = { ...process.env, PATH: [dirname(process.execPath), PATH].join(delimiter), DATABASE_URL: databaseUrl }
    execFile(process.execPath, [cli, ...words], { cwd, env }, (error, stdout, stderr) => {
      ended({ code: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
