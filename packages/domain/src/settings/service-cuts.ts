import { CutService } from '@cesu/db/model'
import type { CallerKind } from '../permissions/index.ts'

export { CutService } from '@cesu/db/model'

/** Something that may be cut at once. */
export interface CutDefinition {
  /** Its name, in French. */
  readonly label: string
  /** What stops, and what goes on all the same: what an agent reads before cutting it. */
  readonly stops: string
  /** What those concerned are told, unless the agent says better. */
  readonly words: string
  /** Whose calls it stops; null for everybody's. */
  readonly callers: readonly CallerKind[] | null
  /** Whether it may be cut for one partner alone. */
  readonly ofPartner: boolean
  /** Whether persons who sign in for themselves are told of it: the rest does not reach them. */
  readonly ofCitizens: boolean
}

/** What may be cut, in the order in which it is shown; one of the schema that is not here does not compile. */
export const cutServices = {
  PROGRAMS: {
    label: 'Tous les appels des programmes (API)',
    stops:
      'Aucun programme ne lit ni n’écrit plus. Le personnel des partenaires et les particuliers gardent leurs espaces. Clés et jetons restent bons : tout reprend au rétablissement.',
    words: 'Les appels des programmes sont suspendus. Votre espace partenaires fonctionne.',
    callers: ['API_CLIENT'],
    ofPartner: true,
    ofCitizens: false,
  },
  API_DECLARATIONS: {
    label: 'Déclarations par les programmes (API)',
    stops:
      'Aucun programme n’envoie, ne corrige ni n’annule plus une déclaration. Il peut encore lire et vérifier ; le personnel des partenaires déclare par son espace.',
    words:
      'Les déclarations envoyées par des programmes sont suspendues. Vous pouvez déclarer par l’espace partenaires.',
    callers: ['API_CLIENT'],
    ofPartner: true,
    ofCitizens: false,
  },
  BATCHES: {
    label: 'Envois par lots (API)',
    stops: 'Aucun lot n’est pris. Les déclarations une à une passent encore.',
    words: 'Les envois par lots sont suspendus. Envoyez les déclarations une à une.',
    callers: ['API_CLIENT'],
    ofPartner: true,
    ofCitizens: false,
  },
  EXPORTS: {
    label: 'Exports de listes en fichiers',
    stops:
      'Aucune liste ne part plus en fichier, des partenaires ni de l’Urssaf. Les listes se lisent à l’écran ; chaque particulier peut toujours prendre ses données.',
    words: 'Les exports de listes sont suspendus. Les listes se lisent à l’écran.',
    callers: null,
    ofPartner: true,
    ofCitizens: false,
  },
  SHARING_READS: {
    label: 'Lectures des organismes destinataires (partages)',
    stops:
      'Aucun organisme ne lit plus les données des salariés. Les partages restent donnés ; les salariés les voient et les arrêtent comme avant.',
    words: 'Les lectures de données par les organismes sont suspendues. Les partages donnés restent donnés.',
    callers: ['API_CLIENT'],
    ofPartner: true,
    ofCitizens: true,
  },
  NEW_MANDATES: {
    label: 'Nouveaux mandats',
    stops:
      'Aucun mandat n’est demandé ni accepté. Ceux en vigueur le restent ; un employeur peut refuser ou arrêter un mandat à tout moment.',
    words: 'Les nouveaux mandats sont suspendus. Ceux en vigueur ne changent pas.',
    callers: null,
    ofPartner: true,
    ofCitizens: true,
  },
  NEW_APPLICATIONS: {
    label: 'Nouvelles applications et nouvelles clés',
    stops:
      'Aucune application ni aucune clé n’est ajoutée. Celles qui servent servent encore, et peuvent être arrêtées.',
    words: 'La création d’applications et de clés est suspendue. Celles que vous avez fonctionnent.',
    callers: null,
    ofPartner: true,
    ofCitizens: false,
  },
  MESSAGES: {
    label: 'Messages électroniques sortants',
    stops: 'Aucun message ne part : ils attendent, et partent au rétablissement, sauf ceux qui n’ont plus d’objet.',
    words: 'Nos messages électroniques partent avec retard. Tout se lit dans votre espace.',
    callers: null,
    ofPartner: false,
    ofCitizens: true,
  },
} as const satisfies Record<CutService, CutDefinition>

/** What each is called. */
export const cutServiceLabels = Object.fromEntries(
  Object.values(CutService).map((service) => [service, cutServices[service].label]),
) as Record<CutService, string>

/** Whether what is cut stops a caller of this kind. */
export const stopsCaller = (service: CutService, kind: CallerKind): boolean => {
  const { callers }: CutDefinition = cutServices[service]
  return callers === null || callers.includes(kind)
}

/** Characters of what those concerned are told. */
export const MOST_CUT_WORDS = 300
/** Seconds after which a call that was cut may be tried again: ours, no text sets it (grade D). */
export const CUT_RETRY_SECONDS = 300
