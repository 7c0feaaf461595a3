import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProving } from '../../../scripts/trials.ts'

const root = join(import.meta.dirname, '../../..')
const modules = join(root, 'node_modules')
let copy = ''

/** Runs a tool of the project in a workspace of the copy; what it printed. */
const run = (workspace: string, script: string, ...args: string[]): string => {
  const command = [join(modules, script), ...args]
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: join(copy, workspace), encoding: 'utf8' })
  return stdout + stderr
}

/** What does not compile in a workspace's own sources; for the API, what its routers are made of, whose types it emits. */
const errorsIn = (workspace: string, ...args: string[]): string =>
  run(workspace, 'typescript/bin/tsc', ...args)
    .split('\n')
    .filter((line) => /^src\/.*error TS/.test(line))
    .join('\n')

const rename = (file: string, from: string, to: string): void => {
  const path = join(copy, 'packages/db/prisma/schema', file)
  const schema = readFileSync(path, 'utf8')
  if (!schema.includes(`  ${from}\n`)) throw new Error(`${file} has no ${from}`)
  writeFileSync(path, schema.replace(`  ${from}\n`, `  ${to}\n`))
}

// `npm test` compiles the same sources under the names that they have: what is said of the new names comes from the renaming.
describe.runIf(isProving())('[architecture one schema] a value renamed in the schema', () => {
  /** The sources of the workspaces in a folder of their own: our packages are those of the copy, the others are shared. */
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'cesu-renamed-'))
    const isLeftOut = (path: string) => /[\\/](?:dist|generated|dsfr|proof)$|\.test\.tsx?$/.test(path)
    for (const part of ['apps', 'packages', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !isLeftOut(path) })
    }
    mkdirSync(join(copy, 'node_modules'))
    for (const name of readdirSync(modules).filter((name) => name !== '@cesu')) {
      symlinkSync(join(modules, name), join(copy, 'node_modules', name), 'junction')
    }
    cpSync(join(modules, '@cesu'), join(copy, 'node_modules/@cesu'), { recursive: true, verbatimSymlinks: true })
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test('stops the domain, the API and the front-ends from compiling', () => {
    rename('declarations.prisma', 'NET_HOURLY', 'NET_BY_HOUR')
    rename('cases.prisma', 'DECLARATION_ANOMALY', 'ODD_DECLARATION')
    expect(run('packages/db', 'prisma/build/index.js', 'generate')).toContain('Generated Prisma Client')
    const domain = errorsIn('packages/domain', '--noEmit')
    expect(domain).toContain('NET_BY_HOUR')
    expect(domain).toContain('ODD_DECLARATION')
    expect(errorsIn('apps/api', '-p', 'tsconfig.types.json')).toContain('ODD_DECLARATION')
    expect(errorsIn('apps/backoffice', '--noEmit')).toContain('ODD_DECLARATION')
    expect(errorsIn('apps/partner-web', '--noEmit')).toContain('NET_BY_HOUR')
  })
})
