import { startReactDsfr } from '@codegouvfr/react-dsfr/spa'
import { Link } from '@tanstack/react-router'

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof Link
  }
}

/** Starts the design system's script (theme, menu, modals) and makes its components use the router's links. */
export const startDesignSystem = (): void => startReactDsfr({ defaultColorScheme: 'system', Link })
