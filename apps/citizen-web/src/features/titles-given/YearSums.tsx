import { GradeBadge } from '@cesu/ui/cesu'
import { euros, Facts } from '@cesu/ui/design'
import type { Year } from './year.ts'

/** The titles of the year against the ceiling of exemption, and what the tax certificate counts. */
export function YearSums({ year, sums }: Pick<Year, 'year' | 'sums'>) {
  const { titlesCents, funderShareCents, ceilingCents, beyondCents, costCents, creditBaseCents } = sums
  return (
    <div className="cesu-columns">
      <section>
        <h2 className="fr-h5">L’aide de {year}</h2>
        <Facts
          facts={[
            ['Titres donnés', euros(titlesCents)],
            ['Part des financeurs : l’aide', euros(funderShareCents)],
            [`Plafond d’exonération ${year}`, euros(ceilingCents)],
            [beyondCents > 0 ? 'Au-delà : imposable, au plus' : 'Au-delà du plafond', euros(beyondCents)],
          ]}
        />
        <p className="fr-hint-text">
          Ce plafond vaut par bénéficiaire et par année, pour l’aide d’un employeur ou d’un comité social et économique
          (articles L7233-4 et D7233-8 du code du travail). Nous ne savons ni qui de votre foyer a reçu chaque titre, ni
          si son financeur est votre employeur : l’aide d’un département ou d’une caisse n’y compte pas. L’attestation
          de votre financeur fait foi.
        </p>
      </section>
      <section>
        <h2 className="fr-h5">Pour l’attestation fiscale</h2>
        <Facts
          facts={[
            ['Salaires et cotisations de l’année', euros(costCents)],
            ['Part des financeurs', euros(0 - funderShareCents)],
            ['Ce que vous avez supporté', <strong key="base">{euros(creditBaseCents)}</strong>],
          ]}
        />
        <p className="fr-hint-text">
          La base du crédit d’impôt, avant le plafond de votre foyer : la part des financeurs n’y compte pas.{' '}
          <GradeBadge grade="D" /> Comptés par mois travaillé : aucun texte lu ne dit si c’est celui du travail, ou
          celui du paiement.
        </p>
      </section>
    </div>
  )
}
