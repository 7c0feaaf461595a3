import { type ContributionLine, type Grade, lineLabels } from '@cesu/domain/contributions'
import { Badge } from '@codegouvfr/react-dsfr/Badge'

/** How far the value behind a line may be trusted, in plain words. */
const gradeMeanings: Record<Grade, string> = {
  A: 'Valeur lue dans un texte ou une page officielle.',
  B: 'Valeur reprise d’un modèle de calcul public.',
  C: 'Valeur lue dans une source secondaire.',
  D: 'Valeur provisoire : déduite, aucun texte ne la confirme encore.',
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
  lines: readonly ContributionLine[]
  /** Inferred parameters that the result rests on. */
  provisional: readonly string[]
}

/** Says that a result rests on inferred values, which ones, and what that changes. Nothing when there are none. */
export function ProvisionalNotice({ lines, provisional }: ProvisionalNoticeProps) {
  if (provisional.length === 0) return null
  const labels = lines.filter(({ grade }) => grade === 'D').map(({ code }) => lineLabels[code].toLowerCase())
  const names = [...new Set(labels.length > 0 ? labels : ['déduction forfaitaire'])]
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
      <p>
        Attention : ce calcul est provisoire. Aucun texte officiel ne confirme encore ces taux : {names.join(', ')}. Le
        montant peut changer à la publication du texte.
      </p>
    </div>
  )
}
