import type { Command } from './command.ts'
import { embeddedOnly, millionBytes } from './embedded-only.ts'

/** `cesu restore`: puts a copy of the embedded server back, into an empty folder. */
export const restore: Command = {
  summary: 'Restaure une sauvegarde dans un dossier vide',
  help: `Usage : cesu restore FICHIER

Remet dans DATA_DIR, qui doit être vide ou ne pas exister, la base que « cesu backup » a copiée. Rien n’est mis en place avant que
chaque fichier ait été comparé à son empreinte : une sauvegarde coupée ou abîmée est refusée. Le prochain « npm start » avec le même
DATA_DIR, et les mêmes secrets, termine la reprise puis sert.

Avec DATABASE_URL, restaurez avec les outils de votre base : voir docs/operations.md.
`,
  run: async (args) => {
    const { dataDir, file } = await embeddedOnly(
      args,
      'Restaurez-la avec ses propres outils : pg_basebackup ou pgBackRest.',
    )
    // Loaded here: the other commands need neither the database nor its client.
    const { restoreEmbedded } = await import('@cesu/db/embedded/backup')
    const { files, bytes, until } = await restoreEmbedded({ dataDir, from: file })
    process.stdout.write(
      `${dataDir} : ${files} fichiers vérifiés, ${millionBytes(bytes)}, tels qu’à ${until.toISOString()}. Lancez « npm start ».\n`,
    )
    return 0
  },
}
