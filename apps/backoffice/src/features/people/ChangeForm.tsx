import { changeSentence } from '@cesu/domain/agents'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { ReasonForm } from '../../ReasonForm.tsx'
import type { FormVersion } from '../../useFormVersion.ts'
import { ReasonField } from './ReasonField.tsx'
import { faultIn, RightsFields } from './RightsFields.tsx'
import { type Account, releasedSentence, rightsOf, type Team, wouldChange } from './rights.ts'
import { usePeopleChange } from './usePeopleChange.ts'

interface ChangeFormProps {
  form: FormVersion
  account: Account
  teams: readonly Team[]
  onDone: (message: string) => void
}

const told = (released: number) =>
  released === 0
    ? ''
    : ` ${released === 1 ? 'Un dossier est retourné' : `${released} dossiers sont retournés`} à la file.`

/** Changes the rights of an account, and closes it or opens it again; what follows is said before it is sent. */
export function ChangeForm({ form, account, teams, onDone }: ChangeFormProps) {
  const { id, active } = account
  const { version } = form
  const [rights, setRights] = useState(() => rightsOf(account))
  const [reason, setReason] = useState('')
  const change = usePeopleChange(
    client.agents.change,
    ({ released }, sent) =>
      onDone(`${sent.active === active ? 'Les droits sont changés' : stateTold(sent.active)}.${told(released)}`),
    form,
  )
  const { changes, released } = wouldChange(account, { ...rights, teams, active })
  const sentOnly = change.variables?.active === active
  const problem = change.error && sentOnly ? problemOf(change.error) : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!change.isPending) change.mutate({ ...rights, id, version, active, reason })
  }
  return (
    <>
      <form noValidate className="cesu-text" onSubmit={send}>
        <h2 className="fr-h5">Changer ses droits</h2>
        {problem && <ProblemAlert problem={problem} fieldId={(pointer) => pointer.slice(1)} />}
        <RightsFields
          rights={rights}
          teams={teams}
          problem={problem}
          onChange={(changed) => setRights({ ...rights, ...changed })}
        />
        <ReasonField value={reason} fault={faultIn(problem, 'reason')} onChange={setReason} />
        <div aria-live="polite" className="fr-mb-2w">
          {changes.length > 0 && (
            <>
              <p className="fr-mb-1v">Ce qui changera, dès son prochain clic :</p>
              <ul>
                {changes.map((one) => (
                  <li key={one.what}>{changeSentence(one)}</li>
                ))}
                {active && released > 0 && <li>{releasedSentence(released)}</li>}
              </ul>
            </>
          )}
        </div>
        <button type="submit" className="fr-btn" aria-disabled={change.isPending}>
          {change.isPending ? 'Enregistrement…' : 'Changer les droits'}
        </button>
      </form>
      <ReasonForm
        title={active ? 'Fermer le compte' : 'Rouvrir le compte'}
        label={`Pourquoi. ${active ? closingSentence(wouldChange(account, { ...rightsOf(account), teams, active: false }).released) : 'La personne pourra se connecter de nouveau, avec les droits ci-dessus.'}`}
        button={active ? 'Fermer le compte' : 'Rouvrir le compte'}
        change={{ isPending: change.isPending, error: sentOnly ? null : change.error }}
        onSend={(words) => change.mutate({ ...rightsOf(account), id, version, active: !active, reason: words })}
      />
    </>
  )
}

const stateTold = (isOpen: boolean) => (isOpen ? 'Le compte est rouvert' : 'Le compte est fermé')

const closingSentence = (released: number) =>
  `Ses sessions prendront fin à son prochain clic.${released === 0 ? '' : ` ${releasedSentence(released)}`}`
