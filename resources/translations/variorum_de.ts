<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Activity</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} von {total}</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare against this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes that several outlets carry will be lit once all have been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files in {folder} could be read; the list beside this says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no articles: no text and no saved web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a lit quote to see how other outlets render it.

From the keyboard: J and K go from one lit quote to the next, Enter opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quote of these articles is carried by more than one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles were not compared, and so no quote is lit. Open the folder again to do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the last shared quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the first shared quote.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export what was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the renderings of a lit quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, or a click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous lit quote of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place of a rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a line of page furniture, and show or fold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger and smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not exported. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the whole folder was read and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} – Variorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exported}, but {warning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Set</source>
        <translation>&amp;Beispiele öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Reading &amp;Font</source>
        <translation>&amp;Leseschrift</translation>
    </message>
    <message>
        <source>&amp;Serif</source>
        <translation>Mit &amp;Serifen</translation>
    </message>
    <message>
        <source>S&amp;ans Serif</source>
        <translation>&amp;Ohne Serifen</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere …</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Unterschiede</translation>
    </message>
    <message>
        <source>S&amp;ensitivity…</source>
        <translation>&amp;Empfindlichkeit …</translation>
    </message>
    <message>
        <source>Fu&amp;ll Screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Next &amp;Shared Quote</source>
        <translation>&amp;Nächstes geteiltes Zitat</translation>
    </message>
    <message>
        <source>Pre&amp;vious Shared Quote</source>
        <translation>Vo&amp;riges geteiltes Zitat</translation>
    </message>
    <message>
        <source>&amp;Next Rendering</source>
        <translation>Nächste &amp;Fassung</translation>
    </message>
    <message>
        <source>&amp;Previous Rendering</source>
        <translation>Vorige Fa&amp;ssung</translation>
    </message>
    <message>
        <source>&amp;Compare Against This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why This Was Matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilter Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Pan&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Ignore &amp;All Spelling, Case and Punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore &amp;Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore &amp;Punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>As now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{links} more than now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{links} fewer than now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links what is at least {n}% likely to be the same remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} likely</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SensitivityDialog</name>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished">Empfindlichkeit</translation>
    </message>
    <message>
        <source>A higher sensitivity finds more renderings of a remark, and more that are none. Your choice is kept for other sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the surest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that would come or go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset to {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pairs would be linked, the surest first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pairs would no longer be linked, the most doubtful first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair would be linked or parted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantsPanel</name>
    <message>
        <source>Renderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟨only in the base⟩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sense may differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantsView</name>
    <message>
        <source>Renderings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Sample Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the news side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder of articles here, or open one with Ctrl+O. Every quote that another outlet also carries is lit; click it to see who changed the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Reader’s comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers’ comments, {n} paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page furniture, {n} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the article’s own text. Click, or press Enter, to fold it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the article’s own text. Click, or press Enter, to show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet unknown</source>
        <translation>Medium unbekannt</translation>
    </message>
    <message>
        <source>1 quote</source>
        <translation>1 Zitat</translation>
    </message>
    <message>
        <source>{n} quotes</source>
        <translation>{n} Zitate</translation>
    </message>
    <message>
        <source>{quotes}, {n} shared</source>
        <translation>{quotes}, {n} geteilt</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>Quoted here alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sense may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differently worded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another place: {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} here, {there} in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there} only in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alert}: {difference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelling, case and punctuation ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>punctuation ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {sensitivity}: {links}, {remarks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 99%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For it: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against it: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither for nor against: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched with {outlet}: {percent} likely to be the same remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} · “{cue}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} · “{mention}”, “{cue}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base: the others are compared with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words of the same remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched by way of another outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} · {n}% kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} renderings by 1 outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} renderings by {m} outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for shared quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work broke off unexpectedly (exit status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work broke off unexpectedly: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
