import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

/** `cesu settings`: every setting, its value, where it comes from, what it means. */
export const settings: Command = {
  summary: 'Liste les réglages : valeur, origine, sens',
  help: `Usage : cesu settings

Écrit chaque réglage avec sa valeur (les secrets sont masqués), son origine (valeur par défaut, environnement ou fichier
gardé) et son sens. Un réglage qui ne peut pas être lu est signalé et la commande finit avec le code 1.
`,
  run: async (args) => {
    parseArgs({ args, options: {} })
    const { listSettings, readSettings } = await import('../../platform/settings.ts')
    const rows = listSettings()
    const width = (pick: (row: (typeof rows)[number]) => string) => Math.max(...rows.map((row) => pick(row).length))
    const [names, values, origins] = [
      width(({ name }) => name),
      width(({ value }) => value),
      width(({ origin }) => origin),
    ]
    for (const { name, value, origin, meaning } of rows) {
      const columns = [name.padEnd(names), value.padEnd(values), origin.padEnd(origins), meaning]
      process.stdout.write(`${columns.join('  ')}\n`)
    }
    readSettings()
    return 0
  },
}
