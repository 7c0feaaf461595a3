import { noticeLabels } from '@cesu/domain/employment-events'
import { EndSums } from './EndSums.tsx'
import { EventDay } from './EventDay.tsx'
import { type EventFieldsProps, hasNotice } from './typed.ts'

/** What may be added to the end of a contract: the last day worked, the notice with its days, the sums, and the provident cover. */
export function EndFacts(props: EventFieldsProps) {
  const { typed, onType, idOf } = props
  return (
    <>
      <EventDay
        {...props}
        field="lastDayWorked"
        label="Dernier jour travaillé et payé (optionnel)"
        hint="France Travail le demande ; il n’est dans aucune déclaration du mois."
      />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={idOf('noticeStatus')}>
          Préavis (optionnel)
        </label>
        <select
          id={idOf('noticeStatus')}
          className="fr-select"
          value={typed.noticeStatus}
          onChange={({ target }) => onType({ ...typed, noticeStatus: target.value })}
        >
          <option value="">Ne pas le dire</option>
          {Object.entries(noticeLabels).map(([status, label]) => (
            <option key={status} value={status}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {hasNotice(typed.noticeStatus) && (
        <>
          <EventDay {...props} field="noticeFirstDay" label="Premier jour du préavis (optionnel)" />
          <EventDay {...props} field="noticeLastDay" label="Dernier jour du préavis (optionnel)" />
        </>
      )}
      <EndSums {...props} />
    </>
  )
}
