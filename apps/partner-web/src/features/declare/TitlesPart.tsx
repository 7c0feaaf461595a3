import { DeclarationInput } from '@cesu/domain/declarations'
import { fieldIds } from '@cesu/ui/declare'
import { Details, problemOf } from '@cesu/ui/design'
import {
  askedTitles,
  OutOfAdvance,
  sentenceOf,
  TitleSumsFacts,
  TitlesField,
  type TypedTitles,
  titlesFault,
} from '@cesu/ui/titles'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { api } from '../../api.ts'
import { usePaused } from './usePaused.ts'

/** The titles that pay the month, closed unless some are typed; each is judged as it is typed, against the month as it is typed. */
export function TitlesPart({ form }: { form: UseFormReturn<DeclarationInput> }) {
  const { setValue, unregister, getValues, formState } = form
  const [typed, setTyped] = useState<TypedTitles>(() => textOf(getValues('titles')))
  const [isOpen] = useState(() => typed.text !== '' || window.location.hash === `#${fieldIds.titles}`)
  const type = (next: TypedTitles) => {
    setTyped(next)
    const titles = askedTitles(next)
    if (titles === undefined) unregister('titles')
    else setValue('titles', titles)
  }
  const { check, said } = useJudged(form, typed)
  const judged = check?.titles ?? null
  // Said once the form was refused for it.
  const error = formState.errors.titles && titlesFault(typed)
  return (
    <Details title="Titres Cesu préfinancés (facultatif)" open={isOpen}>
      <p className="fr-text--sm">
        Ils paient le salaire, en tout ou en partie, et pas les cotisations. On ne rend pas la monnaie d’un titre. Un
        titre refusé n’empêche ni les autres, ni la déclaration.
      </p>
      <TitlesField
        {...{ id: fieldIds.titles, typed, onType: type, judged, error }}
        said={judged ? sentenceOf(judged) : ''}
      />
      {said !== '' && <p role="status">{said}</p>}
      {judged && check && (
        <>
          <TitleSumsFacts sums={judged.sums} taxCreditCents={check.payslip?.taxCreditCents} />
          <OutOfAdvance period={getValues('period')} />
        </>
      )}
    </Details>
  )
}

/** What a draft holds, as one types it. */
const textOf = (titles: DeclarationInput['titles']): TypedTitles => ({
  text: titles?.numbers?.join('\n') ?? '',
  service: titles?.service,
})

/** Why titles have no verdict: what stops them until another day is no matter of the next step. */
function unjudged(error: Parameters<typeof problemOf>[0]): string {
  const { code, detail } = problemOf(error)
  return code === 'title.too_many_tried'
    ? `${detail} Pour déclarer sans titre, videz ce champ.`
    : 'Ils n’ont pas pu être vérifiés : ils le seront à l’étape suivante.'
}

/** The check of the month with the titles that are whole, and what is said as long as they have no verdict. */
function useJudged({ control }: UseFormReturn<DeclarationInput>, typed: TypedTitles) {
  const titles = askedTitles(typed)
  const parsed = DeclarationInput.safeParse({ ...useWatch({ control }), titles })
  const text = titles && parsed.success ? JSON.stringify(parsed.data) : ''
  const paused = usePaused(text)
  const query = useQuery(
    api.declarations.check.queryOptions(text !== '' && paused === text ? JSON.parse(text) : skipToken, {
      staleTime: 0,
      // The verdicts of the others stay while one more is typed.
      placeholderData: keepPreviousData,
    }),
  )
  const check = text === '' ? undefined : query.data
  const said = () => {
    if (titles === undefined || check?.titles) return ''
    if (text === '') return 'Ils sont vérifiés dès que le mois est saisi : heures, dates et salaire.'
    if (query.isError) return unjudged(query.error)
    if (check) return 'Ils sont vérifiés une fois levé ce qui empêche d’envoyer la déclaration.'
    return 'Vérification des titres…'
  }
  return { check, said: said() }
}
