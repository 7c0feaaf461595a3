import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Drill, Failure } from './failures.ts'
import { seen } from './machine.ts'
import { prepare, replaceProcess, servers, workers } from './platform.ts'

/** What a next version may do before any process is replaced: what the one that runs does not see. */
const MIGRATION = `SET ROLE cesu_owner;
ALTER TABLE declaration_version ADD COLUMN drilled boolean NOT NULL DEFAULT false;
CREATE TABLE drilled (id uuid PRIMARY KEY DEFAULT uuidv7(), at timestamptz NOT NULL DEFAULT now());
SELECT protect_table('drilled');
RESET ROLE;
`

const notCopied = new Set(['node_modules', 'dist', 'test'])

/** A copy of the tree that has one migration more: the next version. Packages are those of the tree. */
function nextVersion(tree: string, next: string): void {
  for (const part of ['apps/api', 'packages', 'examples']) {
    cpSync(join(tree, part), join(next, part), { recursive: true, filter: (path) => !notCopied.has(basename(path)) })
  }
  cpSync(join(tree, 'package.json'), join(next, 'package.json'))
  const modules = join(next, 'node_modules')
  mkdirSync(join(modules, '@cesu'), { recursive: true })
  for (const name of readdirSync(join(tree, 'node_modules'))) {
    if (name !== '@cesu') symlinkSync(join(tree, 'node_modules', name), join(modules, name))
  }
  for (const name of ['db', 'domain']) symlinkSync(join(next, 'packages', name), join(modules, '@cesu', name))
  const folder = join(next, 'packages/db/prisma/migrations/29991231235959_drilled')
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), MIGRATION)
}

/** How long both versions run side by side, at least. */
const SIDE_BY_SIDE_MS = 5_000

/** The base first, while the old version serves; then the processes one by one, one of the old ones having started again meanwhile. */
async function upgrade({ machine, tree }: Drill): Promise<null> {
  const next = seen(machine, 'next')
  nextVersion(tree, next)
  await prepare(machine, next)
  await replaceProcess(machine, 'api1', tree)
  await sleep(SIDE_BY_SIDE_MS)
  for (const name of [...servers, ...workers]) {
    await replaceProcess(machine, name, next)
    await sleep(SIDE_BY_SIDE_MS)
  }
  return null
}

export const upgradeUnderLoad: Failure = {
  name: 'upgrade',
  title: 'upgrade by one migration under load, process after process',
  run: upgrade,
}
