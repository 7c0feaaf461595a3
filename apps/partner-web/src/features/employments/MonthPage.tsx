import { openPeriods, workPeriod } from '@cesu/domain/declarations'
import { isSearchTooShort, previousPeriod } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { month, monthCapitalised } from '@cesu/ui/design'
import { DataTable, FilterBar, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import { AskMandate } from '../../AskMandate.tsx'
import { api, fileOf } from '../../api.ts'
import { MonthCounts } from '../../MonthCounts.tsx'
import { useMe } from '../../session.ts'
import { tableOf } from './columns.tsx'
import { monthSearch } from './search.ts'
import { Waiting } from './Waiting.tsx'

const search = {
  label: 'Nom, prénom ou numéro Cesu',
  hint: 'Parmi tous vos salariés et employeurs. Le début suffit, dans n’importe quel ordre.',
  isTooShort: isSearchTooShort,
}

/** What is to declare up to a month, late first; a search looks among all the pairs, whatever is to do. */
export function MonthPage() {
  const { today } = useMe()
  const work = workPeriod(today)
  const list = useList(monthSearch, ({ mois, etat: state }, page) =>
    api.employments.list.queryOptions({ ...page, until: mois ?? work, state }),
  )
  const { mois: period = work, etat } = list.url
  return (
    <>
      <PageHeading title="À faire ce mois-ci">
        <Link className="fr-btn fr-btn--secondary fr-btn--sm" to="/declarer/comme-avant" search={{ mois: period }}>
          Déclarer comme en {month(previousPeriod(period))}
        </Link>
        <Link className="fr-btn fr-btn--tertiary fr-btn--sm" to="/propositions/employeurs">
          Proposer un salarié
        </Link>
      </PageHeading>
      <Waiting />
      <MonthCounts period={period} pressed={etat} onPress={(state) => list.refine({ etat: state })} />
      <FilterBar
        list={list}
        search={search}
        filters={[
          {
            name: 'mois',
            label: 'Mois',
            all: monthCapitalised(work),
            options: openPeriods(today)
              .filter((one) => one !== work)
              .map((value) => ({ value, text: monthCapitalised(value) })),
          },
        ]}
      />
      <DataTable
        list={list}
        table={tableOf(list.search !== '')}
        askFile={fileOf('salaries-a-declarer')}
        empty={<NothingToDo period={period} />}
      />
    </>
  )
}

const NothingToDo = ({ period }: { period: string }) => (
  <>
    <p>
      <strong>Tout est déclaré jusqu’à {month(period)}.</strong>
    </p>
    <p>
      Un mois sans travail ne se déclare pas. Pour un autre salarié, cherchez son nom. Un employeur apparaît ici dès
      qu’il vous a donné un mandat. <AskMandate />
    </p>
  </>
)
