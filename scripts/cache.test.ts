import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const output = (command: string, args: readonly string[]) =>
  execFileSync(join(root, 'node_modules/.bin', command), args, { cwd: root, encoding: 'utf8', maxBuffer: 64e6 })

/** What we read of `turbo run --dry=json`. */
interface Plan {
  readonly tasks: readonly { readonly taskId: string; readonly inputs: Readonly<Record<string, string>> }[]
}

test.each(['scripts', 'e2e', 'bench'])(
  '[finding A1] turbo checks the types of %s again when any file that they read changes',
  (folder) => {
    const { tasks } = JSON.parse(output('turbo', ['run', 'typecheck:tooling', '--dry=json'])) as Plan
    const inputs = tasks.find(({ taskId }) => taskId === '//#typecheck:tooling')?.inputs ?? {}
    const read = output('tsc', ['-p', folder, '--listFilesOnly'])
      .split('\n')
      .filter((file) => file !== '' && !/\/(?:node_modules|generated)\//.test(file))
      .map((file) => relative(root, file))
    expect(read.some((file) => file.startsWith(`${folder}/`))).toBe(true)
    expect(read.filter((file) => inputs[file] === undefined)).toEqual([])
  },
)
