import { endSumLabels, endSums, NOT_REPEATED, portabilityLabel } from '@cesu/domain/employment-events'
import { DecimalField } from '../../design/form/DecimalField.tsx'
import { eurosInColumn, parseEuros } from '../../design/format/index.ts'
import { type EventFieldsProps, goesWith, sumGrade } from './typed.ts'

/** What is paid on the occasion of the end, for the way of ending that is chosen, and whether the worker keeps the provident cover. */
export function EndSums(props: EventFieldsProps) {
  const { typed, onType, messages, idOf } = props
  const asked = endSums.filter((sum) => goesWith(typed.route, sum))
  return (
    <>
      <fieldset className="fr-fieldset" aria-labelledby={`${idOf('severanceCents')}-titre`}>
        <legend id={`${idOf('severanceCents')}-titre`} className="fr-fieldset__legend fr-fieldset__legend--regular">
          Sommes payées à la fin du contrat (optionnel)
          <span className="fr-hint-text">
            {NOT_REPEATED} {asked.length === 0 && 'Choisissez d’abord la façon dont le contrat se termine.'}
          </span>
        </legend>
        {asked.map((sum) => (
          <div key={sum} className="fr-fieldset__element">
            <DecimalField
              id={idOf(sum)}
              label={`${endSumLabels[sum]} (optionnel)`}
              hint={`${hints[sum] ?? 'Montant brut'}, par exemple 1 200,50${sumGrade(typed.route, sum) === 'D' ? '. Due selon le cas : règle déduite, aucun texte lu ne la confirme' : ''}.`}
              hundredths={typed[sum] === '' ? undefined : Number(typed[sum])}
              read={parseEuros}
              write={eurosInColumn}
              onChange={(cents) => onType({ ...typed, [sum]: `${cents ?? ''}` })}
              onBlur={() => undefined}
              error={messages[sum]}
            />
          </div>
        ))}
      </fieldset>
      <Portability {...props} />
    </>
  )
}

const hints: Partial<Record<string, string>> = {
  paidLeaveCents: 'Montant brut, s’il n’est pas déclaré comme solde de congés payés',
}

const Portability = ({ typed, onType, messages, idOf }: EventFieldsProps) => {
  const { portability: error } = messages
  const id = idOf('portability')
  return (
    <div className={`fr-select-group ${error ? 'fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {portabilityLabel} (optionnel)
        <span className="fr-hint-text">Telle que vous l’écrivez au certificat de travail.</span>
      </label>
      <select
        id={id}
        className={`fr-select ${error ? 'fr-select--error' : ''}`}
        value={typed.portability}
        aria-describedby={error ? `${id}-erreur` : undefined}
        aria-invalid={Boolean(error)}
        onChange={({ target }) => onType({ ...typed, portability: target.value })}
      >
        <option value="">Ne pas le dire</option>
        <option value="true">Oui</option>
        <option value="false">Non</option>
      </select>
      {error && (
        <p id={`${id}-erreur`} className="fr-error-text">
          {error}
        </p>
      )}
    </div>
  )
}
