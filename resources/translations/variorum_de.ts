<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>About Variorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variorum {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads news side by side: finds what several outlets quote, and shows who changed the words. It never opens a network connection.

MIT licence. Made with Qt {qt}.</source>
        <translation type="unfinished"></translation>
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
        <source>What each has of the fullest rendering, that of {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: as in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: the gravest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the gravest places first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the places in the order of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has an alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unread article has an alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unread article matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article with an alert matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unread article with an alert matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with the Open Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;All as Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in Its Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Group by &amp;Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by &amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by &amp;Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;Unread Ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Those with &amp;Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark All as Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles by outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arranged}, not all of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarsModel</name>
    <message>
        <source>{heading}. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
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
    <name>Chooser</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Swap the two articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared passage before this (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next shared passage (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the article at this quote, with its renderings (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what the two share beside one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no two articles to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two share is told once all articles have been read and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what the two share …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They repeat themselves so much that not all was compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two share could not be found. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet} (left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet} (right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the last shared passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the first shared passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another place</source>
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
        <source>spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sense may differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Nearest to the other article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shared quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared quotes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>hardly a word shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {total} words shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only word shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both words shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {total} words shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {total} rare words shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only rare word shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both rare words shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {total} rare words shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {total} characters shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only character shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both characters shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {total} characters shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, in the same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, within one sentence of the longer quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}: {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words near in meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{one}” and “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written differently, letter by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written alike, letter by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for word the same, all {n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for word for all {n} words of the shorter quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for word for {n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for word the same, all {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for word for all {n} characters of the shorter quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for word for {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they go on differently after the words they share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one is {times} times as long as the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one asks, the other states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one denies, the other does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both answer a question about {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words around them are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both told with {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published 1 day apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published {n} days apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their articles tell much the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their articles tell of other matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another quote of the same article fits better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quotes next to them match too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are parts of longer utterances that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not named in either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not named in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same speaker: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be the same speaker: {one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different speakers: {one}, {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speakers whose names do not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two quotes of this length are seldom the same remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} here, {other} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} here ({note}), {other} there ({note_there})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{both} have changed places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} only in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} only in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words only in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words only in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved: {quoted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a marked cut of 1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a marked cut of {n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostly reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly a word in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the outlet&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the outlet in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pluperfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same letters, encoded differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the outlet&apos;s brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one word or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diacritics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cut marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is neither a folder nor a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be read: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither a folder nor a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it needs more memory than there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it failed ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty (0 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no readable text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary content, not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file but a pipe, a socket or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {size} MB large, and files over {most} MB are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not in a format that Variorum reads (text or HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its elements are nested more than {most} deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than {most} elements, which no article has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link that leads nowhere ({cause})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link that leads in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link to a folder around it, which is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link to another place in this folder, which is read there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link that leads out of the folder, which is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write {target}: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing may be written in the folder {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF could not be set: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no font on this computer has {n} of the characters ({some}): each is shown as {mark} in the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF is neither PDF/A-2a nor PDF/UA-1: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was damaged; it was set aside as {aside} and begun anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices will not be remembered: {path} cannot be used ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices are not being remembered: {path} cannot be written ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices are not remembered: {path} cannot be read ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF: articles with their quotes lit, every remark&apos;s renderings compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML: the same as one web page that needs nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEI P5: articles, and a critical apparatus of every remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: a table of all quotes for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON: the analysis itself, for other programs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
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
    <name>Exporter</name>
    <message>
        <source>Not exported. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export stopped.</source>
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
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Words, speaker or outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter remarks by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>Shared quotes on the page</source>
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
    <name>Legend</name>
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
        <source>only in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= as the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⋯ passes it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a b same letter, same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ sense may differ</source>
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
    <name>LinesModel</name>
    <message>
        <source>No difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base · {heading}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, with where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words, or go to a quote, to copy it with where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} – Variorum</source>
        <translation type="unfinished"></translation>
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
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
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
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update from Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Article’s F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in &amp;All Articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom Ou&amp;t</source>
        <translation type="unfinished"></translation>
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
        <source>Next &amp;Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Pan&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;This Article with Another</source>
        <translation type="unfinished"></translation>
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
        <source>&amp;Find a Command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Variorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why This Was Matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Make This the &amp;Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;Sentence Around It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;de by Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All Renderings as &amp;Markdown</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Stopped before the set was read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the whole set was read and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutletsHeader</name>
    <message>
        <source>Base · {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>How much they share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the remarks that {outlet} shares with any other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart the wordings are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined by another outlet&apos;s wording alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who published first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares remarks with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same day: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates missing or too vague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its reporting words do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How both edit, beside all that print the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles} · {quotes}. They may be of several outlets, so that how these edit cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles} · {quotes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlets} share nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlets} share {remarks}, no two wordings of which were compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlets} share {remarks}, mean distance of the wordings {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} before {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet} before all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} in {n} of {m} remarks; of {u} the dates do not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} in {n} of {m} remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}.
A double click or Enter lists the quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet} shares {remarks} with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks three words or more in a row that another outlet has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two other outlets or more agree on other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no two outlets agree, and either may have departed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks its cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves something out in the middle and shows it by dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves something out in the middle and does not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts words of its own into the quote, in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the fullest rendering of each remark; 0 for the same words, 1 for none in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 for the same words, 1 for none in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In copies of one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an agency&apos;s, for instance: that the wordings agree proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say no more than that it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave open whether it is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a concession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it insistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a warning or threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an accusation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it for a joke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a revelation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a boast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an outburst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it praise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it for said between the lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Nothing has been compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared, and how far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who published first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlets against outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Fortschritt</translation>
    </message>
    <message>
        <source>Comparing the outlets …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one outlet: nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two outlets share a remark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing nothing with others: {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation type="unfinished">{what}, {done} von {total}</translation>
    </message>
    <message>
        <source>How the outlets edit was not worked out. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the outlets edit was not worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the diagonal: how many remarks two outlets share; the larger the square, the more. Below it: how far apart their wordings are, 0.00 for the same words, 1.00 for none in common; the darker, the farther. On it: how many remarks an outlet shares with any other. A dash: no two wordings were compared. Outlets that share most stand together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the remarks that they share the outlet of the row published before that of the column: the filled part. Hatched: the dates do not tell. Empty: that of the column was first. On the diagonal: how many an outlet published before all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They share no remark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Article of {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Shared passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of a page and a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“We have lost a season.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“The mole is gone, and the quay.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“A costly thing to mend.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not one ferry before March.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Harbour Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mole {there}is{end} {other}has{end} gone, and {alert}30 metres{end} of {only}the old{end} quay {moved}went with it{end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number: 30 here, 300 in the base</source>
        <translation type="unfinished"></translation>
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
    <name>QueryField</name>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|ab|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotesView</name>
    <message>
        <source>Show all remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No remark matches these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these quotes is carried by another outlet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing remarks, {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quote of these articles is carried by more than one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks are listed once all articles have been read and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of articles to see which remarks several outlets carry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {order}</source>
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
    <name>RemarkTable</name>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the base, in the order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many quotes render the remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which outlets print it, from the earliest on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the first of them was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the wordings lie apart: 0% for the same words, 100% for none in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gravest difference between any two of its renderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>farthest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slightest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gravest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, sorted, {order}</source>
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
        <source>None of 1 remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice}, 1 remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice}, {n} remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more: type a name into the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{departure}: {alerts}</source>
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
    <name>SetSearch</name>
    <message>
        <source>Find in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“ ”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In quotes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set of articles is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what to look for in all articles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{n}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished">&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Blue and orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;eal and magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Monochrome: shapes alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale and language change when Variorum is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>The base and a rendering side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Places of variation, a row an outlet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished">Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TrimsView</name>
    <message>
        <source>What each has of the fullest rendering</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateBar</name>
    <message>
        <source>&amp;Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantsPanel</name>
    <message>
        <source>Layout of the renderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make This the &amp;Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Its Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;All Renderings with Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All &amp;Renderings as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why This Was Matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show Context</source>
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
        <source>Drop a folder of articles here, or some files, or open a folder with Ctrl+O. Every quote that another outlet also carries is lit; click it to see who changed the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {set}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} captions</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>A caption. Click, or press Enter, to fold it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption. Click, or press Enter, to show it.</source>
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
        <source>{n} files in {folder}</source>
        <translation type="unfinished"></translation>
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
        <source>{n} of {quotes} shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shared}, {alerts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation type="unfinished"></translation>
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
        <source>Moved: {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of {there}, {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here: {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the base: {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quote}; {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quote}, {speaker}; {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading} (the base)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker}; {source}</source>
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
        <source>{here} ({note}) here, {there} ({note_there}) in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words only in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alert}: {difference}</source>
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
        <source>Sensitivity</source>
        <translation type="unfinished">Empfindlichkeit</translation>
    </message>
    <message>
        <source>Sensitivity {share}</source>
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
        <source>In another language, not compared word by word</source>
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
        <source>Also in {outlets} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{departure}. {difference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} in another place in {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} here, {there} in {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} only here, not in {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there} only in {outlet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shared quote, and its sense may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shared quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared quotes, the sense of 1 may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared quotes, the sense of {grave} may differ</source>
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
        <source>Looking at how outlets edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for copies of one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling events apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation type="unfinished">{what}, {done} von {total}</translation>
    </message>
    <message>
        <source>{what}, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set is not as it was when it was read: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker: attributed to {there} in the base, to {here} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named: no speaker found in the base, {here} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named: {there} in the base, no speaker found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named: {there} in the base, {here} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmarked cut: the sentence ends here, but goes on in the base: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmarked cut: the sentence ends in the base, but goes on here: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmarked cut: left out here: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmarked cut: left out in the base: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue: “{there}” in the base{why_there}, “{here}” here{why_here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves open whether it is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a concession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it insistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a warning or threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it an accusation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes it for a joke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a revelation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a boast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it a demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it an outburst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it praise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes it for said between the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {n} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of over {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match in 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} matches in 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} matches in {m} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {n} matches; a longer phrase finds fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through {n} of {m} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” stands in no quote of these articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” does not stand in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” stands in none of the {n} articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two articles share no passage: neither a quote nor copied prose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{passages}: {n}% of the words in {first}, {m}% of those in {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shared passage, a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shared passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared passages, all of them quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared passages, 1 of them a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shared passages, {m} of them quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differently worded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}% kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to {m} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage {n} of {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {second}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ours} in {first}, {theirs} in {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in {outlet}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number written otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name written otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worded anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the base {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base has nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base has {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the base: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the base: nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other has the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} others have the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet} has {n}% of the fullest rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And without {n} more passages</source>
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
<context>
    <name>_Popup</name>
    <message>
        <source>Find by headline, outlet or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
