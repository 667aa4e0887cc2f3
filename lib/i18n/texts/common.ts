import { defineTexts } from '../define-texts.ts'

export const common = defineTexts({
  nb: {
    product: 'Samstemt',
    and: 'og',
    cancel: 'Avbryt',
    close: 'Lukk',
    noMatches: 'Ingen treff. Sjekk skrivemåten, eller lukk lista og skriv det inn selv.',
  },
  nn: {
    product: 'Samstemt',
    and: 'og',
    cancel: 'Avbryt',
    close: 'Lukk',
    noMatches: 'Ingen treff. Sjekk skrivemåten, eller lukk lista og skriv det inn sjølv.',
  },
})
