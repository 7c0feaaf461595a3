import { listExport } from '../list-export.ts'
import { listFigures } from './list-figures.ts'

const stateLabels = { PAST: 'Passée', IN_FORCE: 'En vigueur', TO_COME: 'À venir' }

/** The register of the law's parameters as a file: one line a figure, for the parameters that the filters keep. */
export const exportParameters = listExport({
  name: 'parametres',
  operation: listFigures,
  columns: {
    Identifiant: ({ parameterId }) => parameterId,
    Thème: ({ theme }) => theme,
    Paramètre: ({ parameterLabel }) => parameterLabel,
    Unité: ({ unit }) => unit,
    Du: ({ from }) => from,
    Au: ({ until }) => until,
    État: ({ state }) => stateLabels[state],
    Détail: ({ label }) => label || null,
    Valeur: ({ text }) => text,
    Fiabilité: ({ grade }) => grade,
    'Référence légale': ({ article }) => article,
    Sources: ({ documents }) => documents.map(({ title }) => title).join(' | '),
    Liens: ({ documents }) => documents.flatMap(({ url }) => url ?? []).join(' | ') || null,
    Note: ({ note }) => note,
    'Vérifié le': ({ check }) => check?.checkedDay ?? null,
    'Vérifié par': ({ check }) => check?.agentName ?? null,
    Commentaire: ({ check }) => check?.comment ?? null,
    'À revérifier le': ({ dueDay }) => dueDay,
  },
})
