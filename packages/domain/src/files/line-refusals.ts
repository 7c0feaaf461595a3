import { defineRefusals } from '../shared/index.ts'

/** Why a line of a file is not read, or a file is read no further, whatever its lines are of. */
export const refuseLine = defineRefusals({
  'line.not_json': {
    actor: 'PARTNER',
    cause: 'Cette ligne n’est pas un objet JSON, ou une de ses clés y est deux fois.',
    remedy: 'Écrivez un objet JSON par ligne, sans retour à la ligne dedans.',
  },
  'line.cells': {
    actor: 'PARTNER',
    cause: ({ columns, cells }: { columns: number; cells: number }) =>
      `Cette ligne a ${cells} cellules, et la première ${columns} colonnes.`,
    remedy: 'Mettez entre guillemets les textes qui contiennent le séparateur.',
  },
  'file.columns': {
    actor: 'PARTNER',
    cause: 'La première ligne ne nomme pas les colonnes attendues, ou en nomme d’autres.',
    remedy: 'Reprenez les noms de colonnes de la documentation, séparés par un point-virgule ou une virgule.',
  },
  'file.unreadable': {
    actor: 'PARTNER',
    cause: 'À partir de là, les lignes ne se distinguent plus : un guillemet n’est pas fermé, sans doute.',
    remedy: 'Corrigez le fichier à partir de la ligne qui suit la dernière lue, puis envoyez le reste.',
  },
  'file.failed': {
    actor: 'URSSAF',
    cause: 'La plateforme n’a pas pu lire la suite de ce fichier, à chaque essai : l’échec vient d’elle.',
    remedy:
      'Les lignes lues sont traitées. Envoyez les suivantes dans un autre fichier ; si elles échouent aussi, écrivez à l’Urssaf.',
  },
  'file.no_line': {
    actor: 'PARTNER',
    cause: 'Ce fichier n’a aucune ligne de données.',
    remedy: 'Vérifiez le fichier, puis envoyez-le.',
  },
})

/** Why a file is read no further. */
export type BreakCode = 'file.columns' | 'file.unreadable' | 'file.failed' | 'file.no_line'
