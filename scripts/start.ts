/**
 * `npm start`: checks that the port is free, builds what changed, then becomes the server.
 * What every command needs (dependencies, Prisma client) is already there: scripts/prepare.mjs.
 */
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { compiledBy, run, withLocalTools } from './prepare/run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// What Node has compiled once is kept: the second start is faster.
enableCompileCache(compiledBy(root))

/** The reason why this port cannot be used, in French; nothing when it can. */
async function portRefusal(port: string): Promise<string | undefined> {
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535)
    return `PORT=${port} n’est pas un numéro de port (1 à 65535).`
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(Number(port), () => probe.close(() => resolve(undefined)))
  })
  if (error === undefined) return undefined
  if (error.code === 'EACCES')
    return `Le port ${port} est réservé au système : choisissez-en un autre, par exemple PORT=3001.`
  return `Le port ${port} est déjà utilisé : arrêtez le programme qui l’occupe ou choisissez-en un autre, par exemple PORT=3001.`
}

/**
 * The first start of all makes the database while the applications are built: each keeps one processor busy. Where the
 * database cannot be had, it says why.
 * @returns whether the server may start
 */
async function prepareMeanwhile(): Promise<boolean> {
  if (existsSync(join(root, 'apps/partner-web/dist'))) return true
  const tell = (text: string): unknown => process.stdout.write(text)
  const prepare = ['apps/api/src/ways-in/cli/cesu.ts', 'prepare']
  return (await run(process.execPath, prepare, { cwd: root, env: withLocalTools(root), onText: tell })).succeeded
}

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const interrupt = () => process.exit(130)
const terminate = () => process.exit(143)
process.on('SIGINT', interrupt)
process.on('SIGTERM', terminate)

const refusal = await portRefusal(process.env['PORT'] ?? '3000')
if (refusal !== undefined) refuse(refusal)
const [built, prepared] = await Promise.all([build(), prepareMeanwhile()])
if (!built) refuse('La construction a échoué : la cause est ci-dessus.')
if (!prepared) process.exit(1)

process.off('SIGINT', interrupt)
process.off('SIGTERM', terminate)
// Not a literal path: checking the types of the scripts need not read the whole server.
const server = '../apps/api/src/main.ts'
await import(server)
