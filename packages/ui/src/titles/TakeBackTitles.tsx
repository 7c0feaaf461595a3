import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { useState } from 'react'
import { Confirmed } from '../design/index.ts'
import { spacedNumber, titleCount } from './judged.ts'
import { givenOf, type UsedTitle } from './TitleUses.tsx'

interface TakeBackTitlesProps {
  /** Those that can be taken back. */
  uses: readonly UsedTitle[]
  isPending: boolean
  error: unknown
  onTakeBack: (ids: string[]) => void
}

/** Titles that pay, taken back one by one or several at once, and asked once more before. */
export function TakeBackTitles({ uses, isPending, error, onTakeBack }: TakeBackTitlesProps) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [isAsked, setIsAsked] = useState(false)
  // Those that are still there: another page may have taken some back.
  const chosen = uses.filter(({ id }) => ticked.includes(id)).map(({ id }) => id)
  const areAll = chosen.length === uses.length
  const isMissing = isAsked && chosen.length === 0
  const [one, them] = chosen.length > 1 ? ['Ces titres', 'ils'] : ['Ce titre', 'il']
  return (
    <>
      <Checkbox
        legend="Titres qui paient"
        small
        state={isMissing ? 'error' : 'default'}
        stateRelatedMessage={isMissing ? 'Cochez les titres à reprendre.' : undefined}
        options={uses.map((use) => ({
          label: <span className="cesu-title__number">{spacedNumber(use.number)}</span>,
          hintText: givenOf(use),
          nativeInputProps: {
            checked: ticked.includes(use.id),
            onChange: ({ target }) =>
              setTicked(target.checked ? [...ticked, use.id] : ticked.filter((id) => id !== use.id)),
          },
        }))}
      />
      <div className="cesu-no-print">
        {uses.length > 1 && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-mb-1w"
            onClick={() => setTicked(areAll ? [] : uses.map(({ id }) => id))}
          >
            {areAll ? 'Tout décocher' : 'Tout cocher'}
          </button>
        )}{' '}
        {chosen.length === 0 ? (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsAsked(true)}>
            Reprendre les titres cochés
          </button>
        ) : (
          <Confirmed
            label={`Reprendre ${titleCount(chosen.length)}`}
            of="de cette déclaration"
            question={`Reprendre ${titleCount(chosen.length)} ? ${one} ne ${chosen.length > 1 ? 'paieront' : 'paiera'} plus ce mois : ce salaire reste à verser autrement, et ${them} ${chosen.length > 1 ? 'pourront' : 'pourra'} payer un autre mois.`}
            confirm="Reprendre"
            keep="Ne rien changer"
            {...{ isPending, error }}
            onConfirm={() => onTakeBack(chosen)}
          />
        )}
      </div>
    </>
  )
}
