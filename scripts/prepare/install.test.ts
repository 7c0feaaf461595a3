import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { install, isInstalled } from './install.mjs'

const zod = { version: '4.0.0', integrity: 'sha512-a' }
const otherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const locked = { '': {}, 'node_modules/zod': zod, 'node_modules/node-other-system': otherSystem }

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'))
  write('package-lock.json', { packages: locked })
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

const write = (file: string, content: object) => {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(join(root, file), JSON.stringify(content))
}

/** Puts a program named npm first in the PATH: what the real one does depends on the network. */
const withNpm = (script: string) => {
  mkdirSync(join(root, 'bin'))
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(root, 'bin/npm'), 0o755)
  vi.stubEnv('PATH', `${join(root, 'bin')}${delimiter}${process.env['PATH']}`)
}

describe('isInstalled', () => {
  test.each([
    ['nothing installed', undefined, false],
    ['what the lock says', { 'node_modules/zod': zod }, true],
    ['with the binary of a system', { 'node_modules/zod': zod, 'node_modules/node-other-system': otherSystem }, true],
    ['another version', { 'node_modules/zod': { ...zod, version: '4.0.1' } }, false],
    ['another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }, false],
    ['a package missing', {}, false],
    ['another version of a binary', { 'node_modules/zod': zod, 'node_modules/node-other-system': zod }, false],
  ])('%s', (_title, packages, expected) => {
    if (packages !== undefined) write('node_modules/.package-lock.json', { packages })
    expect(isInstalled(root)).toBe(expected)
  })

  test('no longer, when the lock changes', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } })
    expect(isInstalled(root)).toBe(true)
    write('package-lock.json', { packages: { ...locked, 'node_modules/pg': zod } })
    expect(isInstalled(root)).toBe(false)
  })
})

describe('install', () => {
  test('installs once, saying so', async () => {
    withNpm('exit 0')
    const said: string[] = []
    await install(root, (line) => said.push(line))
    expect(isInstalled(root)).toBe(true)
    expect(said).toEqual([
      expect.stringMatching(/^Installation/),
      expect.stringMatching(/^Dépendances installées en \d+ s/),
    ])
  })

  test.each([
    ['npm error code ENOTFOUND', 'Le registre npm est injoignable'],
    ['npm error network ECONNREFUSED 127.0.0.1:9', 'Le registre npm est injoignable'],
    ['npm error code EINTEGRITY', 'L’installation des dépendances (npm ci) a échoué'],
  ])('%s: one sentence, and what npm said', async (output, sentence) => {
    withNpm(`echo '${output}' >&2; exit 1`)
    const failure = install(root, () => undefined)
    await expect(failure).rejects.toThrow(sentence)
    await expect(failure).rejects.toMatchObject({ details: output })
    expect(isInstalled(root)).toBe(false)
  })
})
