import { Notice } from '@codegouvfr/react-dsfr/Notice'
import { closeWarning, useWarning } from '../session/warning.ts'

/** What the server warns of, under the header: said politely when it comes, and closed by who has read it. */
export function WarningNotice() {
  const text = useWarning()
  return (
    <div role="status" className="cesu-warning">
      {text !== null && (
        <Notice
          severity="warning"
          title={text}
          isClosable
          isClosed={false}
          onClose={() => {
            closeWarning()
            document.getElementById('contenu')?.focus()
          }}
        />
      )}
    </div>
  )
}
