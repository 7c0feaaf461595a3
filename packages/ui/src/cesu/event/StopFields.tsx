import { EventDay } from './EventDay.tsx'
import type { EventFieldsProps } from './typed.ts'

/** The days of a stop: its first, its last when it is known, and the last day worked before it. Nothing of why. */
export const StopFields = (props: EventFieldsProps) => (
  <>
    <EventDay {...props} field="firstDay" label="Premier jour de l’arrêt" />
    <EventDay
      {...props}
      field="lastDay"
      label="Dernier jour de l’arrêt (optionnel)"
      hint="Laissez vide tant qu’il n’est pas connu ; vous pourrez le dire plus tard."
    />
    <EventDay
      {...props}
      field="lastDayWorked"
      label="Dernier jour travaillé avant l’arrêt"
      hint="Le dernier jour travaillé et payé chez cet employeur."
    />
  </>
)
