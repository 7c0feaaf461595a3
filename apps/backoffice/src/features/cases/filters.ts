import { caseStatusLabels } from '@cesu/domain/cases'
import { labelOptions } from '@cesu/ui/list'
import { ALL, type CasesUrl, joined, valuesOf } from './search.ts'

const states = labelOptions<string>({ [ALL]: 'Tous', ...caseStatusLabels })

/** The states as a facet: all of them is a value of its own, which no other stands beside. */
export function stateFacet(url: CasesUrl, onRefine: (change: Partial<CasesUrl>) => void) {
  const chosen = valuesOf(url.statut)
  const onChoose = (values: string[]) => {
    const isAll = values.includes(ALL) && !chosen.includes(ALL)
    onRefine({ statut: isAll ? ALL : joined(values.filter((value) => value !== ALL)) })
  }
  return { label: 'État', options: states, chosen, onChoose }
}
