import { TITLE_DIGITS } from '@cesu/domain/vouchers'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { euros } from '../design/index.ts'
import { type JudgedTitle, spacedNumber, type TypedLine } from './judged.ts'
import './titles.css'

/** The pieces of what is shown of a title: its number, what it is, what is thought of it. */
interface LineProps {
  rank: number
  number: string
  verdict: JudgedTitle | null
  /** Leads to where it was typed. */
  onMend?: (() => void) | undefined
}

/** Titles one by one, in the order given: each pays, or why not and what to do. */
export const TitleLines = ({ verdicts }: { verdicts: readonly JudgedTitle[] }) => (
  <ol className="cesu-titles">
    {verdicts.map((verdict, rank) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same number may be there twice
      <Line key={rank} rank={rank} number={verdict.number} verdict={verdict} />
    ))}
  </ol>
)

/** The same of those that are typed: what is wrong leads to where it was typed. */
export const TypedTitleLines = ({
  lines,
  onMend,
}: {
  lines: readonly TypedLine[]
  onMend: (line: TypedLine) => void
}) => (
  <ol className="cesu-titles">
    {lines.map((line, rank) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same number may be there twice
      <Line key={rank} rank={rank} number={line.number} verdict={line.verdict} onMend={() => onMend(line)} />
    ))}
  </ol>
)

function Line({ rank, number, verdict, onMend }: LineProps) {
  const isShort = number.length < TITLE_DIGITS
  const wrong = verdict?.error ?? (verdict === null && isShort ? shortNumber(number) : null)
  return (
    <li className="cesu-title">
      <p className="fr-mb-0">
        <span className="cesu-title__number">{spacedNumber(number)}</span>{' '}
        {verdict?.error === null && (
          <Badge as="span" small noIcon severity="success">
            Paie
          </Badge>
        )}
        {wrong && (
          <Badge as="span" small noIcon severity="error">
            {verdict === null ? 'Incomplet' : 'Refusé'}
          </Badge>
        )}
      </p>
      {verdict?.issuerName && verdict.faceValueCents !== null && (
        <p className="fr-hint-text fr-mb-0">
          {euros(verdict.faceValueCents)}, {verdict.issuerName}
        </p>
      )}
      {wrong && (
        <p className="fr-message fr-message--error">
          <span>
            {wrong.detail} {wrong.remedy}
          </span>
        </p>
      )}
      {wrong && onMend && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onMend}>
          Aller au numéro {rank + 1}
        </button>
      )}
    </li>
  )
}

const shortNumber = (number: string) => ({
  detail: `${number.length} ${number.length > 1 ? 'caractères lus' : 'caractère lu'} sur ${TITLE_DIGITS}.`,
  remedy: 'Complétez le numéro.',
})
