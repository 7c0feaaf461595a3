import { z } from 'zod'
import type { LegalClock } from './definition.ts'

/** What is known of a worker's objection to a sharing. */
export const ObjectionFacts = z.object({
  consumerName: z.string(),
  purposeLabel: z.string(),
  /** True when the worker could stop the sharing alone, and did: what was read is then to be destroyed. */
  stopped: z.boolean(),
  /** What the worker writes; empty when nothing was to be said. */
  words: z.string(),
})
type ObjectionFacts = z.output<typeof ObjectionFacts>

/** Said whole, in French. */
export const objectionSentence = ({ consumerName, purposeLabel, stopped, words }: ObjectionFacts): string =>
  stopped
    ? `Opposition à un partage : un salarié a arrêté celui de ${consumerName} (${purposeLabel}), qui doit détruire ce qu’il a lu`
    : `Opposition à un partage : un salarié s’oppose à celui de ${consumerName} (${purposeLabel}), que la loi prévoit. Il écrit : « ${words} »`

/**
 * The delay of a text: one month to answer an objection (GDPR, article 12 § 3); no delay to destroy what was read to inform of a right
 * (CRPA, article L114-8 II), of which it is inferred that Urssaf makes sure (grade D).
 */
export const objectionClock = ({ stopped }: ObjectionFacts): LegalClock => ({
  text: stopped
    ? 'L’organisme détruit sans délai ce qu’il a lu (CRPA, article L114-8 II). Que l’Urssaf s’en assure est notre lecture (provisoire).'
    : 'Un mois pour répondre au salarié (RGPD, article 12 § 3). L’échéance est à 28 jours, pour tenir tous les mois.',
  until: null,
})
