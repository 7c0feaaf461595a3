import { type Grade, parameterLabels } from '@cesu/domain/parameters'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import './payslip.css'

/** How far the value behind a line may be trusted, in plain words. */
const gradeMeanings: Record<Grade, string> = {
  A: 'Valeur lue dans un texte ou une page officielle.',
  B: 'Valeur reprise d’un modèle de calcul public.',
  C: 'Valeur lue dans une source secondaire.',
  D: 'Valeur provisoire : déduite ou prolongée, aucun texte ne la confirme encore.',
}

/** What the letters of the grades mean. */
export const GradeLegend = () => (
  <dl className="cesu-legend">
    {Object.entries(gradeMeanings).map(([grade, meaning]) => (
      <div key={grade}>
        <dt>Fiabilité {grade}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)

/** Marks a provisional value; a value that was read somewhere needs no mark. */
export function GradeBadge({ grade }: { grade: Grade }) {
  if (grade !== 'D') return null
  return (
    <Badge as="span" small noIcon severity="warning">
      Provisoire
    </Badge>
  )
}

interface ProvisionalNoticeProps {
  provisional: readonly string[]
  prolonged: boolean
}

/** Says that a result rests on prolonged tables, or else on inferred parameters, and which ones. Nothing when there are none. */
export function ProvisionalNotice({ provisional, prolonged }: ProvisionalNoticeProps) {
  if (prolonged) return <ProlongedNotice />
  if (provisional.length === 0) return null
  const names = provisional.map((id) => parameterLabels[id] ?? id)
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
      <p>
        Attention : ce calcul est provisoire. Aucun texte officiel ne confirme encore ces valeurs : {names.join(' ; ')}.
        Le montant peut changer à la publication du texte.
      </p>
    </div>
  )
}

/** The tables of the year are not all out: those of the year before are prolonged. */
const ProlongedNotice = () => (
  <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
    <p>
      Attention : ce calcul est provisoire, barème prolongé. Les barèmes de ce mois ne sont pas tous connus : les
      derniers sont repris. Le montant peut changer à leur publication.
    </p>
  </div>
)
