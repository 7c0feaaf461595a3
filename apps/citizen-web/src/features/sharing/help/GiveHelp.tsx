import {
  neverLet,
  type RepresentationAct,
  representationActTexts,
  representationMonths,
} from '@cesu/domain/representations'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { type FormEvent, useId, useState } from 'react'
import { client } from '../../../api.ts'
import { useAct } from '../contracts/useAct.ts'

/** What one may let besides seeing. */
const choices = ['DECIDE', 'SAY'] as const satisfies RepresentationAct[]

interface Asked {
  acts: RepresentationAct[]
  months: (typeof representationMonths)[number]
}

/** What to let, how long, and the code: two choices that are made already, and a button. */
export function GiveHelp() {
  const [asked, setAsked] = useState<Asked>({ acts: [], months: 6 })
  const { act, isPending, error } = useAct({
    send: (given: Asked, key) => client.representatives.invite.mutate(given, key),
    said: () => ({
      isDone: true,
      title: 'votre code est prêt',
      text: 'Donnez-le à la personne qui vous aide. Elle s’identifie avec sa propre identité, lit ce qu’elle peut faire, et accepte.',
    }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    act(asked)
  }
  return (
    <form noValidate onSubmit={send} aria-labelledby="donner">
      <h3 id="donner" className="fr-h6 fr-mb-1w">
        Donner un code à une personne
      </h3>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <Acts acts={asked.acts} onChange={(acts) => setAsked({ ...asked, acts })} />
      <Months months={asked.months} onChange={(months) => setAsked({ ...asked, months })} />
      <p className="fr-mb-1v">Cette personne ne pourra jamais :</p>
      <ul className="fr-mt-0">
        {neverLet.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Création du code…' : 'Créer un code'}
      </button>
    </form>
  )
}

function Acts({ acts, onChange }: { acts: RepresentationAct[]; onChange: (acts: RepresentationAct[]) => void }) {
  const id = useId()
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        <span className="fr-text--bold">Cette personne pourra</span>
        <span className="fr-hint-text">Toujours : {representationActTexts.READ}.</span>
      </legend>
      {choices.map((one) => (
        <div key={one} className="fr-fieldset__element">
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={`${id}-${one}`}
              checked={acts.includes(one)}
              onChange={() => onChange(acts.includes(one) ? acts.filter((each) => each !== one) : [...acts, one])}
            />
            <label className="fr-label" htmlFor={`${id}-${one}`}>
              Aussi {representationActTexts[one]}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  )
}

function Months({ months, onChange }: { months: Asked['months']; onChange: (months: Asked['months']) => void }) {
  const id = useId()
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-text--bold">
        Pendant combien de temps
      </legend>
      {representationMonths.map((one) => (
        <div key={one} className="fr-fieldset__element fr-fieldset__element--inline">
          <div className="fr-radio-group fr-radio-group--sm">
            <input type="radio" id={`${id}-${one}`} name={id} checked={months === one} onChange={() => onChange(one)} />
            <label className="fr-label" htmlFor={`${id}-${one}`}>
              {one} mois
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
