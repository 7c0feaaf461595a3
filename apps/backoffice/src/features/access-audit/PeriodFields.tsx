import { isDay } from '@cesu/domain/shared'
import { DayField } from '@cesu/ui/design'
import { useState } from 'react'

interface Period {
  du?: string | undefined
  au?: string | undefined
}

interface PeriodFieldsProps {
  list: { url: Period; refine: (change: Period) => void }
}

/** The first and the last day: each is effective once it is a day that exists, and the field is left. */
export const PeriodFields = ({ list }: PeriodFieldsProps) => (
  <>
    <OneDay key={`du ${list.url.du}`} name="du" label="Du (jj/mm/aaaa)" list={list} />
    <OneDay key={`au ${list.url.au}`} name="au" label="Au (jj/mm/aaaa)" list={list} />
  </>
)

function OneDay({ name, label, list: { url, refine } }: PeriodFieldsProps & { name: 'du' | 'au'; label: string }) {
  const [typed, setTyped] = useState(url[name] ?? '')
  const [isLeft, setIsLeft] = useState(false)
  const isWrong = typed !== '' && !isDay(typed)
  const leave = () => {
    setIsLeft(true)
    const day = typed === '' ? undefined : typed
    if (!isWrong && day !== url[name]) refine({ [name]: day })
  }
  return (
    <DayField
      id={`periode-${name}`}
      label={label}
      value={typed}
      onChange={setTyped}
      onBlur={leave}
      error={isLeft && isWrong ? 'Écrivez un jour qui existe, comme 23/11/2026.' : undefined}
    />
  )
}
