<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>SoilMobility</name>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Cadmium: mobile content (mg/kg)</source>
      <translation>Cadmium : teneur mobile (mg/kg)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Cadmium: mobilization risk</source>
      <translation>Cadmium : risque de mobilisation</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Cadmium: {} (%)</source>
      <translation>Cadmium : {} (%)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F1 exchangeable, acid-soluble</source>
      <translation>F1 échangeable, soluble à l'acide</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F2 reducible (oxides)</source>
      <translation>F2 réductible (oxydes)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F3 oxidisable (organic matter)</source>
      <translation>F3 oxydable (matière organique)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>F4 residual (lattice)</source>
      <translation>F4 résiduelle (réseau cristallin)</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Fractionation of cadmium</source>
      <translation>Fractionnement du cadmium</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Mobility</source>
      <translation>Mobilité</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Region</source>
      <translation>Région</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Risk</source>
      <translation>Risque</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Soil Mobility: example region</source>
      <translation>Soil Mobility : région d'exemple</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>Soil and contents</source>
      <translation>Sol et teneurs</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>{} cannot be opened.</source>
      <translation>{} ne peut pas être ouvert.</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>{} cannot be written: {}</source>
      <translation>{} ne peut pas être écrit : {}</translation>
    </message>
    <message>
      <location filename="../gui/example_project.py" />
      <source>{}: mobility (F1, %)</source>
      <translation>{} : mobilité (F1, %)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>A bundled model by name, or a folder. Empty: the first bundled one.</source>
      <translation>Un modèle fourni, par son nom, ou un dossier. Vide : le premier fourni.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Agency, for atlases</source>
      <translation>Organisme, pour les atlas</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Cache</source>
      <translation>Cache</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Cache: {} is a file, not a folder.</source>
      <translation>Cache : {} est un fichier, pas un dossier.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Class limits (% F1)</source>
      <translation>Limites des classes (% F1)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Defaults</source>
      <translation>Valeurs par défaut</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty</source>
      <translation>Vider</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty: a folder in the QGIS profile.</source>
      <translation>Vide : un dossier du profil QGIS.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty: the bundled table.</source>
      <translation>Vide : la table fournie.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Empty: the risk assessment code.</source>
      <translation>Vide : le code d'évaluation du risque (RAC).</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>In the cache</source>
      <translation>Dans le cache</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Logo: there is no file {}.</source>
      <translation>Logo : il n'y a pas de fichier {}.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
      <translation>Images (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Remove all pieces of soil maps in {}? They are fetched anew when they are needed.</source>
      <translation>Supprimer tous les morceaux de cartes de sol dans {} ? Ils seront téléchargés à nouveau au besoin.</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Soil maps from servers</source>
      <translation>Cartes de sol des serveurs</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Soil property</source>
      <translation>Propriété du sol</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Sources of soil maps</source>
      <translation>Sources des cartes de sol</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Table of sources</source>
      <translation>Table des sources</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>Tables (*.csv)</source>
      <translation>Tables (*.csv)</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>What cannot be used</source>
      <translation>Ce qui ne peut pas être utilisé</translation>
    </message>
    <message>
      <location filename="../gui/options.py" />
      <source>{} MB</source>
      <translation>{} Mo</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>&lt;b&gt;Done.&lt;/b&gt; The districts are in the group “Soil Mobility” of the layer tree. Each result is an estimate for screening. The same steps with your own maps: menu Plugins, Soil Mobility.</source>
      <translation>&lt;b&gt;Terminé.&lt;/b&gt; Les districts sont dans le groupe « Soil Mobility » du panneau Couches. Chaque résultat est une estimation pour un premier tri. Les mêmes étapes avec vos propres cartes : menu Extensions, Soil Mobility.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>A synthetic region with a smelter: maps of the soil, five districts, laboratory samples.</source>
      <translation>Une région synthétique avec une fonderie : cartes de sol, cinq districts, échantillons de laboratoire.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Classify the risk</source>
      <translation>Classer le risque</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>From pH, organic carbon, clay and CEC: how much of the cadmium is mobile (F1), and how sure. What lies above the median content is taken as the smelter's, which is more mobile.</source>
      <translation>D'après le pH, le carbone organique, l'argile et la CEC : quelle part du cadmium est mobile (F1), et avec quelle certitude. Ce qui dépasse la médiane des teneurs est attribué à la fonderie, et plus mobile.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Load the example</source>
      <translation>Charger l'exemple</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Means and shares of each district, and a report. Districts are coloured by what differs.</source>
      <translation>Moyennes et parts de chaque district, et un rapport. Les districts sont colorés selon ce qui diffère.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Open the report</source>
      <translation>Ouvrir le rapport</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Predict fractions of cadmium</source>
      <translation>Prédire les fractions du cadmium</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Show the dialog</source>
      <translation>Afficher la boîte de dialogue</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Soil Mobility: first map</source>
      <translation>Soil Mobility : première carte</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>Summarise by districts</source>
      <translation>Résumer par districts</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>The layer “{}” is not in the project: load the example again.</source>
      <translation>La couche « {} » n'est pas dans le projet : charger l'exemple à nouveau.</translation>
    </message>
    <message>
      <location filename="../gui/tour.py" />
      <source>The mobile share in classes, by the risk assessment code: below 1 % none, from 50 % very high.</source>
      <translation>La part mobile en classes, selon le code d'évaluation du risque (RAC) : moins de 1 % aucun risque, à partir de 50 % très élevé.</translation>
    </message>
    <message>
      <location filename="../gui/what_if.py" />
      <source>{} (not given)</source>
      <translation>{} (non donné)</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Ask</source>
      <translation>Interroger</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Ask about the place of these coordinates.</source>
      <translation>Interroger le lieu de ces coordonnées.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Back to the soil of the place.</source>
      <translation>Revenir au sol du lieu.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Choose an element.</source>
      <translation>Choisir un élément.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Click the map to ask about a place.</source>
      <translation>Cliquer sur la carte pour interroger un lieu.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Click the map, or type coordinates.</source>
      <translation>Cliquer sur la carte, ou saisir des coordonnées.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates</source>
      <translation>Coordonnées</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates ({})</source>
      <translation>Coordonnées ({})</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates are two numbers, such as 351200.5, 6094300.</source>
      <translation>Les coordonnées sont deux nombres, comme 351200.5, 6094300.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Coordinates of a place: x, y (or longitude, latitude).</source>
      <translation>Coordonnées d'un lieu : x, y (ou longitude, latitude).</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy all of it as a picture.</source>
      <translation>Copier le tout en image.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy all of it as text.</source>
      <translation>Copier le tout en texte.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy as picture</source>
      <translation>Copier en image</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Copy as text</source>
      <translation>Copier en texte</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Elements</source>
      <translation>Éléments</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Elements to be shown side by side.</source>
      <translation>Éléments à montrer côte à côte.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Fractions F1 to F4</source>
      <translation>Fractions F1 à F4</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Guidance value</source>
      <translation>Valeur guide</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Layer</source>
      <translation>Couche</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Mapped here: {}</source>
      <translation>Cartographié ici : {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>No local guidance value: {}</source>
      <translation>Pas de valeur guide locale : {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Pick on the map</source>
      <translation>Choisir sur la carte</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Prediction that is asked.</source>
      <translation>Prédiction interrogée.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Published value that the local one is derived from.</source>
      <translation>Valeur publiée dont la locale est dérivée.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Reset</source>
      <translation>Réinitialiser</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Soil here: {}</source>
      <translation>Sol ici : {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>The content is not known here: nothing is mapped. Move its slider to see what would be.</source>
      <translation>La teneur n'est pas connue ici : rien n'est cartographié. Déplacer son curseur pour voir ce qu'il en serait.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>There is no prediction of Soil Mobility in the project. Make one first (menu Soil Mobility, Predict), or add one.</source>
      <translation>Il n'y a pas de prédiction de Soil Mobility dans le projet. En faire une d'abord (menu Soil Mobility, Prédire), ou en ajouter une.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>What drives it</source>
      <translation>Ce qui la détermine</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>What if (in brackets: as it is here): {}</source>
      <translation>Et si (entre parenthèses : les valeurs d'ici) : {}</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>What if?</source>
      <translation>Et si ?</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>Why here?</source>
      <translation>Pourquoi ici ?</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>as in the layer</source>
      <translation>comme dans la couche</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>no CRS</source>
      <translation>pas de SCR</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>no value</source>
      <translation>aucune valeur</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>x, y</source>
      <translation>x, y</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>{} content (mg/kg)</source>
      <translation>Teneur en {} (mg/kg)</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>{} elements are chosen: the first {} are shown.</source>
      <translation>{} éléments sont choisis : les {} premiers sont montrés.</translation>
    </message>
    <message>
      <location filename="../gui/why_here.py" />
      <source>▼ as it is here: F1 {} %</source>
      <translation>▼ valeurs d'ici : F1 {} %</translation>
    </message>
    <message>
      <location filename="../gui/why_pictures.py" />
      <source>reference soil</source>
      <translation>sol de référence</translation>
    </message>
    <message>
      <location filename="../gui/why_pictures.py" />
      <source>this soil</source>
      <translation>ce sol</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>BCR-measured</source>
      <translation>mesuré selon BCR</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>aqua regia</source>
      <translation>eau régale</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>blocks</source>
      <translation>blocs</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>compound</source>
      <translation>composée</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>count</source>
      <translation>nombre</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>exchangeable</source>
      <translation>échangeable</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>extend</source>
      <translation>étendre</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>groups</source>
      <translation>groupes</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>invert</source>
      <translation>inversion</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>linear</source>
      <translation>linéaire</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>lookup</source>
      <translation>consultation</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>map median</source>
      <translation>médiane de la carte</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>new</source>
      <translation>nouveau</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>other extract measured</source>
      <translation>mesuré par un autre extrait</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>partly</source>
      <translation>partiellement</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>prior only</source>
      <translation>théorie seule</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>recalibrate</source>
      <translation>recalibrer</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>total</source>
      <translation>total</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>toxicity</source>
      <translation>pondéré par la toxicité</translation>
    </message>
    <message>
      <location filename="../mobility" />
      <source>worst</source>
      <translation>le pire (mobilité la plus élevée)</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Click a predicted map: what is predicted there, how sure, why, and what if.</source>
      <translation>Cliquer sur une carte prédite : ce qui y est prédit, avec quelle certitude, pourquoi, et ce qui changerait si le sol était autre.</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Edit a ready model</source>
      <translation>Modifier un modèle prêt à l'emploi</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>First map</source>
      <translation>Première carte</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Manual</source>
      <translation>Manuel</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>No program opens web pages here. The page is the file {}.</source>
      <translation>Aucun programme n'ouvre de pages web ici. La page est le fichier {}.</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Open the example project</source>
      <translation>Ouvrir le projet d'exemple</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>The Processing plugin is not active.</source>
      <translation>L'extension Processing (Traitement) n'est pas active.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>A file</source>
      <translation>Un fichier</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>An error that Soil Mobility does not know: {} ({}). Please report it, with the text in the panel “Log Messages”, tab “Soil Mobility”.</source>
      <translation>Une erreur que Soil Mobility ne connaît pas : {} ({}). Veuillez la signaler, avec le texte du panneau « Journal des messages », onglet « Soil Mobility ».</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Canceled: nothing was written.</source>
      <translation>Annulé : rien n'a été écrit.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>The report {path} cannot be written: {reason}. Is the disk full, or is there no such folder?</source>
      <translation>Le rapport {path} ne peut pas être écrit : {reason}. Le disque est-il plein, ou le dossier n'existe-t-il pas ?</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>after Qi et al. 2025, doi 10.1038/s41467-025-58026-8; model, element list and class limits are this project's</source>
      <translation>d'après Qi et al. 2025, doi 10.1038/s41467-025-58026-8 ; le modèle, la liste des éléments et les limites de classes sont ceux de ce projet</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{} cannot be written: {}. Is it open in another program or loaded as a layer, or may you not write there? Files that are there already are whole.</source>
      <translation>Impossible d'écrire {} : {}. Le fichier est-il ouvert dans un autre programme ou chargé comme couche, ou l'écriture y est-elle interdite ? Les fichiers déjà présents sont intacts.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{} cannot be written: {}. Is the disk full? Files that are there already are whole.</source>
      <translation>{} ne peut pas être écrit : {}. Le disque est-il plein ? Les fichiers déjà présents sont entiers.</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>{}: no value came, as from an expression with an unknown variable. The default is taken.</source>
      <translation>{} : aucune valeur n'est arrivée, comme d'une expression dont une variable est inconnue. La valeur par défaut est prise.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/area_report.py" />
      <source>From zones such as districts to a report on them, without maps of your own: soil maps of the zones are fetched from a public server, the mobility of the prevalent metals (As, Cd, Cr, Cu, Hg, Pb) is predicted from them, joined into a composite risk, and summarised by zones.

What the server sends is a model of the world's soils on 250 m: good for a first look at a country or a province, too coarse for fields. Without TOTALS the contents are those of an ordinary topsoil, and the maps show where the soil would let metals go, not where there are many.

This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with “Edit a ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own.</source>
      <translation>Fait un rapport sur des zones telles que des districts, sans carte à fournir : les cartes de sol des zones sont prises sur un serveur public, la mobilité des métaux les plus courants (As, Cd, Cr, Cu, Hg, Pb) en est prédite, réunie en un risque composite et résumée par zones.

Ce que le serveur envoie est un modèle des sols du monde à 250 m : bon pour un premier regard sur un pays ou une province, trop grossier pour des parcelles. Sans TOTALS, les teneurs sont celles d'un horizon de surface ordinaire, et les cartes montrent où le sol laisserait aller les métaux, pas où il y en a beaucoup.

C'est un modèle du modeleur graphique. Pour choisir d'autres éléments, limites de classes ou étapes, l'y ouvrir par « Modifier un modèle prêt à l'emploi » dans le menu Extensions, Soil Mobility, et l'enregistrer sous un autre nom.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/area_report.py" />
      <source>Guidance</source>
      <translation>Valeurs guides</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/area_report.py" />
      <source>Model: soil maps of my area, mobility, composite risk, zonal report</source>
      <translation>Modèle : cartes de sol de ma zone, mobilité, risque composite, rapport par zones</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Area of class {0} ({1}), m²</source>
      <translation>Surface de la classe {0} ({1}), m²</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Band</source>
      <translation>Bande</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Classifies mobility (F1 in %) by the risk assessment code (Perin et al. 1985): below 1 % no, 1 to 10 low, 10 to 30 medium, 30 to 50 high, 50 and more very high. A value on a limit belongs to the class above. Other limits can be set.

A class says what is most plausible, not how sure that is. With PROBABILITY (a result of “Predict fractionation of an element”, OUTPUT_PROBABILITY) a second band gives the probability of medium or above in %, and the report how much of the area is probably so (0.9 or more), hardly (below 0.1) and undecided.

The table gives pixels, area on the ellipsoid and share of each class; the report shows them with a map.</source>
      <translation>Classe la mobilité (F1 en %) selon le code d'évaluation du risque (RAC ; Perin et al. 1985) : moins de 1 % aucun risque, de 1 à 10 faible, de 10 à 30 moyen, de 30 à 50 élevé, 50 et plus très élevé. Une valeur sur une limite appartient à la classe supérieure. D'autres limites sont possibles.

Une classe dit ce qui est le plus plausible, pas à quel point c'est sûr. Avec PROBABILITY (un résultat de « Prédire le fractionnement d'un élément », OUTPUT_PROBABILITY), une deuxième bande donne la probabilité d'un risque moyen ou plus en %, et le rapport les parts de la surface où c'est probable (0,9 ou plus), peu probable (moins de 0,1) ou indécis.

Le tableau donne les pixels, la surface sur l'ellipsoïde et la part de chaque classe ; le rapport les montre avec une carte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Classify mobilization risk</source>
      <translation>Classer le risque de mobilisation</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobility or fractionation raster; values are in %.</source>
      <translation>Raster de mobilité ou de fractions ; valeurs en %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Mobilization risk: {}</source>
      <translation>Risque de mobilisation : {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>OUTPUT_PROBABILITY of the fractionation of the same element; its band for the limit of medium is taken.</source>
      <translation>OUTPUT_PROBABILITY du fractionnement du même élément ; sa bande pour la limite du risque moyen est prise.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Share of the area where medium risk or above has a probability from 0.1 to 0.9</source>
      <translation>Part de la surface où le risque moyen ou plus a une probabilité de 0,1 à 0,9</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>Share of the area where medium risk or above has a probability of 0.9 or more</source>
      <translation>Part de la surface où le risque moyen ou plus a une probabilité de 0,9 ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/classify_risk.py" />
      <source>{SHARE_MEDIUM_OR_ABOVE:.1f} % of the area is at medium risk or above; mean mobility {MEAN_MOBILITY:.1f} %.</source>
      <translation>{SHARE_MEDIUM_OR_ABOVE:.1f} % de la surface est à risque moyen ou plus ; mobilité moyenne {MEAN_MOBILITY:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Classes of the index</source>
      <translation>Classes de l'indice</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk classes</source>
      <translation>Classes du risque composite</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk classes: {:.0f} % at medium or above</source>
      <translation>Classes du risque composite : {:.0f} % à risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Composite risk of several elements</source>
      <translation>Risque composite de plusieurs éléments</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Count elements from this class on</source>
      <translation>Compter les éléments à partir de cette classe</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Elements to be joined. None: the potentially toxic ones among the bands.</source>
      <translation>Éléments à réunir. Aucun choix : les potentiellement toxiques parmi les bandes.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Highest mobility of several elements (%)</source>
      <translation>Mobilité la plus élevée de plusieurs éléments (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>How the elements are joined; see the description.</source>
      <translation>Comment les éléments sont réunis ; voir la description.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>INPUT (“{layer}”): no band is named after {missing}. Its elements are: {known}.</source>
      <translation>INPUT (« {layer} ») : aucune bande n'est nommée d'après {missing}. Ses éléments sont : {known}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Joins the mobility (F1, %) of several elements into one index per pixel. The bands of the input are told apart by name: each bears its element's symbol, as “Predict mobility of several elements” writes them.

worst: the highest mobility, whose class is the worst class. mean: the mean mobility. toxicity: the mean weighted by toxic-response factors (Hakanson 1980; Xu et al. 2008); elements without a factor are left out and named in the log. It is not Hakanson's ecological risk index, which multiplies factors with ratios of contents. count: the number of elements at or above a class.

By default the potentially toxic elements among the bands are joined: As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, Tl, U, V and Zn. Over all elements the alkalis would make every pixel “very high”. A pixel that lacks any of the elements is nodata.</source>
      <translation>Réunit la mobilité (F1, %) de plusieurs éléments en un indice par pixel. Les bandes de l'entrée se reconnaissent à leur nom : chacune porte le symbole de son élément, comme les écrit « Prédire la mobilité de plusieurs éléments ».

worst : la mobilité la plus élevée, dont la classe est la pire. mean : la mobilité moyenne. toxicity : la moyenne pondérée par des facteurs de réponse toxique (Hakanson 1980 ; Xu et al. 2008) ; les éléments sans facteur sont écartés et nommés dans le journal. Ce n'est pas l'indice de risque écologique de Hakanson, qui multiplie les facteurs par des rapports de teneurs. count : le nombre d'éléments à partir d'une classe.

Sans choix, les éléments potentiellement toxiques parmi les bandes sont réunis : As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, Tl, U, V et Zn. Sur tous les éléments, les alcalins rendraient chaque pixel « très élevé ». Un pixel auquel manque l'un des éléments est sans valeur.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Mean mobility of several elements (%)</source>
      <translation>Mobilité moyenne de plusieurs éléments (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Mobility of several elements (F1, %)</source>
      <translation>Mobilité de plusieurs éléments (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Most critical element</source>
      <translation>Élément le plus critique</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Number of elements at {} risk or above</source>
      <translation>Nombre d'éléments à ce risque ou plus : {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Number of elements joined</source>
      <translation>Nombre d'éléments réunis</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>OUTPUT_CLASSES: a number of elements has no class of mobility. Leave it out or change METHOD.</source>
      <translation>OUTPUT_CLASSES : un nombre d'éléments n'a pas de classe de mobilité. L'omettre ou changer METHOD.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>One band per element, named by its symbol.</source>
      <translation>Une bande par élément, nommée par son symbole.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Only for the method count: the lowest class that counts.</source>
      <translation>Seulement pour la méthode « nombre d'éléments à partir d'une classe » (count) : la classe la plus basse qui compte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Share of the area at medium risk or above (not for count)</source>
      <translation>Part de la surface à risque moyen ou plus (pas pour count)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>Toxicity-weighted mobility (%)</source>
      <translation>Mobilité pondérée par la toxicité (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>mean mobility</source>
      <translation>mobilité moyenne</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>mean weighted by toxicity</source>
      <translation>moyenne pondérée par la toxicité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>number at or above a class</source>
      <translation>nombre d'éléments à partir d'une classe</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/composite_risk.py" />
      <source>{SHARE_MEDIUM_OR_ABOVE:.1f} % of the area is at medium risk or above; mean of the index {MEAN_INDEX:.1f} %.</source>
      <translation>{SHARE_MEDIUM_OR_ABOVE:.1f} % de la surface est à risque moyen ou plus ; moyenne de l'indice {MEAN_INDEX:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Describe model</source>
      <translation>Décrire un modèle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Elements measured</source>
      <translation>Éléments mesurés</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Elements partly measured</source>
      <translation>Éléments partiellement mesurés</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Elements that rest on theory alone</source>
      <translation>Éléments reposant sur la seule théorie</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Of the model's elements {ELEMENTS_MEASURED} are measured and {ELEMENTS_PARTLY} partly; {ELEMENTS_PRIOR_ONLY} rest on theory alone.</source>
      <translation>Éléments du modèle : mesurés {ELEMENTS_MEASURED}, mesurés en partie {ELEMENTS_PARTLY}, reposant sur la seule théorie {ELEMENTS_PRIOR_ONLY}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>One file, for the screen and for paper (print it to PDF).</source>
      <translation>Un seul fichier, pour l'écran et le papier (imprimer en PDF).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Page</source>
      <translation>Page</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/describe_model.py" />
      <source>Writes the card of a model as a page: which elements were measured and which rest on theory alone, how far predictions for unseen sources are off, how each element responds to pH and organic carbon, what the model cannot do, and the sources with their licences. Read it before a decision rests on a map.

MODEL is the folder of a bundle, for example one trained on your own samples; by default that of the options, else the first bundled one.</source>
      <translation>Écrit la fiche d'un modèle sous forme de page : quels éléments ont été mesurés et lesquels reposent sur la seule théorie, de combien se trompent les prédictions pour des sources qu'il n'a pas vues, comment chaque élément répond au pH et au carbone organique, ce que le modèle ne sait pas faire, et les sources avec leurs licences. À lire avant toute décision fondée sur une carte.

MODEL est le dossier d'un modèle complet (bundle), par exemple entraîné sur vos propres échantillons ; sinon celui des options, ou le premier fourni.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>A layout saved in QGIS (.qpt). Empty: the bundled one.</source>
      <translation>Une mise en page enregistrée dans QGIS (.qpt). Vide : celle fournie.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Atlas</source>
      <translation>Atlas</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>District atlas</source>
      <translation>Atlas des districts</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Districts with a page</source>
      <translation>Districts avec une page</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Layout template</source>
      <translation>Modèle de mise en page</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Title of the atlas (default: the name of the raster).</source>
      <translation>Titre de l'atlas (par défaut : le nom du raster).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>Writes one PDF with one A4 page a district: a map with the district's outline and its neighbours, the shares of the classes, key figures, the most critical elements where INPUT has several, and what the numbers rest on. A cover shows all districts and ranks them. Text can be searched, lines are vector graphics; the raster is a picture.

The numbers are those of “Summarise by zones” with the same parameters. Districts without a polygon have no page but stand in the table; the pages follow the ranks.

TEMPLATE is a layout saved from QGIS's layout window. The bundled one (processing/templates/district.qpt in the plugin's folder) can be opened there, changed and saved under another name. Its labels take their texts from fields of the district (the columns of “Summarise by zones”, the fields of ZONES, and rank_text, figure_names, figure_values, critical_text, class_bar) and from variables of the layout, whose names begin with sm_. Agency and logo are set in Settings, Options, Soil Mobility.</source>
      <translation>Écrit un PDF d'une page A4 par district : une carte avec le contour du district et ses voisins, les parts des classes, des chiffres clés, les éléments les plus critiques si INPUT en a plusieurs, et ce sur quoi reposent les chiffres. Une couverture montre tous les districts et leur classement. Le texte peut être recherché, les lignes sont vectorielles ; le raster est une image.

Les chiffres sont ceux de « Résumer par zones » avec les mêmes paramètres. Les districts sans polygone n'ont pas de page mais figurent dans le tableau ; les pages suivent les rangs.

TEMPLATE est une mise en page enregistrée depuis la fenêtre de mise en page de QGIS. Celle fournie (processing/templates/district.qpt dans le dossier de l'extension) peut y être ouverte, modifiée et enregistrée sous un autre nom. Ses étiquettes tirent leurs textes des champs du district (les colonnes de « Résumer par zones », les champs de ZONES, et rank_text, figure_names, figure_values, critical_text, class_bar) et des variables de la mise en page, dont les noms commencent par sm_. L'organisme et le logo se règlent dans Préférences, Options, Soil Mobility.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>at most {} letters have a place.</source>
      <translation>il n'y a de place que pour {} caractères.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/district_atlas.py" />
      <source>{DISTRICTS:,} districts have a page in the PDF.</source>
      <translation>Districts avec une page dans le PDF : {DISTRICTS:,}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Copies a small example region to a folder and loads it: pH, organic carbon, clay, CEC, contents around a smelter, administrative zones and laboratory samples. The region is synthetic, made by a script of this project; it is for trying the plugin, not for conclusions.</source>
      <translation>Copie une petite région d'exemple dans un dossier et la charge : pH, carbone organique, argile, CEC, teneurs autour d'une fonderie, zones administratives et échantillons de laboratoire. La région est synthétique, faite par un script de ce projet ; elle sert à essayer l'extension, pas à conclure.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Example data</source>
      <translation>Données d'exemple</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>FOLDER: the example cannot be written to “{folder}”: {problem}. Choose a folder you may write to.</source>
      <translation>FOLDER : l'exemple ne peut pas être écrit dans « {folder} » : {problem}. Choisir un dossier où l'écriture est permise.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Prepare</source>
      <translation>Préparer</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>The example region is ready: soil, total contents, zones and samples. Next: “Predict fractionation of an element”, whose dialog offers these layers.</source>
      <translation>La région d'exemple est prête : sol, teneurs totales, zones et échantillons. Ensuite : « Prédire le fractionnement d'un élément », dont la boîte de dialogue propose ces couches.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/example_data.py" />
      <source>Where the files are copied to; files of the same name are replaced.</source>
      <translation>Où les fichiers sont copiés ; ceux du même nom sont remplacés.</translation>
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
      <translation>CEC de l'année finale</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>CEC {}</source>
      <translation>CEC {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Ceiling of SOC (% by mass)</source>
      <translation>Plafond du SOC (% en masse)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Ceiling of SOC per pixel</source>
      <translation>Plafond du SOC par pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Factor of growth where nothing limits it (not with RATE_RASTER)</source>
      <translation>Facteur de croissance là où rien ne la limite (pas avec RATE_RASTER)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>For example cropland: all values but 0 and nodata take part. The other pixels stay as they are.</source>
      <translation>Par exemple les terres cultivées : toutes les valeurs participent, sauf 0 et l'absence de valeur. Les autres pixels restent tels quels.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Four Per Mille: soil organic carbon of a later year</source>
      <translation>Quatre pour mille : carbone organique du sol d'une année ultérieure</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Growth</source>
      <translation>Croissance</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Growth per pixel (per mille per year)</source>
      <translation>Croissance par pixel (pour mille par an)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>In the unit of its band if that states one, else in the unit of SOC. Nodata: no ceiling.</source>
      <translation>Dans l'unité de sa bande si elle en indique une, sinon dans celle du SOC. Sans valeur : pas de plafond.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Leave organic soils as they are</source>
      <translation>Laisser les sols organiques tels quels</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Lets soil organic carbon (SOC) grow by a yearly rate from the year of the map to a later one, by 4 per mille from 2024 to 2050 unless you say otherwise. The result is in the unit of the input, as decimals, with the same nodata pixels.

Compound growth: SOC × (1 + r)^n; linear: SOC × (1 + r n). For 26 years at 4 per mille: 1.1094 or 1.104. SOC never exceeds 58 % by mass. A ceiling, a mask of the land that takes part and a raster of rates are optional; organic soils (more than 12 % organic carbon) are counted, and left as they are if you ask for it.

The unit of SOC is needed only for what is stated in % by mass: the limit of 58 %, CEILING, organic soils and CEC. With CEC given, the exchange capacity follows the carbon that is added.

The initiative counts carbon stocks; scaling the content assumes that the bulk density stays as it is.</source>
      <translation>Fait croître le carbone organique du sol (SOC) à un taux annuel, de l'année de la carte à une année ultérieure, par défaut de 4 pour mille de 2024 à 2050. Le résultat est dans l'unité de l'entrée, en nombres décimaux, avec les mêmes pixels sans valeur.

Croissance composée (compound) : SOC × (1 + r)^n ; linéaire (linear) : SOC × (1 + r n). Pour 26 ans à 4 pour mille : 1,1094 ou 1,104. Le SOC ne dépasse jamais 58 % en masse. Un plafond, un masque des terres qui participent et un raster de taux sont facultatifs ; les sols organiques (plus de 12 % de carbone organique) sont comptés, et laissés tels quels sur demande.

L'unité du SOC n'est nécessaire que pour ce qui est donné en % en masse : la limite de 58 %, CEILING, les sols organiques et la CEC. Si CEC est donnée, la capacité d'échange suit le carbone ajouté.

L'initiative raisonne en stocks de carbone ; appliquer le taux à la teneur suppose que la densité apparente reste la même.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mask of the land that takes part</source>
      <translation>Masque des terres qui participent</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mean SOC goes from {MEAN_SOC_BEFORE:.3g} to {MEAN_SOC_AFTER:.3g}, in the unit of the input.</source>
      <translation>Le SOC moyen passe de {MEAN_SOC_BEFORE:.3g} à {MEAN_SOC_AFTER:.3g}, dans l'unité de l'entrée.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mean SOC in the end year, in the unit of the input</source>
      <translation>SOC moyen de l'année finale, dans l'unité de l'entrée</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Mean SOC in the start year, in the unit of the input</source>
      <translation>SOC moyen de l'année initiale, dans l'unité de l'entrée</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>No soil grows beyond it, in % organic carbon by mass; soils above it already stay as they are.</source>
      <translation>Aucun sol ne croît au-delà, en % de carbone organique en masse ; les sols déjà au-dessus restent tels quels.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>OUTPUT_CEC needs the raster CEC.</source>
      <translation>OUTPUT_CEC a besoin du raster CEC.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>SOC of the end year</source>
      <translation>SOC de l'année finale</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>SOC {}</source>
      <translation>SOC {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Scenario</source>
      <translation>Scénario</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Share of the area that stopped at the ceiling or at 58 %</source>
      <translation>Part de la surface arrêtée au plafond ou à 58 %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Share of the area with organic soils (where the unit is known)</source>
      <translation>Part de la surface de sols organiques (si l'unité est connue)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Soils with more than {0} % organic carbon keep what they have.</source>
      <translation>Les sols de plus de {0} % de carbone organique gardent ce qu'ils ont.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>The initiative asks for 4. A negative rate is a loss.</source>
      <translation>L'initiative demande 4. Un taux négatif est une perte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>Used instead of RATE. Pixels without a value stay as they are.</source>
      <translation>Utilisé au lieu de RATE. Les pixels sans valeur restent tels quels.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille.py" />
      <source>compound: (1 + r)^n. linear: 1 + r n.</source>
      <translation>compound : (1 + r)^n. linear : 1 + r n.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Area that ends in a higher class (m²)</source>
      <translation>Surface qui finit dans une classe plus élevée (m²)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Area that ends in a lower class (m²)</source>
      <translation>Surface qui finit dans une classe plus basse (m²)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of mobility of {}, {} to {} (percentage points)</source>
      <translation>Changement de mobilité de {}, de {} à {} (points de pourcentage)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of risk class, {} to {}</source>
      <translation>Changement de classe de risque, de {} à {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Change of the composite index since {}</source>
      <translation>Changement de l'indice composite depuis {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Four Per Mille: change of mobility and risk</source>
      <translation>Quatre pour mille : changement de mobilité et de risque</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Mean of the index after (%)</source>
      <translation>Moyenne de l'indice après (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Mean of the index before (%)</source>
      <translation>Moyenne de l'indice avant (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Of the stepped output and the report's animation.</source>
      <translation>Pour le résultat par étapes et l'animation du rapport.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Predicts the mobility of one or many elements for the soil as it is and for the soil with more organic carbon, in one pass, and tells what changes. By default carbon grows by 4 per mille per year from 2024 to 2050, as the Four Per Mille Initiative asks for.

Change: percentage points of F1, one band per element. The elements are joined into one index (METHOD: worst is the highest mobility, mean the mean, toxicity the mean weighted by toxic-response factors), whose risk class before and after gives the transition classes and the share of the land at medium risk or above, for each zone if there are zones.

Probability: whether CEC follows SOC or stays decides the sign for some elements. By default it follows; the report shows both, each with the probability that mobility rises, where the model can tell. Between 0.1 and 0.9 the word is undecided, and such cells and elements are grey; tables count probable rises (up_Cd: % of the changing area) and falls (dn_Cd) apart from them.

Steps: the change of the index since the start year, a band every STEP years, which the Temporal Controller plays: set its step to years, QGIS begins with hours. From QGIS 3.38 on that is one layer; before, one layer per year in a group.

Where the scenario leaves the training range of the model, values are clamped to it; such pixels are counted and shown (last band of the classes).

The change is that of “Four Per Mille: soil organic carbon of a later year” followed by two predictions, without the rounding of their files, where SOC is on the reference grid; else it is resampled first and grows then.</source>
      <translation>Prédit la mobilité d'un ou de plusieurs éléments pour le sol tel qu'il est et pour le sol plus riche en carbone organique, en un seul passage, et dit ce qui change. Par défaut le carbone croît de 4 pour mille par an de 2024 à 2050, comme le demande l'initiative 4 pour 1000.

Changement : points de pourcentage de F1, une bande par élément. Les éléments sont réunis en un indice (METHOD : la mobilité la plus élevée, worst ; la mobilité moyenne, mean ; ou la moyenne pondérée par des facteurs de réponse toxique, toxicity), dont la classe de risque avant et après donne les classes de transition et la part des terres à risque moyen ou plus, par zone s'il y a des zones.

Probabilité : que la CEC suive le SOC ou reste inchangée décide du signe pour certains éléments. Par défaut elle suit ; le rapport montre les deux, chacun avec la probabilité que la mobilité monte, là où le modèle peut la donner. Entre 0,1 et 0,9 le verdict est « indécis », et ces cellules et éléments sont gris ; les tableaux comptent à part les hausses probables (up_Cd : % de la surface qui change) et les baisses (dn_Cd).

Étapes : le changement de l'indice depuis l'année initiale, une bande par pas de temps (STEP), que le contrôleur temporel fait défiler : régler son pas sur les années, QGIS commence par des heures. À partir de QGIS 3.38 c'est une seule couche ; avant, une couche par an dans un groupe.

Là où le scénario quitte le domaine d'entraînement du modèle, les valeurs sont ramenées à son bord ; ces pixels sont comptés et montrés (dernière bande des classes).

Le changement est celui de « Quatre pour mille : carbone organique du sol d'une année ultérieure » suivi de deux prédictions, sans l'arrondi de leurs fichiers, si le SOC est sur la grille de référence ; sinon il est d'abord rééchantillonné, puis croît.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Probability that the mobility of {} rises, {} to {}</source>
      <translation>Probabilité que la mobilité de {} monte, de {} à {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area at medium risk or above after</source>
      <translation>Part de la surface à risque moyen ou plus après</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area at medium risk or above before</source>
      <translation>Part de la surface à risque moyen ou plus avant</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area outside the training range after</source>
      <translation>Part de la surface hors du domaine d'entraînement après</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area outside the training range before</source>
      <translation>Part de la surface hors du domaine d'entraînement avant</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area that leaves the training range in the scenario</source>
      <translation>Part de la surface qui quitte le domaine d'entraînement dans le scénario</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Share of the area with organic soils</source>
      <translation>Part de la surface en sols organiques</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>The mean of the index goes from {MEAN_INDEX_BEFORE:.2f} to {MEAN_INDEX_AFTER:.2f} %.</source>
      <translation>La moyenne de l'indice passe de {MEAN_INDEX_BEFORE:.2f} à {MEAN_INDEX_AFTER:.2f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Transitions (by zone)</source>
      <translation>Transitions (par zone)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Uncertainty of the change (half-width of the 90 % interval)</source>
      <translation>Incertitude du changement (demi-largeur de l'intervalle à 90 %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Uncertainty of the change of mobility of {} (± percentage points)</source>
      <translation>Incertitude du changement de mobilité de {} (± points de pourcentage)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Years between steps</source>
      <translation>Années entre les étapes</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_change.py" />
      <source>Zones: change of the composite index (percentage points)</source>
      <translation>Zones : changement de l'indice composite (points de pourcentage)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>From maps of the soil to a report by zones such as districts: the mobility of the potentially toxic elements today and with the organic carbon that the Four Per Mille Initiative asks for, the composite risk of both, a summary of each by zones, and a report of the change.

Whether CEC follows the carbon or stays decides the sign for some elements. The report of the change shows both, the maps are of the one chosen (COUPLE_CEC). Where no CEC is given it is estimated from the carbon, which it follows in the maps of the later year, whatever is chosen.

This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with “Edit a ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own.</source>
      <translation>Va des cartes de sol à un rapport par zones telles que des districts : la mobilité des éléments potentiellement toxiques aujourd'hui et avec le carbone organique que demande l'initiative 4 pour 1000, le risque composite des deux, un résumé de chacun par zones et un rapport sur le changement.

Que la CEC suive le carbone ou reste inchangée décide du signe pour certains éléments. Le rapport sur le changement montre les deux, les cartes ce qui est choisi (COUPLE_CEC). Sans CEC donnée, elle est estimée d'après le carbone et le suit dans les cartes de l'année ultérieure, quel que soit le choix.

C'est un modèle du modeleur graphique. Pour choisir d'autres éléments, limites de classes ou étapes, l'y ouvrir par « Modifier un modèle prêt à l'emploi » dans le menu Extensions, Soil Mobility, et l'enregistrer sous un autre nom.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/four_per_mille_report.py" />
      <source>Model: prediction, Four Per Mille, risk, zonal report</source>
      <translation>Modèle : prédiction, quatre pour mille, risque, rapport par zones</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>At least this share of a zone's area has the zone's value or a higher local one.</source>
      <translation>Au moins cette part de la surface d'une zone a la valeur de la zone ou une valeur locale plus élevée.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Canada: CCME-agricultural</source>
      <translation>Canada : CCME-agricultural</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>China: GB15618-2018</source>
      <translation>Chine : GB15618-2018</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Finland: Finland-214-2007</source>
      <translation>Finlande : Finland-214-2007</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Germany: BBodSchV-2021</source>
      <translation>Allemagne : BBodSchV-2021</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Guidance value (mg/kg)</source>
      <translation>Valeur guide (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Guidance values of {}</source>
      <translation>Valeurs guides de {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: pH, SOC (%), clay (%), CEC (cmol(c)/kg, may be empty), such as 6.2,2,20,15; a fifth number is sand (%). Empty: the median soil of the map, within the class of the row that RGV picks.</source>
      <translation>Seulement pour inverser une valeur (invert) : pH, SOC (%), argile (%), CEC (cmol(c)/kg, peut être vide), par exemple 6.2,2,20,15 ; un cinquième nombre est le sable (%). Vide : le sol médian de la carte, dans la classe de la ligne que choisit RGV.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: the content (mg/kg of the aqua-regia content, of the part that BASIS names) that must not be exceeded.</source>
      <translation>Seulement pour inverser une valeur (invert) : la teneur à ne pas dépasser (mg/kg, de la teneur à l'eau régale, pour la partie que BASIS nomme).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: the exchangeable part of F1 (what is bound to carbonate is mobilised by acid only), or all of F1. A model of trees knows F1 alone.</source>
      <translation>Seulement pour inverser une valeur (invert) : la partie échangeable de F1 (ce qui est lié aux carbonates n'est mobilisé que par l'acide), ou toute la fraction F1. Un modèle à arbres ne connaît que F1.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Invert only: the stated value, or which row of the preset.</source>
      <translation>Seulement pour inverser une valeur (invert) : la valeur donnée, ou quelle ligne du jeu.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Land use</source>
      <translation>Usage du sol</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Land use the values are for; needed only where the preset has several.</source>
      <translation>Usage du sol auquel les valeurs s'appliquent ; nécessaire seulement si le jeu en a plusieurs.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Limit of the mobile content (mg/kg)</source>
      <translation>Limite de la teneur mobile (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Local guidance value (mg/kg)</source>
      <translation>Valeur guide locale (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Local guidance values</source>
      <translation>Valeurs guides locales</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Look up legal values, or invert one value; see the description.</source>
      <translation>Consulter des valeurs légales, ou inverser une valeur ; voir la description.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Maps guidance values (RGV) for the total content of one element, in one of two modes that are never mixed.

lookup: each pixel gets the published value whose class it belongs to, by pH, texture (needs SAND) and land use. Such classes already adjust for mobility, so nothing is inverted.

invert: one value is stated, at one reference soil: the mobile content it allows there becomes the limit everywhere, and the local value is the largest content whose mobile content keeps to that limit. State the value by PRESET (the row whose class holds the reference soil; RGV then picks a row by its value), by RGV alone (a value of your own, on TOTAL_BASIS), or state the mobile content itself as MOBILE_LIMIT (mg/kg, of the aqua-regia content). The reference soil is by default the median soil of the map, within the class of the row. The stated value counts as geogenic; what a local value has above a BACKGROUND does not, which makes it lower, at the reference soil too.

In invert mode, band 2 says what is known of each value: 0 found exactly; 1 (models with trees) on a jump, where a little more would break the limit by far; 2 capped at the highest content the model knows; 3 none, as the lowest content the model knows already breaks the limit (the value is nodata). With a smooth core, bands 3 and 4 are the ends of the 90 % interval of the value.

With totals, OUTPUT_EXCEEDANCE is the content divided by the local value and, with a smooth core, in band 2 the probability that it exceeds the value. For zones, the value that protects the chosen share of each zone's area is given. The bundled values are for orientation: the law is what counts.</source>
      <translation>Cartographie des valeurs guides (RGV) de la teneur totale d'un élément, selon l'un de deux modes qui ne sont jamais mélangés.

lookup : chaque pixel reçoit la valeur publiée de sa classe, selon le pH, la texture (demande SAND) et l'usage du sol. De telles classes tiennent déjà compte de la mobilité, donc rien n'est inversé.

invert : une valeur est donnée pour un sol de référence : la teneur mobile qu'elle y permet devient la limite partout, et la valeur locale est la teneur la plus élevée dont la teneur mobile respecte cette limite. Donner la valeur par PRESET (la ligne dont la classe contient le sol de référence ; RGV choisit alors une ligne par sa valeur), par RGV seul (une valeur à vous, exprimée selon TOTAL_BASIS), ou la teneur mobile elle-même par MOBILE_LIMIT (mg/kg, de la teneur à l'eau régale). Le sol de référence est par défaut le sol médian de la carte, dans la classe de la ligne. La valeur donnée compte comme géogène ; la partie d'une valeur locale au-dessus du fond pédogéochimique (BACKGROUND), non : cela abaisse cette valeur, au sol de référence aussi.

En mode invert, la bande 2 dit ce que l'on sait de chaque valeur : 0 trouvée exactement ; 1 (modèles à arbres) sur un saut, où un peu plus dépasserait de loin la limite ; 2 plafonnée à la teneur la plus élevée que le modèle connaît ; 3 aucune, car la teneur la plus faible que le modèle connaît dépasse déjà la limite (pas de valeur). Avec un noyau lisse, les bandes 3 et 4 sont les bornes de l'intervalle à 90 % de la valeur.

Avec des teneurs totales, OUTPUT_EXCEEDANCE est la teneur divisée par la valeur locale et, avec un noyau lisse, en bande 2 la probabilité qu'elle dépasse la valeur. Pour des zones, le résultat donne la valeur qui protège la part choisie de la surface de chacune. Les valeurs fournies sont indicatives : c'est la loi qui compte.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mean guidance value (mg/kg; of capped pixels the highest content of the model)</source>
      <translation>Valeur guide moyenne (mg/kg ; pour les pixels plafonnés, la teneur la plus élevée du modèle)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Median guidance value (mg/kg)</source>
      <translation>Valeur guide médiane (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Median guidance value {MEDIAN_RGV:.3g} mg/kg over {VALID_PIXELS:,} pixels.</source>
      <translation>Médiane des valeurs guides {MEDIAN_RGV:.3g} mg/kg sur {VALID_PIXELS:,} pixels.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Mobile limit that was inverted (mg/kg)</source>
      <translation>Limite mobile qui a été inversée (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels capped at the highest content of the model</source>
      <translation>Pixels plafonnés à la teneur la plus élevée du modèle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels on a jump of the model</source>
      <translation>Pixels sur un saut du modèle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels that no row is for</source>
      <translation>Pixels auxquels aucune ligne ne s'applique</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels where the lowest content of the model breaks the limit</source>
      <translation>Pixels où la teneur la plus faible du modèle dépasse la limite</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Pixels with a guidance value</source>
      <translation>Pixels avec une valeur guide</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Polygons such as districts, in any CRS. They may overlap.</source>
      <translation>Polygones tels que des districts, dans tout SCR. Ils peuvent se chevaucher.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Published values</source>
      <translation>Valeurs publiées</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Reference soil: pH,SOC,clay,CEC</source>
      <translation>Sol de référence : pH,SOC,argile,CEC</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Set of published guidance values; each value's source is named in the log and the report.</source>
      <translation>Jeu de valeurs guides publiées ; la source de chaque valeur est nommée dans le journal et le rapport.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Share of each zone's area to protect (%)</source>
      <translation>Part de la surface de chaque zone à protéger (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Share of the area where the content exceeds the guidance value</source>
      <translation>Part de la surface où la teneur dépasse la valeur guide</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Share of the area where the content exceeds the guidance value with a probability of 0.9 or more</source>
      <translation>Part de la surface où la teneur dépasse la valeur guide avec une probabilité de 0,9 ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Switzerland: VBBo</source>
      <translation>Suisse : VBBo</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Switzerland: VBBo-soluble</source>
      <translation>Suisse : VBBo-soluble</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>What counts as mobile</source>
      <translation>Ce qui compte comme mobile</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>Zones with guidance values</source>
      <translation>Zones avec valeurs guides</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>all of F1</source>
      <translation>toute la fraction F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>exchangeable part of F1</source>
      <translation>partie échangeable de F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>invert one value</source>
      <translation>inverser une valeur</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>look up published values</source>
      <translation>consulter des valeurs publiées</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: content over guidance value</source>
      <translation>{} : teneur rapportée à la valeur guide</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: guidance value (mg/kg, {})</source>
      <translation>{} : valeur guide (mg/kg, {})</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: guidance value that protects {:g} % of each zone</source>
      <translation>{} : valeur guide qui protège {:g} % de chaque zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/guidance_values.py" />
      <source>{}: local guidance value (mg/kg, {})</source>
      <translation>{} : valeur guide locale (mg/kg, {})</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Contributions of the drivers</source>
      <translation>Contributions des facteurs</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of mobility</source>
      <translation>Facteurs de la mobilité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Drivers of {}</source>
      <translation>Facteurs de {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Explain</source>
      <translation>Expliquer</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean mobility (F1) {MEAN_MOBILITY:.1f} %, in the reference soil {BASE_MOBILITY:.1f} %.</source>
      <translation>Mobilité moyenne (F1) {MEAN_MOBILITY:.1f} %, dans le sol de référence {BASE_MOBILITY:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mean size of the contribution of {0}</source>
      <translation>Valeur absolue moyenne de la contribution : {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Mobility of the reference soil (F1, %)</source>
      <translation>Mobilité du sol de référence (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Reference soil ({}): {}; F1 {:.1f} %.</source>
      <translation>Sol de référence ({}) : {} ; F1 {:.1f} %.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>Says why mobility is what it is: how much pH, organic carbon, clay, CEC and total content each raise or lower it, pixel by pixel, compared with one reference soil. The contributions are Shapley values, the fair shares of the difference: they are exact, not estimated, and add up.

Unit: natural logarithm of the odds of F1, F1 / (100 % - F1). A contribution of +0.69 doubles the odds, -0.69 halves them; 0 changes nothing. Reference soil plus all contributions is the prediction.

The dominant driver is the one with the largest contribution, with its direction. The report shows the global importance of the drivers and how mobility responds to each. An input that is not given (CEC, total content) is unknown in the reference soil as well and contributes nothing.</source>
      <translation>Dit pourquoi la mobilité est ce qu'elle est : de combien le pH, le carbone organique, l'argile, la CEC et la teneur totale l'augmentent ou la diminuent, pixel par pixel, par rapport à un sol de référence. Les contributions sont des valeurs de Shapley, les parts équitables de la différence : elles sont exactes, pas estimées, et s'additionnent.

Unité : logarithme naturel de la cote (odds) de F1, F1 / (100 % - F1). Une contribution de +0,69 double la cote, -0,69 la divise par deux ; 0 ne change rien. Le sol de référence plus toutes les contributions est la prédiction.

Le facteur dominant est celui dont la contribution est la plus grande, avec son sens. Le rapport montre l'importance globale des facteurs et comment la mobilité répond à chacun. Une entrée qui n'est pas donnée (CEC, teneur totale) est inconnue aussi dans le sol de référence et ne contribue en rien.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The model “{model}” has drivers this version does not know: {names}.</source>
      <translation>Le modèle « {model} » a des facteurs que cette version ne connaît pas : {names}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>The soil each pixel is compared with: that of the model's card, the same for every map, or the median of each input layer as a whole.</source>
      <translation>Le sol auquel chaque pixel est comparé : celui de la fiche du modèle, le même pour toute carte, ou la médiane de chaque couche d'entrée entière.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: contribution of {} (ln odds)</source>
      <translation>{} : contribution, {} (ln de la cote)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: dominant driver</source>
      <translation>{} : facteur dominant</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/mobility_drivers.py" />
      <source>{}: mean size of the contribution {:.3f}.</source>
      <translation>{} : valeur absolue moyenne de la contribution {:.3f}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Applicability (likeness to measured soils)</source>
      <translation>Applicabilité (ressemblance avec des sols mesurés)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Background content (mg/kg)</source>
      <translation>Teneur du fond pédogéochimique (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Basis of the total content</source>
      <translation>Base de la teneur totale</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Fractionation of {}</source>
      <translation>Fractionnement de {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>How the content was determined: aqua regia, or as a total (HF digestion, or XRF).</source>
      <translation>Comment la teneur a été déterminée : à l'eau régale, ou en teneur totale (mise en solution par HF, ou fluorescence X).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Limits of the probability (% F1)</source>
      <translation>Limites de la probabilité (% F1)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Lower limits of the classes low, medium, high and very high, in % of F1, inclusive. The default is the risk assessment code (Perin et al. 1985).</source>
      <translation>Limites inférieures des classes faible, moyen, élevé et très élevé, en % de F1, incluses. Par défaut le code d'évaluation du risque (RAC ; Perin et al. 1985).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mean mobility (F1) {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % of the area at medium risk or above.</source>
      <translation>Mobilité moyenne (F1) {MEAN_MOBILITY:.1f} % ; {SHARE_MEDIUM_OR_ABOVE:.1f} % de la surface à risque moyen ou plus.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mean mobility (F1, %)</source>
      <translation>Mobilité moyenne (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Mobile content (mg/kg)</source>
      <translation>Teneur mobile (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Name of a bundled model ({0}), or the folder of another. Empty: that of the options, else the first of these.</source>
      <translation>Nom d'un modèle fourni ({0}), ou dossier d'un autre. Vide : celui des options, sinon le premier de ceux-ci.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>OUTPUT_MOBILE needs a total content: give TOTALS or TOTAL_VALUE, or leave OUTPUT_MOBILE empty.</source>
      <translation>OUTPUT_MOBILE demande une teneur totale : donner TOTALS ou TOTAL_VALUE, ou laisser OUTPUT_MOBILE vide.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>OUTPUT_UNCERTAINTY: the model “{model}” has no spread ensemble. Leave it empty.</source>
      <translation>OUTPUT_UNCERTAINTY : le modèle « {model} » n'a pas d'ensemble pour la dispersion. Le laisser vide.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>One content for the whole area, for one element, instead of a raster.</source>
      <translation>Une teneur pour toute la zone d'étude, pour un élément, au lieu d'un raster.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Parts of F1 (exchangeable, carbonate-bound, acid-labile)</source>
      <translation>Parties de F1 (échangeable, liée aux carbonates, labile à l'acide)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Predict</source>
      <translation>Prédire</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Predict fractionation of an element</source>
      <translation>Prédire le fractionnement d'un élément</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Predicts, pixel by pixel, how a metal or metalloid is distributed over the four fractions of a sequential extraction: F1 exchangeable and acid-soluble (the mobile share), F2 reducible, F3 oxidisable, F4 residual. The four bands add up to 100 %. The basis is the sum of the steps with an aqua-regia residual (BCR).

pH, organic carbon and clay are needed; CEC and the total content make the result better. Rasters may differ in CRS, extent and resolution: they are aligned to the pH layer, or to the reference grid. With a total content the mobile content (F1 x content in aqua regia, mg/kg) can be written as well; without one, the content of an ordinary soil is assumed, and the log says so.

The parts of F1 are what a neutral salt exchanges, what is bound to carbonate, and what acetic acid takes of oxides and humus besides (acid-labile); they add up to F1.

More results say how far to trust it. The uncertainty is the half-width of the 90 % predictive interval of F1 for one more soil: what the model's parameters, the source of the data and the scatter of soils leave open. The probability is that of F1 at or above each class limit. The applicability (Meyer &amp; Pebesma 2021) compares each soil with the soils in which the element was measured: the dissimilarity index, 0 for a soil like a measured one, and whether it is inside (1) or outside (0) the area of applicability. An element that was measured nowhere is outside everywhere.

The log and the file's metadata say how much of the element's behaviour was measured and how much is theory.</source>
      <translation>Prédit, pixel par pixel, comment un métal ou un métalloïde se répartit sur les quatre fractions d'une extraction séquentielle : F1 échangeable et soluble à l'acide (la part mobile), F2 réductible, F3 oxydable, F4 résiduelle. Les quatre bandes totalisent 100 %. La base est la somme des étapes avec un résidu à l'eau régale (BCR).

Le pH, le carbone organique et l'argile sont nécessaires ; la CEC et la teneur totale améliorent le résultat. Les rasters peuvent différer de SCR, d'emprise et de résolution : ils sont alignés sur la couche de pH ou sur la grille de référence. Avec une teneur totale, la teneur mobile (F1 x teneur à l'eau régale, mg/kg) peut aussi être écrite ; sans elle, la teneur d'un sol ordinaire est supposée, et le journal le dit.

Les parties de F1 sont ce qu'un sel neutre échange, ce qui est lié aux carbonates, et ce que l'acide acétique prend en plus aux oxydes et à l'humus (labile à l'acide) ; leur somme est F1.

D'autres résultats disent jusqu'où s'y fier. L'incertitude est la demi-largeur de l'intervalle de prédiction à 90 % de F1 pour un sol de plus : ce que les paramètres du modèle, la source des données et la dispersion des sols laissent ouvert. La probabilité est celle que F1 atteigne ou dépasse chaque limite de classe. L'applicabilité (Meyer &amp; Pebesma 2021) compare chaque sol aux sols où l'élément a été mesuré : l'indice de dissemblance, 0 pour un sol comme un sol mesuré, et s'il est dans (1) ou hors (0) du domaine d'applicabilité. Un élément qui n'a été mesuré nulle part est partout hors du domaine.

Le journal et les métadonnées du fichier disent quelle part du comportement de l'élément est mesurée et quelle part est théorie.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Probability that F1 is at or above limits</source>
      <translation>Probabilité que F1 atteigne ou dépasse des limites</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Raster with one band per element, each named by its symbol; or one band, for one element.</source>
      <translation>Raster à une bande par élément, chacune nommée par son symbole ; ou une bande, pour un élément.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Share of the area at medium risk or above</source>
      <translation>Part de la surface à risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Share of the area outside the area of applicability</source>
      <translation>Part de la surface hors du domaine d'applicabilité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Share of the area with a clamped value</source>
      <translation>Part de la surface dont une valeur a été ramenée au bord du domaine</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Symbol of the metal or metalloid, for example Cd.</source>
      <translation>Symbole du métal ou métalloïde, par exemple Cd.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Total content, one value (mg/kg)</source>
      <translation>Teneur totale, une valeur (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>Uncertainty of F1 (half-width of the 90 % interval)</source>
      <translation>Incertitude de F1 (demi-largeur de l'intervalle à 90 %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>What of the content is geogenic, on TOTAL_BASIS: a number, a raster (bands named by symbol, or one band for one element), or median (the median of TOTALS). What lies above it counts as added by people, which is more mobile. Empty: all of the content is geogenic.</source>
      <translation>La part géogène de la teneur, exprimée selon TOTAL_BASIS : un nombre, un raster (bandes nommées par symbole, ou une bande pour un élément), ou median (la médiane de TOTALS). Ce qui est au-dessus compte comme apporté par l'homme, et plus mobile. Vide : toute la teneur est géogène.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>percent of the sum of fractions with an aqua-regia residual (BCR)</source>
      <translation>pour cent de la somme des fractions avec un résidu à l'eau régale (BCR)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>smooth_core_v2, theory_guided_v1</source>
      <translation>smooth_core_v2, theory_guided_v1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: fractions, F1 shown (%)</source>
      <translation>{} : fractions, F1 affichée (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: mobile content (mg/kg)</source>
      <translation>{} : teneur mobile (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: parts of F1, exchangeable shown (%)</source>
      <translation>{} : parties de F1, échangeable affichée (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: probability of medium or above</source>
      <translation>{} : probabilité de risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: uncertainty of F1 (± percentage points)</source>
      <translation>{} : incertitude de F1 (± points de pourcentage)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_fractionation.py" />
      <source>{}: where the model applies</source>
      <translation>{} : où le modèle s'applique</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Mean mobility (F1) of all elements {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % at medium risk or above.</source>
      <translation>Mobilité moyenne (F1) de tous les éléments {MEAN_MOBILITY:.1f} % ; {SHARE_MEDIUM_OR_ABOVE:.1f} % à risque moyen ou plus.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Mobility of {} (F1, %)</source>
      <translation>Mobilité de {} (F1, %)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Predict mobility of several elements</source>
      <translation>Prédire la mobilité de plusieurs éléments</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Predicts the mobility of several elements in one pass: the share of the content that is exchangeable or acid-soluble (F1 of a sequential extraction, %), one band per element, named by its symbol.

Inputs are the same as for the fractionation of one element. Elements without a band in TOTALS are predicted at the content of an ordinary soil; the log says which. Where an element's content is unknown, its band is nodata.

The log tells, for each element, how much of the land lies outside the area of applicability: soils unlike those in which the element was measured.</source>
      <translation>Prédit la mobilité de plusieurs éléments en un passage : la part de la teneur qui est échangeable ou soluble à l'acide (F1 d'une extraction séquentielle, %), une bande par élément, nommée par son symbole.

Les entrées sont les mêmes que pour le fractionnement d'un élément. Les éléments sans bande dans TOTALS sont prédits à la teneur d'un sol ordinaire ; le journal dit lesquels. Là où la teneur d'un élément est inconnue, sa bande est sans valeur.

Le journal dit, pour chaque élément, quelle part des terres est hors du domaine d'applicabilité : des sols qui ne ressemblent pas à ceux où l'élément a été mesuré.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/predict_mobility.py" />
      <source>Symbols of the metals and metalloids, for example Cd,Pb,Zn.</source>
      <translation>Symboles des métaux et métalloïdes, par exemple Cd,Pb,Zn.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Aligns pH, organic carbon, clay, CEC and sand to one grid and converts them to pH in water, %, %, cmol(c)/kg and %: one band each, named, with its unit. Values no soil can have are masked. A pixel that lacks any of the given inputs is nodata in all bands.

Predictions do all this by themselves; prepare a stack to look at it, or to read it many times.</source>
      <translation>Aligne le pH, le carbone organique, l'argile, la CEC et le sable sur une grille et les convertit en pH dans l'eau, %, %, cmol(c)/kg et % : une bande chacun, nommée, avec son unité. Les valeurs qu'aucun sol ne peut avoir sont masquées. Un pixel auquel manque l'une des entrées données est sans valeur dans toutes les bandes.

Les prédictions font tout cela elles-mêmes ; préparer une pile sert à la regarder, ou à la lire souvent.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Band of the layer (default: the one that is named so, else the one that the layer shows, else the first).</source>
      <translation>Bande de la couche (par défaut : celle qui est nommée ainsi, sinon celle que la couche affiche, sinon la première).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Extent</source>
      <translation>Emprise</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Mean of {0}</source>
      <translation>Moyenne : {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Part of the reference grid to be processed; snapped to whole pixels.</source>
      <translation>Partie de la grille de référence à traiter ; ajustée à des pixels entiers.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Prepare soil rasters</source>
      <translation>Préparer les rasters du sol</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Raster whose CRS, extent and resolution the result takes (default: the pH layer).</source>
      <translation>Raster dont le résultat prend le SCR, l'emprise et la résolution (par défaut : la couche de pH).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Reference grid</source>
      <translation>Grille de référence</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Sand content, for texture classes. Predictions do not use it.</source>
      <translation>Teneur en sable, pour des classes de texture. Les prédictions ne s'en servent pas.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Soil properties, pH shown</source>
      <translation>Propriétés du sol, pH affiché</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>Soil stack</source>
      <translation>Pile de sol</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>auto reads the unit from the band or tells it from the values of the whole layer.</source>
      <translation>auto lit l'unité de la bande ou la reconnaît aux valeurs de toute la couche.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>auto reads the unit from the band; where the band states none, choose it: values do not tell it.</source>
      <translation>auto lit l'unité de la bande ; si elle n'en indique pas, la choisir : les valeurs ne la révèlent pas.</translation>
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
      <translation>Le pH dans CaCl2 ou KCl est converti en pH dans l'eau (relations de sols néerlandais).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>pH measured in</source>
      <translation>pH mesuré dans</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>pH*10</source>
      <translation>pH*10</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>{0}: band</source>
      <translation>{0} : bande</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>{0}: unit</source>
      <translation>{0} : unité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/prepare_covariates.py" />
      <source>{VALID_PIXELS:,} pixels have all the properties.</source>
      <translation>{VALID_PIXELS:,} pixels ont toutes les propriétés.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Choose the |z| of the classes so that 10, 5 and 1 % of the spots are false discoveries.</source>
      <translation>Choisir les |z| des classes pour que 10, 5 et 1 % des points soient de fausses découvertes.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Finds where high values (hot spots) and low values (cold spots) cluster more than chance would have it, by Getis-Ord Gi* (Getis &amp; Ord 1992; Ord &amp; Getis 1995): the sum of the values within a radius, as z. All pixels within the radius count alike; the pixel itself is one of them; nodata is left out. Distances are metres on the ground, on rasters in degrees too.

Classes: |z| at 90, 95 and 99 % confidence. Every pixel is a test of its own, so that in a large raster many reach 90 % by chance: the option FDR holds the share of false discoveries (Benjamini &amp; Hochberg 1995). Neighbouring values of a smooth map are alike by nature: read the classes as a description of the map, not as proof of a cause.</source>
      <translation>Trouve où de hautes valeurs (points chauds) et de basses valeurs (points froids) se groupent plus que le hasard ne le ferait, par Getis-Ord Gi* (Getis &amp; Ord 1992 ; Ord &amp; Getis 1995) : la somme des valeurs dans un rayon, en z. Tous les pixels du rayon comptent autant, le pixel lui-même aussi ; les pixels sans valeur sont omis. Les distances sont des mètres au sol, même pour des rasters en degrés.

Classes : |z| à 90, 95 et 99 % de confiance. Chaque pixel est un test à lui seul, si bien que dans un grand raster beaucoup atteignent 90 % par hasard : l'option FDR borne la part de fausses découvertes (Benjamini &amp; Hochberg 1995). Les valeurs voisines d'une carte lisse se ressemblent par nature : lire les classes comme une description de la carte, pas comme la preuve d'une cause.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Gi* (z)</source>
      <translation>Gi* (z)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Gi* of {} (z)</source>
      <translation>Gi* de {} (z)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hold the false-discovery rate</source>
      <translation>Borner le taux de fausses découvertes</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots of risk</source>
      <translation>Points chauds du risque</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots of {}</source>
      <translation>Points chauds de {}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Hot spots of {}, false-discovery rate</source>
      <translation>Points chauds de {}, taux de fausses découvertes</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Mobility, mobile content or any other continuous values.</source>
      <translation>Mobilité, teneur mobile ou toute autre valeur continue.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Neighbours are the pixels whose centres lie within this distance, in metres.</source>
      <translation>Les voisins sont les pixels dont le centre est à cette distance au plus, en mètres.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Radius (m)</source>
      <translation>Rayon (m)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Raster</source>
      <translation>Raster</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Share of the area in cold spots at 95 % or more</source>
      <translation>Part de la surface en points froids à 95 % ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>Share of the area in hot spots at 95 % or more</source>
      <translation>Part de la surface en points chauds à 95 % ou plus</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/risk_hotspots.py" />
      <source>{SHARE_HOT_95:.1f} % of the area lies in hot spots, {SHARE_COLD_95:.1f} % in cold spots (95 % or more).</source>
      <translation>{SHARE_HOT_95:.1f} % de la surface est dans des points chauds, {SHARE_COLD_95:.1f} % dans des points froids (95 % ou plus).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>A rectangle, or a layer of polygons.</source>
      <translation>Un rectangle, ou une couche de polygones.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Also the 5 % and the 95 % quantile, as bands 2 and 3.</source>
      <translation>Donner aussi les quantiles 5 % et 95 %, comme bandes 2 et 3.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Area of interest</source>
      <translation>Zone d'étude</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Authentication</source>
      <translation>Authentification</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>CRS of the result</source>
      <translation>SCR du résultat</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Compression</source>
      <translation>Compression</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Default: the CRS of the source.</source>
      <translation>Par défaut : le SCR de la source.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Estimated size of the download, MB</source>
      <translation>Taille estimée du téléchargement, Mo</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Fetches pH, organic carbon, clay, CEC and, if wanted, sand of the topsoil from a public server: one raster per property, in the units of this plugin, styled. Only the tiles that the area touches are read. They are kept in a cache, so that a run that was stopped goes on where it was; the cache can be emptied in the options.

The area is a rectangle or a layer of polygons; outside polygons there is no data. 0-30 cm is the mean of the source's depth intervals, weighted by their thickness. Without a CRS the result has the source's own grid.

SoilGrids 2.0 (Poggio et al. 2021, CC BY 4.0) are predictions on 250 m: look at their quantiles before you rely on them, and prefer maps of your own region where there are any.</source>
      <translation>Va chercher le pH, le carbone organique, l'argile, la CEC et, si souhaité, le sable de l'horizon de surface sur un serveur public : un raster par propriété, dans les unités de cette extension, avec son style. Seules les tuiles que la zone touche sont lues. Elles sont gardées dans un cache, si bien qu'une exécution arrêtée reprend où elle en était ; le cache peut être vidé dans les options.

La zone est un rectangle ou une couche de polygones ; hors des polygones il n'y a pas de données. 0-30 cm est la moyenne des intervalles de profondeur de la source, pondérée par leur épaisseur. Sans SCR, le résultat a la grille propre de la source.

SoilGrids 2.0 (Poggio et al. 2021, CC BY 4.0) sont des prédictions à 250 m : regardez leurs quantiles avant de vous y fier, et préférez des cartes de votre région s'il y en a.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Fetching {}.</source>
      <translation>Récupération : {}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>For servers that ask to log in.</source>
      <translation>Pour les serveurs qui demandent de se connecter.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>How the rasters are compressed. ZSTD takes less time to write and to read, DEFLATE is read by every program. The values are the same.</source>
      <translation>Comment les rasters sont comprimés. ZSTD s'écrit et se lit plus vite, DEFLATE est lu par tout programme. Les valeurs sont les mêmes.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>In units of the CRS of the result (default: as large as the source's).</source>
      <translation>En unités du SCR du résultat (par défaut : comme ceux de la source).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>No soil map is asked for: name at least one result.</source>
      <translation>Aucune carte de sol n'est demandée : indiquer au moins un résultat.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Size of a pixel</source>
      <translation>Taille d'un pixel</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>Soil maps of my area</source>
      <translation>Cartes de sol de ma zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>The area has {PIXELS:,} pixels of the soil maps.</source>
      <translation>La zone a {PIXELS:,} pixels des cartes de sol.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>The server the maps come from: a source of the table in the options.</source>
      <translation>Le serveur d'où viennent les cartes : une source de la table des options.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>With quantiles</source>
      <translation>Avec quantiles</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/soil_grids.py" />
      <source>{0} of the area</source>
      <translation>{0} de la zone</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Band of the mobility</source>
      <translation>Bande de la mobilité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Band of the total content</source>
      <translation>Bande de la teneur totale</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Divergence of total and mobile content</source>
      <translation>Divergence des teneurs totale et mobile</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Mobility or fractionation of the same element.</source>
      <translation>Mobilité ou fractionnement du même élément.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank correlation of total and mobile content {SPEARMAN:.2f}; {SHARE_HIDDEN:.1f} % of the area has a low total but a high mobile content.</source>
      <translation>Corrélation des rangs de la teneur totale et de la teneur mobile {SPEARMAN:.2f} ; {SHARE_HIDDEN:.1f} % de la surface a une teneur totale faible mais une teneur mobile élevée.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Rank of mobile minus rank of total content</source>
      <translation>Rang de la teneur mobile moins rang de la teneur totale</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area in the same third of both</source>
      <translation>Part de la surface dans le même tiers des deux</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area with high total but low mobile content</source>
      <translation>Part de la surface à teneur totale élevée mais teneur mobile faible</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Share of the area with low total but high mobile content</source>
      <translation>Part de la surface à teneur totale faible mais teneur mobile élevée</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Shows where the maps of total and of mobile content of one element tell different stories. Mobile content is total content times mobility. Both are ranked by area where both are known.

Classes: low, medium and high third of the area by each, nine combinations. “low total, high mobile content” is a risk that a limit value for total content does not see; “high total, low mobile content” is the contrary. The rank difference is the rank (0 to 100) of the mobile content minus that of the total. Ranks come from two passes with a fine histogram, so that rasters of any size can be compared.

The result is on the grid of the mobility raster.</source>
      <translation>Montre où les cartes de la teneur totale et de la teneur mobile d'un élément racontent des histoires différentes. La teneur mobile est la teneur totale fois la mobilité. Les deux sont mises en rangs, pondérés par la surface, là où les deux sont connues.

Classes : tiers faible, moyen et élevé de la surface par chacune, neuf combinaisons. « teneur totale faible, mobile élevée » est un risque qu'une valeur limite de teneur totale ne voit pas ; « teneur totale élevée, mobile faible » est le contraire. La différence de rang est le rang (0 à 100) de la teneur mobile moins celui de la totale. Les rangs viennent de deux passages avec un histogramme fin, si bien que des rasters de toute taille peuvent être comparés.

Le résultat est sur la grille du raster de mobilité.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Spearman's rank correlation of total and mobile content</source>
      <translation>Corrélation des rangs de Spearman des teneurs totale et mobile</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Total and mobile content, classes</source>
      <translation>Teneurs totale et mobile, classes</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Total content (mg/kg)</source>
      <translation>Teneur totale (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/total_mobile_divergence.py" />
      <source>Total content of one element, on any basis.</source>
      <translation>Teneur totale d'un élément, sur n'importe quelle base.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>A new folder; a bundle that is there is replaced, anything else is not.</source>
      <translation>Un nouveau dossier ; un modèle qui s'y trouve est remplacé, rien d'autre ne l'est.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>A table or point layer: one row per sample and element, or one row per sample with columns per element. CSV, GeoPackage, Excel (XLSX) or any loaded layer.</source>
      <translation>Une table ou une couche de points : une ligne par échantillon et élément, ou une ligne par échantillon avec des colonnes par élément. CSV, GeoPackage, Excel (XLSX) ou toute couche chargée.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>A table with a line for each row and element: whether it was used, and why not.</source>
      <translation>Une table qui dit, pour chaque ligne et chaque élément, si la ligne a servi, et sinon pourquoi.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Bundle that is recalibrated or extended, by default that of the options, else the first bundled one. A new model takes reference contents from the latter, nothing else.</source>
      <translation>Modèle qui est recalibré ou étendu, par défaut celui des options, sinon le premier fourni. Un nouveau modèle prend de ce dernier les teneurs de référence, rien d'autre.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>CaCl2</source>
      <translation>CaCl2</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Digestion of the residual (F4)</source>
      <translation>Mise en solution du résidu (F4)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Element, if all rows are of one</source>
      <translation>Élément, si toutes les lignes sont d'un seul</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Empty: told from the names of the fields; the log says what was chosen.</source>
      <translation>Vide : reconnu aux noms des champs ; le journal dit ce qui a été choisi.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field {0}: unit</source>
      <translation>Champ {0} : unité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: F{0}</source>
      <translation>Champ : F{0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: element</source>
      <translation>Champ : élément</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: site or source</source>
      <translation>Champ : site ou source</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: total content (mg/kg)</source>
      <translation>Champ : teneur totale (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Field: {0}</source>
      <translation>Champ : {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>H2O</source>
      <translation>H2O</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>How the content was determined: aqua regia, or a total digestion (HF, XRF).</source>
      <translation>Comment la teneur a été déterminée : à l'eau régale, ou en teneur totale (mise en solution par HF, ou fluorescence X).</translation>
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
      <translation>Fait un modèle complet (bundle) à partir d'échantillons de laboratoire, à donner comme MODEL à tout algorithme.

recalibrate (peu d'échantillons) : le niveau de chaque élément des échantillons, et avec un noyau lisse sa réponse au sol, est déplacé autant qu'ils le montrent, pas plus ; une poignée d'échantillons ne nuit pas, et change peu. extend (20 échantillons et plus) : recalibre et ajoute des arbres qui apprennent comment la mobilité répond à ces sols ; ailleurs le modèle reste tel quel, et sur un noyau lisse ils ne restent que s'ils sont meilleurs sur les échantillons laissés de côté. new (100 et plus) : les échantillons seuls, pour leurs seuls éléments.

Le résultat est testé sur des échantillons laissés de côté : des sites ou sources entiers, et des blocs de lieux voisins. Le rapport le compare au modèle d'avant, à la moyenne de chaque élément et à une simple régression ridge des échantillons seuls.

La table peut être longue ou large, en %, en mg/kg ou en fractions ; les champs sont trouvés par leur nom, ou indiqués. Il faut F1 (mieux, les quatre), le pH, le carbone organique et l'argile, de la table ou de rasters à l'endroit des échantillons. Chaque ligne qui ne peut servir est listée avec la raison.

recalibrate ne demande rien d'autre que QGIS ; extend et new demandent LightGBM. S'il manque, l'algorithme dit comment l'installer.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Model bundle</source>
      <translation>Modèle complet (bundle)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>OUTPUT: choose another folder than that of the model it is made from.</source>
      <translation>OUTPUT : choisir un autre dossier que celui du modèle dont il est fait.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>OUTPUT: {problem}</source>
      <translation>OUTPUT : {problem}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>RMSE of F1 on samples left out, percentage points</source>
      <translation>RMSE de F1 sur les échantillons laissés de côté, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Raster for samples whose table does not state it; read at the place of the sample.</source>
      <translation>Raster pour les échantillons dont la table ne l'indique pas ; lu à l'endroit de l'échantillon.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Rows dropped</source>
      <translation>Lignes écartées</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Rows: used or dropped, and why</source>
      <translation>Lignes : utilisées ou écartées, et pourquoi</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>SOM g/kg</source>
      <translation>matière organique (SOM), g/kg</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Samples of one site or source are left out together when the model is tested. Empty: told from the names of the fields; the log says what was chosen.</source>
      <translation>Les échantillons d'un site ou d'une source sont laissés de côté ensemble quand le modèle est testé. Vide : reconnu aux noms des champs ; le journal dit ce qui a été choisi.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Samples used</source>
      <translation>Échantillons utilisés</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The element of rows that name none. Rows that name another are left out.</source>
      <translation>L'élément des lignes qui n'en nomment aucun. Les lignes qui en nomment un autre sont écartées.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The model “{model}” does not fold into tables; it can only be replaced (MODE new).</source>
      <translation>Le modèle « {model} » ne se replie pas en tableaux ; il ne peut qu'être remplacé (MODE new).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>The same of the model before</source>
      <translation>La même pour le modèle d'avant</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Train a model with your samples</source>
      <translation>Entraîner un modèle avec vos échantillons</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>Unit of F1 to F4</source>
      <translation>Unité de F1 à F4</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>a new model of the samples alone</source>
      <translation>un nouveau modèle à partir des seuls échantillons</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>aqua regia (BCR), or total: HF, as in Tessier's scheme; then the shares are converted.</source>
      <translation>eau régale (BCR), ou total : HF, comme dans le protocole de Tessier ; alors les parts sont converties.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: as the name of the field says, else in water.</source>
      <translation>auto : comme le dit le nom du champ, sinon dans l'eau.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: as the names of the fields say, else by what the four add up to.</source>
      <translation>auto : comme le disent les noms des champs, sinon d'après la somme des quatre.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: from the name or the unit, else from the values.</source>
      <translation>auto : d'après le nom ou l'unité, sinon d'après les valeurs.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>auto: from the name or the unit; where neither tells it, choose it: values do not.</source>
      <translation>auto : d'après le nom ou l'unité ; si ni l'un ni l'autre ne la dit, la choisir : les valeurs ne la disent pas.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>extend the model</source>
      <translation>étendre le modèle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>recalibrate the model</source>
      <translation>recalibrer le modèle</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>recalibrate: few samples. extend: the model and the samples. new: the samples alone.</source>
      <translation>recalibrate : peu d'échantillons. extend : le modèle et les échantillons. new : les échantillons seuls.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{0} raster</source>
      <translation>Raster : {0}</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{0} raster: band</source>
      <translation>Raster {0} : bande</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{0} raster: unit</source>
      <translation>Raster {0} : unité</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/train_model.py" />
      <source>{SAMPLES_USED:,} samples: on samples left out F1 is off by {RMSE_F1:.1f} percentage points (RMSE).</source>
      <translation>{SAMPLES_USED:,} échantillons : sur les échantillons laissés de côté, F1 s'écarte de {RMSE_F1:.1f} points de pourcentage (RMSE).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Bias of F1, percentage points</source>
      <translation>Biais de F1, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>F1: RMSE {:.1f}, bias {:+.1f} percentage points over {} samples.</source>
      <translation>F1 : RMSE {:.1f}, biais {:+.1f} points de pourcentage sur {} échantillons.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Polygons by which residuals are told; without, by site or source.</source>
      <translation>Polygones selon lesquels les résidus sont donnés ; sans eux, par site ou source.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Predictions for the samples</source>
      <translation>Prédictions pour les échantillons</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Predicts the fractions of laboratory samples and compares them with what was measured: errors by fraction, element, soil property and zone, agreement of the risk classes, and whether the 90 % intervals hold what they promise.

The table can be long (a row per sample and element) or wide (columns per element), in %, mg/kg or as fractions; fields are found by their names, or stated. Needed are F1 (better all four), pH, organic carbon and clay, from the table or from rasters at the places of the samples. Every row that cannot be used is listed with the reason.

The test is honest only if the samples had no part in making the model.</source>
      <translation>Prédit les fractions d'échantillons de laboratoire et les compare à ce qui a été mesuré : erreurs par fraction, élément, propriété du sol et zone, accord des classes de risque, et si les intervalles à 90 % tiennent leurs promesses.

La table peut être longue (une ligne par échantillon et élément) ou large (des colonnes par élément), en %, en mg/kg ou en fractions ; les champs sont trouvés par leur nom, ou indiqués. Il faut F1 (mieux, les quatre), le pH, le carbone organique et l'argile, de la table ou de rasters à l'endroit des échantillons. Chaque ligne qui ne peut servir est listée avec la raison.

Le test n'est honnête que si les échantillons n'ont pas servi à faire le modèle.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>RMSE of F1, percentage points</source>
      <translation>RMSE de F1, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>R² of F1</source>
      <translation>R² de F1</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Share of measurements inside the 90 % interval</source>
      <translation>Part des mesures dans l'intervalle à 90 %</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Share of samples in the measured risk class</source>
      <translation>Part des échantillons dans la classe de risque mesurée</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>Validate a model with samples</source>
      <translation>Valider un modèle avec des échantillons</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>ZONES need samples with places: load the table as a point layer.</source>
      <translation>ZONES demande des échantillons localisés : charger la table comme couche de points.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/validate_model.py" />
      <source>{SAMPLES_USED:,} samples: F1 is off by {RMSE_F1:.1f} percentage points (RMSE), on the whole by {BIAS_F1:+.1f}.</source>
      <translation>{SAMPLES_USED:,} échantillons : F1 s'écarte de {RMSE_F1:.1f} points de pourcentage (RMSE), dans l'ensemble de {BIAS_F1:+.1f}.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Band of the layer (default: of several elements the highest mobility, else F1, or the first).</source>
      <translation>Bande de la couche (par défaut : de plusieurs éléments la mobilité la plus élevée, sinon F1 ou la première).</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>CRS of the raster</source>
      <translation>SCR du raster</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>CRS of the zones</source>
      <translation>SCR des zones</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mean over all zones</source>
      <translation>Moyenne sur toutes les zones</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Mobility (F1, %), one or several elements; risk classes; any class or value.</source>
      <translation>Mobilité (F1, %) d'un ou de plusieurs éléments ; classes de risque ; toute classe ou valeur.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summarise by zones</source>
      <translation>Résumer par zones</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Summarises a raster by zones such as districts: area per class on the ellipsoid, mean, quantiles, the share of the area at medium risk or above, and a rank. The result is a layer of the zones, coloured by that share (by the mean where it is the same everywhere), and on request a report in one file with maps, charts and a table that sorts, which prints well to PDF.

INPUT may be mobility in % (classes by LIMITS), risk classes, other classes (named and coloured as the layer's style has them), or any other value (mean and quantiles, no classes). Of a raster with a mobility band per element, as “Predict mobility of several elements” writes it, and no BAND chosen, the highest mobility of the potentially toxic elements is summarised, and the most critical element of each zone is the one with the largest area at medium risk or above.

Zones may be in any CRS and may overlap: each is summarised on its own, and pixels are counted once in the totals. Pixels on an edge count with their part in the zone. Invalid polygons are repaired; zones without data are kept, with empty statistics. The column “note” tells all of this.</source>
      <translation>Résume un raster par zones telles que des districts : surface par classe sur l'ellipsoïde, moyenne, quantiles, part de la surface à risque moyen ou plus, et un rang. Le résultat est une couche des zones, colorée selon cette part (selon la moyenne où elle est partout la même), et sur demande un rapport en un fichier avec cartes, graphiques et un tableau triable, qui s'imprime bien en PDF.

INPUT peut être une mobilité en % (classes par LIMITS), des classes de risque, d'autres classes (nommées et colorées selon le style de la couche), ou toute autre valeur (moyenne et quantiles, pas de classes). Pour un raster à une bande de mobilité par élément, comme l'écrit « Prédire la mobilité de plusieurs éléments », et sans BAND, la mobilité la plus élevée des éléments potentiellement toxiques est résumée, et l'élément le plus critique de chaque zone est celui de plus grande surface à risque moyen ou plus.

Les zones peuvent être dans tout SCR et se chevaucher : chacune est résumée séparément, et les pixels comptent une fois dans les totaux. Les pixels d'un bord comptent pour leur partie dans la zone. Les polygones invalides sont réparés ; les zones sans données sont gardées, avec des statistiques vides. La colonne « note » dit tout cela.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Valid pixels in the zones</source>
      <translation>Pixels valides dans les zones</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones with data</source>
      <translation>Zones avec données</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones without data</source>
      <translation>Zones sans données</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}, area at medium risk or above (%)</source>
      <translation>Zones : {}, surface à risque moyen ou plus (%)</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}, largest class</source>
      <translation>Zones : {}, classe la plus étendue</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>Zones: {}, mean</source>
      <translation>Zones : {}, moyenne</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>highest mobility</source>
      <translation>mobilité la plus élevée</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{:,} zones with data; mean mobility over all of them {:.1f} %, {:.1f} % at medium risk or above.</source>
      <translation>Zones avec données : {:,} ; mobilité moyenne sur l'ensemble {:.1f} %, {:.1f} % à risque moyen ou plus.</translation>
    </message>
    <message>
      <location filename="../processing/algorithms/zonal_summary.py" />
      <source>{ZONES_WITH_DATA:,} zones with data; mean over all of them {MEAN:.4g}.</source>
      <translation>Zones avec données : {ZONES_WITH_DATA:,} ; moyenne sur l'ensemble {MEAN:.4g}.</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>Districts</source>
      <translation>Districts</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>Overview</source>
      <translation>Vue d'ensemble</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>TEMPLATE: the layout cannot be loaded by this QGIS. Was it saved by a later one?</source>
      <translation>TEMPLATE : ce QGIS ne peut pas charger la mise en page. A-t-elle été enregistrée par une version ultérieure ?</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>TEMPLATE: “{path}” is no layout template ({problem}). Save one in the layout window of QGIS, Layout, Save as Template.</source>
      <translation>TEMPLATE : « {path} » n'est pas un modèle de mise en page ({problem}). En enregistrer un dans la fenêtre de mise en page de QGIS : Mise en page, Enregistrer comme modèle.</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>The atlas has no bookmarks: {}</source>
      <translation>L'atlas n'a pas de signets : {}</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>The atlas {path} cannot be written: {problem}.</source>
      <translation>L'atlas {path} ne peut pas être écrit : {problem}.</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>it is larger than a layout is</source>
      <translation>il est plus grand que ne l'est une mise en page</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>it is no XML</source>
      <translation>ce n'est pas du XML</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>it is no layout</source>
      <translation>ce n'est pas une mise en page</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>not all of it is there</source>
      <translation>il n'est pas complet</translation>
    </message>
    <message>
      <location filename="../processing/atlas.py" />
      <source>unknown reason</source>
      <translation>raison inconnue</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>Class {}, %</source>
      <translation>Classe {}, %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>Quantile {} %</source>
      <translation>Quantile {} %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{:+g} to {:+g} {}</source>
      <translation>{:+g} à {:+g} {}</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{} measured, %</source>
      <translation>{} mesurée, %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{} predicted, %</source>
      <translation>{} prédite, %</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{} to {}, km²</source>
      <translation>{} à {}, km²</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: change of mobility, percentage points</source>
      <translation>{} : changement de mobilité, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: probably falls, % of the changing area</source>
      <translation>{} : baisse probablement, % de la surface qui change</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: probably rises, % of the changing area</source>
      <translation>{} : monte probablement, % de la surface qui change</translation>
    </message>
    <message>
      <location filename="../processing/attributes.py" />
      <source>{}: tables and samples</source>
      <translation>{} : tables et échantillons</translation>
    </message>
    <message>
      <location filename="../processing/change.py" />
      <source>ELEMENTS: {problem}</source>
      <translation>ELEMENTS : {problem}</translation>
    </message>
    <message>
      <location filename="../processing/change.py" />
      <source>No</source>
      <translation>Non</translation>
    </message>
    <message>
      <location filename="../processing/change.py" />
      <source>Yes</source>
      <translation>Oui</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Area, m²</source>
      <translation>Surface, m²</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Change of the composite index, percentage points</source>
      <translation>Changement de l'indice composite, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Class falls, km²</source>
      <translation>Classe qui baisse, km²</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Class rises, km²</source>
      <translation>Classe qui monte, km²</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Composite index later, %</source>
      <translation>Indice composite ultérieur, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Composite index today, %</source>
      <translation>Indice composite aujourd'hui, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Content above the guidance value, % of the area</source>
      <translation>Teneur au-dessus de la valeur guide, % de la surface</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Content probably above the guidance value, % of the area</source>
      <translation>Teneur probablement au-dessus de la valeur guide, % de la surface</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Dissimilarity to measured soils</source>
      <translation>Dissemblance aux sols mesurés</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Elements that probably fall</source>
      <translation>Éléments qui baissent probablement</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Elements undecided</source>
      <translation>Éléments indécis</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>F1 predicted minus measured, percentage points</source>
      <translation>F1 prédite moins mesurée, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Guidance value, mg/kg</source>
      <translation>Valeur guide, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Half-width of the 90 % interval of F1, percentage points</source>
      <translation>Demi-largeur de l'intervalle à 90 % de F1, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Like soils that were measured (1) or not (0)</source>
      <translation>Comme des sols mesurés (1) ou non (0)</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Measured value inside the 90 % interval (1) or not (0)</source>
      <translation>Valeur mesurée dans l'intervalle à 90 % (1) ou non (0)</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Median of the guidance value, mg/kg</source>
      <translation>Médiane de la valeur guide, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium or above later, %</source>
      <translation>Risque moyen ou plus par la suite, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium or above today, %</source>
      <translation>Risque moyen ou plus aujourd'hui, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium or above: change, percentage points</source>
      <translation>Risque moyen ou plus : changement, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Medium risk or above, % of the area</source>
      <translation>Risque moyen ou plus, % de la surface</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Most critical element, % of the area at medium or above</source>
      <translation>Élément le plus critique, % de la surface à risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Name of the class</source>
      <translation>Nom de la classe</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Outside the training range later, %</source>
      <translation>Hors du domaine d'entraînement par la suite, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Risk class, measured</source>
      <translation>Classe de risque, mesurée</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Risk class, predicted</source>
      <translation>Classe de risque, prédite</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>SOC later, %</source>
      <translation>SOC ultérieur, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>SOC today, %</source>
      <translation>SOC aujourd'hui, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>SOC, %</source>
      <translation>SOC, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Share of the area, %</source>
      <translation>Part de la surface, %</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Site</source>
      <translation>Site</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Total over the reference content of ordinary topsoils, log10</source>
      <translation>Teneur totale rapportée à la teneur de référence des horizons de surface ordinaires, log10</translation>
    </message>
    <message>
      <location filename="../processing/columns.csv" />
      <source>Used (1) or not (0)</source>
      <translation>Utilisé (1) ou non (0)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>CEC (cmol(c)/kg)</source>
      <translation>CEC (cmol(c)/kg)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>CEC, cmol(c)/kg</source>
      <translation>CEC, cmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Clay (%)</source>
      <translation>Argile (%)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Clay, %</source>
      <translation>Argile, %</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Easting, m</source>
      <translation>Abscisse (est), m</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Laboratory samples</source>
      <translation>Échantillons de laboratoire</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Northing, m</source>
      <translation>Ordonnée (nord), m</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>SOC, g/kg</source>
      <translation>SOC, g/kg</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Sample</source>
      <translation>Échantillon</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Soil organic carbon (g/kg)</source>
      <translation>Carbone organique du sol (g/kg)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Total content, mg/kg</source>
      <translation>Teneur totale, mg/kg</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>Total contents: Cd, Pb, Zn, Cu, As (mg/kg), Cd shown</source>
      <translation>Teneurs totales : Cd, Pb, Zn, Cu, As (mg/kg), Cd affiché</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>pH (water)</source>
      <translation>pH (eau)</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>{} example: soil and contents</source>
      <translation>{} : exemple, sol et teneurs</translation>
    </message>
    <message>
      <location filename="../processing/example_layers.py" />
      <source>{} example: zones and samples</source>
      <translation>{} : exemple, zones et échantillons</translation>
    </message>
    <message>
      <location filename="../processing/form.py" />
      <source>band: auto</source>
      <translation>bande : auto</translation>
    </message>
    <message>
      <location filename="../processing/form.py" />
      <source>unit: auto</source>
      <translation>unité : auto</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Area to protect per zone</source>
      <translation>Surface à protéger par zone</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Basis of the values</source>
      <translation>Base des valeurs</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Content</source>
      <translation>Teneur</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>Mode</source>
      <translation>Mode</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>OUTPUT_EXCEEDANCE needs the content: give TOTALS or TOTAL_VALUE.</source>
      <translation>OUTPUT_EXCEEDANCE demande la teneur : donner TOTALS ou TOTAL_VALUE.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>OUTPUT_EXCEEDANCE: the values of {preset} are {basis} contents, the totals are not.</source>
      <translation>OUTPUT_EXCEEDANCE : les valeurs de {preset} sont des teneurs sur la base {basis}, les teneurs données non.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>OUTPUT_ZONES needs ZONES: choose a polygon layer.</source>
      <translation>OUTPUT_ZONES demande ZONES : choisir une couche de polygones.</translation>
    </message>
    <message>
      <location filename="../processing/guidance.py" />
      <source>SAND is missing: the values of {preset} differ by texture, which takes clay and sand.</source>
      <translation>SAND manque : les valeurs de {preset} diffèrent selon la texture, qui demande l'argile et le sable.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>An estimate for screening: it does not replace measurements. The licences of the inputs hold as well.</source>
      <translation>Une estimation pour un premier tri : elle ne remplace pas des mesures. Les licences des entrées valent aussi.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Basis: {}.</source>
      <translation>Base : {}.</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Model: {}</source>
      <translation>Modèle : {}</translation>
    </message>
    <message>
      <location filename="../processing/layer_metadata.py" />
      <source>Use</source>
      <translation>Usage</translation>
    </message>
    <message>
      <location filename="../processing/model_choice.py" />
      <source>Folder of a model bundle</source>
      <translation>Dossier d'un modèle complet (bundle)</translation>
    </message>
    <message>
      <location filename="../processing/model_choice.py" />
      <source>{} (default)</source>
      <translation>{} (par défaut)</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>A report in one file, for the screen and for paper (print it to PDF).</source>
      <translation>Un rapport en un fichier, pour l'écran et le papier (imprimer en PDF).</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>CEC of the area</source>
      <translation>CEC de la zone</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Clay of the area</source>
      <translation>Argile de la zone</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Composite index</source>
      <translation>Indice composite</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Composite of the elements</source>
      <translation>Risque composite des éléments</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Depth</source>
      <translation>Profondeur</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Depth below the surface.</source>
      <translation>Profondeur sous la surface.</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Field that names each zone (default: zones are numbered).</source>
      <translation>Champ qui nomme chaque zone (par défaut : les zones sont numérotées).</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Name of the zone</source>
      <translation>Nom de la zone</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Polygons such as districts, or one of the whole area. Soil maps are fetched for them, in their CRS.</source>
      <translation>Polygones tels que des districts, ou un seul de toute la zone. Les cartes de sol sont prises pour eux, dans leur SCR.</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Raster with one band per element, each named by its symbol. Without it: the contents of an ordinary topsoil.</source>
      <translation>Raster à une bande par élément, chacune nommée par son symbole. Sans lui : les teneurs d'un horizon de surface ordinaire.</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Soil organic carbon of the area</source>
      <translation>Carbone organique du sol de la zone</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Total contents (mg/kg)</source>
      <translation>Teneurs totales (mg/kg)</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>Zones with statistics</source>
      <translation>Zones avec statistiques</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>pH of the area</source>
      <translation>pH de la zone</translation>
    </message>
    <message>
      <location filename="../processing/models/area_report.model3" />
      <source>worst: the highest mobility. mean: the mean mobility. toxicity: the mean weighted by toxic-response factors.</source>
      <translation>worst : la mobilité la plus élevée. mean : la mobilité moyenne. toxicity : la moyenne pondérée par les facteurs de réponse toxique.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Cation exchange capacity (CEC)</source>
      <translation>Capacité d'échange cationique (CEC)</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Cation exchange capacity of the topsoil. A prediction without it estimates it (smooth core) from SOC and clay.</source>
      <translation>Capacité d'échange cationique de l'horizon de surface. Sans elle, une prédiction l'estime (noyau lisse) d'après le SOC et l'argile.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Clay content (below 2 µm) of the topsoil.</source>
      <translation>Teneur en argile (moins de 2 µm) de l'horizon de surface.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>End year</source>
      <translation>Année finale</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Growth of SOC (per mille per year)</source>
      <translation>Croissance du SOC (pour mille par an)</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Needed where the band of SOC does not state its unit.</source>
      <translation>Nécessaire si la bande de SOC n'indique pas son unité.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Organic carbon of the topsoil, by mass.</source>
      <translation>Carbone organique de l'horizon de surface, en masse.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Polygons such as districts.</source>
      <translation>Polygones tels que des districts.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Report later</source>
      <translation>Rapport ultérieur</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Report of the change</source>
      <translation>Rapport sur le changement</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Report today</source>
      <translation>Rapport actuel</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Risk classes later</source>
      <translation>Classes de risque ultérieures</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Risk classes today</source>
      <translation>Classes de risque actuelles</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>SOC later</source>
      <translation>SOC ultérieur</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>SOC: unit</source>
      <translation>SOC : unité</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Soil organic carbon (SOC)</source>
      <translation>Carbone organique du sol (SOC)</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Start year</source>
      <translation>Année initiale</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>The exchange sites come with the humus. No: CEC stays. The report shows both.</source>
      <translation>Les sites d'échange viennent avec l'humus. Non : la CEC reste inchangée. Le rapport montre les deux.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>The initiative asks for 4.</source>
      <translation>L'initiative demande 4.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Topsoil pH. The result has its grid, unless a reference grid is given.</source>
      <translation>pH de l'horizon de surface. Le résultat a sa grille, à moins qu'une grille de référence ne soit donnée.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Year of the SOC map.</source>
      <translation>Année de la carte de SOC.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Year of the scenario.</source>
      <translation>Année du scénario.</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Zones later</source>
      <translation>Zones, état ultérieur</translation>
    </message>
    <message>
      <location filename="../processing/models/four_per_mille_report.model3" />
      <source>Zones today</source>
      <translation>Zones, état actuel</translation>
    </message>
    <message>
      <location filename="../processing/network.py" />
      <source>AUTH: the authentication configuration “{name}” cannot be used.</source>
      <translation>AUTH : la configuration d'authentification « {name} » ne peut pas être utilisée.</translation>
    </message>
    <message>
      <location filename="../processing/predictions.py" />
      <source>Class limits: {} % F1.</source>
      <translation>Limites des classes : {} % de F1.</translation>
    </message>
    <message>
      <location filename="../processing/predictions.py" />
      <source>PROBABILITY (“{layer}”): no band is named “{wanted}”, the limit of medium. Its bands are: {bands}.</source>
      <translation>PROBABILITY (« {layer} ») : aucune bande n'est nommée « {wanted} », la limite du risque moyen. Ses bandes sont : {bands}.</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Soil Mobility: mobility of metals and metalloids in topsoil</source>
      <translation>Soil Mobility : mobilité des métaux et métalloïdes dans l'horizon de surface</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>{} could not be loaded: {}</source>
      <translation>{} n'a pas pu être chargé : {}</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: GDAL opens “{path}”, but QGIS does not. Take it out first: gdal_translate “{path}” one.tif.</source>
      <translation>{label} : GDAL ouvre « {path} », mais pas QGIS. L'extraire d'abord : gdal_translate « {path} » one.tif.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: band {band} is read, which the layer shows. The history names the file alone, of which band {first} is read: choose the band, or save it as a file of its own, before you run this again from there.</source>
      <translation>{label} : la bande {band}, que la couche affiche, est lue. L'historique ne nomme que le fichier, dont la bande {first} est lue : choisir la bande, ou l'enregistrer dans un fichier à part, avant de relancer ceci depuis l'historique.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: of its elements the first, {element}, is read. For another, state the band.</source>
      <translation>{label} : de ses éléments, le premier est lu, {element}. Pour un autre, indiquer la bande.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the layer cannot be read. Check that its file or service can be reached.</source>
      <translation>{label} : la couche ne peut pas être lue. Vérifier que son fichier ou service est accessible.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the layer has no CRS. Set it in the layer's properties, or assign it to the file.</source>
      <translation>{label} : la couche n'a pas de SCR. Le définir dans les propriétés de la couche, ou l'attribuer au fichier.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the source could not be read.</source>
      <translation>{label} : la source n'a pas pu être lue.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: the source has no resolution of its own. Export it to a GeoTIFF first.</source>
      <translation>{label} : la source n'a pas de résolution propre. L'exporter d'abord en GeoTIFF.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: this is a rendered source (WMS, XYZ tiles, a map server): it delivers pictures, not values. Load the data behind it, for example by WCS or as a GeoTIFF.</source>
      <translation>{label} : cette source livre un rendu (WMS, tuiles XYZ, serveur de cartes) : des images, pas des valeurs. Charger les données dont il est tiré, par exemple par WCS ou en GeoTIFF.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: what the properties of the layer call no data ({ranges}) is left out. The history names the file alone, of which it is read: save it as a file of its own before you run this again from there.</source>
      <translation>{label} : ce que les propriétés de la couche disent sans valeur ({ranges}) est laissé de côté. L'historique ne nomme que le fichier, dont c'est lu : l'enregistrer dans un fichier à part avant de relancer ceci depuis l'historique.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{label}: {value:g} is left out: the file calls it no data, whatever the properties of the layer say. If it is a value, save the layer as a file without a no-data value.</source>
      <translation>{label} : {value:g} est omis : dans le fichier, c'est la valeur nodata, quoi que disent les propriétés de la couche. Si c'est une valeur, enregistrer la couche dans un fichier sans valeur nodata.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{one} and {other} are the same band, number {band}. State the band of each, or choose other layers.</source>
      <translation>{one} et {other} sont la même bande, numéro {band}. Indiquer la bande de chacune, ou choisir d'autres couches.</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{} (“{}”)</source>
      <translation>{} (« {} »)</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}, band {}</source>
      <translation>{}, bande {}</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}, band {} (“{}”)</source>
      <translation>{}, bande {} (« {} »)</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}, bands {}</source>
      <translation>{}, bandes {}</translation>
    </message>
    <message>
      <location filename="../processing/rasters.py" />
      <source>{}: copied through its “{}” provider.</source>
      <translation>{} : copié par son fournisseur « {} ».</translation>
    </message>
    <message>
      <location filename="../processing/ready_model.py" />
      <source>the input {}</source>
      <translation>l'entrée {}</translation>
    </message>
    <message>
      <location filename="../processing/ready_model.py" />
      <source>the output {}</source>
      <translation>le résultat {}</translation>
    </message>
    <message>
      <location filename="../processing/ready_model.py" />
      <source>{} is not a model</source>
      <translation>{} n'est pas un modèle</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Close QGIS, open “OSGeo4W Shell” from the Start menu (in the folder of this QGIS) and run: {}</source>
      <translation>Fermer QGIS, ouvrir « OSGeo4W Shell » du menu Démarrer (dossier de ce QGIS) et lancer : {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Importing said: {}.</source>
      <translation>Message de l'import : {}.</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>In Terminal, run: {}</source>
      <translation>Dans Terminal, lancer : {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>In a terminal with the environment of this QGIS active, run: {}</source>
      <translation>Dans un terminal où l'environnement de ce QGIS est actif, lancer : {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>In a terminal, run: {}</source>
      <translation>Dans un terminal, lancer : {}</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>LightGBM also needs OpenMP (with Homebrew: {}).</source>
      <translation>LightGBM demande aussi OpenMP (avec Homebrew : {}).</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>Then restart QGIS. Everything else in Soil Mobility works without.</source>
      <translation>Puis redémarrer QGIS. Tout le reste de Soil Mobility fonctionne sans.</translation>
    </message>
    <message>
      <location filename="../processing/requirements.py" />
      <source>This needs the Python package {}, which this QGIS does not have.</source>
      <translation>Cela demande le paquet Python {}, que ce QGIS n'a pas.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>  row {}, {}: {}</source>
      <translation>  ligne {}, {} : {}</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>  … and {} more; {} lists all.</source>
      <translation>  … et {} autres ; {} donne la liste complète.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>Of the sheets or layers of the file, “{}” was read, not: {}.</source>
      <translation>Des feuilles ou couches du fichier, « {} » a été lue, pas : {}.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”) has no CRS. Set it first.</source>
      <translation>SAMPLES (« {name} ») n'a pas de SCR. Le définir d'abord.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”) has no places, so that no raster can be read there. Load it as a point layer.</source>
      <translation>SAMPLES (« {name} ») n'a pas de positions, si bien qu'aucun raster ne peut y être lu. La charger comme couche de points.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”) has no rows.</source>
      <translation>SAMPLES (« {name} ») n'a aucune ligne.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): its columns are parted by “|”, which is not told from the file. Load it first: Layer ▸ Add Layer ▸ Add Delimited Text Layer.</source>
      <translation>SAMPLES (« {name} ») : les colonnes sont séparées par « | », ce que le fichier ne permet pas de reconnaître. Le charger d'abord : Couche ▸ Ajouter une couche ▸ Ajouter une couche de texte délimité.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): its first line is “sep=…”, which is read as the names of the fields. Delete that line.</source>
      <translation>SAMPLES (« {name} ») : la première ligne est « sep=… », lue comme noms des champs. Supprimer cette ligne.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): no field of this sheet or layer was taken for a fraction or a total content. The file holds: {sheets}. Choose another by its name: {path}|layername={last}.</source>
      <translation>SAMPLES (« {name} ») : aucun champ de cette feuille ou couche n'a été pris pour une fraction ou une teneur totale. Le fichier contient : {sheets}. En choisir une autre par son nom : {path}|layername={last}.</translation>
    </message>
    <message>
      <location filename="../processing/samples.py" />
      <source>SAMPLES (“{name}”): {summary} Needed are F1 (better F1 to F4), pH, organic carbon and clay.</source>
      <translation>SAMPLES (« {name} ») : {summary} Il faut F1 (mieux, F1 à F4), le pH, le carbone organique et l'argile.</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>by the raster of rates</source>
      <translation>selon le raster des taux</translation>
    </message>
    <message>
      <location filename="../processing/scenario.py" />
      <source>{:g} per mille per year</source>
      <translation>{:g} pour mille par an</translation>
    </message>
    <message>
      <location filename="../processing/sidecars.py" />
      <source>{}: no style or metadata was written beside it, for {} is, or would be taken for, that of another layer of this name. Give results names that differ in more than the extension.</source>
      <translation>{} : ni style ni métadonnées n'ont été écrits à côté, car {} est le fichier d'une autre couche de ce nom, ou serait pris pour tel. Donner aux résultats des noms qui diffèrent par plus que l'extension.</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>its end is missing</source>
      <translation>la fin du fichier manque</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>{name}: “{path}” cannot be written ({reason}). Is the disk full? Choose another place.</source>
      <translation>{name} : « {path} » ne peut pas être écrit ({reason}). Le disque est-il plein ? Choisir un autre endroit.</translation>
    </message>
    <message>
      <location filename="../processing/sinks.py" />
      <source>{} of {} rows are there</source>
      <translation>{} lignes sur {} sont là</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>All of the content is taken as geogenic, and where it is higher less of it is mobile as a rule. State BACKGROUND where people have added to it: that part is more mobile.</source>
      <translation>Toute la teneur est considérée comme géogène, et là où elle est plus élevée une part moindre en est mobile en règle générale. Indiquer BACKGROUND là où l'homme en a ajouté : cette partie est plus mobile.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND has no band of {}: all of their content is taken as geogenic, unlike that of {}.</source>
      <translation>BACKGROUND n'a pas de bande pour {} : toute leur teneur passe pour géogène, au contraire de celle de {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND is one number, but {count} elements are chosen. Use a raster with a band each, or median.</source>
      <translation>BACKGROUND est un seul nombre, mais {count} éléments sont choisis. Utiliser un raster avec une bande par élément, ou median.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND: median is that of a raster of contents: give TOTALS.</source>
      <translation>BACKGROUND : median est la médiane d'un raster de teneurs : donner TOTALS.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>BACKGROUND: {symbols} are major elements of rocks: what lies above a background is no contamination. Leave them out of ELEMENTS.</source>
      <translation>BACKGROUND : {symbols} sont des éléments majeurs des roches : ce qui dépasse un fond pédogéochimique n'est pas une contamination. Les omettre de ELEMENTS.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Evidence “{}”: {}.</source>
      <translation>Niveau de preuve « {} » : {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>F1 in percent of the sum of fractions with an aqua-regia residual (BCR)</source>
      <translation>F1 en pour cent de la somme des fractions avec un résidu à l'eau régale (BCR)</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Give either TOTALS or TOTAL_VALUE, not both.</source>
      <translation>Donner soit TOTALS, soit TOTAL_VALUE, pas les deux.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>LIMITS: the class limits “{text}” in the options (Settings, Options, Soil Mobility) cannot be used: {problem}</source>
      <translation>LIMITS : les limites des classes « {text} » dans les options (Préférences, Options, Soil Mobility) ne peuvent pas être utilisées : {problem}</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Model {}: {} cannot be folded into tables and are evaluated tree by tree: this takes longer.</source>
      <translation>Modèle {} : {} ne se replient pas en tableaux et sont évalués arbre par arbre : c'est plus long.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>No measurement of them stands behind the model: their values are from theory alone.</source>
      <translation>Aucune mesure de ces éléments n'étaye le modèle : leurs valeurs viennent de la seule théorie.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>TOTAL_VALUE is the content of one element, but {count} are chosen. Use TOTALS, with a band each.</source>
      <translation>TOTAL_VALUE est la teneur d'un seul élément, mais {count} sont choisis. Utiliser TOTALS, avec une bande par élément.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>The model “{model}” has no element {unknown}. It has: {known}.</source>
      <translation>Le modèle « {model} » n'a pas d'élément {unknown}. Il a : {known}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>Total content of {}: {}.</source>
      <translation>Teneur totale en {} : {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>none given, and none is needed</source>
      <translation>non donnée, et non nécessaire</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>none given: the reference content of an ordinary topsoil is used</source>
      <translation>non donnée ; la teneur de référence d'un horizon de surface ordinaire est utilisée</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{:g} mg/kg, {}</source>
      <translation>{:g} mg/kg, {}</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{output}: the model “{model}” cannot tell. Leave it empty, or choose a model with a smooth core.</source>
      <translation>{output} : le modèle « {model} » ne peut pas le dire. La laisser vide, ou choisir un modèle à noyau lisse.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{parameter} (“{layer}”): no band is named after {elements}. Its bands are: {bands}. Name each band by its symbol, or leave {parameter} empty.</source>
      <translation>{parameter} (« {layer} ») : aucune bande n'est nommée d'après {elements}. Ses bandes sont : {bands}. Nommer chaque bande par son symbole, ou laisser {parameter} vide.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{parameter}: bands {first} and {second} are both named after {element}.</source>
      <translation>{parameter} : les bandes {first} et {second} sont toutes deux nommées d'après {element}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>{}: background {:.4g} mg/kg, the median of {}.</source>
      <translation>{} : fond pédogéochimique {:.4g} mg/kg, médiane de la couche {}.</translation>
    </message>
    <message>
      <location filename="../processing/soil.py" />
      <source>“{model}” is neither a bundled model ({known}) nor the folder of one.</source>
      <translation>« {model} » n'est ni un modèle fourni ({known}) ni le dossier d'un modèle.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>HTML files (*.html)</source>
      <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>PDF files (*.pdf)</source>
      <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>The output {path} is also {other}. Choose another name for the output.</source>
      <translation>Le résultat {path} est aussi {other}. Choisir un autre nom pour le résultat.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{label}: {path} is a pipe or a device, no file. Copy what comes from it to a file first.</source>
      <translation>{label} : {path} est un tube nommé ou un périphérique, pas un fichier. Copier d'abord dans un fichier ce qui en vient.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): polygons are needed, these are not. Choose a polygon layer.</source>
      <translation>{parameter} (« {layer} ») : il faut des polygones, ce n'en sont pas. Choisir une couche de polygones.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): polygons are needed, these are not. The file holds: {layers}. Choose another by its name: {path}|layername={last}.</source>
      <translation>{parameter} (« {layer} ») : il faut des polygones, ce n'en sont pas. Le fichier contient : {layers}. Choisir une autre couche par son nom : {path}|layername={last}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): the file of this layer was changed after it was loaded, and its bands or fields are others now. Remove the layer, and add the file again.</source>
      <translation>{parameter} (« {layer} ») : le fichier de cette couche a été modifié après son chargement, et ses bandes ou ses champs sont maintenant différents. Retirer la couche et ajouter le fichier à nouveau.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} (“{layer}”): the layer has no CRS. Set it in the layer's properties.</source>
      <translation>{parameter} (« {layer} ») : la couche n'a pas de SCR. Le définir dans les propriétés de la couche.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter} is missing.</source>
      <translation>{parameter} manque.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: a file that ends in {ending} cannot hold this table. Choose .gpkg, .csv or .shp.</source>
      <translation>{parameter} : un fichier en {ending} ne peut pas contenir cette table. Choisissez .gpkg, .csv ou .shp.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be above {low:,} and at most {high:,} {unit}.</source>
      <translation>{parameter} : doit être supérieur à {low:,} et inférieur ou égal à {high:,} {unit}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be above {low:,} and at most {high:,}.</source>
      <translation>{parameter} : doit être supérieur à {low:,} et inférieur ou égal à {high:,}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be from {low:,} to {high:,} {unit}.</source>
      <translation>{parameter} : doit être de {low:,} à {high:,} {unit}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: must be from {low} to {high}.</source>
      <translation>{parameter} : doit être de {low} à {high}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: the expression “{text}” has no value.</source>
      <translation>{parameter} : l'expression « {text} » n'a pas de valeur.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: the file “{layer}” is there, but is not read as a vector layer or table. Where it is text, give it the ending .csv, or load it first: Layer ▸ Add Layer ▸ Add Delimited Text Layer.</source>
      <translation>{parameter} : le fichier « {layer} » existe, mais n'est pas lu comme couche vecteur ou table. Si c'est du texte, lui donner l'extension .csv, ou le charger d'abord : Couche ▸ Ajouter une couche ▸ Ajouter une couche de texte délimité.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: there is no authentication configuration “{value}”.</source>
      <translation>{parameter} : il n'y a pas de configuration d'authentification « {value} ».</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: there is no band {band}; the layer “{layer}” has {count}.</source>
      <translation>{parameter} : il n'y a pas de bande {band} ; la couche « {layer} » en a {count}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: what it is set to is no raster layer.</source>
      <translation>{parameter} : la valeur donnée n'est pas une couche raster.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{layer}” cannot be opened as a vector layer or table. Check the path.</source>
      <translation>{parameter} : « {layer} » ne peut pas être ouvert comme couche vecteur ou table. Vérifier le chemin.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{layer}” has no field “{field}”. Its fields are: {fields}.</source>
      <translation>{parameter} : « {layer} » n'a pas de champ « {field} ». Ses champs sont : {fields}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{layer}” is text in UTF-16 (“Unicode text”), which is not read as a table. Save it as CSV in UTF-8.</source>
      <translation>{parameter} : « {layer} » est du texte en UTF-16 (« texte Unicode »), qui ne se lit pas comme table. L'enregistrer en CSV UTF-8.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” is a file, not a folder.</source>
      <translation>{parameter} : « {path} » est un fichier, pas un dossier.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” is the file of input {input}. Choose another name.</source>
      <translation>{parameter} : « {path} » est le fichier de l'entrée {input}. Choisir un autre nom.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” is the table of input {input}. Choose another name.</source>
      <translation>{parameter} : « {path} » est la table de l'entrée {input}. Choisir un autre nom.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” must end in .html: the report is a web page.</source>
      <translation>{parameter} : « {path} » doit finir par .html : le rapport est une page web.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” must end in .pdf.</source>
      <translation>{parameter} : « {path} » doit finir par .pdf.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{path}” must end in .tif: results are GeoTIFFs.</source>
      <translation>{parameter} : « {path} » doit finir par .tif : les résultats sont des GeoTIFF.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is neither a rectangle with a CRS nor a layer. Write xmin,xmax,ymin,ymax and the CRS in brackets: 10,11,50,51 [EPSG:4326].</source>
      <translation>{parameter} : « {value} » n'est ni un rectangle avec SCR ni une couche. Écrire xmin,xmax,ymin,ymax et le SCR entre crochets : 10,11,50,51 [EPSG:4326].</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is neither yes nor no.</source>
      <translation>{parameter} : « {value} » n'est ni oui ni non.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no CRS.</source>
      <translation>{parameter} : « {value} » n'est pas un SCR.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no band number.</source>
      <translation>{parameter} : « {value} » n'est pas un numéro de bande.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no number. Write digits alone, with a decimal point: 2.5.</source>
      <translation>{parameter} : « {value} » n'est pas un nombre. N'écrire que des chiffres, avec un point décimal : 2.5.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no rectangle, is empty, or cannot be expressed in the CRS of the raster. Write xmin,xmax,ymin,ymax and the CRS in brackets: 10,11,50,51 [EPSG:4326].</source>
      <translation>{parameter} : « {value} » n'est pas un rectangle, est vide, ou ne peut pas s'exprimer dans le SCR du raster. Écrire xmin,xmax,ymin,ymax et le SCR entre crochets : 10,11,50,51 [EPSG:4326].</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is no whole number.</source>
      <translation>{parameter} : « {value} » n'est pas un nombre entier.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is not in the order xmin,xmax,ymin,ymax: its first number is above the second, or its third above the fourth.</source>
      <translation>{parameter} : « {value} » n'est pas dans l'ordre xmin,xmax,ymin,ymax : le premier nombre dépasse le deuxième, ou le troisième le quatrième.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>{parameter}: “{value}” is not one of {options}.</source>
      <translation>{parameter} : « {value} » n'est pas l'un de {options}.</translation>
    </message>
    <message>
      <location filename="../processing/specs.py" />
      <source>“{}” ({})</source>
      <translation>« {} » ({})</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>{} elements</source>
      <translation>{} éléments</translation>
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>{}, {} shown</source>
      <translation>{}, {} affiché</translation>
    </message>
    <message>
      <location filename="../processing/zonal.py" />
      <source>Highest mobility of {}</source>
      <translation>Mobilité la plus élevée parmi {}</translation>
    </message>
    <message>
      <location filename="../processing/zonal.py" />
      <source>{}, % of the area</source>
      <translation>{}, % de la surface</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{layer}”): no zone lies on the raster. Check the CRS of both layers.</source>
      <translation>ZONES (« {layer} ») : aucune zone n'est sur le raster. Vérifier le SCR des deux couches.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{layer}”): there is no zone in it.</source>
      <translation>ZONES (« {layer} ») : elle ne contient aucune zone.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>ZONES (“{layer}”): {problem}</source>
      <translation>ZONES (« {layer} ») : {problem}</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>Zone “{}” is not a valid polygon; it was repaired.</source>
      <translation>La zone « {} » n'est pas un polygone valide ; elle a été réparée.</translation>
    </message>
    <message>
      <location filename="../processing/zones.py" />
      <source>zone {}</source>
      <translation>zone {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>elements: one is there twice.</source>
      <translation>elements : l'un y figure deux fois.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name} is missing.</source>
      <translation>inputs : {name} manque.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: a path, or a mapping with path, band, unit and crs is expected.</source>
      <translation>inputs : {name} : un chemin, ou un objet avec path, band, unit et crs, est attendu.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: crs is for files that state none, but {path} is in {own}. Leave it out: results are on the grid of ph.</source>
      <translation>inputs : {name} : crs est pour les fichiers qui n'en indiquent pas, mais {path} est en {own}. L'omettre : les résultats sont sur la grille de ph.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: crs: {reason}</source>
      <translation>inputs : {name} : crs : {reason}</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>inputs: {name}: {path} states no coordinate reference system. Add one, as crs: "EPSG:4326".</source>
      <translation>inputs : {name} : {path} n'indique pas de système de coordonnées de référence. En ajouter un, sous la forme crs: "EPSG:4326".</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>output: {output} is also the input {name}.</source>
      <translation>output : {output} est aussi l'entrée {name}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>output: “{output}” must end in .tif or .zarr.</source>
      <translation>output : « {output} » doit finir par .tif ou .zarr.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>scheduler: “{address}” is no address such as tcp://host:8786.</source>
      <translation>scheduler : « {address} » n'est pas une adresse comme tcp://host:8786.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>workers: leave it out where there is a scheduler.</source>
      <translation>workers : l'omettre là où il y a un ordonnanceur.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{name}: is missing, or not as expected, as in “{name}: {example}”.</source>
      <translation>{name} : manque, ou n'est pas comme attendu, par exemple « {name}: {example} ».</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{name}: must be a whole number of at least {low}.</source>
      <translation>{name} : doit être un nombre entier d'au moins {low}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path} cannot be read: {reason}.</source>
      <translation>{path} ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path} is no YAML: {reason}</source>
      <translation>{path} n'est pas du YAML : {reason}</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path}: a mapping with inputs, elements and output is expected.</source>
      <translation>{path} : un objet avec inputs, elements et output est attendu.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{path}: the key {key} is there twice.</source>
      <translation>{path} : la clé {key} y figure deux fois.</translation>
    </message>
    <message>
      <location filename="../soilmobility/cli.py" />
      <source>{where}unknown key {key}. Known are: {known}.</source>
      <translation>{where}clé inconnue {key}. Clés connues : {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>Another run is at work in {folder}: wait until it has ended, or stop it.</source>
      <translation>Une autre exécution travaille dans {folder} : attendre qu'elle soit terminée, ou l'arrêter.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>Another run is making {path}: wait until it has ended, stop it, or choose another name.</source>
      <translation>Une autre exécution est en train de créer {path} : attendre sa fin, l'arrêter ou choisir un autre nom.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be replaced ({reason}). Is it open in another program, loaded as a layer, or read-only? Close it, remove the layer, or choose another name.</source>
      <translation>La sortie {path} ne peut pas être remplacée ({reason}). Est-elle ouverte dans un autre programme, chargée comme couche ou en lecture seule ? La fermer, retirer la couche ou choisir un autre nom.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: Windows has no files of such names.</source>
      <translation>Impossible d'écrire la sortie {path} : Windows n'admet pas de tels noms de fichiers.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: it is a device, not a file.</source>
      <translation>Le résultat {path} ne peut pas être écrit : c'est un périphérique, pas un fichier.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: it is a folder.</source>
      <translation>Le résultat {path} ne peut pas être écrit : c'est un dossier.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: its path is too long for Windows, as that of the file in the making is longer still. Choose a shorter one.</source>
      <translation>Impossible d'écrire la sortie {path} : son chemin est trop long pour Windows, car celui du fichier en cours d'écriture est plus long encore. En choisir un plus court.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: the folder {folder} does not exist.</source>
      <translation>Le résultat {path} ne peut pas être écrit : le dossier {folder} n'existe pas.</translation>
    </message>
    <message>
      <location filename="../soilmobility/files.py" />
      <source>The output {path} cannot be written: {folder} is no place for data.</source>
      <translation>Le résultat {path} ne peut pas être écrit : {folder} n'est pas un lieu pour des données.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/background.py" />
      <source>{layer} has no value: there is no median content.</source>
      <translation>{layer} n'a pas de valeur : il n'y a pas de teneur médiane.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>At medium risk or above: {:.2f} % of the area before, {:.2f} % after.</source>
      <translation>Risque moyen ou plus : {:.2f} % de la surface avant, {:.2f} % après.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>CEC is not given and this model does not estimate it: nothing follows SOC.</source>
      <translation>La CEC n'est pas donnée et ce modèle ne l'estime pas : rien ne suit le SOC.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>In a higher class after: {:,.2f} km²; in a lower class: {:,.2f} km².</source>
      <translation>Dans une classe plus élevée après : {:,.2f} km² ; dans une classe plus basse : {:,.2f} km².</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>In most of the area in which SOC changes mobility probably rises for: {}; falls for: {}; undecided: {}.</source>
      <translation>Sur la plus grande partie de la surface où le SOC change, la mobilité monte probablement pour : {} ; baisse pour : {} ; indécis : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>In the scenario {:.2f} % of the area leaves the model's training range (by its SOC or CEC); it was clamped and is marked in the last band of the classes and in the report.</source>
      <translation>Dans le scénario, {:.2f} % de la surface quitte le domaine d'entraînement du modèle (par son SOC ou sa CEC) ; elle a été ramenée à son bord et est marquée dans la dernière bande des classes et dans le rapport.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>Not in the composite index, because the table has no toxic-response factor for them: {}.</source>
      <translation>Hors de l'indice composite, car la table n'a pas de facteur de réponse toxique pour eux : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>Nowhere does the scenario leave the model's training range.</source>
      <translation>Le scénario ne quitte nulle part le domaine d'entraînement du modèle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>SOC is not on the reference grid: it is resampled first and grows then.</source>
      <translation>Le SOC n'est pas sur la grille de référence : il est d'abord rééchantillonné, puis croît.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>The model cannot tell how probable the sign of a change is: it has no smooth core.</source>
      <translation>Le modèle ne peut pas dire à quel point le signe d'un changement est probable : il n'a pas de noyau lisse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/change.py" />
      <source>all</source>
      <translation>toutes</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>No pixel has a value: the result is empty.</source>
      <translation>Aucun pixel n'a de valeur : le résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>{:,.0f} probabilities outside 0 to 1 were masked.</source>
      <translation>Probabilités hors de 0 à 1, masquées : {:,.0f}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>{} and {} were predicted from different inputs, or by different models. Make both in one run.</source>
      <translation>{} et {} ont été prédits à partir d'entrées différentes ou par des modèles différents. Faire les deux en une exécution.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/classes.py" />
      <source>{}: {:,} pixels, {:,.2f} km²</source>
      <translation>{} : {:,} px, {:,.2f} km²</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>By the worst element {:.0f} % of the area is at medium risk or above: no two places differ in it.</source>
      <translation>D'après le pire élément, {:.0f} % de la surface est à risque moyen ou plus : aucun lieu ne s'y distingue d'un autre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>Elements joined: {}.</source>
      <translation>Éléments réunis : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>Left out, because the table has no toxic-response factor for them: {}.</source>
      <translation>Écartés, car la table n'a pas de facteur de réponse toxique pour eux : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>No pixel has all the elements: the result is empty.</source>
      <translation>Aucun pixel n'a tous les éléments : le résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>The index itself, and the mean mobility, tell them apart.</source>
      <translation>L'indice lui-même et la mobilité moyenne les distinguent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>Toxic-response factors: {}.</source>
      <translation>Facteurs de toxicité : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/composite.py" />
      <source>{} is the most critical element of {:.1f} % of the area.</source>
      <translation>{} est l'élément le plus critique sur {:.1f} % de la surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/divergence.py" />
      <source>No pixel has both total content and mobility: the result is empty.</source>
      <translation>Aucun pixel n'a à la fois teneur totale et mobilité : le résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/divergence.py" />
      <source>Spearman's correlation {:.3f}; same third of both: {:.1f} % of the area.</source>
      <translation>Corrélation de Spearman {:.3f} ; même tiers des deux : {:.1f} % de la surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/divergence.py" />
      <source>{:,} pixels with an impossible content or mobility were masked.</source>
      <translation>Pixels masqués, à teneur ou mobilité impossible : {:,}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>Limit of the mobile content: {:g} mg/kg {}, as stated.</source>
      <translation>Limite de la teneur mobile : {:g} mg/kg {}, comme indiqué.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>PRESET is missing: choose the published values to look up.</source>
      <translation>PRESET manque : choisir les valeurs publiées à consulter.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>PRESET: {preset} are {basis} contents, neither total contents nor F1. They cannot be inverted.</source>
      <translation>PRESET : {preset} sont des teneurs sur la base {basis}, ni totales ni F1. Elles ne peuvent pas être inversées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>REFERENCE_SOIL states no CEC, the map has it: F1 at the reference soil is less sure.</source>
      <translation>REFERENCE_SOIL n'indique pas de CEC, la carte en a une : F1 au sol de référence est moins sûre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>REFERENCE_SOIL: the soil lies outside the class of the stated row: {rows}.</source>
      <translation>REFERENCE_SOIL : le sol est hors de la classe de la ligne indiquée : {rows}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>RGV: {preset} has no value of {value:g} mg/kg for {element}. It has: {known}. A value of your own goes without PRESET.</source>
      <translation>RGV : {preset} n'a pas de valeur de {value:g} mg/kg pour {element}. Il a : {known}. Une valeur à vous s'indique sans PRESET.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>Stated value: {}. At the reference soil ({}: {}) it allows a mobile content of {:.4g} mg/kg: a mobility of {:.3g} % of {:.4g} mg/kg aqua regia.</source>
      <translation>Valeur indiquée : {}. Au sol de référence ({} : {}) elle permet une teneur mobile de {:.4g} mg/kg : une mobilité de {:.3g} % de {:.4g} mg/kg à l'eau régale.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>Stated value: {}. At the reference soil ({}: {}) it allows an exchangeable content of {:.4g} mg/kg: {:.3g} % of {:.4g} mg/kg aqua regia.</source>
      <translation>Valeur indiquée : {}. Au sol de référence ({} : {}) elle permet une teneur échangeable de {:.4g} mg/kg : {:.3g} % de {:.4g} mg/kg à l'eau régale.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The content exceeds the value on {:.2f} % of the area.</source>
      <translation>La teneur dépasse la valeur sur {:.2f} % de la surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The median soil of the map ({soil}) lies in no class of {preset}. State REFERENCE_SOIL.</source>
      <translation>Le sol médian de la carte ({soil}) n'est dans aucune classe de {preset}. Indiquer REFERENCE_SOIL.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The reference soil's {} was clamped to the training range, {:g} to {:g}.</source>
      <translation>Sol de référence : {}, valeur ramenée au bord du domaine d'entraînement, de {:g} à {:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>The total value was brought to the aqua-regia basis by the element's share of {:g}.</source>
      <translation>La valeur totale a été ramenée à la base eau régale par la part soluble dans l'eau régale de l'élément ({:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>There is no pixel {where}: state REFERENCE_SOIL.</source>
      <translation>Il n'y a pas de pixel {where} : indiquer REFERENCE_SOIL.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>This model does not know the parts of F1: all of F1 counts as mobile.</source>
      <translation>Ce modèle ne connaît pas les parties de F1 : toute la fraction F1 compte comme mobile.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>in the class of the stated row ({})</source>
      <translation>dans la classe de la ligne indiquée ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>median</source>
      <translation>médiane</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>median soil of the map</source>
      <translation>sol médian de la carte</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>median soil of the map within the class of the row</source>
      <translation>sol médian de la carte dans la classe de la ligne</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>on the map</source>
      <translation>sur la carte</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) are capped at the highest content of the model: none up to it breaks the limit.</source>
      <translation>Pixels plafonnés à la teneur la plus élevée du modèle : {:,} ({:.2f} %). Jusqu'à elle, aucune teneur ne dépasse la limite.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) fit no row and have no value.</source>
      <translation>Pixels qui ne correspondent à aucune ligne, donc sans valeur : {:,} ({:.2f} %).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) have no value: the lowest content of the model already breaks the limit.</source>
      <translation>Pixels sans valeur, car la teneur la plus faible du modèle dépasse déjà la limite : {:,} ({:.2f} %).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:,} pixels ({:.2f} %) sit on a jump of the model.</source>
      <translation>Pixels sur un saut du modèle : {:,} ({:.2f} %).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{:g} mg/kg {}, {}, as stated</source>
      <translation>{:g} mg/kg {}, {}, comme indiqué</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{names}: not together with MOBILE_LIMIT, which is the limit itself.</source>
      <translation>{names} : pas avec MOBILE_LIMIT, qui est la limite elle-même.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>{names}: only for “invert one value” (MODE=invert). The modes are not mixed: looked-up values are not inverted.</source>
      <translation>{names} : seulement pour « inverser une valeur » (MODE=invert). Les modes ne se mélangent pas : des valeurs consultées ne sont pas inversées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/guidance.py" />
      <source>“invert one value” (MODE=invert) needs a value to start from: PRESET, RGV or MOBILE_LIMIT.</source>
      <translation>« inverser une valeur » (MODE=invert) demande une valeur de départ : PRESET, RGV ou MOBILE_LIMIT.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>All valid pixels have the same value: there are no spots, the result is empty.</source>
      <translation>Tous les pixels valides ont la même valeur : il n'y a ni points chauds ni points froids, le résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>Every pixel has all others within the radius: there are no spots, the result is empty. Choose a smaller radius.</source>
      <translation>Chaque pixel a tous les autres dans le rayon : il n'y a ni points chauds ni points froids, le résultat est vide. Choisir un rayon plus petit.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>Hot spots at 95 % or more: {:.2f} % of the area; cold spots: {:.2f} %.</source>
      <translation>Points chauds à 95 % ou plus : {:.2f} % de la surface ; points froids : {:.2f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>Neighbourhood: up to {} rows and {} columns of pixels to each side.</source>
      <translation>Voisinage, de chaque côté : lignes de pixels {} au plus, colonnes {} au plus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>{:,} valid pixels, mean {:.6g}, standard deviation {:.6g}.</source>
      <translation>{:,} pixels valides, moyenne {:.6g}, écart type {:.6g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/hotspots.py" />
      <source>|z| from which on the false-discovery rate is 10, 5 and 1 %: {}.</source>
      <translation>|z| à partir duquel le taux de fausses découvertes est de 10, 5 et 1 % : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{:,.0f} values outside 0 to 100 % were masked.</source>
      <translation>Valeurs hors de 0 à 100 %, masquées : {:,.0f}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label} covers {covered:.0f} % of the reference grid, and has no values on the rest.</source>
      <translation>{label} couvre {covered:.0f} % de la grille de référence et n'a pas de valeurs sur le reste.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label} covers {covered:.0f} % of the reference grid: the rest of the result is empty.</source>
      <translation>{label} couvre {covered:.0f} % de la grille de référence : le reste du résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: no band is named as one of {wanted}. The names are: {bands}. Choose another layer, or the band.</source>
      <translation>{label} : aucune bande ne porte un nom parmi {wanted}. Les noms sont : {bands}. Choisir une autre couche, ou la bande.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: nothing states its unit, and no value is above 1: are these shares (0 to 1)? Multiply them by 100. If they are %, set the unit of the band to “%”.</source>
      <translation>{label} : rien n'indique son unité, et aucune valeur ne dépasse 1 : s'agit-il de parts (0 à 1) ? Les multiplier par 100. S'il s'agit de %, indiquer « % » comme unité de la bande.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: nothing states its unit, and {share:.0f} % of its values are above 100: are these per mille, or scaled? Convert them to %. If they are %, set the unit of the band to “%”.</source>
      <translation>{label} : rien n'indique son unité, et {share:.0f} % de ses valeurs dépassent 100 : sont-elles en pour mille, ou mises à l'échelle ? Les convertir en %. Si ce sont des %, indiquer « % » comme unité de la bande.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: nothing states its unit. It is read as mg/kg of {element}, but its median, {median:.4g}, is far from that of ordinary topsoils, {usual:.4g}: are its values in another unit, or logarithms?</source>
      <translation>{label} : rien n'indique son unité. La lecture est en mg/kg de {element}, mais la médiane, {median:.4g}, est loin de celle des horizons de surface ordinaires, {usual:.4g} : ses valeurs sont-elles dans une autre unité, ou des logarithmes ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: {gap} is taken for no value.</source>
      <translation>{label} : {gap} est pris pour une absence de valeur.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{label}: {share:.1f} % of its values are 0. If they stand for no value, declare 0 as nodata.</source>
      <translation>{label} : {share:.1f} % des valeurs sont 0. Si elles marquent une absence de valeur, déclarer 0 comme valeur nodata.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{} has values in {:.0f} % of the pixels that were read, {} in {:.0f} %.</source>
      <translation>{} a des valeurs dans {:.0f} % des pixels lus, {} dans {:.0f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{} have values in {:.0f} % of the pixels that were read, {} in {:.0f} %.</source>
      <translation>{} ont des valeurs dans {:.0f} % des pixels lus, {} dans {:.0f} %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/inputs.py" />
      <source>{}: band {} is named “{}”. Is it {}?</source>
      <translation>{} : la bande {} s'appelle « {} ». Est-ce bien {} ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>ceiling of SOC</source>
      <translation>plafond du SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>content of {}</source>
      <translation>teneur en {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>mobility (F1, %)</source>
      <translation>mobilité (F1, %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>rate (per mille per year)</source>
      <translation>taux (pour mille par an)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>the name of its band says: {}</source>
      <translation>l'indique le nom de sa bande : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>those of iSDAsoil are, whose bands are called {}</source>
      <translation>le sont celles d'iSDAsoil, dont les bandes s'appellent {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>total content (mg/kg)</source>
      <translation>teneur totale (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: it holds guidance values, no contents of soils. Results are of soils that just keep to them.</source>
      <translation>{label} : contient des valeurs guides, pas des teneurs de sols. Les résultats valent pour des sols qui les respectent tout juste.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: it is a result of {algorithm} and holds “{name}”; {wanted} is needed. Choose another band or layer. If its values were changed since, take the items SOIL_MOBILITY_… out of its metadata.</source>
      <translation>{label} : c'est un résultat de {algorithm} qui contient « {name} » ; il faut {wanted}. Choisir une autre bande ou couche. Si ses valeurs ont été changées depuis, ôter les éléments SOIL_MOBILITY_… de ses métadonnées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its band is named “{name}”, but {wanted} is needed. Choose another band or layer.</source>
      <translation>{label} : sa bande est nommée « {name} », mais il faut {wanted}. Choisir une autre bande ou couche.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its file is called “{name}”. Is it {wanted}?</source>
      <translation>{label} : son fichier s'appelle « {name} ». Est-ce bien {wanted} ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its name, “{name}”, says a stock or a density of organic carbon, and SOC is a content by mass. Divide it by the bulk density (and the depth), or rename it if it is a content.</source>
      <translation>{label} : son nom, « {name} », annonce un stock ou une densité de carbone organique, et SOC est une teneur massique. Le diviser par la densité apparente (et l'épaisseur), ou le renommer si c'est une teneur.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{label}: its name, “{name}”, says the subsoil. The model is one of topsoils.</source>
      <translation>{label} : son nom, « {name} », indique le sous-sol. Le modèle est un modèle d'horizons de surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/kinds.py" />
      <source>{one} is about {first}, but {other} about {second}. Choose layers, or bands, of the same element.</source>
      <translation>{one} concerne {first}, mais {other} concerne {second}. Choisir des couches, ou des bandes, du même élément.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>Measured in none of the model's soils, theory alone: {}.</source>
      <translation>Non mesurés dans les sols du modèle, théorie seule : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>No pixel has all the required inputs: the result is empty.</source>
      <translation>Aucun pixel n'a toutes les entrées nécessaires : le résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>Outside the area of applicability, % of the land, of {:,.0f} pixels looked at: {}.</source>
      <translation>Hors du domaine d'applicabilité, % des terres, sur {:,.0f} pixels examinés : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>The mobile content of {element} needs a total content.</source>
      <translation>La teneur mobile de {element} demande une teneur totale.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{:.1f} % of the predictions lie outside the model's area of applicability, by area.</source>
      <translation>{:.1f} % des prédictions, en surface, sont hors du domaine d'applicabilité du modèle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{} was measured in none of the model's soils: theory alone.</source>
      <translation>{} n'a été mesuré dans aucun des sols du modèle : théorie seule.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{}: {:,} pixels ({:.2f} %) lie outside the model's training range and were clamped to it.</source>
      <translation>{} : {:,} pixels ({:.2f} %) sont hors du domaine d'entraînement du modèle et ont été ramenés à son bord.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/predict.py" />
      <source>{}: {:,} pixels outside the possible range were masked.</source>
      <translation>{} : {:,} pixels hors du domaine possible ont été masqués.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The layer does not say where its inputs are: it was made by an earlier version, or they were taken out. Make it anew to ask about it.</source>
      <translation>La couche ne dit pas où sont ses entrées : elle vient d'une version antérieure, ou ces indications ont été retirées. La refaire pour l'interroger.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The model “{name}” is not one that this version brings.</source>
      <translation>Le modèle « {name} » n'est pas fourni avec cette version.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The model “{name}” is not there any more, at {folder}.</source>
      <translation>Le modèle « {name} » n'est plus là, dans {folder}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The prediction that this map was made from has changed since: {path}</source>
      <translation>La prédiction dont cette carte a été faite a changé depuis : {path}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>The prediction that this map was made from is not there any more: {path}</source>
      <translation>La prédiction dont cette carte a été faite n'est plus là : {path}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>What the layer says of its inputs cannot be read: it is damaged.</source>
      <translation>Ce que la couche dit de ses entrées ne peut être lu : elle est endommagée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>background of {}</source>
      <translation>fond pédogéochimique de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>no content</source>
      <translation>aucune teneur</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>too long</source>
      <translation>trop long</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>unknown</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: it was read from a service or a database, which no path leads back to.</source>
      <translation>{} : lu depuis un service ou une base de données, auquel aucun chemin ne ramène.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: {} has changed since the result was made.</source>
      <translation>{} : {} a changé depuis que le résultat a été fait.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: {} is not a file of this machine, and is not fetched again.</source>
      <translation>{} : {} n'est pas un fichier de cette machine et n'est pas repris.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/provenance.py" />
      <source>{}: {} is not there any more, neither at {} nor in its place beside the result.</source>
      <translation>{} : {} n'est plus là, ni dans {} ni à sa place auprès du résultat.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/samples.py" />
      <source>{label}: no sample lies on a value of it. Check the CRS of both, and whether x and y are swapped.</source>
      <translation>{label} : aucun échantillon ne se trouve sur une de ses valeurs. Vérifier les SCR de l'un et de l'autre, et si x et y sont intervertis.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>No pixel has SOC: the result is empty.</source>
      <translation>Aucun pixel n'a de SOC : le résultat est vide.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>SOC: {:,.0f} pixels outside the possible range were masked.</source>
      <translation>SOC : {:,.0f} pixels hors du domaine possible ont été masqués.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>SOC: {}, read as {} ({}).</source>
      <translation>SOC : {}, lu en {} ({}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>Scenario: SOC grows by the rates of {}, {}.</source>
      <translation>Scénario : le SOC croît aux taux de {}, {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>Scenario: SOC grows by {:g} per mille per year, {}: times {:.4f}.</source>
      <translation>Scénario : le SOC croît de {:g} pour mille par an, {} : facteur {:.4f}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>The growth of SOC is at most {most:g} per mille per year, which is next to none. If it is a share (0.004 for four per mille), multiply it by 1000.</source>
      <translation>La croissance du SOC est au plus de {most:g} pour mille par an, presque rien. Si c'est une part (0,004 pour quatre pour mille), la multiplier par 1000.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>The largest value, {:.4g}, is above it if the unit is {}.</source>
      <translation>La plus grande valeur, {:.4g}, la dépasse si l'unité est {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>The unit of SOC is not known: organic soils were not counted and the limit of {:g} % by mass was not applied. Set SOC_UNIT to have both.</source>
      <translation>L'unité du SOC n'est pas connue : les sols organiques n'ont pas été comptés et la limite de {:g} % en masse n'a pas été appliquée. Définir SOC_UNIT pour avoir les deux.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{:,.0f} pixels ({:.2f} %) are organic soils (more than {:g} % organic carbon).</source>
      <translation>{:,.0f} pixels ({:.2f} %) sont des sols organiques (plus de {:g} % de carbone organique).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{:,.0f} pixels ({:.2f} %) stopped at the ceiling or at {:g} % by mass.</source>
      <translation>{:,.0f} pixels ({:.2f} %) se sont arrêtés au plafond ou à {:g} % en masse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{label}: its band is named “{name}”, but it is to grow from {year} on. Set START_YEAR to the year of the map.</source>
      <translation>{label} : sa bande s'appelle « {name} », mais doit croître à partir de {year}. Mettre START_YEAR à l'année de la carte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{label}: pixels of every value but 0 take part, and it has several, {least:g} to {most:g}. If they are codes, of which one is meant, or shares, make a raster of 0 and 1 first.</source>
      <translation>{label} : les pixels de toute valeur sauf 0 participent, et il y en a plusieurs, de {least:g} à {most:g}. Si ce sont des codes dont un seul est voulu, ou des parts, faire d'abord un raster de 0 et de 1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{layer}: it is in {unit}, but the unit of SOC is not known. Set SOC_UNIT.</source>
      <translation>{layer} : il est en {unit}, mais l'unité du SOC n'est pas connue. Définir SOC_UNIT.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{layer}: the band says “{unit}”, but a content of SOC is needed ({known}).</source>
      <translation>{layer} : la bande dit « {unit} », mais il faut une teneur en SOC ({known}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/scenario.py" />
      <source>{} to {}, {} growth</source>
      <translation>de {} à {}, croissance {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>AREA: the result would have {pixels:,} pixels. Choose a smaller area or larger pixels.</source>
      <translation>AREA : le résultat aurait {pixels:,} pixels. Choisir une zone plus petite ou des pixels plus grands.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>The area has no place on the soil map. Check its CRS.</source>
      <translation>La zone n'a pas de place sur la carte de sol. Vérifier son SCR.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>The area lies on two sides of a gap of the map's projection. Choose a CRS for the result: EPSG:4326.</source>
      <translation>La zone est de part et d'autre d'une coupure de la projection de la carte. Choisir un SCR pour le résultat : EPSG:4326.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>The area lies outside the soil map.</source>
      <translation>La zone est hors de la carte de sol.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>source, depths and statistics must be stated (depths as 0-5cm:5 5-15cm:10).</source>
      <translation>source, depths et statistics doivent être indiqués (depths sous la forme 0-5cm:5 5-15cm:10).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>the braces in the address may hold depth or statistic, nothing else.</source>
      <translation>les accolades de l'adresse ne peuvent contenir que depth ou statistic, rien d'autre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{:,} x {:,} pixels; about {:,.0f} MB to be fetched, less what is in the cache ({}).</source>
      <translation>{:,} x {:,} pixels ; environ {:,.0f} Mo à récupérer, moins ce qui est dans le cache ({}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{address}: the depths of the map have different tiles.</source>
      <translation>{address} : les profondeurs de la carte ont des tuiles différentes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{name} is none of {known}.</source>
      <translation>{name} ne figure pas parmi {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{path} is no table of soil maps: {reason}</source>
      <translation>{path} n'est pas une table de cartes de sol : {reason}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{path}: the table has no soil map.</source>
      <translation>{path} : la table n'a aucune carte de sol.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{path}: there is no column {name}.</source>
      <translation>{path} : il n'y a pas de colonne {name}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{title} has no depth {depth}.</source>
      <translation>{title} n'a pas de profondeur {depth}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{title} has no quantiles.</source>
      <translation>{title} n'a pas de quantiles.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/soilmaps.py" />
      <source>{title}: there is no soil in this area, only water or ice.</source>
      <translation>{title} : il n'y a pas de sol dans cette zone, seulement de l'eau ou de la glace.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>ELEMENT</source>
      <translation>ELEMENT</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>PH_METHOD: “{method}” is not one of {known}.</source>
      <translation>PH_METHOD : « {method} » n'est pas l'un de {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>its name says organic matter, its unit is “{}”</source>
      <translation>son nom indique de la matière organique, son unité est « {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>its name says “{}”</source>
      <translation>son nom indique « {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>pH({0}) converted: pH(H2O) = {1:.4f} + {2:.4f} pH({0}), a relation of Dutch soils.</source>
      <translation>pH({0}) converti : pH(H2O) = {1:.4f} + {2:.4f} pH({0}), une relation de sols néerlandais.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>taken as {} ({})</source>
      <translation>lu en {} ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: it states {stated}, but is read as {unit}, as requested. Is that its unit?</source>
      <translation>{label} : l'unité indiquée est {stated}, mais la lecture se fait en {unit}, comme demandé. Est-ce bien son unité ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: its name says organic matter, and SOC is organic carbon. Set SOC_UNIT to SOM percent if its values are % of organic matter; to the unit of its carbon if the name is wrong; or divide it by 1.724.</source>
      <translation>{label} : son nom indique de la matière organique, et SOC est le carbone organique. Régler SOC_UNIT sur SOM percent si ses valeurs sont des % de matière organique ; sur l'unité de son carbone si le nom est faux ; ou diviser les valeurs par 1,724.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: its name says organic matter, but it is read as organic carbon in {unit}, as requested. Organic matter in % is SOM percent.</source>
      <translation>{label} : son nom indique de la matière organique, mais il est lu comme carbone organique en {unit}, comme demandé. La matière organique en % est SOM percent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{label}: {gap} may stand for no value. If it does, declare it as nodata.</source>
      <translation>{label} : {gap} signifie peut-être « aucune valeur ». Si c'est le cas, déclarez cette valeur comme nodata.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{problem} (Found: {others}.)</source>
      <translation>{problem} (Trouvé : {others}.)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{} (unit)</source>
      <translation>{} (unité)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/stack.py" />
      <source>{} as {}</source>
      <translation>{} en {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The layer is no prediction of Soil Mobility: nothing in the file says by which model it was made.</source>
      <translation>La couche n'est pas une prédiction de Soil Mobility : rien dans le fichier ne dit par quel modèle elle a été faite.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The layer says {:.2f} % here, its inputs now give {:.2f} %: they, or the program, have changed since.</source>
      <translation>La couche dit ici {:.2f} %, ses entrées donnent maintenant {:.2f} % : elles, ou le programme, ont changé depuis.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The layer was made without {names}, which the model “{model}” needs.</source>
      <translation>La couche a été faite sans {names}, dont le modèle « {model} » a besoin.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The model “{}” is not the same as when the layer was made: the values below are those of the new one.</source>
      <translation>Le modèle « {} » n'est plus celui avec lequel la couche a été faite : les valeurs ci-dessous sont celles du nouveau.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>The place lies outside the layer.</source>
      <translation>Le lieu est hors de la couche.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>There is no value here in: {names}.</source>
      <translation>Aucune valeur ici dans : {names}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>the inputs</source>
      <translation>les entrées</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>{preset} are {basis} contents: they cannot be inverted.</source>
      <translation>{preset} sont des teneurs sur la base {basis} : elles ne peuvent pas être inversées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>{preset} has no value for the model's reference soil.</source>
      <translation>{preset} n'a pas de valeur pour le sol de référence du modèle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/why.py" />
      <source>{preset}: its values differ by texture, and the model's reference soil states no sand. “Local guidance values” inverts them at a soil of yours (REFERENCE_SOIL).</source>
      <translation>{preset} : les valeurs dépendent de la texture, et le sol de référence du modèle n'indique pas de sable. « Valeurs guides locales » les inverse pour un sol de votre choix (REFERENCE_SOIL).</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>No pixel of the zones has a value: all statistics are empty.</source>
      <translation>Aucun pixel des zones n'a de valeur : toutes les statistiques sont vides.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Not among the potentially toxic elements and left out: {}.</source>
      <translation>Écartés, car ne faisant pas partie des éléments potentiellement toxiques : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Nothing states the unit of {label}, and no value is above 1: it is not taken for mobility in %.</source>
      <translation>Rien n'indique l'unité de {label}, et aucune valeur ne dépasse 1 : ce n'est pas pris pour une mobilité en %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Values are summarised as {}.</source>
      <translation>Les valeurs sont résumées comme {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>Zone “{}”: {}.</source>
      <translation>Zone « {} » : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>classes of the layer's style</source>
      <translation>classes du style de la couche</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>invalid polygon, repaired</source>
      <translation>polygone invalide, réparé</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>mobility in %, with classes by the class limits</source>
      <translation>mobilité en %, avec des classes selon les limites de classes</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>no data in the zone</source>
      <translation>pas de données dans la zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>outside the raster</source>
      <translation>hors du raster</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>risk classes</source>
      <translation>classes de risque</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>values without classes (class limits are for mobility in %)</source>
      <translation>valeurs sans classes (les limites de classes sont pour la mobilité en %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>{:.1f} % of its area with data lies in other zones too</source>
      <translation>{:.1f} % de sa surface avec données est aussi dans d'autres zones</translation>
    </message>
    <message>
      <location filename="../soilmobility/maps/zonal.py" />
      <source>{:g} to {:g} %</source>
      <translation>{:g} à {:g} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>The model {model} lists no measured soils: it cannot tell where it applies</source>
      <translation>Le modèle {model} ne cite aucun sol mesuré : il ne peut pas dire où il s'applique</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>The model {}: applicability</source>
      <translation>Le modèle {} : applicability</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where} lists more than {most} soils</source>
      <translation>{where} cite plus de {most} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where} uses features that are not soil properties of the model</source>
      <translation>{where} utilise des variables qui ne sont pas des propriétés du sol du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: elements must name, for each soil, the elements measured in it</source>
      <translation>{where} : elements doit nommer, pour chaque sol, les éléments qui y sont mesurés</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: kinds must name, for each soil, the kinds of extract measured in it</source>
      <translation>{where} : kinds doit nommer, pour chaque sol, les sortes d'extrait qui y sont mesurées</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: std must be above 0</source>
      <translation>{where} : std doit être supérieur à 0</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/applicability.py" />
      <source>{where}: transforms must be {known}, one per feature</source>
      <translation>{where} : transforms doit être {known}, un par variable</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>Model {model}: {file}: {error}</source>
      <translation>Modèle {model} : {file} : {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>Model {}: {}</source>
      <translation>Modèle {} : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>No model came with this software: name the folder of a model bundle.</source>
      <translation>Aucun modèle n'est livré avec ce logiciel : indiquer le dossier d'un modèle complet (bundle).</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>There is no model bundle at {folder}: no card.json</source>
      <translation>Il n'y a pas de modèle complet (bundle) dans {folder} : pas de card.json</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>a list</source>
      <translation>une liste</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>a number has too many digits</source>
      <translation>un nombre a trop de chiffres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>a text is too long</source>
      <translation>un texte est trop long</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>an object</source>
      <translation>un objet</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: each soil has one number, or null, per feature</source>
      <translation>applicability : chaque sol a un nombre, ou null, par variable</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: features must be a list of names</source>
      <translation>applicability : features doit être une liste de noms</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: soils must be a list of rows</source>
      <translation>applicability : soils doit être une liste de lignes</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: threshold must be a number</source>
      <translation>applicability : threshold doit être un nombre</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>applicability: {} must have one number per feature</source>
      <translation>applicability : {} doit avoir un nombre par variable</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>descriptors are for residual trees only</source>
      <translation>les descripteurs ne sont que pour des arbres des résidus</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>each feature has a name, a unit and the kind 'soil' or 'descriptor'</source>
      <translation>chaque variable a un nom, une unité et la sorte 'soil' ou 'descriptor'</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>features lacks the soil feature 'enrichment'</source>
      <translation>il manque à features la variable du sol 'enrichment'</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>features must be a list</source>
      <translation>features doit être une liste</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>features repeats a name</source>
      <translation>features répète un nom</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files must name core and may name r1, r2, r3</source>
      <translation>files doit nommer core et peut nommer r1, r2, r3</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files must name l1, l2, l3 and may name spread</source>
      <translation>files doit nommer l1, l2, l3 et peut nommer spread</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files: {} must be a plain file name</source>
      <translation>files : {} doit être un simple nom de fichier</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>files: {} must have a path and a sha256</source>
      <translation>files : {} doit avoir path et sha256</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>it has no elements, or too many</source>
      <translation>il n'a pas d'éléments, ou trop</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>it is not an object</source>
      <translation>ce n'est pas un objet</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>it must hold form, reference_soil, globals and elements</source>
      <translation>il doit contenir form, reference_soil, globals et elements</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its elements must be those of the card</source>
      <translation>ses éléments doivent être ceux de la fiche (card.json)</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its form is {}; this software reads {}</source>
      <translation>sa forme est {} ; ce logiciel lit {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its format is not {}</source>
      <translation>son format n'est pas {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>its format version is {}; this software reads {}</source>
      <translation>la version de son format est {} ; ce logiciel lit {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>reference_soil must be {}</source>
      <translation>reference_soil doit être {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>reference_soil must give {}</source>
      <translation>reference_soil doit donner {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>soil features must come before descriptors</source>
      <translation>les variables du sol doivent précéder les descripteurs</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>text</source>
      <translation>un texte</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>the soil features of a core are {}</source>
      <translation>les variables du sol d'un noyau sont {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>there is no file {file} in the bundle</source>
      <translation>il n'y a pas de fichier {file} dans le bundle</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>training_ranges must give a range of {} within {:g} to {:g}</source>
      <translation>training_ranges doit donner un domaine de {} compris entre {:g} et {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>training_ranges must give the lowest and highest {}</source>
      <translation>training_ranges doit donner la plus petite et la plus grande valeur de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{file} does not have the checksum that the card states: it is damaged or was changed</source>
      <translation>{file} n'a pas la somme de contrôle que la fiche indique : il est endommagé ou a été modifié</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{file} is larger than {size} MB</source>
      <translation>{file} dépasse {size} Mo</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{where} cannot be read: {error}</source>
      <translation>{where} ne peut pas être lu : {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{where} is larger than {size} MB</source>
      <translation>{where} dépasse {size} Mo</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} and {}</source>
      <translation>{} et {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} is not an element's symbol</source>
      <translation>{} n'est pas le symbole d'un élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} lacks {}</source>
      <translation>il manque à {} : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must be a number from {:g} to {:g}</source>
      <translation>{} doit être un nombre de {:g} à {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must be an object</source>
      <translation>{} doit être un objet</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must be {}</source>
      <translation>{} doit être {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{} must give factor and residual</source>
      <translation>{} doit donner factor et residual</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: aqua_regia_share must be above 0 and at most 1</source>
      <translation>{} : aqua_regia_share doit être supérieur à 0 et au plus 1</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: cls must be text</source>
      <translation>{} : cls doit être un texte</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: descriptors must match the features</source>
      <translation>{} : descriptors doit correspondre aux variables</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: factor must hold at most 5 rows of 5 numbers</source>
      <translation>{} : factor doit avoir au plus 5 lignes de 5 nombres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: flag must be one of {}</source>
      <translation>{} : flag doit être l'un de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: local must name some of {}</source>
      <translation>{} : local doit nommer certains de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: local: {} must be 5 numbers</source>
      <translation>{} : local : {} doit être 5 nombres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: offsets must name {}</source>
      <translation>{} : offsets doit nommer {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: reference_mg_kg must be above 0</source>
      <translation>{} : reference_mg_kg doit être supérieur à 0</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: spread must give {}</source>
      <translation>{} : spread doit donner {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: steep must be true or false</source>
      <translation>{} : steep doit être true ou false</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: the offset of {} is no number, or large</source>
      <translation>{} : le décalage de {} n'est pas un nombre, ou est trop grand</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} is no parameter of {}</source>
      <translation>{} : {} n'est pas un paramètre de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} must be a number or null</source>
      <translation>{} : {} doit être un nombre ou null</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} must be a number, not below 0</source>
      <translation>{} : {} doit être un nombre, pas inférieur à 0</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/bundle.py" />
      <source>{}: {} must be text</source>
      <translation>{} : {} doit être un texte</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/core_model.py" />
      <source>Model {model}: core.json: the parameters of {symbol} give no finite fractions everywhere in the training range</source>
      <translation>Modèle {model} : core.json : les paramètres de {symbol} ne donnent pas des fractions finies partout dans le domaine d'entraînement</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/core_model.py" />
      <source>Model {model}: {files}: residual trees must have at most two soil features on a path</source>
      <translation>Modèle {model} : {files} : les arbres des résidus doivent avoir au plus deux variables du sol sur un chemin</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/ensembles.py" />
      <source>Model {model}: the features of {file} ({found}) are not those of the card ({stated})</source>
      <translation>Modèle {model} : les variables de {file} ({found}) ne sont pas celles de la fiche ({stated})</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/ensembles.py" />
      <source>Model {model}: {file} has the objective {found}, not {allowed}</source>
      <translation>Modèle {model} : {file} a l'objectif {found}, pas {allowed}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/ensembles.py" />
      <source>Model {model}: {file} reaches scores beyond {limit:g}, which is no logit</source>
      <translation>Modèle {model} : {file} atteint des scores au-delà de {limit:g}, ce qui n'est pas un logit</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>LightGBM text version {version} is not one of {known}</source>
      <translation>la version de texte LightGBM {version} n'est aucune de {known}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a LightGBM random forest (average_output) is not supported: train with boosting=gbdt</source>
      <translation>une forêt aléatoire de LightGBM (average_output) n'est pas prise en charge : entraîner avec boosting=gbdt</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a leaf value is not finite</source>
      <translation>la valeur d'une feuille n'est pas finie</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a model has between 1 and {most} trees, not {count}</source>
      <translation>un modèle a de 1 à {most} arbres, pas {count}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a model of more than {size} MB of text is not read</source>
      <translation>un modèle de plus de {size} Mo de texte n'est pas lu</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a threshold is not finite</source>
      <translation>un seuil n'est pas fini</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>a tree is deeper than {most} splits</source>
      <translation>un arbre est plus profond que {most} séparations</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>feature_names repeats a name</source>
      <translation>feature_names répète un nom</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>max_feature_idx and the number of feature_names differ</source>
      <translation>max_feature_idx et le nombre de feature_names diffèrent</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>more than {most} leaves</source>
      <translation>plus de {most} feuilles</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>more than {most} trees</source>
      <translation>plus de {most} arbres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>some node or leaf is the child of two nodes, or of none</source>
      <translation>un nœud ou une feuille est l'enfant de deux nœuds, ou d'aucun</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>splits on categories, which no evaluator here supports: code them as numbers</source>
      <translation>sépare selon des catégories, ce qui n'est pas évalué ici : les coder en nombres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the first line is not 'tree': not a LightGBM model</source>
      <translation>la première ligne n'est pas 'tree' : pas un modèle LightGBM</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the header promises {count} trees, the text holds {found}</source>
      <translation>l'en-tête promet {count} arbres, le texte en contient {found}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the lines before the first tree are too long for a LightGBM model</source>
      <translation>les lignes avant le premier arbre sont trop longues pour un modèle LightGBM</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>the text does not reach 'end of trees': not a LightGBM model, or cut short</source>
      <translation>le texte n'atteint pas 'end of trees' : pas un modèle LightGBM, ou tronqué</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>tree {tree}: {message}</source>
      <translation>arbre {tree} : {message}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>tree {}</source>
      <translation>arbre {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{here} has linear leaves, which no evaluator here supports: train with linear_tree=false</source>
      <translation>{here} a des feuilles linéaires, qui ne sont pas évaluées ici : entraîner avec linear_tree=false</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{here}: {key} does not hold {count} numbers</source>
      <translation>{here} : {key} n'a pas {count} nombres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{here}: {name} stands twice</source>
      <translation>{here} : {name} figure deux fois</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} does not hold the right number of numbers</source>
      <translation>{key} n'a pas le bon nombre de nombres</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} holds NaN</source>
      <translation>{key} contient NaN</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} holds something that is not a number</source>
      <translation>{key} contient quelque chose qui n'est pas un nombre</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} must be 1: one ensemble has one output</source>
      <translation>{key} doit être 1 : un ensemble a une seule sortie</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{key} must be an integer from {low} to {high}, not {value}</source>
      <translation>{key} doit être un entier de {low} à {high}, pas {value}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} holds more than {size} MB of text</source>
      <translation>{name} contient plus de {size} Mo de texte</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} is cut short</source>
      <translation>{name} est tronqué</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} is not a gzip file, or is damaged: {error}</source>
      <translation>{name} n'est pas un fichier gzip, ou est endommagé : {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{name} stands twice in the header</source>
      <translation>{name} figure deux fois dans l'en-tête</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{} holds a wrong number</source>
      <translation>{} contient un nombre erroné</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/forest.py" />
      <source>{} points backwards</source>
      <translation>{} renvoie en arrière</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>A background says nothing without the total content of {symbol}.</source>
      <translation>Un fond pédogéochimique ne dit rien sans la teneur totale en {symbol}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} cannot tell {what}: use a model with a smooth core.</source>
      <translation>Le modèle {model} ne peut pas dire {what}. Utiliser un modèle à noyau lisse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} does not tell geogenic from anthropogenic contents: leave out the background.</source>
      <translation>Le modèle {model} ne distingue pas les teneurs géogènes des teneurs anthropiques : omettre le fond pédogéochimique.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} has no element {symbol}. It has: {known}</source>
      <translation>Le modèle {model} n'a pas d'élément {symbol}. Il a : {known}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} has no soil feature {names}</source>
      <translation>Le modèle {model} n'a pas de variable du sol {names}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>The model {model} needs {names}: it was not trained to do without</source>
      <translation>Le modèle {model} demande {names} : il n'a pas été entraîné à s'en passer</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>how certain a difference is</source>
      <translation>à quel point une différence est sûre</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>how probable a class is</source>
      <translation>à quel point une classe est probable</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>soils are given prepared or by name, not both</source>
      <translation>les sols sont donnés préparés ou par nom, pas les deux</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>soils that are given by name have a total and a background, no enrichment</source>
      <translation>les sols donnés par nom ont total et background, pas d'enrichissement</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>what F1 is made of</source>
      <translation>de quoi F1 est faite</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/fractionation.py" />
      <source>{symbol} is a major element of rocks: what lies above a background is no contamination. Leave out the background.</source>
      <translation>{symbol} est un élément majeur des roches : ce qui dépasse un fond pédogéochimique n'est pas une contamination. Omettre le fond pédogéochimique.</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>some path splits on more than two soil features</source>
      <translation>un chemin se divise selon plus de deux variables du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>the ensemble has too many leaves</source>
      <translation>l'ensemble a trop de feuilles</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>the trees have too many thresholds</source>
      <translation>les arbres ont trop de seuils</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/lookup.py" />
      <source>zero counts as missing (zero_as_missing)</source>
      <translation>zéro compte comme manquant (zero_as_missing)</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} does not tell geogenic from anthropogenic contents</source>
      <translation>Le modèle {model} ne distingue pas les teneurs géogènes des teneurs anthropiques</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} has no ensemble {name}</source>
      <translation>Le modèle {model} n'a pas d'ensemble {name}</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} has no spread ensemble: it cannot tell how uncertain it is</source>
      <translation>Le modèle {model} n'a pas d'ensemble pour la dispersion : il ne peut pas dire à quel point il est incertain</translation>
    </message>
    <message>
      <location filename="../soilmobility/model/tree_model.py" />
      <source>The model {model} is not pairwise in {name}: it has no tables</source>
      <translation>Le modèle {model} n'est pas par paires dans {name} : il n'a pas de tableaux</translation>
    </message>
    <message>
      <location filename="../soilmobility/numbers.py" />
      <source>“{text}” is no number.</source>
      <translation>« {text} » n'est pas un nombre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/numbers.py" />
      <source>“{text}” is too large.</source>
      <translation>« {text} » est trop grand.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>Places cannot be brought from {source} into {target}: {reason}.</source>
      <translation>Les lieux ne peuvent pas être convertis de {source} vers {target} : {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>The coordinate reference system cannot be read ({reason}).</source>
      <translation>Le système de coordonnées de référence ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>The extent {extent} in {source} cannot be expressed in {target} ({reason}). Give the extent in the CRS of the reference raster.</source>
      <translation>L'emprise {extent} en {source} ne peut pas s'exprimer en {target} ({reason}). Donner l'emprise dans le SCR du raster de référence.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>a part of it has no place there</source>
      <translation>une partie n'y trouve pas place</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>unknown text</source>
      <translation>texte inconnu</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/crs.py" />
      <source>{} is a local CRS, which has no place on the earth</source>
      <translation>{} est un SCR local, qui n'a pas de lieu sur la terre</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/distances.py" />
      <source>No pixel has a neighbour within {radius:g} m: pixels are about {apart:.4g} m apart. Choose a larger radius.</source>
      <translation>Aucun pixel n'a de voisin à moins de {radius:g} m : les pixels sont distants d'environ {apart:.4g} m. Choisir un rayon plus grand.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/distances.py" />
      <source>The radius must be a positive number of metres, not {radius:g}.</source>
      <translation>Le rayon doit être un nombre positif de mètres, pas {radius:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/distances.py" />
      <source>The radius of {radius:g} m spans {rows:,} rows of pixels: choose a smaller one, or a coarser raster.</source>
      <translation>Le rayon de {radius:g} m couvre {rows:,} lignes de pixels : en choisir un plus petit, ou un raster plus grossier.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>COMPRESSION: the GDAL of this QGIS cannot write {codec}. Choose {other}.</source>
      <translation>COMPRESSION : le GDAL de ce QGIS ne sait pas écrire {codec}. Choisir {other}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>The output {path} cannot be written: {reason}.</source>
      <translation>Le résultat {path} ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>The outputs cannot be put in place: {reason}. Is one of them open in another program, or loaded as a layer? Existing files are as they were.</source>
      <translation>Les résultats ne peuvent pas être mis en place : {reason}. L'un d'eux est-il ouvert dans un autre programme, ou chargé comme couche ? Les fichiers existants sont tels qu'ils étaient.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>Writing {path} failed ({reason}). Is the disk full? Nothing was left behind, and a file of that name is as it was.</source>
      <translation>L'écriture de {path} a échoué ({reason}). Le disque est-il plein ? Rien n'est resté, et un fichier de ce nom est tel qu'il était.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>it cannot be read again</source>
      <translation>il ne peut pas être relu</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/geotiff.py" />
      <source>the file is shorter than its tiles</source>
      <translation>le fichier est plus court que ses tuiles</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>The extent ({extent}) does not overlap the reference raster ({grid}), both in {crs}.</source>
      <translation>L'emprise ({extent}) ne recoupe pas le raster de référence ({grid}), tous deux en {crs}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>The raster has no georeference.</source>
      <translation>Le raster n'a pas de géoréférencement.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>The reference raster</source>
      <translation>Le raster de référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/grid.py" />
      <source>{label} is rotated: its rows do not run from west to east. Warp it to an upright grid first (Raster &gt; Projections &gt; Warp).</source>
      <translation>{label} est tourné : ses lignes ne vont pas d'ouest en est. Le reprojeter d'abord sur une grille droite (Raster &gt; Projections &gt; Projection (warp)).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} does not fit into {whole}.</source>
      <translation>{path} n'entre pas dans {whole}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} is no TIFF.</source>
      <translation>{path} n'est pas un TIFF.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} is shorter than its tiles.</source>
      <translation>{path} est plus court que ses tuiles.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/mosaic.py" />
      <source>{path} would be too large.</source>
      <translation>{path} serait trop grand.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/polygons.py" />
      <source>The geometry of zone {number} cannot be read ({reason}).</source>
      <translation>La géométrie de la zone {number} ne peut pas être lue ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/polygons.py" />
      <source>The geometry of zone {number} is invalid and cannot be repaired: {reason}.</source>
      <translation>La géométrie de la zone {number} est invalide et ne peut pas être réparée : {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/polygons.py" />
      <source>Zone {number} cannot be brought into {crs}: {reason}.</source>
      <translation>La zone {number} ne peut pas être reprojetée en {crs} : {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>A file of {size} bytes came, which is no list of tiles.</source>
      <translation>Un fichier de {size} octets est arrivé, qui n'est pas une liste de tuiles.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>A tile has another data type than the list of tiles says.</source>
      <translation>Une tuile a un autre type de données que ne le dit la liste des tuiles.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>A tile is smaller than the list of tiles says.</source>
      <translation>Une tuile est plus petite que ne le dit la liste des tuiles.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>No data came ({message}). Check the connection to the internet, the proxy settings of QGIS, and whether the server asks to log in.</source>
      <translation>Aucune donnée n'est arrivée ({message}). Vérifier la connexion à internet, les paramètres de proxy de QGIS, et si le serveur demande de se connecter.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>Of {size} bytes {read} came: the connection broke.</source>
      <translation>Sur {size} octets, {read} sont arrivés : la connexion a été coupée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>The server is too busy or broken ({message}). Try again later.</source>
      <translation>Le serveur est surchargé ou en panne ({message}). Réessayer plus tard.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>The server refuses access. Check the proxy and authentication settings of QGIS.</source>
      <translation>Le serveur refuse l'accès. Vérifier les paramètres de proxy et d'authentification de QGIS.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>The server says that there is no such file (404). Has the address of the source changed?</source>
      <translation>Le serveur dit que ce fichier n'existe pas (404). L'adresse de la source a-t-elle changé ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>What came is no list of tiles but another page, such as a login. Open it in a browser.</source>
      <translation>Ce qui est arrivé n'est pas une liste de tuiles mais une autre page, telle qu'une page de connexion. L'ouvrir dans un navigateur.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>no reason given</source>
      <translation>aucune raison donnée</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{address}: the list of tiles cannot be read.</source>
      <translation>{address} : la liste des tuiles ne peut pas être lue.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{address}: the list of tiles names a file of another place.</source>
      <translation>{address} : la liste des tuiles nomme un fichier d'un autre lieu.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{address}: {reason} What was fetched before is kept; a later run goes on from there.</source>
      <translation>{address} : {reason} Ce qui a été récupéré avant est gardé ; une exécution ultérieure reprend de là.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{path} cannot be written: {reason}.</source>
      <translation>{path} ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/remote.py" />
      <source>{path} cannot be written: {reason}. Is the disk full?</source>
      <translation>{path} ne peut pas être écrit : {reason}. Le disque est-il plein ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>While {path} was read, a result could not be written ({reason}). Is the disk full?</source>
      <translation>Pendant la lecture de {path}, un résultat n'a pas pu être écrit ({reason}). Le disque est-il plein ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>input</source>
      <translation>entrée</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: GDAL cannot open {path} as a raster: {reason}. If it should be one, it is damaged: copy or download it again.</source>
      <translation>{label} : GDAL ne peut pas ouvrir {path} comme raster : {reason}. S'il est censé en être un, il est endommagé : le copier ou le télécharger à nouveau.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: GDAL knows no format of rasters that {path} has. Is it a raster?</source>
      <translation>{label} : GDAL ne reconnaît dans {path} aucun format de raster. Est-ce un raster ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: band {band} does not exist; the last band of {path} is {count}.</source>
      <translation>{label} : la bande {band} n'existe pas ; la dernière bande de {path} est {count}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: band {band} of {path} holds complex numbers, not values.</source>
      <translation>{label} : la bande {band} de {path} contient des nombres complexes, pas des valeurs.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: its longitudes ({left:.6g} to {right:.6g}) have to be wrapped to {west:.6g} to {east:.6g}, and a whole turn is not a whole number of its pixels. Warp it to the other range first (gdalwarp -te).</source>
      <translation>{label} : ses longitudes ({left:.6g} à {right:.6g}) devraient être ramenées à {west:.6g} à {east:.6g}, et un tour complet n'est pas un nombre entier de ses pixels. Le reprojeter d'abord dans l'autre intervalle (gdalwarp -te).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: reading {path} failed ({reason}). The file is damaged or incomplete; copy or download it again.</source>
      <translation>{label} : la lecture de {path} a échoué ({reason}). Le fichier est endommagé ou incomplet ; le copier ou le télécharger à nouveau.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: the bands of {path} are red, green and blue: it is a picture of a map, not its values. Use the raster that it was drawn from. If its bands do hold values, state the band.</source>
      <translation>{label} : les bandes de {path} sont rouge, verte et bleue : c'est l'image d'une carte, non ses valeurs. Utiliser le raster dont elle a été tirée. Si les bandes contiennent bien des valeurs, indiquer la bande.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: the pole of {path} is rotated ({crs}), which results could not say. Warp it to another coordinate reference system first (Raster &gt; Projections &gt; Warp).</source>
      <translation>{label} : le pôle de {path} est tourné ({crs}), ce que les résultats ne pourraient pas indiquer. Le reprojeter d'abord dans un autre système de coordonnées de référence (Raster &gt; Projections &gt; Projection (warp)).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: the values of {path} are codes of classes ({names}), no measurements. Use the raster that the classes were made from.</source>
      <translation>{label} : les valeurs de {path} sont des codes de classes ({names}), non des mesures. Utiliser le raster dont les classes ont été tirées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} cannot be read: {reason}. Check the address and the connection.</source>
      <translation>{label} : {path} ne peut pas être lu : {reason}. Vérifier l'adresse et la connexion.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} claims to have {width} x {height} pixels, which no map has. The file is damaged; copy or download it again.</source>
      <translation>{label} : {path} prétend avoir {width} x {height} pixels, ce qu'aucune carte n'a. Le fichier est endommagé ; le copier ou le télécharger à nouveau.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} does not exist. Was it moved or renamed?</source>
      <translation>{label} : {path} n'existe pas. A-t-il été déplacé ou renommé ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} has no coordinate reference system. Assign the right one first (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>{label} : {path} n'a pas de système de coordonnées de référence. Assigner d'abord le bon (Raster &gt; Projections &gt; Assigner une projection).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} has no raster band.</source>
      <translation>{label} : {path} n'a pas de bande raster.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} holds vector data or a table, no raster.</source>
      <translation>{label} : {path} contient des données vectorielles ou une table, pas de raster.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is a container of {count} rasters. Choose one of them by its whole name: {names}. Or take it out first: gdal_translate “{first}” one.tif.</source>
      <translation>{label} : {path} est un conteneur de {count} rasters. En choisir un par son nom entier : {names}. Ou l'extraire d'abord : gdal_translate « {first} » one.tif.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is a folder. Choose a raster file in it.</source>
      <translation>{label} : {path} est un dossier. Y choisir un fichier raster.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is a rendered map (pictures of data, such as WMS or XYZ tiles), not data. Use the raster it was drawn from: download it, or load it through WCS.</source>
      <translation>{label} : {path} est un rendu de carte (des images de données, comme WMS ou des tuiles XYZ), pas des données. Utiliser le raster dont il est tiré : le télécharger, ou le charger par WCS.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is not georeferenced (it has ground control points only). Warp it first, so that each pixel has a place.</source>
      <translation>{label} : {path} n'est pas géoréférencé (il n'a que des points de contrôle). Le reprojeter d'abord, afin que chaque pixel ait un lieu.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is not georeferenced. Georeference it first, so that each pixel has a place.</source>
      <translation>{label} : {path} n'est pas géoréférencé. Le géoréférencer d'abord, afin que chaque pixel ait un lieu.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is said to be in degrees ({crs}), but its extent is {extent}. Assign its own coordinate reference system first (Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>{label} : {path} serait en degrés ({crs}), mais son emprise est {extent}. Assigner d'abord le bon système de coordonnées de référence (Raster &gt; Projections &gt; Assigner une projection).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is stored along x and then y, the other way round than maps are, and would be read with both exchanged. Store it along y and then x (ncpdq -a, or transpose of xarray).</source>
      <translation>{label} : {path} est enregistré le long de x puis de y, à l'inverse des cartes, et serait lu avec les deux échangés. L'enregistrer le long de y puis de x (ncpdq -a, ou transpose de xarray).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} is stored in blocks of {width} x {height} pixels, each of which would have to fit into the memory. Save it anew with tiles (gdal_translate -co TILED=YES), or, if that fails, copy or download it again: it is damaged.</source>
      <translation>{label} : {path} est enregistré en blocs de {width} x {height} pixels, dont chacun devrait tenir en mémoire. L'enregistrer à nouveau avec des tuiles (gdal_translate -co TILED=YES), ou, si cela échoue, le copier ou le télécharger à nouveau : il est endommagé.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/source.py" />
      <source>{label}: {path} only goes with a raster. Choose {other}.</source>
      <translation>{label} : {path} ne fait qu'accompagner un raster. Choisir {other}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>average</source>
      <translation>moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>bilinear</source>
      <translation>bilinéaire</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>nearest</source>
      <translation>plus proche voisin</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>no unit stated</source>
      <translation>pas d'unité indiquée</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: no temporary file can be made in {folder} ({reason}).</source>
      <translation>{label} : aucun fichier temporaire ne peut être créé dans {folder} ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: no temporary folder can be made ({reason}).</source>
      <translation>{label} : aucun dossier temporaire ne peut être créé ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: resampling {path} failed ({reason}).</source>
      <translation>{label} : le rééchantillonnage de {path} a échoué ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: the temporary copy in {folder} cannot be written ({reason}). Is the disk full?</source>
      <translation>{label} : la copie temporaire dans {folder} ne peut pas être écrite ({reason}). Le disque est-il plein ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {count:,} pixels with impossible values were masked before resampling.</source>
      <translation>{label} : {count:,} pixels aux valeurs impossibles ont été masqués avant le rééchantillonnage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {name}, {unit}; read as it is (pixels of the reference grid), through a temporary copy: it is stored in blocks of {size} MB; covers {covered:.0f} % of it</source>
      <translation>{label} : {name}, {unit} ; lu tel quel (pixels de la grille de référence), par une copie temporaire : il est enregistré en blocs de {size} Mo ; en couvre {covered:.0f} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {name}, {unit}; read as it is (pixels of the reference grid); covers {covered:.0f} % of it</source>
      <translation>{label} : {name}, {unit} ; lu tel quel (pixels de la grille de référence) ; en couvre {covered:.0f} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {name}, {unit}; resampled ({how}) from pixels of {across:.6g} x {down:.6g} in {crs}; one pixel of the reference grid spans {wide:.3g} x {high:.3g} of them; covers {covered:.0f} % of it</source>
      <translation>{label} : {name}, {unit} ; rééchantillonné ({how}) depuis des pixels de {across:.6g} x {down:.6g} en {crs} ; un pixel de la grille de référence en couvre {wide:.3g} x {high:.3g} ; couvre {covered:.0f} % de la grille</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} ({here} in {own}) does not overlap the reference grid ({there} in {crs}). Choose layers of the same area, and check that the CRS of each layer is the right one.</source>
      <translation>{label} : {path} ({here} en {own}) ne recoupe pas la grille de référence ({there} en {crs}). Choisir des couches de la même zone, et vérifier que le SCR de chaque couche est le bon.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} ({here}) does not overlap the reference grid ({there}), both in {crs}. Choose layers of the same area, and check that the CRS of each layer is the right one.</source>
      <translation>{label} : {path} ({here}) ne recoupe pas la grille de référence ({there}), tous deux en {crs}. Choisir des couches de la même zone, et vérifier que le SCR de chaque couche est le bon.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} cannot be resampled ({reason}).</source>
      <translation>{label} : {path} ne peut pas être rééchantillonné ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/view.py" />
      <source>{label}: {path} has to be copied to {folder}, which takes up to {need:,} MB; {free:,} MB are free there. Clip the raster to the area first, or let the environment variable TMPDIR name a folder with more room.</source>
      <translation>{label} : {path} doit être copié dans {folder}, ce qui prend jusqu'à {need:,} Mo ; {free:,} Mo y sont libres. Découper d'abord le raster à la zone, ou nommer dans la variable d'environnement TMPDIR un dossier avec plus de place.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/walk.py" />
      <source>a view was made for another grid</source>
      <translation>une vue a été faite pour une autre grille</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/walk.py" />
      <source>{label}: {path} was changed while it was read. Run again once it is complete.</source>
      <translation>{label} : {path} a été modifié pendant sa lecture. Relancer une fois le fichier complet.</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/zonal.py" />
      <source>limits have to ascend</source>
      <translation>les limites doivent être croissantes</translation>
    </message>
    <message>
      <location filename="../soilmobility/raster/zonal.py" />
      <source>of several zones only the summaries are kept</source>
      <translation>de plusieurs zones, seuls les résumés sont gardés</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>Object {number} of the PDF cannot be read.</source>
      <translation>L'objet {number} du PDF ne peut être lu.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has bookmarks.</source>
      <translation>Le PDF a des signets.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has no list of its pages.</source>
      <translation>Le PDF n'a pas de liste de ses pages.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has no table of its objects.</source>
      <translation>Le PDF n'a pas de table de ses objets.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF has {found} pages, not {count}.</source>
      <translation>Le PDF a {found} pages, pas {count}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The PDF is encrypted, or was changed after it had been written.</source>
      <translation>Le PDF est chiffré, ou a été modifié après avoir été écrit.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The file is no PDF.</source>
      <translation>Le fichier n'est pas un PDF.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/bookmarks.py" />
      <source>The pages of the PDF are not in one list.</source>
      <translation>Les pages du PDF ne sont pas dans une seule liste.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/charts.py" />
      <source>an axis is fitted before it is drawn</source>
      <translation>un axe est ajusté avant d'être tracé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/maps.py" />
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/maps.py" />
      <source>a map needs either classes or stops</source>
      <translation>une carte demande soit des classes, soit des paliers de couleur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/maps.py" />
      <source>no data</source>
      <translation>pas de données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>90 % of the area</source>
      <translation>90 % de la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Area</source>
      <translation>Surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Area that exceeds it</source>
      <translation>Surface où elle est dépassée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>At medium risk or above</source>
      <translation>Risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>District</source>
      <translation>District</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Districts by rank</source>
      <translation>Districts par rang</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Districts: {}</source>
      <translation>Districts : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Key figures</source>
      <translation>Chiffres clés</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Largest class</source>
      <translation>Classe la plus étendue</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Local guidance value</source>
      <translation>Valeur guide locale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Lowest and highest</source>
      <translation>Minimum et maximum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Mean</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Median</source>
      <translation>Médiane</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Most critical elements, share at medium risk or above</source>
      <translation>Éléments les plus critiques, part à risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Rank {} of {}</source>
      <translation>Rang {} sur {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>Soil Mobility {}, {}.</source>
      <translation>Soil Mobility {}, {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>What this rests on</source>
      <translation>Sur quoi cela repose</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/atlas.py" />
      <source>With data</source>
      <translation>Avec données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>4 per mille Initiative, launched at the Paris climate conference in 2015.</source>
      <translation>Initiative 4 pour 1000, lancée à la conférence de Paris sur le climat en 2015.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Area (km²) by class before (rows) and after (columns); framed: unchanged.</source>
      <translation>Surface (km²) par classe avant (lignes) et après (colonnes) ; encadré : inchangé.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Area of each transition</source>
      <translation>Surface de chaque transition</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC follows SOC</source>
      <translation>La CEC suit le SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC follows SOC: {:.2f} cmol(c)/kg per % of organic carbon added (Helling et al. 1964, at pH 7, at which the CEC of maps is measured).</source>
      <translation>La CEC suit le SOC : {:.2f} cmol(c)/kg par % de carbone organique ajouté (Helling et al. 1964, à pH 7, auquel la CEC des cartes est mesurée).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC is not given: the model estimates it from SOC and clay, so that it follows SOC.</source>
      <translation>La CEC n'est pas donnée : le modèle l'estime d'après le SOC et l'argile, si bien qu'elle suit le SOC.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC is not given: what the model estimates for the soil as it is stays as it is.</source>
      <translation>La CEC n'est pas donnée : ce que le modèle estime pour le sol tel qu'il est reste tel quel.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>CEC stays</source>
      <translation>La CEC reste inchangée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change (pp)</source>
      <translation>Changement (pp)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of risk class</source>
      <translation>Changement de classe de risque</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of the index from {} to {}</source>
      <translation>Changement de l'indice de {} à {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of the mobility of {}</source>
      <translation>Changement de mobilité de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change of {} since {}, percentage points. Orange: mobility rises; purple: it falls.</source>
      <translation>Changement de {} depuis {}, points de pourcentage. Orange : la mobilité monte ; violet : elle baisse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Change over the years</source>
      <translation>Changement au fil des années</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Element</source>
      <translation>Élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Elements that probably rise</source>
      <translation>Éléments qui montent probablement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Everything but SOC stays as it is: pH, clay, CEC and total contents.</source>
      <translation>Tout sauf le SOC reste tel quel : pH, argile, CEC et teneurs totales.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Evidence</source>
      <translation>Niveau de preuve</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Grey: undecided in most of the area in which SOC changes.</source>
      <translation>Gris : indécis sur la plus grande partie de la surface où le SOC change.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Higher class (km²)</source>
      <translation>Classe plus élevée (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>How sure the direction is</source>
      <translation>Degré de certitude du sens</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>In a higher / lower class</source>
      <translation>Dans une classe plus élevée / plus basse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>In most of the area</source>
      <translation>Sur la plus grande partie de la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>In most of the zone</source>
      <translation>Sur la plus grande partie de la zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Index before (%)</source>
      <translation>Indice avant (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>It is undecided for {}: {}.</source>
      <translation>Elle est indécise pour {} : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Lower class (km²)</source>
      <translation>Classe plus basse (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean SOC</source>
      <translation>SOC moyen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of mobility by element</source>
      <translation>Changement moyen de mobilité par élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of mobility, percentage points. Orange rises, purple falls.</source>
      <translation>Changement moyen de mobilité, points de pourcentage. Orange : hausse ; violet : baisse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of the index by zone until {}, percentage points.</source>
      <translation>Changement moyen de l'indice par zone jusqu'en {}, points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean change of the index by zone, percentage points.</source>
      <translation>Changement moyen de l'indice par zone, points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mean of the index</source>
      <translation>Moyenne de l'indice</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Median half-width of the 90 % interval of the change, percentage points</source>
      <translation>Demi-largeur médiane de l'intervalle à 90 % du changement, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Medium or above after (% of area)</source>
      <translation>Risque moyen ou plus après (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Medium or above before (% of area)</source>
      <translation>Risque moyen ou plus avant (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Medium or above before (%)</source>
      <translation>Risque moyen ou plus avant (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mobility (F1) of each element is predicted twice, for the soil as it is and for the soil of the scenario; the change is the difference, taken before anything is rounded. The composite index joins the elements: {}. Risk classes are those of the index by the limits {}. Areas are areas on the ellipsoid.</source>
      <translation>La mobilité (F1) de chaque élément est prédite deux fois, pour le sol tel qu'il est et pour celui du scénario ; le changement est la différence, prise avant tout arrondi. L'indice composite réunit les éléments : {}. Les classes de risque sont celles de l'indice par les limites {}. Les surfaces sont sur l'ellipsoïde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mobility after (%)</source>
      <translation>Mobilité après (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Mobility before (%)</source>
      <translation>Mobilité avant (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>No pixel has all the required inputs: there is nothing to tell.</source>
      <translation>Aucun pixel n'a toutes les entrées nécessaires : il n'y a rien à dire.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Outside the training range of the model, values are clamped to it, and more carbon changes nothing there. Outside before: {} of the area; after: {}; left by the scenario alone: {}.</source>
      <translation>Hors du domaine d'entraînement du modèle, les valeurs sont ramenées à son bord, et plus de carbone n'y change rien. Hors du domaine avant : {} de la surface ; après : {} ; quitté par le seul scénario : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Rises least or falls most (pp)</source>
      <translation>Monte le moins ou baisse le plus (pp)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Rises most (pp)</source>
      <translation>Monte le plus (pp)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Risk classes before and after</source>
      <translation>Classes de risque avant et après</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Risk classes {}</source>
      <translation>Classes de risque {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>SOC before (%)</source>
      <translation>SOC avant (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>SOC(t) = SOC(0) × (1 + r)^n (compound) or SOC(0) × (1 + r n) (linear), with r the yearly rate and n the years since the map. SOC never exceeds 58 % by mass.</source>
      <translation>SOC(t) = SOC(0) × (1 + r)^n (composée) ou SOC(0) × (1 + r n) (linéaire), avec r le taux annuel et n les années depuis la carte. Le SOC ne dépasse jamais 58 % en masse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Share of the area in each class</source>
      <translation>Part de la surface dans chaque classe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Share of the area in each class before and after.</source>
      <translation>Part de la surface dans chaque classe avant et après.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Shares are of the area in which SOC changes.</source>
      <translation>Les parts se rapportent à la surface où le SOC change.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>So does the mean mobility.</source>
      <translation>La mobilité moyenne aussi.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The elements that rise and fall most, on one scale:</source>
      <translation>Les éléments qui montent et baissent le plus, à une même échelle :</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The initiative counts carbon stocks (t/ha). Scaling the content (% or g/kg), as done here, assumes that the bulk density of the soil stays as it is. Where more carbon makes the soil lighter, the content grows faster than the stock.</source>
      <translation>L'initiative raisonne en stocks de carbone (t/ha). Appliquer le taux à la teneur (% ou g/kg), comme ici, suppose que la densité apparente du sol reste la même. Là où plus de carbone allège le sol, la teneur croît plus vite que le stock.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The initiative counts carbon stocks. Here the content is scaled, which assumes that the bulk density stays as it is.</source>
      <translation>L'initiative raisonne en stocks de carbone. Ici le taux est appliqué à la teneur, ce qui suppose que la densité apparente reste la même.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The model is a sum of steps: a pixel jumps where its SOC passes a threshold of the model, its neighbour may not. Read means over areas, not single pixels. It cannot tell how probable the sign of a change is.</source>
      <translation>Le modèle est une somme de marches : un pixel saute là où son SOC passe un seuil du modèle, son voisin peut-être pas. Lire des moyennes sur des surfaces, pas des pixels isolés. Il ne peut pas dire à quel point le signe d'un changement est probable.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The others change by less than {:g}.</source>
      <translation>Les autres changent de moins de {:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The share at medium risk or above is {} before and {} after: it tells hardly any two places apart. The index and its change tell more.</source>
      <translation>La part à risque moyen ou plus est de {} avant et de {} après : elle ne distingue guère deux lieux. L'indice et son changement en disent plus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>The sign of a change has a probability: what the model leaves open about both soils alike cancels. From {:g} on a rise is probable, below {:g} a fall; between the two it is undecided, and grey. Shares are of the area in which SOC changes.</source>
      <translation>Le signe d'un changement a une probabilité : ce que le modèle laisse ouvert de la même façon pour les deux sols s'annule. À partir de {:g} une hausse est probable, au-dessous de {:g} une baisse ; entre les deux c'est indécis, et gris. Les parts se rapportent à la surface où le SOC change.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Training range</source>
      <translation>Domaine d'entraînement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Training range of the model</source>
      <translation>Domaine d'entraînement du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Training ranges: {}.</source>
      <translation>Domaines d'entraînement : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Transitions</source>
      <translation>Transitions</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>What a model of the distribution over fractions cannot see: carbon that changes pH, redox or erosion, and the years it takes. The change says in which direction carbon alone shifts the balance, and how strongly.</source>
      <translation>Ce qu'un modèle de répartition sur les fractions ne peut pas voir : le carbone qui change le pH, l'oxydoréduction ou l'érosion, et les années qu'il y faut. Le changement dit dans quel sens le carbone seul déplace l'équilibre, et avec quelle force.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>What the model knows of the element's fractions; see the model's card</source>
      <translation>Ce que le modèle sait des fractions de l'élément ; voir la fiche du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Where the class changes from {} to {}. Grey: it stays.</source>
      <translation>Où la classe change de {} à {}. Gris : elle reste.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Where the soil lies outside the range that the model was trained on.</source>
      <translation>Où le sol est hors du domaine sur lequel le modèle a été entraîné.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>With {} from {} to {}, organic carbon changes nowhere, and mobility neither.</source>
      <translation>Avec {} de {} à {}, le carbone organique ne change nulle part, et la mobilité non plus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>With {} of organic carbon from {} to {}, the mean mobility (F1, percentage points) of {} of {} elements rises: {}. It falls for {}: {}.</source>
      <translation>Avec {} du carbone organique de {} à {}, la mobilité moyenne (F1, points de pourcentage) monte pour {} des {} éléments : {}. Elle baisse pour {} : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>With {} of organic carbon from {} to {}, the mobility (F1; mean change in percentage points) of {} of {} elements probably rises in most of the area in which SOC changes: {}. It probably falls for {}: {}.</source>
      <translation>Avec {} du carbone organique de {} à {}, la mobilité (F1 ; changement moyen en points de pourcentage) monte probablement sur la plus grande partie de la surface où le SOC change pour {} des {} éléments : {}. Elle baisse probablement pour {} : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Zones ranked by the change of the index</source>
      <translation>Zones classées selon le changement de l'indice</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Zones, ranked</source>
      <translation>Zones, classées</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>Zones: mean change of the index</source>
      <translation>Zones : changement moyen de l'indice</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>a growth of {:g} per mille per year</source>
      <translation>une croissance de {:g} pour mille par an</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>entered in the scenario</source>
      <translation>entré dans le scénario</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>fall</source>
      <translation>baissent</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>falls</source>
      <translation>baisse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>falls (% of area)</source>
      <translation>baisse (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>inside before and after</source>
      <translation>dans le domaine avant et après</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>left in the scenario</source>
      <translation>quitté dans le scénario</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>of the area</source>
      <translation>de la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>outside before and after</source>
      <translation>hors du domaine avant et après</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>percentage points</source>
      <translation>points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>probably falls</source>
      <translation>baisse probablement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>probably rises</source>
      <translation>monte probablement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>raster rates</source>
      <translation>une croissance, aux taux d'un raster,</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>rises</source>
      <translation>monte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>rises (% of area)</source>
      <translation>monte (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>the highest mobility of {}</source>
      <translation>la mobilité la plus élevée de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>the mean mobility of {}</source>
      <translation>la mobilité moyenne de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>the mean mobility, weighted by toxic-response factors, of {}</source>
      <translation>la mobilité moyenne, pondérée par des facteurs de réponse toxique, de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>they grow like the others</source>
      <translation>ils croissent comme les autres</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>they were left as they are</source>
      <translation>ils ont été laissés tels quels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>undecided</source>
      <translation>indécis</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} and less</source>
      <translation>{} et moins</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} and more</source>
      <translation>{} et plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} of the area are organic soils (more than {:g} % organic carbon)</source>
      <translation>{} de la surface sont des sols organiques (plus de {:g} % de carbone organique)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{} of the area leaves the model's training range in the scenario; see the last map.</source>
      <translation>{} de la surface quitte le domaine d'entraînement du modèle dans le scénario ; voir la dernière carte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: change (pp)</source>
      <translation>{} : changement (pp)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: class of {}.</source>
      <translation>{} : classe de {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: share of the changing area in which the mobility of each element falls, is undecided, rises.</source>
      <translation>{} : part de la surface qui change où la mobilité de chaque élément baisse, est indécise, monte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>{}: {} on average, percentage points</source>
      <translation>{} : {} en moyenne, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/change.py" />
      <source>± (pp)</source>
      <translation>± (pp)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>All</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area by mobility</source>
      <translation>Surface selon la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area by mobility, in steps of 1 %; the lines are the limits of the classes.</source>
      <translation>Surface selon la mobilité, par pas de 1 % ; les lignes sont les limites des classes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area per class</source>
      <translation>Surface par classe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area with data</source>
      <translation>Surface avec données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Area, km²</source>
      <translation>Surface, km²</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Class</source>
      <translation>Classe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Hardly probable</source>
      <translation>Peu probable</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Map</source>
      <translation>Carte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Map of the risk classes</source>
      <translation>Carte des classes de risque</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mean mobility (F1)</source>
      <translation>Mobilité moyenne (F1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Medium or above is probable</source>
      <translation>Risque moyen ou plus, probable</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mobility (F1) is the share of the content that is exchangeable or acid-soluble. A class begins at its lower limit. Areas are those of the pixels on the ellipsoid.</source>
      <translation>La mobilité (F1) est la part de la teneur qui est échangeable ou soluble à l'acide. Une classe commence à sa limite inférieure. Les surfaces sont celles des pixels sur l'ellipsoïde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mobility (F1, %)</source>
      <translation>Mobilité (F1, %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Mobilization risk</source>
      <translation>Risque de mobilisation</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Pixels</source>
      <translation>Pixels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Pixels: {}</source>
      <translation>Pixels : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Risk classes of {}.</source>
      <translation>Classes de risque de {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Share, %</source>
      <translation>Part, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>Undecided</source>
      <translation>Indécis</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>by area</source>
      <translation>pondérée par la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>of the area with data</source>
      <translation>de la surface avec données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>probability below {:g}</source>
      <translation>probabilité inférieure à {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>probability from {:g} to {:g}</source>
      <translation>probabilité de {:g} à {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/classes.py" />
      <source>probability of {:g} or more</source>
      <translation>probabilité de {:g} ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>A screening estimate: it shows where to look and to measure, and replaces no measurement.</source>
      <translation>Une estimation pour un premier tri : elle montre où regarder et mesurer, et ne remplace aucune mesure.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Beware:</source>
      <translation>Attention :</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Contents</source>
      <translation>Sommaire</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>F1 is a reservoir: what the first extraction step dissolves (exchangeable, carbonate-bound, acid-labile), not what is in solution now.</source>
      <translation>F1 est un réservoir : ce que dissout la première étape d'extraction (échangeable, lié aux carbonates, labile à l'acide), pas ce qui est en solution maintenant.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Half-width of the 90 % interval of F1 on this map, in percentage points (median): {}.</source>
      <translation>Demi-largeur de l'intervalle à 90 % de F1 sur cette carte, en points de pourcentage (médiane) : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>How well the fractions of the elements are known – {}.</source>
      <translation>Degré de connaissance des fractions des éléments – {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>How wide the 90 % interval of F1 is on this map was not computed here.</source>
      <translation>La largeur de l'intervalle à 90 % de F1 sur cette carte n'a pas été calculée ici.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Inputs and parameters</source>
      <translation>Entrées et paramètres</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>No content was given for {}: that of an ordinary topsoil was assumed.</source>
      <translation>Aucune teneur n'a été donnée pour {} : celle d'un horizon de surface ordinaire a été supposée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Numbers: ranks.</source>
      <translation>Nombres : rangs.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Of the polygon, on the ellipsoid</source>
      <translation>Du polygone, sur l'ellipsoïde</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Perin, G. et al. 1985. Heavy metal speciation in the sediments of northern Adriatic Sea. In: Lekkas, T. D. (ed.), Heavy Metals in the Environment, vol. 2, 454-456 (the risk assessment code).</source>
      <translation>Perin, G. et al. 1985. Heavy metal speciation in the sediments of northern Adriatic Sea. In : Lekkas, T. D. (ed.), Heavy Metals in the Environment, vol. 2, 454-456 (le code d'évaluation du risque, RAC).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Predicted by the model {}.</source>
      <translation>Prédit par le modèle {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Qi et al. 2025. Global and regional patterns of soil metal(loid) mobility and associated risks. Nature Communications 16, 2947. Its model, element list and class limits are not those used here.</source>
      <translation>Qi et al. 2025. Global and regional patterns of soil metal(loid) mobility and associated risks. Nature Communications 16, 2947. Son modèle, sa liste d'éléments et ses limites de classes ne sont pas ceux utilisés ici.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Soil Mobility {}, algorithm soilmobility:{}, {}.</source>
      <translation>Soil Mobility {}, algorithme soilmobility:{}, {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Sources</source>
      <translation>Sources</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>The first {} of {} zones.</source>
      <translation>Les {} premières de {} zones.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>The raster does not say which model made it, nor what is known of its elements.</source>
      <translation>Le raster ne dit pas quel modèle l'a fait, ni ce qui est connu de ses éléments.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>The {} zones are too many to be drawn here; their layer shows them.</source>
      <translation>Les {} zones sont trop nombreuses pour être dessinées ici ; leur couche les montre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>Zone</source>
      <translation>Zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>content {:.3g} x reference</source>
      <translation>teneur {:.3g} x référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/common.py" />
      <source>{} unknown</source>
      <translation>{} inconnue</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>(none)</source>
      <translation>(aucun)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Bias</source>
      <translation>Biais</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Field</source>
      <translation>Champ</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Fraction</source>
      <translation>Fraction</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Inside (%)</source>
      <translation>Dans l'intervalle (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Intervals</source>
      <translation>Intervalles</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>MAE</source>
      <translation>MAE</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Mean half-width (percentage points)</source>
      <translation>Demi-largeur moyenne (points de pourcentage)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Meaning</source>
      <translation>Signification</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Measured and predicted class</source>
      <translation>Classe mesurée et prédite</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Next best</source>
      <translation>Deuxième choix</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>No sample has a measured F1: the intervals are not tested.</source>
      <translation>Aucun échantillon n'a de F1 mesurée : les intervalles ne sont pas testés.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Predicted minus measured F1, percentage points, with the mean of each fifth of the samples in black. Means that leave zero tell of a soil effect that the model gets wrong.</source>
      <translation>F1 prédite moins mesurée, points de pourcentage, avec la moyenne de chaque quintile des échantillons en noir. Des moyennes qui s'écartent de zéro révèlent un effet du sol que le modèle rend mal.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Residuals by soil property</source>
      <translation>Résidus par propriété du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Residuals by {}</source>
      <translation>Résidus par {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Risk classes</source>
      <translation>Classes de risque</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Row</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Rows of the table</source>
      <translation>Lignes de la table</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Rows that were not used.</source>
      <translation>Lignes qui n'ont pas servi.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Samples by measured and predicted class of F1.</source>
      <translation>Échantillons par classe de F1 mesurée et prédite.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>The first {} of {}; the table of rows (OUTPUT_ROWS) has all.</source>
      <translation>Les {} premières de {} ; le tableau des lignes (OUTPUT_ROWS) les a toutes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>The model has no spread ensemble: it tells no intervals.</source>
      <translation>Le modèle n'a pas d'ensemble pour la dispersion : il ne donne pas d'intervalles.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Unit in the name</source>
      <translation>Unité dans le nom</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>What each field was taken for.</source>
      <translation>Ce pour quoi chaque champ a été pris.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>below 0: the mean of the measurements would be nearer</source>
      <translation>sous 0 : la moyenne des mesures serait plus proche</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>mean absolute error, percentage points</source>
      <translation>erreur absolue moyenne, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>mean of predicted minus measured, percentage points</source>
      <translation>moyenne de prédit moins mesuré, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>means</source>
      <translation>moyennes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>measured</source>
      <translation>mesuré</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>others</source>
      <translation>autres</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>predicted</source>
      <translation>prédit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>predicted − measured F1 (pp)</source>
      <translation>F1 prédite − mesurée (pp)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>root mean square error, percentage points</source>
      <translation>racine de l'erreur quadratique moyenne, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>row</source>
      <translation>ligne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>samples</source>
      <translation>échantillons</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} % of the samples are in the class that was measured, {} % in it or one beside it; {} % were predicted too low.</source>
      <translation>{} % des échantillons sont dans la classe mesurée, {} % dans celle-ci ou une voisine ; {} % ont été prédits trop bas.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} % of the {} measurements of F1 lie in their 90 % interval. Well below 90 %: the intervals promise too much for these soils. Well above: they are cautious.</source>
      <translation>{} % des {} mesures de F1 sont dans leur intervalle à 90 %. Bien en dessous de 90 % : les intervalles promettent trop pour ces sols. Bien au-dessus : ils sont prudents.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} measured (%)</source>
      <translation>{} mesurée (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{} predicted (%)</source>
      <translation>{} prédite (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/comparison.py" />
      <source>{}: measured and predicted</source>
      <translation>{} : mesurée et prédite</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Classes of total and mobile content</source>
      <translation>Classes de teneur totale et mobile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Colours of the map, and the share of the area in each class.</source>
      <translation>Couleurs de la carte, et part de la surface de chaque classe.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>High total, low mobile</source>
      <translation>Totale élevée, mobile faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Legend: total content across, mobile content up; share of the area</source>
      <translation>Légende : teneur totale en largeur, teneur mobile en hauteur ; part de la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Low total, high mobile</source>
      <translation>Totale faible, mobile élevée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Mobile content is total content times mobility (F1). Both are ranked by area where both are known; equal values share their mean rank. Classes are thirds of the area by rank. The correlation is Spearman's, by area. Areas are areas on the ellipsoid.</source>
      <translation>La teneur mobile est la teneur totale fois la mobilité (F1). Les deux sont mises en rangs, pondérés par la surface, là où les deux sont connues ; les valeurs égales partagent leur rang moyen. Les classes sont des tiers de la surface par rang. La corrélation est celle de Spearman, pondérée par la surface. Les surfaces sont sur l'ellipsoïde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Percentage points. Orange: the mobile content ranks higher than the total; purple: lower.</source>
      <translation>Points de pourcentage. Orange : la teneur mobile a un rang plus élevé que la totale ; violet : plus bas.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Rank difference</source>
      <translation>Différence de rang</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Rank of mobile content minus rank of total content</source>
      <translation>Rang de la teneur mobile moins rang de la teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Ranks compare places within this map. A high rank is not a high content by any standard: see the local guidance values for that.</source>
      <translation>Les rangs comparent des lieux dans cette carte. Un rang élevé n'est pas une teneur élevée au sens d'une norme : voir pour cela les valeurs guides locales.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Same third of both</source>
      <translation>Même tiers des deux</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Share of the area (%)</source>
      <translation>Part de la surface (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Spearman's rank correlation</source>
      <translation>Corrélation des rangs de Spearman</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Thirds of the area by total and by mobile content.</source>
      <translation>Tiers de la surface par teneur totale et par teneur mobile.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Valid pixels</source>
      <translation>Pixels valides</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>Where total and mobile content diverge</source>
      <translation>Où les teneurs totale et mobile divergent</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>high</source>
      <translation>élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>low</source>
      <translation>faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>medium</source>
      <translation>moyen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>mobile content</source>
      <translation>teneur mobile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>not seen by a total limit</source>
      <translation>non vue par une limite de teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>overstated by a total limit</source>
      <translation>exagérée par une limite de teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/divergence.py" />
      <source>total content</source>
      <translation>teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>A contribution is in units of ln odds of F1: +0.69 doubles the odds F1 / (100 % − F1), −0.69 halves them. It says what the model attributes to a property, not what changing it in the field would do.</source>
      <translation>Une contribution est en unités de logarithme de la cote (ln odds) de F1 : +0,69 double la cote F1 / (100 % − F1), −0,69 la divise par deux. Elle dit ce que le modèle attribue à une propriété, pas ce que ferait sa modification sur le terrain.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Contributions are Shapley values of logit F1 over the drivers, with all subsets of drivers, against one reference soil: exact, not sampled. Reference plus contributions equals the prediction.</source>
      <translation>Les contributions sont des valeurs de Shapley de logit F1 sur les facteurs, avec tous les sous-ensembles, par rapport à un sol de référence : exactes, non échantillonnées. La référence plus les contributions égale la prédiction.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Dominant driver</source>
      <translation>Facteur dominant</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Dominant, lowers (% of the area)</source>
      <translation>Dominant, diminue (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Dominant, raises (% of the area)</source>
      <translation>Dominant, augmente (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Driver</source>
      <translation>Facteur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Drivers of the mobility of {}</source>
      <translation>Facteurs de la mobilité de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>F1 of the reference soil</source>
      <translation>F1 du sol de référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Importance of the drivers</source>
      <translation>Importance des facteurs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Line: F1 when one property changes and all others are those of the reference soil. Dashed: F1 of the reference soil changed by the mean contribution in that part of the map that has the value. Where the two part, the map's other properties matter.</source>
      <translation>Ligne : F1 quand une propriété change et que toutes les autres sont celles du sol de référence. Tirets : F1 du sol de référence, modifiée de la contribution moyenne dans la partie de la carte qui a la valeur. Là où les deux se séparent, les autres propriétés de la carte comptent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Lou, Y. et al. 2013. Accurate intelligible models with pairwise interactions. KDD 2013, 623-631 (why the values have a closed form here).</source>
      <translation>Lou, Y. et al. 2013. Accurate intelligible models with pairwise interactions. KDD 2013, 623-631 (pourquoi les valeurs ont ici une forme explicite).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Lundberg, S. M. &amp; Lee, S.-I. 2017. A unified approach to interpreting model predictions. NeurIPS 30, 4765-4774 (Shapley values of a model's features).</source>
      <translation>Lundberg, S. M. &amp; Lee, S.-I. 2017. A unified approach to interpreting model predictions. NeurIPS 30, 4765-4774 (valeurs de Shapley des variables d'un modèle).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean F1 of the map</source>
      <translation>F1 moyenne de la carte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean size (ln odds)</source>
      <translation>Valeur absolue moyenne (ln de la cote)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean size of the contribution, by area, and its mean with sign (what the map as a whole has).</source>
      <translation>Valeur absolue moyenne de la contribution, pondérée par la surface, et sa moyenne signée (ce que la carte a dans son ensemble).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean size of the contributions</source>
      <translation>Valeur absolue moyenne des contributions</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Mean with sign (ln odds)</source>
      <translation>Moyenne signée (ln de la cote)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Reference soil</source>
      <translation>Sol de référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Response of mobility to each driver</source>
      <translation>Réponse de la mobilité à chaque facteur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Strongest driver</source>
      <translation>Facteur le plus influent</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>The driver with the largest contribution, and whether it raises or lowers mobility.</source>
      <translation>Le facteur dont la contribution est la plus grande, et s'il augmente ou diminue la mobilité.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>Total content</source>
      <translation>Teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>cmol(c)/kg</source>
      <translation>cmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>in the map</source>
      <translation>dans la carte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>ln odds</source>
      <translation>ln de la cote</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>log10 of content / reference</source>
      <translation>log10 de teneur / référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>organic carbon</source>
      <translation>carbone organique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>others as in the reference</source>
      <translation>autres comme dans la référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/drivers.py" />
      <source>reference</source>
      <translation>référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>5 % to 95 % of the area</source>
      <translation>5 % à 95 % de la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>A screening estimate: the map of the soil decides which value a place gets. What counts is the law, and a measurement there.</source>
      <translation>Une estimation pour un premier tri : la carte de sol décide quelle valeur un lieu reçoit. Ce qui compte est la loi, et une mesure sur place.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>A zone's protective value: {:g} % of its area has this local value or a higher one. With it as the one limit of the zone, at most {:g} % of the area would be protected too little.</source>
      <translation>La valeur protectrice d'une zone : {:g} % de sa surface a cette valeur locale ou une plus élevée. Comme seule limite de la zone, elle laisserait au plus {:g} % de la surface trop peu protégée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area (km²)</source>
      <translation>Surface (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area by guidance value</source>
      <translation>Surface par valeur guide</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area by local guidance value.</source>
      <translation>Surface par valeur guide locale.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area with data, km²</source>
      <translation>Surface avec données, km²</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Area with values (km²)</source>
      <translation>Surface avec valeurs (km²)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content divided by the guidance value. Above 1 the content exceeds it.</source>
      <translation>Teneur divisée par la valeur guide. Au-dessus de 1, la teneur la dépasse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content exceeds local value (% of area)</source>
      <translation>La teneur dépasse la valeur locale (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content exceeds the value</source>
      <translation>La teneur dépasse la valeur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content over guidance value</source>
      <translation>Teneur rapportée à la valeur guide</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Content probably exceeds it</source>
      <translation>La teneur la dépasse probablement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Distribution</source>
      <translation>Distribution</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Each pixel has the published value of the class it belongs to, by its pH in water, its texture and the land use. Nothing was inverted: such classes already adjust for mobility.</source>
      <translation>Chaque pixel a la valeur publiée de la classe à laquelle il appartient, par son pH dans l'eau, sa texture et l'usage du sol. Rien n'a été inversé : de telles classes tiennent déjà compte de la mobilité.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>For</source>
      <translation>Pour</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Guidance value ({})</source>
      <translation>Valeur guide ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Guidance value of {} (mg/kg)</source>
      <translation>Valeur guide de {} (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Guidance value, mg/kg ({}). Dark: low values, where little is tolerable.</source>
      <translation>Valeur guide, mg/kg ({}). Foncé : valeurs basses, où peu est tolérable.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Inverted from one value</source>
      <translation>Inversé à partir d'une valeur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Limit of the exchangeable content</source>
      <translation>Limite de la teneur échangeable</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Limit of the mobile content</source>
      <translation>Limite de la teneur mobile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Local guidance values: {}</source>
      <translation>Valeurs guides locales : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Looked up: {}</source>
      <translation>Valeurs consultées : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Median of local values (mg/kg)</source>
      <translation>Médiane des valeurs locales (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Median of the values</source>
      <translation>Médiane des valeurs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Mobility rises with the content in steps, so the mobile content jumps at some contents: pixels that sit on such a jump keep well below the limit, and are counted. The model's own uncertainty is not in these values: see the uncertainty of F1.</source>
      <translation>La mobilité monte par marches avec la teneur, donc la teneur mobile saute à certaines teneurs : les pixels sur un tel saut restent bien sous la limite, et sont comptés. L'incertitude propre du modèle n'est pas dans ces valeurs : voir l'incertitude de F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>No pixel has a value.</source>
      <translation>Aucun pixel n'a de valeur.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Note</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Number</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Probably exceeds (% of area)</source>
      <translation>Dépasse probablement (% de la surface)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Protective value (mg/kg)</source>
      <translation>Valeur protectrice (mg/kg)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Share (%)</source>
      <translation>Part (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>That is of {} of the pixels: the others' values are capped, or too low to be told.</source>
      <translation>Cela vaut pour {} des pixels : les valeurs des autres sont plafonnées, ou trop basses pour être données.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The 90 % interval of a local value reaches from {} mg/kg (median of its lower ends) to the highest content of the model, {} mg/kg, or beyond.</source>
      <translation>L'intervalle à 90 % d'une valeur locale va de {} mg/kg (médiane de ses bornes inférieures) à la teneur la plus élevée du modèle, {} mg/kg, ou au-delà.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The 90 % interval of a local value reaches from {} to {} mg/kg (medians of its ends).</source>
      <translation>L'intervalle à 90 % d'une valeur locale va de {} à {} mg/kg (médianes de ses bornes).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The limit is stated: a mobile content, that is {}.</source>
      <translation>La limite est indiquée : une teneur mobile, c'est-à-dire {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The local value is the largest content, within the range of the model, up to which the predicted mobile content stays at or below that limit.</source>
      <translation>La valeur locale est la teneur la plus élevée, dans le domaine du modèle, jusqu'à laquelle la teneur mobile prédite reste à cette limite ou en dessous.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The mobile content rises with the content, so that there is one such value; only of Mg, Ca, Sr and Ba may less be exchangeable of a higher content, more of which is bound to carbonate: their value is the first content at which the limit is reached. Its interval, and the probability that a content exceeds it, are those of the model's parameters, of the source of its data and of the scatter of soils.</source>
      <translation>La teneur mobile monte avec la teneur, si bien qu'il n'y a qu'une telle valeur ; seuls Mg, Ca, Sr et Ba peuvent être moins échangeables à une teneur plus élevée, dont une plus grande part est liée aux carbonates : leur valeur est la première teneur à laquelle la limite est atteinte. Son intervalle, et la probabilité qu'une teneur la dépasse, viennent des paramètres du modèle, de la source de ses données et de la dispersion des sols.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The numbers of the zones stand on the maps.</source>
      <translation>Les numéros des zones figurent sur les cartes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>The stated value, at the reference soil, implies a mobile content: {}.</source>
      <translation>La valeur indiquée, au sol de référence, implique une teneur mobile : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Value ({})</source>
      <translation>Valeur ({})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Values are given on the basis “{}”; the element's aqua-regia share of the total is {:g} (from the model's card).</source>
      <translation>Les valeurs sont données sur la base « {} » ; la part soluble dans l'eau régale de la teneur totale de l'élément est de {:g} (d'après la fiche du modèle).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>What is uncertain about the reference soil alike cancels.</source>
      <translation>Ce qui est incertain de la même façon au sol de référence s'annule.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Where contents were given on another basis than the values, they were brought to it by the element's aqua-regia share of {:g}. The table of values is for orientation; the law is what counts.</source>
      <translation>Là où les teneurs étaient données sur une autre base que les valeurs, elles y ont été ramenées par la part soluble dans l'eau régale de l'élément ({:g}). Le tableau des valeurs est indicatif ; c'est la loi qui compte.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Wherever there is a value it is {} {}.</source>
      <translation>Partout où il y a une valeur, elle est de {} {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>With a probability of {:g} or more</source>
      <translation>Avec une probabilité de {:g} ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>Zones</source>
      <translation>Zones</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>all soils</source>
      <translation>tous les sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>as stated</source>
      <translation>comme indiqué</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>at least this: the highest content of the model</source>
      <translation>au moins ceci : la teneur la plus élevée du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>below {:.3g} mg/kg, the lowest content of the model</source>
      <translation>moins de {:.3g} mg/kg, la teneur la plus faible du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>mobility (F1) times aqua-regia content</source>
      <translation>mobilité (F1) fois teneur à l'eau régale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>of the area, with a probability of {:g} or more</source>
      <translation>de la surface, avec une probabilité de {:g} ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>of these capped at the highest content of the model</source>
      <translation>dont plafonnés à la teneur la plus élevée du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>of these on a jump of the model</source>
      <translation>dont sur un saut du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>that fit no row (no value)</source>
      <translation>qui ne correspondent à aucune ligne (pas de valeur)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>that of the model</source>
      <translation>celui du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>the exchangeable part of F1 times aqua-regia content (what is bound to carbonate is mobilised by acid only)</source>
      <translation>la partie échangeable de F1 fois la teneur à l'eau régale (ce qui est lié aux carbonates n'est mobilisé que par l'acide)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>where the lowest content already breaks the limit (no value)</source>
      <translation>où la teneur la plus faible dépasse déjà la limite (pas de valeur)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>with a value</source>
      <translation>avec une valeur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>{:g} % of the zone's area has this local value or a higher one</source>
      <translation>{:g} % de la surface de la zone a cette valeur locale ou une plus élevée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/guidance.py" />
      <source>{}: {} {:g} mg/kg, {}; {}</source>
      <translation>{} : {} {:g} mg/kg, {} ; {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>A step of {} pH moves F1 by at most {} percentage points anywhere and by at most {} at the 99th percentile</source>
      <translation>Un pas de {} pH déplace F1 d'au plus {} points de pourcentage en tout point et d'au plus {} au 99e centile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Abstracts print what is remarkable: printed values of F1, F2 and F3 are higher than shares that must close to {} % can be (bias of the left-out predictions F1 {}, F2 {}, F3 {} percentage points); a plain mean of printed values profits from that in the scores.</source>
      <translation>Les résumés d'articles donnent ce qui est remarquable : les valeurs publiées de F1, F2 et F3 sont plus hautes que ne peuvent l'être des parts dont la somme doit faire {} % (biais des prédictions sur ce qui est laissé de côté : F1 {}, F2 {}, F3 {} points de pourcentage) ; une simple moyenne de valeurs publiées en profite dans les scores.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Aqua-regia share</source>
      <translation>Part soluble dans l'eau régale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>As a start for own samples: from about twenty of an element on, recalibration makes it the region's model.</source>
      <translation>Comme point de départ pour vos propres échantillons : à partir d'environ vingt par élément, le recalibrage en fait le modèle de la région.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>CC BY {}</source>
      <translation>CC BY {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Certainty</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Change of F1 in percentage points on mineral soils: the published study finds that more SOC raises mobilization risk, some field data say the opposite for Cd. This is what this model does, and how sure that is.</source>
      <translation>Changement de F1 en points de pourcentage sur sols minéraux : l'étude publiée trouve que plus de SOC augmente le risque de mobilisation, certaines données de terrain disent le contraire pour Cd. Voici ce que fait ce modèle, et avec quelle certitude.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Change of F1 when SOC doubles, by element</source>
      <translation>Changement de F1 quand le SOC double, par élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Claim</source>
      <translation>Affirmation</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Content of an ordinary topsoil: enrichment 0</source>
      <translation>Teneur d'un horizon de surface ordinaire : enrichissement 0</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Dashed: slopes observed within data sets, drawn through the line at the reference soil (up to {} for each element, the most certain). Most are of other extracts than F1: salts fall more steeply with pH.</source>
      <translation>Tirets : pentes observées dans des jeux de données, tracées à travers la courbe au sol de référence (jusqu'à {} par élément, les plus sûres). La plupart concernent d'autres extraits que F1 : les extraits salins baissent plus fortement avec le pH.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Distribution of {} metals and metalloids over four operational fractions (share of the aqua-regia content) from pH, SOC, clay and CEC, a closed, smooth form: exchange sites, oxides, humus and carbonate compete for what minerals do not lock in. Its parameters were learned by partial pooling over elements from sequential extractions, single extractions, individual soils with an extract and a total, and published slopes, with priors from thermodynamic constants. {} elements rest on sequential extractions of at least two sources, {} on other measurements, {} on theory alone. One source left out, RMSE in percentage points (model / shrunken mean of the element / version {}): F1 {} / {} / {}, F2 {} / {} / {}, F3 {} / {} / {}, F4 {} / {} / {}. It is for comparing soils and regions and for seeing which way a soil property moves an element; it is not for certifying a site, and what is mobile here is what weak acid releases, not what is in solution now.</source>
      <translation>Répartition de {} métaux et métalloïdes entre quatre fractions opérationnelles (part de la teneur à l'eau régale) d'après le pH, le SOC, l'argile et la CEC, sous une forme explicite et lisse : sites d'échange, oxydes, humus et carbonates se disputent ce que les minéraux n'enferment pas. Ses paramètres ont été appris par regroupement partiel sur les éléments, à partir d'extractions séquentielles, d'extractions simples, de sols individuels avec un extrait et un total, et de pentes publiées, avec des a priori tirés de constantes thermodynamiques. {} éléments reposent sur des extractions séquentielles d'au moins deux sources, {} sur d'autres mesures, {} sur la théorie seule. Une source laissée de côté, RMSE en points de pourcentage (modèle / moyenne rétrécie de l'élément / version {}) : F1 {} / {} / {}, F2 {} / {} / {}, F3 {} / {} / {}, F4 {} / {} / {}. Il sert à comparer des sols et des régions et à voir dans quel sens une propriété du sol déplace un élément ; il ne sert pas à juger d'un site, et ce qui est mobile ici est ce que libère un acide faible, pas ce qui est en solution maintenant.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Distribution of {} metals and metalloids over four operational fractions (share of the aqua-regia content) from pH, SOC, clay, CEC and enrichment. A mechanistic prior of five pools, calibrated on published sequential extractions and on Kola's organic soils, carried by gradient-boosted trees with at most two soil properties on a path. {} elements are measured, {} partly, {} rest on the prior alone. One source left out, RMSE in percentage points (model / shrunken mean of the element): F1 {} / {}, F2 {} / {}, F3 {} / {}, F4 {} / {}.</source>
      <translation>Répartition de {} métaux et métalloïdes entre quatre fractions opérationnelles (part de la teneur à l'eau régale) d'après le pH, le SOC, l'argile, la CEC et l'enrichissement. Un a priori mécaniste de cinq compartiments, calibré sur des extractions séquentielles publiées et sur les sols organiques de Kola, porté par des arbres de décision boostés par gradient avec au plus deux propriétés du sol sur un chemin. {} éléments sont mesurés, {} en partie, {} reposent sur l'a priori seul. Une source laissée de côté, RMSE en points de pourcentage (modèle / moyenne rétrécie de l'élément) : F1 {} / {}, F2 {} / {}, F3 {} / {}, F4 {} / {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Effects of soil properties were tested within data sets, each with its own intercept; most of those data are salt, ammonium-acetate, DTPA or acid extracts, not BCR step {}, and reach F1 through the measurement model.</source>
      <translation>Les effets des propriétés du sol ont été testés à l'intérieur de jeux de données, chacun avec son ordonnée à l'origine ; la plupart de ces données sont des extraits au sel, à l'acétate d'ammonium, au DTPA ou à l'acide, pas l'étape {} de BCR, et sont reliées à F1 par le modèle de mesure.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Element by element</source>
      <translation>Élément par élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Elements of the model by evidence; the number is that of published rows of the element alone.</source>
      <translation>Éléments du modèle par niveau de preuve ; le nombre est celui des lignes publiées de l'élément seul.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Equation</source>
      <translation>Équation</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Errors are root mean squares in percentage points, on what was left out of the training.</source>
      <translation>Les erreurs sont des moyennes quadratiques en points de pourcentage, sur ce qui a été laissé hors de l'entraînement.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Errors in percentage points, each source counting alike; bias and what follows are the model's.</source>
      <translation>Erreurs en points de pourcentage, chaque source comptant autant ; le biais et la suite sont ceux du modèle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 (%) by the bundled models ({}) in a soil of the reference properties at three pH values. The first is the default; an older one stays so that earlier results can be made again. How well each does on what it has not seen stands on its own page.</source>
      <translation>F1 (%) selon les modèles fournis ({}) dans un sol aux propriétés de référence à trois valeurs de pH. Le premier est celui par défaut ; un plus ancien reste pour que des résultats antérieurs puissent être refaits. La qualité de chacun sur ce qu'il n'a pas vu est sur sa propre page.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 (%) over SOC (%, logarithmic)</source>
      <translation>F1 (%) selon le SOC (%, logarithmique)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 (%) over pH</source>
      <translation>F1 (%) selon le pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1 is an operational fraction of the aqua-regia content. It is not what plants take up and not what leaches.</source>
      <translation>F1 est une fraction opérationnelle de la teneur à l'eau régale. Ce n'est ni ce que prennent les plantes ni ce qui est lixivié.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1-like</source>
      <translation>semblable à F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>F1-like share in organic soils</source>
      <translation>part semblable à F1 dans des sols organiques</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>For soils unlike those measured (see the applicability), and for elements that rest on {}.</source>
      <translation>Pour des sols qui ne ressemblent pas à ceux mesurés (voir l'applicabilité), et pour des éléments au niveau de preuve « {} ».</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Four Per Mille 2024–2050, points</source>
      <translation>Quatre pour mille 2024–2050, points</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Giving the printed total does not make F1 worse</source>
      <translation>Donner la teneur totale publiée ne dégrade pas F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>How firmly measurements are held against theory is chosen within each training set, from its own sources left out in turn; the source that is scored plays no part. But that choice was introduced, and the form of the prior and some error weights were revised, after earlier cross-validations had been seen; the scores are therefore somewhat optimistic.</source>
      <translation>Le poids des mesures face à la théorie est choisi dans chaque jeu d'entraînement, à partir de ses propres sources laissées de côté tour à tour ; la source évaluée n'y joue aucun rôle. Mais ce choix a été introduit, et la forme de l'a priori et certains poids d'erreur ont été revus, alors que des validations croisées antérieures avaient déjà été vues ; les scores sont donc un peu optimistes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>How it was made</source>
      <translation>Comment il a été fait</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>How mobility responds to soil</source>
      <translation>Comment la mobilité répond au sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Hyperparameters (spreads between sources, data sets and elements, error sizes) are the same in all folds. Form and first guesses of them come from a trial that had seen the literature table: the scores are not blind to form.</source>
      <translation>Les hyperparamètres (dispersions entre sources, jeux de données et éléments, tailles des erreurs) sont les mêmes dans tous les plis. La forme et leurs premières estimations viennent d'un essai qui avait vu la table de la littérature : les scores ne sont pas aveugles à la forme.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In Kola's organic soils, left out, elements are ranked well or badly as the Spearman of {} says, with a bias of {} percentage points.</source>
      <translation>Dans les sols organiques de Kola, laissés de côté, les éléments sont classés aussi bien ou mal que le dit le Spearman de {}, avec un biais de {} points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In acid peat (pH {}, SOC {} %) humus is given {} % of Al, {} % of Fe, {} % of Cr, {} % of Th, {} % of La: no measurement of these elements in peat bears it out.</source>
      <translation>Dans la tourbe acide (pH {}, SOC {} %), l'humus reçoit {} % de Al, {} % de Fe, {} % de Cr, {} % de Th, {} % de La : aucune mesure de ces éléments dans la tourbe ne le confirme.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, printed bounds counted as well, the RMSE of F1 is below that of the mean</source>
      <translation>Dans des études recueillies ensuite, bornes publiées comprises, la RMSE de F1 est inférieure à celle de la moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, printed bounds counted as well, the RMSE of F4 is below that of the mean</source>
      <translation>Dans des études recueillies ensuite, bornes publiées comprises, la RMSE de F4 est inférieure à celle de la moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of the calibrated prior alone</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F1 est inférieure à celle de l'a priori calibré seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of the element's shrunken mean</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F1 est inférieure à celle de la moyenne rétrécie de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of the element's shrunken mean closed to {} %</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F1 est inférieure à celle de la moyenne rétrécie de l'élément, fermée à {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F1 is below that of theory alone</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F1 est inférieure à celle de la théorie seule</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of the calibrated prior alone</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F4 est inférieure à celle de l'a priori calibré seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of the element's shrunken mean</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F4 est inférieure à celle de la moyenne rétrécie de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of the element's shrunken mean closed to {} %</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F4 est inférieure à celle de la moyenne rétrécie de l'élément, fermée à {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>In studies collected afterwards, the RMSE of F4 is below that of theory alone</source>
      <translation>Dans des études recueillies ensuite, la RMSE de F4 est inférieure à celle de la théorie seule</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Input</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Interval score of F1 at most {}</source>
      <translation>Score d'intervalle de F1 d'au plus {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Interval score of F1 below that of one interval per element</source>
      <translation>Score d'intervalle de F1 inférieur à celui d'un intervalle par élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Intervals are wider for prior-only elements than for measured ones, at equal mobility</source>
      <translation>Les intervalles sont plus larges pour les éléments à théorie seule que pour ceux mesurés, à mobilité égale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Intervals are wider for prior-only elements than for measured ones, in percentage points</source>
      <translation>Les intervalles sont plus larges pour les éléments à théorie seule que pour ceux mesurés, en points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Kola: a region left out</source>
      <translation>Kola : une région laissée de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Left out</source>
      <translation>Laissé de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Left out by</source>
      <translation>Laissé de côté par</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Left-out scores were computed some ten times while the model was revised, left-out F1 was looked at row by row and so were the worst slopes: the scores of slopes, which moved, are optimistic.</source>
      <translation>Les scores sur ce qui est laissé de côté ont été calculés quelque dix fois pendant la révision du modèle, les F1 laissées de côté ont été regardées ligne par ligne, et de même les pires pentes : les scores des pentes, qui ont bougé, sont optimistes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Levels of Na, Mg, K, Ca, Sr, Ba, Rb, Cs hang on aqua-regia shares that are assumed and moved by few data.</source>
      <translation>Les niveaux de Na, Mg, K, Ca, Sr, Ba, Rb, Cs tiennent à des parts solubles dans l'eau régale qui sont supposées et que peu de données ont fait bouger.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Measured and predicted {}</source>
      <translation>{} mesurée et prédite</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Measured {}, %</source>
      <translation>{} mesurée, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Mineral soils (C horizon): {} elements, Spearman {}. A point above the line is possible.</source>
      <translation>Sols minéraux (horizon C) : {} éléments, Spearman {}. Un point au-dessus de la ligne est possible.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Model {}, trained on {}</source>
      <translation>Modèle {}, entraîné le {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>No effect of a soil property is proven between sources with these data. The sign of SOC for Cd, Zn, Ni, rare earths and oxyanions at equal CEC is open, and CEC is hardly told apart from pH, SOC and clay.</source>
      <translation>Avec ces données, aucun effet d'une propriété du sol n'est prouvé entre sources. Le signe du SOC à CEC égale est ouvert pour Cd, Zn, Ni, les terres rares et les oxyanions, et la CEC se distingue à peine du pH, du SOC et de l'argile.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Not for</source>
      <translation>Pas pour</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Numbers</source>
      <translation>Nombres</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Of the total content</source>
      <translation>De la teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Of these what was read (an abstract, an excerpt, a page of a repository) named no authors, year or journal. They stand by what it did name.</source>
      <translation>Pour celles-ci, ce qui a été lu (un résumé, un extrait, une page d'un entrepôt de données) ne nommait pas les auteurs, l'année ou la revue. Elles figurent sous ce qui y était nommé.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Of {} published rows with an exact F1, {} state no pH: their soil is what is known of the soils of that place (assumed), with the error that such estimates have where the soil is measured.</source>
      <translation>Sur {} lignes publiées avec une F1 exacte, {} n'indiquent pas de pH : leur sol est ce que l'on sait des sols du lieu (supposé), avec l'erreur qu'ont de telles estimations là où le sol est mesuré.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>On sources left out, percentage points</source>
      <translation>Sur des sources laissées de côté, points de pourcentage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, printed bounds counted as well, the RMSE of F1 is below that of the mean</source>
      <translation>Un élément laissé de côté, bornes publiées comprises, la RMSE de F1 est inférieure à celle de la moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, printed bounds counted as well, the RMSE of F4 is below that of the mean</source>
      <translation>Un élément laissé de côté, bornes publiées comprises, la RMSE de F4 est inférieure à celle de la moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F1 is below that of the mean of the behaviour class</source>
      <translation>Un élément laissé de côté, la RMSE de F1 est inférieure à celle de la moyenne de la classe de comportement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F1 is below that of the mean of the behaviour class closed to {} %</source>
      <translation>Un élément laissé de côté, la RMSE de F1 est inférieure à celle de la moyenne de la classe de comportement, fermée à {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F4 is below that of the mean of the behaviour class</source>
      <translation>Un élément laissé de côté, la RMSE de F4 est inférieure à celle de la moyenne de la classe de comportement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One element left out, the RMSE of F4 is below that of the mean of the behaviour class closed to {} %</source>
      <translation>Un élément laissé de côté, la RMSE de F4 est inférieure à celle de la moyenne de la classe de comportement, fermée à {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, printed bounds counted as well, the RMSE of F1 is below that of the mean</source>
      <translation>Une source laissée de côté, bornes publiées comprises, la RMSE de F1 est inférieure à celle de la moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, printed bounds counted as well, the RMSE of F4 is below that of the mean</source>
      <translation>Une source laissée de côté, bornes publiées comprises, la RMSE de F4 est inférieure à celle de la moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of the calibrated prior alone</source>
      <translation>Une source laissée de côté, la RMSE de F1 est inférieure à celle de l'a priori calibré seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of the element's shrunken mean</source>
      <translation>Une source laissée de côté, la RMSE de F1 est inférieure à celle de la moyenne rétrécie de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of the element's shrunken mean closed to {} %</source>
      <translation>Une source laissée de côté, la RMSE de F1 est inférieure à celle de la moyenne rétrécie de l'élément, fermée à {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F1 is below that of theory alone</source>
      <translation>Une source laissée de côté, la RMSE de F1 est inférieure à celle de la théorie seule</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of the calibrated prior alone</source>
      <translation>Une source laissée de côté, la RMSE de F4 est inférieure à celle de l'a priori calibré seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of the element's shrunken mean</source>
      <translation>Une source laissée de côté, la RMSE de F4 est inférieure à celle de la moyenne rétrécie de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of the element's shrunken mean closed to {} %</source>
      <translation>Une source laissée de côté, la RMSE de F4 est inférieure à celle de la moyenne rétrécie de l'élément, fermée à {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the RMSE of F4 is below that of theory alone</source>
      <translation>Une source laissée de côté, la RMSE de F4 est inférieure à celle de la théorie seule</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the macro RMSE of F1 is at most {}</source>
      <translation>Une source laissée de côté, la RMSE moyenne par source de F1 est d'au plus {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the macro RMSE, mean of F1 to F4, is at most {}</source>
      <translation>Une source laissée de côté, la RMSE moyenne par source, moyenne de F1 à F4, est d'au plus {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the mean of four is below that of the element's shrunken mean, probability at least {}</source>
      <translation>Une source laissée de côté, la moyenne des quatre est inférieure à celle de la moyenne rétrécie de l'élément, probabilité d'au moins {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the mean of four is below that of the {}:{} blend of that mean and v1, probability at least {}</source>
      <translation>Une source laissée de côté, la moyenne des quatre est inférieure à celle du mélange {}:{} de cette moyenne et de v1, probabilité d'au moins {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>One source left out, the mean of four is below that of v1, probability at least {}</source>
      <translation>Une source laissée de côté, la moyenne des quatre est inférieure à celle de v1, probabilité d'au moins {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Only {} scored rows of F1 state any soil property: effects of pH, SOC, clay and CEC come mostly from theory, from published sorption slopes and from Kola's organic soils, and are hardly validated.</source>
      <translation>Seules {} lignes évaluées de F1 indiquent une propriété du sol : les effets du pH, du SOC, de l'argile et de la CEC viennent surtout de la théorie, de pentes de sorption publiées et des sols organiques de Kola, et sont à peine validés.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Organic soils (O horizon): {} elements, Spearman {}.</source>
      <translation>Sols organiques (horizon O) : {} éléments, Spearman {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Otte et al. {})</source>
      <translation>Otte et al. {})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Part</source>
      <translation>Partie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Periodic table of the elements by evidence</source>
      <translation>Tableau périodique des éléments par niveau de preuve</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Predicted {}, %</source>
      <translation>{} prédite, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Predictor</source>
      <translation>Prédiction par</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Property</source>
      <translation>Propriété</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Published rows of this element alone</source>
      <translation>Lignes publiées de cet élément seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Qi et al. {} (doi 10.1038/s41467-025-58026-8) had another training set, element list and code, which were not available: this model is inspired by it and does not reproduce it.</source>
      <translation>Qi et al. {} (doi 10.1038/s41467-025-58026-8) avaient d'autres données d'entraînement, une autre liste d'éléments et un autre code, qui n'étaient pas disponibles : ce modèle s'en inspire et ne le reproduit pas.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Qi et al. {} (doi 10.1038/s41467-025-58026-8) had another training set, element list and code: this model is inspired by it and does not reproduce it.</source>
      <translation>Qi et al. {} (doi 10.1038/s41467-025-58026-8) avaient d'autres données d'entraînement, une autre liste d'éléments et un autre code : ce modèle s'en inspire et ne le reproduit pas.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>RMSE of F1</source>
      <translation>RMSE de F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>RMSE {}</source>
      <translation>RMSE {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Rare earths are pooled: a trend over the ionic radius and Ce apart, both from judgement; nothing measured tells them apart.</source>
      <translation>Les terres rares sont regroupées : une tendance selon le rayon ionique, et Ce à part, l'une et l'autre à dire d'expert ; rien de mesuré ne les distingue.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Reference contents are medians of the United States or of Europe (Ge: upper crust); they set where enrichment is {}.</source>
      <translation>Les teneurs de référence sont des médianes des États-Unis ou d'Europe (Ge : croûte supérieure) ; elles fixent où l'enrichissement est de {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Reference, mg/kg</source>
      <translation>Référence, mg/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Rests on</source>
      <translation>Repose sur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Result</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Roemkens et al. {} for the directions; judgement for the form</source>
      <translation>Roemkens et al. {} pour les sens ; la forme à dire d'expert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>SOC doubled, points</source>
      <translation>SOC doublé, points</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>SOC from 1.5 to 3 %: mean change of F1 at pH 5.0, 6.2 and 7.5, percentage points.</source>
      <translation>SOC de 1,5 à 3 % : changement moyen de F1 à pH 5,0, 6,2 et 7,5, points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Same risk class, %</source>
      <translation>Même classe de risque, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Samples left out; percentage points.</source>
      <translation>Échantillons laissés de côté ; points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Seed</source>
      <translation>Graine aléatoire</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Share of the replicates that agree with the sign</source>
      <translation>Part des répétitions qui s'accordent sur le signe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sign</source>
      <translation>Signe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sites of contamination differ: the anthropogenic part is more reactive by a mean shift with a wide spread, from rows that are called contaminated.</source>
      <translation>Les sites contaminés diffèrent : la part anthropique est plus réactive, d'un décalage moyen à large dispersion, d'après des lignes dites contaminées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Slope on ln SOC at the reference soil, CEC following, times ln 2, of F1 without its spread; percentage points.</source>
      <translation>Pente sur ln SOC au sol de référence, la CEC suivant, fois ln 2, de F1 sans dispersion ; points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Slopes inside data sets, the set left out: skill of all at least {}</source>
      <translation>Pentes à l'intérieur de jeux de données, le jeu laissé de côté : qualité d'ensemble d'au moins {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Slopes inside data sets: at least {} % of the clear signs are right</source>
      <translation>Pentes à l'intérieur de jeux de données : au moins {} % des signes nets sont justes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Smooth core of {} elements, version {}</source>
      <translation>Noyau lisse de {} éléments, version {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Some aqua-regia shares are assumed; those of Kola stem from fresh glacial C horizons and are low for topsoils.</source>
      <translation>Certaines parts solubles dans l'eau régale sont supposées ; celles de Kola viennent d'horizons C glaciaires peu altérés et sont basses pour des horizons de surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sources known in part</source>
      <translation>Sources connues en partie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Sources of data</source>
      <translation>Sources des données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Spearman</source>
      <translation>Spearman</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Thallium's oxide pool stands for Mn oxides, with the level of the other oxides; frayed edges of illite are a stronger effect of clay on K, Rb and Cs, not sites of their own; thiols are a strong humus pool of Hg and Ag.</source>
      <translation>Le compartiment d'oxydes du thallium représente les oxydes de Mn, au niveau des autres oxydes ; les bords effilochés de l'illite sont un effet plus fort de l'argile sur K, Rb et Cs, pas des sites à part ; les thiols sont un fort compartiment d'humus de Hg et Ag.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The 90 % intervals of F1 held {} % of the values left out; their mean half-width is {} points.</source>
      <translation>Les intervalles à 90 % de F1 contenaient {} % des valeurs laissées de côté ; leur demi-largeur moyenne est de {} points.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The bundled models side by side</source>
      <translation>Les modèles fournis côte à côte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The effect of more SOC is a contrast between soils, not a measured change in time.</source>
      <translation>L'effet de plus de SOC est un contraste entre sols, pas un changement mesuré dans le temps.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The effect of more SOC is a contrast between soils, not a measured change in time; its sign is open for several elements (see soc_effect of each).</source>
      <translation>L'effet de plus de SOC est un contraste entre sols, pas un changement mesuré dans le temps ; son signe est ouvert pour plusieurs éléments (voir soc_effect de chacun).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The flag BCR-measured stands for exact shares from at least two sources of any sequential extraction, that of Tessier and others as well as BCR's own.</source>
      <translation>La mention « mesuré selon BCR » désigne des parts exactes d'au moins deux sources d'une extraction séquentielle quelconque, celle de Tessier et d'autres aussi bien que celle de BCR.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The fresh studies were scored once with version {} and again here: they are spent, and learned from in the bundle.</source>
      <translation>Les études nouvelles ont été évaluées une fois avec la version {} et une fois encore ici : elles sont épuisées, et le modèle fourni en a appris.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The lines are what the model answers, the shades its 90 % interval. All else is as in the reference soil ({}), CEC not given. Mind the scales: they differ from element to element.</source>
      <translation>Les lignes sont ce que répond le modèle, les bandes ombrées son intervalle à 90 %. Tout le reste est comme dans le sol de référence ({}), CEC non donnée. Attention aux échelles : elles diffèrent d'un élément à l'autre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The normal around the mode was compared with {} draws of NUTS, of about {} effective draws (split R-hat {}, at most {}): on the logit scale the standard deviation of F1 at the reference soil is {} times the normal's (median of the elements; from {} to {}), the mean is off by {} of these standard deviations (at most {}). What differs between sources is most of the intervals of F1, and those were tested.</source>
      <translation>La loi normale autour du mode a été comparée à {} tirages de NUTS, dont environ {} effectifs (R-chapeau scindé {}, au plus {}) : à l'échelle logit, l'écart type de F1 dans le sol de référence vaut {} fois celui de la loi normale (médiane des éléments ; de {} à {}), la moyenne s'en écarte de {} de ces écarts types (au plus {}). Ce qui diffère entre les sources fait l'essentiel des intervalles de F1, et ceux-ci ont été testés.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The published rows were mostly read from abstracts; many schemes (Tessier, BCR and others) were merged, and rows whose basis is not told were put half way between an aqua-regia and a total basis.</source>
      <translation>Les lignes publiées ont été lues pour la plupart dans des résumés ; de nombreux protocoles (Tessier, BCR et d'autres) ont été réunis, et les lignes dont la base n'est pas dite ont été mises à mi-chemin entre une base à l'eau régale et une base totale.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The rows of the Kola Ecogeochemistry atlas were left out for this, but its values were known to the authors: no blind test.</source>
      <translation>Les lignes de l'atlas Kola (Ecogeochemistry) ont été laissées de côté pour cela, mais ses valeurs étaient connues des auteurs : pas de test à l'aveugle.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The score of F1 hangs on few sources: nigeria_parent_ni alone is {} % of its mean square; without it the macro RMSE is {} (of the element's mean {}) and the interval score {}. Of {} sources drawn anew, {} may as well be {} or {} (5th and 95th percentile).</source>
      <translation>Le score de F1 tient à peu de sources : nigeria_parent_ni seule fait {} % de son carré moyen ; sans elle, la RMSE moyenne par source est de {} (celle de la moyenne de l'élément {}) et le score d'intervalle de {}. Pour {} sources tirées à nouveau, {} pourrait aussi bien être {} ou {} (5e et 95e centiles).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The spread comes from recalibrated priors (sources resampled, parameters redrawn) and left-out scatter; the trees themselves were not refitted for each replicate. Where soils are unlike the measured ones it is widened by assumption, in proportion to the dissimilarity index.</source>
      <translation>La dispersion vient d'a priori recalibrés (sources rééchantillonnées, paramètres tirés à nouveau) et de la dispersion sur ce qui est laissé de côté ; les arbres eux-mêmes n'ont pas été réajustés à chaque répétition. Là où les sols ne ressemblent pas à ceux mesurés, elle est élargie par hypothèse, en proportion de l'indice de dissemblance.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>The spread of the exchangeable part takes the left-out scatter of F1.</source>
      <translation>La dispersion de la partie échangeable prend celle de F1 sur ce qui est laissé de côté.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Theory</source>
      <translation>Théorie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Theory-guided fractionation model of {} elements, version {}</source>
      <translation>Modèle de fractionnement guidé par la théorie, {} éléments, version {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To</source>
      <translation>À</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To compare soils, years or scenarios: what is uncertain about both alike cancels in a difference.</source>
      <translation>Pour comparer des sols, des années ou des scénarios : ce qui est incertain de la même façon pour les deux s'annule dans une différence.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To judge a single field, or to replace a measurement: read the interval, not the number alone.</source>
      <translation>Pour juger une seule parcelle, ou remplacer une mesure : lire l'intervalle, pas le nombre seul.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To read cause from it: an effect of a soil property is what data sets and theory agree on, on average.</source>
      <translation>Pour y lire des causes : l'effet d'une propriété du sol est ce sur quoi jeux de données et théorie s'accordent, en moyenne.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To see where mobility is likely to be high or low within a region, and where to take samples first.</source>
      <translation>Pour voir où la mobilité est probablement élevée ou faible dans une région, et où prélever d'abord des échantillons.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>To tell what is in solution, in plants or in groundwater: F1 is a reservoir of the soil.</source>
      <translation>Pour dire ce qui est en solution, dans les plantes ou dans les eaux souterraines : F1 est un réservoir du sol.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Trained on</source>
      <translation>Entraîné le</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Training ranges; values beyond them are clamped and counted.</source>
      <translation>Domaines d'entraînement ; les valeurs au-delà sont ramenées à leur bord et comptées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Typical error of F1 for a study the model has not seen: {} percentage points (F4: {}). Between sources, scheme and laboratory are a third of the variance: no map can be better than that.</source>
      <translation>Erreur typique de F1 pour une étude que le modèle n'a pas vue : {} points de pourcentage (F4 : {}). Entre sources, le protocole et le laboratoire font un tiers de la variance : aucune carte ne peut être meilleure.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Typical error of F1 for a study the model has not seen: {} percentage points (F4: {}). Use maps to rank and to find patterns, not to certify a site.</source>
      <translation>Erreur typique de F1 pour une étude que le modèle n'a pas vue : {} points de pourcentage (F4 : {}). Utiliser les cartes pour classer et trouver des structures spatiales, pas pour juger d'un site.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Typical error of F1, unseen source</source>
      <translation>Erreur typique de F1, source non vue</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Unit</source>
      <translation>Unité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Used for</source>
      <translation>Utilisé pour</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Validation folds use fewer prior soils and trees than the bundle.</source>
      <translation>Les plis de la validation utilisent moins de sols a priori et d'arbres que le modèle fourni.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Validation on the samples it was trained with</source>
      <translation>Validation sur les échantillons d'entraînement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Validation on what was left out</source>
      <translation>Validation sur ce qui a été laissé de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>WHAM Tipping {}; NICA-Donnan Milne et al. {}</source>
      <translation>WHAM Tipping {} ; NICA-Donnan Milne et al. {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Waterlogged, saline, sulphidic and strongly weathered tropical soils are hardly represented, carbonate minerals follow pH alone, and clay is clay whatever its mineralogy.</source>
      <translation>Les sols engorgés, salins, sulfurés et tropicaux très altérés sont à peine représentés, les carbonates suivent le seul pH, et l'argile est l'argile, quelle que soit sa minéralogie.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Waterlogged, saline, sulphidic and strongly weathered tropical soils are hardly represented.</source>
      <translation>Les sols engorgés, salins, sulfurés et tropicaux très altérés sont à peine représentés.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What is measured and what is prior</source>
      <translation>Ce qui est mesuré et ce qui est théorie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What it cannot do</source>
      <translation>Ce qu'il ne sait pas faire</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What it is for, and what not</source>
      <translation>À quoi il sert, et à quoi non</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What more organic carbon does</source>
      <translation>Ce que fait plus de carbone organique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What stands behind it</source>
      <translation>Sur quoi il s'appuie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>What was to hold, and whether it does</source>
      <translation>Ce qui devait se vérifier, et si c'est le cas</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Where it applies</source>
      <translation>Où il s'applique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>Where the model applies is told by the distance to {} measured soils with stated properties.</source>
      <translation>Où le modèle s'applique se lit à la distance à {} sols mesurés aux propriétés indiquées.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>a contrast between soils, not a change in time</source>
      <translation>un contraste entre sols, pas un changement dans le temps</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>a contrast of soils, not a change in time)</source>
      <translation>un contraste de sols, pas un changement dans le temps)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>above bound catalogue share</source>
      <translation>au-dessus de la borne, part du catalogue</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acetic</source>
      <translation>acide acétique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acetic acid takes w of oxides and u of humus, a neutral salt does not</source>
      <translation>l'acide acétique prend w des oxydes et u de l'humus, un sel neutre non</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acetic, {} soils</source>
      <translation>acide acétique, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acid</source>
      <translation>acide</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>acid, {} soils</source>
      <translation>acide, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>adsorption edges Kinniburgh &amp; Jackson {}; linear free-energy relation Dzombak &amp; Morel {}; anion envelopes Goldberg {}</source>
      <translation>fronts d'adsorption Kinniburgh &amp; Jackson {} ; relation linéaire d'énergie libre Dzombak &amp; Morel {} ; enveloppes d'anions Goldberg {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>aqua regia, {} soils</source>
      <translation>eau régale, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>as published on PANGAEA</source>
      <translation>tel que publié sur PANGAEA</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>assumed curve; uptake of divalent cations by calcite Zachara et al. {}</source>
      <translation>courbe supposée ; fixation de cations divalents par la calcite Zachara et al. {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>before</source>
      <translation>avant</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>bias</source>
      <translation>biais</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>biodigs</source>
      <translation>biodigs</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>blend</source>
      <translation>mélange</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>carbonate C</source>
      <translation>carbonate C</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>cation exchange; hydrolysis Baes &amp; Mesmer {}; Freundlich exponents Otte et al. {}; u: Irving &amp; Williams {}. Oxyanions: X = e^x {}^({} (pH - {})) {}^(m E), assumed</source>
      <translation>échange de cations ; hydrolyse Baes &amp; Mesmer {} ; exposants de Freundlich Otte et al. {} ; u : Irving &amp; Williams {}. Oxyanions : X = e^x {}^({} (pH - {})) {}^(m E), supposé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>chelate</source>
      <translation>chélatant</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>chelate, {} soils</source>
      <translation>chélatant, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>class medians</source>
      <translation>médianes de classe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>competition of solid pools: between two of them only the ratio of affinities counts, a power of {}^pH</source>
      <translation>concurrence de compartiments solides : entre deux d'entre eux, seul compte le rapport des affinités, une puissance de {}^pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>contamination</source>
      <translation>contamination</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>contamination sits outside the lattice; form assumed</source>
      <translation>la contamination est hors du réseau cristallin ; forme supposée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>dithionite</source>
      <translation>dithionite</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>dithionite, {} soils</source>
      <translation>dithionite, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>does not hold</source>
      <translation>non vérifié</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>element</source>
      <translation>élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>enrichment</source>
      <translation>enrichissement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>exchange X</source>
      <translation>échange X</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>facts, cited</source>
      <translation>faits, cités</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>fractions</source>
      <translation>fractions</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>gastric</source>
      <translation>gastrique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>gastric, {} soils</source>
      <translation>gastrique, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>holds</source>
      <translation>vérifié</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>hydroxylamine</source>
      <translation>hydroxylamine</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>hydroxylamine, {} soils</source>
      <translation>hydroxylamine, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>individual soils</source>
      <translation>sols individuels</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>isotopic</source>
      <translation>échange isotopique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>isotopic, {} soils</source>
      <translation>échange isotopique, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>largest {}, 99th percentile {}</source>
      <translation>plus grand {}, 99e centile {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>lattice R</source>
      <translation>réseau cristallin R</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>level of an extract</source>
      <translation>niveau d'un extrait</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>levels x, s, r, u</source>
      <translation>niveaux x, s, r, u</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>likely</source>
      <translation>probable</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>may be missing</source>
      <translation>peut manquer</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mean</source>
      <translation>moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mean, closed</source>
      <translation>moyenne, fermée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>measured {}, partly {}, prior only {}</source>
      <translation>mesuré {}, en partie {}, théorie seule {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mehlich</source>
      <translation>Mehlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>mehlich, {} soils</source>
      <translation>Mehlich, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model</source>
      <translation>modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, blend {}, probability {}</source>
      <translation>modèle {}, mélange {}, probabilité {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, closed {}</source>
      <translation>modèle {}, fermée {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, mean {}, probability {}</source>
      <translation>modèle {}, moyenne {}, probabilité {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, mean {}; gain, sources resampled, {} % interval {} to {}</source>
      <translation>modèle {}, moyenne {} ; gain, sources rééchantillonnées, intervalle à {} % de {} à {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, mean {}; gain, sources resampled, {} % interval {} to {}; {} rows, {} of them bounds</source>
      <translation>modèle {}, moyenne {} ; gain, sources rééchantillonnées, intervalle à {} % de {} à {} ; {} lignes, dont {} bornes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, per element {}</source>
      <translation>modèle {}, par élément {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, prior {}</source>
      <translation>modèle {}, a priori {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, theory {}</source>
      <translation>modèle {}, théorie {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>model {}, v1 {}, probability {}</source>
      <translation>modèle {}, v1 {}, probabilité {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>more likely than not</source>
      <translation>plutôt probable</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>needed</source>
      <translation>nécessaire</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>nh4ac</source>
      <translation>acétate d'ammonium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>nh4ac, {} soils</source>
      <translation>acétate d'ammonium, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>no measurement</source>
      <translation>aucune mesure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>of these elements nothing was measured, only theory speaks: {}.</source>
      <translation>de ces éléments rien n'a été mesuré, seule la théorie parle : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>open</source>
      <translation>ouvert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>order of mobility</source>
      <translation>ordre de mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic</source>
      <translation>organique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic against mineral soils (Kola O horizon</source>
      <translation>sols organiques contre sols minéraux (horizon O de Kola</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic matter S</source>
      <translation>matière organique S</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic topsoil of {} Kola sites</source>
      <translation>horizon de surface organique de {} sites de Kola</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>organic, {} soils</source>
      <translation>organique, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>oxalate</source>
      <translation>oxalate</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>oxalate, {} soils</source>
      <translation>oxalate, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>oxides O</source>
      <translation>oxydes O</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>partition</source>
      <translation>coefficient de partage</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>partition, {} soils</source>
      <translation>coefficient de partage, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>partly measured</source>
      <translation>partiellement mesuré</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>percentage points; {} for the element's mean</source>
      <translation>points de pourcentage ; {} pour la moyenne de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>peroxide</source>
      <translation>peroxyde</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>peroxide, {} soils</source>
      <translation>peroxyde, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>pools</source>
      <translation>compartiments</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>prior</source>
      <translation>a priori</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>prior of levels</source>
      <translation>a priori des niveaux</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>public domain</source>
      <translation>domaine public</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>published sorption slopes on organic matter (Roemkens et al. {}</source>
      <translation>pentes de sorption publiées sur la matière organique (Roemkens et al. {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>reactive share</source>
      <translation>part réactive</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>rmse</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>salt</source>
      <translation>sel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>salt, {} soils</source>
      <translation>sel, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>signs from theory, sizes judgement, calibrated on the measurements</source>
      <translation>signes d'après la théorie, tailles à dire d'expert, calibrées sur les mesures</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>single extraction</source>
      <translation>extraction simple</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>slopes of sorption on soil properties</source>
      <translation>pentes de la sorption selon les propriétés du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>slopes on soil properties</source>
      <translation>pentes selon les propriétés du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>slopes within data sets of individual soils, published slopes of partition, class of the element</source>
      <translation>pentes à l'intérieur de jeux de données de sols individuels, pentes publiées de coefficients de partage, classe de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>solution</source>
      <translation>solution du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>solution, {} soils</source>
      <translation>solution du sol, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>source</source>
      <translation>source</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>source, soil stated</source>
      <translation>source, sol indiqué</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>spearman catalogue share</source>
      <translation>Spearman, part du catalogue</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>spearman residual alone</source>
      <translation>Spearman, résidu seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>studies collected later</source>
      <translation>études recueillies plus tard</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the bundle's method, fitted without the left-out rows</source>
      <translation>la méthode du modèle fourni, ajustée sans les lignes laissées de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the calibrated prior alone</source>
      <translation>l'a priori calibré seul</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the element's mean shrunken to its behaviour class; element left out: the class mean</source>
      <translation>la moyenne de l'élément rétrécie vers sa classe de comportement ; élément laissé de côté : la moyenne de la classe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the five operational pools of a sequential extraction (Tessier et al. {}; Rauret et al. {})</source>
      <translation>les cinq compartiments opérationnels d'une extraction séquentielle (Tessier et al. {} ; Rauret et al. {})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the model, not told the soil of the row</source>
      <translation>le modèle, à qui le sol de la ligne n'est pas dit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the prior before any measurement</source>
      <translation>l'a priori avant toute mesure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>the same means closed to {} %, as four fractions must be</source>
      <translation>les mêmes moyennes fermées à {} %, comme quatre fractions doivent l'être</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>theory</source>
      <translation>théorie</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>theory and the element's descriptors alone</source>
      <translation>la théorie et les descripteurs de l'élément, rien d'autre</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>theory and the elements of its class alone</source>
      <translation>la théorie et les éléments de sa classe, rien d'autre</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>too small to tell</source>
      <translation>trop petit pour trancher</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>two sources of the content; judgement</source>
      <translation>deux origines de la teneur ; à dire d'expert</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>water</source>
      <translation>eau</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>water, {} soils</source>
      <translation>eau, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>weak</source>
      <translation>faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>weak, {} soils</source>
      <translation>faible, {} sols</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>with {}, without {}, {} rows</source>
      <translation>avec {}, sans {}, {} lignes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>without soil</source>
      <translation>sans sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>without spread</source>
      <translation>sans dispersion</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>yamsys</source>
      <translation>yamsys</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} % intervals of F1 cover {} to {} % of left-out values</source>
      <translation>Les intervalles à {} % de F1 contiennent de {} à {} % des valeurs laissées de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} % intervals of F1 cover {} to {} % of values collected afterwards</source>
      <translation>Les intervalles à {} % de F1 contiennent de {} à {} % des valeurs recueillies ensuite</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of the {} elements have no measurement of their own behind them (Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb): constants and the members of their class alone.</source>
      <translation>{} des {} éléments n'ont aucune mesure propre (Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb) : des constantes et les éléments de leur classe, rien d'autre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of the {} elements have no measurement of their own behind them (Li, Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb): theory and the element's descriptors alone.</source>
      <translation>{} des {} éléments n'ont aucune mesure propre (Li, Be, Ti, Ge, Rb, Y, Zr, Nb, La, Ce, Pr, Nd, Sm, Eu, Gd, Dy, Er, Yb) : la théorie et les descripteurs de l'élément, rien d'autre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of them state soil properties</source>
      <translation>dont {} avec propriétés du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of them states soil properties</source>
      <translation>dont {} avec propriétés du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} of {}, v1 {}</source>
      <translation>{} sur {}, v1 {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published row from {} source</source>
      <translation>{} ligne publiée de {} source</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published rows from {} sources</source>
      <translation>{} lignes publiées de {} sources</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published single extraction</source>
      <translation>{} extraction simple publiée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} published single extractions</source>
      <translation>{} extractions simples publiées</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} row pooled over a group of elements</source>
      <translation>{} ligne regroupée sur un groupe d'éléments</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} rows pooled over a group of elements</source>
      <translation>{} lignes regroupées sur un groupe d'éléments</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} samples in {} groups. model: this bundle; before: the bundle it was made from; mean: the element's mean.</source>
      <translation>{} échantillons en {} groupes. modèle : celui-ci ; avant : celui dont il est fait ; moyenne : celle de l'élément.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} sequential extraction from {} source, {} with soil</source>
      <translation>{} extraction séquentielle de {} source, {} avec le sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{} sequential extractions from {} sources, {} with soil</source>
      <translation>{} extractions séquentielles de {} sources, {} avec le sol</translation>
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
      <translation>{} : F1 de {} à {} % selon {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/model.py" />
      <source>{}: {} values of sources that were left out.</source>
      <translation>{} : {} valeurs de sources laissées de côté.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>A conjugate update of the smooth core: the intercept and the slopes (pH, SOC, clay, CEC) of each nested logit of the samples' elements move towards the samples, as far as these outweigh what the model knows (its posterior) and the scatter of soils. Intervals become those of this place. A plain ridge of the samples alone (pH, ln SOC, ln clay; by element) stands beside it.</source>
      <translation>Une mise à jour conjuguée du noyau lisse : l'ordonnée à l'origine et les pentes (pH, SOC, argile, CEC) de chaque logit emboîté des éléments des échantillons se déplacent vers les échantillons, autant que ceux-ci l'emportent sur ce que le modèle sait (sa loi a posteriori) et sur la dispersion des sols. Les intervalles deviennent ceux de ce lieu. Une simple régression ridge des échantillons seuls (pH, ln SOC, ln argile ; par élément) figure à côté.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>After (%)</source>
      <translation>Après (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Before (%)</source>
      <translation>Avant (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Bias, this model</source>
      <translation>Biais, ce modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Change of the mean F1</source>
      <translation>Changement de la F1 moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Class limits</source>
      <translation>Limites des classes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Each element of the samples gets an offset on each nested logit (F1; F2 of what is left; F3 of the rest), by quasi-likelihood with a normal prior; what is not larger than its own error is shrunk to zero. How mobility responds to soil stays as it was. Intervals are widened where the samples lie outside them too often.</source>
      <translation>Chaque élément des échantillons reçoit un décalage sur chaque logit emboîté (F1 ; F2 de ce qui reste ; F3 du reste), par quasi-vraisemblance avec un a priori normal ; ce qui ne dépasse pas sa propre erreur est réduit à zéro. La réponse de la mobilité au sol reste telle quelle. Les intervalles sont élargis là où les échantillons en sortent trop souvent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Each sample is predicted by a model that was trained without its site or source, or its block.</source>
      <translation>Chaque échantillon est prédit par un modèle entraîné sans son site ou sa source, ou sans son bloc.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>From the model</source>
      <translation>Du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>LightGBM ensembles of the nested logits, with at most two soil properties on a path, fitted to the samples alone. The half-width of the intervals is constant per element, from the errors on samples left out.</source>
      <translation>Ensembles LightGBM des logits emboîtés, avec au plus deux propriétés du sol sur un chemin, ajustés aux échantillons seuls. La demi-largeur des intervalles est constante par élément, d'après les erreurs sur les échantillons laissés de côté.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>McCullagh, P. &amp; Nelder, J. A. 1989. Generalized Linear Models, 2nd ed. (quasi-likelihood of shares).</source>
      <translation>McCullagh, P. &amp; Nelder, J. A. 1989. Generalized Linear Models, 2nd ed. (quasi-vraisemblance de parts).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Means over the samples of each element; the bars are after minus before, percentage points.</source>
      <translation>Moyennes sur les échantillons de chaque élément ; les barres sont après moins avant, points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Measured F1 (%)</source>
      <translation>F1 mesurée (%)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Measured and predicted, left out</source>
      <translation>Mesuré et prédit, échantillons laissés de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Not tested: {}</source>
      <translation>Non testé : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Nothing showed that they were better on samples left out, and they were dropped: the result is the recalibrated core.</source>
      <translation>Rien n'a montré qu'ils soient meilleurs sur les échantillons laissés de côté, et ils ont été abandonnés : le résultat est le noyau recalibré.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Offset of logit F1</source>
      <translation>Décalage de logit F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE of F1, left out</source>
      <translation>RMSE de F1, échantillons laissés de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, element's mean</source>
      <translation>RMSE, moyenne de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, model before</source>
      <translation>RMSE, modèle d'avant</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, only recalibrated</source>
      <translation>RMSE, seulement recalibré</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, ridge of the samples alone</source>
      <translation>RMSE, régression ridge des échantillons seuls</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>RMSE, this model</source>
      <translation>RMSE, ce modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Roberts, D. R. et al. 2017. Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. Ecography 40, 913-929 (leaving out groups and blocks).</source>
      <translation>Roberts, D. R. et al. 2017. Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure. Ecography 40, 913-929 (laisser de côté des groupes et des blocs).</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Rows dropped: {}</source>
      <translation>Lignes écartées : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>R², this model</source>
      <translation>R², ce modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Samples</source>
      <translation>Échantillons</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Test: blocks of neighbouring places left out</source>
      <translation>Test : blocs de lieux voisins laissés de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Test: sites or sources left out</source>
      <translation>Test : sites ou sources laissés de côté</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The element's mean</source>
      <translation>La moyenne de l'élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The model before</source>
      <translation>Le modèle d'avant</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The model is recalibrated, then LightGBM adds trees, with at most two soil properties on a path, fitted to the samples and to soils drawn all over the space that are labelled by the model itself.</source>
      <translation>Le modèle est recalibré, puis LightGBM ajoute des arbres, avec au plus deux propriétés du sol sur un chemin, ajustés aux échantillons et à des sols tirés dans tout l'espace et étiquetés par le modèle lui-même.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>The widths were learned from all samples, these among them: only other samples test them.</source>
      <translation>Les largeurs ont été apprises de tous les échantillons, ceux-ci compris : seuls d'autres échantillons les testent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Then LightGBM fitted trees to what is left, with at most two soil properties on a path.</source>
      <translation>Puis LightGBM a ajusté des arbres à ce qui reste, avec au plus deux propriétés du sol sur un chemin.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>They were better on samples left out by every test, beyond chance, and stay.</source>
      <translation>Ils étaient meilleurs sur les échantillons laissés de côté dans chaque test, au-delà du hasard, et restent.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>Training of the model “{}”</source>
      <translation>Entraînement du modèle « {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>What changed</source>
      <translation>Ce qui a changé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>What was added to the slope of logit F1</source>
      <translation>Ce qui a été ajouté à la pente de logit F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>from {}</source>
      <translation>à partir de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>not tested</source>
      <translation>non testé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>of the other samples</source>
      <translation>des autres échantillons</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>on the same samples</source>
      <translation>sur les mêmes échantillons</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per ln CEC</source>
      <translation>par ln CEC</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per ln SOC</source>
      <translation>par ln SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per ln clay</source>
      <translation>par ln argile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>per pH</source>
      <translation>par pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>points</source>
      <translation>points</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/train.py" />
      <source>{} folds; percentage points.</source>
      <translation>{} plis ; points de pourcentage.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Bias of F1</source>
      <translation>Biais de F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Each sample is predicted from its own soil properties, clamped to the model's training range. Errors are in percentage points of the content. The samples are a test only if the model did not learn from them.</source>
      <translation>Chaque échantillon est prédit d'après ses propres propriétés de sol, ramenées au domaine d'entraînement du modèle. Les erreurs sont en points de pourcentage de la teneur. Les échantillons ne sont un test que si le modèle n'a pas appris d'eux.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>In the 90 % interval</source>
      <translation>Dans l'intervalle à 90 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>In the measured risk class</source>
      <translation>Dans la classe de risque mesurée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Measured and predicted</source>
      <translation>Mesuré et prédit</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Mobility (F1) by element</source>
      <translation>Mobilité (F1) par élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Mobility (F1) by site or source</source>
      <translation>Mobilité (F1) par site ou source</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Mobility (F1) by zone</source>
      <translation>Mobilité (F1) par zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Outside the area of applicability</source>
      <translation>Hors du domaine d'applicabilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Shares in % of the content that aqua regia dissolves. The dashed line is equality.</source>
      <translation>Parts en % de la teneur que dissout l'eau régale. La ligne tiretée est l'égalité.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>The model was made with a table of this name (“{}”): these samples are no test.</source>
      <translation>Le modèle a été fait avec une table de ce nom (« {} ») : ces échantillons ne sont pas un test.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>Validation of the model “{}”</source>
      <translation>Validation du modèle « {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>of the samples</source>
      <translation>des échantillons</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/validate.py" />
      <source>percentage points, predicted minus measured</source>
      <translation>points de pourcentage, prédit moins mesuré</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Class {}: {}</source>
      <translation>Classe {} : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Content not given: {} mg/kg, that of an ordinary topsoil, is assumed</source>
      <translation>Teneur non donnée : {} mg/kg, celle d'un horizon de surface ordinaire, est supposée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Content {} mg/kg (aqua regia), mobile {} mg/kg</source>
      <translation>Teneur {} mg/kg (eau régale), mobile {} mg/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Contributions in ln odds, against the reference soil: {}; F1 {} %</source>
      <translation>Contributions en ln de la cote, par rapport au sol de référence : {} ; F1 {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>F1 is made of: {}</source>
      <translation>F1 comprend : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Inside the area of applicability: dissimilarity {} of at most {}</source>
      <translation>Dans le domaine d'applicabilité : dissemblance {} sur {} au plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: above {} mg/kg, the highest content that the model knows</source>
      <translation>Valeur guide locale : au-dessus de {} mg/kg, la teneur la plus élevée que connaît le modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: none; even the lowest content that the model knows breaks the limit</source>
      <translation>Valeur guide locale : aucune ; même la teneur la plus faible que connaît le modèle dépasse la limite</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: {} mg/kg aqua regia</source>
      <translation>Valeur guide locale : {} mg/kg à l'eau régale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Local guidance value: {} mg/kg aqua regia (90 % interval {} to {})</source>
      <translation>Valeur guide locale : {} mg/kg à l'eau régale (intervalle à 90 % de {} à {})</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Mehlich</source>
      <translation>Mehlich</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Moved to the end of the training range: {}</source>
      <translation>Ramené au bord du domaine d'entraînement : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Nearest measured soils, with what was measured in them or in others that they stand for:</source>
      <translation>Sols mesurés les plus proches, avec ce qui a été mesuré dans ceux-ci ou dans d'autres qu'ils représentent :</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Outside the area of applicability: dissimilarity {}, more than {}</source>
      <translation>Hors du domaine d'applicabilité : dissemblance {}, plus que {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Outside the area of applicability: {} was measured nowhere, theory alone</source>
      <translation>Hors du domaine d'applicabilité : {} n'a été mesuré nulle part, théorie seule</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>Probability that the content exceeds it: {} %</source>
      <translation>Probabilité que la teneur la dépasse : {} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>The model lists no measured soils: where it applies is not known</source>
      <translation>Le modèle ne cite aucun sol mesuré : on ne sait pas où il s'applique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>acetic acid</source>
      <translation>acide acétique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>acid-labile</source>
      <translation>labile à l'acide</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>ammonium acetate</source>
      <translation>acétate d'ammonium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>carbonate-bound</source>
      <translation>liée aux carbonates</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>content</source>
      <translation>teneur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>dilute acid</source>
      <translation>acide dilué</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>dilute salt</source>
      <translation>sel dilué</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>hydrogen peroxide</source>
      <translation>peroxyde d'hydrogène</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>isotopic exchange</source>
      <translation>échange isotopique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>organically bound</source>
      <translation>lié à la matière organique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>reactive over dissolved</source>
      <translation>rapport réactif sur dissous</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>sequential extraction</source>
      <translation>extraction séquentielle</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>soil solution</source>
      <translation>solution du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>{}: {} % (90 % interval {} to {} %)</source>
      <translation>{} : {} % (intervalle à 90 % de {} à {} %)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>{}: {} ln odds</source>
      <translation>{} : {} ln de la cote</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/why.py" />
      <source>– {} (dissimilarity {}): {}</source>
      <translation>– {} (dissemblance {}) : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Also those of which a part lies in the zone</source>
      <translation>Aussi ceux dont une partie est dans la zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Class with the largest area in each zone.</source>
      <translation>Classe de plus grande surface dans chaque zone.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Classes</source>
      <translation>Classes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Every pixel counts with the area, on the ellipsoid, of its part in the zone. Shares and means are of the area with data.</source>
      <translation>Chaque pixel compte pour la surface, sur l'ellipsoïde, de sa partie dans la zone. Parts et moyennes se rapportent à la surface avec données.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Map of the zones</source>
      <translation>Carte des zones</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Map of {} with the zones</source>
      <translation>Carte : {}, avec les zones</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Maps</source>
      <translation>Cartes</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Maximum</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Mean of each zone.</source>
      <translation>Moyenne de chaque zone.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Median by zone</source>
      <translation>Médiane par zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Median of each zone; the line spans the values between which 90 % of its area lies.</source>
      <translation>Médiane de chaque zone ; la ligne couvre les valeurs entre lesquelles se trouvent 90 % de sa surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Medium or above, %</source>
      <translation>Risque moyen ou plus, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Minimum</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Most critical</source>
      <translation>Le plus critique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Not among the potentially toxic elements, left out: {}.</source>
      <translation>Écartés, car ne faisant pas partie des éléments potentiellement toxiques : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Per pixel, the highest mobility of these elements counts: {}. The most critical element of a zone has the largest share at medium or above; of equals, the higher mean.</source>
      <translation>Par pixel, c'est la mobilité la plus élevée de ces éléments qui compte : {}. L'élément le plus critique d'une zone a la plus grande part à risque moyen ou plus ; à égalité, la moyenne la plus élevée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Pixels with data</source>
      <translation>Pixels avec données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Quantile {:g}</source>
      <translation>Quantile {:g}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Quantiles</source>
      <translation>Quantiles</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Quantiles are weighted by area.</source>
      <translation>Les quantiles sont pondérés par la surface.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Rank 1</source>
      <translation>Rang 1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Ranking</source>
      <translation>Classement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share (%) of the area with data at medium risk or above, by zone and element.</source>
      <translation>Part (%) de la surface avec données à risque moyen ou plus, par zone et élément.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of each class in the area with data, in % of the area on the ellipsoid.</source>
      <translation>Part de chaque classe dans la surface avec données, en % de la surface sur l'ellipsoïde.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of each zone's area at medium risk or above.</source>
      <translation>Part de la surface de chaque zone à risque moyen ou plus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of the area at medium risk or above, by zone and element</source>
      <translation>Part de la surface à risque moyen ou plus, par zone et élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Share of the zone's area with data</source>
      <translation>Part de la surface de la zone avec données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Shares are of the area with data. The layer of the zones holds the same numbers in full precision.</source>
      <translation>Les parts se rapportent à la surface avec données. La couche des zones contient les mêmes nombres en pleine précision.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Shares of the classes by zone</source>
      <translation>Parts des classes par zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Summary by zones</source>
      <translation>Résumé par zones</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>The share at medium risk or above is {} % in every zone: they are coloured by their largest class.</source>
      <translation>La part à risque moyen ou plus est de {} % dans chaque zone : elles sont colorées selon leur classe la plus étendue.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>The share at medium risk or above is {} % in every zone: they are coloured by their mean.</source>
      <translation>La part à risque moyen ou plus est de {} % dans chaque zone : elles sont colorées selon leur moyenne.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Weighted by area; shares are of the area with data.</source>
      <translation>Pondéré par la surface ; les parts se rapportent à la surface avec données.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>With data, %</source>
      <translation>Avec données, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones compared</source>
      <translation>Comparaison des zones</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones may overlap: each is summarised on its own; totals count a pixel once.</source>
      <translation>Les zones peuvent se chevaucher : chacune est résumée séparément ; les totaux comptent un pixel une fois.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones rank by their mean.</source>
      <translation>Les zones sont classées selon leur moyenne.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones rank by their share at medium risk or above; of equals, by the mean or the higher classes.</source>
      <translation>Les zones sont classées selon leur part à risque moyen ou plus ; à égalité, selon la moyenne ou les classes supérieures.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>Zones with a remark: {}; see the last column of the table.</source>
      <translation>Zones avec une remarque : {} ; voir la dernière colonne du tableau.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>its share, %</source>
      <translation>sa part, %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>overlaps counted once</source>
      <translation>chevauchements comptés une fois</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>weighted by area</source>
      <translation>pondéré par la surface</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>{} Lines: zones.</source>
      <translation>{} Lignes : zones.</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>{} by {}</source>
      <translation>{} par {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/pages/zonal.py" />
      <source>{} without data</source>
      <translation>{} sans données</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/__init__.py" />
      <source>below {:g} %</source>
      <translation>moins de {:g} %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/__init__.py" />
      <source>{:g} % and more</source>
      <translation>{:g} % et plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/__init__.py" />
      <source>{} to {}</source>
      <translation>{} à {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/applicability.json" />
      <source>Where the model applies (area of applicability)</source>
      <translation>Où le modèle s'applique (domaine d'applicabilité)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/applicability.json" />
      <source>inside: like soils that were measured</source>
      <translation>dans le domaine : comme des sols mesurés</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/applicability.json" />
      <source>outside: an extrapolation</source>
      <translation>hors du domaine : extrapolation</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/cec.json" />
      <source>Cation exchange capacity</source>
      <translation>Capacité d'échange cationique</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/change_uncertainty.json" />
      <source>Half-width of the 90 % interval of the change</source>
      <translation>Demi-largeur de l'intervalle à 90 % du changement</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/clay.json" />
      <source>Clay</source>
      <translation>Argile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/contribution.json" />
      <source>Contribution to mobility (ln odds of F1)</source>
      <translation>Contribution à la mobilité (ln de la cote de F1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ag Silver</source>
      <translation>Ag Argent</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Al Aluminium</source>
      <translation>Al Aluminium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>As Arsenic</source>
      <translation>As Arsenic</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ba Barium</source>
      <translation>Ba Baryum</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Be Beryllium</source>
      <translation>Be Béryllium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Bi Bismuth</source>
      <translation>Bi Bismuth</translation>
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
      <translation>Ce Cérium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Co Cobalt</source>
      <translation>Co Cobalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cr Chromium</source>
      <translation>Cr Chrome</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cs Caesium</source>
      <translation>Cs Césium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Cu Copper</source>
      <translation>Cu Cuivre</translation>
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
      <translation>Fe Fer</translation>
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
      <translation>Hg Mercure</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>K Potassium</source>
      <translation>K Potassium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>La Lanthanum</source>
      <translation>La Lanthane</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Li Lithium</source>
      <translation>Li Lithium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Mg Magnesium</source>
      <translation>Mg Magnésium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Mn Manganese</source>
      <translation>Mn Manganèse</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Mo Molybdenum</source>
      <translation>Mo Molybdène</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Na Sodium</source>
      <translation>Na Sodium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Nb Niobium</source>
      <translation>Nb Niobium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Nd Neodymium</source>
      <translation>Nd Néodyme</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Ni Nickel</source>
      <translation>Ni Nickel</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Pb Lead</source>
      <translation>Pb Plomb</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Pr Praseodymium</source>
      <translation>Pr Praséodyme</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Rb Rubidium</source>
      <translation>Rb Rubidium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sb Antimony</source>
      <translation>Sb Antimoine</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sc Scandium</source>
      <translation>Sc Scandium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Se Selenium</source>
      <translation>Se Sélénium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sm Samarium</source>
      <translation>Sm Samarium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Sn Tin</source>
      <translation>Sn Étain</translation>
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
      <translation>Ti Titane</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Tl Thallium</source>
      <translation>Tl Thallium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>U Uranium</source>
      <translation>U Uranium</translation>
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
      <translation>Zn Zinc</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/critical_element.json" />
      <source>Zr Zirconium</source>
      <translation>Zr Zirconium</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>Total and mobile content</source>
      <translation>Teneur totale et teneur mobile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>high total, high mobile content</source>
      <translation>teneur totale élevée, mobile élevée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>high total, low mobile content</source>
      <translation>teneur totale élevée, mobile faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>high total, medium mobile content</source>
      <translation>teneur totale élevée, mobile moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>low total, high mobile content</source>
      <translation>teneur totale faible, mobile élevée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>low total, low mobile content</source>
      <translation>teneur totale faible, mobile faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>low total, medium mobile content</source>
      <translation>teneur totale faible, mobile moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>medium total, high mobile content</source>
      <translation>teneur totale moyenne, mobile élevée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>medium total, low mobile content</source>
      <translation>teneur totale moyenne, mobile faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/divergence_classes.json" />
      <source>medium total, medium mobile content</source>
      <translation>teneur totale moyenne, mobile moyenne</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>CEC, lowers mobility</source>
      <translation>CEC, diminue la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>CEC, raises mobility</source>
      <translation>CEC, augmente la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>as in the reference soil</source>
      <translation>comme dans le sol de référence</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>clay, lowers mobility</source>
      <translation>argile, diminue la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>clay, raises mobility</source>
      <translation>argile, augmente la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>organic carbon, lowers mobility</source>
      <translation>carbone organique, diminue la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>organic carbon, raises mobility</source>
      <translation>carbone organique, augmente la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>pH, lowers mobility</source>
      <translation>pH, diminue la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>pH, raises mobility</source>
      <translation>pH, augmente la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>total content, lowers mobility</source>
      <translation>teneur totale, diminue la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/drivers.json" />
      <source>total content, raises mobility</source>
      <translation>teneur totale, augmente la mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/element_count.json" />
      <source>Number of elements at or above a class</source>
      <translation>Nombre d'éléments à partir d'une classe</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/element_count.json" />
      <source>elements</source>
      <translation>éléments</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/exceedance.json" />
      <source>Content over local guidance value</source>
      <translation>Teneur rapportée à la valeur guide locale</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/fraction.json" />
      <source>Share of the content</source>
      <translation>Part de la teneur</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/guidance_value.json" />
      <source>mg/kg</source>
      <translation>mg/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>Hot and cold spots</source>
      <translation>Points chauds et froids</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>cold spot, 90 %</source>
      <translation>point froid, 90 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>cold spot, 95 %</source>
      <translation>point froid, 95 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>cold spot, 99 %</source>
      <translation>point froid, 99 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>hot spot, 90 %</source>
      <translation>point chaud, 90 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>hot spot, 95 %</source>
      <translation>point chaud, 95 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>hot spot, 99 %</source>
      <translation>point chaud, 99 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_classes.json" />
      <source>not significant</source>
      <translation>non significatif</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/hotspot_z.json" />
      <source>Getis-Ord Gi* (z)</source>
      <translation>Getis-Ord Gi* (z)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/mobile_content.json" />
      <source>Mobile content</source>
      <translation>Teneur mobile</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/mobility.json" />
      <source>Mobility (F1)</source>
      <translation>Mobilité (F1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/mobility_change.json" />
      <source>Change of mobility</source>
      <translation>Changement de mobilité</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/ph.json" />
      <source>pH (H2O)</source>
      <translation>pH (H2O)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/probability.json" />
      <source>Probability of medium or above</source>
      <translation>Probabilité de risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/probability_of_rise.json" />
      <source>Probability that mobility rises</source>
      <translation>Probabilité que la mobilité monte</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rac.json" />
      <source>Mobilization risk (RAC)</source>
      <translation>Risque de mobilisation (RAC)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rac.json" />
      <source>no</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rac.json" />
      <source>very high</source>
      <translation>très élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/rank_difference.json" />
      <source>Rank of mobile content minus rank of total content (percentage points)</source>
      <translation>Rang de la teneur mobile moins rang de la teneur totale (points de pourcentage)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/residual.json" />
      <source>F1 predicted minus measured</source>
      <translation>F1 prédite moins mesurée</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/sand.json" />
      <source>Sand</source>
      <translation>Sable</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/soc.json" />
      <source>Soil organic carbon</source>
      <translation>Carbone organique du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high (unchanged)</source>
      <translation>élevé (inchangé)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → low</source>
      <translation>élevé → faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → medium</source>
      <translation>élevé → moyen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → no</source>
      <translation>élevé → aucun</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>high → very high</source>
      <translation>élevé → très élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low (unchanged)</source>
      <translation>faible (inchangé)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → high</source>
      <translation>faible → élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → medium</source>
      <translation>faible → moyen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → no</source>
      <translation>faible → aucun</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>low → very high</source>
      <translation>faible → très élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium (unchanged)</source>
      <translation>moyen (inchangé)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → high</source>
      <translation>moyen → élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → low</source>
      <translation>moyen → faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → no</source>
      <translation>moyen → aucun</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>medium → very high</source>
      <translation>moyen → très élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no (unchanged)</source>
      <translation>aucun (inchangé)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → high</source>
      <translation>aucun → élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → low</source>
      <translation>aucun → faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → medium</source>
      <translation>aucun → moyen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>no → very high</source>
      <translation>aucun → très élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high (unchanged)</source>
      <translation>très élevé (inchangé)</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → high</source>
      <translation>très élevé → élevé</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → low</source>
      <translation>très élevé → faible</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → medium</source>
      <translation>très élevé → moyen</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/transition.json" />
      <source>very high → no</source>
      <translation>très élevé → aucun</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/uncertainty.json" />
      <source>Half-width of the 90 % interval of F1</source>
      <translation>Demi-largeur de l'intervalle à 90 % de F1</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/zone_share.json" />
      <source>Area at medium risk or above</source>
      <translation>Surface à risque moyen ou plus</translation>
    </message>
    <message>
      <location filename="../soilmobility/report/styles/zone_values.json" />
      <source>Mean of the zone</source>
      <translation>Moyenne de la zone</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/classes.py" />
      <source>{count} lower limits are needed, such as 1,10,30,50; got {given}.</source>
      <translation>il faut {count} limites inférieures, comme 1,10,30,50 ; nombre donné : {given}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/classes.py" />
      <source>“{text}” is not a list of numbers such as 1,10,30,50.</source>
      <translation>« {text} » n'est pas une liste de nombres comme 1,10,30,50.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/classes.py" />
      <source>“{text}” must rise strictly within 0 to 100 %.</source>
      <translation>« {text} » doit croître strictement, entre 0 et 100 %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/composite.py" />
      <source>No toxic-response factor is in the table for any of {elements}.</source>
      <translation>La table n'a de facteur de réponse toxique pour aucun de ces éléments : {elements}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/composite.py" />
      <source>no element was added</source>
      <translation>aucun élément n'a été ajouté</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>agricultural</source>
      <translation>agricole</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>loam or silt</source>
      <translation>loam (terre franche) ou limon</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>other farmland</source>
      <translation>autres terres agricoles</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/data/guidance_values.csv" />
      <source>soluble (0.1 M NaNO3)</source>
      <translation>soluble (NaNO3 0,1 M)</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>A value on the basis “{basis}” is neither a total content nor F1: it cannot be inverted.</source>
      <translation>Une valeur sur la base « {basis} » n'est ni une teneur totale ni F1 : elle ne peut pas être inversée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>At the reference soil the exchangeable content of {element} falls as its content rises to {value:g} mg/kg ({basis}), for carbonates take what is added: the value implies no limit. Take all of F1 as mobile (BASIS), or a reference soil with a lower pH.</source>
      <translation>Au sol de référence, la teneur échangeable de {element} baisse quand sa teneur monte à {value:g} mg/kg ({basis}), car les carbonates prennent ce qui s'ajoute : la valeur n'implique aucune limite. Prendre toute la fraction F1 comme mobile (BASIS), ou un sol de référence d'un pH plus bas.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>None of the published values is for {element}. State one of your own, to be inverted.</source>
      <translation>Aucune des valeurs publiées ne vaut pour {element}. Indiquer une valeur à vous, à inverser.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>The model {model} does not know what F1 is made of: use F1 as the mobile part, or a model with a smooth core.</source>
      <translation>Le modèle {model} ne sait pas de quoi F1 est faite : utiliser F1 comme partie mobile, ou un modèle à noyau lisse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>The rows differ by texture: state the sand content (%) of the reference soil as a fifth number.</source>
      <translation>Les lignes diffèrent selon la texture : indiquer la teneur en sable (%) du sol de référence comme cinquième nombre.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>There is no preset “{preset}”.</source>
      <translation>Il n'y a pas de jeu de valeurs « {preset} ».</translation>
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
      <translation>{file}, ligne {line} : une valeur, une classe de pH ou une source est fausse ou manque</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{file}, line {line}: texture “{texture}” is not one of {known}</source>
      <translation>{file}, ligne {line} : la texture « {texture} » ne figure pas parmi {known}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{file}, line {line}: {problem}</source>
      <translation>{file}, ligne {line} : {problem}</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{preset} has no value for {element}. It has: {known}. These have one: {others}.</source>
      <translation>{preset} n'a pas de valeur pour {element}, mais en a pour : {known}. Jeux qui en ont une : {others}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{preset} has no {element} value for the land use “{land_use}”. It has: {known}.</source>
      <translation>{preset} n'a pas de valeur de {element} pour l'usage du sol « {land_use} ». Il a : {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{preset} has {element} values for several land uses: {known}. Choose one.</source>
      <translation>{preset} a des valeurs de {element} pour plusieurs usages du sol : {known}. En choisir un.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>{value:g} mg/kg {element} ({basis}) lies outside the contents that the model was trained on: {low:.3g} to {high:.3g} mg/kg (aqua regia).</source>
      <translation>{value:g} mg/kg {element} ({basis}) est hors des teneurs sur lesquelles le modèle a été entraîné : de {low:.3g} à {high:.3g} mg/kg (eau régale).</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>“{mobile}” is not one of {known}.</source>
      <translation>« {mobile} » n'est pas l'un de {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>“{text}” is not a reference soil: pH,SOC,clay,CEC such as 6.2,2,20,15 (%, %, cmol(c)/kg; a fifth number is sand, %).</source>
      <translation>« {text} » n'est pas un sol de référence : pH,SOC,argile,CEC comme 6.2,2,20,15 (%, %, cmol(c)/kg ; un cinquième nombre est le sable, %).</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/guidance.py" />
      <source>“{text}”: {property} of {value:g} is impossible ({low:g} to {high:g}).</source>
      <translation>« {text} » : {property} = {value:g} est impossible (de {low:g} à {high:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/inversion.py" />
      <source>The mobile limit must be above 0 mg/kg, not {limit:g}.</source>
      <translation>La limite mobile doit être supérieure à 0 mg/kg, pas {limit:g}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/inversion.py" />
      <source>The model {model} cannot tell how certain a guidance value is: use a model with a smooth core.</source>
      <translation>Le modèle {model} ne peut pas dire à quel point une valeur guide est sûre : utiliser un modèle à noyau lisse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/risk/inversion.py" />
      <source>The model {model} lets the mobility of {element} fall as its content rises: it cannot be inverted. Use a model whose mobility rises with the content, as the bundled one's does.</source>
      <translation>Le modèle {model} laisse la mobilité de {element} baisser quand sa teneur monte : il ne peut pas être inversé. Utiliser un modèle dont la mobilité monte avec la teneur, comme celui fourni.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>An input or the model was changed while the run went on. Run again once it is complete.</source>
      <translation>Une entrée ou le modèle a été modifié pendant le traitement. Relancer une fois les données complètes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>The scheduler was lost. Finished regions are kept: the same command goes on from there.</source>
      <translation>L'ordonnanceur a été perdu. Les régions finies sont gardées : la même commande continue à partir de là.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>This worker finds other inputs, another model or another version than where the run was started.</source>
      <translation>Ce processus (worker) trouve d'autres entrées, un autre modèle ou une autre version que là où le traitement a été lancé.</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>Writing {path} failed ({reason}). Is the disk full?</source>
      <translation>L'écriture de {path} a échoué ({reason}). Le disque est-il plein ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/runs.py" />
      <source>scheduler: none answers at {address} ({reason}).</source>
      <translation>scheduler : aucun ne répond à {address} ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>The file is not in UTF-8: letters are lost in “{fields}”. Save it as CSV UTF-8 if one was not found.</source>
      <translation>Le fichier n'est pas en UTF-8 : des lettres sont perdues dans « {fields} ». L'enregistrer en CSV UTF-8 si l'un de ces champs n'a pas été trouvé.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>The names of the fields stand in row {row} of the table.</source>
      <translation>Les noms des champs sont à la ligne {row} de la table.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>The row below the names holds units.</source>
      <translation>La ligne sous les noms contient des unités.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/layout.py" />
      <source>column {}</source>
      <translation>colonne {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>  {meaning}: “{field}” ({unit})</source>
      <translation>  {meaning} : « {field} » ({unit})</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>  {meaning}: “{field}” ({unit}); next best: “{other}”</source>
      <translation>  {meaning} : « {field} » ({unit}) ; deuxième choix : « {other} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>  “{field}” was not taken: {why}.</source>
      <translation>  « {field} » n'a pas été pris : {why}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>Fields: {properties}; group: {group}.</source>
      <translation>Champs : {properties} ; groupe : {group}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>The field “{field}” is stated for {roles}.</source>
      <translation>Le champ « {field} » est indiqué plusieurs fois : {roles}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>The table has a row for each fraction (field “{field}”). Make it one row per sample and element, with a column for each fraction.</source>
      <translation>La table a une ligne pour chaque fraction (champ « {field} »). En faire une ligne par échantillon et élément, avec une colonne pour chaque fraction.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>The values of the field “{field}” are transformed (logarithms, or the like), as its name says. Undo that first.</source>
      <translation>Les valeurs du champ « {field} » sont transformées (logarithmes ou autres), comme son nom le dit. Revenir d'abord aux valeurs d'origine.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>a word in it is not understood</source>
      <translation>un mot n'y est pas compris</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>by itself it is a property of the soil, no step of an extraction</source>
      <translation>seul, c'est une propriété du sol, pas une étape d'extraction</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>element “{field}”</source>
      <translation>élément « {field} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is a buffer's pH</source>
      <translation>c'est le pH d'un tampon</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is a statistic or a description, no measurement</source>
      <translation>c'est une statistique ou une description, pas une mesure</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is not the clay content alone</source>
      <translation>ce n'est pas la teneur en argile seule</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is not the organic carbon of the soil</source>
      <translation>ce n'est pas le carbone organique du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is not the pH of the soil in water, CaCl2 or KCl</source>
      <translation>ce n'est pas le pH du sol dans l'eau, CaCl2 ou KCl</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is of {element} alone</source>
      <translation>il ne concerne que {element}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is that of the clay</source>
      <translation>c'est celle de l'argile</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is the content of oxides: its unit is larger than that of the other fractions</source>
      <translation>c'est la teneur en oxydes : son unité est plus grande que celle des autres fractions</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it is what an extract dissolves</source>
      <translation>c'est ce qu'un extrait dissout</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>it names another substance</source>
      <translation>il nomme une autre substance</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its name says</source>
      <translation>l'indique son nom</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its number is of one fraction, its words of another</source>
      <translation>son numéro est d'une fraction, ses mots d'une autre</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its unit, {unit}, cannot be one of it</source>
      <translation>son unité, {unit}, n'y convient pas</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>its values are transformed (logarithms, or the like)</source>
      <translation>ses valeurs sont transformées (logarithmes ou autres)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>loss on ignition is not organic carbon alone</source>
      <translation>la perte au feu n'est pas le seul carbone organique</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>neither fractions nor a total content</source>
      <translation>ni fractions ni teneur totale</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>no element</source>
      <translation>aucun élément</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>no soil property</source>
      <translation>aucune propriété du sol</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>no unit in the name</source>
      <translation>pas d'unité dans le nom</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>site or source</source>
      <translation>site ou source</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>the extraction has other steps than F1 to F4; “{field}” is one; add them up first, F1 with carbonates</source>
      <translation>l'extraction a d'autres étapes que F1 à F4 ; « {field} » en est une ; les additionner d'abord, F1 avec les carbonates</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>the other fractions are in %</source>
      <translation>les autres fractions sont en %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>total carbon counts carbonates too</source>
      <translation>le carbone total compte aussi les carbonates</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>total content “{field}”</source>
      <translation>teneur totale « {field} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{label}: its name says pH in {named}, but PH_METHOD is {method}. Set PH_METHOD to {named}, or rename the band and the layer if that is wrong.</source>
      <translation>{label} : son nom indique un pH dans {named}, mais PH_METHOD est {method}. Régler PH_METHOD sur {named}, ou renommer la bande et la couche si c'est faux.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{label}: its values are transformed (logarithms, or the like), as {name_says}. Undo that first.</source>
      <translation>{label} : ses valeurs sont transformées (logarithmes ou autres), comme {name_says}. Revenir d'abord aux valeurs d'origine.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{} “{}”</source>
      <translation>{} « {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>{}: “{}”</source>
      <translation>{} : « {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/names.py" />
      <source>“{field}” says {named}, but the basis of the total content is {stated}: set TOTAL_BASIS.</source>
      <translation>« {field} » indique {named}, mais la base de la teneur totale est {stated} : indiquer TOTAL_BASIS.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>CEC unknown</source>
      <translation>CEC inconnue</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>No sample can be used; {2:,} dropped.</source>
      <translation>Aucun échantillon n'est utilisable ; écartés : {2:,}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Nothing states the unit of “{field}” (organic matter): name it in the field, as som_pct or som_g_kg, or set SOC_FIELD_UNIT.</source>
      <translation>Rien n'indique l'unité de « {field} » (matière organique) : la nommer dans le champ, comme som_pct ou som_g_kg, ou définir SOC_FIELD_UNIT.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>The table has no field {missing}. Its fields are: {fields}.</source>
      <translation>La table n'a pas de champ {missing}. Ses champs sont : {fields}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>The unit of {fields} can be told neither from the names nor from the values. Set FRACTION_UNIT to one of: {known}.</source>
      <translation>L'unité de {fields} ne se reconnaît ni aux noms ni aux valeurs. Définir FRACTION_UNIT parmi : {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Unit of all fractions: mg/kg (no other unit fits all elements).</source>
      <translation>Unité de toutes les fractions : mg/kg (aucune autre unité ne convient à tous les éléments).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Unit of {fractions}: mg/kg (the four add up neither to 100 nor to 1).</source>
      <translation>Unité ({fractions}) : mg/kg (le total des quatre n'est ni 100 ni 1).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>Unit of {fractions}: {unit} (the four add up to about {whole:g}).</source>
      <translation>Unité ({fractions}) : {unit} (le total des quatre est d'environ {whole:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>a fraction is negative</source>
      <translation>une fraction est négative</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>a fraction, or the sum of the stated ones, exceeds 100 %</source>
      <translation>une fraction, ou la somme de celles indiquées, dépasse 100 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>a row that sums up others (“{text}”), no sample</source>
      <translation>une ligne qui en résume d'autres (« {text} »), pas un échantillon</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>an impossible total content</source>
      <translation>une teneur totale impossible</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>an impossible {property} (unit wrong?)</source>
      <translation>valeur impossible : {property} (unité fausse ?)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>as requested</source>
      <translation>comme demandé</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>contents of steps without a total content, or a total of zero</source>
      <translation>teneurs des étapes sans teneur totale, ou teneur totale nulle</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>it is of {other}, and ELEMENT is {element}</source>
      <translation>elle porte sur {other}, mais ELEMENT est {element}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>its fields give a total content but no fraction (F1 to F4)</source>
      <translation>ses champs donnent une teneur totale mais aucune fraction (F1 à F4)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>its unit, “{unit}”, is none of a content that is known</source>
      <translation>son unité, « {unit} », n'est pas une unité de teneur connue</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no element is named</source>
      <translation>aucun élément n'est nommé</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no element is named: there is no field of elements, and ELEMENT is not set</source>
      <translation>aucun élément n'est nommé : il n'y a pas de champ des éléments, et ELEMENT n'est pas donné</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no fraction (F1 to F4) is stated: {fields} empty</source>
      <translation>aucune fraction (F1 à F4) n'est indiquée : {fields} sans valeur</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>no total content: that of an ordinary soil assumed</source>
      <translation>pas de teneur totale : celle d'un sol ordinaire supposée</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>none of its fields was taken for a fraction (F1 to F4)</source>
      <translation>aucun de ses champs n'a été pris pour une fraction (F1 à F4)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>pH measured in {method}, converted to water (Dutch soils).</source>
      <translation>pH mesuré dans {method}, converti pour l'eau (sols néerlandais).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>pH measured in {method}.</source>
      <translation>pH mesuré dans {method}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>shares of the stated total content</source>
      <translation>parts de la teneur totale indiquée</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>the field says {unit}</source>
      <translation>le champ dit {unit}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>the four fractions do not add up to 90 to 110 %</source>
      <translation>les quatre fractions ne totalisent pas 90 à 110 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>the fractions</source>
      <translation>les fractions</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>total content not detected, half the limit taken</source>
      <translation>teneur totale non détectée, moitié de la limite prise</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>total content: the sum of the steps</source>
      <translation>teneur totale : la somme des étapes</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{:,} samples used ({}); {:,} dropped.</source>
      <translation>Échantillons utilisés : {:,} ({}) ; écartés : {:,}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{:,} x dropped: {}.</source>
      <translation>{:,} x écarté : {}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{count:,} x neither “{field}” nor a soil property in a row: read as merged with the row above.</source>
      <translation>{count:,} x ni « {field} » ni propriété du sol dans une ligne : lue comme fusionnée avec celle du dessus.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{count:,} x: the steps add up to less than {low:.0f} % or more than {high:.0f} % of “{field}”.</source>
      <translation>{count:,} x : la somme des étapes est inférieure à {low:.0f} % ou supérieure à {high:.0f} % de « {field} ».</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{fraction} is the rest to 100 %</source>
      <translation>{fraction} est le complément à 100 %</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{fraction} not detected, half the limit taken</source>
      <translation>{fraction} non détectée, moitié de la limite prise</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{label}: “{text}” is no number (field “{field}”)</source>
      <translation>{label} : « {text} » n'est pas un nombre (champ « {field} »)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{problem} (Or name the unit in the field: soc_g_kg, som_pct. The parameter of the unit of a field is {name}_FIELD_UNIT.)</source>
      <translation>{problem} (Ou nommer l'unité dans le champ : soc_g_kg, som_pct. Le paramètre de l'unité d'un champ est {name}_FIELD_UNIT.)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (no field was taken for it, and the raster has no value there)</source>
      <translation>{property} : valeur inconnue (aucun champ n'a été pris pour elle, et le raster n'a pas de valeur à cet endroit)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (no field was taken for it, and there is no raster)</source>
      <translation>{property} : valeur inconnue (aucun champ n'a été pris pour elle, et il n'y a pas de raster)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (the cell of “{field}” is empty)</source>
      <translation>{property} : valeur inconnue (la cellule de « {field} » est vide)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property} unknown (the cell of “{field}” is empty, and the raster has no value there)</source>
      <translation>{property} : valeur inconnue (la cellule de « {field} » est vide, et le raster n'a pas de valeur à cet endroit)</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property}, field “{field}”</source>
      <translation>{property}, champ « {field} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{property}: “{field}” read as {unit} ({reason}).</source>
      <translation>{property} : « {field} » lu en {unit} ({reason}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{reason}: “{field}” was not, since {why}</source>
      <translation>{reason} : « {field} » ne l'a pas été, car {why}</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>{reason}; organic matter, divided by 1.724</source>
      <translation>{reason} ; matière organique, divisée par 1,724</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{field}” is the sum of the fractions, or another share, and no content: it was not taken as a total.</source>
      <translation>« {field} » est la somme des fractions, ou une autre part, et non une teneur : ce champ n'a pas été pris comme teneur totale.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{field}” says pH in {named}, but PH_METHOD is {method}: set PH_METHOD to auto, or to {named}.</source>
      <translation>« {field} » indique un pH dans {named}, mais PH_METHOD est {method} : régler PH_METHOD sur auto, ou sur {named}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{text}” is not an element of the model</source>
      <translation>« {text} » n'est pas un élément du modèle</translation>
    </message>
    <message>
      <location filename="../soilmobility/samples/rows.py" />
      <source>“{}”</source>
      <translation>« {} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>CEC</source>
      <translation>CEC</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>SOC</source>
      <translation>SOC</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>SOM percent</source>
      <translation>pour cent de matière organique (SOM)</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>clay</source>
      <translation>argile</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>fraction</source>
      <translation>fraction (0 à 1)</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>pH</source>
      <translation>pH</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>percent</source>
      <translation>pour cent</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/covariates.py" />
      <source>sand</source>
      <translation>sable</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Aluminium</source>
      <translation>Aluminium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Antimony</source>
      <translation>Antimoine</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Arsenic</source>
      <translation>Arsenic</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Barium</source>
      <translation>Baryum</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Beryllium</source>
      <translation>Béryllium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Bismuth</source>
      <translation>Bismuth</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Cadmium</source>
      <translation>Cadmium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Caesium</source>
      <translation>Césium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Calcium</source>
      <translation>Calcium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Cerium</source>
      <translation>Cérium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Chromium</source>
      <translation>Chrome</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Cobalt</source>
      <translation>Cobalt</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Copper</source>
      <translation>Cuivre</translation>
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
      <translation>Fer</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Lanthanum</source>
      <translation>Lanthane</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Lead</source>
      <translation>Plomb</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Lithium</source>
      <translation>Lithium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Magnesium</source>
      <translation>Magnésium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Manganese</source>
      <translation>Manganèse</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Mercury</source>
      <translation>Mercure</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Molybdenum</source>
      <translation>Molybdène</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Neodymium</source>
      <translation>Néodyme</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Nickel</source>
      <translation>Nickel</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Niobium</source>
      <translation>Niobium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Potassium</source>
      <translation>Potassium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Praseodymium</source>
      <translation>Praséodyme</translation>
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
      <translation>Sélénium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Silver</source>
      <translation>Argent</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Sodium</source>
      <translation>Sodium</translation>
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
      <translation>Étain</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Titanium</source>
      <translation>Titane</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Uranium</source>
      <translation>Uranium</translation>
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
      <translation>Zinc</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/elements.py" />
      <source>Zirconium</source>
      <translation>Zirconium</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/gaps.py" />
      <source>apart from all others</source>
      <translation>à l'écart de toutes les autres</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/gaps.py" />
      <source>the end of what its type holds</source>
      <translation>la limite de ce que contient son type</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/gaps.py" />
      <source>{value:g} ({share:.1f} % of the values, {why})</source>
      <translation>{value:g} ({share:.1f} % des valeurs, {why})</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>CEILING: must be from 0 to {high:g} % organic carbon by mass.</source>
      <translation>CEILING : doit être de 0 à {high:g} % de carbone organique en masse.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>END_YEAR ({end}) is before START_YEAR ({start}).</source>
      <translation>END_YEAR ({end}) est avant START_YEAR ({start}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>GROWTH: “{growth}” is not one of {known}.</source>
      <translation>GROWTH : « {growth} » n'est pas l'un de {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>RATE: must be from {low:g} to {high:g} per mille per year.</source>
      <translation>RATE : doit être de {low:g} à {high:g} pour mille par an.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>STEP: must be at least 1 year.</source>
      <translation>STEP : doit être d'au moins 1 an.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/scenario.py" />
      <source>The unit of SOC must be known for a ceiling, organic soils and CEC.</source>
      <translation>L'unité du SOC doit être connue pour un plafond, les sols organiques et la CEC.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>, impossible</source>
      <translation>, impossible</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>99 % of the values are at most {high:.4g}; above 14 would be pH*10</source>
      <translation>99 % des valeurs sont au plus {high:.4g} ; au-dessus de 14 ce serait pH*10</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>99 % of the values are at most {high:.4g}; up to 1 is a fraction, up to 100 percent, above g/kg</source>
      <translation>99 % des valeurs sont au plus {high:.4g} ; jusqu'à 1 est une fraction, jusqu'à 100 un pourcentage, au-dessus g/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>Nothing states the unit of {layer}, neither {parameter}_UNIT nor the band, and values do not tell it. The median, {median:.4g}, would mean: {meanings}. Set {parameter}_UNIT.</source>
      <translation>Rien n'indique l'unité de {layer}, ni {parameter}_UNIT ni la bande, et les valeurs ne la disent pas. La médiane, {median:.4g}, voudrait dire : {meanings}. Définir {parameter}_UNIT.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>Nothing states the unit of {layer}. It is read as {unit}, but its median, {median:.4g}, is that of few soils: if its values are in {other}, set the unit of {property} to {other}.</source>
      <translation>Rien n'indique l'unité de {layer}. La lecture est en {unit}, mais la médiane, {median:.4g}, est celle de peu de sols : si ses valeurs sont en {other}, choisir {other} comme unité de {property}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>The values of {layer} do not tell its unit: as {unit}, {share:.1f} % of them would be impossible ({low:g} to {high:g} can be). Set {parameter}_UNIT, and the nodata value of the layer.</source>
      <translation>Les valeurs de {layer} ne disent pas son unité : en {unit}, {share:.1f} % d'entre elles seraient impossibles (possible : {low:g} à {high:g}). Définir {parameter}_UNIT, et la valeur nodata de la couche.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>its unit is “{unit}”</source>
      <translation>son unité est « {unit} »</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>per mille per year</source>
      <translation>pour mille par an</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>the median is {median:.4g}; 60 or more is mmol(c)/kg</source>
      <translation>la médiane est {median:.4g} ; 60 ou plus est mmol(c)/kg</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>zero in any unit</source>
      <translation>zéro quelle que soit l'unité</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} has no valid value, so that its unit cannot be told. Check the layer and its nodata value.</source>
      <translation>{layer} n'a pas de valeur valide, si bien que son unité ne peut être reconnue. Vérifier la couche et sa valeur nodata.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} has no value that tells its unit (left out: {left_out}). Set {parameter}_UNIT, or check the layer and its nodata value.</source>
      <translation>{layer} n'a pas de valeur qui dise son unité (laissé de côté : {left_out}). Définir {parameter}_UNIT, ou vérifier la couche et sa valeur nodata.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} holds the whole numbers from 1 to {count}, and no others. Are they values of {property}, or codes of classes?</source>
      <translation>{layer} contient les nombres entiers de 1 à {count}, et aucun autre. Sont-ce des valeurs de {property}, ou des codes de classes ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} is read as {unit} after the factor of its file, {scale:g}, which turns {unit} into {other}. If its values are {other} then, set the unit of {property} to {other}.</source>
      <translation>{layer} est lu en {unit} après le facteur de son fichier, {scale:g}, qui change {unit} en {other}. Si ses valeurs sont alors en {other}, choisir {other} comme unité de {property}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} is read as {unit}, but its median is then {median:.3g} {canonical}, that of few soils. Is that its unit, or are its values scaled, or logarithms?</source>
      <translation>{layer} est lu en {unit}, mais sa médiane est alors {median:.3g} {canonical}, celle de peu de sols. Est-ce son unité, ou ses valeurs sont-elles mises à l'échelle, ou des logarithmes ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} says that its unit is “{unit}”, but 99 % of its values are at most {high:.3g}, as fractions are. If they are, set the unit of {property} to fraction.</source>
      <translation>{layer} indique l'unité « {unit} », mais 99 % de ses valeurs sont au plus {high:.3g}, comme des fractions. Si c'en sont, choisir fraction comme unité de {property}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer} says that its unit is “{unit}”, which is none of {property} ({known}). Choose another band or layer, or convert it.</source>
      <translation>{layer} indique l'unité « {unit} », qui n'en est pas une pour {property} ({known}). Choisir une autre bande ou couche, ou convertir.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer}: the band says “{unit}”, but {wanted} is needed. Choose another band or layer, or convert it.</source>
      <translation>{layer} : la bande dit « {unit} », mais il faut {wanted}. Choisir une autre bande ou couche, ou convertir.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{layer}: {share:.0f} % of its values are impossible as {unit} ({low:g} to {high:g} can be). Is that their unit, or are they scaled, without the factor or with it twice?</source>
      <translation>{layer} : {share:.0f} % de ses valeurs sont impossibles en {unit} (de {low:g} à {high:g} sont possibles). Est-ce bien leur unité, ou sont-elles mises à l'échelle, sans le facteur ou deux fois avec lui ?</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{property}: unknown unit “{unit}”. Choose one of: {known}.</source>
      <translation>{property} : unité inconnue « {unit} ». Choisir parmi : {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{reason}; left out: {values}</source>
      <translation>{reason} ; laissé de côté : {values}</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{share:.1f} % of the values, impossible in every unit</source>
      <translation>{share:.1f} % des valeurs, impossibles quelle que soit l'unité</translation>
    </message>
    <message>
      <location filename="../soilmobility/soil/units.py" />
      <source>{unit} = {value:.3g} % organic carbon{note}</source>
      <translation>{unit} = {value:.3g} % de carbone organique{note}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{path}: the columns source_id, element and at least one of {fractions} are needed.</source>
      <translation>{path} : les colonnes source_id, element et au moins une de {fractions} sont nécessaires.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: a fraction is not between 0 and 100 %.</source>
      <translation>{where} : une fraction n'est pas comprise entre 0 et 100 %.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: an upper bound of the carbonate step is none of F1.</source>
      <translation>{where} : une borne supérieure de l'étape des carbonates n'en est pas une de F1.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: there are no F1_steps “{name}”.</source>
      <translation>{where} : il n'y a pas de F1_steps « {name} ».</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: there is no row_class “{name}”.</source>
      <translation>{where} : il n'y a pas de row_class « {name} ».</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/data.py" />
      <source>{where}: “{bound}” is no bound such as F1:upper.</source>
      <translation>{where} : « {bound} » n'est pas une borne telle que F1:upper.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/evaluator.py" />
      <source>LightGBM cannot evaluate the model: {error}</source>
      <translation>LightGBM ne peut pas évaluer le modèle : {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/further.py" />
      <source>{model} is no smooth core: it knows no intervals to score.</source>
      <translation>{model} n'est pas un noyau lisse : il ne connaît pas d'intervalles à évaluer.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/further.py" />
      <source>{path}: no row of it can be scored.</source>
      <translation>{path} : aucune ligne ne peut être évaluée.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/__init__.py" />
      <source>{count} usable samples are too few for “{mode}”: at least {least} are needed.</source>
      <translation>Trop peu d'échantillons utilisables ({count}) pour « {mode} » : il en faut au moins {least}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/__init__.py" />
      <source>{count} usable samples are too few for “{mode}”: at least {least} are needed. Recalibrate instead.</source>
      <translation>Trop peu d'échantillons utilisables ({count}) pour « {mode} » : il en faut au moins {least}. Recalibrer plutôt.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/boost.py" />
      <source>LightGBM: {error}</source>
      <translation>LightGBM : {error}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/boost.py" />
      <source>Too few samples state what {logit} needs (F1 to F{last}, and the rest): {count}.</source>
      <translation>Trop peu d'échantillons indiquent ce dont {logit} a besoin (de F1 à F{last}, et le reste) : {count}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/bundle.py" />
      <source>{folder} holds other files and no model bundle. Choose a new folder.</source>
      <translation>{folder} contient d'autres fichiers et aucun modèle. Choisir un nouveau dossier.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/bundle.py" />
      <source>{folder} holds other files beside its bundle ({names}).</source>
      <translation>{folder} contient d'autres fichiers que son modèle ({names}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/bundle.py" />
      <source>{folder} is a file: a bundle is a folder.</source>
      <translation>{folder} est un fichier : un bundle est un dossier.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Fewer than {} samples ({}) change little: levels move only as far as the samples outweigh the scatter from one soil to the next (about {:.1f} in logits of F1) and what the model knows, slopes hardly.</source>
      <translation>Moins de {} échantillons ({}) changent peu : les niveaux ne bougent qu'autant que les échantillons l'emportent sur la dispersion d'un sol à l'autre (environ {:.1f} en logits de F1) et sur ce que sait le modèle, les pentes à peine.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Made by a user on {day}: trained on samples alone, for {elements}, from {samples} samples ({table}) in {groups} groups.</source>
      <translation>Fait par un utilisateur le {day} : entraîné sur des échantillons seuls, pour {elements}, à partir de {samples} échantillons ({table}) en {groups} groupes.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Made by a user on {day}: {base} with its levels recalibrated for {elements}, from {samples} samples ({table}) in {groups} groups. What follows is the summary of the bundle it rests on.</source>
      <translation>Fait par un utilisateur le {day} : {base}, dont les niveaux sont recalibrés pour {elements}, à partir de {samples} échantillons ({table}) en {groups} groupes. Suit le résumé du modèle sur lequel il repose.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Made by a user on {day}: {base} with trees added for {elements}, from {samples} samples ({table}) in {groups} groups. What follows is the summary of the bundle it rests on.</source>
      <translation>Fait par un utilisateur le {day} : {base} avec des arbres ajoutés pour {elements}, à partir de {samples} échantillons ({table}) en {groups} groupes. Suit le résumé du modèle sur lequel il repose.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Model of {}</source>
      <translation>Modèle de {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>No theory stands behind this model: outside the soils of its samples it knows nothing.</source>
      <translation>Aucune théorie n'étaye ce modèle : hors des sols de ses échantillons, il ne sait rien.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Not tested on samples left out by {}: {}</source>
      <translation>Pas de test sur des échantillons laissés de côté ({}) : {}</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>On samples left out by {} the RMSE of F1 rose from {:.1f} to {:.1f} percentage points: the bundle it rests on may serve better.</source>
      <translation>Sur les échantillons laissés de côté ({}), la RMSE de F1 est monté de {:.1f} à {:.1f} points de pourcentage : le modèle dont il part peut mieux servir.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>Recalibration moved levels per element; how mobility responds to soil is as before.</source>
      <translation>Le recalibrage a déplacé des niveaux par élément ; la façon dont la mobilité répond au sol est comme avant.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>The model before was made with a table of this name (“{}”): samples that are in both count twice, and the test does not leave them out of it.</source>
      <translation>Le modèle d'avant a été fait avec une table de ce nom (« {} ») : les échantillons qui sont dans les deux comptent double, et le test ne les y laisse pas de côté.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>The samples were too few, or in too few groups, to test the result on samples left out: nothing shows that it is better than the bundle it rests on, and its intervals rest on no test.</source>
      <translation>Les échantillons étaient trop peu nombreux, ou en trop peu de groupes, pour tester le résultat sur des échantillons laissés de côté : rien ne montre qu'il vaut mieux que le modèle dont il part, et ses intervalles ne reposent sur aucun test.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>the user's</source>
      <translation>celle de l'utilisateur</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>{}, extended</source>
      <translation>{}, étendu</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/card.py" />
      <source>{}, recalibrated</source>
      <translation>{}, recalibré</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/holdout.py" />
      <source>a fold leaves {count} samples to train with, and “{mode}” needs {least}.</source>
      <translation>un pli laisse {count} échantillons pour l'entraînement, et « {mode} » en demande {least}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/holdout.py" />
      <source>fewer than {least} places are known. Load a table that has coordinates as a point layer.</source>
      <translation>moins de {least} lieux sont connus. Charger une table qui a des coordonnées comme couche de points.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/holdout.py" />
      <source>they are of fewer than {least} sites or sources.</source>
      <translation>ils viennent de moins de {least} sites ou sources.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/whole.py" />
      <source>F1 on samples left out by {}: RMSE {:.1f}; the model before {:.1f}; the element's mean {:.1f}.</source>
      <translation>F1 sur les échantillons laissés de côté ({}) : RMSE {:.1f} ; le modèle d'avant {:.1f} ; la moyenne de l'élément {:.1f}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/whole.py" />
      <source>Nothing shows that the added trees are better on samples left out: they are dropped.</source>
      <translation>Rien ne montre que les arbres ajoutés soient meilleurs sur les échantillons laissés de côté : ils sont abandonnés.</translation>
    </message>
    <message>
      <location filename="../soilmobility/training/user/whole.py" />
      <source>Trained. Testing on samples left out …</source>
      <translation>Entraîné. Test sur les échantillons laissés de côté…</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>A content of {element} was given, but the elements are {known}.</source>
      <translation>Une teneur en {element} a été donnée, mais les éléments sont {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>METHOD: “{method}” is not one of {known}.</source>
      <translation>METHOD : « {method} » ne figure pas parmi {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The content of {symbol}, {content} mg/kg, cannot be.</source>
      <translation>La teneur en {symbol}, {content} mg/kg, est impossible.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The dataset has no variable {lacking}. It has: {known}.</source>
      <translation>Le jeu de données n'a pas de variable {lacking}. Il a : {known}.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The dataset was merged of variables whose coordinates along {dim} differ by rounding: none has values where another has. Give all the same (assign_coords) before they are merged.</source>
      <translation>Le jeu de données a été réuni à partir de variables dont les coordonnées le long de {dim} ne diffèrent que par l'arrondi : aucune n'a de valeurs là où une autre en a. Donner à toutes les mêmes (assign_coords) avant de les réunir.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The model {model} is another one on this worker than where the run was started: install the same version, or send it with send_model.</source>
      <translation>Le modèle {model} est un autre sur ce processus (worker) que là où le traitement a été lancé : installer la même version, ou l'envoyer avec send_model.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>The reference soil: {property} of {value:g} is impossible ({low:g} to {high:g}).</source>
      <translation>Le sol de référence : {property} = {value:g} est impossible (de {low:g} à {high:g}).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{property} (variable {variable}): the unit “{unit}” is not one of {known}. Set attrs["units"].</source>
      <translation>{property} (variable {variable}) : l'unité « {unit} » n'est pas l'une de {known}. Définir attrs["units"].</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable} and {other} differ in their coordinates along {apart}. If by rounding only, give both the same (assign_coords); else bring them onto one grid (reindex_like, interp_like).</source>
      <translation>{variable} et {other} ont des coordonnées différentes le long de {apart}. Si ce n'est que par l'arrondi, donner les mêmes aux deux (assign_coords) ; sinon, les ramener sur une même grille (reindex_like, interp_like).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable} has no dimension “element” with the symbols of elements, each once, as mobility gives it.</source>
      <translation>{variable} n'a pas de dimension « element » avec les symboles des éléments, chacun une fois, comme la donne mobility.</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable} lies along {strangers}, {other} along {known}. Rename its dimensions or, if each pixel of one is to meet all of the other, broadcast them first (xarray.broadcast).</source>
      <translation>{variable} est le long de {strangers}, {other} le long de {known}. Renommer ses dimensions ou, si chaque pixel de l'une doit rencontrer tous ceux de l'autre, les étendre d'abord (xarray.broadcast).</translation>
    </message>
    <message>
      <location filename="../soilmobility/xr.py" />
      <source>{variable}: its attributes say that its numbers are packed (scale_factor {scale}, add_offset {offset}). Open the file with mask_and_scale=True; if they are unpacked already, remove these attributes.</source>
      <translation>{variable} : selon ses attributs, ses nombres sont compactés (scale_factor {scale}, add_offset {offset}). Ouvrir le fichier avec mask_and_scale=True ; s'ils sont déjà décompactés, supprimer ces attributs.</translation>
    </message>
  </context>
</TS>
