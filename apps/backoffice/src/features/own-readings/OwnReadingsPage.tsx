import { PageHeading } from '@cesu/ui/app'
import { Facts } from '@cesu/ui/design'
import { DataTable, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { table } from './columns.tsx'
import { ownReadingsSearch } from './search.ts'

type Counter = inferOutput<typeof api.accesses.own>['counters'][number]

/** What an agent opened, when and why, and how near they are to what they may: what who audits reads of them. */
export function OwnReadingsPage() {
  const list = useList(ownReadingsSearch, (_url, { cursor, limit }) =>
    api.accesses.own.queryOptions({ cursor, limit }, { refetchOnMount: 'always' }),
  )
  const counters = list.answer?.counters ?? []
  return (
    <>
      <PageHeading title="Mes consultations" />
      <p className="cesu-text">
        Ce que vous avez ouvert d’employeurs, de salariés et de partenaires. Les personnes concernées le lisent dans
        leur espace, sans votre nom ; les auditeurs le lisent avec. Chaque personne compte une fois dans l’heure, et une
        fois dans le jour : les compteurs reviennent à zéro à l’heure pleine et à minuit, heure de Paris.{' '}
        <Link to="/droits">Qui peut quoi</Link>
      </p>
      {counters.length > 0 && (
        <Facts
          facts={counters.map((counter) => [titleOf(counter), <Gauge key={titleOf(counter)} counter={counter} />])}
        />
      )}
      <DataTable list={list} table={table} empty="Vous n’avez encore rien consulté." />
    </>
  )
}

const windows = { HOUR: 'cette heure', DAY: 'ce jour', MONTH: 'ces 30 jours' } as const
const modes = { OPENED: 'Personnes ouvertes', LISTED: 'Personnes vues dans des listes' } as const

const titleOf = ({ mode, window }: Counter): string => `${modes[mode]}, ${windows[window]}`

const Gauge = ({ counter: { persons, limit } }: { counter: Counter }) => (
  <>
    <strong>{persons.toLocaleString('fr-FR')}</strong> sur {limit.toLocaleString('fr-FR')}
    {persons >= limit && ' : limite atteinte'}
  </>
)
