import { isNir, isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Found } from './Found.tsx'
import { NirForm } from './NirForm.tsx'

/** What the field of the header finds. What is typed may be a name: it lives in the entry of the history, and never in an address. */
export function SearchPage() {
  const text = useRouterState({ select: ({ location }) => location.state.search ?? '' }).trim()
  const mayOpen = useMe().permissions.includes('persons.open')
  const isNumber = isNir(text)
  const isTooShort = text === '' || (searchedNumber(text) === null && isSearchTooShort(text))
  const query = useQuery({
    queryKey: [...api.search.find.mutationKey(), text],
    queryFn: () => client.search.find.mutate({ text }),
    enabled: !isNumber && !isTooShort,
    gcTime: 0,
  })
  return (
    <>
      <PageHeading title="Recherche" />
      {isTooShort && (
        <p className="cesu-text">
          Écrivez dans le champ « Rechercher » du haut de page : le numéro d’un dossier, la référence d’une déclaration,
          le nom d’un partenaire ou d’une application, le début du nom de famille d’une personne ou son numéro Cesu
          entier, ou un numéro de sécurité sociale entier.
        </p>
      )}
      {isNumber && mayOpen && <NirForm key={text} nir={text} />}
      {isNumber && !mayOpen && <p>La recherche par numéro de sécurité sociale demande le droit d’ouvrir une fiche.</p>}
      {!isNumber && !isTooShort && (
        <>
          <p>
            Résultats pour « {text} ». Les personnes montrées comptent dans vos consultations ; de leurs noms, seul ce
            que vous avez écrit est montré.
          </p>
          <ReadingStatus query={query} waiting="Recherche…" />
          {query.data && <Found found={query.data} mayOpen={mayOpen} />}
        </>
      )}
    </>
  )
}
