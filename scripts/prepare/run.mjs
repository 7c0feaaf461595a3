import { spawn } from 'node:child_process'

/**
 * Runs a program to its end with no standard input, and keeps what it prints. It is killed if this process ends first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
export function run(command, args, { cwd, env }) {
  const windows = process.platform === 'win32'
  const child = spawn(command, args, { cwd, env, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill()
  process.once('exit', kill)
  let output = ''
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ succeeded) => {
      process.off('exit', kill)
      resolve({ succeeded, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}

/**
 * The last lines of a tool's output: where it says why it stopped.
 * @param {string} output
 */
export const lastLines = (output) => output.trim().split('\n').slice(-15).join('\n')

/**
 * Says every few seconds how long a work has lasted and where it is; returns the function that stops saying it.
 * @param {(line: string) => void} say
 * @param {() => string} where
 */
export function sayElapsed(say, where) {
  const start = performance.now()
  const timer = setInterval(() => say(`  ${Math.round((performance.now() - start) / 1000)} s : ${where()}`), 4_000)
  return () => {
    clearInterval(timer)
    return Math.round((performance.now() - start) / 1000)
  }
}
