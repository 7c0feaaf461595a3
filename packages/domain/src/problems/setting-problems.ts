import { CUT_RETRY_SECONDS } from '../settings/service-cuts.ts'
import type { ProblemKind } from './problem-kind.ts'

/** What stops a call for the platform is cut there, and what stops who changes its settings. */
export const settingProblems = {
  'service.cut': {
    status: 503,
    title: 'Ce service est suspendu par l’Urssaf',
    cause: 'L’Urssaf a coupé ce service pour un temps.',
    remedy: 'Rien n’est enregistré. Réessayez plus tard avec la même clé : l’état du service est à /etat-du-service.',
    actor: 'URSSAF',
    retry: true,
    retrySeconds: CUT_RETRY_SECONDS,
  },
  'setting.changed': {
    status: 409,
    title: 'Un collègue l’a déjà changé',
    cause: 'Ce réglage n’est plus ce que vous avez lu.',
    remedy:
      'Rien n’est enregistré, et rien de ce que vous avez saisi n’est perdu. Lisez ce qu’il est devenu, puis reprenez.',
    actor: 'URSSAF',
  },
} as const satisfies Record<string, ProblemKind>
