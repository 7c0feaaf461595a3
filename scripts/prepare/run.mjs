import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/**
 * Runs a program to its end with no standard input, and keeps what it prints. It is ended if this process ends first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, onText?: (text: string) => void }} options `onText` hears it meanwhile
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
export function run(command, args, { cwd, env, onText }) {
  const windows = process.platform === 'win32'
  const child = spawn(command, args, { cwd, env, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => child.kill()
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
      onText?.(text)
    })
  }
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ succeeded) => {
      process.off('exit', end)
      resolve({ succeeded, output })
    }
    child.once('error', (error) => {
      output += error.message
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}

/**
 * Where Node keeps what it has compiled once.
 * @param {string} root folder of the repository
 */
export const compiledBy = (root) => join(root, 'node_modules/.cache/node')

/**
 * The environment in which the repository's own tools, and its own Node, come first, and what Node has compiled once is kept.
 * @param {string} root folder of the repository
 * @returns {NodeJS.ProcessEnv}
 */
export const withLocalTools = (root) => ({
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
  NODE_COMPILE_CACHE: compiledBy(root),
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
})

/**
 * The same environment without them: npm must not run on the Node that it is about to delete.
 * @param {string} root folder of the repository
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutLocalTools(root) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return { ...process.env, PATH: folders.filter((one) => !one.startsWith(join(root, 'node_modules'))).join(delimiter) }
}

/**
 * What a failed tool said, without its empty lines: the beginning, where it gives the cause, and the end.
 * @param {string} output
 */
export function excerpt(output) {
  const lines = output.split('\n').filter((line) => !/^(?:npm error)?\s*$/.test(line))
  return (lines.length <= 20 ? lines : [...lines.slice(0, 12), '…', ...lines.slice(-6)]).join('\n')
}

/**
 * Says every few seconds how long a work has lasted and where it is. The function it returns stops that, and gives
 * the number of seconds.
 * @param {(line: string) => void} say
 * @param {() => string} where
 */
export function sayElapsed(say, where) {
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 1000)
  const timer = setInterval(() => say(`  ${seconds()} s : ${where()}`), 4_000)
  return () => {
    clearInterval(timer)
    return seconds()
  }
}
