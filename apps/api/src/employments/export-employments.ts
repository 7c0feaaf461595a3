import { pairStateLabels } from '@cesu/domain/declarations'
import { listExport } from '../list-export.ts'
import { listEmployments } from './list-employments.ts'

/** The pairs that the partner may declare for, as a file. */
export const exportEmployments = listExport({
  name: 'salaries-a-declarer',
  operation: listEmployments,
  columns: {
    Employeur: ({ employerName }) => employerName,
    'Numéro Cesu de l’employeur': ({ employerCesuNumber }) => employerCesuNumber,
    Salarié: ({ employeeName }) => employeeName,
    'Numéro Cesu du salarié': ({ employeeCesuNumber }) => employeeCesuNumber,
    Activité: ({ activity }) => activity,
    'Salaire net horaire': ({ netHourlyCents }) => netHourlyCents,
    'Dernier mois déclaré': ({ lastDeclaration }) => lastDeclaration?.period ?? null,
    'Heures du dernier mois déclaré': ({ lastDeclaration }) => lastDeclaration?.hoursHundredths ?? null,
    'Salaire net du dernier mois déclaré': ({ lastDeclaration }) => lastDeclaration?.netCents ?? null,
    État: ({ state }) => pairStateLabels[state],
    'Prochain mois à déclarer': ({ nextPeriod }) => nextPeriod,
    'À déclarer au plus tard le': ({ dueDay }) => dueDay,
  },
})
