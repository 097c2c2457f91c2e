/**
 * What a heading may speak of: a target of columns, or something that no property holds but that has to be told from one.
 * `manager` is whatever names a manager; their cells decide which of several columns does.
 */
export type Concept = keyof typeof WORDS;

/**
 * Words of HR systems, spreadsheets and directories: English, German, French, Spanish, Dutch, Swedish, Norwegian, Danish,
 * Finnish, Italian, Portuguese, Polish and Czech; of LDAP, SCIM and SAP.
 */
const WORDS = {
  userPrincipalName: `upn, user principal name, username, user name, user logon name, login, login name, login id, logon name, sign in name,
    signin name, account, account name, network id, benutzername, anmeldename, benutzerprinzipalname, benutzerkennung, loginname,
    nom d'utilisateur, identifiant, identifiant de connexion, nombre de usuario, usuario, gebruikersnaam, inlognaam, loginnaam,
    användarnamn, inloggningsnamn, brukernavn, brugernavn, käyttäjätunnus, käyttäjänimi, nome utente, utente, nome de usuário, utilizador,
    nazwa użytkownika, login użytkownika, uživatelské jméno, přihlašovací jméno`,
  mail: `mail, email, email address, e mail, email id, mail address, work email, work email address, work mail, business email,
    business email address, company email, corporate email, office email, primary email, primary work email, official email, professional email,
    primary smtp address, smtp address, smtp, usrid long, mailadresse, email adresse, emailadresse, geschäftliche email, dienstliche email,
    email geschäftlich, email dienstlich, email arbeit, firmen email, courriel, adresse email, adresse mail, adresse électronique, email professionnel, email pro,
    courriel professionnel, adresse email professionnelle, correo, correo electrónico, correo corporativo, correo electrónico corporativo, email corporativo,
    correo de trabajo, email empresa, emailadres, zakelijk emailadres, zakelijke email, werk email, email werk, epost, epostadress, epostadresse, jobbmail, jobbepost,
    arbetsmail, epost arbete, epost jobb, arbejdsmail, arbejdsemail, firmamail, sähköposti, sähköpostiosoite, posta elettronica, indirizzo email,
    email aziendale, endereço de email, email profissional, adres email, email służbowy, pracovní email, emailová adresa`,
  privateMail: `personal email, personal email address, private email, private mail, home email, home email address, alternate email, alternate email address,
    alternative email, secondary email, second email, other email, recovery email, email privat, private emailadresse, privat email,
    email personnel, courriel personnel, email privé, correo personal, correo electrónico personal, email personal, privé email, email privé adres, privé emailadres,
    privat epost, privat mail, email personale, email pessoal, email prywatny, soukromý email`,
  displayName: `display name, full name, fullname, complete name, employee name, employee full name, worker name, staff name, person name, preferred full name,
    legal name, common name, cn, ename, formatted name, anzeigename, vollständiger name, voller name, gesamtname, mitarbeitername, name mitarbeiter,
    nom complet, nom et prénom, nom d'affichage, nom prénom, prénom nom, nom du salarié, nombre completo, nombre y apellidos, apellidos y nombre, nombre para mostrar,
    nombre del empleado, volledige naam, weergavenaam, naam medewerker, visningsnamn, fullständigt namn, hela namnet, visningsnavn, fullt navn,
    fulle navn, fulde navn, koko nimi, näyttönimi, nome completo, nome visualizzato, nome e cognome, cognome e nome,
    nome de exibição, imię i nazwisko, pełna nazwa, celé jméno, zobrazované jméno, jméno a příjmení`,
  name: `name, names, naam, namn, navn, nimi, jméno osoby`,
  person: `employee, worker, staff member, person, member, user, associate, mitarbeiter, mitarbeiter in, salarié, collaborateur, empleado, trabajador, medewerker, werknemer, medarbejder, medarbeider, ansatt, anställd, työntekijä, dipendente, funcionário, pracownik, zaměstnanec`,
  givenName: `first name, firstname, given name, given names, forename, christian name, first, legal first name, preferred first name, vorname, vornamen, rufname,
    prénom, prénoms, nombre, nombres, primer nombre, voornaam, roepnaam, voornamen, förnamn, tilltalsnamn, fornavn, fornavne, etunimi, etunimet, nome,
    nome próprio, primeiro nome, imię, jméno, křestní jméno, keresztnév, utónév, vorna, gn`,
  surname: `last name, lastname, surname, family name, last, second name, legal last name, preferred last name, nachname, familienname, zuname, nom, nom de famille, nom usuel,
    apellido, apellidos, primer apellido, achternaam, familienaam, efternamn, etternavn, efternavn, sukunimi, cognome, sobrenome, apelido, último nome,
    nazwisko, příjmení, vezetéknév, családnév, nachn, sn`,
  middleName: `middle name, middlename, middle initial, middle, initials, initial, zweiter vorname, initialen, deuxième prénom, segundo nombre, segundo apellido,
    mellannamn, mellomnavn, mellemnavn, name prefix, name suffix, prefix, suffix, salutation, anrede, civilité, tratamiento, aanhef`,
  surnamePrefix: `tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, surname prefix, last name prefix, voorvoegsel achternaam, tussenvoegsel achternaam, namensvorsatz, namensvorsatzwort, vorsatzwort`,
  jobTitle: `job title, jobtitle, title, position, position title, position name, job, job name, role, job role, function, designation, business title, working title, occupation,
    berufsbezeichnung, stellenbezeichnung, positionsbezeichnung, funktion, funktionsbezeichnung, tätigkeit, tätigkeitsbezeichnung, stelle, jobtitel, job titel, titel, rolle,
    berufsbezeichnung extern, poste, fonction, intitulé du poste, intitulé de poste, titre, titre du poste, emploi, puesto, puesto de trabajo, cargo, título, función,
    functie, functietitel, functienaam, functieomschrijving, functiebenaming, befattning, tjänstetitel, tjänst, yrkestitel, roll, stilling, stillingstittel, stillingsbetegnelse, stillingstitel, tittel,
    tehtävänimike, nimike, tehtävä, mansione, qualifica, ruolo, posizione, título do cargo, função, stanowisko, nazwa stanowiska, pozice, funkce, pracovní pozice`,
  department: `department, dept, department name, dept name, org unit, org unit name, organizational unit, organisational unit, organization unit, organisation unit, orgunit, home department,
    abteilung, abteilungsname, organisationseinheit, fachbereich, fachabteilung, département, service, unité, departamento, área, afdeling, afdelingsnaam,
    avdelning, avdelningsnamn, avdeling, avdelingsnavn, afdelingsnavn, osasto, yksikkö, reparto, dipartimento, ufficio reparto, setor, dział, departament, oddělení`,
  team: `team, team name, squad, group, gruppe, équipe, equipo, groep, grupp, tiimi`,
  division: `division, business unit, business area, business line, bu, sparte, geschäftsbereich, unternehmensbereich, bereich, division name, división, unidad de negocio,
    direction, pôle, divisie, bedrijfsonderdeel, business unit naam, affärsområde, divisjon, forretningsområde, forretningsenhed, liiketoiminta, divisione, divisão, pion, divize`,
  costCenter: `cost center, cost centre, cost center code, cost centre code, cost center id, cost center name, costcenter, costcentre, kostl, kostenstelle, kostenstellennummer, centre de coût, centre de coûts, centre de cout,
    centro de coste, centro de costes, centro de costo, centro de costos, ceco, kostenplaats, kostnadsställe, kostnadssted, kostsenter, kostnadssenter, omkostningssted,
    omkostningscenter, kustannuspaikka, centro di costo, centro de custo, mpk, miejsce powstawania kosztów, nákladové středisko`,
  companyName: `company, company name, legal entity, legal entity name, employer, organization, organisation, organization name, entity, subsidiary, subcompany, firma, firmenname, unternehmen, gesellschaft, arbeitgeber,
    konzerngesellschaft, société, entreprise, entité, entité juridique, employeur, empresa, compañía, sociedad, razón social, bedrijf, bedrijfsnaam, werkgever, onderneming,
    företag, bolag, företagsnamn, arbetsgivare, selskap, bedrift, arbeidsgiver, virksomhed, selskab, arbejdsgiver, yritys, yhtiö, azienda, società, ditta, spółka, společnost`,
  officeLocation: `office, office location, office name, location, location name, work location, workplace, work place, site, site name, branch, branch office, building, work site, standort, standortname, büro,
    niederlassung, betriebsstätte, dienstort, arbeitsort, dienststelle, filiale, gebäude, einsatzort, bureau, lieu de travail, établissement, site de travail, agence, oficina, ubicación, sede,
    centro de trabajo, lugar de trabajo, centro, kantoor, locatie, vestiging, werklocatie, standplaats, kontor, arbetsplats, kontorsort, arbetsort, arbeidssted, lokasjon, kontorsted,
    arbejdssted, lokation, toimipiste, toimisto, työpaikka, ufficio, sede di lavoro, luogo di lavoro, local de trabalho, escritório, biuro, lokalizacja, miejsce pracy, pracoviště, kancelář`,
  streetAddress: `street, street address, address, address 1, address line, address line 1, work address, work street, office address, business address, road, straße, strasse, straße und hausnummer, strasse nr, straße nr, adresse, anschrift,
    adresse 1, rue, voie, dirección, domicilio, calle, adres, straat, straatnaam, straat en huisnummer, gatuadress, adress, gateadresse, gate, vej, vejnavn, gadenavn, katuosoite, osoite, lähiosoite,
    indirizzo, via, endereço, rua, ulica, adres ulica, ulice, adresa`,
  privateAddress: `home address, private address, home street, home address street, private street, privatadresse, privatanschrift, adresse personnelle, adresse privée, dirección particular, privé adres, woonadres,
    hemadress, privat adresse, hjemmeadresse, bostadsadress, home city, private city, wohnort, home zip, home postal code, home state, home country`,
  city: `city, town, locality, work city, office city, ort, stadt, ville, commune, localité, ciudad, localidad, población, municipio, plaats, plaatsnaam, stad, woonplaats, postort, poststed, by, bynavn, sted,
    kaupunki, postitoimipaikka, paikkakunta, città, comune, cidade, miasto, miejscowość, město, l`,
  state: `state, province, state or province, state province, province state, region, county, work state, bundesland, provinz, kanton, région, département administratif, provincia, estado,
    comunidad autónoma, provincie, län, fylke, landskap, maakunta, regione, distrito, województwo, kraj regionu, st`,
  postalCode: `zip, zip code, zipcode, postal code, postcode, post code, zip postal code, zip or postal code, postal, plz, postleitzahl, code postal, cp, código postal, postnummer, postnr, postinumero, cap,
    codice postale, cep, código postal, kod pocztowy, psč, poštovní směrovací číslo`,
  country: `country, country name, country region, country or region, work country, nation, co, land, staat, länderbezeichnung, pays, país, landnaam, maa, paese, nazione, kraj, země, stát`,
  usageLocation: `usage location, country code, country iso, country iso code, iso country code, iso country, iso, iso code, work country code, licence location, license location, ländercode, länderkürzel, länderkennzeichen,
    land iso, code pays, code iso pays, código de país, código país, landcode, landkod, landkode, maakoodi, codice paese, kod kraju, kód země, c`,
  businessPhones: `phone, phone number, phone no, telephone, telephone number, telephone no, tel, tel no, work phone, work phone number, work telephone, business phone, business telephone, office phone, office telephone, office number phone,
    desk phone, direct phone, direct dial, direct line, landline, primary phone, company phone, telefon, telefonnummer, telefon geschäftlich, telefon dienstlich, telefon büro, telefon arbeit, festnetz, festnetznummer, diensttelefon, rufnummer,
    téléphone, numéro de téléphone, tél, téléphone fixe, téléphone professionnel, téléphone bureau, ligne directe, teléfono, número de teléfono, teléfono fijo, teléfono trabajo, teléfono de oficina,
    telefoon, telefoonnummer, vast nummer, vaste telefoon, telefoon werk, zakelijk telefoonnummer, telefon arbete, telefon arbeid, telefon jobb, telefonnr, telefon arbejde, kontortelefon, puhelin, puhelinnumero,
    telefono, numero di telefono, telefono ufficio, telefone, numer telefonu, telefon służbowy, telefonní číslo`,
  mobilePhone: `mobile, mobile phone, mobile phone number, mobile number, mobile no, work mobile, work mobile phone, business mobile, company mobile, cell, cell phone, cellphone, cell number, cellular, cellular phone, mob, handy, handynummer,
    mobil, mobiltelefon, mobilnummer, mobilfunk, mobilfunknummer, diensthandy, firmenhandy, mobil geschäftlich, portable, téléphone portable, téléphone mobile, mobile professionnel, numéro de portable, gsm, móvil, teléfono móvil, celular,
    móvil empresa, mobiel, mobiele telefoon, mobiel nummer, gsm nummer, mobilnr, mobil nr, jobbmobil, arbejdsmobil, matkapuhelin, matkapuhelinnumero, cellulare, telefono cellulare, telemóvel, telefone celular,
    komórka, telefon komórkowy, mobilní telefon, sms`,
  privatePhone: `home phone, home telephone, private phone, personal phone, personal mobile, private mobile, home mobile, personal cell, telefon privat, handy privat, mobil privat, privathandy, téléphone personnel, téléphone domicile, portable personnel, teléfono particular,
    teléfono personal, móvil personal, privé telefoon, telefoon privé, mobiel privé, hemtelefon, telefon hem, privat telefon, privat mobil, telefon hjem, emergency contact, emergency phone, emergency contact phone, notfallkontakt`,
  extension: `ext, extension, work ext, work extension, phone extension, phone ext, office extension, durchwahl, nebenstelle, poste téléphonique, extensión, toestel, toestelnummer, anknytning, linjenummer, lokalnummer, lokal`,
  faxNumber: `fax, fax number, fax no, facsimile, work fax, office fax, telefax, faxnummer, télécopie, télécopieur, fax bureau`,
  employeeId: `employee id, employee number, employee no, employee nr, employee code, file number, employeeid, emp id, emp no, emp number, emp code, personnel number, personnel no, personnel id, pernr, staff id, staff number, staff no, worker id, worker number,
    person id, person number, payroll number, payroll id, payroll no, badge, badge number, badge id, eeid, hr id, hris id, personalnummer, personalnr, pers nr, persnr, mitarbeiternummer, mitarbeiter nr, mitarbeiternr, mitarbeiter id, ma nr,
    matricule, numéro d'employé, numéro employé, numéro de personnel, id employé, numéro salarié, code salarié, número de empleado, nº empleado, núm empleado, id empleado, número empleado, código de empleado, legajo, personeelsnummer, personeelsnr,
    medewerkernummer, medewerker id, medewerkerid, medewerkercode, werknemersnummer, anställningsnummer, anställningsnr, anställnings id, anställningsid, ansattnummer, ansattnr, ansatt nr, ansatt id, ansattid, medarbejdernummer, medarbejdernr, medarbejder nr,
    medarbejder id, lønnummer, medarbeidernummer, henkilöstönumero, henkilönumero, työntekijänumero, matricola, numero matricola, codice dipendente, id dipendente, matrícula, número de funcionário, numer pracownika, id pracownika, nr ewidencyjny,
    osobní číslo, číslo zaměstnance`,
  employeeType: `employee type, employment type, contract type, type of contract, type of employment, worker type, worker category, employee category, employee class, employee group, employment, employment category, engagement type, staff type, person type,
    beschäftigungsart, vertragsart, mitarbeitertyp, mitarbeiterart, mitarbeitergruppe, anstellungsart, beschäftigungsverhältnis, vertragstyp, type de contrat, type d'employé, type d'emploi, nature du contrat, catégorie, tipo de contrato, tipo de empleado, tipo contrato,
    contracttype, contractvorm, dienstverband, type medewerker, soort dienstverband, soort contract, medewerkertype, anställningsform, anställningstyp, ansettelsestype, ansettelsesform, ansettelsesforhold, stillingstype, ansættelsestype, ansættelsesform,
    ansættelsesforhold, työsuhdetyyppi, työsuhteen tyyppi, tipo contratto, tipo di contratto, tipo dipendente, tipo de vínculo, rodzaj umowy, typ umowy, typ úvazku, druh smlouvy`,
  employeeHireDate: `hire date, hired, date hired, date of hire, hired on, start date, employment start date, employment start, joining date, date of joining, join date, date joined, joined, entry date, onboarding date, original hire date, latest hire date, service date, commencement date,
    eintrittsdatum, eintritt, einstellungsdatum, einstellung, eingestellt am, beschäftigungsbeginn, vertragsbeginn, arbeitsbeginn, erster arbeitstag, beginndatum, startdatum, date d'embauche, date embauche, date d'entrée, date entrée, date de début, date d'arrivée,
    fecha de contratación, fecha contratación, fecha de alta, fecha alta, fecha de ingreso, fecha ingreso, fecha de inicio, fecha de incorporación, fecha incorporación, datum in dienst, in dienst, indiensttreding, datum indiensttreding, in dienst sinds, startdatum dienstverband,
    anställningsdatum, anställd från, anställd sedan, ansatt dato, ansattdato, ansettelsesdato, startdato, tiltredelsesdato, ansatt fra, ansættelsesdato, ansat dato, ansat fra, aloituspäivä, työsuhteen alku, data assunzione, data di assunzione, data inizio,
    data de admissão, data de início, data zatrudnienia, data rozpoczęcia, datum nástupu, nástup`,
  employeeLeaveDateTime: `termination date, date of termination, leave date, leaving date, date left, date of leaving, end date, employment end date, last day, last day of work, last working day, last day worked, exit date, contract end, contract end date, contract ends, separation date, departure date,
    austrittsdatum, austritt, vertragsende, letzter arbeitstag, ausscheidedatum, beschäftigungsende, austritt zum, enddatum, date de sortie, date sortie, date de fin, date de départ, date de fin de contrat, fin de contrat, fecha de baja, fecha baja, fecha de salida, fecha fin, fecha fin contrato,
    fecha de fin, uitdiensttreding, datum uit dienst, uit dienst, datum uitdiensttreding, einddatum, einddatum contract, slutdatum, anställd till, avgångsdatum, sluttdato, fratredelsesdato, ansatt til, slutdato, fratrædelsesdato, fratrådt, päättymispäivä,
    työsuhteen loppu, data cessazione, data di cessazione, data fine, data de saída, data de rescisão, data zwolnienia, data zakończenia, datum ukončení, konec poměru`,
  status: `status, state of employment, employment status, employee status, worker status, staff status, user status, account status, job status, current status, active status, active, is active, isactive, enabled, is enabled, account enabled, active employee,
    mitarbeiterstatus, beschäftigungsstatus, aktiv, aktiviert, status mitarbeiter, statut, statut du salarié, situation, actif, activé, situación, estado del empleado, estado empleado, activo, habilitado, activado, actief, ingeschakeld, status medewerker, anställningsstatus,
    aktiverad, ansettelsesstatus, aktivert, ansættelsesstatus, aktiveret, tila, aktiivinen, stato, attivo, abilitato, situação, ativo, aktywny, stav, aktivní`,
  manager: `manager, manager name, manager full name, supervisor, supervisor name, reports to, reporting to, report to, reports to name, line manager, line manager name, direct manager, direct supervisor, people manager, reporting manager, reporting manager name, boss, lead, team lead, superior, manager upn,
    vorgesetzter, vorgesetzte, vorgesetzte r, vorgesetzter name, name vorgesetzter, führungskraft, teamleiter, teamleitung, disziplinarischer vorgesetzter, manager nom, responsable, responsable hiérarchique, supérieur, supérieur hiérarchique, n 1, manager direct, jefe, jefe directo, superior directo,
    responsable directo, nombre del jefe, leidinggevende, naam leidinggevende, direct leidinggevende, teamleider, chef, närmaste chef, chefens namn, leder, nærmeste leder, nærmeste chef, chefens navn, lederens navn, esimies, esihenkilö, responsabile, responsabile diretto, superiore,
    gestor, chefe, supervisor direto, przełożony, kierownik, nadřízený, vedoucí`,
  reference: `sam account name, samaccountname, distinguished name, distinguishedname, dn, account id, user id, userid, network login, windows login, alias, mail alias, nickname, kurzzeichen, kürzel, windows benutzername, initialer, signatur`,
  id: `object id, objectid, azure object id, azure ad object id, aad object id, entra object id, entra id, azure id, oid`,
  rowId: `id, no, nr, number, nummer, row, lfd nr, index, record id, internal id, uuid, guid, key`,
  preferredLanguage: `language, preferred language, locale, user language, correspondence language, sprache, korrespondenzsprache, langue, idioma, taal, voertaal, språk, sprog, kieli, lingua, język, jazyk`,
} as const;

