import { defineTexts } from '../define-texts.ts'

export const shell = defineTexts({
  nb: {
    skipToContent: 'Hopp til innholdet',
    menu: 'Meny',
    closeMenu: 'Lukk menyen',
    mainMenu: 'Hovedmeny',
    front: 'Forside',
    agreement: 'Avtalen',
    logOut: 'Logg ut',
    signedInAs: 'Logget inn som',
    interfaceLanguage: 'Språk i Samstemt',
    demonstration: 'Demonstrasjon – bruk ikke ekte opplysninger',
    description: 'Samstemt: partnerskapsavtalen mellom kommunen og Nav, fra utkast til signering.',
    language: { nb: 'bokmål', nn: 'nynorsk' },
    party: { municipality: 'Kommunen', state: 'Nav', manager: 'Nav-leder', none: 'Uten part' },
  },
  nn: {
    skipToContent: 'Hopp til innhaldet',
    menu: 'Meny',
    closeMenu: 'Lukk menyen',
    mainMenu: 'Hovudmeny',
    front: 'Framside',
    agreement: 'Avtalen',
    logOut: 'Logg ut',
    signedInAs: 'Logga inn som',
    interfaceLanguage: 'Språk i Samstemt',
    demonstration: 'Demonstrasjon – bruk ikkje ekte opplysningar',
    description: 'Samstemt: partnarskapsavtalen mellom kommunen og Nav, frå utkast til signering.',
    language: { nb: 'bokmål', nn: 'nynorsk' },
    party: { municipality: 'Kommunen', state: 'Nav', manager: 'Nav-leiar', none: 'Utan part' },
  },
})
