import { defineTexts } from '../define-texts.ts'

export const login = defineTexts({
  nb: {
    title: 'Logg inn',
    lead: 'I Samstemt skriver kommunen og Nav partnerskapsavtalen for Nav-kontoret sammen.',
    demonstration: {
      title: 'Velg hvem du vil være',
      body: 'Dette er en demonstrasjon. Personene er oppdiktet, og alle som bruker denne maskinen, ser det du skriver. Bruk ikke ekte opplysninger.',
    },
    unknown: 'Denne brukeren finnes ikke. Velg en annen.',
    provider: 'Logg inn med {name}',
  },
  nn: {
    title: 'Logg inn',
    lead: 'I Samstemt skriv kommunen og Nav partnarskapsavtalen for Nav-kontoret saman.',
    demonstration: {
      title: 'Vel kven du vil vere',
      body: 'Dette er ein demonstrasjon. Personane er oppdikta, og alle som bruker denne maskina, ser det du skriv. Bruk ikkje ekte opplysningar.',
    },
    unknown: 'Denne brukaren finst ikkje. Vel ein annan.',
    provider: 'Logg inn med {name}',
  },
})
