import { defineTexts } from '../define-texts.ts'

export const session = defineTexts({
  nb: {
    connecting: 'Kobler til …',
    ready: 'Alt er lagret',
    saving: 'Lagrer …',
    savedAt: 'Lagret kl. {time}',
    saved: 'Lagret',
    notSaved: 'Ikke lagret. {why}',
    offline: {
      nothing: 'Frakoblet',
      waiting: 'Ikke lagret. Frakoblet – {count, plural, one {# endring venter} other {# endringer venter}}',
      title: 'Du er frakoblet',
      body: 'Du kan skrive videre.',
    },
    'not-stored': {
      nothing: 'Vi får ikke lagret nå',
      waiting:
        'Ikke lagret. Vi får ikke lagret nå – {count, plural, one {# endring venter} other {# endringer venter}}',
      title: 'Vi får ikke lagret akkurat nå',
      body: 'Feilen er hos oss. Du kan skrive videre.',
    },
    blocked: {
      nothing: 'Nettet stopper forbindelsen',
      waiting:
        'Ikke lagret. Nettet stopper forbindelsen – {count, plural, one {# endring venter} other {# endringer venter}}',
      title: 'Nettet du er på, stopper forbindelsen vi lagrer gjennom',
      body: 'Du kan skrive videre. Prøv et annet nett, eller be IT om å åpne for WebSocket til {host}.',
    },
    'signed-out': {
      nothing: 'Du er logget ut',
      waiting:
        'Ikke lagret. Du er logget ut – {count, plural, one {# endring venter} other {# endringer venter}}',
      title: 'Du er logget ut',
      body: 'Logg inn igjen i et nytt vindu. Denne siden står som den er, og lagrer når du er inne.',
    },
    'other-user': {
      nothing: 'En annen er logget inn',
      waiting:
        'Ikke lagret. En annen er logget inn – {count, plural, one {# endring venter} other {# endringer venter}}',
      title: 'En annen er logget inn i denne nettleseren',
      body: 'Det du har skrevet, lagres bare i ditt eget navn. Logg inn som deg selv i et nytt vindu, eller kopier teksten.',
    },
    keptHere: 'Det som ikke er lagret, ligger på denne maskinen og sendes av seg selv når det går.',
    notKept: 'Det som ikke er lagret, finnes bare i dette vinduet. Ikke lukk det.',
    lastSaved: 'Sist lagret kl. {time}.',
    stayed: 'De andre sidene kan åpnes når du er på nett igjen. Her kan du skrive videre.',
    sentLeft:
      '{count, plural, one {Én endring} other {# endringer}} som lå på denne maskinen fra sist, er nå sendt og lagret.',
    logInAgain: 'Logg inn igjen (nytt vindu)',
    logInAsSelf: 'Logg inn som deg selv (nytt vindu)',
    readonly: 'Bare lesing',
    lostRight:
      'Du kan ikke lenger endre avtalen. Det siste du skrev, er ikke lagret. Kopier det hvis du trenger det.',
    cannotSave: 'Kan ikke lagre',
    reload: 'Last siden på nytt',
    copy: 'Kopier teksten',
    copied: 'Teksten er kopiert. Lim den inn et trygt sted.',
    notCopied: 'Nettleseren lot oss ikke kopiere. Merk teksten på siden og kopier den selv.',
    discard: 'Forkast det som ikke kan lagres',
    discardTitle: 'Forkast det som ikke kan lagres?',
    discardBody:
      'Det du har skrevet siden sist siden sa «Lagret», blir borte for godt. Alt som er lagret, står.',
    discardConfirm: 'Forkast',
    logOutFailed: 'Du er ikke logget ut. Prøv igjen når du er på nett.',
    unsentTitle: 'Du har tekst som ikke er sendt',
    unsentBody:
      '{count, plural, one {Én endring} other {# endringer}} ligger bare på denne maskinen. Logger du ut nå, blir {count, plural, one {den} other {de}} slettet herfra og borte for godt. Vent til du er på nett, så blir {count, plural, one {den} other {de}} lagret.',
    logOutAnyway: 'Slett og logg ut',
    lost: {
      title:
        'Du har ikke lenger tilgang til {what, select, agreement {denne avtalen} other {dette kontoret}}',
      body: 'Noen har avsluttet tilgangen din. Det du har lagret, står {what, select, agreement {i avtalen} other {fortsatt}} i ditt navn. Tror du at det er en feil, kan du spørre direktøren hos din part.',
      wordsTitle: 'Det du skrev sist, er ikke lagret',
      words: 'Dette er bare dine egne ord. Kopier dem hvis du trenger dem.',
      front: 'Til forsiden',
    },
    reason: {
      'too-large':
        'Teksten er for stor til å lagres. Kopier det du trenger, forkast endringen og lim inn mindre om gangen.',
      'invalid-text':
        'Teksten har innhold som avtalen ikke kan ta imot. Kopier ordene, forkast endringen og lim dem inn som ren tekst.',
      'invalid-answer':
        'Et svar kan ikke lagres slik det er skrevet. Kopier det du trenger, og forkast endringen.',
      emptied:
        'En hel tekst ble borte uten at noen slettet den. Vi har ikke lagret det, og teksten står som før hos de andre. Forkast endringen for å se den igjen.',
      closed: 'Avtalen er låst. Det du skrev etter at den ble låst, er ikke med. Kopier det du trenger.',
      'schema-mismatch':
        'Samstemt er oppdatert etter at du åpnet siden. Last siden på nytt for å skrive videre. Det du har skrevet, ligger på denne maskinen og sendes da.',
      other: 'Noe gikk galt hos oss. Teksten står på skjermen: kopier det du trenger, og last siden på nytt.',
    },
  },
  nn: {
    connecting: 'Koplar til …',
    ready: 'Alt er lagra',
    saving: 'Lagrar …',
    savedAt: 'Lagra kl. {time}',
    saved: 'Lagra',
    notSaved: 'Ikkje lagra. {why}',
    offline: {
      nothing: 'Fråkopla',
      waiting: 'Ikkje lagra. Fråkopla – {count, plural, one {# endring ventar} other {# endringar ventar}}',
      title: 'Du er fråkopla',
      body: 'Du kan skrive vidare.',
    },
    'not-stored': {
      nothing: 'Vi får ikkje lagra no',
      waiting:
        'Ikkje lagra. Vi får ikkje lagra no – {count, plural, one {# endring ventar} other {# endringar ventar}}',
      title: 'Vi får ikkje lagra akkurat no',
      body: 'Feilen er hos oss. Du kan skrive vidare.',
    },
    blocked: {
      nothing: 'Nettet stoppar sambandet',
      waiting:
        'Ikkje lagra. Nettet stoppar sambandet – {count, plural, one {# endring ventar} other {# endringar ventar}}',
      title: 'Nettet du er på, stoppar sambandet vi lagrar gjennom',
      body: 'Du kan skrive vidare. Prøv eit anna nett, eller be IT om å opne for WebSocket til {host}.',
    },
    'signed-out': {
      nothing: 'Du er logga ut',
      waiting:
        'Ikkje lagra. Du er logga ut – {count, plural, one {# endring ventar} other {# endringar ventar}}',
      title: 'Du er logga ut',
      body: 'Logg inn att i eit nytt vindauge. Denne sida står som ho er, og lagrar når du er inne.',
    },
    'other-user': {
      nothing: 'Ein annan er logga inn',
      waiting:
        'Ikkje lagra. Ein annan er logga inn – {count, plural, one {# endring ventar} other {# endringar ventar}}',
      title: 'Ein annan er logga inn i denne nettlesaren',
      body: 'Det du har skrive, blir berre lagra i ditt eige namn. Logg inn som deg sjølv i eit nytt vindauge, eller kopier teksten.',
    },
    keptHere: 'Det som ikkje er lagra, ligg på denne maskina og blir sendt av seg sjølv når det går.',
    notKept: 'Det som ikkje er lagra, finst berre i dette vindauget. Ikkje lukk det.',
    lastSaved: 'Sist lagra kl. {time}.',
    stayed: 'Dei andre sidene kan opnast når du er på nett att. Her kan du skrive vidare.',
    sentLeft:
      '{count, plural, one {Éi endring} other {# endringar}} som låg på denne maskina frå sist, er no sendt og lagra.',
    logInAgain: 'Logg inn att (nytt vindauge)',
    logInAsSelf: 'Logg inn som deg sjølv (nytt vindauge)',
    readonly: 'Berre lesing',
    lostRight:
      'Du kan ikkje lenger endre avtalen. Det siste du skreiv, er ikkje lagra. Kopier det om du treng det.',
    cannotSave: 'Kan ikkje lagre',
    reload: 'Last sida på nytt',
    copy: 'Kopier teksten',
    copied: 'Teksten er kopiert. Lim han inn ein trygg stad.',
    notCopied: 'Nettlesaren lét oss ikkje kopiere. Merk teksten på sida og kopier han sjølv.',
    discard: 'Forkast det som ikkje kan lagrast',
    discardTitle: 'Forkaste det som ikkje kan lagrast?',
    discardBody: 'Det du har skrive sidan sist sida sa «Lagra», blir borte for godt. Alt som er lagra, står.',
    discardConfirm: 'Forkast',
    logOutFailed: 'Du er ikkje logga ut. Prøv igjen når du er på nett.',
    unsentTitle: 'Du har tekst som ikkje er send',
    unsentBody:
      '{count, plural, one {Éi endring} other {# endringar}} ligg berre på denne maskina. Loggar du ut no, blir {count, plural, one {ho} other {dei}} sletta herifrå og borte for godt. Vent til du er på nett, så blir {count, plural, one {ho} other {dei}} lagra.',
    logOutAnyway: 'Slett og logg ut',
    lost: {
      title:
        'Du har ikkje lenger tilgang til {what, select, agreement {denne avtalen} other {dette kontoret}}',
      body: 'Nokon har avslutta tilgangen din. Det du har lagra, står {what, select, agreement {i avtalen} other {framleis}} i ditt namn. Trur du at det er ein feil, kan du spørje direktøren hos parten din.',
      wordsTitle: 'Det du skreiv sist, er ikkje lagra',
      words: 'Dette er berre dine eigne ord. Kopier dei om du treng dei.',
      front: 'Til framsida',
    },
    reason: {
      'too-large':
        'Teksten er for stor til å lagrast. Kopier det du treng, forkast endringa og lim inn mindre om gongen.',
      'invalid-text':
        'Teksten har innhald som avtalen ikkje kan ta imot. Kopier orda, forkast endringa og lim dei inn som rein tekst.',
      'invalid-answer':
        'Eit svar kan ikkje lagrast slik det er skrive. Kopier det du treng, og forkast endringa.',
      emptied:
        'Ein heil tekst vart borte utan at nokon sletta han. Vi har ikkje lagra det, og teksten står som før hos dei andre. Forkast endringa for å sjå han att.',
      closed: 'Avtalen er låst. Det du skreiv etter at han vart låst, er ikkje med. Kopier det du treng.',
      'schema-mismatch':
        'Samstemt er oppdatert etter at du opna sida. Last sida på nytt for å skrive vidare. Det du har skrive, ligg på denne maskina og blir sendt då.',
      other: 'Noko gjekk gale hos oss. Teksten står på skjermen: kopier det du treng, og last sida på nytt.',
    },
  },
})
