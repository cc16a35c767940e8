"""The words of laboratory tables: English, German, French, Spanish; without accents, in lower case.

Each set says what a name with one of its words is, or is not. A word that stands nowhere here is not understood.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


#: What is no measurement, or not the one itself.
STATISTICS = words(
    """
    sd std stdev stddev sem error err stderr rsd cv var variance min max minimum maximum lod loq mdl limit limits
    recovery ratio over sum summe somme suma count anzahl number nr id qc blank duplicate dup flag code lab labor
    date datum fecha year jahr ano annee time zeit standardabweichung stabw ecart type desviacion desv fehler
    nachweisgrenze bestimmungsgrenze grenzwert class klasse classe clase texture textur bodenart depth tiefe
    profondeur profundidad comment remark bemerkung note qualifier change delta difference saturation sattigung
    threshold background baseline factor index enrichment igeo bcf tf uncertainty unsicherheit
    """
)
#: What says that values are no longer in the unit they were measured in.
TRANSFORMS = words("log log10 log2 log1p lg ln loge logs logarithm logarithmus logarithme logaritmo logit sqrt zscore")
#: Substances that are none of the elements, or sums of them.
SUBSTANCES = words(
    """
    nitrogen stickstoff azote nitrogeno kjeldahl tn phosphorus phosphor phosphore fosforo tp p2o5 olsen sulfur
    sulphur schwefel soufre azufre carbonate carbonates carbonat karbonat carbonato carbonatos caco3 kalk calcaire
    lime caliza carbon kohlenstoff carbone carbono tc tic ic doc toc soc som corg organic organisch organischer
    organische organique organico organica humus inorganic anorganisch inorganique inorganico silt schluff limon
    limo sand sable arena gravel clay ton tongehalt argile arcilla water moisture wassergehalt feuchte humedad
    humidite density acidity aciditat acidite acidez bases basen cations kationen cationes base cation capacity cec
    kak cic salt salts salz sales sels tds ec boron bor bore boro chloride chlorid silicon silizium silicium silicio
    fluoride fluor hydrogen iodine ph no3 nh4 po4 so4 k2o na2o cao mgo fe2o3 al2o3 sio2 mno pah pcb matter substanz
    """
)
#: What was extracted, or where from: contents of another kind than the total in soil.
EXTRACTS = words(
    """
    dtpa edta hcl cacl2 nh4no3 mgcl2 nano3 acetate mehlich available verfugbar disponible soluble loslich water
    bioavailable bioaccessible extractable extrahierbar leachate leachable eluate eluat plant pflanze planta plante
    grain korn leaf blatt root wurzel shoot rice wheat blood dissolved gelost uptake mobile labile exchangeable pore
    dust sediment sludge
    """
)
#: Words that change nothing.
NEUTRAL = words(
    """
    soil boden sol suelo topsoil oberboden mean mittel mittelwert moyenne media average avg median value wert
    measured gemessen of in the der des im du de del la le el and und et y dry dm dw ts tm fraction fraktion
    fraccion share anteil metal metall metaux heavy schwermetall trace total content bulk icp ms oes aas xrf aqua
    regia ar konigswasser kw eau regale agua digestion digest aufschluss bcr tessier step steps extract sequential
    pool form forms bound phase gebunden lie liee non relative rel percentage mg kg upper surface fine earth
    feinboden near pseudo
    """
)
TOTALS = words(
    """
    total totals tot totale totaux totales gesamt gesamtgehalt gesamtkonzentration content contents gehalt gehalte
    teneur contenido concentration conc konzentration concentracion pseudototal
    """
)
ELEMENT_WORDS = words("element elements elemento elemente metal metall schwermetall symbol analyte analyt parameter")
#: What rows are grouped by, the best first.
GROUP_WORDS = (
    "group", "gruppe", "site", "standort", "sitio", "source", "study", "studie", "location", "lugar", "lieu",
    "station", "estacion", "ort", "area", "region", "gebiet", "zone", "zona", "localidad", "parcelle", "parcela",
    "field", "plot", "profile", "profil", "place",
)  # fmt: skip
ORGANIC = words("organic org organisch organischer organische organisches organique organico organica")
CARBON = words("carbon kohlenstoff carbone carbono")
SOC_WORDS = words("soc toc corg orgc oc orgcarbon kohlenstoffgehalt")
SOM_WORDS = words("som om humus humusgehalt")
MATTER = words("matter substanz substance matiere materia material")
NOT_SOC = words(
    """
    inorganic anorganisch inorganique inorganico dissolved water soluble doc microbial biomass mbc labile stock
    stocks vorrat ratio tic carbonate carbonates n nitrogen horizon horizont layer black
    """
)
CLAY_WORDS = words("clay ton tongehalt tonanteil argile argiles arcilla arcillas lutum")
NOT_CLAY = words(
    """
    silt schluff limon limo sand sable arena mineral minerals minerale loam lehm type ratio free dispersible
    """
)
CEC_WORDS = words("cec kak cic ecec cecpot kakpot ceceff kakeff")
#: Words that together mean the cation exchange capacity.
CEC_SENTENCES = tuple(
    words(sentence)
    for sentence in (
        "cation exchange capacity",
        "cation exchangeable capacity",
        "capacite echange",
        "capacidad intercambio",
        "capacidad cambio",
        "kationenaustauschkapazitat",
        "austauschkapazitat",
    )
)
EFFECTIVE = words("eff effective effektiv effektive efectiva ecec ceceff kakeff")
#: What a number of a fraction follows.
NUMBERED = words("f bcr step stufe schritt etape etapa paso fraction fraktion fraccion")
#: Descriptions of the four fractions.
DESCRIBED_FRACTIONS = (
    words("exchangeable exch acidsoluble austauschbar austauschbare saureloslich echangeable intercambiable cambiable"),
    words("reducible reduzierbar reduzierbare reductible femn"),
    words("oxidisable oxidizable oxidable oxydable oxidierbar oxidierbare"),
    words("residual res residuel residuelle residuum ruckstand"),
)
#: The second of five steps (Tessier), which is part of F1 here, and what says that it is a step.
CARBONATES = words("carbonate carbonates karbonat carbonat karbonate carbonato carbonatos")
BOUND = words("bound gebunden lie liee lies ligado ligada fraction fraktion fraccion step stufe etape paso")
#: What else may stand in a description of a fraction.
BESIDES = words("acid soluble extractable oxides oxide mobile to")
#: Cations whose exchangeable part is a soil property by itself.
BASE_CATIONS = frozenset({"Ca", "Mg", "K", "Na", "Al", "Fe", "Mn"})
WATER = words("h2o water wasser eau agua aq w")
#: Symbols in lower case that are more often something else.
ODD_SYMBOLS = words("as se na nd mg in no al la er pr sc")
