import { instant } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** When somebody of Urssaf checked who had read the worker's data; nothing where nobody did. */
export function Controls() {
  const { data } = useQuery(api.sharing.controls.queryOptions(undefined, { refetchOnMount: 'always' }))
  if (data === undefined || data.controls.length === 0) return null
  return (
    <section aria-labelledby="controles" className="fr-mt-4w">
      <h2 id="controles" className="fr-h5">
        Contrôles internes de l’Urssaf
      </h2>
      <p className="cesu-text">
        Une personne de l’Urssaf a vérifié qui avait lu vos données. Elle a dû dire pourquoi, et c’est enregistré.
      </p>
      <ul className="cesu-cards cesu-text">
        {data.controls.map(({ id, at }) => (
          <li key={id} className="cesu-card">
            Le {instant(at)}
          </li>
        ))}
      </ul>
    </section>
  )
}
