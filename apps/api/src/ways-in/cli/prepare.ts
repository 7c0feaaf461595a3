import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

/** `cesu prepare`: everything that a database needs before the platform runs on it. */
export const prepare: Command = {
  summary: 'Prépare la base de données : migrations, connexions, démonstration',
  help: `Usage : cesu prepare

Met la base de données en état : la crée si elle manque, applique les migrations, donne à chaque rôle son mot de passe et,
en démonstration, fait le monde fictif. À lancer avec DATABASE_URL (un administrateur) et les secrets de la plateforme ;
les serveurs se contentent ensuite de DATABASE_POOL_URL. Plusieurs à la fois s’attendent ; recommencer ne coûte rien.
`,
  run: async (args) => {
    parseArgs({ args, options: {} })
    // Loaded here: the other commands need neither the database nor its client.
    const { preparePlatform } = await import('../../platform/prepare-platform.ts')
    await preparePlatform((message) => process.stderr.write(`  ${message}\n`))
    process.stdout.write('La base de données est prête.\n')
    return 0
  },
}
