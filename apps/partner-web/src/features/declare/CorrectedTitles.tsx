import { keptTitles, type TitleSums } from '@cesu/domain/vouchers'
import { spacedNumber, TitleSumsFacts, titleCount } from '@cesu/ui/titles'
import type { Declaration } from './CorrectionPage.tsx'

interface CorrectedTitlesProps {
  /** What titles would pay once it is corrected. */
  sums: TitleSums
  uses: NonNullable<Declaration['titles']>['uses']
}

/** The titles that a correction releases, before it is registered: the last used first, and none that was remitted. */
export function CorrectedTitles({ sums, uses }: CorrectedTitlesProps) {
  const live = uses
    .filter(({ releasedAt }) => releasedAt === null)
    .map((use) => ({ ...use, remittedAt: use.remittedAt === null ? null : new Date(use.remittedAt) }))
  const kept = keptTitles(sums.netToPayCents, live)
  const released = live.filter((use) => !kept.includes(use))
  return (
    <section aria-labelledby="titres-corriges">
      <h2 id="titres-corriges" className="fr-h5">
        Titres Cesu préfinancés
      </h2>
      {released.length === 0 && <p>Cette correction ne libère aucun titre.</p>}
      {released.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            Attention : cette correction libère {titleCount(released.length)}, les derniers donnés d’abord.{' '}
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
