import { Details, Facts, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'

type Budget = inferOutput<typeof api.applications.usage>['persons'][number]

const windows: Record<Budget['window'], string> = { HOUR: 'cette heure', DAY: 'aujourd’hui', MONTH: 'ces 30 jours' }
const counted: Record<Budget['counted'], string> = {
  OPENED: 'Personnes lues',
  LISTED: 'Personnes listées',
  ACTED: 'Personnes déclarées ou vérifiées',
}

const number = (value: number): string => value.toLocaleString('fr-FR')

/** What is used of each limit, which all the applications of the organisation share. */
export function Usage() {
  const query = useQuery(api.applications.usage.queryOptions(undefined, { staleTime: 0 }))
  return (
    <Details title="Ce qui est consommé de vos limites, toutes applications ensemble">
      <ReadingStatus query={query} waiting="Chargement des limites…" />
      {query.data && (
        <Facts
          facts={[
            ...query.data.persons.map(
              (budget) =>
                [
                  `${counted[budget.counted]} ${windows[budget.window]}`,
                  `${number(budget.used)} sur ${number(budget.limit)}`,
                ] as const,
            ),
            ['Demandes de la dernière heure', number(query.data.calls.lastHour)],
            ['Demandes du dernier jour', number(query.data.calls.lastDay)],
          ]}
        />
      )}
    </Details>
  )
}
