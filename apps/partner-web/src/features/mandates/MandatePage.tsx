import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, day, dayOfInstant, Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Acts } from './Acts.tsx'
import { MandateStatusBadge } from './badges.tsx'
import { EndMandate } from './EndMandate.tsx'
import { MandateReceipt } from './MandateReceipt.tsx'
import { MandateState } from './MandateState.tsx'
import type { Mandate } from './mandate.ts'
import './mandates.css'

const route = getRouteApi('/signed-in/mandats/$employerId/$id')

/** One mandate: what it allows, what proves it, and how it is ended. */
export function MandatePage() {
  const query = useQuery(api.mandates.get.queryOptions(route.useParams()))
  const [done, setDone] = useState('')
  const mayEnd = useMe().permissions.includes('mandates.request')
  const mandate = query.data
  return (
    <>
      <BackLink to="/mandats">Revenir aux mandats</BackLink>
      <PageHeading title="Mandat">{mandate && <MandateStatusBadge mandate={mandate} />}</PageHeading>
      <ReadingStatus query={query} waiting="Chargement du mandat…" />
      <Done message={done} />
      {mandate && (
        <>
          <MandateState mandate={mandate} />
          <div className="cesu-columns">
            <About mandate={mandate} />
            <MandateReceipt mandate={mandate} />
          </div>
          {mayEnd && <EndMandate mandate={mandate} onEnded={setDone} />}
        </>
      )}
    </>
  )
}

const About = ({ mandate }: { mandate: Mandate }) => (
  <section aria-labelledby="mandat">
    <h2 id="mandat" className="fr-h5">
      Le mandat
    </h2>
    <Facts
      facts={[
        ['Employeur', mandate.employerName],
        ['Numéro Cesu', mandate.employerNumber],
        ['Depuis le', day(mandate.startDay)],
        ['Jusqu’au', mandate.endDay === null ? 'Sans fin prévue' : day(mandate.endDay)],
        ...(mandate.signedAt === null ? [] : [['Signé le', dayOfInstant(mandate.signedAt)] as const]),
        ...(mandate.revokedAt === null
          ? []
          : [[mandate.replacedById === null ? 'Arrêté le' : 'Remplacé le', instant(mandate.revokedAt)] as const]),
        ['Ce qu’il permet', <Acts key="acts" acts={mandate.acts} />],
      ]}
    />
  </section>
)
