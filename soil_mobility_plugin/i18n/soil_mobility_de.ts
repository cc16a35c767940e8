<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>SoilMobility</name>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Cadmium: mobile content (mg/kg)</source>
      <translation>Cadmium: mobiler Gehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Cadmium: mobilization risk</source>
      <translation>Cadmium: Mobilisierungsrisiko</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Cadmium: {} (%)</source>
      <translation>Cadmium: {} (%)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F1 exchangeable, acid-soluble</source>
      <translation>F1 austauschbar, säurelöslich</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F2 reducible (oxides)</source>
      <translation>F2 reduzierbar (Oxide)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F3 oxidisable (organic matter)</source>
      <translation>F3 oxidierbar (organische Substanz)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F4 residual (lattice)</source>
      <translation>F4 residual (Kristallgitter)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Fractionation of cadmium</source>
      <translation>Fraktionierung von Cadmium</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Mobility</source>
      <translation>Mobilität</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Region</source>
      <translation>Region</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Risk</source>
      <translation>Risiko</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Soil Mobility: example region</source>
      <translation>Soil Mobility: Beispielregion</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Soil and contents</source>
      <translation>Boden und Gehalte</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>{} cannot be opened.</source>
      <translation>{} lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>{} cannot be written: {}</source>
      <translation>{} kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>{}: mobility (F1, %)</source>
      <translation>{}: Mobilität (F1, %)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>A bundled model by name, or a folder. Empty: the first bundled one.</source>
      <translation>Name eines mitgelieferten Modells oder ein Ordner. Leer: das erste mitgelieferte.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Agency, for atlases</source>
      <translation>Behörde, für Atlanten</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Cache</source>
      <translation>Zwischenspeicher</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Cache: {} is a file, not a folder.</source>
      <translation>Zwischenspeicher: {} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Class limits (% F1)</source>
      <translation>Klassengrenzen (% F1)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Defaults</source>
      <translation>Vorgaben</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty: a folder in the QGIS profile.</source>
      <translation>Leer: ein Ordner im QGIS-Profil.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty: the bundled table.</source>
      <translation>Leer: die mitgelieferte Tabelle.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty: the risk assessment code.</source>
      <translation>Leer: der Risk Assessment Code.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>In the cache</source>
      <translation>Im Zwischenspeicher</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Logo: there is no file {}.</source>
      <translation>Logo: Es gibt keine Datei {}.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
      <translation>Bilder (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Remove all pieces of soil maps in {}? They are fetched anew when they are needed.</source>
      <translation>Alle Kacheln von Bodenkarten in {} löschen? Sie werden neu geholt, wenn sie gebraucht werden.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Soil maps from servers</source>
      <translation>Bodenkarten von Servern</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Soil property</source>
      <translation>Bodeneigenschaft</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Sources of soil maps</source>
      <translation>Quellen von Bodenkarten</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Table of sources</source>
      <translation>Tabelle der Quellen</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Tables (*.csv)</source>
      <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>What cannot be used</source>
      <translation>Was nicht verwendet werden kann</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>{} MB</source>
      <translation>{} MB</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>&lt;b&gt;Done.&lt;/b&gt; The districts are in the group “Soil Mobility” of the layer tree. Each result is an estimate for screening. The same steps with your own maps: menu Plugins, Soil Mobility.</source>
      <translation>&lt;b&gt;Fertig.&lt;/b&gt; Die Bezirke stehen in der Gruppe „Soil Mobility“ des Layerbaums. Jedes Ergebnis ist eine Schätzung zur Voruntersuchung. Dieselben Schritte mit Ihren eigenen Karten: Menü Erweiterungen, Soil Mobility.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>A synthetic region with a smelter: maps of the soil, five districts, laboratory samples.</source>
      <translation>Eine synthetische Region mit einer Hütte: Bodenkarten, fünf Bezirke, Laborproben.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Classify the risk</source>
      <translation>Das Risiko klassifizieren</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>From pH, organic carbon, clay and CEC: how much of the cadmium is mobile (F1), and how sure. What lies above the median content is taken as the smelter's, which is more mobile.</source>
      <translation>Aus pH, organischem Kohlenstoff, Ton und KAK: wie viel vom Cadmium mobil ist (F1), und wie sicher. Was über dem Median der Gehalte liegt, wird der Hütte zugeschrieben und ist mobiler.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Load the example</source>
      <translation>Das Beispiel laden</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Means and shares of each district, and a report. Districts are coloured by what differs.</source>
      <translation>Mittel und Anteile jedes Bezirks, und ein Bericht. Bezirke sind nach dem gefärbt, worin sie sich unterscheiden.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Open the report</source>
      <translation>Bericht öffnen</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Predict fractions of cadmium</source>
      <translation>Fraktionen von Cadmium vorhersagen</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Show the dialog</source>
      <translation>Den Dialog zeigen</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Soil Mobility: first map</source>
      <translation>Soil Mobility: erste Karte</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Summarise by districts</source>
      <translation>Nach Bezirken zusammenfassen</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>The layer “{}” is not in the project: load the example again.</source>
      <translation>Der Layer „{}“ ist nicht im Projekt: das Beispiel noch einmal laden.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>The mobile share in classes, by the risk assessment code: below 1 % none, from 50 % very high.</source>
      <translation>Der mobile Anteil in Klassen, nach dem Risk Assessment Code: unter 1 % kein, ab 50 % sehr hohes Risiko.</translation>
    </message>
    <message>
      <location filename="../gui/what_if.py" />
      <source>{} (not given)</source>
      <translation>{} (nicht angegeben)</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Ask</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Ask about the place of these coordinates.</source>
      <translation>Nach dem Ort dieser Koordinaten fragen.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Back to the soil of the place.</source>
      <translation>Zurück zum Boden des Ortes.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Choose an element.</source>
      <translation>Wählen Sie ein Element.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Click the map to ask about a place.</source>
      <translation>In die Karte klicken, um nach einem Ort zu fragen.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Click the map, or type coordinates.</source>
      <translation>In die Karte klicken oder Koordinaten eingeben.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates</source>
      <translation>Koordinaten</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates ({})</source>
      <translation>Koordinaten ({})</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates are two numbers, such as 351200.5, 6094300.</source>
      <translation>Koordinaten sind zwei Zahlen, etwa 351200.5, 6094300.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates of a place: x, y (or longitude, latitude).</source>
      <translation>Koordinaten eines Ortes: x, y (oder Länge, Breite).</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy all of it as a picture.</source>
      <translation>Alles als Bild kopieren.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy all of it as text.</source>
      <translation>Alles als Text kopieren.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy as picture</source>
      <translation>Als Bild kopieren</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy as text</source>
      <translation>Als Text kopieren</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Elements</source>
      <translation>Elemente</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Elements to be shown side by side.</source>
      <translation>Elemente, die nebeneinander gezeigt werden.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Fractions F1 to F4</source>
      <translation>Fraktionen F1 bis F4</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Guidance value</source>
      <translation>Richtwert</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Layer</source>
      <translation>Layer</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Mapped here: {}</source>
      <translation>Hier kartiert: {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>No local guidance value: {}</source>
      <translation>Kein lokaler Richtwert: {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Pick on the map</source>
      <translation>In der Karte wählen</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Prediction that is asked.</source>
      <translation>Vorhersage, die befragt wird.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Published value that the local one is derived from.</source>
      <translation>Veröffentlichter Wert, aus dem der lokale abgeleitet wird.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Soil here: {}</source>
      <translation>Boden hier: {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>The content is not known here: nothing is mapped. Move its slider to see what would be.</source>
      <translation>Der Gehalt ist hier nicht bekannt: Es ist nichts kartiert. Bewegen Sie seinen Regler, um zu sehen, was wäre.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>There is no prediction of Soil Mobility in the project. Make one first (menu Soil Mobility, Predict), or add one.</source>
      <translation>Im Projekt ist keine Vorhersage von Soil Mobility. Machen Sie zuerst eine (Menü Soil Mobility, Vorhersagen), oder fügen Sie eine hinzu.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>What drives it</source>
      <translation>Was sie bestimmt</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>What if (in brackets: as it is here): {}</source>
      <translation>Was wäre, wenn (in Klammern: wie es hier ist): {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>What if?</source>
      <translation>Was wäre, wenn?</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Why here?</source>
      <translation>Warum hier?</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>as in the layer</source>
      <translation>wie im Layer</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>no CRS</source>
      <translation>kein KBS</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>no value</source>
      <translation>kein Wert</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>x, y</source>
      <translation>x, y</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>{} content (mg/kg)</source>
      <translation>Gehalt an {} (mg/kg)</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>{} elements are chosen: the first {} are shown.</source>
      <translation>{} Elemente sind gewählt: Die ersten {} werden gezeigt.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>▼ as it is here: F1 {} %</source>
      <translation>▼ wie es hier ist: F1 {} %</translation>
    </message>
    <message>
      <location filename="../gui/why_pictures.py" />
      <source>reference soil</source>
      <translation>Referenzboden</translation>
    </message>
    <message>
      <location filename="../gui/why_pictures.py" />
      <source>this soil</source>
      <translation>dieser Boden</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>BCR-measured</source>
      <translation>nach BCR gemessen</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>aqua regia</source>
      <translation>Königswasser</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>blocks</source>
      <translation>Blöcke</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>compound</source>
      <translation>mit Zinseszins</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>count</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>exchangeable</source>
      <translation>austauschbar</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>extend</source>
      <translation>erweitern</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>invert</source>
      <translation>Zurückrechnen</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>linear</source>
      <translation>linear</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>lookup</source>
      <translation>Nachschlagen</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>map median</source>
      <translation>Median der Karte</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>other extract measured</source>
      <translation>mit anderem Auszug gemessen</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>partly</source>
      <translation>teilweise</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>prior only</source>
      <translation>nur Theorie</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>recalibrate</source>
      <translation>rekalibrieren</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>total</source>
      <translation>gesamt</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>toxicity</source>
      <translation>nach Toxizität gewichtet</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>worst</source>
      <translation>schlechtestes (höchste Mobilität)</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Click a predicted map: what is predicted there, how sure, why, and what if.</source>
      <translation>In eine vorhergesagte Karte klicken: was dort vorhergesagt ist, wie sicher, warum, und was wäre, wenn.</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Edit a ready model</source>
      <translation>Ein fertiges Modell bearbeiten</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>First map</source>
      <translation>Erste Karte</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Manual</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>No program opens web pages here. The page is the file {}.</source>
      <translation>Kein Programm öffnet hier Webseiten. Die Seite ist die Datei {}.</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Open the example project</source>
      <translation>Das Beispielprojekt öffnen</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>The Processing plugin is not active.</source>
      <translation>Die Erweiterung Processing (Verarbeitung) ist nicht aktiv.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>A file</source>
      <translation>Eine Datei</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>An error that Soil Mobility does not know: {} ({}). Please report it, with the text in the panel “Log Messages”, tab “Soil Mobility”.</source>
      <translation>Ein Fehler, den Soil Mobility nicht kennt: {} ({}). Bitte melden Sie ihn, mit dem Text im Bedienfeld „Protokoll“, Reiter „Soil Mobility“.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Canceled: nothing was written.</source>
      <translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>The report {path} cannot be written: {reason}. Is the disk full, or is there no such folder?</source>
      <translation>Der Bericht {path} kann nicht geschrieben werden: {reason}. Ist der Datenträger voll, oder gibt es den Ordner nicht?</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>after Qi et al. 2025, doi 10.1038/s41467-025-58026-8; model, element list and class limits are this project's</source>
      <translation>nach Qi et al. 2025, doi 10.1038/s41467-025-58026-8; Modell, Liste der Elemente und Klassengrenzen sind die dieses Projekts</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{} cannot be written: {}. Is it open in another program or loaded as a layer, or may you not write there? Files that are there already are whole.</source>
      <translation>{} kann nicht geschrieben werden: {}. Ist die Datei in einem anderen Programm geöffnet oder als Layer geladen, oder fehlt dort das Recht zu schreiben? Dateien, die schon da sind, sind heil.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{} cannot be written: {}. Is the disk full? Files that are there already are whole.</source>
      <translation>{} kann nicht geschrieben werden: {}. Ist der Datenträger voll? Dateien, die schon da sind, sind vollständig.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{}: no value came, as from an expression with an unknown variable. The default is taken.</source>
      <translation>{}: Es kam kein Wert, wie von einem Ausdruck mit einer unbekannten Variablen. Es gilt die Vorgabe.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/area_report.py" />
      <source>From zones such as districts to a report on them, without maps of your own: soil maps of the zones are fetched from a public server, the mobility of the prevalent metals (As, Cd, Cr, Cu, Hg, Pb) is predicted from them, joined into a composite risk, and summarised by zones.

What the server sends is a model of the world's soils on 250 m: good for a first look at a country or a province, too coarse for fields. Without TOTALS the contents are those of an ordinary topsoil, and the maps show where the soil would let metals go, not where there are many.

This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with “Edit a ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own.</source>
      <translation>Von Zonen wie Landkreisen zu einem Bericht über sie, ohne eigene Karten: Bodenkarten der Zonen werden von einem öffentlichen Server geholt, daraus wird die Mobilität der verbreiteten Metalle (As, Cd, Cr, Cu, Hg, Pb) vorhergesagt, zu einem zusammengesetzten Risiko verbunden und nach Zonen zusammengefasst.

Was der Server sendet, ist ein Modell der Böden der Welt mit 250 m Auflösung: gut für einen ersten Blick auf ein Land oder eine Provinz, zu grob für Felder. Ohne TOTALS sind die Gehalte die eines gewöhnlichen Oberbodens, und die Karten zeigen, wo der Boden Metalle freigäbe, nicht, wo viel davon ist.

Dies ist ein Modell der Grafischen Modellierung von QGIS. Um andere Elemente, Klassengrenzen oder Schritte zu wählen, öffnen Sie es dort mit „Ein fertiges Modell bearbeiten“ im Menü Erweiterungen, Soil Mobility, und speichern Sie es unter einem eigenen Namen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/area_report.py" />
      <source>Guidance</source>
      <translation>Richtwerte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/area_report.py" />
      <source>Model: soil maps of my area, mobility, composite risk, zonal report</source>
      <translation>Modell: Bodenkarten meines Gebiets, Mobilität, zusammengesetztes Risiko, Bericht nach Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area of class {0} ({1}), m²</source>
      <translation>Fläche der Klasse {0} ({1}), m²</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Band</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Classifies mobility (F1 in %) by the risk assessment code (Perin et al. 1985): below 1 % no, 1 to 10 low, 10 to 30 medium, 30 to 50 high, 50 and more very high. A value on a limit belongs to the class above. Other limits can be set.

A class says what is most plausible, not how sure that is. With PROBABILITY (a result of “Predict fractionation of an element”, OUTPUT_PROBABILITY) a second band gives the probability of medium or above in %, and the report how much of the area is probably so (0.9 or more), hardly (below 0.1) and undecided.

The table gives pixels, area on the ellipsoid and share of each class; the report shows them with a map.</source>
      <translation>Klassifiziert die Mobilität (F1 in %) nach dem Risk Assessment Code (Perin et al. 1985): unter 1 % kein, 1 bis 10 geringes, 10 bis 30 mittleres, 30 bis 50 hohes, ab 50 sehr hohes Risiko. Ein Wert auf einer Grenze gehört zur höheren Klasse. Andere Grenzen sind möglich.

Eine Klasse sagt, was am plausibelsten ist, nicht, wie sicher das ist. Mit PROBABILITY (ein Ergebnis von „Fraktionierung eines Elements vorhersagen“, OUTPUT_PROBABILITY) gibt ein zweiter Kanal die Wahrscheinlichkeit für mindestens mittleres Risiko in %, und der Bericht, wie viel der Fläche wahrscheinlich dazu gehört (ab 0,9), kaum (unter 0,1) oder unentschieden ist.

Die Tabelle gibt Pixel, Fläche auf dem Ellipsoid und Anteil jeder Klasse; der Bericht zeigt sie mit einer Karte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Classify mobilization risk</source>
      <translation>Mobilisierungsrisiko klassifizieren</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobility or fractionation raster; values are in %.</source>
      <translation>Raster der Mobilität oder der Fraktionen; Werte in %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobilization risk: {}</source>
      <translation>Mobilisierungsrisiko: {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>OUTPUT_PROBABILITY of the fractionation of the same element; its band for the limit of medium is taken.</source>
      <translation>OUTPUT_PROBABILITY der Fraktionierung desselben Elements; genommen wird der Kanal für die Grenze zum mittleren Risiko.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Share of the area where medium risk or above has a probability from 0.1 to 0.9</source>
      <translation>Flächenanteil, auf dem mindestens mittleres Risiko eine Wahrscheinlichkeit von 0,1 bis 0,9 hat</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Share of the area where medium risk or above has a probability of 0.9 or more</source>
      <translation>Flächenanteil, auf dem mindestens mittleres Risiko eine Wahrscheinlichkeit von 0,9 oder mehr hat</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>{SHARE_MEDIUM_OR_ABOVE:.1f} % of the area is at medium risk or above; mean mobility {MEAN_MOBILITY:.1f} %.</source>
      <translation>{SHARE_MEDIUM_OR_ABOVE:.1f} % der Fläche haben mindestens mittleres Risiko; mittlere Mobilität {MEAN_MOBILITY:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Classes of the index</source>
      <translation>Klassen des Index</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk classes</source>
      <translation>Klassen des zusammengesetzten Risikos</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk classes: {:.0f} % at medium or above</source>
      <translation>Klassen des zusammengesetzten Risikos: {:.0f} % mindestens mittel</translation>
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
      <source>INPUT (“{layer}”): no band is named after {missing}. Its elements are: {known}.</source>
      <translation>INPUT („{layer}“): Kein Kanal ist nach {missing} benannt. Seine Elemente sind: {known}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Joins the mobility (F1, %) of several elements into one index per pixel. The bands of the input are told apart by name: each bears its element's symbol, as “Predict mobility of several elements” writes them.

worst: the highest mobility, whose class is the worst class. mean: the mean mobility. toxicity: the mean weighted by toxic-response factors (Hakanson 1980; Xu et al. 2008); elements without a factor are left out and named in the log. It is not Hakanson's ecological risk index, which multiplies factors with ratios of contents. count: the number of elements at or above a class.

By default the potentially toxic elements among the bands are joined: As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, Tl, U, V and Zn. Over all elements the alkalis would make every pixel “very high”. A pixel that lacks any of the elements is nodata.</source>
      <translation>Fasst die Mobilität (F1, %) mehrerer Elemente zu einem Index je Pixel zusammen. Die Kanäle der Eingabe werden am Namen erkannt: Jeder trägt das Symbol seines Elements, so wie „Mobilität mehrerer Elemente vorhersagen“ sie schreibt.

worst: die höchste Mobilität, deren Klasse die schlechteste ist. mean: die mittlere Mobilität. toxicity: das Mittel, gewichtet mit Toxizitätsfaktoren (Hakanson 1980; Xu et al. 2008); Elemente ohne Faktor bleiben weg und werden im Protokoll genannt. Das ist nicht Hakansons ökologischer Risikoindex, der Faktoren mit Verhältnissen von Gehalten multipliziert. count: die Zahl der Elemente ab einer Klasse.

Ohne Auswahl werden die potenziell toxischen Elemente unter den Kanälen zusammengefasst: As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, Tl, U, V und Zn. Über alle Elemente würden die Alkalimetalle jeden Pixel „sehr hoch“ machen. Ein Pixel, dem eines der Elemente fehlt, ist ohne Wert.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Mean mobility of several elements (%)</source>
      <translation>Mittlere Mobilität mehrerer Elemente (%)</translation>
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
      <source>Share of the area at medium risk or above (not for count)</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko (nicht bei count)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Toxicity-weighted mobility (%)</source>
      <translation>Nach Toxizität gewichtete Mobilität (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>mean mobility</source>
      <translation>mittlere Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>mean weighted by toxicity</source>
      <translation>nach Toxizität gewichtetes Mittel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>number at or above a class</source>
      <translation>Zahl der Elemente ab einer Klasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>{SHARE_MEDIUM_OR_ABOVE:.1f} % of the area is at medium risk or above; mean of the index {MEAN_INDEX:.1f} %.</source>
      <translation>{SHARE_MEDIUM_OR_ABOVE:.1f} % der Fläche haben mindestens mittleres Risiko; Mittel des Index {MEAN_INDEX:.1f} %.</translation>
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
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Of the model's elements {ELEMENTS_MEASURED} are measured and {ELEMENTS_PARTLY} partly; {ELEMENTS_PRIOR_ONLY} rest on theory alone.</source>
      <translation>Von den Elementen des Modells sind {ELEMENTS_MEASURED} gemessen und {ELEMENTS_PARTLY} zum Teil; {ELEMENTS_PRIOR_ONLY} beruhen allein auf Theorie.</translation>
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

MODEL is the folder of a bundle, for example one trained on your own samples; by default that of the options, else the first bundled one.</source>
      <translation>Schreibt die Modellkarte (card.json) eines Modells als Seite: welche Elemente gemessen wurden und welche allein auf Theorie beruhen, wie weit Vorhersagen für unbekannte Quellen danebenliegen, wie jedes Element auf pH und organischen Kohlenstoff reagiert, was das Modell nicht kann, und die Quellen mit ihren Lizenzen. Vor jeder Entscheidung zu lesen, die auf einer Karte beruht.

MODEL ist der Ordner eines Bündels, zum Beispiel eines, das mit eigenen Proben trainiert wurde; sonst das der Optionen oder das erste mitgelieferte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>A layout saved in QGIS (.qpt). Empty: the bundled one.</source>
      <translation>Ein in QGIS gespeichertes Layout (.qpt). Leer: das mitgelieferte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Atlas</source>
      <translation>Atlas</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>District atlas</source>
      <translation>Atlas der Bezirke</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Districts with a page</source>
      <translation>Bezirke mit einer Seite</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Layout template</source>
      <translation>Layoutvorlage</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Title of the atlas (default: the name of the raster).</source>
      <translation>Titel des Atlas (ohne Angabe: der Name des Rasters).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Writes one PDF with one A4 page a district: a map with the district's outline and its neighbours, the shares of the classes, key figures, the most critical elements where INPUT has several, and what the numbers rest on. A cover shows all districts and ranks them. Text can be searched, lines are vector graphics; the raster is a picture.

The numbers are those of “Summarise by zones” with the same parameters. Districts without a polygon have no page but stand in the table; the pages follow the ranks.

TEMPLATE is a layout saved from QGIS's layout window. The bundled one (processing/templates/district.qpt in the plugin's folder) can be opened there, changed and saved under another name. Its labels take their texts from fields of the district (the columns of “Summarise by zones”, the fields of ZONES, and rank_text, figure_names, figure_values, critical_text, class_bar) and from variables of the layout, whose names begin with sm_. Agency and logo are set in Settings, Options, Soil Mobility.</source>
      <translation>Schreibt ein PDF mit einer A4-Seite je Bezirk: eine Karte mit dem Umriss des Bezirks und seinen Nachbarn, die Anteile der Klassen, Kennzahlen, die kritischsten Elemente, wenn INPUT mehrere hat, und worauf die Zahlen beruhen. Ein Deckblatt zeigt alle Bezirke und ihre Rangfolge. Text ist durchsuchbar, Linien sind Vektorgrafik; das Raster ist ein Bild.

Die Zahlen sind die von „Nach Zonen zusammenfassen“ mit denselben Parametern. Bezirke ohne Polygon haben keine Seite, stehen aber in der Tabelle; die Seiten folgen den Rängen.

TEMPLATE ist ein Layout, das im Layoutfenster von QGIS gespeichert wurde. Das mitgelieferte (processing/templates/district.qpt im Ordner der Erweiterung) kann dort geöffnet, geändert und unter anderem Namen gespeichert werden. Seine Beschriftungen nehmen ihre Texte aus Feldern des Bezirks (den Spalten von „Nach Zonen zusammenfassen“, den Feldern von ZONES, und rank_text, figure_names, figure_values, critical_text, class_bar) und aus Variablen des Layouts, deren Namen mit sm_ beginnen. Behörde und Logo werden unter Einstellungen, Optionen, Soil Mobility gesetzt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>at most {} letters have a place.</source>
      <translation>höchstens {} Zeichen haben Platz.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>{DISTRICTS:,} districts have a page in the PDF.</source>
      <translation>{DISTRICTS:,} Bezirke haben eine Seite im PDF.</translation>
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
      <source>FOLDER: the example cannot be written to “{folder}”: {problem}. Choose a folder you may write to.</source>
      <translation>FOLDER: Das Beispiel kann nicht nach „{folder}“ geschrieben werden: {problem}. Einen Ordner mit Schreibrecht wählen.</translation>
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
      <source>The example region is ready: soil, total contents, zones and samples. Next: “Predict fractionation of an element”, whose dialog offers these layers.</source>
      <translation>Die Beispielregion ist bereit: Boden, Gesamtgehalte, Zonen und Proben. Weiter mit „Fraktionierung eines Elements vorhersagen“: Sein Dialog bietet diese Layer an.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Where the files are copied to; files of the same name are replaced.</source>
      <translation>Wohin die Dateien kopiert werden; gleichnamige Dateien werden ersetzt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>cec.tif</source>
      <translation>cec.tif</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>clay.tif</source>
      <translation>clay.tif</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>ph.tif</source>
      <translation>ph.tif</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>samples.csv</source>
      <translation>samples.csv</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>soc.tif</source>
      <translation>soc.tif</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>totals.tif</source>
      <translation>totals.tif</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>zones.gpkg</source>
      <translation>zones.gpkg</translation>
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
      <source>Ceiling of SOC (% by mass)</source>
      <translation>Obergrenze des SOC (Masse-%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Ceiling of SOC per pixel</source>
      <translation>Obergrenze des SOC je Pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Factor of growth where nothing limits it (not with RATE_RASTER)</source>
      <translation>Wachstumsfaktor, wo nichts ihn begrenzt (nicht mit RATE_RASTER)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>For example cropland: all values but 0 and nodata take part. The other pixels stay as they are.</source>
      <translation>Zum Beispiel Ackerland: Alle Pixel mit einem Wert außer 0 nehmen teil. Die anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Four Per Mille: soil organic carbon of a later year</source>
      <translation>Vier Promille: organischer Bodenkohlenstoff eines späteren Jahres</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Growth</source>
      <translation>Wachstum</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Growth per pixel (per mille per year)</source>
      <translation>Wachstum je Pixel (Promille im Jahr)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>In the unit of its band if that states one, else in the unit of SOC. Nodata: no ceiling.</source>
      <translation>In der Einheit seines Kanals, wenn er eine angibt, sonst in der des SOC. Ohne Wert: keine Obergrenze.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Leave organic soils as they are</source>
      <translation>Organische Böden belassen, wie sie sind</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Lets soil organic carbon (SOC) grow by a yearly rate from the year of the map to a later one, by 4 per mille from 2024 to 2050 unless you say otherwise. The result is in the unit of the input, as decimals, with the same nodata pixels.

Compound growth: SOC × (1 + r)^n; linear: SOC × (1 + r n). For 26 years at 4 per mille: 1.1094 or 1.104. SOC never exceeds 58 % by mass. A ceiling, a mask of the land that takes part and a raster of rates are optional; organic soils (more than 12 % organic carbon) are counted, and left as they are if you ask for it.

The unit of SOC is needed only for what is stated in % by mass: the limit of 58 %, CEILING, organic soils and CEC. With CEC given, the exchange capacity follows the carbon that is added.

The initiative counts carbon stocks; scaling the content assumes that the bulk density stays as it is.</source>
      <translation>Lässt den organischen Bodenkohlenstoff (SOC) mit einer Jahresrate vom Jahr der Karte bis zu einem späteren wachsen, ohne andere Angabe um 4 Promille von 2024 bis 2050. Das Ergebnis hat die Einheit der Eingabe, mit Dezimalen, und dieselben Pixel ohne Wert.

Mit Zinseszins (compound): SOC × (1 + r)^n; linear: SOC × (1 + r n). Für 26 Jahre mit 4 Promille: 1,1094 oder 1,104. SOC übersteigt nie 58 Masse-%. Eine Obergrenze, eine Maske der teilnehmenden Flächen und ein Raster der Raten sind möglich; organische Böden (mehr als 12 % organischer Kohlenstoff) werden gezählt und auf Wunsch belassen, wie sie sind.

Die Einheit des SOC ist nur nötig für das, was in Masse-% angegeben ist: die Grenze von 58 %, CEILING, organische Böden und die KAK. Ist die KAK gegeben, folgt sie dem zusätzlichen Kohlenstoff.

Die Initiative zählt Kohlenstoffvorräte; den Gehalt zu skalieren nimmt an, dass die Lagerungsdichte gleich bleibt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mask of the land that takes part</source>
      <translation>Maske der teilnehmenden Flächen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mean SOC goes from {MEAN_SOC_BEFORE:.3g} to {MEAN_SOC_AFTER:.3g}, in the unit of the input.</source>
      <translation>Der mittlere SOC ändert sich von {MEAN_SOC_BEFORE:.3g} auf {MEAN_SOC_AFTER:.3g}, in der Einheit der Eingabe.</translation>
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
      <source>No soil grows beyond it, in % organic carbon by mass; soils above it already stay as they are.</source>
      <translation>Kein Boden wächst darüber hinaus, in Masse-% organischen Kohlenstoffs; Böden, die schon darüber liegen, bleiben, wie sie sind.</translation>
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
      <source>Scenario</source>
      <translation>Szenario</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Share of the area that stopped at the ceiling or at 58 %</source>
      <translation>Flächenanteil, der an der Obergrenze oder bei 58 % stehen blieb</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Share of the area with organic soils (where the unit is known)</source>
      <translation>Flächenanteil mit organischen Böden (wo die Einheit bekannt ist)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Soils with more than {0} % organic carbon keep what they have.</source>
      <translation>Böden mit mehr als {0} % organischem Kohlenstoff behalten, was sie haben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>The initiative asks for 4. A negative rate is a loss.</source>
      <translation>Die Initiative verlangt 4. Eine negative Rate ist ein Verlust.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Used instead of RATE. Pixels without a value stay as they are.</source>
      <translation>Anstelle von RATE. Pixel ohne Wert bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>compound: (1 + r)^n. linear: 1 + r n.</source>
      <translation>compound: (1 + r)^n. linear: 1 + r n.</translation>
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
      <source>Change of mobility of {}, {} to {} (percentage points)</source>
      <translation>Änderung der Mobilität von {}, {} bis {} (Prozentpunkte)</translation>
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
      <source>Four Per Mille: change of mobility and risk</source>
      <translation>Vier Promille: Änderung von Mobilität und Risiko</translation>
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
      <source>Of the stepped output and the report's animation.</source>
      <translation>Für das Ergebnis in Schritten und die Animation des Berichts.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Predicts the mobility of one or many elements for the soil as it is and for the soil with more organic carbon, in one pass, and tells what changes. By default carbon grows by 4 per mille per year from 2024 to 2050, as the Four Per Mille Initiative asks for.

Change: percentage points of F1, one band per element. The elements are joined into one index (METHOD: worst is the highest mobility, mean the mean, toxicity the mean weighted by toxic-response factors), whose risk class before and after gives the transition classes and the share of the land at medium risk or above, for each zone if there are zones.

Probability: whether CEC follows SOC or stays decides the sign for some elements. By default it follows; the report shows both, each with the probability that mobility rises, where the model can tell. Between 0.1 and 0.9 the word is undecided, and such cells and elements are grey; tables count probable rises (up_Cd: % of the changing area) and falls (dn_Cd) apart from them.

Steps: the change of the index since the start year, a band every STEP years, which the Temporal Controller plays: set its step to years, QGIS begins with hours. From QGIS 3.38 on that is one layer; before, one layer per year in a group.

Where the scenario leaves the training range of the model, values are clamped to it; such pixels are counted and shown (last band of the classes).

The change is that of “Four Per Mille: soil organic carbon of a later year” followed by two predictions, without the rounding of their files, where SOC is on the reference grid; else it is resampled first and grows then.</source>
      <translation>Sagt die Mobilität eines oder vieler Elemente für den Boden, wie er ist, und für den Boden mit mehr organischem Kohlenstoff in einem Durchgang voraus und zeigt, was sich ändert. Ohne andere Angabe wächst der Kohlenstoff um 4 Promille im Jahr von 2024 bis 2050, wie es die 4-Promille-Initiative verlangt.

Änderung: Prozentpunkte von F1, ein Kanal je Element. Die Elemente werden zu einem Index zusammengefasst (METHOD: worst ist die höchste Mobilität, mean das Mittel, toxicity das mit Toxizitätsfaktoren gewichtete Mittel), dessen Risikoklasse vorher und nachher die Übergangsklassen und den Flächenanteil mit mindestens mittlerem Risiko ergibt, bei Zonen für jede Zone.

Wahrscheinlichkeit: Ob die KAK dem SOC folgt oder bleibt, entscheidet bei manchen Elementen über das Vorzeichen. Ohne andere Angabe folgt sie; der Bericht zeigt beides, jeweils mit der Wahrscheinlichkeit, dass die Mobilität steigt, wo das Modell sie angeben kann. Zwischen 0,1 und 0,9 heißt es unentschieden, und solche Zellen und Elemente sind grau; Tabellen zählen wahrscheinliche Anstiege (up_Cd: % der sich ändernden Fläche) und Rückgänge (dn_Cd) getrennt davon.

Schritte: die Änderung des Index seit dem Startjahr, ein Kanal je Schritt (STEP), den die Zeitsteuerung abspielt: Stellen Sie ihre Schrittweite auf Jahre, QGIS beginnt mit Stunden. Ab QGIS 3.38 ist das ein Layer; davor ein Layer je Jahr in einer Gruppe.

Wo das Szenario den Trainingsbereich des Modells verlässt, werden Werte auf dessen Rand gesetzt; solche Pixel werden gezählt und gezeigt (letzter Kanal der Klassen).

Die Änderung ist die von „Vier Promille: organischer Bodenkohlenstoff eines späteren Jahres“ mit zwei Vorhersagen danach, ohne das Runden ihrer Dateien, wenn SOC auf dem Referenzgitter liegt; sonst wird er erst neu abgetastet und wächst dann.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Probability that the mobility of {} rises, {} to {}</source>
      <translation>Wahrscheinlichkeit, dass die Mobilität von {} steigt, {} bis {}</translation>
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
      <source>The mean of the index goes from {MEAN_INDEX_BEFORE:.2f} to {MEAN_INDEX_AFTER:.2f} %.</source>
      <translation>Das Mittel des Index ändert sich von {MEAN_INDEX_BEFORE:.2f} auf {MEAN_INDEX_AFTER:.2f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Transitions (by zone)</source>
      <translation>Übergänge (nach Zonen)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Uncertainty of the change (half-width of the 90 % interval)</source>
      <translation>Unsicherheit der Änderung (halbe Breite des 90-%-Intervalls)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Uncertainty of the change of mobility of {} (± percentage points)</source>
      <translation>Unsicherheit der Änderung der Mobilität von {} (± Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Years between steps</source>
      <translation>Jahre zwischen den Schritten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Zones: change of the composite index (percentage points)</source>
      <translation>Zonen: Änderung des zusammengesetzten Index (Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>From maps of the soil to a report by zones such as districts: the mobility of the potentially toxic elements today and with the organic carbon that the Four Per Mille Initiative asks for, the composite risk of both, a summary of each by zones, and a report of the change.

Whether CEC follows the carbon or stays decides the sign for some elements. The report of the change shows both, the maps are of the one chosen (COUPLE_CEC). Where no CEC is given it is estimated from the carbon, which it follows in the maps of the later year, whatever is chosen.

This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with “Edit a ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own.</source>
      <translation>Von Bodenkarten zu einem Bericht nach Zonen wie Landkreisen: die Mobilität der potenziell toxischen Elemente heute und mit dem organischen Kohlenstoff, den die 4-Promille-Initiative verlangt, das zusammengesetzte Risiko von beidem, eine Zusammenfassung davon nach Zonen und ein Bericht über die Änderung.

Ob die KAK dem Kohlenstoff folgt oder bleibt, entscheidet bei manchen Elementen über das Vorzeichen. Der Bericht über die Änderung zeigt beides, die Karten das Gewählte (COUPLE_CEC). Wo keine KAK angegeben ist, wird sie aus dem Kohlenstoff geschätzt und folgt ihm in den Karten des späteren Jahres, was auch gewählt ist.

Dies ist ein Modell der Grafischen Modellierung von QGIS. Um andere Elemente, Klassengrenzen oder Schritte zu wählen, öffnen Sie es dort mit „Ein fertiges Modell bearbeiten“ im Menü Erweiterungen, Soil Mobility, und speichern Sie es unter einem eigenen Namen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>Model: prediction, Four Per Mille, risk, zonal report</source>
      <translation>Modell: Vorhersage, Vier Promille, Risiko, Zonenbericht</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>At least this share of a zone's area has the zone's value or a higher local one.</source>
      <translation>Mindestens dieser Anteil der Fläche einer Zone hat den Wert der Zone oder einen höheren lokalen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Canada: CCME-agricultural</source>
      <translation>Kanada: CCME-agricultural</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>China: GB15618-2018</source>
      <translation>China: GB15618-2018</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Finland: Finland-214-2007</source>
      <translation>Finnland: Finland-214-2007</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Germany: BBodSchV-2021</source>
      <translation>Deutschland: BBodSchV-2021</translation>
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
      <source>Invert only: the content (mg/kg of the aqua-regia content, of the part that BASIS names) that must not be exceeded.</source>
      <translation>Nur für invert: der Gehalt (mg/kg; vom Königswassergehalt der Teil, den BASIS nennt), der nicht überschritten werden darf.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: the exchangeable part of F1 (what is bound to carbonate is mobilised by acid only), or all of F1. A model of trees knows F1 alone.</source>
      <translation>Nur für invert: der austauschbare Teil von F1 (was an Carbonat gebunden ist, mobilisiert nur Säure) oder das ganze F1. Ein Modell aus Bäumen kennt nur F1.</translation>
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
      <translation>Gesetzliche Werte nachschlagen oder von einem Wert zurückrechnen; siehe Beschreibung.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Maps guidance values (RGV) for the total content of one element, in one of two modes that are never mixed.

lookup: each pixel gets the published value whose class it belongs to, by pH, texture (needs SAND) and land use. Such classes already adjust for mobility, so nothing is inverted.

invert: one value is stated, at one reference soil: the mobile content it allows there becomes the limit everywhere, and the local value is the largest content whose mobile content keeps to that limit. State the value by PRESET (the row whose class holds the reference soil; RGV then picks a row by its value), by RGV alone (a value of your own, on TOTAL_BASIS), or state the mobile content itself as MOBILE_LIMIT (mg/kg, of the aqua-regia content). The reference soil is by default the median soil of the map, within the class of the row. The stated value counts as geogenic; what a local value has above a BACKGROUND does not, which makes it lower, at the reference soil too.

In invert mode, band 2 says what is known of each value: 0 found exactly; 1 (models with trees) on a jump, where a little more would break the limit by far; 2 capped at the highest content the model knows; 3 none, as the lowest content the model knows already breaks the limit (the value is nodata). With a smooth core, bands 3 and 4 are the ends of the 90 % interval of the value.

With totals, OUTPUT_EXCEEDANCE is the content divided by the local value and, with a smooth core, in band 2 the probability that it exceeds the value. For zones, the value that protects the chosen share of each zone's area is given. The bundled values are for orientation: the law is what counts.</source>
      <translation>Kartiert Richtwerte (RGV) für den Gesamtgehalt eines Elements, auf eine von zwei Arten, die nie vermischt werden.

lookup: Jeder Pixel erhält den veröffentlichten Wert, zu dessen Klasse er gehört, nach pH, Bodenart (braucht SAND) und Landnutzung. Solche Klassen berücksichtigen die Mobilität schon, darum wird nichts zurückgerechnet.

invert: Ein Wert wird an einem Referenzboden angegeben: Der mobile Gehalt, den er dort zulässt, wird überall zur Grenze, und der lokale Wert ist der größte Gehalt, dessen mobiler Gehalt diese Grenze einhält. Der Wert wird angegeben durch PRESET (die Zeile, deren Klasse den Referenzboden enthält; RGV wählt dann eine Zeile nach ihrem Wert), durch RGV allein (ein eigener Wert, dessen Basis TOTAL_BASIS nennt), oder der mobile Gehalt selbst als MOBILE_LIMIT (mg/kg, vom Königswassergehalt). Der Referenzboden ist ohne Angabe der Medianboden der Karte innerhalb der Klasse der Zeile. Der angegebene Wert gilt als geogen. Was an einem lokalen Wert über einem BACKGROUND liegt, gilt nicht als geogen; das macht ihn niedriger, auch am Referenzboden.

Bei invert sagt Kanal 2, was über jeden Wert bekannt ist: 0 genau gefunden; 1 (bei Modellen mit Bäumen) auf einem Sprung, wo etwas mehr die Grenze weit überschritte; 2 begrenzt auf den höchsten Gehalt, den das Modell kennt; 3 keiner, weil schon der niedrigste Gehalt, den das Modell kennt, die Grenze überschreitet (kein Wert). Mit glattem Kern sind die Kanäle 3 und 4 die Enden des 90-%-Intervalls des Werts.

Mit Gesamtgehalten ist OUTPUT_EXCEEDANCE der Gehalt geteilt durch den lokalen Wert und, mit glattem Kern, in Kanal 2 die Wahrscheinlichkeit, dass er den Wert übersteigt. Für Zonen wird der Wert angegeben, der den gewählten Anteil der Fläche jeder Zone schützt. Die mitgelieferten Werte dienen zur Orientierung: Es gilt das Gesetz.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mean guidance value (mg/kg; of capped pixels the highest content of the model)</source>
      <translation>Mittlerer Richtwert (mg/kg; begrenzte Pixel zählen mit dem höchsten Gehalt des Modells)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Median guidance value (mg/kg)</source>
      <translation>Median der Richtwerte (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Median guidance value {MEDIAN_RGV:.3g} mg/kg over {VALID_PIXELS:,} pixels.</source>
      <translation>Median der Richtwerte {MEDIAN_RGV:.3g} mg/kg über {VALID_PIXELS:,} Pixel.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mobile limit that was inverted (mg/kg)</source>
      <translation>Mobile Grenze, von der zurückgerechnet wurde (mg/kg)</translation>
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
      <translation>Pixel, in denen schon der niedrigste Gehalt des Modells die Grenze überschreitet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels with a guidance value</source>
      <translation>Pixel mit einem Richtwert</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Polygons such as districts, in any CRS. They may overlap.</source>
      <translation>Polygone wie Landkreise, in beliebigem KBS. Sie dürfen sich überlappen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Published values</source>
      <translation>Veröffentlichte Werte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Reference soil: pH,SOC,clay,CEC</source>
      <translation>Referenzboden: pH,SOC,Ton,KAK</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Set of published guidance values; each value's source is named in the log and the report.</source>
      <translation>Sammlung veröffentlichter Richtwerte (bei der BBodSchV: Vorsorgewerte); die Quelle jedes Werts steht im Protokoll und im Bericht.</translation>
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
      <source>Share of the area where the content exceeds the guidance value with a probability of 0.9 or more</source>
      <translation>Flächenanteil, auf dem der Gehalt den Richtwert mit einer Wahrscheinlichkeit von 0,9 oder mehr übersteigt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Switzerland: VBBo</source>
      <translation>Schweiz: VBBo</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Switzerland: VBBo-soluble</source>
      <translation>Schweiz: VBBo-soluble</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>What counts as mobile</source>
      <translation>Was als mobil zählt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Zones with guidance values</source>
      <translation>Zonen mit Richtwerten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>all of F1</source>
      <translation>ganzes F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>exchangeable part of F1</source>
      <translation>austauschbarer Teil von F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>invert one value</source>
      <translation>von einem Wert zurückrechnen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>look up published values</source>
      <translation>veröffentlichte Werte nachschlagen</translation>
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
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Contributions of the drivers</source>
      <translation>Beiträge der Einflussgrößen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of mobility</source>
      <translation>Einflussgrößen der Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of {}</source>
      <translation>Einflussgrößen von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Explain</source>
      <translation>Erklären</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean mobility (F1) {MEAN_MOBILITY:.1f} %, in the reference soil {BASE_MOBILITY:.1f} %.</source>
      <translation>Mittlere Mobilität (F1) {MEAN_MOBILITY:.1f} %, im Referenzboden {BASE_MOBILITY:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean size of the contribution of {0}</source>
      <translation>Mittlere Größe des Beitrags: {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mobility of the reference soil (F1, %)</source>
      <translation>Mobilität des Referenzbodens (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Reference soil ({}): {}; F1 {:.1f} %.</source>
      <translation>Referenzboden ({}): {}; F1 {:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Says why mobility is what it is: how much pH, organic carbon, clay, CEC and total content each raise or lower it, pixel by pixel, compared with one reference soil. The contributions are Shapley values, the fair shares of the difference: they are exact, not estimated, and add up.

Unit: natural logarithm of the odds of F1, F1 / (100 % - F1). A contribution of +0.69 doubles the odds, -0.69 halves them; 0 changes nothing. Reference soil plus all contributions is the prediction.

The dominant driver is the one with the largest contribution, with its direction. The report shows the global importance of the drivers and how mobility responds to each. An input that is not given (CEC, total content) is unknown in the reference soil as well and contributes nothing.</source>
      <translation>Sagt, warum die Mobilität so ist, wie sie ist: wie stark pH, organischer Kohlenstoff, Ton, KAK und Gesamtgehalt sie jeweils erhöhen oder senken, Pixel für Pixel, verglichen mit einem Referenzboden. Die Beiträge sind Shapley-Werte, die gerechten Anteile am Unterschied: Sie sind exakt, nicht geschätzt, und addieren sich.

Einheit: natürlicher Logarithmus der Chance von F1, F1 / (100 % - F1). Ein Beitrag von +0,69 verdoppelt die Chance, -0,69 halbiert sie; 0 ändert nichts. Referenzboden plus alle Beiträge ist die Vorhersage.

Die vorherrschende Einflussgröße ist die mit dem größten Beitrag, mit ihrer Richtung. Der Bericht zeigt die Bedeutung der Einflussgrößen im Ganzen und wie die Mobilität auf jede reagiert. Eine Eingabe, die fehlt (KAK, Gesamtgehalt), ist auch im Referenzboden unbekannt und trägt nichts bei.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The model “{model}” has drivers this version does not know: {names}.</source>
      <translation>Das Modell „{model}“ hat Einflussgrößen, die diese Version nicht kennt: {names}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The soil each pixel is compared with: that of the model's card, the same for every map, or the median of each input layer as a whole.</source>
      <translation>Der Boden, mit dem jeder Pixel verglichen wird: der in der Modellkarte (card.json), für jede Landkarte derselbe, oder der Median jedes Eingabelayers im Ganzen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: contribution of {} (ln odds)</source>
      <translation>{}: Beitrag ({}, ln Odds)</translation>
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
      <source>Background content (mg/kg)</source>
      <translation>Hintergrundgehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Basis of the total content</source>
      <translation>Basis des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Fractionation of {}</source>
      <translation>Fraktionierung von {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>How the content was determined: aqua regia, or as a total (HF digestion, or XRF).</source>
      <translation>Wie der Gehalt bestimmt wurde: Königswasser, oder als Gesamtgehalt (HF-Aufschluss oder RFA).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Limits of the probability (% F1)</source>
      <translation>Grenzen der Wahrscheinlichkeit (% F1)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Lower limits of the classes low, medium, high and very high, in % of F1, inclusive. The default is the risk assessment code (Perin et al. 1985).</source>
      <translation>Untere Grenzen der Klassen gering, mittel, hoch und sehr hoch, in % F1, einschließlich. Ohne Angabe der Risk Assessment Code (Perin et al. 1985).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mean mobility (F1) {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % of the area at medium risk or above.</source>
      <translation>Mittlere Mobilität (F1) {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % der Fläche mit mindestens mittlerem Risiko.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mean mobility (F1, %)</source>
      <translation>Mittlere Mobilität (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mobile content (mg/kg)</source>
      <translation>Mobiler Gehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Name of a bundled model ({0}), or the folder of another. Empty: that of the options, else the first of these.</source>
      <translation>Name eines mitgelieferten Modells ({0}) oder der Ordner eines anderen. Leer: das der Optionen, sonst das erste von diesen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>OUTPUT_MOBILE needs a total content: give TOTALS or TOTAL_VALUE, or leave OUTPUT_MOBILE empty.</source>
      <translation>OUTPUT_MOBILE braucht einen Gesamtgehalt: TOTALS oder TOTAL_VALUE angeben oder OUTPUT_MOBILE leer lassen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>OUTPUT_UNCERTAINTY: the model “{model}” has no spread ensemble. Leave it empty.</source>
      <translation>OUTPUT_UNCERTAINTY: Das Modell „{model}“ hat kein Ensemble für die Streuung. Leer lassen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>One content for the whole area, for one element, instead of a raster.</source>
      <translation>Ein Gehalt für das ganze Gebiet, für ein Element, anstelle eines Rasters.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Parts of F1 (exchangeable, carbonate-bound, acid-labile)</source>
      <translation>Teile von F1 (austauschbar, an Carbonat gebunden, säurelabil)</translation>
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

pH, organic carbon and clay are needed; CEC and the total content make the result better. Rasters may differ in CRS, extent and resolution: they are aligned to the pH layer, or to the reference grid. With a total content the mobile content (F1 x content in aqua regia, mg/kg) can be written as well; without one, the content of an ordinary soil is assumed, and the log says so.

The parts of F1 are what a neutral salt exchanges, what is bound to carbonate, and what acetic acid takes of oxides and humus besides (acid-labile); they add up to F1.

More results say how far to trust it. The uncertainty is the half-width of the 90 % predictive interval of F1 for one more soil: what the model's parameters, the source of the data and the scatter of soils leave open. The probability is that of F1 at or above each class limit. The applicability (Meyer &amp; Pebesma 2021) compares each soil with the soils in which the element was measured: the dissimilarity index, 0 for a soil like a measured one, and whether it is inside (1) or outside (0) the area of applicability. An element that was measured nowhere is outside everywhere.

The log and the file's metadata say how much of the element's behaviour was measured and how much is theory.</source>
      <translation>Sagt Pixel für Pixel voraus, wie sich ein Metall oder Halbmetall auf die vier Fraktionen einer sequenziellen Extraktion verteilt: F1 austauschbar und säurelöslich (der mobile Anteil), F2 reduzierbar, F3 oxidierbar, F4 residual. Die vier Kanäle ergeben zusammen 100 %. Die Basis ist die Summe der Schritte mit einem Königswasserrückstand (BCR).

pH, organischer Kohlenstoff und Ton sind nötig; KAK und Gesamtgehalt verbessern das Ergebnis. Die Raster dürfen sich in KBS, Ausdehnung und Auflösung unterscheiden: Sie werden an den pH-Layer oder das Referenzgitter angepasst. Mit einem Gesamtgehalt kann auch der mobile Gehalt (F1 x Gehalt in Königswasser, mg/kg) geschrieben werden; ohne ihn wird der Gehalt eines gewöhnlichen Bodens angenommen, und das Protokoll sagt es.

Die Teile von F1 sind, was ein Neutralsalz austauscht, was an Carbonat gebunden ist, und was Essigsäure darüber hinaus aus Oxiden und Humus löst (säurelabil); sie ergeben zusammen F1.

Weitere Ergebnisse sagen, wie weit man ihm trauen kann. Die Unsicherheit ist die halbe Breite des 90-%-Vorhersageintervalls von F1 für einen weiteren Boden: was die Parameter des Modells, die Quelle der Daten und die Streuung der Böden offen lassen. Die Wahrscheinlichkeit ist die, dass F1 an oder über jeder Klassengrenze liegt. Die Anwendbarkeit (Meyer &amp; Pebesma 2021) vergleicht jeden Boden mit den Böden, in denen das Element gemessen wurde: der Unähnlichkeitsindex, 0 für einen Boden, der einem gemessenen gleicht, und ob er innerhalb (1) oder außerhalb (0) des Anwendungsbereichs liegt. Ein Element, das nirgends gemessen wurde, liegt überall außerhalb.

Protokoll und Metadaten der Datei sagen, wie viel vom Verhalten des Elements gemessen und wie viel Theorie ist.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Probability that F1 is at or above limits</source>
      <translation>Wahrscheinlichkeit, dass F1 an oder über Grenzen liegt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Raster with one band per element, each named by its symbol; or one band, for one element.</source>
      <translation>Raster mit einem Kanal je Element, jeder nach dessen Symbol benannt; oder ein Kanal für ein Element.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Share of the area at medium risk or above</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Share of the area outside the area of applicability</source>
      <translation>Flächenanteil außerhalb des Anwendungsbereichs</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Share of the area with a clamped value</source>
      <translation>Flächenanteil mit einem auf den Rand des Trainingsbereichs gesetzten Wert</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Symbol of the metal or metalloid, for example Cd.</source>
      <translation>Symbol des Metalls oder Halbmetalls, zum Beispiel Cd.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Total content, one value (mg/kg)</source>
      <translation>Gesamtgehalt, ein Wert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Uncertainty of F1 (half-width of the 90 % interval)</source>
      <translation>Unsicherheit von F1 (halbe Breite des 90-%-Intervalls)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>What of the content is geogenic, on TOTAL_BASIS: a number, a raster (bands named by symbol, or one band for one element), or median (the median of TOTALS). What lies above it counts as added by people, which is more mobile. Empty: all of the content is geogenic.</source>
      <translation>Was vom Gehalt geogen ist, auf derselben Basis (TOTAL_BASIS): eine Zahl, ein Raster (Kanäle nach Symbol benannt, oder ein Kanal für ein Element) oder median (der Median von TOTALS). Was darüber liegt, gilt als vom Menschen eingetragen und ist mobiler. Leer: Der ganze Gehalt ist geogen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>percent of the sum of fractions with an aqua-regia residual (BCR)</source>
      <translation>Prozent der Summe der Fraktionen mit Königswasserrückstand (BCR)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>smooth_core_v2, theory_guided_v1</source>
      <translation>smooth_core_v2, theory_guided_v1</translation>
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
      <source>{}: parts of F1, exchangeable shown (%)</source>
      <translation>{}: Teile von F1, gezeigt austauschbar (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: probability of medium or above</source>
      <translation>{}: Wahrscheinlichkeit für mindestens mittleres Risiko</translation>
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
      <source>Mean mobility (F1) of all elements {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % at medium risk or above.</source>
      <translation>Mittlere Mobilität (F1) aller Elemente {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % mit mindestens mittlerem Risiko.</translation>
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

Inputs are the same as for the fractionation of one element. Elements without a band in TOTALS are predicted at the content of an ordinary soil; the log says which. Where an element's content is unknown, its band is nodata.

The log tells, for each element, how much of the land lies outside the area of applicability: soils unlike those in which the element was measured.</source>
      <translation>Sagt die Mobilität mehrerer Elemente in einem Durchgang voraus: den Anteil des Gehalts, der austauschbar oder säurelöslich ist (F1 einer sequenziellen Extraktion, %), ein Kanal je Element, nach dessen Symbol benannt.

Die Eingaben sind dieselben wie für die Fraktionierung eines Elements. Elemente ohne Kanal in TOTALS werden beim Gehalt eines gewöhnlichen Bodens vorhergesagt; das Protokoll nennt sie. Wo der Gehalt eines Elements unbekannt ist, ist sein Kanal ohne Wert.

Das Protokoll sagt für jedes Element, wie viel der Fläche außerhalb des Anwendungsbereichs liegt: Böden, die denen nicht gleichen, in denen das Element gemessen wurde.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Symbols of the metals and metalloids, for example Cd,Pb,Zn.</source>
      <translation>Symbole der Metalle und Halbmetalle, zum Beispiel Cd,Pb,Zn.</translation>
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
      <source>Band of the layer (default: the one that is named so, else the one that the layer shows, else the first).</source>
      <translation>Kanal des Layers (ohne Angabe: der so benannte, sonst der, den der Layer zeigt, sonst der erste).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Extent</source>
      <translation>Ausdehnung</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Mean of {0}</source>
      <translation>Mittel: {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Part of the reference grid to be processed; snapped to whole pixels.</source>
      <translation>Teil des Referenzgitters, der verarbeitet wird; auf ganze Pixel gerundet.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Prepare soil rasters</source>
      <translation>Bodenraster vorbereiten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Raster whose CRS, extent and resolution the result takes (default: the pH layer).</source>
      <translation>Raster, dessen KBS, Ausdehnung und Auflösung das Ergebnis erhält (ohne Angabe: der pH-Layer).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Reference grid</source>
      <translation>Referenzgitter</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Sand content, for texture classes. Predictions do not use it.</source>
      <translation>Sandgehalt, für Bodenarten. Vorhersagen verwenden ihn nicht.</translation>
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
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>auto reads the unit from the band or tells it from the values of the whole layer.</source>
      <translation>auto liest die Einheit aus dem Kanal oder erkennt sie an den Werten des ganzen Layers.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>auto reads the unit from the band; where the band states none, choose it: values do not tell it.</source>
      <translation>auto liest die Einheit aus dem Kanal; wo er keine angibt, muss sie gewählt werden: Die Werte verraten sie nicht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>dg/kg</source>
      <translation>dg/kg</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>g/kg</source>
      <translation>g/kg</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>mmol(c)/kg</source>
      <translation>mmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>pH in CaCl2 or KCl is converted to pH in water (relations of Dutch soils).</source>
      <translation>pH in CaCl2 oder KCl wird in pH in Wasser umgerechnet (Beziehungen niederländischer Böden).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>pH measured in</source>
      <translation>pH gemessen in</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>pH*10</source>
      <translation>pH*10</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>{0}: band</source>
      <translation>{0}: Kanal</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>{0}: unit</source>
      <translation>{0}: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>{VALID_PIXELS:,} pixels have all the properties.</source>
      <translation>{VALID_PIXELS:,} Pixel haben alle Eigenschaften.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Choose the |z| of the classes so that 10, 5 and 1 % of the spots are false discoveries.</source>
      <translation>|z| der Klassen so wählen, dass 10, 5 und 1 % der Hotspots und Coldspots falsche Entdeckungen sind.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Finds where high values (hot spots) and low values (cold spots) cluster more than chance would have it, by Getis-Ord Gi* (Getis &amp; Ord 1992; Ord &amp; Getis 1995): the sum of the values within a radius, as z. All pixels within the radius count alike; the pixel itself is one of them; nodata is left out. Distances are metres on the ground, on rasters in degrees too.

Classes: |z| at 90, 95 and 99 % confidence. Every pixel is a test of its own, so that in a large raster many reach 90 % by chance: the option FDR holds the share of false discoveries (Benjamini &amp; Hochberg 1995). Neighbouring values of a smooth map are alike by nature: read the classes as a description of the map, not as proof of a cause.</source>
      <translation>Findet, wo sich hohe Werte (Hotspots) und niedrige Werte (Coldspots) stärker häufen, als bei Zufall zu erwarten wäre, mit Getis-Ord Gi* (Getis &amp; Ord 1992; Ord &amp; Getis 1995): die Summe der Werte in einem Umkreis, als z. Alle Pixel im Umkreis zählen gleich, auch der Pixel selbst; Pixel ohne Wert bleiben weg. Entfernungen sind Meter am Boden, auch bei Rastern in Grad.

Klassen: |z| zum Vertrauensniveau 90, 95 und 99 %. Jeder Pixel ist ein eigener Test, sodass in einem großen Raster viele zufällig 90 % erreichen: Die Option FDR begrenzt den Anteil falscher Entdeckungen (Benjamini &amp; Hochberg 1995). Benachbarte Werte einer glatten Karte sind von Natur aus ähnlich: Die Klassen beschreiben die Karte, sie beweisen keine Ursache.</translation>
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
      <source>Neighbours are the pixels whose centres lie within this distance, in metres.</source>
      <translation>Nachbarn sind die Pixel, deren Mittelpunkte in dieser Entfernung liegen, in Metern.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Radius (m)</source>
      <translation>Radius (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Share of the area in cold spots at 95 % or more</source>
      <translation>Flächenanteil in Coldspots mit mindestens 95 %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Share of the area in hot spots at 95 % or more</source>
      <translation>Flächenanteil in Hotspots mit mindestens 95 %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>{SHARE_HOT_95:.1f} % of the area lies in hot spots, {SHARE_COLD_95:.1f} % in cold spots (95 % or more).</source>
      <translation>{SHARE_HOT_95:.1f} % der Fläche liegen in Hotspots, {SHARE_COLD_95:.1f} % in Coldspots (95 % oder mehr).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>A rectangle, or a layer of polygons.</source>
      <translation>Ein Rechteck oder ein Layer mit Polygonen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Also the 5 % and the 95 % quantile, as bands 2 and 3.</source>
      <translation>Auch das 5-%- und das 95-%-Quantil, als Kanäle 2 und 3.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Area of interest</source>
      <translation>Gebiet</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Authentication</source>
      <translation>Authentifizierung</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>CRS of the result</source>
      <translation>KBS des Ergebnisses</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Compression</source>
      <translation>Komprimierung</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Default: the CRS of the source.</source>
      <translation>Ohne Angabe: das KBS der Quelle.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Estimated size of the download, MB</source>
      <translation>Geschätzte Größe des Downloads, MB</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Fetches pH, organic carbon, clay, CEC and, if wanted, sand of the topsoil from a public server: one raster per property, in the units of this plugin, styled. Only the tiles that the area touches are read. They are kept in a cache, so that a run that was stopped goes on where it was; the cache can be emptied in the options.

The area is a rectangle or a layer of polygons; outside polygons there is no data. 0-30 cm is the mean of the source's depth intervals, weighted by their thickness. Without a CRS the result has the source's own grid.

SoilGrids 2.0 (Poggio et al. 2021, CC BY 4.0) are predictions on 250 m: look at their quantiles before you rely on them, and prefer maps of your own region where there are any.</source>
      <translation>Holt pH, organischen Kohlenstoff, Ton, KAK und auf Wunsch Sand des Oberbodens von einem öffentlichen Server: ein Raster je Eigenschaft, in den Einheiten dieser Erweiterung, mit Stil. Nur die Kacheln, die das Gebiet berührt, werden gelesen. Sie bleiben in einem Zwischenspeicher, sodass ein abgebrochener Lauf dort weitergeht, wo er war; der Zwischenspeicher lässt sich in den Optionen leeren.

Das Gebiet ist ein Rechteck oder ein Layer mit Polygonen; außerhalb von Polygonen gibt es keine Daten. 0-30 cm ist das Mittel der Tiefenstufen der Quelle, gewichtet nach ihrer Mächtigkeit. Ohne KBS hat das Ergebnis das eigene Gitter der Quelle.

SoilGrids 2.0 (Poggio et al. 2021, CC BY 4.0) sind Vorhersagen mit 250 m Auflösung: Sehen Sie sich die Quantile an, bevor Sie sich darauf verlassen, und ziehen Sie Karten Ihrer Region vor, wo es welche gibt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Fetching {}.</source>
      <translation>Hole {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>For servers that ask to log in.</source>
      <translation>Für Server, die eine Anmeldung verlangen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>How the rasters are compressed. ZSTD takes less time to write and to read, DEFLATE is read by every program. The values are the same.</source>
      <translation>Wie die Raster komprimiert werden. ZSTD schreibt und liest sich schneller, DEFLATE liest jedes Programm. Die Werte sind dieselben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>In units of the CRS of the result (default: as large as the source's).</source>
      <translation>In Einheiten des KBS des Ergebnisses (ohne Angabe: so groß wie bei der Quelle).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>No soil map is asked for: name at least one result.</source>
      <translation>Es ist keine Bodenkarte verlangt: mindestens ein Ergebnis angeben.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Size of a pixel</source>
      <translation>Größe eines Pixels</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Soil maps of my area</source>
      <translation>Bodenkarten meines Gebiets</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>The area has {PIXELS:,} pixels of the soil maps.</source>
      <translation>Das Gebiet hat {PIXELS:,} Pixel der Bodenkarten.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>The server the maps come from: a source of the table in the options.</source>
      <translation>Der Server, von dem die Karten kommen: eine Quelle der Tabelle in den Optionen.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>With quantiles</source>
      <translation>Mit Quantilen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>{0} of the area</source>
      <translation>{0} des Gebiets</translation>
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
      <source>Divergence of total and mobile content</source>
      <translation>Abweichung von Gesamt- und mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Mobility or fractionation of the same element.</source>
      <translation>Mobilität oder Fraktionierung desselben Elements.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank correlation of total and mobile content {SPEARMAN:.2f}; {SHARE_HIDDEN:.1f} % of the area has a low total but a high mobile content.</source>
      <translation>Rangkorrelation von Gesamtgehalt und mobilem Gehalt {SPEARMAN:.2f}; {SHARE_HIDDEN:.1f} % der Fläche haben einen niedrigen Gesamtgehalt, aber einen hohen mobilen Gehalt.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank of mobile minus rank of total content</source>
      <translation>Rang des mobilen minus Rang des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area in the same third of both</source>
      <translation>Flächenanteil im gleichen Drittel bei beiden</translation>
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
      <source>Shows where the maps of total and of mobile content of one element tell different stories. Mobile content is total content times mobility. Both are ranked by area where both are known.

Classes: low, medium and high third of the area by each, nine combinations. “low total, high mobile content” is a risk that a limit value for total content does not see; “high total, low mobile content” is the contrary. The rank difference is the rank (0 to 100) of the mobile content minus that of the total. Ranks come from two passes with a fine histogram, so that rasters of any size can be compared.

The result is on the grid of the mobility raster.</source>
      <translation>Zeigt, wo die Karten von Gesamtgehalt und mobilem Gehalt eines Elements ein verschiedenes Bild geben. Der mobile Gehalt ist Gesamtgehalt mal Mobilität. Beide erhalten Ränge nach Fläche, wo beide bekannt sind.

Klassen: unteres, mittleres und oberes Drittel der Fläche nach jedem der beiden, neun Kombinationen. „Gesamtgehalt gering, mobiler Gehalt hoch“ ist ein Risiko, das ein Grenzwert für Gesamtgehalte nicht sieht; „Gesamtgehalt hoch, mobiler Gehalt gering“ das Gegenteil. Die Rangdifferenz ist der Rang (0 bis 100) des mobilen Gehalts minus dem des Gesamtgehalts. Ränge kommen aus zwei Durchgängen mit einem feinen Histogramm, sodass Raster jeder Größe verglichen werden können.

Das Ergebnis liegt auf dem Gitter des Mobilitätsrasters.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Spearman's rank correlation of total and mobile content</source>
      <translation>Rangkorrelation nach Spearman von Gesamt- und mobilem Gehalt</translation>
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
      <location filename="../processing/algorithms/train_model.py" />
      <source>A new folder; a bundle that is there is replaced, anything else is not.</source>
      <translation>Ein neuer Ordner; ein Bündel darin wird ersetzt, anderes nicht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>A table or point layer: one row per sample and element, or one row per sample with columns per element. CSV, GeoPackage, Excel (XLSX) or any loaded layer.</source>
      <translation>Eine Tabelle oder ein Punktlayer: eine Zeile je Probe und Element, oder eine Zeile je Probe mit Spalten je Element. CSV, GeoPackage, Excel (XLSX) oder jeder geladene Layer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>A table with a line for each row and element: whether it was used, and why not.</source>
      <translation>Eine Tabelle mit einer Zeile für jede Zeile und jedes Element: ob sie verwendet wurde, und warum nicht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Bundle that is recalibrated or extended, by default that of the options, else the first bundled one. A new model takes reference contents from the latter, nothing else.</source>
      <translation>Bündel, das rekalibriert oder erweitert wird, ohne Angabe das der Optionen, sonst das erste mitgelieferte. Ein neues Modell nimmt vom letzteren die Referenzgehalte, sonst nichts.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>CaCl2</source>
      <translation>CaCl2</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Digestion of the residual (F4)</source>
      <translation>Aufschluss des Rückstands (F4)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Element, if all rows are of one</source>
      <translation>Element, wenn alle Zeilen dasselbe betreffen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Empty: told from the names of the fields; the log says what was chosen.</source>
      <translation>Leer: wird an den Feldnamen erkannt; das Protokoll sagt, was gewählt wurde.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field {0}: unit</source>
      <translation>Feld {0}: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: F{0}</source>
      <translation>Feld: F{0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: element</source>
      <translation>Feld: Element</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: site or source</source>
      <translation>Feld: Standort oder Quelle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: total content (mg/kg)</source>
      <translation>Feld: Gesamtgehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: {0}</source>
      <translation>Feld: {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>H2O</source>
      <translation>H2O</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>How the content was determined: aqua regia, or a total digestion (HF, XRF).</source>
      <translation>Wie der Gehalt bestimmt wurde: Königswasser oder Gesamtaufschluss (HF, RFA).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>KCl</source>
      <translation>KCl</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Makes a model bundle from laboratory samples, for use as MODEL in every algorithm.

recalibrate (few samples): the level of each element in the samples, and with a smooth core how it responds to soil, is moved as far as they show it, no further; a handful of samples does no harm, and changes little. extend (20 samples and more): recalibrates and adds trees that learn how mobility responds to these soils; elsewhere the model stays as it is, and on a smooth core they stay only if they are better on samples left out. new (100 and more): the samples alone, for their elements alone.

The result is tested on samples left out: whole sites or sources, and blocks of neighbouring places. The report compares it with the model before, with the mean of each element and with a plain ridge of the samples alone.

The table can be long or wide, in %, mg/kg or as fractions; fields are found by their names, or stated. Needed are F1 (better all four), pH, organic carbon and clay, from the table or from rasters at the places of the samples. Every row that cannot be used is listed with the reason.

recalibrate needs nothing beyond QGIS; extend and new need LightGBM. Where it is missing, the algorithm says how to install it.</source>
      <translation>Macht aus Laborproben ein Modellbündel, das als MODEL in jedem Algorithmus dient.

recalibrate (wenige Proben): Das Niveau jedes Elements der Proben, und mit glattem Kern auch, wie es auf den Boden reagiert, wird so weit verschoben, wie sie es zeigen, nicht weiter; eine Handvoll Proben schadet nicht und ändert wenig. extend (ab 20 Proben): rekalibriert und fügt Bäume hinzu, die lernen, wie die Mobilität auf diese Böden reagiert; anderswo bleibt das Modell, wie es ist, und auf einem glatten Kern bleiben sie nur, wenn sie an ausgelassenen Proben besser sind. new (ab 100): die Proben allein, nur für ihre Elemente.

Das Ergebnis wird an ausgelassenen Proben geprüft: ganze Standorte oder Quellen, und Blöcke benachbarter Orte. Der Bericht vergleicht es mit dem Modell vorher, mit dem Mittel jedes Elements und mit einer einfachen Ridge-Regression der Proben allein.

Die Tabelle kann lang oder breit sein, in %, mg/kg oder als Anteile (0 bis 1); Felder werden am Namen gefunden oder angegeben. Nötig sind F1 (besser alle vier), pH, organischer Kohlenstoff und Ton, aus der Tabelle oder aus Rastern am Ort der Proben. Jede Zeile, die nicht verwendet werden kann, wird mit dem Grund genannt.

recalibrate braucht nichts außer QGIS; extend und new brauchen LightGBM. Wo es fehlt, sagt der Algorithmus, wie man es installiert.</translation>
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
      <source>OUTPUT: {problem}</source>
      <translation>OUTPUT: {problem}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE of F1 on samples left out, percentage points</source>
      <translation>RMSE von F1 an ausgelassenen Proben, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Raster for samples whose table does not state it; read at the place of the sample.</source>
      <translation>Raster für Proben, deren Tabelle es nicht angibt; gelesen am Ort der Probe.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Rows dropped</source>
      <translation>Verworfene Zeilen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Rows: used or dropped, and why</source>
      <translation>Zeilen: verwendet oder verworfen, und warum</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>SOM g/kg</source>
      <translation>Humus (SOM), g/kg</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Samples of one site or source are left out together when the model is tested. Empty: told from the names of the fields; the log says what was chosen.</source>
      <translation>Proben eines Standorts oder einer Quelle werden bei der Prüfung zusammen ausgelassen. Leer: wird an den Feldnamen erkannt; das Protokoll sagt, was gewählt wurde.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Samples used</source>
      <translation>Verwendete Proben</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The element of rows that name none. Rows that name another are left out.</source>
      <translation>Das Element der Zeilen, die keines nennen. Zeilen, die ein anderes nennen, fallen weg.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The model “{model}” does not fold into tables; it can only be replaced (MODE new).</source>
      <translation>Das Modell „{model}“ lässt sich nicht in Tabellen falten; es kann nur ersetzt werden (MODE new).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The same of the model before</source>
      <translation>Dasselbe für das Modell vorher</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Train a model with your samples</source>
      <translation>Ein Modell mit eigenen Proben trainieren</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Unit of F1 to F4</source>
      <translation>Einheit von F1 bis F4</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>a new model of the samples alone</source>
      <translation>ein neues Modell der Proben allein</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>aqua regia (BCR), or total: HF, as in Tessier's scheme; then the shares are converted.</source>
      <translation>Königswasser (BCR) oder total: HF, wie im Schema von Tessier; dann werden die Anteile umgerechnet.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: as the name of the field says, else in water.</source>
      <translation>auto: wie der Feldname sagt, sonst in Wasser.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: as the names of the fields say, else by what the four add up to.</source>
      <translation>auto: wie die Feldnamen sagen, sonst nach der Summe der vier.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: from the name or the unit, else from the values.</source>
      <translation>auto: aus dem Namen oder der Einheit, sonst aus den Werten.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: from the name or the unit; where neither tells it, choose it: values do not.</source>
      <translation>auto: aus dem Namen oder der Einheit; sagt sie keines davon, wählen Sie sie: Werte sagen sie nicht.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>extend the model</source>
      <translation>das Modell erweitern</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>recalibrate the model</source>
      <translation>das Modell rekalibrieren</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>recalibrate: few samples. extend: the model and the samples. new: the samples alone.</source>
      <translation>recalibrate: wenige Proben. extend: das Modell und die Proben. new: die Proben allein.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{0} raster</source>
      <translation>Raster: {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{0} raster: band</source>
      <translation>Raster {0}: Kanal</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{0} raster: unit</source>
      <translation>Raster {0}: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{SAMPLES_USED:,} samples: on samples left out F1 is off by {RMSE_F1:.1f} percentage points (RMSE).</source>
      <translation>{SAMPLES_USED:,} Proben: An ausgelassenen Proben liegt F1 um {RMSE_F1:.1f} Prozentpunkte daneben (RMSE).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Bias of F1, percentage points</source>
      <translation>Verzerrung von F1, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>F1: RMSE {:.1f}, bias {:+.1f} percentage points over {} samples.</source>
      <translation>F1: RMSE {:.1f}, Verzerrung {:+.1f} Prozentpunkte über {} Proben.</translation>
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

Die Tabelle kann lang (eine Zeile je Probe und Element) oder breit (Spalten je Element) sein, in %, mg/kg oder als Anteile (0 bis 1); Felder werden am Namen gefunden oder angegeben. Nötig sind F1 (besser alle vier), pH, organischer Kohlenstoff und Ton, aus der Tabelle oder aus Rastern am Ort der Proben. Jede Zeile, die nicht verwendet werden kann, wird mit dem Grund genannt.

Die Prüfung ist nur ehrlich, wenn die Proben am Modell keinen Anteil hatten.</translation>
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
      <source>Validate a model with samples</source>
      <translation>Ein Modell an Proben prüfen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>ZONES need samples with places: load the table as a point layer.</source>
      <translation>ZONES braucht Proben mit Orten: die Tabelle als Punktlayer laden.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>{SAMPLES_USED:,} samples: F1 is off by {RMSE_F1:.1f} percentage points (RMSE), on the whole by {BIAS_F1:+.1f}.</source>
      <translation>{SAMPLES_USED:,} Proben: F1 liegt um {RMSE_F1:.1f} Prozentpunkte daneben (RMSE), im Ganzen um {BIAS_F1:+.1f}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Band of the layer (default: of several elements the highest mobility, else F1, or the first).</source>
      <translation>Kanal des Layers (ohne Angabe: bei mehreren Elementen die höchste Mobilität, sonst F1 oder der erste).</translation>
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
      <source>Mean over all zones</source>
      <translation>Mittel über alle Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mobility (F1, %), one or several elements; risk classes; any class or value.</source>
      <translation>Mobilität (F1, %) eines oder mehrerer Elemente; Risikoklassen; beliebige Klassen oder Werte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summarise by zones</source>
      <translation>Nach Zonen zusammenfassen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summarises a raster by zones such as districts: area per class on the ellipsoid, mean, quantiles, the share of the area at medium risk or above, and a rank. The result is a layer of the zones, coloured by that share (by the mean where it is the same everywhere), and on request a report in one file with maps, charts and a table that sorts, which prints well to PDF.

INPUT may be mobility in % (classes by LIMITS), risk classes, other classes (named and coloured as the layer's style has them), or any other value (mean and quantiles, no classes). Of a raster with a mobility band per element, as “Predict mobility of several elements” writes it, and no BAND chosen, the highest mobility of the potentially toxic elements is summarised, and the most critical element of each zone is the one with the largest area at medium risk or above.

Zones may be in any CRS and may overlap: each is summarised on its own, and pixels are counted once in the totals. Pixels on an edge count with their part in the zone. Invalid polygons are repaired; zones without data are kept, with empty statistics. The column “note” tells all of this.</source>
      <translation>Fasst ein Raster nach Zonen wie Landkreisen zusammen: Fläche je Klasse auf dem Ellipsoid, Mittel, Quantile, Flächenanteil mit mindestens mittlerem Risiko und ein Rang. Das Ergebnis ist ein Layer der Zonen, gefärbt nach diesem Anteil (nach dem Mittel, wo er überall gleich ist), und auf Wunsch ein Bericht in einer Datei mit Karten, Diagrammen und einer sortierbaren Tabelle, der sich gut als PDF drucken lässt.

INPUT kann Mobilität in % sein (Klassen nach LIMITS), Risikoklassen, andere Klassen (benannt und gefärbt wie im Stil des Layers) oder jeder andere Wert (Mittel und Quantile, keine Klassen). Bei einem Raster mit einem Mobilitätskanal je Element, wie „Mobilität mehrerer Elemente vorhersagen“ es schreibt, und ohne BAND wird die höchste Mobilität der potenziell toxischen Elemente zusammengefasst; das kritischste Element jeder Zone ist das mit der größten Fläche mit mindestens mittlerem Risiko.

Zonen können jedes KBS haben und sich überlappen: Jede wird für sich zusammengefasst, in den Summen zählen Pixel einmal. Pixel am Rand zählen mit ihrem Teil in der Zone. Ungültige Polygone werden repariert; Zonen ohne Daten bleiben erhalten, mit leerer Statistik. Die Spalte „note“ sagt all das.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Valid pixels in the zones</source>
      <translation>Gültige Pixel in den Zonen</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones with data</source>
      <translation>Zonen mit Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones without data</source>
      <translation>Zonen ohne Daten</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}, area at medium risk or above (%)</source>
      <translation>Zonen: {}, Fläche mit mindestens mittlerem Risiko (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}, largest class</source>
      <translation>Zonen: {}, größte Klasse</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}, mean</source>
      <translation>Zonen: {}, Mittel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>highest mobility</source>
      <translation>höchste Mobilität</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{:,} zones with data; mean mobility over all of them {:.1f} %, {:.1f} % at medium risk or above.</source>
      <translation>{:,} Zonen mit Daten; mittlere Mobilität über alle {:.1f} %, {:.1f} % mit mindestens mittlerem Risiko.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{ZONES_WITH_DATA:,} zones with data; mean over all of them {MEAN:.4g}.</source>
      <translation>{ZONES_WITH_DATA:,} Zonen mit Daten; Mittel über alle {MEAN:.4g}.</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>Districts</source>
      <translation>Bezirke</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>Overview</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>TEMPLATE: the layout cannot be loaded by this QGIS. Was it saved by a later one?</source>
      <translation>TEMPLATE: Dieses QGIS kann das Layout nicht laden. Wurde es von einem neueren gespeichert?</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>TEMPLATE: “{path}” is no layout template ({problem}). Save one in the layout window of QGIS, Layout, Save as Template.</source>
      <translation>TEMPLATE: „{path}“ ist keine Layoutvorlage ({problem}). Im Layoutfenster von QGIS eine speichern: Layout, Als Vorlage speichern.</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>The atlas has no bookmarks: {}</source>
      <translation>Der Atlas hat keine Lesezeichen: {}</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>The atlas {path} cannot be written: {problem}.</source>
      <translation>Der Atlas {path} kann nicht geschrieben werden: {problem}.</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>it is larger than a layout is</source>
      <translation>es ist größer, als ein Layout ist</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>it is no XML</source>
      <translation>es ist kein XML</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>it is no layout</source>
      <translation>es ist kein Layout</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>not all of it is there</source>
      <translation>sie ist nicht vollständig</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>unknown reason</source>
      <translation>Grund unbekannt</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>Class {}, %</source>
      <translation>Klasse {}, %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>Quantile {} %</source>
      <translation>Quantil {} %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{:+g} to {:+g} {}</source>
      <translation>{:+g} bis {:+g} {}</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{} measured, %</source>
      <translation>{} gemessen, %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{} predicted, %</source>
      <translation>{} vorhergesagt, %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{} to {}, km²</source>
      <translation>{} bis {}, km²</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: change of mobility, percentage points</source>
      <translation>{}: Änderung der Mobilität, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: probably falls, % of the changing area</source>
      <translation>{}: fällt wahrscheinlich, % der sich ändernden Fläche</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: probably rises, % of the changing area</source>
      <translation>{}: steigt wahrscheinlich, % der sich ändernden Fläche</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: tables and samples</source>
      <translation>{}: Tabellen und Proben</translation>
    </message>
    <message>
      <location filename="../processing/change.py" />
      <source>ELEMENTS: {problem}</source>
      <translation>ELEMENTS: {problem}</translation>
    </message>
    <message>
      <location filename="../processing/change.py" />
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <location filename="../processing/change.py" />
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Area, m²</source>
      <translation>Fläche, m²</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Change of the composite index, percentage points</source>
      <translation>Änderung des zusammengesetzten Index, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Class falls, km²</source>
      <translation>Klasse fällt, km²</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Class rises, km²</source>
      <translation>Klasse steigt, km²</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Composite index later, %</source>
      <translation>Zusammengesetzter Index später, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Composite index today, %</source>
      <translation>Zusammengesetzter Index heute, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Content above the guidance value, % of the area</source>
      <translation>Gehalt über dem Richtwert, % der Fläche</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Content probably above the guidance value, % of the area</source>
      <translation>Gehalt wahrscheinlich über dem Richtwert, % der Fläche</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Dissimilarity to measured soils</source>
      <translation>Unähnlichkeit zu gemessenen Böden</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Elements that probably fall</source>
      <translation>Elemente, deren Mobilität wahrscheinlich fällt</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Elements undecided</source>
      <translation>Elemente, die unentschieden sind</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>F1 predicted minus measured, percentage points</source>
      <translation>F1 vorhergesagt minus gemessen, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Guidance value, mg/kg</source>
      <translation>Richtwert, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Half-width of the 90 % interval of F1, percentage points</source>
      <translation>Halbe Breite des 90-%-Intervalls von F1, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Like soils that were measured (1) or not (0)</source>
      <translation>Gemessenen Böden ähnlich (1) oder nicht (0)</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Measured value inside the 90 % interval (1) or not (0)</source>
      <translation>Gemessener Wert im 90-%-Intervall (1) oder nicht (0)</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Median of the guidance value, mg/kg</source>
      <translation>Median des Richtwerts, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium or above later, %</source>
      <translation>Mindestens mittel später, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium or above today, %</source>
      <translation>Mindestens mittel heute, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium or above: change, percentage points</source>
      <translation>Mindestens mittel: Änderung, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium risk or above, % of the area</source>
      <translation>Mindestens mittleres Risiko, % der Fläche</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Most critical element, % of the area at medium or above</source>
      <translation>Kritischstes Element, % der Fläche mindestens mittel</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Name of the class</source>
      <translation>Name der Klasse</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Outside the training range later, %</source>
      <translation>Außerhalb des Trainingsbereichs später, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Risk class, measured</source>
      <translation>Risikoklasse, gemessen</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Risk class, predicted</source>
      <translation>Risikoklasse, vorhergesagt</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>SOC later, %</source>
      <translation>SOC später, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>SOC today, %</source>
      <translation>SOC heute, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>SOC, %</source>
      <translation>SOC, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Share of the area, %</source>
      <translation>Flächenanteil, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Site</source>
      <translation>Standort</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Total over the reference content of ordinary topsoils, log10</source>
      <translation>Gesamtgehalt im Verhältnis zum Referenzgehalt gewöhnlicher Oberböden, log10</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Used (1) or not (0)</source>
      <translation>Verwendet (1) oder nicht (0)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>CEC (cmol(c)/kg)</source>
      <translation>KAK (cmol(c)/kg)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>CEC, cmol(c)/kg</source>
      <translation>KAK, cmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Clay (%)</source>
      <translation>Ton (%)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Clay, %</source>
      <translation>Ton, %</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Easting, m</source>
      <translation>Ostwert, m</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Laboratory samples</source>
      <translation>Laborproben</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Northing, m</source>
      <translation>Nordwert, m</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>SOC, g/kg</source>
      <translation>SOC, g/kg</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Sample</source>
      <translation>Probe</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Soil organic carbon (g/kg)</source>
      <translation>Organischer Bodenkohlenstoff (g/kg)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Total content, mg/kg</source>
      <translation>Gesamtgehalt, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Total contents: Cd, Pb, Zn, Cu, As (mg/kg), Cd shown</source>
      <translation>Gesamtgehalte: Cd, Pb, Zn, Cu, As (mg/kg), gezeigt Cd</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>pH (water)</source>
      <translation>pH (Wasser)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>{} example: soil and contents</source>
      <translation>{}: Beispiel, Boden und Gehalte</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>{} example: zones and samples</source>
      <translation>{}: Beispiel, Zonen und Proben</translation>
    </message>
    <message>
      <location filename="../processing/form.py" />
      <source>band: auto</source>
      <translation>Kanal: auto</translation>
    </message>
    <message>
      <location filename="../processing/form.py" />
      <source>unit: auto</source>
      <translation>Einheit: auto</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Area to protect per zone</source>
      <translation>Zu schützende Fläche je Zone</translation>
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
      <source>Mode</source>
      <translation>Art</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>OUTPUT_EXCEEDANCE needs the content: give TOTALS or TOTAL_VALUE.</source>
      <translation>OUTPUT_EXCEEDANCE braucht den Gehalt: TOTALS oder TOTAL_VALUE angeben.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>OUTPUT_EXCEEDANCE: the values of {preset} are {basis} contents, the totals are not.</source>
      <translation>OUTPUT_EXCEEDANCE: Die Werte von {preset} gelten auf der Basis „{basis}“, die Gesamtgehalte nicht.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>OUTPUT_ZONES needs ZONES: choose a polygon layer.</source>
      <translation>OUTPUT_ZONES braucht ZONES: einen Polygonlayer wählen.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>SAND is missing: the values of {preset} differ by texture, which takes clay and sand.</source>
      <translation>SAND fehlt: Die Werte von {preset} unterscheiden sich nach der Bodenart, für die Ton und Sand nötig sind.</translation>
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
      <source>Model: {}</source>
      <translation>Modell: {}</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Use</source>
      <translation>Verwendung</translation>
    </message>
    <message>
      <location filename="../processing/model_choice.py" />
      <source>Folder of a model bundle</source>
      <translation>Ordner eines Modellbündels</translation>
    </message>
    <message>
      <location filename="../processing/model_choice.py" />
      <source>{} (default)</source>
      <translation>{} (Vorgabe)</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>A report in one file, for the screen and for paper (print it to PDF).</source>
      <translation>Ein Bericht in einer Datei, für Bildschirm und Papier (als PDF drucken).</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>CEC of the area</source>
      <translation>KAK des Gebiets</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Clay of the area</source>
      <translation>Ton des Gebiets</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Composite index</source>
      <translation>Zusammengesetzter Index</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Composite of the elements</source>
      <translation>Zusammenfassen der Elemente</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Depth below the surface.</source>
      <translation>Tiefe unter der Oberfläche.</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Field that names each zone (default: zones are numbered).</source>
      <translation>Feld, das jede Zone benennt (ohne Angabe: Zonen werden nummeriert).</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Name of the zone</source>
      <translation>Name der Zone</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Polygons such as districts, or one of the whole area. Soil maps are fetched for them, in their CRS.</source>
      <translation>Polygone wie Landkreise oder eines des ganzen Gebiets. Bodenkarten werden für sie geholt, in ihrem KBS.</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Raster with one band per element, each named by its symbol. Without it: the contents of an ordinary topsoil.</source>
      <translation>Raster mit einem Kanal je Element, jeder nach dessen Symbol benannt. Ohne es: die Gehalte eines gewöhnlichen Oberbodens.</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Soil organic carbon of the area</source>
      <translation>Organischer Bodenkohlenstoff des Gebiets</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Total contents (mg/kg)</source>
      <translation>Gesamtgehalte (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Zones with statistics</source>
      <translation>Zonen mit Statistik</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>pH of the area</source>
      <translation>pH des Gebiets</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>worst: the highest mobility. mean: the mean mobility. toxicity: the mean weighted by toxic-response factors.</source>
      <translation>worst: die höchste Mobilität. mean: die mittlere Mobilität. toxicity: das mit Toxizitätsfaktoren gewichtete Mittel.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Cation exchange capacity (CEC)</source>
      <translation>Kationenaustauschkapazität (KAK)</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Cation exchange capacity of the topsoil. A prediction without it estimates it (smooth core) from SOC and clay.</source>
      <translation>Kationenaustauschkapazität des Oberbodens. Eine Vorhersage ohne sie schätzt sie (glatter Kern) aus SOC und Ton.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Clay content (below 2 µm) of the topsoil.</source>
      <translation>Tongehalt (unter 2 µm) des Oberbodens.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>End year</source>
      <translation>Endjahr</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Growth of SOC (per mille per year)</source>
      <translation>Wachstum des SOC (Promille im Jahr)</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Needed where the band of SOC does not state its unit.</source>
      <translation>Nötig, wo der Kanal von SOC seine Einheit nicht angibt.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Organic carbon of the topsoil, by mass.</source>
      <translation>Organischer Kohlenstoff des Oberbodens, als Massenanteil.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Polygons such as districts.</source>
      <translation>Polygone wie Landkreise.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Report later</source>
      <translation>Bericht später</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Report of the change</source>
      <translation>Bericht über die Änderung</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Report today</source>
      <translation>Bericht heute</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Risk classes later</source>
      <translation>Risikoklassen später</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Risk classes today</source>
      <translation>Risikoklassen heute</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>SOC later</source>
      <translation>SOC später</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>SOC: unit</source>
      <translation>SOC: Einheit</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Soil organic carbon (SOC)</source>
      <translation>Organischer Bodenkohlenstoff (SOC)</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Start year</source>
      <translation>Startjahr</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>The exchange sites come with the humus. No: CEC stays. The report shows both.</source>
      <translation>Die Austauschplätze kommen mit dem Humus. Nein: Die KAK bleibt. Der Bericht zeigt beides.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>The initiative asks for 4.</source>
      <translation>Die Initiative verlangt 4.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Topsoil pH. The result has its grid, unless a reference grid is given.</source>
      <translation>pH des Oberbodens. Das Ergebnis hat sein Gitter, wenn kein Referenzgitter angegeben ist.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Year of the SOC map.</source>
      <translation>Jahr der SOC-Karte.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Year of the scenario.</source>
      <translation>Jahr des Szenarios.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Zones later</source>
      <translation>Zonen später</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Zones today</source>
      <translation>Zonen heute</translation>
    </message>
    <message>
      <location filename="../processing/network.py" />
      <source>AUTH: the authentication configuration “{name}” cannot be used.</source>
      <translation>AUTH: Die Authentifizierungskonfiguration „{name}“ lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <location filename="../processing/predictions.py" />
      <source>Class limits: {} % F1.</source>
      <translation>Klassengrenzen: {} % F1.</translation>
    </message>
    <message>
      <location filename="../processing/predictions.py" />
      <source>PROBABILITY (“{layer}”): no band is named “{wanted}”, the limit of medium. Its bands are: {bands}.</source>
      <translation>PROBABILITY („{layer}“): Kein Kanal heißt „{wanted}“, die Grenze zum mittleren Risiko. Seine Kanäle sind: {bands}.</translation>
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
      <source>{label}: GDAL opens “{path}”, but QGIS does not. Take it out first: gdal_translate “{path}” one.tif.</source>
      <translation>{label}: GDAL öffnet „{path}“, QGIS aber nicht. Zuerst herausnehmen: gdal_translate „{path}“ one.tif.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: band {band} is read, which the layer shows. The history names the file alone, of which band {first} is read: choose the band, or save it as a file of its own, before you run this again from there.</source>
      <translation>{label}: Gelesen wird Kanal {band}, den der Layer zeigt. Der Verlauf nennt nur die Datei, von der Kanal {first} gelesen wird: den Kanal wählen oder ihn als eigene Datei speichern, bevor dies von dort erneut ausgeführt wird.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: of its elements the first, {element}, is read. For another, state the band.</source>
      <translation>{label}: Von seinen Elementen wird das erste gelesen, {element}. Für ein anderes den Kanal angeben.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the layer cannot be read. Check that its file or service can be reached.</source>
      <translation>{label}: Der Layer ist nicht lesbar. Prüfen, ob seine Datei oder sein Dienst erreichbar ist.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the layer has no CRS. Set it in the layer's properties, or assign it to the file.</source>
      <translation>{label}: Der Layer hat kein KBS. In den Layereigenschaften setzen oder der Datei zuweisen.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the source could not be read.</source>
      <translation>{label}: Die Quelle konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the source has no resolution of its own. Export it to a GeoTIFF first.</source>
      <translation>{label}: Die Quelle hat keine eigene Auflösung. Zuerst in ein GeoTIFF exportieren.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: this is a rendered source (WMS, XYZ tiles, a map server): it delivers pictures, not values. Load the data behind it, for example by WCS or as a GeoTIFF.</source>
      <translation>{label}: Dies ist eine gezeichnete Quelle (WMS, XYZ-Kacheln, Kartenserver): Sie liefert Bilder, keine Werte. Die Daten dahinter laden, zum Beispiel über WCS oder als GeoTIFF.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: what the properties of the layer call no data ({ranges}) is left out. The history names the file alone, of which it is read: save it as a file of its own before you run this again from there.</source>
      <translation>{label}: Was die Eigenschaften des Layers als Leerwert nennen ({ranges}), bleibt weg. Der Verlauf nennt nur die Datei, von der es gelesen wird: als eigene Datei speichern, bevor dies von dort erneut ausgeführt wird.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: {value:g} is left out: the file calls it no data, whatever the properties of the layer say. If it is a value, save the layer as a file without a no-data value.</source>
      <translation>{label}: {value:g} bleibt weg: In der Datei ist das der Leerwert, was auch immer die Eigenschaften des Layers sagen. Ist es ein Wert, den Layer als Datei ohne Leerwert speichern.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{one} and {other} are the same band, number {band}. State the band of each, or choose other layers.</source>
      <translation>{one} und {other} sind derselbe Kanal, Nummer {band}. Für beide den Kanal angeben oder andere Layer wählen.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{} (“{}”)</source>
      <translation>{} („{}“)</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}, band {}</source>
      <translation>{}, Kanal {}</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}, band {} (“{}”)</source>
      <translation>{}, Kanal {} („{}“)</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}, bands {}</source>
      <translation>{}, Kanäle {}</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: copied through its “{}” provider.</source>
      <translation>{}: kopiert über seinen Datenanbieter „{}“.</translation>
    </message>
    <message>
      <location filename="../processing/ready_model.py" />
      <source>the input {}</source>
      <translation>die Eingabe {}</translation>
    </message>
    <message>
      <location filename="../processing/ready_model.py" />
      <source>the output {}</source>
      <translation>das Ergebnis {}</translation>
    </message>
    <message>
      <location filename="../processing/ready_model.py" />
      <source>{} is not a model</source>
      <translation>{} ist kein Modell</translation>
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
      <source>This needs the Python package {}, which this QGIS does not have.</source>
      <translation>Das braucht das Python-Paket {}, das dieses QGIS nicht hat.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>  row {}, {}: {}</source>
      <translation>  Zeile {}, {}: {}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>  … and {} more; {} lists all.</source>
      <translation>  … und {} weitere; {} nennt alle.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Of the sheets or layers of the file, “{}” was read, not: {}.</source>
      <translation>Von den Blättern oder Layern der Datei wurde „{}“ gelesen, nicht: {}.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”) has no CRS. Set it first.</source>
      <translation>SAMPLES („{name}“) hat kein KBS. Zuerst setzen.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”) has no places, so that no raster can be read there. Load it as a point layer.</source>
      <translation>SAMPLES („{name}“) hat keine Orte, sodass dort kein Raster gelesen werden kann. Als Punktlayer laden.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”) has no rows.</source>
      <translation>SAMPLES („{name}“) hat keine Zeilen.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): its columns are parted by “|”, which is not told from the file. Load it first: Layer ▸ Add Layer ▸ Add Delimited Text Layer.</source>
      <translation>SAMPLES („{name}“): Die Spalten sind durch „|“ getrennt, was an der Datei nicht zu erkennen ist. Die Datei zuerst laden: Layer ▸ Layer hinzufügen ▸ Getrennte Textdatei als Layer hinzufügen.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): its first line is “sep=…”, which is read as the names of the fields. Delete that line.</source>
      <translation>SAMPLES („{name}“): Die erste Zeile ist „sep=…“ und wird als Namen der Felder gelesen. Diese Zeile löschen.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): no field of this sheet or layer was taken for a fraction or a total content. The file holds: {sheets}. Choose another by its name: {path}|layername={last}.</source>
      <translation>SAMPLES („{name}“): Kein Feld dieses Blatts oder Layers wurde als Fraktion oder Gesamtgehalt erkannt. Die Datei enthält: {sheets}. Ein anderes am Namen wählen: {path}|layername={last}.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): {summary} Needed are F1 (better F1 to F4), pH, organic carbon and clay.</source>
      <translation>SAMPLES („{name}“): {summary} Nötig sind F1 (besser F1 bis F4), pH, organischer Kohlenstoff und Ton.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>by the raster of rates</source>
      <translation>nach dem Raster der Raten</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>{:g} per mille per year</source>
      <translation>{:g} Promille im Jahr</translation>
    </message>
    <message>
      <location filename="../processing/sidecars.py" />
      <source>{}: no style or metadata was written beside it, for {} is, or would be taken for, that of another layer of this name. Give results names that differ in more than the extension.</source>
      <translation>{}: Daneben wurden weder Stil noch Metadaten geschrieben, denn {} gehört zu einem anderen Layer dieses Namens oder würde dafür gehalten. Ergebnissen Namen geben, die sich in mehr als der Endung unterscheiden.</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>its end is missing</source>
      <translation>das Ende der Datei fehlt</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>{name}: “{path}” cannot be written ({reason}). Is the disk full? Choose another place.</source>
      <translation>{name}: „{path}“ kann nicht geschrieben werden ({reason}). Ist der Datenträger voll? Einen anderen Ort wählen.</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>{} of {} rows are there</source>
      <translation>{} von {} Zeilen sind da</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>All of the content is taken as geogenic, and where it is higher less of it is mobile as a rule. State BACKGROUND where people have added to it: that part is more mobile.</source>
      <translation>Der ganze Gehalt gilt als geogen, und wo er höher ist, ist in der Regel weniger davon mobil. Geben Sie BACKGROUND an, wo Menschen dazu beigetragen haben: Dieser Teil ist mobiler.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND has no band of {}: all of their content is taken as geogenic, unlike that of {}.</source>
      <translation>BACKGROUND hat keinen Kanal für {}: Ihr ganzer Gehalt gilt als geogen, anders als der von {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND is one number, but {count} elements are chosen. Use a raster with a band each, or median.</source>
      <translation>BACKGROUND ist eine Zahl, aber {count} Elemente sind gewählt. Ein Raster mit je einem Kanal verwenden, oder median.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND: median is that of a raster of contents: give TOTALS.</source>
      <translation>BACKGROUND: median ist der Median eines Rasters der Gehalte: TOTALS angeben.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND: {symbols} are major elements of rocks: what lies above a background is no contamination. Leave them out of ELEMENTS.</source>
      <translation>BACKGROUND: {symbols} sind Hauptelemente der Gesteine: Was über einem Hintergrundgehalt liegt, ist keine Belastung. Diese aus ELEMENTS weglassen.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Evidence “{}”: {}.</source>
      <translation>Belege „{}“: {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>F1 in percent of the sum of fractions with an aqua-regia residual (BCR)</source>
      <translation>F1 in Prozent der Summe der Fraktionen mit Königswasserrückstand (BCR)</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Give either TOTALS or TOTAL_VALUE, not both.</source>
      <translation>Entweder TOTALS oder TOTAL_VALUE angeben, nicht beide.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>LIMITS: the class limits “{text}” in the options (Settings, Options, Soil Mobility) cannot be used: {problem}</source>
      <translation>LIMITS: Die Klassengrenzen „{text}“ in den Optionen (Einstellungen, Optionen, Soil Mobility) lassen sich nicht verwenden: {problem}</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Model {}: {} cannot be folded into tables and are evaluated tree by tree: this takes longer.</source>
      <translation>Modell {}: {} lassen sich nicht in Tabellen falten und werden Baum für Baum ausgewertet: Das dauert länger.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>No measurement of them stands behind the model: their values are from theory alone.</source>
      <translation>Hinter dem Modell steht keine Messung von ihnen: Ihre Werte stammen allein aus der Theorie.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>TOTAL_VALUE is the content of one element, but {count} are chosen. Use TOTALS, with a band each.</source>
      <translation>TOTAL_VALUE ist der Gehalt eines Elements, aber {count} sind gewählt. TOTALS mit je einem Kanal verwenden.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>The model “{model}” has no element {unknown}. It has: {known}.</source>
      <translation>Das Modell „{model}“ hat kein Element {unknown}. Es hat: {known}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Total content of {}: {}.</source>
      <translation>Gesamtgehalt von {}: {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>none given, and none is needed</source>
      <translation>keiner angegeben, und keiner nötig</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>none given: the reference content of an ordinary topsoil is used</source>
      <translation>keiner angegeben: Der Referenzgehalt eines gewöhnlichen Oberbodens wird verwendet</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{:g} mg/kg, {}</source>
      <translation>{:g} mg/kg, {}</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{output}: the model “{model}” cannot tell. Leave it empty, or choose a model with a smooth core.</source>
      <translation>{output}: Das Modell „{model}“ kann das nicht sagen. Leer lassen, oder ein Modell mit glattem Kern wählen.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{parameter} (“{layer}”): no band is named after {elements}. Its bands are: {bands}. Name each band by its symbol, or leave {parameter} empty.</source>
      <translation>{parameter} („{layer}“): Kein Kanal ist nach {elements} benannt. Seine Kanäle sind: {bands}. Jeden Kanal nach seinem Symbol benennen oder {parameter} leer lassen.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{parameter}: bands {first} and {second} are both named after {element}.</source>
      <translation>{parameter}: Die Kanäle {first} und {second} sind beide nach {element} benannt.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{}: background {:.4g} mg/kg, the median of {}.</source>
      <translation>{}: Hintergrundgehalt {:.4g} mg/kg, der Median des Rasters {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>“{model}” is neither a bundled model ({known}) nor the folder of one.</source>
      <translation>„{model}“ ist weder ein mitgeliefertes Modell ({known}) noch der Ordner eines Modells.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>HTML files (*.html)</source>
      <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>PDF files (*.pdf)</source>
      <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>The output {path} is also {other}. Choose another name for the output.</source>
      <translation>Das Ergebnis {path} ist auch {other}. Einen anderen Namen für das Ergebnis wählen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{label}: {path} is a pipe or a device, no file. Copy what comes from it to a file first.</source>
      <translation>{label}: {path} ist eine Pipe oder ein Gerät, keine Datei. Kopieren Sie das, was daraus kommt, erst in eine Datei.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): polygons are needed, these are not. Choose a polygon layer.</source>
      <translation>{parameter} („{layer}“): Polygone sind nötig, dies sind keine. Einen Polygonlayer wählen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): polygons are needed, these are not. The file holds: {layers}. Choose another by its name: {path}|layername={last}.</source>
      <translation>{parameter} („{layer}“): Polygone sind nötig, dies sind keine. Die Datei enthält: {layers}. Einen anderen Layer mit seinem Namen wählen: {path}|layername={last}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): the file of this layer was changed after it was loaded, and its bands or fields are others now. Remove the layer, and add the file again.</source>
      <translation>{parameter} („{layer}“): Die Datei dieses Layers wurde nach dem Laden geändert, und ihre Kanäle oder Felder sind jetzt andere. Den Layer entfernen und die Datei neu hinzufügen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): the layer has no CRS. Set it in the layer's properties.</source>
      <translation>{parameter} („{layer}“): Der Layer hat kein KBS. In den Layereigenschaften setzen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} is missing.</source>
      <translation>{parameter} fehlt.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: a file that ends in {ending} cannot hold this table. Choose .gpkg, .csv or .shp.</source>
      <translation>{parameter}: Eine Datei mit der Endung {ending} kann diese Tabelle nicht aufnehmen. Wählen Sie .gpkg, .csv oder .shp.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be above {low:,} and at most {high:,} {unit}.</source>
      <translation>{parameter}: muss über {low:,} und höchstens {high:,} {unit} sein.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be above {low:,} and at most {high:,}.</source>
      <translation>{parameter}: muss über {low:,} und höchstens {high:,} sein.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be from {low:,} to {high:,} {unit}.</source>
      <translation>{parameter}: muss von {low:,} bis {high:,} {unit} sein.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be from {low} to {high}.</source>
      <translation>{parameter}: muss von {low} bis {high} sein.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: the expression “{text}” has no value.</source>
      <translation>{parameter}: Der Ausdruck „{text}“ hat keinen Wert.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: the file “{layer}” is there, but is not read as a vector layer or table. Where it is text, give it the ending .csv, or load it first: Layer ▸ Add Layer ▸ Add Delimited Text Layer.</source>
      <translation>{parameter}: Die Datei „{layer}“ ist da, wird aber nicht als Vektorlayer oder Tabelle gelesen. Ist sie Text, ihr die Endung .csv geben oder sie zuerst laden: Layer ▸ Layer hinzufügen ▸ Getrennte Textdatei als Layer hinzufügen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: there is no authentication configuration “{value}”.</source>
      <translation>{parameter}: Es gibt keine Authentifizierungskonfiguration „{value}“.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: there is no band {band}; the layer “{layer}” has {count}.</source>
      <translation>{parameter}: Es gibt keinen Kanal {band}; der Layer „{layer}“ hat {count}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: what it is set to is no raster layer.</source>
      <translation>{parameter}: Der angegebene Wert ist kein Rasterlayer.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{layer}” cannot be opened as a vector layer or table. Check the path.</source>
      <translation>{parameter}: „{layer}“ lässt sich nicht als Vektorlayer oder Tabelle öffnen. Pfad prüfen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{layer}” has no field “{field}”. Its fields are: {fields}.</source>
      <translation>{parameter}: „{layer}“ hat kein Feld „{field}“. Die Felder sind: {fields}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{layer}” is text in UTF-16 (“Unicode text”), which is not read as a table. Save it as CSV in UTF-8.</source>
      <translation>{parameter}: „{layer}“ ist Text in UTF-16 („Unicode-Text“), der nicht als Tabelle gelesen wird. Als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” is a file, not a folder.</source>
      <translation>{parameter}: „{path}“ ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” is the file of input {input}. Choose another name.</source>
      <translation>{parameter}: „{path}“ ist die Datei der Eingabe {input}. Einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” is the table of input {input}. Choose another name.</source>
      <translation>{parameter}: „{path}“ ist die Tabelle der Eingabe {input}. Einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” must end in .html: the report is a web page.</source>
      <translation>{parameter}: „{path}“ muss auf .html enden: Der Bericht ist eine Webseite.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” must end in .pdf.</source>
      <translation>{parameter}: „{path}“ muss auf .pdf enden.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” must end in .tif: results are GeoTIFFs.</source>
      <translation>{parameter}: „{path}“ muss auf .tif enden: Ergebnisse sind GeoTIFFs.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is neither a rectangle with a CRS nor a layer. Write xmin,xmax,ymin,ymax and the CRS in brackets: 10,11,50,51 [EPSG:4326].</source>
      <translation>{parameter}: „{value}“ ist weder ein Rechteck mit KBS noch ein Layer. xmin,xmax,ymin,ymax schreiben und das KBS in Klammern: 10,11,50,51 [EPSG:4326].</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is neither yes nor no.</source>
      <translation>{parameter}: „{value}“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no CRS.</source>
      <translation>{parameter}: „{value}“ ist kein KBS.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no band number.</source>
      <translation>{parameter}: „{value}“ ist keine Kanalnummer.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no number. Write digits alone, with a decimal point: 2.5.</source>
      <translation>{parameter}: „{value}“ ist keine Zahl. Nur Ziffern schreiben, mit Dezimalpunkt: 2.5.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no rectangle, is empty, or cannot be expressed in the CRS of the raster. Write xmin,xmax,ymin,ymax and the CRS in brackets: 10,11,50,51 [EPSG:4326].</source>
      <translation>{parameter}: „{value}“ ist kein Rechteck, ist leer oder lässt sich nicht im KBS des Rasters ausdrücken. xmin,xmax,ymin,ymax schreiben und das KBS in Klammern: 10,11,50,51 [EPSG:4326].</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no whole number.</source>
      <translation>{parameter}: „{value}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is not in the order xmin,xmax,ymin,ymax: its first number is above the second, or its third above the fourth.</source>
      <translation>{parameter}: „{value}“ steht nicht in der Reihenfolge xmin,xmax,ymin,ymax: Die erste Zahl ist größer als die zweite, oder die dritte größer als die vierte.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is not one of {options}.</source>
      <translation>{parameter}: „{value}“ ist keines von {options}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>“{}” ({})</source>
      <translation>„{}“ ({})</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>{} elements</source>
      <translation>{} Elemente</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>{}, {} shown</source>
      <translation>{}, gezeigt {}</translation>
    </message>
    <message>
      <location filename="../processing/zonal.py" />
      <source>Highest mobility of {}</source>
      <translation>Höchste Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../processing/zonal.py" />
      <source>{}, % of the area</source>
      <translation>{}, % der Fläche</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{layer}”): no zone lies on the raster. Check the CRS of both layers.</source>
      <translation>ZONES („{layer}“): Keine Zone liegt auf dem Raster. Das KBS beider Layer prüfen.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{layer}”): there is no zone in it.</source>
      <translation>ZONES („{layer}“): Es ist keine Zone darin.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{layer}”): {problem}</source>
      <translation>ZONES („{layer}“): {problem}</translation>
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
      <location filename="../soilmobility/cli.py" />
      <source>elements: one is there twice.</source>
      <translation>elements: Eines steht zweimal da.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name} is missing.</source>
      <translation>inputs: {name} fehlt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: a path, or a mapping with path, band, unit and crs is expected.</source>
      <translation>inputs: {name}: Erwartet wird ein Pfad oder eine Zuordnung mit path, band, unit und crs.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: crs is for files that state none, but {path} is in {own}. Leave it out: results are on the grid of ph.</source>
      <translation>inputs: {name}: crs ist für Dateien, die keines nennen, aber {path} ist in {own}. Lassen Sie es weg: Ergebnisse liegen auf dem Gitter von ph.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: crs: {reason}</source>
      <translation>inputs: {name}: crs: {reason}</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: {path} states no coordinate reference system. Add one, as crs: "EPSG:4326".</source>
      <translation>inputs: {name}: {path} nennt kein Koordinatenbezugssystem. Fügen Sie eines hinzu, als crs: "EPSG:4326".</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>output: {output} is also the input {name}.</source>
      <translation>output: {output} ist auch die Eingabe {name}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>output: “{output}” must end in .tif or .zarr.</source>
      <translation>output: „{output}“ muss auf .tif oder .zarr enden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>scheduler: “{address}” is no address such as tcp://host:8786.</source>
      <translation>scheduler: „{address}“ ist keine Adresse wie tcp://host:8786.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>workers: leave it out where there is a scheduler.</source>
      <translation>workers: weglassen, wo es einen Scheduler gibt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{name}: is missing, or not as expected, as in “{name}: {example}”.</source>
      <translation>{name}: fehlt oder ist nicht wie erwartet, etwa „{name}: {example}“.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{name}: must be a whole number of at least {low}.</source>
      <translation>{name}: muss eine ganze Zahl von mindestens {low} sein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path} cannot be read: {reason}.</source>
      <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path} is no YAML: {reason}</source>
      <translation>{path} ist kein YAML: {reason}</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path}: a mapping with inputs, elements and output is expected.</source>
      <translation>{path}: Erwartet wird eine Zuordnung mit inputs, elements und output.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path}: the key {key} is there twice.</source>
      <translation>{path}: Der Schlüssel {key} steht zweimal da.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{where}unknown key {key}. Known are: {known}.</source>
      <translation>{where}unbekannter Schlüssel {key}. Bekannt sind: {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>Another run is at work in {folder}: wait until it has ended, or stop it.</source>
      <translation>In {folder} arbeitet ein anderer Lauf: Warten Sie, bis er beendet ist, oder beenden Sie ihn.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>Another run is making {path}: wait until it has ended, stop it, or choose another name.</source>
      <translation>Ein anderer Lauf erzeugt gerade {path}: sein Ende abwarten, ihn abbrechen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be replaced ({reason}). Is it open in another program, loaded as a layer, or read-only? Close it, remove the layer, or choose another name.</source>
      <translation>Die Ausgabe {path} kann nicht ersetzt werden ({reason}). Ist sie in einem anderen Programm geöffnet, als Layer geladen oder schreibgeschützt? Datei schließen, Layer entfernen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: Windows has no files of such names.</source>
      <translation>Die Ausgabe {path} kann nicht geschrieben werden: Solche Dateinamen gibt es unter Windows nicht.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: it is a device, not a file.</source>
      <translation>Das Ergebnis {path} kann nicht geschrieben werden: Es ist ein Gerät, keine Datei.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: it is a folder.</source>
      <translation>Das Ergebnis {path} kann nicht geschrieben werden: Es ist ein Ordner.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: its path is too long for Windows, as that of the file in the making is longer still. Choose a shorter one.</source>
      <translation>Die Ausgabe {path} kann nicht geschrieben werden: Ihr Pfad ist für Windows zu lang, denn der der entstehenden Datei ist noch länger. Einen kürzeren wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: the folder {folder} does not exist.</source>
      <translation>Das Ergebnis {path} kann nicht geschrieben werden: Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: {folder} is no place for data.</source>
      <translation>Das Ergebnis {path} kann nicht geschrieben werden: {folder} ist kein Ort für Daten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/background.py" />
      <source>{layer} has no value: there is no median content.</source>
      <translation>{layer} hat keinen Wert: Es gibt keinen Median des Gehalts.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>At medium risk or above: {:.2f} % of the area before, {:.2f} % after.</source>
      <translation>Mindestens mittleres Risiko: vorher {:.2f} % der Fläche, nachher {:.2f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>CEC is not given and this model does not estimate it: nothing follows SOC.</source>
      <translation>Die KAK ist nicht gegeben, und dieses Modell schätzt sie nicht: Nichts folgt dem SOC.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>In a higher class after: {:,.2f} km²; in a lower class: {:,.2f} km².</source>
      <translation>Nachher in einer höheren Klasse: {:,.2f} km²; in einer niedrigeren: {:,.2f} km².</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>In most of the area in which SOC changes mobility probably rises for: {}; falls for: {}; undecided: {}.</source>
      <translation>Auf dem größten Teil der Fläche, auf der sich SOC ändert, steigt die Mobilität wahrscheinlich für: {}; fällt für: {}; unentschieden: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>In the scenario {:.2f} % of the area leaves the model's training range (by its SOC or CEC); it was clamped and is marked in the last band of the classes and in the report.</source>
      <translation>Im Szenario verlassen {:.2f} % der Fläche den Trainingsbereich des Modells (mit SOC oder KAK); sie wurden auf seinen Rand gesetzt und sind im letzten Kanal der Klassen und im Bericht gekennzeichnet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>Not in the composite index, because the table has no toxic-response factor for them: {}.</source>
      <translation>Nicht im zusammengesetzten Index, weil die Tabelle für sie keinen Toxizitätsfaktor hat: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>Nowhere does the scenario leave the model's training range.</source>
      <translation>Nirgends verlässt das Szenario den Trainingsbereich des Modells.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>SOC is not on the reference grid: it is resampled first and grows then.</source>
      <translation>SOC liegt nicht auf dem Referenzgitter: Er wird erst neu abgetastet und wächst dann.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>The model cannot tell how probable the sign of a change is: it has no smooth core.</source>
      <translation>Das Modell kann nicht sagen, wie wahrscheinlich das Vorzeichen einer Änderung ist: Es hat keinen glatten Kern.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>No pixel has a value: the result is empty.</source>
      <translation>Kein Pixel hat einen Wert: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>{:,.0f} probabilities outside 0 to 1 were masked.</source>
      <translation>{:,.0f} Wahrscheinlichkeiten außerhalb von 0 bis 1 wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>{} and {} were predicted from different inputs, or by different models. Make both in one run.</source>
      <translation>{} und {} wurden aus verschiedenen Eingaben oder mit verschiedenen Modellen vorhergesagt. Beide in einem Lauf erzeugen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>{}: {:,} pixels, {:,.2f} km²</source>
      <translation>{}: {:,} Pixel, {:,.2f} km²</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>By the worst element {:.0f} % of the area is at medium risk or above: no two places differ in it.</source>
      <translation>Nach dem schlechtesten Element haben {:.0f} % der Fläche mindestens mittleres Risiko: Darin unterscheiden sich keine zwei Orte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>Elements joined: {}.</source>
      <translation>Zusammengefasste Elemente: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>Left out, because the table has no toxic-response factor for them: {}.</source>
      <translation>Weggelassen, weil die Tabelle für sie keinen Toxizitätsfaktor hat: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>No pixel has all the elements: the result is empty.</source>
      <translation>Kein Pixel hat alle Elemente: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>The index itself, and the mean mobility, tell them apart.</source>
      <translation>Der Index selbst und die mittlere Mobilität unterscheiden sie.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>Toxic-response factors: {}.</source>
      <translation>Toxizitätsfaktoren: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>{} is the most critical element of {:.1f} % of the area.</source>
      <translation>{} ist auf {:.1f} % der Fläche das kritischste Element.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/divergence.py" />
      <source>No pixel has both total content and mobility: the result is empty.</source>
      <translation>Kein Pixel hat Gesamtgehalt und Mobilität zugleich: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/divergence.py" />
      <source>Spearman's correlation {:.3f}; same third of both: {:.1f} % of the area.</source>
      <translation>Korrelation nach Spearman {:.3f}; gleiches Drittel in beiden: {:.1f} % der Fläche.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/divergence.py" />
      <source>{:,} pixels with an impossible content or mobility were masked.</source>
      <translation>{:,} Pixel mit unmöglichem Gehalt oder unmöglicher Mobilität wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>Limit of the mobile content: {:g} mg/kg {}, as stated.</source>
      <translation>Grenze des mobilen Gehalts: {:g} mg/kg {}, wie angegeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>PRESET is missing: choose the published values to look up.</source>
      <translation>PRESET fehlt: die veröffentlichten Werte wählen, die nachgeschlagen werden sollen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>PRESET: {preset} are {basis} contents, neither total contents nor F1. They cannot be inverted.</source>
      <translation>PRESET: Die Werte von {preset} gelten auf der Basis „{basis}“; sie sind weder Gesamtgehalte noch F1. Von ihnen lässt sich nicht zurückrechnen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>REFERENCE_SOIL states no CEC, the map has it: F1 at the reference soil is less sure.</source>
      <translation>REFERENCE_SOIL gibt keine KAK an, die Karte hat sie: F1 am Referenzboden ist weniger sicher.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>REFERENCE_SOIL: the soil lies outside the class of the stated row: {rows}.</source>
      <translation>REFERENCE_SOIL: Der Boden liegt außerhalb der Klasse der angegebenen Zeile: {rows}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>RGV: {preset} has no value of {value:g} mg/kg for {element}. It has: {known}. A value of your own goes without PRESET.</source>
      <translation>RGV: {preset} hat keinen Wert von {value:g} mg/kg für {element}. Es hat: {known}. Ein eigener Wert wird ohne PRESET angegeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>Stated value: {}. At the reference soil ({}: {}) it allows a mobile content of {:.4g} mg/kg: a mobility of {:.3g} % of {:.4g} mg/kg aqua regia.</source>
      <translation>Angegebener Wert: {}. Am Referenzboden ({}: {}) lässt er einen mobilen Gehalt von {:.4g} mg/kg zu: eine Mobilität von {:.3g} % von {:.4g} mg/kg in Königswasser.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>Stated value: {}. At the reference soil ({}: {}) it allows an exchangeable content of {:.4g} mg/kg: {:.3g} % of {:.4g} mg/kg aqua regia.</source>
      <translation>Angegebener Wert: {}. Am Referenzboden ({}: {}) lässt er einen austauschbaren Gehalt von {:.4g} mg/kg zu: {:.3g} % von {:.4g} mg/kg in Königswasser.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The content exceeds the value on {:.2f} % of the area.</source>
      <translation>Der Gehalt übersteigt den Wert auf {:.2f} % der Fläche.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The median soil of the map ({soil}) lies in no class of {preset}. State REFERENCE_SOIL.</source>
      <translation>Der Medianboden der Karte ({soil}) liegt in keiner Klasse von {preset}. REFERENCE_SOIL angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The reference soil's {} was clamped to the training range, {:g} to {:g}.</source>
      <translation>{} des Referenzbodens wurde auf den Trainingsbereich, {:g} bis {:g}, begrenzt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The total value was brought to the aqua-regia basis by the element's share of {:g}.</source>
      <translation>Der Gesamtwert wurde mit dem Königswasseranteil {:g} des Elements auf die Königswasserbasis umgerechnet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>There is no pixel {where}: state REFERENCE_SOIL.</source>
      <translation>Es gibt keinen Pixel {where}: REFERENCE_SOIL angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>This model does not know the parts of F1: all of F1 counts as mobile.</source>
      <translation>Dieses Modell kennt die Teile von F1 nicht: Das ganze F1 zählt als mobil.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>in the class of the stated row ({})</source>
      <translation>in der Klasse der angegebenen Zeile ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>median soil of the map</source>
      <translation>Medianboden der Karte</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>median soil of the map within the class of the row</source>
      <translation>Medianboden der Karte innerhalb der Klasse der Zeile</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>on the map</source>
      <translation>auf der Karte</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) are capped at the highest content of the model: none up to it breaks the limit.</source>
      <translation>{:,} Pixel ({:.2f} %) sind auf den höchsten Gehalt des Modells begrenzt: Bis dorthin überschreitet keiner die Grenze.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) fit no row and have no value.</source>
      <translation>{:,} Pixel ({:.2f} %) passen zu keiner Zeile und haben keinen Wert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) have no value: the lowest content of the model already breaks the limit.</source>
      <translation>{:,} Pixel ({:.2f} %) haben keinen Wert: Schon der niedrigste Gehalt des Modells überschreitet die Grenze.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) sit on a jump of the model.</source>
      <translation>{:,} Pixel ({:.2f} %) liegen auf einem Sprung des Modells.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:g} mg/kg {}, {}, as stated</source>
      <translation>{:g} mg/kg {}, {}, wie angegeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{names}: not together with MOBILE_LIMIT, which is the limit itself.</source>
      <translation>{names}: nicht zusammen mit MOBILE_LIMIT, das selbst die Grenze ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{names}: only for “invert one value” (MODE=invert). The modes are not mixed: looked-up values are not inverted.</source>
      <translation>{names}: nur für „von einem Wert zurückrechnen“ (MODE=invert). Die Arten werden nicht vermischt: Von nachgeschlagenen Werten wird nicht zurückgerechnet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>“invert one value” (MODE=invert) needs a value to start from: PRESET, RGV or MOBILE_LIMIT.</source>
      <translation>„von einem Wert zurückrechnen“ (MODE=invert) braucht einen Ausgangswert: PRESET, RGV oder MOBILE_LIMIT.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>All valid pixels have the same value: there are no spots, the result is empty.</source>
      <translation>Alle gültigen Pixel haben denselben Wert: Es gibt weder Hotspots noch Coldspots, das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>Every pixel has all others within the radius: there are no spots, the result is empty. Choose a smaller radius.</source>
      <translation>Jeder Pixel hat alle anderen im Umkreis: Es gibt weder Hotspots noch Coldspots, das Ergebnis ist leer. Einen kleineren Radius wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>Hot spots at 95 % or more: {:.2f} % of the area; cold spots: {:.2f} %.</source>
      <translation>Hotspots mit mindestens 95 %: {:.2f} % der Fläche; Coldspots: {:.2f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>Neighbourhood: up to {} rows and {} columns of pixels to each side.</source>
      <translation>Nachbarschaft: bis zu {} Zeilen und {} Spalten von Pixeln nach jeder Seite.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>{:,} valid pixels, mean {:.6g}, standard deviation {:.6g}.</source>
      <translation>{:,} gültige Pixel, Mittel {:.6g}, Standardabweichung {:.6g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>|z| from which on the false-discovery rate is 10, 5 and 1 %: {}.</source>
      <translation>|z|, ab dem die Rate falscher Entdeckungen 10, 5 und 1 % ist: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{:,.0f} values outside 0 to 100 % were masked.</source>
      <translation>{:,.0f} Werte außerhalb von 0 bis 100 % wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label} covers {covered:.0f} % of the reference grid, and has no values on the rest.</source>
      <translation>{label}: Abgedeckt sind {covered:.0f} % des Referenzgitters; auf dem Rest gibt es keine Werte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label} covers {covered:.0f} % of the reference grid: the rest of the result is empty.</source>
      <translation>{label}: Abgedeckt sind {covered:.0f} % des Referenzgitters; der Rest des Ergebnisses ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: no band is named as one of {wanted}. The names are: {bands}. Choose another layer, or the band.</source>
      <translation>{label}: Kein Kanal heißt wie eines von {wanted}. Die Namen sind: {bands}. Einen anderen Layer oder den Kanal wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: nothing states its unit, and no value is above 1: are these shares (0 to 1)? Multiply them by 100. If they are %, set the unit of the band to “%”.</source>
      <translation>{label}: Nichts nennt die Einheit, und kein Wert ist größer als 1: Sind das Anteile (0 bis 1)? Mit 100 multiplizieren. Wenn es % sind, die Einheit des Kanals auf „%“ setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: nothing states its unit, and {share:.0f} % of its values are above 100: are these per mille, or scaled? Convert them to %. If they are %, set the unit of the band to “%”.</source>
      <translation>{label}: Nichts nennt die Einheit, und {share:.0f} % der Werte sind größer als 100: Sind das Promille, oder sind sie skaliert? In % umrechnen. Wenn es % sind, die Einheit des Kanals auf „%“ setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: nothing states its unit. It is read as mg/kg of {element}, but its median, {median:.4g}, is far from that of ordinary topsoils, {usual:.4g}: are its values in another unit, or logarithms?</source>
      <translation>{label}: Nichts gibt die Einheit an. Gelesen wird mg/kg {element}, aber der Median, {median:.4g}, ist weit von dem gewöhnlicher Oberböden, {usual:.4g}: Sind die Werte in einer anderen Einheit, oder Logarithmen?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: {gap} is taken for no value.</source>
      <translation>{label}: {gap} gilt als fehlender Wert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: {share:.1f} % of its values are 0. If they stand for no value, declare 0 as nodata.</source>
      <translation>{label}: {share:.1f} % der Werte sind 0. Wenn sie für keinen Wert stehen, 0 als Leerwert angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{} has values in {:.0f} % of the pixels that were read, {} in {:.0f} %.</source>
      <translation>{} hat Werte in {:.0f} % der gelesenen Pixel, {} in {:.0f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{} have values in {:.0f} % of the pixels that were read, {} in {:.0f} %.</source>
      <translation>{} haben Werte in {:.0f} % der gelesenen Pixel, {} in {:.0f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{}: band {} is named “{}”. Is it {}?</source>
      <translation>{}: Kanal {} heißt „{}“. Ist es {}?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>ceiling of SOC</source>
      <translation>Obergrenze des SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>content of {}</source>
      <translation>Gehalt von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>mobility (F1, %)</source>
      <translation>Mobilität (F1, %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>rate (per mille per year)</source>
      <translation>Rate (Promille pro Jahr)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>the name of its band says: {}</source>
      <translation>der Name seines Kanals sagt: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>those of iSDAsoil are, whose bands are called {}</source>
      <translation>es die von iSDAsoil sind, deren Kanäle {} heißen</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>total content (mg/kg)</source>
      <translation>Gesamtgehalt (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: it holds guidance values, no contents of soils. Results are of soils that just keep to them.</source>
      <translation>{label}: Enthält Richtwerte, keine Gehalte von Böden. Die Ergebnisse gelten für Böden, die sie gerade einhalten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: it is a result of {algorithm} and holds “{name}”; {wanted} is needed. Choose another band or layer. If its values were changed since, take the items SOIL_MOBILITY_… out of its metadata.</source>
      <translation>{label}: Das ist ein Ergebnis von {algorithm} und enthält „{name}“; nötig ist {wanted}. Einen anderen Kanal oder Layer wählen. Wurden die Werte seitdem verändert, die Einträge SOIL_MOBILITY_… aus den Metadaten nehmen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its band is named “{name}”, but {wanted} is needed. Choose another band or layer.</source>
      <translation>{label}: Der Kanal heißt „{name}“, nötig ist aber {wanted}. Einen anderen Kanal oder Layer wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its file is called “{name}”. Is it {wanted}?</source>
      <translation>{label}: Die Datei heißt „{name}“. Ist es {wanted}?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its name, “{name}”, says a stock or a density of organic carbon, and SOC is a content by mass. Divide it by the bulk density (and the depth), or rename it if it is a content.</source>
      <translation>{label}: Der Name, „{name}“, spricht von einem Vorrat oder einer Dichte des organischen Kohlenstoffs, und SOC ist ein Massengehalt. Durch die Lagerungsdichte (und die Tiefe) teilen, oder umbenennen, wenn es ein Gehalt ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its name, “{name}”, says the subsoil. The model is one of topsoils.</source>
      <translation>{label}: Der Name, „{name}“, sagt Unterboden. Das Modell ist eines von Oberböden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{one} is about {first}, but {other} about {second}. Choose layers, or bands, of the same element.</source>
      <translation>{one} betrifft {first}, {other} aber {second}. Layer oder Kanäle desselben Elements wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>Measured in none of the model's soils, theory alone: {}.</source>
      <translation>In keinem der Böden des Modells gemessen, nur Theorie: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>No pixel has all the required inputs: the result is empty.</source>
      <translation>Kein Pixel hat alle nötigen Eingaben: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>Outside the area of applicability, % of the land, of {:,.0f} pixels looked at: {}.</source>
      <translation>Außerhalb des Anwendungsbereichs, % der Landfläche, von {:,.0f} betrachteten Pixeln: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>The mobile content of {element} needs a total content.</source>
      <translation>Der mobile Gehalt von {element} braucht einen Gesamtgehalt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{:.1f} % of the predictions lie outside the model's area of applicability, by area.</source>
      <translation>{:.1f} % der Vorhersagen liegen, nach Fläche, außerhalb des Anwendungsbereichs des Modells.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{} was measured in none of the model's soils: theory alone.</source>
      <translation>{} wurde in keinem der Böden des Modells gemessen: nur Theorie.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{}: {:,} pixels ({:.2f} %) lie outside the model's training range and were clamped to it.</source>
      <translation>{}: {:,} Pixel ({:.2f} %) liegen außerhalb des Trainingsbereichs des Modells und wurden auf seinen Rand gesetzt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{}: {:,} pixels outside the possible range were masked.</source>
      <translation>{}: {:,} Pixel außerhalb des möglichen Bereichs wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The layer does not say where its inputs are: it was made by an earlier version, or they were taken out. Make it anew to ask about it.</source>
      <translation>Der Layer sagt nicht, wo seine Eingaben liegen: Er stammt von einer früheren Version, oder die Angaben wurden entfernt. Erzeugen Sie ihn neu, um ihn zu befragen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The model “{name}” is not one that this version brings.</source>
      <translation>Das Modell „{name}“ ist keines, das diese Version mitbringt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The model “{name}” is not there any more, at {folder}.</source>
      <translation>Das Modell „{name}“ ist nicht mehr da, in {folder}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The prediction that this map was made from has changed since: {path}</source>
      <translation>Die Vorhersage, aus der diese Karte gemacht wurde, hat sich seither geändert: {path}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The prediction that this map was made from is not there any more: {path}</source>
      <translation>Die Vorhersage, aus der diese Karte gemacht wurde, ist nicht mehr da: {path}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>What the layer says of its inputs cannot be read: it is damaged.</source>
      <translation>Was der Layer von seinen Eingaben sagt, ist nicht lesbar: Es ist beschädigt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>background of {}</source>
      <translation>Hintergrundgehalt von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>no content</source>
      <translation>kein Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>too long</source>
      <translation>zu lang</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: it was read from a service or a database, which no path leads back to.</source>
      <translation>{}: kam von einem Dienst oder aus einer Datenbank; kein Pfad führt dorthin zurück.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: {} has changed since the result was made.</source>
      <translation>{}: {} hat sich geändert, seit das Ergebnis gemacht wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: {} is not a file of this machine, and is not fetched again.</source>
      <translation>{}: {} ist keine Datei dieses Rechners und wird nicht erneut geholt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: {} is not there any more, neither at {} nor in its place beside the result.</source>
      <translation>{}: {} ist nicht mehr da, weder in {} noch an seinem Ort beim Ergebnis.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/samples.py" />
      <source>{label}: no sample lies on a value of it. Check the CRS of both, and whether x and y are swapped.</source>
      <translation>{label}: Keine Probe liegt auf einem Wert davon. Das KBS beider prüfen, und ob x und y vertauscht sind.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>No pixel has SOC: the result is empty.</source>
      <translation>Kein Pixel hat SOC: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>SOC: {:,.0f} pixels outside the possible range were masked.</source>
      <translation>SOC: {:,.0f} Pixel außerhalb des möglichen Bereichs wurden maskiert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>SOC: {}, read as {} ({}).</source>
      <translation>SOC: {}, gelesen als {} ({}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>Scenario: SOC grows by the rates of {}, {}.</source>
      <translation>Szenario: SOC wächst mit den Raten des Rasters {}, {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>Scenario: SOC grows by {:g} per mille per year, {}: times {:.4f}.</source>
      <translation>Szenario: SOC wächst um {:g} Promille im Jahr, {}: mal {:.4f}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>The growth of SOC is at most {most:g} per mille per year, which is next to none. If it is a share (0.004 for four per mille), multiply it by 1000.</source>
      <translation>Das Wachstum des SOC ist höchstens {most:g} Promille im Jahr, so gut wie keines. Wenn es ein Anteil ist (0,004 für vier Promille), mit 1000 multiplizieren.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>The largest value, {:.4g}, is above it if the unit is {}.</source>
      <translation>Der größte Wert, {:.4g}, liegt darüber, wenn die Einheit {} ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>The unit of SOC is not known: organic soils were not counted and the limit of {:g} % by mass was not applied. Set SOC_UNIT to have both.</source>
      <translation>Die Einheit des SOC ist nicht bekannt: Organische Böden wurden nicht gezählt, die Grenze von {:g} Masse-% nicht angewendet. Für beides SOC_UNIT setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{:,.0f} pixels ({:.2f} %) are organic soils (more than {:g} % organic carbon).</source>
      <translation>{:,.0f} Pixel ({:.2f} %) sind organische Böden (mehr als {:g} % organischer Kohlenstoff).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{:,.0f} pixels ({:.2f} %) stopped at the ceiling or at {:g} % by mass.</source>
      <translation>{:,.0f} Pixel ({:.2f} %) blieben an der Obergrenze oder bei {:g} Masse-% stehen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{label}: its band is named “{name}”, but it is to grow from {year} on. Set START_YEAR to the year of the map.</source>
      <translation>{label}: Der Kanal heißt „{name}“, soll aber von {year} an wachsen. START_YEAR auf das Jahr der Karte setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{label}: pixels of every value but 0 take part, and it has several, {least:g} to {most:g}. If they are codes, of which one is meant, or shares, make a raster of 0 and 1 first.</source>
      <translation>{label}: Pixel aller Werte außer 0 nehmen teil, und es gibt mehrere, {least:g} bis {most:g}. Sind es Codes, von denen einer gemeint ist, oder Anteile, zuerst ein Raster aus 0 und 1 machen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{layer}: it is in {unit}, but the unit of SOC is not known. Set SOC_UNIT.</source>
      <translation>{layer}: Die Einheit ist {unit}, aber die des SOC ist nicht bekannt. SOC_UNIT setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{layer}: the band says “{unit}”, but a content of SOC is needed ({known}).</source>
      <translation>{layer}: Der Kanal sagt „{unit}“, nötig ist aber ein Gehalt an SOC ({known}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{} to {}, {} growth</source>
      <translation>{} bis {}, Wachstum {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>AREA: the result would have {pixels:,} pixels. Choose a smaller area or larger pixels.</source>
      <translation>AREA: Das Ergebnis hätte {pixels:,} Pixel. Ein kleineres Gebiet oder größere Pixel wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>The area has no place on the soil map. Check its CRS.</source>
      <translation>Das Gebiet hat auf der Bodenkarte keinen Ort. Sein KBS prüfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>The area lies on two sides of a gap of the map's projection. Choose a CRS for the result: EPSG:4326.</source>
      <translation>Das Gebiet liegt auf zwei Seiten einer Lücke der Projektion der Karte. Ein KBS für das Ergebnis wählen: EPSG:4326.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>The area lies outside the soil map.</source>
      <translation>Das Gebiet liegt außerhalb der Bodenkarte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>source, depths and statistics must be stated (depths as 0-5cm:5 5-15cm:10).</source>
      <translation>source, depths und statistics müssen angegeben sein (depths als 0-5cm:5 5-15cm:10).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>the braces in the address may hold depth or statistic, nothing else.</source>
      <translation>in den geschweiften Klammern der Adresse darf nur depth oder statistic stehen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{:,} x {:,} pixels; about {:,.0f} MB to be fetched, less what is in the cache ({}).</source>
      <translation>{:,} x {:,} Pixel; etwa {:,.0f} MB zu holen, abzüglich dessen, was im Zwischenspeicher ist ({}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{address}: the depths of the map have different tiles.</source>
      <translation>{address}: Die Tiefen der Karte haben verschiedene Kacheln.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{name} is none of {known}.</source>
      <translation>{name} ist keine von {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{path} is no table of soil maps: {reason}</source>
      <translation>{path} ist keine Tabelle von Bodenkarten: {reason}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{path}: the table has no soil map.</source>
      <translation>{path}: Die Tabelle hat keine Bodenkarte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{path}: there is no column {name}.</source>
      <translation>{path}: Es gibt keine Spalte {name}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{title} has no depth {depth}.</source>
      <translation>{title} hat keine Tiefe {depth}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{title} has no quantiles.</source>
      <translation>{title} hat keine Quantile.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{title}: there is no soil in this area, only water or ice.</source>
      <translation>{title}: In diesem Gebiet gibt es keinen Boden, nur Wasser oder Eis.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>ELEMENT</source>
      <translation>ELEMENT</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>PH_METHOD: “{method}” is not one of {known}.</source>
      <translation>PH_METHOD: „{method}“ ist keines von {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>its name says organic matter, its unit is “{}”</source>
      <translation>der Name sagt organische Substanz, die Einheit ist „{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>its name says “{}”</source>
      <translation>der Name nennt „{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>pH({0}) converted: pH(H2O) = {1:.4f} + {2:.4f} pH({0}), a relation of Dutch soils.</source>
      <translation>pH({0}) umgerechnet: pH(H2O) = {1:.4f} + {2:.4f} pH({0}), eine Beziehung niederländischer Böden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>taken as {} ({})</source>
      <translation>gelesen als {} ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: it states {stated}, but is read as {unit}, as requested. Is that its unit?</source>
      <translation>{label}: Angegeben ist {stated}, gelesen wird wie gewünscht {unit}. Ist das die Einheit?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: its name says organic matter, and SOC is organic carbon. Set SOC_UNIT to SOM percent if its values are % of organic matter; to the unit of its carbon if the name is wrong; or divide it by 1.724.</source>
      <translation>{label}: Der Name sagt organische Substanz, und SOC ist organischer Kohlenstoff. Setzen Sie SOC_UNIT auf SOM percent, wenn die Werte % organische Substanz sind; auf die Einheit des Kohlenstoffs, wenn der Name falsch ist; oder teilen Sie durch 1,724.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: its name says organic matter, but it is read as organic carbon in {unit}, as requested. Organic matter in % is SOM percent.</source>
      <translation>{label}: Der Name sagt organische Substanz, gelesen wird aber organischer Kohlenstoff in {unit}, wie verlangt. Organische Substanz in % ist SOM percent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: {gap} may stand for no value. If it does, declare it as nodata.</source>
      <translation>{label}: {gap} steht vielleicht für keinen Wert. Wenn ja, legen Sie ihn als Leerwert fest.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{problem} (Found: {others}.)</source>
      <translation>{problem} (Gefunden: {others}.)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{} (unit)</source>
      <translation>{} (Einheit)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{} as {}</source>
      <translation>{} als {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The layer is no prediction of Soil Mobility: nothing in the file says by which model it was made.</source>
      <translation>Der Layer ist keine Vorhersage von Soil Mobility: Nichts in der Datei sagt, welches Modell ihn gemacht hat.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The layer says {:.2f} % here, its inputs now give {:.2f} %: they, or the program, have changed since.</source>
      <translation>Der Layer sagt hier {:.2f} %, seine Eingaben ergeben jetzt {:.2f} %: Sie oder das Programm haben sich seither geändert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The layer was made without {names}, which the model “{model}” needs.</source>
      <translation>Der Layer wurde ohne {names} gemacht, was das Modell „{model}“ braucht.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The model “{}” is not the same as when the layer was made: the values below are those of the new one.</source>
      <translation>Das Modell „{}“ ist nicht dasselbe wie bei der Herstellung des Layers: Die Werte unten sind die des neuen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The place lies outside the layer.</source>
      <translation>Der Ort liegt außerhalb des Layers.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>There is no value here in: {names}.</source>
      <translation>Hier fehlt ein Wert in: {names}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>the inputs</source>
      <translation>die Eingaben</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>{preset} are {basis} contents: they cannot be inverted.</source>
      <translation>Die Werte von {preset} gelten auf der Basis „{basis}“: Von ihnen lässt sich nicht zurückrechnen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>{preset} has no value for the model's reference soil.</source>
      <translation>{preset} hat keinen Wert für den Referenzboden des Modells.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>{preset}: its values differ by texture, and the model's reference soil states no sand. “Local guidance values” inverts them at a soil of yours (REFERENCE_SOIL).</source>
      <translation>{preset}: Die Werte hängen von der Bodenart ab, und der Referenzboden des Modells gibt keinen Sand an. „Lokale Richtwerte“ invertiert sie an einem eigenen Boden (REFERENCE_SOIL).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>No pixel of the zones has a value: all statistics are empty.</source>
      <translation>Kein Pixel der Zonen hat einen Wert: Alle Statistiken sind leer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Not among the potentially toxic elements and left out: {}.</source>
      <translation>Nicht unter den potenziell toxischen Elementen und weggelassen: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Nothing states the unit of {label}, and no value is above 1: it is not taken for mobility in %.</source>
      <translation>{label}: Nichts nennt die Einheit, und kein Wert ist größer als 1: Es wird nicht für Mobilität in % gehalten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Values are summarised as {}.</source>
      <translation>Werte werden zusammengefasst als {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Zone “{}”: {}.</source>
      <translation>Zone „{}“: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>classes of the layer's style</source>
      <translation>Klassen des Layerstils</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>invalid polygon, repaired</source>
      <translation>ungültiges Polygon, repariert</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>mobility in %, with classes by the class limits</source>
      <translation>Mobilität in %, mit Klassen nach den Klassengrenzen</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>no data in the zone</source>
      <translation>keine Daten in der Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>outside the raster</source>
      <translation>außerhalb des Rasters</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>risk classes</source>
      <translation>Risikoklassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>values without classes (class limits are for mobility in %)</source>
      <translation>Werte ohne Klassen (Klassengrenzen gelten für Mobilität in %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>{:.1f} % of its area with data lies in other zones too</source>
      <translation>{:.1f} % ihrer Fläche mit Daten liegen auch in anderen Zonen</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>{:g} to {:g} %</source>
      <translation>{:g} bis {:g} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>The model {model} lists no measured soils: it cannot tell where it applies</source>
      <translation>Das Modell {model} führt keine gemessenen Böden auf: Es kann nicht sagen, wo es gilt</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>The model {}: applicability</source>
      <translation>Das Modell {}: applicability</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where} lists more than {most} soils</source>
      <translation>{where} führt mehr als {most} Böden auf</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where} uses features that are not soil properties of the model</source>
      <translation>{where} verwendet Merkmale, die keine Bodeneigenschaften des Modells sind</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: elements must name, for each soil, the elements measured in it</source>
      <translation>{where}: elements muss für jeden Boden die darin gemessenen Elemente nennen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: kinds must name, for each soil, the kinds of extract measured in it</source>
      <translation>{where}: kinds muss für jeden Boden die daran gemessenen Arten von Auszug nennen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: std must be above 0</source>
      <translation>{where}: std muss über 0 liegen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: transforms must be {known}, one per feature</source>
      <translation>{where}: transforms müssen {known} sein, eines je Merkmal</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>Model {model}: {file}: {error}</source>
      <translation>Modell {model}: {file}: {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>Model {}: {}</source>
      <translation>Modell {}: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>No model came with this software: name the folder of a model bundle.</source>
      <translation>Mit dieser Software kam kein Modell: den Ordner eines Modellbündels angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>There is no model bundle at {folder}: no card.json</source>
      <translation>In {folder} ist kein Modellbündel: card.json fehlt</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>a number has too many digits</source>
      <translation>eine Zahl hat zu viele Ziffern</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>a text is too long</source>
      <translation>ein Text ist zu lang</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>an object</source>
      <translation>ein Objekt</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: each soil has one number, or null, per feature</source>
      <translation>applicability: Jeder Boden hat eine Zahl, oder null, je Merkmal</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: features must be a list of names</source>
      <translation>applicability: features muss eine Liste von Namen sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: soils must be a list of rows</source>
      <translation>applicability: soils muss eine Liste von Zeilen sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: threshold must be a number</source>
      <translation>applicability: threshold muss eine Zahl sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: {} must have one number per feature</source>
      <translation>applicability: {} muss eine Zahl je Merkmal haben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>descriptors are for residual trees only</source>
      <translation>Deskriptoren sind nur für Residuenbäume</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>each feature has a name, a unit and the kind 'soil' or 'descriptor'</source>
      <translation>jedes Merkmal hat einen Namen, eine Einheit und die Art 'soil' oder 'descriptor'</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>features lacks the soil feature 'enrichment'</source>
      <translation>features fehlt das Bodenmerkmal 'enrichment'</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>features must be a list</source>
      <translation>features muss eine Liste sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>features repeats a name</source>
      <translation>features wiederholt einen Namen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files must name core and may name r1, r2, r3</source>
      <translation>files muss core nennen und darf r1, r2, r3 nennen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files must name l1, l2, l3 and may name spread</source>
      <translation>files muss l1, l2, l3 nennen und darf spread nennen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files: {} must be a plain file name</source>
      <translation>files: {} muss ein einfacher Dateiname sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files: {} must have a path and a sha256</source>
      <translation>files: {} muss path und sha256 haben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>it has no elements, or too many</source>
      <translation>es hat keine Elemente oder zu viele</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>it is not an object</source>
      <translation>es ist kein Objekt</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>it must hold form, reference_soil, globals and elements</source>
      <translation>es muss form, reference_soil, globals und elements enthalten</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its elements must be those of the card</source>
      <translation>die Elemente müssen die der Modellkarte (card.json) sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its form is {}; this software reads {}</source>
      <translation>die Form ist {}; diese Software liest {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its format is not {}</source>
      <translation>das Format ist nicht {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its format version is {}; this software reads {}</source>
      <translation>die Formatversion ist {}; diese Software liest {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>reference_soil must be {}</source>
      <translation>reference_soil muss {} sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>reference_soil must give {}</source>
      <translation>reference_soil muss {} angeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>soil features must come before descriptors</source>
      <translation>Bodenmerkmale müssen vor Deskriptoren stehen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>the soil features of a core are {}</source>
      <translation>die Bodenmerkmale eines Kerns sind {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>there is no file {file} in the bundle</source>
      <translation>im Bündel gibt es keine Datei {file}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>training_ranges must give a range of {} within {:g} to {:g}</source>
      <translation>training_ranges muss einen Bereich von {} innerhalb von {:g} bis {:g} angeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>training_ranges must give the lowest and highest {}</source>
      <translation>training_ranges muss den kleinsten und den größten Wert von {} angeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{file} does not have the checksum that the card states: it is damaged or was changed</source>
      <translation>{file} hat nicht die Prüfsumme, die in der Modellkarte (card.json) steht: Die Datei ist beschädigt oder wurde geändert</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{file} is larger than {size} MB</source>
      <translation>{file} ist größer als {size} MB</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{where} cannot be read: {error}</source>
      <translation>{where} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{where} is larger than {size} MB</source>
      <translation>{where} ist größer als {size} MB</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} and {}</source>
      <translation>{} und {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} is not an element's symbol</source>
      <translation>{} ist kein Elementsymbol</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} lacks {}</source>
      <translation>{} fehlt {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must be a number from {:g} to {:g}</source>
      <translation>{} muss eine Zahl von {:g} bis {:g} sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must be an object</source>
      <translation>{} muss ein Objekt sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must be {}</source>
      <translation>{} muss {} sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must give factor and residual</source>
      <translation>{} muss factor und residual angeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: aqua_regia_share must be above 0 and at most 1</source>
      <translation>{}: aqua_regia_share muss über 0 und höchstens 1 sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: cls must be text</source>
      <translation>{}: cls muss Text sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: descriptors must match the features</source>
      <translation>{}: descriptors müssen zu den Merkmalen passen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: factor must hold at most 5 rows of 5 numbers</source>
      <translation>{}: factor darf höchstens 5 Zeilen von 5 Zahlen haben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: flag must be one of {}</source>
      <translation>{}: flag muss eines sein von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: local must name some of {}</source>
      <translation>{}: local muss einige von {} nennen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: local: {} must be 5 numbers</source>
      <translation>{}: local: {} müssen 5 Zahlen sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: offsets must name {}</source>
      <translation>{}: offsets muss {} nennen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: reference_mg_kg must be above 0</source>
      <translation>{}: reference_mg_kg muss über 0 liegen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: spread must give {}</source>
      <translation>{}: spread muss {} angeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: steep must be true or false</source>
      <translation>{}: steep muss true oder false sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: the offset of {} is no number, or large</source>
      <translation>{}: Die Verschiebung von {} ist keine Zahl oder zu groß</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} is no parameter of {}</source>
      <translation>{}: {} ist kein Parameter von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} must be a number or null</source>
      <translation>{}: {} muss eine Zahl oder null sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} must be a number, not below 0</source>
      <translation>{}: {} muss eine Zahl sein, nicht unter 0</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} must be text</source>
      <translation>{}: {} muss Text sein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/core_model.py" />
      <source>Model {model}: core.json: the parameters of {symbol} give no finite fractions everywhere in the training range</source>
      <translation>Modell {model}: core.json: Die Parameter von {symbol} ergeben nicht überall im Trainingsbereich endliche Fraktionen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/core_model.py" />
      <source>Model {model}: {files}: residual trees must have at most two soil features on a path</source>
      <translation>Modell {model}: {files}: Residuenbäume dürfen auf einem Pfad höchstens zwei Bodenmerkmale haben</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/ensembles.py" />
      <source>Model {model}: the features of {file} ({found}) are not those of the card ({stated})</source>
      <translation>Modell {model}: Die Merkmale von {file} ({found}) sind nicht die der Modellkarte ({stated})</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/ensembles.py" />
      <source>Model {model}: {file} has the objective {found}, not {allowed}</source>
      <translation>Modell {model}: {file} hat die Zielfunktion {found}, nicht {allowed}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/ensembles.py" />
      <source>Model {model}: {file} reaches scores beyond {limit:g}, which is no logit</source>
      <translation>Modell {model}: {file} erreicht Werte jenseits von {limit:g}; das ist kein Logit</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>LightGBM text version {version} is not one of {known}</source>
      <translation>die Textversion {version} von LightGBM ist keine von {known}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a LightGBM random forest (average_output) is not supported: train with boosting=gbdt</source>
      <translation>ein Random Forest von LightGBM (average_output) wird nicht unterstützt: mit boosting=gbdt trainieren</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a leaf value is not finite</source>
      <translation>ein Blattwert ist nicht endlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a model has between 1 and {most} trees, not {count}</source>
      <translation>ein Modell hat 1 bis {most} Bäume, nicht {count}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a model of more than {size} MB of text is not read</source>
      <translation>ein Modell von mehr als {size} MB Text wird nicht gelesen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a threshold is not finite</source>
      <translation>eine Schwelle ist nicht endlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a tree is deeper than {most} splits</source>
      <translation>ein Baum ist tiefer als {most} Teilungen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>feature_names repeats a name</source>
      <translation>feature_names wiederholt einen Namen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>max_feature_idx and the number of feature_names differ</source>
      <translation>max_feature_idx und die Zahl der feature_names stimmen nicht überein</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>more than {most} leaves</source>
      <translation>mehr als {most} Blätter</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>more than {most} trees</source>
      <translation>mehr als {most} Bäume</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>some node or leaf is the child of two nodes, or of none</source>
      <translation>ein Knoten oder Blatt ist Kind zweier Knoten oder keines Knotens</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>splits on categories, which no evaluator here supports: code them as numbers</source>
      <translation>teilt nach Kategorien, was hier nicht ausgewertet wird: als Zahlen kodieren</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the first line is not 'tree': not a LightGBM model</source>
      <translation>die erste Zeile ist nicht 'tree': kein LightGBM-Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the header promises {count} trees, the text holds {found}</source>
      <translation>der Kopf verspricht {count} Bäume, der Text enthält {found}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the lines before the first tree are too long for a LightGBM model</source>
      <translation>die Zeilen vor dem ersten Baum sind zu lang für ein LightGBM-Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the text does not reach 'end of trees': not a LightGBM model, or cut short</source>
      <translation>der Text reicht nicht bis 'end of trees': kein LightGBM-Modell, oder abgeschnitten</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>tree {tree}: {message}</source>
      <translation>Baum {tree}: {message}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>tree {}</source>
      <translation>Baum {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{here} has linear leaves, which no evaluator here supports: train with linear_tree=false</source>
      <translation>{here} hat lineare Blätter, die hier nicht ausgewertet werden: mit linear_tree=false trainieren</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{here}: {key} does not hold {count} numbers</source>
      <translation>{here}: {key} hat nicht {count} Zahlen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{here}: {name} stands twice</source>
      <translation>{here}: {name} steht zweimal da</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} does not hold the right number of numbers</source>
      <translation>{key} hat nicht die richtige Anzahl Zahlen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} holds NaN</source>
      <translation>{key} enthält NaN</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} holds something that is not a number</source>
      <translation>{key} enthält etwas, das keine Zahl ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} must be 1: one ensemble has one output</source>
      <translation>{key} muss 1 sein: Ein Ensemble hat eine Ausgabe</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} must be an integer from {low} to {high}, not {value}</source>
      <translation>{key} muss eine ganze Zahl von {low} bis {high} sein, nicht {value}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} holds more than {size} MB of text</source>
      <translation>{name} enthält mehr als {size} MB Text</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} is cut short</source>
      <translation>{name} ist abgeschnitten</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} is not a gzip file, or is damaged: {error}</source>
      <translation>{name} ist keine gzip-Datei oder beschädigt: {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} stands twice in the header</source>
      <translation>{name} steht zweimal im Kopf</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{} holds a wrong number</source>
      <translation>{} enthält eine falsche Zahl</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{} points backwards</source>
      <translation>{} zeigt rückwärts</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>A background says nothing without the total content of {symbol}.</source>
      <translation>Ein Hintergrundgehalt sagt nichts ohne den Gesamtgehalt von {symbol}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} cannot tell {what}: use a model with a smooth core.</source>
      <translation>Das Modell {model} kann nicht angeben: {what}. Ein Modell mit glattem Kern verwenden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} does not tell geogenic from anthropogenic contents: leave out the background.</source>
      <translation>Das Modell {model} unterscheidet geogene und anthropogene Gehalte nicht: den Hintergrundgehalt weglassen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} has no element {symbol}. It has: {known}</source>
      <translation>Das Modell {model} hat kein Element {symbol}. Es hat: {known}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} has no soil feature {names}</source>
      <translation>Das Modell {model} hat kein Bodenmerkmal {names}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} needs {names}: it was not trained to do without</source>
      <translation>Das Modell {model} braucht {names}: Es wurde nicht darauf trainiert, ohne auszukommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>how certain a difference is</source>
      <translation>wie sicher ein Unterschied ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>how probable a class is</source>
      <translation>wie wahrscheinlich eine Klasse ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>soils are given prepared or by name, not both</source>
      <translation>Böden werden vorbereitet oder mit Namen angegeben, nicht beides</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>soils that are given by name have a total and a background, no enrichment</source>
      <translation>Böden, die mit Namen angegeben werden, haben total und background, keine Anreicherung</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>what F1 is made of</source>
      <translation>woraus F1 besteht</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>{symbol} is a major element of rocks: what lies above a background is no contamination. Leave out the background.</source>
      <translation>{symbol} ist ein Hauptelement der Gesteine: Was über einem Hintergrundgehalt liegt, ist keine Belastung. Den Hintergrundgehalt weglassen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>some path splits on more than two soil features</source>
      <translation>ein Pfad teilt nach mehr als zwei Bodenmerkmalen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>the ensemble has too many leaves</source>
      <translation>das Ensemble hat zu viele Blätter</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>the trees have too many thresholds</source>
      <translation>die Bäume haben zu viele Schwellen</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>zero counts as missing (zero_as_missing)</source>
      <translation>die Zahl 0 zählt als fehlend (zero_as_missing)</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} does not tell geogenic from anthropogenic contents</source>
      <translation>Das Modell {model} unterscheidet geogene und anthropogene Gehalte nicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} has no ensemble {name}</source>
      <translation>Das Modell {model} hat kein Ensemble {name}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} has no spread ensemble: it cannot tell how uncertain it is</source>
      <translation>Das Modell {model} hat kein Ensemble für die Streuung: Es kann nicht sagen, wie unsicher es ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} is not pairwise in {name}: it has no tables</source>
      <translation>Das Modell {model} ist in {name} nicht paarweise: Es hat keine Tabellen</translation>
    </message>
    <message>
      <location filename="../soilmobility/numbers.py" />
      <source>“{text}” is no number.</source>
      <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="../soilmobility/numbers.py" />
      <source>“{text}” is too large.</source>
      <translation>„{text}“ ist zu groß.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>Places cannot be brought from {source} into {target}: {reason}.</source>
      <translation>Orte lassen sich nicht von {source} nach {target} bringen: {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>The coordinate reference system cannot be read ({reason}).</source>
      <translation>Das Koordinatenbezugssystem lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>The extent {extent} in {source} cannot be expressed in {target} ({reason}). Give the extent in the CRS of the reference raster.</source>
      <translation>Die Ausdehnung {extent} in {source} lässt sich nicht in {target} ausdrücken ({reason}). Die Ausdehnung im KBS des Referenzrasters angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>a part of it has no place there</source>
      <translation>ein Teil davon hat dort keinen Ort</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>unknown text</source>
      <translation>unbekannter Text</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>{} is a local CRS, which has no place on the earth</source>
      <translation>{} ist ein lokales KBS, das keinen Ort auf der Erde hat</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/distances.py" />
      <source>No pixel has a neighbour within {radius:g} m: pixels are about {apart:.4g} m apart. Choose a larger radius.</source>
      <translation>Kein Pixel hat einen Nachbarn im Umkreis von {radius:g} m: Pixel sind etwa {apart:.4g} m voneinander entfernt. Einen größeren Radius wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/distances.py" />
      <source>The radius must be a positive number of metres, not {radius:g}.</source>
      <translation>Der Radius muss eine positive Zahl von Metern sein, nicht {radius:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/distances.py" />
      <source>The radius of {radius:g} m spans {rows:,} rows of pixels: choose a smaller one, or a coarser raster.</source>
      <translation>Der Radius von {radius:g} m reicht über {rows:,} Zeilen von Pixeln: einen kleineren wählen, oder ein gröberes Raster.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>COMPRESSION: the GDAL of this QGIS cannot write {codec}. Choose {other}.</source>
      <translation>COMPRESSION: Das GDAL dieses QGIS kann {codec} nicht schreiben. Wählen Sie {other}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>The output {path} cannot be written: {reason}.</source>
      <translation>Das Ergebnis {path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>The outputs cannot be put in place: {reason}. Is one of them open in another program, or loaded as a layer? Existing files are as they were.</source>
      <translation>Die Ergebnisse können nicht an ihren Ort gebracht werden: {reason}. Ist eines davon in einem anderen Programm geöffnet oder als Layer geladen? Vorhandene Dateien sind, wie sie waren.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>Writing {path} failed ({reason}). Is the disk full? Nothing was left behind, and a file of that name is as it was.</source>
      <translation>{path} ließ sich nicht schreiben ({reason}). Ist der Datenträger voll? Nichts blieb zurück, und eine Datei dieses Namens ist, wie sie war.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>it cannot be read again</source>
      <translation>sie lässt sich nicht wieder lesen</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>the file is shorter than its tiles</source>
      <translation>die Datei ist kürzer als ihre Kacheln</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>The extent ({extent}) does not overlap the reference raster ({grid}), both in {crs}.</source>
      <translation>Die Ausdehnung ({extent}) überschneidet sich nicht mit dem Referenzraster ({grid}), beide in {crs}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>The raster has no georeference.</source>
      <translation>Das Raster hat keine Georeferenz.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>The reference raster</source>
      <translation>Das Referenzraster</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>{label} is rotated: its rows do not run from west to east. Warp it to an upright grid first (Raster &gt; Projections &gt; Warp).</source>
      <translation>{label} ist gedreht: Die Zeilen laufen nicht von Westen nach Osten. Zuerst auf ein aufrechtes Gitter bringen (Raster &gt; Projektionen &gt; Transformieren (Reprojizieren)).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} does not fit into {whole}.</source>
      <translation>{path} passt nicht in {whole}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} is no TIFF.</source>
      <translation>{path} ist kein TIFF.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} is shorter than its tiles.</source>
      <translation>{path} ist kürzer als seine Kacheln.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} would be too large.</source>
      <translation>{path} würde zu groß.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/polygons.py" />
      <source>The geometry of zone {number} cannot be read ({reason}).</source>
      <translation>Die Geometrie der Zone {number} lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/polygons.py" />
      <source>The geometry of zone {number} is invalid and cannot be repaired: {reason}.</source>
      <translation>Die Geometrie der Zone {number} ist ungültig und lässt sich nicht reparieren: {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/polygons.py" />
      <source>Zone {number} cannot be brought into {crs}: {reason}.</source>
      <translation>Zone {number} lässt sich nicht nach {crs} bringen: {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>A file of {size} bytes came, which is no list of tiles.</source>
      <translation>Es kam eine Datei von {size} Bytes, die keine Kachelliste ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>A tile has another data type than the list of tiles says.</source>
      <translation>Eine Kachel hat einen anderen Datentyp, als die Kachelliste sagt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>A tile is smaller than the list of tiles says.</source>
      <translation>Eine Kachel ist kleiner, als die Kachelliste sagt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>No data came ({message}). Check the connection to the internet, the proxy settings of QGIS, and whether the server asks to log in.</source>
      <translation>Es kamen keine Daten ({message}). Die Internetverbindung und die Proxy-Einstellungen von QGIS prüfen, und ob der Server eine Anmeldung verlangt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>Of {size} bytes {read} came: the connection broke.</source>
      <translation>Von {size} Bytes kamen {read}: Die Verbindung brach ab.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>The server is too busy or broken ({message}). Try again later.</source>
      <translation>Der Server ist überlastet oder gestört ({message}). Später noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>The server refuses access. Check the proxy and authentication settings of QGIS.</source>
      <translation>Der Server verweigert den Zugriff. Die Proxy- und Authentifizierungseinstellungen von QGIS prüfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>The server says that there is no such file (404). Has the address of the source changed?</source>
      <translation>Der Server sagt, dass es diese Datei nicht gibt (404). Hat sich die Adresse der Quelle geändert?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>What came is no list of tiles but another page, such as a login. Open it in a browser.</source>
      <translation>Was kam, ist keine Kachelliste, sondern eine andere Seite, etwa eine Anmeldung. In einem Browser öffnen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>no reason given</source>
      <translation>kein Grund genannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{address}: the list of tiles cannot be read.</source>
      <translation>{address}: Die Kachelliste lässt sich nicht lesen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{address}: the list of tiles names a file of another place.</source>
      <translation>{address}: Die Kachelliste nennt eine Datei eines anderen Orts.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{address}: {reason} What was fetched before is kept; a later run goes on from there.</source>
      <translation>{address}: {reason} Was vorher geholt wurde, bleibt erhalten; ein späterer Lauf geht von dort weiter.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{path} cannot be written: {reason}.</source>
      <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{path} cannot be written: {reason}. Is the disk full?</source>
      <translation>{path} kann nicht geschrieben werden: {reason}. Ist der Datenträger voll?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>While {path} was read, a result could not be written ({reason}). Is the disk full?</source>
      <translation>Während {path} gelesen wurde, ließ sich ein Ergebnis nicht schreiben ({reason}). Ist der Datenträger voll?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>input</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: GDAL cannot open {path} as a raster: {reason}. If it should be one, it is damaged: copy or download it again.</source>
      <translation>{label}: GDAL kann {path} nicht als Raster öffnen: {reason}. Wenn die Datei eines sein soll, ist sie beschädigt: noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: GDAL knows no format of rasters that {path} has. Is it a raster?</source>
      <translation>{label}: GDAL kennt kein Rasterformat, das {path} hat. Ist es ein Raster?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: band {band} does not exist; the last band of {path} is {count}.</source>
      <translation>{label}: Kanal {band} gibt es nicht; der letzte Kanal von {path} ist {count}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: band {band} of {path} holds complex numbers, not values.</source>
      <translation>{label}: Kanal {band} von {path} enthält komplexe Zahlen, keine Werte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: its longitudes ({left:.6g} to {right:.6g}) have to be wrapped to {west:.6g} to {east:.6g}, and a whole turn is not a whole number of its pixels. Warp it to the other range first (gdalwarp -te).</source>
      <translation>{label}: Die Längengrade ({left:.6g} bis {right:.6g}) müssten auf {west:.6g} bis {east:.6g} umgeschlagen werden, und eine volle Umdrehung ist keine ganze Zahl der Pixel. Zuerst in den anderen Bereich transformieren (gdalwarp -te).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: reading {path} failed ({reason}). The file is damaged or incomplete; copy or download it again.</source>
      <translation>{label}: {path} ließ sich nicht lesen ({reason}). Die Datei ist beschädigt oder unvollständig; noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: the bands of {path} are red, green and blue: it is a picture of a map, not its values. Use the raster that it was drawn from. If its bands do hold values, state the band.</source>
      <translation>{label}: Die Kanäle von {path} sind Rot, Grün und Blau: Es ist ein Bild einer Karte, nicht ihre Werte. Das Raster verwenden, aus dem es gezeichnet wurde. Wenn die Kanäle doch Werte enthalten, den Kanal angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: the pole of {path} is rotated ({crs}), which results could not say. Warp it to another coordinate reference system first (Raster &gt; Projections &gt; Warp).</source>
      <translation>{label}: Der Pol von {path} ist gedreht ({crs}), was Ergebnisse nicht angeben könnten. Zuerst in ein anderes Koordinatenbezugssystem bringen (Raster &gt; Projektionen &gt; Transformieren (Reprojizieren)).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: the values of {path} are codes of classes ({names}), no measurements. Use the raster that the classes were made from.</source>
      <translation>{label}: Die Werte von {path} sind Codes von Klassen ({names}), keine Messwerte. Das Raster verwenden, aus dem die Klassen gebildet wurden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} cannot be read: {reason}. Check the address and the connection.</source>
      <translation>{label}: {path} kann nicht gelesen werden: {reason}. Prüfen Sie die Adresse und die Verbindung.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} claims to have {width} x {height} pixels, which no map has. The file is damaged; copy or download it again.</source>
      <translation>{label}: {path} gibt {width} x {height} Pixel an, die keine Karte hat. Die Datei ist beschädigt; noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} does not exist. Was it moved or renamed?</source>
      <translation>{label}: {path} gibt es nicht. Wurde die Datei verschoben oder umbenannt?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} has no coordinate reference system. Assign the right one first (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>{label}: {path} hat kein Koordinatenbezugssystem. Zuerst das richtige zuweisen (Raster &gt; Projektionen &gt; Projektion zuweisen).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} has no raster band.</source>
      <translation>{label}: {path} hat keinen Rasterkanal.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} holds vector data or a table, no raster.</source>
      <translation>{label}: {path} enthält Vektordaten oder eine Tabelle, kein Raster.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is a container of {count} rasters. Choose one of them by its whole name: {names}. Or take it out first: gdal_translate “{first}” one.tif.</source>
      <translation>{label}: {path} ist ein Behälter von {count} Rastern. Eines davon mit seinem ganzen Namen wählen: {names}. Oder zuerst herausnehmen: gdal_translate „{first}“ one.tif.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is a folder. Choose a raster file in it.</source>
      <translation>{label}: {path} ist ein Ordner. Eine Rasterdatei darin wählen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is a rendered map (pictures of data, such as WMS or XYZ tiles), not data. Use the raster it was drawn from: download it, or load it through WCS.</source>
      <translation>{label}: {path} ist eine gezeichnete Karte (Bilder von Daten, etwa WMS oder XYZ-Kacheln), keine Daten. Verwenden Sie das Raster, aus dem sie gezeichnet ist: Laden Sie es herunter oder binden Sie es über WCS ein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is not georeferenced (it has ground control points only). Warp it first, so that each pixel has a place.</source>
      <translation>{label}: {path} ist nicht georeferenziert (es hat nur Passpunkte). Zuerst transformieren, damit jeder Pixel einen Ort hat.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is not georeferenced. Georeference it first, so that each pixel has a place.</source>
      <translation>{label}: {path} ist nicht georeferenziert. Zuerst georeferenzieren, damit jeder Pixel einen Ort hat.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is said to be in degrees ({crs}), but its extent is {extent}. Assign its own coordinate reference system first (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>{label}: {path} soll in Grad sein ({crs}), seine Ausdehnung ist aber {extent}. Zuerst das richtige Koordinatenbezugssystem zuweisen (Raster &gt; Projektionen &gt; Projektion zuweisen).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is stored along x and then y, the other way round than maps are, and would be read with both exchanged. Store it along y and then x (ncpdq -a, or transpose of xarray).</source>
      <translation>{label}: {path} ist entlang x und dann y gespeichert, anders herum als Karten, und würde mit beiden vertauscht gelesen. Entlang y und dann x speichern (ncpdq -a, oder transpose von xarray).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is stored in blocks of {width} x {height} pixels, each of which would have to fit into the memory. Save it anew with tiles (gdal_translate -co TILED=YES), or, if that fails, copy or download it again: it is damaged.</source>
      <translation>{label}: {path} ist in Blöcken von {width} x {height} Pixeln gespeichert, von denen jeder in den Arbeitsspeicher passen müsste. Neu mit Kacheln speichern (gdal_translate -co TILED=YES), oder, wenn das fehlschlägt, noch einmal kopieren oder herunterladen: Die Datei ist beschädigt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} only goes with a raster. Choose {other}.</source>
      <translation>{label}: {path} gehört nur zu einem Raster. Wählen Sie {other}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>average</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>bilinear</source>
      <translation>bilinear</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>nearest</source>
      <translation>nächster Nachbar</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>no unit stated</source>
      <translation>keine Einheit angegeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: no temporary file can be made in {folder} ({reason}).</source>
      <translation>{label}: In {folder} lässt sich keine temporäre Datei anlegen ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: no temporary folder can be made ({reason}).</source>
      <translation>{label}: Es lässt sich kein temporärer Ordner anlegen ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: resampling {path} failed ({reason}).</source>
      <translation>{label}: {path} ließ sich nicht neu abtasten ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: the temporary copy in {folder} cannot be written ({reason}). Is the disk full?</source>
      <translation>{label}: Die temporäre Kopie in {folder} kann nicht geschrieben werden ({reason}). Ist der Datenträger voll?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {count:,} pixels with impossible values were masked before resampling.</source>
      <translation>{label}: {count:,} Pixel mit unmöglichen Werten wurden vor dem Abtasten maskiert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {name}, {unit}; read as it is (pixels of the reference grid), through a temporary copy: it is stored in blocks of {size} MB; covers {covered:.0f} % of it</source>
      <translation>{label}: {name}, {unit}; gelesen, wie es ist (Pixel des Referenzgitters), über eine temporäre Kopie: Es ist in Blöcken von {size} MB gespeichert; deckt {covered:.0f} % davon ab</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {name}, {unit}; read as it is (pixels of the reference grid); covers {covered:.0f} % of it</source>
      <translation>{label}: {name}, {unit}; gelesen, wie es ist (Pixel des Referenzgitters); deckt {covered:.0f} % davon ab</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {name}, {unit}; resampled ({how}) from pixels of {across:.6g} x {down:.6g} in {crs}; one pixel of the reference grid spans {wide:.3g} x {high:.3g} of them; covers {covered:.0f} % of it</source>
      <translation>{label}: {name}, {unit}; neu abgetastet ({how}) von Pixeln von {across:.6g} x {down:.6g} in {crs}; ein Pixel des Referenzgitters umfasst {wide:.3g} x {high:.3g} davon; deckt {covered:.0f} % des Gitters ab</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} ({here} in {own}) does not overlap the reference grid ({there} in {crs}). Choose layers of the same area, and check that the CRS of each layer is the right one.</source>
      <translation>{label}: {path} ({here} in {own}) überschneidet sich nicht mit dem Referenzgitter ({there} in {crs}). Layer desselben Gebiets wählen, und prüfen, ob das KBS jedes Layers das richtige ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} ({here}) does not overlap the reference grid ({there}), both in {crs}. Choose layers of the same area, and check that the CRS of each layer is the right one.</source>
      <translation>{label}: {path} ({here}) überschneidet sich nicht mit dem Referenzgitter ({there}), beide in {crs}. Layer desselben Gebiets wählen, und prüfen, ob das KBS jedes Layers das richtige ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} cannot be resampled ({reason}).</source>
      <translation>{label}: {path} lässt sich nicht neu abtasten ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} has to be copied to {folder}, which takes up to {need:,} MB; {free:,} MB are free there. Clip the raster to the area first, or let the environment variable TMPDIR name a folder with more room.</source>
      <translation>{label}: {path} muss nach {folder} kopiert werden, was bis zu {need:,} MB braucht; dort sind {free:,} MB frei. Schneiden Sie das Raster zuerst auf das Gebiet zu, oder nennen Sie in der Umgebungsvariablen TMPDIR einen Ordner mit mehr Platz.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/walk.py" />
      <source>a view was made for another grid</source>
      <translation>eine Sicht wurde für ein anderes Gitter gemacht</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/walk.py" />
      <source>{label}: {path} was changed while it was read. Run again once it is complete.</source>
      <translation>{label}: {path} wurde verändert, während es gelesen wurde. Starten Sie noch einmal, sobald die Datei vollständig ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/zonal.py" />
      <source>limits have to ascend</source>
      <translation>Grenzen müssen aufsteigen</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/zonal.py" />
      <source>of several zones only the summaries are kept</source>
      <translation>von mehreren Zonen bleiben nur die Zusammenfassungen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>Object {number} of the PDF cannot be read.</source>
      <translation>Objekt {number} des PDF ist nicht lesbar.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has bookmarks.</source>
      <translation>Das PDF hat Lesezeichen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has no list of its pages.</source>
      <translation>Das PDF hat keine Liste seiner Seiten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has no table of its objects.</source>
      <translation>Das PDF hat keine Tabelle seiner Objekte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has {found} pages, not {count}.</source>
      <translation>Das PDF hat {found} Seiten, nicht {count}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF is encrypted, or was changed after it had been written.</source>
      <translation>Das PDF ist verschlüsselt oder wurde geändert, nachdem es geschrieben war.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The file is no PDF.</source>
      <translation>Die Datei ist kein PDF.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The pages of the PDF are not in one list.</source>
      <translation>Die Seiten des PDF stehen nicht in einer Liste.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/charts.py" />
      <source>an axis is fitted before it is drawn</source>
      <translation>eine Achse wird angepasst, bevor sie gezeichnet wird</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/maps.py" />
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/maps.py" />
      <source>a map needs either classes or stops</source>
      <translation>eine Karte braucht entweder Klassen oder Farbstufen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/maps.py" />
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>90 % of the area</source>
      <translation>90 % der Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Area</source>
      <translation>Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Area that exceeds it</source>
      <translation>Fläche, auf der er überschritten ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>At medium risk or above</source>
      <translation>Mindestens mittleres Risiko</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>District</source>
      <translation>Bezirk</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Districts by rank</source>
      <translation>Bezirke nach Rang</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Districts: {}</source>
      <translation>Bezirke: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Key figures</source>
      <translation>Kennzahlen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Largest class</source>
      <translation>Größte Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Local guidance value</source>
      <translation>Lokaler Richtwert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Lowest and highest</source>
      <translation>Minimum und Maximum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Most critical elements, share at medium risk or above</source>
      <translation>Kritischste Elemente, Anteil mit mindestens mittlerem Risiko</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Rank {} of {}</source>
      <translation>Rang {} von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Soil Mobility {}, {}.</source>
      <translation>Soil Mobility {}, {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>What this rests on</source>
      <translation>Worauf das beruht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>With data</source>
      <translation>Mit Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>4 per mille Initiative, launched at the Paris climate conference in 2015.</source>
      <translation>4-Promille-Initiative, ins Leben gerufen auf der Klimakonferenz von Paris 2015.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Area (km²) by class before (rows) and after (columns); framed: unchanged.</source>
      <translation>Fläche (km²) nach Klasse vorher (Zeilen) und nachher (Spalten); umrahmt: unverändert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Area of each transition</source>
      <translation>Fläche jedes Übergangs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC follows SOC</source>
      <translation>KAK folgt dem SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC follows SOC: {:.2f} cmol(c)/kg per % of organic carbon added (Helling et al. 1964, at pH 7, at which the CEC of maps is measured).</source>
      <translation>Die KAK folgt dem SOC: {:.2f} cmol(c)/kg je % zusätzlichen organischen Kohlenstoffs (Helling et al. 1964, bei pH 7, bei dem die KAK von Karten gemessen wird).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC is not given: the model estimates it from SOC and clay, so that it follows SOC.</source>
      <translation>Die KAK ist nicht gegeben: Das Modell schätzt sie aus SOC und Ton, sodass sie dem SOC folgt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC is not given: what the model estimates for the soil as it is stays as it is.</source>
      <translation>Die KAK ist nicht gegeben: Was das Modell für den Boden, wie er ist, schätzt, bleibt, wie es ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC stays</source>
      <translation>KAK bleibt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change (pp)</source>
      <translation>Änderung (PP)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of risk class</source>
      <translation>Änderung der Risikoklasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of the index from {} to {}</source>
      <translation>Änderung des Index von {} bis {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of the mobility of {}</source>
      <translation>Änderung der Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of {} since {}, percentage points. Orange: mobility rises; purple: it falls.</source>
      <translation>Änderung ({}) seit {}, Prozentpunkte. Orange: Die Mobilität steigt; violett: sie fällt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change over the years</source>
      <translation>Änderung über die Jahre</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Element</source>
      <translation>Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Elements that probably rise</source>
      <translation>Elemente, deren Mobilität wahrscheinlich steigt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Everything but SOC stays as it is: pH, clay, CEC and total contents.</source>
      <translation>Alles außer SOC bleibt, wie es ist: pH, Ton, KAK und Gesamtgehalte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Evidence</source>
      <translation>Belege</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Grey: undecided in most of the area in which SOC changes.</source>
      <translation>Grau: unentschieden auf dem größten Teil der Fläche, auf der sich SOC ändert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Higher class (km²)</source>
      <translation>Höhere Klasse (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>How sure the direction is</source>
      <translation>Wie sicher die Richtung ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>In a higher / lower class</source>
      <translation>In höherer / niedrigerer Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>In most of the area</source>
      <translation>Auf dem größten Teil der Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>In most of the zone</source>
      <translation>Auf dem größten Teil der Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Index before (%)</source>
      <translation>Index vorher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>It is undecided for {}: {}.</source>
      <translation>Unentschieden ist sie für {}: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Lower class (km²)</source>
      <translation>Niedrigere Klasse (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean SOC</source>
      <translation>Mittlerer SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of mobility by element</source>
      <translation>Mittlere Änderung der Mobilität nach Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of mobility, percentage points. Orange rises, purple falls.</source>
      <translation>Mittlere Änderung der Mobilität, Prozentpunkte. Orange steigt, violett fällt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of the index by zone until {}, percentage points.</source>
      <translation>Mittlere Änderung des Index nach Zone bis {}, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of the index by zone, percentage points.</source>
      <translation>Mittlere Änderung des Index nach Zone, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean of the index</source>
      <translation>Mittel des Index</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Median half-width of the 90 % interval of the change, percentage points</source>
      <translation>Median der halben Breite des 90-%-Intervalls der Änderung, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Medium or above after (% of area)</source>
      <translation>Mindestens mittleres Risiko nachher (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Medium or above before (% of area)</source>
      <translation>Mindestens mittleres Risiko vorher (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Medium or above before (%)</source>
      <translation>Mindestens mittleres Risiko vorher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mobility (F1) of each element is predicted twice, for the soil as it is and for the soil of the scenario; the change is the difference, taken before anything is rounded. The composite index joins the elements: {}. Risk classes are those of the index by the limits {}. Areas are areas on the ellipsoid.</source>
      <translation>Die Mobilität (F1) jedes Elements wird zweimal vorhergesagt, für den Boden, wie er ist, und für den des Szenarios; die Änderung ist die Differenz, genommen, bevor gerundet wird. Der zusammengesetzte Index fasst die Elemente zusammen: {}. Risikoklassen sind die des Index nach den Grenzen {}. Flächen sind Flächen auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mobility after (%)</source>
      <translation>Mobilität nachher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mobility before (%)</source>
      <translation>Mobilität vorher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>No pixel has all the required inputs: there is nothing to tell.</source>
      <translation>Kein Pixel hat alle nötigen Eingaben: Es gibt nichts zu berichten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Outside the training range of the model, values are clamped to it, and more carbon changes nothing there. Outside before: {} of the area; after: {}; left by the scenario alone: {}.</source>
      <translation>Außerhalb des Trainingsbereichs des Modells werden Werte auf seinen Rand gesetzt, und mehr Kohlenstoff ändert dort nichts. Außerhalb vorher: {} der Fläche; nachher: {}; nur durch das Szenario verlassen: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Rises least or falls most (pp)</source>
      <translation>Steigt am wenigsten oder fällt am meisten (PP)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Rises most (pp)</source>
      <translation>Steigt am meisten (PP)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Risk classes before and after</source>
      <translation>Risikoklassen vorher und nachher</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Risk classes {}</source>
      <translation>Risikoklassen {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>SOC before (%)</source>
      <translation>SOC vorher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>SOC(t) = SOC(0) × (1 + r)^n (compound) or SOC(0) × (1 + r n) (linear), with r the yearly rate and n the years since the map. SOC never exceeds 58 % by mass.</source>
      <translation>SOC(t) = SOC(0) × (1 + r)^n (Zinseszins) oder SOC(0) × (1 + r n) (linear), mit der Jahresrate r und den Jahren n seit der Karte. SOC übersteigt nie 58 Masse-%.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Share of the area in each class</source>
      <translation>Flächenanteil jeder Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Share of the area in each class before and after.</source>
      <translation>Flächenanteil jeder Klasse vorher und nachher.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Shares are of the area in which SOC changes.</source>
      <translation>Anteile beziehen sich auf die Fläche, auf der sich SOC ändert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>So does the mean mobility.</source>
      <translation>Ebenso die mittlere Mobilität.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The elements that rise and fall most, on one scale:</source>
      <translation>Die Elemente, deren Mobilität am meisten steigt und fällt, in einem Maßstab:</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The initiative counts carbon stocks (t/ha). Scaling the content (% or g/kg), as done here, assumes that the bulk density of the soil stays as it is. Where more carbon makes the soil lighter, the content grows faster than the stock.</source>
      <translation>Die Initiative zählt Kohlenstoffvorräte (t/ha). Den Gehalt (% oder g/kg) zu skalieren, wie hier, nimmt an, dass die Lagerungsdichte des Bodens gleich bleibt. Wo mehr Kohlenstoff den Boden lockerer macht, wächst der Gehalt schneller als der Vorrat.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The initiative counts carbon stocks. Here the content is scaled, which assumes that the bulk density stays as it is.</source>
      <translation>Die Initiative zählt Kohlenstoffvorräte. Hier wird der Gehalt skaliert, was annimmt, dass die Lagerungsdichte gleich bleibt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The model is a sum of steps: a pixel jumps where its SOC passes a threshold of the model, its neighbour may not. Read means over areas, not single pixels. It cannot tell how probable the sign of a change is.</source>
      <translation>Das Modell ist eine Summe von Stufen: Ein Pixel springt, wo sein SOC eine Schwelle des Modells überschreitet, sein Nachbar vielleicht nicht. Mittel über Flächen lesen, nicht einzelne Pixel. Das Modell kann nicht sagen, wie wahrscheinlich das Vorzeichen einer Änderung ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The others change by less than {:g}.</source>
      <translation>Die anderen ändern sich um weniger als {:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The share at medium risk or above is {} before and {} after: it tells hardly any two places apart. The index and its change tell more.</source>
      <translation>Der Anteil mit mindestens mittlerem Risiko ist {} vorher und {} nachher: Er unterscheidet kaum zwei Orte. Der Index und seine Änderung sagen mehr.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The sign of a change has a probability: what the model leaves open about both soils alike cancels. From {:g} on a rise is probable, below {:g} a fall; between the two it is undecided, and grey. Shares are of the area in which SOC changes.</source>
      <translation>Das Vorzeichen einer Änderung hat eine Wahrscheinlichkeit: Was das Modell über beide Böden gleich offen lässt, hebt sich auf. Ab {:g} ist ein Anstieg wahrscheinlich, unter {:g} ein Rückgang; dazwischen ist es unentschieden, und grau. Anteile beziehen sich auf die Fläche, auf der sich SOC ändert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Training range</source>
      <translation>Trainingsbereich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Training range of the model</source>
      <translation>Trainingsbereich des Modells</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Training ranges: {}.</source>
      <translation>Trainingsbereiche: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Transitions</source>
      <translation>Übergänge</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>What a model of the distribution over fractions cannot see: carbon that changes pH, redox or erosion, and the years it takes. The change says in which direction carbon alone shifts the balance, and how strongly.</source>
      <translation>Was ein Modell der Verteilung auf Fraktionen nicht sehen kann: Kohlenstoff, der pH, Redoxverhältnisse oder Erosion ändert, und die Jahre, die es braucht. Die Änderung sagt, in welche Richtung Kohlenstoff allein das Gleichgewicht verschiebt, und wie stark.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>What the model knows of the element's fractions; see the model's card</source>
      <translation>Was das Modell über die Fraktionen des Elements weiß; siehe die Modellkarte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Where the class changes from {} to {}. Grey: it stays.</source>
      <translation>Wo sich die Klasse von {} bis {} ändert. Grau: Sie bleibt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Where the soil lies outside the range that the model was trained on.</source>
      <translation>Wo der Boden außerhalb des Bereichs liegt, in dem das Modell trainiert wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>With {} from {} to {}, organic carbon changes nowhere, and mobility neither.</source>
      <translation>Mit {} von {} bis {} ändert sich der organische Kohlenstoff nirgends, und die Mobilität auch nicht.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>With {} of organic carbon from {} to {}, the mean mobility (F1, percentage points) of {} of {} elements rises: {}. It falls for {}: {}.</source>
      <translation>Mit {} an organischem Kohlenstoff von {} bis {} steigt die mittlere Mobilität (F1, Prozentpunkte) von {} von {} Elementen: {}. Sie fällt für {}: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>With {} of organic carbon from {} to {}, the mobility (F1; mean change in percentage points) of {} of {} elements probably rises in most of the area in which SOC changes: {}. It probably falls for {}: {}.</source>
      <translation>Mit {} an organischem Kohlenstoff von {} bis {} steigt die Mobilität (F1; mittlere Änderung in Prozentpunkten) von {} von {} Elementen wahrscheinlich auf dem größten Teil der Fläche, auf der sich SOC ändert: {}. Sie fällt wahrscheinlich für {}: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Zones ranked by the change of the index</source>
      <translation>Zonen, geordnet nach der Änderung des Index</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Zones, ranked</source>
      <translation>Zonen nach Rang</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Zones: mean change of the index</source>
      <translation>Zonen: mittlere Änderung des Index</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>a growth of {:g} per mille per year</source>
      <translation>einem Wachstum von {:g} Promille im Jahr</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>entered in the scenario</source>
      <translation>erst im Szenario innerhalb</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>fall</source>
      <translation>fällt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>falls</source>
      <translation>fällt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>falls (% of area)</source>
      <translation>fällt (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>inside before and after</source>
      <translation>vorher und nachher innerhalb</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>left in the scenario</source>
      <translation>im Szenario verlassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>of the area</source>
      <translation>der Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>outside before and after</source>
      <translation>vorher und nachher außerhalb</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>percentage points</source>
      <translation>Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>probably falls</source>
      <translation>fällt wahrscheinlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>probably rises</source>
      <translation>steigt wahrscheinlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>raster rates</source>
      <translation>den Raten des Rasters</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>rises</source>
      <translation>steigt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>rises (% of area)</source>
      <translation>steigt (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>the highest mobility of {}</source>
      <translation>die höchste Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>the mean mobility of {}</source>
      <translation>die mittlere Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>the mean mobility, weighted by toxic-response factors, of {}</source>
      <translation>die mittlere Mobilität, gewichtet mit Toxizitätsfaktoren, von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>they grow like the others</source>
      <translation>sie wachsen wie die anderen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>they were left as they are</source>
      <translation>sie blieben, wie sie sind</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>undecided</source>
      <translation>unentschieden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} and less</source>
      <translation>{} und weniger</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} and more</source>
      <translation>{} und mehr</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} of the area are organic soils (more than {:g} % organic carbon)</source>
      <translation>{} der Fläche sind organische Böden (mehr als {:g} % organischer Kohlenstoff)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} of the area leaves the model's training range in the scenario; see the last map.</source>
      <translation>{} der Fläche verlassen im Szenario den Trainingsbereich des Modells; siehe die letzte Karte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: change (pp)</source>
      <translation>{}: Änderung (PP)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: class of {}.</source>
      <translation>{}: Klasse für {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: share of the changing area in which the mobility of each element falls, is undecided, rises.</source>
      <translation>{}: Anteil der sich ändernden Fläche, auf dem die Mobilität jedes Elements fällt, unentschieden ist, steigt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: {} on average, percentage points</source>
      <translation>{}: im Mittel {} Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>± (pp)</source>
      <translation>± (PP)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area by mobility</source>
      <translation>Fläche nach Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area by mobility, in steps of 1 %; the lines are the limits of the classes.</source>
      <translation>Fläche nach Mobilität in Schritten von 1 %; die Linien sind die Grenzen der Klassen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area per class</source>
      <translation>Fläche je Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area with data</source>
      <translation>Fläche mit Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area, km²</source>
      <translation>Fläche, km²</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Hardly probable</source>
      <translation>Kaum wahrscheinlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Map of the risk classes</source>
      <translation>Karte der Risikoklassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mean mobility (F1)</source>
      <translation>Mittlere Mobilität (F1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Medium or above is probable</source>
      <translation>Mindestens mittel ist wahrscheinlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mobility (F1) is the share of the content that is exchangeable or acid-soluble. A class begins at its lower limit. Areas are those of the pixels on the ellipsoid.</source>
      <translation>Mobilität (F1) ist der Anteil des Gehalts, der austauschbar oder säurelöslich ist. Eine Klasse beginnt an ihrer unteren Grenze. Flächen sind die der Pixel auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mobility (F1, %)</source>
      <translation>Mobilität (F1, %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mobilization risk</source>
      <translation>Mobilisierungsrisiko</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Pixels: {}</source>
      <translation>Pixel: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Risk classes of {}.</source>
      <translation>Risikoklassen von {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Share, %</source>
      <translation>Anteil, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Undecided</source>
      <translation>Unentschieden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>by area</source>
      <translation>nach Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>of the area with data</source>
      <translation>der Fläche mit Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>probability below {:g}</source>
      <translation>Wahrscheinlichkeit unter {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>probability from {:g} to {:g}</source>
      <translation>Wahrscheinlichkeit von {:g} bis {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>probability of {:g} or more</source>
      <translation>Wahrscheinlichkeit von {:g} oder mehr</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>A screening estimate: it shows where to look and to measure, and replaces no measurement.</source>
      <translation>Eine Schätzung zur Voruntersuchung: Sie zeigt, wo hinzusehen und zu messen ist, und ersetzt keine Messung.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Beware:</source>
      <translation>Achtung:</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>F1 is a reservoir: what the first extraction step dissolves (exchangeable, carbonate-bound, acid-labile), not what is in solution now.</source>
      <translation>F1 ist ein Vorrat: was der erste Extraktionsschritt löst (austauschbar, an Carbonat gebunden, säurelabil), nicht was jetzt in Lösung ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Half-width of the 90 % interval of F1 on this map, in percentage points (median): {}.</source>
      <translation>Halbe Breite des 90-%-Intervalls von F1 auf dieser Karte, in Prozentpunkten (Median): {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>How well the fractions of the elements are known – {}.</source>
      <translation>Wie gut die Fraktionen der Elemente bekannt sind – {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>How wide the 90 % interval of F1 is on this map was not computed here.</source>
      <translation>Wie breit das 90-%-Intervall von F1 auf dieser Karte ist, wurde hier nicht berechnet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Inputs and parameters</source>
      <translation>Eingaben und Parameter</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>No content was given for {}: that of an ordinary topsoil was assumed.</source>
      <translation>Für {} wurde kein Gehalt angegeben: Der eines gewöhnlichen Oberbodens wurde angenommen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Numbers: ranks.</source>
      <translation>Zahlen: Ränge.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Of the polygon, on the ellipsoid</source>
      <translation>Des Polygons, auf dem Ellipsoid</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Perin, G. et al. 1985. Heavy metal speciation in the sediments of northern Adriatic Sea. In: Lekkas, T. D. (ed.), Heavy Metals in the Environment, vol. 2, 454-456 (the risk assessment code).</source>
      <translation>Perin, G. et al. 1985. Heavy metal speciation in the sediments of northern Adriatic Sea. In: Lekkas, T. D. (ed.), Heavy Metals in the Environment, vol. 2, 454-456 (der Risk Assessment Code).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Predicted by the model {}.</source>
      <translation>Vorhergesagt vom Modell {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Qi et al. 2025. Global and regional patterns of soil metal(loid) mobility and associated risks. Nature Communications 16, 2947. Its model, element list and class limits are not those used here.</source>
      <translation>Qi et al. 2025. Global and regional patterns of soil metal(loid) mobility and associated risks. Nature Communications 16, 2947. Modell, Liste der Elemente und Klassengrenzen dort sind nicht die hier verwendeten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Soil Mobility {}, algorithm soilmobility:{}, {}.</source>
      <translation>Soil Mobility {}, Algorithmus soilmobility:{}, {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>The first {} of {} zones.</source>
      <translation>Die ersten {} von {} Zonen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>The raster does not say which model made it, nor what is known of its elements.</source>
      <translation>Das Raster sagt nicht, welches Modell es gemacht hat, noch was über seine Elemente bekannt ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>The {} zones are too many to be drawn here; their layer shows them.</source>
      <translation>Die {} Zonen sind zu viele, um hier gezeichnet zu werden; ihr Layer zeigt sie.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Zone</source>
      <translation>Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>content {:.3g} x reference</source>
      <translation>Gehalt {:.3g} x Referenz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>{} unknown</source>
      <translation>{} unbekannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>(none)</source>
      <translation>(keine)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Bias</source>
      <translation>Verzerrung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Fraction</source>
      <translation>Fraktion</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Inside (%)</source>
      <translation>Innerhalb (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Intervals</source>
      <translation>Intervalle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>MAE</source>
      <translation>MAE</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Mean half-width (percentage points)</source>
      <translation>Mittlere halbe Breite (Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Meaning</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Measured and predicted class</source>
      <translation>Gemessene und vorhergesagte Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Next best</source>
      <translation>Nächstbestes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>No sample has a measured F1: the intervals are not tested.</source>
      <translation>Keine Probe hat ein gemessenes F1: Die Intervalle sind nicht geprüft.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Predicted minus measured F1, percentage points, with the mean of each fifth of the samples in black. Means that leave zero tell of a soil effect that the model gets wrong.</source>
      <translation>Vorhergesagtes minus gemessenes F1, Prozentpunkte, mit dem Mittel jedes Fünftels der Proben in Schwarz. Mittel, die von null abweichen, zeigen eine Wirkung des Bodens, die das Modell falsch wiedergibt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Residuals by soil property</source>
      <translation>Residuen nach Bodeneigenschaft</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Residuals by {}</source>
      <translation>Residuen nach {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Risk classes</source>
      <translation>Risikoklassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Rows of the table</source>
      <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Rows that were not used.</source>
      <translation>Zeilen, die nicht verwendet wurden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Samples by measured and predicted class of F1.</source>
      <translation>Proben nach gemessener und vorhergesagter Klasse von F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>The first {} of {}; the table of rows (OUTPUT_ROWS) has all.</source>
      <translation>Die ersten {} von {}; die Tabelle der Zeilen (OUTPUT_ROWS) enthält alle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>The model has no spread ensemble: it tells no intervals.</source>
      <translation>Das Modell hat kein Ensemble für die Streuung: Es nennt keine Intervalle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Unit in the name</source>
      <translation>Einheit im Namen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>What each field was taken for.</source>
      <translation>Als was jedes Feld verstanden wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>below 0: the mean of the measurements would be nearer</source>
      <translation>unter 0: Das Mittel der Messungen läge näher</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>mean absolute error, percentage points</source>
      <translation>mittlerer absoluter Fehler, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>mean of predicted minus measured, percentage points</source>
      <translation>Mittel von vorhergesagt minus gemessen, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>means</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>measured</source>
      <translation>gemessen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>others</source>
      <translation>andere</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>predicted</source>
      <translation>vorhergesagt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>predicted − measured F1 (pp)</source>
      <translation>vorhergesagtes − gemessenes F1 (PP)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>root mean square error, percentage points</source>
      <translation>Wurzel des mittleren quadratischen Fehlers, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>samples</source>
      <translation>Proben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} % of the samples are in the class that was measured, {} % in it or one beside it; {} % were predicted too low.</source>
      <translation>{} % der Proben sind in der gemessenen Klasse, {} % in ihr oder einer daneben; {} % wurden zu niedrig vorhergesagt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} % of the {} measurements of F1 lie in their 90 % interval. Well below 90 %: the intervals promise too much for these soils. Well above: they are cautious.</source>
      <translation>{} % der {} Messungen von F1 liegen in ihrem 90-%-Intervall. Weit unter 90 %: Die Intervalle versprechen für diese Böden zu viel. Weit darüber: Sie sind vorsichtig.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} measured (%)</source>
      <translation>{} gemessen (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} predicted (%)</source>
      <translation>{} vorhergesagt (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{}: measured and predicted</source>
      <translation>{}: gemessen und vorhergesagt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Classes of total and mobile content</source>
      <translation>Klassen von Gesamt- und mobilem Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Colours of the map, and the share of the area in each class.</source>
      <translation>Farben der Karte und Flächenanteil jeder Klasse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>High total, low mobile</source>
      <translation>Gesamt hoch, mobil gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Legend: total content across, mobile content up; share of the area</source>
      <translation>Legende: Gesamtgehalt nach rechts, mobiler Gehalt nach oben; Flächenanteil</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Low total, high mobile</source>
      <translation>Gesamt gering, mobil hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Mobile content is total content times mobility (F1). Both are ranked by area where both are known; equal values share their mean rank. Classes are thirds of the area by rank. The correlation is Spearman's, by area. Areas are areas on the ellipsoid.</source>
      <translation>Der mobile Gehalt ist Gesamtgehalt mal Mobilität (F1). Beide erhalten Ränge nach Fläche, wo beide bekannt sind; gleiche Werte teilen ihren mittleren Rang. Klassen sind Drittel der Fläche nach Rang. Die Korrelation ist die von Spearman, nach Fläche. Flächen sind Flächen auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Percentage points. Orange: the mobile content ranks higher than the total; purple: lower.</source>
      <translation>Prozentpunkte. Orange: Der mobile Gehalt steht im Rang höher als der Gesamtgehalt; violett: niedriger.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Rank difference</source>
      <translation>Rangdifferenz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Rank of mobile content minus rank of total content</source>
      <translation>Rang des mobilen Gehalts minus Rang des Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Ranks compare places within this map. A high rank is not a high content by any standard: see the local guidance values for that.</source>
      <translation>Ränge vergleichen Orte innerhalb dieser Karte. Ein hoher Rang ist noch kein hoher Gehalt: Dafür gibt es die lokalen Richtwerte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Same third of both</source>
      <translation>Gleiches Drittel in beiden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Share of the area (%)</source>
      <translation>Flächenanteil (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Spearman's rank correlation</source>
      <translation>Rangkorrelation nach Spearman</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Thirds of the area by total and by mobile content.</source>
      <translation>Drittel der Fläche nach Gesamt- und nach mobilem Gehalt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Valid pixels</source>
      <translation>Gültige Pixel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Where total and mobile content diverge</source>
      <translation>Wo Gesamt- und mobiler Gehalt auseinandergehen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>high</source>
      <translation>hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>low</source>
      <translation>gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>medium</source>
      <translation>mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>mobile content</source>
      <translation>mobiler Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>not seen by a total limit</source>
      <translation>von einem Grenzwert für Gesamtgehalte nicht gesehen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>overstated by a total limit</source>
      <translation>von einem Grenzwert für Gesamtgehalte übertrieben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>total content</source>
      <translation>Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>A contribution is in units of ln odds of F1: +0.69 doubles the odds F1 / (100 % − F1), −0.69 halves them. It says what the model attributes to a property, not what changing it in the field would do.</source>
      <translation>Ein Beitrag ist in Einheiten der logarithmierten Chance (ln Odds) von F1: +0,69 verdoppelt die Chance F1 / (100 % − F1), −0,69 halbiert sie. Er sagt, was das Modell einer Eigenschaft zuschreibt, nicht, was ihre Änderung im Feld bewirken würde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Contributions are Shapley values of logit F1 over the drivers, with all subsets of drivers, against one reference soil: exact, not sampled. Reference plus contributions equals the prediction.</source>
      <translation>Beiträge sind Shapley-Werte von logit F1 über die Einflussgrößen, mit allen Teilmengen, gegenüber einem Referenzboden: exakt, nicht aus Stichproben. Referenz plus Beiträge ist gleich der Vorhersage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Dominant driver</source>
      <translation>Vorherrschende Einflussgröße</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Dominant, lowers (% of the area)</source>
      <translation>Vorherrschend, senkt (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Dominant, raises (% of the area)</source>
      <translation>Vorherrschend, erhöht (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Driver</source>
      <translation>Einflussgröße</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Drivers of the mobility of {}</source>
      <translation>Einflussgrößen der Mobilität von {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>F1 of the reference soil</source>
      <translation>F1 des Referenzbodens</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Importance of the drivers</source>
      <translation>Bedeutung der Einflussgrößen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Line: F1 when one property changes and all others are those of the reference soil. Dashed: F1 of the reference soil changed by the mean contribution in that part of the map that has the value. Where the two part, the map's other properties matter.</source>
      <translation>Linie: F1, wenn sich eine Eigenschaft ändert und alle anderen die des Referenzbodens sind. Gestrichelt: F1 des Referenzbodens, geändert um den mittleren Beitrag in dem Teil der Karte, der den Wert hat. Wo sich beide trennen, wirken die anderen Eigenschaften der Karte mit.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Lou, Y. et al. 2013. Accurate intelligible models with pairwise interactions. KDD 2013, 623-631 (why the values have a closed form here).</source>
      <translation>Lou, Y. et al. 2013. Accurate intelligible models with pairwise interactions. KDD 2013, 623-631 (warum die Werte hier eine geschlossene Form haben).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Lundberg, S. M. &amp; Lee, S.-I. 2017. A unified approach to interpreting model predictions. NeurIPS 30, 4765-4774 (Shapley values of a model's features).</source>
      <translation>Lundberg, S. M. &amp; Lee, S.-I. 2017. A unified approach to interpreting model predictions. NeurIPS 30, 4765-4774 (Shapley-Werte der Merkmale eines Modells).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean F1 of the map</source>
      <translation>Mittleres F1 der Karte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean size (ln odds)</source>
      <translation>Mittlere Größe (ln Odds)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean size of the contribution, by area, and its mean with sign (what the map as a whole has).</source>
      <translation>Mittlere Größe des Beitrags, nach Fläche, und sein Mittel mit Vorzeichen (was die Karte im Ganzen hat).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean size of the contributions</source>
      <translation>Mittlere Größe der Beiträge</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean with sign (ln odds)</source>
      <translation>Mittel mit Vorzeichen (ln Odds)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Reference soil</source>
      <translation>Referenzboden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Response of mobility to each driver</source>
      <translation>Reaktion der Mobilität auf jede Einflussgröße</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Strongest driver</source>
      <translation>Stärkste Einflussgröße</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>The driver with the largest contribution, and whether it raises or lowers mobility.</source>
      <translation>Die Einflussgröße mit dem größten Beitrag, und ob sie die Mobilität erhöht oder senkt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Total content</source>
      <translation>Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>cmol(c)/kg</source>
      <translation>cmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>in the map</source>
      <translation>in der Karte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>ln odds</source>
      <translation>ln Odds</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>log10 of content / reference</source>
      <translation>log10 von Gehalt / Referenz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>organic carbon</source>
      <translation>organischer Kohlenstoff</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>others as in the reference</source>
      <translation>andere wie in der Referenz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>reference</source>
      <translation>Referenz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>5 % to 95 % of the area</source>
      <translation>5 % bis 95 % der Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>A screening estimate: the map of the soil decides which value a place gets. What counts is the law, and a measurement there.</source>
      <translation>Eine Schätzung zur Voruntersuchung: Die Bodenkarte entscheidet, welchen Wert ein Ort bekommt. Was zählt, sind das Gesetz und eine Messung vor Ort.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>A zone's protective value: {:g} % of its area has this local value or a higher one. With it as the one limit of the zone, at most {:g} % of the area would be protected too little.</source>
      <translation>Der schützende Wert einer Zone: {:g} % ihrer Fläche haben diesen lokalen Wert oder einen höheren. Mit ihm als einziger Grenze der Zone wären höchstens {:g} % der Fläche zu wenig geschützt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area (km²)</source>
      <translation>Fläche (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area by guidance value</source>
      <translation>Fläche nach Richtwert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area by local guidance value.</source>
      <translation>Fläche nach lokalem Richtwert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area with data, km²</source>
      <translation>Fläche mit Daten, km²</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area with values (km²)</source>
      <translation>Fläche mit Werten (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content divided by the guidance value. Above 1 the content exceeds it.</source>
      <translation>Gehalt geteilt durch den Richtwert. Über 1 übersteigt ihn der Gehalt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content exceeds local value (% of area)</source>
      <translation>Gehalt übersteigt den lokalen Wert (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content exceeds the value</source>
      <translation>Gehalt übersteigt den Wert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content over guidance value</source>
      <translation>Gehalt im Verhältnis zum Richtwert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content probably exceeds it</source>
      <translation>Gehalt übersteigt ihn wahrscheinlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Distribution</source>
      <translation>Verteilung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Each pixel has the published value of the class it belongs to, by its pH in water, its texture and the land use. Nothing was inverted: such classes already adjust for mobility.</source>
      <translation>Jeder Pixel hat den veröffentlichten Wert der Klasse, zu der er gehört, nach seinem pH in Wasser, seiner Bodenart und der Landnutzung. Nichts wurde zurückgerechnet: Solche Klassen berücksichtigen die Mobilität schon.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Guidance value ({})</source>
      <translation>Richtwert ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Guidance value of {} (mg/kg)</source>
      <translation>Richtwert für {} (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Guidance value, mg/kg ({}). Dark: low values, where little is tolerable.</source>
      <translation>Richtwert, mg/kg ({}). Dunkel: niedrige Werte, wo wenig tolerierbar ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Inverted from one value</source>
      <translation>Von einem Wert zurückgerechnet</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Limit of the exchangeable content</source>
      <translation>Grenze des austauschbaren Gehalts</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Limit of the mobile content</source>
      <translation>Grenze des mobilen Gehalts</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Local guidance values: {}</source>
      <translation>Lokale Richtwerte: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Looked up: {}</source>
      <translation>Nachgeschlagen: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Median of local values (mg/kg)</source>
      <translation>Median der lokalen Werte (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Median of the values</source>
      <translation>Median der Werte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Mobility rises with the content in steps, so the mobile content jumps at some contents: pixels that sit on such a jump keep well below the limit, and are counted. The model's own uncertainty is not in these values: see the uncertainty of F1.</source>
      <translation>Die Mobilität steigt mit dem Gehalt in Stufen, darum springt der mobile Gehalt an manchen Gehalten: Pixel auf einem solchen Sprung bleiben weit unter der Grenze und werden gezählt. Die eigene Unsicherheit des Modells steckt nicht in diesen Werten: siehe die Unsicherheit von F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>No pixel has a value.</source>
      <translation>Kein Pixel hat einen Wert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Note</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Number</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Probably exceeds (% of area)</source>
      <translation>Übersteigt wahrscheinlich (% der Fläche)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Protective value (mg/kg)</source>
      <translation>Schützender Wert (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Share (%)</source>
      <translation>Anteil (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>That is of {} of the pixels: the others' values are capped, or too low to be told.</source>
      <translation>Das gilt für {} der Pixel: Die Werte der anderen sind begrenzt oder zu niedrig, um angegeben zu werden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The 90 % interval of a local value reaches from {} mg/kg (median of its lower ends) to the highest content of the model, {} mg/kg, or beyond.</source>
      <translation>Das 90-%-Intervall eines lokalen Werts reicht von {} mg/kg (Median seiner unteren Enden) bis zum höchsten Gehalt des Modells, {} mg/kg, oder darüber hinaus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The 90 % interval of a local value reaches from {} to {} mg/kg (medians of its ends).</source>
      <translation>Das 90-%-Intervall eines lokalen Werts reicht von {} bis {} mg/kg (Mediane seiner Enden).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The limit is stated: a mobile content, that is {}.</source>
      <translation>Die Grenze ist angegeben: ein mobiler Gehalt, das ist {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The local value is the largest content, within the range of the model, up to which the predicted mobile content stays at or below that limit.</source>
      <translation>Der lokale Wert ist der größte Gehalt im Bereich des Modells, bis zu dem der vorhergesagte mobile Gehalt diese Grenze einhält.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The mobile content rises with the content, so that there is one such value; only of Mg, Ca, Sr and Ba may less be exchangeable of a higher content, more of which is bound to carbonate: their value is the first content at which the limit is reached. Its interval, and the probability that a content exceeds it, are those of the model's parameters, of the source of its data and of the scatter of soils.</source>
      <translation>Der mobile Gehalt steigt mit dem Gehalt, sodass es genau einen solchen Wert gibt; nur bei Mg, Ca, Sr und Ba kann von einem höheren Gehalt, von dem mehr an Carbonat gebunden ist, weniger austauschbar sein: Ihr Wert ist der erste Gehalt, bei dem die Grenze erreicht wird. Sein Intervall und die Wahrscheinlichkeit, dass ein Gehalt ihn übersteigt, kommen aus den Parametern des Modells, der Quelle seiner Daten und der Streuung der Böden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The numbers of the zones stand on the maps.</source>
      <translation>Die Nummern der Zonen stehen auf den Karten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The stated value, at the reference soil, implies a mobile content: {}.</source>
      <translation>Aus dem angegebenen Wert folgt am Referenzboden ein mobiler Gehalt: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Value ({})</source>
      <translation>Wert ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Values are given on the basis “{}”; the element's aqua-regia share of the total is {:g} (from the model's card).</source>
      <translation>Werte sind auf der Basis „{}“ angegeben; der Königswasseranteil des Elements am Gesamtgehalt ist {:g} (aus der Modellkarte).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>What is uncertain about the reference soil alike cancels.</source>
      <translation>Was am Referenzboden gleichermaßen unsicher ist, hebt sich auf.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Where contents were given on another basis than the values, they were brought to it by the element's aqua-regia share of {:g}. The table of values is for orientation; the law is what counts.</source>
      <translation>Wo Gehalte auf einer anderen Basis angegeben waren als die Werte, wurden sie mit dem Königswasseranteil {:g} des Elements darauf umgerechnet. Die Tabelle der Werte dient zur Orientierung; es gilt das Gesetz.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Wherever there is a value it is {} {}.</source>
      <translation>Wo es einen Wert gibt, ist er {} {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>With a probability of {:g} or more</source>
      <translation>Mit einer Wahrscheinlichkeit von {:g} oder mehr</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Zones</source>
      <translation>Zonen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>all soils</source>
      <translation>alle Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>as stated</source>
      <translation>wie angegeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>at least this: the highest content of the model</source>
      <translation>mindestens so viel: der höchste Gehalt des Modells</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>below {:.3g} mg/kg, the lowest content of the model</source>
      <translation>unter {:.3g} mg/kg, dem niedrigsten Gehalt des Modells</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>mobility (F1) times aqua-regia content</source>
      <translation>Mobilität (F1) mal Königswassergehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>of the area, with a probability of {:g} or more</source>
      <translation>der Fläche, mit einer Wahrscheinlichkeit von {:g} oder mehr</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>of these capped at the highest content of the model</source>
      <translation>davon auf den höchsten Gehalt des Modells begrenzt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>of these on a jump of the model</source>
      <translation>davon auf einem Sprung des Modells</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>that fit no row (no value)</source>
      <translation>die zu keiner Zeile passen (kein Wert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>that of the model</source>
      <translation>der des Modells</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>the exchangeable part of F1 times aqua-regia content (what is bound to carbonate is mobilised by acid only)</source>
      <translation>der austauschbare Teil von F1 mal Königswassergehalt (was an Carbonat gebunden ist, mobilisiert nur Säure)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>where the lowest content already breaks the limit (no value)</source>
      <translation>wo schon der niedrigste Gehalt die Grenze überschreitet (kein Wert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>with a value</source>
      <translation>mit einem Wert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>{:g} % of the zone's area has this local value or a higher one</source>
      <translation>{:g} % der Fläche der Zone haben diesen lokalen Wert oder einen höheren</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>{}: {} {:g} mg/kg, {}; {}</source>
      <translation>{}: {} {:g} mg/kg, {}; {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>A step of {} pH moves F1 by at most {} percentage points anywhere and by at most {} at the 99th percentile</source>
      <translation>Ein Schritt von {} pH bewegt F1 nirgends um mehr als {} Prozentpunkte und im 99. Perzentil um höchstens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Abstracts print what is remarkable: printed values of F1, F2 and F3 are higher than shares that must close to {} % can be (bias of the left-out predictions F1 {}, F2 {}, F3 {} percentage points); a plain mean of printed values profits from that in the scores.</source>
      <translation>Zusammenfassungen drucken, was auffällt: Gedruckte Werte von F1, F2 und F3 sind höher, als Anteile sein können, die sich zu {} % schließen müssen (Verzerrung der ausgelassenen Vorhersagen F1 {}, F2 {}, F3 {} Prozentpunkte); ein einfaches Mittel gedruckter Werte profitiert davon in der Bewertung.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Aqua-regia share</source>
      <translation>Königswasseranteil</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>As a start for own samples: from about twenty of an element on, recalibration makes it the region's model.</source>
      <translation>Als Anfang für eigene Proben: Ab etwa zwanzig eines Elements macht es die Rekalibrierung zum Modell der Region.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>CC BY {}</source>
      <translation>CC BY {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Certainty</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Change of F1 in percentage points on mineral soils: the published study finds that more SOC raises mobilization risk, some field data say the opposite for Cd. This is what this model does, and how sure that is.</source>
      <translation>Änderung von F1 in Prozentpunkten auf Mineralböden: Die veröffentlichte Studie findet, dass mehr SOC das Mobilisierungsrisiko erhöht, manche Felddaten sagen für Cd das Gegenteil. Dies ist, was dieses Modell tut, und wie sicher das ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Change of F1 when SOC doubles, by element</source>
      <translation>Änderung von F1, wenn sich SOC verdoppelt, nach Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Claim</source>
      <translation>Behauptung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Content of an ordinary topsoil: enrichment 0</source>
      <translation>Gehalt eines gewöhnlichen Oberbodens: Anreicherung 0</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Dashed: slopes observed within data sets, drawn through the line at the reference soil (up to {} for each element, the most certain). Most are of other extracts than F1: salts fall more steeply with pH.</source>
      <translation>Gestrichelt: innerhalb von Datensätzen beobachtete Steigungen, gezeichnet durch die Linie am Referenzboden (bis zu {} je Element, die sichersten). Die meisten gelten anderen Auszügen als F1: Salzauszüge fallen mit dem pH steiler.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Distribution of {} metals and metalloids over four operational fractions (share of the aqua-regia content) from pH, SOC, clay and CEC, a closed, smooth form: exchange sites, oxides, humus and carbonate compete for what minerals do not lock in. Its parameters were learned by partial pooling over elements from sequential extractions, single extractions, individual soils with an extract and a total, and published slopes, with priors from thermodynamic constants. {} elements rest on sequential extractions of at least two sources, {} on other measurements, {} on theory alone. One source left out, RMSE in percentage points (model / shrunken mean of the element / version {}): F1 {} / {} / {}, F2 {} / {} / {}, F3 {} / {} / {}, F4 {} / {} / {}. It is for comparing soils and regions and for seeing which way a soil property moves an element; it is not for certifying a site, and what is mobile here is what weak acid releases, not what is in solution now.</source>
      <translation>Verteilung von {} Metallen und Halbmetallen auf vier operationelle Fraktionen (Anteil am Königswassergehalt) aus pH, SOC, Ton und KAK, in geschlossener, glatter Form: Austauschplätze, Oxide, Humus und Carbonat konkurrieren um das, was Minerale nicht einschließen. Die Parameter wurden durch teilweises Zusammenlegen über Elemente gelernt, aus sequenziellen Extraktionen, Einzelextraktionen, einzelnen Böden mit Auszug und Gesamtgehalt und veröffentlichten Steigungen, mit Vorwissen aus thermodynamischen Konstanten. {} Elemente beruhen auf sequenziellen Extraktionen aus mindestens zwei Quellen, {} auf anderen Messungen, {} auf Theorie allein. Eine Quelle ausgelassen, RMSE in Prozentpunkten (Modell / geschrumpftes Mittel des Elements / Version {}): F1 {} / {} / {}, F2 {} / {} / {}, F3 {} / {} / {}, F4 {} / {} / {}. Das Modell ist dafür da, Böden und Regionen zu vergleichen und zu sehen, wohin eine Bodeneigenschaft ein Element bewegt; es ist nicht dafür da, einen Standort zu beurteilen, und was hier mobil ist, ist das, was schwache Säure freisetzt, nicht, was jetzt in Lösung ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Distribution of {} metals and metalloids over four operational fractions (share of the aqua-regia content) from pH, SOC, clay, CEC and enrichment. A mechanistic prior of five pools, calibrated on published sequential extractions and on Kola's organic soils, carried by gradient-boosted trees with at most two soil properties on a path. {} elements are measured, {} partly, {} rest on the prior alone. One source left out, RMSE in percentage points (model / shrunken mean of the element): F1 {} / {}, F2 {} / {}, F3 {} / {}, F4 {} / {}.</source>
      <translation>Verteilung von {} Metallen und Halbmetallen auf vier operationelle Fraktionen (Anteil am Königswassergehalt) aus pH, SOC, Ton, KAK und Anreicherung. Ein mechanistisches Vorwissen aus fünf Pools, kalibriert an veröffentlichten sequenziellen Extraktionen und an den organischen Böden von Kola, getragen von Gradient-Boosting-Bäumen mit höchstens zwei Bodeneigenschaften auf einem Pfad. {} Elemente sind gemessen, {} teilweise, {} beruhen auf dem Vorwissen allein. Eine Quelle ausgelassen, RMSE in Prozentpunkten (Modell / geschrumpftes Mittel des Elements): F1 {} / {}, F2 {} / {}, F3 {} / {}, F4 {} / {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Effects of soil properties were tested within data sets, each with its own intercept; most of those data are salt, ammonium-acetate, DTPA or acid extracts, not BCR step {}, and reach F1 through the measurement model.</source>
      <translation>Wirkungen von Bodeneigenschaften wurden innerhalb von Datensätzen geprüft, jeder mit eigenem Achsenabschnitt; die meisten dieser Daten sind Salz-, Ammoniumacetat-, DTPA- oder Säureauszüge, nicht BCR-Schritt {}, und gelangen über das Messmodell zu F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Element by element</source>
      <translation>Element für Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Elements of the model by evidence; the number is that of published rows of the element alone.</source>
      <translation>Elemente des Modells nach Belegen; die Zahl ist die der veröffentlichten Zeilen für das Element allein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Equation</source>
      <translation>Gleichung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Errors are root mean squares in percentage points, on what was left out of the training.</source>
      <translation>Fehler sind quadratische Mittel in Prozentpunkten, an dem, was beim Training ausgelassen wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Errors in percentage points, each source counting alike; bias and what follows are the model's.</source>
      <translation>Fehler in Prozentpunkten, jede Quelle zählt gleich; Verzerrung und Folgendes gelten für das Modell.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 (%) by the bundled models ({}) in a soil of the reference properties at three pH values. The first is the default; an older one stays so that earlier results can be made again. How well each does on what it has not seen stands on its own page.</source>
      <translation>F1 (%) nach den mitgelieferten Modellen ({}) in einem Boden mit den Eigenschaften des Referenzbodens bei drei pH-Werten. Das erste ist die Vorgabe; ein älteres bleibt, damit frühere Ergebnisse wiederholt werden können. Wie gut jedes bei dem ist, was es nicht gesehen hat, steht auf seiner eigenen Seite.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 (%) over SOC (%, logarithmic)</source>
      <translation>F1 (%) über SOC (%, logarithmisch)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 (%) over pH</source>
      <translation>F1 (%) über pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 is an operational fraction of the aqua-regia content. It is not what plants take up and not what leaches.</source>
      <translation>F1 ist eine operationelle Fraktion des Königswassergehalts. Es ist nicht das, was Pflanzen aufnehmen, und nicht das, was ausgewaschen wird.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1-like</source>
      <translation>F1-ähnlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1-like share in organic soils</source>
      <translation>F1-ähnlicher Anteil in organischen Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>For soils unlike those measured (see the applicability), and for elements that rest on {}.</source>
      <translation>Für Böden, die den gemessenen nicht gleichen (siehe die Anwendbarkeit), und für Elemente mit dem Kennzeichen „{}“.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Four Per Mille 2024–2050, points</source>
      <translation>Vier Promille 2024–2050, Punkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Giving the printed total does not make F1 worse</source>
      <translation>Die Angabe des gedruckten Gesamtgehalts verschlechtert F1 nicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>How firmly measurements are held against theory is chosen within each training set, from its own sources left out in turn; the source that is scored plays no part. But that choice was introduced, and the form of the prior and some error weights were revised, after earlier cross-validations had been seen; the scores are therefore somewhat optimistic.</source>
      <translation>Wie stark Messungen gegenüber der Theorie gewichtet werden, wird innerhalb jedes Trainingssatzes gewählt, aus dessen eigenen, der Reihe nach ausgelassenen Quellen; die bewertete Quelle spielt dabei keine Rolle. Aber diese Wahl wurde eingeführt, und die Form des Vorwissens und manche Fehlergewichte wurden überarbeitet, nachdem frühere Kreuzvalidierungen gesehen worden waren; die Bewertungen sind daher etwas optimistisch.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>How it was made</source>
      <translation>Wie es gemacht wurde</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>How mobility responds to soil</source>
      <translation>Wie die Mobilität auf den Boden reagiert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Hyperparameters (spreads between sources, data sets and elements, error sizes) are the same in all folds. Form and first guesses of them come from a trial that had seen the literature table: the scores are not blind to form.</source>
      <translation>Hyperparameter (Streuungen zwischen Quellen, Datensätzen und Elementen, Größen der Fehler) sind in allen Aufteilungen dieselben. Form und erste Schätzungen stammen aus einem Versuch, der die Literaturtabelle gesehen hatte: Die Bewertungen sind gegenüber der Form nicht blind.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In Kola's organic soils, left out, elements are ranked well or badly as the Spearman of {} says, with a bias of {} percentage points.</source>
      <translation>In den organischen Böden von Kola, ausgelassen, werden Elemente so gut oder schlecht geordnet, wie es die Rangkorrelation nach Spearman von {} sagt, mit einer Verzerrung von {} Prozentpunkten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In acid peat (pH {}, SOC {} %) humus is given {} % of Al, {} % of Fe, {} % of Cr, {} % of Th, {} % of La: no measurement of these elements in peat bears it out.</source>
      <translation>In saurem Torf (pH {}, SOC {} %) werden dem Humus {} % des Al, {} % des Fe, {} % des Cr, {} % des Th, {} % des La zugeschrieben: Keine Messung dieser Elemente in Torf belegt das.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, printed bounds counted as well, the RMSE of F1 is below that of the mean</source>
      <translation>In später gesammelten Studien, gedruckte Schranken mitgezählt, liegt der RMSE von F1 unter dem des Mittels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, printed bounds counted as well, the RMSE of F4 is below that of the mean</source>
      <translation>In später gesammelten Studien, gedruckte Schranken mitgezählt, liegt der RMSE von F4 unter dem des Mittels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of the calibrated prior alone</source>
      <translation>In später gesammelten Studien liegt der RMSE von F1 unter dem des kalibrierten Vorwissens allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of the element's shrunken mean</source>
      <translation>In später gesammelten Studien liegt der RMSE von F1 unter dem des geschrumpften Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of the element's shrunken mean closed to {} %</source>
      <translation>In später gesammelten Studien liegt der RMSE von F1 unter dem des geschrumpften, auf {} % geschlossenen Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of theory alone</source>
      <translation>In später gesammelten Studien liegt der RMSE von F1 unter dem der Theorie allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of the calibrated prior alone</source>
      <translation>In später gesammelten Studien liegt der RMSE von F4 unter dem des kalibrierten Vorwissens allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of the element's shrunken mean</source>
      <translation>In später gesammelten Studien liegt der RMSE von F4 unter dem des geschrumpften Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of the element's shrunken mean closed to {} %</source>
      <translation>In später gesammelten Studien liegt der RMSE von F4 unter dem des geschrumpften, auf {} % geschlossenen Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of theory alone</source>
      <translation>In später gesammelten Studien liegt der RMSE von F4 unter dem der Theorie allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Input</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Interval score of F1 at most {}</source>
      <translation>Intervallbewertung von F1 höchstens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Interval score of F1 below that of one interval per element</source>
      <translation>Intervallbewertung von F1 unter der eines Intervalls je Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Intervals are wider for prior-only elements than for measured ones, at equal mobility</source>
      <translation>Intervalle sind für Elemente, die allein auf Theorie beruhen, breiter als für gemessene, bei gleicher Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Intervals are wider for prior-only elements than for measured ones, in percentage points</source>
      <translation>Intervalle sind für Elemente, die allein auf Theorie beruhen, breiter als für gemessene, in Prozentpunkten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Kola: a region left out</source>
      <translation>Kola: eine Region ausgelassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Left out by</source>
      <translation>Ausgelassen nach</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Left-out scores were computed some ten times while the model was revised, left-out F1 was looked at row by row and so were the worst slopes: the scores of slopes, which moved, are optimistic.</source>
      <translation>Bewertungen an Ausgelassenem wurden etwa zehnmal berechnet, während das Modell überarbeitet wurde; ausgelassene F1 wurden Zeile für Zeile angesehen, ebenso die schlechtesten Steigungen: Die Bewertungen der Steigungen, die sich bewegten, sind optimistisch.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Levels of Na, Mg, K, Ca, Sr, Ba, Rb, Cs hang on aqua-regia shares that are assumed and moved by few data.</source>
      <translation>Niveaus von Na, Mg, K, Ca, Sr, Ba, Rb, Cs hängen an Königswasseranteilen, die angenommen sind und von wenigen Daten bewegt wurden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Measured and predicted {}</source>
      <translation>{} gemessen und vorhergesagt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Measured {}, %</source>
      <translation>{} gemessen, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Mineral soils (C horizon): {} elements, Spearman {}. A point above the line is possible.</source>
      <translation>Mineralböden (C-Horizont): {} Elemente, Spearman {}. Ein Punkt über der Linie ist möglich.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Model {}, trained on {}</source>
      <translation>Modell {}, trainiert am {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>No effect of a soil property is proven between sources with these data. The sign of SOC for Cd, Zn, Ni, rare earths and oxyanions at equal CEC is open, and CEC is hardly told apart from pH, SOC and clay.</source>
      <translation>Mit diesen Daten ist zwischen Quellen keine Wirkung einer Bodeneigenschaft bewiesen. Das Vorzeichen von SOC bei gleicher KAK ist für Cd, Zn, Ni, Seltene Erden und Oxyanionen offen, und KAK lässt sich kaum von pH, SOC und Ton trennen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Not for</source>
      <translation>Nicht für</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Of the total content</source>
      <translation>Vom Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Of these what was read (an abstract, an excerpt, a page of a repository) named no authors, year or journal. They stand by what it did name.</source>
      <translation>Bei diesen nannte das Gelesene (eine Zusammenfassung, ein Auszug, eine Seite eines Archivs) keine Autoren, kein Jahr oder keine Zeitschrift. Sie stehen unter dem, was es nannte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Of {} published rows with an exact F1, {} state no pH: their soil is what is known of the soils of that place (assumed), with the error that such estimates have where the soil is measured.</source>
      <translation>Von {} veröffentlichten Zeilen mit genauem F1 nennen {} keinen pH-Wert: Ihr Boden ist, was über die Böden des Ortes bekannt ist (angenommen), mit dem Fehler, den solche Schätzungen dort haben, wo der Boden gemessen ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>On sources left out, percentage points</source>
      <translation>An ausgelassenen Quellen, Prozentpunkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, printed bounds counted as well, the RMSE of F1 is below that of the mean</source>
      <translation>Ein Element ausgelassen, gedruckte Schranken mitgezählt, liegt der RMSE von F1 unter dem des Mittels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, printed bounds counted as well, the RMSE of F4 is below that of the mean</source>
      <translation>Ein Element ausgelassen, gedruckte Schranken mitgezählt, liegt der RMSE von F4 unter dem des Mittels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F1 is below that of the mean of the behaviour class</source>
      <translation>Ein Element ausgelassen, liegt der RMSE von F1 unter dem des Mittels der Verhaltensklasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F1 is below that of the mean of the behaviour class closed to {} %</source>
      <translation>Ein Element ausgelassen, liegt der RMSE von F1 unter dem des auf {} % geschlossenen Mittels der Verhaltensklasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F4 is below that of the mean of the behaviour class</source>
      <translation>Ein Element ausgelassen, liegt der RMSE von F4 unter dem des Mittels der Verhaltensklasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F4 is below that of the mean of the behaviour class closed to {} %</source>
      <translation>Ein Element ausgelassen, liegt der RMSE von F4 unter dem des auf {} % geschlossenen Mittels der Verhaltensklasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, printed bounds counted as well, the RMSE of F1 is below that of the mean</source>
      <translation>Eine Quelle ausgelassen, gedruckte Schranken mitgezählt, liegt der RMSE von F1 unter dem des Mittels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, printed bounds counted as well, the RMSE of F4 is below that of the mean</source>
      <translation>Eine Quelle ausgelassen, gedruckte Schranken mitgezählt, liegt der RMSE von F4 unter dem des Mittels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of the calibrated prior alone</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F1 unter dem des kalibrierten Vorwissens allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of the element's shrunken mean</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F1 unter dem des geschrumpften Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of the element's shrunken mean closed to {} %</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F1 unter dem des geschrumpften, auf {} % geschlossenen Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of theory alone</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F1 unter dem der Theorie allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of the calibrated prior alone</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F4 unter dem des kalibrierten Vorwissens allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of the element's shrunken mean</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F4 unter dem des geschrumpften Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of the element's shrunken mean closed to {} %</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F4 unter dem des geschrumpften, auf {} % geschlossenen Mittels des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of theory alone</source>
      <translation>Eine Quelle ausgelassen, liegt der RMSE von F4 unter dem der Theorie allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the macro RMSE of F1 is at most {}</source>
      <translation>Eine Quelle ausgelassen, ist der über Quellen gemittelte RMSE von F1 höchstens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the macro RMSE, mean of F1 to F4, is at most {}</source>
      <translation>Eine Quelle ausgelassen, ist der über Quellen gemittelte RMSE, Mittel von F1 bis F4, höchstens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the mean of four is below that of the element's shrunken mean, probability at least {}</source>
      <translation>Eine Quelle ausgelassen, liegt das Mittel der vier unter dem des geschrumpften Mittels des Elements, Wahrscheinlichkeit mindestens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the mean of four is below that of the {}:{} blend of that mean and v1, probability at least {}</source>
      <translation>Eine Quelle ausgelassen, liegt das Mittel der vier unter dem der {}:{}-Mischung aus diesem Mittel und v1, Wahrscheinlichkeit mindestens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the mean of four is below that of v1, probability at least {}</source>
      <translation>Eine Quelle ausgelassen, liegt das Mittel der vier unter dem von v1, Wahrscheinlichkeit mindestens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Only {} scored rows of F1 state any soil property: effects of pH, SOC, clay and CEC come mostly from theory, from published sorption slopes and from Kola's organic soils, and are hardly validated.</source>
      <translation>Nur {} bewertete Zeilen von F1 geben irgendeine Bodeneigenschaft an: Wirkungen von pH, SOC, Ton und KAK stammen vor allem aus Theorie, aus veröffentlichten Steigungen der Sorption und aus den organischen Böden von Kola und sind kaum geprüft.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Organic soils (O horizon): {} elements, Spearman {}.</source>
      <translation>Organische Böden (O-Horizont): {} Elemente, Spearman {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Otte et al. {})</source>
      <translation>Otte et al. {})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Part</source>
      <translation>Teil</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Periodic table of the elements by evidence</source>
      <translation>Periodensystem der Elemente nach Belegen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Predicted {}, %</source>
      <translation>{} vorhergesagt, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Predictor</source>
      <translation>Vorhersage durch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Probability</source>
      <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Property</source>
      <translation>Eigenschaft</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Published rows of this element alone</source>
      <translation>Veröffentlichte Zeilen für dieses Element allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Qi et al. {} (doi 10.1038/s41467-025-58026-8) had another training set, element list and code, which were not available: this model is inspired by it and does not reproduce it.</source>
      <translation>Qi et al. {} (doi 10.1038/s41467-025-58026-8) hatten andere Trainingsdaten, eine andere Liste der Elemente und anderen Code, die nicht zugänglich waren: Dieses Modell ist davon angeregt und bildet es nicht nach.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Qi et al. {} (doi 10.1038/s41467-025-58026-8) had another training set, element list and code: this model is inspired by it and does not reproduce it.</source>
      <translation>Qi et al. {} (doi 10.1038/s41467-025-58026-8) hatten andere Trainingsdaten, eine andere Liste der Elemente und anderen Code: Dieses Modell ist davon angeregt und bildet es nicht nach.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>RMSE of F1</source>
      <translation>RMSE von F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>RMSE {}</source>
      <translation>RMSE {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Rare earths are pooled: a trend over the ionic radius and Ce apart, both from judgement; nothing measured tells them apart.</source>
      <translation>Seltene Erden sind zusammengelegt: ein Trend über den Ionenradius, und Ce für sich, beides nach Ermessen; nichts Gemessenes unterscheidet sie.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Reference contents are medians of the United States or of Europe (Ge: upper crust); they set where enrichment is {}.</source>
      <translation>Referenzgehalte sind Mediane der Vereinigten Staaten oder Europas (Ge: obere Kruste); sie bestimmen, wo die Anreicherung {} ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Reference, mg/kg</source>
      <translation>Referenz, mg/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Rests on</source>
      <translation>Beruht auf</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Roemkens et al. {} for the directions; judgement for the form</source>
      <translation>Roemkens et al. {} für die Richtungen; Form nach Ermessen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>SOC doubled, points</source>
      <translation>SOC verdoppelt, Punkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>SOC from 1.5 to 3 %: mean change of F1 at pH 5.0, 6.2 and 7.5, percentage points.</source>
      <translation>SOC von 1,5 auf 3 %: mittlere Änderung von F1 bei pH 5,0, 6,2 und 7,5, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Same risk class, %</source>
      <translation>Gleiche Risikoklasse, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Samples left out; percentage points.</source>
      <translation>Ausgelassene Proben; Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Share of the replicates that agree with the sign</source>
      <translation>Anteil der Wiederholungen, die im Vorzeichen übereinstimmen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sign</source>
      <translation>Vorzeichen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sites of contamination differ: the anthropogenic part is more reactive by a mean shift with a wide spread, from rows that are called contaminated.</source>
      <translation>Belastete Standorte sind verschieden: Der anthropogene Teil ist im Mittel reaktiver, mit weiter Streuung, nach Zeilen, die belastet heißen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Slope on ln SOC at the reference soil, CEC following, times ln 2, of F1 without its spread; percentage points.</source>
      <translation>Steigung über ln SOC am Referenzboden, die KAK folgt, mal ln 2, von F1 ohne Streuung; Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Slopes inside data sets, the set left out: skill of all at least {}</source>
      <translation>Steigungen innerhalb von Datensätzen, der Datensatz ausgelassen: Güte aller mindestens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Slopes inside data sets: at least {} % of the clear signs are right</source>
      <translation>Steigungen innerhalb von Datensätzen: Mindestens {} % der klaren Vorzeichen sind richtig</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Smooth core of {} elements, version {}</source>
      <translation>Glatter Kern von {} Elementen, Version {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Some aqua-regia shares are assumed; those of Kola stem from fresh glacial C horizons and are low for topsoils.</source>
      <translation>Manche Königswasseranteile sind angenommen; die von Kola stammen aus frischen glazialen C-Horizonten und sind niedrig für Oberböden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sources known in part</source>
      <translation>Nur zum Teil bekannte Quellen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sources of data</source>
      <translation>Datenquellen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Spearman</source>
      <translation>Spearman</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Thallium's oxide pool stands for Mn oxides, with the level of the other oxides; frayed edges of illite are a stronger effect of clay on K, Rb and Cs, not sites of their own; thiols are a strong humus pool of Hg and Ag.</source>
      <translation>Der Oxidpool von Thallium steht für Mn-Oxide, mit dem Niveau der anderen Oxide; ausgefranste Ränder von Illit sind eine stärkere Wirkung von Ton auf K, Rb und Cs, keine eigenen Bindungsplätze; Thiole sind ein starker Humuspool von Hg und Ag.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The 90 % intervals of F1 held {} % of the values left out; their mean half-width is {} points.</source>
      <translation>Die 90-%-Intervalle von F1 enthielten {} % der ausgelassenen Werte; ihre mittlere halbe Breite ist {} Punkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The bundled models side by side</source>
      <translation>Die mitgelieferten Modelle nebeneinander</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The effect of more SOC is a contrast between soils, not a measured change in time.</source>
      <translation>Die Wirkung von mehr SOC ist ein Kontrast zwischen Böden, keine gemessene Änderung in der Zeit.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The effect of more SOC is a contrast between soils, not a measured change in time; its sign is open for several elements (see soc_effect of each).</source>
      <translation>Die Wirkung von mehr SOC ist ein Kontrast zwischen Böden, keine gemessene Änderung in der Zeit; ihr Vorzeichen ist für mehrere Elemente offen (siehe soc_effect der einzelnen).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The flag BCR-measured stands for exact shares from at least two sources of any sequential extraction, that of Tessier and others as well as BCR's own.</source>
      <translation>Das Kennzeichen „nach BCR gemessen“ steht für genaue Anteile aus mindestens zwei Quellen irgendeiner sequenziellen Extraktion, der von Tessier und anderer ebenso wie der von BCR selbst.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The fresh studies were scored once with version {} and again here: they are spent, and learned from in the bundle.</source>
      <translation>Die neuen Studien wurden einmal mit Version {} und hier noch einmal bewertet: Sie sind verbraucht, und das Bündel hat aus ihnen gelernt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The lines are what the model answers, the shades its 90 % interval. All else is as in the reference soil ({}), CEC not given. Mind the scales: they differ from element to element.</source>
      <translation>Die Linien zeigen, was das Modell vorhersagt, die Schattierung sein 90-%-Intervall. Alles andere ist wie im Referenzboden ({}), ohne KAK. Auf die Maßstäbe achten: Sie sind je Element verschieden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The normal around the mode was compared with {} draws of NUTS, of about {} effective draws (split R-hat {}, at most {}): on the logit scale the standard deviation of F1 at the reference soil is {} times the normal's (median of the elements; from {} to {}), the mean is off by {} of these standard deviations (at most {}). What differs between sources is most of the intervals of F1, and those were tested.</source>
      <translation>Die Normalverteilung um den Modus wurde mit {} Ziehungen von NUTS verglichen, die so viel wert sind wie etwa {} unabhängige (Split-R-hat {}, höchstens {}): Auf der Logit-Skala ist die Standardabweichung von F1 im Referenzboden das {}-Fache der Normalverteilung (Median der Elemente; von {} bis {}), der Mittelwert liegt um {} dieser Standardabweichungen daneben (höchstens {}). Was zwischen Quellen verschieden ist, macht das meiste der Intervalle von F1 aus, und die wurden geprüft.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The published rows were mostly read from abstracts; many schemes (Tessier, BCR and others) were merged, and rows whose basis is not told were put half way between an aqua-regia and a total basis.</source>
      <translation>Die veröffentlichten Zeilen wurden meist aus Zusammenfassungen gelesen; viele Verfahren (Tessier, BCR und andere) wurden vereint, und Zeilen, deren Basis nicht genannt ist, wurden in die Mitte zwischen Königswasser- und Gesamtbasis gesetzt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The rows of the Kola Ecogeochemistry atlas were left out for this, but its values were known to the authors: no blind test.</source>
      <translation>Die Zeilen des Kola-Atlas (Ecogeochemistry) wurden hierfür ausgelassen, aber seine Werte waren den Autoren bekannt: keine Blindprüfung.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The score of F1 hangs on few sources: nigeria_parent_ni alone is {} % of its mean square; without it the macro RMSE is {} (of the element's mean {}) and the interval score {}. Of {} sources drawn anew, {} may as well be {} or {} (5th and 95th percentile).</source>
      <translation>Die Bewertung von F1 hängt an wenigen Quellen: nigeria_parent_ni allein macht {} % des mittleren Quadrats aus; ohne sie ist der über Quellen gemittelte RMSE {} (der des Mittels des Elements {}) und die Intervallbewertung {}. Bei {} neu gezogenen Quellen könnten {} ebenso gut {} oder {} sein (5. und 95. Perzentil).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The spread comes from recalibrated priors (sources resampled, parameters redrawn) and left-out scatter; the trees themselves were not refitted for each replicate. Where soils are unlike the measured ones it is widened by assumption, in proportion to the dissimilarity index.</source>
      <translation>Die Streuung kommt von neu kalibriertem Vorwissen (Quellen neu gezogen, Parameter neu gezogen) und von der Streuung an Ausgelassenem; die Bäume selbst wurden nicht für jede Wiederholung neu angepasst. Wo Böden den gemessenen nicht gleichen, ist sie durch Annahme verbreitert, im Verhältnis zum Unähnlichkeitsindex.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The spread of the exchangeable part takes the left-out scatter of F1.</source>
      <translation>Die Streuung des austauschbaren Teils übernimmt die Streuung an Ausgelassenem von F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Theory</source>
      <translation>Theorie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Theory-guided fractionation model of {} elements, version {}</source>
      <translation>Theoriegeleitetes Fraktionierungsmodell von {} Elementen, Version {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To compare soils, years or scenarios: what is uncertain about both alike cancels in a difference.</source>
      <translation>Um Böden, Jahre oder Szenarien zu vergleichen: Was an beiden gleichermaßen unsicher ist, hebt sich in einer Differenz auf.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To judge a single field, or to replace a measurement: read the interval, not the number alone.</source>
      <translation>Um ein einzelnes Feld zu beurteilen oder eine Messung zu ersetzen: Lesen Sie das Intervall, nicht nur die Zahl.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To read cause from it: an effect of a soil property is what data sets and theory agree on, on average.</source>
      <translation>Um Ursachen daraus zu lesen: Die Wirkung einer Bodeneigenschaft ist, worin Datensätze und Theorie im Mittel übereinstimmen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To see where mobility is likely to be high or low within a region, and where to take samples first.</source>
      <translation>Um zu sehen, wo in einer Region die Mobilität wahrscheinlich hoch oder niedrig ist, und wo zuerst Proben zu nehmen sind.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To tell what is in solution, in plants or in groundwater: F1 is a reservoir of the soil.</source>
      <translation>Um zu sagen, was in Lösung, in Pflanzen oder im Grundwasser ist: F1 ist ein Vorrat des Bodens.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Trained on</source>
      <translation>Trainiert am</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Training ranges; values beyond them are clamped and counted.</source>
      <translation>Trainingsbereiche; Werte darüber hinaus werden auf ihren Rand gesetzt und gezählt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Typical error of F1 for a study the model has not seen: {} percentage points (F4: {}). Between sources, scheme and laboratory are a third of the variance: no map can be better than that.</source>
      <translation>Typischer Fehler von F1 für eine Studie, die das Modell nicht gesehen hat: {} Prozentpunkte (F4: {}). Zwischen Quellen machen Verfahren und Labor ein Drittel der Varianz aus: Besser kann keine Karte sein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Typical error of F1 for a study the model has not seen: {} percentage points (F4: {}). Use maps to rank and to find patterns, not to certify a site.</source>
      <translation>Typischer Fehler von F1 für eine Studie, die das Modell nicht gesehen hat: {} Prozentpunkte (F4: {}). Verwenden Sie Karten, um zu ordnen und Muster zu finden, nicht, um einen Standort zu beurteilen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Typical error of F1, unseen source</source>
      <translation>Typischer Fehler von F1, unbekannte Quelle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Used for</source>
      <translation>Verwendet für</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Validation folds use fewer prior soils and trees than the bundle.</source>
      <translation>Aufteilungen der Prüfung verwenden weniger Böden des Vorwissens und weniger Bäume als das Bündel.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Validation on the samples it was trained with</source>
      <translation>Prüfung an den Proben, mit denen es trainiert wurde</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Validation on what was left out</source>
      <translation>Prüfung an Ausgelassenem</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>WHAM Tipping {}; NICA-Donnan Milne et al. {}</source>
      <translation>WHAM Tipping {}; NICA-Donnan Milne et al. {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Waterlogged, saline, sulphidic and strongly weathered tropical soils are hardly represented, carbonate minerals follow pH alone, and clay is clay whatever its mineralogy.</source>
      <translation>Vernässte, salzhaltige, sulfidische und stark verwitterte tropische Böden sind kaum vertreten, Carbonate folgen allein dem pH, und Ton ist Ton, welche Minerale es auch sind.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Waterlogged, saline, sulphidic and strongly weathered tropical soils are hardly represented.</source>
      <translation>Vernässte, salzhaltige, sulfidische und stark verwitterte tropische Böden sind kaum vertreten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What is measured and what is prior</source>
      <translation>Was gemessen und was Theorie ist</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What it cannot do</source>
      <translation>Was es nicht kann</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What it is for, and what not</source>
      <translation>Wozu es dient, und wozu nicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What more organic carbon does</source>
      <translation>Was mehr organischer Kohlenstoff bewirkt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What stands behind it</source>
      <translation>Was dahintersteht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What was to hold, and whether it does</source>
      <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Where it applies</source>
      <translation>Wo es gilt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Where the model applies is told by the distance to {} measured soils with stated properties.</source>
      <translation>Wo das Modell gilt, sagt der Abstand zu {} gemessenen Böden mit angegebenen Eigenschaften.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>a contrast between soils, not a change in time</source>
      <translation>ein Kontrast zwischen Böden, keine Änderung in der Zeit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>a contrast of soils, not a change in time)</source>
      <translation>ein Kontrast von Böden, keine Änderung in der Zeit)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>above bound catalogue share</source>
      <translation>über der Schranke, Anteil des Katalogs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acetic</source>
      <translation>Essigsäure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acetic acid takes w of oxides and u of humus, a neutral salt does not</source>
      <translation>Essigsäure löst den Anteil w von den Oxiden und u vom Humus, ein Neutralsalz nicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acetic, {} soils</source>
      <translation>Essigsäure, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acid</source>
      <translation>Säure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acid, {} soils</source>
      <translation>Säure, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>adsorption edges Kinniburgh &amp; Jackson {}; linear free-energy relation Dzombak &amp; Morel {}; anion envelopes Goldberg {}</source>
      <translation>Adsorptionskanten Kinniburgh &amp; Jackson {}; lineare Freie-Energie-Beziehung Dzombak &amp; Morel {}; Anionenhüllkurven Goldberg {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>aqua regia, {} soils</source>
      <translation>Königswasser, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>as published on PANGAEA</source>
      <translation>wie auf PANGAEA veröffentlicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>assumed curve; uptake of divalent cations by calcite Zachara et al. {}</source>
      <translation>angenommene Kurve; Aufnahme zweiwertiger Kationen durch Calcit Zachara et al. {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>before</source>
      <translation>vorher</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>bias</source>
      <translation>Verzerrung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>biodigs</source>
      <translation>biodigs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>blend</source>
      <translation>Mischung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>carbonate C</source>
      <translation>Carbonat C</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>cation exchange; hydrolysis Baes &amp; Mesmer {}; Freundlich exponents Otte et al. {}; u: Irving &amp; Williams {}. Oxyanions: X = e^x {}^({} (pH - {})) {}^(m E), assumed</source>
      <translation>Kationenaustausch; Hydrolyse Baes &amp; Mesmer {}; Freundlich-Exponenten Otte et al. {}; u: Irving &amp; Williams {}. Oxyanionen: X = e^x {}^({} (pH - {})) {}^(m E), angenommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>chelate</source>
      <translation>Chelat</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>chelate, {} soils</source>
      <translation>Chelat, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>class medians</source>
      <translation>Klassenmediane</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>competition of solid pools: between two of them only the ratio of affinities counts, a power of {}^pH</source>
      <translation>Konkurrenz fester Pools: Zwischen zweien zählt nur das Verhältnis der Affinitäten, eine Potenz von {}^pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>contamination</source>
      <translation>Belastung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>contamination sits outside the lattice; form assumed</source>
      <translation>Belastung sitzt außerhalb des Gitters; Form angenommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>dithionite</source>
      <translation>Dithionit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>dithionite, {} soils</source>
      <translation>Dithionit, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>does not hold</source>
      <translation>gilt nicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>element</source>
      <translation>Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>enrichment</source>
      <translation>Anreicherung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>exchange X</source>
      <translation>Austausch X</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>facts, cited</source>
      <translation>Fakten, zitiert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>fractions</source>
      <translation>Fraktionen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>gastric</source>
      <translation>Magensaft</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>gastric, {} soils</source>
      <translation>Magensaft, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>holds</source>
      <translation>gilt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>hydroxylamine</source>
      <translation>Hydroxylamin</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>hydroxylamine, {} soils</source>
      <translation>Hydroxylamin, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>individual soils</source>
      <translation>einzelne Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>isotopic</source>
      <translation>Isotopenaustausch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>isotopic, {} soils</source>
      <translation>Isotopenaustausch, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>largest {}, 99th percentile {}</source>
      <translation>größter {}, 99. Perzentil {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>lattice R</source>
      <translation>Gitter R</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>level of an extract</source>
      <translation>Niveau eines Auszugs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>levels x, s, r, u</source>
      <translation>Niveaus x, s, r, u</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>likely</source>
      <translation>wahrscheinlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>may be missing</source>
      <translation>darf fehlen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mean, closed</source>
      <translation>Mittel, geschlossen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>measured {}, partly {}, prior only {}</source>
      <translation>gemessen {}, teilweise {}, nur Theorie {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mehlich</source>
      <translation>Mehlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mehlich, {} soils</source>
      <translation>Mehlich, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, blend {}, probability {}</source>
      <translation>Modell {}, Mischung {}, Wahrscheinlichkeit {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, closed {}</source>
      <translation>Modell {}, geschlossen {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, mean {}, probability {}</source>
      <translation>Modell {}, Mittel {}, Wahrscheinlichkeit {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, mean {}; gain, sources resampled, {} % interval {} to {}</source>
      <translation>Modell {}, Mittel {}; Gewinn, Quellen neu gezogen, {}-%-Intervall {} bis {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, mean {}; gain, sources resampled, {} % interval {} to {}; {} rows, {} of them bounds</source>
      <translation>Modell {}, Mittel {}; Gewinn, Quellen neu gezogen, {}-%-Intervall {} bis {}; {} Zeilen, {} davon Schranken</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, per element {}</source>
      <translation>Modell {}, je Element {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, prior {}</source>
      <translation>Modell {}, Vorwissen {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, theory {}</source>
      <translation>Modell {}, Theorie {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, v1 {}, probability {}</source>
      <translation>Modell {}, v1 {}, Wahrscheinlichkeit {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>more likely than not</source>
      <translation>eher wahrscheinlich als nicht</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>needed</source>
      <translation>nötig</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>nh4ac</source>
      <translation>Ammoniumacetat</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>nh4ac, {} soils</source>
      <translation>Ammoniumacetat, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>no measurement</source>
      <translation>keine Messung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>of these elements nothing was measured, only theory speaks: {}.</source>
      <translation>von diesen Elementen wurde nichts gemessen, nur die Theorie spricht: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>order of mobility</source>
      <translation>Reihenfolge der Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic</source>
      <translation>organisch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic against mineral soils (Kola O horizon</source>
      <translation>organische gegen mineralische Böden (O-Horizont von Kola</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic matter S</source>
      <translation>organische Substanz S</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic topsoil of {} Kola sites</source>
      <translation>organischer Oberboden von {} Standorten auf Kola</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic, {} soils</source>
      <translation>organisch, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>oxalate</source>
      <translation>Oxalat</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>oxalate, {} soils</source>
      <translation>Oxalat, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>oxides O</source>
      <translation>Oxide O</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>partition</source>
      <translation>Verteilungskoeffizient</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>partition, {} soils</source>
      <translation>Verteilungskoeffizient, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>partly measured</source>
      <translation>teilweise gemessen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>percentage points; {} for the element's mean</source>
      <translation>Prozentpunkte; {} für das Mittel des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>peroxide</source>
      <translation>Peroxid</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>peroxide, {} soils</source>
      <translation>Peroxid, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>pools</source>
      <translation>Pools</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>prior</source>
      <translation>Vorwissen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>prior of levels</source>
      <translation>Vorwissen der Niveaus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>public domain</source>
      <translation>gemeinfrei</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>published sorption slopes on organic matter (Roemkens et al. {}</source>
      <translation>veröffentlichte Steigungen der Sorption an organischer Substanz (Roemkens et al. {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>reactive share</source>
      <translation>reaktiver Anteil</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>rmse</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>salt</source>
      <translation>Salz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>salt, {} soils</source>
      <translation>Salz, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>signs from theory, sizes judgement, calibrated on the measurements</source>
      <translation>Vorzeichen aus der Theorie, Größen nach Ermessen, kalibriert an den Messungen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>single extraction</source>
      <translation>Einzelextraktion</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>slopes of sorption on soil properties</source>
      <translation>Steigungen der Sorption über Bodeneigenschaften</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>slopes on soil properties</source>
      <translation>Steigungen über Bodeneigenschaften</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>slopes within data sets of individual soils, published slopes of partition, class of the element</source>
      <translation>Steigungen innerhalb von Datensätzen einzelner Böden, veröffentlichte Steigungen von Verteilungskoeffizienten, Klasse des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>solution</source>
      <translation>Bodenlösung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>solution, {} soils</source>
      <translation>Bodenlösung, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>source, soil stated</source>
      <translation>Quelle, Boden angegeben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>spearman catalogue share</source>
      <translation>Spearman, Anteil des Katalogs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>spearman residual alone</source>
      <translation>Spearman, Rest allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>studies collected later</source>
      <translation>später gesammelte Studien</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the bundle's method, fitted without the left-out rows</source>
      <translation>das Verfahren des Bündels, ohne die ausgelassenen Zeilen angepasst</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the calibrated prior alone</source>
      <translation>das kalibrierte Vorwissen allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the element's mean shrunken to its behaviour class; element left out: the class mean</source>
      <translation>das Mittel des Elements, zu seiner Verhaltensklasse geschrumpft; Element ausgelassen: das Mittel der Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the five operational pools of a sequential extraction (Tessier et al. {}; Rauret et al. {})</source>
      <translation>die fünf operationellen Pools einer sequenziellen Extraktion (Tessier et al. {}; Rauret et al. {})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the model, not told the soil of the row</source>
      <translation>das Modell, dem der Boden der Zeile nicht gesagt wird</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the prior before any measurement</source>
      <translation>das Vorwissen vor jeder Messung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the same means closed to {} %, as four fractions must be</source>
      <translation>dieselben Mittel, geschlossen auf {} %, wie vier Fraktionen es sein müssen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>theory</source>
      <translation>Theorie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>theory and the element's descriptors alone</source>
      <translation>Theorie und die Deskriptoren des Elements allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>theory and the elements of its class alone</source>
      <translation>Theorie und die Elemente der Klasse allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>too small to tell</source>
      <translation>zu klein, um es zu sagen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>two sources of the content; judgement</source>
      <translation>zwei Herkünfte des Gehalts; nach Ermessen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>water</source>
      <translation>Wasser</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>water, {} soils</source>
      <translation>Wasser, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>weak</source>
      <translation>schwach</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>weak, {} soils</source>
      <translation>schwach, {} Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>with {}, without {}, {} rows</source>
      <translation>mit {}, ohne {}, {} Zeilen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>without soil</source>
      <translation>ohne Boden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>without spread</source>
      <translation>ohne Streuung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>yamsys</source>
      <translation>yamsys</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} % intervals of F1 cover {} to {} % of left-out values</source>
      <translation>{}-%-Intervalle von F1 enthalten {} bis {} % der ausgelassenen Werte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} % intervals of F1 cover {} to {} % of values collected afterwards</source>
      <translation>{}-%-Intervalle von F1 enthalten {} bis {} % der später gesammelten Werte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of the {} elements have no measurement of their own behind them (Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb): constants and the members of their class alone.</source>
      <translation>{} der {} Elemente haben keine eigene Messung hinter sich (Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb): Konstanten und die Elemente ihrer Klasse allein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of the {} elements have no measurement of their own behind them (Li, Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb): theory and the element's descriptors alone.</source>
      <translation>{} der {} Elemente haben keine eigene Messung hinter sich (Li, Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb): Theorie und die Deskriptoren des Elements allein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of them state soil properties</source>
      <translation>{} davon geben Bodeneigenschaften an</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of them states soil properties</source>
      <translation>{} davon gibt Bodeneigenschaften an</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of {}, v1 {}</source>
      <translation>{} von {}, v1 {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published row from {} source</source>
      <translation>{} veröffentlichte Zeile aus {} Quelle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published rows from {} sources</source>
      <translation>{} veröffentlichte Zeilen aus {} Quellen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published single extraction</source>
      <translation>{} veröffentlichte Einzelextraktion</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published single extractions</source>
      <translation>{} veröffentlichte Einzelextraktionen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} row pooled over a group of elements</source>
      <translation>{} Zeile, über eine Gruppe von Elementen zusammengelegt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} rows pooled over a group of elements</source>
      <translation>{} Zeilen, über eine Gruppe von Elementen zusammengelegt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} samples in {} groups. model: this bundle; before: the bundle it was made from; mean: the element's mean.</source>
      <translation>{} Proben in {} Gruppen. Modell: dieses Bündel; vorher: das Bündel, aus dem es gemacht wurde; Mittel: das Mittel des Elements.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} sequential extraction from {} source, {} with soil</source>
      <translation>{} sequenzielle Extraktion aus {} Quelle, {} mit Boden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} sequential extractions from {} sources, {} with soil</source>
      <translation>{} sequenzielle Extraktionen aus {} Quellen, {} mit Boden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{}, pH {}</source>
      <translation>{}, pH {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{}, v1 {}</source>
      <translation>{}, v1 {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{}: F1 from {} to {} % over {}</source>
      <translation>{}: F1 von {} bis {} % über {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{}: {} values of sources that were left out.</source>
      <translation>{}: {} Werte von Quellen, die ausgelassen wurden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>A conjugate update of the smooth core: the intercept and the slopes (pH, SOC, clay, CEC) of each nested logit of the samples' elements move towards the samples, as far as these outweigh what the model knows (its posterior) and the scatter of soils. Intervals become those of this place. A plain ridge of the samples alone (pH, ln SOC, ln clay; by element) stands beside it.</source>
      <translation>Eine konjugierte Aktualisierung des glatten Kerns: Achsenabschnitt und Steigungen (pH, SOC, Ton, KAK) jedes geschachtelten Logits der Elemente der Proben bewegen sich auf die Proben zu, so weit diese überwiegen, was das Modell weiß (seine A-posteriori-Verteilung), und die Streuung der Böden. Intervalle werden die dieses Orts. Eine einfache Ridge-Regression der Proben allein (pH, ln SOC, ln Ton; je Element) steht daneben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>After (%)</source>
      <translation>Nachher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Before (%)</source>
      <translation>Vorher (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Bias, this model</source>
      <translation>Verzerrung, dieses Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Change of the mean F1</source>
      <translation>Änderung des mittleren F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Class limits</source>
      <translation>Klassengrenzen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Each element of the samples gets an offset on each nested logit (F1; F2 of what is left; F3 of the rest), by quasi-likelihood with a normal prior; what is not larger than its own error is shrunk to zero. How mobility responds to soil stays as it was. Intervals are widened where the samples lie outside them too often.</source>
      <translation>Jedes Element der Proben erhält auf jedem geschachtelten Logit (F1; F2 von dem, was bleibt; F3 vom Rest) eine Verschiebung, durch Quasi-Likelihood mit normaler A-priori-Verteilung; was nicht größer ist als der eigene Fehler, wird auf null geschrumpft. Wie die Mobilität auf den Boden reagiert, bleibt, wie es war. Intervalle werden verbreitert, wo die Proben zu oft außerhalb liegen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Each sample is predicted by a model that was trained without its site or source, or its block.</source>
      <translation>Jede Probe wird von einem Modell vorhergesagt, das ohne ihren Standort, ihre Quelle oder ihren Block trainiert wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>From the model</source>
      <translation>Aus dem Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>LightGBM ensembles of the nested logits, with at most two soil properties on a path, fitted to the samples alone. The half-width of the intervals is constant per element, from the errors on samples left out.</source>
      <translation>LightGBM-Ensembles der geschachtelten Logits, mit höchstens zwei Bodeneigenschaften auf einem Pfad, allein an die Proben angepasst. Die halbe Breite der Intervalle ist je Element konstant, aus den Fehlern an ausgelassenen Proben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>McCullagh, P. &amp; Nelder, J. A. 1989. Generalized Linear Models, 2nd ed. (quasi-likelihood of shares).</source>
      <translation>McCullagh, P. &amp; Nelder, J. A. 1989. Generalized Linear Models, 2nd ed. (Quasi-Likelihood von Anteilen).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Means over the samples of each element; the bars are after minus before, percentage points.</source>
      <translation>Mittel über die Proben jedes Elements; die Balken sind nachher minus vorher, Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Measured F1 (%)</source>
      <translation>Gemessenes F1 (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Measured and predicted, left out</source>
      <translation>Gemessen und vorhergesagt, ausgelassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Not tested: {}</source>
      <translation>Nicht geprüft: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Nothing showed that they were better on samples left out, and they were dropped: the result is the recalibrated core.</source>
      <translation>Nichts zeigte, dass sie an ausgelassenen Proben besser sind, und sie wurden verworfen: Das Ergebnis ist der rekalibrierte Kern.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Offset of logit F1</source>
      <translation>Verschiebung von logit F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE of F1, left out</source>
      <translation>RMSE von F1, ausgelassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, element's mean</source>
      <translation>RMSE, Mittel des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, model before</source>
      <translation>RMSE, Modell vorher</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, only recalibrated</source>
      <translation>RMSE, nur rekalibriert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, ridge of the samples alone</source>
      <translation>RMSE, Ridge-Regression der Proben allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, this model</source>
      <translation>RMSE, dieses Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Roberts, D. R. et al. 2017. Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. Ecography 40, 913-929 (leaving out groups and blocks).</source>
      <translation>Roberts, D. R. et al. 2017. Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. Ecography 40, 913-929 (Auslassen von Gruppen und Blöcken).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Rows dropped: {}</source>
      <translation>Verworfene Zeilen: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>R², this model</source>
      <translation>R², dieses Modell</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Samples</source>
      <translation>Proben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Test: blocks of neighbouring places left out</source>
      <translation>Prüfung: Blöcke benachbarter Orte ausgelassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Test: sites or sources left out</source>
      <translation>Prüfung: Standorte oder Quellen ausgelassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The element's mean</source>
      <translation>Das Mittel des Elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The model before</source>
      <translation>Das Modell vorher</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The model is recalibrated, then LightGBM adds trees, with at most two soil properties on a path, fitted to the samples and to soils drawn all over the space that are labelled by the model itself.</source>
      <translation>Das Modell wird rekalibriert, dann fügt LightGBM Bäume hinzu, mit höchstens zwei Bodeneigenschaften auf einem Pfad, angepasst an die Proben und an Böden, die aus dem ganzen Merkmalsraum gezogen sind und ihre Werte vom Modell selbst haben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The widths were learned from all samples, these among them: only other samples test them.</source>
      <translation>Die Breiten wurden aus allen Proben gelernt, auch aus diesen: Nur andere Proben prüfen sie.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Then LightGBM fitted trees to what is left, with at most two soil properties on a path.</source>
      <translation>Dann passte LightGBM Bäume an das an, was bleibt, mit höchstens zwei Bodeneigenschaften auf einem Pfad.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>They were better on samples left out by every test, beyond chance, and stay.</source>
      <translation>Sie waren in jeder Prüfung an ausgelassenen Proben besser, über den Zufall hinaus, und bleiben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Training of the model “{}”</source>
      <translation>Training des Modells „{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>What was added to the slope of logit F1</source>
      <translation>Was zur Steigung von logit F1 hinzukam</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>from {}</source>
      <translation>aus {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>not tested</source>
      <translation>nicht geprüft</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>of the other samples</source>
      <translation>der anderen Proben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>on the same samples</source>
      <translation>an denselben Proben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per ln CEC</source>
      <translation>je ln KAK</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per ln SOC</source>
      <translation>je ln SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per ln clay</source>
      <translation>je ln Ton</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per pH</source>
      <translation>je pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>{} folds; percentage points.</source>
      <translation>{} Teile; Prozentpunkte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Bias of F1</source>
      <translation>Verzerrung von F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Each sample is predicted from its own soil properties, clamped to the model's training range. Errors are in percentage points of the content. The samples are a test only if the model did not learn from them.</source>
      <translation>Jede Probe wird aus ihren eigenen Bodeneigenschaften vorhergesagt, begrenzt auf den Trainingsbereich des Modells. Fehler sind in Prozentpunkten des Gehalts. Die Proben sind nur eine Prüfung, wenn das Modell nicht aus ihnen gelernt hat.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>In the 90 % interval</source>
      <translation>Im 90-%-Intervall</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>In the measured risk class</source>
      <translation>In der gemessenen Risikoklasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Measured and predicted</source>
      <translation>Gemessen und vorhergesagt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Mobility (F1) by element</source>
      <translation>Mobilität (F1) nach Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Mobility (F1) by site or source</source>
      <translation>Mobilität (F1) nach Standort oder Quelle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Mobility (F1) by zone</source>
      <translation>Mobilität (F1) nach Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Outside the area of applicability</source>
      <translation>Außerhalb des Anwendungsbereichs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Shares in % of the content that aqua regia dissolves. The dashed line is equality.</source>
      <translation>Anteile in % des Gehalts, den Königswasser löst. Die gestrichelte Linie ist Gleichheit.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>The model was made with a table of this name (“{}”): these samples are no test.</source>
      <translation>Das Modell wurde mit einer Tabelle dieses Namens gemacht („{}“): Diese Proben sind keine Prüfung.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Validation of the model “{}”</source>
      <translation>Prüfung des Modells „{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>of the samples</source>
      <translation>der Proben</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>percentage points, predicted minus measured</source>
      <translation>Prozentpunkte, vorhergesagt minus gemessen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Class {}: {}</source>
      <translation>Klasse {}: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Content not given: {} mg/kg, that of an ordinary topsoil, is assumed</source>
      <translation>Gehalt nicht angegeben: {} mg/kg, der eines gewöhnlichen Oberbodens, ist angenommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Content {} mg/kg (aqua regia), mobile {} mg/kg</source>
      <translation>Gehalt {} mg/kg (Königswasser), mobil {} mg/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Contributions in ln odds, against the reference soil: {}; F1 {} %</source>
      <translation>Beiträge in ln Odds, gegen den Referenzboden: {}; F1 {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>F1 is made of: {}</source>
      <translation>F1 besteht aus: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Inside the area of applicability: dissimilarity {} of at most {}</source>
      <translation>Innerhalb des Anwendungsbereichs: Unähnlichkeit {} von höchstens {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: above {} mg/kg, the highest content that the model knows</source>
      <translation>Lokaler Richtwert: über {} mg/kg, dem höchsten Gehalt, den das Modell kennt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: none; even the lowest content that the model knows breaks the limit</source>
      <translation>Lokaler Richtwert: keiner; schon der niedrigste Gehalt, den das Modell kennt, überschreitet die Grenze</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: {} mg/kg aqua regia</source>
      <translation>Lokaler Richtwert: {} mg/kg Königswasser</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: {} mg/kg aqua regia (90 % interval {} to {})</source>
      <translation>Lokaler Richtwert: {} mg/kg Königswasser (90-%-Intervall {} bis {})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Mehlich</source>
      <translation>Mehlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Moved to the end of the training range: {}</source>
      <translation>An den Rand des Trainingsbereichs gesetzt: {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Nearest measured soils, with what was measured in them or in others that they stand for:</source>
      <translation>Nächste gemessene Böden, mit dem, was in ihnen oder in anderen, für die sie stehen, gemessen wurde:</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Outside the area of applicability: dissimilarity {}, more than {}</source>
      <translation>Außerhalb des Anwendungsbereichs: Unähnlichkeit {}, mehr als {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Outside the area of applicability: {} was measured nowhere, theory alone</source>
      <translation>Außerhalb des Anwendungsbereichs: {} wurde nirgends gemessen, nur Theorie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Probability that the content exceeds it: {} %</source>
      <translation>Wahrscheinlichkeit, dass der Gehalt ihn übersteigt: {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>The model lists no measured soils: where it applies is not known</source>
      <translation>Das Modell führt keine gemessenen Böden auf: Wo es gilt, ist nicht bekannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>acetic acid</source>
      <translation>Essigsäure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>acid-labile</source>
      <translation>säurelabil</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>ammonium acetate</source>
      <translation>Ammoniumacetat</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>carbonate-bound</source>
      <translation>carbonatgebunden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>content</source>
      <translation>Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>dilute acid</source>
      <translation>verdünnte Säure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>dilute salt</source>
      <translation>verdünntes Salz</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>hydrogen peroxide</source>
      <translation>Wasserstoffperoxid</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>isotopic exchange</source>
      <translation>Isotopenaustausch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>organically bound</source>
      <translation>organisch gebunden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>reactive over dissolved</source>
      <translation>reaktiv zu gelöst</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>sequential extraction</source>
      <translation>sequenzielle Extraktion</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>soil solution</source>
      <translation>Bodenlösung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>{}: {} % (90 % interval {} to {} %)</source>
      <translation>{}: {} % (90-%-Intervall {} bis {} %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>{}: {} ln odds</source>
      <translation>{}: {} ln Odds</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>– {} (dissimilarity {}): {}</source>
      <translation>– {} (Unähnlichkeit {}): {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Also those of which a part lies in the zone</source>
      <translation>Auch solche, von denen ein Teil in der Zone liegt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Class with the largest area in each zone.</source>
      <translation>Klasse mit der größten Fläche in jeder Zone.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Every pixel counts with the area, on the ellipsoid, of its part in the zone. Shares and means are of the area with data.</source>
      <translation>Jeder Pixel zählt mit der Fläche seines Teils in der Zone, auf dem Ellipsoid gemessen. Anteile und Mittel beziehen sich auf die Fläche mit Daten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Map of the zones</source>
      <translation>Karte der Zonen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Map of {} with the zones</source>
      <translation>Karte von {} mit den Zonen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Maps</source>
      <translation>Karten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Maximum</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Mean of each zone.</source>
      <translation>Mittel jeder Zone.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Median by zone</source>
      <translation>Median nach Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Median of each zone; the line spans the values between which 90 % of its area lies.</source>
      <translation>Median jeder Zone; die Linie überspannt die Werte, zwischen denen 90 % ihrer Fläche liegen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Medium or above, %</source>
      <translation>Mindestens mittleres Risiko, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Minimum</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Most critical</source>
      <translation>Kritischstes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Not among the potentially toxic elements, left out: {}.</source>
      <translation>Nicht unter den potenziell toxischen Elementen, weggelassen: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Per pixel, the highest mobility of these elements counts: {}. The most critical element of a zone has the largest share at medium or above; of equals, the higher mean.</source>
      <translation>Je Pixel zählt die höchste Mobilität dieser Elemente: {}. Das kritischste Element einer Zone hat den größten Anteil mit mindestens mittlerem Risiko; bei Gleichheit das höhere Mittel.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Pixels with data</source>
      <translation>Pixel mit Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Quantile {:g}</source>
      <translation>Quantil {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Quantiles</source>
      <translation>Quantile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Quantiles are weighted by area.</source>
      <translation>Quantile sind nach Fläche gewichtet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Rank 1</source>
      <translation>Rang 1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Ranking</source>
      <translation>Rangfolge</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share (%) of the area with data at medium risk or above, by zone and element.</source>
      <translation>Anteil (%) der Fläche mit Daten mit mindestens mittlerem Risiko, nach Zone und Element.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of each class in the area with data, in % of the area on the ellipsoid.</source>
      <translation>Anteil jeder Klasse an der Fläche mit Daten, in % der Fläche auf dem Ellipsoid.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of each zone's area at medium risk or above.</source>
      <translation>Anteil der Fläche jeder Zone mit mindestens mittlerem Risiko.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of the area at medium risk or above, by zone and element</source>
      <translation>Flächenanteil mit mindestens mittlerem Risiko, nach Zone und Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of the zone's area with data</source>
      <translation>Anteil der Zonenfläche mit Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Shares are of the area with data. The layer of the zones holds the same numbers in full precision.</source>
      <translation>Anteile beziehen sich auf die Fläche mit Daten. Der Layer der Zonen enthält dieselben Zahlen in voller Genauigkeit.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Shares of the classes by zone</source>
      <translation>Anteile der Klassen nach Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Summary by zones</source>
      <translation>Zusammenfassung nach Zonen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>The share at medium risk or above is {} % in every zone: they are coloured by their largest class.</source>
      <translation>Der Anteil mit mindestens mittlerem Risiko ist in jeder Zone {} %: Sie sind nach ihrer größten Klasse gefärbt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>The share at medium risk or above is {} % in every zone: they are coloured by their mean.</source>
      <translation>Der Anteil mit mindestens mittlerem Risiko ist in jeder Zone {} %: Sie sind nach ihrem Mittel gefärbt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Weighted by area; shares are of the area with data.</source>
      <translation>Nach Fläche gewichtet; Anteile beziehen sich auf die Fläche mit Daten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>With data, %</source>
      <translation>Mit Daten, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones compared</source>
      <translation>Zonen im Vergleich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones may overlap: each is summarised on its own; totals count a pixel once.</source>
      <translation>Zonen können sich überlappen: Jede wird für sich zusammengefasst; Summen zählen einen Pixel einmal.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones rank by their mean.</source>
      <translation>Zonen sind nach ihrem Mittel geordnet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones rank by their share at medium risk or above; of equals, by the mean or the higher classes.</source>
      <translation>Zonen sind nach ihrem Anteil mit mindestens mittlerem Risiko geordnet; bei Gleichheit nach dem Mittel oder den höheren Klassen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones with a remark: {}; see the last column of the table.</source>
      <translation>Zonen mit einer Bemerkung: {}; siehe letzte Spalte der Tabelle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>its share, %</source>
      <translation>sein Anteil, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>overlaps counted once</source>
      <translation>Überlappungen nur einmal gezählt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>weighted by area</source>
      <translation>nach Fläche gewichtet</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>{} Lines: zones.</source>
      <translation>{} Linien: Zonen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>{} by {}</source>
      <translation>{} nach {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>{} without data</source>
      <translation>{} ohne Daten</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/__init__.py" />
      <source>below {:g} %</source>
      <translation>unter {:g} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/__init__.py" />
      <source>{:g} % and more</source>
      <translation>{:g} % und mehr</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/__init__.py" />
      <source>{} to {}</source>
      <translation>{} bis {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/applicability.json" />
      <source>Where the model applies (area of applicability)</source>
      <translation>Wo das Modell gilt (Anwendungsbereich)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/applicability.json" />
      <source>inside: like soils that were measured</source>
      <translation>innerhalb: wie gemessene Böden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/applicability.json" />
      <source>outside: an extrapolation</source>
      <translation>außerhalb: eine Extrapolation</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/cec.json" />
      <source>Cation exchange capacity</source>
      <translation>Kationenaustauschkapazität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/change_uncertainty.json" />
      <source>Half-width of the 90 % interval of the change</source>
      <translation>Halbe Breite des 90-%-Intervalls der Änderung</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/clay.json" />
      <source>Clay</source>
      <translation>Ton</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/contribution.json" />
      <source>Contribution to mobility (ln odds of F1)</source>
      <translation>Beitrag zur Mobilität (ln Odds von F1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ag Silver</source>
      <translation>Ag Silber</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Al Aluminium</source>
      <translation>Al Aluminium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>As Arsenic</source>
      <translation>As Arsen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ba Barium</source>
      <translation>Ba Barium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Be Beryllium</source>
      <translation>Be Beryllium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Bi Bismuth</source>
      <translation>Bi Bismut</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ca Calcium</source>
      <translation>Ca Calcium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cd Cadmium</source>
      <translation>Cd Cadmium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ce Cerium</source>
      <translation>Ce Cer</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Co Cobalt</source>
      <translation>Co Cobalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cr Chromium</source>
      <translation>Cr Chrom</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cs Caesium</source>
      <translation>Cs Caesium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cu Copper</source>
      <translation>Cu Kupfer</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Dy Dysprosium</source>
      <translation>Dy Dysprosium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Er Erbium</source>
      <translation>Er Erbium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Eu Europium</source>
      <translation>Eu Europium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Fe Iron</source>
      <translation>Fe Eisen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ga Gallium</source>
      <translation>Ga Gallium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Gd Gadolinium</source>
      <translation>Gd Gadolinium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ge Germanium</source>
      <translation>Ge Germanium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Hg Mercury</source>
      <translation>Hg Quecksilber</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>K Potassium</source>
      <translation>K Kalium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>La Lanthanum</source>
      <translation>La Lanthan</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Li Lithium</source>
      <translation>Li Lithium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Mg Magnesium</source>
      <translation>Mg Magnesium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Mn Manganese</source>
      <translation>Mn Mangan</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Mo Molybdenum</source>
      <translation>Mo Molybdän</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Na Sodium</source>
      <translation>Na Natrium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Nb Niobium</source>
      <translation>Nb Niob</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Nd Neodymium</source>
      <translation>Nd Neodym</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ni Nickel</source>
      <translation>Ni Nickel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Pb Lead</source>
      <translation>Pb Blei</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Pr Praseodymium</source>
      <translation>Pr Praseodym</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Rb Rubidium</source>
      <translation>Rb Rubidium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sb Antimony</source>
      <translation>Sb Antimon</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sc Scandium</source>
      <translation>Sc Scandium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Se Selenium</source>
      <translation>Se Selen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sm Samarium</source>
      <translation>Sm Samarium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sn Tin</source>
      <translation>Sn Zinn</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sr Strontium</source>
      <translation>Sr Strontium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Th Thorium</source>
      <translation>Th Thorium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ti Titanium</source>
      <translation>Ti Titan</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Tl Thallium</source>
      <translation>Tl Thallium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>U Uranium</source>
      <translation>U Uran</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>V Vanadium</source>
      <translation>V Vanadium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Y Yttrium</source>
      <translation>Y Yttrium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Yb Ytterbium</source>
      <translation>Yb Ytterbium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Zn Zinc</source>
      <translation>Zn Zink</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Zr Zirconium</source>
      <translation>Zr Zirconium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>Total and mobile content</source>
      <translation>Gesamtgehalt und mobiler Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>high total, high mobile content</source>
      <translation>Gesamtgehalt hoch, mobiler Gehalt hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>high total, low mobile content</source>
      <translation>Gesamtgehalt hoch, mobiler Gehalt gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>high total, medium mobile content</source>
      <translation>Gesamtgehalt hoch, mobiler Gehalt mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>low total, high mobile content</source>
      <translation>Gesamtgehalt gering, mobiler Gehalt hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>low total, low mobile content</source>
      <translation>Gesamtgehalt gering, mobiler Gehalt gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>low total, medium mobile content</source>
      <translation>Gesamtgehalt gering, mobiler Gehalt mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>medium total, high mobile content</source>
      <translation>Gesamtgehalt mittel, mobiler Gehalt hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>medium total, low mobile content</source>
      <translation>Gesamtgehalt mittel, mobiler Gehalt gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>medium total, medium mobile content</source>
      <translation>Gesamtgehalt mittel, mobiler Gehalt mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>CEC, lowers mobility</source>
      <translation>KAK, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>CEC, raises mobility</source>
      <translation>KAK, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>as in the reference soil</source>
      <translation>wie im Referenzboden</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>clay, lowers mobility</source>
      <translation>Ton, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>clay, raises mobility</source>
      <translation>Ton, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>organic carbon, lowers mobility</source>
      <translation>organischer Kohlenstoff, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>organic carbon, raises mobility</source>
      <translation>organischer Kohlenstoff, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>pH, lowers mobility</source>
      <translation>pH, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>pH, raises mobility</source>
      <translation>pH, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>total content, lowers mobility</source>
      <translation>Gesamtgehalt, senkt die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>total content, raises mobility</source>
      <translation>Gesamtgehalt, erhöht die Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/element_count.json" />
      <source>Number of elements at or above a class</source>
      <translation>Zahl der Elemente ab einer Klasse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/element_count.json" />
      <source>elements</source>
      <translation>Elemente</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/exceedance.json" />
      <source>Content over local guidance value</source>
      <translation>Gehalt im Verhältnis zum lokalen Richtwert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/fraction.json" />
      <source>Share of the content</source>
      <translation>Anteil am Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/guidance_value.json" />
      <source>mg/kg</source>
      <translation>mg/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>Hot and cold spots</source>
      <translation>Hotspots und Coldspots</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>cold spot, 90 %</source>
      <translation>Coldspot, 90 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>cold spot, 95 %</source>
      <translation>Coldspot, 95 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>cold spot, 99 %</source>
      <translation>Coldspot, 99 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>hot spot, 90 %</source>
      <translation>Hotspot, 90 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>hot spot, 95 %</source>
      <translation>Hotspot, 95 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>hot spot, 99 %</source>
      <translation>Hotspot, 99 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>not significant</source>
      <translation>nicht signifikant</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_z.json" />
      <source>Getis-Ord Gi* (z)</source>
      <translation>Getis-Ord Gi* (z)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/mobile_content.json" />
      <source>Mobile content</source>
      <translation>Mobiler Gehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/mobility.json" />
      <source>Mobility (F1)</source>
      <translation>Mobilität (F1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/mobility_change.json" />
      <source>Change of mobility</source>
      <translation>Änderung der Mobilität</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/ph.json" />
      <source>pH (H2O)</source>
      <translation>pH (H2O)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/probability.json" />
      <source>Probability of medium or above</source>
      <translation>Wahrscheinlichkeit für mindestens mittleres Risiko</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/probability_of_rise.json" />
      <source>Probability that mobility rises</source>
      <translation>Wahrscheinlichkeit, dass die Mobilität steigt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rac.json" />
      <source>Mobilization risk (RAC)</source>
      <translation>Mobilisierungsrisiko (RAC)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rac.json" />
      <source>no</source>
      <translation>kein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rac.json" />
      <source>very high</source>
      <translation>sehr hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rank_difference.json" />
      <source>Rank of mobile content minus rank of total content (percentage points)</source>
      <translation>Rang des mobilen Gehalts minus Rang des Gesamtgehalts (Prozentpunkte)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/residual.json" />
      <source>F1 predicted minus measured</source>
      <translation>F1 vorhergesagt minus gemessen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/sand.json" />
      <source>Sand</source>
      <translation>Sand</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/soc.json" />
      <source>Soil organic carbon</source>
      <translation>Organischer Bodenkohlenstoff</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high (unchanged)</source>
      <translation>hoch (unverändert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → low</source>
      <translation>hoch → gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → medium</source>
      <translation>hoch → mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → no</source>
      <translation>hoch → kein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → very high</source>
      <translation>hoch → sehr hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low (unchanged)</source>
      <translation>gering (unverändert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → high</source>
      <translation>gering → hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → medium</source>
      <translation>gering → mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → no</source>
      <translation>gering → kein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → very high</source>
      <translation>gering → sehr hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium (unchanged)</source>
      <translation>mittel (unverändert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → high</source>
      <translation>mittel → hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → low</source>
      <translation>mittel → gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → no</source>
      <translation>mittel → kein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → very high</source>
      <translation>mittel → sehr hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no (unchanged)</source>
      <translation>kein (unverändert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → high</source>
      <translation>kein → hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → low</source>
      <translation>kein → gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → medium</source>
      <translation>kein → mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → very high</source>
      <translation>kein → sehr hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high (unchanged)</source>
      <translation>sehr hoch (unverändert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → high</source>
      <translation>sehr hoch → hoch</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → low</source>
      <translation>sehr hoch → gering</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → medium</source>
      <translation>sehr hoch → mittel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → no</source>
      <translation>sehr hoch → kein</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/uncertainty.json" />
      <source>Half-width of the 90 % interval of F1</source>
      <translation>Halbe Breite des 90-%-Intervalls von F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/zone_share.json" />
      <source>Area at medium risk or above</source>
      <translation>Fläche mit mindestens mittlerem Risiko</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/zone_values.json" />
      <source>Mean of the zone</source>
      <translation>Mittel der Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/classes.py" />
      <source>{count} lower limits are needed, such as 1,10,30,50; got {given}.</source>
      <translation>{count} untere Grenzen sind nötig, etwa 1,10,30,50; angegeben sind {given}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/classes.py" />
      <source>“{text}” is not a list of numbers such as 1,10,30,50.</source>
      <translation>„{text}“ ist keine Liste von Zahlen wie 1,10,30,50.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/classes.py" />
      <source>“{text}” must rise strictly within 0 to 100 %.</source>
      <translation>„{text}“ muss streng steigen, innerhalb von 0 bis 100 %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/composite.py" />
      <source>No toxic-response factor is in the table for any of {elements}.</source>
      <translation>Für keines von {elements} hat die Tabelle einen Toxizitätsfaktor.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/composite.py" />
      <source>no element was added</source>
      <translation>kein Element wurde hinzugefügt</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>agricultural</source>
      <translation>landwirtschaftlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>loam or silt</source>
      <translation>Lehm oder Schluff</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>other farmland</source>
      <translation>sonstige landwirtschaftliche Fläche</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>soluble (0.1 M NaNO3)</source>
      <translation>löslich (0,1 M NaNO3)</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>A value on the basis “{basis}” is neither a total content nor F1: it cannot be inverted.</source>
      <translation>Ein Wert auf der Basis „{basis}“ ist weder ein Gesamtgehalt noch F1: Von ihm lässt sich nicht zurückrechnen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>At the reference soil the exchangeable content of {element} falls as its content rises to {value:g} mg/kg ({basis}), for carbonates take what is added: the value implies no limit. Take all of F1 as mobile (BASIS), or a reference soil with a lower pH.</source>
      <translation>Am Referenzboden fällt der austauschbare Gehalt von {element}, während sein Gehalt auf {value:g} mg/kg ({basis}) steigt, denn Carbonate nehmen auf, was hinzukommt: Aus dem Wert folgt keine Grenze. Das ganze F1 als mobil nehmen (BASIS), oder einen Referenzboden mit niedrigerem pH.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>None of the published values is for {element}. State one of your own, to be inverted.</source>
      <translation>Keiner der veröffentlichten Werte gilt für {element}. Einen eigenen angeben, von dem zurückgerechnet wird.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>The model {model} does not know what F1 is made of: use F1 as the mobile part, or a model with a smooth core.</source>
      <translation>Das Modell {model} weiß nicht, woraus F1 besteht: F1 als mobilen Teil verwenden, oder ein Modell mit glattem Kern.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>The rows differ by texture: state the sand content (%) of the reference soil as a fifth number.</source>
      <translation>Die Zeilen unterscheiden sich nach der Bodenart: den Sandgehalt (%) des Referenzbodens als fünfte Zahl angeben.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>There is no preset “{preset}”.</source>
      <translation>Es gibt keine Sammlung „{preset}“.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>pH &gt; {:g}</source>
      <translation>pH &gt; {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>pH ≤ {:g}</source>
      <translation>pH ≤ {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{:g} &lt; pH ≤ {:g}</source>
      <translation>{:g} &lt; pH ≤ {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{file}, line {line}: a value, a pH class or a source is wrong or missing</source>
      <translation>{file}, Zeile {line}: Ein Wert, eine pH-Klasse oder eine Quelle ist falsch oder fehlt</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{file}, line {line}: texture “{texture}” is not one of {known}</source>
      <translation>{file}, Zeile {line}: Die Bodenart „{texture}“ ist keine von {known}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{file}, line {line}: {problem}</source>
      <translation>{file}, Zeile {line}: {problem}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{preset} has no value for {element}. It has: {known}. These have one: {others}.</source>
      <translation>{preset} hat keinen Wert für {element}. Vorhanden sind: {known}. Einen Wert haben: {others}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{preset} has no {element} value for the land use “{land_use}”. It has: {known}.</source>
      <translation>{preset} hat keinen Wert von {element} für die Landnutzung „{land_use}“. Vorhanden sind: {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{preset} has {element} values for several land uses: {known}. Choose one.</source>
      <translation>{preset} hat Werte von {element} für mehrere Landnutzungen: {known}. Wählen Sie eine.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{value:g} mg/kg {element} ({basis}) lies outside the contents that the model was trained on: {low:.3g} to {high:.3g} mg/kg (aqua regia).</source>
      <translation>{value:g} mg/kg {element} ({basis}) liegt außerhalb der Gehalte, mit denen das Modell trainiert wurde: {low:.3g} bis {high:.3g} mg/kg (Königswasser).</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>“{mobile}” is not one of {known}.</source>
      <translation>„{mobile}“ ist keines von {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>“{text}” is not a reference soil: pH,SOC,clay,CEC such as 6.2,2,20,15 (%, %, cmol(c)/kg; a fifth number is sand, %).</source>
      <translation>„{text}“ ist kein Referenzboden: pH,SOC,Ton,KAK wie 6.2,2,20,15 (%, %, cmol(c)/kg; eine fünfte Zahl ist Sand, %).</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>“{text}”: {property} of {value:g} is impossible ({low:g} to {high:g}).</source>
      <translation>„{text}“: {property} von {value:g} ist unmöglich ({low:g} bis {high:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/inversion.py" />
      <source>The mobile limit must be above 0 mg/kg, not {limit:g}.</source>
      <translation>Die mobile Grenze muss über 0 mg/kg liegen, nicht {limit:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/inversion.py" />
      <source>The model {model} cannot tell how certain a guidance value is: use a model with a smooth core.</source>
      <translation>Das Modell {model} kann nicht sagen, wie sicher ein Richtwert ist: ein Modell mit glattem Kern verwenden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/inversion.py" />
      <source>The model {model} lets the mobility of {element} fall as its content rises: it cannot be inverted. Use a model whose mobility rises with the content, as the bundled one's does.</source>
      <translation>Das Modell {model} lässt die Mobilität von {element} mit steigendem Gehalt fallen: Es ist nicht umkehrbar. Verwenden Sie ein Modell, dessen Mobilität mit dem Gehalt steigt, wie die des mitgelieferten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>An input or the model was changed while the run went on. Run again once it is complete.</source>
      <translation>Eine Eingabe oder das Modell wurde geändert, während der Lauf im Gang war. Erneut ausführen, sobald sie vollständig ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>The scheduler was lost. Finished regions are kept: the same command goes on from there.</source>
      <translation>Der Scheduler ging verloren. Fertige Teilgebiete bleiben: Derselbe Befehl macht dort weiter.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>This worker finds other inputs, another model or another version than where the run was started.</source>
      <translation>Dieser Arbeitsprozess (worker) findet andere Eingaben, ein anderes Modell oder eine andere Version vor als dort, wo der Lauf gestartet wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>Writing {path} failed ({reason}). Is the disk full?</source>
      <translation>{path} konnte nicht geschrieben werden ({reason}). Ist der Datenträger voll?</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>scheduler: none answers at {address} ({reason}).</source>
      <translation>scheduler: Unter {address} antwortet keiner ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>The file is not in UTF-8: letters are lost in “{fields}”. Save it as CSV UTF-8 if one was not found.</source>
      <translation>Die Datei ist nicht in UTF-8: In „{fields}“ sind Zeichen verloren gegangen. Die Datei als CSV UTF-8 speichern, wenn ein Feld davon nicht gefunden wurde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>The names of the fields stand in row {row} of the table.</source>
      <translation>Die Namen der Felder stehen in Zeile {row} der Tabelle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>The row below the names holds units.</source>
      <translation>Die Zeile unter den Namen enthält Einheiten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>column {}</source>
      <translation>Spalte {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>  {meaning}: “{field}” ({unit})</source>
      <translation>  {meaning}: „{field}“ ({unit})</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>  {meaning}: “{field}” ({unit}); next best: “{other}”</source>
      <translation>  {meaning}: „{field}“ ({unit}); nächstbestes: „{other}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>  “{field}” was not taken: {why}.</source>
      <translation>  „{field}“ wurde nicht genommen: {why}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>Fields: {properties}; group: {group}.</source>
      <translation>Felder: {properties}; Gruppe: {group}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>The field “{field}” is stated for {roles}.</source>
      <translation>Das Feld „{field}“ ist mehrfach angegeben: {roles}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>The table has a row for each fraction (field “{field}”). Make it one row per sample and element, with a column for each fraction.</source>
      <translation>Die Tabelle hat eine Zeile für jede Fraktion (Feld „{field}“). Daraus eine Zeile je Probe und Element machen, mit einer Spalte für jede Fraktion.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>The values of the field “{field}” are transformed (logarithms, or the like), as its name says. Undo that first.</source>
      <translation>Die Werte des Feldes „{field}“ sind transformiert (Logarithmen oder dergleichen), wie sein Name sagt. Machen Sie das erst rückgängig.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>a word in it is not understood</source>
      <translation>ein Wort darin wird nicht verstanden</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>by itself it is a property of the soil, no step of an extraction</source>
      <translation>für sich ist es eine Eigenschaft des Bodens, kein Schritt einer Extraktion</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>element “{field}”</source>
      <translation>Element „{field}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is a buffer's pH</source>
      <translation>es ist der pH eines Puffers</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is a statistic or a description, no measurement</source>
      <translation>es ist eine Statistik oder eine Beschreibung, keine Messung</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is not the clay content alone</source>
      <translation>es ist nicht der Tongehalt allein</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is not the organic carbon of the soil</source>
      <translation>es ist nicht der organische Kohlenstoff des Bodens</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is not the pH of the soil in water, CaCl2 or KCl</source>
      <translation>es ist nicht der pH-Wert des Bodens in Wasser, CaCl2 oder KCl</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is of {element} alone</source>
      <translation>es gilt nur für {element}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is that of the clay</source>
      <translation>es ist die des Tons</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is the content of oxides: its unit is larger than that of the other fractions</source>
      <translation>es ist der Gehalt an Oxiden: Seine Einheit ist größer als die der anderen Fraktionen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is what an extract dissolves</source>
      <translation>es ist, was ein Auszug löst</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it names another substance</source>
      <translation>es nennt einen anderen Stoff</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its name says</source>
      <translation>sein Name sagt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its number is of one fraction, its words of another</source>
      <translation>die Nummer ist die einer Fraktion, die Worte die einer anderen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its unit, {unit}, cannot be one of it</source>
      <translation>die Einheit {unit} passt nicht dazu</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its values are transformed (logarithms, or the like)</source>
      <translation>seine Werte sind transformiert (Logarithmen oder dergleichen)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>loss on ignition is not organic carbon alone</source>
      <translation>der Glühverlust ist nicht allein organischer Kohlenstoff</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>neither fractions nor a total content</source>
      <translation>weder Fraktionen noch ein Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>no element</source>
      <translation>kein Element</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>no soil property</source>
      <translation>keine Bodeneigenschaft</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>no unit in the name</source>
      <translation>keine Einheit im Namen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>site or source</source>
      <translation>Standort oder Quelle</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>the extraction has other steps than F1 to F4; “{field}” is one; add them up first, F1 with carbonates</source>
      <translation>die Extraktion hat andere Schritte als F1 bis F4; „{field}“ ist einer; zählen Sie sie vorher zusammen, F1 mit Carbonaten</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>the other fractions are in %</source>
      <translation>die anderen Fraktionen sind in %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>total carbon counts carbonates too</source>
      <translation>Gesamtkohlenstoff zählt auch Carbonate</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>total content “{field}”</source>
      <translation>Gesamtgehalt „{field}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{label}: its name says pH in {named}, but PH_METHOD is {method}. Set PH_METHOD to {named}, or rename the band and the layer if that is wrong.</source>
      <translation>{label}: Der Name sagt pH in {named}, PH_METHOD ist aber {method}. PH_METHOD auf {named} setzen, oder Kanal und Layer umbenennen, wenn das falsch ist.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{label}: its values are transformed (logarithms, or the like), as {name_says}. Undo that first.</source>
      <translation>{label}: Die Werte sind transformiert (Logarithmen oder dergleichen), wie {name_says}. Machen Sie das erst rückgängig.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{} “{}”</source>
      <translation>{} „{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{}: “{}”</source>
      <translation>{}: „{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>“{field}” says {named}, but the basis of the total content is {stated}: set TOTAL_BASIS.</source>
      <translation>„{field}“ sagt {named}, aber die Basis des Gesamtgehalts ist {stated}: TOTAL_BASIS setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>CEC unknown</source>
      <translation>KAK unbekannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>No sample can be used; {2:,} dropped.</source>
      <translation>Keine Probe ist verwendbar; {2:,} verworfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Nothing states the unit of “{field}” (organic matter): name it in the field, as som_pct or som_g_kg, or set SOC_FIELD_UNIT.</source>
      <translation>Nichts nennt die Einheit von „{field}“ (organische Substanz): sie im Feldnamen nennen, als som_pct oder som_g_kg, oder SOC_FIELD_UNIT setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>The table has no field {missing}. Its fields are: {fields}.</source>
      <translation>Die Tabelle hat kein Feld {missing}. Ihre Felder sind: {fields}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>The unit of {fields} can be told neither from the names nor from the values. Set FRACTION_UNIT to one of: {known}.</source>
      <translation>Die Einheit von {fields} lässt sich weder an den Namen noch an den Werten erkennen. FRACTION_UNIT setzen auf eine von: {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Unit of all fractions: mg/kg (no other unit fits all elements).</source>
      <translation>Einheit aller Fraktionen: mg/kg (keine andere Einheit passt für alle Elemente).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Unit of {fractions}: mg/kg (the four add up neither to 100 nor to 1).</source>
      <translation>Einheit ({fractions}): mg/kg (die vier ergeben zusammen weder 100 noch 1).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Unit of {fractions}: {unit} (the four add up to about {whole:g}).</source>
      <translation>Einheit ({fractions}): {unit} (die vier ergeben zusammen etwa {whole:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>a fraction is negative</source>
      <translation>eine Fraktion ist negativ</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>a fraction, or the sum of the stated ones, exceeds 100 %</source>
      <translation>eine Fraktion, oder die Summe der angegebenen, übersteigt 100 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>a row that sums up others (“{text}”), no sample</source>
      <translation>eine Zeile, die andere zusammenfasst („{text}“), keine Probe</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>an impossible total content</source>
      <translation>ein unmöglicher Gesamtgehalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>an impossible {property} (unit wrong?)</source>
      <translation>unmöglicher Wert: {property} (Einheit falsch?)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>as requested</source>
      <translation>wie verlangt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>contents of steps without a total content, or a total of zero</source>
      <translation>Gehalte der Schritte ohne Gesamtgehalt, oder ein Gesamtgehalt von null</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>it is of {other}, and ELEMENT is {element}</source>
      <translation>sie gehört zu {other}, ELEMENT ist aber {element}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>its fields give a total content but no fraction (F1 to F4)</source>
      <translation>ihre Felder geben einen Gesamtgehalt, aber keine Fraktion (F1 bis F4)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>its unit, “{unit}”, is none of a content that is known</source>
      <translation>seine Einheit, „{unit}“, ist keine bekannte eines Gehalts</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no element is named</source>
      <translation>kein Element ist genannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no element is named: there is no field of elements, and ELEMENT is not set</source>
      <translation>kein Element ist genannt: Es gibt kein Feld der Elemente, und ELEMENT ist nicht gesetzt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no fraction (F1 to F4) is stated: {fields} empty</source>
      <translation>keine Fraktion (F1 bis F4) ist angegeben: {fields} leer</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no total content: that of an ordinary soil assumed</source>
      <translation>kein Gesamtgehalt: der eines gewöhnlichen Bodens angenommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>none of its fields was taken for a fraction (F1 to F4)</source>
      <translation>keines ihrer Felder wurde als Fraktion (F1 bis F4) erkannt</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>pH measured in {method}, converted to water (Dutch soils).</source>
      <translation>pH gemessen in {method}, umgerechnet auf Wasser (niederländische Böden).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>pH measured in {method}.</source>
      <translation>pH gemessen in {method}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>shares of the stated total content</source>
      <translation>Anteile des angegebenen Gesamtgehalts</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>the field says {unit}</source>
      <translation>das Feld sagt {unit}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>the four fractions do not add up to 90 to 110 %</source>
      <translation>die vier Fraktionen ergeben zusammen nicht 90 bis 110 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>the fractions</source>
      <translation>die Fraktionen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>total content not detected, half the limit taken</source>
      <translation>Gesamtgehalt nicht nachgewiesen, halbe Nachweisgrenze genommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>total content: the sum of the steps</source>
      <translation>Gesamtgehalt: die Summe der Schritte</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{:,} samples used ({}); {:,} dropped.</source>
      <translation>{:,} Proben verwendet ({}); {:,} verworfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{:,} x dropped: {}.</source>
      <translation>{:,} x verworfen: {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{count:,} x neither “{field}” nor a soil property in a row: read as merged with the row above.</source>
      <translation>{count:,} x weder „{field}“ noch eine Bodeneigenschaft in einer Zeile: als mit der Zeile darüber verbunden gelesen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{count:,} x: the steps add up to less than {low:.0f} % or more than {high:.0f} % of “{field}”.</source>
      <translation>{count:,} x: Die Schritte ergeben zusammen weniger als {low:.0f} % oder mehr als {high:.0f} % von „{field}“.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{fraction} is the rest to 100 %</source>
      <translation>{fraction} ist der Rest bis 100 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{fraction} not detected, half the limit taken</source>
      <translation>{fraction} nicht nachgewiesen, halbe Nachweisgrenze genommen</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{label}: “{text}” is no number (field “{field}”)</source>
      <translation>{label}: „{text}“ ist keine Zahl (Feld „{field}“)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{problem} (Or name the unit in the field: soc_g_kg, som_pct. The parameter of the unit of a field is {name}_FIELD_UNIT.)</source>
      <translation>{problem} (Oder die Einheit im Feldnamen nennen: soc_g_kg, som_pct. Der Parameter für die Einheit eines Feldes ist {name}_FIELD_UNIT.)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (no field was taken for it, and the raster has no value there)</source>
      <translation>{property} unbekannt (kein Feld wurde dafür genommen, und das Raster hat dort keinen Wert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (no field was taken for it, and there is no raster)</source>
      <translation>{property} unbekannt (kein Feld wurde dafür genommen, und es gibt kein Raster)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (the cell of “{field}” is empty)</source>
      <translation>{property} unbekannt (die Zelle von „{field}“ ist leer)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (the cell of “{field}” is empty, and the raster has no value there)</source>
      <translation>{property} unbekannt (die Zelle von „{field}“ ist leer, und das Raster hat dort keinen Wert)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property}, field “{field}”</source>
      <translation>{property}, Feld „{field}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property}: “{field}” read as {unit} ({reason}).</source>
      <translation>{property}: „{field}“ gelesen als {unit} ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{reason}: “{field}” was not, since {why}</source>
      <translation>{reason}: „{field}“ nicht, denn {why}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{reason}; organic matter, divided by 1.724</source>
      <translation>{reason}; organische Substanz, geteilt durch 1,724</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{field}” is the sum of the fractions, or another share, and no content: it was not taken as a total.</source>
      <translation>„{field}“ ist die Summe der Fraktionen, oder ein anderer Anteil, und kein Gehalt: Es wurde nicht als Gesamtgehalt genommen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{field}” says pH in {named}, but PH_METHOD is {method}: set PH_METHOD to auto, or to {named}.</source>
      <translation>„{field}“ sagt pH in {named}, aber PH_METHOD ist {method}: PH_METHOD auf auto oder {named} setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{text}” is not an element of the model</source>
      <translation>„{text}“ ist kein Element des Modells</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{}”</source>
      <translation>„{}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>CEC</source>
      <translation>KAK</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>SOC</source>
      <translation>SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>SOM percent</source>
      <translation>Prozent Humus (SOM)</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>clay</source>
      <translation>Ton</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>fraction</source>
      <translation>Anteil (0 bis 1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>pH</source>
      <translation>pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>percent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>sand</source>
      <translation>Sand</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Aluminium</source>
      <translation>Aluminium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Antimony</source>
      <translation>Antimon</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Arsenic</source>
      <translation>Arsen</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Barium</source>
      <translation>Barium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Beryllium</source>
      <translation>Beryllium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Bismuth</source>
      <translation>Bismut</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Cadmium</source>
      <translation>Cadmium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Caesium</source>
      <translation>Caesium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Calcium</source>
      <translation>Calcium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Cerium</source>
      <translation>Cer</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Chromium</source>
      <translation>Chrom</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Cobalt</source>
      <translation>Cobalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Copper</source>
      <translation>Kupfer</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Dysprosium</source>
      <translation>Dysprosium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Erbium</source>
      <translation>Erbium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Europium</source>
      <translation>Europium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Gadolinium</source>
      <translation>Gadolinium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Gallium</source>
      <translation>Gallium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Germanium</source>
      <translation>Germanium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Iron</source>
      <translation>Eisen</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Lanthanum</source>
      <translation>Lanthan</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Lead</source>
      <translation>Blei</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Lithium</source>
      <translation>Lithium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Magnesium</source>
      <translation>Magnesium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Manganese</source>
      <translation>Mangan</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Mercury</source>
      <translation>Quecksilber</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Molybdenum</source>
      <translation>Molybdän</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Neodymium</source>
      <translation>Neodym</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Nickel</source>
      <translation>Nickel</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Niobium</source>
      <translation>Niob</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Potassium</source>
      <translation>Kalium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Praseodymium</source>
      <translation>Praseodym</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Rubidium</source>
      <translation>Rubidium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Samarium</source>
      <translation>Samarium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Scandium</source>
      <translation>Scandium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Selenium</source>
      <translation>Selen</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Silver</source>
      <translation>Silber</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Sodium</source>
      <translation>Natrium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Strontium</source>
      <translation>Strontium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Thallium</source>
      <translation>Thallium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Thorium</source>
      <translation>Thorium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Tin</source>
      <translation>Zinn</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Titanium</source>
      <translation>Titan</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Uranium</source>
      <translation>Uran</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Vanadium</source>
      <translation>Vanadium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Ytterbium</source>
      <translation>Ytterbium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Yttrium</source>
      <translation>Yttrium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Zinc</source>
      <translation>Zink</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Zirconium</source>
      <translation>Zirconium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/gaps.py" />
      <source>apart from all others</source>
      <translation>getrennt von allen anderen</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/gaps.py" />
      <source>the end of what its type holds</source>
      <translation>das Ende dessen, was sein Datentyp fasst</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/gaps.py" />
      <source>{value:g} ({share:.1f} % of the values, {why})</source>
      <translation>{value:g} ({share:.1f} % der Werte, {why})</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>CEILING: must be from 0 to {high:g} % organic carbon by mass.</source>
      <translation>CEILING: muss von 0 bis {high:g} Masse-% organischer Kohlenstoff sein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>END_YEAR ({end}) is before START_YEAR ({start}).</source>
      <translation>END_YEAR ({end}) liegt vor START_YEAR ({start}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>GROWTH: “{growth}” is not one of {known}.</source>
      <translation>GROWTH: „{growth}“ ist keines von {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>RATE: must be from {low:g} to {high:g} per mille per year.</source>
      <translation>RATE: muss von {low:g} bis {high:g} Promille im Jahr sein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>STEP: must be at least 1 year.</source>
      <translation>STEP: muss mindestens 1 Jahr sein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>The unit of SOC must be known for a ceiling, organic soils and CEC.</source>
      <translation>Für eine Obergrenze, organische Böden und KAK muss die Einheit des SOC bekannt sein.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>, impossible</source>
      <translation>, unmöglich</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>99 % of the values are at most {high:.4g}; above 14 would be pH*10</source>
      <translation>99 % der Werte sind höchstens {high:.4g}; über 14 wäre pH*10</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>99 % of the values are at most {high:.4g}; up to 1 is a fraction, up to 100 percent, above g/kg</source>
      <translation>99 % der Werte sind höchstens {high:.4g}; bis 1 ist es ein Anteil (0 bis 1), bis 100 Prozent, darüber g/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>Nothing states the unit of {layer}, neither {parameter}_UNIT nor the band, and values do not tell it. The median, {median:.4g}, would mean: {meanings}. Set {parameter}_UNIT.</source>
      <translation>{layer}: Nichts nennt die Einheit, weder {parameter}_UNIT noch der Kanal, und an den Werten ist sie nicht zu erkennen. Der Median, {median:.4g}, hieße: {meanings}. {parameter}_UNIT setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>Nothing states the unit of {layer}. It is read as {unit}, but its median, {median:.4g}, is that of few soils: if its values are in {other}, set the unit of {property} to {other}.</source>
      <translation>{layer}: Nichts nennt die Einheit. Gelesen wird {unit}, aber den Median, {median:.4g}, haben wenige Böden: Wenn die Werte in {other} sind, die Einheit von {property} auf {other} setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>The values of {layer} do not tell its unit: as {unit}, {share:.1f} % of them would be impossible ({low:g} to {high:g} can be). Set {parameter}_UNIT, and the nodata value of the layer.</source>
      <translation>{layer}: An den Werten ist die Einheit nicht zu erkennen: Als {unit} wären {share:.1f} % von ihnen unmöglich (möglich ist {low:g} bis {high:g}). {parameter}_UNIT und den Leerwert des Layers setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>its unit is “{unit}”</source>
      <translation>die Einheit ist „{unit}“</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>per mille per year</source>
      <translation>Promille pro Jahr</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>the median is {median:.4g}; 60 or more is mmol(c)/kg</source>
      <translation>der Median ist {median:.4g}; ab 60 ist es mmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>zero in any unit</source>
      <translation>null in jeder Einheit</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} has no valid value, so that its unit cannot be told. Check the layer and its nodata value.</source>
      <translation>{layer} hat keinen gültigen Wert, sodass die Einheit nicht zu erkennen ist. Den Layer und seinen Leerwert prüfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} has no value that tells its unit (left out: {left_out}). Set {parameter}_UNIT, or check the layer and its nodata value.</source>
      <translation>{layer} hat keinen Wert, an dem die Einheit zu erkennen ist (weggelassen: {left_out}). {parameter}_UNIT setzen, oder den Layer und seinen Leerwert prüfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} holds the whole numbers from 1 to {count}, and no others. Are they values of {property}, or codes of classes?</source>
      <translation>{layer} enthält die ganzen Zahlen von 1 bis {count} und sonst keine. Sind es Werte von {property} oder Codes von Klassen?</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} is read as {unit} after the factor of its file, {scale:g}, which turns {unit} into {other}. If its values are {other} then, set the unit of {property} to {other}.</source>
      <translation>{layer} wird nach dem Faktor der Datei, {scale:g}, als {unit} gelesen; er macht aus {unit} {other}. Sind die Werte danach {other}, die Einheit von {property} auf {other} setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} is read as {unit}, but its median is then {median:.3g} {canonical}, that of few soils. Is that its unit, or are its values scaled, or logarithms?</source>
      <translation>{layer} wird als {unit} gelesen, doch der Median ist dann {median:.3g} {canonical}, der weniger Böden. Ist das die Einheit, oder sind die Werte skaliert oder Logarithmen?</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} says that its unit is “{unit}”, but 99 % of its values are at most {high:.3g}, as fractions are. If they are, set the unit of {property} to fraction.</source>
      <translation>{layer} nennt die Einheit „{unit}“, aber 99 % der Werte sind höchstens {high:.3g}, wie bei Anteilen (0 bis 1). Wenn es welche sind, setzen Sie die Einheit von {property} auf fraction.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} says that its unit is “{unit}”, which is none of {property} ({known}). Choose another band or layer, or convert it.</source>
      <translation>{layer} gibt die Einheit „{unit}“ an, die keine von {property} ist ({known}). Einen anderen Kanal oder Layer wählen, oder umrechnen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer}: the band says “{unit}”, but {wanted} is needed. Choose another band or layer, or convert it.</source>
      <translation>{layer}: Der Kanal sagt „{unit}“, nötig ist aber {wanted}. Einen anderen Kanal oder Layer wählen, oder umrechnen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer}: {share:.0f} % of its values are impossible as {unit} ({low:g} to {high:g} can be). Is that their unit, or are they scaled, without the factor or with it twice?</source>
      <translation>{layer}: {share:.0f} % der Werte sind als {unit} unmöglich ({low:g} bis {high:g} kann es geben). Ist das ihre Einheit, oder sind sie skaliert, ohne den Faktor oder mit ihm zweimal?</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{property}: unknown unit “{unit}”. Choose one of: {known}.</source>
      <translation>{property}: unbekannte Einheit „{unit}“. Eine wählen von: {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{reason}; left out: {values}</source>
      <translation>{reason}; weggelassen: {values}</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{share:.1f} % of the values, impossible in every unit</source>
      <translation>{share:.1f} % der Werte, in jeder Einheit unmöglich</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{unit} = {value:.3g} % organic carbon{note}</source>
      <translation>{unit} = {value:.3g} % organischer Kohlenstoff{note}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{path}: the columns source_id, element and at least one of {fractions} are needed.</source>
      <translation>{path}: Die Spalten source_id, element und mindestens eine von {fractions} sind nötig.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: a fraction is not between 0 and 100 %.</source>
      <translation>{where}: Eine Fraktion liegt nicht zwischen 0 und 100 %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: an upper bound of the carbonate step is none of F1.</source>
      <translation>{where}: Eine obere Schranke des Carbonatschritts ist keine von F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: there are no F1_steps “{name}”.</source>
      <translation>{where}: Es gibt keine F1_steps „{name}“.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: there is no row_class “{name}”.</source>
      <translation>{where}: Es gibt keine row_class „{name}“.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: “{bound}” is no bound such as F1:upper.</source>
      <translation>{where}: „{bound}“ ist keine Schranke wie F1:upper.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/evaluator.py" />
      <source>LightGBM cannot evaluate the model: {error}</source>
      <translation>LightGBM kann das Modell nicht auswerten: {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/further.py" />
      <source>{model} is no smooth core: it knows no intervals to score.</source>
      <translation>{model} ist kein glatter Kern: Es kennt keine Intervalle, die zu bewerten wären.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/further.py" />
      <source>{path}: no row of it can be scored.</source>
      <translation>{path}: Keine Zeile davon lässt sich bewerten.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/__init__.py" />
      <source>{count} usable samples are too few for “{mode}”: at least {least} are needed.</source>
      <translation>{count} verwendbare Proben sind zu wenige für „{mode}“: Mindestens {least} sind nötig.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/__init__.py" />
      <source>{count} usable samples are too few for “{mode}”: at least {least} are needed. Recalibrate instead.</source>
      <translation>{count} verwendbare Proben sind zu wenige für „{mode}“: Mindestens {least} sind nötig. Rekalibrieren Sie stattdessen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/boost.py" />
      <source>LightGBM: {error}</source>
      <translation>LightGBM: {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/boost.py" />
      <source>Too few samples state what {logit} needs (F1 to F{last}, and the rest): {count}.</source>
      <translation>Zu wenige Proben geben an, was {logit} braucht (F1 bis F{last} und den Rest): {count}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/bundle.py" />
      <source>{folder} holds other files and no model bundle. Choose a new folder.</source>
      <translation>{folder} enthält andere Dateien und kein Modellbündel. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/bundle.py" />
      <source>{folder} holds other files beside its bundle ({names}).</source>
      <translation>{folder} enthält neben seinem Bündel andere Dateien ({names}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/bundle.py" />
      <source>{folder} is a file: a bundle is a folder.</source>
      <translation>{folder} ist eine Datei: Ein Bündel ist ein Ordner.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Fewer than {} samples ({}) change little: levels move only as far as the samples outweigh the scatter from one soil to the next (about {:.1f} in logits of F1) and what the model knows, slopes hardly.</source>
      <translation>Weniger als {} Proben ({}) ändern wenig: Niveaus bewegen sich nur so weit, wie die Proben die Streuung von einem Boden zum nächsten (etwa {:.1f} in Logits von F1) und das, was das Modell weiß, überwiegen, Steigungen kaum.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Made by a user on {day}: trained on samples alone, for {elements}, from {samples} samples ({table}) in {groups} groups.</source>
      <translation>Von einem Benutzer am {day} gemacht: an Proben allein trainiert, für {elements}, aus {samples} Proben ({table}) in {groups} Gruppen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Made by a user on {day}: {base} with its levels recalibrated for {elements}, from {samples} samples ({table}) in {groups} groups. What follows is the summary of the bundle it rests on.</source>
      <translation>Von einem Benutzer am {day} gemacht: {base}, dessen Niveaus für {elements} rekalibriert sind, aus {samples} Proben ({table}) in {groups} Gruppen. Es folgt die Zusammenfassung des Bündels, auf dem es beruht.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Made by a user on {day}: {base} with trees added for {elements}, from {samples} samples ({table}) in {groups} groups. What follows is the summary of the bundle it rests on.</source>
      <translation>Von einem Benutzer am {day} gemacht: {base} mit zusätzlichen Bäumen für {elements}, aus {samples} Proben ({table}) in {groups} Gruppen. Es folgt die Zusammenfassung des Bündels, auf dem es beruht.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Model of {}</source>
      <translation>Modell aus {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>No theory stands behind this model: outside the soils of its samples it knows nothing.</source>
      <translation>Hinter diesem Modell steht keine Theorie: Außerhalb der Böden seiner Proben weiß es nichts.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Not tested on samples left out by {}: {}</source>
      <translation>Nicht an ausgelassenen Proben geprüft ({}): {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>On samples left out by {} the RMSE of F1 rose from {:.1f} to {:.1f} percentage points: the bundle it rests on may serve better.</source>
      <translation>An ausgelassenen Proben ({}) stieg der RMSE von F1 von {:.1f} auf {:.1f} Prozentpunkte: Das Bündel, auf dem es beruht, kann besser dienen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Recalibration moved levels per element; how mobility responds to soil is as before.</source>
      <translation>Die Rekalibrierung hat Niveaus je Element bewegt; wie die Mobilität auf den Boden reagiert, ist wie vorher.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>The model before was made with a table of this name (“{}”): samples that are in both count twice, and the test does not leave them out of it.</source>
      <translation>Das Modell vorher wurde mit einer Tabelle dieses Namens gemacht („{}“): Proben, die in beiden sind, zählen doppelt, und die Prüfung lässt sie dort nicht aus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>The samples were too few, or in too few groups, to test the result on samples left out: nothing shows that it is better than the bundle it rests on, and its intervals rest on no test.</source>
      <translation>Es waren zu wenige Proben, oder in zu wenigen Gruppen, um das Ergebnis an ausgelassenen Proben zu prüfen: Nichts zeigt, dass es besser ist als das Bündel, auf dem es beruht, und seine Intervalle beruhen auf keiner Prüfung.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>the user's</source>
      <translation>die des Benutzers</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>{}, extended</source>
      <translation>{}, erweitert</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>{}, recalibrated</source>
      <translation>{}, rekalibriert</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/holdout.py" />
      <source>a fold leaves {count} samples to train with, and “{mode}” needs {least}.</source>
      <translation>Eine Aufteilung lässt {count} Proben zum Trainieren, und „{mode}“ braucht {least}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/holdout.py" />
      <source>fewer than {least} places are known. Load a table that has coordinates as a point layer.</source>
      <translation>Weniger als {least} Orte sind bekannt. Eine Tabelle mit Koordinaten als Punktlayer laden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/holdout.py" />
      <source>they are of fewer than {least} sites or sources.</source>
      <translation>Sie sind von weniger als {least} Standorten oder Quellen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/whole.py" />
      <source>F1 on samples left out by {}: RMSE {:.1f}; the model before {:.1f}; the element's mean {:.1f}.</source>
      <translation>F1 an ausgelassenen Proben ({}): RMSE {:.1f}; das Modell vorher {:.1f}; das Mittel des Elements {:.1f}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/whole.py" />
      <source>Nothing shows that the added trees are better on samples left out: they are dropped.</source>
      <translation>Nichts zeigt, dass die hinzugefügten Bäume an ausgelassenen Proben besser sind: Sie werden verworfen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/whole.py" />
      <source>Trained. Testing on samples left out …</source>
      <translation>Trainiert. Prüfung an ausgelassenen Proben …</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>A content of {element} was given, but the elements are {known}.</source>
      <translation>Ein Gehalt von {element} wurde angegeben, aber die Elemente sind {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>METHOD: “{method}” is not one of {known}.</source>
      <translation>METHOD: „{method}“ ist keine von {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The content of {symbol}, {content} mg/kg, cannot be.</source>
      <translation>Der Gehalt von {symbol}, {content} mg/kg, ist unmöglich.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The dataset has no variable {lacking}. It has: {known}.</source>
      <translation>Der Datensatz hat keine Variable {lacking}. Er hat: {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The dataset was merged of variables whose coordinates along {dim} differ by rounding: none has values where another has. Give all the same (assign_coords) before they are merged.</source>
      <translation>Der Datensatz wurde aus Variablen zusammengefügt, deren Koordinaten entlang {dim} sich nur durch Rundung unterscheiden: Keine hat Werte, wo eine andere welche hat. Allen vor dem Zusammenfügen dieselben geben (assign_coords).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The model {model} is another one on this worker than where the run was started: install the same version, or send it with send_model.</source>
      <translation>Das Modell {model} ist auf diesem Arbeitsprozess (worker) ein anderes als dort, wo der Lauf gestartet wurde: dieselbe Version installieren oder es mit send_model senden.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The reference soil: {property} of {value:g} is impossible ({low:g} to {high:g}).</source>
      <translation>Der Referenzboden: {property} von {value:g} ist unmöglich ({low:g} bis {high:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{property} (variable {variable}): the unit “{unit}” is not one of {known}. Set attrs["units"].</source>
      <translation>{property} (Variable {variable}): Die Einheit „{unit}“ ist keine von {known}. attrs["units"] setzen.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable} and {other} differ in their coordinates along {apart}. If by rounding only, give both the same (assign_coords); else bring them onto one grid (reindex_like, interp_like).</source>
      <translation>{variable} und {other} haben entlang {apart} verschiedene Koordinaten. Ist es nur Rundung, beiden dieselben geben (assign_coords); sonst auf ein Gitter bringen (reindex_like, interp_like).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable} has no dimension “element” with the symbols of elements, each once, as mobility gives it.</source>
      <translation>{variable} hat keine Dimension „element“ mit den Symbolen von Elementen, jedes einmal, wie mobility sie liefert.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable} lies along {strangers}, {other} along {known}. Rename its dimensions or, if each pixel of one is to meet all of the other, broadcast them first (xarray.broadcast).</source>
      <translation>{variable} liegt entlang {strangers}, {other} entlang {known}. Die Dimensionen umbenennen oder, wenn jeder Pixel des einen auf alle des anderen treffen soll, beide zuvor ausdehnen (xarray.broadcast).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable}: its attributes say that its numbers are packed (scale_factor {scale}, add_offset {offset}). Open the file with mask_and_scale=True; if they are unpacked already, remove these attributes.</source>
      <translation>{variable}: Nach ihren Attributen sind die Zahlen gepackt (scale_factor {scale}, add_offset {offset}). Öffnen Sie die Datei mit mask_and_scale=True; sind sie schon entpackt, entfernen Sie diese Attribute.</translation>
    </message>
  </context>
</TS>
