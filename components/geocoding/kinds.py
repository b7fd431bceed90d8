"""Words that say what kind of place a name is ("City of", "Landkreis", "Регион") → the bare name and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CITY_BEFORE = """
    village of | parish of | city of | city and county of | the city of | town of | municipality of |
    the municipality of | metropolitan city of | royal borough of | borough of | city council of | metropolis of |
    commune of | capital city of | city | municipality | stadt | landeshauptstadt | hansestadt |
    freie und hansestadt | freie hansestadt | universitatsstadt | bundesstadt | kreisstadt | grosse kreisstadt |
    gemeinde | marktgemeinde | stadtgemeinde | markt | markt gemeinde | ortsgemeinde | samtgemeinde |
    verbandsgemeinde | lutherstadt | klingenstadt | wissenschaftsstadt | ville de | ville d | commune de |
    commune d | mairie de | metropole de | communaute urbaine de | ville du | comune di | citta di |
    citta metropolitana di | municipio di | comune | ayuntamiento de | excmo. ayuntamiento de | ciudad de |
    municipio de | concello de | ajuntament de | ajuntament d | camara municipal de | camara municipal do |
    camara municipal da | camara municipal dos | municipio do | municipio da | concelho de | cidade de | cidade do |
    municipio d | gemeente | stad | kommune | kommun | miasto | gmina | gmina miasto | gmina miejska | m. st. |
    miasto stoleczne | mesto | hlavni mesto | hlavne mesto | statutarni mesto | obec | mestys | mestska cast | mc |
    grad | opcina | opstina | obcina | mestna obcina | comuna | municipiul | orasul | oras | mun. | or. | com. |
    primaria | sat | satul | loc. | localitatea | dimos | demos | δημοσ | δημου | κοινοτητα | πολη |
    municipal unit of | gr. | gr | град | гр. | гр | с. | село | община | obshtina | obshina | obchtina | општина |
    грађ | город | г. | місто | м. | s. | selo | bashkia | komuna | qarku | savivaldybe | linn | pilseta |
    kaupunki | kunta | belediyesi
"""
_CITY_AFTER = """
    city | town | municipality | city council | city municipality | kommune | kommun | stad | stads kommun |
    kaupunki | kunta | linn | vald | alev | alevik | miesto savivaldybe | rajono savivaldybe | savivaldybe | rajonas
    | m. | pilseta | novads | pagasts | varos | kozseg | nagykozseg | belediyesi | buyuksehir belediyesi | borough |
    metropole | ville | stadt | gemeinde | district municipality | local municipality | metropolitan area |
    agglomeration | urban area | area | by | bykommune | hreppur | kaupstadur | metropolitan borough council |
    borough council | district council | mjesto | pueblo | cidade | capital | commune | village | parish |
    rural municipality | countryside territory | nov. | nov | pag. | k. | d. | sen. | mst.
"""
_REGION_BEFORE = """
    region of | the region of | regional government of | region | regione | regione autonoma |
    regione autonoma della | regione del | regione della | regione siciliana | region de | region autonoma de |
    region du | regiunea | regiunea de dezvoltare | regiao | regiao autonoma da | regiao autonoma dos | regiao do |
    provincia di | provincia autonoma di | provincia de | provincia del | province of | province de | province du |
    province | provincie | provinz | provins | state of | land | bundesland | freistaat | kanton | canton of |
    canton de | canton | cantone | county of | county | co. | co | comunidad autonoma de | comunidad de |
    comunidad foral de | comunitat | principado de | junta de | generalitat de | diputacion de | diputacion foral de
    | departement de | departement de la | departement du | departement des | departement | conseil departemental de
    | conseil regional de | landkreis | kreis | lkr. | lk | bezirk | regierungsbezirk | politischer bezirk |
    regionalverband | powiat | wojewodztwo | woj. | okres | kraj | zupanija | judetul | judet | jud. |
    consiliul judetean | periphery of | perifereia | periferia | περιφερεια | περιφερειασ | νομοσ | nomos |
    prefecture of | област | област на | oblast | obl. | край | район | автономная республика | республика |
    autonomous province of | autonome provinz | autonomous region of | voivodeship of | metropolitan county of |
    district of | arrondissement de | arrondissement | arr. | comarca de | comarca del | metropolregion | euroregion
    | prefeitura | distrito de | isle of | oblasten | qarku i | rajon | laani | lan
"""
_REGION_AFTER = """
    region | county | province | provincia | provincie | provinz | voivodeship | wojewodztwo | kraj | oblast |
    область | област | край | район | megye | varmegye | maakond | maakunta | laani | lan | fylke | fylkeskommune |
    amt | county council | regional council | apskritis | apskr. | regija | zupanija | regio | prefecture | state |
    land | canton | kanton | department | departement | bezirk | kreis | landkreis | district | raion | rayon | ili
    | il | planning region | development region | self-governing region | samospravny kraj | regionsradet |
    county municipality | lansstyrelsen | planosanas regions | okrug | okres | powiat | nomos | autonomous region |
    regional unit | island | islands
"""


def _match_any(phrases: str) -> str:
    """The pattern that matches any of the phrases, however they are wrapped."""
    return "|".join(re.escape(" ".join(phrase.split())) for phrase in phrases.split("|"))


_PATTERNS = (
    (
        re.compile(rf"^(?:{_match_any(_REGION_BEFORE)})\s+(?:de |d'|d |di |of |la |le |les |des |du |der |the )*(.+)$"),
        "region",
    ),
    (re.compile(rf"^(.+?)s?\s+(?:{_match_any(_REGION_AFTER)})$"), "region"),
    (re.compile(rf"^(?:{_match_any(_CITY_BEFORE)})[\s']+(.+)$"), "city"),
    (re.compile(rf"^(.+?)\s+(?:{_match_any(_CITY_AFTER)})$"), "city"),
)
#: Greek genitives, without accents: "Δήμος Θεσσαλονίκης", "Δήμος Αθηναίων".
_GENITIVES = (
    ("ησ", "η"),
    ("ασ", "α"),
    ("ου", "οσ"),
    ("ου", "ο"),
    ("αιων", "α"),
    ("εων", "α"),
    ("ων", "α"),
    ("ων", "εσ"),
)


def strip_kind(plain: str) -> Iterator[tuple[str, str]]:
    """(bare name, "city" or "region") for each word of kind that a simplified name begins or ends with.

    >>> list(strip_kind("city of mechelen")), list(strip_kind("landkreis osnabruck"))
    ([('mechelen', 'city')], [('osnabruck', 'region')])
    """
    for pattern, kind in _PATTERNS:
        found = pattern.match(plain)
        if found:
            bare = found.group(1).strip(" ,'")
            yield bare, kind
            if kind == "city" and bare.endswith("s") and plain.startswith(bare):
                yield bare[:-1], kind  # "Göteborgs stad"
            yield from (
                (bare.removesuffix(ending) + base, kind) for ending, base in _GENITIVES if bare.endswith(ending)
            )
