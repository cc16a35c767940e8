<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>SoilMobility</name>
    <message>
      <location filename="../mobility" />
      <source>compound</source>
      <translation>mit Zinseszins</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>linear</source>
      <translation>linear</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>partly</source>
      <translation>teilweise</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Aluminium</source>
      <translation>Aluminium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Antimony</source>
      <translation>Antimon</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Arsenic</source>
      <translation>Arsen</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Barium</source>
      <translation>Barium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Beryllium</source>
      <translation>Beryllium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Bismuth</source>
      <translation>Bismut</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Cadmium</source>
      <translation>Cadmium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Caesium</source>
      <translation>Caesium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Calcium</source>
      <translation>Calcium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Cerium</source>
      <translation>Cer</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Chromium</source>
      <translation>Chrom</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Cobalt</source>
      <translation>Cobalt</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Copper</source>
      <translation>Kupfer</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Dysprosium</source>
      <translation>Dysprosium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Erbium</source>
      <translation>Erbium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Europium</source>
      <translation>Europium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Gadolinium</source>
      <translation>Gadolinium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Gallium</source>
      <translation>Gallium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Germanium</source>
      <translation>Germanium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Iron</source>
      <translation>Eisen</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Lanthanum</source>
      <translation>Lanthan</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Lead</source>
      <translation>Blei</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Lithium</source>
      <translation>Lithium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Magnesium</source>
      <translation>Magnesium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Manganese</source>
      <translation>Mangan</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Mercury</source>
      <translation>Quecksilber</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Molybdenum</source>
      <translation>Molybdän</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Neodymium</source>
      <translation>Neodym</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Nickel</source>
      <translation>Nickel</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Niobium</source>
      <translation>Niob</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Potassium</source>
      <translation>Kalium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Praseodymium</source>
      <translation>Praseodym</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Rubidium</source>
      <translation>Rubidium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Samarium</source>
      <translation>Samarium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Scandium</source>
      <translation>Scandium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Selenium</source>
      <translation>Selen</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Silver</source>
      <translation>Silber</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Sodium</source>
      <translation>Natrium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Strontium</source>
      <translation>Strontium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Thallium</source>
      <translation>Thallium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Thorium</source>
      <translation>Thorium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Tin</source>
      <translation>Zinn</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Titanium</source>
      <translation>Titan</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Uranium</source>
      <translation>Uran</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Vanadium</source>
      <translation>Vanadium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Ytterbium</source>
      <translation>Ytterbium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Yttrium</source>
      <translation>Yttrium</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Zinc</source>
      <translation>Zink</translation>
    </message>
    <message>
      <location filename="../mobility/elements.py" />
      <source>Zirconium</source>
      <translation>Zirconium</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Edit the ready model…</source>
      <translation>Das fertige Modell bearbeiten …</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Manual</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>No program opens web pages here. The manual is the file {}.</source>
      <translation>Hier öffnet kein Programm Webseiten. Das Handbuch ist die Datei {}.</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>The Processing plugin is not active.</source>
      <translation>Die Erweiterung Processing (Verarbeitung) ist nicht aktiv.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area by mobility</source>
      <translation>Fläche nach Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area by mobility, in steps of 1 %; the lines are the limits of the classes.</source>
      <translation>Fläche nach Mobilität in Schritten von 1 %; die Linien sind die Grenzen der Klassen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area of class {} ({}), m²</source>
      <translation>Fläche der Klasse {} ({}), m²</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area per class</source>
      <translation>Fläche je Klasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area with data</source>
      <translation>Fläche mit Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area, km²</source>
      <translation>Fläche, km²</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>At medium risk or above</source>
      <translation>Mindestens mittleres Risiko</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Band</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Classifies mobility (F1 in %) by the risk assessment code (Perin et al. 1985): below 1 % no, 1 to 10 low, 10 to 30 medium, 30 to 50 high, 50 and more very high. A value on a limit belongs to the class above. Other limits can be set.

The table gives pixels, area on the ellipsoid and share of each class; the report shows them with a map.</source>
      <translation>Klassifiziert die Mobilität (F1 in %) nach dem Risk Assessment Code (Perin et al. 1985): unter 1 % kein, 1 bis 10 geringes, 10 bis 30 mittleres, 30 bis 50 hohes, ab 50 sehr hohes Risiko. Ein Wert auf einer Grenze gehört zur höheren Klasse. Andere Grenzen sind möglich.

