import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

/** `cesu rotate-document-key`: the next documents are signed with a new key. */
export const rotateDocumentKey: Command = {
  summary: 'Met en service une nouvelle clé de signature des documents',
  help: `Usage : cesu rotate-document-key

Les justificatifs et les bulletins édités ensuite sont signés avec la nouvelle clé ; ceux d’avant se vérifient toujours avec la
leur, dont la moitié publique reste publiée. Rien n’est à redémarrer. La clé est dérivée de CESU_SECRET : si ce secret a fui,
changez-le d’abord, puis lancez « cesu prepare », qui met de lui-même une clé du nouveau secret en service.

À lancer avec DATABASE_URL (un administrateur) et les secrets de la plateforme.
`,
  run: async (args) => {
    parseArgs({ args, options: {} })
    // Loaded here: the other commands need neither the database nor its client.
    const { asOwner } = await import('../../platform/as-owner.ts')
    const { rotateDocumentKey: rotate } = await import('../../platform/document-keys.ts')
    const id = await asOwner(({ tx, secret, now }) => rotate(tx, { secret, now }))
    process.stdout.write(`La clé ${id} signe maintenant les documents.\n`)
    return 0
  },
}
