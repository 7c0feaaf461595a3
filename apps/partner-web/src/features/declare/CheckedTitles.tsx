import type { DeclarationInput } from '@cesu/domain/declarations'
import { fieldIds } from '@cesu/ui/declare'
import { OutOfAdvance, refusedNumbers, TitleLines, TitleSumsFacts } from '@cesu/ui/titles'
import { Link } from '@tanstack/react-router'
import type { Check } from './usual.ts'

interface CheckedTitlesProps {
  titles: NonNullable<Check['titles']>
  input: DeclarationInput
}

/** The titles that will pay the month and those that will not: none of these stops it. */
export function CheckedTitles({ titles, input: { employerId, employmentId, period } }: CheckedTitlesProps) {
  const refused = refusedNumbers(titles).length
  return (
    <section aria-labelledby="titres-verifies">
      <h2 id="titres-verifies" className="fr-h5">
        Titres Cesu préfinancés
      </h2>
      {refused > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            Attention : {refused === 1 ? 'un titre est refusé' : `${refused} titres sont refusés`}. La déclaration peut
            être envoyée : les autres paient, et vous pourrez reprendre {refused === 1 ? 'celui-ci' : 'ceux-ci'} après.
          </p>
        </div>
      )}
      <TitleLines verdicts={titles.verdicts} />
      <p>
        <Link
          className="fr-link"
          to="/declarer/$employerId/$employmentId"
          params={{ employerId, employmentId }}
          hash={fieldIds.titles}
        >
          Modifier les titres
        </Link>
      </p>
      <TitleSumsFacts sums={titles.sums} />
      <OutOfAdvance period={period} />
    </section>
  )
}
