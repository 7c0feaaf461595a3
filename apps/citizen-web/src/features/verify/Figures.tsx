import { documentTitles, type SealedFigures } from '@cesu/domain/documents'
import { day, euros, Facts, monthCapitalised } from '@cesu/ui/design'

/** What was signed, to compare with the paper. */
export const Figures = ({ figures }: { figures: SealedFigures }) => (
  <section>
    <h2 className="fr-h5">Ce que le document doit dire</h2>
    <Facts
      facts={[
        ['Document', documentTitles[figures.kind]],
        ['Référence', `${figures.reference}, version ${figures.version}`],
        ['Mois travaillé', monthCapitalised(figures.period)],
        ['Salaire brut', euros(figures.grossCents)],
        ['Salaire net', euros(figures.netCents)],
        ['Net versé au salarié', euros(figures.netPaidCents)],
        ['Cotisations', euros(figures.contributionsCents)],
        ['Édité le', day(figures.issuedDay)],
      ]}
    />
  </section>
)
