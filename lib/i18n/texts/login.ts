import { defineTexts } from '../define-texts.ts'

export const login = defineTexts({
  nb: {
    title: 'Logg inn',
    lead: 'I Samstemt skriver kommunen og Nav partnerskapsavtalen for Nav-kontoret sammen.',
    demonstration: {
      title: 'Velg hvem du vil være',
      body: 'Dette er en demonstrasjon. Kontorene og personene er oppdiktet, og alle som bruker denne maskinen, ser det du skriver. Bruk ikke ekte opplysninger.',
    },
    again: 'Du er logget inn igjen',
    againBody: 'Lukk dette vinduet og gå tilbake til avtalen. Det du skrev, lagres der.',
    unknown: 'Denne brukeren finnes ikke. Velg en annen.',
    failed: {
      stranger: 'Du har ikke tilgang til Samstemt',
      strangerHelp:
        'Vi vet hvem du er, men ingen har invitert deg. Be direktøren eller Nav-leder om en invitasjon til e-postadressen du logger inn med.',
      service: 'Vi får ikke kontakt med innloggingstjenesten',
      serviceHelp:
        'Prøv igjen om litt. Si fra til dem som drifter innloggingen hos dere, hvis det varer ved.',
      unfinished: 'Innloggingen ble ikke fullført',
      unfinishedHelp: 'Den var for gammel, ble avbrutt eller var brukt fra før. Logg inn på nytt.',
    },
  },
  nn: {
    title: 'Logg inn',
    lead: 'I Samstemt skriv kommunen og Nav partnarskapsavtalen for Nav-kontoret saman.',
    demonstration: {
      title: 'Vel kven du vil vere',
      body: 'Dette er ein demonstrasjon. Kontora og personane er oppdikta, og alle som bruker denne maskina, ser det du skriv. Bruk ikkje ekte opplysningar.',
    },
    again: 'Du er logga inn att',
    againBody: 'Lukk dette vindauget og gå tilbake til avtalen. Det du skreiv, blir lagra der.',
    unknown: 'Denne brukaren finst ikkje. Vel ein annan.',
    failed: {
      stranger: 'Du har ikkje tilgang til Samstemt',
      strangerHelp:
        'Vi veit kven du er, men ingen har invitert deg. Be direktøren eller Nav-leiar om ein invitasjon til e-postadressa du loggar inn med.',
      service: 'Vi får ikkje kontakt med tenesta de loggar inn med',
      serviceHelp:
        'Prøv igjen om litt. Sei frå til dei som driftar innlogginga hos dykk, dersom det varer ved.',
      unfinished: 'Innlogginga vart ikkje fullført',
      unfinishedHelp: 'Ho var for gammal, vart avbroten eller var brukt frå før. Logg inn på nytt.',
    },
  },
})
