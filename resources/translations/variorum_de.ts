<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>About Variorum</source>
        <translation>Über Variorum</translation>
    </message>
    <message>
        <source>Variorum {version}</source>
        <translation>Variorum {version}</translation>
    </message>
    <message>
        <source>Reads news side by side: finds what several outlets quote, and shows how their words differ. It never opens a network connection.

MIT licence. Made with Qt {qt}.</source>
        <translation>Liest Nachrichten nebeneinander: findet, was mehrere Medien zitieren, und zeigt, worin sich der Wortlaut unterscheidet. Baut nie eine Netzwerkverbindung auf.

MIT-Lizenz. Erstellt mit Qt {qt}.</translation>
    </message>
</context>
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
</context>
<context>
    <name>AlignmentTable</name>
    <message>
        <source>Comparing the renderings …</source>
        <translation>Fassungen werden verglichen …</translation>
    </message>
    <message>
        <source>Nothing varies.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>What each has of the fullest rendering, that of {outlet}</source>
        <translation>Anteil an der vollständigsten Fassung ({outlet})</translation>
    </message>
    <message>
        <source>Order: as in the text</source>
        <translation>Folge: wie im Text</translation>
    </message>
    <message>
        <source>Order: the gravest first</source>
        <translation>Folge: Schwerste zuerst</translation>
    </message>
    <message>
        <source>Show the gravest places first</source>
        <translation>Die schwersten Stellen zuerst zeigen</translation>
    </message>
    <message>
        <source>Show the places in the order of the text</source>
        <translation>Die Stellen in der Folge des Textes zeigen</translation>
    </message>
</context>
<context>
    <name>ArticleChoice</name>
    <message>
        <source>Articles to export</source>
        <translation>Zu exportierende Artikel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Every article has been read.</source>
        <translation>Alle Artikel sind gelesen.</translation>
    </message>
    <message>
        <source>No article has an alert.</source>
        <translation>Kein Artikel hat eine Warnung.</translation>
    </message>
    <message>
        <source>No unread article has an alert.</source>
        <translation>Kein ungelesener Artikel hat eine Warnung.</translation>
    </message>
    <message>
        <source>No article matches “{words}”.</source>
        <translation>Kein Artikel passt zu „{words}“.</translation>
    </message>
    <message>
        <source>No unread article matches “{words}”.</source>
        <translation>Kein ungelesener Artikel passt zu „{words}“.</translation>
    </message>
    <message>
        <source>No article with an alert matches “{words}”.</source>
        <translation>Kein Artikel mit Warnung passt zu „{words}“.</translation>
    </message>
    <message>
        <source>No unread article with an alert matches “{words}”.</source>
        <translation>Kein ungelesener Artikel mit Warnung passt zu „{words}“.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Compare with the Open Article</source>
        <translation>Mit dem offenen Artikel &amp;vergleichen</translation>
    </message>
    <message>
        <source>Mark as &amp;Unread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mark &amp;All as Read</source>
        <translation>&amp;Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>&amp;Berichtigen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Open the &amp;File</source>
        <translation>&amp;Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Show in Its Folder</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Group by &amp;Outlet</source>
        <translation>Nach &amp;Medium gruppieren</translation>
    </message>
    <message>
        <source>Group by &amp;Date</source>
        <translation>Nach &amp;Datum gruppieren</translation>
    </message>
    <message>
        <source>Group by &amp;Event</source>
        <translation>Nach &amp;Ereignis gruppieren</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>&amp;Neueste zuerst</translation>
    </message>
    <message>
        <source>Only &amp;Unread Ones</source>
        <translation>Nur &amp;ungelesene</translation>
    </message>
    <message>
        <source>Only Those with &amp;Alerts</source>
        <translation>Nur solche mit &amp;Warnungen</translation>
    </message>
    <message>
        <source>&amp;Mark All as Read</source>
        <translation>&amp;Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Articles by outlet</source>
        <translation>Artikel nach Medium</translation>
    </message>
    <message>
        <source>Articles by date</source>
        <translation>Artikel nach Datum</translation>
    </message>
    <message>
        <source>Articles by event</source>
        <translation>Artikel nach Ereignis</translation>
    </message>
    <message>
        <source>{arranged}, not all of them</source>
        <translation>{arranged}, nicht alle</translation>
    </message>
