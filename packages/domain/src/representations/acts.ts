/** How long one may last once it is accepted, in months. */
export const representationMonths = [1, 6, 12] as const

/** Days during which a code may be answered, and how many persons may help one worker, or be asked to. */
export const CODE_DAYS = 7
export const MOST_HELPERS = 5

/** What a helper looked at, by the operation that read it: after « a consulté ». */
const readings: Readonly<Record<string, string>> = {
  'activity.list-own': 'les emplois',
  'employment-events.list-own': 'les contrats',
  'repairs.list-own': 'les erreurs signalées',
  'documents.read': 'un bulletin de salaire',
  'sharing.list-own': 'les partages',
  'sharing.read-own': 'un partage',
  'sharing.list-access': 'la liste de qui a consulté les données',
  'sharing.list-controls': 'la liste des contrôles internes',
}

export const representedReadingText = (operation: string): string => readings[operation] ?? 'des données'
