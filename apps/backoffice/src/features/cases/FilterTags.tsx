import { caseKindLabels } from '@cesu/domain/cases'
import { day } from '@cesu/ui/design'
import { FacetTags, FilterTag, labelOptions } from '@cesu/ui/list'
import { stateFacet } from './filters.ts'
import { type CasesUrl, joined, valuesOf } from './search.ts'

interface FilterTagsProps {
  url: CasesUrl
  onRefine: (change: Partial<CasesUrl>) => void
}

const days = { ouvert: 'Ouverts', decide: 'Décidés', rouvert: 'Rouverts' } as const

/** The filters in force of which the line of filters shows no single value: each is changed in its place, or taken off. */
export function FilterTags({ url, onRefine }: FilterTagsProps) {
  const others = [
    ...(url.agent ? [{ name: 'agent', text: 'À moi' } as const] : []),
    ...(['ouvert', 'decide', 'rouvert'] as const).flatMap((name) => {
      const [from, to] = valuesOf(url[name])
      return from && to ? [{ name, text: `${days[name]} ${spanText(from, to)}` }] : []
    }),
  ]
  const states = stateFacet(url, onRefine)
  return (
    <div className="case-tags">
      <FacetTags
        label="Type"
        options={labelOptions(caseKindLabels)}
        chosen={valuesOf(url.type)}
        onChoose={(chosen) => onRefine({ type: joined(chosen) })}
      />
      {states.chosen.length > 1 && <FacetTags {...states} />}
      {others.length > 0 && (
        <ul className="cesu-facet__tags" aria-label="Autres filtres">
          {others.map(({ name, text }) => (
            <FilterTag key={name} text={text} onRemove={() => onRefine({ [name]: undefined })} />
          ))}
        </ul>
      )}
    </div>
  )
}

const spanText = (from: string, to: string): string =>
  from === to ? `le ${day(from)}` : `du ${day(from)} au ${day(to)}`
