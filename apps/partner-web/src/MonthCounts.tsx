import { declarationStatusLabels, pairStateLabels, type StateToDo } from '@cesu/domain/declarations'
import { grouped, month } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useId } from 'react'
import { api } from './api.ts'

interface MonthCountsProps {
  period: string
  /** The state that the list below is limited to. */
  pressed?: StateToDo | undefined
  /** Limits the list to a state, or to none; absent where there is nothing to limit. */
  onPress?: (state: StateToDo | undefined) => void
}

type Counts = inferOutput<typeof api.declarations.countMonth>

const toDo = { LATE: 'late', TO_DECLARE: 'toDeclare', DORMANT: 'dormant' } as const
const declared = { REGISTERED: 'registered', CORRECTED: 'corrected', CANCELLED: 'cancelled' } as const

/**
 * How a month stands: what is to do up to it, earlier months that are late included, each state limiting the list; and what was
 * declared of that month alone, each leading to it.
 */
export function MonthCounts({ period, pressed, onPress }: MonthCountsProps) {
  const counts = useQuery(api.declarations.countMonth.queryOptions({ period })).data
  const id = useId()
  // What is rare is shown when there is some; what one looks for always is.
  const isShown = (name: keyof Counts) => usual.includes(name) || (counts?.[name].value ?? 0) > 0
  return (
    <div className="cesu-counts">
      <span id={`${id}-until`}>Jusqu’à {month(period)} :</span>
      <ul aria-labelledby={`${id}-until`}>
        {(Object.keys(toDo) as StateToDo[])
          .filter((state) => isShown(toDo[state]) || pressed === state)
          .map((state) => (
            <li key={state}>
              <State
                text={countText(pairStateLabels[state], counts?.[toDo[state]])}
                isPressed={pressed === state}
                onPress={onPress && (() => onPress(pressed === state ? undefined : state))}
              />
            </li>
          ))}
      </ul>
      <span id={`${id}-of`}>Pour {month(period)} seul :</span>
      <ul aria-labelledby={`${id}-of`}>
        {(Object.keys(declared) as (keyof typeof declared)[])
          .filter((status) => isShown(declared[status]))
          .map((status) => (
            <li key={status}>
              <Link to="/declarations" search={{ mois: period, statut: status }}>
                {countText(`${declarationStatusLabels[status]}s`, counts?.[declared[status]])}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  )
}

const usual: readonly (keyof Counts)[] = ['late', 'toDeclare', 'registered']

/** « En retard : 7 »; three dots until it is counted. */
const countText = (label: string, count: Counts['late'] | undefined): string =>
  `${label} : ${count === undefined ? '…' : `${count.atLeast ? 'plus de ' : ''}${grouped(count.value)}`}`

interface StateProps {
  text: string
  isPressed: boolean
  onPress: (() => void) | undefined
}

function State({ text, isPressed, onPress }: StateProps) {
  if (!onPress) return text
  return (
    <button type="button" className="cesu-count" aria-pressed={isPressed} onClick={onPress}>
      {text}
    </button>
  )
}
