import { isDay } from '@cesu/domain/shared'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useEffect, useState } from 'react'
import { day } from '../format/dates.ts'
import { parseDay } from '../format/parse.ts'

interface DayFieldProps {
  id: string
  label: string
  hint?: string
  /** A day, "YYYY-MM-DD"; what is typed as it is, as long as it is not one. */
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  error: string | undefined
}

/** A day typed the French way, in one Tab stop, whatever the language of the browser. */
export function DayField({ id, label, hint, value, onChange, onBlur, error }: DayFieldProps) {
  const [typed, setTyped] = useState(() => textOf(value))
  useEffect(() => {
    setTyped((text) => (parseDay(text) === value ? text : textOf(value)))
  }, [value])
  return (
    <Input
      label={label}
      hintText={hint}
      state={error ? 'error' : 'default'}
      stateRelatedMessage={error}
      nativeInputProps={{
        id,
        inputMode: 'numeric',
        autoComplete: 'off',
        placeholder: 'jj/mm/aaaa',
        value: typed,
        onBlur,
        onChange: (event) => {
          setTyped(event.target.value)
          onChange(parseDay(event.target.value))
        },
      }}
    />
  )
}

const textOf = (value: string): string => (isDay(value) ? day(value) : value)
