import { type EmploymentProposalInput, levelJobs } from '@cesu/domain/proposals'
import { Details } from '@cesu/ui/design'
import type { UseFormReturn } from 'react-hook-form'
import { fieldIds } from './fields.ts'

/** The level of the job in the wage grid: chosen by its jobs, never by default. */
export function LevelField({
  form: { register, formState, setValue },
}: {
  form: UseFormReturn<EmploymentProposalInput>
}) {
  const message = formState.errors.level?.message
  const errorId = `${fieldIds.level}-erreur`
  return (
    <div className={`fr-select-group ${message ? 'fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={fieldIds.level}>
        Niveau de l’emploi
        <span className="fr-hint-text">Dans la grille de la convention collective (IDCC 3239)</span>
      </label>
      <select
        id={fieldIds.level}
        className={`fr-select ${message ? 'fr-select--error' : ''}`}
        defaultValue=""
        aria-describedby={message ? errorId : undefined}
        aria-invalid={Boolean(message)}
        {...register('level', {
          setValueAs: (value) => (value === '' ? undefined : Number(value)),
          // A certificate is of a level.
          onChange: () => setValue('certified', false),
        })}
      >
        <option value="">Choisir un niveau</option>
        {levelJobs.map(({ level, numeral }) => (
          <option key={level} value={level}>
            Niveau {numeral}
          </option>
        ))}
      </select>
      {message && (
        <p id={errorId} className="fr-error-text">
          {message}
        </p>
      )}
      <Details title="Quels emplois à chaque niveau ?">
        <p>C’est ce que le salarié fait d’ordinaire qui décide, et non le titre.</p>
        <ul>
          {levelJobs.flatMap(({ level, numeral, jobs }) =>
            jobs === '' ? [] : [<li key={level}>{`Niveau ${numeral} : ${jobs}.`}</li>],
          )}
        </ul>
      </Details>
    </div>
  )
}
