import { thresholdAmount, thresholdBounds, thresholds } from '@cesu/domain/thresholds'
import { day, instant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useFormVersion } from '../../../useFormVersion.ts'
import { ThresholdForm } from './ThresholdForm.tsx'
import type { ThresholdRow } from './threshold.ts'

interface ThresholdPartProps {
  row: ThresholdRow
  today: string
  mayChange: boolean
  onDone: (message: string) => void
}

/** One threshold: what it is today, what it does, what comes, what it was and why. */
export function ThresholdPart({ row, today, mayChange, onDone }: ThresholdPartProps) {
  const { threshold, value, changes } = row
  const { label, says, usual, source } = thresholds[threshold]
  const form = useFormVersion(row.version)
  const coming = changes.filter(({ fromDay }) => fromDay > today)
  return (
    <section aria-labelledby={threshold} className="cesu-card">
      <h3 id={threshold} className="fr-h6 fr-mb-1v">
        {label}{' '}
        <Badge small noIcon severity={value === usual ? 'info' : 'new'}>
          {thresholdAmount(threshold, value)}
        </Badge>
      </h3>
      <p className="cesu-text fr-text--sm fr-mb-1w">
        {says} Valeur d’origine{'\u00a0'}: {thresholdAmount(threshold, usual)}, {source}.
      </p>
      {coming.map((one) => (
        <p key={one.version} className="cesu-text fr-mb-1v">
          <strong>
            À partir du {day(one.fromDay)} : {thresholdAmount(threshold, one.value)}
          </strong>
          , par {one.authorName} (« {one.reason} »)
        </p>
      ))}
      {mayChange && <ThresholdForm key={form.key} form={form} row={row} today={today} onDone={onDone} />}
      {changes.length > 0 && (
        <details className="cesu-details">
          <summary>
            Changements de « {label} » ({changes[0]?.version})
          </summary>
          <ol reversed start={changes[0]?.version}>
            {changes.map((one) => (
              <li key={one.version}>
                <strong>{thresholdAmount(threshold, one.value)}</strong> à partir du {day(one.fromDay)}, par{' '}
                {one.authorName}, le {instant(one.writtenAt)} : « {one.reason} »
              </li>
            ))}
          </ol>
          <p className="fr-text--sm fr-mb-0">
            Avant : {thresholdAmount(threshold, usual)}, la valeur d’origine. Bornes : {thresholdBounds(threshold)}.
          </p>
        </details>
      )}
    </section>
  )
}
