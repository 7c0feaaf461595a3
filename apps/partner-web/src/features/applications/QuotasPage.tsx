import { quotaTexts } from '@cesu/domain/quotas'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, day, Facts, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { RaiseCard } from './RaiseCard.tsx'
import { RaiseForm } from './RaiseForm.tsx'

type Quotas = inferOutput<typeof api.quotas.read>

/** What is used of each quota and how far it goes; what was asked to raise one, and the way to ask it. */
export function QuotasPage() {
  const query = useQuery(api.quotas.read.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  return (
    <>
      <BackLink to="/applications">Revenir aux applications</BackLink>
      <PageHeading title="Quotas" />
      <p className="cesu-text">
        Un quota limite ce qu’une clé volée pourrait prendre. S’il vous gêne quelques jours, demandez à l’Urssaf de le
        relever : deux agents l’accordent, et la limite habituelle revient d’elle-même.
      </p>
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement de vos quotas…" />
      {query.data && <Read read={query.data} onDone={setDone} />}
    </>
  )
}

const number = (value: number): string => value.toLocaleString('fr-FR')

function Read({ read: { quotas, raises }, onDone }: { read: Quotas; onDone: (message: string) => void }) {
  return (
    <>
      <h2 className="fr-h5">Ce qui est consommé maintenant</h2>
      <Facts
        facts={quotas.map(({ quota, used, usual, raised }) => [
          quotaTexts[quota].label,
          `${number(used)} sur ${number(raised?.limit ?? usual)}${
            raised === null ? '' : `, relevé jusqu’au ${day(raised.untilDay)} (habituel : ${number(usual)})`
          }`,
        ])}
      />
      <RaiseForm quotas={quotas} onDone={onDone} />
      <h2 className="fr-h5 fr-mt-4w">Vos demandes de relèvement</h2>
      {raises.length === 0 && <p>Votre organisme n’a demandé aucun relèvement.</p>}
      {raises.map((raise) => (
        <RaiseCard key={raise.id} raise={raise} onDone={onDone} />
      ))}
    </>
  )
}
