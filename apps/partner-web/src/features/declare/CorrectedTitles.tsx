import { keptTitles, type TitleSums } from '@cesu/domain/vouchers'
import { spacedNumber, TitleSumsFacts, titleCount } from '@cesu/ui/titles'
import type { Declaration } from './CorrectionPage.tsx'

interface CorrectedTitlesProps {
  /** What titles would pay once it is corrected. */
  sums: TitleSums
  /** Day of the payment, once it is corrected. */
  paymentDay: string
  uses: NonNullable<Declaration['titles']>['uses']
}

/** The titles that a correction releases, before it is registered: those past their day, then the last used; none that was remitted. */
export function CorrectedTitles({ sums, paymentDay, uses }: CorrectedTitlesProps) {
  const live = uses.filter(({ releasedAt }) => releasedAt === null)
  const kept = keptTitles({ ...sums, paymentDay }, live)
  const released = live.filter((use) => !kept.includes(use))
  const isLate = ({ usableUntil }: (typeof uses)[number]) => usableUntil < paymentDay
  return (
    <section aria-labelledby="titres-corriges">
      <h2 id="titres-corriges" className="fr-h5">
        Titres Cesu préfinancés
      </h2>
      {released.length === 0 && <p>Cette correction ne libère aucun titre.</p>}
      {released.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            Attention : cette correction libère {titleCount(released.length)},{' '}
            {released.some(isLate) && 'ceux qui ne peuvent plus payer ce jour-là, puis '}les derniers donnés d’abord.{' '}
            {released.length > 1
              ? 'Ils ne paieront plus ce mois et pourront en payer un autre.'
              : 'Il ne paiera plus ce mois et pourra en payer un autre.'}
          </p>
          <ul>
            {released.map(({ id, number }) => (
              <li key={id}>{spacedNumber(number)}</li>
            ))}
          </ul>
        </div>
      )}
      {kept.some(isLate) && (
        <p>
          Des titres déjà remis par le salarié ne pouvaient plus payer le nouveau jour de paiement. Ils ne sont pas
          libérés : un agent de l’Urssaf regardera ce mois.
        </p>
      )}
      {sums.leftCents < 0 && (
        <p>
          Les titres déjà remis par le salarié ne sont pas libérés : ils paient plus que le nouveau salaire. Le salarié
          doit la différence à l’employeur.
        </p>
      )}
      <TitleSumsFacts sums={sums} />
    </section>
  )
}