</context>
<context>
    <name>BarsModel</name>
    <message>
        <source>{heading}. {words}</source>
        <translation>{heading}. {words}</translation>
    </message>
    <message>
        <source>{words}: {number}</source>
        <translation>{words}: {number}</translation>
    </message>
    <message>
        <source>{words}, {meaning}</source>
        <translation>{words}, {meaning}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Hide context</source>
        <translation>Ohne Kontext</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Make this the base</source>
        <translation>Als Basis</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>Artikel wählen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Swap the two articles</source>
        <translation>Beide Artikel tauschen</translation>
    </message>
    <message>
        <source>The article on the left</source>
        <translation>Der Artikel links</translation>
    </message>
    <message>
        <source>The article on the right</source>
        <translation>Der Artikel rechts</translation>
    </message>
    <message>
        <source>There are no two articles to compare.</source>
        <translation>Es gibt keine zwei Artikel zum Vergleichen.</translation>
    </message>
    <message>
        <source>What the two share is told once all articles have been read and compared.</source>
        <translation>Was beide gemeinsam haben, steht hier, sobald alle Artikel eingelesen und verglichen sind.</translation>
    </message>
    <message>
        <source>Looking for what the two share …</source>
        <translation>Gemeinsames wird gesucht …</translation>
    </message>
    <message>
        <source>Stopped before it was known what the two share. Choose an article to go on.</source>
        <translation>Abgebrochen, bevor bekannt war, was beide gemeinsam haben. Zum Fortfahren einen Artikel wählen.</translation>
    </message>
    <message>
        <source>They repeat themselves so much that not all was compared.</source>
        <translation>Sie wiederholen sich so oft, dass nicht alles verglichen wurde.</translation>
    </message>
    <message>
        <source>What the two share could not be found. {reason}</source>
        <translation>Was beide gemeinsam haben, ließ sich nicht ermitteln. {reason}</translation>
    </message>
    <message>
        <source>{outlet} (left)</source>
        <translation>{outlet} (links)</translation>
    </message>
    <message>
        <source>{outlet} (right)</source>
        <translation>{outlet} (rechts)</translation>
    </message>
    <message>
        <source>This was the last shared passage.</source>
        <translation>Das war die letzte gemeinsame Passage.</translation>
    </message>
    <message>
        <source>This was the first shared passage.</source>
        <translation>Das war die erste gemeinsame Passage.</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>an anderer Stelle</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>sense may differ</source>
        <translation>Sinn kann abweichen</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Nearest to the other article</source>
        <translation>Dem anderen Artikel am nächsten</translation>
    </message>
    <message>
        <source>1 shared quote</source>
        <translation>1 gemeinsames Zitat</translation>
    </message>
    <message>
        <source>{n} shared quotes</source>
        <translation>{n} gemeinsame Zitate</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>Show Its &amp;Renderings</source>
        <translation>Seine &amp;Fassungen zeigen</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <source>Not copied. {reason}</source>
        <translation>Nicht kopiert. {reason}</translation>
    </message>
    <message>
        <source>Copying the comparison</source>
        <translation>Vergleich wird kopiert</translation>
    </message>
    <message>
        <source>Not copied.</source>
        <translation>Nicht kopiert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>hardly a word shared</source>
        <translation>kaum ein Wort gemeinsam</translation>
    </message>
    <message>
        <source>{some} of {total} words shared</source>
        <translation>{some} von {total} Wörtern gemeinsam</translation>
    </message>
    <message>
        <source>the only word shared</source>
        <translation>das einzige Wort gemeinsam</translation>
    </message>
    <message>
        <source>both words shared</source>
        <translation>beide Wörter gemeinsam</translation>
    </message>
    <message>
        <source>all {total} words shared</source>
        <translation>alle {total} Wörter gemeinsam</translation>
    </message>
    <message>
        <source>{some} of {total} rare words shared</source>
        <translation>{some} von {total} seltenen Wörtern gemeinsam</translation>
    </message>
    <message>
        <source>the only rare word shared</source>
        <translation>das einzige seltene Wort gemeinsam</translation>
    </message>
    <message>
        <source>both rare words shared</source>
        <translation>beide seltenen Wörter gemeinsam</translation>
    </message>
    <message>
        <source>all {total} rare words shared</source>
        <translation>alle {total} seltenen Wörter gemeinsam</translation>
    </message>
    <message>
        <source>{some} of {total} characters shared</source>
        <translation>{some} von {total} Schriftzeichen gemeinsam</translation>
    </message>
    <message>
        <source>the only character shared</source>
        <translation>das einzige Schriftzeichen gemeinsam</translation>
    </message>
    <message>
        <source>both characters shared</source>
        <translation>beide Schriftzeichen gemeinsam</translation>
    </message>
    <message>
        <source>all {total} characters shared</source>
        <translation>alle {total} Schriftzeichen gemeinsam</translation>
    </message>
    <message>
        <source>{said}, in the same order</source>
        <translation>{said}, in gleicher Reihenfolge</translation>
    </message>
    <message>
        <source>{said}, in another order</source>
        <translation>{said}, in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>{said}, within one sentence of the longer quote</source>
        <translation>{said}, innerhalb eines Satzes des längeren Zitats</translation>
    </message>
    <message>
        <source>{said}: {listed}</source>
        <translation>{said}: {listed}</translation>
    </message>
    <message>
        <source>words near in meaning</source>
        <translation>sinnverwandte Wörter</translation>
    </message>
    <message>
        <source>“{one}” and “{other}”</source>
        <translation>„{one}“ und „{other}“</translation>
    </message>
    <message>
        <source>written differently, letter by letter</source>
        <translation>Buchstabe für Buchstabe verschieden geschrieben</translation>
    </message>
    <message>
        <source>written alike, letter by letter</source>
        <translation>Buchstabe für Buchstabe ähnlich geschrieben</translation>
    </message>
    <message>
        <source>word for word the same, all {n} words</source>
        <translation>Wort für Wort gleich, alle {n} Wörter</translation>
    </message>
    <message>
        <source>word for word for all {n} words of the shorter quote</source>
        <translation>Wort für Wort gleich in allen {n} Wörtern des kürzeren Zitats</translation>
    </message>
    <message>
        <source>word for word for {n} words</source>
        <translation>Wort für Wort gleich über {n} Wörter</translation>
    </message>
    <message>
        <source>word for word the same, all {n} characters</source>
        <translation>Wort für Wort gleich, alle {n} Schriftzeichen</translation>
    </message>
    <message>
        <source>word for word for all {n} characters of the shorter quote</source>
        <translation>Wort für Wort gleich in allen {n} Schriftzeichen des kürzeren Zitats</translation>
    </message>
    <message>
        <source>word for word for {n} characters</source>
        <translation>Wort für Wort gleich über {n} Schriftzeichen</translation>
    </message>
    <message>
        <source>they go on differently after the words they share</source>
        <translation>nach den gemeinsamen Wörtern gehen sie verschieden weiter</translation>
    </message>
    <message>
        <source>one is {times} times as long as the other</source>
        <translation>das eine ist {times}-mal so lang wie das andere</translation>
    </message>
    <message>
        <source>one asks, the other states</source>
        <translation>das eine fragt, das andere stellt fest</translation>
    </message>
    <message>
        <source>one denies, the other does not</source>
        <translation>das eine verneint, das andere nicht</translation>
    </message>
    <message>
        <source>both answer a question</source>
        <translation>beide antworten auf eine Frage</translation>
    </message>
    <message>
        <source>both answer a question about {listed}</source>
        <translation>beide antworten auf eine Frage zu {listed}</translation>
    </message>
    <message>
        <source>the words around them are alike</source>
        <translation>die Worte ringsum sind ähnlich</translation>
    </message>
    <message>
        <source>both told with {listed}</source>
        <translation>beide im Zusammenhang mit {listed}</translation>
    </message>
    <message>
        <source>published 1 day apart</source>
        <translation>im Abstand von 1 Tag veröffentlicht</translation>
    </message>
    <message>
        <source>published {n} days apart</source>
        <translation>im Abstand von {n} Tagen veröffentlicht</translation>
    </message>
    <message>
        <source>their articles tell much the same</source>
        <translation>die Artikel berichten weitgehend dasselbe</translation>
    </message>
    <message>
        <source>their articles tell of other matters</source>
        <translation>die Artikel berichten von Verschiedenem</translation>
    </message>
    <message>
        <source>another quote of the same article fits better</source>
        <translation>ein anderes Zitat desselben Artikels passt besser</translation>
    </message>
    <message>
        <source>the quotes next to them match too</source>
        <translation>auch die Zitate daneben entsprechen sich</translation>
    </message>
    <message>
        <source>they are parts of longer utterances that match</source>
        <translation>sie sind Teile längerer Aussagen, die sich entsprechen</translation>
    </message>
    <message>
        <source>speaker not named in either</source>
        <translation>keines nennt, wer spricht</translation>
    </message>
    <message>
        <source>speaker not named in one</source>
        <translation>eines nennt nicht, wer spricht</translation>
    </message>
    <message>
        <source>same speaker: {name}</source>
        <translation>beide zitieren {name}</translation>
    </message>
    <message>
        <source>may be the same speaker: {one} and {other}</source>
        <translation>{one} und {other}: womöglich dieselbe Person oder Stelle</translation>
    </message>
    <message>
        <source>different speakers: {one}, {other}</source>
        <translation>Verschiedene werden zitiert: {one}, {other}</translation>
    </message>
    <message>
        <source>speakers whose names do not tell</source>
        <translation>die Namen der Zitierten besagen nichts</translation>
    </message>
    <message>
        <source>two quotes of this length are seldom the same remark</source>
        <translation>zwei Zitate dieser Länge sind selten dieselbe Äußerung</translation>
    </message>
    <message>
        <source>{one} here, {other} there</source>
        <translation>hier {one}, dort {other}</translation>
    </message>
    <message>
        <source>{one} here ({note}), {other} there ({note_there})</source>
        <translation>hier {one} ({note}), dort {other} ({note_there})</translation>
    </message>
    <message>
        <source>{both} have changed places</source>
        <translation>{both} in vertauschter Folge</translation>
    </message>
    <message>
        <source>{one} only in the first</source>
        <translation>{one} nur im ersten</translation>
    </message>
    <message>
        <source>{one} only in the second</source>
        <translation>{one} nur im zweiten</translation>
    </message>
    <message>
        <source>{n} words only in the first</source>
        <translation>{n} Wörter nur im ersten</translation>
    </message>
    <message>
        <source>{n} words only in the second</source>
        <translation>{n} Wörter nur im zweiten</translation>
    </message>
    <message>
        <source>moved: {quoted}</source>
        <translation>umgestellt: {quoted}</translation>
    </message>
    <message>
        <source>a marked cut of 1 word</source>
        <translation>eine markierte Auslassung von 1 Wort</translation>
    </message>
    <message>
        <source>a marked cut of {n} words</source>
        <translation>eine markierte Auslassung von {n} Wörtern</translation>
    </message>
    <message>
        <source>mostly reworded</source>
        <translation>größtenteils anders formuliert</translation>
    </message>
    <message>
        <source>hardly a word in common</source>
        <translation>kaum ein Wort gemeinsam</translation>
    </message>
    <message>
        <source>in the outlet&apos;s own words</source>
        <translation>in eigenen Worten des Mediums</translation>
    </message>
    <message>
        <source>added by the outlet in brackets</source>
        <translation>vom Medium in Klammern eingefügt</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>eine Frage</translation>
    </message>
    <message>
        <source>not past</source>
        <translation>keine Vergangenheit</translation>
    </message>
    <message>
        <source>present</source>
        <translation>Präsens</translation>
    </message>
    <message>
        <source>past</source>
        <translation>Vergangenheit</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>Perfekt</translation>
    </message>
    <message>
        <source>pluperfect</source>
        <translation>Plusquamperfekt</translation>
    </message>
    <message>
        <source>future</source>
        <translation>Futur</translation>
    </message>
    <message>
        <source>the same letters, encoded differently</source>
        <translation>dieselben Buchstaben, anders codiert</translation>
    </message>
    <message>
        <source>in the outlet&apos;s brackets</source>
        <translation>in Klammern des Mediums</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>one word or two</source>
        <translation>Zusammen- oder Getrenntschreibung</translation>
    </message>
    <message>
        <source>diacritics</source>
        <translation>diakritische Zeichen</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>a cut marked</source>
        <translation>eine Auslassung markiert</translation>
    </message>
    <message>
        <source>brackets</source>
        <translation>Klammern</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}.</source>
        <translation>{path} kann nicht gelesen werden: {cause}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {cause}.</source>
        <translation>{path} kann nicht geöffnet werden: {cause}.</translation>
    </message>
    <message>
        <source>{path} holds no text.</source>
        <translation>{path} enthält keinen Text.</translation>
    </message>
    <message>
        <source>{path} is neither a folder nor a file.</source>
        <translation>{path} ist weder ein Ordner noch eine Datei.</translation>
    </message>
    <message>
        <source>the folder cannot be read: {cause}</source>
        <translation>der Ordner kann nicht gelesen werden: {cause}</translation>
    </message>
    <message>
        <source>it is neither a folder nor a file</source>
        <translation>weder ein Ordner noch eine Datei</translation>
    </message>
    <message>
        <source>reading it needs more memory than there is</source>
        <translation>der Arbeitsspeicher reicht zum Lesen nicht aus</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>reading it failed ({error})</source>
        <translation>das Lesen ist gescheitert ({error})</translation>
    </message>
    <message>
        <source>the file is empty (0 bytes)</source>
        <translation>die Datei ist leer (0 Byte)</translation>
    </message>
    <message>
        <source>it holds no readable text</source>
        <translation>kein lesbarer Text</translation>
    </message>
    <message>
        <source>binary content, not text</source>
        <translation>binärer Inhalt, kein Text</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is not a regular file but a pipe, a socket or a device</source>
        <translation>keine gewöhnliche Datei, sondern eine Pipe, ein Socket oder ein Gerät</translation>
    </message>
    <message>
        <source>it is {size} MB large, and files over {most} MB are not read</source>
        <translation>{size}&#xa0;MB groß; Dateien über {most}&#xa0;MB werden nicht gelesen</translation>
    </message>
    <message>
        <source>it is not in a format that Variorum reads</source>
        <translation>sie hat kein Format, das Variorum liest</translation>
    </message>
    <message>
        <source>it is in the format of Word 97 to 2003: save it as .docx, and it is read</source>
        <translation>sie hat das Format von Word 97 bis 2003: als .docx gespeichert wird sie gelesen</translation>
    </message>
    <message>
        <source>it is a mail in Outlook&apos;s own format: save it as .eml, and it is read</source>
        <translation>es ist eine Mail in Outlooks eigenem Format: als .eml gespeichert wird sie gelesen</translation>
    </message>
    <message>
        <source>it is only a link to a page, not the page itself: save the page, and it is read</source>
        <translation>sie ist nur ein Verweis auf eine Seite, nicht die Seite selbst: Speichern Sie die Seite, dann wird sie gelesen</translation>
    </message>
    <message>
        <source>it is in the format of Apple&apos;s {program}: export it as {format}, and it is read</source>
        <translation>sie ist im Format von Apples {program}: Exportieren Sie sie als {format}, dann wird sie gelesen</translation>
    </message>
    <message>
        <source>it is {format}, which is read once this is installed: pip install &apos;variorum[{extra}]&apos;</source>
        <translation>sie ist {format}, was gelesen wird, sobald dies installiert ist: pip install &apos;variorum[{extra}]&apos;</translation>
    </message>
    <message>
        <source>it unpacks to more than {most} MB</source>
        <translation>ausgepackt ist sie größer als {most} MB</translation>
    </message>
    <message>
        <source>it lies in more than {most} archives, one in the other</source>
        <translation>sie liegt in mehr als {most} Archiven, eines im anderen</translation>
    </message>
    <message>
        <source>it holds more than {most} articles, and the others are not read</source>
        <translation>sie enthält mehr als {most} Artikel, und die übrigen werden nicht gelesen</translation>
    </message>
    <message>
        <source>reading it took longer than {most} seconds</source>
        <translation>sie zu lesen dauerte länger als {most} Sekunden</translation>
    </message>
    <message>
        <source>reading on took longer than {most} seconds; {count} articles were read</source>
        <translation>weiterzulesen dauerte länger als {most} Sekunden; {count} Artikel wurden gelesen</translation>
    </message>
    <message>
        <source>the program that read it broke off</source>
        <translation>das Programm, das sie las, brach ab</translation>
    </message>
    <message>
        <source>its elements are nested more than {most} deep</source>
        <translation>mehr als {most} Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>it is a page of frames, and what they show lies in other files ({names})</source>
        <translation>es ist eine Seite aus Rahmen; was sie zeigen, liegt in anderen Dateien ({names})</translation>
    </message>
    <message>
        <source>it is a page of its site, not an article</source>
        <translation>sie ist eine Seite der Website, kein Artikel</translation>
    </message>
    <message>
        <source>it only leads to articles, and holds none itself</source>
        <translation>sie führt nur zu Artikeln und enthält selbst keinen</translation>
    </message>
    <message>
        <source>it has more than {most} elements, which no article has</source>
        <translation>mehr als {most} Elemente, die kein Artikel hat</translation>
    </message>
    <message>
        <source>it is a PDF too damaged to be opened</source>
        <translation>es ist ein PDF, das zu beschädigt ist, um geöffnet zu werden</translation>
    </message>
    <message>
        <source>it is locked with a password, without which it cannot be read</source>
        <translation>es ist mit einem Kennwort gesperrt, ohne das es nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>it is locked in a way that cannot be opened</source>
        <translation>es ist auf eine Weise gesperrt, die sich nicht öffnen lässt</translation>
    </message>
    <message>
        <source>its pages are pictures without text: it needs text recognition (OCR) before it can be read</source>
        <translation>seine Seiten sind Bilder ohne Text: Es braucht eine Texterkennung (OCR), bevor es gelesen werden kann</translation>
    </message>
    <message>
        <source>{count} of {most} pages not read: pictures without text</source>
        <translation>{count} von {most} Seiten nicht gelesen: Bilder ohne Text</translation>
    </message>
    <message>
        <source>{count} of {most} pages not read: too damaged</source>
        <translation>{count} von {most} Seiten nicht gelesen: zu beschädigt</translation>
    </message>
    <message>
        <source>its fonts do not tell which letters they draw, so that its text cannot be read</source>
        <translation>seine Schriften sagen nicht, welche Buchstaben sie zeichnen, sodass sein Text nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>{count} of {most} pages not read: it is too long</source>
        <translation>{count} von {most} Seiten nicht gelesen: Es ist zu lang</translation>
    </message>
    <message>
        <source>it has more than {most} parts, which no mail has</source>
        <translation>sie hat mehr als {most} Teile, so viele hat keine Mail</translation>
    </message>
    <message>
        <source>its parts are nested more than {most} deep, which no mail&apos;s are</source>
        <translation>ihre Teile sind mehr als {most}-fach verschachtelt, wie bei keiner Mail</translation>
    </message>
    <message>
        <source>it is an encrypted mail</source>
        <translation>es ist eine verschlüsselte Mail</translation>
    </message>
    <message>
        <source>it is a signed mail whose text lies in its signature: save it as text, and it is read</source>
        <translation>es ist eine signierte Mail, deren Text in der Signatur steckt: als Text gespeichert wird sie gelesen</translation>
    </message>
    <message>
        <source>there is no mail in it</source>
        <translation>es ist keine Mail darin</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>es ist keine Seite darin</translation>
    </message>
    <message>
        <source>no article is among its pages ({count})</source>
        <translation>unter seinen Seiten ({count}) ist kein Artikel</translation>
    </message>
    <message>
        <source>pages packed in a way that cannot be undone here ({encoding}) were passed over: {count}</source>
        <translation>Seiten, deren Packverfahren ({encoding}) hier nicht rückgängig zu machen ist, wurden übergangen: {count}</translation>
    </message>
    <message>
        <source>it breaks off before its end, and was read as far as it goes</source>
        <translation>sie bricht vor dem Ende ab und wurde so weit gelesen, wie sie reicht</translation>
    </message>
    <message>
        <source>parts of it are damaged, and only the others were read</source>
        <translation>Teile davon sind beschädigt, nur die übrigen wurden gelesen</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>ein Link, der ins Leere führt</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere ({cause})</source>
        <translation>ein Link, der ins Leere führt ({cause})</translation>
    </message>
    <message>
        <source>it is a link that leads in a circle</source>
        <translation>ein Link, der im Kreis führt</translation>
    </message>
    <message>
        <source>it is a link to a folder around it, which is not followed</source>
        <translation>ein Link auf einen übergeordneten Ordner, dem nicht gefolgt wird</translation>
    </message>
    <message>
        <source>it is a link to another place in this folder, which is read there</source>
        <translation>ein Link auf eine andere Stelle in diesem Ordner, die dort gelesen wird</translation>
    </message>
    <message>
        <source>it is a link that leads out of the folder, which is not followed</source>
        <translation>ein Link aus dem Ordner hinaus, dem nicht gefolgt wird</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>it holds only the beginnings of some articles ({count} of {total}), as their service gave them</source>
        <translation>von einigen Artikeln ({count} von {total}) enthält sie nur den Anfang, so wie ihr Dienst ihn lieferte</translation>
    </message>
    <message>
        <source>it names articles without their texts ({count}), which cannot be read</source>
        <translation>sie nennt Artikel ohne deren Text ({count}), die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>it is JSON without articles: nothing in it has a field such as text, body or content</source>
        <translation>es ist JSON ohne Artikel: nichts darin hat ein Feld wie text, body oder content</translation>
    </message>
    <message>
        <source>it holds short texts ({count}) of which it tells neither title nor source nor date: no articles</source>
        <translation>sie enthält kurze Texte ({count}), von denen weder Titel noch Quelle noch Datum genannt sind: keine Artikel</translation>
    </message>
    <message>
        <source>it is an analysis that Variorum wrote: open it by itself</source>
        <translation>das ist eine Analyse, die Variorum geschrieben hat: öffnen Sie sie für sich</translation>
    </message>
    <message>
        <source>it is an export that Variorum wrote, not an article</source>
        <translation>das ist ein Export, den Variorum geschrieben hat, kein Artikel</translation>
    </message>
    <message>
        <source>{target} is one of the files that were opened: choose another name for the output</source>
        <translation>{target} ist eine der Dateien, die geöffnet wurden: bitte einen anderen Namen für die Ausgabe wählen</translation>
    </message>
    <message>
        <source>SOURCE_DATE_EPOCH is “{given}”, which is no number of seconds since 1970</source>
        <translation>SOURCE_DATE_EPOCH ist „{given}“, was keine Zahl von Sekunden seit 1970 ist</translation>
    </message>
    <message>
        <source>no article of the set is called “{name}”</source>
        <translation>kein Artikel der Sammlung heißt „{name}“</translation>
    </message>
    <message>
        <source>no outlet of the set is called “{name}”</source>
        <translation>kein Medium der Sammlung heißt „{name}“</translation>
    </message>
    <message>
        <source>no speaker of a remark is called “{name}”</source>
        <translation>niemand, der in einer Äußerung spricht, heißt „{name}“</translation>
    </message>
    <message>
        <source>What the page says; a browser shows it in its own looks.</source>
        <translation>Was auf der Seite steht; im Browser sieht es anders aus.</translation>
    </message>
    <message>
        <source>What the document says; a word processor shows it in pages.</source>
        <translation>Was im Dokument steht; ein Textprogramm zeigt es in Seiten.</translation>
    </message>
    <message>
        <source>A workbook: a sheet about the set, one for each table, of which this is the first, and one on the columns.</source>
        <translation>Eine Arbeitsmappe: ein Blatt über die Sammlung, eines für jede Tabelle, von denen dies die erste ist, und eines über die Spalten.</translation>
    </message>
    <message>
        <source>Annotated original: the PDF of one article, its quotes marked, their variants as notes</source>
        <translation>Original mit Anmerkungen: das PDF eines Artikels, seine Zitate markiert, ihre Varianten als Notizen</translation>
    </message>
    <message>
        <source>Annotated originals: all articles that were PDFs, marked so, in one ZIP file</source>
        <translation>Originale mit Anmerkungen: alle Artikel, die PDFs waren, so markiert, in einer ZIP-Datei</translation>
    </message>
    <message>
        <source>CSV: a table for spreadsheets, of quotes, links, places of variation or outlets</source>
        <translation>CSV: eine Tabelle für Tabellenprogramme, der Zitate, Verbindungen, abweichenden Stellen oder Medien</translation>
    </message>
    <message>
        <source>CollateX JSON: every remark&apos;s renderings as tokens, and their alignment</source>
        <translation>CollateX-JSON: die Wiedergaben jeder Äußerung als Tokens, und ihre Ausrichtung</translation>
    </message>
    <message>
        <source>DOCX: the remarks and their renderings, to be edited in Word or LibreOffice</source>
        <translation>DOCX: die Äußerungen und ihre Wiedergaben, zum Bearbeiten in Word oder LibreOffice</translation>
    </message>
    <message>
        <source>Markdown: the remarks and their renderings as text with marks</source>
        <translation>Markdown: die Äußerungen und ihre Wiedergaben als Text mit Auszeichnungen</translation>
    </message>
    <message>
        <source>PNG: one remark&apos;s renderings compared, as a picture for a message</source>
        <translation>PNG: die Wiedergaben einer Äußerung verglichen, als Bild für eine Nachricht</translation>
    </message>
    <message>
        <source>Parquet: a table with typed columns for statistics</source>
        <translation>Parquet: eine Tabelle mit Datentypen für die Statistik</translation>
    </message>
    <message>
        <source>SVG: one remark&apos;s renderings compared, as a picture of any size</source>
        <translation>SVG: die Wiedergaben einer Äußerung verglichen, als Bild in jeder Größe</translation>
    </message>
    <message>
        <source>Typst broke off unexpectedly ({detail})</source>
        <translation>Typst brach unerwartet ab ({detail})</translation>
    </message>
    <message>
        <source>Web Annotations: every rendering and every link, for annotation tools</source>
        <translation>Web Annotations: jede Wiedergabe und jede Verbindung, für Annotationswerkzeuge</translation>
    </message>
    <message>
        <source>XLSX: all tables as the sheets of one workbook, every column described</source>
        <translation>XLSX: alle Tabellen als Blätter einer Arbeitsmappe, jede Spalte beschrieben</translation>
    </message>
    <message>
        <source>no font on this computer shows some rare characters ({some}): each is shown as {mark}, {count} in all</source>
        <translation>keine Schrift auf diesem Rechner zeigt einige seltene Zeichen ({some}): jedes erscheint als {mark}, insgesamt {count}</translation>
    </message>
    <message>
        <source>no font on this computer shows {script} ({some}): each is shown as {mark}, {count} in all; a font such as {font} would show them</source>
        <translation>keine Schrift auf diesem Rechner zeigt {script} ({some}): jedes Zeichen erscheint als {mark}, insgesamt {count}; eine Schrift wie {font} würde sie zeigen</translation>
    </message>
    <message>
        <source>none of the chosen articles was read from a PDF</source>
        <translation>keiner der gewählten Artikel wurde aus einem PDF gelesen</translation>
    </message>
    <message>
        <source>some emoji</source>
        <translation>einige Emoji</translation>
    </message>
    <message>
        <source>some signs</source>
        <translation>einige Zeichen</translation>
    </message>
    <message>
        <source>the files that the articles were read from are not at hand</source>
        <translation>die Dateien, aus denen die Artikel gelesen wurden, sind nicht zur Hand</translation>
    </message>
    <message>
        <source>the picture could not be made: {cause}</source>
        <translation>das Bild konnte nicht erstellt werden: {cause}</translation>
    </message>
    <message>
        <source>the system ended Typst ({detail}), most likely because memory ran out</source>
        <translation>das System hat Typst beendet ({detail}), wohl weil der Speicher nicht reichte</translation>
    </message>
    <message>
        <source>there is not enough memory for so many pages</source>
        <translation>der Speicher reicht für so viele Seiten nicht</translation>
    </message>
    <message>
        <source>this format holds one PDF, and the chosen articles were read from {count}</source>
        <translation>dieses Format enthält ein PDF, und die gewählten Artikel wurden aus {count} gelesen</translation>
    </message>
    <message>
        <source>{count} of the {total} quotes to be marked were not found on the pages of {path}</source>
        <translation>{count} der {total} zu markierenden Zitate wurden auf den Seiten von {path} nicht gefunden</translation>
    </message>
    <message>
        <source>{count} rows of the table {table} are left out: a sheet holds no more than {most}</source>
        <translation>{count} Zeilen der Tabelle {table} fehlen: ein Blatt fasst nicht mehr als {most}</translation>
    </message>
    <message>
        <source>{count} texts are longer than the {most} characters that a cell can hold: their ends are left out</source>
        <translation>{count} Texte sind länger als die {most} Zeichen, die eine Zelle fasst: ihre Enden fehlen</translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}</source>
        <translation>{path} lässt sich nicht lesen: {cause}</translation>
    </message>
    <message>
        <source>{path} does not allow notes on its pages</source>
        <translation>{path} erlaubt keine Notizen auf seinen Seiten</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB</source>
        <translation>{path} ist größer als {most} MB</translation>
    </message>
    <message>
        <source>{path} is not there any more, or lies in another file</source>
        <translation>{path} ist nicht mehr da oder liegt in einer anderen Datei</translation>
    </message>
    <message>
        <source>{path} is too damaged to be marked</source>
        <translation>{path} ist zu beschädigt, um markiert zu werden</translation>
    </message>
    <message>
        <source>there is no remark {number} in this part of a set, which has {numbers}</source>
        <translation>es gibt keine Äußerung {number} in diesem Teil einer Sammlung; er enthält {numbers}</translation>
    </message>
    <message>
        <source>too long and too repetitive to be compared in full</source>
        <translation>zu lang und zu wiederholungsreich, um ganz verglichen zu werden</translation>
    </message>
    <message>
        <source>{name} is a part of {count} names: {listed}</source>
        <translation>{name} ist Teil von {count} Namen: {listed}</translation>
    </message>
    <message>
        <source>{place} is not a whole number from 1 on</source>
        <translation>{place} ist keine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>its JSON is broken in line {line}</source>
        <translation>ihr JSON ist in Zeile {line} fehlerhaft</translation>
    </message>
    <message>
        <source>it is not JSON, whatever its name says</source>
        <translation>es ist kein JSON, was immer der Name sagt</translation>
    </message>
    <message>
        <source>{count} more of its lines are no JSON</source>
        <translation>{count} weitere Zeilen sind kein JSON</translation>
    </message>
    <message>
        <source>its line {line} is longer than {most} MB</source>
        <translation>ihre Zeile {line} ist länger als {most} MB</translation>
    </message>
    <message>
        <source>a field is longer than {most} MB, or a quotation mark before line {line} is never closed</source>
        <translation>ein Feld ist länger als {most} MB, oder ein Anführungszeichen vor Zeile {line} wird nie geschlossen</translation>
    </message>
    <message>
        <source>it is a table whose first line does not name its columns: title, text, source, date and the like</source>
        <translation>es ist eine Tabelle, deren erste Zeile die Spalten nicht benennt: title, text, source, date und dergleichen</translation>
    </message>
    <message>
        <source>it is a table without articles: no column is called text, body, content or the like</source>
        <translation>es ist eine Tabelle ohne Artikel: keine Spalte heißt text, body, content oder ähnlich</translation>
    </message>
    <message>
        <source>rows without the text of an article were passed over ({count}, the first in line {line})</source>
        <translation>Zeilen ohne den Text eines Artikels wurden übergangen ({count}, die erste in Zeile {line})</translation>
    </message>
    <message>
        <source>rows lack columns of the first line ({count}, the first in line {line}): text may be missing</source>
        <translation>Zeilen fehlen Spalten der ersten Zeile ({count}, die erste in Zeile {line}): Text kann fehlen</translation>
    </message>
    <message>
        <source>it is a table without rows</source>
        <translation>es ist eine Tabelle ohne Zeilen</translation>
    </message>
    <message>
        <source>it defines entities of its own, which may stand for anything, and is not read</source>
        <translation>sie definiert eigene Entitäten, die für alles stehen können, und wird nicht gelesen</translation>
    </message>
    <message>
        <source>it is not XML, whatever its name says</source>
        <translation>es ist kein XML, was immer der Name sagt</translation>
    </message>
    <message>
        <source>it is XML, but neither NewsML, nor NITF, nor a feed</source>
        <translation>es ist XML, aber weder NewsML noch NITF noch ein Feed</translation>
    </message>
    <message>
        <source>it holds no notes of Evernote</source>
        <translation>sie enthält keine Notizen von Evernote</translation>
    </message>
    <message>
        <source>it is XML, but no feed</source>
        <translation>es ist XML, aber kein Feed</translation>
    </message>
    <message>
        <source>it is a feed without entries</source>
        <translation>es ist ein Feed ohne Einträge</translation>
    </message>
    <message>
        <source>it holds only the teasers of some entries ({count}), which are not read</source>
        <translation>von einigen Einträgen ({count}) enthält sie nur den Anreißer; sie werden nicht gelesen</translation>
    </message>
    <message>
        <source>it is {format} without a text: what it tells of lies elsewhere</source>
        <translation>es ist {format} ohne Text: wovon es berichtet, liegt anderswo</translation>
    </message>
    <message>
        <source>its provider has withdrawn it</source>
        <translation>sein Anbieter hat ihn zurückgezogen</translation>
    </message>
    <message>
        <source>it is not to be published before {date}</source>
        <translation>er darf nicht vor {date} veröffentlicht werden</translation>
    </message>
    <message>
        <source>the archive is damaged, or its end is missing</source>
        <translation>das Archiv ist beschädigt, oder sein Ende fehlt</translation>
    </message>
    <message>
        <source>it is damaged in the archive</source>
        <translation>sie ist im Archiv beschädigt</translation>
    </message>
    <message>
        <source>its files share the same bytes, as only those of a bomb do</source>
        <translation>seine Dateien teilen sich dieselben Bytes, wie es nur bei einer Bombe vorkommt</translation>
    </message>
    <message>
        <source>it would unpack to more than {most} times its size, as only a bomb does</source>
        <translation>sie würde entpackt mehr als {most}-mal so groß, wie nur eine Bombe</translation>
    </message>
    <message>
        <source>it lists more than {most} files, and is not opened</source>
        <translation>es verzeichnet mehr als {most} Dateien und wird nicht geöffnet</translation>
    </message>
    <message>
        <source>it is encrypted, and only its password opens it</source>
        <translation>sie ist verschlüsselt und nur mit ihrem Passwort zu öffnen</translation>
    </message>
    <message>
        <source>it is packed by a method ({method}) that Variorum cannot unpack</source>
        <translation>sie ist mit einem Verfahren ({method}) gepackt, das Variorum nicht entpacken kann</translation>
    </message>
    <message>
        <source>it has a name that leads out of the archive</source>
        <translation>ihr Name führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>it is a link, which is not followed</source>
        <translation>es ist eine Verknüpfung, der nicht gefolgt wird</translation>
    </message>
    <message>
        <source>the archive holds nothing to read</source>
        <translation>das Archiv enthält nichts zu lesen</translation>
    </message>
    <message>
        <source>it lies with more than {most} other archives in one file, which is all that are opened</source>
        <translation>es liegt mit mehr als {most} anderen Archiven in einer Datei; mehr werden nicht geöffnet</translation>
    </message>
    <message>
        <source>it is a list of files to open: open it by itself</source>
        <translation>es ist eine Liste zu öffnender Dateien: öffnen Sie sie für sich</translation>
    </message>
    <message>
        <source>it is a list of web addresses, and Variorum never goes online</source>
        <translation>es ist eine Liste von Webadressen, und Variorum geht nie online</translation>
    </message>
    <message>
        <source>it is a web address, and Variorum never goes online</source>
        <translation>es ist eine Webadresse, und Variorum geht nie online</translation>
    </message>
    <message>
        <source>it is cut short or damaged</source>
        <translation>sie ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>its part {part} is missing</source>
        <translation>ihr Teil {part} fehlt</translation>
    </message>
    <message>
        <source>its XML is not well formed</source>
        <translation>ihr XML ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>its XML declares entities or a document type, which no such file needs</source>
        <translation>ihr XML erklärt Entitäten oder einen Dokumenttyp, was keine solche Datei braucht</translation>
    </message>
    <message>
        <source>its XML is in an encoding that such files do not use ({encoding})</source>
        <translation>ihr XML hat eine Kodierung, die solche Dateien nicht verwenden ({encoding})</translation>
    </message>
    <message>
        <source>it is locked by digital rights management (DRM), which only its seller&apos;s program opens</source>
        <translation>sie ist durch einen Kopierschutz (DRM) gesperrt, den nur das Programm des Verkäufers öffnet</translation>
    </message>
    <message>
        <source>its part {part} has a name that leads out of it</source>
        <translation>ihr Teil {part} hat einen Namen, der aus ihr hinausführt</translation>
    </message>
    <message>
        <source>none of its pages holds the text of an article</source>
        <translation>keine ihrer Seiten enthält den Text eines Artikels</translation>
    </message>
    <message>
        <source>it has more than {most} paragraphs, which no set of articles has</source>
        <translation>sie hat mehr als {most} Absätze, so viele hat keine Artikelsammlung</translation>
    </message>
    <message>
        <source>cannot write {target}: {cause}</source>
        <translation>{target} kann nicht geschrieben werden: {cause}</translation>
    </message>
    <message>
        <source>there is no folder {path}</source>
        <translation>es gibt keinen Ordner {path}</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>nothing may be written in the folder {path}</source>
        <translation>im Ordner {path} darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the PDF could not be set: {cause}</source>
        <translation>das PDF konnte nicht gesetzt werden: {cause}</translation>
    </message>
    <message>
        <source>the PDF is neither PDF/A-2a nor PDF/UA-1: {cause}</source>
        <translation>das PDF ist weder PDF/A-2a noch PDF/UA-1: {cause}</translation>
    </message>
    <message>
        <source>{path} was damaged; it was set aside as {aside} and begun anew.</source>
        <translation>{path} war beschädigt, wurde als {aside} beiseitegelegt und neu begonnen.</translation>
    </message>
    <message>
        <source>Choices will not be remembered: {path} cannot be used ({cause}).</source>
        <translation>Einstellungen werden nicht behalten: {path} ist nicht nutzbar ({cause}).</translation>
    </message>
    <message>
        <source>Choices are not being remembered: {path} cannot be written ({cause}).</source>
        <translation>Einstellungen werden nicht behalten: {path} kann nicht geschrieben werden ({cause}).</translation>
    </message>
    <message>
        <source>Choices are not remembered: {path} cannot be read ({cause}).</source>
        <translation>Einstellungen sind nicht verfügbar: {path} kann nicht gelesen werden ({cause}).</translation>
    </message>
    <message>
        <source>PDF: articles with their quotes lit, every remark&apos;s renderings compared</source>
        <translation>PDF: Artikel mit hervorgehobenen Zitaten, die Fassungen jeder Äußerung verglichen</translation>
    </message>
    <message>
        <source>HTML: the same as one web page that needs nothing else</source>
        <translation>HTML: dasselbe als eine Webseite, die sonst nichts braucht</translation>
    </message>
    <message>
        <source>TEI P5: articles, and a critical apparatus of every remark</source>
        <translation>TEI P5: Artikel und ein kritischer Apparat zu jeder Äußerung</translation>
    </message>
    <message>
        <source>JSON: the analysis itself, for other programs</source>
        <translation>JSON: die Analyse selbst, für andere Programme</translation>
    </message>
    <message>
        <source>this format needs the Python package {module}, which is not installed</source>
        <translation>dieses Format braucht das Python-Paket {module}, das nicht installiert ist</translation>
    </message>
    <message>
        <source>this format holds one remark, and {count} are chosen</source>
        <translation>dieses Format enthält eine Äußerung, ausgewählt sind {count}</translation>
    </message>
    <message>
        <source>{said}; alike are {listed}</source>
        <translation>{said}; ähnlich sind {listed}</translation>
    </message>
    <message>
        <source>there is no remark {number}: they are numbered from 1 to {count}</source>
        <translation>es gibt keine Äußerung {number}: sie sind von 1 bis {count} nummeriert</translation>
    </message>
    <message>
        <source>there is no remark {number}, for the set has none</source>
        <translation>es gibt keine Äußerung {number}, denn die Sammlung hat keine</translation>
    </message>
    <message>
        <source>no remark fits all that was asked for</source>
        <translation>keine Äußerung erfüllt alles, was verlangt ist</translation>
    </message>
    <message>
        <source>it is not UTF-8, from byte {number} on</source>
        <translation>sie ist ab Byte {number} kein UTF-8</translation>
    </message>
    <message>
        <source>it is not JSON, or no more from line {line}, column {column} on</source>
        <translation>sie ist kein JSON, oder ab Zeile {line}, Spalte {column} keines mehr</translation>
    </message>
    <message>
        <source>it breaks off in line {line}</source>
        <translation>sie bricht in Zeile {line} ab</translation>
    </message>
    <message>
        <source>it holds a number of too many digits</source>
        <translation>sie enthält eine Zahl mit zu vielen Ziffern</translation>
    </message>
    <message>
        <source>it holds {value}, which is no number in JSON</source>
        <translation>sie enthält {value}, was in JSON keine Zahl ist</translation>
    </message>
    <message>
        <source>it is no analysis: its schema is not {schema}</source>
        <translation>sie ist keine Analyse: ihr Schema ist nicht {schema}</translation>
    </message>
    <message>
        <source>a newer Variorum wrote it, as {found}, and this one reads {schema}</source>
        <translation>ein neueres Variorum hat sie als {found} geschrieben, dieses liest {schema}</translation>
    </message>
    <message>
        <source>{place} is missing</source>
        <translation>{place} fehlt</translation>
    </message>
    <message>
        <source>{place} is not an object</source>
        <translation>{place} ist kein Objekt</translation>
    </message>
    <message>
        <source>{place} is not a list</source>
        <translation>{place} ist keine Liste</translation>
    </message>
    <message>
        <source>{place} is not a list of two</source>
        <translation>{place} ist keine Liste von zweien</translation>
    </message>
    <message>
        <source>{place} is not a text</source>
        <translation>{place} ist kein Text</translation>
    </message>
    <message>
        <source>{place} is empty</source>
        <translation>{place} ist leer</translation>
    </message>
    <message>
        <source>{place} is not a whole number</source>
        <translation>{place} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{place} is not a number</source>
        <translation>{place} ist keine Zahl</translation>
    </message>
    <message>
        <source>{place} is {value}, not from 0 to 1</source>
        <translation>{place} ist {value}, nicht von 0 bis 1</translation>
    </message>
    <message>
        <source>{place} is not a name without spaces, of {most} characters at most</source>
        <translation>{place} ist kein Name ohne Leerzeichen von höchstens {most} Zeichen</translation>
    </message>
    <message>
        <source>{place} leads out of the set</source>
        <translation>{place} führt aus der Sammlung hinaus</translation>
    </message>
    <message>
        <source>{place} is {value}, not a date of ISO 8601</source>
        <translation>{place} ist {value}, kein Datum nach ISO 8601</translation>
    </message>
    <message>
        <source>{place} is {value}, not a tag of a language</source>
        <translation>{place} ist {value}, kein Kürzel einer Sprache</translation>
    </message>
    <message>
        <source>{place} is {value}, not one of {names}</source>
        <translation>{place} ist {value}, keines von {names}</translation>
    </message>
    <message>
        <source>{place} is {value}, before the text</source>
        <translation>{place} ist {value}, vor dem Text</translation>
    </message>
    <message>
        <source>{place} is {value}, beyond the text of {length} code points</source>
        <translation>{place} ist {value}, hinter dem Text von {length} Codepunkten</translation>
    </message>
    <message>
        <source>{place} is {value}, not behind the start {start}</source>
        <translation>{place} ist {value}, nicht hinter dem Anfang {start}</translation>
    </message>
    <message>
        <source>{place} is not what stands in the article from {start} to {end}</source>
        <translation>{place} ist nicht, was im Artikel von {start} bis {end} steht</translation>
    </message>
    <message>
        <source>{place} is {value}, as {other} is</source>
        <translation>{place} ist {value}, wie auch {other}</translation>
    </message>
    <message>
        <source>{place} names no article</source>
        <translation>{place} nennt keinen Artikel</translation>
    </message>
    <message>
        <source>{place} names no quote</source>
        <translation>{place} nennt kein Zitat</translation>
    </message>
    <message>
        <source>{place} names no quote before this one in its article</source>
        <translation>{place} nennt kein Zitat, das in seinem Artikel vor diesem steht</translation>
    </message>
    <message>
        <source>{place} begins before the one before it ends</source>
        <translation>{place} beginnt, bevor das davor endet</translation>
    </message>
    <message>
        <source>{place} leave out the text from {start} to {end}</source>
        <translation>{place} lassen den Text von {start} bis {end} aus</translation>
    </message>
    <message>
        <source>{place} are of one article</source>
        <translation>{place} stehen in einem Artikel</translation>
    </message>
    <message>
        <source>{place} is not within its quote</source>
        <translation>{place} liegt nicht in seinem Zitat</translation>
    </message>
    <message>
        <source>{place} are those of another link</source>
        <translation>{place} sind die einer anderen Verbindung</translation>
    </message>
    <message>
        <source>{place} are not of one remark</source>
        <translation>{place} gehören nicht zu einer Äußerung</translation>
    </message>
    <message>
        <source>{place} are fewer than two</source>
        <translation>{place} sind weniger als zwei</translation>
    </message>
    <message>
        <source>{place} are not all joined by links</source>
        <translation>{place} sind nicht alle verbunden</translation>
    </message>
    <message>
        <source>{place} is none of its quotes</source>
        <translation>{place} ist keines ihrer Zitate</translation>
    </message>
    <message>
        <source>{place} is in another one too</source>
        <translation>{place} ist auch in einer anderen</translation>
    </message>
    <message>
        <source>{place} is not as long as the list that it belongs to</source>
        <translation>{place} ist nicht so lang wie die Liste, zu der es gehört</translation>
    </message>
    <message>
        <source>the pages cannot be shown: {cause}</source>
        <translation>die Seiten können nicht gezeigt werden: {cause}</translation>
    </message>
    <message>
        <source>A table with these columns, in a form for programs.</source>
        <translation>Eine Tabelle mit diesen Spalten in einer Form für Programme.</translation>
    </message>
    <message>
        <source>The PDFs that articles were read from, with notes on their quotes: {n} of {total}.</source>
        <translation>Die PDFs, aus denen Artikel gelesen wurden, mit Notizen zu ihren Zitaten: {n} von {total}.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>An analysis is shown as it was made. Open the folder of its articles to correct them.</source>
        <translation>Eine Analyse wird gezeigt, wie sie erstellt wurde. Öffnen Sie den Ordner ihrer Artikel, um diese zu berichtigen.</translation>
    </message>
    <message>
        <source>The correction was undone.</source>
        <translation>Die Berichtigung ist zurückgenommen.</translation>
    </message>
    <message>
        <source>The article was corrected. {key} undoes it.</source>
        <translation>Der Artikel ist berichtigt. {key} macht es rückgängig.</translation>
    </message>
    <message>
        <source>{n} articles were corrected. {key} undoes it.</source>
        <translation>{n} Artikel sind berichtigt. {key} macht es rückgängig.</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>As in the File</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>The file does not say.</source>
        <translation>Die Datei sagt dazu nichts.</translation>
    </message>
    <message>
        <source>The file says “{words}”.</source>
        <translation>In der Datei steht „{words}“.</translation>
    </message>
    <message>
        <source>The file says {date}.</source>
        <translation>In der Datei steht: {date}.</translation>
    </message>
    <message>
        <source>Also for the other article of this file without an outlet</source>
        <translation>Auch für den anderen Artikel dieser Datei ohne Medium</translation>
    </message>
    <message>
        <source>Also for the {n} other articles of this file without an outlet</source>
        <translation>Auch für die {n} anderen Artikel dieser Datei ohne Medium</translation>
    </message>
    <message>
        <source>Also for the other article of this folder without an outlet</source>
        <translation>Auch für den anderen Artikel dieses Ordners ohne Medium</translation>
    </message>
    <message>
        <source>Also for the {n} other articles of this folder without an outlet</source>
        <translation>Auch für die {n} anderen Artikel dieses Ordners ohne Medium</translation>
    </message>
    <message>
        <source>Also for the one other article of {outlet}</source>
        <translation>Auch für den anderen Artikel von {outlet}</translation>
    </message>
    <message>
        <source>Also for the {n} other articles of {outlet}</source>
        <translation>Auch für die {n} anderen Artikel von {outlet}</translation>
    </message>
    <message>
        <source>This is no date. Write it as “2015-10-05” or “5 October 2015, 14:30 GMT”.</source>
        <translation>Das ist kein Datum. Schreiben Sie es als „2015-10-05“ oder „5. Oktober 2015, 14:30 MEZ“.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
    <message>
        <source>Understood as {date}. A time counts with its zone: “14:30 GMT”, “14:30 +02:00”.</source>
        <translation>Verstanden als {date}. Eine Uhrzeit zählt nur mit Zeitzone: „14:30 MEZ“, „14:30 +02:00“.</translation>
    </message>
    <message>
        <source>Understood as {date} alone: which is the day? Write the month as a word.</source>
        <translation>Verstanden nur als {date}: Welche Zahl ist der Tag? Schreiben Sie den Monat als Wort.</translation>
    </message>
    <message>
        <source>Understood as {date}.</source>
        <translation>Verstanden als {date}.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct the Article</source>
        <translation>Artikel berichtigen</translation>
    </message>
    <message>
        <source>What is left empty is taken for unknown. The file itself stays as it is.</source>
        <translation>Was leer bleibt, gilt als unbekannt. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Medium</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>&amp;Überschrift</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>&amp;Autorenzeile</translation>
    </message>
    <message>
        <source>&amp;Date and time</source>
        <translation>&amp;Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>{field}, as in the file</source>
        <translation>{field}, wie in der Datei</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Quotes that several outlets carry will be lit once all have been read.</source>
        <translation>Zitate, die mehrere Medien bringen, werden hervorgehoben, sobald alle Artikel eingelesen sind.</translation>
    </message>
    <message>
        <source>Reading {folder}</source>
        <translation>Wird eingelesen: {folder}</translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>Hier ist nichts lesbar</translation>
    </message>
    <message>
        <source>None of the files in {folder} could be read; the list beside this says why.</source>
        <translation>Keine der Dateien in {folder} konnte gelesen werden; die Liste daneben nennt die Gründe.</translation>
    </message>
    <message>
        <source>No articles here</source>
        <translation>Hier sind keine Artikel</translation>
    </message>
    <message>
        <source>{folder} holds no articles: nothing that Variorum can read as one.</source>
        <translation>{folder} enthält keine Artikel: nichts, was Variorum als einen lesen kann.</translation>
    </message>
    <message>
        <source>The article that was open is no longer in the set.</source>
        <translation>Der Artikel, der offen war, ist nicht mehr in der Sammlung.</translation>
    </message>
    <message>
        <source>Click a lit quote to see how other outlets render it.

