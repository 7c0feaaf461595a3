import { CutService, cutServiceLabels } from '@cesu/domain/settings'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, instant, ReadingStatus } from '@cesu/ui/design'
import { columnsOf, DataTable, type ListTable, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { cutsSearch } from '../search.ts'
import { ServicePart } from './ServicePart.tsx'
import type { OnCut } from './useCuts.ts'

type Cut = inferOutput<typeof api.settings.cuts>[number]

const column = columnsOf<Cut>()

const table: ListTable<Cut> = {
  caption: 'Coupures et rétablissements',
  noun: { one: 'coupure', many: 'coupures', none: 'Aucune coupure' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('service', {
      header: 'Service',
      meta: { multiline: true },
      cell: ({ row: { original } }) => cutServiceLabels[original.service],
    }),
    column.accessor('partnerName', { header: 'Pour', cell: ({ getValue }) => getValue() ?? 'tous' }),
    column.accessor('cutAt', {
      header: 'Coupé',
      meta: { multiline: true },
      cell: ({ row: { original } }) => `${instant(original.cutAt)}, ${original.cutByName} : « ${original.reason} »`,
    }),
    column.accessor('restored', {
      header: 'Rétabli',
      meta: { multiline: true },
      cell: ({
        row: {
          original: { restored },
        },
      }) => (restored ? `${instant(restored.at)}, ${restored.byName} : « ${restored.reason} »` : 'Toujours coupé'),
    }),
  ]),
}

/** What may be cut at once, what is, and all that was: who, when, why. */
export function CutsPage() {
  const query = useQuery(api.settings.cuts.queryOptions(undefined, { refetchOnMount: 'always' }))
  const list = useList(cutsSearch, (_url, { cursor, limit }) => api.settings.cutHistory.queryOptions({ cursor, limit }))
  const [done, setDone] = useState({ message: '', isElsewhere: false })
  const tell: OnCut = (message, isElsewhere = false) => setDone({ message, isElsewhere })
  const mayCut = useMe().permissions.includes('service.cut')
  const cuts = query.data
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Coupures" />
      <p className="cesu-text">
        Une coupure compte dès l’appel suivant, dans chaque processus. Les personnes concernées lisent ce que vous leur
        écrivez ; l’<a href="/etat-du-service">état du service</a>, public, le dit aussi quand c’est pour tous.
        {!mayCut && ' Couper et rétablir reviennent aux responsables et aux administrateurs.'}
      </p>
      <Done {...done} />
      <ReadingStatus query={query} waiting="Chargement des coupures…" />
      {cuts !== undefined &&
        Object.values(CutService).map((service) => (
          <ServicePart
            key={service}
            service={service}
            cuts={cuts.filter((one) => one.service === service)}
            mayCut={mayCut}
            onDone={tell}
          />
        ))}
      <h2 className="fr-h5 fr-mt-4w">Historique</h2>
      <DataTable list={list} table={table} empty="Rien n’a jamais été coupé." />
    </>
  )
}
