import { partnerKindNames } from '@cesu/domain/mandates'
import { Details, day, Facts } from '@cesu/ui/design'
import type { Partner } from './answers.ts'

/** Who asks, as anyone may check it. */
export const CheckPartner = ({ partner: { name, kind, siret, authorizedDay } }: { partner: Partner }) => (
  <Details title={`Vérifier qui est ${name}`}>
    <Facts
      facts={[
        ['Organisme', name],
        ['Activité', partnerKindNames[kind]],
        ['SIRET', siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1 $2 $3 $4')],
        [
          'Habilitation de l’Urssaf',
          authorizedDay === null ? 'aucune en vigueur : ne donnez pas de mandat' : `depuis le ${day(authorizedDay)}`,
        ],
      ]}
    />
  </Details>
)

/** What a mandate allows and what none does, side by side. */
export const Acts = ({ name, may, mayNot }: { name: string; may: readonly string[]; mayNot: readonly string[] }) => (
  <div className="fr-grid-row fr-grid-row--gutters fr-mb-2w">
    <section className="fr-col-12 fr-col-md-6" aria-labelledby="pourra">
      <h2 id="pourra" className="fr-h6 fr-mb-1w">
        {name} pourra
      </h2>
      <ul className="mandates-acts">
        {may.map((act) => (
          <li key={act} className="mandates-may">
            {act}
          </li>
        ))}
      </ul>
    </section>
    <section className="fr-col-12 fr-col-md-6" aria-labelledby="ne-pourra-pas">
      <h2 id="ne-pourra-pas" className="fr-h6 fr-mb-1w">
        {name} ne pourra pas
      </h2>
      <ul className="mandates-acts">
        {mayNot.map((act) => (
          <li key={act} className="mandates-may-not">
            {act}
          </li>
        ))}
      </ul>
    </section>
  </div>
)
