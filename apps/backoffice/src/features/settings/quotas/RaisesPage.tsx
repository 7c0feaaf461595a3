import { quotaAmount, raiseSpan, raiseState, raiseStateLabels } from '@cesu/domain/quotas'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, dayOfInstant } from '@cesu/ui/design'
import { columnsOf, DataTable, type ListTable, useList } from '@cesu/ui/list'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { ReasonForm } from '../../../ReasonForm.tsx'
import { useMe } from '../../../session.ts'
import { raisesSearch } from '../search.ts'

type Raise = inferOutput<typeof api.quotas.list>['rows'][number]

const column = columnsOf<Raise>()

const tableOf = (today: string, onDone: (message: string) => void): ListTable<Raise> => ({
  caption: 'Relèvements de quota',
  noun: { one: 'relèvement', many: 'relèvements', none: 'Aucun relèvement' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('partnerName', { header: 'Partenaire', meta: { multiline: true } }),
    column.accessor('asked', {
      header: 'Limite',
      meta: { multiline: true },
      cell: ({
        row: {
          original: { quota, asked, usual },
        },
      }) => `${quotaAmount(quota, asked)} (habituelle : ${usual.toLocaleString('fr-FR')})`,
    }),
    column.accessor('fromDay', { header: 'Jours', cell: ({ row: { original } }) => raiseSpan(original) }),
    column.accessor('status', {
      header: 'État',
      meta: { multiline: true },
      cell: ({ row: { original } }) => <State raise={original} today={today} onDone={onDone} />,
    }),
  ]),
})

/** Where a raise is, why, and the way to end what is granted. */
function State({ raise, today, onDone }: { raise: Raise; today: string; onDone: (message: string) => void }) {
  const { partnerId, id, version, answeredAt, reason } = raise
  const state = raiseState(raise, today)
  const queryClient = useQueryClient()
  const end = useMutation(
    api.quotas.end.mutationOptions({
      onSuccess: () => onDone('Le relèvement est arrêté : la limite habituelle compte dès l’appel suivant.'),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.quotas.pathKey() }),
    }),
  )
  const mayEnd = useMe().permissions.includes('service.cut') && (state === 'COMING' || state === 'IN_FORCE')
  return (
    <>
      {raiseStateLabels[state]}
      {answeredAt !== null && `. Réponse du ${dayOfInstant(answeredAt)} : « ${reason} »`}
      {mayEnd && (
        <ReasonForm
          title={`Arrêter : ${raise.partnerName}`}
          label="Pourquoi. Le partenaire le lit ; la limite habituelle revient dès l’appel suivant."
          button="Arrêter maintenant"
          change={end}
          onSend={(words) => end.mutate({ partnerId, id, version, reason: words })}
        />
      )}
    </>
  )
}

/** The raises that partners asked: what is in force, to come, refused; each is decided in its case, by two agents. */
export function RaisesPage() {
  const list = useList(raisesSearch, (_url, { cursor, limit }) => api.quotas.list.queryOptions({ cursor, limit }))
  const [done, setDone] = useState('')
  const { today, permissions } = useMe()
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Relèvements de quota" />
      <p className="cesu-text">
        Ce que des partenaires ont demandé. Chaque demande se décide dans{' '}
        {permissions.includes('cases.read') ? (
          <Link to="/dossiers" search={{ type: 'QUOTA' }}>
            son dossier
          </Link>
        ) : (
          'son dossier'
        )}
        , par deux agents ; un relèvement commence et finit de lui-même.
      </p>
      <Done message={done} />
      <DataTable list={list} table={tableOf(today, setDone)} empty="Aucun partenaire n’a demandé de relèvement." />
    </>
  )
}
