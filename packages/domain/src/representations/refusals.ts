import { defineRefusals } from '../shared/refusal.ts'
import { MOST_HELPERS } from './acts.ts'

/** Why somebody is not let act for another, or is not asked to. */
export const refuseRepresentation = defineRefusals({
  'representation.too_many': {
    actor: 'EMPLOYER',
    cause: `Vous avez déjà demandé l’aide de ${MOST_HELPERS} personnes : elles vous aident, ou n’ont pas encore répondu.`,
    remedy: 'Arrêtez une aide, ou annulez un code, puis recommencez.',
  },
  'representation.code_unread': {
    actor: 'EMPLOYER',
    cause: 'Un code a seize lettres et chiffres, par groupes de quatre.',
    remedy: 'Recopiez-le comme il est écrit, par exemple 3K7Q-90AB-XYZ2-4M5N.',
  },
  'representation.code_unknown': {
    actor: 'EMPLOYER',
    cause:
      'Ce code n’attend plus de réponse : il a déjà servi, il a été annulé, ses sept jours sont passés, ou c’est vous qui l’avez fait.',
    remedy: 'Demandez un nouveau code à la personne que vous voulez aider.',
  },
  'representation.not_so': {
    actor: 'EMPLOYER',
    cause: 'Cette aide n’est plus là où elle était quand cette page l’a montrée.',
    remedy: 'Rechargez la page, et regardez où elle en est.',
  },
  'representation.over': {
    actor: 'EMPLOYER',
    cause: 'Cette aide est finie : elle a été arrêtée, ou sa date est passée.',
    remedy: 'Revenez à votre espace. Pour aider encore cette personne, demandez-lui un nouveau code.',
  },
  'representation.outside': {
    actor: 'EMPLOYER',
    cause: 'La personne que vous aidez ne vous a pas confié cela.',
    remedy: 'Elle peut le faire elle-même, ou vous donner un nouveau code qui le permet.',
  },
})
