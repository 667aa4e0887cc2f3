import { defineTexts } from '../define-texts.ts'

/** The mail that somebody gets who may have no account yet: it says who asks, to what, and how long the link opens. */
export const invitationMail = defineTexts({
  nb: {
    subject: 'Invitasjon til Samstemt: Nav {office}',
    text: `Hei {name}

{inviter} inviterer deg til å delta i arbeidet med partnerskapsavtalen for Nav {office}. Du blir med som {role}.

Åpne lenken og godta invitasjonen:
{link}

Lenken virker til og med {date}, og bare for deg. Send den ikke videre. Kjenner du ikke til dette, kan du se bort fra e-posten.

Hilsen Samstemt`,
  },
  nn: {
    subject: 'Invitasjon til Samstemt: Nav {office}',
    text: `Hei {name}

{inviter} inviterer deg til å delta i arbeidet med partnarskapsavtalen for Nav {office}. Du blir med som {role}.

Opne lenkja og godta invitasjonen:
{link}

Lenkja verkar til og med {date}, og berre for deg. Ikkje send henne vidare. Kjenner du ikkje til dette, kan du sjå bort frå e-posten.

Helsing Samstemt`,
  },
})
