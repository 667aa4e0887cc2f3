import { defineTexts } from '../define-texts.ts'

/** What the link in an invitation opens. */
export const invitation = defineTexts({
  nb: {
    pageTitle: 'Invitasjon',
    title: 'Invitasjon til {office}',
    lead: '{inviter} inviterer deg til å delta i arbeidet med partnerskapsavtalen for {office}.',
    as: 'Du blir med som',
    inParty: '{role} i {organisation}',
    may: 'Det betyr',
    to: 'Sendt til',
    until: 'Lenken virker til og med',
    guestTo: 'Du har tilgang til og med',
    accept: 'Godta invitasjonen',
    acceptAs: 'Godta som {name}',
    loggedInAs: 'Du er logget inn som {name}.',
    seen: 'Den som inviterte deg, ser at det er du som har godtatt.',
    logIn: 'Logg inn og godta',
    logInWhy: 'Logg inn med brukeren din på jobb. Du kommer tilbake hit etterpå.',
    demonstration:
      'I demonstrasjonen trenger du ingen konto: du blir logget inn som {name}, og finner {name} igjen blant personene du kan logge inn som.',
    goTo: 'Til forsiden',
    notFound: {
      title: 'Vi finner ikke invitasjonen',
      body: 'Lenken kan være skrevet feil, eller en nyere invitasjon er sendt. Bruk lenken i den nyeste e-posten, eller be den som inviterte deg, om en ny.',
    },
    expired: {
      title: 'Invitasjonen har gått ut',
      body: 'Be {inviter} sende invitasjonen på nytt. Da får du en ny lenke.',
    },
    withdrawn: {
      title: 'Invitasjonen er trukket tilbake',
      body: 'Spør {inviter} hvis du mener at du skal være med.',
    },
    used: {
      title: 'Invitasjonen er brukt',
      body: 'Har du godtatt den selv, kan du gå rett til forsiden. Hvis ikke, bør du si fra til {inviter}.',
    },
    failure: {
      'other-email':
        'Invitasjonen er sendt til en annen adresse enn den du er logget inn med. Logg inn som den som er invitert, eller be om en invitasjon til din egen adresse.',
      'already-member': 'Du er allerede med ved dette kontoret. Spør direktøren hvis rollen din skal endres.',
      'has-leader': 'Kontoret har fått en annen Nav-leder. Spør den som inviterte deg.',
      'no-session': 'Du er ikke logget inn. Logg inn og prøv igjen.',
      failed: 'Noe gikk galt hos oss. Prøv igjen.',
    },
  },
  nn: {
    pageTitle: 'Invitasjon',
    title: 'Invitasjon til {office}',
    lead: '{inviter} inviterer deg til å delta i arbeidet med partnarskapsavtalen for {office}.',
    as: 'Du blir med som',
    inParty: '{role} i {organisation}',
    may: 'Det betyr',
    to: 'Send til',
    until: 'Lenkja verkar til og med',
    guestTo: 'Du har tilgang til og med',
    accept: 'Godta invitasjonen',
    acceptAs: 'Godta som {name}',
    loggedInAs: 'Du er logga inn som {name}.',
    seen: 'Den som inviterte deg, ser at det er du som har godteke.',
    logIn: 'Logg inn og godta',
    logInWhy: 'Logg inn med brukaren din på jobb. Du kjem tilbake hit etterpå.',
    demonstration:
      'I demonstrasjonen treng du ingen konto: du blir logga inn som {name}, og finn {name} att mellom personane du kan logge inn som.',
    goTo: 'Til framsida',
    notFound: {
      title: 'Vi finn ikkje invitasjonen',
      body: 'Lenkja kan vere skriven feil, eller ein nyare invitasjon er send. Bruk lenkja i den nyaste e-posten, eller be den som inviterte deg, om ein ny.',
    },
    expired: {
      title: 'Invitasjonen har gått ut',
      body: 'Be {inviter} sende invitasjonen på nytt. Då får du ei ny lenkje.',
    },
    withdrawn: {
      title: 'Invitasjonen er trekt tilbake',
      body: 'Spør {inviter} om du meiner at du skal vere med.',
    },
    used: {
      title: 'Invitasjonen er brukt',
      body: 'Har du godteke han sjølv, kan du gå rett til framsida. Om ikkje, bør du seie frå til {inviter}.',
    },
    failure: {
      'other-email':
        'Invitasjonen er send til ei anna adresse enn den du er logga inn med. Logg inn som den som er invitert, eller be om ein invitasjon til di eiga adresse.',
      'already-member': 'Du er alt med ved dette kontoret. Spør direktøren om rolla di skal endrast.',
      'has-leader': 'Kontoret har fått ein annan Nav-leiar. Spør den som inviterte deg.',
      'no-session': 'Du er ikkje logga inn. Logg inn og prøv igjen.',
      failed: 'Noko gjekk gale hos oss. Prøv igjen.',
    },
  },
})
