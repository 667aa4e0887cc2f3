import type { Language } from './language.ts'
import type { Messages } from './messages.ts'

// A key that does not exist does not compile.
declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}
