import type { Command } from './command.ts'
import { embeddedOnly, millionBytes } from './embedded-only.ts'

/** `cesu backup`: a copy of the embedded server, while it serves. */
export const backup: Command = {
  summary: 'Sauvegarde la base embarquée dans un fichier',
  help: `Usage : cesu backup FICHIER

Copie la base embarquée de DATA_DIR dans FICHIER (une archive tar, qui ne doit pas exister), que la plateforme tourne ou non : elle
continue de servir et d’écrire pendant ce temps. Tout ce qui a été enregistré avant la fin de la copie s’y trouve. Chaque fichier a
son empreinte, que « cesu restore » vérifie.

Le fichier contient des données personnelles, le mot de passe d’administration de la base et, en démonstration, les secrets :
gardez-le chiffré, ailleurs. Hors démonstration, gardez aussi CESU_SECRET, CESU_DATA_KEYS et CESU_INDEX_KEY, à part : sans eux une
restauration ne sert à rien.

Avec DATABASE_URL, sauvegardez avec les outils de votre base (pg_basebackup, pgBackRest) : voir docs/operations.md.
`,
  run: async (args) => {
    const instead = 'Sauvegardez-la avec ses propres outils : pg_basebackup ou pgBackRest.'
    const { dataDir, file } = await embeddedOnly(args, instead)
    // Loaded here: the other commands need neither the database nor its client.
    const { backUpEmbedded } = await import('@cesu/db/embedded/backup')
    const { files, bytes, until } = await backUpEmbedded({ dataDir, to: file })
    process.stdout.write(
      `${file} : ${files} fichiers, ${millionBytes(bytes)}. Tout ce qui a été enregistré avant ${until.toISOString()} s’y trouve.\n`,
    )
    return 0
  },
}
