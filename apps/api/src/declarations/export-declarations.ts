import { declarationChannelLabels, declarationStatusLabels } from '@cesu/domain/declarations'
import { frenchInstant } from '@cesu/domain/shared'
import { listExport } from '../list-export.ts'
import { listDeclarations } from './list-declarations.ts'

/** The partner's own declarations, as a file. */
export const exportDeclarations = listExport({
  name: 'declarations',
  operation: listDeclarations,
  columns: {
    Référence: ({ reference }) => reference,
    Mois: ({ period }) => period,
    Employeur: ({ employerName }) => employerName,
    Salarié: ({ employeeName }) => employeeName,
    Heures: ({ hoursHundredths }) => hoursHundredths,
    'Salaire net': ({ netCents }) => netCents,
    Cotisations: ({ contributionsCents }) => contributionsCents,
    État: ({ status }) => declarationStatusLabels[status],
    Moyen: ({ channel }) => declarationChannelLabels[channel],
    'Envoyée le (heure de Paris)': ({ submittedAt }) => frenchInstant(submittedAt),
  },
})
