import { createTransport } from 'nodemailer'
import type { Settings } from './settings.ts'

/** One message as it leaves. */
export interface Mail {
  /** Its identifier: the same message sent again is the same for who receives it. */
  id: string
  to: string
  subject: string
  text: string
}

/** How messages leave, and what their links are made of. */
export interface Mailing {
  publicUrl: string
  /** Key of the links. */
  secret: string
  /** True in a demonstration: without a server, a message is read at /demo/messages and leaves nowhere. */
  demo: boolean
  /** Sends one message; throws {@link AddressRefused} when its address takes none. Null where no server is given: messages wait. */
  send: ((mail: Mail) => Promise<void>) | null
}

/** The server says that this address takes no message: to try again is useless. */
export class AddressRefused extends Error {}

/** The mail server of the settings; null when they give none. */
export function mailServer({ CESU_SMTP_URL: url, CESU_MAIL_FROM: from }: Settings): Mailing['send'] {
  if (url === undefined) return null
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({ url, ...timeouts })
  return async ({ id, to, subject, text }) => {
    try {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@cesu>` })
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode
      if (code !== undefined && code >= 500) throw new AddressRefused(`the server answered ${code}`, { cause: error })
      throw error
    }
  }
}
