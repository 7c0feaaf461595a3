import { openedPartyLabels, openingReasons } from '@cesu/domain/openings'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../../api.ts'
import { type PartySlug, partyOfSlug } from '../../person/party-slug.ts'
import { TrailList } from '../../TrailList.tsx'
import { Identifiers } from './Identifiers.tsx'
import { Months } from './Months.tsx'
import { OpenForm } from './OpenForm.tsx'
import { CasesOf, Contracts, Grants, Mandates, Programs } from './Parts.tsx'
import type { Person } from './person.ts'

const route = getRouteApi('/signed-in/fiches/$party/$personId')

/** All that is known of an employer, of a worker or of a partner, once an agent has said why they open it, and for thirty minutes. */
export function PersonPage() {
  const { party: slug, personId } = route.useParams()
  const { dossier } = route.useSearch()
  const party = partyOfSlug[slug as PartySlug]
  const key = { party, personId }
  const opening = useQuery(api.persons.opening.queryOptions({ ...key, caseId: dossier }, kept))
  const expiresAt = opening.data?.expiresAt ?? undefined
  const from = opening.data?.from ?? null
  // Nothing of it stays in the browser once the page is left: each reading is charged.
  const query = useQuery(api.persons.get.queryOptions(key, { ...kept, enabled: expiresAt !== undefined }))
  const person = expiresAt === undefined ? undefined : query.data
  useEnd(expiresAt)
  const label = openedPartyLabels[party]
  return (
    <>
      {dossier === undefined || from === null ? (
        <BackLink to="/dossiers">Revenir aux dossiers</BackLink>
      ) : (
        <BackLink to="/dossiers/$id" params={{ id: dossier }}>
          Revenir au dossier
        </BackLink>
      )}
      <PageHeading title={person ? `${label} : ${person.name}` : `Fiche ${label.toLowerCase()}`} />
      <ReadingStatus query={expiresAt === undefined ? opening : query} waiting="Chargement de la fiche…" />
      {opening.data?.expiresAt === null && (
        <OpenForm key={personId} {...key} caseId={from === 'HELD' ? (dossier ?? null) : null} />
      )}
      {person && <Opened key={`${personId} ${person.opening.expiresAt}`} person={person} />}
    </>
  )
}

const kept = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }

/** What is on the page goes when the opening is over, and why is asked again. */
function useEnd(expiresAt: string | undefined) {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (expiresAt === undefined) return
    const left = Math.max(Date.parse(expiresAt) - Date.now(), 0)
    const timer = setTimeout(() => void queryClient.resetQueries({ queryKey: api.persons.pathKey() }), left + 1_000)
    return () => clearTimeout(timer)
  }, [expiresAt, queryClient])
}

function Opened({ person }: { person: Person }) {
  const { opening, party } = person
  return (
    <>
      <p className="cesu-source fr-mb-3w">
        Ouverte jusqu’au {instant(opening.expiresAt)} :{' '}
        {opening.caseId === null ? (
          `${openingReasons[opening.reason].toLowerCase()}, « ${opening.words} »`
        ) : (
          <Link to="/dossiers/$id" params={{ id: opening.caseId }}>
            dossier qui vous est confié
          </Link>
        )}
        . Cette consultation est enregistrée
        {party !== 'PARTNER' && ', et la personne la lit dans son espace'}.
      </p>
      <Identifiers person={person} />
      <Mandates person={person} />
      <Contracts person={person} />
      <Programs person={person} />
      {party !== 'PARTNER' && <Months party={party} personId={person.personId} />}
      <CasesOf person={person} />
      <Grants person={person} />
      <TrailList title="Chronologie" entries={person.trail} />
    </>
  )
}