From the keyboard: J and K go from one lit quote to the next, Enter opens it.</source>
        <translation>Ein Klick auf ein hervorgehobenes Zitat zeigt, wie andere Medien es wiedergeben.

Mit der Tastatur: J und K führen von einem hervorgehobenen Zitat zum nächsten, Enter öffnet es.</translation>
    </message>
    <message>
        <source>No quote of these articles is carried by more than one of them.</source>
        <translation>Kein Zitat dieser Artikel steht in mehr als einem von ihnen.</translation>
    </message>
    <message>
        <source>The articles were not all read and compared, and so no quote is lit. F5 goes on.</source>
        <translation>Nicht alle Artikel wurden eingelesen und verglichen, daher ist kein Zitat hervorgehoben. F5 macht weiter.</translation>
    </message>
    <message>
        <source>This was the last shared quote.</source>
        <translation>Das war das letzte gemeinsame Zitat.</translation>
    </message>
    <message>
        <source>This was the first shared quote.</source>
        <translation>Das war das erste gemeinsame Zitat.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>This format holds one remark: choose one remark above.</source>
        <translation>Dieses Format enthält eine einzige Äußerung: Wählen Sie oben eine aus.</translation>
    </message>
    <message>
        <source>None of the chosen articles was read from a PDF.</source>
        <translation>Keiner der ausgewählten Artikel wurde aus einem PDF gelesen.</translation>
    </message>
    <message>
        <source>This format holds one PDF: choose one article above.</source>
        <translation>Dieses Format fasst ein PDF: bitte oben einen Artikel auswählen.</translation>
    </message>
    <message>
        <source>{name} already exists. Replace it?</source>
        <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>{format}: {what}</source>
        <translation>{format}: {what}</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>In co&amp;lour</source>
        <translation>In Fa&amp;rbe</translation>
    </message>
    <message>
        <source>With page f&amp;urniture</source>
        <translation>Mit Seiten&amp;beiwerk</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Type si&amp;ze</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>Rend&amp;erings</source>
        <translation>Fassung&amp;en</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>The words around the articles are English.</source>
        <translation>Die Worte um die Artikel herum sind englisch.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>&amp;All that was compared</source>
        <translation>&amp;Alles, was verglichen wurde</translation>
    </message>
    <message>
        <source>&amp;This article: “{headline}”</source>
        <translation>&amp;Dieser Artikel: „{headline}“</translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>&amp;Dieser Artikel</translation>
    </message>
    <message>
        <source>&amp;Chosen articles</source>
        <translation>Ausge&amp;wählte Artikel</translation>
    </message>
    <message>
        <source>This &amp;remark: “{words}”</source>
        <translation>Diese Ä&amp;ußerung: „{words}“</translation>
    </message>
    <message>
        <source>This &amp;remark</source>
        <translation>Diese Ä&amp;ußerung</translation>
    </message>
    <message>
        <source>What &amp;Quotes lists</source>
        <translation>Was unter Zitate ge&amp;listet ist</translation>
    </message>
    <message>
        <source>Quotes has not been looked at yet.</source>
        <translation>Die Ansicht Zitate wurde noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>Quotes lists no remark.</source>
        <translation>Unter Zitate ist keine Äußerung gelistet.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Es ist kein Artikel geöffnet.</translation>
    </message>
    <message>
        <source>No remark is open.</source>
        <translation>Es ist keine Äußerung geöffnet.</translation>
    </message>
    <message>
        <source>No article is chosen.</source>
        <translation>Es ist kein Artikel ausgewählt.</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zum Lesen</translation>
    </message>
    <message>
        <source>For other tools</source>
        <translation>Für andere Werkzeuge</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>Andere Formate</translation>
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
        <source>1 remark</source>
        <translation>1 Äußerung</translation>
    </message>
    <message>
        <source>{n} remarks</source>
        <translation>{n} Äußerungen</translation>
    </message>
    <message>
        <source>What &amp;Quotes lists: 1 remark</source>
        <translation>Was unter Zitate ge&amp;listet ist: 1 Äußerung</translation>
    </message>
    <message>
        <source>What &amp;Quotes lists: {n} remarks</source>
        <translation>Was unter Zitate ge&amp;listet ist: {n} Äußerungen</translation>
    </message>
    <message>
        <source>Made of the first of {total} articles.</source>
        <translation>Aus dem ersten von {total} Artikeln.</translation>
    </message>
    <message>
        <source>Made of the first {n} of {total} articles.</source>
        <translation>Aus den ersten {n} von {total} Artikeln.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>After all articles</source>
        <translation>Nach allen Artikeln</translation>
    </message>
    <message>
        <source>After each article</source>
        <translation>Nach jedem Artikel</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Pairs of renderings</source>
        <translation>Paare von Fassungen</translation>
    </message>
    <message>
        <source>Places of variation</source>
        <translation>Abweichende Stellen</translation>
    </message>
    <message>
        <source>Outlets and how they edit</source>
        <translation>Medien und wie sie redigieren</translation>
    </message>
    <message>
        <source>{set}, one article</source>
        <translation>{set}, ein Artikel</translation>
    </message>
    <message>
        <source>{set}, some articles</source>
        <translation>{set}, einige Artikel</translation>
    </message>
    <message>
        <source>{set}, one remark</source>
        <translation>{set}, eine Äußerung</translation>
    </message>
    <message>
        <source>{set}, some remarks</source>
        <translation>{set}, einige Äußerungen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Durch&amp;suchen …</translation>
    </message>
    <message>
        <source>Print Preview…</source>
        <translation>Druckvorschau …</translation>
    </message>
    <message>
        <source>There is a folder called {name}: give the file another name.</source>
        <translation>Es gibt einen Ordner namens {name}: bitte der Datei einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Geben Sie der Datei einen Namen.</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>In {folder}</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Not exported. {reason}</source>
        <translation>Nicht exportiert. {reason}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Export stopped.</source>
        <translation>Export abgebrochen.</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportiert nach {path}</translation>
    </message>
    <message>
        <source>{exported}, but {warning}</source>
        <translation>{exported}, aber: {warning}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Words, speaker or outlet</source>
        <translation>Wörter, Zitierte oder Medium</translation>
    </message>
    <message>
        <source>Filter remarks by words</source>
        <translation>Äußerungen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Zitierte</translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation>Alle Zitierten</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Any relation</source>
        <translation>Jedes Verhältnis</translation>
    </message>
    <message>
        <source>Gravest difference</source>
        <translation>Schwerster Unterschied</translation>
    </message>
    <message>
        <source>Any difference</source>
        <translation>Jeder Unterschied</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>The shared passage before this (P)</source>
        <translation>Die vorige gemeinsame Passage (P)</translation>
    </message>
    <message>
        <source>The next shared passage (N)</source>
        <translation>Die nächste gemeinsame Passage (N)</translation>
    </message>
    <message>
        <source>Read on here</source>
        <translation>Hier weiterlesen</translation>
    </message>
    <message>
        <source>Open the article at this quote, with its renderings (Enter)</source>
        <translation>Den Artikel bei diesem Zitat öffnen, mit seinen Fassungen (Enter)</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Gemeinsam scrollen</translation>
    </message>
    <message>
        <source>Keep what the two share beside one another</source>
        <translation>Gemeinsames auf gleicher Höhe halten</translation>
    </message>
    <message>
        <source>List the passages</source>
        <translation>Passagen auflisten</translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>Shared quotes on the page</source>
        <translation>Gemeinsame Zitate auf der Seite</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>While reading</source>
        <translation>Beim Lesen</translation>
    </message>
    <message>
        <source>Open the renderings of a lit quote</source>
        <translation>Die Fassungen eines hervorgehobenen Zitats öffnen</translation>
    </message>
    <message>
        <source>Enter, or a click</source>
        <translation>Enter oder Klick</translation>
    </message>
    <message>
        <source>Next and previous lit quote, across articles</source>
        <translation>Nächstes und voriges Zitat, über Artikel hinweg</translation>
    </message>
    <message>
        <source>Go to a fold, and open or close it</source>
        <translation>Zu Eingeklapptem gehen, es auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Wörter markieren</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>The menu of a quote, a rendering, an article</source>
        <translation>Das Menü eines Zitats, einer Fassung, eines Artikels</translation>
    </message>
    <message>
        <source>Menu, or a right click</source>
        <translation>Menü oder Rechtsklick</translation>
    </message>
    <message>
        <source>Larger and smaller, the pane under the pointer</source>
        <translation>Größer und kleiner, im Bereich unter dem Zeiger</translation>
    </message>
    <message>
        <source>In the other views</source>
        <translation>In den anderen Ansichten</translation>
    </message>
    <message>
        <source>Open a row, or list the quotes behind a number</source>
        <translation>Eine Zeile öffnen, die Zitate hinter einer Zahl auflisten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Next and previous shared passage of two articles</source>
        <translation>Nächste und vorige gemeinsame Passage zweier Artikel</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Zurück zum Artikel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go to the place of a rendering</source>
        <translation>Zur Stelle einer Fassung gehen</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tab, Enter</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>⟨only in the base⟩</source>
        <translation>⟨nur in der Basis⟩</translation>
    </message>
    <message>
        <source>only in the base</source>
        <translation>nur in der Basis</translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation>nur in der anderen</translation>
    </message>
    <message>
        <source>= as the base</source>
        <translation>= wie die Basis</translation>
    </message>
    <message>
        <source>– nothing here</source>
        <translation>– hier nichts</translation>
    </message>
    <message>
        <source>⋯ passes it over</source>
        <translation>⋯ übergeht es</translation>
    </message>
    <message>
        <source>a b same letter, same words</source>
        <translation>a b ein Buchstabe je Wortlaut</translation>
    </message>
    <message>
        <source>▲ sense may differ</source>
        <translation>▲ Sinn kann abweichen</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgestellt</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>sense may differ</source>
        <translation>Sinn kann abweichen</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
    <message>
        <source>Base · {heading}</source>
        <translation>Basis · {heading}</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>The beginning of the file</source>
        <translation>Der Anfang der Datei</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Articles, archives and lists of them ({suffixes})</source>
        <translation>Artikel, Archive und Listen davon ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>What you read and chose in these sets, and where you were, is forgotten too. The articles stay where they are.</source>
        <translation>Vergessen wird auch, was darin gelesen und gewählt wurde und welche Stelle zuletzt offen war. Die Artikel bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Forget the sets opened before?</source>
        <translation>Zuletzt geöffnete Sammlungen vergessen?</translation>
    </message>
    <message>
        <source>Copied, with where it stands.</source>
        <translation>Mit Quellenangabe kopiert.</translation>
    </message>
    <message>
        <source>Select some words, or go to a quote, to copy it with where it stands.</source>
        <translation>Zum Kopieren mit Quellenangabe Wörter markieren oder zu einem Zitat gehen.</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation>{file} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Comparing two articles</source>
        <translation>Zwei Artikel werden verglichen</translation>
    </message>
    <message>
        <source>{folder} – Variorum</source>
        <translation>{folder} – Variorum</translation>
    </message>
