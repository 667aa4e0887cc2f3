import { defineTexts } from '../define-texts.ts'

/** Files that go with the items of a meeting, wherever they are shown. */
export const meetingAnnexes = defineTexts({
  nb: {
    list: 'Vedlegg til «{title}»',
    named: 'Vedlegg {number}: <t>{title}</t>',
    about: '{kind}, {size}. Lagt ved av {name} {date}.',
    kinds: {
      pdf: 'PDF',
      docx: 'Word',
      xlsx: 'Excel',
      pptx: 'PowerPoint',
      odt: 'OpenDocument',
      png: 'Bilde',
      jpg: 'Bilde',
    },
    sentAndTaken: 'Sendt med innkallingen. Tatt ut av {name} {date}.',
    attach: 'Legg ved en fil',
    attachTo: 'Legg ved en fil til «{title}»',
    help: 'PDF, Word, Excel, PowerPoint, OpenDocument-tekst eller bilde, inntil 25 MB. Alle som kan lese saklista, kan lese vedlegget.',
    title: 'Tittel',
    titleHelp: 'Slik heter vedlegget i innkallingen. Uten tittel får det samme navn som fila.',
    label: 'Fil til «{title}»',
    submit: 'Legg ved',
    reading: 'Ser på fila …',
    takeOut: 'Ta ut vedlegget',
    takeOutOf: 'Ta ut vedlegget: {title}',
    takeOutHelp: 'Ingen kan åpne vedlegget etter det. I loggen står det at det har vært her.',
    takeOutSent:
      'Vedlegget er sendt med innkallingen. Ingen kan åpne det her etter at det er tatt ut, men det står at det ble sendt. Noen kan ha lastet det ned.',
    takeOutButton: 'Ja, ta det ut',
    done: {
      added: 'Vedlegget er lagt ved.',
      same: 'Den samme fila er lagt ved saken fra før. Ingenting er endret.',
      removed: 'Vedlegget er tatt ut.',
    },
    page: 'Vedlegg',
    inItem: 'Sak {number}: {title}',
    failure: {
      'wrong-type':
        'Denne typen fil kan ikke legges ved, eller fila har makroer. Lagre den som PDF, og prøv igjen.',
      encrypted:
        'Fila er låst med passord, eller den er i et gammelt Office-format. Lagre den som PDF uten passord.',
      'too-large': 'Fila er større enn 25 MB. Lag den mindre, for eksempel som PDF, og prøv igjen.',
      'no-session': 'Du er logget ut. Logg inn igjen, og legg ved fila på nytt.',
      'not-found': 'Møtet finnes ikke, eller du har ikke tilgang til det.',
      forbidden: 'Du kan ikke legge ved filer til denne saken. Be Nav-leder om det.',
      gone: 'Saken eller vedlegget er tatt ut i mellomtiden.',
      'too-many':
        'Det er ikke plass til flere vedlegg til dette møtet: 60 filer eller 150 MB i alt, også de som er tatt ut.',
      changed: 'Møtet er avlyst, eller referatet er sendt til eierne. Vedleggene kan ikke endres.',
      failed: 'Det gikk ikke. Ingenting er endret. Prøv igjen.',
    },
  },
  nn: {
    list: 'Vedlegg til «{title}»',
    named: 'Vedlegg {number}: <t>{title}</t>',
    about: '{kind}, {size}. Lagt ved av {name} {date}.',
    kinds: {
      pdf: 'PDF',
      docx: 'Word',
      xlsx: 'Excel',
      pptx: 'PowerPoint',
      odt: 'OpenDocument',
      png: 'Bilete',
      jpg: 'Bilete',
    },
    sentAndTaken: 'Sendt med innkallinga. Teke ut av {name} {date}.',
    attach: 'Legg ved ei fil',
    attachTo: 'Legg ved ei fil til «{title}»',
    help: 'PDF, Word, Excel, PowerPoint, OpenDocument-tekst eller bilete, inntil 25 MB. Alle som kan lese saklista, kan lese vedlegget.',
    title: 'Tittel',
    titleHelp: 'Slik heiter vedlegget i innkallinga. Utan tittel får det same namn som fila.',
    label: 'Fil til «{title}»',
    submit: 'Legg ved',
    reading: 'Ser på fila …',
    takeOut: 'Ta ut vedlegget',
    takeOutOf: 'Ta ut vedlegget: {title}',
    takeOutHelp: 'Ingen kan opne vedlegget etter det. I loggen står det at det har vore her.',
    takeOutSent:
      'Vedlegget er sendt med innkallinga. Ingen kan opne det her etter at det er teke ut, men det står at det vart sendt. Nokon kan ha lasta det ned.',
    takeOutButton: 'Ja, ta det ut',
    done: {
      added: 'Vedlegget er lagt ved.',
      same: 'Den same fila er lagd ved saka frå før. Ingenting er endra.',
      removed: 'Vedlegget er teke ut.',
    },
    page: 'Vedlegg',
    inItem: 'Sak {number}: {title}',
    failure: {
      'wrong-type':
        'Denne typen fil kan ikkje leggjast ved, eller fila har makroar. Lagre henne som PDF, og prøv igjen.',
      encrypted:
        'Fila er låst med passord, eller ho er i eit gammalt Office-format. Lagre henne som PDF utan passord.',
      'too-large': 'Fila er større enn 25 MB. Lag henne mindre, til dømes som PDF, og prøv igjen.',
      'no-session': 'Du er logga ut. Logg inn igjen, og legg ved fila på nytt.',
      'not-found': 'Møtet finst ikkje, eller du har ikkje tilgang til det.',
      forbidden: 'Du kan ikkje leggje ved filer til denne saka. Be Nav-leiar om det.',
      gone: 'Saka eller vedlegget er teke ut i mellomtida.',
      'too-many':
        'Det er ikkje plass til fleire vedlegg til dette møtet: 60 filer eller 150 MB i alt, også dei som er tekne ut.',
      changed: 'Møtet er avlyst, eller referatet er sendt til eigarane. Vedlegga kan ikkje endrast.',
      failed: 'Det gjekk ikkje. Ingenting er endra. Prøv igjen.',
    },
  },
})
