import { defineTexts } from '../define-texts.ts'

/** Notices, in the app and by e-mail. `who`, `office` and `place` are put in as words. */
export const notices = defineTexts({
  nb: {
    title: 'Varsler',
    link: 'Varsler',
    unread: '{count, plural, one {ett ulest} other {# uleste}}',
    many: '99+',
    lead: '{count, plural, =0 {Du har lest alle varslene.} one {Du har ett ulest varsel.} other {Du har # uleste varsler.}}',
    none: 'Du har ingen varsler. Her får du vite når noen godkjenner, kommer med forslag, kommenterer, nevner deg, kaller inn til møte eller minner om en frist.',
    new: 'Nye',
    earlier: 'Tidligere',
    readAll: 'Marker alle som lest',
    settings: 'Velg når du vil ha e-post',
    today: 'I dag',
    yesterday: 'I går',
    clock: 'kl. {clock}',
    isNew: 'Ulest',
    oldest: 'Her står de 100 nyeste.',
    nobody: 'Noen',
    who: '{name} ({organisation})',
    place: { clause: 'punkt {number}', annex: 'punkt {number} i vedlegg {annex}', gone: 'et punkt' },
    what: {
      'comment-mention': '{who} nevnte deg i en kommentar til {place} i avtalen for {office}.',
      'comment-answered': '{who} svarte i en kommentartråd du er med i, til {place} i avtalen for {office}.',
      'comment-written': '{who} skrev en kommentar til {place} i avtalen for {office}.',
      'note-mention': '{who} nevnte deg i et internt notat til {place} i avtalen for {office}.',
      'clause-disputed':
        '{who} svarte {detail, select, disagree {Uenig} other {Til drøfting}} på {place} i avtalen for {office}.',
      'proposal-shared': '{who} foreslår en endring i {place} i avtalen for {office}.',
      'proposal-countered':
        '{who} foreslår noe annet enn forslaget deres til {place} i avtalen for {office}.',
      'proposal-accepted': '{who} godtok forslaget til {place} i avtalen for {office}.',
      'proposal-declined': '{who} sa nei til forslaget til {place} i avtalen for {office}.',
      'proposal-withdrawn': '{who} trakk tilbake forslaget til {place} i avtalen for {office}.',
      approved: '{who} godkjente avtalen for {office}.',
      'approval-withdrawn': '{who} trakk tilbake godkjenningen av avtalen for {office}.',
      frozen: '{who} godkjente som den siste. Avtalen for {office} er låst og klar til signering.',
      'unlock-asked': '{who} ber om å åpne avtalen for {office} for endringer. Begge må si ja.',
      unlocked: 'Avtalen for {office} er åpnet for endringer igjen. {who} sa ja som den siste.',
      'signed-file-uploaded': '{who} lastet opp den signerte fila til avtalen for {office}.',
      signed: '{who} bekreftet som den siste. Avtalen for {office} er signert.',
      'in-force': 'Avtalen for {office} gjelder nå.',
      'terms-proposed':
        '{who} foreslår andre datoer for avtalen for {office}. De gjelder når begge eierne har bekreftet dem.',
      'terms-confirmed': '{who} bekreftet som den siste. Avtalen for {office} har fått nye datoer.',
      'terms-declined': '{who} sa nei til de foreslåtte datoene for avtalen for {office}.',
      'terms-withdrawn': '{who} trakk tilbake forslaget om andre datoer for avtalen for {office}.',
      'termination-notified': '{who} sa opp avtalen for {office}.',
      'termination-withdrawal-asked':
        '{who} foreslår å trekke oppsigelsen av avtalen for {office}. Begge må si ja.',
      'termination-withdrawn': 'Oppsigelsen av avtalen for {office} er trukket. {who} sa ja som den siste.',
      terminated: 'Avtalen for {office} gjelder ikke lenger.',
      'revision-begun': '{who} begynte å revidere avtalen for {office}. Det er laget et nytt utkast.',
      'dispute-lifted': '{who} løftet uenigheten om {place} i avtalen for {office}.',
      'dispute-step': '{who} registrerte noe i tvisten om {place} i avtalen for {office}.',
      'deputy-appointed': '{who} oppnevnte en stedfortreder ved {office}.',
      'removal-asked':
        '{who} ber om at en person ved {office} ikke lenger skal være med. Det skjer bare hvis dere også sier ja.',
      'deadline-set': '{who} satte en frist {date} i avtalen for {office}.',
      'deadline-near':
        '{detail, select, begins {Avtalen for {office} begynner å gjelde {date}.} expires {Avtalen for {office} går ut {date}.} noticeends {Avtalen for {office} er sagt opp og gjelder til og med {date}.} evaluation {Avtalen for {office} skal være evaluert innen {date}.} hearing {Møtet om avtalen for {office} er {date}.} other {En frist i avtalen for {office} er {date}.}}',
      'deadline-passed':
        '{detail, select, expires {Avtalen for {office} gikk ut {date}.} evaluation {Avtalen for {office} skulle vært evaluert innen {date}.} hearing {Møtet om avtalen for {office} var {date}. Registrer hva som ble sagt.} other {En frist i avtalen for {office} gikk ut {date}.}}',
      reminded: '{who} minner om at avtalen for {office} venter på dere.',
      'item-proposed': '{who} foreslo en sak til partnerskapsmøtet for {office} {date}.',
      'item-taken': '{who} satte saken dere foreslo, på saklista til partnerskapsmøtet for {office} {date}.',
      'item-set-aside':
        '{who} satte til side saken dere foreslo til partnerskapsmøtet for {office} {date}. Grunnen står i møtet.',
      'annex-taken-out':
        '{who} tok ut et vedlegg du hadde lagt til saklista for partnerskapsmøtet for {office} {date}.',
      'meeting-invited':
        '{detail, select, again {{who} sendte ny innkalling til partnerskapsmøtet for {office} {date}.} other {{who} kalte deg inn til partnerskapsmøtet for {office} {date}.}}',
      'meeting-changed': '{who} endret tid eller sted for partnerskapsmøtet for {office}. Det er nå {date}.',
      'meeting-cancelled':
        '{detail, select, notheld {{who} førte opp at partnerskapsmøtet for {office} {date} ikke ble holdt. Grunnen står i møtet.} other {{who} avlyste partnerskapsmøtet for {office} {date}. Grunnen står i møtet.}}',
      'meeting-left-out':
        '{who} sendte ny innkalling til partnerskapsmøtet for {office} {date}. Du er ikke lenger kalt inn.',
      'answered-for-you':
        '{who} svarte for deg at du {detail, select, coming {kommer} other {ikke kommer}} til partnerskapsmøtet for {office} {date}.',
      'meeting-answered':
        '{detail, select, coming {{who} kommer likevel på partnerskapsmøtet for {office} {date}.} deputyabsent {{who} meldte forfall for direktøren til partnerskapsmøtet for {office} {date}.} deputycoming {{who} svarte at direktøren likevel kommer på partnerskapsmøtet for {office} {date}.} other {{who} meldte forfall til partnerskapsmøtet for {office} {date}.}}',
      'meeting-day':
        '{detail, select, itemsby {Fristen for å melde saker til partnerskapsmøtet for {office} er {date}.} invitationby {Innkallingen til partnerskapsmøtet for {office} skal være ute {date}.} invitationlate {Innkallingen til partnerskapsmøtet for {office} skulle vært ute {date}.} other {Partnerskapsmøtet for {office} er {date}.}}',
      'minutes-sent':
        '{who} sendte referatet fra partnerskapsmøtet for {office} {date} til eierne. Les det, og si fra om noe er feil.',
      'minutes-objected': '{who} meldte feil i referatet fra partnerskapsmøtet for {office} {date}.',
      'objection-withdrawn':
        '{who} trakk innvendingen mot referatet fra partnerskapsmøtet for {office} {date}.',
      'minutes-approved': '{who} godkjente referatet fra partnerskapsmøtet for {office} {date}.',
      'minutes-final': 'Referatet fra partnerskapsmøtet for {office} {date} er godkjent og endelig.',
      'minutes-reopened':
        '{who} åpnet referatet fra partnerskapsmøtet for {office} {date} igjen. Godkjenninger som var gitt, gjelder ikke lenger.',
      'minutes-added': '{who} skrev et tillegg til referatet fra partnerskapsmøtet for {office} {date}.',
      'follow-up-day':
        '{detail, select, late {Fristen for en oppgave fra partnerskapsmøtet for {office} gikk ut {date}.} other {Fristen for en oppgave fra partnerskapsmøtet for {office} er {date}.}}',
    },
    mail: {
      one: 'Samstemt: varsel om avtalen for {office}',
      several: 'Samstemt: {count} varsler om avtalen for {office}',
      oneMeeting: 'Samstemt: varsel om partnerskapsmøtene for {office}',
      severalMeeting: 'Samstemt: {count} varsler om partnerskapsmøtene for {office}',
      digest: '{count, plural, one {Samstemt: ett varsel} other {Samstemt: # varsler}}',
      more: '{count, plural, one {Ett varsel til:} other {# varsler til:}}',
      daily: 'Dette har skjedd siden forrige oppsummering:',
      nothingHere:
        'Teksten i avtalen, kommentarer og forslag står ikke i e-posten. Du må logge inn for å lese dem.',
      footer: 'Endre når du vil ha e-post fra Samstemt:',
    },
    remind: {
      send: 'Send påminnelse',
      sendTo: 'Send påminnelse til {party}',
      sent: 'Påminnelse er sendt til {party} i dag kl. {clock}.',
    },
    choices: {
      title: 'E-post om varsler',
      lead: 'Varslene ligger alltid i Samstemt. Her velger du når du vil ha dem på e-post også.',
      back: 'Varsler',
      topic: {
        mine: 'Det som venter på deg',
        others: 'Det andre har gjort',
        reminders: 'Påminnelser om frister',
      },
      help: {
        mine: 'Forslag fra den andre parten, også om andre datoer eller å trekke en oppsigelse, godkjenninger, innkallinger til møter, at noen melder forfall til et møte du kaller inn til, at et referat er sendt eller åpnet igjen, at noen nevner deg, svarer på en kommentar eller setter en frist, og at den andre eieren ber om at noen ikke lenger skal være med.',
        others:
          'Kommentarer, svar på forslag til avtalen, datoene eller saker, at et vedlegg du la til en sak, er tatt ut, at stedfortrederen svarer for deg, at et referat er godkjent, endelig eller har fått et tillegg, og at avtalen er signert, åpnet igjen eller ikke gjelder lenger.',
        reminders:
          'Når en frist nærmer seg eller har gått ut, når et møte nærmer seg, og når den andre parten minner om noe.',
      },
      choice: {
        now: 'Med en gang',
        daily: 'Samlet én gang om dagen (kl. 07.30 på hverdager)',
        none: 'Ikke på e-post',
      },
      together: 'Skjer det mye på kort tid, kommer det i én e-post.',
      save: 'Lagre',
      saved: 'Valgene er lagret.',
      to: 'E-posten går til {address}.',
      noAddress:
        'Vi har ingen e-postadresse til deg. Adressen kommer fra tjenesten du logger inn med, eller fra invitasjonen.',
      demonstration: 'Dette er en demonstrasjon. E-posten kommer i postkassen, og sendes ikke.',
      mailbox: 'Åpne postkassen',
      off: 'E-post er ikke satt opp. Varslene ligger i Samstemt.',
      failed: 'E-posten vi sendte deg {date}, kom ikke fram. Spør den som drifter Samstemt.',
    },
    mailbox: {
      title: 'Postkasse',
      lead: 'E-post Samstemt ville ha sendt til deg. I en demonstrasjon sendes ingenting.',
      to: 'Til {address}, som ikke har bruker ennå',
      none: 'Det er ingen e-post til deg ennå. Varsler kommer hit noen minutter etter at noe har skjedd.',
      attachment: 'Vedlegg: {name}',
      link: 'Postkasse',
    },
  },
  nn: {
    title: 'Varsel',
    link: 'Varsel',
    unread: '{count, plural, one {eitt ulese} other {# ulesne}}',
    many: '99+',
    lead: '{count, plural, =0 {Du har lese alle varsla.} one {Du har eitt ulese varsel.} other {Du har # ulesne varsel.}}',
    none: 'Du har ingen varsel. Her får du vite når nokon godkjenner, kjem med forslag, kommenterer, nemner deg, kallar inn til møte eller minner om ein frist.',
    new: 'Nye',
    earlier: 'Tidlegare',
    readAll: 'Merk alle som lesne',
    settings: 'Vel når du vil ha e-post',
    today: 'I dag',
    yesterday: 'I går',
    clock: 'kl. {clock}',
    isNew: 'Ulese',
    oldest: 'Her står dei 100 nyaste.',
    nobody: 'Nokon',
    who: '{name} ({organisation})',
    place: { clause: 'punkt {number}', annex: 'punkt {number} i vedlegg {annex}', gone: 'eit punkt' },
    what: {
      'comment-mention': '{who} nemnde deg i ein kommentar til {place} i avtalen for {office}.',
      'comment-answered': '{who} svarte i ein kommentartråd du er med i, til {place} i avtalen for {office}.',
      'comment-written': '{who} skreiv ein kommentar til {place} i avtalen for {office}.',
      'note-mention': '{who} nemnde deg i eit internt notat til {place} i avtalen for {office}.',
      'clause-disputed':
        '{who} svarte {detail, select, disagree {Usamd} other {Til drøfting}} på {place} i avtalen for {office}.',
      'proposal-shared': '{who} foreslår ei endring i {place} i avtalen for {office}.',
      'proposal-countered':
        '{who} foreslår noko anna enn forslaget dykkar til {place} i avtalen for {office}.',
      'proposal-accepted': '{who} godtok forslaget til {place} i avtalen for {office}.',
      'proposal-declined': '{who} sa nei til forslaget til {place} i avtalen for {office}.',
      'proposal-withdrawn': '{who} trekte tilbake forslaget til {place} i avtalen for {office}.',
      approved: '{who} godkjende avtalen for {office}.',
      'approval-withdrawn': '{who} trekte tilbake godkjenninga av avtalen for {office}.',
      frozen: '{who} godkjende som den siste. Avtalen for {office} er låst og klar til signering.',
      'unlock-asked': '{who} ber om å opne avtalen for {office} for endringar. Begge må seie ja.',
      unlocked: 'Avtalen for {office} er opna for endringar att. {who} sa ja som den siste.',
      'signed-file-uploaded': '{who} lasta opp den signerte fila til avtalen for {office}.',
      signed: '{who} stadfesta som den siste. Avtalen for {office} er signert.',
      'in-force': 'Avtalen for {office} gjeld no.',
      'terms-proposed':
        '{who} foreslår andre datoar for avtalen for {office}. Dei gjeld når begge eigarane har stadfesta dei.',
      'terms-confirmed': '{who} stadfesta som den siste. Avtalen for {office} har fått nye datoar.',
      'terms-declined': '{who} sa nei til dei foreslåtte datoane for avtalen for {office}.',
      'terms-withdrawn': '{who} trekte tilbake forslaget om andre datoar for avtalen for {office}.',
      'termination-notified': '{who} sa opp avtalen for {office}.',
      'termination-withdrawal-asked':
        '{who} foreslår å trekkje oppseiinga av avtalen for {office}. Begge må seie ja.',
      'termination-withdrawn': 'Oppseiinga av avtalen for {office} er trekt. {who} sa ja som den siste.',
      terminated: 'Avtalen for {office} gjeld ikkje lenger.',
      'revision-begun': '{who} byrja å revidere avtalen for {office}. Det er laga eit nytt utkast.',
      'dispute-lifted': '{who} løfta usemja om {place} i avtalen for {office}.',
      'dispute-step': '{who} registrerte noko i tvisten om {place} i avtalen for {office}.',
      'deputy-appointed': '{who} oppnemnde ein stadfortredar ved {office}.',
      'removal-asked':
        '{who} ber om at ein person ved {office} ikkje lenger skal vere med. Det skjer berre dersom de òg seier ja.',
      'deadline-set': '{who} sette ein frist {date} i avtalen for {office}.',
      'deadline-near':
        '{detail, select, begins {Avtalen for {office} tek til å gjelde {date}.} expires {Avtalen for {office} går ut {date}.} noticeends {Avtalen for {office} er sagd opp og gjeld til og med {date}.} evaluation {Avtalen for {office} skal vere evaluert innan {date}.} hearing {Møtet om avtalen for {office} er {date}.} other {Ein frist i avtalen for {office} er {date}.}}',
      'deadline-passed':
        '{detail, select, expires {Avtalen for {office} gjekk ut {date}.} evaluation {Avtalen for {office} skulle ha vore evaluert innan {date}.} hearing {Møtet om avtalen for {office} var {date}. Registrer kva som vart sagt.} other {Ein frist i avtalen for {office} gjekk ut {date}.}}',
      reminded: '{who} minner om at avtalen for {office} ventar på dykk.',
      'item-proposed': '{who} foreslo ei sak til partnarskapsmøtet for {office} {date}.',
      'item-taken': '{who} sette saka de foreslo, på saklista til partnarskapsmøtet for {office} {date}.',
      'item-set-aside':
        '{who} sette til side saka de foreslo til partnarskapsmøtet for {office} {date}. Grunnen står i møtet.',
      'annex-taken-out':
        '{who} tok ut eit vedlegg du hadde lagt til saklista for partnarskapsmøtet for {office} {date}.',
      'meeting-invited':
        '{detail, select, again {{who} sende ny innkalling til partnarskapsmøtet for {office} {date}.} other {{who} kalla deg inn til partnarskapsmøtet for {office} {date}.}}',
      'meeting-changed': '{who} endra tid eller stad for partnarskapsmøtet for {office}. Det er no {date}.',
      'meeting-cancelled':
        '{detail, select, notheld {{who} førte opp at partnarskapsmøtet for {office} {date} ikkje vart halde. Grunnen står i møtet.} other {{who} avlyste partnarskapsmøtet for {office} {date}. Grunnen står i møtet.}}',
      'meeting-left-out':
        '{who} sende ny innkalling til partnarskapsmøtet for {office} {date}. Du er ikkje lenger kalla inn.',
      'answered-for-you':
        '{who} svarte for deg at du {detail, select, coming {kjem} other {ikkje kjem}} til partnarskapsmøtet for {office} {date}.',
      'meeting-answered':
        '{detail, select, coming {{who} kjem likevel på partnarskapsmøtet for {office} {date}.} deputyabsent {{who} melde forfall for direktøren til partnarskapsmøtet for {office} {date}.} deputycoming {{who} svarte at direktøren likevel kjem på partnarskapsmøtet for {office} {date}.} other {{who} melde forfall til partnarskapsmøtet for {office} {date}.}}',
      'meeting-day':
        '{detail, select, itemsby {Fristen for å melde saker til partnarskapsmøtet for {office} er {date}.} invitationby {Innkallinga til partnarskapsmøtet for {office} skal vere ute {date}.} invitationlate {Innkallinga til partnarskapsmøtet for {office} skulle ha vore ute {date}.} other {Partnarskapsmøtet for {office} er {date}.}}',
      'minutes-sent':
        '{who} sende referatet frå partnarskapsmøtet for {office} {date} til eigarane. Les det, og sei frå om noko er feil.',
      'minutes-objected': '{who} melde feil i referatet frå partnarskapsmøtet for {office} {date}.',
      'objection-withdrawn':
        '{who} trekte innvendinga mot referatet frå partnarskapsmøtet for {office} {date}.',
      'minutes-approved': '{who} godkjende referatet frå partnarskapsmøtet for {office} {date}.',
      'minutes-final': 'Referatet frå partnarskapsmøtet for {office} {date} er godkjent og endeleg.',
      'minutes-reopened':
        '{who} opna referatet frå partnarskapsmøtet for {office} {date} att. Godkjenningar som var gitt, gjeld ikkje lenger.',
      'minutes-added': '{who} skreiv eit tillegg til referatet frå partnarskapsmøtet for {office} {date}.',
      'follow-up-day':
        '{detail, select, late {Fristen for ei oppgåve frå partnarskapsmøtet for {office} gjekk ut {date}.} other {Fristen for ei oppgåve frå partnarskapsmøtet for {office} er {date}.}}',
    },
    mail: {
      one: 'Samstemt: varsel om avtalen for {office}',
      several: 'Samstemt: {count} varsel om avtalen for {office}',
      oneMeeting: 'Samstemt: varsel om partnarskapsmøta for {office}',
      severalMeeting: 'Samstemt: {count} varsel om partnarskapsmøta for {office}',
      digest: '{count, plural, one {Samstemt: eitt varsel} other {Samstemt: # varsel}}',
      more: '{count, plural, one {Eitt varsel til:} other {# varsel til:}}',
      daily: 'Dette har skjedd sidan førre oppsummering:',
      nothingHere:
        'Teksten i avtalen, kommentarar og forslag står ikkje i e-posten. Du må logge inn for å lese dei.',
      footer: 'Endre når du vil ha e-post frå Samstemt:',
    },
    remind: {
      send: 'Send påminning',
      sendTo: 'Send påminning til {party}',
      sent: 'Påminning er send til {party} i dag kl. {clock}.',
    },
    choices: {
      title: 'E-post om varsel',
      lead: 'Varsla ligg alltid i Samstemt. Her vel du når du vil ha dei på e-post òg.',
      back: 'Varsel',
      topic: {
        mine: 'Det som ventar på deg',
        others: 'Det andre har gjort',
        reminders: 'Påminningar om fristar',
      },
      help: {
        mine: 'Forslag frå den andre parten, òg om andre datoar eller å trekkje ei oppseiing, godkjenningar, innkallingar til møte, at nokon melder forfall til eit møte du kallar inn til, at eit referat er sendt eller opna att, at nokon nemner deg, svarer på ein kommentar eller set ein frist, og at den andre eigaren ber om at nokon ikkje lenger skal vere med.',
        others:
          'Kommentarar, svar på forslag til avtalen, datoane eller saker, at eit vedlegg du la til ei sak, er teke ut, at stadfortredaren svarer for deg, at eit referat er godkjent, endeleg eller har fått eit tillegg, og at avtalen er signert, opna att eller ikkje gjeld lenger.',
        reminders:
          'Når ein frist nærmar seg eller har gått ut, når eit møte nærmar seg, og når den andre parten minner om noko.',
      },
      choice: {
        now: 'Med ein gong',
        daily: 'Samla éin gong om dagen (kl. 07.30 på kvardagar)',
        none: 'Ikkje på e-post',
      },
      together: 'Skjer det mykje på kort tid, kjem det i éin e-post.',
      save: 'Lagre',
      saved: 'Vala er lagra.',
      to: 'E-posten går til {address}.',
      noAddress:
        'Vi har inga e-postadresse til deg. Adressa kjem frå tenesta du loggar inn med, eller frå invitasjonen.',
      demonstration: 'Dette er ein demonstrasjon. E-posten kjem i postkassa, og blir ikkje send.',
      mailbox: 'Opne postkassa',
      off: 'E-post er ikkje sett opp. Varsla ligg i Samstemt.',
      failed: 'E-posten vi sende deg {date}, kom ikkje fram. Spør den som driftar Samstemt.',
    },
    mailbox: {
      title: 'Postkasse',
      lead: 'E-post Samstemt ville ha sendt til deg. I ein demonstrasjon blir ingenting sendt.',
      to: 'Til {address}, som ikkje har brukar enno',
      none: 'Det er ingen e-post til deg enno. Varsel kjem hit nokre minutt etter at noko har skjedd.',
      attachment: 'Vedlegg: {name}',
      link: 'Postkasse',
    },
  },
})
