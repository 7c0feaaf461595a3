import { StaffEmail } from '@cesu/domain/staff'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { RightsFields } from './RightsFields.tsx'
import { type Rights, sentText } from './staff.ts'
import { useStaffChange } from './useStaffChange.ts'

const FIELD = 'adresse-invitee'
/** The least: whoever invites chooses more, or does not. */
const least: Rights = { role: 'READER', stage: 'SANDBOX' }

/** Invites somebody by the address of their work account; emptied once it is sent. */
export function InviteForm({ onDone }: { onDone: (message: string) => void }) {
  const [email, setEmail] = useState('')
  const [rights, setRights] = useState(least)
  const [isAsked, setIsAsked] = useState(false)
  const { mutate, isPending, error } = useStaffChange(client.staff.invite.mutate, (sent, answer) => {
    setEmail('')
    setRights(least)
    setIsAsked(false)
    onDone(sentText(sent.email, answer))
  })
  const read = StaffEmail.safeParse(email)
  const fault = isAsked && !read.success ? 'Saisissez une adresse comme nom@exemple.fr.' : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (!read.success) document.getElementById(FIELD)?.focus()
    else if (!isPending) mutate({ email: read.data, ...rights })
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => FIELD} />}
      <Input
        label="Adresse électronique professionnelle"
        hintText="Celle de son compte ProConnect : lui seul pourra accepter"
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeInputProps={{
          ...{ id: FIELD, type: 'email', value: email, autoComplete: 'off' },
          onChange: ({ target }) => setEmail(target.value),
        }}
      />
      <RightsFields id="invitation" rights={rights} onChange={setRights} />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi…' : 'Inviter'}
      </button>
    </form>
  )
}