Die Tabelle gibt Pixel, Fläche auf dem Ellipsoid und Anteil jeder Klasse; der Bericht zeigt sie mit einer Karte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Classify mobilization risk</source>
      <translation>Mobilisierungsrisiko klassifizieren</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Map of the risk classes</source>
      <translation>Karte der Risikoklassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mean mobility (F1)</source>
      <translation>Mittlere Mobilität (F1)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mean mobility (F1, %)</source>
      <translation>Mittlere Mobilität (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobility (F1) is the share of the content that is exchangeable or acid-soluble. A class begins at its lower limit. Areas are those of the pixels on the ellipsoid.</source>
      <translation>Mobilität (F1) ist der Anteil des Gehalts, der austauschbar oder säurelöslich ist. Eine Klasse beginnt an ihrer unteren Grenze. Flächen sind die der Pixel auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobility (F1, %)</source>
      <translation>Mobilität (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobility or fractionation raster; values are in %.</source>
      <translation>Raster der Mobilität oder der Fraktionen; Werte in %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobilization risk</source>
      <translation>Mobilisierungsrisiko</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobilization risk: {}</source>
      <translation>Mobilisierungsrisiko: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Risk</source>
      <translation>Risiko</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Risk classes</source>
      <translation>Risikoklassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Risk classes of {}.</source>
      <translation>Risikoklassen von {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Share of the area at medium risk or above</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Share, %</source>
      <translation>Anteil, %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Valid pixels</source>
      <translation>Gültige Pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>of the area with data</source>
      <translation>der Fläche mit Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>of the pixels</source>
      <translation>der Pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>{:,.0f} pixels outside 0 to 100 % were masked.</source>
      <translation>{:,.0f} Pixel außerhalb von 0 bis 100 % wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>{} pixels</source>
      <translation>{} Pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>{}: band {} is named “{}”. Is it mobility (F1)?</source>
      <translation>{}: Kanal {} heißt „{}“. Ist das die Mobilität (F1)?</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>{}: {:,} pixels, {:,.2f} km²</source>
      <translation>{}: {:,} Pixel, {:,.2f} km²</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Classes of the index</source>
      <translation>Klassen des Index</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite index</source>
      <translation>Zusammengesetzter Index</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk classes</source>
      <translation>Klassen des zusammengesetzten Risikos</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk of several elements</source>
      <translation>Zusammengesetztes Risiko mehrerer Elemente</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Count elements from this class on</source>
      <translation>Elemente ab dieser Klasse zählen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>ELEMENTS: {}</source>
      <translation>ELEMENTS: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Elements</source>
      <translation>Elemente</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Elements joined: {}.</source>
      <translation>Zusammengefasste Elemente: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Elements to be joined. None: the potentially toxic ones among the bands.</source>
      <translation>Elemente, die zusammengefasst werden. Keine Auswahl: die potenziell toxischen unter den Kanälen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Highest mobility of several elements (%)</source>
      <translation>Höchste Mobilität mehrerer Elemente (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>How the elements are joined; see the description.</source>
      <translation>Wie die Elemente zusammengefasst werden; siehe Beschreibung.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>INPUT (“{}”): no band is named after {}. Its elements are: {}.</source>
      <translation>INPUT („{}“): Kein Kanal ist nach {} benannt. Seine Elemente sind: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Joins the mobility (F1, %) of several elements into one index per pixel. The bands of the input are told apart by name: each bears its element's symbol, as “Predict mobility of several elements” writes them.

worst: the highest mobility, whose class is the worst class. mean: the mean mobility. toxicity: the mean weighted by toxic-response factors (Hakanson 1980; Xu et al. 2008); elements without a factor are left out and named in the log. It is not Hakanson's ecological risk index, which multiplies factors with ratios of contents. count: the number of elements at or above a class.

By default the potentially toxic elements among the bands are joined: As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, Tl, U, V and Zn. Over all elements the alkalis would make every pixel “very high”. A pixel that lacks any of the elements is nodata.</source>
      <translation>Fasst die Mobilität (F1, %) mehrerer Elemente zu einem Index je Pixel zusammen. Die Kanäle der Eingabe werden am Namen erkannt: Jeder trägt das Symbol seines Elements, so wie „Mobilität mehrerer Elemente vorhersagen“ sie schreibt.

worst: die höchste Mobilität, deren Klasse die schlechteste ist. mean: die mittlere Mobilität. toxicity: das Mittel, gewichtet mit Toxizitätsfaktoren (Hakanson 1980; Xu et al. 2008); Elemente ohne Faktor bleiben weg und werden im Protokoll genannt. Es ist nicht Hakansons ökologischer Risikoindex, der Faktoren mit Verhältnissen von Gehalten multipliziert. count: die Zahl der Elemente ab einer Klasse.

Ohne Auswahl werden die potenziell toxischen Elemente unter den Kanälen zusammengefasst: As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, Tl, U, V und Zn. Über alle Elemente würden die Alkalien jeden Pixel „sehr hoch“ machen. Ein Pixel, dem eines der Elemente fehlt, ist ohne Wert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Left out, because no toxic-response factor is published for them: {}.</source>
      <translation>Weggelassen, weil für sie kein Toxizitätsfaktor veröffentlicht ist: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Mean mobility of several elements (%)</source>
      <translation>Mittlere Mobilität mehrerer Elemente (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Mean of the index</source>
      <translation>Mittel des Index</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Mobility of several elements (F1, %)</source>
      <translation>Mobilität mehrerer Elemente (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Most critical element</source>
      <translation>Kritischstes Element</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>No pixel has all the elements: the result is empty.</source>
      <translation>Kein Pixel hat alle Elemente: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Number of elements at {} risk or above</source>
      <translation>Zahl der Elemente mit mindestens diesem Risiko: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Number of elements joined</source>
      <translation>Zahl der zusammengefassten Elemente</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>OUTPUT_CLASSES: a number of elements has no class of mobility. Leave it out or change METHOD.</source>
      <translation>OUTPUT_CLASSES: Eine Zahl von Elementen hat keine Mobilitätsklasse. Weglassen oder METHOD ändern.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>One band per element, named by its symbol.</source>
      <translation>Ein Kanal je Element, nach dessen Symbol benannt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Only for the method count: the lowest class that counts.</source>
      <translation>Nur für die Methode count: die niedrigste Klasse, die zählt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Share of pixels at medium risk or above (not for count)</source>
      <translation>Anteil der Pixel mit mindestens mittlerem Risiko (nicht bei count)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Toxic-response factors: {}.</source>
      <translation>Toxizitätsfaktoren: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Toxicity-weighted mobility (%)</source>
      <translation>Nach Toxizität gewichtete Mobilität (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>{:,.0f} values outside 0 to 100 % were masked.</source>
      <translation>{:,.0f} Werte außerhalb von 0 bis 100 % wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>{} is the most critical element of {:.1f} % of the pixels.</source>
      <translation>{} ist auf {:.1f} % der Pixel das kritischste Element.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Describe model</source>
      <translation>Modell beschreiben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Elements measured</source>
      <translation>Gemessene Elemente</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Elements partly measured</source>
      <translation>Teilweise gemessene Elemente</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Elements that rest on theory alone</source>
      <translation>Elemente, die allein auf Theorie beruhen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Model {}, trained on {}</source>
      <translation>Modell {}, trainiert am {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>One file, for the screen and for paper (print it to PDF).</source>
      <translation>Eine einzige Datei, für Bildschirm und Papier (als PDF drucken).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Writes the card of a model as a page: which elements were measured and which rest on theory alone, how far predictions for unseen sources are off, how each element responds to pH and organic carbon, what the model cannot do, and the sources with their licences. Read it before a decision rests on a map.

MODEL is the folder of a bundle, for example one trained on your own samples; by default the bundled model.</source>
      <translation>Schreibt die Karte (card) eines Modells als Seite: welche Elemente gemessen wurden und welche allein auf Theorie beruhen, wie weit Vorhersagen für unbekannte Quellen danebenliegen, wie jedes Element auf pH und organischen Kohlenstoff antwortet, was das Modell nicht kann, und die Quellen mit ihren Lizenzen. Vor jeder Entscheidung zu lesen, die auf einer Karte beruht.

MODEL ist der Ordner eines Bündels, zum Beispiel eines, das mit eigenen Proben trainiert wurde; sonst das mitgelieferte Modell.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Copies a small example region to a folder and loads it: pH, organic carbon, clay, CEC, contents around a smelter, administrative zones and laboratory samples. The region is synthetic, made by a script of this project; it is for trying the plugin, not for conclusions.</source>
      <translation>Kopiert eine kleine Beispielregion in einen Ordner und lädt sie: pH, organischer Kohlenstoff, Ton, KAK, Gehalte um eine Hütte, Verwaltungsbezirke und Laborproben. Die Region ist synthetisch, von einem Skript dieses Projekts erzeugt; sie dient zum Ausprobieren, nicht für Schlüsse.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Example data</source>
      <translation>Beispieldaten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>FOLDER: the example cannot be written to “{}”: {}. Choose a folder you may write to.</source>
      <translation>FOLDER: Das Beispiel kann nicht nach „{}“ geschrieben werden: {}. Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Prepare</source>
      <translation>Vorbereiten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Where the files are copied to; files of the same name are replaced.</source>
      <translation>Wohin die Dateien kopiert werden; gleichnamige Dateien werden ersetzt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>{} example</source>
      <translation>{}: Beispiel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>CEC of the end year</source>
      <translation>KAK des Endjahrs</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>CEC {}</source>
      <translation>KAK {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Factor of growth where nothing limits it (not with RATE_RASTER)</source>
      <translation>Wachstumsfaktor, wo nichts ihn begrenzt (nicht mit RATE_RASTER)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Four Per Mille: soil organic carbon of a later year</source>
      <translation>Vier Promille: organischer Bodenkohlenstoff eines späteren Jahres</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Lets soil organic carbon (SOC) grow by a yearly rate from the year of the map to a later one, by 4 per mille from 2024 to 2050 unless you say otherwise. The result is in the unit of the input, as decimals, with the same nodata pixels.

Compound growth: SOC × (1 + r)^n; linear: SOC × (1 + r n). For 26 years at 4 per mille: 1.1094 or 1.104. SOC never exceeds 58 % by mass. A ceiling, a mask of the land that takes part and a raster of rates are optional; organic soils (more than 12 % organic carbon) are counted, and left as they are if you ask for it.

The unit of SOC is needed only for what is stated in % by mass: the limit of 58 %, CEILING, organic soils and CEC. With CEC given, the exchange capacity follows the carbon that is added.

The initiative counts carbon stocks; scaling the content assumes that the bulk density stays as it is.</source>
      <translation>Lässt den organischen Bodenkohlenstoff (SOC) mit einer Jahresrate vom Jahr der Karte bis zu einem späteren wachsen, ohne andere Angabe um 4 Promille von 2024 bis 2050. Das Ergebnis hat die Einheit der Eingabe, mit Dezimalen, und dieselben Pixel ohne Wert.

Mit Zinseszins (compound): SOC × (1 + r)^n; linear: SOC × (1 + r n). Für 26 Jahre zu 4 Promille: 1,1094 oder 1,104. SOC übersteigt nie 58 Masse-%. Eine Obergrenze, eine Maske der teilnehmenden Flächen und ein Raster der Raten sind möglich; organische Böden (mehr als 12 % organischer Kohlenstoff) werden gezählt und auf Wunsch belassen, wie sie sind.

Die Einheit des SOC ist nur nötig für das, was in Masse-% angegeben ist: die Grenze von 58 %, CEILING, organische Böden und die KAK. Ist CEC gegeben, folgt die Austauschkapazität dem zusätzlichen Kohlenstoff.

Die Initiative zählt Kohlenstoffvorräte; den Gehalt zu skalieren nimmt an, dass die Lagerungsdichte gleich bleibt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mean SOC in the end year, in the unit of the input</source>
      <translation>Mittlerer SOC im Endjahr, in der Einheit der Eingabe</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mean SOC in the start year, in the unit of the input</source>
      <translation>Mittlerer SOC im Startjahr, in der Einheit der Eingabe</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>No pixel has SOC: the result is empty.</source>
      <translation>Kein Pixel hat SOC: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>OUTPUT_CEC needs the raster CEC.</source>
      <translation>OUTPUT_CEC braucht das Raster CEC.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>SOC of the end year</source>
      <translation>SOC des Endjahrs</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>SOC {}</source>
      <translation>SOC {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>SOC: {:,.0f} pixels outside the possible range were masked.</source>
      <translation>SOC: {:,.0f} Pixel außerhalb des möglichen Bereichs wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>SOC: {}, read as {} ({}).</source>
      <translation>SOC: {}, gelesen als {} ({}).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Scenario</source>
      <translation>Szenario</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Share of pixels that are organic soils (where the unit is known)</source>
      <translation>Anteil der Pixel mit organischen Böden (wo die Einheit bekannt ist)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Share of pixels that stopped at the ceiling or at 58 %</source>
      <translation>Anteil der Pixel, die an der Obergrenze oder bei 58 % stehen blieben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>The largest value, {:.4g}, is above it if the unit is {}.</source>
      <translation>Der größte Wert, {:.4g}, liegt darüber, wenn die Einheit {} ist.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>The unit of SOC is not known: organic soils were not counted and the limit of {:g} % by mass was not applied. Set SOC_UNIT to have both.</source>
      <translation>Die Einheit des SOC ist nicht bekannt: Organische Böden wurden nicht gezählt, die Grenze von {:g} Masse-% nicht angewendet. Für beides SOC_UNIT setzen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>{:,.0f} pixels ({:.2f} %) are organic soils (more than {:g} % organic carbon).</source>
      <translation>{:,.0f} Pixel ({:.2f} %) sind organische Böden (mehr als {:g} % organischer Kohlenstoff).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>{:,.0f} pixels ({:.2f} %) stopped at the ceiling or at {:g} % by mass.</source>
      <translation>{:,.0f} Pixel ({:.2f} %) blieben an der Obergrenze oder bei {:g} Masse-% stehen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Add the exchange capacity of the added carbon to CEC.</source>
      <translation>Die Austauschkapazität des zusätzlichen Kohlenstoffs zur KAK hinzuzählen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Area that ends in a higher class (m²)</source>
      <translation>Fläche, die in einer höheren Klasse endet (m²)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Area that ends in a lower class (m²)</source>
      <translation>Fläche, die in einer niedrigeren Klasse endet (m²)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>At medium risk or above: {:.2f} % of the area before, {:.2f} % after.</source>
      <translation>Mindestens mittleres Risiko: vorher {:.2f} % der Fläche, nachher {:.2f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>CEC follows SOC</source>
      <translation>KAK folgt dem SOC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>COUPLE_CEC: CEC can follow SOC only where the raster CEC is given.</source>
      <translation>COUPLE_CEC: Die KAK kann dem SOC nur folgen, wo das Raster CEC gegeben ist.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of mobility</source>
      <translation>Änderung der Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of mobility of {}, {} to {} (percentage points)</source>
      <translation>Änderung der Mobilität von {}, {} bis {} (Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of risk class</source>
      <translation>Änderung der Risikoklasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of risk class, {} to {}</source>
      <translation>Änderung der Risikoklasse, {} bis {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of the composite index since {}</source>
      <translation>Änderung des zusammengesetzten Index seit {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change over the years</source>
      <translation>Änderung über die Jahre</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Four Per Mille: change of mobility and risk</source>
      <translation>Vier Promille: Änderung von Mobilität und Risiko</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>In a higher class after: {:,.2f} km²; in a lower class: {:,.2f} km².</source>
      <translation>Nachher in einer höheren Klasse: {:,.2f} km²; in einer niedrigeren: {:,.2f} km².</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>In the scenario {:.2f} % of the area leaves the model's training range (SOC or CEC above it); it was clamped and is marked in the last band of the classes and in the report.</source>
      <translation>Im Szenario verlassen {:.2f} % der Fläche den Trainingsbereich des Modells (SOC oder KAK darüber); sie wurden auf seinen Rand gesetzt und sind im letzten Kanal der Klassen und im Bericht gekennzeichnet.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Mean of the index after (%)</source>
      <translation>Mittel des Index nachher (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Mean of the index before (%)</source>
      <translation>Mittel des Index vorher (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Not in the composite index, because no toxic-response factor is published for them: {}.</source>
      <translation>Nicht im zusammengesetzten Index, weil für sie kein Toxizitätsfaktor veröffentlicht ist: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Nowhere does the scenario leave the model's training range.</source>
      <translation>Nirgends verlässt das Szenario den Trainingsbereich des Modells.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Of the stepped output and the report's animation.</source>
      <translation>Für das Ergebnis in Schritten und die Animation des Berichts.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Predicts the mobility of one or many elements for the soil as it is and for the soil with more organic carbon, in one pass, and tells what changes. By default carbon grows by 4 per mille per year from 2024 to 2050, as the Four Per Mille Initiative asks for.

Change: percentage points of F1, one band per element. The elements are joined into one index (METHOD: worst is the highest mobility, mean the mean, toxicity the mean weighted by toxic-response factors), whose risk class before and after gives the transition classes and the share of the land at medium risk or above, for each zone if there are zones.

Steps: the change of the index since the start year, a band every STEP years, which the Temporal Controller plays. From QGIS 3.38 on that is one layer; before, one layer per year in a group.

Where the scenario leaves the training range of the model, values are clamped to it; such pixels are counted and shown (last band of the classes).

The change is exactly that of “Four Per Mille: soil organic carbon of a later year” followed by two predictions, where SOC is on the reference grid; else it is resampled first and grows then.</source>
      <translation>Sagt die Mobilität eines oder vieler Elemente für den Boden, wie er ist, und für den Boden mit mehr organischem Kohlenstoff in einem Durchgang voraus und zeigt, was sich ändert. Ohne andere Angabe wächst der Kohlenstoff um 4 Promille im Jahr von 2024 bis 2050, wie es die Vier-Promille-Initiative verlangt.

Änderung: Prozentpunkte von F1, ein Kanal je Element. Die Elemente werden zu einem Index zusammengefasst (METHOD: worst ist die höchste Mobilität, mean das Mittel, toxicity das mit Toxizitätsfaktoren gewichtete Mittel), dessen Risikoklasse vorher und nachher die Übergangsklassen und den Flächenanteil mit mindestens mittlerem Risiko ergibt, bei Zonen für jede Zone.

Schritte: die Änderung des Index seit dem Startjahr, ein Kanal alle STEP Jahre, den die Zeitsteuerung abspielt. Ab QGIS 3.38 ist das ein Layer; davor ein Layer je Jahr in einer Gruppe.

Wo das Szenario den Trainingsbereich des Modells verlässt, werden Werte auf dessen Rand gesetzt; solche Pixel werden gezählt und gezeigt (letzter Kanal der Klassen).

Die Änderung ist genau die von „Vier Promille: organischer Bodenkohlenstoff eines späteren Jahres“ mit zwei Vorhersagen danach, wenn SOC auf dem Referenzgitter liegt; sonst wird er erst umgerechnet und wächst dann.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>SOC is not on the reference grid: it is resampled first and grows then.</source>
      <translation>SOC liegt nicht auf dem Referenzgitter: Er wird erst umgerechnet und wächst dann.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>STEP: must be at least 1 year.</source>
      <translation>STEP: muss mindestens 1 Jahr sein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area at medium risk or above after</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko nachher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area at medium risk or above before</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko vorher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area outside the training range after</source>
      <translation>Flächenanteil außerhalb des Trainingsbereichs nachher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area outside the training range before</source>
      <translation>Flächenanteil außerhalb des Trainingsbereichs vorher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area that leaves the training range in the scenario</source>
      <translation>Flächenanteil, der im Szenario den Trainingsbereich verlässt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area with organic soils</source>
      <translation>Flächenanteil mit organischen Böden</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Transitions (by zone)</source>
      <translation>Übergänge (nach Zonen)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Years between steps</source>
      <translation>Jahre zwischen den Schritten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Zones: change of the composite index</source>
      <translation>Zonen: Änderung des zusammengesetzten Index</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>several elements</source>
      <translation>mehrere Elemente</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>From maps of the soil to a report by zones such as districts: the mobility of the potentially toxic elements today and with the organic carbon that the Four Per Mille Initiative asks for, the composite risk of both, and a summary of each by zones.

This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with “Edit the ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own.</source>
      <translation>Von Bodenkarten zum Bericht nach Zonen wie Landkreisen: die Mobilität der potenziell toxischen Elemente heute und mit dem organischen Kohlenstoff, den die Vier-Promille-Initiative verlangt, das zusammengesetzte Risiko beider und eine Zusammenfassung nach Zonen für jedes.

Dies ist ein Modell der Modellierung. Um andere Elemente, Klassengrenzen oder Schritte zu wählen, öffnet man es dort mit „Das fertige Modell bearbeiten“ im Menü Erweiterungen, Soil Mobility, und speichert es unter eigenem Namen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>Model: prediction, Four Per Mille, risk, zonal report</source>
      <translation>Modell: Vorhersage, Vier Promille, Risiko, Zonenbericht</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>{} is not a model</source>
      <translation>{} ist kein Modell</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>At least this share of a zone's area has the zone's value or a higher local one.</source>
      <translation>Mindestens dieser Anteil der Fläche einer Zone hat den Wert der Zone oder einen höheren lokalen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>CEC unknown</source>
      <translation>KAK unbekannt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Content over local guidance value</source>
      <translation>Gehalt im Verhältnis zum lokalen Richtwert</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Guidance</source>
      <translation>Richtwerte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Guidance value (mg/kg)</source>
      <translation>Richtwert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Guidance values of {}</source>
      <translation>Richtwerte für {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: pH, SOC (%), clay (%), CEC (cmol(c)/kg, may be empty), such as 6.2,2,20,15; a fifth number is sand (%). Empty: the median soil of the map, within the class of the row that RGV picks.</source>
      <translation>Nur für invert: pH, SOC (%), Ton (%), KAK (cmol(c)/kg, darf leer sein), etwa 6.2,2,20,15; eine fünfte Zahl ist Sand (%). Leer: der Medianboden der Karte innerhalb der Klasse der Zeile, die RGV wählt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: the mobile content (F1 of the aqua-regia content) that must not be exceeded.</source>
      <translation>Nur für invert: der mobile Gehalt (F1 des Königswasser-Gehalts), der nicht überschritten werden darf.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: the stated value, or which row of the preset.</source>
      <translation>Nur für invert: der angegebene Wert oder welche Zeile der Sammlung.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Land use</source>
      <translation>Landnutzung</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Land use the values are for; needed only where the preset has several.</source>
      <translation>Landnutzung, für die die Werte gelten; nur nötig, wo die Sammlung mehrere hat.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Limit of the mobile content (mg/kg)</source>
      <translation>Grenze des mobilen Gehalts (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Limit of the mobile content: {:g} mg/kg {}, as stated.</source>
      <translation>Grenze des mobilen Gehalts: {:g} mg/kg {}, wie angegeben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Local guidance value (mg/kg)</source>
      <translation>Lokaler Richtwert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Local guidance values</source>
      <translation>Lokale Richtwerte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Look up legal values, or invert one value; see the description.</source>
      <translation>Gesetzliche Werte nachschlagen oder einen Wert umkehren; siehe Beschreibung.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>MODE=invert needs a value to start from: PRESET, RGV or MOBILE_LIMIT.</source>
      <translation>MODE=invert braucht einen Ausgangswert: PRESET, RGV oder MOBILE_LIMIT.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Maps guidance values (RGV) for the total content of one element, in one of two modes that are never mixed.

lookup: each pixel gets the published value whose class it belongs to, by pH, texture (needs SAND) and land use. Such classes already adjust for mobility, so nothing is inverted.

invert: one value is stated, at one reference soil: the mobile content it allows there becomes the limit everywhere, and the local value is the largest content whose mobile content keeps to that limit. State the value by PRESET (the row whose class holds the reference soil; RGV then picks a row by its value), by RGV alone (a value of your own, on TOTAL_BASIS), or state the mobile content itself as MOBILE_LIMIT (mg/kg, of the aqua-regia content). The reference soil is by default the median soil of the map, within the class of the row.

In invert mode, band 2 says what is known of each value: 0 found exactly; 1 on a jump of the model, where a little more would break the limit by far; 2 capped at the highest content the model knows; 3 none, as the lowest content the model knows already breaks the limit (the value is nodata).

With totals, OUTPUT_EXCEEDANCE is the content divided by the local value. For zones, the value that protects the chosen share of each zone's area is given. The bundled values are for orientation: the law is what counts.</source>
      <translation>Kartiert Richtwerte (RGV) für den Gesamtgehalt eines Elements, auf eine von zwei Arten, die nie vermischt werden.

lookup: Jeder Pixel erhält den veröffentlichten Wert, zu dessen Klasse er gehört, nach pH, Bodenart (braucht SAND) und Landnutzung. Solche Klassen berücksichtigen die Mobilität schon, darum wird nichts umgekehrt.

invert: Ein Wert wird an einem Referenzboden angegeben: Der mobile Gehalt, den er dort zulässt, wird überall zur Grenze, und der lokale Wert ist der größte Gehalt, dessen mobiler Anteil diese Grenze einhält. Der Wert wird angegeben durch PRESET (die Zeile, deren Klasse den Referenzboden enthält; RGV wählt dann eine Zeile nach ihrem Wert), durch RGV allein (ein eigener Wert, auf der Basis TOTAL_BASIS), oder der mobile Gehalt selbst als MOBILE_LIMIT (mg/kg, vom Königswasser-Gehalt). Der Referenzboden ist ohne Angabe der Medianboden der Karte innerhalb der Klasse der Zeile.

Bei invert sagt Kanal 2, was über jeden Wert bekannt ist: 0 genau gefunden; 1 auf einem Sprung des Modells, wo etwas mehr die Grenze weit überschritte; 2 begrenzt auf den höchsten Gehalt, den das Modell kennt; 3 keiner, weil schon der niedrigste Gehalt, den das Modell kennt, die Grenze überschreitet (kein Wert).

Mit Gesamtgehalten ist OUTPUT_EXCEEDANCE der Gehalt geteilt durch den lokalen Wert. Für Zonen wird der Wert angegeben, der den gewählten Anteil der Fläche jeder Zone schützt. Die mitgelieferten Werte dienen zur Orientierung: Es gilt das Gesetz.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mean guidance value (mg/kg)</source>
      <translation>Mittlerer Richtwert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Median guidance value (mg/kg)</source>
      <translation>Median des Richtwerts (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mobile limit that was inverted (mg/kg)</source>
      <translation>Mobile Grenze, die umgekehrt wurde (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mode</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>OUTPUT_EXCEEDANCE needs the content: give TOTALS or TOTAL_VALUE.</source>
      <translation>OUTPUT_EXCEEDANCE braucht den Gehalt: TOTALS oder TOTAL_VALUE angeben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>OUTPUT_EXCEEDANCE: the values of {} are {} contents, the totals are not.</source>
      <translation>OUTPUT_EXCEEDANCE: Die Werte von {} sind Gehalte der Art {}, die Gesamtgehalte nicht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>OUTPUT_ZONES needs ZONES: choose a polygon layer.</source>
      <translation>OUTPUT_ZONES braucht ZONES: einen Polygonlayer wählen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>PRESET is missing: choose the published values to look up.</source>
      <translation>PRESET fehlt: die veröffentlichten Werte wählen, die nachgeschlagen werden sollen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>PRESET: {} are {} contents, neither total contents nor F1. They cannot be inverted.</source>
      <translation>PRESET: {} sind Gehalte der Art {}, weder Gesamtgehalte noch F1. Sie lassen sich nicht umkehren.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels capped at the highest content of the model</source>
      <translation>Pixel, die auf den höchsten Gehalt des Modells begrenzt sind</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels on a jump of the model</source>
      <translation>Pixel auf einem Sprung des Modells</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels that no row is for</source>
      <translation>Pixel, für die keine Zeile gilt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels where the lowest content of the model breaks the limit</source>
      <translation>Pixel, wo schon der niedrigste Gehalt des Modells die Grenze überschreitet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels with a guidance value</source>
      <translation>Pixel mit einem Richtwert</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Published values</source>
      <translation>Veröffentlichte Werte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>QUANTILE: must be from 0 to 100 %.</source>
      <translation>QUANTILE: muss von 0 bis 100 % sein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>REFERENCE_SOIL states no CEC, the map has it: F1 at the reference soil is less sure.</source>
      <translation>REFERENCE_SOIL gibt keine KAK an, die Karte hat sie: F1 am Referenzboden ist weniger sicher.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>REFERENCE_SOIL: the soil lies outside the class of the stated row: {}.</source>
      <translation>REFERENCE_SOIL: Der Boden liegt außerhalb der Klasse der angegebenen Zeile: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>RGV: {} has no value of {:g} mg/kg for {}. It has: {}.</source>
      <translation>RGV: {} hat keinen Wert von {:g} mg/kg für {}. Es hat: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Reference soil: pH,SOC,clay,CEC</source>
      <translation>Referenzboden: pH,SOC,Ton,KAK</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>SAND is missing: the values of {} differ by texture, which takes clay and sand.</source>
      <translation>SAND fehlt: Die Werte von {} unterscheiden nach der Bodenart, für die Ton und Sand nötig sind.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Set of published guidance values; each value's source is named in the log and the report.</source>
      <translation>Sammlung veröffentlichter Richtwerte; die Quelle jedes Werts steht im Protokoll und im Bericht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Share of each zone's area to protect (%)</source>
      <translation>Zu schützender Anteil der Fläche jeder Zone (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Share of the area where the content exceeds the guidance value</source>
      <translation>Flächenanteil, auf dem der Gehalt den Richtwert übersteigt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Stated value: {}. At the reference soil ({}: {}) it allows a mobile content of {:.4g} mg/kg: a mobility of {:.3g} % of {:.4g} mg/kg aqua regia.</source>
      <translation>Angegebener Wert: {}. Am Referenzboden ({}: {}) lässt er einen mobilen Gehalt von {:.4g} mg/kg zu: eine Mobilität von {:.3g} % von {:.4g} mg/kg in Königswasser.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>The median soil of the map ({}) lies in no class of {}. State REFERENCE_SOIL.</source>
      <translation>Der Medianboden der Karte ({}) liegt in keiner Klasse von {}. REFERENCE_SOIL angeben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>The reference soil's {} was clamped to the training range, {:g} to {:g}.</source>
      <translation>{} des Referenzbodens wurde auf den Trainingsbereich, {:g} bis {:g}, begrenzt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>The total value was brought to the aqua-regia basis by the element's share of {:g}.</source>
      <translation>Der Gesamtwert wurde mit dem Anteil {:g} des Elements auf die Königswasser-Basis gebracht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>There is no pixel {}: state REFERENCE_SOIL.</source>
      <translation>Es gibt keinen Pixel {}: REFERENCE_SOIL angeben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Zones with guidance values</source>
      <translation>Zonen mit Richtwerten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>as stated</source>
      <translation>wie angegeben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>in the class of the stated row ({})</source>
      <translation>in der Klasse der angegebenen Zeile ({})</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>median soil of the map</source>
      <translation>Medianboden der Karte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>median soil of the map within the class of the row</source>
      <translation>Medianboden der Karte innerhalb der Klasse der Zeile</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>on the map</source>
      <translation>auf der Karte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{:g} mg/kg {}, {}, as stated</source>
      <translation>{:g} mg/kg {}, {}, wie angegeben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: content over guidance value</source>
      <translation>{}: Gehalt im Verhältnis zum Richtwert</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: guidance value (mg/kg, {})</source>
      <translation>{}: Richtwert (mg/kg, {})</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: guidance value that protects {:g} % of each zone</source>
      <translation>{}: Richtwert, der {:g} % jeder Zone schützt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: local guidance value (mg/kg, {})</source>
      <translation>{}: lokaler Richtwert (mg/kg, {})</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: must be above 0 and at most 1,000,000 mg/kg.</source>
      <translation>{}: muss über 0 und höchstens 1.000.000 mg/kg sein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: not together with MOBILE_LIMIT, which is the limit itself.</source>
      <translation>{}: nicht zusammen mit MOBILE_LIMIT, das selbst die Grenze ist.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: only for MODE=invert. The modes are not mixed: looked-up values are not inverted.</source>
      <translation>{}: nur für MODE=invert. Die Arten werden nicht vermischt: Nachgeschlagene Werte werden nicht umgekehrt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>A contribution is in units of ln odds of F1: +0.69 doubles the odds F1 / (100 % - F1), -0.69 halves them. It says what the model attributes to a property, not what changing it in the field would do.</source>
      <translation>Ein Beitrag ist in Einheiten der logarithmierten Chance (ln odds) von F1: +0,69 verdoppelt die Chance F1 / (100 % - F1), -0,69 halbiert sie. Er sagt, was das Modell einer Eigenschaft zuschreibt, nicht, was ihre Änderung im Feld bewirken würde.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>CEC</source>
      <translation>KAK</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Contributions are Shapley values of logit F1 over the drivers, with all subsets of drivers, against one reference soil: exact, because the model is a sum of one- and two-way tables. Reference plus contributions equals the prediction.</source>
      <translation>Beiträge sind Shapley-Werte von logit F1 über die Einflussgrößen, mit allen Teilmengen, gegenüber einem Referenzboden: exakt, weil das Modell eine Summe von ein- und zweidimensionalen Tabellen ist. Referenz plus Beiträge ist gleich der Vorhersage.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Contributions of the drivers</source>
      <translation>Beiträge der Einflussgrößen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Dominant driver</source>
      <translation>Vorherrschende Einflussgröße</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Dominant, lowers (% of pixels)</source>
      <translation>Vorherrschend, senkt (% der Pixel)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Dominant, raises (% of pixels)</source>
      <translation>Vorherrschend, erhöht (% der Pixel)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Driver</source>
      <translation>Einflussgröße</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of mobility</source>
      <translation>Einflussgrößen der Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of the mobility of {}</source>
      <translation>Einflussgrößen der Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of {}</source>
      <translation>Einflussgrößen von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Element</source>
      <translation>Element</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Evidence</source>
      <translation>Belege</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Explain</source>
      <translation>Erklären</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>F1 of the reference soil</source>
      <translation>F1 des Referenzbodens</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Importance of the drivers</source>
      <translation>Bedeutung der Einflussgrößen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Line: F1 when one property changes and all others are those of the reference soil. Dashed: F1 of the reference soil changed by the mean contribution in those pixels of the map that have the value. Where the two part, the map's other properties matter.</source>
      <translation>Linie: F1, wenn sich eine Eigenschaft ändert und alle anderen die des Referenzbodens sind. Gestrichelt: F1 des Referenzbodens, geändert um den mittleren Beitrag in den Pixeln der Karte, die den Wert haben. Wo sich beide trennen, wirken die anderen Eigenschaften der Karte mit.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean F1 of the map</source>
      <translation>Mittleres F1 der Karte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean size</source>
      <translation>Mittlere Größe</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean size of the contribution of {}</source>
      <translation>Mittlere Größe des Beitrags: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean size of the contribution over all pixels, and its mean with sign (what the map as a whole has).</source>
      <translation>Mittlere Größe des Beitrags über alle Pixel, und sein Mittel mit Vorzeichen (was die Karte im Ganzen hat).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean size of the contributions</source>
      <translation>Mittlere Größe der Beiträge</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean with sign</source>
      <translation>Mittel mit Vorzeichen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mobility of the reference soil (F1, %)</source>
      <translation>Mobilität des Referenzbodens (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Reference soil</source>
      <translation>Referenzboden</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Reference soil ({}): {}; F1 {:.1f} %.</source>
      <translation>Referenzboden ({}): {}; F1 {:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Response of mobility to each driver</source>
      <translation>Antwort der Mobilität auf jede Einflussgröße</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Says why mobility is what it is: how much pH, organic carbon, clay, CEC and total content each raise or lower it, pixel by pixel, compared with one reference soil. The contributions are Shapley values, the fair shares of the difference: they are exact, not estimated, and add up.

Unit: natural logarithm of the odds of F1, F1 / (100 % - F1). A contribution of +0.69 doubles the odds, -0.69 halves them; 0 changes nothing. Reference soil plus all contributions is the prediction.

The dominant driver is the one with the largest contribution, with its direction. The report shows the global importance of the drivers and how mobility responds to each. An input that is not given (CEC, total content) is unknown in the reference soil as well and contributes nothing.</source>
      <translation>Sagt, warum die Mobilität so ist, wie sie ist: wie viel pH, organischer Kohlenstoff, Ton, KAK und Gesamtgehalt sie jeweils erhöhen oder senken, Pixel für Pixel, verglichen mit einem Referenzboden. Die Beiträge sind Shapley-Werte, die gerechten Anteile am Unterschied: Sie sind exakt, nicht geschätzt, und addieren sich.

Einheit: natürlicher Logarithmus der Chance von F1, F1 / (100 % - F1). Ein Beitrag von +0,69 verdoppelt die Chance, -0,69 halbiert sie; 0 ändert nichts. Referenzboden plus alle Beiträge ist die Vorhersage.

Die vorherrschende Einflussgröße ist die mit dem größten Beitrag, mit ihrer Richtung. Der Bericht zeigt die Bedeutung der Einflussgrößen im Ganzen und wie die Mobilität auf jede antwortet. Eine Eingabe, die fehlt (KAK, Gesamtgehalt), ist auch im Referenzboden unbekannt und trägt nichts bei.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Strongest driver</source>
      <translation>Stärkste Einflussgröße</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The driver with the largest contribution, and whether it raises or lowers mobility.</source>
      <translation>Die Einflussgröße mit dem größten Beitrag, und ob sie die Mobilität erhöht oder senkt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The model “{}” has drivers this version does not know: {}.</source>
      <translation>Das Modell „{}“ hat Einflussgrößen, die diese Version nicht kennt: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The soil each pixel is compared with: that of the model's card, the same for every map, or the median of each input layer as a whole.</source>
      <translation>Der Boden, mit dem jeder Pixel verglichen wird: der in der Karte (card) des Modells, für jede Landkarte derselbe, oder der Median jedes Eingabelayers im Ganzen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Total content</source>
      <translation>Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>clay</source>
      <translation>Ton</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>content {:.3g} x reference</source>
      <translation>Gehalt {:.3g} x Referenz</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>in the map</source>
      <translation>in der Karte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>organic carbon</source>
      <translation>organischer Kohlenstoff</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>others as in the reference</source>
      <translation>andere wie in der Referenz</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>reference</source>
      <translation>Referenz</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{:,} pixels</source>
      <translation>{:,} Pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{} unknown</source>
      <translation>{} unbekannt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: contribution of {} (ln odds)</source>
      <translation>{}: Beitrag von {} (ln odds)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: dominant driver</source>
      <translation>{}: vorherrschende Einflussgröße</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: mean size of the contribution {:.3f}.</source>
      <translation>{}: mittlere Größe des Beitrags {:.3f}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Applicability (likeness to measured soils)</source>
      <translation>Anwendbarkeit (Ähnlichkeit mit gemessenen Böden)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Fractionation of {}</source>
      <translation>Fraktionierung von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Fractions F1 to F4</source>
      <translation>Fraktionen F1 bis F4</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mobile content (mg/kg)</source>
      <translation>Mobiler Gehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>OUTPUT_MOBILE needs a total content: give TOTALS or TOTAL_VALUE, or leave OUTPUT_MOBILE empty.</source>
      <translation>OUTPUT_MOBILE braucht einen Gesamtgehalt: TOTALS oder TOTAL_VALUE angeben oder OUTPUT_MOBILE leer lassen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>OUTPUT_UNCERTAINTY: the model “{}” has no spread ensemble. Leave it empty.</source>
      <translation>OUTPUT_UNCERTAINTY: Das Modell „{}“ hat kein Ensemble für die Streuung. Leer lassen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Predict</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Predict fractionation of an element</source>
      <translation>Fraktionierung eines Elements vorhersagen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Predicts, pixel by pixel, how a metal or metalloid is distributed over the four fractions of a sequential extraction: F1 exchangeable and acid-soluble (the mobile share), F2 reducible, F3 oxidisable, F4 residual. The four bands add up to 100 %. The basis is the sum of the steps with an aqua-regia residual (BCR).

pH, organic carbon and clay are needed; CEC and the total content make the result better. Rasters may differ in CRS, extent and resolution: they are aligned to the pH layer, or to the reference grid. With a total content the mobile content (F1 x content, mg/kg) can be written as well; without one, the content of an ordinary soil is assumed, and the log says so.

Two more results say how far to trust it. The uncertainty is the half-width of the 90 % interval of F1. The applicability (Meyer &amp; Pebesma 2021) compares each soil with the soils in which the element was measured: the dissimilarity index, 0 for a soil like a measured one, and whether it is inside (1) or outside (0) the area of applicability. An element that was measured nowhere is outside everywhere.

The log and the file's metadata say how much of the element's behaviour was measured and how much is theory.</source>
      <translation>Sagt Pixel für Pixel voraus, wie sich ein Metall oder Halbmetall auf die vier Fraktionen einer sequenziellen Extraktion verteilt: F1 austauschbar und säurelöslich (der mobile Anteil), F2 reduzierbar, F3 oxidierbar, F4 residual. Die vier Kanäle ergeben zusammen 100 %. Die Basis ist die Summe der Schritte mit einem Königswasser-Rückstand (BCR).

pH, organischer Kohlenstoff und Ton sind nötig; KAK und Gesamtgehalt verbessern das Ergebnis. Die Raster dürfen sich in KBS, Ausdehnung und Auflösung unterscheiden: Sie werden an den pH-Layer oder das Referenzgitter angepasst. Mit einem Gesamtgehalt kann auch der mobile Gehalt (F1 x Gehalt, mg/kg) geschrieben werden; ohne ihn wird der Gehalt eines gewöhnlichen Bodens angenommen, und das Protokoll sagt es.

Zwei weitere Ergebnisse sagen, wie weit man ihm trauen kann. Die Unsicherheit ist die halbe Breite des 90-%-Intervalls von F1. Die Anwendbarkeit (Meyer &amp; Pebesma 2021) vergleicht jeden Boden mit den Böden, in denen das Element gemessen wurde: der Unähnlichkeitsindex, 0 für einen Boden wie ein gemessener, und ob er innerhalb (1) oder außerhalb (0) des Anwendungsbereichs liegt. Ein Element, das nirgends gemessen wurde, liegt überall außerhalb.

Protokoll und Metadaten der Datei sagen, wie viel vom Verhalten des Elements gemessen und wie viel Theorie ist.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Uncertainty of F1 (half-width of the 90 % interval)</source>
      <translation>Unsicherheit von F1 (halbe Breite des 90-%-Intervalls)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{:.1f} % of the pixels lie outside the area of applicability (dissimilarity index above {:g}).</source>
      <translation>{:.1f} % der Pixel liegen außerhalb des Anwendungsbereichs (Unähnlichkeitsindex über {:g}).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{} was measured in none of the model's soils: theory alone.</source>
      <translation>{} wurde in keinem der Böden des Modells gemessen: Theorie allein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: fractions, F1 shown (%)</source>
      <translation>{}: Fraktionen, gezeigt F1 (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: mobile content (mg/kg)</source>
      <translation>{}: mobiler Gehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: uncertainty of F1 (± percentage points)</source>
      <translation>{}: Unsicherheit von F1 (± Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: where the model applies</source>
      <translation>{}: wo das Modell gilt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Mobility of {} (F1, %)</source>
      <translation>Mobilität von {} (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Predict mobility of several elements</source>
      <translation>Mobilität mehrerer Elemente vorhersagen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Predicts the mobility of several elements in one pass: the share of the content that is exchangeable or acid-soluble (F1 of a sequential extraction, %), one band per element, named by its symbol.

Inputs are the same as for the fractionation of one element. Elements without a band in TOTALS are predicted at the content of an ordinary soil; the log says which. Where an element's content is unknown, its band is nodata.</source>
      <translation>Sagt die Mobilität mehrerer Elemente in einem Durchgang voraus: den Anteil des Gehalts, der austauschbar oder säurelöslich ist (F1 einer sequenziellen Extraktion, %), ein Kanal je Element, nach dessen Symbol benannt.

Die Eingaben sind dieselben wie für die Fraktionierung eines Elements. Elemente ohne Kanal in TOTALS werden beim Gehalt eines gewöhnlichen Bodens vorhergesagt; das Protokoll nennt sie. Wo der Gehalt eines Elements unbekannt ist, ist sein Kanal ohne Wert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Aligns pH, organic carbon, clay, CEC and sand to one grid and converts them to pH in water, %, %, cmol(c)/kg and %: one band each, named, with its unit. Values no soil can have are masked. A pixel that lacks any of the given inputs is nodata in all bands.

Predictions do all this by themselves; prepare a stack to look at it, or to read it many times.</source>
      <translation>Bringt pH, organischen Kohlenstoff, Ton, KAK und Sand auf ein Gitter und rechnet sie um in pH in Wasser, %, %, cmol(c)/kg und %: je ein benannter Kanal mit seiner Einheit. Werte, die kein Boden haben kann, werden maskiert. Ein Pixel, dem eine der gegebenen Eingaben fehlt, ist in allen Kanälen ohne Wert.

Vorhersagen tun all das selbst; ein Stapel ist zum Ansehen da, oder um ihn oft zu lesen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Mean of {}</source>
      <translation>Mittel von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Prepare soil rasters</source>
      <translation>Bodenraster vorbereiten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Soil properties, pH shown</source>
      <translation>Bodeneigenschaften, gezeigt pH</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Soil stack</source>
      <translation>Bodenstapel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>All valid pixels have the same value: there are no spots, the result is empty.</source>
      <translation>Alle gültigen Pixel haben denselben Wert: Es gibt keine Spots, das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Choose the |z| of the classes so that 10, 5 and 1 % of the spots are false discoveries.</source>
      <translation>|z| der Klassen so wählen, dass 10, 5 und 1 % der Spots falsche Entdeckungen sind.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Finds where high values (hot spots) and low values (cold spots) cluster more than chance would have it, by Getis-Ord Gi* (Getis &amp; Ord 1992; Ord &amp; Getis 1995): the sum of the values within a radius, as z. All pixels within the radius count alike; the pixel itself is one of them; nodata is left out. Distances are metres on the ground, on rasters in degrees too.

Classes: |z| at 90, 95 and 99 % confidence. Every pixel is a test of its own, so that in a large raster many reach 90 % by chance: the option FDR holds the share of false discoveries (Benjamini &amp; Hochberg 1995). Neighbouring values of a smooth map are alike by nature: read the classes as a description of the map, not as proof of a cause.</source>
      <translation>Findet, wo sich hohe Werte (Hotspots) und niedrige Werte (Coldspots) stärker häufen, als der Zufall es täte, mit Getis-Ord Gi* (Getis &amp; Ord 1992; Ord &amp; Getis 1995): die Summe der Werte in einem Umkreis, als z. Alle Pixel im Umkreis zählen gleich, auch der Pixel selbst; Pixel ohne Wert bleiben weg. Entfernungen sind Meter am Boden, auch bei Rastern in Grad.

Klassen: |z| bei 90, 95 und 99 % Vertrauen. Jeder Pixel ist ein eigener Test, sodass in einem großen Raster viele zufällig 90 % erreichen: Die Option FDR begrenzt den Anteil falscher Entdeckungen (Benjamini &amp; Hochberg 1995). Benachbarte Werte einer glatten Karte sind von Natur aus ähnlich: Die Klassen beschreiben die Karte, sie beweisen keine Ursache.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Gi* (z)</source>
      <translation>Gi* (z)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Gi* of {} (z)</source>
      <translation>Gi* von {} (z)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hold the false-discovery rate</source>
      <translation>Rate falscher Entdeckungen begrenzen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot and cold spots</source>
      <translation>Hotspots und Coldspots</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots at 95 % or more: {:.2f} % of the pixels; cold spots: {:.2f} %.</source>
      <translation>Hotspots mit mindestens 95 %: {:.2f} % der Pixel; Coldspots: {:.2f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots of risk</source>
      <translation>Hotspots des Risikos</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots of {}</source>
      <translation>Hotspots von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots of {}, false-discovery rate</source>
      <translation>Hotspots von {}, Rate falscher Entdeckungen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Mobility, mobile content or any other continuous values.</source>
      <translation>Mobilität, mobiler Gehalt oder andere stetige Werte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Neighbourhood: up to {} rows and {} columns of pixels to each side.</source>
      <translation>Nachbarschaft: bis zu {} Zeilen und {} Spalten von Pixeln nach jeder Seite.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Neighbours are the pixels whose centres lie within this distance, in metres.</source>
      <translation>Nachbarn sind die Pixel, deren Mittelpunkte in dieser Entfernung liegen, in Metern.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>No pixel has a value: the result is empty.</source>
      <translation>Kein Pixel hat einen Wert: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>RADIUS: must be a positive number of metres.</source>
      <translation>RADIUS: muss eine positive Zahl von Metern sein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Radius (m)</source>
      <translation>Umkreis (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Share of pixels in cold spots at 95 % or more</source>
      <translation>Anteil der Pixel in Coldspots mit mindestens 95 %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Share of pixels in hot spots at 95 % or more</source>
      <translation>Anteil der Pixel in Hotspots mit mindestens 95 %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>{:,} valid pixels, mean {:.6g}, standard deviation {:.6g}.</source>
      <translation>{:,} gültige Pixel, Mittel {:.6g}, Standardabweichung {:.6g}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>|z| from which on the false-discovery rate is 10, 5 and 1 %: {}.</source>
      <translation>|z|, ab dem die Rate falscher Entdeckungen 10, 5 und 1 % ist: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Band of the mobility</source>
      <translation>Kanal der Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Band of the total content</source>
      <translation>Kanal des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Classes of total and mobile content</source>
      <translation>Klassen von Gesamt- und mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Colours of the map, and the share of the area in each class.</source>
      <translation>Farben der Karte und Flächenanteil jeder Klasse.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Divergence of total and mobile content</source>
      <translation>Abweichung von Gesamt- und mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>High total, low mobile</source>
      <translation>Gesamt hoch, mobil gering</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Legend: total content across, mobile content up; share of the area</source>
      <translation>Legende: Gesamtgehalt quer, mobiler Gehalt hoch; Flächenanteil</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Low total, high mobile</source>
      <translation>Gesamt gering, mobil hoch</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Mobile content is total content times mobility (F1). Both are ranked over the pixels that have both; equal values share their mean rank. Classes are thirds of the pixels by rank. The correlation is Spearman's. Areas are areas on the ellipsoid.</source>
      <translation>Der mobile Gehalt ist Gesamtgehalt mal Mobilität (F1). Beide werden über die Pixel gereiht, die beide haben; gleiche Werte teilen ihren mittleren Rang. Klassen sind Drittel der Pixel nach Rang. Die Korrelation ist die von Spearman. Flächen sind Flächen auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Mobility or fractionation of the same element.</source>
      <translation>Mobilität oder Fraktionierung desselben Elements.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>No pixel has both total content and mobility: the result is empty.</source>
      <translation>Kein Pixel hat Gesamtgehalt und Mobilität zugleich: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Percentage points. Orange: the mobile content ranks higher than the total; purple: lower.</source>
      <translation>Prozentpunkte. Orange: Der mobile Gehalt steht im Rang höher als der Gesamtgehalt; violett: niedriger.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank difference</source>
      <translation>Rangdifferenz</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank of mobile content minus rank of total content</source>
      <translation>Rang des mobilen Gehalts minus Rang des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank of mobile minus rank of total content</source>
      <translation>Rang des mobilen minus Rang des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Ranks compare places within this map. A high rank is not a high content by any standard: see the local guidance values for that.</source>
      <translation>Ränge vergleichen Orte innerhalb dieser Karte. Ein hoher Rang ist noch kein hoher Gehalt: dafür gibt es die lokalen Richtwerte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Same third of both</source>
      <translation>Gleiches Drittel in beiden</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area (%)</source>
      <translation>Flächenanteil (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area in the same third of both</source>
      <translation>Flächenanteil im gleichen Drittel beider</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area with high total but low mobile content</source>
      <translation>Flächenanteil mit hohem Gesamt-, aber geringem mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area with low total but high mobile content</source>
      <translation>Flächenanteil mit geringem Gesamt-, aber hohem mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Shows where the maps of total and of mobile content of one element tell different stories. Mobile content is total content times mobility. Both are ranked over all pixels that have both.

Classes: low, medium and high third of each, nine combinations. “low total, high mobile content” is a risk that a limit value for total content does not see; “high total, low mobile content” is the contrary. The rank difference is the rank (0 to 100) of the mobile content minus that of the total. Ranks come from two passes with a fine histogram, so that rasters of any size can be compared.

The result is on the grid of the mobility raster.</source>
      <translation>Zeigt, wo die Karten von Gesamtgehalt und mobilem Gehalt eines Elements Verschiedenes erzählen. Der mobile Gehalt ist Gesamtgehalt mal Mobilität. Beide werden über alle Pixel gereiht, die beide haben.

Klassen: jeweils unteres, mittleres und oberes Drittel, neun Kombinationen. „Gesamtgehalt gering, mobiler Gehalt hoch“ ist ein Risiko, das ein Grenzwert für Gesamtgehalte nicht sieht; „Gesamtgehalt hoch, mobiler Gehalt gering“ das Gegenteil. Die Rangdifferenz ist der Rang (0 bis 100) des mobilen Gehalts minus dem des Gesamtgehalts. Ränge kommen aus zwei Durchgängen mit einem feinen Histogramm, sodass Raster jeder Größe verglichen werden können.

Das Ergebnis liegt auf dem Gitter des Mobilitätsrasters.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Spearman's correlation {:.3f}; same third of both: {:.1f} % of the area.</source>
      <translation>Korrelation nach Spearman {:.3f}; gleiches Drittel in beiden: {:.1f} % der Fläche.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Spearman's rank correlation</source>
      <translation>Rangkorrelation nach Spearman</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Spearman's rank correlation of total and mobile content</source>
      <translation>Rangkorrelation nach Spearman von Gesamt- und mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Thirds of the pixels by total and by mobile content.</source>
      <translation>Drittel der Pixel nach Gesamt- und nach mobilem Gehalt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Total and mobile content, classes</source>
      <translation>Gesamt- und mobiler Gehalt, Klassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Total content (mg/kg)</source>
      <translation>Gesamtgehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Total content of one element, on any basis.</source>
      <translation>Gesamtgehalt eines Elements, auf beliebiger Basis.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Where total and mobile content diverge</source>
      <translation>Wo Gesamt- und mobiler Gehalt auseinandergehen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>high</source>
      <translation>hoch</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>low</source>
      <translation>gering</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>medium</source>
      <translation>mittel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>mobile content</source>
      <translation>mobiler Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>not seen by a total limit</source>
      <translation>von einer Grenze für Gesamtgehalte nicht gesehen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>overstated by a total limit</source>
      <translation>von einer Grenze für Gesamtgehalte übertrieben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>total content</source>
      <translation>Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>{:,} pixels with an impossible content or mobility were masked.</source>
      <translation>{:,} Pixel mit unmöglichem Gehalt oder unmöglicher Mobilität wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>A new folder; a bundle that is there is replaced, anything else is not.</source>
      <translation>Ein neuer Ordner; ein Bündel darin wird ersetzt, anderes nicht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>After (%)</source>
      <translation>Nachher (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Before (%)</source>
      <translation>Vorher (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Bias, this model</source>
      <translation>Verzerrung, dieses Modell</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Bundle that is recalibrated or extended. Empty: the bundled model.</source>
      <translation>Bündel, das rekalibriert oder erweitert wird. Leer: das mitgelieferte Modell.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Change of the mean F1</source>
      <translation>Änderung des mittleren F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Each sample is predicted by a model that was trained without its site or source, or its block.</source>
      <translation>Jede Probe wird von einem Modell vorhergesagt, das ohne ihren Standort, ihre Quelle oder ihren Block trainiert wurde.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>F1 on samples left out by {}: RMSE {:.1f}; the model before {:.1f}; the element's mean {:.1f}.</source>
      <translation>F1 auf ausgelassenen Proben ({}): RMSE {:.1f}; das Modell vorher {:.1f}; das Mittel des Elements {:.1f}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Fraction</source>
      <translation>Fraktion</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>From the model</source>
      <translation>Aus dem Modell</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Makes a model bundle from laboratory samples, for use as MODEL in every algorithm.

recalibrate (few samples): the level of each element in the samples is moved as far as they show it, no further; a handful of samples does no harm. extend (20 samples and more): recalibrates and adds trees that learn how mobility responds to these soils; elsewhere the model stays as it is. new (100 and more): the samples alone, for their elements alone.

The result is tested on samples left out: whole sites or sources, and blocks of neighbouring places. The report compares it with the model before and with the mean of each element.

The table can be long or wide, in %, mg/kg or as fractions; fields are found by their names, or stated. Needed are F1 (better all four), pH, organic carbon and clay, from the table or from rasters at the places of the samples. Every row that cannot be used is listed with the reason.

Needs scikit-learn; extend and new also need LightGBM. Where they are missing, the algorithm says how to install them.</source>
      <translation>Macht aus Laborproben ein Modellbündel, das als MODEL in jedem Algorithmus dient.

recalibrate (wenige Proben): Das Niveau jedes Elements der Proben wird so weit verschoben, wie sie es zeigen, nicht weiter; eine Handvoll Proben schadet nicht. extend (ab 20 Proben): rekalibriert und fügt Bäume hinzu, die lernen, wie die Mobilität auf diese Böden antwortet; anderswo bleibt das Modell, wie es ist. new (ab 100): die Proben allein, nur für ihre Elemente.

Das Ergebnis wird an ausgelassenen Proben geprüft: ganze Standorte oder Quellen, und Blöcke benachbarter Orte. Der Bericht vergleicht es mit dem Modell vorher und mit dem Mittel jedes Elements.

Die Tabelle kann lang oder breit sein, in %, mg/kg oder als Bruchteile; Felder werden am Namen gefunden oder angegeben. Nötig sind F1 (besser alle vier), pH, organischer Kohlenstoff und Ton, aus der Tabelle oder aus Rastern am Ort der Proben. Jede Zeile, die nicht verwendet werden kann, wird mit dem Grund genannt.

Braucht scikit-learn; extend und new auch LightGBM. Wo sie fehlen, sagt der Algorithmus, wie man sie installiert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Means over the samples of each element; the bars are after minus before, percentage points.</source>
      <translation>Mittel über die Proben jedes Elements; die Balken sind nachher minus vorher, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Measured F1 (%)</source>
      <translation>Gemessenes F1 (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Measured and predicted, left out</source>
      <translation>Gemessen und vorhergesagt, ausgelassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Model bundle</source>
      <translation>Modellbündel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>OUTPUT: choose another folder than that of the model it is made from.</source>
      <translation>OUTPUT: einen anderen Ordner wählen als den des Modells, aus dem es gemacht wird.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>OUTPUT: {}</source>
      <translation>OUTPUT: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Offset of logit F1</source>
      <translation>Verschiebung von logit F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE of F1 on samples left out, percentage points</source>
      <translation>RMSE von F1 auf ausgelassenen Proben, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE of F1, left out</source>
      <translation>RMSE von F1, ausgelassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE, element's mean</source>
      <translation>RMSE, Mittel des Elements</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE, model before</source>
      <translation>RMSE, Modell vorher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE, this model</source>
      <translation>RMSE, dieses Modell</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Rows dropped</source>
      <translation>Verworfene Zeilen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>R², this model</source>
      <translation>R², dieses Modell</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Samples</source>
      <translation>Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Samples used</source>
      <translation>Verwendete Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Test: blocks of neighbouring places left out</source>
      <translation>Prüfung: Blöcke benachbarter Orte ausgelassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Test: sites or sources left out</source>
      <translation>Prüfung: Standorte oder Quellen ausgelassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The element's mean</source>
      <translation>Das Mittel des Elements</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The model before</source>
      <translation>Das Modell vorher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The model “{}” does not fold into tables; it can only be replaced (MODE new).</source>
      <translation>Das Modell „{}“ lässt sich nicht in Tabellen falten; es kann nur ersetzt werden (MODE new).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The same of the model before</source>
      <translation>Dasselbe für das Modell vorher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Too few samples or groups to test the result on samples left out.</source>
      <translation>Zu wenige Proben oder Gruppen, um das Ergebnis an ausgelassenen Proben zu prüfen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Train a model with your samples</source>
      <translation>Ein Modell mit eigenen Proben trainieren</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Trained. Testing on samples left out …</source>
      <translation>Trainiert. Prüfung an ausgelassenen Proben …</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Training of the model “{}”</source>
      <translation>Training des Modells „{}“</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>from {}</source>
      <translation>aus {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>of the other samples</source>
      <translation>der anderen Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>on the same samples</source>
      <translation>an denselben Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>percentage points</source>
      <translation>Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>recalibrate: few samples. extend: the model and the samples. new: the samples alone.</source>
      <translation>recalibrate: wenige Proben. extend: das Modell und die Proben. new: die Proben allein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{} folds; percentage points.</source>
      <translation>{} Teile; Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{} rows dropped</source>
      <translation>{} Zeilen verworfen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Bias of F1</source>
      <translation>Verzerrung von F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Bias of F1, percentage points</source>
      <translation>Verzerrung von F1, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Class limits</source>
      <translation>Klassengrenzen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Each sample is predicted from its own soil properties, clamped to the model's training range. Errors are in percentage points of the content. The samples are a test only if the model did not learn from them.</source>
      <translation>Jede Probe wird aus ihren eigenen Bodeneigenschaften vorhergesagt, begrenzt auf den Trainingsbereich des Modells. Fehler sind in Prozentpunkten des Gehalts. Die Proben sind nur eine Prüfung, wenn das Modell nicht aus ihnen gelernt hat.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>F1: RMSE {:.1f}, bias {:+.1f} percentage points over {} samples.</source>
      <translation>F1: RMSE {:.1f}, Verzerrung {:+.1f} Prozentpunkte über {} Proben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>In the 90 % interval</source>
      <translation>Im 90-%-Intervall</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Measured and predicted</source>
      <translation>Gemessen und vorhergesagt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Measured risk class</source>
      <translation>Gemessene Risikoklasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Mobility (F1) by site or source</source>
      <translation>Mobilität (F1) nach Standort oder Quelle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Mobility (F1) by zone</source>
      <translation>Mobilität (F1) nach Zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Outside the area of applicability</source>
      <translation>Außerhalb des Anwendungsbereichs</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Polygons by which residuals are told; without, by site or source.</source>
      <translation>Polygone, nach denen Residuen gezeigt werden; ohne sie nach Standort oder Quelle.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Predictions for the samples</source>
      <translation>Vorhersagen für die Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Predicts the fractions of laboratory samples and compares them with what was measured: errors by fraction, element, soil property and zone, agreement of the risk classes, and whether the 90 % intervals hold what they promise.

The table can be long (a row per sample and element) or wide (columns per element), in %, mg/kg or as fractions; fields are found by their names, or stated. Needed are F1 (better all four), pH, organic carbon and clay, from the table or from rasters at the places of the samples. Every row that cannot be used is listed with the reason.

The test is honest only if the samples had no part in making the model.</source>
      <translation>Sagt die Fraktionen von Laborproben voraus und vergleicht sie mit dem Gemessenen: Fehler nach Fraktion, Element, Bodeneigenschaft und Zone, Übereinstimmung der Risikoklassen, und ob die 90-%-Intervalle halten, was sie versprechen.

Die Tabelle kann lang (eine Zeile je Probe und Element) oder breit (Spalten je Element) sein, in %, mg/kg oder als Bruchteile; Felder werden am Namen gefunden oder angegeben. Nötig sind F1 (besser alle vier), pH, organischer Kohlenstoff und Ton, aus der Tabelle oder aus Rastern am Ort der Proben. Jede Zeile, die nicht verwendet werden kann, wird mit dem Grund genannt.

Die Prüfung ist nur ehrlich, wenn die Proben am Modell keinen Anteil hatten.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>RMSE of F1</source>
      <translation>RMSE von F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>RMSE of F1, percentage points</source>
      <translation>RMSE von F1, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>R² of F1</source>
      <translation>R² von F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Share of measurements inside the 90 % interval</source>
      <translation>Anteil der Messungen im 90-%-Intervall</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Share of samples in the measured risk class</source>
      <translation>Anteil der Proben in der gemessenen Risikoklasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Shares in % of the content that aqua regia dissolves. The dashed line is equality.</source>
      <translation>Anteile in % des Gehalts, den Königswasser löst. Die gestrichelte Linie ist Gleichheit.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Validate a model with samples</source>
      <translation>Ein Modell an Proben prüfen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Validation of the model “{}”</source>
      <translation>Prüfung des Modells „{}“</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>ZONES need samples with places: load the table as a point layer.</source>
      <translation>ZONES braucht Proben mit Orten: die Tabelle als Punktlayer laden.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>predicted minus measured</source>
      <translation>vorhergesagt minus gemessen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>samples</source>
      <translation>Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Also those of which a part lies in the zone</source>
      <translation>Auch solche, von denen ein Teil in der Zone liegt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>CRS of the raster</source>
      <translation>KBS des Rasters</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>CRS of the zones</source>
      <translation>KBS der Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Class with the largest area in each zone.</source>
      <translation>Klasse mit der größten Fläche in jeder Zone.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Every pixel counts with the area, on the ellipsoid, of its part in the zone (told to a 25th); a zone too small for that takes the pixel under it. Shares and means are of the area with data.</source>
      <translation>Jeder Pixel zählt mit der Fläche, auf dem Ellipsoid, seines Teils in der Zone (auf ein 25stel genau); eine Zone, die dafür zu klein ist, nimmt den Pixel unter ihr. Anteile und Mittel beziehen sich auf die Fläche mit Daten.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Largest class</source>
      <translation>Größte Klasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Map of the zones</source>
      <translation>Karte der Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Map of {} with the zones</source>
      <translation>Karte von {} mit den Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Maps</source>
      <translation>Karten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Maximum</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mean of each zone.</source>
      <translation>Mittel jeder Zone.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mean over all zones</source>
      <translation>Mittel über alle Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Median by zone</source>
      <translation>Median nach Zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Median of each zone; the line spans the values between which 90 % of its area lies.</source>
      <translation>Median jeder Zone; die Linie überspannt die Werte, zwischen denen 90 % ihrer Fläche liegen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Medium or above, %</source>
      <translation>Mindestens mittleres Risiko, %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Minimum</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mobility (F1, %), one or several elements; risk classes; any class or value.</source>
      <translation>Mobilität (F1, %) eines oder mehrerer Elemente; Risikoklassen; beliebige Klassen oder Werte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Most critical</source>
      <translation>Kritischstes</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Not among the potentially toxic elements and left out: {}.</source>
      <translation>Nicht unter den potenziell toxischen Elementen und weggelassen: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Not among the potentially toxic elements, left out: {}.</source>
      <translation>Nicht unter den potenziell toxischen Elementen, weggelassen: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Note</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Of the polygon, on the ellipsoid</source>
      <translation>Des Polygons, auf dem Ellipsoid</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Per pixel, the highest mobility of these elements counts: {}. The most critical element of a zone has the largest share at medium or above; of equals, the higher mean.</source>
      <translation>Je Pixel zählt die höchste Mobilität dieser Elemente: {}. Das kritischste Element einer Zone hat den größten Anteil mit mindestens mittlerem Risiko; bei Gleichheit das höhere Mittel.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Pixels with data</source>
      <translation>Pixel mit Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Quantile {:g}</source>
      <translation>Quantil {:g}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Quantiles</source>
      <translation>Quantile</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Quantiles are weighted by area and exact to {} {}.</source>
      <translation>Quantile sind nach Fläche gewichtet und genau auf {} {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Rank 1</source>
      <translation>Rang 1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Ranking</source>
      <translation>Rangfolge</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Share (%) of the area with data at medium risk or above, by zone and element.</source>
      <translation>Anteil (%) der Fläche mit Daten mit mindestens mittlerem Risiko, nach Zone und Element.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Share of each class in the area with data, in % of the area on the ellipsoid.</source>
      <translation>Anteil jeder Klasse an der Fläche mit Daten, in % der Fläche auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Share of each zone's area at medium risk or above.</source>
      <translation>Anteil der Fläche jeder Zone mit mindestens mittlerem Risiko.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Share of the area at medium risk or above, by zone and element</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko, nach Zone und Element</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Share of the zone's area with data</source>
      <translation>Anteil der Zonenfläche mit Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Shares are of the area with data. The layer of the zones holds the same numbers in full precision.</source>
      <translation>Anteile beziehen sich auf die Fläche mit Daten. Der Layer der Zonen enthält dieselben Zahlen in voller Genauigkeit.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Shares of the classes by zone</source>
      <translation>Anteile der Klassen nach Zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summarise by zones</source>
      <translation>Nach Zonen zusammenfassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summarises a raster by zones such as districts: area per class on the ellipsoid, mean, quantiles, the share of the area at medium risk or above, and a rank. The result is a layer of the zones, coloured by that share, and on request a report in one file with maps, charts and a table that sorts, which prints well to PDF.

INPUT may be mobility in % (classes by LIMITS), risk classes, other classes (named and coloured as the layer's style has them), or any other value (mean and quantiles, no classes). Of a raster with a mobility band per element, as “Predict mobility of several elements” writes it, and no BAND chosen, the highest mobility of the potentially toxic elements is summarised, and the most critical element of each zone is the one with the largest area at medium risk or above.

Zones may be in any CRS and may overlap: each is summarised on its own, and pixels are counted once in the totals. Pixels on an edge count with their part in the zone. A zone smaller than a pixel gets the value of the pixel under it; invalid polygons are repaired; zones without data are kept, with empty statistics. The column “note” tells all of this.</source>
      <translation>Fasst ein Raster nach Zonen wie Landkreisen zusammen: Fläche je Klasse auf dem Ellipsoid, Mittel, Quantile, Flächenanteil mit mindestens mittlerem Risiko und ein Rang. Das Ergebnis ist ein Layer der Zonen, gefärbt nach diesem Anteil, und auf Wunsch ein Bericht in einer Datei mit Karten, Diagrammen und einer sortierbaren Tabelle, der sich gut als PDF drucken lässt.

INPUT kann Mobilität in % sein (Klassen nach LIMITS), Risikoklassen, andere Klassen (benannt und gefärbt wie im Stil des Layers) oder jeder andere Wert (Mittel und Quantile, keine Klassen). Bei einem Raster mit einem Mobilitätskanal je Element, wie „Mobilität mehrerer Elemente vorhersagen“ es schreibt, und ohne BAND wird die höchste Mobilität der potenziell toxischen Elemente zusammengefasst; das kritischste Element jeder Zone ist das mit der größten Fläche mit mindestens mittlerem Risiko.

Zonen können jedes KBS haben und sich überlappen: Jede wird für sich zusammengefasst, in den Summen zählen Pixel einmal. Pixel am Rand zählen mit ihrem Teil in der Zone. Eine Zone, die kleiner ist als ein Pixel, erhält den Wert des Pixels unter ihr; ungültige Polygone werden repariert; Zonen ohne Daten bleiben erhalten, mit leerer Statistik. Die Spalte „note“ sagt all das.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summary by zones</source>
      <translation>Zusammenfassung nach Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>The first {} of {} zones.</source>
      <translation>Die ersten {} von {} Zonen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>The highest mobility of {}.</source>
      <translation>Die höchste Mobilität von {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Valid pixels in the zones</source>
      <translation>Gültige Pixel in den Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Values are summarised as {}.</source>
      <translation>Werte werden zusammengefasst als {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Weighted by area; shares are of the area with data.</source>
      <translation>Nach Fläche gewichtet; Anteile beziehen sich auf die Fläche mit Daten.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>With data, %</source>
      <translation>Mit Daten, %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zone</source>
      <translation>Zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zone “{}”: {}.</source>
      <translation>Zone „{}“: {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones</source>
      <translation>Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones compared</source>
      <translation>Zonen im Vergleich</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones may overlap: each is summarised on its own; totals count a pixel once.</source>
      <translation>Zonen können sich überlappen: Jede wird für sich zusammengefasst; Summen zählen einen Pixel einmal.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones rank by their mean.</source>
      <translation>Zonen sind nach ihrem Mittel gereiht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones rank by their share at medium risk or above; of equals, by the mean or the higher classes.</source>
      <translation>Zonen sind nach ihrem Anteil mit mindestens mittlerem Risiko gereiht; bei Gleichheit nach dem Mittel oder den höheren Klassen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones with data</source>
      <translation>Zonen mit Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones with statistics</source>
      <translation>Zonen mit Statistik</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones without data</source>
      <translation>Zonen ohne Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}</source>
      <translation>Zonen: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>classes of the layer's style</source>
      <translation>Klassen des Layerstils</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>covers no pixel's centre: the values of the pixels under it</source>
      <translation>enthält keinen Pixelmittelpunkt: die Werte der Pixel darunter</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>invalid polygon, repaired</source>
      <translation>ungültiges Polygon, repariert</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>its share, %</source>
      <translation>sein Anteil, %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>mobility in %, with classes by LIMITS</source>
      <translation>Mobilität in %, mit Klassen nach LIMITS</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>no data in the zone</source>
      <translation>keine Daten in der Zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>outside the raster</source>
      <translation>außerhalb des Rasters</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>overlaps counted once</source>
      <translation>Überlappungen einfach gezählt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>risk classes</source>
      <translation>Risikoklassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>values without classes (LIMITS are for mobility in %)</source>
      <translation>Werte ohne Klassen (LIMITS gelten für Mobilität in %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>weighted by area</source>
      <translation>nach Fläche gewichtet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{:,} pixels outside 0 to 100 % were masked.</source>
      <translation>{:,} Pixel außerhalb von 0 bis 100 % wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{:.1f} % of its area lies in other zones too</source>
      <translation>{:.1f} % ihrer Fläche liegen auch in anderen Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{} Lines: zones.</source>
      <translation>{} Linien: Zonen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{} by {}</source>
      <translation>{} nach {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{} without data</source>
      <translation>{} ohne Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{} zones have a remark; see the last column of the table.</source>
      <translation>{} Zonen haben eine Bemerkung; siehe letzte Spalte der Tabelle.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>A file</source>
      <translation>Eine Datei</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Canceled: nothing was written.</source>
      <translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>No pixel has all the required inputs: the result is empty.</source>
      <translation>Kein Pixel hat alle nötigen Eingaben: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Share of pixels at medium risk or above</source>
      <translation>Anteil der Pixel mit mindestens mittlerem Risiko</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Share of pixels outside the training range</source>
      <translation>Anteil der Pixel außerhalb des Trainingsbereichs</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Share of pixels with a clamped value</source>
      <translation>Anteil der Pixel mit einem begrenzten Wert</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{} cannot be written: {}. Is the disk full? Files that are there already are whole.</source>
      <translation>{} kann nicht geschrieben werden: {}. Ist der Datenträger voll? Dateien, die schon da sind, sind vollständig.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{}: {:,} pixels ({:.2f} %) lie outside the model's training range and were clamped to it.</source>
      <translation>{}: {:,} Pixel ({:.2f} %) liegen außerhalb des Trainingsbereichs des Modells und wurden auf seinen Rand gesetzt.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{}: {:,} pixels outside the possible range were masked.</source>
      <translation>{}: {:,} Pixel außerhalb des möglichen Bereichs wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{}: “{}” is the file of input {}. Choose another name.</source>
      <translation>{}: „{}“ ist die Datei der Eingabe {}. Einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{}: “{}” must end in .html: the report is a web page.</source>
      <translation>{}: „{}“ muss auf .html enden: Der Bericht ist eine Webseite.</translation>
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{}: “{}” must end in .tif: results are GeoTIFFs.</source>
      <translation>{}: „{}“ muss auf .tif enden: Ergebnisse sind GeoTIFFs.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Area</source>
      <translation>Fläche</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Area (km²)</source>
      <translation>Fläche (km²)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Area (km²) by class before (rows) and after (columns); framed: unchanged.</source>
      <translation>Fläche (km²) nach Klasse vorher (Zeilen) und nachher (Spalten); umrahmt: unverändert.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Area of each transition</source>
      <translation>Fläche jedes Übergangs</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Change (pp)</source>
      <translation>Änderung (PP)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Change of the index from {} to {}</source>
      <translation>Änderung des Index von {} bis {}</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Change of the mobility of {}</source>
      <translation>Änderung der Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Change of {} since {}, percentage points. Orange: mobility rises; purple: it falls.</source>
      <translation>Änderung von {} seit {}, Prozentpunkte. Orange: Die Mobilität steigt; violett: sie fällt.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Higher class (km²)</source>
      <translation>Höhere Klasse (km²)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>In a higher / lower class</source>
      <translation>In höherer / niedrigerer Klasse</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Index before (%)</source>
      <translation>Index vorher (%)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Lower class (km²)</source>
      <translation>Niedrigere Klasse (km²)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mean SOC</source>
      <translation>Mittlerer SOC</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mean change of mobility by element</source>
      <translation>Mittlere Änderung der Mobilität nach Element</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mean change of mobility over the area, percentage points.</source>
      <translation>Mittlere Änderung der Mobilität über die Fläche, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mean change of mobility, percentage points. Orange rises, purple falls.</source>
      <translation>Mittlere Änderung der Mobilität, Prozentpunkte. Orange steigt, violett fällt.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mean change of the index by zone until {}, percentage points.</source>
      <translation>Mittlere Änderung des Index nach Zone bis {}, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mean change of the index by zone, percentage points.</source>
      <translation>Mittlere Änderung des Index nach Zone, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Medium or above after (% of area)</source>
      <translation>Mindestens mittleres Risiko nachher (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Medium or above before (% of area)</source>
      <translation>Mindestens mittleres Risiko vorher (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Medium or above before (%)</source>
      <translation>Mindestens mittleres Risiko vorher (%)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mobility (F1) of each element is predicted twice, for the soil as it is and for the soil of the scenario; the change is the difference. The composite index joins the elements: {}. Risk classes are those of the index by the limits {}. Areas are areas on the ellipsoid.</source>
      <translation>Die Mobilität (F1) jedes Elements wird zweimal vorhergesagt, für den Boden, wie er ist, und für den des Szenarios; die Änderung ist die Differenz. Der zusammengesetzte Index fasst die Elemente zusammen: {}. Risikoklassen sind die des Index nach den Grenzen {}. Flächen sind Flächen auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mobility after (%)</source>
      <translation>Mobilität nachher (%)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Mobility before (%)</source>
      <translation>Mobilität vorher (%)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>No pixel has all the required inputs: there is nothing to tell.</source>
      <translation>Kein Pixel hat alle nötigen Eingaben: Es gibt nichts zu berichten.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Outside the training range of the model, values are clamped to it, and more carbon changes nothing there. Outside before: {} of the area; after: {}; left by the scenario alone: {}.</source>
      <translation>Außerhalb des Trainingsbereichs des Modells werden Werte auf seinen Rand gesetzt, und mehr Kohlenstoff ändert dort nichts. Außerhalb vorher: {} der Fläche; nachher: {}; nur durch das Szenario verlassen: {}.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Rises least or falls most (pp)</source>
      <translation>Steigt am wenigsten oder fällt am meisten (PP)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Rises most (pp)</source>
      <translation>Steigt am meisten (PP)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Risk classes before and after</source>
      <translation>Risikoklassen vorher und nachher</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Risk classes {}</source>
      <translation>Risikoklassen {}</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>SOC before (%)</source>
      <translation>SOC vorher (%)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Share of the area in each class</source>
      <translation>Flächenanteil jeder Klasse</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Share of the area in each class before and after.</source>
      <translation>Flächenanteil jeder Klasse vorher und nachher.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>The elements that rise and fall most, on one scale:</source>
      <translation>Die Elemente, die am meisten steigen und fallen, in einem Maßstab:</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>The initiative counts carbon stocks. Here the content is scaled, which assumes that the bulk density stays as it is.</source>
      <translation>Die Initiative zählt Kohlenstoffvorräte. Hier wird der Gehalt skaliert, was annimmt, dass die Lagerungsdichte gleich bleibt.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>The model is a sum of steps: a pixel jumps where its SOC passes a threshold of the model, its neighbour may not. Read means over areas, not single pixels.</source>
      <translation>Das Modell ist eine Summe von Stufen: Ein Pixel springt, wo sein SOC eine Schwelle des Modells überschreitet, sein Nachbar vielleicht nicht. Mittel über Flächen lesen, nicht einzelne Pixel.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Training range</source>
      <translation>Trainingsbereich</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Training range of the model</source>
      <translation>Trainingsbereich des Modells</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Training ranges: {} (pH, SOC in %, clay in %, CEC in cmol(c)/kg, enrichment as log10).</source>
      <translation>Trainingsbereiche: {} (pH, SOC in %, Ton in %, KAK in cmol(c)/kg, Anreicherung als log10).</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Transitions</source>
      <translation>Übergänge</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>What a model of the distribution over fractions cannot see: carbon that changes pH, redox or erosion, and the years it takes. The change says in which direction carbon alone shifts the balance, and how strongly.</source>
      <translation>Was ein Modell der Verteilung auf Fraktionen nicht sehen kann: Kohlenstoff, der pH, Redoxverhältnisse oder Erosion ändert, und die Jahre, die es braucht. Die Änderung sagt, in welche Richtung Kohlenstoff allein das Gleichgewicht verschiebt, und wie stark.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>What the model knows of the element's fractions; see the model's card</source>
      <translation>Was das Modell über die Fraktionen des Elements weiß; siehe die Karte (card) des Modells</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Where the class changes from {} to {}. Grey: it stays.</source>
      <translation>Wo sich die Klasse von {} bis {} ändert. Grau: Sie bleibt.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Where the soil lies outside the range that the model was trained on.</source>
      <translation>Wo der Boden außerhalb des Bereichs liegt, in dem das Modell trainiert wurde.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>With {} of organic carbon from {} to {}, the mean mobility (F1, percentage points) of {} of {} elements rises: {}. It falls for {}: {}. The others change by less than {:g}.</source>
      <translation>Mit {} an organischem Kohlenstoff von {} bis {} steigt die mittlere Mobilität (F1, Prozentpunkte) von {} von {} Elementen: {}. Sie fällt für {}: {}. Die anderen ändern sich um weniger als {:g}.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Zones ranked by the change of the index</source>
      <translation>Zonen, gereiht nach der Änderung des Index</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Zones, ranked</source>
      <translation>Zonen, gereiht</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>Zones: mean change of the index</source>
      <translation>Zonen: mittlere Änderung des Index</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>a growth of {:g} per mille per year</source>
      <translation>einem Wachstum von {:g} Promille im Jahr</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>entered in the scenario</source>
      <translation>im Szenario betreten</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>inside before and after</source>
      <translation>vorher und nachher innerhalb</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>left in the scenario</source>
      <translation>im Szenario verlassen</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>of the area</source>
      <translation>der Fläche</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>outside before and after</source>
      <translation>vorher und nachher außerhalb</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>raster rates</source>
      <translation>den Raten des Rasters</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>the highest mobility of {}</source>
      <translation>die höchste Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>the mean mobility of {}</source>
      <translation>die mittlere Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>the mean mobility, weighted by toxic-response factors, of {}</source>
      <translation>die mittlere Mobilität, gewichtet mit Toxizitätsfaktoren, von {}</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>they grow like the others</source>
      <translation>sie wachsen wie die anderen</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>they were left as they are</source>
      <translation>sie blieben, wie sie sind</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>{} elements</source>
      <translation>{} Elemente</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>{} of the area are organic soils (more than {:g} % organic carbon)</source>
      <translation>{} der Fläche sind organische Böden (mehr als {:g} % organischer Kohlenstoff)</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>{} of the area leaves the model's training range in the scenario; see the last map.</source>
      <translation>{} der Fläche verlassen im Szenario den Trainingsbereich des Modells; siehe die letzte Karte.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>{}: class of {}.</source>
      <translation>{}: Klasse von {}.</translation>
    </message>
    <message>
      <location filename="../processing/change_report.py" />
      <source>{}: {} on average, percentage points</source>
      <translation>{}: im Mittel {}, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>(none)</source>
      <translation>(keine)</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Bias</source>
      <translation>Verzerrung</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Inside (%)</source>
      <translation>Innerhalb (%)</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Intervals</source>
      <translation>Intervalle</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>MAE</source>
      <translation>MAE</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Mean half-width (percentage points)</source>
      <translation>Mittlere halbe Breite (Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Measured and predicted class</source>
      <translation>Gemessene und vorhergesagte Klasse</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Mobility (F1) by element</source>
      <translation>Mobilität (F1) nach Element</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Predicted minus measured F1, percentage points, with the mean of each fifth of the samples in black. Means that leave zero tell of a soil effect that the model gets wrong.</source>
      <translation>Vorhergesagtes minus gemessenes F1, Prozentpunkte, mit dem Mittel jedes Fünftels der Proben in Schwarz. Mittel, die von null abweichen, zeigen eine Wirkung des Bodens, die das Modell falsch hat.</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Residuals by soil property</source>
      <translation>Residuen nach Bodeneigenschaft</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Residuals by {}</source>
      <translation>Residuen nach {}</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>Samples by measured and predicted class of F1.</source>
      <translation>Proben nach gemessener und vorhergesagter Klasse von F1.</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>The model has no spread ensemble: it tells no intervals.</source>
      <translation>Das Modell hat kein Ensemble für die Streuung: Es nennt keine Intervalle.</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>below 0: the mean of the measurements would be nearer</source>
      <translation>unter 0: Das Mittel der Messungen läge näher</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>log10 enrichment</source>
      <translation>log10 der Anreicherung</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>mean absolute error, percentage points</source>
      <translation>mittlerer absoluter Fehler, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>mean of predicted minus measured, percentage points</source>
      <translation>Mittel von vorhergesagt minus gemessen, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>means</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>measured</source>
      <translation>gemessen</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>others</source>
      <translation>andere</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>predicted</source>
      <translation>vorhergesagt</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>predicted - measured F1</source>
      <translation>vorhergesagtes - gemessenes F1</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>root mean square error, percentage points</source>
      <translation>Wurzel des mittleren quadratischen Fehlers, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>{:.0f} % of the samples are in the class that was measured, {:.0f} % in it or one beside it; {:.0f} % were predicted too low.</source>
      <translation>{:.0f} % der Proben sind in der gemessenen Klasse, {:.0f} % in ihr oder einer daneben; {:.0f} % wurden zu niedrig vorhergesagt.</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>{:.0f} % of the {} measurements of F1 lie in their 90 % interval. Well below 90 %: the intervals promise too much for these soils. Well above: they are cautious.</source>
      <translation>{:.0f} % der {} Messungen von F1 liegen in ihrem 90-%-Intervall. Weit unter 90 %: Die Intervalle versprechen für diese Böden zu viel. Weit darüber: Sie sind vorsichtig.</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>{} measured (%)</source>
      <translation>{} gemessen (%)</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>{} predicted (%)</source>
      <translation>{} vorhergesagt (%)</translation>
    </message>
    <message>
      <location filename="../processing/comparison.py" />
      <source>{}: measured and predicted</source>
      <translation>{}: gemessen und vorhergesagt</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>5 % to 95 % of the area</source>
      <translation>5 % bis 95 % der Fläche</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>A zone's protective value: {:g} % of its area has this local value or a higher one. With it as the one limit of the zone, at most {:g} % of the area would be protected too little.</source>
      <translation>Der schützende Wert einer Zone: {:g} % ihrer Fläche haben diesen lokalen Wert oder einen höheren. Als einzige Grenze der Zone wären höchstens {:g} % der Fläche zu wenig geschützt.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Area by guidance value</source>
      <translation>Fläche nach Richtwert</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Area by local guidance value.</source>
      <translation>Fläche nach lokalem Richtwert.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Area to protect per zone</source>
      <translation>Zu schützende Fläche je Zone</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Area with values (km²)</source>
      <translation>Fläche mit Werten (km²)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Basis of the values</source>
      <translation>Basis der Werte</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Content</source>
      <translation>Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Content divided by the guidance value. Above 1 the content exceeds it.</source>
      <translation>Gehalt geteilt durch den Richtwert. Über 1 übersteigt ihn der Gehalt.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Content exceeds local value (% of area)</source>
      <translation>Gehalt übersteigt den lokalen Wert (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Content exceeds the value</source>
      <translation>Gehalt übersteigt den Wert</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Content over guidance value</source>
      <translation>Gehalt im Verhältnis zum Richtwert</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Distribution</source>
      <translation>Verteilung</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Each pixel has the published value of the class it belongs to, by its pH in water, its texture and the land use. Nothing was inverted: such classes already adjust for mobility.</source>
      <translation>Jeder Pixel hat den veröffentlichten Wert der Klasse, zu der er gehört, nach seinem pH in Wasser, seiner Bodenart und der Landnutzung. Nichts wurde umgekehrt: Solche Klassen berücksichtigen die Mobilität schon.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Guidance value ({})</source>
      <translation>Richtwert ({})</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Guidance value of {} (mg/kg)</source>
      <translation>Richtwert für {} (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Guidance value, mg/kg ({}). Dark: low values, where little is tolerable.</source>
      <translation>Richtwert, mg/kg ({}). Dunkel: niedrige Werte, wo wenig tolerierbar ist.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Inverted from one value</source>
      <translation>Umgekehrt aus einem Wert</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Limit of the mobile content</source>
      <translation>Grenze des mobilen Gehalts</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Local guidance values: {}</source>
      <translation>Lokale Richtwerte: {}</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Looked up: {}</source>
      <translation>Nachgeschlagen: {}</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Median of local values (mg/kg)</source>
      <translation>Median der lokalen Werte (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Median of the values</source>
      <translation>Median der Werte</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>No pixel has a value.</source>
      <translation>Kein Pixel hat einen Wert.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Protective value (mg/kg)</source>
      <translation>Schützender Wert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Share (%)</source>
      <translation>Anteil (%)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>The content exceeds the value on {:.2f} % of the area.</source>
      <translation>Der Gehalt übersteigt den Wert auf {:.2f} % der Fläche.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>The stated value, at the reference soil, implies a mobile content: mobility (F1) times aqua-regia content. The local value is the largest content, within the range of the model, up to which the predicted mobile content stays at or below that limit. Mobility rises with the content in steps, so the mobile content jumps at some contents: pixels that sit on such a jump keep well below the limit, and are counted.</source>
      <translation>Aus dem angegebenen Wert folgt am Referenzboden ein mobiler Gehalt: Mobilität (F1) mal Königswasser-Gehalt. Der lokale Wert ist der größte Gehalt im Bereich des Modells, bis zu dem der vorhergesagte mobile Gehalt diese Grenze einhält. Die Mobilität steigt mit dem Gehalt in Stufen, darum springt der mobile Gehalt an manchen Gehalten: Pixel auf einem solchen Sprung bleiben weit unter der Grenze und werden gezählt.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Value ({})</source>
      <translation>Wert ({})</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Values are given on the basis “{}”; the element's aqua-regia share of the total is {:g} (from the model's card). The model's own uncertainty is not in these values: see the uncertainty of F1.</source>
      <translation>Werte sind auf der Basis „{}“ angegeben; der Königswasser-Anteil des Elements am Gesamtgehalt ist {:g} (aus der Karte des Modells). Die eigene Unsicherheit des Modells steckt nicht in diesen Werten: siehe die Unsicherheit von F1.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Where contents were given on another basis than the values, they were brought to it by the element's aqua-regia share of {:g}. The table of values is for orientation; the law is what counts.</source>
      <translation>Wo Gehalte auf einer anderen Basis angegeben waren als die Werte, wurden sie mit dem Königswasser-Anteil {:g} des Elements darauf gebracht. Die Tabelle der Werte dient zur Orientierung; es gilt das Gesetz.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>all soils</source>
      <translation>alle Böden</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>at least this: the highest content of the model</source>
      <translation>mindestens so viel: der höchste Gehalt des Modells</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>below {:.3g} mg/kg, the lowest content of the model</source>
      <translation>unter {:.3g} mg/kg, dem niedrigsten Gehalt des Modells</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>of these capped at the highest content of the model</source>
      <translation>davon auf den höchsten Gehalt des Modells begrenzt</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>of these on a jump of the model</source>
      <translation>davon auf einem Sprung des Modells</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>that fit no row (no value)</source>
      <translation>die zu keiner Zeile passen (kein Wert)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>where the lowest content already breaks the limit (no value)</source>
      <translation>wo schon der niedrigste Gehalt die Grenze überschreitet (kein Wert)</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>with a value</source>
      <translation>mit einem Wert</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>{:,} pixels ({:.2f} %) are capped at the highest content of the model; their true value is higher.</source>
      <translation>{:,} Pixel ({:.2f} %) sind auf den höchsten Gehalt des Modells begrenzt; ihr wahrer Wert ist höher.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>{:,} pixels ({:.2f} %) fit no row and have no value.</source>
      <translation>{:,} Pixel ({:.2f} %) passen zu keiner Zeile und haben keinen Wert.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>{:,} pixels ({:.2f} %) have no value: the lowest content of the model already breaks the limit.</source>
      <translation>{:,} Pixel ({:.2f} %) haben keinen Wert: Schon der niedrigste Gehalt des Modells überschreitet die Grenze.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>{:,} pixels ({:.2f} %) sit on a jump of the model.</source>
      <translation>{:,} Pixel ({:.2f} %) liegen auf einem Sprung des Modells.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>{:g} % of the zone's area has this local value or a higher one</source>
      <translation>{:g} % der Fläche der Zone haben diesen lokalen Wert oder einen höheren</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>An estimate for screening: it does not replace measurements. The licences of the inputs hold as well.</source>
      <translation>Eine Schätzung zur Voruntersuchung: Sie ersetzt keine Messungen. Auch die Lizenzen der Eingaben gelten.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Basis: {}.</source>
      <translation>Basis: {}.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Evidence: {}.</source>
      <translation>Belege: {}.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Model: {}</source>
      <translation>Modell: {}</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Predicted by the model {}, not measured.</source>
      <translation>Vorhergesagt vom Modell {}, nicht gemessen.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Use</source>
      <translation>Verwendung</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Aqua-regia share</source>
      <translation>Königswasser-Anteil</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Certainty</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Change of F1 in percentage points on mineral soils: the published study finds that more SOC raises mobilization risk, some field data say the opposite for Cd. This is what this model does, and how sure that is.</source>
      <translation>Änderung von F1 in Prozentpunkten auf Mineralböden: Die veröffentlichte Studie findet, dass mehr SOC das Mobilisierungsrisiko erhöht, manche Felddaten sagen für Cd das Gegenteil. Dies ist, was dieses Modell tut, und wie sicher das ist.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Change of F1 when SOC doubles, by element</source>
      <translation>Änderung von F1, wenn sich SOC verdoppelt, nach Element</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Claim</source>
      <translation>Behauptung</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Content of an ordinary topsoil: enrichment 0</source>
      <translation>Gehalt eines gewöhnlichen Oberbodens: Anreicherung 0</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Element by element</source>
      <translation>Element für Element</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Elements of the model by evidence; the number is that of published rows of the element alone.</source>
      <translation>Elemente des Modells nach Belegen; die Zahl ist die der veröffentlichten Zeilen für das Element allein.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Equation</source>
      <translation>Gleichung</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Errors are root mean squares in percentage points, on what was left out of the training.</source>
      <translation>Fehler sind quadratische Mittel in Prozentpunkten, an dem, was beim Training ausgelassen wurde.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Errors in percentage points, each source counting alike; bias and what follows are the model's.</source>
      <translation>Fehler in Prozentpunkten, jede Quelle zählt gleich; Verzerrung und Folgendes gelten für das Modell.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>F1 (%) over SOC (%, logarithmic)</source>
      <translation>F1 (%) über SOC (%, logarithmisch)</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>F1 (%) over pH</source>
      <translation>F1 (%) über pH</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Four Per Mille 2024–2050, points</source>
      <translation>Vier Promille 2024–2050, Punkte</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>How it was made</source>
      <translation>Wie es gemacht wurde</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>How mobility responds to soil</source>
      <translation>Wie die Mobilität auf den Boden antwortet</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Input</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Kola: a region left out</source>
      <translation>Kola: eine Region ausgelassen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Left out by</source>
      <translation>Ausgelassen nach</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Measured</source>
      <translation>Gemessen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Measured and predicted {}</source>
      <translation>{} gemessen und vorhergesagt</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Measured {}, %</source>
      <translation>{} gemessen, %</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Mineral soils (C horizon): {} elements, Spearman {}. A point above the line is possible.</source>
      <translation>Mineralböden (C-Horizont): {} Elemente, Spearman {}. Ein Punkt über der Linie ist möglich.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Of the total content</source>
      <translation>Vom Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>On sources left out, percentage points</source>
      <translation>An ausgelassenen Quellen, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Organic soils (O horizon): {} elements, Spearman {}.</source>
      <translation>Organische Böden (O-Horizont): {} Elemente, Spearman {}.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Part</source>
      <translation>Teil</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Partly measured</source>
      <translation>Teilweise gemessen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Periodic table of the elements by evidence</source>
      <translation>Periodensystem der Elemente nach Belegen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Predicted {}, %</source>
      <translation>{} vorhergesagt, %</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Predictor</source>
      <translation>Vorhersage durch</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Prior only</source>
      <translation>Nur Theorie</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Prior only:</source>
      <translation>Nur Theorie:</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Probability</source>
      <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Property</source>
      <translation>Eigenschaft</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Published rows of this element alone</source>
      <translation>Veröffentlichte Zeilen für dieses Element allein</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>RMSE {}</source>
      <translation>RMSE {}</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Reference, mg/kg</source>
      <translation>Referenz, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Rests on</source>
      <translation>Beruht auf</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>SOC doubled, points</source>
      <translation>SOC verdoppelt, Punkte</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>SOC from 1.5 to 3 %: mean change of F1 at pH 5.0, 6.2 and 7.5, percentage points.</source>
      <translation>SOC von 1,5 auf 3 %: mittlere Änderung von F1 bei pH 5,0, 6,2 und 7,5, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Same risk class, %</source>
      <translation>Gleiche Risikoklasse, %</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Samples left out; percentage points.</source>
      <translation>Ausgelassene Proben; Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Share of the replicates that agree with the sign</source>
      <translation>Anteil der Wiederholungen, die im Vorzeichen übereinstimmen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Sign</source>
      <translation>Vorzeichen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Sources of data</source>
      <translation>Datenquellen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Spearman</source>
      <translation>Spearman</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>The 90 % intervals of F1 held {} % of the values left out; their mean half-width is {} points.</source>
      <translation>Die 90-%-Intervalle von F1 enthielten {} % der ausgelassenen Werte; ihre mittlere halbe Breite ist {} Punkte.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>The lines are what the model answers, the shades its 90 % interval. All else is as in the reference soil ({}), CEC not given. Mind the scales: they differ from element to element.</source>
      <translation>Die Linien sind, was das Modell antwortet, die Schatten sein 90-%-Intervall. Alles andere ist wie im Referenzboden ({}), ohne KAK. Auf die Maßstäbe achten: Sie sind je Element verschieden.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>The rows of the Kola Ecogeochemistry atlas were left out for this, but its values were known to the authors: no blind test.</source>
      <translation>Die Zeilen des Kola-Atlas (Ecogeochemistry) wurden hierfür ausgelassen, aber seine Werte waren den Autoren bekannt: keine Blindprüfung.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Theory</source>
      <translation>Theorie</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Trained on</source>
      <translation>Trainiert am</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Training ranges; values beyond them are clamped and counted.</source>
      <translation>Trainingsbereiche; Werte darüber hinaus werden auf ihren Rand gesetzt und gezählt.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Typical error of F1, unseen source</source>
      <translation>Typischer Fehler von F1, unbekannte Quelle</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Used for</source>
      <translation>Verwendet für</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Validation on the samples it was trained with</source>
      <translation>Prüfung an den Proben, mit denen es trainiert wurde</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Validation on what was left out</source>
      <translation>Prüfung an Ausgelassenem</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>What is measured and what is prior</source>
      <translation>Was gemessen und was Theorie ist</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>What it cannot do</source>
      <translation>Was es nicht kann</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>What more organic carbon does</source>
      <translation>Was mehr organischer Kohlenstoff bewirkt</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>What stands behind it</source>
      <translation>Was dahintersteht</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>What was to hold, and whether it does</source>
      <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Where it applies</source>
      <translation>Wo es gilt</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>Where the model applies is told by the distance to {} measured soils with stated properties.</source>
      <translation>Wo das Modell gilt, sagt der Abstand zu {} gemessenen Böden mit angegebenen Eigenschaften.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>does not hold</source>
      <translation>gilt nicht</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>element</source>
      <translation>Element</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>holds</source>
      <translation>gilt</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>may be missing</source>
      <translation>darf fehlen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>needed</source>
      <translation>nötig</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>no measurement at all</source>
      <translation>gar keine Messung</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>of these elements nothing was measured, only theory speaks: {}.</source>
      <translation>von diesen Elementen wurde nichts gemessen, nur die Theorie spricht: {}.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>partly measured</source>
      <translation>teilweise gemessen</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>percentage points; {} for the element's mean</source>
      <translation>Prozentpunkte; {} für das Mittel des Elements</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>prior only</source>
      <translation>nur Theorie</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>source, soil stated</source>
      <translation>Quelle, Boden angegeben</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>studies collected later</source>
      <translation>später gesammelte Studien</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>three sources or more</source>
      <translation>drei Quellen oder mehr</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>{} samples in {} groups. model: this bundle; before: the bundle it was made from; mean: the element's mean.</source>
      <translation>{} Proben in {} Gruppen. Modell: dieses Bündel; vorher: das Bündel, aus dem es gemacht wurde; Mittel: das Mittel des Elements.</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>{}: F1 from {} to {} % over {}</source>
      <translation>{}: F1 von {} bis {} % über {}</translation>
    </message>
    <message>
      <location filename="../processing/model_report.py" />
      <source>{}: {} values of sources that were left out.</source>
      <translation>{}: {} Werte von Quellen, die ausgelassen wurden.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Needed where the band of SOC does not state its unit.</source>
      <translation>Nötig, wo der Kanal von SOC seine Einheit nicht angibt.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Polygons such as districts.</source>
      <translation>Polygone wie Landkreise.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Raster with one band per element, each named by its symbol. Without it: the contents of an ordinary topsoil.</source>
      <translation>Raster mit einem Kanal je Element, jeder nach dessen Symbol benannt. Ohne es: die Gehalte eines gewöhnlichen Oberbodens.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>SOC: unit</source>
      <translation>SOC: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>The initiative asks for 4.</source>
      <translation>Die Initiative verlangt 4.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Band of {} (default: the first).</source>
      <translation>Kanal von {} (ohne Angabe: der erste).</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Basis of the total content</source>
      <translation>Basis des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Cation exchange capacity (CEC)</source>
      <translation>Kationenaustauschkapazität (KAK)</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Cation exchange capacity of the topsoil. Without it the model's state “CEC unknown” is used.</source>
      <translation>Kationenaustauschkapazität des Oberbodens. Ohne sie wird der Zustand „KAK unbekannt“ des Modells verwendet.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Class limits (% F1)</source>
      <translation>Klassengrenzen (% F1)</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Clay</source>
      <translation>Ton</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Clay content (&lt; 2 µm) of the topsoil.</source>
      <translation>Tongehalt (&lt; 2 µm) des Oberbodens.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>EXTENT: it is empty, or cannot be expressed in the CRS of the raster.</source>
      <translation>EXTENT: Die Ausdehnung ist leer oder lässt sich im KBS des Rasters nicht ausdrücken.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Extent</source>
      <translation>Ausdehnung</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Folder of a model bundle (trees and card.json). Empty: the bundled model.</source>
      <translation>Ordner eines Modellbündels (Bäume und card.json). Leer: das mitgelieferte Modell.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Give either TOTALS or TOTAL_VALUE, not both.</source>
      <translation>Entweder TOTALS oder TOTAL_VALUE angeben, nicht beide.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>How the content was determined: aqua regia, or a total digestion (HF, XRF).</source>
      <translation>Wie der Gehalt bestimmt wurde: Königswasser oder Gesamtaufschluss (HF, RFA).</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Lower limits of the classes low, medium, high and very high, in % of F1, inclusive. The default is the risk assessment code (Perin et al. 1985).</source>
      <translation>Untere Grenzen der Klassen gering, mittel, hoch und sehr hoch, in % F1, einschließlich. Ohne Angabe der Risk Assessment Code (Perin et al. 1985).</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>MODEL: {}</source>
      <translation>MODEL: {}</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Model {}: {} cannot be folded into tables and are evaluated tree by tree: this takes longer.</source>
      <translation>Modell {}: {} lassen sich nicht in Tabellen falten und werden Baum für Baum ausgewertet: Das dauert länger.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>One content for the whole area, for one element, instead of a raster.</source>
      <translation>Ein Gehalt für das ganze Gebiet, für ein Element, anstelle eines Rasters.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Organic carbon of the topsoil. Its unit must be known.</source>
      <translation>Organischer Kohlenstoff des Oberbodens. Seine Einheit muss bekannt sein.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Part of the reference grid to be processed; snapped to whole pixels.</source>
      <translation>Teil des Referenzgitters, der verarbeitet wird; auf ganze Pixel gerundet.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Raster whose CRS, extent and resolution the result takes (default: the pH layer).</source>
      <translation>Raster, dessen KBS, Ausdehnung und Auflösung das Ergebnis erhält (ohne Angabe: der pH-Layer).</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Raster with one band per element, each named by its symbol; or one band, for one element.</source>
      <translation>Raster mit einem Kanal je Element, jeder nach dessen Symbol benannt; oder ein Kanal für ein Element.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Reference grid</source>
      <translation>Referenzgitter</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Sand</source>
      <translation>Sand</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Sand content; used only where texture classes are needed.</source>
      <translation>Sandgehalt; nur verwendet, wo Bodenarten nötig sind.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Soil organic carbon (SOC)</source>
      <translation>Organischer Bodenkohlenstoff (SOC)</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Symbol of the metal or metalloid, for example Cd.</source>
      <translation>Symbol des Metalls oder Halbmetalls, zum Beispiel Cd.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Symbols of the metals and metalloids, for example Cd,Pb,Zn.</source>
      <translation>Symbole der Metalle und Halbmetalle, zum Beispiel Cd,Pb,Zn.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>TOTALS (“{}”): no band is named after {}. Its bands are: {}. Name each band by its symbol.</source>
      <translation>TOTALS („{}“): Kein Kanal ist nach {} benannt. Seine Kanäle sind: {}. Jeden Kanal nach seinem Symbol benennen.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>TOTAL_VALUE is the content of one element, but {} are chosen. Use TOTALS, with a band each.</source>
      <translation>TOTAL_VALUE ist der Gehalt eines Elements, aber {} sind gewählt. TOTALS mit je einem Kanal verwenden.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>TOTAL_VALUE: must be from 0 to 1,000,000 mg/kg.</source>
      <translation>TOTAL_VALUE: muss von 0 bis 1.000.000 mg/kg sein.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>The model “{}” has no element {}. It has: {}.</source>
      <translation>Das Modell „{}“ hat kein Element {}. Es hat: {}.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Topsoil pH. Its grid is the reference for the result unless REFERENCE says otherwise.</source>
      <translation>pH des Oberbodens. Sein Gitter ist die Referenz für das Ergebnis, wenn REFERENCE nichts anderes sagt.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Total content, one value (mg/kg)</source>
      <translation>Gesamtgehalt, ein Wert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Total contents (mg/kg)</source>
      <translation>Gesamtgehalte (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>auto reads the unit from the band or tells it from the values of the whole layer.</source>
      <translation>auto liest die Einheit aus dem Kanal oder erkennt sie an den Werten des ganzen Layers.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>auto reads the unit from the band; where the band states none, choose it: values do not tell it.</source>
      <translation>auto liest die Einheit aus dem Kanal; wo er keine angibt, muss sie gewählt werden: Die Werte verraten sie nicht.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>pH</source>
      <translation>pH</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>pH in CaCl2 or KCl is converted to pH in water (relations of Dutch soils).</source>
      <translation>pH in CaCl2 oder KCl wird in pH in Wasser umgerechnet (Beziehungen niederländischer Böden).</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>pH measured in</source>
      <translation>pH gemessen in</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{} is missing: choose a raster layer.</source>
      <translation>{} fehlt: einen Rasterlayer wählen.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: band</source>
      <translation>{}: Kanal</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: bands {} and {} are both named after {}.</source>
      <translation>{}: Die Kanäle {} und {} sind beide nach {} benannt.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: evidence {}; total content: {}.</source>
      <translation>{}: Belege {}; Gesamtgehalt: {}.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: unit</source>
      <translation>{}: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: unknown unit “{}”. Choose one of: {}.</source>
      <translation>{}: unbekannte Einheit „{}“. Eine wählen von: {}.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: “{}” cannot be opened as a raster. Check the path, and that the file is a raster and whole.</source>
      <translation>{}: „{}“ lässt sich nicht als Raster öffnen. Pfad prüfen, und ob die Datei ein Raster und vollständig ist.</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{}: “{}” is not one of {}.</source>
      <translation>{}: „{}“ ist keines von {}.</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Soil Mobility: mobility of metals and metalloids in topsoil</source>
      <translation>Soil Mobility: Mobilität von Metallen und Halbmetallen im Oberboden</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>{} could not be loaded: {}</source>
      <translation>{} konnte nicht geladen werden: {}</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: copied through its “{}” provider.</source>
      <translation>{}: kopiert über seinen Datenanbieter „{}“.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: the layer cannot be read. Check that its file or service can be reached.</source>
      <translation>{}: Der Layer ist nicht lesbar. Prüfen, ob seine Datei oder sein Dienst erreichbar ist.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: the layer has no CRS. Set it in the layer's properties, or assign it to the file.</source>
      <translation>{}: Der Layer hat kein KBS. In den Layereigenschaften setzen oder der Datei zuweisen.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: the source could not be read.</source>
      <translation>{}: Die Quelle konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: the source has no resolution of its own. Export it to a GeoTIFF first.</source>
      <translation>{}: Die Quelle hat keine eigene Auflösung. Zuerst in ein GeoTIFF exportieren.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: there is no band {}; the layer has {}.</source>
      <translation>{}: Es gibt keinen Kanal {}; der Layer hat {}.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: this is a rendered source (WMS, XYZ tiles, a map server): it delivers pictures, not values. Load the data behind it, for example by WCS or as a GeoTIFF.</source>
      <translation>{}: Dies ist eine gezeichnete Quelle (WMS, XYZ-Kacheln, Kartenserver): Sie liefert Bilder, keine Werte. Die Daten dahinter laden, zum Beispiel über WCS oder als GeoTIFF.</translation>
    </message>
    <message>
      <location filename="../processing/reports.py" />
      <source>A report in one file, for the screen and for paper (print it to PDF).</source>
      <translation>Ein Bericht in einer Datei, für Bildschirm und Papier (als PDF drucken).</translation>
    </message>
    <message>
      <location filename="../processing/reports.py" />
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <location filename="../processing/reports.py" />
      <source>Inputs and parameters</source>
      <translation>Eingaben und Parameter</translation>
    </message>
    <message>
      <location filename="../processing/reports.py" />
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <location filename="../processing/reports.py" />
      <source>Soil Mobility {}, algorithm soilmobility:{}, {}.</source>
      <translation>Soil Mobility {}, Algorithmus soilmobility:{}, {}.</translation>
    </message>
    <message>
      <location filename="../processing/reports.py" />
      <source>The report {} cannot be written: {}. Is the disk full, or is there no such folder?</source>
      <translation>Der Bericht {} kann nicht geschrieben werden: {}. Ist der Datenträger voll, oder gibt es den Ordner nicht?</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Close QGIS, open “OSGeo4W Shell” from the Start menu (in the folder of this QGIS) and run: {}</source>
      <translation>QGIS schließen, im Startmenü (Ordner dieses QGIS) „OSGeo4W Shell“ öffnen und ausführen: {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Importing said: {}.</source>
      <translation>Der Import meldete: {}.</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>In Terminal, run: {}</source>
      <translation>Im Terminal ausführen: {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>In a terminal with the environment of this QGIS active, run: {}</source>
      <translation>In einem Terminal mit der aktiven Umgebung dieses QGIS ausführen: {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>In a terminal, run: {}</source>
      <translation>In einem Terminal ausführen: {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>LightGBM also needs OpenMP (with Homebrew: {}).</source>
      <translation>LightGBM braucht auch OpenMP (mit Homebrew: {}).</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Then restart QGIS. Everything else in Soil Mobility works without.</source>
      <translation>Dann QGIS neu starten. Alles andere in Soil Mobility funktioniert auch so.</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Training needs the Python package(s) {}, which this QGIS does not have.</source>
      <translation>Das Training braucht Python-Pakete, die dieses QGIS nicht hat: {}.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>  row {}, {}: {}</source>
      <translation>  Zeile {}, {}: {}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>  … and {} more; OUTPUT_ROWS lists all.</source>
      <translation>  … und {} weitere; OUTPUT_ROWS nennt alle.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>A table or point layer: one row per sample and element, or one row per sample with columns per element. CSV, GeoPackage, Excel (XLSX) or any loaded layer.</source>
      <translation>Eine Tabelle oder ein Punktlayer: eine Zeile je Probe und Element, oder eine Zeile je Probe mit Spalten je Element. CSV, GeoPackage, Excel (XLSX) oder jeder geladene Layer.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>A table with a line for each row and element: whether it was used, and why not.</source>
      <translation>Eine Tabelle mit einer Zeile für jede Zeile und jedes Element: ob sie verwendet wurde, und warum nicht.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Digestion of the residual (F4)</source>
      <translation>Aufschluss des Rückstands (F4)</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Element, if all rows are of one</source>
      <translation>Element, wenn alle Zeilen eines sind</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Empty: told from the names of the fields; the log says what was chosen.</source>
      <translation>Leer: wird an den Feldnamen erkannt; das Protokoll sagt, was gewählt wurde.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Field {}: unit</source>
      <translation>Feld {}: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Field: F{}</source>
      <translation>Feld: F{}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Field: element</source>
      <translation>Feld: Element</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Field: site or source</source>
      <translation>Feld: Standort oder Quelle</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Field: total content (mg/kg)</source>
      <translation>Feld: Gesamtgehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Field: {}</source>
      <translation>Feld: {}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>For a table without a field of elements: the element of F1 to F4.</source>
      <translation>Für eine Tabelle ohne Feld der Elemente: das Element von F1 bis F4.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Raster for samples whose table does not state it; read at the place of the sample.</source>
      <translation>Raster für Proben, deren Tabelle es nicht angibt; gelesen am Ort der Probe.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Rows of the table</source>
      <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Rows that were not used.</source>
      <translation>Zeilen, die nicht verwendet wurden.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Rows: used or dropped, and why</source>
      <translation>Zeilen: verwendet oder verworfen, und warum</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{}”) has no CRS. Set it first.</source>
      <translation>SAMPLES („{}“) hat kein KBS. Zuerst setzen.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{}”) has no places, so that no raster can be read there. Load it as a point layer.</source>
      <translation>SAMPLES („{}“) hat keine Orte, sodass dort kein Raster gelesen werden kann. Als Punktlayer laden.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{}”) has no rows.</source>
      <translation>SAMPLES („{}“) hat keine Zeilen.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{}”): {} Needed are F1 (better F1 to F4), pH, organic carbon and clay.</source>
      <translation>SAMPLES („{}“): {} Nötig sind F1 (besser F1 bis F4), pH, organischer Kohlenstoff und Ton.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Samples of one site or source are left out together when the model is tested. {}</source>
      <translation>Proben eines Standorts oder einer Quelle werden bei der Prüfung zusammen ausgelassen. {}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>The first {} of {}; OUTPUT_ROWS lists all.</source>
      <translation>Die ersten {} von {}; OUTPUT_ROWS nennt alle.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Unit of F1 to F4</source>
      <translation>Einheit von F1 bis F4</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>aqua regia (BCR), or total: HF, as in Tessier's scheme; then the shares are converted.</source>
      <translation>Königswasser (BCR) oder total: HF, wie im Schema von Tessier; dann werden die Anteile umgerechnet.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>auto: as the name of the field says, else in water.</source>
      <translation>auto: wie der Feldname sagt, sonst in Wasser.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>auto: as the names of the fields say, else by what the four add up to.</source>
      <translation>auto: wie die Feldnamen sagen, sonst nach der Summe der vier.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>auto: from the name or the unit, else from the values.</source>
      <translation>auto: aus dem Namen oder der Einheit, sonst aus den Werten.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>{} raster</source>
      <translation>Raster: {}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>{}: the table has no field “{}”. Its fields are: {}.</source>
      <translation>{}: Die Tabelle hat kein Feld „{}“. Ihre Felder sind: {}.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>{}: “{}” is not one of the elements.</source>
      <translation>{}: „{}“ ist keines der Elemente.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>CEC follows SOC: {:.2f} cmol(c)/kg per % of organic carbon added (Helling et al. 1964, at pH 7, at which the CEC of maps is measured).</source>
      <translation>Die KAK folgt dem SOC: {:.2f} cmol(c)/kg je % zusätzlichen organischen Kohlenstoffs (Helling et al. 1964, bei pH 7, bei dem die KAK von Karten gemessen wird).</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Ceiling of SOC (% by mass)</source>
      <translation>Obergrenze des SOC (Masse-%)</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Ceiling of SOC per pixel</source>
      <translation>Obergrenze des SOC je Pixel</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>End year</source>
      <translation>Endjahr</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Everything but SOC stays as it is: pH, clay, CEC and total contents.</source>
      <translation>Alles außer SOC bleibt, wie es ist: pH, Ton, KAK und Gesamtgehalte.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>For example cropland: all values but 0 and nodata take part. The other pixels stay as they are.</source>
      <translation>Zum Beispiel Ackerland: Alle Werte außer 0 und ohne Wert nehmen teil. Die anderen Pixel bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Growth</source>
      <translation>Wachstum</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Growth of SOC (per mille per year)</source>
      <translation>Wachstum des SOC (Promille im Jahr)</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Growth per pixel (per mille per year)</source>
      <translation>Wachstum je Pixel (Promille im Jahr)</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>In the unit of its band if that states one, else in the unit of SOC. Nodata: no ceiling.</source>
      <translation>In der Einheit seines Kanals, wenn er eine angibt, sonst in der des SOC. Ohne Wert: keine Obergrenze.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Leave organic soils as they are</source>
      <translation>Organische Böden belassen, wie sie sind</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Mask of the land that takes part</source>
      <translation>Maske der teilnehmenden Flächen</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>No soil grows beyond it, in % organic carbon by mass; soils above it already stay as they are.</source>
      <translation>Kein Boden wächst darüber hinaus, in Masse-% organischen Kohlenstoffs; Böden, die schon darüber liegen, bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>SOC(t) = SOC(0) × (1 + r)^n (compound) or SOC(0) × (1 + r n) (linear), with r the yearly rate and n the years since the map. SOC never exceeds 58 % by mass.</source>
      <translation>SOC(t) = SOC(0) × (1 + r)^n (Zinseszins) oder SOC(0) × (1 + r n) (linear), mit r der Jahresrate und n den Jahren seit der Karte. SOC übersteigt nie 58 Masse-%.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Scenario: SOC grows by the rates of {}, {}.</source>
      <translation>Szenario: SOC wächst mit den Raten von {}, {}.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Scenario: SOC grows by {:g} per mille per year, {}: times {:.4f}.</source>
      <translation>Szenario: SOC wächst um {:g} Promille im Jahr, {}: mal {:.4f}.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Soils with more than {:g} % organic carbon keep what they have.</source>
      <translation>Böden mit mehr als {:g} % organischem Kohlenstoff behalten, was sie haben.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Start year</source>
      <translation>Startjahr</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>The initiative asks for 4. A negative rate is a loss.</source>
      <translation>Die Initiative verlangt 4. Eine negative Rate ist ein Verlust.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>The initiative counts carbon stocks (t/ha). Scaling the content (% or g/kg), as done here, assumes that the bulk density of the soil stays as it is. Where more carbon makes the soil lighter, the content grows faster than the stock.</source>
      <translation>Die Initiative zählt Kohlenstoffvorräte (t/ha). Den Gehalt (% oder g/kg) zu skalieren, wie hier, nimmt an, dass die Lagerungsdichte des Bodens gleich bleibt. Wo mehr Kohlenstoff den Boden lockerer macht, wächst der Gehalt schneller als der Vorrat.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Used instead of RATE. Pixels without a value stay as they are.</source>
      <translation>Anstelle von RATE. Pixel ohne Wert bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Year of the SOC map.</source>
      <translation>Jahr der SOC-Karte.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>Year of the scenario.</source>
      <translation>Jahr des Szenarios.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>compound: (1 + r)^n; linear: 1 + r n.</source>
      <translation>compound: (1 + r)^n; linear: 1 + r n.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>see RATE_RASTER</source>
      <translation>siehe RATE_RASTER</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>{:g} per mille per year</source>
      <translation>{:g} Promille im Jahr</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>{} to {}, {} growth</source>
      <translation>{} bis {}, Wachstum {}</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>{}: it is in {}, but the unit of SOC is not known. Set SOC_UNIT.</source>
      <translation>{}: Es ist in {}, aber die Einheit des SOC ist nicht bekannt. SOC_UNIT setzen.</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>unknown reason</source>
      <translation>Grund unbekannt</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>{} of {} rows are there</source>
      <translation>{} von {} Zeilen sind da</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>{}: “{}” cannot be written ({}). Is the disk full? Choose another place.</source>
      <translation>{}: „{}“ kann nicht geschrieben werden ({}). Ist der Datenträger voll? Einen anderen Ort wählen.</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>below {:g} %</source>
      <translation>unter {:g} %</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>{:g} % and more</source>
      <translation>{:g} % und mehr</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>{:g} to {:g} %</source>
      <translation>{:g} bis {:g} %</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>Field that names each zone (default: zones are numbered).</source>
      <translation>Feld, das jede Zone benennt (ohne Angabe: Zonen werden nummeriert).</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>Name of the zone</source>
      <translation>Name der Zone</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>Numbers: ranks.</source>
      <translation>Zahlen: Ränge.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>Polygons such as districts, in any CRS. They may overlap.</source>
      <translation>Polygone wie Landkreise, in beliebigem KBS. Sie dürfen sich überlappen.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{}”): no zone lies on the raster. Check the CRS of both layers.</source>
      <translation>ZONES („{}“): Keine Zone liegt auf dem Raster. Das KBS beider Layer prüfen.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{}”): polygons are needed, these are not. Choose a polygon layer.</source>
      <translation>ZONES („{}“): Polygone sind nötig, dies sind keine. Einen Polygonlayer wählen.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{}”): the layer has no CRS. Set it in the layer's properties.</source>
      <translation>ZONES („{}“): Der Layer hat kein KBS. In den Layereigenschaften setzen.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{}”): there is no zone in it.</source>
      <translation>ZONES („{}“): Es ist keine Zone darin.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONE_FIELD: ZONES (“{}”) has no field “{}”. It has: {}.</source>
      <translation>ZONE_FIELD: ZONES („{}“) hat kein Feld „{}“. Es hat: {}.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>Zone “{}” is not a valid polygon; it was repaired.</source>
      <translation>Zone „{}“ ist kein gültiges Polygon; sie wurde repariert.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>zone {}</source>
      <translation>Zone {}</translation>
    </message>
    <message>
      <location filename="../styles/applicability.json" />
      <source>inside: like soils that were measured</source>
      <translation>innerhalb: wie gemessene Böden</translation>
    </message>
    <message>
      <location filename="../styles/applicability.json" />
      <source>outside: an extrapolation</source>
      <translation>außerhalb: eine Extrapolation</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ag Silver</source>
      <translation>Ag Silber</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Al Aluminium</source>
      <translation>Al Aluminium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>As Arsenic</source>
      <translation>As Arsen</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ba Barium</source>
      <translation>Ba Barium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Be Beryllium</source>
      <translation>Be Beryllium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Bi Bismuth</source>
      <translation>Bi Bismut</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ca Calcium</source>
      <translation>Ca Calcium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Cd Cadmium</source>
      <translation>Cd Cadmium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ce Cerium</source>
      <translation>Ce Cer</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Co Cobalt</source>
      <translation>Co Cobalt</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Cr Chromium</source>
      <translation>Cr Chrom</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Cs Caesium</source>
      <translation>Cs Caesium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Cu Copper</source>
      <translation>Cu Kupfer</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Dy Dysprosium</source>
      <translation>Dy Dysprosium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Er Erbium</source>
      <translation>Er Erbium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Eu Europium</source>
      <translation>Eu Europium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Fe Iron</source>
      <translation>Fe Eisen</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ga Gallium</source>
      <translation>Ga Gallium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Gd Gadolinium</source>
      <translation>Gd Gadolinium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ge Germanium</source>
      <translation>Ge Germanium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Hg Mercury</source>
      <translation>Hg Quecksilber</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>K Potassium</source>
      <translation>K Kalium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>La Lanthanum</source>
      <translation>La Lanthan</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Li Lithium</source>
      <translation>Li Lithium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Mg Magnesium</source>
      <translation>Mg Magnesium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Mn Manganese</source>
      <translation>Mn Mangan</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Mo Molybdenum</source>
      <translation>Mo Molybdän</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Na Sodium</source>
      <translation>Na Natrium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Nb Niobium</source>
      <translation>Nb Niob</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Nd Neodymium</source>
      <translation>Nd Neodym</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ni Nickel</source>
      <translation>Ni Nickel</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Pb Lead</source>
      <translation>Pb Blei</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Pr Praseodymium</source>
      <translation>Pr Praseodym</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Rb Rubidium</source>
      <translation>Rb Rubidium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Sb Antimony</source>
      <translation>Sb Antimon</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Sc Scandium</source>
      <translation>Sc Scandium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Se Selenium</source>
      <translation>Se Selen</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Sm Samarium</source>
      <translation>Sm Samarium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Sn Tin</source>
      <translation>Sn Zinn</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Sr Strontium</source>
      <translation>Sr Strontium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Th Thorium</source>
      <translation>Th Thorium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Ti Titanium</source>
      <translation>Ti Titan</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Tl Thallium</source>
      <translation>Tl Thallium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>U Uranium</source>
      <translation>U Uran</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>V Vanadium</source>
      <translation>V Vanadium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Y Yttrium</source>
      <translation>Y Yttrium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Yb Ytterbium</source>
      <translation>Yb Ytterbium</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Zn Zinc</source>
      <translation>Zn Zink</translation>
    </message>
    <message>
      <location filename="../styles/critical_element.json" />
      <source>Zr Zirconium</source>
      <translation>Zr Zirconium</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>high total, high mobile content</source>
      <translation>Gesamtgehalt hoch, mobiler Gehalt hoch</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>high total, low mobile content</source>
      <translation>Gesamtgehalt hoch, mobiler Gehalt gering</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>high total, medium mobile content</source>
      <translation>Gesamtgehalt hoch, mobiler Gehalt mittel</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>low total, high mobile content</source>
      <translation>Gesamtgehalt gering, mobiler Gehalt hoch</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>low total, low mobile content</source>
      <translation>Gesamtgehalt gering, mobiler Gehalt gering</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>low total, medium mobile content</source>
      <translation>Gesamtgehalt gering, mobiler Gehalt mittel</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>medium total, high mobile content</source>
      <translation>Gesamtgehalt mittel, mobiler Gehalt hoch</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>medium total, low mobile content</source>
      <translation>Gesamtgehalt mittel, mobiler Gehalt gering</translation>
    </message>
    <message>
      <location filename="../styles/divergence_classes.json" />
      <source>medium total, medium mobile content</source>
      <translation>Gesamtgehalt mittel, mobiler Gehalt mittel</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>CEC, lowers mobility</source>
      <translation>KAK, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>CEC, raises mobility</source>
      <translation>KAK, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>as in the reference soil</source>
      <translation>wie im Referenzboden</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>clay, lowers mobility</source>
      <translation>Ton, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>clay, raises mobility</source>
      <translation>Ton, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>organic carbon, lowers mobility</source>
      <translation>organischer Kohlenstoff, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>organic carbon, raises mobility</source>
      <translation>organischer Kohlenstoff, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>pH, lowers mobility</source>
      <translation>pH, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>pH, raises mobility</source>
      <translation>pH, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>total content, lowers mobility</source>
      <translation>Gesamtgehalt, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/drivers.json" />
      <source>total content, raises mobility</source>
      <translation>Gesamtgehalt, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../styles/element_count.json" />
      <source>elements</source>
      <translation>Elemente</translation>
    </message>
    <message>
      <location filename="../styles/fraction.json" />
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <location filename="../styles/guidance_value.json" />
      <source>mg/kg</source>
      <translation>mg/kg</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>cold spot, 90 %</source>
      <translation>Coldspot, 90 %</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>cold spot, 95 %</source>
      <translation>Coldspot, 95 %</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>cold spot, 99 %</source>
      <translation>Coldspot, 99 %</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>hot spot, 90 %</source>
      <translation>Hotspot, 90 %</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>hot spot, 95 %</source>
      <translation>Hotspot, 95 %</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>hot spot, 99 %</source>
      <translation>Hotspot, 99 %</translation>
    </message>
    <message>
      <location filename="../styles/hotspot_classes.json" />
      <source>not significant</source>
      <translation>nicht signifikant</translation>
    </message>
    <message>
      <location filename="../styles/rac.json" />
      <source>no</source>
      <translation>kein</translation>
    </message>
    <message>
      <location filename="../styles/rac.json" />
      <source>very high</source>
      <translation>sehr hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>high (unchanged)</source>
      <translation>hoch (unverändert)</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>high → low</source>
      <translation>hoch → gering</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>high → medium</source>
      <translation>hoch → mittel</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>high → no</source>
      <translation>hoch → kein</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>high → very high</source>
      <translation>hoch → sehr hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>low (unchanged)</source>
      <translation>gering (unverändert)</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>low → high</source>
      <translation>gering → hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>low → medium</source>
      <translation>gering → mittel</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>low → no</source>
      <translation>gering → kein</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>low → very high</source>
      <translation>gering → sehr hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>medium (unchanged)</source>
      <translation>mittel (unverändert)</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>medium → high</source>
      <translation>mittel → hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>medium → low</source>
      <translation>mittel → gering</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>medium → no</source>
      <translation>mittel → kein</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>medium → very high</source>
      <translation>mittel → sehr hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>no (unchanged)</source>
      <translation>kein (unverändert)</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>no → high</source>
      <translation>kein → hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>no → low</source>
      <translation>kein → gering</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>no → medium</source>
      <translation>kein → mittel</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>no → very high</source>
      <translation>kein → sehr hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>very high (unchanged)</source>
      <translation>sehr hoch (unverändert)</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>very high → high</source>
      <translation>sehr hoch → hoch</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>very high → low</source>
      <translation>sehr hoch → gering</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>very high → medium</source>
      <translation>sehr hoch → mittel</translation>
    </message>
    <message>
      <location filename="../styles/transition.json" />
      <source>very high → no</source>
      <translation>sehr hoch → kein</translation>
    </message>
  </context>
</TS>
