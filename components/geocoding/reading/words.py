"""Words that are no names: those that join names, those that begin many, and those that say that there is no place."""

from __future__ import annotations

from components.geocoding.reading.normalise import normalise


def _list(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words that join a name: what follows them belongs to it. Without accents.
LINKS = _list("""
    a aan ad al am an auf bei bij by d da dal das de degli dei del dell della delle den der des di do dos du e el
    en et i im in l la las le les los na nad near o ob och of og on op os pod pri s sous sub sur t te ten ter the
    tot u un under upon v ve ved vor y z zu
""")

#: Words that begin many names: alone they are none. Without accents.
OPENINGS = _list("""
    saint sainte san santa santo sant sankt sao st alto alta ano agia agios bad bel bella castel castello ciudad
    gross horni dolni dolna horna nova novo nove novy nowa nowy stara stare stary velka velke velky mala male maly
    villa vila ville valle val torre monte mont point port porto puerto puente rio isle ile insel island nea neo
    nieuw oud neu alt klein north south east west upper lower great little new old nagy kis
""")

#: Cells that name no single place, folded; "_" stands for a space.
NO_PLACE = frozenset(
    normalise(cell)
    for cell in _list("""
    n/a na n.a n.a. n.d. n.d none null nil unknown tbd tba tbc x xx xxx xyz online virtual webinar internet
    various several different multiple diverse divers verschiedene several_cities various_cities different_cities
    several_locations various_locations various_places several_places multiple_cities multiple_locations
    many_cities all all_cities everywhere worldwide global international europe eu european_union nationwide
    national whole_country entire_country countrywide remote not_applicable not_available not_specified not_known
    no_data unbekannt unbekannter_ort inconnu onbekend nieznane desconocido sconosciuto k.a. k.a keine_angabe s/n
    other others autre andere altro otro cross-border cross_border transnational to_be_defined to_be_confirmed
    to_be_determined home home_office mehrere mehrere_stadte verschiedene_orte plusieurs plusieurs_villes varios
    varias varias_ciudades varie diverse_citta rozne test nicht_zutreffend sans_objet no_aplica nvt n.v.t. n.v.t
    balkans western_balkans scandinavia alps danube_region baltic_sea baltic_sea_region mediterranean other_cities
    partner_cities all_partners city town village country region abroad
    n/v #nv nan undefined empty blank néant aucun aucune nessuno nessuna ninguno ninguna nenhum nenhuma geen inget
    ei_ole puudub nėra žádné žiadne nincs nincs_adat niciunul brak brak_danych няма нет немає нема yok entfällt
    kein_ort ohne_ort okänd okänt ukendt ukjent tuntematon ei_tiedossa teadmata nezināms nežinoma neznámé neznámý
    neznáme neznan neznano nepoznato nepoznat ismeretlen necunoscut desconhecido desconegut ezezaguna nieznany
    неизвестно неизвестен неизвестный невідомо непознато άγνωστο bilinmiyor e_panjohur óþekkt mhux_magħruf
    flera flere useita mitmed vairākas vairāki keletas několik niekoľko kilka više_gradova različno több mai_multe
    vários várias diversos diversas różne meerdere verschillende няколко несколько кілька неколико διάφορα
    διάφορες çeşitli birkaç flera_orter flere_steder useita_paikkakuntia több_helyszín několik_měst różne_miasta
    meerdere_steden vários_locais plusieurs_lieux più_città varie_sedi varios_lugares mehrere_orte
    онлайн en_ligne en_línea em_linha in_linea virtuell virtuel virtuale virtuální wirtualnie zdalnie verkossa
    à_distance distanciel hybrid zoom teams ms_teams webex
    bundesweit landesweit europaweit weltweit nazionale nacional landsdækkende landsdekkende rikstäckande
    valtakunnallinen országos cała_polska territorio_nazionale europa evropa eurooppa eiropa európa ευρώπη европа
    our_city our_town our_municipality our_region unsere_stadt unsere_gemeinde notre_ville notre_commune
    nuestra_ciudad la_nostra_città nasze_miasto onze_stad vår_stad
    danube rhine alpine_space adriatic carpathians black_sea north_sea nordic_countries baltics benelux
    central_europe eastern_europe southern_europe western_europe northern_europe south-east_europe
    """)
)