</context>
<context>
    <name>Menu</name>
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
        <translation>Bei&amp;spiele öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>N&amp;ormale Größe</translation>
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
        <translation>Vollb&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>Ä&amp;ußerung</translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>Open &amp;Files…</source>
        <translation>&amp;Dateien öffnen …</translation>
    </message>
    <message>
        <source>&amp;Update from Disk</source>
        <translation>Neu &amp;einlesen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Open the Article’s F&amp;ile</source>
        <translation>Artikelda&amp;tei öffnen</translation>
    </message>
    <message>
        <source>Sho&amp;w in Folder</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Einste&amp;llungen …</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>Mit &amp;Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Co&amp;rrect the Article…</source>
        <translation>Artikel &amp;berichtigen …</translation>
    </message>
    <message>
        <source>&amp;Undo the Correction</source>
        <translation>Berichtigung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Find in the Article…</source>
        <translation>Im &amp;Artikel suchen …</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Find in &amp;All Articles…</source>
        <translation>In allen Artikeln &amp;suchen …</translation>
    </message>
    <message>
        <source>Fi&amp;lter Articles</source>
        <translation>Artikel &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>&amp;Zitate</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;berblick</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Show or &amp;Hide the Articles’ Pane</source>
        <translation>Artikelbereich ein- oder ausblen&amp;den</translation>
    </message>
    <message>
        <source>Show or Hide the Re&amp;nderings’ Pane</source>
        <translation>Fassu&amp;ngsbereich ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>Dar&amp;stellung</translation>
    </message>
    <message>
        <source>Zoom Ou&amp;t</source>
        <translation>Ver&amp;kleinern</translation>
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
        <translation>&amp;Nächstes gemeinsames Zitat</translation>
    </message>
    <message>
        <source>Pre&amp;vious Shared Quote</source>
        <translation>Vo&amp;riges gemeinsames Zitat</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Previous Pan&amp;e</source>
        <translation>Voriger B&amp;ereich</translation>
    </message>
    <message>
        <source>Compare &amp;This Article with Another</source>
        <translation>&amp;Diesen Artikel mit einem anderen vergleichen</translation>
    </message>
    <message>
        <source>&amp;Next Rendering</source>
        <translation>&amp;Nächste Fassung</translation>
    </message>
    <message>
        <source>&amp;Previous Rendering</source>
        <translation>&amp;Vorige Fassung</translation>
    </message>
    <message>
        <source>C&amp;opy the Comparison</source>
        <translation>Ver&amp;gleich kopieren</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>&amp;Befehl suchen …</translation>
    </message>
    <message>
        <source>&amp;About Variorum</source>
        <translation>&amp;Über Variorum</translation>
    </message>
    <message>
        <source>&amp;Why This Was Matched</source>
        <translation>&amp;Warum zugeordnet</translation>
    </message>
    <message>
        <source>To the &amp;Article</source>
        <translation>Zum &amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Forget These…</source>
        <translation>Diese &amp;vergessen …</translation>
    </message>
    <message>
        <source>Make This the &amp;Base</source>
        <translation>Zur &amp;Basis machen</translation>
    </message>
    <message>
        <source>The &amp;Sentence Around It</source>
        <translation>Umgebenden &amp;Satz zeigen</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>Si&amp;de by Side</source>
        <translation>&amp;Paarweise</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
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
        <translation>&amp;Schreibung, Groß- und Kleinschreibung, Zeichensetzung ignorieren</translation>
    </message>
    <message>
        <source>Ignore &amp;Case</source>
        <translation>&amp;Groß- und Kleinschreibung ignorieren</translation>
    </message>
    <message>
        <source>Ignore &amp;Punctuation</source>
        <translation>&amp;Zeichensetzung ignorieren</translation>
    </message>
    <message>
        <source>&amp;Only Differences</source>
        <translation>&amp;Nur Unterschiede</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Comparing anew</source>
        <translation>Neuer Vergleich</translation>
    </message>
    <message>
        <source>Stopped before quotes were compared anew. F5 compares them.</source>
        <translation>Abgebrochen, bevor die Zitate neu verglichen waren. F5 vergleicht sie.</translation>
    </message>
    <message>
        <source>Stopped before the set was read anew.</source>
        <translation>Abgebrochen, bevor die Sammlung neu eingelesen war.</translation>
    </message>
    <message>
        <source>Stopped before the whole set was read and compared.</source>
        <translation>Abgebrochen, bevor die ganze Sammlung eingelesen und verglichen war.</translation>
    </message>
    <message>
        <source>Opening the analysis</source>
        <translation>Die Analyse wird geöffnet</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Artikel werden eingelesen</translation>
    </message>
    <message>
        <source>This set cannot be opened</source>
        <translation>Diese Sammlung lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>OutletsHeader</name>
    <message>
        <source>Base · {outlet}</source>
        <translation>Basis · {outlet}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>How much they share</source>
        <translation>Wie viel sie gemeinsam haben</translation>
    </message>
    <message>
        <source>Of the remarks that {outlet} shares with any other</source>
        <translation>Von den Äußerungen, die {outlet} mit anderen gemeinsam hat</translation>
    </message>
    <message>
        <source>How far apart the wordings are</source>
        <translation>Wie weit der Wortlaut auseinanderliegt</translation>
    </message>
    <message>
        <source>Joined by another outlet&apos;s wording alone</source>
        <translation>Nur über den Wortlaut eines anderen Mediums verbunden</translation>
    </message>
    <message>
        <source>Who published first</source>
        <translation>Wer zuerst veröffentlichte</translation>
    </message>
    <message>
        <source>Before all others</source>
        <translation>Vor allen anderen</translation>
    </message>
    <message>
        <source>After another</source>
        <translation>Nach einem anderen</translation>
    </message>
    <message>
        <source>Shares remarks with</source>
        <translation>Gemeinsame Äußerungen mit</translation>
    </message>
    <message>
        <source>The same day: not known</source>
        <translation>Am selben Tag: nicht bekannt</translation>
    </message>
    <message>
        <source>Dates missing or too vague</source>
        <translation>Datum fehlt oder zu ungenau</translation>
    </message>
    <message>
        <source>How it edits</source>
        <translation>Wie es bearbeitet</translation>
    </message>
    <message>
        <source>What its reporting words do</source>
        <translation>Wie es die Rede einleitet</translation>
    </message>
    <message>
        <source>How both edit, beside all that print the same</source>
        <translation>Wie beide bearbeiten, neben allen, die dasselbe bringen</translation>
    </message>
    <message>
        <source>Outlets unknown</source>
        <translation>Medien unbekannt</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{title}: {part}</source>
        <translation>{title}: {part}</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>{articles} · {quotes}. They may be of several outlets, so that how these edit cannot be told.</source>
        <translation>{articles} · {quotes}. Sie können von mehreren Medien stammen; wie diese bearbeiten, lässt sich daher nicht sagen.</translation>
    </message>
    <message>
        <source>{articles} · {quotes}</source>
        <translation>{articles} · {quotes}</translation>
    </message>
    <message>
        <source>{outlets} share only copies of one text</source>
        <translation>{outlets} haben nur Kopien eines Textes gemeinsam</translation>
    </message>
    <message>
        <source>{outlets} share nothing</source>
        <translation>{outlets} haben nichts gemeinsam</translation>
    </message>
    <message>
        <source>{outlets} share {remarks}, no two wordings of which were compared</source>
        <translation>{outlets} haben {remarks} gemeinsam, nirgends wurde der Wortlaut verglichen</translation>
    </message>
    <message>
        <source>{outlets} share {remarks}, mean distance of the wordings {distance}</source>
        <translation>{outlets} haben {remarks} gemeinsam, mittlerer Abstand des Wortlauts {distance}</translation>
    </message>
    <message>
        <source>They share only copies of one text.</source>
        <translation>Sie haben nur Kopien eines Textes gemeinsam.</translation>
    </message>
    <message>
        <source>They share no remark.</source>
        <translation>Sie haben keine Äußerung gemeinsam.</translation>
    </message>
    <message>
        <source>{first} before {second}</source>
        <translation>{first} vor {second}</translation>
    </message>
    <message>
        <source>{outlet} before all others</source>
        <translation>{outlet} vor allen anderen</translation>
    </message>
    <message>
        <source>Of outlets that are not known nobody can tell which of them was first</source>
        <translation>Bei unbekannten Medien lässt sich nicht sagen, welches zuerst war</translation>
    </message>
    <message>
        <source>{title} in {n} of {m} remarks; of {u} the dates do not tell</source>
        <translation>{title} bei {n} von {m} Äußerungen; bei {u} sagt das Datum nichts aus</translation>
    </message>
    <message>
        <source>{title} in {n} of {m} remarks</source>
        <translation>{title} bei {n} von {m} Äußerungen</translation>
    </message>
    <message>
        <source>{words}.
