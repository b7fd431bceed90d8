"""The words of Europe's languages that say what kind of place a name is, without accents, divided by "|"."""

from __future__ import annotations

#: Stand right before a name.
CITY_BEFORE = """
    village of | parish of | city of | city and county of | the city of | town of | municipality of |
    the municipality of | metropolitan city of | royal borough of | county borough of | borough of |
    city council of | local council of | metropolis of | commune of | capital city of | capital city |
    capital of | urban municipality of | city | municipality | stadt | kreisfreie stadt | landeshauptstadt |
    bundeshauptstadt | statutarstadt | hansestadt | universitats- und hansestadt |
    freie und hansestadt | freie hansestadt | freie stadt | universitatsstadt | bundesstadt | kreisstadt |
    grosse kreisstadt | stadtverwaltung | stadtgemeinde | magistrat | magistrat der stadt | magistrat der |
    landratsamt | gemeinde | gem. | marktgemeinde | markt | markt gemeinde | ortsgemeinde | samtgemeinde |
    verbandsgemeinde | politische gemeinde | einwohnergemeinde | lutherstadt | klingenstadt |
    wissenschaftsstadt | municipio | comune | ayto. | ayto | ayuntamiento | gemeente | stad | kommune |
    kommun | miasto | gmina | gmina miejska | gmina wiejska | urzad miasta | urzad gminy | m. st. | m.st. |
    miasto stoleczne | miasto na prawach powiatu | mesto | hlavni mesto | hl. m. | hl.m. | hlavne mesto |
    hlavne mesto sr | hlavne mesto slovenskej republiky | statutarni mesto | obec | mestys | mestska cast | mc |
    grad | opcina | opstina | obcina | mestna obcina | comuna | municipiul | municipiului | orasul | orasului |
    oras | mun. | or. | com. | primaria | sat | satul | loc. | localitatea | dimos | demos | δημοσ | δημου |
    κοινοτητα | πολη | municipal unit of | gr. | gr | град | гр. | гр | с. | село | община | obshtina |
    obshina | obchtina | општина | грађ | город | г. | місто | м. | s. | selo | bashkia | bashkia e | komuna |
    komuna e | savivaldybe | linn | pilseta | kaupunki | kunta | belediyesi | kunsill lokali
"""

#: Stand before a name with a link between them: "Ville d'Orléans", "Concello da Coruña".
CITY_OF = """
    ville | commune | mairie | metropole | metropole europeenne | eurometropole | communaute urbaine |
    communaute d'agglomeration | communaute de communes | agglomeration | comune | citta | citta' |
    citta metropolitana | municipio | amministrazione comunale | ayuntamiento | ayto. | ayto |
    excmo. ayuntamiento | ciudad | concello | concejo | ajuntament | camara municipal | municipio | concelho |
    cidade | freguesia | junta de freguesia | municipi | administration communale
"""

#: Stand after a name.
CITY_AFTER = """
    city | town | municipality | city council | city municipality | town council | local council | kommune |
    kommun | stad | stads kommun | kaupunki | kunta | linn | linnavalitsus | vald | alev | alevik |
    miesto savivaldybe | rajono savivaldybe | savivaldybe | rajonas | m. | pilseta | dome | pasvaldiba |
    novads | pagasts | varos | kozseg | nagykozseg | belediyesi | buyuksehir belediyesi | borough | metropole |
    ville | stadt | gemeinde | district municipality | local municipality | metropolitan area |
    agglomeration | urban area | area | by | bykommune | hreppur | kaupstadur | udala |
    metropolitan borough council | borough council | district council | mjesto | pueblo | cidade | capital |
    commune | village | parish | rural municipality | countryside territory | nov. | nov | pag. | k. | d. |
    sen. | mst.
"""

REGION_BEFORE = """
    region of | the region of | regional government of | region | regione | regione autonoma |
    regione del | regione della | regione siciliana | region autonoma de |
    regiunea | regiunea de dezvoltare | regiao | regiao autonoma |
    provincia | provincia autonoma | prov. | province of | province | provincie | provinz | provins |
    state of | free state of | land | bundesland | freistaat | kanton | canton of | canton | cantone |
    county of | county | co. | co | comunidad autonoma de | comunidad de | comunidad foral de | comunitat |
    principado de | junta de | gobierno de | generalitat de | diputacion | diputacion provincial |
    diputacion foral | diputacio | cabildo | cabildo insular | govern | consell | departement | dept. |
    conseil departemental | conseil general | conseil regional | landkreis | kreis | lkr. | lk | bezirk |
    regierungsbezirk | politischer bezirk | regionalverband | powiat | wojewodztwo | woj. | okres | kraj |
    zupanija | judetul | judet | jud. | consiliul judetean | periphery of | perifereia | periferia |
    περιφερεια | περιφερειασ | νομοσ | nomos | prefecture of | област | област на | oblast | obl. | край |
    район | автономная республика | автономна покрајина | ап | ap | република | республика |
    autonomous province of | autonome provinz | autonomous region of | voivodeship of |
    metropolitan county of | district of | arrondissement | arr. | comarca | metropolregion | euroregion |
    prefeitura | distrito | isle of | oblasten | qarku i | rajon | lansstyrelsen | lansstyrelsen i | laani |
    lan
"""

REGION_AFTER = """
    region | county | province | provincia | provincie | provinz | voivodeship | wojewodztwo | kraj | oblast |
    область | област | край | район | megye | varmegye | maakond | maakunta | liitto | laani | lan |
    lans landsting | fylke | fylkeskommune | amt | county council | regional council | apskritis | apskr. |
    regija | zupanija | regio | prefecture | state | land | canton | kanton | department | departement |
    bezirk | kreis | landkreis | district | raion | rayon | ili | il | planning region | development region |
    self-governing region | samospravny kraj | regionsradet | county municipality | lansstyrelsen |
    planosanas regions | okrug | okres | powiat | nomos | autonomous region | regional unit | island | islands
"""
