import { MOST_REQUESTS } from '@cesu/domain/mandates'
import { Input } from '@codegouvfr/react-dsfr/Input'
import type { Verdicts } from './useAsking.ts'

/** The field of the persons to ask. */
export const PERSONS_FIELD = 'personnes'

/** Lines of the field: one person does not look like a form to fill, and a list is seen as one. */
const [FEWEST_ROWS, MOST_ROWS] = [2, 12]

interface PersonsFieldProps {
  text: string
  /** Persons read in the text. */
  count: number
  isPending: boolean
  /** What is wrong of the whole. */
  fault: string | undefined
  /** The lines that were refused, still in the field. */
  refused: Verdicts['refused']
  onChange: (text: string) => void
}

/** One address, or many as they are pasted. */
export function PersonsField({ text, count, isPending, fault, refused, onChange }: PersonsFieldProps) {
  const message = fault ?? (refused.length > 0 && <Reasons refused={refused} />)
  return (
    <Input
      textArea
      label="Adresse électronique de votre client"
      hintText={
        <>
          Par exemple nom@exemple.fr. Pour plusieurs clients, {MOST_REQUESTS} au plus : une adresse par ligne, ou les
          colonnes adresse, votre référence et numéro Cesu, collées d’un tableur.{' '}
          <span aria-live="polite">{count > 1 && <strong>{count} personnes lues.</strong>}</span>
        </>
      }
      {...(message && { state: 'error', stateRelatedMessage: message })}
      nativeTextAreaProps={{
        id: PERSONS_FIELD,
        rows: Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, text.split('\n').length + 1)),
        autoComplete: 'off',
        autoCapitalize: 'none',
        spellCheck: false,
        readOnly: isPending,
        value: text,
        onChange: ({ target }) => onChange(target.value),
      }}
    />
  )
}

/** Each refused line with its reasons, in the order of the field. */
const Reasons = ({ refused }: Pick<PersonsFieldProps, 'refused'>) => (
  <span>
    {refused.map(({ text, reasons }, rank) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be there twice, and none moves
      <span key={rank} className="mandates-reason mandates-long">
        « {text} » : {reasons.join(' ')}
      </span>
    ))}
  </span>
)