/** What a heading is about, and how surely: 2 by the whole heading, 1 without words that say little. */
export interface HeadingConcept {
  readonly concept: Concept | "managerAddress" | "managerNumber";
  readonly rank: number;
}

export function conceptOf(heading: string): HeadingConcept | undefined {
  concepts ??= byWord();
  const outer = wordsOf(heading.replace(BRACKETS, " "));
  const inner = (heading.match(BRACKETS) ?? []).flatMap(wordsOf);
  for (const words of [[...outer, ...inner], [...inner, ...outer], outer]) {
    const whole = concepts.get(words.join(""));
    if (whole) return { concept: whole, rank: 2 };
  }
  const plain = [...outer, ...inner].filter((word) => !QUALIFIERS.has(word));
  const about = managerColumn(plain);
  if (about) return { concept: about, rank: 1 };
  if (plain.some((word) => STATES.test(word))) return { concept: "status", rank: 1 };
  const short = outer.filter((word) => !QUALIFIERS.has(word));
  const found = [plain, withoutName(plain), short, withoutName(short)]
    .map((words) => concepts?.get(words.join("")))
    .find(Boolean);
  return found && { concept: found, rank: 1 };
}

let concepts: ReadonlyMap<string, Concept> | undefined;

function byWord(): Map<string, Concept> {
  const result = new Map<string, Concept>();
  for (const [concept, words] of Object.entries(WORDS))
    for (const word of words.split(","))
      for (const key of spellings(word)) if (!result.has(key)) result.set(key, concept as Concept);
  return result;
}

