import { defineRefusals } from '../shared/index.ts'

/** Why what is changed under « Administration » is refused, by code: each has its own sentences. */
export const refuseSetting = defineRefusals({
  'setting.reason_missing': {
    actor: 'URSSAF',
    cause: 'Il manque la raison.',
    remedy: 'Écrivez en une phrase pourquoi : elle reste dans l’historique.',
  },
  'setting.words_missing': {
    actor: 'URSSAF',
    cause: 'Il manque ce que lisent les personnes concernées.',
    remedy: 'Écrivez une phrase qui dit ce qui est arrêté et ce qui reste possible.',
  },
  'cut.not_of_a_partner': {
    actor: 'URSSAF',
    cause: 'Ce service se coupe pour tous, pas pour un partenaire.',
    remedy: 'Choisissez « Pour tous ».',
  },
  'cut.partner_unknown': {
    actor: 'URSSAF',
    cause: 'Ce partenaire n’existe pas.',
    remedy: 'Choisissez un partenaire de la liste.',
  },
})