A double click or Enter lists the quotes.</source>
        <translation>{words}.
Ein Doppelklick oder Enter listet die Zitate auf.</translation>
    </message>
    <message>
        <source>{outlet} shares only copies of one text with others</source>
        <translation>{outlet} hat mit anderen nur Kopien eines Textes gemeinsam</translation>
    </message>
    <message>
        <source>{outlet} shares {remarks} with others</source>
        <translation>{outlet} hat mit anderen {remarks} gemeinsam</translation>
    </message>
    <message>
        <source>Trims</source>
        <translation>Kürzt</translation>
    </message>
    <message>
        <source>lacks three words or more in a row that another outlet has</source>
        <translation>drei oder mehr Wörter in Folge fehlen, die ein anderes Medium hat</translation>
    </message>
    <message>
        <source>{what}, alone</source>
        <translation>{what}, allein</translation>
    </message>
    <message>
        <source>two other outlets or more agree on other words</source>
        <translation>zwei oder mehr andere Medien stimmen in anderen Worten überein</translation>
    </message>
    <message>
        <source>{what}, undecided</source>
        <translation>{what}, unentschieden</translation>
    </message>
    <message>
        <source>no two outlets agree, and either may have departed</source>
        <translation>keine zwei Medien stimmen überein, und jedes kann abgewichen sein</translation>
    </message>
    <message>
        <source>Words of its own</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Marks its cuts</source>
        <translation>Markiert Auslassungen</translation>
    </message>
    <message>
        <source>leaves something out in the middle and shows it by dots</source>
        <translation>lässt in der Mitte etwas aus und zeigt es durch Punkte an</translation>
    </message>
    <message>
        <source>Cuts without a mark</source>
        <translation>Lässt unmarkiert aus</translation>
    </message>
    <message>
        <source>leaves something out in the middle and does not show it</source>
        <translation>lässt in der Mitte etwas aus und zeigt es nicht an</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Klammern</translation>
    </message>
    <message>
        <source>puts words of its own into the quote, in brackets</source>
        <translation>setzt eigene Worte in Klammern in das Zitat</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>from the fullest rendering of each remark; 0 for the same words, 1 for none in common</source>
        <translation>von der vollständigsten Fassung jeder Äußerung; 0 bei gleichen Worten, 1 bei keinem gemeinsamen</translation>
    </message>
    <message>
        <source>0 for the same words, 1 for none in common</source>
        <translation>0 bei gleichen Worten, 1 bei keinem gemeinsamen</translation>
    </message>
    <message>
        <source>In copies of one text, not counted</source>
        <translation>In Kopien eines Textes, nicht gezählt</translation>
    </message>
    <message>
        <source>an agency&apos;s, for instance: that the wordings agree proves nothing</source>
        <translation>etwa einer Agentur: gleicher Wortlaut beweist dann nichts</translation>
    </message>
    <message>
        <source>Say no more than that it was said</source>
        <translation>Sagt nur, dass es gesagt wurde</translation>
    </message>
    <message>
        <source>Leave open whether it is true</source>
        <translation>Lässt offen, ob es stimmt</translation>
    </message>
    <message>
        <source>Make it a concession</source>
        <translation>Macht es zum Zugeständnis</translation>
    </message>
    <message>
        <source>Make it insistent</source>
        <translation>Gibt ihm Nachdruck</translation>
    </message>
    <message>
        <source>Make it a warning or threat</source>
        <translation>Macht es zur Warnung oder Drohung</translation>
    </message>
    <message>
        <source>Make it an accusation</source>
        <translation>Macht es zum Vorwurf</translation>
    </message>
    <message>
        <source>Take it for a joke</source>
        <translation>Nimmt es als Scherz</translation>
    </message>
    <message>
        <source>Make it a promise</source>
        <translation>Macht es zum Versprechen</translation>
    </message>
    <message>
        <source>Make it a denial</source>
        <translation>Macht es zum Dementi</translation>
    </message>
    <message>
        <source>Make it a revelation</source>
        <translation>Macht es zur Enthüllung</translation>
    </message>
    <message>
        <source>Make it a confirmation</source>
        <translation>Macht es zur Bestätigung</translation>
    </message>
    <message>
        <source>Make it a complaint</source>
        <translation>Macht es zur Klage</translation>
    </message>
    <message>
        <source>Make it a boast</source>
        <translation>Macht es zur Prahlerei</translation>
    </message>
    <message>
        <source>Make it a demand</source>
        <translation>Macht es zur Forderung</translation>
    </message>
    <message>
        <source>Make it an outburst</source>
        <translation>Macht es zum Ausbruch</translation>
    </message>
    <message>
        <source>Make it praise</source>
        <translation>Macht es zum Lob</translation>
    </message>
    <message>
        <source>Take it for said between the lines</source>
        <translation>Nimmt es als zwischen den Zeilen gesagt</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Nothing has been compared yet.</source>
        <translation>Noch ist nichts verglichen.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Shared, and how far apart</source>
        <translation>Gemeinsames und Abstand</translation>
    </message>
    <message>
        <source>Who published first</source>
        <translation>Wer zuerst veröffentlichte</translation>
    </message>
    <message>
        <source>Outlets against outlets</source>
        <translation>Medien gegen Medien</translation>
    </message>
    <message>
        <source>Numbers of what is chosen</source>
        <translation>Zahlen zur Auswahl</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Comparing the outlets …</source>
        <translation>Medien werden verglichen …</translation>
    </message>
    <message>
        <source>Only one outlet: nothing to compare.</source>
        <translation>Nur ein Medium: nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>No two outlets share a remark.</source>
        <translation>Keine zwei Medien haben eine Äußerung gemeinsam.</translation>
    </message>
    <message>
        <source>Sharing nothing with others: {outlets}</source>
        <translation>Ohne Gemeinsames mit anderen: {outlets}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Putting the numbers together …</source>
        <translation>Zahlen werden zusammengestellt …</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} von {total}</translation>
    </message>
    <message>
        <source>How the outlets edit was not worked out. {reason}</source>
        <translation>Wie die Medien bearbeiten, wurde nicht ermittelt. {reason}</translation>
    </message>
    <message>
        <source>How the outlets edit was not worked out.</source>
        <translation>Wie die Medien bearbeiten, wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Ermitteln</translation>
    </message>
    <message>
        <source>Above the diagonal: how many remarks two outlets share; the larger the square, the more. Below it: how far apart their wordings are, 0.00 for the same words, 1.00 for none in common; the darker, the farther. On it: how many remarks an outlet shares with any other. A dash: no two wordings were compared. An equals sign: they share only copies of one text. Outlets that share most stand together.</source>
        <translation>Über der Diagonale: wie viele Äußerungen zwei Medien gemeinsam haben; je größer das Quadrat, desto mehr. Darunter: wie weit ihr Wortlaut auseinanderliegt, 0,00 bei gleichen Worten, 1,00 bei keinem gemeinsamen; je dunkler, desto weiter. Auf ihr: wie viele Äußerungen ein Medium mit anderen gemeinsam hat. Ein Strich: Wortlaut nicht verglichen. Ein Gleichheitszeichen: nur Kopien eines Textes gemeinsam. Medien mit dem meisten Gemeinsamen stehen beieinander.</translation>
    </message>
    <message>
        <source>How many of the remarks that they share the outlet of the row published before that of the column: the filled part. Hatched: the dates do not tell. Empty: that of the column was first. On the diagonal: how many an outlet published before all others.</source>
        <translation>Wie viele der gemeinsamen Äußerungen das Medium der Zeile vor dem der Spalte veröffentlichte: der gefüllte Teil. Schraffiert: das Datum sagt nichts aus. Leer: das der Spalte war zuerst. Auf der Diagonale: wie viele ein Medium vor allen anderen veröffentlichte.</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Article of {outlet}</source>
        <translation>Artikel von {outlet}</translation>
    </message>
    <message>
        <source>Article {outlet}</source>
        <translation>Artikel {outlet}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Shared passages</source>
        <translation>Gemeinsame Passagen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of a page and a card</source>
        <translation>Vorschau einer Seite und einer Karte</translation>
    </message>
    <message>
        <source>“We have lost a season.”</source>
        <translation>„Wir haben eine Saison verloren.“</translation>
    </message>
    <message>
        <source>“The mole is gone, and the quay.”</source>
        <translation>„Die Mole ist weg, und der Kai.“</translation>
    </message>
    <message>
        <source>“A costly thing to mend.”</source>
        <translation>„Teuer in der Reparatur.“</translation>
    </message>
    <message>
        <source>“Not one ferry before March.”</source>
        <translation>„Keine einzige Fähre vor März.“</translation>
    </message>
    <message>
        <source>harbour</source>
        <translation>Hafen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>The Harbour Post</source>
        <translation>Der Hafenbote</translation>
    </message>
    <message>
        <source>The mole {there}is{end} {other}has{end} gone, and {alert}30 metres{end} of {only}the old{end} quay {moved}went with it{end}.</source>
        <translation>Die Mole {there}ist{end} {other}sei{end} weg, und {alert}30 Meter{end} des {only}alten{end} Kais {moved}gingen mit{end}.</translation>
    </message>
    <message>
        <source>Number: 30 here, 300 in the base</source>
        <translation>Zahl: hier 30, in der Basis 300</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview of the first pages</source>
        <translation>Vorschau der ersten Seiten</translation>
    </message>
    <message>
        <source>The beginning of the file</source>
        <translation>Der Anfang der Datei</translation>
    </message>
    <message>
        <source>Pre&amp;vious Page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>Ne&amp;xt Page</source>
        <translation>Nä&amp;chste Seite</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <source>Preview of the first lines</source>
        <translation>Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>No preview: {reason}</source>
        <translation>Keine Vorschau: {reason}</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print Preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>Pre&amp;vious Page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>Ne&amp;xt Page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird erzeugt …</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>von {n}</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Seite {n} von {total}</translation>
    </message>
    <message>
        <source>No preview: {reason}</source>
        <translation>Keine Vorschau: {reason}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Not printed. {reason}</source>
        <translation>Nicht gedruckt. {reason}</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Not printed. {printer} does not take anything.</source>
        <translation>Nicht gedruckt. {printer} nimmt nichts an.</translation>
    </message>
    <message>
        <source>Printing stopped after {n} of {total} pages.</source>
        <translation>Druck nach {n} von {total} Seiten abgebrochen.</translation>
    </message>
    <message>
        <source>1 page printed.</source>
        <translation>1 Seite gedruckt.</translation>
    </message>
    <message>
        <source>{n} pages printed.</source>
        <translation>{n} Seiten gedruckt.</translation>
    </message>
    <message>
        <source>Printing stopped.</source>
        <translation>Druck abgebrochen.</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Show in Its Folder</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>|ab|</source>
        <translation>|ab|</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
