import { YesOrNo } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'

/** How the key of an application is given. */
export interface TypedKey {
  /** True to make it in this browser; else it is pasted. */
  isMade: boolean
  text: string
}

/** Where the text of a key is typed. */
export const KEY_FIELD = 'cle-publique'

interface KeyFieldProps {
  value: TypedKey
  onChange: (value: TypedKey) => void
  error: string | undefined
}

/** The key by which the application says who it is: made here, or pasted. */
export const KeyField = ({ value, onChange, error }: KeyFieldProps) => (
  <>
    <YesOrNo
      legend="Clé de l’application"
      hint="Elle remplace un mot de passe. L’Urssaf n’en garde que la moitié publique."
      yes="Générer une clé dans ce navigateur"
      no="Coller une clé publique que vous avez"
      value={value.isMade}
      onChoose={(isMade) => onChange({ ...value, isMade })}
    />
    {value.isMade ? (
      <p>
        La clé privée se télécharge dès que la clé est enregistrée. Elle n’est envoyée à personne et ne peut pas être
        donnée une seconde fois.
      </p>
    ) : (
      <Input
        textArea
        label="Clé publique, au format JWK"
        hintText="Type EC, courbe P-256, par exemple : { &quot;kty&quot;: &quot;EC&quot;, &quot;crv&quot;: &quot;P-256&quot;, &quot;x&quot;: …, &quot;y&quot;: … }"
        state={error ? 'error' : 'default'}
        stateRelatedMessage={error}
        nativeTextAreaProps={{
          id: KEY_FIELD,
          rows: 5,
          value: value.text,
          spellCheck: false,
          autoComplete: 'off',
          onChange: ({ target }) => onChange({ ...value, text: target.value }),
        }}
      />
    )}
  </>
)
