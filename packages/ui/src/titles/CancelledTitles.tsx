import { euros, Facts } from '../design/index.ts'
import { titleCount } from './judged.ts'
import { isFree, type UsedTitle } from './TitleUses.tsx'

interface CancelledTitlesProps {
  uses: readonly UsedTitle[]
}

/** What becomes of the titles of a declaration that is about to be cancelled: nothing where none pays it. */
export function ToBeReleased({ uses }: CancelledTitlesProps) {
  const [free, remitted] = [uses.filter(isFree), uses.filter(isRemitted)]
  return (
    <>
      {free.length > 0 && (
        <p>
          <strong>{summed(free)} :</strong>{' '}
          {free.length > 1
            ? 'ces titres Cesu préfinancés ne paieront plus ce mois. Ils sont libérés, et pourront en payer un autre'
            : 'ce titre Cesu préfinancé ne paiera plus ce mois. Il est libéré, et pourra en payer un autre'}
          {BUT_FROZEN}
        </p>
      )}
      {remitted.length > 0 && (
        <p>
          <strong>{summed(remitted)}, déjà remis par le salarié :</strong>{' '}
          {remitted.length > 1 ? 'ces titres ne sont pas libérés' : 'ce titre n’est pas libéré'}. Le salarié doit cette
          somme à l’employeur, et un dossier s’ouvre à l’Urssaf.
        </p>
      )}
    </>
  )
}

/** What became of the titles of a declaration that is cancelled: those that it released, and what those that were remitted pay too much. */
export function CancelledTitles({ uses }: CancelledTitlesProps) {
  const released = uses.filter(({ releasedFor }) => releasedFor === 'CANCELLATION')
  const remitted = uses.filter(isRemitted)
  return (
    <Facts
      facts={[
        ['Libérés par l’annulation', summed(released)],
        ...(remitted.length === 0 ? [] : [['Déjà remis par le salarié : trop payé', summed(remitted)] as const]),
      ]}
    />
  )
}

/** What a title that a case freezes does not do yet. */
const BUT_FROZEN = ', sauf un titre que deux déclarations présentent : il reste gelé tant que l’Urssaf n’a pas tranché.'

const isRemitted = ({ releasedAt, remittedAt }: UsedTitle): boolean => releasedAt === null && remittedAt !== null

/** « 3 titres, 60,00 € » */
const summed = (uses: readonly UsedTitle[]): string => {
  const cents = uses.reduce((sum, { faceValueCents }) => sum + faceValueCents, 0)
  return uses.length === 0 ? 'aucun titre' : `${titleCount(uses.length)}, ${euros(cents)}`
}
