import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import root from '../package.json' with { type: 'json' }
import lock from '../package-lock.json' with { type: 'json' }

/** What we read of a package in the lock. */
interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly link?: boolean
}

const repository = join(import.meta.dirname, '..')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'npm-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: string, content: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

/** A program of the shell. */
const program = (file: string, script: string) => {
  write(file, `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, file), 0o755)
}

/** npm in the folder, under the settings found there: not the person's, nor those of the npm that runs these tests. */
const npm = (args: readonly string[]) => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
  return spawnSync('npm', ['--userconfig=none', ...args], { cwd: folder, env, encoding: 'utf8' })
}

describe('[finding R18] what a package may do while it is installed', () => {
  const project = {
    name: 'project',
    version: '1.0.0',
    scripts: { postinstall: 'touch ran' },
  }

  test.each([
    ['runs without our settings', false, true],
    ['does not run with them', true, false],
  ])('a script %s', (_title, ours, runs) => {
    write('package.json', JSON.stringify(project))
    if (ours) copyFileSync(join(repository, '.npmrc'), join(folder, '.npmrc'))
    expect(npm(['install']).status).toBe(0)
    expect(existsSync(join(folder, 'ran'))).toBe(runs)
  })

  test('a version younger than a week does not enter the lock', () => {
    copyFileSync(join(repository, '.npmrc'), join(folder, '.npmrc'))
    expect(npm(['config', 'get', 'min-release-age']).stdout.trim()).toBe('7')
  })
})

/** What an installation does to a command: a node of the project's own is there afterwards, first in the PATH. */
const bringingNode = `import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
  mkdirSync('node_modules/.bin', { recursive: true })
  const say = process.argv.includes('--quiet') ? console.error : console.log
  const came = '#!/bin/sh\\necho run by the node that came\\nexec "' + process.execPath + '" "$@"\\n'
  writeFileSync('node_modules/.bin/node', came, { mode: 0o755 })
  say('prepared by another node')`

/** The commands of the platform: each prepares what it needs, then becomes its program. */
const commands: Record<string, string> = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  cesu: 'apps/api/src/ways-in/cli/cesu.ts',
  bench: 'bench/main.ts',
  prove: 'scripts/prove.ts',
  jobs: 'apps/api/src/jobs.ts',
  drill: 'deploy/drill/main.ts',
}

describe('[finding R18] npm no longer runs pre-scripts', () => {
  test('so no script counts on one', () => {
    const names = Object.keys(root.scripts)
    const around = names.filter(
      (name) => names.includes(name.replace(/^(?:pre|post)/, '')) && /^(?:pre|post)/.test(name),
    )
    expect(around).toEqual([])
  })

  describe.each(Object.entries(commands))('%s', (name, program) => {
    beforeEach(() => {
      copyFileSync(join(repository, '.npmrc'), join(folder, '.npmrc'))
      copyFileSync(join(repository, 'package.json'), join(folder, 'package.json'))
      write('scripts/prepare.mjs', bringingNode)
    })

    // Bash, which is the sh of some systems, remembers where it found a program.
    test.each(['sh', 'bash'])('prepares, then becomes its program under the node that came: %s', (shell) => {
      write(program, "console.log(process.argv.slice(2).join(', '))")
      const { stdout, stderr } = npm(['run', '--silent', `--script-shell=${shell}`, name, '--', 'one', 'two words'])
      const output = name === 'cesu' ? [stderr, stdout] : [stdout]
      expect(output.join('')).toBe('prepared by another node\nrun by the node that came\none, two words\n')
    })

    test('hands a SIGTERM to its program', async () => {
      write(
        program,
        "process.once('SIGTERM', () => process.exit(7)); setTimeout(() => 0, 60_000); console.log('ready')",
      )
      const child = spawn('npm', ['run', '--silent', name], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
      const ended = once(child, 'exit')
      for await (const text of child.stdout.setEncoding('utf8')) if (text.includes('ready')) child.kill('SIGTERM')
      expect(await ended).toEqual([7, null])
    })
  })

  test('what a command prepares ends with it', async () => {
    cpSync(join(repository, 'scripts/prepare'), join(folder, 'scripts/prepare'), { recursive: true })
    copyFileSync(join(repository, 'scripts/prepare.mjs'), join(folder, 'scripts/prepare.mjs'))
    write('package-lock.json', JSON.stringify({ packages: { '': {} } }))
    program('bin/npm', 'echo $$ > npm.pid; exec sleep 60')
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` }
    const shell = spawn('sh', ['-c', 'node scripts/prepare.mjs && exec node scripts/start.ts'], { cwd: folder, env })
    const pid = await vi.waitFor(
      () => readFileSync(join(folder, 'npm.pid'), 'utf8').trim() || expect.fail('no pid'),
      20_000,
    )
    shell.kill('SIGTERM')
    await vi.waitFor(() => expect(existsSync(`/proc/${pid}`)).toBe(false), 20_000)
  })
})

/** A component of the bill of materials. */
interface Component {
  readonly purl: string
  readonly hashes?: readonly { readonly content: string }[]
  readonly properties: readonly { readonly name: string; readonly value: string }[]
}

test('[finding R18] the bill of materials names every package of the lock, its digest, and whether it only develops', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: repository, encoding: 'utf8', maxBuffer: 64e6 })
  const bill = JSON.parse(text) as { bomFormat: string; components: Component[] }
  expect(bill.bomFormat).toBe('CycloneDX')
  const found = bill.components
    .filter(({ hashes }) => hashes !== undefined)
    .map(({ purl, hashes, properties }) => {
      const develops = properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
      return [purl, { digest: hashes?.[0]?.content, develops }] as const
    })
  const wanted = Object.entries(lock.packages as Record<string, LockedPackage>)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { version, integrity = '', dev = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length).replace('@', '%40')
      const digest = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')
      return [`pkg:npm/${name}@${version}`, { digest, develops: dev }] as const
    })
  expect(wanted.length).toBeGreaterThan(500)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted))
})
