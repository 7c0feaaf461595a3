import { Choice } from '../design/form/Choice.tsx'
import type { List } from './useList.ts'

interface FilterProps<Url, Name extends keyof Url> {
  list: Pick<List<Url, unknown>, 'url' | 'refine'>
  /** The filter, by its name in the URL. */
  name: Name
  label: string
  /** What no filter at all is called, for instance « Tous les mois ». */
  all: string
  options: readonly { value: NonNullable<Url[Name]>; text: string }[]
}

/** A filter of a list with one value or none, effective as soon as it is chosen. */
export function Filter<Url, const Name extends keyof Url>({ list, name, label, all, options }: FilterProps<Url, Name>) {
  const value = list.url[name]
  return (
    <Choice
      label={label}
      all={all}
      value={value === undefined ? undefined : String(value)}
      options={options.map((option) => ({ value: String(option.value), text: option.text }))}
      onChoose={(chosen) =>
        list.refine({ [name]: options.find((option) => String(option.value) === chosen)?.value } as Partial<Url>)
      }
    />
  )
}