</context>
<context>
    <name>QuotesView</name>
    <message>
        <source>Show all remarks</source>
        <translation>Alle Äußerungen zeigen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>Alle Äußerungen</translation>
    </message>
    <message>
        <source>No remark matches these filters.</source>
        <translation>Keine Äußerung passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>None of these quotes is carried by another outlet.</source>
        <translation>Keines dieser Zitate steht in einem anderen Medium.</translation>
    </message>
    <message>
        <source>Listing remarks, {n} of {total}</source>
        <translation>Äußerungen werden aufgelistet, {n} von {total}</translation>
    </message>
    <message>
        <source>No quote of these articles is carried by more than one of them.</source>
        <translation>Kein Zitat dieser Artikel steht in mehr als einem von ihnen.</translation>
    </message>
    <message>
        <source>Remarks are listed once all articles have been read and compared.</source>
        <translation>Äußerungen stehen hier, sobald alle Artikel eingelesen und verglichen sind.</translation>
    </message>
    <message>
        <source>Open a folder of articles to see which remarks several outlets carry.</source>
        <translation>Ein geöffneter Ordner mit Artikeln zeigt hier, welche Äußerungen mehrere Medien bringen.</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Folge: {order}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>RemarkTable</name>
    <message>
        <source>Remarks</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>Mit &amp;Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Export the Remark…</source>
        <translation>Äußerung e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Copy the Compariso&amp;n</source>
        <translation>&amp;Vergleich kopieren</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Remark</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Zitierte</translation>
    </message>
    <message>
        <source>Renderings</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Gravest difference</source>
        <translation>Schwerster Unterschied</translation>
    </message>
    <message>
        <source>The words of the base, in the order of the articles</source>
        <translation>Der Wortlaut der Basis, in der Folge der Artikel</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>How many quotes render the remark</source>
        <translation>Wie viele Zitate die Äußerung wiedergeben</translation>
    </message>
    <message>
        <source>Which outlets print it, from the earliest on</source>
        <translation>Welche Medien sie bringen, vom frühesten an</translation>
    </message>
    <message>
        <source>When the first of them was published</source>
        <translation>Wann das erste davon erschien</translation>
    </message>
    <message>
        <source>How far the wordings lie apart: 0% for the same words, 100% for none in common</source>
        <translation>Wie weit der Wortlaut auseinanderliegt: 0&#xa0;% bei gleichen Worten, 100&#xa0;% bei keinem gemeinsamen</translation>
    </message>
    <message>
        <source>The gravest difference between any two of its renderings</source>
        <translation>Der schwerste Unterschied zwischen zwei ihrer Fassungen</translation>
    </message>
    <message>
        <source>first article first</source>
        <translation>erster Artikel zuerst</translation>
    </message>
    <message>
        <source>last article first</source>
        <translation>letzter Artikel zuerst</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
    <message>
        <source>fewest first</source>
        <translation>die wenigsten zuerst</translation>
    </message>
    <message>
        <source>most first</source>
        <translation>die meisten zuerst</translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation>früheste zuerst</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>späteste zuerst</translation>
    </message>
    <message>
        <source>nearest first</source>
        <translation>kleinster zuerst</translation>
    </message>
    <message>
        <source>farthest first</source>
        <translation>größter zuerst</translation>
    </message>
    <message>
        <source>slightest first</source>
        <translation>leichteste zuerst</translation>
    </message>
    <message>
        <source>gravest first</source>
        <translation>schwerste zuerst</translation>
    </message>
    <message>
        <source>{column}, sorted, {order}</source>
        <translation>{column}, sortiert, {order}</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>1 Äußerung</translation>
    </message>
    <message>
        <source>{n} remarks</source>
        <translation>{n} Äußerungen</translation>
    </message>
    <message>
        <source>None of 1 remark</source>
        <translation>Keine von 1 Äußerung</translation>
    </message>
    <message>
        <source>{n} of {total} remarks</source>
        <translation>{n} von {total} Äußerungen</translation>
    </message>
    <message>
        <source>One text: {outlets}</source>
        <translation>Ein Text: {outlets}</translation>
    </message>
    <message>
        <source>{n} of {m} independent: {outlets}</source>
        <translation>{n} von {m} unabhängig: {outlets}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Distance {distance}</source>
        <translation>Abstand {distance}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{choice}, 1 remark</source>
        <translation>{choice}, 1 Äußerung</translation>
    </message>
    <message>
        <source>{choice}, {n} remarks</source>
        <translation>{choice}, {n} Äußerungen</translation>
    </message>
    <message>
        <source>1 row copied</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>{n} rows copied</source>
        <translation>{n} Zeilen kopiert</translation>
    </message>
    <message>
        <source>{n} more: type a name into the filter</source>
        <translation>{n} weitere: Namen in den Filter eingeben</translation>
    </message>
    <message>
        <source>{outlet}: {words}</source>
        <translation>{outlet}: {words}</translation>
    </message>
    <message>
        <source>{departure}: {alerts}</source>
        <translation>{departure}: {alerts}</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>As now</source>
        <translation>Wie jetzt</translation>
    </message>
    <message>
        <source>{links} more than now</source>
        <translation>{links} mehr als jetzt</translation>
    </message>
    <message>
        <source>{links} fewer than now</source>
        <translation>{links} weniger als jetzt</translation>
    </message>
    <message>
        <source>Links what is at least {n}% likely to be the same remark</source>
        <translation>Verknüpft, was mit mindestens {n}&#xa0;% Wahrscheinlichkeit dieselbe Äußerung ist</translation>
    </message>
    <message>
        <source>{percent} likely</source>
        <translation>zu {percent} wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>SensitivityDialog</name>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>A higher sensitivity finds more renderings of a remark, and more that are none. Your choice is kept for other sets.</source>
        <translation>Eine höhere Empfindlichkeit findet mehr Fassungen einer Äußerung, aber auch mehr, die keine sind. Die Wahl gilt auch für andere Sammlungen.</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>&amp;Empfindlichkeit</translation>
    </message>
    <message>
        <source>only the surest</source>
        <translation>nur das Sicherste</translation>
    </message>
    <message>
        <source>all that was found</source>
        <translation>alles Gefundene</translation>
    </message>
    <message>
        <source>Links that would come or go</source>
        <translation>Verknüpfungen, die hinzukämen oder wegfielen</translation>
    </message>
    <message>
        <source>&amp;Reset to {usual}</source>
        <translation>Auf {usual} &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>These pairs would be linked, the surest first:</source>
        <translation>Diese Paare würden verknüpft, die sichersten zuerst:</translation>
    </message>
    <message>
        <source>These pairs would no longer be linked, the most doubtful first:</source>
        <translation>Diese Paare wären nicht mehr verknüpft, die zweifelhaftesten zuerst:</translation>
    </message>
    <message>
        <source>No pair would be linked or parted.</source>
        <translation>Kein Paar würde verknüpft oder getrennt.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>SetSearch</name>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>“ ”</source>
        <translation>„ “</translation>
    </message>
    <message>
        <source>In quotes only</source>
        <translation>Nur in Zitaten</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No set of articles is open.</source>
        <translation>Keine Sammlung ist geöffnet.</translation>
    </message>
    <message>
        <source>Type what to look for in all articles.</source>
        <translation>Hier eingeben, was in allen Artikeln gesucht wird.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{n}%</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Blue and orange</source>
        <translation>&amp;Blau und Orange</translation>
    </message>
    <message>
        <source>T&amp;eal and magenta</source>
        <translation>&amp;Petrol und Magenta</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Monochrome: shapes alone</source>
        <translation>&amp;Einfarbig: nur Formen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Articles and quotes</source>
        <translation>Artikel und Zitate</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>&amp;Schriftart</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>As the system: {language}</source>
        <translation>Wie das System: {language}</translation>
    </message>
    <message>
        <source>Scale and language change when Variorum is started again.</source>
        <translation>Skalierung und Sprache ändern sich beim nächsten Start von Variorum.</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>Skalie&amp;rung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Spra&amp;che</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>The base and a rendering side by side</source>
        <translation>Die Basis und eine Fassung als Paar</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Places of variation, a row an outlet</source>
        <translation>Stellen mit Unterschieden, eine Zeile je Medium</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TrimsView</name>
    <message>
        <source>What each has of the fullest rendering</source>
        <translation>Anteil jeder Fassung an der vollständigsten</translation>
    </message>
