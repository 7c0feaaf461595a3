import type { WorldRows } from '@cesu/db'
import { documented } from './ids.ts'

/** Who acts, as rows keep it. */
interface Author {
  readonly id: string
  readonly name: string
}

/** What is cut in the documentation world, and the raises of a quota that its partner asked: one waits, one is granted; a closure to come. */
export function settingsWorld(
  agent: Author,
  administrator: Author,
): Pick<WorldRows, 'closures' | 'cuts' | 'raises' | 'templates'> {
  const raise = {
    ...{ partnerId: documented.partner, asked: 5_000, usual: 2_000, used: 1_900, why: 'Reprise de dossiers.' },
    ...{ fromDay: '2026-11-10', untilDay: '2026-11-30', askedByName: administrator.name },
    askedAt: new Date('2026-11-02T09:00:00Z'),
  }
  return {
    templates: [
      {
        ...{ id: documented.template, version: 1, kind: 'DECLARATION_ANOMALY', use: 'REASON', outcome: 'NO_CHANGE' },
        ...{
          title: 'Heures confirmées',
          text: 'L’employeur confirme les heures.',
          reason: 'Fourni avec la plateforme.',
        },
        ...{ authorName: 'Plateforme', writtenAt: new Date(documented.now) },
      },
    ],
    cuts: [
      {
        ...{ id: documented.cut, service: 'MESSAGES', cutAt: new Date(documented.now) },
        ...{ words: 'Nos messages partent avec retard.', reason: 'Le serveur de messages ne répond plus.' },
        ...{ cutById: agent.id, cutByName: agent.name },
      },
    ],
    closures: [
      {
        ...{
          id: documented.closure,
          fromDay: '2026-12-31',
          untilDay: '2026-12-31',
          reason: 'Fermeture de fin d’année.',
        },
        ...{ addedAt: new Date(documented.now), addedById: agent.id, addedByName: agent.name },
      },
    ],
    raises: [
      { ...raise, id: documented.raise, quota: 'PERSONS_HOUR', status: 'SUBMITTED' },
      {
        ...{ ...raise, id: documented.grantedRaise, quota: 'PERSONS_MONTH', status: 'GRANTED', version: 1 },
        ...{ answeredAt: new Date('2026-11-02T15:00:00Z'), reason: 'L’activité annoncée le justifie.' },
      },
    ],
  }
}
