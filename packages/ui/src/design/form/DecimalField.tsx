import { Input } from '@codegouvfr/react-dsfr/Input'
import { type ReactNode, useEffect, useState } from 'react'
import { whyUnread } from '../format/index.ts'

interface DecimalFieldProps {
  id: string
  label: string
  hint: string
  /** A whole number of hundredths; NaN when what is typed cannot be read, undefined when nothing is. */
  hundredths: number | undefined
  read: (typed: string) => number | undefined
  write: (hundredths: number) => string
  onChange: (hundredths: number | undefined) => void
  onBlur: () => void
  error: string | undefined
  /** What helps to fill it, beside it. */
  action?: ReactNode
}

/** A figure typed the French way: what is typed stays as it is, what is read is a whole number. */
export function DecimalField(props: DecimalFieldProps) {
  const { id, label, hint, hundredths, read, write, onChange, onBlur, error, action } = props
  const [typed, setTyped] = useState(() => textOf(hundredths, write))
  useEffect(() => {
    setTyped((text) => (Object.is(read(text), hundredths) ? text : textOf(hundredths, write)))
  }, [hundredths, read, write])
  return (
    <Input
      label={label}
      hintText={hint}
      state={error ? 'error' : 'default'}
      // A figure that cannot be read says why by itself, whatever is expected of it.
      stateRelatedMessage={error && (whyUnread(typed) ?? error)}
      action={action}
      nativeInputProps={{
        id,
        inputMode: 'decimal',
        autoComplete: 'off',
        value: typed,
        onBlur,
        onChange: (event) => {
          setTyped(event.target.value)
          onChange(read(event.target.value))
        },
      }}
    />
  )
}

const textOf = (hundredths: number | undefined, write: DecimalFieldProps['write']): string =>
  hundredths === undefined || Number.isNaN(hundredths) ? '' : write(hundredths)
