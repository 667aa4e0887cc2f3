import { defineTexts } from '../define-texts.ts'

export const front = defineTexts({
  nb: {
    title: '{offices, plural, one {Avtalen din} other {Avtalene dine}}',
    status: {
      noOffices: 'Du er ikke knyttet til noe Nav-kontor ennå. Spør den som inviterte deg.',
      noAgreement: '{office} har ingen avtale her ennå.',
      missing:
        'Utkastet for {office} mangler {count, plural, one {én opplysning} other {# opplysninger}}.',
      complete: 'Utkastet for {office} er fylt ut. Ingenting mangler i teksten.',
      several:
        'Du har tilgang til {offices} Nav-kontor. {drafts, plural, =0 {Ingen har utkast} one {Ett har utkast} other {# har utkast}}, og {without, plural, =0 {alle har en avtale her} one {ett har ingen avtale her ennå} other {# har ingen avtale her ennå}}.',
    },
    drafts: 'Utkast',
    continue: 'Fortsett på avtalen for {office}',
    read: 'Les avtalen for {office}',
    open: 'Åpne avtalen',
    missing:
      '{count, plural, =0 {Ingenting mangler i teksten.} one {Én opplysning mangler.} other {# opplysninger mangler.}}',
    saved: 'Sist lagret {date} kl. {clock}.',
    without: 'Uten avtale her',
    create: 'Lag partnerskapsavtale for {office}',
    createHelp:
      'Lag et utkast fra den nasjonale malen. Navn og parter er foreslått fra registeret, og alt kan endres etterpå.',
    draft: 'Utkast',
    draftStamp: 'UTKAST',
    for: 'for {office}',
    overview: {
      title: 'Partnerskapsavtalen for {office}',
      status:
        'Utkastet mangler {count, plural, one {én opplysning} other {# opplysninger}} i {clauses, plural, one {ett punkt} other {# punkter}}.',
      complete: 'Utkastet er fylt ut. Ingenting mangler i teksten.',
      start: 'Begynn med {clause}',
      continue: 'Fortsett med {clause}',
      readWhole: 'Les hele avtalen',
      download: 'Last ned utkast (Word)',
      contents: 'Punktene i avtalen',
      annex: 'Vedlegg {number}: {title}',
      filled: '{filled} av {total} punkter er fylt ut',
      clauseMissing: 'Mangler: {facts}',
      more: '{count, plural, one {én til} other {# til}}',
      clauseComplete: 'Fylt ut',
      deviation: 'Avvik fra malen',
      ownClause: 'Eget punkt',
      card: 'Avtalen',
      language: 'Språket i avtalen',
      saved: 'Sist lagret',
      savedAt: '{date} kl. {clock}',
      neverSaved: 'Ingenting er endret ennå',
      template: 'Malen',
      templateVersion: 'versjon {version}',
    },
    changeLanguage: {
      open: 'Bytt til {language}',
      title: 'Vil dere ha avtalen på {language}?',
      follows: 'Dette skifter språk',
      followsBody:
        'Standardteksten i avtalen og vedleggene, overskriftene og ordene dere har valgt blant.',
      stays: 'Dette blir stående',
      staysBody: 'Alt dere har fylt inn, og alt dere har skrevet selv.',
      ownTexts:
        '{count, plural, =0 {Dere har ikke skrevet egen tekst ennå.} one {Én tekst dere har skrevet selv, blir stående på {from} og merkes «Tekst skrevet på {from}».} other {# tekster dere har skrevet selv, blir stående på {from} og merkes «Tekst skrevet på {from}».}}',
      lapses:
        'Begge parter ser avtalen på {language} med en gang. Dere kan bytte tilbake når som helst.',
      confirm: 'Bytt til {language}',
      cancel: 'Avbryt',
      failed: 'Språket ble ikke endret. Prøv igjen.',
    },
  },
  nn: {
    title: '{offices, plural, one {Avtalen din} other {Avtalane dine}}',
    status: {
      noOffices: 'Du er ikkje knytt til noko Nav-kontor enno. Spør den som inviterte deg.',
      noAgreement: '{office} har ingen avtale her enno.',
      missing:
        'Utkastet for {office} manglar {count, plural, one {éi opplysning} other {# opplysningar}}.',
      complete: 'Utkastet for {office} er fylt ut. Ingenting manglar i teksten.',
      several:
        'Du har tilgang til {offices} Nav-kontor. {drafts, plural, =0 {Ingen har utkast} one {Eitt har utkast} other {# har utkast}}, og {without, plural, =0 {alle har ein avtale her} one {eitt har ingen avtale her enno} other {# har ingen avtale her enno}}.',
    },
    drafts: 'Utkast',
    continue: 'Hald fram med avtalen for {office}',
    read: 'Les avtalen for {office}',
    open: 'Opne avtalen',
    missing:
      '{count, plural, =0 {Ingenting manglar i teksten.} one {Éi opplysning manglar.} other {# opplysningar manglar.}}',
    saved: 'Sist lagra {date} kl. {clock}.',
    without: 'Utan avtale her',
    create: 'Lag partnarskapsavtale for {office}',
    createHelp:
      'Lag eit utkast frå den nasjonale malen. Namn og partar er foreslått frå registeret, og alt kan endrast etterpå.',
    draft: 'Utkast',
    draftStamp: 'UTKAST',
    for: 'for {office}',
    overview: {
      title: 'Partnarskapsavtalen for {office}',
      status:
        'Utkastet manglar {count, plural, one {éi opplysning} other {# opplysningar}} i {clauses, plural, one {eitt punkt} other {# punkt}}.',
      complete: 'Utkastet er fylt ut. Ingenting manglar i teksten.',
      start: 'Begynn med {clause}',
      continue: 'Hald fram med {clause}',
      readWhole: 'Les heile avtalen',
      download: 'Last ned utkast (Word)',
      contents: 'Punkta i avtalen',
      annex: 'Vedlegg {number}: {title}',
      filled: '{filled} av {total} punkt er fylte ut',
      clauseMissing: 'Manglar: {facts}',
      more: '{count, plural, one {éin til} other {# til}}',
      clauseComplete: 'Fylt ut',
      deviation: 'Avvik frå malen',
      ownClause: 'Eige punkt',
      card: 'Avtalen',
      language: 'Språket i avtalen',
      saved: 'Sist lagra',
      savedAt: '{date} kl. {clock}',
      neverSaved: 'Ingenting er endra enno',
      template: 'Malen',
      templateVersion: 'versjon {version}',
    },
    changeLanguage: {
      open: 'Byt til {language}',
      title: 'Vil de ha avtalen på {language}?',
      follows: 'Dette skiftar språk',
      followsBody:
        'Standardteksten i avtalen og vedlegga, overskriftene og orda de har valt mellom.',
      stays: 'Dette blir ståande',
      staysBody: 'Alt de har fylt inn, og alt de har skrive sjølve.',
      ownTexts:
        '{count, plural, =0 {De har ikkje skrive eigen tekst enno.} one {Éin tekst de har skrive sjølve, blir ståande på {from} og blir merkt «Tekst skriven på {from}».} other {# tekstar de har skrive sjølve, blir ståande på {from} og blir merkte «Tekst skriven på {from}».}}',
      lapses:
        'Begge partar ser avtalen på {language} med ein gong. De kan byte tilbake når som helst.',
      confirm: 'Byt til {language}',
      cancel: 'Avbryt',
      failed: 'Språket vart ikkje endra. Prøv igjen.',
    },
  },
})
