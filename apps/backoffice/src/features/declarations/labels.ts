import type { Declaration } from './declaration.ts'

type TrailEntry = Declaration['trail'][number]

/** What the words of the trail are called on screen. */
export const actorLabels: Record<TrailEntry['actorKind'], string> = {
  PARTNER_STAFF: 'Partenaire',
  AGENT: 'Agent',
  SYSTEM: 'Automatique',
}
