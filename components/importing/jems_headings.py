"""How Jems heads the columns of its partner export, in fifteen languages: field → headings, parted by "|".

They are translations of the English ones as they are to be expected, not taken from files: none of them is verified.
Programmes may also word them otherwise, so a column that is not met is left out, and that is said. The languages are
English, German, French, Italian, Polish, Spanish, Dutch, Czech, Slovak, Slovene, Croatian, Hungarian, Romanian, Greek
and Bulgarian, in this order.
"""

from __future__ import annotations

_HEADINGS = {
    "identifier": "Project ID|Projekt-ID|ID du projet|ID progetto|ID del progetto|ID projektu|ID del proyecto|"
                  "Project-ID|ID projektu|ID projektu|ID projekta|Projektazonosító|Projekt azonosító|ID proiect|"
                  "ID-ul proiectului|Κωδικός έργου|ID έργου|ID на проекта|Идентификатор на проекта",
    "acronym": "Project acronym|Projektakronym|Akronym des Projekts|Acronyme du projet|Acronimo del progetto|"
               "Acronimo progetto|Akronim projektu|Acrónimo del proyecto|Projectacroniem|Acroniem van het project|"
               "Akronym projektu|Zkratka projektu|Akronym projektu|Skratka projektu|Akronim projekta|"
               "Projekt rövid neve|Projekt betűszava|Acronimul proiectului|Acronim proiect|Ακρωνύμιο έργου|"
               "Ακρωνύμιο του έργου|Акроним на проекта",
    "title": "Project title|Projekttitel|Titel des Projekts|Titre du projet|Titolo del progetto|Tytuł projektu|"
             "Título del proyecto|Projecttitel|Titel van het project|Název projektu|Názov projektu|Naslov projekta|"
             "Naziv projekta|Projekt címe|A projekt címe|Titlul proiectului|Τίτλος έργου|Τίτλος του έργου|"
             "Заглавие на проекта|Наименование на проекта",
    "objective": "Specific objective|Programme priority specific objective|Spezifisches Ziel|Objectif spécifique|"
                 "Obiettivo specifico|Cel szczegółowy|Objetivo específico|Specifieke doelstelling|Specifický cíl|"
                 "Špecifický cieľ|Specifični cilj|Posebni cilj|Egyedi célkitűzés|Specifikus célkitűzés|"
                 "Obiectiv specific|Ειδικός στόχος|Специфична цел",
    "english name": "Name of the organisation in English|Name der Organisation auf Englisch|"
                    "Name der Organisation in Englisch|Nom de l'organisation en anglais|"
                    "Nome dell'organizzazione in inglese|"
                    "Nazwa organizacji w języku angielskim|Nombre de la organización en inglés|"
                    "Naam van de organisatie in het Engels|Název organizace v angličtině|"
                    "Názov organizácie v angličtine|"
                    "Ime organizacije v angleščini|Naziv organizacije v angleškem jeziku|"
                    "Naziv organizacije na engleskom jeziku|Naziv organizacije na engleskom|"
                    "A szervezet neve angolul|Szervezet neve angol nyelven|Denumirea organizației în limba engleză|"
                    "Numele organizației în limba engleză|Επωνυμία του οργανισμού στα αγγλικά|"
                    "Όνομα οργανισμού στα αγγλικά|Наименование на организацията на английски език|"
                    "Име на организацията на английски",
    "own name": "Name of the organisation in original language|Name of the organisation|"
                "Name der Organisation in Originalsprache|Name der Organisation in der Originalsprache|"
                "Nom de l'organisation dans la langue d'origine|Nom de l'organisation en langue originale|"
                "Nome dell'organizzazione in lingua originale|Nazwa organizacji w języku oryginalnym|"
                "Nazwa organizacji w języku oryginału|Nombre de la organización en el idioma original|"
                "Nombre de la organización en lengua original|Naam van de organisatie in de oorspronkelijke taal|"
                "Název organizace v původním jazyce|Název organizace v originálním jazyce|"
                "Názov organizácie v pôvodnom jazyku|Názov organizácie v origináli|Ime organizacije v izvirnem jeziku|"
                "Naziv organizacije v izvirnem jeziku|Naziv organizacije na izvornom jeziku|"
                "A szervezet neve eredeti nyelven|Szervezet neve eredeti nyelven|"
                "Denumirea organizației în limba originală|Numele organizației în limba originală|"
                "Επωνυμία του οργανισμού στην πρωτότυπη γλώσσα|Όνομα οργανισμού στην πρωτότυπη γλώσσα|"
                "Наименование на организацията на оригиналния език|Име на организацията на оригинален език",
    "short name": "Abbreviated name of the organisation|Partner name|Partner abbreviation|"
                  "Abgekürzter Name der Organisation|Kurzname der Organisation|Name des Partners|Partnername|"
                  "Nom abrégé de l'organisation|Abréviation de l'organisation|Nom du partenaire|"
                  "Nome abbreviato dell'organizzazione|Nome del partner|Nome partner|Skrócona nazwa organizacji|"
                  "Skrót nazwy organizacji|Nazwa partnera|Nombre abreviado de la organización|Nombre del socio|"
                  "Verkorte naam van de organisatie|Afgekorte naam van de organisatie|Naam van de partner|Partnernaam|"
                  "Zkrácený název organizace|Název partnera|Skrátený názov organizácie|Názov partnera|"
                  "Skrajšano ime organizacije|Kratko ime organizacije|Ime partnerja|Naziv partnerja|"
                  "Skraćeni naziv organizacije|Naziv partnera|Ime partnera|A szervezet rövidített neve|"
                  "Szervezet rövid neve|Partner neve|Denumirea prescurtată a organizației|Denumirea partenerului|"
                  "Nume partener|Numele partenerului|Συντομογραφία του οργανισμού|Συντομογραφία οργανισμού|"
                  "Όνομα εταίρου|Επωνυμία εταίρου|Съкратено наименование на организацията|Име на партньора|"
                  "Наименование на партньора",
    "number": "Partner number|Partnernummer|Numéro du partenaire|Numéro de partenaire|Numero del partner|"
              "Numero partner|"
              "Numer partnera|Número del socio|Número de socio|Partnernummer|Číslo partnera|Číslo partnera|"
              "Številka partnerja|Broj partnera|Partner száma|Partner sorszáma|Numărul partenerului|Număr partener|"
              "Αριθμός εταίρου|Номер на партньора",
    "role": "Partner role|Role of the partner|Rolle des Partners|Partnerrolle|Rôle du partenaire|Ruolo del partner|"
            "Rola partnera|Función del socio|Papel del socio|Rol van de partner|Partnerrol|Role partnera|Rola partnera|"
            "Úloha partnera|Vloga partnerja|Uloga partnera|Partner szerepe|Rolul partenerului|Rol partener|"
            "Ρόλος εταίρου|Ρόλος του εταίρου|Роля на партньора",
    "organisation_type": "Type of partner|Partner type|Art des Partners|Partnertyp|Typ des Partners|Type de partenaire|"
                         "Tipo di partner|Tipologia di partner|Typ partnera|Rodzaj partnera|Tipo de socio|"
                         "Type partner|Soort partner|Typ partnera|Druh partnera|Vrsta partnerja|Tip partnerja|"
                         "Vrsta partnera|Tip partnera|Partner típusa|Tipul partenerului|Tip de partener|Tip partener|"
                         "Τύπος εταίρου|Είδος εταίρου|Вид на партньора|Тип на партньора|Вид партньор",
    "pic": "PIC|PIC (from EC Participant Register)|PIC-Nummer|PIC number|Numéro PIC|Codice PIC|Kod PIC|Numer PIC|"
           "Código PIC|PIC-nummer|PIC kód|Kód PIC|PIC številka|PIC broj|PIC-szám|PIC szám|Cod PIC|Κωδικός PIC|"
           "ПИК|PIC код|PIC номер",
    "vat": "VAT number|VAT number (or other identifier)|VAT number (if applicable)|USt-IdNr.|UID-Nummer|"
           "Umsatzsteuer-Identifikationsnummer|Mehrwertsteuernummer|Numéro de TVA|Partita IVA|Numer VAT|Numer NIP|NIP|"
           "Número de IVA|NIF IVA|Btw-nummer|DIČ|IČ DPH|Identifikační číslo DPH|Davčna številka|ID za DDV|"
           "Identifikacijska številka za DDV|PDV broj|PDV ID broj|OIB|Adószám|Közösségi adószám|HÉA-szám|"
           "Număr TVA|Cod TVA|Cod de TVA|ΑΦΜ|Αριθμός ΦΠΑ|ДДС номер|Номер по ДДС",
    "budget_eur": "Partner total eligible budget|Total eligible budget|Gesamtes förderfähiges Budget|"
                  "Förderfähiges Gesamtbudget|Gesamtes förderfähiges Budget des Partners|Budget total éligible|"
                  "Budget éligible total|Budget total éligible du partenaire|Budget totale ammissibile|"
                  "Budget totale ammissibile del partner|Całkowity budżet kwalifikowalny|"
                  "Całkowity budżet kwalifikowalny partnera|Presupuesto total elegible|"
                  "Presupuesto total elegible del socio|Presupuesto total subvencionable|"
                  "Totaal subsidiabel budget|Totale subsidiabele begroting|Celkový způsobilý rozpočet|"
                  "Celkový způsobilý rozpočet partnera|Celkový oprávnený rozpočet|Celkový oprávnený rozpočet partnera|"
                  "Skupni upravičeni proračun|Celotni upravičeni proračun|Ukupni prihvatljivi proračun|"
                  "Teljes elszámolható költségvetés|Partner teljes elszámolható költségvetése|"
                  "Buget total eligibil|Bugetul total eligibil al partenerului|Συνολικός επιλέξιμος προϋπολογισμός|"
                  "Общ допустим бюджет|Общ допустим бюджет на партньора",
    "country": "Country|Land|Staat|Pays|Paese|Stato|Kraj|Państwo|País|Země|Stát|Krajina|Štát|Država|Zemlja|Ország|Țara|"
               "Țară|Χώρα|Държава|Страна",
    "nuts 3": "NUTS 3|NUTS3",
    "nuts 2": "NUTS 2|NUTS2",
    "city": "City|Town|Stadt|Ort|Ville|Commune|Città|Comune|Miasto|Miejscowość|Ciudad|Localidad|Stad|Plaats|Město|Obec|"
            "Mesto|Grad|Naselje|Város|Település|Oraș|Localitate|Πόλη|Град|Населено място",
    "postcode": "Postal code|Postcode|Postleitzahl|PLZ|Code postal|Codice postale|CAP|Kod pocztowy|Código postal|"
                "PSČ|Poštna številka|Poštni broj|Irányítószám|Cod poștal|Ταχυδρομικός κώδικας|ΤΚ|Пощенски код",
    "website": "Homepage|Website|Webseite|Internetseite|Site web|Site internet|Sito web|Strona internetowa|Sitio web|"
               "Página web|Webové stránky|Webová stránka|Spletna stran|Internetska stranica|Mrežna stranica|Honlap|"
               "Pagină web|Pagina de internet|Ιστοσελίδα|Ιστότοπος|Уебсайт|Интернет страница",
}  # fmt: skip
#: What stands before " - " in headings of the main address, as against those of a department.
_MAIN = [
    "Partner main address",
    "Main address",
    "Hauptadresse des Partners",
    "Hauptadresse",
    "Adresse principale du partenaire",
    "Adresse principale",
    "Indirizzo principale del partner",
    "Indirizzo principale",
    "Adres główny partnera",
    "Główny adres partnera",
    "Adres główny",
    "Główny adres",
    "Dirección principal del socio",
    "Dirección principal",
    "Hoofdadres van de partner",
    "Hoofdadres",
    "Hlavní adresa partnera",
    "Hlavní adresa",
    "Hlavná adresa partnera",
    "Hlavná adresa",
    "Glavni naslov partnerja",
    "Glavni naslov",
    "Glavna adresa partnera",
    "Glavna adresa",
    "Partner székhelye",
    "A partner fő címe",
    "Fő cím",
    "Székhely",
    "Adresa principală a partenerului",
    "Adresa principală",
    "Κύρια διεύθυνση του εταίρου",
    "Κύρια διεύθυνση εταίρου",
    "Κύρια διεύθυνση",
    "Основен адрес на партньора",
    "Основен адрес",
]
_LEADS = [
    "lead partner",
    "lp",
    "lead",
    "leadpartner",
    "hauptpartner",
    "chef de file",
    "partenaire chef de file",
    "partner capofila",
    "capofila",
    "partner wiodący",
    "partner główny",
    "socio principal",
    "beneficiario principal",
    "jefe de fila",
    "hoofdpartner",
    "hlavní partner",
    "vedoucí partner",
    "hlavný partner",
    "vedúci partner",
    "vodilni partner",
    "vodeći partner",
    "glavni partner",
    "vezető partner",
    "partener lider",
    "lider de parteneriat",
    "επικεφαλής εταίρος",
    "κύριος εταίρος",
    "водещ партньор",
]


def list_headings(field: str) -> tuple[str, ...]:
    """Return how a column may be headed."""
    return tuple(dict.fromkeys(_HEADINGS[field].split("|")))


def list_main_headings(field: str) -> tuple[str, ...]:
    """Return how a column of the main address may be headed ("Partner main address - Country")."""
    return tuple(f"{main} - {heading}" for main in _MAIN for heading in list_headings(field))


def list_leads() -> frozenset[str]:
    """Return the words for a lead partner, in small letters."""
    return frozenset(_LEADS)
