import { PageHeading } from '@cesu/ui/app'
import { Done, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { AgreementPart } from './AgreementPart.tsx'

/** Which organisations may ask for data, why, and who changed it; a supervisor proposes, another answers. */
export function SharingPage() {
  const query = useQuery(api.sharing.catalogue.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const agreements = query.data?.agreements
  return (
    <>
      <PageHeading title="Partages de données" />
      <p className="cesu-text">
        Ce qu’un organisme peut demander, et pourquoi. Une finalité entre en vigueur quand une autre personne l’accepte.
        Le <a href="/registre">registre public</a> dit ce qui est en vigueur.
      </p>
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement des conventions…" />
      {agreements?.length === 0 && <p>Aucune convention : aucun organisme ne reçoit de données.</p>}
      {agreements?.map((one) => (
        <AgreementPart key={one.id} agreement={one} onDone={setDone} />
      ))}
    </>
  )
}
