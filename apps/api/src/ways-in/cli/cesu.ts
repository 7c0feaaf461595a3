import { OperatorError } from '@cesu/db/operator-error'
import type { Command } from './command.ts'
import { isClosedOutput } from './file-errors.ts'
import { lineCommand } from './lines.ts'
import { lineOperations, upkeepCommands } from './table.ts'

const commands: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(
    Object.entries(lineOperations).map(([name, operation]) => [name, lineCommand(name, operation)]),
  ),
  ...upkeepCommands,
}

const help = `Usage : cesu <commande> [options]

Commandes :
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(21)}${summary}`)
  .join('\n')}

cesu <commande> --help explique une commande.
`

const asksHelp = (argument: string | undefined): boolean => argument === '--help' || argument === '-h'

/** Runs the command line; resolves to the exit status. */
const main = async ([name, ...args]: string[]): Promise<number> => {
  if (name === undefined || asksHelp(name)) {
    process.stdout.write(help)
    return name === undefined ? 1 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new OperatorError(`La commande « ${name} » n’existe pas. cesu --help en donne la liste.`)
  if (args.some(asksHelp)) {
    process.stdout.write(command.help)
    return 0
  }
  return command.run(args)
}

const isBadArgument = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** One French sentence for what the operator can put right; anything else is a defect and keeps its trace. */
const explain = (error: unknown): string => {
  if (error instanceof OperatorError) return error.message
  if (isBadArgument(error)) return 'Une option n’est pas reconnue. cesu <commande> --help donne les options.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!isClosedOutput(error)) {
    process.stderr.write(`cesu : ${explain(error)}\n`)
    process.exitCode = 1
  }
}
