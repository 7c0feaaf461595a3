import { AUDIT_REASON_LENGTH } from '@cesu/domain/sharing'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../api.ts'
import type { AskedPerson } from './access.ts'
import { fieldOfPointer, PersonForm } from './PersonForm.tsx'
import { PersonResult } from './PersonResult.tsx'

const route = getRouteApi('/signed-in/acces/personne')

/** What the server is asked for a number: 14 digits are of a Cesu account, the rest is a grant. */
const questionOf = ({ who, reasonCode, reason }: AskedPerson) => ({
  ...(/^[\d\s]+$/.test(who) ? { cesuNumber: who } : { grantId: who.trim() }),
  ...{ reasonCode, reason },
})

const { least, most } = AUDIT_REASON_LENGTH

/** The accesses to the data of one person: why is asked first. Nothing of it is in the address, nor kept by the browser. */
export function PersonPage() {
  const { partage = '' } = route.useSearch()
  const [asked, setAsked] = useState<AskedPerson | null>(null)
  const search = useMutation({
    mutationFn: (wanted: AskedPerson) => client.access.byPerson.query({ ...questionOf(wanted), limit: 50 }),
    onSuccess: (_found, wanted) => setAsked(wanted),
  })
  return (
    <>
      <BackLink to="/acces">Revenir aux accès</BackLink>
      <PageHeading title="Rechercher une personne" />
      <p className="cesu-text">
        Cette recherche nomme une personne. Dites pourquoi vous la faites, en {least} à {most} caractères : votre nom,
        l’heure et cette raison sont enregistrés, et relus.
      </p>
      {search.error && <ProblemAlert problem={problemOf(search.error)} fieldId={fieldOfPointer} />}
      <PersonForm who={partage} isPending={search.isPending} onSearch={(wanted) => search.mutate(wanted)} />
      {asked && search.data && !search.isPending && (
        <PersonResult
          key={search.submittedAt}
          first={search.data}
          askMore={(cursor) => client.access.byPerson.query({ ...questionOf(asked), limit: 50, cursor })}
        />
      )}
    </>
  )
}
