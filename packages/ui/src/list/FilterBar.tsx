import type { ReactNode } from 'react'
import { Choice } from '../design/form/Choice.tsx'
import { SkipLink } from '../design/layout/SkipLinks.tsx'
import { type Option, withChosen } from './options.ts'
import { type Search, SearchField } from './SearchField.tsx'
import type { List } from './useList.ts'
import './list.css'

/** A filter with one value or none. */
interface Filter<Name, Value> {
  /** By its name in the URL. */
  name: Name
  label: string
  /** What no filter at all is called, for instance « Tous les mois ». */
  all: string
  options: readonly Option<Value>[]
}

interface FilterBarProps<Url> {
  list: Pick<List<Url, unknown>, 'url' | 'refine' | 'search' | 'searchFor'>
  /** What can be searched for; absent for a list without a search. */
  search?: Search
  /** Filters of several values, after the others. */
  children?: ReactNode
  filters?: readonly { [Name in keyof Url]: Filter<Name, NonNullable<Url[Name]>> }[keyof Url][]
}

/** The search and the filters of a list, on one line where there is room; each is effective as soon as it changes. */
export const FilterBar = <Url,>({ list, search, filters = [], children }: FilterBarProps<Url>) => (
  <search id="filtres" tabIndex={-1} className="cesu-filters">
    <SkipLink target="filtres">Aller aux filtres</SkipLink>
    {search && <SearchField search={search} list={list} />}
    {filters.map(({ name, label, all, options }) => (
      <Choice
        key={String(name)}
        label={label}
        all={all}
        value={list.url[name] === undefined ? undefined : String(list.url[name])}
        options={withChosen<unknown>(options, list.url[name]).map(({ value, text }) => ({
          value: String(value),
          text,
        }))}
        onChoose={(chosen) =>
          list.refine({ [name]: options.find(({ value }) => String(value) === chosen)?.value } as Partial<Url>)
        }
      />
    ))}
    {children}
  </search>
)
