import { DeclarationStatus, declarationStatusLabels } from '@cesu/domain/declarations'
import { addPeriods, periodOf, periodsFrom } from '@cesu/domain/shared'
import { monthCapitalised } from '@cesu/ui/design'
import { Choice, FilterBar, SearchField, type useListState } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import type { DeclarationsSearch } from './search.ts'

interface FiltersProps {
  url: DeclarationsSearch
  list: ReturnType<typeof useListState<DeclarationsSearch>>
}

const MONTHS_OFFERED = 24

/** Search and filters of the list, on one line; each change shows its result at once. */
export function Filters({ url, list }: FiltersProps) {
  const { today } = useMe()
  const { data: partners = [] } = useQuery(api.agentDeclarations.partners.queryOptions())
  const current = periodOf(today)
  const months = periodsFrom(addPeriods(current, 1 - MONTHS_OFFERED), current).reverse()
  return (
    <FilterBar>
      <SearchField label="Nom, numéro Cesu ou référence" value={list.search} onSearch={list.searchFor} />
      <Choice
        label="Partenaire"
        all="Tous"
        value={url.partenaire}
        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        onChoose={(partenaire) => list.refine({ partenaire })}
      />
      <Choice
        label="Mois"
        all="Tous"
        value={url.mois}
        options={months.map((value) => ({ value, text: monthCapitalised(value) }))}
        onChoose={(mois) => list.refine({ mois })}
      />
      <Choice
        label="État"
        all="Tous"
        value={url.statut}
        options={Object.values(DeclarationStatus).map((value) => ({ value, text: declarationStatusLabels[value] }))}
        onChoose={(statut) => list.refine({ statut })}
      />
      <Choice
        label="Anomalies"
        all="Avec ou sans"
        value={url.anomalies ? 'avec' : undefined}
        options={[{ value: 'avec', text: 'À vérifier' }]}
        onChoose={(choice) => list.refine({ anomalies: choice === 'avec' })}
      />
    </FilterBar>
  )
}
