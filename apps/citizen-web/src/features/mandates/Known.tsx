import { day, Facts } from '@cesu/ui/design'
import type { Prepared } from './answers.ts'

/** What is already known of the person, and who said it: nothing is asked again. */
export const Known = ({ employer }: { employer: NonNullable<Prepared['employer']> }) => (
  <section aria-labelledby="connu" className="fr-mb-2w">
    <h2 id="connu" className="fr-h6 fr-mb-1w">
      Ce que nous savons déjà
    </h2>
    <Facts
      facts={[
        ['Identité', 'celle que FranceConnect confirme'],
        ['Numéro Cesu', `${employer.cesuNumber} (connu de l’Urssaf)`],
        ['Adresse', `${employer.addressLine}, ${employer.postalCode} ${employer.city} (connue de l’Urssaf)`],
      ]}
    />
  </section>
)

/** The mandates in force: those of others go on, the one of the same partner is replaced. */
export function Already({ inForce }: { inForce: Prepared['inForce'] }) {
  if (inForce.length === 0) return null
  return (
    <section aria-labelledby="deja" className="fr-mb-2w">
      <h2 id="deja" className="fr-h6 fr-mb-1w">
        Vos mandats en cours
      </h2>
      <ul>
        {inForce.map(({ partnerName, endDay, samePartner }) => (
          <li key={`${partnerName} ${endDay}`}>
            {partnerName}, {endDay === null ? 'sans date de fin' : `jusqu’au ${day(endDay)}`} :{' '}
            {samePartner ? 'le nouveau mandat le remplace.' : 'il continue, les deux pourront déclarer pour vous.'}
          </li>
        ))}
      </ul>
    </section>
  )
}
