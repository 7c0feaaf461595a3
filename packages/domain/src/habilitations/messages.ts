import { AuthorizationRequestStatus } from '@cesu/db/model'
import { z } from 'zod'
import { frenchLongDay } from '../shared/index.ts'
import { AuthorizationStage, stageLabels } from './request-life.ts'

const answered = z.object({
  partnerName: z.string(),
  stage: z.enum(AuthorizationStage),
  answer: z.enum(AuthorizationRequestStatus).extract(['CHANGES_REQUESTED', 'REFUSED', 'GRANTED']),
  reason: z.string(),
})
const moved = z.object({
  partnerName: z.string(),
  move: z.enum(['GIVE_NOTICE', 'SUSPEND', 'END_NOTICE', 'LIFT', 'REVOKE']),
  /** Last day of the notice, YYYY-MM-DD; null when none is given. */
  noticeDay: z.string().nullable(),
  reason: z.string(),
})

/** What an administrator is written of the answer to a request. */
export const authorizationAnswered = {
  facts: answered,
  subject: ({ answer }: z.output<typeof answered>) =>
    ({
      GRANTED: 'Votre habilitation est accordée',
      REFUSED: 'Votre demande d’habilitation est refusée',
      CHANGES_REQUESTED: 'Votre demande d’habilitation est à compléter',
    })[answer],
  lines: ({ partnerName, stage, answer, reason }: z.output<typeof answered>, link: string): string[] => [
    'Bonjour,',
    {
      GRANTED: `L’Urssaf accorde à ${partnerName} l’habilitation demandée (${stageLabels[stage].toLowerCase()}).`,
      REFUSED: `L’Urssaf refuse à ${partnerName} l’habilitation demandée. Vous pouvez faire une autre demande.`,
      CHANGES_REQUESTED: `L’Urssaf demande à ${partnerName} de changer quelque chose dans sa demande d’habilitation, puis de la renvoyer.`,
    }[answer],
    `L’agent écrit : « ${reason} »`,
    link,
  ],
}

/** What an administrator is written of what becomes of an habilitation. */
export const authorizationMoved = {
  facts: moved,
  subject: ({ move }: z.output<typeof moved>) =>
    ({
      GIVE_NOTICE: 'Préavis de 8 jours avant la suspension de votre habilitation',
      SUSPEND: 'Votre habilitation est suspendue',
      END_NOTICE: 'Votre habilitation est suspendue : le préavis est passé',
      LIFT: 'Votre habilitation est rétablie',
      REVOKE: 'Votre habilitation est retirée',
    })[move],
  lines: ({ partnerName, move, noticeDay, reason }: z.output<typeof moved>, link: string): string[] => [
    'Bonjour,',
    {
      GIVE_NOTICE: `Sans réponse de ${partnerName} d’ici au ${noticeDay === null ? '' : frenchLongDay(noticeDay)}, son habilitation sera suspendue. Jusque-là, vos programmes continuent.`,
      SUSPEND: `L’habilitation de ${partnerName} est suspendue : tous ses programmes sont refusés dès maintenant.`,
      END_NOTICE: `Le préavis donné à ${partnerName} est passé : son habilitation est suspendue, et tous ses programmes sont refusés.`,
      LIFT: `L’habilitation de ${partnerName} est de nouveau en vigueur.`,
      REVOKE: `L’habilitation de ${partnerName} est retirée : ses programmes ne peuvent plus rien. Une autre se demande.`,
    }[move],
    `L’agent écrit : « ${reason} »`,
    link,
  ],
}
