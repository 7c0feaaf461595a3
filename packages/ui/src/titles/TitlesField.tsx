import { MOST_TITLES, serviceLabel, serviceNatures, TITLE_DIGITS } from '@cesu/domain/vouchers'
import { useRef } from 'react'
import { Spoken } from '../design/index.ts'
import { type JudgedTitles, linesOf, needsService, type TypedTitles, titleCount } from './judged.ts'
import { TypedTitleLines } from './TitleLines.tsx'

interface TitlesFieldProps {
  id: string
  typed: TypedTitles
  onType: (typed: TypedTitles) => void
  /** What is thought of what is typed; null as long as it is not known. */
  judged: JudgedTitles | null
  error?: string | undefined
  /** What comes of them all, for who does not see the lines; nothing where the page says it elsewhere. */
  said?: string
}

/** Numbers of titles, typed or pasted; then each with its verdict, and the service that they pay when one of them needs it. */
export function TitlesField({ id, typed, onType, judged, error, said = '' }: TitlesFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, service } = typed
  const lines = linesOf(text, judged)
  const asksService = service !== undefined || needsService(judged)
  return (
    <>
      <div className={`fr-input-group ${error ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          Numéros des titres
          <span className="fr-hint-text">
            Un par ligne, ou les uns après les autres : {TITLE_DIGITS} chiffres chacun, {MOST_TITLES} titres au plus.
          </span>
        </label>
        <textarea
          ref={field}
          id={id}
          className={`fr-input ${error ? 'fr-input--error' : ''}`}
          rows={4}
          value={text}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={Boolean(error)}
          aria-describedby={`${id}-lus${error ? ` ${id}-erreur` : ''}`}
          onChange={({ target }) => onType({ ...typed, text: target.value })}
        />
        {error && (
          <p id={`${id}-erreur`} className="fr-error-text">
            {error}
          </p>
        )}
        <p id={`${id}-lus`} className="fr-hint-text fr-mt-1v fr-mb-0">
          {lines.length === 0 ? 'Aucun numéro lu.' : `${titleCount(lines.length)} ${lines.length > 1 ? 'lus' : 'lu'}.`}
        </p>
      </div>
      {asksService && (
        <ServiceField
          id={`${id}-service`}
          value={service}
          onChoose={(chosen) => onType({ ...typed, service: chosen })}
        />
      )}
      <Spoken text={said} />
      <TypedTitleLines
        lines={lines}
        onMend={({ start, end }) => {
          field.current?.focus()
          field.current?.setSelectionRange(start, end)
        }}
      />
    </>
  )
}

interface ServiceFieldProps {
  id: string
  value: number | undefined
  onChoose: (service: number | undefined) => void
}

/** What the titles pay: asked only when their funder has reserved one of them. */
function ServiceField({ id, value, onChoose }: ServiceFieldProps) {
  const natures = Object.keys(serviceNatures.at(-1)?.value ?? {}).map(Number)
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        Service que paient ces titres
        <span className="fr-hint-text">Demandé parce que le financeur d’un titre l’a réservé à certains services.</span>
      </label>
      <select
        id={id}
        className="fr-select"
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">Choisissez un service</option>
        {natures.map((code) => (
          <option key={code} value={code}>
            {serviceLabel(code)}
          </option>
        ))}
      </select>
    </div>
  )
}
