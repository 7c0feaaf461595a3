import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

/** `cesu rotate-oauth-key`: the next access tokens are signed with a new key. */
export const rotateOauthKeyCommand: Command = {
  summary: 'Met en service une nouvelle clé de signature des jetons d’accès',
  help: `Usage : cesu rotate-oauth-key

La nouvelle clé est publiée tout de suite (/oauth/jwks) et signe une demi-minute plus tard : d’ici là, chaque processus l’a lue.
Les jetons déjà donnés valent jusqu’à leur fin (cinq minutes). Rien n’est à redémarrer, aucune demande n’est refusée. La clé est
dérivée de CESU_SECRET : si ce secret a fui, changez-le d’abord, puis lancez « cesu prepare ».

À lancer avec DATABASE_URL (un administrateur) et les secrets de la plateforme.
`,
  run: async (args) => {
    parseArgs({ args, options: {} })
    // Loaded here: the other commands need neither the database nor its client.
    const { asOwner } = await import('../../platform/as-owner.ts')
    const { rotateOauthKey } = await import('../../platform/oauth-keys.ts')
    const { id, signsFrom } = await asOwner(({ tx, secret, now }) => rotateOauthKey(tx, { secret, now }))
    process.stdout.write(`La clé ${id} est publiée ; elle signe les jetons à partir de ${signsFrom.toISOString()}.\n`)
    return 0
  },
}