</context>
<context>
    <name>UpdateBar</name>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>N&amp;icht jetzt</translation>
    </message>
</context>
<context>
    <name>VariantsPanel</name>
    <message>
        <source>Layout of the renderings</source>
        <translation>Anordnung der Fassungen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Paarweise</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Renderings</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>Ohne Namensnennung</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>only differences</source>
        <translation>nur Unterschiede</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Make This the &amp;Base</source>
        <translation>Zur &amp;Basis machen</translation>
    </message>
    <message>
        <source>&amp;Go to Its Place</source>
        <translation>Zu ihrer &amp;Stelle gehen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>Mit &amp;Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All Renderings with Citations</source>
        <translation>&amp;Alle Fassungen mit Quellenangaben kopieren</translation>
    </message>
    <message>
        <source>Copy the Compariso&amp;n</source>
        <translation>&amp;Vergleich kopieren</translation>
    </message>
    <message>
        <source>&amp;Export the Remark…</source>
        <translation>Äußerung e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Why This Was Matched</source>
        <translation>&amp;Warum zugeordnet</translation>
    </message>
    <message>
        <source>&amp;Show Context</source>
        <translation>Kon&amp;text zeigen</translation>
    </message>
</context>
<context>
    <name>VariantsView</name>
    <message>
        <source>Renderings</source>
        <translation>Fassungen</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Files still to be read</source>
        <translation>Noch zu lesende Dateien</translation>
    </message>
    <message>
        <source>Files that were not read</source>
        <translation>Dateien, die nicht gelesen wurden</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open Folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation>Dateien öffnen …</translation>
    </message>
    <message>
        <source>Open the Sample Set</source>
        <translation>Beispiele öffnen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Read the news side by side</source>
        <translation>Nachrichten nebeneinander lesen</translation>
    </message>
    <message>
        <source>Drop a folder of articles here, or some files, or open a folder with Ctrl+O: saved pages, PDFs, mails, documents, books, feeds, tables, and archives of these. Every quote that another outlet also carries is lit; click it to see how their words differ.</source>
        <translation>Einen Ordner mit Artikeln oder einzelne Dateien hierher ziehen oder mit Strg+O einen Ordner öffnen: gespeicherte Seiten, PDFs, Mails, Dokumente, Bücher, Feeds, Tabellen und Archive mit alldem. Jedes Zitat, das auch ein anderes Medium bringt, wird hervorgehoben; ein Klick darauf zeigt, worin sich der Wortlaut unterscheidet.</translation>
    </message>
    <message>
        <source>Open {set}</source>
        <translation>{set} öffnen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>{n} captions</source>
        <translation>{n} Bildunterschriften</translation>
    </message>
    <message>
        <source>Reader’s comment</source>
        <translation>Leserkommentar</translation>
    </message>
    <message>
        <source>Readers’ comments, {n} paragraphs</source>
        <translation>Leserkommentare, {n} Absätze</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>Seitenbeiwerk</translation>
    </message>
    <message>
        <source>Page furniture, {n} lines</source>
        <translation>Seitenbeiwerk, {n} Zeilen</translation>
    </message>
    <message>
        <source>A caption. Click, or press Enter, to fold it away.</source>
        <translation>Eine Bildunterschrift. Ein Klick oder Enter klappt sie zu.</translation>
    </message>
    <message>
        <source>A caption. Click, or press Enter, to show it.</source>
        <translation>Eine Bildunterschrift. Ein Klick oder Enter zeigt sie.</translation>
    </message>
    <message>
        <source>Not the article’s own text. Click, or press Enter, to fold it away.</source>
        <translation>Nicht der eigene Text des Artikels. Ein Klick oder Enter klappt es zu.</translation>
    </message>
    <message>
        <source>Not the article’s own text. Click, or press Enter, to show it.</source>
        <translation>Nicht der eigene Text des Artikels. Ein Klick oder Enter zeigt es.</translation>
    </message>
    <message>
        <source>Outlet unknown</source>
        <translation>Medium unbekannt</translation>
    </message>
    <message>
        <source>outlet unknown</source>
        <translation>Medium unbekannt</translation>
    </message>
    <message>
        <source>{n} files in {folder}</source>
        <translation>{n} Dateien in {folder}</translation>
    </message>
    <message>
        <source>d {month} yyyy</source>
        <translation>d. {month} yyyy</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{date}, {time} ({zone})</source>
        <translation>{date}, {time} ({zone})</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>source: {name}</source>
        <translation>Quelle: {name}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>Outlet corrected; the file says “{words}”.</source>
        <translation>Medium berichtigt; in der Datei steht „{words}“.</translation>
    </message>
    <message>
        <source>Outlet corrected; the file names none.</source>
        <translation>Medium berichtigt; in der Datei steht keines.</translation>
    </message>
    <message>
        <source>Headline corrected; the file says “{words}”.</source>
        <translation>Überschrift berichtigt; in der Datei steht „{words}“.</translation>
    </message>
    <message>
        <source>Headline corrected; the file has none.</source>
        <translation>Überschrift berichtigt; in der Datei steht keine.</translation>
    </message>
    <message>
        <source>Byline corrected; the file says “{words}”.</source>
        <translation>Autorenzeile berichtigt; in der Datei steht „{words}“.</translation>
    </message>
    <message>
        <source>Byline corrected; the file has none.</source>
        <translation>Autorenzeile berichtigt; in der Datei steht keine.</translation>
    </message>
    <message>
        <source>Date corrected; the file says {date}.</source>
        <translation>Datum berichtigt; in der Datei steht {date}.</translation>
    </message>
    <message>
        <source>Date corrected; the file has none.</source>
        <translation>Datum berichtigt; in der Datei steht keines.</translation>
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
        <translation>{quotes}, {n} gemeinsam</translation>
    </message>
    <message>
        <source>{n} of {quotes} shared</source>
        <translation>{n} von {quotes} gemeinsam</translation>
    </message>
    <message>
        <source>1 alert</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{n} alerts</source>
        <translation>{n} Warnungen</translation>
    </message>
    <message>
        <source>{shared}, {alerts}</source>
        <translation>{shared}, {alerts}</translation>
    </message>
    <message>
        <source>Unread: {title}</source>
        <translation>Ungelesen: {title}</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Nothing shared</source>
        <translation>Nichts gemeinsam</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
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
        <source>1 file still to be read</source>
        <translation>Noch 1 Datei zu lesen</translation>
    </message>
    <message>
        <source>{n} files still to be read</source>
        <translation>Noch {n} Dateien zu lesen</translation>
    </message>
    <message>
        <source>1 file was not read</source>
        <translation>1 Datei wurde nicht gelesen</translation>
    </message>
    <message>
        <source>{n} files were not read</source>
        <translation>{n} Dateien wurden nicht gelesen</translation>
    </message>
    <message>
        <source>{n} of {total} files read</source>
        <translation>{n} von {total} Dateien gelesen</translation>
    </message>
    <message>
        <source>1 file not read</source>
        <translation>1 Datei nicht gelesen</translation>
    </message>
    <message>
        <source>{n} files not read</source>
        <translation>{n} Dateien nicht gelesen</translation>
    </message>
    <message>
        <source>1 file read in part</source>
        <translation>1 Datei teilweise gelesen</translation>
    </message>
    <message>
        <source>{n} files read in part</source>
        <translation>{n} Dateien teilweise gelesen</translation>
    </message>
    <message>
        <source>{unread}, {n} in part</source>
        <translation>{unread}, {n} teilweise</translation>
    </message>
    <message>
        <source>Quoted here alone</source>
        <translation>Nur hier zitiert</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Gleiche Worte</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere Worte</translation>
    </message>
    <message>
        <source>Sense may differ</source>
        <translation>Sinn kann abweichen</translation>
    </message>
    <message>
        <source>Verbatim</source>
        <translation>Wörtlich</translation>
    </message>
    <message>
        <source>Partly the same</source>
        <translation>Teilweise gleich</translation>
    </message>
    <message>
        <source>Differently worded</source>
        <translation>Anders formuliert</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Zeitform</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Moved: {here}</source>
        <translation>Umgestellt: {here}</translation>
    </message>
    <message>
        <source>Instead of {there}, {here}</source>
        <translation>Statt {there}: {here}</translation>
    </message>
    <message>
        <source>Only here: {here}</source>
        <translation>Nur hier: {here}</translation>
    </message>
    <message>
        <source>Only in the base: {there}</source>
        <translation>Nur in der Basis: {there}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>{quote}; {source}</source>
        <translation>{quote}; {source}</translation>
    </message>
    <message>
        <source>{quote}, {speaker}; {source}</source>
        <translation>{quote}, {speaker}; {source}</translation>
    </message>
    <message>
        <source>As &amp;Rich Text</source>
        <translation>Als &amp;formatierten Text</translation>
    </message>
    <message>
        <source>As a &amp;Picture</source>
        <translation>Als &amp;Bild</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>Als &amp;Markdown</translation>
    </message>
    <message>
        <source>{speaker}; {source}</source>
        <translation>{speaker}; {source}</translation>
    </message>
    <message>
        <source>in another place: {here}</source>
        <translation>an anderer Stelle: {here}</translation>
    </message>
    <message>
        <source>{here} here, {there} in the base</source>
        <translation>hier {here}, in der Basis {there}</translation>
    </message>
    <message>
        <source>{here} only here</source>
        <translation>{here} nur hier</translation>
    </message>
    <message>
        <source>{there} only in the base</source>
        <translation>{there} nur in der Basis</translation>
    </message>
    <message>
        <source>{here} ({note}) here, {there} ({note_there}) in the base</source>
        <translation>hier {here} ({note}), in der Basis {there} ({note_there})</translation>
    </message>
    <message>
        <source>{n} words only in the base</source>
        <translation>{n} Wörter nur in der Basis</translation>
    </message>
    <message>
        <source>{n} words only here</source>
        <translation>{n} Wörter nur hier</translation>
    </message>
    <message>
        <source>{alert}: {difference}</source>
        <translation>{alert}: {difference}</translation>
    </message>
    <message>
        <source>spelling, case and punctuation ignored</source>
        <translation>Schreibung, Groß- und Kleinschreibung, Zeichensetzung ignoriert</translation>
    </message>
    <message>
        <source>case ignored</source>
        <translation>Groß- und Kleinschreibung ignoriert</translation>
    </message>
    <message>
        <source>punctuation ignored</source>
        <translation>Zeichensetzung ignoriert</translation>
    </message>
    <message>
        <source>At {sensitivity}: {links}, {remarks}</source>
        <translation>Bei {sensitivity}: {links}, {remarks}</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Sensitivity {share}</source>
        <translation>Empfindlichkeit {share}</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Verknüpfung</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} Verknüpfungen</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>1 Äußerung</translation>
    </message>
    <message>
        <source>{n} remarks</source>
        <translation>{n} Äußerungen</translation>
    </message>
    <message>
        <source>over 99%</source>
        <translation>über 99&#xa0;%</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>For it: {reasons}</source>
        <translation>Dafür: {reasons}</translation>
    </message>
    <message>
        <source>Against it: {reasons}</source>
        <translation>Dagegen: {reasons}</translation>
    </message>
    <message>
        <source>Neither for nor against: {reasons}</source>
        <translation>Weder dafür noch dagegen: {reasons}</translation>
    </message>
    <message>
        <source>Matched with {outlet}: {percent} likely to be the same remark</source>
        <translation>{outlet} zugeordnet: zu {percent} wahrscheinlich dieselbe Äußerung</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>Ohne Namensnennung</translation>
    </message>
    <message>
        <source>{speaker} · “{cue}”</source>
        <translation>{speaker} · „{cue}“</translation>
    </message>
    <message>
        <source>{speaker} · “{mention}”, “{cue}”</source>
        <translation>{speaker} · „{mention}“, „{cue}“</translation>
    </message>
    <message>
        <source>The base: the others are compared with this</source>
        <translation>Die Basis: damit werden die anderen verglichen</translation>
    </message>
    <message>
        <source>In another language, not compared word by word</source>
        <translation>In anderer Sprache, nicht Wort für Wort verglichen</translation>
    </message>
    <message>
        <source>Other words of the same remark</source>
        <translation>Andere Worte derselben Äußerung</translation>
    </message>
    <message>
        <source>Matched by way of another outlet</source>
        <translation>Über ein anderes Medium zugeordnet</translation>
    </message>
    <message>
        <source>{how} · {n}% kept</source>
        <translation>{how} · {n}&#xa0;% gemeinsam</translation>
    </message>
    <message>
        <source>{renderings}, all of one text</source>
        <translation>{renderings}, alle aus einem Text</translation>
    </message>
    <message>
        <source>{renderings}, {n} independent</source>
        <translation>{renderings}, {n} unabhängig</translation>
    </message>
    <message>
        <source>{n} renderings in 1 article, outlet unknown</source>
        <translation>{n} Fassungen in 1 Artikel, Medium unbekannt</translation>
    </message>
    <message>
        <source>{n} renderings in {m} articles, outlets unknown</source>
        <translation>{n} Fassungen in {m} Artikeln, Medien unbekannt</translation>
    </message>
    <message>
        <source>{renderings} and 1 article of an unknown outlet</source>
        <translation>{renderings} und 1 Artikel eines unbekannten Mediums</translation>
    </message>
    <message>
        <source>{renderings} and {n} articles of unknown outlets</source>
        <translation>{renderings} und {n} Artikeln unbekannter Medien</translation>
    </message>
    <message>
        <source>{n} renderings by 1 outlet</source>
        <translation>{n} Fassungen von 1 Medium</translation>
    </message>
    <message>
        <source>{n} renderings by {m} outlets</source>
        <translation>{n} Fassungen von {m} Medien</translation>
    </message>
    <message>
        <source>Also in {outlets}</source>
        <translation>Auch bei {outlets}</translation>
    </message>
    <message>
        <source>Also in {outlets} and {n} more</source>
        <translation>Auch bei {outlets} und {n} weiteren</translation>
    </message>
    <message>
        <source>The same text in {outlets}</source>
        <translation>Derselbe Text bei {outlets}</translation>
    </message>
    <message>
        <source>The same text in {outlets} and {n} more</source>
        <translation>Derselbe Text bei {outlets} und {n} weiteren</translation>
    </message>
    <message>
        <source>{departure}. {difference}</source>
        <translation>{departure}. {difference}</translation>
    </message>
    <message>
        <source>{here} in another place in {outlet}</source>
        <translation>{here} bei {outlet} an anderer Stelle</translation>
    </message>
    <message>
        <source>{here} here, {there} in {outlet}</source>
        <translation>hier {here}, bei {outlet} {there}</translation>
    </message>
    <message>
        <source>{here} only here, not in {outlet}</source>
        <translation>{here} nur hier, nicht bei {outlet}</translation>
    </message>
    <message>
        <source>{there} only in {outlet}</source>
        <translation>{there} nur bei {outlet}</translation>
    </message>
    <message>
        <source>1 quote shared only in the same text</source>
        <translation>1 Zitat nur im selben Text gemeinsam</translation>
    </message>
    <message>
        <source>{n} quotes shared only in the same text</source>
        <translation>{n} Zitate nur im selben Text gemeinsam</translation>
    </message>
    <message>
        <source>{shared}, {n} more only in the same text</source>
        <translation>{shared}, {n} weitere nur im selben Text</translation>
    </message>
    <message>
        <source>1 shared quote, and its sense may differ</source>
        <translation>1 gemeinsames Zitat, dessen Sinn abweichen kann</translation>
    </message>
    <message>
        <source>1 shared quote</source>
        <translation>1 gemeinsames Zitat</translation>
    </message>
    <message>
        <source>{n} shared quotes</source>
        <translation>{n} gemeinsame Zitate</translation>
    </message>
    <message>
        <source>{n} shared quotes, the sense of 1 may differ</source>
        <translation>{n} gemeinsame Zitate, bei 1 kann der Sinn abweichen</translation>
    </message>
    <message>
        <source>{n} shared quotes, the sense of {grave} may differ</source>
        <translation>{n} gemeinsame Zitate, bei {grave} kann der Sinn abweichen</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Artikel werden eingelesen</translation>
    </message>
    <message>
        <source>Opening the analysis</source>
        <translation>Die Analyse wird geöffnet</translation>
    </message>
    <message>
        <source>Looking for shared quotes</source>
        <translation>Gemeinsame Zitate werden gesucht</translation>
    </message>
    <message>
        <source>Comparing wordings</source>
        <translation>Wortlaut wird verglichen</translation>
    </message>
    <message>
        <source>Looking at how outlets edit</source>
        <translation>Bearbeitung der Medien wird ermittelt</translation>
    </message>
    <message>
        <source>Comparing outlets</source>
        <translation>Medien werden verglichen</translation>
    </message>
    <message>
        <source>Looking for copies of one text</source>
        <translation>Kopien eines Textes werden gesucht</translation>
    </message>
    <message>
        <source>Telling events apart</source>
        <translation>Ereignisse werden unterschieden</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>Printing the pages</source>
        <translation>Seiten werden gedruckt</translation>
    </message>
    <message>
        <source>Making the tables</source>
        <translation>Tabellen werden erstellt</translation>
    </message>
    <message>
        <source>about {seconds} seconds left</source>
        <translation>noch etwa {seconds} Sekunden</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation>noch etwa {minutes} Minuten</translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation>noch etwa eine Stunde</translation>
    </message>
    <message>
        <source>about {hours} hours left</source>
        <translation>noch etwa {hours} Stunden</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} von {total}</translation>
    </message>
    <message>
        <source>{what}, {left}</source>
        <translation>{what}, {left}</translation>
    </message>
    <message>
        <source>1 new file</source>
        <translation>1 neue Datei</translation>
    </message>
    <message>
        <source>{n} new files</source>
        <translation>{n} neue Dateien</translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation>1 geändert</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} geändert</translation>
    </message>
    <message>
        <source>1 gone</source>
        <translation>1 nicht mehr da</translation>
    </message>
    <message>
        <source>{n} gone</source>
        <translation>{n} nicht mehr da</translation>
    </message>
    <message>
        <source>The set is not as it was when it was read: {changes}.</source>
        <translation>Die Sammlung ist nicht mehr so, wie sie eingelesen wurde: {changes}.</translation>
    </message>
    <message>
        <source>Speaker: attributed to {there} in the base, to {here} here</source>
        <translation>Zuschreibung: in der Basis {there}, hier {here}</translation>
    </message>
    <message>
        <source>Named: no speaker found in the base, {here} here</source>
        <translation>Nennung: in der Basis niemand gefunden, hier {here}</translation>
    </message>
    <message>
        <source>Named: {there} in the base, no speaker found here</source>
        <translation>Nennung: in der Basis {there}, hier niemand gefunden</translation>
    </message>
    <message>
        <source>Named: {there} in the base, {here} here</source>
        <translation>Nennung: in der Basis {there}, hier {here}</translation>
    </message>
    <message>
        <source>Unmarked cut: the sentence ends here, but goes on in the base: “{words}”</source>
        <translation>Unmarkierte Auslassung: der Satz endet hier, geht aber in der Basis weiter: „{words}“</translation>
    </message>
    <message>
        <source>Unmarked cut: the sentence ends in the base, but goes on here: “{words}”</source>
        <translation>Unmarkierte Auslassung: der Satz endet in der Basis, geht aber hier weiter: „{words}“</translation>
    </message>
    <message>
        <source>Unmarked cut: left out here: “{words}”</source>
        <translation>Unmarkierte Auslassung: hier fehlt „{words}“</translation>
    </message>
    <message>
        <source>Unmarked cut: left out in the base: “{words}”</source>
        <translation>Unmarkierte Auslassung: in der Basis fehlt „{words}“</translation>
    </message>
    <message>
        <source>Cue: “{there}” in the base{why_there}, “{here}” here{why_here}</source>
        <translation>Redeeinleitung: in der Basis „{there}“{why_there}, hier „{here}“{why_here}</translation>
    </message>
    <message>
        <source>leaves open whether it is true</source>
        <translation>lässt offen, ob es stimmt</translation>
    </message>
    <message>
        <source>makes it a concession</source>
        <translation>macht es zum Zugeständnis</translation>
    </message>
    <message>
        <source>makes it insistent</source>
        <translation>gibt ihm Nachdruck</translation>
    </message>
    <message>
        <source>makes it a warning or threat</source>
        <translation>macht es zur Warnung oder Drohung</translation>
    </message>
    <message>
        <source>makes it an accusation</source>
        <translation>macht es zum Vorwurf</translation>
    </message>
    <message>
        <source>takes it for a joke</source>
        <translation>nimmt es als Scherz</translation>
    </message>
    <message>
        <source>makes it a promise</source>
        <translation>macht es zum Versprechen</translation>
    </message>
    <message>
        <source>makes it a denial</source>
        <translation>macht es zum Dementi</translation>
    </message>
    <message>
        <source>makes it a revelation</source>
        <translation>macht es zur Enthüllung</translation>
    </message>
    <message>
        <source>makes it a confirmation</source>
        <translation>macht es zur Bestätigung</translation>
    </message>
    <message>
        <source>makes it a complaint</source>
        <translation>macht es zur Klage</translation>
    </message>
    <message>
        <source>makes it a boast</source>
        <translation>macht es zur Prahlerei</translation>
    </message>
    <message>
        <source>makes it a demand</source>
        <translation>macht es zur Forderung</translation>
    </message>
    <message>
        <source>makes it an outburst</source>
        <translation>macht es zum Ausbruch</translation>
    </message>
    <message>
        <source>makes it praise</source>
        <translation>macht es zum Lob</translation>
    </message>
    <message>
        <source>takes it for said between the lines</source>
        <translation>nimmt es als zwischen den Zeilen gesagt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Over {n} matches</source>
        <translation>Über {n} Treffer</translation>
    </message>
    <message>
        <source>{n} of over {all}</source>
        <translation>{n} von über {all}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{n} matches</source>
        <translation>{n} Treffer</translation>
    </message>
    <message>
        <source>1 match in 1 article</source>
        <translation>1 Treffer in 1 Artikel</translation>
    </message>
    <message>
        <source>{n} matches in 1 article</source>
        <translation>{n} Treffer in 1 Artikel</translation>
    </message>
    <message>
        <source>{n} matches in {m} articles</source>
        <translation>{n} Treffer in {m} Artikeln</translation>
    </message>
    <message>
        <source>The first {n} matches; a longer phrase finds fewer</source>
        <translation>Die ersten {n} Treffer; mit mehr Wörtern sind es weniger</translation>
    </message>
    <message>
        <source>Looked through {n} of {m} articles</source>
        <translation>{n} von {m} Artikeln durchsucht</translation>
    </message>
    <message>
        <source>“{words}” stands in no quote of these articles.</source>
        <translation>„{words}“ steht in keinem Zitat dieser Artikel.</translation>
    </message>
    <message>
        <source>“{words}” does not stand in this article.</source>
        <translation>„{words}“ steht nicht in diesem Artikel.</translation>
    </message>
    <message>
        <source>“{words}” stands in none of the {n} articles.</source>
        <translation>„{words}“ steht in keinem der {n} Artikel.</translation>
    </message>
    <message>
        <source>These two articles share no passage: neither a quote nor copied prose.</source>
        <translation>Diese beiden Artikel haben keine Passage gemeinsam: weder ein Zitat noch abgeschriebenen Text.</translation>
    </message>
    <message>
        <source>{passages}: {n}% of the words in {first}, {m}% of those in {second}</source>
        <translation>{passages}: {n}&#xa0;% der Wörter bei {first}, {m}&#xa0;% bei {second}</translation>
    </message>
    <message>
        <source>1 shared passage, a quote</source>
        <translation>1 gemeinsame Passage, ein Zitat</translation>
    </message>
    <message>
        <source>1 shared passage</source>
        <translation>1 gemeinsame Passage</translation>
    </message>
    <message>
        <source>{n} shared passages</source>
        <translation>{n} gemeinsame Passagen</translation>
    </message>
    <message>
        <source>{n} shared passages, all of them quotes</source>
        <translation>{n} gemeinsame Passagen, alle Zitate</translation>
    </message>
    <message>
        <source>{n} shared passages, 1 of them a quote</source>
        <translation>{n} gemeinsame Passagen, davon 1 Zitat</translation>
    </message>
    <message>
        <source>{n} shared passages, {m} of them quotes</source>
        <translation>{n} gemeinsame Passagen, davon {m} Zitate</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>differently worded</source>
        <translation>anders formuliert</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>gleiche Worte</translation>
    </message>
    <message>
        <source>{n}% kept</source>
        <translation>{n}&#xa0;% gemeinsam</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>an anderer Stelle</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} Wörter</translation>
    </message>
    <message>
        <source>{n} to {m} words</source>
        <translation>{n} bis {m} Wörter</translation>
    </message>
    <message>
        <source>Passage {n} of {m}</source>
        <translation>Passage {n} von {m}</translation>
    </message>
    <message>
        <source>… and 1 more difference</source>
        <translation>… und 1 weiterer Unterschied</translation>
    </message>
    <message>
        <source>… and {n} more differences</source>
        <translation>… und {n} weitere Unterschiede</translation>
    </message>
    <message>
        <source>{ours} in {first}, {theirs} in {second}</source>
        <translation>bei {first} {ours}, bei {second} {theirs}</translation>
    </message>
    <message>
        <source>only in {outlet}: {text}</source>
        <translation>nur bei {outlet}: {text}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>Number written otherwise</source>
        <translation>Zahl anders geschrieben</translation>
    </message>
    <message>
        <source>Name written otherwise</source>
        <translation>Name anders geschrieben</translation>
    </message>
    <message>
        <source>Contraction</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>Only in some</source>
        <translation>Nur in einigen</translation>
    </message>
    <message>
        <source>Not in all</source>
        <translation>Nicht in allen</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Worded anew</source>
        <translation>Anders formuliert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgestellt</translation>
    </message>
    <message>
        <source>Marked cut</source>
        <translation>Markierte Auslassung</translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation>In Klammern</translation>
    </message>
    <message>
        <source>Nothing in the base</source>
        <translation>In der Basis nichts</translation>
    </message>
    <message>
        <source>In the base {words}</source>
        <translation>In der Basis {words}</translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation>1 Variante</translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation>{n} Varianten</translation>
    </message>
    <message>
        <source>Passes over {words}</source>
        <translation>Übergeht {words}</translation>
    </message>
    <message>
        <source>The base has nothing here</source>
        <translation>Die Basis hat hier nichts</translation>
    </message>
    <message>
        <source>The base has {words}</source>
        <translation>Die Basis hat {words}</translation>
    </message>
    <message>
        <source>As the base: {words}</source>
        <translation>Wie die Basis: {words}</translation>
    </message>
    <message>
        <source>As the base: nothing here</source>
        <translation>Wie die Basis: hier nichts</translation>
    </message>
    <message>
        <source>1 other has the same</source>
        <translation>1 andere hat dasselbe</translation>
    </message>
    <message>
        <source>{n} others have the same</source>
        <translation>{n} andere haben dasselbe</translation>
    </message>
    <message>
        <source>{outlet} has {n}% of the fullest rendering</source>
        <translation>{outlet} hat {n}&#xa0;% der vollständigsten Fassung</translation>
    </message>
    <message>
        <source>Without {words}</source>
        <translation>Ohne {words}</translation>
    </message>
    <message>
        <source>And without {n} more passages</source>
        <translation>Und ohne {n} weitere Passagen</translation>
    </message>
    <message>
        <source>‘{one}’ and ‘{other}’</source>
        <translation>„{one}“ und „{other}“</translation>
    </message>
    <message>
        <source>‘{text}’</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>{outlet}, {date}</source>
        <translation>{outlet}, {date}</translation>
    </message>
    <message>
        <source>Much the same text as {article}</source>
        <translation>Weitgehend derselbe Text wie {article}</translation>
    </message>
    <message>
        <source>The same text as {article}</source>
        <translation>Derselbe Text wie {article}</translation>
    </message>
    <message>
        <source>Also run by {outlets}</source>
        <translation>Auch erschienen bei {outlets}</translation>
    </message>
    <message>
        <source>Also run by {outlets} and {n} more</source>
        <translation>Auch erschienen bei {outlets} und {n} weiteren</translation>
    </message>
    <message>
        <source>Here in {n} versions</source>
        <translation>Hier in {n} Versionen</translation>
    </message>
    <message>
        <source>Saved twice</source>
        <translation>Doppelt gespeichert</translation>
    </message>
    <message>
        <source>Saved {n} times</source>
        <translation>{n}-mal gespeichert</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>One text, which counts once, with:</source>
        <translation>Ein Text, der einmal zählt, mit:</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The work broke off unexpectedly (exit status {status}).</source>
        <translation>Die Arbeit brach unerwartet ab (Rückgabewert {status}).</translation>
    </message>
    <message>
        <source>The work broke off unexpectedly: {error}</source>
        <translation>Die Arbeit brach unerwartet ab: {error}</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation>{file} kann nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Find by headline, outlet or date</source>
        <translation>Nach Überschrift, Medium oder Datum suchen</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
</TS>