/** Words that only say whose a value is, or of which kind. */
const QUALIFIERS = new Set(
  "employee empl emp worker staff user person personnel work business company contact current legal primary main official hr the of a an de du des d la le l der die das des van het mitarbeiter medewerker ansatt anställd employé empleado del el".split(
    " ",
  ),
);

/** "Phone (mobile)" is a mobile phone. */
const BRACKETS = /[([{].*?[)\]}]/g;

/** A heading in words, without marks: "Work E-Mail" is work, e, mail. */
function wordsOf(heading: string): string[] {
  const spaced = heading
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/#/g, " number ");
  return plainLetters(spaced)
    .split(" ")
    .filter(Boolean)
    .map((word) => SHORT.get(word) ?? word);
}

/** What headings of databases shorten. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dt: "date",
    addr: "address",
    nbr: "number",
    num: "number",
    mgr: "manager",
    fname: "firstname",
    lname: "lastname",
    desc: "description",
    phonenumber: "phone",
  }),
);

function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øœæßłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  đ: "d",
};

// Who has no ü writes ue, and who has no å writes aa.
function spellings(word: string): string[] {
  const written = word
    .toLowerCase()
    .replace(
      /[äöüåø]/g,
      (letter) => ({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" })[letter] ?? "",
    );
  return [word, written].map((text) => plainLetters(text).replaceAll(" ", ""));
}

const STATES = /^(?:status|statut|situacion|stato|tila|stav)$/;
const MANAGERS =
  /^(?:manager|managers|supervisor|supervisors|vorgesetzter|vorgesetzte|vorgesetzten|fuhrungskraft|fuehrungskraft|responsable|superieur|jefe|leidinggevende|chef|chefs|chefens|leder|leders|lederens|esimies|responsabile|gestor|boss|reports|reporting)$/;
const ADDRESSES =
  /^(?:mail|email|epost|courriel|correo|upn|emailadres|epostadress|mailadresse|address)$/;
const NUMBERS =
  /^(?:id|number|no|nr|nummer|personalnummer|numero|employeeid|code|matricule|personeelsnummer|ansattnr)$/;

// "Manager's e-mail", "Vorgesetzter Personalnummer", "Reports to ID".
function managerColumn(words: readonly string[]): "managerAddress" | "managerNumber" | undefined {
  if (!words.some((word) => MANAGERS.test(word))) return undefined;
  if (words.some((word) => ADDRESSES.test(word))) return "managerAddress";
  return words.some((word) => NUMBERS.test(word)) ? "managerNumber" : undefined;
}

// "Department name" is the department, and "Department code" is not.
function withoutName(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  return words.length > 1 &&
    /^(?:name|names|description|bezeichnung|nom|naam|navn|namn)$/.test(last)
    ? words.slice(0, -1)
    : words;
}
