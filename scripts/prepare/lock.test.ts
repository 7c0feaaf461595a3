import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let folder: string
const lock = () => join(folder, 'lock')
const log = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Another process that takes the lock, logs "in", waits, then logs "out", or dies there without a chance to clean. */
const contender = (end: 'leaves' | 'dies') => {
  const script = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout } from 'node:timers/promises'
    import { withLock } from './lock.mjs'
    const [folder, end] = process.argv.slice(1)
    await withLock({ file: folder + '/lock', onWait: () => undefined }, async () => {
      appendFileSync(folder + '/log', 'in\\n')
      await setTimeout(200)
      if (end === 'dies') process.kill(process.pid, 'SIGKILL')
      appendFileSync(folder + '/log', 'out\\n')
    })`
  const args = ['--input-type=module', '--eval', script, folder, end]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', resolve))
}

test('of several processes, one at a time works, and the lock is gone after them', async () => {
  await Promise.all([contender('leaves'), contender('leaves'), contender('leaves'), contender('leaves')])
  expect(log()).toEqual(Array.from({ length: 4 }, () => ['in', 'out']).flat())
  expect(existsSync(lock())).toBe(false)
})

test('the lock of a killed process is taken over by one of those that wait', async () => {
  await contender('dies')
  expect(existsSync(lock())).toBe(true)
  await Promise.all([contender('leaves'), contender('leaves'), contender('leaves')])
  expect(log()).toEqual(['in', ...Array.from({ length: 3 }, () => ['in', 'out']).flat()])
})

test('who waits is told which process holds the lock', async () => {
  writeFileSync(lock(), String(process.ppid))
  const told: string[] = []
  const onWait = (pid: string) => {
    told.push(pid)
    rmSync(lock())
  }
  expect(await withLock({ file: lock(), onWait }, async () => 'done')).toBe('done')
  expect(told).toEqual([String(process.ppid)])
})

test('the lock is released when the work fails', async () => {
  const work = () => Promise.reject(new Error('no room'))
  await expect(withLock({ file: lock(), onWait: () => undefined }, work)).rejects.toThrow('no room')
  expect(existsSync(lock())).toBe(false)
})
