import { DayField } from '../../design/form/DayField.tsx'
import type { EventField, EventFieldsProps } from './typed.ts'

interface EventDayProps extends EventFieldsProps {
  field: EventField
  label: string
  hint?: string
}

/** One day of an event. */
export const EventDay = ({ field, label, hint, typed, onType, messages, idOf }: EventDayProps) => (
  <DayField
    id={idOf(field)}
    label={label}
    {...(hint !== undefined && { hint })}
    value={typed[field]}
    onChange={(day) => onType({ ...typed, [field]: day })}
    onBlur={() => undefined}
    error={messages[field]}
  />
)
